/** Reads the contract: data.yaml and control.yaml with common.yaml folded in, as one OpenAPI document. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const CONTRACT_FILES = ['common', 'data', 'control'].map((name) => `contracts/openapi/${name}.yaml`);
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

export interface Operation {
  operationId: string;
  method: (typeof METHODS)[number];
  path: string;
  tag: string;
  requirementIds: string[];
  statuses: number[];
  /** False where the contract exempts the operation from the token. */
  secured: boolean;
  /** The operation with its `$ref`s resolved one level, path parameters included. */
  parameters: JsonObject[];
  requestBody: JsonObject | null;
  responses: Record<string, JsonObject>;
  sseEvents: Record<string, Json>;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of a document where the contract needs one; says where it is missing. */
export function objectAt(value: Json | undefined, where: string): JsonObject {
  if (isObject(value)) return value;
  throw new Error(`${where}: expected an object, got ${JSON.stringify(value) ?? 'nothing'}`);
}

/** Replaces every node of a JSON tree, children first. */
export function mapJson(value: Json, change: (node: Json) => Json): Json {
  if (Array.isArray(value)) return change(value.map((item) => mapJson(item, change)));
  if (isObject(value)) {
    return change(
      Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapJson(item, change)])),
    );
  }
  return change(value);
}

/**
 * The whole contract as one document, so that every generator sees the same names. `common.yaml#/…` becomes
 * `#/…`; two different components under one name are an error.
 */
export function loadContract(files: readonly string[] = CONTRACT_FILES): JsonObject {
  const merged: JsonObject = {
    openapi: '3.0.3',
    info: {},
    security: [],
    tags: [],
    paths: {},
    components: {},
  };
  for (const file of files) mergeDocument(merged, file);
  return merged;
}

function mergeDocument(merged: JsonObject, file: string): void {
  const source = objectAt(parse(readFileSync(file, 'utf8')) as Json, file);
  const document = objectAt(
    mapJson(source, (node) => {
      if (!isObject(node) || typeof node['$ref'] !== 'string') return node;
      return { ...node, $ref: node['$ref'].replace(/^(\.\/)?[\w-]+\.yaml#/, '#') };
    }),
    file,
  );
  const paths = objectAt(merged['paths'], 'paths');
  for (const [path, item] of Object.entries(objectAt(document['paths'] ?? {}, file))) {
    if (path in paths) throw new Error(`${file}: path ${path} is also in another contract file; keep one`);
    paths[path] = item;
  }
  const components = objectAt(merged['components'], 'components');
  for (const [section, entries] of Object.entries(objectAt(document['components'] ?? {}, file))) {
    const target = objectAt(components[section] ?? {}, section);
    components[section] = target;
    for (const [name, entry] of Object.entries(objectAt(entries, `${file} components.${section}`))) {
      const ownReference = isObject(entry) && entry['$ref'] === `#/components/${section}/${name}`;
      if (ownReference) continue;
      if (name in target)
        throw new Error(`${file}: components.${section}.${name} is also in another contract file; keep one`);
      target[name] = entry;
    }
  }
  if (Object.keys(objectAt(document['paths'] ?? {}, file)).length === 0) return;
  mergeRoot(merged, document, file);
}

function mergeRoot(merged: JsonObject, document: JsonObject, file: string): void {
  const info = objectAt(document['info'], `${file} info`);
  const mergedInfo = objectAt(merged['info'], 'info');
  if (mergedInfo['version'] !== undefined && mergedInfo['version'] !== info['version']) {
    throw new Error(
      `${file}: info.version is ${String(info['version'])}, another contract file has ${String(mergedInfo['version'])}; they are one API, give them one version`,
    );
  }
  merged['info'] = { title: 'llama-orch', version: info['version'] ?? '' };
  merged['security'] = document['security'] ?? [];
  merged['tags'] = [...((merged['tags'] as Json[]) ?? []), ...((document['tags'] as Json[]) ?? [])];
}

/** Follows one `$ref` inside the document. */
export function resolve(document: JsonObject, node: Json | undefined, where: string): JsonObject {
  const object = objectAt(node, where);
  const reference = object['$ref'];
  if (typeof reference !== 'string') return object;
  let target: Json | undefined = document;
  for (const step of reference.replace(/^#\//, '').split('/')) {
    target = isObject(target) ? target[step] : undefined;
  }
  if (target === undefined) throw new Error(`${where}: ${reference} points at nothing`);
  return resolve(document, target, reference);
}

/** Every operation of the contract, in the contract's order. */
export function listOperations(document: JsonObject): Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(objectAt(document['paths'], 'paths'))) {
    const pathItem = objectAt(item, path);
    for (const method of METHODS) {
      const raw = pathItem[method];
      if (raw !== undefined)
        operations.push(readOperation(document, path, method, pathItem, objectAt(raw, path)));
    }
  }
  return operations;
}

function readOperation(
  document: JsonObject,
  path: string,
  method: Operation['method'],
  pathItem: JsonObject,
  raw: JsonObject,
): Operation {
  const where = `${method.toUpperCase()} ${path}`;
  const tags = (raw['tags'] ?? []) as string[];
  const [tag] = tags;
  if (typeof raw['operationId'] !== 'string') throw new Error(`${where}: operationId is missing`);
  if (tag === undefined || tags.length !== 1)
    throw new Error(`${where}: has ${tags.length} tags; exactly one is allowed`);
  const parameters = [
    ...((pathItem['parameters'] ?? []) as Json[]),
    ...((raw['parameters'] ?? []) as Json[]),
  ];
  const responses: Record<string, JsonObject> = {};
  for (const [status, response] of Object.entries(objectAt(raw['responses'], `${where} responses`))) {
    responses[status] = resolve(document, response, `${where} ${status}`);
  }
  return {
    operationId: raw['operationId'],
    method,
    path,
    tag,
    requirementIds: (raw['x-req-id'] ?? []) as string[],
    statuses: Object.keys(responses).map(Number),
    secured: ((raw['security'] ?? document['security'] ?? []) as Json[]).length > 0,
    parameters: parameters.map((parameter) => resolve(document, parameter, `${where} parameters`)),
    requestBody:
      raw['requestBody'] === undefined ? null : resolve(document, raw['requestBody'], `${where} requestBody`),
    responses,
    sseEvents: objectAt(raw['x-sse-events'] ?? {}, `${where} x-sse-events`),
  };
}
