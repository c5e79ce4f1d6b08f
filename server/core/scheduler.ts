/**
 * The scheduler: events in, effects out. It holds every live task and replica, decides alone, and touches neither
 * clock, process nor promise, so the same events at the same moments give the same effects.
 */
import {
  allowedPools,
  candidatePools,
  fittingPools,
  openPools,
  punctualPools,
  queueFull,
  specInPools,
  workingPools,
} from './admission.js';
import { barred, type ModelBar, type ModelBars } from './catalog-model.js';
import { DueTimes } from './due-times.js';
import { EffectOutbox } from './effect-outbox.js';
import type {
  DroppedTask,
  Effect,
  PoolCommand,
  ReplicaChange,
  ReplicaEnd,
  SchedulerEvent,
} from './effects.js';
import type { EngineEvent, EngineFailure, TaskInput } from './engine-port.js';
import { isRetriable, OrchestratorError, retryAfterMs, type TaskError } from './errors.js';
import {
  anyWant,
  type FleetOptions,
  type LoadObstacle,
  REPLICA_STOP_GRACE_MS,
  ReplicaFleet,
} from './fleet.js';
import { MemoryNeed } from './memory-need.js';
import { choosePool } from './placement.js';
import type { AllowedPlacement } from './policy.js';
import { Pool, type PoolConfig, sameReplicas } from './pool.js';
import { PoolCommands, refuseBusy, withFreshIds } from './pool-commands.js';
import { isUnderWay } from './pool-reload.js';
import { predictionOf } from './prediction.js';
import { ABSENCE_GRACE_MS, Readership } from './readership.js';
import { afterInterruption } from './recovery.js';
import type { Occupant, Replica } from './replica.js';
import type { PlanStep } from './replica-plan.js';
import { DEFAULT_SESSION_RULES, engineSessionId, type SessionRules, Sessions } from './session.js';
import { type ErrorFrame, StreamOrder } from './stream.js';
import {
  hasEnded,
  type Instant,
  type Prediction,
  type Task,
  type TaskSpec,
  transition,
  UNASSIGNED_REPLICA,
} from './task.js';
import {
  abandoned,
  abandonedBy,
  CANCELED,
  cannotRepeat,
  changeSince,
  deadlinePassed,
  decodeTimeout,
  droppedFor,
  errorOf,
  poolGone,
  sessionDeleted,
  storageUnavailable,
} from './task-errors.js';
import { TokenJournal } from './token-journal.js';
import { watchdogDueMs } from './watchdog.js';

/** An abort that the engine does not answer in this time costs the replica its life (ADM-013). */
export const ABORT_ANSWER_MS = 1_000;

/** Plans and commands are carried on at most so often for one event. */
const SETTLE_ROUNDS = 4;

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

/** Label of `tasks_canceled_total`. */
type CancelReason = 'client' | 'disconnect' | 'deadline' | 'session_evicted';

interface LeavingPool {
  readonly pool: Pool;
  /** How long its running tasks may go on once it drains. */
  readonly drainMs: number;
}

type EndState = 'completed' | 'failed' | 'canceled';

type EngineEnd = Extract<EngineEvent, { type: 'end' }>;

/** While others wait for its memory, a model serves its own tasks at most so long, unless it is configured. */
const LONGEST_TURN_MS = 30_000;

export interface SchedulerOptions extends Partial<FleetOptions> {
  /** All devices that a mask may name. */
  readonly deviceIds?: readonly string[];
  /** Of the draws that predictions are made of. */
  readonly seed?: number;
  readonly sessions?: SessionRules;
}

export class Scheduler {
  private readonly outbox = new EffectOutbox();
  private readonly fleet: ReplicaFleet;
  private readonly commands: PoolCommands;
  readonly sessions: Sessions;
  /** Pools of turns whose predecessor has gone. */
  private readonly woken = new Set<Pool>();
  private served: readonly Pool[];
  /** Gone from the configuration; what runs in them goes on for a while. */
  private leaving: readonly LeavingPool[] = [];
  /** Models that tasks cannot have. */
  private bars: ModelBars = new Map();
  /** Pools that drain for a bar of their model, and for nothing else. */
  private readonly barredPools = new Set<Pool>();
  private readonly queued = new Map<string, { readonly task: Task; readonly pool: Pool }>();
  private readonly running = new Map<string, RunningTask>();
  /** Interrupted by the shutdown and left for the next start; until then a cancel still ends them. */
  private readonly interrupted = new Map<string, Task>();
  /** Deadlines of tasks that live and are on disk (ADM-019). */
  private readonly deadlines = new DueTimes();
  private readonly readership = new Readership();
  /** Tasks out of the queue whose drop is being flushed, by the newcomer that gets their place (QUE-010). */
  private readonly dropping = new Map<string, DroppedTask & { readonly pool: Pool }>();
  private lastSeq = 0;
  private poolsMade = 0;
  private storageFault: string | null = null;
  private shutdown: 'no' | 'draining' | 'stopping' | 'stopped' = 'no';
  private drainDueMs: number | null = null;
  private wakeMs: number | null = null;
  private wakeStale = true;

  /** Pool and replica ids are unique. */
  constructor(
    pools: readonly PoolConfig[],
    private readonly options: SchedulerOptions = {},
  ) {
    this.fleet = new ReplicaFleet(this.outbox, {
      cards: options.cards ?? [],
      vramReturnMs: options.vramReturnMs ?? 0,
      longestTurnMs: options.longestTurnMs ?? LONGEST_TURN_MS,
    });
    this.commands = new PoolCommands(this.fleet, this.outbox);
    this.sessions = new Sessions(
      this.outbox,
      options.sessions ?? DEFAULT_SESSION_RULES,
      (replicaId) => this.fleet.find(replicaId)?.replica ?? null,
    );
    this.served = pools.map((config) => this.newPool(config));
  }

  get pools(): readonly Pool[] {
    return this.served;
  }

  private newPool(config: PoolConfig): Pool {
    // A pool of this id may still be on its way out.
    const fresh = withFreshIds(config, (replicaId) => this.fleet.find(replicaId) !== null);
    const pool = new Pool(fresh, (this.options.seed ?? 0) + this.poolsMade++);
    for (const replica of pool.replicas) this.fleet.add(pool, replica);
    return pool;
  }

  get admitting(): boolean {
    return this.refusal === null;
  }

