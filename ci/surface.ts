/**
 * Holds the surface together: every operation has an SDK method, a consumer pact and a requirement, every error
 * code is in the table and produced by a test, and the BDD features in force exist (OPS-010, OPS-008).
 *
 *     tsx ci/surface.ts
 */
import { pathToFileURL } from 'node:url';
import { isObject, type Json, type JsonObject, listOperations, loadContract, objectAt } from './contract.js';
import { lineAt, type Problem, report } from './problem.js';
import { readSourceFiles, type SourceFile } from './source-files.js';

/** The SDK method of each operation, as `namespace.method` of a client. */
export const SDK_METHODS: Readonly<Record<string, string>> = {
  createTask: 'tasks.create',
  listTasks: 'tasks.list',
  getTask: 'tasks.get',
  streamTask: 'tasks.stream',
  cancelTask: 'tasks.cancel',
  listSessions: 'sessions.list',
  getSession: 'sessions.get',
  deleteSession: 'sessions.delete',
  replayTask: 'tasks.replay',
  createArtifact: 'artifacts.create',
  listArtifacts: 'artifacts.list',
  getArtifact: 'artifacts.get',
  getCapabilities: 'capabilities.get',
  listModels: 'catalog.list',
  createModel: 'catalog.create',
  getModel: 'catalog.get',
  watchModel: 'catalog.watch',
  deleteModel: 'catalog.delete',
  verifyModel: 'catalog.verify',
  setModelState: 'catalog.setState',
  pullModel: 'catalog.pull',
  listPools: 'pools.list',
  getPoolHealth: 'pools.health',
  drainPool: 'pools.drain',
  resumePool: 'pools.resume',
  reloadPool: 'pools.reload',
  planPool: 'pools.plan',
  callHttp: 'tools.http',
  getMetrics: 'ops.metrics',
  livez: 'ops.livez',
  readyz: 'ops.readyz',
};

/** The BDD features and the capability that brings each. */
export const BDD_FEATURES: readonly { readonly name: string; readonly capability: number }[] = [
  { name: 'admission', capability: 1 },
  { name: 'streaming-order', capability: 1 },
  { name: 'cancel', capability: 1 },
  { name: 'backpressure', capability: 1 },
  { name: 'deadlines', capability: 2 },
  { name: 'disconnect', capability: 2 },
  { name: 'crash', capability: 2 },
  { name: 'mixed-gpu', capability: 3 },
  { name: 'drain', capability: 3 },
  { name: 'reload', capability: 3 },
  { name: 'sessions', capability: 4 },
  { name: 'catalog', capability: 5 },
  { name: 'artifacts', capability: 5 },
  { name: 'policy', capability: 5 },
];
/** Features of later capabilities are not asked for. */
const CAPABILITY_IN_FORCE = 5;

const THIS_FILE = 'ci/surface.ts';
const ERROR_SPEC = '.specs/errors.md';

export interface SurfaceOperation {
  readonly operationId: string;
  readonly requirementIds: readonly string[];
}

/** An operation without SDK method or requirement, and a method that is named for no operation. */
export function checkSdkMethods(
  operations: readonly SurfaceOperation[],
  methods: Readonly<Record<string, string>>,
  client: object,
): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string): void => void problems.push({ file: THIS_FILE, line: 1, message });
  for (const { operationId, requirementIds } of operations) {
    const method = methods[operationId];
    if (requirementIds.length === 0)
      add(`operation ${operationId} has no requirement; add x-req-id to the contract`);
    if (method === undefined)
      add(`operation ${operationId} has no SDK method; write one and name it in SDK_METHODS`);
    else if (!hasMethod(client, method))
      add(`the SDK has no client.${method}() for ${operationId}; write it in sdk/`);
  }
  const known = new Set(operations.map((operation) => operation.operationId));
  for (const operationId of Object.keys(methods)) {
    if (!known.has(operationId))
      add(`SDK_METHODS names ${operationId}, which no contract has; delete the line`);
  }
  return problems;
}

function hasMethod(client: object, path: string): boolean {
  let value: unknown = client;
  for (const step of path.split('.')) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  }
  return typeof value === 'function';
}

/** An operation without an interaction `operationId: …` in a pact, and an interaction of no operation. */
export function checkPacts(operations: readonly SurfaceOperation[], pacts: readonly SourceFile[]): Problem[] {
  const known = new Set(operations.map((operation) => operation.operationId));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const pact of pacts) {
    for (const description of interactionDescriptions(pact)) {
      const operationId = description.split(': ')[0] ?? '';
      seen.add(operationId);
      if (known.has(operationId)) continue;
      const line = lineAt(pact.text, pact.text.indexOf(JSON.stringify(description)));
      problems.push({
        file: pact.path,
        line,
        message: `interaction "${description}" is of no operation; begin it with "operationId: "`,
      });
    }
  }
  for (const operationId of known) {
    if (seen.has(operationId)) continue;
    problems.push({
      file: 'provider-verify/pacts',
      line: 1,
      message: `operation ${operationId} has no consumer pact; write an interaction "${operationId}: …" in provider-verify/consumer`,
    });
  }
  return problems;
}

