/**
 * The one writer: feeds events to the scheduler in order, performs its effects, and posts what comes of them back
 * as events. Everything that HTTP may ask is here.
 */
import { randomUUID } from 'node:crypto';
import type { BudgetView } from '../core/budget.js';
import { barred, type ModelBars } from '../core/catalog-model.js';
import type { ErrorCode } from '../core/contract.js';
import type { DroppedTask, Effect, PoolCommand, SchedulerEvent } from '../core/effects.js';
import {
  type Engine,
  EngineLoadError,
  EngineRejection,
  type EngineReplica,
  type Generation,
  type ReplicaSpec,
  type TaskInput,
} from '../core/engine-port.js';
import { OrchestratorError, policyLabelOf, type TaskError } from '../core/errors.js';
import type { GpuReading } from '../core/gpu-probe-port.js';
import type { GaugeSample } from '../core/metrics.js';
import type { PolicyHook } from '../core/policy-hook-port.js';
import { type Pool, type PoolConfig, sameReplicas } from '../core/pool.js';
import { PRIORITIES } from '../core/queue.js';
import { keepsInput, type ReplayRequest, replaySpec } from '../core/replay.js';
import type { ReplicaPhase } from '../core/replica.js';
import { PROFILE_V1, type SamplerProfile } from '../core/sampling.js';
import { type QueueState, Scheduler, type SchedulerOptions } from '../core/scheduler.js';
import type { SessionView } from '../core/session.js';
import { inputOf, specOf, type TaskSubmission } from '../core/submission.js';
import { hasEnded, type Receipt, type Task, type TaskSpec } from '../core/task.js';
import {
  type DamagedRow,
  StorageUnavailable,
  type StoreWrite,
  type TaskStore,
} from '../core/task-store-port.js';
import { type Clock, systemClock } from './clock.js';
import type { StreamSink } from './event-log.js';
import { encodeFrame } from './frame-encoding.js';
import { allowedPlacements } from './placement-policy.js';
import { planView } from './pool-plan-view.js';
import {
  type EngineCapability,
  engineCapabilities,
  type PoolHealthView,
  type PoolPlanView,
  type PoolView,
  poolHealth,
  poolView,
} from './pool-view.js';
import type { LogSink, MetricsSink, PoolPlans } from './ports.js';
import { ReplicaSupervision } from './replica-supervision.js';
import { StoreJournal } from './store-journal.js';
import { progressOf, rowOf } from './task-row.js';
import { type Retention, type TaskFilter, type TaskRecord, TaskTable } from './task-table.js';
import { type TaskSummary, type TaskView, taskSummary, taskView } from './task-view.js';

export interface DispatcherOptions extends SchedulerOptions {
  /** In the order of the configuration; pool and replica ids are unique. */
  readonly pools: readonly PoolConfig[];
  /** By engine name. */
  readonly engines: ReadonlyMap<string, Engine>;
  readonly metrics: MetricsSink;
  readonly log: LogSink;
  readonly retention: Retention;
  readonly store: TaskStore;
  /** Absent, every placement is allowed. */
  readonly policy?: PolicyHook;
  readonly clock?: Clock;
  /** Makes configurations of pools with other models; none where only what is configured can be loaded. */
  readonly poolPlans?: PoolPlans;
  /** The id of the model that a task names by another of its names; the name itself where it is an id, or unknown. */
  readonly modelIdOf?: (ref: string) => string;
  /** Keeps for the next start which model an operator has put into a pool. */
  readonly keepModel?: (config: PoolConfig) => void;
  /** Keeps the transcripts of tasks that have ended (ART-013); none are where it is absent. */
  readonly traces?: TraceSink;
  /** 0..1; spreads restarts. */
  readonly random?: () => number;
  /** Sees every event with what it led to, before that is performed: the simulator's eye. */
  readonly observe?: (event: SchedulerEvent, effects: readonly Effect[]) => void;
}

export interface TraceSink {
  /** Of every task, also without its label. */
  readonly all: boolean;
  /** @param input null where it is gone */
  keep(task: TaskView, input: TaskInput | null): void;
}

/** A task's stream as a subscriber gets it. */
export interface StreamSubscription {
  /** The task's. */
  readonly correlationId: string;
  /**
   * Takes the reader out; harmless when the stream has ended, and a second time.
   * @param byItself whether the reader went away, rather than that the server let it go (STR-017)
   */
  close(byItself: boolean): void;
}

const REPLICA_STATES: readonly ReplicaPhase[] = ['absent', 'loading', 'ready', 'failed', 'stopping'];

/** A count that takes longer is done without: the engine itself guards the context, in the stream (ADM-005). */
const TOKEN_COUNT_LIMIT_MS = 2_000;

type TaskSubmitted = Extract<SchedulerEvent, { type: 'task_submitted' }>;
type StartEffect = Extract<Effect, { type: 'start' }>;