  /** Why no task at all is admitted now; null while tasks are. */
  get refusal(): OrchestratorError | null {
    if (this.shutdown !== 'no') {
      return new OrchestratorError('DRAINING', 'the server is shutting down; retry when it is back', {
        retryAfterMs: retryAfterMs('DRAINING', null),
      });
    }
    return this.storageFault === null ? null : storageUnavailable(this.storageFault);
  }

  /** Monotonic milliseconds at which `clock_ticked` is wanted next; null when nothing is due. */
  nextWakeMs(): number | null {
    if (this.wakeStale) {
      this.wakeMs = this.earliestWakeMs();
      this.wakeStale = false;
    }
    return this.wakeMs;
  }

  pool(poolId: string): Pool | null {
    return this.served.find(({ id }) => id === poolId) ?? null;
  }

  /** What keeps a replica of the pool from being loaded; null where nothing does. */
  obstacle(pool: Pool): LoadObstacle | null {
    return this.fleet.obstacle(pool);
  }

  /** Replicas that are wanted now, and for which nothing can make room. */
  misfits(now: Instant): readonly { readonly pool: Pool; readonly why: string }[] {
    return this.fleet.misfits(now.monotonicMs).flatMap(({ replicaId, why }) => {
      const pool = this.fleet.find(replicaId)?.pool;
      return pool === undefined ? [] : [{ pool, why }];
    });
  }

  /** Replicas of the pool that could be loaded together as things are, those included that are. */
  loadable(pool: Pool, now: Instant): number {
    return this.fleet.loadable(pool, now.monotonicMs);
  }

  /** What would happen, were a task to ask for such a pool now. */
  rehearse(config: PoolConfig, now: Instant): readonly PlanStep[] {
    const { poolId: id, cardUse } = config;
    const pool = { id, config, need: this.pool(id)?.need ?? new MemoryNeed(cardUse?.estimateBytes ?? 0) };
    return this.fleet.rehearse(anyWant(pool, now.monotonicMs), now.monotonicMs);
  }

  /** The pool of a replica; null for one that is not known. */
  poolOfReplica(replicaId: string): Pool | null {
    return this.fleet.find(replicaId)?.pool ?? null;
  }

  /** @throws NOT_FOUND, POOL_BUSY while a drain or reload of it is under way */
  commandable(poolId: string): Pool {
    const pool = this.knownPool(poolId);
    refuseBusy(pool);
    return pool;
  }

  /** @throws NOT_FOUND */
  knownPool(poolId: string): Pool {
    const pool = this.pool(poolId);
    if (pool !== null) return pool;
    const known = this.served.map(({ id }) => id).join(', ');
    throw new OrchestratorError('NOT_FOUND', `no pool "${poolId}" is known; known: ${known}`, {
      field: 'id',
    });
  }

  /** Why tasks cannot have the model; null where they can. */
  barOf(modelId: string): ModelBar | null {
    return this.bars.get(modelId) ?? null;
  }

  /** Null once the task has started or ended. */
  queueState(taskId: string, now: Instant): QueueState | null {
    const waiting = this.queued.get(taskId);
    const position = waiting?.pool.position(waiting.task) ?? null;
    if (waiting === undefined || position === null) return null;
    const prediction = waiting.pool.predictQueued(waiting.task, now.monotonicMs);
    return { position, prediction };
  }

