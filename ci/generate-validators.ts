/** ajv standalone: a validator for each request part, each response and the configuration file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _, Ajv, type AnySchema, type KeywordCxt, type Options } from 'ajv';
import { and } from 'ajv/dist/compile/codegen/index.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { type Json, type JsonObject, listOperations, type Operation, objectAt, resolve } from './contract.js';
import { generatedHeader } from './generated-header.js';
import { mapValues, toJsonSchema } from './json-schema.js';

// A CommonJS default export arrives as a member of the module's default.
const standaloneCode = standaloneModule.default;

const FORMATS = { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i };

/** Bodies are JSON and keep their types; parameters and headers arrive as text and are turned into theirs. */
const BODIES: Options = {};
const PARAMETERS: Options = { coerceTypes: 'array', useDefaults: true };

/** Validators by export name. */
type Schemas = Map<string, JsonObject>;

export function generateValidators(contract: JsonObject, configSchema: JsonObject, output: string): void {
  const definitions = mapValues(
    objectAt(objectAt(contract['components'], 'components')['schemas'], 'schemas'),
    toJsonSchema,
  );
  const operations = listOperations(contract);
  const directory = join(output, 'validators');
  mkdirSync(directory, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(directory, name), text);

  write('request-parameters.ts', compile(requestParameters(operations), definitions, PARAMETERS));
  write('request-bodies.ts', compile(requestBodies(operations), definitions, BODIES));
  write('requests.ts', requestTable(operations));

  write('response-headers.ts', compile(responseHeaders(operations, contract), definitions, PARAMETERS));
  write('response-bodies.ts', compile(responseBodies(operations), definitions, BODIES));
  write('responses.ts', responseTable(operations));

  write('sse-event-data.ts', compile(sseEvents(operations), definitions, BODIES));
  write('sse-events.ts', sseEventTable(operations));

  const config = objectAt(toJsonSchema(configSchema), 'config schema');
  write('config-file.ts', compile(new Map([['configFile', config]]), {}, BODIES));
  write('config.ts', configExport());
}

function requestParameters(operations: readonly Operation[]): Schemas {
  const schemas: Schemas = new Map();
  for (const operation of operations) {
    schemas.set(`${operation.operationId}_path`, parameterSchema(operation, 'path'));
    schemas.set(`${operation.operationId}_query`, parameterSchema(operation, 'query'));
    schemas.set(`${operation.operationId}_headers`, parameterSchema(operation, 'header'));
  }
  return schemas;
}

function parameterSchema(operation: Operation, place: 'path' | 'query' | 'header'): JsonObject {
  const parameters = operation.parameters.filter((parameter) => parameter['in'] === place);
  const nameOf = (parameter: JsonObject) =>
    place === 'header' ? String(parameter['name']).toLowerCase() : String(parameter['name']);
  const properties = Object.fromEntries(
    parameters.map((parameter) => [nameOf(parameter), toJsonSchema(parameter['schema'] ?? {})]),
  );
  const required = parameters.filter((parameter) => parameter['required'] === true).map(nameOf);
  const known: JsonObject = place === 'query' ? { knownFields: Object.keys(properties) } : {};
  return { type: 'object', properties, required, ...known };
}

function requestBodies(operations: readonly Operation[]): Schemas {
  const schemas: Schemas = new Map();
  for (const operation of operations) {
    const schema = jsonBodySchema(operation);
    if (schema !== undefined) schemas.set(operation.operationId, schema);
  }
  return schemas;
}

function jsonBodySchema(operation: Operation): JsonObject | undefined {
  if (operation.requestBody === null) return undefined;
  const content = objectAt(operation.requestBody['content'], `${operation.operationId} requestBody.content`);
  const types = Object.keys(content);
  if (types.length !== 1 || types[0] !== 'application/json') {
    throw new Error(
      `${operation.operationId}: request content is ${types.join(', ')}; only application/json is supported`,
    );
  }
  return schemaOf(content['application/json'], operation.operationId);
}

function schemaOf(mediaType: Json | undefined, where: string): JsonObject {
  return objectAt(toJsonSchema(objectAt(mediaType, where)['schema'] ?? {}), `${where} schema`);
}

function contentOf(response: JsonObject): [string, Json][] {
  return Object.entries((response['content'] ?? {}) as JsonObject);
}

function responseHeaders(operations: readonly Operation[], contract: JsonObject): Schemas {
  const schemas: Schemas = new Map();
  for (const { operationId, responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      const headers = Object.entries((response['headers'] ?? {}) as JsonObject).map(([name, header]) => {
        const resolved = resolve(contract, header, `${operationId} ${status} ${name}`);
        return {
          name: name.toLowerCase(),
          schema: toJsonSchema(resolved['schema'] ?? {}),
          required: resolved['required'] === true,
        };
      });
      schemas.set(`${operationId}_${status}`, {
        type: 'object',
        properties: Object.fromEntries(headers.map(({ name, schema }) => [name, schema])),
        required: headers.filter(({ required }) => required).map(({ name }) => name),
      });
    }
  }
  return schemas;
}

function responseBodies(operations: readonly Operation[]): Schemas {
  const schemas: Schemas = new Map();
  for (const { operationId, responses } of operations) {
    for (const [status, response] of Object.entries(responses)) {
      for (const [index, [, mediaType]] of contentOf(response).entries()) {
        schemas.set(`${operationId}_${status}_${index}`, schemaOf(mediaType, `${operationId} ${status}`));
      }
    }
  }
  return schemas;
}

function sseEvents(operations: readonly Operation[]): Schemas {
  const schemas: Schemas = new Map();
  for (const { operationId, sseEvents: events } of operations) {
    for (const [name, schema] of Object.entries(events)) {
      schemas.set(`${operationId}_${name}`, objectAt(toJsonSchema(schema), `${operationId} ${name}`));
    }
  }
  return schemas;
}