/** What is known of a task that was refused; the model is null where it replays a task that is not known. */
type Refused = Pick<TaskSubmission, 'correlationId' | 'taskId'> & { readonly modelRef: string | null };

interface Admission {
  readonly bodyDigest: string;
  readonly receipt: Promise<Receipt>;
}

interface Verdict {
  readonly bodyDigest: string;
  resolve(receipt: Receipt): void;
  reject(error: unknown): void;
}

export class Dispatcher {
  private readonly scheduler: Scheduler;
  private readonly supervision: ReplicaSupervision;
  private readonly table: TaskTable;
  private readonly clock: Clock;
  /** The newest; none while nothing reads the cards. */
  private readings: readonly GpuReading[] = [];
  private readonly metrics: MetricsSink;
  private readonly logSink: LogSink;
  private readonly policy: PolicyHook | null;
  private readonly poolPlans: PoolPlans | null;
  private readonly modelIdOf: (ref: string) => string;
  private readonly keepModel: (config: PoolConfig) => void;
  private readonly traces: TraceSink | null;
  private profiles: readonly SamplerProfile[] = [PROFILE_V1];
  private closing = false;
  private readonly observe: (event: SchedulerEvent, effects: readonly Effect[]) => void;
  private readonly inbox: SchedulerEvent[] = [];
  private dispatching = false;
  private readonly store: TaskStore;
  private readonly journal: StoreJournal;
  private readonly generations = new Map<string, Generation>();
  /** Starts whose record is being flushed, by task id: the engine does not know of them yet. */
  private readonly starting = new Map<string, StartEffect>();
  /** Submissions under way, by task id: twins wait for the first (ADM-006). */
  private readonly admissions = new Map<string, Admission>();
  private readonly verdicts = new Map<string, Verdict>();
  /** The last submission of each model: the next gets its place after it, however long its tokens take to count. */
  private readonly lastOffer = new Map<string, Promise<unknown>>();
  private alarmMs: number | null = null;
  private cancelAlarm: () => void = () => {};
  private stopped: Promise<void> | null = null;
  private announceStopped: () => void = () => {};

  constructor(options: DispatcherOptions) {
    this.scheduler = new Scheduler(options.pools, options);
    this.clock = options.clock ?? systemClock;
    this.store = options.store;
    this.policy = options.policy ?? null;
    this.poolPlans = options.poolPlans ?? null;
    this.modelIdOf = options.modelIdOf ?? ((ref) => ref);
    this.keepModel = options.keepModel ?? (() => {});
    this.traces = options.traces ?? null;
    this.table = new TaskTable(options.retention, (seq) => this.store.frames(seq));
    this.journal = new StoreJournal({
      store: this.store,
      clock: this.clock,
      onChange: (fault) => this.storageChanged(fault),
    });
    this.metrics = options.metrics;
    this.logSink = options.log;
    this.observe = options.observe ?? (() => {});
    this.supervision = new ReplicaSupervision({
      engines: options.engines,
      random: options.random ?? Math.random,
      onChange: (replicaId, change) => this.post({ type: 'replica_changed', replicaId, change }),
      onSessionKv: (replicaId, kv) => this.post({ type: 'session_kv_changed', replicaId, kv }),
    });
  }

  /** Takes over what an earlier process left in the store (ADM-017). Once, before anything else. */
  recover(): void {
    const now = this.clock.now();
    let lastSeq = 0;
    const setAside = ({ seq, reason }: DamagedRow): void => {
      lastSeq = Math.max(lastSeq, seq);
      this.logSink.log('error', 'task_set_aside', { seq, reason });
    };
    const tasks = this.table.restore(this.store.tasks(setAside), now, setAside);
    const sessions = [...this.store.sessions()];
    const seqs = [lastSeq, tasks.at(-1)?.seq ?? 0, sessions.at(-1)?.seq ?? 0];
    this.post({ type: 'recovered', tasks, sessions, lastSeq: Math.max(...seqs) });
    for (const { spec } of tasks) {
      const record = this.table.find(spec.taskId);
      if (record?.endFlushed && !record.expired) this.keepTrace(spec.taskId);
    }
    this.expire(now.monotonicMs);
  }

  /** Starts to load the replicas. Tasks may be submitted at once. */
  start(): void {
    this.post({ type: 'boot' });
  }

  /** Why nothing is admitted now; null while tasks are. */
  refusal(): OrchestratorError | null {
    return this.scheduler.refusal;
  }

  /**
   * Admits a task. Submissions are admitted in the order of the calls (QUE-003).
   * @throws OrchestratorError the refusal; counted and logged here
   */
  async submit(submission: TaskSubmission): Promise<Receipt> {
    try {
      return await this.submitOnce(submission);
    } catch (error) {
      this.noteRefusal(submission, error);
      throw error;
    }
  }