  /** Of a running task; null without a deadline or without history (EST-009). */
  onTimeProbability(taskId: string, now: Instant): number | null {
    const running = this.running.get(taskId);
    if (running === undefined) return null;
    return running.pool.onTimeProbability(running.replica, running.occupant, now.monotonicMs);
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
   * Pools that the task may go to by what it asks itself, full or not.
   * @throws OrchestratorError the refusal
   */
  candidates(spec: TaskSpec): readonly Pool[] {
    const { refusal } = this;
    if (refusal !== null) throw refusal;
    const bar = this.barOf(spec.modelRef);
    if (bar !== null) throw barred(bar);
    return candidatePools(spec, this.pools, this.options.deviceIds ?? []);
  }

  /**
   * Pools that can take the task as far as is known without counting its tokens.
   * @param placements what the policy leaves; null = everything
   * @throws OrchestratorError the refusal
   */
  admissible(
    spec: TaskSpec,
    tokensIn: number | null,
    placements: readonly AllowedPlacement[] | null,
    nowMs: number,
  ): readonly Pool[] {
    const allowed = allowedPools(spec, this.candidates(spec), placements);
    const fitting = fittingPools(spec, tokensIn, allowed);
    this.sessions.refuseTurn(spec);
    // Its input is not counted yet, or cannot be.
    const leastCtx = Math.min(...fitting.map(({ ctx }) => ctx));
    this.sessions.refuseOverspending(spec, tokensIn, tokensIn === null ? null : leastCtx);
    const open = openPools(punctualPools(spec, tokensIn, this.sessions.find(spec.sessionId), fitting));
    const specIn = specInPools(spec, placements);
    const working = workingPools(specIn, open, nowMs, (pool) => this.fleet.unplaceable(pool, nowMs));
    if (!working.some((pool) => pool.takes(spec.priority))) throw queueFull(working, nowMs);
    return working;
  }

  apply(event: SchedulerEvent, now: Instant): readonly Effect[] {
    this.take(event, now);
    this.startWoken(now);
    this.settle(now);
    this.startWoken(now);
    return this.outbox.take();
  }

  private startWoken(now: Instant): void {
    for (const pool of this.woken) {
      this.woken.delete(pool);
      this.startWaiting(pool, now);
    }
  }

  /**
   * Carries on what the event has made possible: commands of pools, loads, and the tasks that wait for either. Most
   * events, tokens above all, change nothing that any of it depends on.
   */
  private settle(now: Instant): void {
    if (!this.fleet.stale) return;
    this.wakeStale = true;
    // Before a plan, or room would be made for what goes; and after it, for what has ended meanwhile.
    for (const leaving of this.leaving) this.letGo(leaving, now);
    for (const pool of this.served) this.applyBar(pool, now);
    // A command may end by what a plan finds, and a plan depend on a command; nothing goes round more often.
    for (let round = 0; round < SETTLE_ROUNDS; round++) {
      const opened = this.fleet.plan(now.monotonicMs);
      for (const pool of opened) this.startWaiting(pool, now);
      let moved = false;
      for (const pool of this.allPools()) {
        if (!this.commands.advance(pool, now)) continue;
        moved = true;
        this.startWaiting(pool, now);
      }
      if (!moved) break;
    }
    for (const leaving of this.leaving) this.letGo(leaving, now);
    this.leaving = this.leaving.filter(({ pool }) => pool.queue.size > 0 || !pool.absent);
  }

  /** Those included that are gone from the configuration. */
  private allPools(): readonly Pool[] {
    return this.leaving.length === 0
      ? this.served
      : [...this.served, ...this.leaving.map(({ pool }) => pool)];
  }

  /** Of a pool that is gone from the configuration nothing starts any more, whenever it came to wait (OPS-027). */
  private letGo({ pool, drainMs }: LeavingPool, now: Instant): void {
    this.commands.giveUpReload(pool, 'its pool is not in the configuration any more', now);
    if (pool.phase === 'open') this.commands.drain(pool, drainMs, now);
    this.endQueued(pool, poolGone, now);
    if (pool.absent) for (const replica of pool.held) this.fleet.remove(replica);
  }

  /** A pool whose model is kept from tasks winds down, and comes back with its model (CAT-009, CAT-010). */
  private applyBar(pool: Pool, now: Instant): void {
    const bar = this.barOf(pool.config.modelRef);
    if (bar === null) {
      if (!this.barredPools.delete(pool)) return;
      this.commands.resume(pool);
      this.startWaiting(pool, now);
      return;
    }
    this.commands.giveUpReload(pool, bar.message, now);
    if (pool.phase === 'open') {
      this.barredPools.add(pool);
      this.commands.drain(pool, null, now);
    }
    this.endQueued(pool, () => bar, now);
  }

  /** Ends all that waits in a pool, whenever it came to. */
  private endQueued(pool: Pool, why: (task: Task) => TaskError, now: Instant): void {
    if (pool.queue.size === 0) return;
    for (const { task } of [...this.queued.values()].filter((waiting) => waiting.pool === pool)) {
      // What is being flushed is acknowledged first, or refused.
      if (task.admitting) continue;
      pool.withdraw(task);
      this.queued.delete(task.spec.taskId);
      this.endWithError(task, 'failed', why(task), now);
    }
  }

  private take(event: SchedulerEvent, now: Instant): void {
    switch (event.type) {
      case 'engine_emitted':
        this.engineEmitted(event.taskId, event.event, now);
        break;
      case 'task_submitted':
        this.submitted(event, now);
        break;
      case 'task_canceled':
        this.cancel(event.taskId, CANCELED, 'client', now);
        break;
      case 'reader_joined':
        this.readerJoined(event.taskId);
        break;
      case 'reader_left':
        this.readerLeft(event.taskId, event.byItself, now);
        break;
      case 'store_settled':
        this.storeSettled(event.taskId, event.flushed, now);
        break;
      case 'storage_changed':
        this.storageChanged(event.fault, now);
        break;
      case 'recovered':
        this.lastSeq = event.lastSeq;
        this.sessions.restore(
          event.sessions,
          event.tasks.filter((task) => !hasEnded(task)),
          now,
        );
        this.recovered(event.tasks, now);
        break;
      case 'start_given':
        this.startGiven(event.taskId, now);
        break;
      case 'start_withheld':
        this.startWithheld(event.taskId, now);
        break;
      case 'session_kv_changed':
        this.sessions.kvChanged(event.replicaId, event.kv);
        break;
      case 'session_deleted':
        this.sessionDeleted(event.sessionId, now);
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
        this.wakeStale = true;
        this.fleet.boot(now.monotonicMs);
        break;
      case 'devices_read':
        this.wakeStale = true;
        this.fleet.read(event.readings);
        break;
      case 'models_barred':
        this.bars = event.bars;
        this.fleet.touch();
        break;
      case 'pool_commanded':
        this.wakeStale = true;
        this.commanded(event.poolId, event.command, now);
        break;
      case 'pools_configured':
        this.wakeStale = true;
        this.fleet.longestTurnMs = event.longestTurnMs;
        this.configured(event.pools, event.drainMs, now);
        break;
    }
  }

  /** @throws POOL_BUSY */
  private commanded(poolId: string, command: PoolCommand, now: Instant): void {
    const pool = this.pool(poolId);
    if (pool === null || this.shutdown !== 'no') return;
    switch (command.kind) {
      case 'drain':
        this.commands.drain(pool, command.deadlineMs, now);
        break;
      case 'resume':
        this.commands.resume(pool);
        this.startWaiting(pool, now);
        break;
      case 'reload':
        this.commands.reload(pool, command.next, command.deadlineMs, true, now);
        break;
      case 'reject_reload':
        this.commands.rejectReload(pool, command.next, command.reason, now);
        break;
    }
  }

  /** Another configuration is in force: pools come, go, and change (OPS-027). */
  private configured(configs: readonly PoolConfig[], drainMs: number, now: Instant): void {
    const before = this.served;
    const kept = configs.map((config) => {
      const pool = before.find(({ id }) => id === config.poolId);
      if (pool === undefined) return this.newPool(config);
      this.reconfigure(pool, config, drainMs, now);
      return pool;
    });
    const gone = before.filter((pool) => !kept.includes(pool));
    for (const pool of gone) this.barredPools.delete(pool);
    this.served = kept;
    this.leaving = [...this.leaving, ...gone.map((pool) => ({ pool, drainMs }))];
    this.fleet.touch();
  }

  private reconfigure(pool: Pool, next: PoolConfig, drainMs: number, now: Instant): void {
    const before = pool.config;
    if (!sameReplicas(before, next)) {
      if (isUnderWay(pool.reload) || pool.phase === 'draining') {
        this.outbox.logPool('error', 'pool_not_reconfigured', pool, {
          reason: 'a drain or reload of it is under way; change the file again once that has ended',
        });
        return;
      }
      this.commands.reload(pool, next, drainMs, false, now);
      return;
    }
    pool.config = { ...next, replicas: before.replicas };
    pool.breaker.limits = next.breaker;
    this.fleet.touch();
  }

  private submitted(
    { spec, input, tokensIn, placements }: Extract<SchedulerEvent, { type: 'task_submitted' }>,
    now: Instant,
  ): void {
    try {
      // Its time may have come, and the clock's tick for it not yet.
      this.sessions.expire(now.monotonicMs);
      const pools = this.admissible(spec, tokensIn, placements, now.monotonicMs);
      const session = this.sessions.find(spec.sessionId);
      const specIn = specInPools(spec, placements);
      const pool = choosePool(pools, spec, specIn, tokensIn, session, now.monotonicMs);
      if (pool === null) throw queueFull(pools, now.monotonicMs);
      this.sessions.refuseOverspending(spec, tokensIn, pool.ctx);
      this.admit(specIn(pool), input, tokensIn, pool, now);
    } catch (error) {
      if (!(error instanceof OrchestratorError)) throw error;
      this.outbox.emit({ type: 'refuse', taskId: spec.taskId, error });
    }
  }

  private admit(spec: TaskSpec, input: TaskInput, tokensIn: number | null, pool: Pool, now: Instant): void {
    const dropped = this.makeRoom(spec, pool, now);
    const queuePosition = pool.newcomerPosition(spec);
    const session = this.sessions.find(spec.sessionId);
    const forecast = pool.predictNewcomer(spec, tokensIn, session, now.monotonicMs);
    const predicted = predictionOf(forecast, spec, 0);
    const load = this.fleet.load(now.monotonicMs);
    const idle = queuePosition === 0 ? pool.idleReplica(spec, session, tokensIn, load) : null;
    const serviceMs = (predicted.endMs ?? 0) - (predicted.startMs ?? 0);
    const reserved = this.sessions.most(spec, tokensIn, pool.ctx, serviceMs);
    const { engine } = pool.config;
    const task: Task = {
      seq: ++this.lastSeq,
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
        predictedStartMs: predicted.startMs,
        predictedEndMs: predicted.endMs,
        onTimeProbability: predicted.onTimeProbability,
        backoffMs: pool.backoffMs(now.monotonicMs),
        seed: spec.seed,
        policyLabel: pool.config.queuePolicy,
        budgets: this.sessions.budgetsWith(spec.sessionId, reserved),
      },
      poolId: pool.id,
      engine,
      admitted: now,
      admitting: true,
      flushedMs: now.monotonicMs,
      state: 'queued',
      input,
      tokensIn,
      cachedTokens: null,
      engineVersion: pool.engineVersion,
      replicaId: 'unassigned',
      attempts: 0,
      engineDeaths: 0,
      started: null,
      startedOn: null,
      finished: null,
      usage: null,
      error: null,
      session: null,
      reserved,
      slotMs: 0,
      stream: new StreamOrder(),
      journal: new TokenJournal(),
    };
    this.sessions.join(task);
    pool.enqueue(task, dropped !== null);
    this.queued.set(spec.taskId, { task, pool });
    this.outbox.emit({ type: 'persist', task, dropped });
  }

