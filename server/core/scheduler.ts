/**
 * The scheduler: events in, effects out. It holds every live task and replica, decides alone, and touches neither
 * clock, process nor promise, so the same events at the same moments give the same effects.
 */
import { candidatePools, fittingPools, queueFull, workingPools } from './admission.js';
import type { Effect, LogFields, LogLevel, ReplicaChange, SchedulerEvent } from './effects.js';
import type { EngineEvent, EngineFailure, TaskInput } from './engine-port.js';
import { isRetriable, OrchestratorError, retryAfterMs, type TaskError } from './errors.js';
import type { MetricLabels, SeriesName } from './metrics.js';
import { choosePool, chooseReplica } from './placement.js';
import { Pool, type PoolConfig } from './pool.js';
import type { Occupant, Replica } from './replica.js';
import { StreamOrder } from './stream.js';
import { hasEnded, type Instant, type Prediction, type Task, type TaskSpec, transition } from './task.js';

/** An abort that the engine does not answer in this time costs the replica its life (ADM-013). */
export const ABORT_ANSWER_MS = 1_000;

/** How long a replica may take to leave at shutdown before it is killed. */
const REPLICA_STOP_GRACE_MS = 1_000;

/** Position and prediction of a queued task. */
export interface QueueState {
  readonly position: number;
  /** Relative to admission. */
  readonly prediction: Prediction;
}

interface RunningTask {
  readonly pool: Pool;
  readonly replica: Replica;
  readonly occupant: Occupant;
}

type CancelReason = 'client' | 'shutdown';
type EngineEnd = Extract<EngineEvent, { type: 'end' }>;

export class Scheduler {
  readonly pools: readonly Pool[];
  private readonly queued = new Map<string, { readonly task: Task; readonly pool: Pool }>();
  private readonly running = new Map<string, RunningTask>();
  private readonly replicas = new Map<string, { readonly pool: Pool; readonly replica: Replica }>();
  private effects: Effect[] = [];
  private shutdown: 'no' | 'draining' | 'stopping' | 'stopped' = 'no';
  private drainDueMs: number | null = null;
  private deadlineMs: number | null = null;
  private deadlineStale = true;

  /**
   * Pool and replica ids are unique.
   * @param seed of the draws that predictions are made of
   */
  constructor(pools: readonly PoolConfig[], seed = 0) {
    this.pools = pools.map((config, index) => new Pool(config, seed + index));
    for (const pool of this.pools) {
      for (const replica of pool.replicas) this.replicas.set(replica.spec.replicaId, { pool, replica });
    }
  }

  get admitting(): boolean {
    return this.shutdown === 'no';
  }

  /** Monotonic milliseconds at which `clock_ticked` is wanted next; null when nothing is due. */
  nextDeadlineMs(): number | null {
    if (this.deadlineStale) {
      this.deadlineMs = this.earliestDeadlineMs();
      this.deadlineStale = false;
    }
    return this.deadlineMs;
  }

  pool(poolId: string): Pool | null {
    return this.pools.find(({ id }) => id === poolId) ?? null;
  }

  /** Null once the task has started or ended. */
  queueState(taskId: string, now: Instant): QueueState | null {
    const waiting = this.queued.get(taskId);
    const position = waiting?.pool.position(waiting.task) ?? null;
    if (waiting === undefined || position === null) return null;
    const { task, pool } = waiting;
    const waitedMs = Math.round(now.monotonicMs - task.admitted.monotonicMs);
    const { startMs, endMs } = pool.predictQueued(task, now.monotonicMs);
    return {
      position,
      prediction: {
        startMs: startMs === null ? null : waitedMs + startMs,
        endMs: endMs === null ? null : waitedMs + endMs,
      },
    };
  }

  /** Predicted end of a running task in milliseconds from its admission; null without history. */
  predictedEndMs(taskId: string, now: Instant): number | null {
    const running = this.running.get(taskId);
    if (running === undefined) return null;
    const remainingMs = running.pool.remainingMs(running.replica, running.occupant, now.monotonicMs);
    if (remainingMs === null) return null;
    return Math.round(now.monotonicMs - running.occupant.task.admitted.monotonicMs + remainingMs);
  }