  /**
   * Admits a task that runs a completed one again (DET-009).
   * @throws OrchestratorError the refusal; counted and logged here
   */
  async replay(taskId: string, request: ReplayRequest): Promise<Receipt> {
    try {
      return await this.replayOnce(taskId, request);
    } catch (error) {
      const modelRef = this.table.find(taskId)?.task.spec.modelRef ?? null;
      this.noteRefusal({ ...request, modelRef }, error);
      throw error;
    }
  }

  /** Counts a refused submit. `submit` and `replay` count their own; this is for what is refused before them. */
  countRejection(engine: string, code: ErrorCode): void {
    this.metrics.increment('tasks_rejected_total', { engine, reason: code }, 1);
    const label = policyLabelOf(code);
    if (label === null) return;
    this.metrics.increment('admission_backpressure_events_total', { engine, policy_label: label }, 1);
  }

  /**
   * Cancels in every state, any number of times (ADM-012). Resolves once the task's end is on disk.
   * @throws NOT_FOUND, STORAGE_UNAVAILABLE while the disk refuses it
   */
  async cancel(taskId: string): Promise<void> {
    const record = this.table.get(taskId);
    if (!hasEnded(record.task)) this.post({ type: 'task_canceled', taskId });
    if (record.endFlushed) return;
    await this.onDisk();
  }

  /** What was written before is on disk. @throws STORAGE_UNAVAILABLE while the disk refuses it */
  private async onDisk(): Promise<void> {
    try {
      await this.journal.flushed();
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      throw this.scheduler.refusal ?? error;
    }
  }

  /** What the session of a task has left; null without a budget, and once the session is gone. @throws NOT_FOUND */
  budgets(taskId: string): BudgetView | null {
    return this.scheduler.sessions.budgetsOf(this.table.get(taskId).task);
  }

  /** @throws NOT_FOUND */
  session(sessionId: string): SessionView {
    return this.scheduler.sessions.view(sessionId, this.clock.now().monotonicMs);
  }

  /** The oldest first. */
  sessions(): readonly SessionView[] {
    return this.scheduler.sessions.views(this.clock.now().monotonicMs);
  }

  /**
   * Ends a session and its turns, any number of times (SES-007). Resolves once that is on disk.
   * @throws STORAGE_UNAVAILABLE while the disk refuses it
   */
  async deleteSession(sessionId: string): Promise<void> {
    this.post({ type: 'session_deleted', sessionId });
    await this.onDisk();
  }

  /** @throws NOT_FOUND */
  task(taskId: string): TaskView {
    const record = this.table.get(taskId);
    const { replayOf } = record.task.spec;
    const original = replayOf === null ? null : this.table.find(replayOf.taskId);
    return taskView(record, original, this.scheduler, this.clock.now());
  }

  /**
   * Newest first.
   * @throws INVALID_PARAMS for a cursor that no page gave
   */
  tasks(
    filter: TaskFilter,
    page: { readonly limit: number; readonly cursor: string | null },
  ): { readonly tasks: readonly TaskSummary[]; readonly nextCursor: string | null } {
    const now = this.clock.now();
    const { records, nextCursor } = this.table.list(filter, page.limit, page.cursor);
    return { tasks: records.map((record) => taskSummary(record, this.scheduler, now)), nextCursor };
  }

  /**
   * Gives a reader the stream after an event id, 0 for all of it: what is there in one write now, the rest as it
   * comes, then `end`.
   * @throws NOT_FOUND, GONE past the retention, INVALID_PARAMS for an id that the stream has not had
   */
  subscribe(taskId: string, afterEventId: number, sink: StreamSink): StreamSubscription {
    const { task, log } = this.table.get(taskId);
    const unsubscribe = log.subscribe(afterEventId, sink);
    const { correlationId, onDisconnect } = task.spec;
    if (onDisconnect === 'continue' || hasEnded(task)) return { correlationId, close: unsubscribe };
    this.post({ type: 'reader_joined', taskId });
    let here = true;
    const close = (byItself: boolean): void => {
      if (!here) return;
      here = false;
      unsubscribe();
      this.post({ type: 'reader_left', taskId, byItself });
    };
    return { correlationId, close };
  }

  /** For the comments of a queued task's stream; null once it has started or ended. */
  queueState(taskId: string): QueueState | null {
    return this.scheduler.queueState(taskId, this.clock.now());
  }

  pools(): readonly PoolView[] {
    const now = this.clock.now();
    return this.scheduler.pools.map((pool) => poolView(pool, now));
  }

  /** @throws NOT_FOUND */
  poolHealth(poolId: string): PoolHealthView {
    const pool = this.scheduler.knownPool(poolId);
    return poolHealth(pool, this.closing, this.clock.now());
  }