  /** Takes the task that a full queue drops for the newcomer out of it (QUE-009). */
  private makeRoom({ taskId, priority }: TaskSpec, pool: Pool, now: Instant): DroppedTask | null {
    if (!pool.queue.full) return null;
    const task = pool.droppable(priority);
    if (task === null)
      throw new Error(`pool ${pool.id} has no room for ${taskId}; it must not have been chosen`);
    const error = located(task, droppedFor(task, pool.queue.capacity));
    // It has not started, so this is the only event of its stream.
    const dropped: DroppedTask = { task, error, frame: errorFrame(task, 1, error), at: now };
    pool.withdraw(task);
    this.queued.delete(task.spec.taskId);
    this.dropping.set(taskId, { ...dropped, pool });
    return dropped;
  }

  /** The drop is on disk together with the admission that it made room for, or neither is (QUE-010). */
  private settleDrop(newcomerId: string, flushed: boolean): void {
    const drop = this.dropping.get(newcomerId);
    if (drop === undefined) return;
    const { task, pool, error, frame, at } = drop;
    this.dropping.delete(newcomerId);
    if (!flushed) {
      pool.reinstate(task);
      this.queued.set(task.spec.taskId, { task, pool });
      this.watchDeadline(task);
      if (task.session?.gone) this.cancelTurn(task, task.session.id, at);
      return;
    }
    task.stream.terminal();
    task.error = error;
    this.outbox.emit({ type: 'show_end', taskId: task.spec.taskId, frame });
    this.retire(task, 'failed', at);
    this.outbox.count('tasks_rejected_total', { engine: task.engine, reason: error.code });
  }

  /** The 202 is given only once the task is on disk (ADM-015); from then on it may start. */
  private storeSettled(taskId: string, flushed: boolean, now: Instant): void {
    const waiting = this.queued.get(taskId);
    if (waiting === undefined) return;
    const { task, pool } = waiting;
    if (!flushed) {
      pool.withdraw(task);
      this.queued.delete(taskId);
      this.turnOver(task, now);
      this.settleDrop(taskId, false);
      const error = storageUnavailable(this.storageFault ?? 'the disk refused the write');
      this.outbox.emit({ type: 'refuse', taskId, error });
      this.startWaiting(pool, now);
      return;
    }
    const { spec, receipt } = task;
    task.admitting = false;
    task.flushedMs = now.monotonicMs;
    this.outbox.emit({ type: 'admit', task });
    this.sessions.acknowledged(task);
    this.watchDeadline(task);
    this.settleDrop(taskId, true);
    this.outbox.count('tasks_enqueued_total', {
      ...labelsOf(task, task.receipt.replicaId),
      priority: spec.priority,
    });
    this.outbox.logTask('info', 'task_admitted', task, {
      queue_position: receipt.queuePosition,
      predicted_start_ms: receipt.predictedStartMs,
      replica_id: task.receipt.replicaId,
      priority: spec.priority,
      model_ref: spec.modelRef,
    });
    if (task.session?.gone) this.cancelTurn(task, task.session.id, now);
    this.startWaiting(pool, now);
  }

  /** While the disk refuses writes nothing starts either: what runs without a record would run unseen (ADM-016). */
  private storageChanged(fault: string | null, now: Instant): void {
    this.storageFault = fault;
    if (fault === null) {
      this.outbox.log('info', 'storage_available', {});
      for (const pool of this.pools) this.startWaiting(pool, now);
    } else {
      this.outbox.log('error', 'storage_unavailable', { reason: fault });
    }
  }