  /**
   * Pools that can take the task as far as is known without counting its tokens.
   * @throws OrchestratorError the refusal
   */
  admissible(spec: TaskSpec, tokensIn: number | null, nowMs: number): readonly Pool[] {
    if (!this.admitting) {
      throw new OrchestratorError('DRAINING', 'the server is shutting down; retry when it is back', {
        retryAfterMs: retryAfterMs('DRAINING', null),
      });
    }
    const fitting = fittingPools(spec, tokensIn, candidatePools(spec, this.pools));
    const working = workingPools(fitting, nowMs);
    if (working.every(({ queue }) => queue.full)) throw queueFull(working, nowMs);
    return working;
  }

  apply(event: SchedulerEvent, now: Instant): readonly Effect[] {
    this.effects = [];
    switch (event.type) {
      case 'engine_emitted':
        this.engineEmitted(event.taskId, event.event, now);
        break;
      case 'task_submitted':
        this.submitted(event.spec, event.input, event.tokensIn, now);
        break;
      case 'task_canceled':
        this.cancel(event.taskId, { code: 'CANCELED', message: 'a client canceled the task' }, 'client', now);
        break;
      case 'replica_changed':
        this.replicaChanged(event.replicaId, event.change, now);
        break;
      case 'clock_ticked':
        this.ticked(now);
        break;
      case 'shutdown_started':
        this.startShutdown(event.drainMs, now);
        break;
      case 'boot':
        for (const { pool, replica } of this.replicas.values()) this.load(pool, replica, now);
        break;
    }
    return this.effects;
  }

  private submitted(spec: TaskSpec, input: TaskInput, tokensIn: number | null, now: Instant): void {
    try {
      const pools = this.admissible(spec, tokensIn, now.monotonicMs);
      const pool = choosePool(pools, spec, tokensIn, now.monotonicMs);
      if (pool === null) throw queueFull(pools, now.monotonicMs);
      this.admit(spec, input, tokensIn, pool, now);
    } catch (error) {
      if (!(error instanceof OrchestratorError)) throw error;
      this.emit({ type: 'refuse', taskId: spec.taskId, error });
    }
  }

  private admit(spec: TaskSpec, input: TaskInput, tokensIn: number | null, pool: Pool, now: Instant): void {
    const queuePosition = pool.newcomerPosition(spec);
    const predicted = pool.predictNewcomer(spec, tokensIn, now.monotonicMs);
    const predictedStartMs = predicted?.startMs ?? null;
    const idle = queuePosition === 0 ? chooseReplica(pool.replicas) : null;
    const { engine } = pool.config;
    const task: Task = {
      spec,
      receipt: {
        taskId: spec.taskId,
        correlationId: spec.correlationId,
        poolId: pool.id,
        replicaId: idle?.spec.replicaId ?? pool.newcomerReplicaId(spec),
        engine,
        engineVersion: pool.engineVersion,
        queuePosition,
        admittedMs: now.wallMs,
        predictedStartMs,
        predictedEndMs: predicted?.endMs ?? null,
        backoffMs: pool.backoffMs(now.monotonicMs),
        seed: spec.seed,
        policyLabel: 'reject',
      },
      poolId: pool.id,
      engine,
      admitted: now,
      state: 'queued',
      input,
      tokensIn,
      cachedTokens: null,
      engineVersion: pool.engineVersion,
      replicaId: 'unassigned',
      attempts: 0,
      started: null,
      finished: null,
      usage: null,
      error: null,
      stream: new StreamOrder(),
    };
    pool.enqueue(task);
    this.queued.set(spec.taskId, { task, pool });
    this.emit({ type: 'admit', task });
    this.count('tasks_enqueued_total', {
      ...labelsOf(task, task.receipt.replicaId),
      priority: spec.priority,
    });
    this.logTask('info', 'task_admitted', task, {
      queue_position: queuePosition,
      predicted_start_ms: predictedStartMs,
      replica_id: task.receipt.replicaId,
      priority: spec.priority,
      model_ref: spec.modelRef,
    });
    this.startWaiting(pool, now);
  }