  /**
   * Starts nothing more in the pool, lets running tasks go on for so long, and unloads its replicas; the queue stays
   * (PLC-019).
   * @throws NOT_FOUND, POOL_BUSY
   */
  drainPool(poolId: string, deadlineMs: number): PoolHealthView {
    this.scheduler.commandable(poolId);
    this.command(poolId, { kind: 'drain', deadlineMs });
    return this.poolHealth(poolId);
  }

  /** Undoes a drain; harmless otherwise. @throws NOT_FOUND */
  resumePool(poolId: string): PoolHealthView {
    this.scheduler.knownPool(poolId);
    this.command(poolId, { kind: 'resume' });
    return this.poolHealth(poolId);
  }

  /**
   * Puts new replicas in the place of the present ones, with another model where one is named (PLC-018). What comes of
   * it is in the pool's health.
   * @param modelRef null = the present model
   * @throws NOT_FOUND also for a model that is not known, POOL_BUSY
   */
  async reloadPool(poolId: string, modelRef: string | null, deadlineMs: number): Promise<PoolHealthView> {
    const { config } = this.scheduler.commandable(poolId);
    const plans = this.requirePlans();
    const model = modelRef === null ? null : plans.modelOf(modelRef);
    const bar = model === null ? null : this.scheduler.barOf(model.modelRef);
    if (bar !== null) throw barred({ ...bar, field: 'new_model_ref' });
    try {
      const next = await plans.withModel(config, model);
      this.scheduler.commandable(poolId);
      this.command(poolId, { kind: 'reload', next, deadlineMs });
    } catch (error) {
      if (!(error instanceof EngineLoadError)) throw error;
      this.scheduler.commandable(poolId);
      const next = { ...config, model: model?.modelRef ?? config.model };
      this.command(poolId, { kind: 'reject_reload', next, reason: error.message });
    }
    return this.poolHealth(poolId);
  }

  /**
   * What would happen, were a task to ask for this model now; nothing of it does (PLC-011).
   * @param ctx null = that of its pool, or of pools that models get by themselves; `slots` likewise
   * @throws NOT_FOUND, INVALID_PARAMS for a model file that cannot be read
   */
  async planPool(modelRef: string, ctx: number | null, slots: number | null): Promise<PoolPlanView> {
    const present = this.scheduler.pools.find(({ config }) => config.modelRef === modelRef) ?? null;
    const plans = this.requirePlans();
    let config: PoolConfig;
    try {
      config = await plans.forModel(modelRef, present?.config ?? null, ctx, slots);
    } catch (error) {
      if (!(error instanceof EngineLoadError)) throw error;
      throw new OrchestratorError('INVALID_PARAMS', error.message, { field: 'model_ref' });
    }
    const now = this.clock.now();
    const same = present !== null && sameReplicas(present.config, { ...config, model: present.config.model });
    return planView(modelRef, config, same ? present : null, this.scheduler, now);
  }

  /** Puts other pools in force (OPS-027). @param drainMs how long tasks of pools that go or change may run on */
  configurePools(pools: readonly PoolConfig[], longestTurnMs: number, drainMs: number): void {
    this.post({ type: 'pools_configured', pools, longestTurnMs, drainMs });
  }

  /** Keeps these models, and no others, from tasks (CAT-009, CAT-011). */
  barModels(bars: ModelBars): void {
    this.post({ type: 'models_barred', bars });
  }

  /** The cards as they are now; none while nothing reads them. */
  devicesRead(readings: readonly GpuReading[]): void {
    this.readings = readings;
    this.post({ type: 'devices_read', readings });
  }

  engineCapabilities(): readonly EngineCapability[] {
    const now = this.clock.now();
    return engineCapabilities(this.scheduler.pools, (pool) => this.scheduler.loadable(pool, now));
  }

  private command(poolId: string, command: PoolCommand): void {
    this.post({ type: 'pool_commanded', poolId, command });
  }

  private requirePlans(): PoolPlans {
    const { poolPlans } = this;
    if (poolPlans === null) throw new Error('this dispatcher was given no pool plans');
    return poolPlans;
  }

  samplerProfiles(): readonly SamplerProfile[] {
    return this.profiles;
  }

  /** @param profiles beside v1; tasks that are known already keep what they were given (DET-013) */
  configureProfiles(profiles: readonly SamplerProfile[]): void {
    this.profiles = [PROFILE_V1, ...profiles];
  }