  /** Takes over the live tasks of an earlier process, in their order (ADM-017). */
  private recovered(tasks: readonly Task[], now: Instant): void {
    const undecided: Task[] = [];
    for (const task of tasks) {
      if (hasEnded(task)) continue;
      this.watchDeadline(task);
      const pool = this.poolOf(task);
      if (pool !== null) task.reserved = this.sessions.most(task.spec, task.tokensIn, pool.ctx, 0);
      if (pool === null || task.state === 'running') {
        undecided.push(task);
        continue;
      }
      if (task.attempts === 0) pool.restore(task);
      else pool.requeue(task);
      this.queued.set(task.spec.taskId, { task, pool });
    }
    // Once all that waits is there: what a stream says of the queue at its end is then true.
    for (const task of undecided) {
      const pool = this.poolOf(task);
      if (pool === null) this.endWithError(task, 'failed', poolGone(task), now);
      else this.resume(task, pool, 'the server ended while the task ran', now);
    }
    this.outbox.log('info', 'tasks_recovered', { queued: this.queued.size });
  }

  /**
   * The pool that a task of an earlier process was given to; null when it is gone, serves another model, or is nowhere
   * inside the task's mask any more.
   */
  private poolOf({ poolId, spec }: Task): Pool | null {
    const pool = this.pool(poolId);
    const serves = pool?.config.modelRef === spec.modelRef && pool.workload === spec.workload;
    return serves && pool.canServe(spec.deviceMask) ? pool : null;
  }

  /** Runs a task again whose engine has gone, or ends it where that would be wrong (ENG-015). */
  private resume(task: Task, pool: Pool, cause: string, now: Instant): void {
    const resumption = afterInterruption(task, cause);
    if (resumption.kind === 'end') {
      this.endWithError(task, 'failed', resumption.error, now);
      return;
    }
    transition(task, 'queued');
    pool.requeue(task);
    this.queued.set(task.spec.taskId, { task, pool });
    this.outbox.emit({ type: 'persist', task, dropped: null });
    this.outbox.logTask('warn', 'task_requeued', task, { reason: cause, attempts: task.attempts });
  }

  /** From here on its silence counts (ENG-016), and its engine's death too (ENG-015). */
  private startGiven(taskId: string, now: Instant): void {
    const running = this.running.get(taskId);
    if (running === undefined) return;
    running.occupant.givenMs = now.monotonicMs;
    this.wakeStale = true;
  }

  /** Puts a task back that no engine was given: it has not started, and is not to be shown as if it had (ADM-016). */
  private startWithheld(taskId: string, now: Instant): void {
    const running = this.running.get(taskId);
    if (running === undefined) return;
    const { pool, occupant } = running;
    const { task } = occupant;
    this.release(taskId, running, now);
    transition(task, 'queued');
    task.attempts--;
    if (task.attempts === 0) {
      this.sessions.withheld(task);
      task.started = null;
      task.replicaId = UNASSIGNED_REPLICA;
      pool.reinstate(task);
    } else pool.requeue(task);
    this.queued.set(taskId, { task, pool });
    this.outbox.emit({ type: 'persist', task, dropped: null });
    const reason = 'the disk refused the record of its start';
    this.outbox.logTask('warn', 'task_requeued', task, { reason, attempts: task.attempts });
  }

  /** Gives free slots the first tasks in queue order that may have them (QUE-002, QUE-003, QUE-011). */
  private startWaiting(pool: Pool, now: Instant): void {
    if (!this.admitting) return;
    this.fleet.touch();
    while (pool.queue.size > 0 && pool.starts(now.monotonicMs)) {
      const slot = pool.nextSlot(this.fleet.load(now.monotonicMs));
      const task = slot === null ? null : pool.dequeue(slot, now.monotonicMs);
      if (slot === null || task === null) return;
      this.start(task, pool, slot.replica, now);
    }
  }

  private start(task: Task, pool: Pool, replica: Replica, now: Instant): void {
    const { spec, receipt, input } = task;
    if (input === null) throw new Error(`task ${spec.taskId} has no input left; it must have ended`);
    const occupant: Occupant = {
      task,
      sinceMs: now.monotonicMs,
      givenMs: null,
      firstTokenMs: null,
      lastTokenMs: null,
      tokensOut: 0,
      abortDueMs: null,
      interrupted: false,
    };
    replica.lastUsedMs = now.monotonicMs;
    this.sessions.clearFor(task, replica);
    if (task.attempts === 0) this.sessions.started(task);
    transition(task, 'running');
    if (task.startedOn === null) task.started = now;
    task.journal.rewind();
    task.attempts++;
    task.replicaId = replica.spec.replicaId;
    task.engineVersion = replica.info?.engineVersion ?? task.engineVersion;
    replica.occupants.set(spec.taskId, occupant);
    this.queued.delete(spec.taskId);
    this.running.set(spec.taskId, { pool, replica, occupant });
    this.wakeStale = true;
    // Before the engine sees it, so that a task that takes the server down is known to have been tried.
    this.outbox.emit({ type: 'persist', task, dropped: null });
    this.outbox.emit({
      type: 'start',
      replicaId: replica.spec.replicaId,
      request: {
        requestId: spec.taskId,
        sessionId: task.session === null ? null : engineSessionId(task.session),
        input,
        sampling: spec.sampling,
        seed: spec.seed,
        determinism: spec.determinism,
        stop: spec.stop,
        responseFormat: spec.responseFormat,
        maxTokens: spec.maxTokens,
      },
    });
    const queuedMs = elapsedMs(task.admitted, now);
    this.outbox.count('tasks_started_total', { ...labelsOf(task), priority: spec.priority });
    if (task.attempts === 1 && receipt.predictedStartMs !== null) {
      const errorMs = Math.abs(queuedMs - receipt.predictedStartMs);
      this.outbox.observe('predicted_start_error_ms', latencyLabels(task), errorMs);
    }
    this.outbox.logTask('info', 'task_started', task, {
      replica_id: task.replicaId,
      queued_ms: queuedMs,
      attempts: task.attempts,
    });
  }

