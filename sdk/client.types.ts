/**
 * Type tests of the client (SDK-002, SDK-005, SDK-008): compiled by `tsc -p .`, never run. Each `@ts-expect-error`
 * stands on the narrowest line that the compiler has to reject; where it does not, the build fails.
 */
import type { OperationId } from '../generated/types.js';
import { ApiError, type ErrorCode, type LlamaOrch, QueueFullError } from './index.js';

declare const client: LlamaOrch;
declare const problem: unknown;

/** An operation that is new in the contract does not compile until it has its method. */
export const methodOfOperation = {
  createTask: client.tasks.create,
  listTasks: client.tasks.list,
  getTask: client.tasks.get,
  streamTask: client.tasks.stream,
  cancelTask: client.tasks.cancel,
  listSessions: client.sessions.list,
  getSession: client.sessions.get,
  deleteSession: client.sessions.delete,
  createArtifact: client.artifacts.create,
  listArtifacts: client.artifacts.list,
  getArtifact: client.artifacts.get,
  getCapabilities: client.capabilities.get,
  listModels: client.catalog.list,
  createModel: client.catalog.create,
  getModel: client.catalog.get,
  watchModel: client.catalog.watch,
  deleteModel: client.catalog.delete,
  verifyModel: client.catalog.verify,
  setModelState: client.catalog.setState,
  pullModel: client.catalog.pull,
  listPools: client.pools.list,
  getPoolHealth: client.pools.health,
  drainPool: client.pools.drain,
  resumePool: client.pools.resume,
  reloadPool: client.pools.reload,
  replayTask: client.tasks.replay,
  planPool: client.pools.plan,
  callHttp: client.tools.http,
  getMetrics: client.ops.metrics,
  livez: client.ops.livez,
  readyz: client.ops.readyz,
} satisfies Record<OperationId, (...args: never) => unknown>;

export async function events(): Promise<void> {
  const handle = client.tasks.run({ model_ref: 'demo', prompt: 'Once' });
  for await (const event of handle) {
    // @ts-expect-error only tokens have a text
    event.t;
    if (event.type === 'token') event.t satisfies string;
    if (event.type === 'end') event.finish_reason satisfies 'stop' | 'length';
    // @ts-expect-error an error is thrown, not yielded
    if (event.type === 'error') return;
  }
  const result = await handle;
  result.text satisfies string;
  result.output_sha256 satisfies string;
  result.result?.embeddings satisfies number[][] | undefined;
  // @ts-expect-error a result is no event
  result.type;
  handle.on('admitted', ({ queue_position }) => queue_position satisfies number);
  // @ts-expect-error there is no such event
  handle.on('finished', () => {});
  (await handle.withResponse()).correlationId satisfies string | null;
}

// @ts-expect-error a task names its model
client.tasks.run({ prompt: 'Once' });

// @ts-expect-error max_token is no field of the contract
client.tasks.create({ model_ref: 'demo', prompt: 'Once', max_token: 5 });

// @ts-expect-error a priority is interactive or batch
client.tasks.create({ model_ref: 'demo', prompt: 'Once', priority: 'urgent' });

export function errors(): void {
  if (QueueFullError.isInstance(problem)) {
    problem.code satisfies ('ADMISSION_REJECT' | 'QUEUE_FULL_DROP_LRU') & ErrorCode;
    problem.retryAfterMs satisfies number | null;
  } else if (ApiError.isInstance(problem)) {
    problem.status satisfies number | null;
    // @ts-expect-error an answer without an envelope has no code
    problem.code satisfies string;
  }
}