  /** Gives waiting tasks to free slots, in queue order (QUE-002, QUE-003). */
  private startWaiting(pool: Pool, now: Instant): void {
    if (!this.admitting) return;
    while (pool.queue.size > 0) {
      const replica = chooseReplica(pool.replicas);
      if (replica === null) return;
      const task = pool.dequeue(now.monotonicMs);
      if (task === null) return;
      this.start(task, pool, replica, now);
    }
  }

  private start(task: Task, pool: Pool, replica: Replica, now: Instant): void {
    const { spec, receipt, input } = task;
    if (input === null) throw new Error(`task ${spec.taskId} has no input left; it must have ended`);
    const occupant: Occupant = {
      task,
      sinceMs: now.monotonicMs,
      firstTokenMs: null,
      lastTokenMs: null,
      abortDueMs: null,
    };
    transition(task, 'running');
    task.started = now;
    task.attempts++;
    task.replicaId = replica.spec.replicaId;
    task.engineVersion = replica.info?.engineVersion ?? task.engineVersion;
    replica.occupants.set(spec.taskId, occupant);
    this.queued.delete(spec.taskId);
    this.running.set(spec.taskId, { pool, replica, occupant });
    this.emit({
      type: 'start',
      replicaId: replica.spec.replicaId,
      request: {
        requestId: spec.taskId,
        input,
        sampling: spec.sampling,
        seed: spec.seed,
        determinism: spec.determinism,
        stop: spec.stop,
        maxTokens: spec.maxTokens,
      },
    });
    const queuedMs = elapsedMs(task.admitted, now);
    this.count('tasks_started_total', { ...labelsOf(task), priority: spec.priority });
    if (receipt.predictedStartMs !== null) {
      const errorMs = Math.abs(queuedMs - receipt.predictedStartMs);
      this.observe('predicted_start_error_ms', latencyLabels(task), errorMs);
    }
    this.logTask('info', 'task_started', task, { replica_id: task.replicaId, queued_ms: queuedMs });
  }

  private engineEmitted(taskId: string, event: EngineEvent, now: Instant): void {
    const running = this.running.get(taskId);
    if (running === undefined) return;
    const { task } = running.occupant;
    switch (event.type) {
      case 'tokens':
        if (!hasEnded(task)) this.tokens(running, event.texts, now);
        return;
      case 'started':
        if (!hasEnded(task)) this.engineStarted(running, event.tokensIn, event.cachedTokens, now);
        return;
      case 'end':
        this.release(taskId, running);
        if (!hasEnded(task)) this.complete(running, event, now);
        else this.countTokensOut(task, event.tokensOut);
        break;
      case 'aborted':
        this.release(taskId, running);
        this.countTokensOut(task, event.tokensOut);
        if (!hasEnded(task)) {
          this.endWithError(task, 'failed', abandonedBy(running.replica), now);
        }
        break;
      case 'failed':
        this.release(taskId, running);
        this.countTokensOut(task, task.stream.tokens);
        // The exit follows; until then nothing may start on a process that is gone.
        if (event.failure.kind === 'died') running.replica.state = 'stopping';
        if (!hasEnded(task)) this.endWithError(task, 'failed', errorOf(event.failure, running.replica), now);
        break;
    }
    this.startWaiting(running.pool, now);
    this.continueShutdown();
  }

  private engineStarted(
    { pool, replica, occupant }: RunningTask,
    tokensIn: number,
    cached: number,
    now: Instant,
  ): void {
    const { task } = occupant;
    const { spec, receipt } = task;
    task.tokensIn = tokensIn;
    task.cachedTokens = cached;
    const id = task.stream.started(now.monotonicMs);
    this.emit({
      type: 'append',
      taskId: spec.taskId,
      frame: {
        type: 'started',
        id,
        started: {
          taskId: spec.taskId,
          correlationId: spec.correlationId,
          queuePosition: receipt.queuePosition,
          predictedStartMs: receipt.predictedStartMs,
          queuedMs: elapsedMs(task.admitted, task.started ?? now),
          poolId: pool.id,
          replicaId: task.replicaId,
          engine: task.engine,
          engineVersion: task.engineVersion,
          device: replica.info?.device ?? 'unknown',
          modelDigest: replica.info?.modelDigest ?? 'unknown',
          seed: spec.seed,
          samplerProfileVersion: spec.samplerProfileVersion,
          kvWarmth: cached > 0,
          tokensIn,
        },
      },
    });
    this.count('tokens_in_total', labelsOf(task), tokensIn);
  }

