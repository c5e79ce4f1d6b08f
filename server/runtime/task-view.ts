/** What a client may see of tasks and pools; camelCase of the contract's Task, PoolSummary, PoolHealth and so on. */
import type {
  Determinism,
  KvHint,
  OnDisconnect,
  Priority,
  TaskState,
  WaitReason,
  Workload,
  WorkloadResult,
} from '../core/contract.js';
import type { DeviceMask } from '../core/device-mask.js';
import type { FinishReason, ResolvedSampling } from '../core/engine-port.js';
import type { TaskError } from '../core/errors.js';
import type { Pool } from '../core/pool.js';
import { firstDifference, type ReplayVerdict, replayVerdict, type TokenDifference } from '../core/replay.js';
import type { Scheduler } from '../core/scheduler.js';
import { turnBefore } from '../core/session.js';
import { slotKindOf, slotsOf } from '../core/slot-kind.js';
import type { Instant, StartedOn, Task } from '../core/task.js';
import { shownState, type TaskRecord } from './task-table.js';

export interface TaskSummary {
  readonly taskId: string;
  readonly correlationId: string;
  readonly state: TaskState;
  readonly modelRef: string;
  readonly poolId: string;
  readonly replicaId: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly priority: Priority;
  readonly determinism: Determinism;
  readonly seed: number;
  readonly labels: Readonly<Record<string, string>>;
  /** Wall clock. */
  readonly admittedMs: number;
  readonly startedMs: number | null;
  readonly finishedMs: number | null;
  /** Only while queued. */
  readonly queuePosition: number | null;
  /** From admission; live, only while queued. */
  readonly predictedStartMs: number | null;
  /** From admission; live, until it has ended. */
  readonly predictedEndMs: number | null;
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
  readonly finishReason: FinishReason | null;
}

export interface TaskView extends TaskSummary {
  readonly workload: Workload;
  readonly samplerProfileVersion: string;
  readonly sampling: ResolvedSampling;
  readonly deadlineMs: number | null;
  /** Live, until it has ended; null without a deadline or history. */
  readonly onTimeProbability: number | null;
  readonly onDisconnect: OnDisconnect;
  readonly sessionId: string | null;
  readonly kvHint: KvHint;
  readonly deviceMask: DeviceMask;
  readonly waitingFor: { readonly reason: WaitReason; readonly message: string } | null;
  /** Null before completion and past the retention. */
  readonly text: string | null;
  /** What its tokens follow from beside its input; null until it has started (DET-008). */
  readonly ranOn: StartedOn | null;
  /** Of an embedding or a ranking, until its retention ends. */
  readonly result: WorkloadResult | null;
  readonly cachedTokens: number | null;
  readonly decodeMs: number | null;
  readonly attempts: number;
  readonly outputSha256: string | null;
  /** Null unless it replays another task. */
  readonly replay: ReplayView | null;
  readonly error: TaskError | null;
}

export interface ReplayView {
  readonly of: string;
  /** Null until it has completed. */
  readonly verdict: ReplayVerdict | null;
  /** Null also where only the ends differ, and once either stream is past its retention. */
  readonly firstDifference: TokenDifference | null;
}

export function taskSummary(record: TaskRecord, scheduler: Scheduler, now: Instant): TaskSummary {
  const { task } = record;
  const { spec } = task;
  const state = shownState(record);
  const ended = state === task.state;
  const usage = ended ? task.usage : null;
  const waiting = scheduler.queueState(spec.taskId, now);
  const predictedEndMs = state === 'running' ? scheduler.predictedEndMs(spec.taskId, now) : null;
  return {
    taskId: spec.taskId,
    correlationId: spec.correlationId,
    state,
    modelRef: spec.modelRef,
    poolId: task.poolId,
    replicaId: task.replicaId,
    engine: task.engine,
    engineVersion: task.engineVersion,
    priority: spec.priority,
    determinism: spec.determinism,
    seed: spec.seed,
    labels: spec.labels,
    admittedMs: task.admitted.wallMs,
    startedMs: task.started?.wallMs ?? null,
    finishedMs: ended ? (task.finished?.wallMs ?? null) : null,
    queuePosition: waiting?.position ?? null,
    predictedStartMs: waiting?.prediction.startMs ?? null,
    predictedEndMs: waiting?.prediction.endMs ?? predictedEndMs,
    tokensIn: task.tokensIn,
    tokensOut: usage?.tokensOut ?? (task.started === null ? null : task.stream.tokens),
    finishReason: usage?.finishReason ?? null,
  };
}