  /** Samples of every gauge that has one, as of now. */
  *gauges(): IterableIterator<GaugeSample> {
    for (const pool of this.scheduler.pools) {
      const labels = { engine: pool.config.engine, engine_version: pool.engineVersion, pool_id: pool.id };
      for (const priority of PRIORITIES) {
        yield { series: 'queue_depth', labels: { ...labels, priority }, value: pool.queue.depth(priority) };
      }
      const { capacity } = pool.queue;
      yield {
        series: 'queue_capacity',
        labels: { ...labels, policy_label: pool.config.queuePolicy },
        value: capacity,
      };
      for (const replica of pool.held) {
        const { spec, state } = replica;
        yield* this.cardGauges(spec, labels);
        if (replica.kvUsage !== null) {
          const replicaLabels = { ...labels, replica_id: spec.replicaId };
          yield { series: 'kv_cache_usage_ratio', labels: replicaLabels, value: replica.kvUsage };
        }
        for (const each of REPLICA_STATES) {
          const replicaLabels = { ...labels, replica_id: spec.replicaId, state: each };
          yield { series: 'replica_state', labels: replicaLabels, value: state === each ? 1 : 0 };
        }
      }
    }
  }

  /** Of the cards of a replica; none for one on the CPU, and none while nothing reads them (OBS-006). */
  private *cardGauges(
    { replicaId, device }: ReplicaSpec,
    poolLabels: Readonly<Record<string, string>>,
  ): IterableIterator<GaugeSample> {
    if (device.kind !== 'cuda') return;
    for (const { uuid, utilization, memoryUsedBytes } of this.readings) {
      if (!device.uuids.includes(uuid)) continue;
      const labels = { ...poolLabels, replica_id: replicaId, device: uuid };
      if (utilization !== null) yield { series: 'gpu_utilization', labels, value: utilization };
      yield { series: 'vram_used_bytes', labels, value: memoryUsedBytes };
    }
  }

  /** Whether anything runs or loads. */
  get busy(): boolean {
    return this.scheduler.pools.some(
      ({ busySlots, replicas }) => busySlots > 0 || replicas.some(({ state }) => state === 'loading'),
    );
  }

  /**
   * Admits and starts nothing more, lets running tasks go on for `drainMs`, stops the replicas, lets the readers go,
   * and leaves what has not ended to the next start (OPS-002). Resolves when no replica is left and all is on disk.
   * Idempotent.
   */
  shutdown(drainMs: number): Promise<void> {
    if (this.stopped === null) {
      this.closing = true;
      const replicasGone = new Promise<void>((resolve) => {
        this.announceStopped = resolve;
      });
      this.stopped = replicasGone.then(() => this.closeJournal());
      this.post({ type: 'shutdown_started', drainMs });
    }
    return this.stopped;
  }

  private async closeJournal(): Promise<void> {
    await this.journal.close();
    this.cancelAlarm();
    this.table.suspendStreams();
  }

  private submitOnce(sent: TaskSubmission): Promise<Receipt> {
    const submission = { ...sent, modelRef: this.modelIdOf(sent.modelRef) };
    return this.admitOnce(submission, (taskId) => {
      const input = inputOf(submission);
      const spec = specOf(submission, taskId, input.kind, inputBytes(input), this.profiles);
      return { input, spec: this.traces?.all ? { ...spec, keepsTrace: true } : spec };
    });
  }

  private replayOnce(originalId: string, request: ReplayRequest): Promise<Receipt> {
    return this.admitOnce(request, (taskId) => {
      const { task, log, expired, endFlushed } = this.table.get(originalId);
      if (expired) throw inputGone(originalId);
      // What is not on disk has not ended yet for anybody.
      const outputSha256 = endFlushed ? log.outputSha256 : null;
      const spec = replaySpec(task, outputSha256, { ...request, taskId }, this.scheduler.pools);
      const input = this.store.input(task.seq);
      if (input === null) throw inputGone(originalId);
      return { input, spec };
    });
  }

  /** @param prepare makes the task, where its id is a new one */
  private admitOnce(
    { taskId: wanted, bodyDigest }: Pick<TaskSubmission, 'taskId' | 'bodyDigest'>,
    prepare: (taskId: string) => { readonly input: TaskInput; readonly spec: TaskSpec },
  ): Promise<Receipt> {
    const taskId = wanted ?? randomUUID();
    const record = this.table.find(taskId);
    if (record !== null) return Promise.resolve(receiptAgain(record, bodyDigest));
    const twin = this.admissions.get(taskId);
    if (twin !== undefined) {
      if (twin.bodyDigest !== bodyDigest) throw taskIdConflict(taskId);
      return twin.receipt;
    }
    const { input, spec } = prepare(taskId);
    const receipt = this.admit(spec, input, bodyDigest).finally(() => this.admissions.delete(taskId));
    this.admissions.set(taskId, { bodyDigest, receipt });
    return receipt;
  }