  private tokens({ pool, occupant }: RunningTask, texts: readonly string[], now: Instant): void {
    const { task } = occupant;
    if (texts.length === 0) return;
    const firstIndex = task.stream.addTokens(texts.length);
    this.emit({ type: 'append', taskId: task.spec.taskId, frame: { type: 'tokens', firstIndex, texts } });
    occupant.lastTokenMs = now.monotonicMs;
    if (occupant.firstTokenMs === null) {
      occupant.firstTokenMs = now.monotonicMs;
      this.observe('latency_first_token_ms', latencyLabels(task), elapsedMs(task.admitted, now));
    }
    if (task.stream.metricsDue(now.monotonicMs)) this.appendMetrics(task, pool, now);
  }

  private complete({ pool, replica, occupant }: RunningTask, end: EngineEnd, now: Instant): void {
    const { task } = occupant;
    const { finishReason, tokensIn, tokensOut, cachedTokens, decodeMs: exactDecodeMs } = end;
    const decodeMs = Math.round(exactDecodeMs);
    this.countTokensOut(task, tokensOut);
    this.observe('latency_decode_ms', latencyLabels(task), decodeMs);
    pool.learn(replica, occupant, end, now.monotonicMs);
    task.usage = { finishReason, tokensOut, decodeMs };
    if (task.stream.metricsOwed) this.appendMetrics(task, pool, now);
    const frame = { tokensIn, tokensOut, cachedTokens, decodeMs, attempts: task.attempts, finishReason };
    this.emit({
      type: 'append',
      taskId: task.spec.taskId,
      frame: { type: 'end', id: task.stream.terminal(), end: frame },
    });
    this.finish(task, 'completed', now);
  }

  /** Ends a live task with an error now; the slot of a running one frees when the engine answers (ADM-012). */
  private cancel(taskId: string, error: TaskError, reason: CancelReason, now: Instant): void {
    const waiting = this.queued.get(taskId);
    const running = this.running.get(taskId);
    const task = waiting?.task ?? running?.occupant.task;
    if (task === undefined || hasEnded(task)) return;
    if (waiting !== undefined) {
      waiting.pool.withdraw(task);
      this.queued.delete(taskId);
    }
    this.endWithError(task, 'canceled', error, now);
    this.count('tasks_canceled_total', { ...labelsOf(task), reason });
    if (running !== undefined) {
      running.occupant.abortDueMs = now.monotonicMs + ABORT_ANSWER_MS;
      this.deadlineStale = true;
      this.emit({ type: 'abort', taskId });
    }
  }

  private endWithError(task: Task, state: 'failed' | 'canceled', error: TaskError, now: Instant): void {
    const { taskId, correlationId } = task.spec;
    const located: TaskError = { ...error, engine: task.engine, poolId: task.poolId };
    const pool = this.pool(task.poolId);
    task.error = located;
    if (pool !== null && task.stream.metricsOwed) this.appendMetrics(task, pool, now);
    const retriable = isRetriable(error.code);
    this.emit({
      type: 'append',
      taskId,
      frame: { type: 'error', id: task.stream.terminal(), error: located, retriable, correlationId },
    });
    this.finish(task, state, now);
  }

  private finish(task: Task, state: 'completed' | 'failed' | 'canceled', now: Instant): void {
    transition(task, state);
    task.finished = now;
    task.input = null;
    this.logTask(state === 'failed' ? 'warn' : 'info', 'task_ended', task, {
      replica_id: task.replicaId,
      state,
      code: task.error?.code ?? null,
      reason: task.error?.message ?? null,
      tokens_in: task.tokensIn,
      tokens_out: task.usage?.tokensOut ?? task.stream.tokens,
      attempts: task.attempts,
      decode_ms: task.usage?.decodeMs ?? null,
      finish_reason: task.usage?.finishReason ?? null,
    });
  }