/** @param original the task that it replays; null for any other, and once that is forgotten */
export function taskView(
  record: TaskRecord,
  original: TaskRecord | null,
  scheduler: Scheduler,
  now: Instant,
): TaskView {
  const { task, log } = record;
  const summary = taskSummary(record, scheduler, now);
  const pool = summary.state === 'queued' ? scheduler.pool(task.poolId) : null;
  const completed = summary.state === 'completed';
  return {
    ...summary,
    workload: task.spec.workload,
    samplerProfileVersion: task.spec.samplerProfileVersion,
    sampling: task.spec.sampling,
    deadlineMs: task.spec.deadlineMs,
    onTimeProbability: summary.finishedMs === null ? onTimeProbability(record, scheduler, now) : null,
    onDisconnect: task.spec.onDisconnect,
    sessionId: task.spec.sessionId,
    kvHint: task.spec.kvHint,
    deviceMask: task.spec.deviceMask,
    waitingFor: pool === null ? null : waitingFor(pool, task, scheduler, now.monotonicMs),
    ...outputOf(record, completed),
    ranOn: task.startedOn,
    cachedTokens: task.cachedTokens,
    decodeMs: completed ? (task.usage?.decodeMs ?? null) : null,
    attempts: task.attempts,
    outputSha256: completed ? log.outputSha256 : null,
    replay: replayView(record, original, completed),
    error: summary.state === task.state ? task.error : null,
  };
}

function replayView(
  { task, log }: TaskRecord,
  original: TaskRecord | null,
  completed: boolean,
): ReplayView | null {
  const { replayOf } = task.spec;
  if (replayOf === null) return null;
  const { usage, tokensIn } = task;
  const { outputSha256 } = log;
  const verdict =
    completed && usage !== null
      ? replayVerdict(replayOf, { tokensIn, usage, tokenEvents: task.stream.tokens, outputSha256 })
      : null;
  const expected = verdict === 'different' ? (original?.log.texts() ?? null) : null;
  const received = expected === null ? null : log.texts();
  return {
    of: replayOf.taskId,
    verdict,
    firstDifference: expected && received && firstDifference(expected, received),
  };
}

/** A completion has a text, anything else a result. */
function outputOf({ task, log }: TaskRecord, completed: boolean): Pick<TaskView, 'text' | 'result'> {
  if (!completed) return { text: null, result: null };
  if (task.spec.workload === 'completion') return { text: log.texts()?.join('') ?? null, result: null };
  return { text: null, result: log.result() };
}

function onTimeProbability({ task }: TaskRecord, scheduler: Scheduler, now: Instant): number | null {
  const { taskId, deadlineMs } = task.spec;
  if (deadlineMs === null) return null;
  const waiting = scheduler.queueState(taskId, now);
  return waiting === null ? scheduler.onTimeProbability(taskId, now) : waiting.prediction.onTimeProbability;
}

function waitingFor(pool: Pool, task: Task, scheduler: Scheduler, nowMs: number): TaskView['waitingFor'] {
  const { deviceMask } = task.spec;
  const on = deviceMask === null ? '' : ` on ${deviceMask.join(', ')}`;
  const reason = pool.waitReason(task, nowMs);
  const obstacle = reason === 'replica_loading' ? scheduler.obstacle(pool) : null;
  if (obstacle !== null) {
    return { reason: 'memory', message: `pool "${pool.id}" is not loaded yet: ${obstacle.why}` };
  }
  return { reason, message: waitMessage(reason, pool, task, on, nowMs) };
}

/** Of the slots that the task may have. */
function slotsTaken({ config, replicas }: Pool, { spec }: Task): string {
  const own = replicas.filter(({ fits }) => fits(spec.deviceMask));
  const kind = slotKindOf(config, spec.determinism);
  const busy = own.reduce((sum, replica) => sum + replica.busy(kind), 0);
  return `${busy} of ${own.length * slotsOf(config, kind)} ${kind === 'single' ? 'slots' : 'best_effort slots'}`;
}

function waitMessage(
  reason: Exclude<WaitReason, 'memory'>,
  pool: Pool,
  task: Task,
  on: string,
  nowMs: number,
): string {
  switch (reason) {
    case 'earlier_turn': {
      const before = turnBefore(task);
      return `turn ${before?.spec.taskId} of session "${task.spec.sessionId}" comes first and is ${before?.state}`;
    }
    case 'free_slot':
      return `${slotsTaken(pool, task)} of pool "${pool.id}" are busy`;
    case 'masked_device':
      return `${slotsTaken(pool, task)} of pool "${pool.id}"${on} are busy, and device_mask allows no other`;
    case 'pool_drained':
      return `pool "${pool.id}" is ${pool.phase}; its queue goes on when it is resumed`;
    case 'breaker_open': {
      const inMs = Math.max(0, Math.round((pool.breaker.openUntilMs ?? nowMs) - nowMs));
      return `pool "${pool.id}" has failed ${pool.config.breaker.failures} tasks in a row; it tries again in ${inMs} ms`;
    }
    case 'replica_loading': {
      const failure = pool.lastError === null ? '' : `; the last error was: ${pool.lastError}`;
      return `no replica of pool "${pool.id}"${on} is ready yet${failure}`;
    }
  }
}