function requestTable(operations: readonly Operation[]): string {
  const rows = operations.map((operation) => {
    const id = operation.operationId;
    const { requestBody } = operation;
    const optional = requestBody?.['required'] === true ? '' : ', bodyOptional: true';
    const body = requestBody === null ? '' : `, body: bodies.${id}${optional}`;
    return `  ${id}: { path: parameters.${id}_path, query: parameters.${id}_query, headers: parameters.${id}_headers${body} },`;
  });
  return `${generatedHeader()}import type { Route } from '../routes/runtime.js';
import type { OperationId } from '../types.js';
import * as bodies from './request-bodies.js';
import * as parameters from './request-parameters.js';

/** Validators for the parts of each request. Those for parameters turn text into the declared types in place. */
export const requestValidators: Record<OperationId, Route['validators']> = {
${rows.join('\n')}
};
`;
}

function responseTable(operations: readonly Operation[]): string {
  const rows = operations.map(({ operationId, responses }) => {
    const statuses = Object.entries(responses).map(([status, response]) => {
      const content = contentOf(response).map(
        ([type], index) => `'${type}': bodies.${operationId}_${status}_${index}`,
      );
      return `    ${status}: { headers: headers.${operationId}_${status}, content: { ${content.join(', ')} } },`;
    });
    return `  ${operationId}: {\n${statuses.join('\n')}\n  },`;
  });
  return `${generatedHeader()}import type { ResponseValidators } from '../routes/runtime.js';
import type { OperationId } from '../types.js';
import * as bodies from './response-bodies.js';
import * as headers from './response-headers.js';

/** Validators for each declared answer: by operation, status and content type. Header names are in lower case. */
export const responseValidators: Record<OperationId, Record<number, ResponseValidators>> = {
${rows.join('\n')}
};
`;
}

function sseEventTable(operations: readonly Operation[]): string {
  const rows = operations
    .filter(({ sseEvents: events }) => Object.keys(events).length > 0)
    .map(({ operationId, sseEvents: events }) => {
      const entries = Object.keys(events).map(
        (name) => `    ${name}: data.${operationId}_${name} as Validator,`,
      );
      return `  ${operationId}: {\n${entries.join('\n')}\n  },`;
    });
  return `${generatedHeader()}import type { Validator } from '../routes/runtime.js';
import * as data from './sse-event-data.js';

/** Validators for the data of each server-sent event: by operation and event name. */
export const sseEventValidators = {
${rows.join('\n')}
} as const;
`;
}

function configExport(): string {
  return `${generatedHeader('contracts/config-schema/')}import type { Validator } from '../routes/runtime.js';
import { configFile } from './config-file.js';

/** Validates the configuration file; fills in nothing. */
export const validateConfig: Validator = configFile;
`;
}

/** One module of standalone code that needs nothing at run time. */
function compile(schemas: Schemas, definitions: JsonObject, options: Options): string {
  const ajv = new Ajv({
    ...options,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats: FORMATS,
    code: { source: true, esm: true, lines: true, optimize: 1 },
  });
  addKnownFields(ajv);
  ajv.addSchema({ $id: 'schemas', $defs: definitions } as AnySchema);
  // The same schema (the error answers, mostly) is compiled once and exported under each of its names.
  const exports: Record<string, string> = {};
  const compiled = new Map<string, string>();
  let aliases = '';
  for (const [name, schema] of schemas) {
    const text = JSON.stringify(schema);
    const twin = compiled.get(text);
    if (twin !== undefined) {
      aliases += `export const ${name} = ${twin};\n`;
      continue;
    }
    compiled.set(text, name);
    exports[name] = name;
    ajv.addSchema({ ...schema, $id: name } as AnySchema);
  }
  const code = withoutRequires(standaloneCode(ajv, exports));
  return `${generatedHeader()}// @ts-nocheck: code made by ajv.\n${code}\n${aliases}`;
}

/**
 * `knownFields: [names]`: an object has no other field. It replaces `additionalProperties: false`, whose errors
 * do not say what is allowed, and comes before `required`, so that a misspelt field is named first.
 */
function addKnownFields(ajv: Ajv): void {
  ajv.addKeyword({
    keyword: 'knownFields',
    type: 'object',
    schemaType: 'array',
    before: 'required',
    error: {
      message: 'must have only known fields',
      params: ({ params, schemaValue }) => _`{unknown: ${params['unknown']}, known: ${schemaValue}}`,
    },
    code(cxt: KeywordCxt) {
      const { gen, data } = cxt;
      const known = cxt.schema as string[];
      const unknown = gen.let('unknown');
      gen.forIn('key', data, (key) => {
        const isUnknown = known.length === 0 ? _`true` : and(...known.map((name) => _`${key} !== ${name}`));
        gen.if(isUnknown, () => gen.assign(unknown, key).break());
      });
      cxt.setParams({ unknown });
      cxt.fail(_`${unknown} !== undefined`);
    },
  });
}

const CODE_POINT_LENGTH = `function codePointLength(text) {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const pair = (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    if (pair) length--;
  }
  return length;
}
`;

/** Standalone code asks for ajv's run-time files by \`require\`, which neither an ES module nor a bundle has. */
function withoutRequires(code: string): string {
  const replaced = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', 'codePointLength');
  const left = replaced.match(/require\([^)]*\)/);
  if (left)
    throw new Error(`the validators need ${left[0]}; give ci/generate-validators.ts a replacement for it`);
  return replaced === code ? code : CODE_POINT_LENGTH + replaced;
}