  private appendMetrics(task: Task, pool: Pool, now: Instant): void {
    const metrics = task.stream.metrics(now.monotonicMs, pool.queue.size, (task.cachedTokens ?? 0) > 0);
    this.emit({ type: 'append', taskId: task.spec.taskId, frame: { type: 'metrics', metrics } });
  }

  private release(taskId: string, { replica }: RunningTask): void {
    this.running.delete(taskId);
    replica.occupants.delete(taskId);
    this.deadlineStale = true;
  }

  private load(pool: Pool, replica: Replica, now: Instant): void {
    replica.loadStarted(now.monotonicMs);
    this.deadlineStale = true;
    this.emit({ type: 'load', engine: pool.config.engine, spec: replica.spec });
    this.logReplica('info', 'replica_loading', pool, replica, {});
  }

  private stopReplica(replica: Replica, graceMs: number): void {
    replica.state = 'stopping';
    replica.nextLoadMs = null;
    this.deadlineStale = true;
    this.emit({ type: 'stop_replica', replicaId: replica.spec.replicaId, graceMs });
  }

  private replicaChanged(replicaId: string, change: ReplicaChange, now: Instant): void {
    const known = this.replicas.get(replicaId);
    if (known === undefined) return;
    const { pool, replica } = known;
    this.deadlineStale = true;
    if (change.kind === 'ready') {
      if (replica.state === 'stopping') return;
      replica.loaded(change.info, now.monotonicMs);
      const { device, modelDigest, ctx, loadMs } = change.info;
      this.logReplica('info', 'replica_ready', pool, replica, {
        device,
        model_digest: modelDigest,
        ctx,
        load_ms: Math.round(loadMs),
      });
      this.startWaiting(pool, now);
      return;
    }
    replica.state = 'stopping';
    // Our own reason says more than the exit that it led to (ENG-006).
    const reason = replica.stopReason ?? change.reason;
    for (const taskId of [...replica.occupants.keys()]) {
      this.engineEmitted(taskId, { type: 'failed', failure: { kind: 'died', message: reason } }, now);
    }
    if (this.admitting) {
      replica.failed(reason, now.monotonicMs, change.jitter);
      this.logReplica('error', 'replica_failed', pool, replica, {
        reason,
        restarts: replica.restarts,
        restart_in_ms: replica.nextLoadMs === null ? null : Math.round(replica.nextLoadMs - now.monotonicMs),
      });
      this.loadDue(now);
      return;
    }
    replica.state = 'failed';
    replica.lastError = reason;
    this.continueShutdown();
  }

  private loadDue(now: Instant): void {
    for (const { pool, replica } of this.replicas.values()) {
      if (replica.nextLoadMs !== null && replica.nextLoadMs <= now.monotonicMs) this.load(pool, replica, now);
    }
  }

  private ticked(now: Instant): void {
    this.deadlineStale = true;
    this.loadDue(now);
    for (const { pool, replica } of this.replicas.values()) {
      if (replica.state !== 'ready') continue;
      for (const { abortDueMs, task } of replica.occupants.values()) {
        if (abortDueMs === null || abortDueMs > now.monotonicMs) continue;
        this.logReplica('error', 'replica_stuck', pool, replica, { task_id: task.spec.taskId });
        replica.stopReason = `it did not answer an abort within ${ABORT_ANSWER_MS} ms`;
        this.stopReplica(replica, 0);
        break;
      }
    }
    if (this.drainDueMs !== null && this.drainDueMs <= now.monotonicMs) this.cancelRunning(now);
    this.continueShutdown();
  }

  private startShutdown(drainMs: number, now: Instant): void {
    if (!this.admitting) return;
    this.shutdown = 'draining';
    this.drainDueMs = now.monotonicMs + drainMs;
    this.deadlineStale = true;
    for (const { replica } of this.replicas.values()) replica.nextLoadMs = null;
    for (const taskId of [...this.queued.keys()]) this.cancel(taskId, SHUTTING_DOWN, 'shutdown', now);
    if (drainMs <= 0) this.cancelRunning(now);
    this.continueShutdown();
  }

  private cancelRunning(now: Instant): void {
    this.drainDueMs = null;
    for (const taskId of [...this.running.keys()]) this.cancel(taskId, SHUTTING_DOWN, 'shutdown', now);
  }