function interactionDescriptions(pact: SourceFile): string[] {
  const document = objectAt(JSON.parse(pact.text) as Json, pact.path);
  const interactions = Array.isArray(document['interactions']) ? document['interactions'] : [];
  return interactions.map((interaction) => String(isObject(interaction) ? interaction['description'] : ''));
}

/** One line of the error table, in the spec or in the code. */
export interface ErrorRow {
  readonly status: number | null;
  readonly inStream: boolean;
  readonly retriable: boolean;
  /** Retry advice before anything was measured, in milliseconds; null where the code has none. */
  readonly floorMs: number | null;
}

/** The tables of `.specs/errors.md`: the codes, and below them the retry floors. */
export function parseErrorSpec(text: string): Map<string, ErrorRow> {
  const cells = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const floors = new Map(
    cells.filter((row) => row.length === 4).map(([, code = '', floorMs]) => [code, Number(floorMs)]),
  );
  const rows = new Map<string, ErrorRow>();
  for (const [, code = '', status = '', inStream, retriable] of cells) {
    if (!/^(\d{3}|stream)$/.test(status) || retriable === undefined) continue;
    rows.set(code, {
      status: status === 'stream' ? null : Number(status),
      inStream: inStream === 'yes',
      retriable: retriable === 'yes',
      floorMs: floors.get(code) ?? null,
    });
  }
  return rows;
}

/** Spec, contract and code agree on every error code, both ways (OPS-008). */
export function checkErrorTable(
  spec: ReadonlyMap<string, ErrorRow>,
  contract: readonly string[],
  code: Readonly<Record<string, ErrorRow>>,
): Problem[] {
  const problems: Problem[] = [];
  const add = (message: string): void => void problems.push({ file: ERROR_SPEC, line: 1, message });
  for (const name of new Set([...spec.keys(), ...contract, ...Object.keys(code)])) {
    const written = spec.get(name);
    const coded = code[name];
    if (!contract.includes(name))
      add(`${name} is not in ErrorCode of contracts/openapi/common.yaml; add it there or drop it`);
    if (written === undefined) add(`${name} has no row in ${ERROR_SPEC}; write one`);
    if (coded === undefined) add(`${name} is not in server/core/errors.ts; add it there or drop it`);
    if (written === undefined || coded === undefined) continue;
    for (const key of ['status', 'inStream', 'retriable', 'floorMs'] as const) {
      if (written[key] === coded[key]) continue;
      add(
        `${name}: ${key} is ${written[key]} here and ${coded[key]} in server/core/errors.ts; make them one`,
      );
    }
  }
  return problems;
}

/** Each code is a literal of a server test or feature, or a code of a verified pact: something made it happen. */
export function checkErrorCodes(codes: readonly string[], tests: readonly SourceFile[]): Problem[] {
  return codes
    .filter((code) => !tests.some((test) => new RegExp(`['"\`]${code}['"\`]`).test(test.text)))
    .map((code) => ({
      file: ERROR_SPEC,
      line: 1,
      message: `${code} is produced by no test; expect it in a test of server/ or bdd/, or in a pact`,
    }));
}

/** Features in force are files of bdd/ with at least one test. */
export function checkFeatures(features: readonly SourceFile[], capability: number): Problem[] {
  return BDD_FEATURES.filter((feature) => feature.capability <= capability).flatMap(({ name }) => {
    const file = `bdd/${name}.test.ts`;
    const found = features.find((feature) => feature.path === file);
    if (found !== undefined && /\bit\(/.test(found.text)) return [];
    return [{ file, line: 1, message: `the feature ${name} is missing; write its scenarios here` }];
  });
}

function errorCodes(contract: JsonObject): string[] {
  const schemas = objectAt(objectAt(contract['components'], 'components')['schemas'], 'components.schemas');
  const values = objectAt(schemas['ErrorCode'], 'ErrorCode')['enum'];
  return Array.isArray(values) ? values.map(String) : [];
}

async function main(): Promise<void> {
  const [{ LlamaOrch }, { ERROR_TABLE }] = await Promise.all([
    import('../sdk/index.js'),
    import('../server/core/errors.js'),
  ]);
  const contract = loadContract();
  const operations = listOperations(contract);
  const codes = errorCodes(contract);
  const spec = readSourceFiles('.', [ERROR_SPEC], ['.md'])
    .map((file) => file.text)
    .join('\n');
  const pacts = readSourceFiles('.', ['provider-verify/pacts'], ['.json']);
  const features = readSourceFiles('.', ['bdd'], ['.test.ts']);
  const serverTests = readSourceFiles('.', ['server'], ['.test.ts', 'conformance.ts']);
  const problems = [
    ...checkSdkMethods(operations, SDK_METHODS, new LlamaOrch({ baseUrl: 'http://127.0.0.1:1' })),
    ...checkPacts(operations, pacts),
    ...checkErrorTable(parseErrorSpec(spec), codes, ERROR_TABLE),
    ...checkErrorCodes(codes, [...serverTests, ...features, ...pacts]),
    ...checkFeatures(features, CAPABILITY_IN_FORCE),
  ];
  report(problems, `${operations.length} operations and ${codes.length} error codes: every side is there`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
