/** Sends drawn requests to a composed server, one after the other, and judges every answer. */
import fc from 'fast-check';
import { MemoryTaskStore } from '../../server/adapters/task-store-memory.js';
import { type ComposedServer, startServer, TEST_TOKEN } from '../../server/testing/composed-server.js';
import { loadContract } from '../contract.js';
import { type FuzzAnswer, FuzzClient } from './fuzz-client.js';
import { type FuzzRequest, fuzzRequests, requestBytes } from './fuzz-requests.js';
import { operationOf, violation } from './oracle.js';
import { KNOWN_ARTIFACT, KNOWN_SESSION_ID, KNOWN_TASK_IDS } from './schema-values.js';

export interface FuzzOptions {
  readonly runs: number;
  /** Equal seeds send equal requests. */
  readonly seed: number;
  /** Puts another answer in the place of the server's, to see that it is found. */
  readonly plant?: (request: FuzzRequest, answer: FuzzAnswer) => FuzzAnswer;
}

export interface FuzzFailure {
  readonly says: string;
  /** The smallest request found that fails, as bytes in Latin-1. */
  readonly request: string;
  /** Finds it within 10,000 runs. */
  readonly seed: number;
}

export interface FuzzResult {
  readonly failure: FuzzFailure | null;
  readonly counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Answers by operation (`-` for what names none) and status. */
type Counts = Map<string, Map<number, number>>;

/** Each server gets so many, so that what they leave behind stays small, and what is known at its start stays known. */
const RUNS_PER_SERVER = 10_000;

/** @throws Error when a server is not alive afterwards */
export async function fuzz({
  runs,
  seed,
  plant = (_request, answer) => answer,
}: FuzzOptions): Promise<FuzzResult> {
  const requests = fuzzRequests(loadContract(), TEST_TOKEN);
  const counts: Counts = new Map();
  for (let done = 0; done < runs; done += RUNS_PER_SERVER) {
    const part = { numRuns: Math.min(RUNS_PER_SERVER, runs - done), seed: seed + done / RUNS_PER_SERVER };
    const server = await fuzzedServer();
    try {
      const failure = await fuzzServer(server, requests, plant, part, counts);
      if (failure !== null) return { failure: { ...failure, seed: part.seed }, counts };
      const alive = await server.ask('/livez');
      if (alive.status !== 200) throw new Error(`livez answers ${alive.status} after the last request`);
    } finally {
      await server.close();
    }
  }
  return { failure: null, counts };
}

async function fuzzServer(
  server: ComposedServer,
  requests: fc.Arbitrary<FuzzRequest>,
  plant: NonNullable<FuzzOptions['plant']>,
  part: { readonly numRuns: number; readonly seed: number },
  counts: Counts,
): Promise<Omit<FuzzFailure, 'seed'> | null> {
  const client = new FuzzClient(server.port);
  const judge = async (request: FuzzRequest): Promise<void> => {
    const answer = plant(request, await client.ask(request.method, requestBytes(request)));
    const operation = operationOf(request)?.operationId ?? '-';
    const statuses = counts.get(operation) ?? new Map<number, number>();
    counts.set(operation, statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1));
    const fault = violation(request, answer, TEST_TOKEN);
    if (fault !== null) throw new Error(fault);
  };
  try {
    const { failed, counterexample, errorInstance } = await fc.check(fc.asyncProperty(requests, judge), part);
    if (!failed) return null;
    const [request] = counterexample ?? [];
    return {
      says: String(errorInstance),
      request: request === undefined ? '' : requestBytes(request).toString('latin1'),
    };
  } finally {
    client.close();
  }
}

/** Something of every kind: workloads, a model on demand, places in the queue that run out, and no byte on a disk. */
async function fuzzedServer(): Promise<ComposedServer> {
  const pool = { engine: 'fake', device: 'cpu', model: 'demo', slots: 1 } as const;
  const server = await startServer({
    config: {
      bind: '127.0.0.1:0',
      pools: [
        { ...pool, id: 'demo', best_effort_slots: 1 },
        { ...pool, id: 'embed', workload: 'embedding' },
        { ...pool, id: 'ranker', workload: 'rerank' },
      ],
      models: [{ id: 'spare', model: 'demo' }],
      model_defaults: { engine: 'fake', device: 'cpu' },
      queue: { capacity: 8 },
      limits: { body_bytes: 65_536 },
      policy: {
        rules: [
          { effect: 'allow', action: 'tool_http', host: 'api.example.org' },
          { effect: 'deny', action: 'tool_http' },
        ],
      },
      retention: { finished_bytes: 4_194_304 },
    },
    engine: { run: (_request, number) => ({ tokens: number % 7, tokenMs: number % 3 }) },
    compose: {
      checkResponses: false,
      store: new MemoryTaskStore(),
      egress: { resolve: () => Promise.reject(new Error('no name leads anywhere here')) },
      download: { download: () => Promise.reject(new Error('nothing is fetched here')) },
    },
  });
  for (const taskId of KNOWN_TASK_IDS)
    await server.submit({ task_id: taskId, model_ref: 'demo', prompt: 'x', session_id: KNOWN_SESSION_ID });
  await server.ask('/v1/artifacts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(KNOWN_ARTIFACT),
  });
  return server;
}
