/** Running a finished task again, to see whether it repeats itself (DET-009). */
import type { Priority } from './contract.js';
import { deviceIdsOf } from './device-mask.js';
import type { FinishReason, ReplicaInfo } from './engine-port.js';
import { OrchestratorError } from './errors.js';
import type { Pool } from './pool.js';
import type { Replica } from './replica.js';
import type { StartedOn, Task, TaskSpec, TaskUsage } from './task.js';
import { changeSince } from './task-errors.js';

/** What a replay is compared with, and what must have run it. */
export interface ReplayOf {
  readonly taskId: string;
  readonly ranOn: StartedOn;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Token events, which can be fewer than tokens. */
  readonly tokenEvents: number;
  readonly finishReason: FinishReason;
  readonly outputSha256: string;
}

export interface ReplayRequest {
  /** Of the replay; absent, one is made. */
  readonly taskId?: string | undefined;
  /** Absent, that of the task. */
  readonly priority?: Priority | undefined;
  readonly correlationId: string;
  readonly bodyDigest: string;
}

export type ReplayVerdict = 'equal' | 'different';

/** The first token event that is not the same; null where a stream has none of this index. */
export interface TokenDifference {
  readonly index: number;
  readonly expected: string | null;
  readonly received: string | null;
}

/** Only what can be run again needs its input after its end (DET-011), or leaves a transcript (ART-013). */
export function keepsInput({ state, spec }: Pick<Task, 'state' | 'spec'>): boolean {
  return spec.keepsTrace || (state === 'completed' && spec.determinism === 'strict');
}

/**
 * A task that is the same but for its name and its place in the queue.
 * @param outputSha256 of the task's stream
 * @param pools all that are served
 * @throws INVALID_PARAMS for a task that has not completed or promises nothing, or that nothing here can repeat
 */
export function replaySpec(
  task: Task,
  outputSha256: string | null,
  { taskId, priority, correlationId }: ReplayRequest & { readonly taskId: string },
  pools: readonly Pool[],
): TaskSpec {
  const { spec, state, startedOn, tokensIn, usage } = task;
  const refusal = (why: string): OrchestratorError =>
    new OrchestratorError('INVALID_PARAMS', `task ${spec.taskId} ${why}`, { field: 'id' });
  if (startedOn === null || tokensIn === null || usage === null || outputSha256 === null) {
    throw refusal(`is ${state}; only a completed task can be replayed`);
  }
  if (spec.determinism !== 'strict') {
    throw refusal(
      'is best_effort, which promises no equal stream; submit it with determinism: strict to replay it',
    );
  }
  const place = repeatingPlace(task, startedOn, pools);
  if ('why' in place)
    throw refusal(`ran on ${shown(startedOn)}, and ${place.why}; nothing here can repeat it`);
  return {
    ...spec,
    ...place,
    taskId,
    correlationId,
    priority: priority ?? spec.priority,
    engine: task.engine,
    expectedTokens: usage.tokensOut,
    // Warm is cold (DET-007), and a session has only the turns that its agent takes.
    sessionId: null,
    deadlineMs: null,
    onDisconnect: 'continue',
    replayOf: {
      taskId: spec.taskId,
      ranOn: startedOn,
      tokensIn,
      tokensOut: usage.tokensOut,
      tokenEvents: task.stream.tokens,
      finishReason: usage.finishReason,
      outputSha256,
    },
  };
}

/** @param replayed what there is of the replay's own stream */
export function replayVerdict(
  of: ReplayOf,
  replayed: {
    readonly tokensIn: number | null;
    readonly usage: TaskUsage;
    readonly tokenEvents: number;
    readonly outputSha256: string | null;
  },
): ReplayVerdict {
  const { tokensIn, usage, tokenEvents, outputSha256 } = replayed;
  const equal =
    of.outputSha256 === outputSha256 &&
    of.tokensIn === tokensIn &&
    of.tokensOut === usage.tokensOut &&
    of.tokenEvents === tokenEvents &&
    of.finishReason === usage.finishReason;
  return equal ? 'equal' : 'different';
}

/** Null when all texts are the same. */
export function firstDifference(
  expected: readonly string[],
  received: readonly string[],
): TokenDifference | null {
  const length = Math.max(expected.length, received.length);
  for (let index = 0; index < length; index++) {
    if (expected[index] === received[index]) continue;
    return { index, expected: expected[index] ?? null, received: received[index] ?? null };
  }
  return null;
}

export function ranOn({ engineVersion, modelDigest, device, shape }: ReplicaInfo): StartedOn {
  return { engineVersion, modelDigest, device, shape };
}

type Place = Pick<TaskSpec, 'poolId' | 'deviceMask'>;

/** Where replicas run as the task's did; the task's own pool first, and one that has loaded nothing yet after those. */
function repeatingPlace(
  { spec, poolId, engine }: Task,
  startedOn: StartedOn,
  pools: readonly Pool[],
): Place | { readonly why: string } {
  const serving = pools
    .filter(({ config, workload }) => {
      const same = config.modelRef === spec.modelRef && config.engine === engine;
      return same && workload === spec.workload;
    })
    .sort((left, right) => Number(right.id === poolId) - Number(left.id === poolId));
  const own = (pool: Pool): Replica[] => pool.replicas.filter(({ fits }) => fits(spec.deviceMask));
  for (const pool of serving) {
    const same = own(pool).filter(
      ({ info }) => info !== null && changeSince(startedOn, ranOn(info)) === null,
    );
    if (same.length === 0) continue;
    if (same.length === pool.replicas.length) return { poolId: pool.id, deviceMask: spec.deviceMask };
    const ids = same.flatMap((replica) => deviceIdsOf(replica.spec.device));
    return { poolId: pool.id, deviceMask: [...new Set(ids)].sort() };
  }
  const unknown = serving.find((pool) => pool.replicas.some(({ info }) => info === null));
  if (unknown !== undefined) return { poolId: unknown.id, deviceMask: spec.deviceMask };
  const changes = serving.flatMap((pool) =>
    pool.replicas.flatMap(({ info }) => (info === null ? [] : (changeSince(startedOn, ranOn(info)) ?? []))),
  );
  return { why: changes[0] ?? `no pool serves model "${spec.modelRef}" on engine ${engine}` };
}

function shown({ engineVersion, modelDigest, device, shape }: StartedOn): string {
  return `${engineVersion}, model ${modelDigest}, ${device}, ${shape}`;
}