  private engineEmitted(taskId: string, event: EngineEvent, now: Instant): void {
    const running = this.running.get(taskId);
    if (running === undefined) return;
    const { task } = running.occupant;
    switch (event.type) {
      case 'tokens':
        if (event.texts.length === 0) {
          this.livesOn(running.occupant, now);
          return;
        }
        running.occupant.tokensOut += event.texts.length;
        if (!hasEnded(task)) this.tokens(running, event.texts, now);
        return;
      case 'started':
        if (!hasEnded(task)) this.engineStarted(running, event.tokensIn, event.cachedTokens, now);
        return;
      case 'end':
        this.release(taskId, running, now);
        if (!hasEnded(task)) this.complete(running, event, now);
        else this.countTokensOut(task, event.tokensOut);
        break;
      case 'aborted':
        this.release(taskId, running, now);
        this.countTokensOut(task, event.tokensOut);
        if (!hasEnded(task)) this.failed(running, abandonedBy(running.replica), now);
        break;
      case 'failed':
        this.release(taskId, running, now);
        this.countTokensOut(task, running.occupant.tokensOut);
        // The exit follows; until then nothing may start on a process that is gone.
        if (event.failure.kind === 'died') running.replica.state = 'stopping';
        if (!hasEnded(task)) this.failed(running, event.failure, now);
        if (event.failure.kind !== 'died') break;
        // Nor elsewhere: all its tasks are to be back in order, and its end counted, before any of them is (PLC-024).
        this.continueShutdown();
        return;
    }
    this.startWaiting(running.pool, now);
    this.continueShutdown();
  }

  /** An embedding or a ranking has no tokens; that it goes on is all that its watchdog asks (ENG-016). */
  private livesOn(occupant: Occupant, now: Instant): void {
    occupant.lastTokenMs = now.monotonicMs;
    this.wakeStale = true;
  }

  private failed({ pool, replica, occupant }: RunningTask, failure: EngineFailure, now: Instant): void {
    const { task } = occupant;
    // Interrupted at the end of the drain: its record says that it runs, so the next start runs it again (OPS-002).
    if (occupant.interrupted) {
      this.interrupted.set(task.spec.taskId, task);
      return;
    }
    if (failure.kind !== 'died') {
      this.endWithError(task, 'failed', errorOf(failure), now);
      if (failure.kind === 'fault') this.engineFailed(pool, now);
      return;
    }
    // An engine that we ended ourselves, or that never had it, says nothing against the task.
    if (replica.stopReason === null && occupant.givenMs !== null) {
      task.engineDeaths++;
      this.engineFailed(pool, now);
    }
    const reason = replica.stopReason ?? failure.message;
    this.resume(task, pool, `the engine ended while the task ran: ${reason}`, now);
  }

  /** Counts what is the engine's fault, not the task's (PLC-017). */
  private engineFailed(pool: Pool, now: Instant): void {
    if (!pool.breaker.failed(now.monotonicMs)) return;
    this.wakeStale = true;
    this.outbox.logPool('error', 'breaker_opened', pool, {
      failures: pool.config.breaker.failures,
      retry_in_ms: Math.round((pool.breaker.openUntilMs ?? now.monotonicMs) - now.monotonicMs),
    });
  }