  private async admit(spec: TaskSpec, input: TaskInput, bodyDigest: string): Promise<Receipt> {
    const allowed =
      this.policy === null ? null : allowedPlacements(this.policy, spec, this.scheduler.candidates(spec));
    let placements = allowed instanceof Promise ? null : allowed;
    // Refuses what can be refused without tokens, so that a flood costs the engine nothing.
    const count = (): Promise<number | null> => {
      const { monotonicMs } = this.clock.now();
      return this.countTokens(this.scheduler.admissible(spec, null, placements, monotonicMs), input);
    };
    const counting =
      allowed instanceof Promise
        ? allowed.then((left) => {
            placements = left;
            return count();
          })
        : count();
    const previous = this.lastOffer.get(spec.modelRef) ?? Promise.resolve();
    // The receipt is wrapped, for the next submission waits for this one's place and not for its flush.
    const offered = Promise.allSettled([counting, previous]).then(([counted]) => {
      if (counted.status === 'rejected') throw counted.reason;
      return {
        receipt: this.offer(
          { type: 'task_submitted', spec, input, tokensIn: counted.value, placements },
          bodyDigest,
        ),
      };
    });
    const settled = offered.catch(() => {});
    this.lastOffer.set(spec.modelRef, settled);
    try {
      return await (await offered).receipt;
    } finally {
      if (this.lastOffer.get(spec.modelRef) === settled) this.lastOffer.delete(spec.modelRef);
    }
  }