  /** Stops the replicas once nothing runs, and says so once none is left (OPS-002). */
  private continueShutdown(): void {
    if (this.shutdown === 'draining' && this.running.size === 0) {
      this.shutdown = 'stopping';
      this.drainDueMs = null;
      this.deadlineStale = true;
      for (const { replica } of this.replicas.values()) {
        if (replica.state === 'ready' || replica.state === 'loading')
          this.stopReplica(replica, REPLICA_STOP_GRACE_MS);
      }
    }
    if (this.shutdown !== 'stopping') return;
    if ([...this.replicas.values()].some(({ replica }) => replica.state === 'stopping')) return;
    this.shutdown = 'stopped';
    this.log('info', 'replicas_stopped', {});
    this.emit({ type: 'stopped' });
  }

  private earliestDeadlineMs(): number | null {
    const dueMs: number[] = this.drainDueMs === null ? [] : [this.drainDueMs];
    for (const { replica } of this.replicas.values()) {
      if (replica.nextLoadMs !== null) dueMs.push(replica.nextLoadMs);
      if (replica.state !== 'ready') continue;
      for (const { abortDueMs } of replica.occupants.values())
        if (abortDueMs !== null) dueMs.push(abortDueMs);
    }
    return dueMs.length === 0 ? null : Math.min(...dueMs);
  }

  private countTokensOut(task: Task, tokensOut: number): void {
    if (tokensOut > 0) this.count('tokens_out_total', labelsOf(task), tokensOut);
  }

  private emit(effect: Effect): void {
    this.effects.push(effect);
  }

  private count(series: SeriesName, labels: MetricLabels, by = 1): void {
    this.emit({ type: 'count', series, labels, by });
  }

  private observe(series: SeriesName, labels: MetricLabels, value: number): void {
    this.emit({ type: 'observe', series, labels, value });
  }

  private log(level: LogLevel, event: string, fields: LogFields): void {
    this.emit({ type: 'log', level, event, fields });
  }

  private logTask(level: LogLevel, event: string, task: Task, fields: LogFields): void {
    this.log(level, event, {
      correlation_id: task.spec.correlationId,
      task_id: task.spec.taskId,
      pool_id: task.poolId,
      engine: task.engine,
      engine_version: task.engineVersion,
      ...fields,
    });
  }

  private logReplica(level: LogLevel, event: string, pool: Pool, replica: Replica, fields: LogFields): void {
    this.log(level, event, {
      pool_id: pool.id,
      replica_id: replica.spec.replicaId,
      engine: pool.config.engine,
      engine_version: pool.engineVersion,
      ...fields,
    });
  }
}

const SHUTTING_DOWN: TaskError = {
  code: 'DRAINING',
  message: 'the server is shutting down; submit the task again, with a new task_id, when it is back',
};

function errorOf(failure: EngineFailure, { stopReason }: Replica): TaskError {
  switch (failure.kind) {
    case 'rejected':
      return { code: 'INVALID_PARAMS', message: failure.message, field: failure.field };
    case 'died':
      return {
        code: 'WORKER_RESET',
        message: `the engine ended while the task ran: ${stopReason ?? failure.message}; submit it again with a new task_id`,
      };
    case 'fault':
      return { code: 'INTERNAL', message: `the engine could not go on with the task: ${failure.message}` };
  }
}

/** The error of a task that the engine aborted although nobody asked for it. */
function abandonedBy(replica: Replica): TaskError {
  const failure: EngineFailure =
    replica.state === 'stopping'
      ? { kind: 'died', message: 'the replica was stopped' }
      : { kind: 'fault', message: 'it gave the task up unasked' };
  return errorOf(failure, replica);
}

function elapsedMs(since: Instant, now: Instant): number {
  return Math.max(0, Math.round(now.monotonicMs - since.monotonicMs));
}

function labelsOf(task: Task, replicaId = task.replicaId) {
  return {
    engine: task.engine,
    engine_version: task.engineVersion,
    pool_id: task.poolId,
    replica_id: replicaId,
  };
}

function latencyLabels(task: Task) {
  return {
    engine: task.engine,
    engine_version: task.engineVersion,
    pool_id: task.poolId,
    priority: task.spec.priority,
  };
}
