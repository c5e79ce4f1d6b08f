/** What a client may see of tasks and pools; camelCase of the contract's Task, PoolSummary, PoolHealth and so on. */
import type {
  Determinism,
  OnDisconnect,
  Priority,
  ReplicaState,
  TaskState,
  WaitReason,
  Workload,
} from '../core/contract.js';
import type { DeviceMask } from '../core/device-mask.js';
import type { FinishReason, ResolvedSampling } from '../core/engine-port.js';
import type { TaskError } from '../core/errors.js';
import type { Pool } from '../core/pool.js';
import type { Scheduler } from '../core/scheduler.js';
import type { Instant, Task } from '../core/task.js';
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
  readonly deviceMask: DeviceMask;
  readonly waitingFor: { readonly reason: WaitReason; readonly message: string } | null;
  /** Null before completion and past the retention. */
  readonly text: string | null;
  readonly cachedTokens: number | null;
  readonly decodeMs: number | null;
  readonly attempts: number;
  readonly outputSha256: string | null;
  readonly error: TaskError | null;
}

export interface PoolQueueView {
  readonly interactive: number;
  readonly batch: number;
  readonly capacity: number;
}

export interface PoolView {
  readonly poolId: string;
  readonly modelRef: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly live: boolean;
  readonly ready: boolean;
  readonly slots: number;
  readonly slotsBusy: number;
  readonly queue: PoolQueueView;
}

export interface ReplicaView {
  readonly replicaId: string;
  readonly state: ReplicaState;
  readonly device: string;
  readonly engineVersion: string;
  readonly modelDigest: string | null;
  readonly slots: number;
  readonly slotsBusy: number;
  readonly restarts: number;
  readonly lastError: string | null;
}

export interface PoolHealthView extends Omit<PoolView, 'slots' | 'slotsBusy'> {
  readonly draining: boolean;
  readonly lastError: string | null;
  readonly replicas: readonly ReplicaView[];
  readonly metrics: {
    readonly tasksFinished: number;
    readonly prefillTokensPerSecond: number | null;
    readonly decodeTokensPerSecond: number | null;
  };
}

export interface PoolCapability {
  readonly poolId: string;
  readonly modelRef: string;
  readonly modelDigest: string | null;
  readonly workloads: readonly Workload[];
  readonly ctxMax: number;
  readonly maxTokensOut: number;
  readonly replicas: number;
  readonly slots: number;
  readonly queueCapacity: number;
  readonly determinism: readonly Determinism[];
}

export interface EngineCapability {
  readonly engine: string;
  readonly engineVersion: string;
  readonly pools: readonly PoolCapability[];
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

export function taskView(record: TaskRecord, scheduler: Scheduler, now: Instant): TaskView {
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
    deviceMask: task.spec.deviceMask,
    waitingFor: pool === null ? null : waitingFor(pool, task),
    text: completed ? log.text() : null,
    cachedTokens: task.cachedTokens,
    decodeMs: completed ? (task.usage?.decodeMs ?? null) : null,
    attempts: task.attempts,
    outputSha256: completed ? log.outputSha256 : null,
    error: summary.state === task.state ? task.error : null,
  };
}

function onTimeProbability({ task }: TaskRecord, scheduler: Scheduler, now: Instant): number | null {
  const { taskId, deadlineMs } = task.spec;
  if (deadlineMs === null) return null;
  const waiting = scheduler.queueState(taskId, now);
  return waiting === null ? scheduler.onTimeProbability(taskId, now) : waiting.prediction.onTimeProbability;
}

function waitingFor(pool: Pool, task: Task): TaskView['waitingFor'] {
  const reason = pool.waitReason(task);
  const { deviceMask } = task.spec;
  const on = deviceMask === null ? '' : ` on ${deviceMask.join(', ')}`;
  switch (reason) {
    case 'free_slot':
      return { reason, message: `${pool.busySlots} of ${pool.slots} slots of pool "${pool.id}" are busy` };
    case 'masked_device': {
      const own = pool.replicas.filter(({ fits }) => fits(deviceMask));
      const busy = own.reduce((sum, { occupants }) => sum + occupants.size, 0);
      const slots = own.length * pool.config.slots;
      const message = `${busy} of ${slots} slots of pool "${pool.id}"${on} are busy, and device_mask allows no other`;
      return { reason, message };
    }
    case 'replica_loading': {
      const failure = pool.lastError === null ? '' : `; the last error was: ${pool.lastError}`;
      return { reason, message: `no replica of pool "${pool.id}"${on} is ready yet${failure}` };
    }
  }
}

export function poolView(pool: Pool): PoolView {
  const { queue } = pool;
  return {
    poolId: pool.id,
    modelRef: pool.config.modelRef,
    engine: pool.config.engine,
    engineVersion: pool.engineVersion,
    live: pool.live,
    ready: pool.ready,
    slots: pool.slots,
    slotsBusy: pool.busySlots,
    queue: { interactive: queue.depth('interactive'), batch: queue.depth('batch'), capacity: queue.capacity },
  };
}

export function poolHealth(pool: Pool, draining: boolean): PoolHealthView {
  const { slots: _slots, slotsBusy: _slotsBusy, ...summary } = poolView(pool);
  return {
    ...summary,
    draining,
    lastError: pool.lastError,
    replicas: pool.replicas.map(({ spec, state, info, occupants, restarts, lastError }) => ({
      replicaId: spec.replicaId,
      state,
      device: info?.device ?? spec.device.kind,
      engineVersion: info?.engineVersion ?? pool.engineVersion,
      modelDigest: info?.modelDigest ?? null,
      slots: spec.slots,
      slotsBusy: occupants.size,
      restarts,
      lastError,
    })),
    metrics: {
      tasksFinished: pool.history.finished,
      prefillTokensPerSecond: pool.history.prefillTokensPerSecond,
      decodeTokensPerSecond: pool.history.decodeTokensPerSecond,
    },
  };
}

export function engineCapabilities(pools: readonly Pool[]): readonly EngineCapability[] {
  const engines = [...new Set(pools.map(({ config }) => config.engine))];
  return engines.map((engine) => {
    const own = pools.filter(({ config }) => config.engine === engine);
    const loaded = own.find((pool) => pool.modelDigest !== null) ?? own[0];
    return { engine, engineVersion: loaded?.engineVersion ?? 'unknown', pools: own.map(poolCapability) };
  });
}

function poolCapability(pool: Pool): PoolCapability {
  return {
    poolId: pool.id,
    modelRef: pool.config.modelRef,
    modelDigest: pool.modelDigest,
    workloads: ['completion'],
    ctxMax: pool.ctx,
    maxTokensOut: pool.ctx - 1,
    replicas: pool.replicas.length,
    slots: pool.slots,
    queueCapacity: pool.queue.capacity,
    determinism: ['strict', 'best_effort'],
  };
}