  private offer(event: TaskSubmitted, bodyDigest: string): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      this.verdicts.set(event.spec.taskId, { bodyDigest, resolve, reject });
      this.post(event);
    });
  }

  /** Exact prompt tokens by a ready replica; null where none answers. @throws INVALID_PARAMS for an impossible input */
  private async countTokens(pools: readonly Pool[], input: TaskInput): Promise<number | null> {
    const replica = this.readyReplica(pools);
    if (replica === null) return null;
    let cancelLimit = (): void => {};
    const limit = new Promise<null>((resolve) => {
      cancelLimit = this.clock.callAt(this.clock.now().monotonicMs + TOKEN_COUNT_LIMIT_MS, () =>
        resolve(null),
      );
    });
    try {
      return await Promise.race([replica.countTokens(input), limit]);
    } catch (error) {
      if (!(error instanceof EngineRejection)) return null;
      throw new OrchestratorError('INVALID_PARAMS', error.message, { field: error.field });
    } finally {
      cancelLimit();
    }
  }

  private readyReplica(pools: readonly Pool[]): EngineReplica | null {
    for (const pool of pools) {
      for (const { spec, state } of pool.replicas) {
        const replica = state === 'ready' ? this.supervision.replica(spec.replicaId) : null;
        if (replica !== null) return replica;
      }
    }
    return null;
  }

  private noteRefusal(refused: Refused, error: unknown): void {
    const { code, message, field, poolId, retryAfterMs } =
      error instanceof OrchestratorError ? error : INTERNAL_REFUSAL;
    const engine = this.engineOf(refused, error);
    this.countRejection(engine, code);
    this.logSink.log(code === 'INTERNAL' ? 'error' : 'info', 'task_rejected', {
      correlation_id: refused.correlationId,
      task_id: refused.taskId ?? null,
      model_ref: refused.modelRef,
      engine,
      pool_id: poolId ?? null,
      code,
      reason: error instanceof Error ? error.message : message,
      field: field ?? null,
      retry_after_ms: retryAfterMs ?? null,
    });
  }

  /** Engine of the pool that refused, or the only one that could have served the model. */
  private engineOf({ modelRef }: Refused, error: unknown): string {
    if (error instanceof OrchestratorError && error.engine !== undefined) return error.engine;
    const engines = new Set(
      this.scheduler.pools.flatMap(({ config }) => (config.modelRef === modelRef ? [config.engine] : [])),
    );
    const [engine] = engines;
    return engines.size === 1 && engine !== undefined ? engine : 'unknown';
  }

  /** Events are applied one after the other, in the order in which they were posted. */
  private post(event: SchedulerEvent): void {
    this.inbox.push(event);
    if (this.dispatching) return;
    this.dispatching = true;
    for (let next = this.inbox.shift(); next !== undefined; next = this.inbox.shift()) this.dispatch(next);
    this.dispatching = false;
    this.setAlarm();
  }

  /** A defect costs its own event or effect, never the orchestrator. */
  private dispatch(event: SchedulerEvent): void {
    let effects: readonly Effect[];
    try {
      effects = this.scheduler.apply(event, this.clock.now());
    } catch (error) {
      this.noteDefect(event.type, error);
      if (event.type === 'task_submitted') this.verdict(event.spec.taskId)?.reject(error);
      return;
    }
    this.observe(event, effects);
    for (const effect of effects) {
      try {
        this.perform(effect);
      } catch (error) {
        this.noteDefect(effect.type, error);
      }
    }
  }

  private noteDefect(reason: string, error: unknown): void {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.logSink.log('error', 'dispatch_failed', { reason, message, stack: stack ?? null });
  }

  private perform(effect: Effect): void {
    switch (effect.type) {
      case 'append':
        this.append(effect);
        return;
      case 'show_end':
        this.table.find(effect.taskId)?.log.append(effect.frame, false);
        this.ended(effect.taskId);
        return;
      case 'persist':
        this.persist(effect);
        return;
      case 'count':
        this.metrics.increment(effect.series, effect.labels, effect.by);
        return;
      case 'observe':
        this.metrics.observe(effect.series, effect.labels, effect.value);
        return;
      case 'log':
        this.logSink.log(effect.level, effect.event, effect.fields);
        return;
      case 'admit': {
        const verdict = this.verdict(effect.task.spec.taskId);
        this.table.add(effect.task, verdict?.bodyDigest ?? '');
        verdict?.resolve(effect.task.receipt);
        return;
      }
      case 'refuse':
        this.verdict(effect.taskId)?.reject(effect.error);
        return;
      case 'start':
        this.startFlushed(effect);
        return;
      case 'abort':
        this.abort(effect.taskId);
        return;
      case 'evict_session':
        this.supervision.replica(effect.replicaId)?.evictSession(effect.sessionId);
        return;
      case 'forget_session':
        this.journal.write({ type: 'delete_session', seq: effect.seq });
        return;
      case 'load':
        this.supervision.load(effect.engine, effect.spec);
        return;
      case 'stop_replica':
        this.supervision.stop(effect.replicaId, effect.graceMs);
        return;
      case 'model_replaced':
        this.keepModel(effect.config);
        return;
      case 'stopped':
        this.announceStopped();
        return;
    }
  }

  private verdict(taskId: string): Verdict | undefined {
    const verdict = this.verdicts.get(taskId);
    this.verdicts.delete(taskId);
    return verdict;
  }

  private append({ taskId, frame, flushFirst }: Extract<Effect, { type: 'append' }>): void {
    const record = this.table.find(taskId);
    if (record === null) return;
    const { kept, release } = record.log.append(frame, flushFirst);
    if (kept === null) return;
    if (!flushFirst) {
      this.journal.lag(record.task.seq, kept);
      return;
    }
    this.journal.write({ type: 'put_frames', seq: record.task.seq, frames: kept });
    this.journal.whenFlushed(() => {
      release();
      if (frame.type === 'end' || frame.type === 'error') this.ended(taskId);
    });
  }

  private ended(taskId: string): void {
    const { monotonicMs } = this.clock.now();
    this.table.ended(taskId, monotonicMs);
    this.keepTrace(taskId);
    this.expire(monotonicMs);
    this.setAlarm();
  }

  private keepTrace(taskId: string): void {
    const task = this.table.find(taskId)?.task;
    if (this.traces === null || !task?.spec.keepsTrace) return;
    try {
      this.traces.keep(this.task(taskId), this.store.input(task.seq));
    } catch (error) {
      this.noteDefect('keep_trace', error);
    }
  }

  private persist({ task, dropped }: Extract<Effect, { type: 'persist' }>): void {
    const { taskId } = task.spec;
    if (!task.admitting) {
      const record = this.table.find(taskId);
      if (record !== null) this.journal.write(...this.progressWrites(record), ...this.sessionWrites(task));
      return;
    }
    const bodyDigest = this.verdicts.get(taskId)?.bodyDigest ?? '';
    const row = rowOf(task, { bodyDigest, outputSha256: null, streamBytes: 0, expired: false });
    const writes: StoreWrite[] = [{ type: 'put_task', task: row }, ...this.sessionWrites(task)];
    if (dropped !== null) writes.push(...this.endOf(dropped));
    this.journal.admit(writes, (error) =>
      this.post({ type: 'store_settled', taskId, flushed: error === null }),
    );
  }

  private sessionWrites({ session }: Task): StoreWrite[] {
    if (session === null || session.gone) return [];
    return [{ type: 'put_session', session: this.scheduler.sessions.stored(session, this.clock.now()) }];
  }

  /** The end of a dropped task, as it will be shown once it is on disk. */
  private endOf({ task, error, frame, at }: DroppedTask): StoreWrite[] {
    const bytes = encodeFrame(frame);
    const ended: Task = { ...task, state: 'failed', input: null, error, finished: at };
    const bodyDigest = this.table.find(task.spec.taskId)?.bodyDigest ?? '';
    const context = { bodyDigest, outputSha256: null, streamBytes: bytes.length, expired: false };
    return [
      { type: 'put_frames', seq: task.seq, frames: { firstId: frame.id, bytes } },
      { type: 'put_task', task: rowOf(ended, context) },
    ];
  }

  /** The memory of a prompt ends with its task, on disk with what may be replayed of it (DET-011). */
  private progressWrites({ task, log, expired }: TaskRecord): StoreWrite[] {
    const { seq } = task;
    const ended = hasEnded(task);
    const context = { outputSha256: log.outputSha256, streamBytes: ended ? log.bytes : 0, expired };
    const progress: StoreWrite = { type: 'put_progress', seq, progress: progressOf(task, context) };
    const inputNeeded = !expired && (!ended || keepsInput(task));
    return inputNeeded ? [progress] : [progress, { type: 'delete_input', seq }];
  }

  private expire(nowMs: number): void {
    const { expired, dropped } = this.table.expire(nowMs);
    for (const record of expired) {
      const { seq } = record.task;
      this.journal.write({ type: 'delete_frames', seq }, ...this.progressWrites(record));
    }
    for (const { task } of dropped) this.journal.write({ type: 'delete_task', seq: task.seq });
  }

  private storageChanged(fault: string | null): void {
    this.post({ type: 'storage_changed', fault });
    if (fault === null) return;
    const withheld = [...this.starting.keys()];
    this.starting.clear();
    for (const taskId of withheld) this.post({ type: 'start_withheld', taskId });
  }

  private abort(taskId: string): void {
    if (this.starting.delete(taskId)) {
      this.post({ type: 'engine_emitted', taskId, event: { type: 'aborted', tokensOut: 0 } });
      return;
    }
    this.generations.get(taskId)?.abort();
  }

  /** A task whose replica has gone meanwhile is started elsewhere; only its latest start counts (ENG-015). */
  private startFlushed(effect: StartEffect): void {
    const { replicaId, request } = effect;
    const replica = this.supervision.replica(replicaId);
    this.starting.set(request.requestId, effect);
    this.journal.whenFlushed(() => {
      if (this.starting.get(request.requestId) !== effect) return;
      this.starting.delete(request.requestId);
      // A replica that has gone meanwhile has given its tasks back, even where another has its id by now.
      if (this.supervision.replica(replicaId) === replica) this.startGeneration(effect);
    });
  }

  private startGeneration({ replicaId, request }: StartEffect): void {
    const taskId = request.requestId;
    const replica = this.supervision.replica(replicaId);
    try {
      if (replica === null) throw new Error(`replica ${replicaId} is gone`);
      const generation = replica.generate(request, (event) => {
        if (event.type !== 'started' && event.type !== 'tokens') this.generations.delete(taskId);
        this.post({ type: 'engine_emitted', taskId, event });
      });
      this.generations.set(taskId, generation);
      this.post({ type: 'start_given', taskId });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.post({
        type: 'engine_emitted',
        taskId,
        event: { type: 'failed', failure: { kind: 'fault', message } },
      });
    }
  }

  /** One timer for all that falls due: deadlines, watchdogs, restarts, the drain, the retention. */
  private setAlarm(): void {
    const dueMs = earlier(this.scheduler.nextWakeMs(), this.table.nextExpiryMs());
    if (dueMs === this.alarmMs) return;
    this.cancelAlarm();
    this.alarmMs = dueMs;
    this.cancelAlarm =
      dueMs === null
        ? () => {}
        : this.clock.callAt(dueMs, () => {
            this.alarmMs = null;
            this.expire(this.clock.now().monotonicMs);
            this.post({ type: 'clock_ticked' });
          });
  }
}