  private engineStarted(running: RunningTask, tokensIn: number, cached: number, now: Instant): void {
    const { pool, replica, occupant } = running;
    const { task } = occupant;
    const { spec, receipt } = task;
    const startedOn = {
      engineVersion: task.engineVersion,
      modelDigest: replica.info?.modelDigest ?? 'unknown',
      device: replica.info?.device ?? 'unknown',
      shape: replica.info?.shape ?? 'unknown',
    };
    this.outbox.count('tokens_in_total', labelsOf(task), tokensIn);
    if (task.startedOn !== null) {
      const change = changeSince(task.startedOn, startedOn);
      if (task.tokensIn !== tokensIn) this.diverged(running, `its input has ${tokensIn} tokens now`, now);
      else if (change !== null) this.diverged(running, change, now);
      else {
        task.cachedTokens = cached;
        task.stream.resumed(now.monotonicMs);
      }
      return;
    }
    const unlike = spec.replayOf && changeSince(spec.replayOf.ranOn, startedOn);
    if (unlike !== null) {
      this.endWithError(task, 'failed', cannotRepeat(task, unlike), now);
      this.abort(occupant, now);
      return;
    }
    task.tokensIn = tokensIn;
    task.cachedTokens = cached;
    task.startedOn = startedOn;
    const id = task.stream.started(now.monotonicMs);
    this.outbox.emit({
      type: 'append',
      taskId: spec.taskId,
      flushFirst: true,
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
          device: startedOn.device,
          modelDigest: startedOn.modelDigest,
          seed: spec.seed,
          samplerProfileVersion: spec.samplerProfileVersion,
          kvWarmth: cached > 0,
          tokensIn,
        },
      },
    });
    this.outbox.emit({ type: 'persist', task, dropped: null });
  }

  private tokens(running: RunningTask, texts: readonly string[], now: Instant): void {
    const { pool, occupant } = running;
    const { task } = occupant;
    const taken = task.journal.take(texts);
    if (taken.kind === 'differ') {
      this.diverged(running, `token ${taken.index} differs`, now);
      return;
    }
    const { fresh } = taken;
    if (occupant.firstTokenMs === null) {
      occupant.firstTokenMs = now.monotonicMs;
      this.wakeStale = true;
    }
    occupant.lastTokenMs = now.monotonicMs;
    if (fresh.length === 0) return;
    const firstIndex = task.stream.addTokens(fresh.length);
    this.outbox.emit({
      type: 'append',
      taskId: task.spec.taskId,
      frame: { type: 'tokens', firstIndex, texts: fresh },
      // A strict task makes its tokens again, so they may lag the disk; whether a best_effort one has shown any
      // decides if it may run again.
      flushFirst: firstIndex === 0 && task.spec.determinism === 'best_effort',
    });
    if (firstIndex === 0) {
      this.outbox.observe('latency_first_token_ms', latencyLabels(task), elapsedMs(task.admitted, now));
    }
    if (!task.stream.metricsDue(now.monotonicMs)) return;
    this.appendMetrics(task, pool, this.onTimeProbability(task.spec.taskId, now), now);
  }

  /** A rerun that does not repeat what readers have seen must not go on in the same stream (DET-006). */
  private diverged({ occupant }: RunningTask, difference: string, now: Instant): void {
    const { task } = occupant;
    const message = `the task was run again after its engine ended, and ${difference}; submit it again with a new task_id`;
    this.endWithError(task, 'failed', { code: 'WORKER_RESET', message }, now);
    this.abort(occupant, now);
  }

  private complete(running: RunningTask, end: EngineEnd, now: Instant): void {
    const { pool, replica, occupant } = running;
    const { task } = occupant;
    this.countTokensOut(task, end.tokensOut);
    if (task.journal.owed > 0) {
      this.diverged(running, `it ended ${task.journal.owed} tokens early`, now);
      return;
    }
    const { finishReason, tokensIn, tokensOut, cachedTokens, decodeMs: exactDecodeMs, result } = end;
    const decodeMs = Math.round(exactDecodeMs);
    this.outbox.observe('latency_decode_ms', latencyLabels(task), decodeMs);
    pool.learn(replica, occupant, end, now.monotonicMs);
    pool.breaker.succeeded();
    task.usage = { finishReason, tokensOut, decodeMs };
    // A deadline that had passed would have ended the task.
    if (task.stream.metricsOwed)
      this.appendMetrics(task, pool, task.spec.deadlineMs === null ? null : 1, now);
    const { attempts } = task;
    const frame = { tokensIn, tokensOut, cachedTokens, decodeMs, attempts, finishReason, result };
    this.outbox.emit({
      type: 'append',
      taskId: task.spec.taskId,
      frame: { type: 'end', id: task.stream.terminal(), end: frame },
      flushFirst: true,
    });
    this.finish(task, 'completed', now);
  }

  /** Ends a live task with an error now; the slot of a running one frees when the engine answers (ADM-012). */
  private cancel(taskId: string, error: TaskError, reason: CancelReason, now: Instant): void {
    const waiting = this.queued.get(taskId);
    const running = this.running.get(taskId);
    const task = waiting?.task ?? running?.occupant.task ?? this.interrupted.get(taskId);
    if (task === undefined || hasEnded(task)) return;
    if (waiting !== undefined) {
      waiting.pool.withdraw(task);
      this.queued.delete(taskId);
    }
    this.endWithError(task, 'canceled', error, now);
    this.outbox.count('tasks_canceled_total', { ...labelsOf(task), reason });
    if (running !== undefined) this.abort(running.occupant, now);
  }

  /** Ends a session, and what is left of its turns (SES-007). */
  private sessionDeleted(sessionId: string, now: Instant): void {
    this.sessions.expire(now.monotonicMs);
    for (const task of this.sessions.remove(sessionId)) {
      // What is being flushed is acknowledged first, or refused.
      if (!task.admitting) this.cancelTurn(task, sessionId, now);
    }
  }

  private cancelTurn(task: Task, sessionId: string, now: Instant): void {
    this.cancel(task.spec.taskId, sessionDeleted(sessionId), 'session_evicted', now);
  }

  /** The next turn of its session may have a slot (SES-004). */
  private turnOver(task: Task, now: Instant): void {
    const next = this.sessions.left(task, now.monotonicMs);
    this.wakeStale = true;
    const waiting = next === null ? undefined : this.queued.get(next.spec.taskId);
    if (waiting === undefined) return;
    waiting.pool.unpark(waiting.task);
    this.woken.add(waiting.pool);
  }

  private watchDeadline({ spec, admitted }: Task): void {
    if (spec.deadlineMs === null) return;
    this.deadlines.set(spec.taskId, admitted.monotonicMs + spec.deadlineMs);
    this.wakeStale = true;
  }

  private readerJoined(taskId: string): void {
    this.readership.joined(taskId);
    this.wakeStale = true;
  }

  private readerLeft(taskId: string, byItself: boolean, now: Instant): void {
    const live = this.queued.has(taskId) || this.running.has(taskId) || this.isDropping(taskId);
    if (!live) return;
    this.readership.left(taskId, byItself, now.monotonicMs);
    this.wakeStale = true;
  }

  /** Ends what has run out of time, or of readers. */
  private endOverdue(now: Instant): void {
    for (const taskId of this.deadlines.take(now.monotonicMs)) {
      const task = this.queued.get(taskId)?.task ?? this.running.get(taskId)?.occupant.task;
      if (task !== undefined) this.cancel(taskId, deadlinePassed(task), 'deadline', now);
    }
    for (const taskId of this.readership.takeAbandoned(now.monotonicMs)) {
      // A drop that the disk refuses gives the task back, as abandoned as it was.
      if (this.isDropping(taskId)) this.readership.left(taskId, true, now.monotonicMs);
      else this.cancel(taskId, abandoned(ABSENCE_GRACE_MS), 'disconnect', now);
    }
  }

  private isDropping(taskId: string): boolean {
    for (const { task } of this.dropping.values()) if (task.spec.taskId === taskId) return true;
    return false;
  }

  private abort(occupant: Occupant, now: Instant): void {
    occupant.abortDueMs = now.monotonicMs + ABORT_ANSWER_MS;
    this.wakeStale = true;
    this.outbox.emit({ type: 'abort', taskId: occupant.task.spec.taskId });
  }

  private endWithError(task: Task, state: 'failed' | 'canceled', error: TaskError, now: Instant): void {
    const pool = this.pool(task.poolId);
    task.error = located(task, error);
    // It will not have ended in time: it has failed.
    if (task.stream.metricsOwed)
      this.appendMetrics(task, pool, task.spec.deadlineMs === null ? null : 0, now);
    this.outbox.emit({
      type: 'append',
      taskId: task.spec.taskId,
      frame: errorFrame(task, task.stream.terminal(), task.error),
      flushFirst: true,
    });
    this.finish(task, state, now);
  }

  private finish(task: Task, state: EndState, now: Instant): void {
    this.retire(task, state, now);
    this.outbox.emit({ type: 'persist', task, dropped: null });
  }

  private retire(task: Task, state: EndState, at: Instant): void {
    const running = this.running.get(task.spec.taskId);
    const slotMs = running === undefined ? task.slotMs : at.monotonicMs - running.occupant.sinceMs;
    this.sessions.settle(task, slotMs);
    transition(task, state);
    task.finished = at;
    task.input = null;
    task.journal = new TokenJournal();
    this.deadlines.delete(task.spec.taskId);
    this.readership.ended(task.spec.taskId);
    if (running === undefined) this.turnOver(task, at);
    this.outbox.logTask(state === 'failed' ? 'warn' : 'info', 'task_ended', task, {
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

  private appendMetrics(task: Task, pool: Pool | null, onTimeProbability: number | null, now: Instant): void {
    const metrics = task.stream.metrics(now.monotonicMs, {
      // A pool that is gone from the configuration has no queue.
      queueDepth: pool?.queue.size ?? 0,
      kvWarmth: (task.cachedTokens ?? 0) > 0,
      onTimeProbability,
      budgets: this.sessions.budgetsOf(task),
    });
    this.outbox.emit({
      type: 'append',
      taskId: task.spec.taskId,
      frame: { type: 'metrics', metrics },
      flushFirst: false,
    });
  }

  private release(taskId: string, { replica, occupant }: RunningTask, now: Instant): void {
    this.running.delete(taskId);
    replica.occupants.delete(taskId);
    occupant.task.slotMs = now.monotonicMs - occupant.sinceMs;
    if (hasEnded(occupant.task)) this.turnOver(occupant.task, now);
    replica.lastUsedMs = now.monotonicMs;
    this.fleet.touch();
    this.wakeStale = true;
  }

  private replicaChanged(replicaId: string, change: ReplicaChange, now: Instant): void {
    const known = this.fleet.find(replicaId);
    if (known === null) return;
    const { pool, replica } = known;
    this.wakeStale = true;
    switch (change.kind) {
      case 'progress':
        replica.progressed(change.share, now.monotonicMs);
        return;
      case 'ready':
        if (replica.state === 'stopping') return;
        this.fleet.ready(pool, replica, change.info, now.monotonicMs);
        this.startWaiting(pool, now);
        return;
      default:
        this.replicaEnded(pool, replica, change, now);
    }
  }

  private replicaEnded(pool: Pool, replica: Replica, end: ReplicaEnd, now: Instant): void {
    replica.state = 'stopping';
    this.sessions.replicaEnded(replica.spec.replicaId);
    // Our own reason says more than the exit that it led to (ENG-006).
    const reason = replica.stopReason ?? end.reason;
    for (const taskId of [...replica.occupants.keys()]) {
      this.engineEmitted(taskId, { type: 'failed', failure: { kind: 'died', message: reason } }, now);
    }
    const failed = pool.brings(replica) && !replica.departing;
    // A reload does not try again.
    if (failed) replica.departing = true;
    this.fleet.ended(pool, replica, { ...end, reason }, now.monotonicMs);
    if (failed) this.commands.incomingFailed(pool, replica, reason, now);
    this.startWaiting(pool, now);
    this.continueShutdown();
  }

  private ticked(now: Instant): void {
    this.wakeStale = true;
    this.fleet.tick(now.monotonicMs);
    this.sessions.expire(now.monotonicMs);
    this.endOverdue(now);
    for (const { pool, replica } of this.fleet.all) {
      if (replica.state !== 'ready') continue;
      this.endHung(pool, replica, now);
      for (const { abortDueMs, task } of replica.occupants.values()) {
        if (abortDueMs === null || abortDueMs > now.monotonicMs) continue;
        this.outbox.logReplica('error', 'replica_stuck', pool, replica, { task_id: task.spec.taskId });
        replica.stopReason = `it did not answer an abort within ${ABORT_ANSWER_MS} ms`;
        this.fleet.stop(replica, 0);
        break;
      }
    }
    if (this.drainDueMs !== null && this.drainDueMs <= now.monotonicMs) this.interruptRunning(now);
    // A breaker may let one through by now.
    for (const pool of this.allPools())
      if (pool.breaker.pauseOver(now.monotonicMs)) this.startWaiting(pool, now);
    this.continueShutdown();
  }

  /** Ends tasks whose engine is silent for too long; the abort that follows costs a hung replica its life (ENG-016). */
  private endHung(pool: Pool, replica: Replica, now: Instant): void {
    const { config } = pool;
    for (const occupant of replica.occupants.values()) {
      const dueMs = watchdogDueMs(occupant, config.watchdog);
      if (dueMs === null || dueMs > now.monotonicMs) continue;
      this.endWithError(occupant.task, 'failed', decodeTimeout(occupant, config.watchdog), now);
      this.engineFailed(pool, now);
      this.abort(occupant, now);
    }
  }

  private startShutdown(drainMs: number, now: Instant): void {
    if (this.shutdown !== 'no') return;
    this.shutdown = 'draining';
    this.drainDueMs = now.monotonicMs + drainMs;
    this.wakeStale = true;
    this.fleet.close();
    if (drainMs <= 0) this.interruptRunning(now);
    this.continueShutdown();
  }

  /** The drain time is over: what still runs is left for the next start, as the queue is. */
  private interruptRunning(now: Instant): void {
    this.drainDueMs = null;
    for (const { occupant } of this.running.values()) {
      if (occupant.abortDueMs !== null) continue;
      occupant.interrupted = true;
      this.abort(occupant, now);
    }
  }

  /** Stops the replicas once nothing runs, and says so once none is left (OPS-002). */
  private continueShutdown(): void {
    if (this.shutdown === 'draining' && this.running.size === 0) {
      this.shutdown = 'stopping';
      this.drainDueMs = null;
      this.wakeStale = true;
      for (const { replica } of this.fleet.all) {
        if (replica.state === 'ready' || replica.state === 'loading')
          this.fleet.stop(replica, REPLICA_STOP_GRACE_MS);
      }
    }
    if (this.shutdown !== 'stopping') return;
    if ([...this.fleet.all].some(({ replica }) => replica.state === 'stopping')) return;
    this.shutdown = 'stopped';
    this.outbox.log('info', 'replicas_stopped', {});
    this.outbox.emit({ type: 'stopped' });
  }

  private earliestWakeMs(): number | null {
    const dueMs = [
      this.drainDueMs,
      this.deadlines.earliestMs(),
      this.readership.earliestMs(),
      this.sessions.nextExpiryMs(),
      this.fleet.nextWakeMs(),
    ];
    for (const pool of this.allPools()) {
      dueMs.push(this.commands.nextWakeMs(pool));
      if (pool.queue.size > 0) dueMs.push(pool.breaker.pauseDueMs);
    }
    for (const { pool, replica } of this.fleet.all) {
      if (replica.state !== 'ready') continue;
      for (const occupant of replica.occupants.values()) {
        dueMs.push(occupant.abortDueMs);
        dueMs.push(watchdogDueMs(occupant, pool.config.watchdog));
      }
    }
    const known = dueMs.filter((ms) => ms !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  private countTokensOut(task: Task, tokensOut: number): void {
    if (tokensOut > 0) this.outbox.count('tokens_out_total', labelsOf(task), tokensOut);
  }
}

function located(task: Task, error: TaskError): TaskError {
  return { ...error, engine: task.engine, poolId: task.poolId };
}

function errorFrame({ spec }: Task, id: number, error: TaskError): ErrorFrame {
  const { correlationId } = spec;
  return { type: 'error', id, error, retriable: isRetriable(error.code), correlationId };
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