const INTERNAL_REFUSAL: TaskError = { code: 'INTERNAL', message: 'an internal error occurred' };

function receiptAgain({ task, bodyDigest, expired }: TaskRecord, digest: string): Receipt {
  const { taskId } = task.spec;
  if (bodyDigest !== digest) throw taskIdConflict(taskId);
  if (expired) {
    throw new OrchestratorError(
      'GONE',
      `task ${taskId} has ended and is past its retention; submit it again with a new task_id`,
      { field: 'task_id' },
    );
  }
  return task.receipt;
}

function inputGone(taskId: string): OrchestratorError {
  return new OrchestratorError(
    'GONE',
    `the input and tokens of task ${taskId} are past their retention, so it cannot be replayed; submit it again`,
    { field: 'id' },
  );
}

function taskIdConflict(taskId: string): OrchestratorError {
  return new OrchestratorError(
    'TASK_ID_CONFLICT',
    `task_id ${taskId} was admitted with a different body; choose a new task_id`,
    { field: 'task_id' },
  );
}

function inputBytes(input: TaskInput): number {
  return textsOf(input).reduce((sum, text) => sum + Buffer.byteLength(text, 'utf8'), 0);
}

function textsOf(input: TaskInput): readonly string[] {
  switch (input.kind) {
    case 'prompt':
      return [input.prompt];
    case 'messages':
      return input.messages.map(({ content }) => content);
    case 'inputs':
      return input.query === null ? input.inputs : [input.query, ...input.inputs];
  }
}

function earlier(left: number | null, right: number | null): number | null {
  if (left === null) return right;
  return right === null ? left : Math.min(left, right);
}
