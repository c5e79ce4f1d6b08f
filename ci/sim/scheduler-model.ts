/**
 * A naive model of the scheduler: plain lists, kept from the events it was given and the effects that it answered
 * with, and compared with every decision.
 */
import type { Priority } from '../../server/core/contract.js';
import type { Effect, ReplicaChange, SchedulerEvent } from '../../server/core/effects.js';
import type { EngineEvent } from '../../server/core/engine-port.js';
import type { PoolConfig } from '../../server/core/pool.js';
import type { SessionRules } from '../../server/core/session.js';
import { SLOT_KINDS, type SlotKind } from '../../server/core/slot-kind.js';
import type { StreamFrame } from '../../server/core/stream.js';
import { hasEnded, type Task } from '../../server/core/task.js';
import type { StoredSession, StoredTask } from '../../server/core/task-store-port.js';
import { type ModelSession, SessionModel } from './session-model.js';

export type ModelPhase =
  /** Its record is being flushed. */
  | 'admitting'
  | 'queued'
  /** Out of the queue, and the newcomer that gets its place is being flushed. */
  | 'dropping'
  /** Waits for another run. */
  | 'requeued'
  /** Started, and its attempt is being flushed; no engine knows it. */
  | 'starting'
  | 'prefill'
  | 'streaming'
  /** Ended, and its slot not free yet. */
  | 'stopping'
  /** Left for the next start at the end of the drain. */
  | 'interrupted'
  | 'ended';

export interface ModelTask {
  readonly id: string;
  readonly seq: number;
  readonly poolId: string;
  readonly priority: Priority;
  readonly strict: boolean;
  phase: ModelPhase;
  /** On whose slot it is. */
  replicaId: string | null;
  attempts: number;
  engineDeaths: number;
  /** Token events of its stream. */
  tokens: number;
  /** Token texts of this attempt. */
  attemptTokens: number;
  streamStarted: boolean;
  /** Device on which its stream has begun. */
  startedOn: string | null;
  terminalCode: string | null;
  /** When its abort was asked for. */
  abortedMs: number | null;
  /** When it must have ended. */
  readonly deadlineMs: number | null;
  /** Since when it can be ended for its deadline. */
  liveFromMs: number;
  /** The engine has it; before that neither silence nor death is the engine's. */
  given: boolean;
  /** Since when its engine may be called silent. */
  silentFromMs: number;
  readonly cancelsOnDisconnect: boolean;
  /** Devices that it may run on; null = all. */
  readonly mask: readonly string[] | null;
  /** Whose turn it is. */
  session: ModelSession | null;
  readers: number;
  /** Since when its last reader is gone by itself; null while it has one, or never had. */
  absentFromMs: number | null;
}

interface ModelReplica {
  readonly id: string;
  readonly poolId: string;
  readonly slots: Readonly<Record<SlotKind, number>>;
  readonly devices: readonly string[];
  /** Gone, it has failed or was never there; absent, it has left as it was asked to. */
  state: 'loading' | 'ready' | 'stopping' | 'gone' | 'absent';
  /** Its end will be no failure. */
  departing: boolean;
  readonly occupants: Set<string>;
  /** It has been loaded once, so that its device is known. */
  known: boolean;
  /** Failures in a row. */
  failures: number;
  readyMs: number | null;
  /** When it ended. */
  goneMs: number;
  /** The orchestrator has ended it. */
  stopped: boolean;
}

interface ModelPool {
  readonly config: PoolConfig;
  readonly lanes: Record<Priority, ModelTask[]>;
  readonly resumed: Record<Priority, ModelTask[]>;
  readonly replicas: ModelReplica[];
  /** Its model is kept from tasks. */
  barred: boolean;
  /** Tasks that it has learned from. */
  finished: number;
}

const ABORT_ANSWER_MS = 1_000;
const HEALTHY_AFTER_MS = 600_000;
const ABSENCE_GRACE_MS = 15_000;

/** Phases in which a task may run out of time. */
const LIVE: ReadonlySet<ModelPhase> = new Set(['queued', 'requeued', 'starting', 'prefill', 'streaming']);

export class SchedulerModel {
  readonly tasks = new Map<string, ModelTask>();
  readonly tokensOut = { counted: 0, known: 0 };
  tokensIn = 0;
  shuttingDown = false;
  drainDueMs: number | null = null;
  storageFault = false;
  readonly sessions: SessionModel;
  /** Their records say so since this event. */
  private readonly endedNow = new Set<ModelTask>();
  /** The one that a client has deleted just now. */
  private deletedSession: string | null = null;
  private readonly pools = new Map<string, ModelPool>();
  private readonly replicas = new Map<string, ModelReplica>();
  private lastSeq = 0;
  private event: SchedulerEvent['type'] = 'boot';
  /** Dropped tasks by the newcomer that gets their place. */
  private readonly dropped = new Map<string, { readonly task: ModelTask; readonly atMs: number }>();

  constructor(
    configs: readonly PoolConfig[],
    sessionRules: SessionRules,
    private readonly violated: (what: string) => void,
    /** Told of each task that another starts before although it came first (QUE-011). */
    private readonly overtaken: (phase: ModelPhase) => void = () => {},
  ) {
    this.sessions = new SessionModel(sessionRules, violated);
    for (const config of configs) {
      const pool: ModelPool = {
        config,
        lanes: { interactive: [], batch: [] },
        resumed: { interactive: [], batch: [] },
        replicas: config.replicas.map(({ replicaId, slots, bestEffortSlots, device }) => ({
          id: replicaId,
          poolId: config.poolId,
          slots: { single: slots, batched: bestEffortSlots },
          devices: device.kind === 'cuda' ? device.uuids : ['cpu'],
          state: 'gone',
          departing: false,
          occupants: new Set(),
          known: false,
          failures: 0,
          readyMs: null,
          goneMs: 0,
          stopped: false,
        })),
        barred: false,
        finished: 0,
      };
      this.pools.set(config.poolId, pool);
      for (const replica of pool.replicas) this.replicas.set(replica.id, replica);
    }
  }

  /** Waiting tasks of a pool in the order in which they would start. */
  waiting(poolId: string): readonly ModelTask[] {
    const pool = this.pools.get(poolId);
    if (pool === undefined) return [];
    const { lanes, resumed } = pool;
    return [...resumed.interactive, ...lanes.interactive, ...resumed.batch, ...lanes.batch];
  }

  depth(poolId: string, priority: Priority): number {
    const pool = this.pools.get(poolId);
    return pool === undefined ? 0 : pool.lanes[priority].length + pool.resumed[priority].length;
  }

  /** Tasks that count towards the capacity. */
  private inLanes(pool: ModelPool): number {
    return pool.lanes.interactive.length + pool.lanes.batch.length;
  }

  hasHistory(poolId: string): boolean {
    return (this.pools.get(poolId)?.finished ?? 0) > 0;
  }

  get poolIds(): readonly string[] {
    return [...this.pools.keys()];
  }

  isFull(poolId: string): boolean {
    const pool = this.pools.get(poolId);
    return pool !== undefined && this.inLanes(pool) >= pool.config.queueCapacity;
  }

  /** Whether a newcomer of this priority gets a place. */
  takes(poolId: string, priority: Priority): boolean {
    const pool = this.pools.get(poolId);
    return pool !== undefined && (!this.isFull(poolId) || this.droppable(pool, priority) !== null);
  }

  private droppable({ config, lanes }: ModelPool, newcomer: Priority): ModelTask | null {
    if (config.queuePolicy !== 'drop-lru') return null;
    const [batch] = lanes.batch;
    if (batch !== undefined) return batch.phase === 'admitting' ? null : batch;
    const [interactive] = lanes.interactive;
    const may = newcomer === 'interactive' && interactive !== undefined && interactive.phase !== 'admitting';
    return may ? interactive : null;
  }

  readerJoined(taskId: string): void {
    const task = this.tasks.get(taskId);
    if (task === undefined || task.phase === 'stopping' || task.phase === 'ended') return;
    task.readers++;
    task.absentFromMs = null;
  }

  readerLeft(taskId: string, byItself: boolean, nowMs: number): void {
    const task = this.tasks.get(taskId);
    if (task === undefined) return;
    task.readers--;
    if (task.readers === 0 && byItself) task.absentFromMs = nowMs;
  }

  /** No replica of the pool that may run such a task is well or has never failed. */
  mayBeBroken(poolId: string, mask: readonly string[] | null): boolean {
    const own = this.pools.get(poolId)?.replicas.filter((replica) => allowed(mask, replica)) ?? [];
    return own.every(({ state, failures }) => state !== 'ready' && failures > 0);
  }

  /** Whether any replica of the pool may run such a task. */
  canServe(poolId: string, mask: readonly string[] | null): boolean {
    return this.pools.get(poolId)?.replicas.some((replica) => allowed(mask, replica)) ?? false;
  }

  /** The task that is next in slots of this kind. */
  private nextOn(replica: ModelReplica, kind: SlotKind): ModelTask | undefined {
    return this.waiting(replica.poolId).find(
      (task) =>
        !this.sessions.isParked(task) &&
        allowed(task.mask, replica) &&
        kindOn(replica, task) === kind &&
        !this.awaitsItsKind(task, replica),
    );
  }

  /** Its stream has begun on another kind of device, of which a replica may be there or come back (PLC-024). */
  private awaitsItsKind(task: ModelTask, replica: ModelReplica): boolean {
    const { startedOn } = task;
    if (!task.strict || task.tokens === 0 || startedOn === null || startedOn === deviceOf(replica))
      return false;
    const returns = ({ state, failures, departing }: ModelReplica): boolean =>
      !departing &&
      state !== 'absent' &&
      (state === 'ready' || (failures < 2 && (state !== 'gone' || failures > 0)));
    return (this.pools.get(task.poolId)?.replicas ?? []).some(
      (other) => (!other.known || deviceOf(other) === startedOn) && returns(other),
    );
  }

  private busySlots(replica: ModelReplica, kind: SlotKind): number {
    return [...replica.occupants].filter((id) => {
      const task = this.tasks.get(id);
      return task !== undefined && kindOn(replica, task) === kind;
    }).length;
  }

  private freeSlots(replica: ModelReplica, kind: SlotKind): number {
    return replica.state === 'ready' ? replica.slots[kind] - this.busySlots(replica, kind) : 0;
  }

  /** Reads what an earlier process has left; `observe` of `recovered` follows. */
  recover(
    rows: readonly StoredTask[],
    sessions: readonly StoredSession[],
    now: { readonly nowMs: number; readonly wallMs: number },
    tokensOf: (row: StoredTask) => number,
  ): void {
    this.sessions.restore(sessions, now);
    for (const row of rows) {
      this.lastSeq = row.seq;
      const { deadlineMs } = row.spec;
      const waitedMs = Math.max(0, now.wallMs - row.receipt.admittedMs);
      const tokens = row.startedOn === null ? 0 : tokensOf(row);
      const task: ModelTask = {
        id: row.spec.taskId,
        seq: row.seq,
        poolId: row.receipt.poolId,
        priority: row.spec.priority,
        strict: row.spec.determinism === 'strict',
        phase: 'ended',
        replicaId: null,
        attempts: row.attempts,
        engineDeaths: row.engineDeaths,
        tokens,
        attemptTokens: 0,
        streamStarted: row.startedOn !== null,
        startedOn: row.startedOn?.device ?? null,
        terminalCode: row.error?.code ?? null,
        abortedMs: null,
        deadlineMs: deadlineMs === null ? null : now.nowMs - waitedMs + deadlineMs,
        liveFromMs: now.nowMs,
        given: false,
        silentFromMs: now.nowMs,
        cancelsOnDisconnect: row.spec.onDisconnect === 'cancel',
        mask: row.spec.deviceMask,
        session: null,
        readers: 0,
        absentFromMs: null,
      };
      this.tasks.set(task.id, task);
      if (row.finishedMs !== null) continue;
      if (row.spec.sessionId !== null) {
        task.session = this.sessions.join(task, row.spec.sessionId);
        task.session.known = true;
      }
      const pool = this.pools.get(task.poolId);
      // What ran is resumed or ended by the scheduler; until its effects say which, it is nowhere.
      if (row.state === 'running' || pool === undefined || !this.canServe(task.poolId, task.mask)) {
        task.phase = row.startedOn === null ? 'prefill' : 'streaming';
      } else if (row.attempts === 0) {
        task.phase = 'queued';
        pool.lanes[task.priority].push(task);
      } else this.requeue(task, pool);
    }
  }

  observe(event: SchedulerEvent, effects: readonly Effect[], nowMs: number): void {
    this.event = event.type;
    this.deletedSession = event.type === 'session_deleted' ? event.sessionId : null;
    const subject = this.before(event, nowMs);
    for (const effect of effects) this.follow(effect, nowMs);
    // A task that is requeued and ended at once is written twice, the first time with its end in it.
    for (const { id, terminalCode } of this.endedNow)
      if (terminalCode === null) this.violated(`${id} has ended without a terminal frame`);
    this.endedNow.clear();
    for (const pool of this.pools.values()) if (pool.barred && !this.shuttingDown) this.windDown(pool);
    this.after(event, subject);
  }

  isBarred(poolId: string): boolean {
    return this.pools.get(poolId)?.barred ?? false;
  }

  /** Nothing waits in the pool of a retired model, and its replicas leave as soon as none of them works (CAT-009). */
  private windDown({ lanes, resumed, replicas }: ModelPool): void {
    for (const { id, phase } of [lanes, resumed].flatMap(({ interactive, batch }) => [
      ...interactive,
      ...batch,
    ]))
      if (phase !== 'admitting') this.violated(`${id} is ${phase}, and its model is retired`);
    if (replicas.some(({ state, occupants }) => state !== 'stopping' && occupants.size > 0)) return;
    for (const replica of replicas) {
      if (replica.state === 'gone') replica.state = 'absent';
      if (replica.state === 'absent') continue;
      if (replica.state !== 'stopping')
        this.violated(`${replica.id} is ${replica.state}, is idle, and its model is retired`);
      replica.departing = true;
    }
  }

  /** The engine has been given the task. */
  generating(taskId: string, replicaId: string): void {
    const task = this.tasks.get(taskId);
    if (task?.phase !== 'starting') this.violated(`${taskId} is ${task?.phase} and was given to an engine`);
    else if (task.replicaId !== replicaId) {
      this.violated(`${taskId} was started on ${task.replicaId} and given to ${replicaId}`);
    } else task.phase = 'prefill';
  }

  /** What must hold between two events. */
  check(nowMs: number): void {
    for (const pool of this.pools.values()) this.checkPool(pool, nowMs);
    for (const task of this.tasks.values()) {
      if (this.shuttingDown || this.storageFault) break;
      if (LIVE.has(task.phase)) this.checkOverdue(task, nowMs);
    }
    if (this.drainDueMs !== null && nowMs > this.drainDueMs) {
      for (const { id, phase } of this.tasks.values()) {
        if (phase === 'starting' || phase === 'prefill' || phase === 'streaming') {
          this.violated(`${id} still runs ${nowMs - this.drainDueMs} ms after the drain`);
        }
      }
    }
  }

  /** What should have ended by now. */
  private checkOverdue(task: ModelTask, nowMs: number): void {
    const { id, phase, deadlineMs, liveFromMs, absentFromMs, cancelsOnDisconnect } = task;
    if (deadlineMs !== null && nowMs > Math.max(deadlineMs, liveFromMs))
      this.violated(`${id} is ${phase} ${nowMs - deadlineMs} ms after its deadline`);
    if (cancelsOnDisconnect && absentFromMs !== null && nowMs > absentFromMs + ABSENCE_GRACE_MS) {
      this.violated(`${id} is ${phase}, and nobody has read it for ${nowMs - absentFromMs} ms`);
    }
    const leftMs = this.silenceLeftMs(task, nowMs);
    if (leftMs !== null && leftMs < 0)
      this.violated(`${id} is ${phase}, and its engine silent for ${-leftMs} ms too long`);
  }

  /** How much longer its engine may be silent; null where nobody listens for it. */
  private silenceLeftMs(task: ModelTask, nowMs: number): number | null {
    const { phase, replicaId, poolId, silentFromMs, attemptTokens } = task;
    const watched = phase === 'starting' || phase === 'prefill' || phase === 'streaming';
    const limits = this.pools.get(poolId)?.config.watchdog;
    const replica = this.replicas.get(replicaId ?? '');
    if (!watched || !task.given || limits === undefined || replica?.state !== 'ready') return null;
    return silentFromMs + (attemptTokens === 0 ? limits.firstTokenMs : limits.interTokenMs) - nowMs;
  }

  private checkPool(pool: ModelPool, nowMs: number): void {
    for (const replica of pool.replicas) {
      for (const kind of SLOT_KINDS) {
        const free = pool.barred ? 0 : this.freeSlots(replica, kind);
        const next = free > 0 ? this.nextOn(replica, kind) : undefined;
        if (next !== undefined && next.phase !== 'admitting' && !this.shuttingDown && !this.storageFault) {
          this.violated(`${next.id} waits while ${replica.id} has a free slot`);
        }
      }
      if (replica.state === 'absent' && !pool.barred && !this.shuttingDown)
        this.violated(`${replica.id} is absent, and its model is Active`);
      if (replica.state === 'gone' && !pool.barred && !this.shuttingDown) {
        const overdueMs = nowMs - replica.goneMs - longestRestartMs(replica.failures);
        if (overdueMs > 0) this.violated(`${replica.id} is not loaded again, ${overdueMs} ms after its time`);
      }
      if (replica.state !== 'ready') continue;
      for (const id of replica.occupants) {
        const abortedMs = this.tasks.get(id)?.abortedMs ?? null;
        if (abortedMs !== null && nowMs - abortedMs > ABORT_ANSWER_MS) {
          this.violated(`${id} holds a slot of ${replica.id} ${nowMs - abortedMs} ms after its abort`);
        }
      }
    }
  }

  /** What the event itself changes, before anything is decided. */
  private before(event: SchedulerEvent, nowMs: number): ModelTask | null {
    switch (event.type) {
      case 'engine_emitted':
        return this.emitted(event.taskId, event.event, nowMs);
      case 'replica_changed':
        this.changed(event.replicaId, event.change, nowMs);
        return null;
      case 'storage_changed':
        this.storageFault = event.fault !== null;
        return null;
      case 'models_barred':
        for (const pool of this.pools.values()) pool.barred = event.bars.has(pool.config.modelRef);
        return null;
      case 'start_given': {
        const task = this.tasks.get(event.taskId);
        if (task !== undefined && task.replicaId !== null) {
          task.given = true;
          task.silentFromMs = nowMs;
        }
        return null;
      }
      case 'shutdown_started':
        this.shuttingDown = true;
        this.drainDueMs ??= nowMs + event.drainMs;
        return null;
      case 'task_canceled':
      case 'store_settled':
      case 'start_withheld':
        return this.tasks.get(event.taskId) ?? null;
      default:
        return null;
    }
  }

  private emitted(taskId: string, event: EngineEvent, nowMs: number): ModelTask | null {
    const task = this.tasks.get(taskId);
    if (task === undefined || task.replicaId === null) return null;
    switch (event.type) {
      case 'started':
        if (task.phase === 'prefill') {
          task.phase = 'streaming';
          this.tokensIn += event.tokensIn;
        }
        return task;
      case 'tokens':
        task.attemptTokens += event.texts.length;
        task.silentFromMs = nowMs;
        return task;
      case 'end':
      case 'aborted':
        this.tokensOut.known += event.tokensOut;
        if (event.type === 'end' && task.phase !== 'stopping') this.learned(task);
        break;
      case 'failed':
        this.tokensOut.known += task.attemptTokens;
        if (event.failure.kind === 'died') this.died(task);
        break;
    }
    this.release(task, nowMs);
    return task;
  }

  private learned(task: ModelTask): void {
    const pool = this.pools.get(task.poolId);
    // A rerun that ends early teaches nothing.
    if (pool !== undefined && task.attemptTokens >= task.tokens) pool.finished++;
  }

  private died({ id, replicaId }: ModelTask): void {
    const replica = this.replicas.get(replicaId ?? '');
    if (replica === undefined || replica.state === 'gone') return;
    if (replica.state === 'ready') replica.state = 'stopping';
    const task = this.tasks.get(id);
    const lives = task !== undefined && task.phase !== 'stopping' && task.phase !== 'interrupted';
    if (lives && task.given && !replica.stopped) task.engineDeaths++;
  }

  private changed(replicaId: string, change: ReplicaChange, nowMs: number): void {
    const replica = this.replicas.get(replicaId);
    if (replica === undefined || change.kind === 'progress') return;
    if (change.kind === 'ready') {
      if (replica.state === 'loading') {
        replica.state = 'ready';
        replica.readyMs = nowMs;
        replica.known = true;
      }
      return;
    }
    for (const id of [...replica.occupants]) {
      const task = this.tasks.get(id);
      if (task === undefined) continue;
      this.tokensOut.known += task.attemptTokens;
      this.died(task);
      this.release(task, nowMs);
    }
    if (replica.departing) {
      replica.departing = false;
      replica.readyMs = null;
      replica.state = 'absent';
      return;
    }
    const healthy = replica.readyMs !== null && nowMs - replica.readyMs >= HEALTHY_AFTER_MS;
    replica.failures = healthy ? 1 : replica.failures + 1;
    replica.readyMs = null;
    replica.state = 'gone';
    replica.goneMs = nowMs;
  }

  private release(task: ModelTask, nowMs: number): void {
    const replica = this.replicas.get(task.replicaId ?? '');
    if (replica?.occupants.delete(task.id) !== true)
      this.violated(`${task.id} left a slot that it did not have`);
    task.replicaId = null;
    task.abortedMs = null;
    if (task.phase !== 'stopping') return;
    task.phase = 'ended';
    this.sessions.leave(task, nowMs, nowMs);
  }

  private follow(effect: Effect, nowMs: number): void {
    switch (effect.type) {
      case 'persist':
        this.persisted(effect, nowMs);
        return;
      case 'show_end': {
        const task = this.tasks.get(effect.taskId);
        if (task?.phase !== 'dropping')
          this.violated(`${effect.taskId} is ${task?.phase} and is shown as dropped`);
        else this.dropEnded(task, nowMs);
        return;
      }
      case 'admit': {
        const task = this.tasks.get(effect.task.spec.taskId);
        if (task?.phase !== 'admitting') this.violated(`${task?.id} is ${task?.phase} and was admitted`);
        else {
          task.phase = 'queued';
          task.liveFromMs = nowMs;
          if (task.session !== null) task.session.known = true;
        }
        return;
      }
      case 'forget_session':
        this.sessions.forgotten(effect.seq, this.deletedSession, nowMs);
        return;
      case 'refuse':
        this.refuse(effect.taskId, nowMs);
        return;
      case 'start':
        this.start(effect.request.requestId, effect.replicaId);
        return;
      case 'append':
        this.append(effect.taskId, effect.frame, nowMs);
        return;
      case 'abort':
        this.abort(effect.taskId, nowMs);
        return;
      case 'load':
        this.load(effect.spec.replicaId, nowMs);
        return;
      case 'stop_replica': {
        const replica = this.replicas.get(effect.replicaId);
        if (replica === undefined) return;
        replica.state = 'stopping';
        replica.stopped = true;
        return;
      }
      case 'log':
        if (effect.event === 'task_requeued') this.requeued(String(effect.fields['task_id']), nowMs);
        return;
      case 'count':
        if (effect.series === 'tokens_out_total') this.tokensOut.counted += effect.by;
        return;
      default:
        return;
    }
  }

  /** Nothing ends before its time. */
  private checkCause(task: ModelTask, code: string, nowMs: number): void {
    const { id, deadlineMs, absentFromMs, phase } = task;
    if (
      code === 'MODEL_RETIRED' &&
      !(this.isBarred(task.poolId) && (phase === 'queued' || phase === 'requeued'))
    )
      this.violated(`${id} is ${phase} and ended as one of a retired model`);
    if (code === 'DEADLINE_UNMET' && (deadlineMs === null || nowMs < deadlineMs)) {
      this.violated(`${id} has until ${deadlineMs} ms and missed its deadline at ${nowMs} ms`);
    }
    const leftMs = code === 'DECODE_TIMEOUT' ? this.silenceLeftMs(task, nowMs) : null;
    if (leftMs !== null && leftMs > 0) this.violated(`${id} timed out ${leftMs} ms too early`);
    if (code !== 'CANCELED' || this.event === 'task_canceled' || this.ofDeleted(task)) return;
    if (!task.cancelsOnDisconnect || absentFromMs === null || nowMs < absentFromMs + ABSENCE_GRACE_MS) {
      this.violated(`${id} was canceled as unread; its last reader left at ${absentFromMs} ms`);
    }
  }

  /** Its session was deleted: just now, or while nobody could end it. */
  private ofDeleted({ session }: ModelTask): boolean {
    if (session === null) return false;
    return this.event === 'store_settled' ? !this.sessions.has(session) : session.id === this.deletedSession;
  }

  private drop(task: ModelTask, newcomer: ModelTask, pool: ModelPool, nowMs: number): void {
    if (!this.isFull(task.poolId)) this.violated(`${task.id} was dropped from a queue with room`);
    const due = this.droppable(pool, newcomer.priority);
    if (due !== task)
      this.violated(`${task.id} (${task.phase}) was dropped for ${newcomer.id}, not ${due?.id ?? 'nothing'}`);
    this.leaveQueue(task);
    task.phase = 'dropping';
    this.dropped.set(newcomer.id, { task, atMs: nowMs });
  }

  private dropEnded(task: ModelTask, nowMs: number): void {
    for (const [newcomerId, drop] of this.dropped) {
      if (drop.task !== task) continue;
      this.dropped.delete(newcomerId);
      // It ended when it lost its place; only then could that be shown.
      this.sessions.leave(task, drop.atMs, nowMs);
    }
    task.phase = 'ended';
    task.terminalCode = 'QUEUE_FULL_DROP_LRU';
  }

  /** The newcomer was refused, so the task is where it was. */
  private reinstate(task: ModelTask, nowMs: number): void {
    const lane = this.pools.get(task.poolId)?.lanes[task.priority];
    task.phase = 'queued';
    task.liveFromMs = nowMs;
    lane?.push(task);
    lane?.sort((left, right) => left.seq - right.seq);
  }

  private persisted({ task, dropped }: Extract<Effect, { type: 'persist' }>, nowMs: number): void {
    const { spec, seq, receipt } = task;
    const known = this.tasks.get(spec.taskId);
    const pool = this.pools.get(task.poolId);
    if (task.admitting) {
      if (pool === undefined) {
        this.violated(`${spec.taskId} was admitted to pool ${task.poolId}`);
        return;
      }
      if (known !== undefined) this.violated(`${spec.taskId} was admitted twice`);
      if (seq <= this.lastSeq) this.violated(`${spec.taskId} has seq ${seq} after ${this.lastSeq}`);
      if (this.shuttingDown || this.storageFault || pool.barred)
        this.violated(`${spec.taskId} was admitted against a refusal`);
      if (dropped === null && this.isFull(pool.config.poolId))
        this.violated(`${spec.taskId} was admitted to a full queue`);
      this.lastSeq = seq;
      const { priority } = spec;
      const entered: ModelTask = {
        id: spec.taskId,
        seq,
        poolId: task.poolId,
        priority,
        strict: spec.determinism === 'strict',
        phase: 'admitting',
        replicaId: null,
        attempts: 0,
        engineDeaths: 0,
        tokens: 0,
        attemptTokens: 0,
        streamStarted: false,
        startedOn: null,
        terminalCode: null,
        abortedMs: null,
        deadlineMs: spec.deadlineMs === null ? null : nowMs + spec.deadlineMs,
        liveFromMs: nowMs,
        given: false,
        silentFromMs: nowMs,
        cancelsOnDisconnect: spec.onDisconnect === 'cancel',
        mask: spec.deviceMask,
        session: null,
        readers: 0,
        absentFromMs: null,
      };
      if (spec.sessionId !== null) entered.session = this.sessions.join(entered, spec.sessionId);
      if (dropped !== null) {
        const out = this.tasks.get(dropped.task.spec.taskId);
        if (out === undefined) this.violated(`${dropped.task.spec.taskId} was dropped and never admitted`);
        else this.drop(out, entered, pool, nowMs);
      }
      const ahead = this.depth(task.poolId, 'interactive');
      const position = priority === 'batch' ? ahead + this.depth(task.poolId, 'batch') : ahead;
      if (receipt.queuePosition !== position) {
        this.violated(`the receipt of ${spec.taskId} says place ${receipt.queuePosition}; it is ${position}`);
      }
      this.checkReceipt(task);
      this.checkBinding(task, pool);
      this.tasks.set(entered.id, entered);
      pool.lanes[priority].push(entered);
      return;
    }
    if (known === undefined) {
      this.violated(`${spec.taskId} was written and never admitted`);
      return;
    }
    if (hasEnded(task)) this.endedNow.add(known);
  }

  /** The log line is the only effect that says so: the task itself may run again by the time it is seen. */
  private requeued(taskId: string, nowMs: number): void {
    const task = this.tasks.get(taskId);
    const pool = this.pools.get(task?.poolId ?? '');
    if (task === undefined || pool === undefined) {
      this.violated(`${taskId} was requeued to nowhere`);
      return;
    }
    if (this.event === 'start_withheld') {
      this.withheld(task, pool, nowMs);
      return;
    }
    if (task.replicaId !== null) this.violated(`${taskId} was requeued from a slot that it holds`);
    this.checkRerun(task);
    this.requeue(task, pool);
  }

  /** The disk has refused the record of its start, so it has not been tried (ADM-016). */
  private withheld(task: ModelTask, pool: ModelPool, nowMs: number): void {
    if (task.phase !== 'starting') this.violated(`${task.id} is ${task.phase} and its start was withheld`);
    if (!this.storageFault) this.violated(`the start of ${task.id} was withheld, and the disk is well`);
    this.release(task, nowMs);
    task.attempts--;
    if (task.attempts === 0 && task.session !== null) task.session.started--;
    if (task.attempts === 0) this.reinstate(task, nowMs);
    else this.requeue(task, pool);
  }

  /** Only a pool that can keep to the mask takes the task, and the replica that it names is inside (PLC-009). */
  private checkBinding({ spec, receipt }: Task, pool: ModelPool): void {
    const { taskId, deviceMask } = spec;
    const own = pool.replicas.filter((replica) => allowed(deviceMask, replica));
    if (own.length === 0)
      this.violated(`${taskId} was admitted and can never run on ${deviceMask?.join(', ')}`);
    else if (own.every(isBroken))
      this.violated(`${taskId} was admitted, and every replica that it may have is broken`);
    const named = this.replicas.get(receipt.replicaId);
    if (named !== undefined && !own.includes(named))
      this.violated(`the receipt of ${taskId} names ${named.id}, which it may not have`);
  }

  private checkReceipt({ spec, receipt, poolId }: Task): void {
    const { predictedStartMs, predictedEndMs, backoffMs } = receipt;
    const known = predictedStartMs !== null && predictedEndMs !== null;
    if ((predictedStartMs === null) !== (predictedEndMs === null)) {
      this.violated(`the receipt of ${spec.taskId} predicts ${predictedStartMs} and ${predictedEndMs}`);
    }
    if (known && !this.hasHistory(poolId)) {
      this.violated(`the receipt of ${spec.taskId} predicts ${predictedStartMs} ms without history`);
    }
    this.checkProbability(spec.taskId, receipt.onTimeProbability, spec.deadlineMs !== null && known);
    if (known && (predictedStartMs < 0 || predictedEndMs < predictedStartMs)) {
      this.violated(`the receipt of ${spec.taskId} predicts ${predictedStartMs}..${predictedEndMs} ms`);
    }
    if (backoffMs < 0) this.violated(`the receipt of ${spec.taskId} advises ${backoffMs} ms`);
  }

  /** @param known whether there is a deadline and something was measured */
  checkProbability(taskId: string, value: number | null, known: boolean): void {
    if (value === null ? known : !known || !(value >= 0 && value <= 1)) {
      this.violated(`${taskId} has an on-time probability of ${value}`);
    }
  }

  /** Only what the rules allow runs again (ENG-015). */
  private checkRerun(task: ModelTask): void {
    if (task.engineDeaths >= 2)
      this.violated(`${task.id} runs again after ${task.engineDeaths} dead engines`);
    if (!task.strict && task.tokens > 0)
      this.violated(`${task.id} is best_effort, has tokens and runs again`);
    if (task.phase === 'interrupted') this.violated(`${task.id} was left for the next start and runs again`);
  }

  private requeue(task: ModelTask, pool: ModelPool): void {
    const lane = pool.resumed[task.priority];
    if (lane.includes(task)) {
      this.violated(`${task.id} was requeued twice`);
      return;
    }
    task.phase = 'requeued';
    lane.push(task);
    lane.sort((left, right) => left.seq - right.seq);
  }

  private refuse(taskId: string, nowMs: number): void {
    const task = this.tasks.get(taskId);
    if (task === undefined) return;
    if (task.phase !== 'admitting') this.violated(`${taskId} is ${task.phase} and was refused`);
    this.leaveQueue(task);
    this.sessions.leave(task, nowMs, nowMs);
    this.tasks.delete(taskId);
    const dropped = this.dropped.get(taskId);
    this.dropped.delete(taskId);
    if (dropped !== undefined) this.reinstate(dropped.task, nowMs);
  }

  private start(taskId: string, replicaId: string): void {
    const task = this.tasks.get(taskId);
    const replica = this.replicas.get(replicaId);
    if (task === undefined || replica === undefined) {
      this.violated(`${taskId} started on ${replicaId}`);
      return;
    }
    if (!allowed(task.mask, replica))
      this.violated(
        `${taskId} is bound to ${task.mask?.join(', ')} and started on ${replica.devices.join()}`,
      );
    const kind = kindOn(replica, task);
    const next = this.nextOn(replica, kind);
    if (next !== task) this.violated(`${taskId} (${task.phase}) started before ${next?.id ?? 'nothing'}`);
    const waiting = this.waiting(task.poolId);
    for (const { phase } of waiting.slice(0, waiting.indexOf(task))) this.overtaken(phase);
    if (task.phase !== 'queued' && task.phase !== 'requeued')
      this.violated(`${taskId} is ${task.phase} and started`);
    if (replica.poolId !== task.poolId) this.violated(`${taskId} of ${task.poolId} started on ${replicaId}`);
    if (replica.state !== 'ready')
      this.violated(`${taskId} started on ${replicaId}, which is ${replica.state}`);
    if (this.shuttingDown) this.violated(`${taskId} started during a shutdown`);
    if (this.isBarred(task.poolId)) this.violated(`${taskId} started, and its model is retired`);
    if (this.storageFault) this.violated(`${taskId} started while the disk refuses writes`);
    // KV is worth more than an empty replica (SES-011, SES-019).
    const replicas = this.sessions.used ? [] : this.pools.get(task.poolId)?.replicas;
    for (const other of replicas ?? []) {
      // What runs in slots of either kind shares the speed of the card.
      const emptier =
        this.freeSlots(other, kind) > this.freeSlots(replica, kind) &&
        other.occupants.size <= replica.occupants.size;
      if (this.nextOn(other, kind) === task && emptier)
        this.violated(`${taskId} started on ${replicaId}, and ${other.id} is emptier`);
    }
    replica.occupants.add(taskId);
    if (this.busySlots(replica, kind) > replica.slots[kind])
      this.violated(`${replicaId} runs ${this.busySlots(replica, kind)} tasks in its ${kind} slots`);
    this.leaveQueue(task);
    task.phase = 'starting';
    if (task.attempts === 0 && task.session !== null) task.session.started++;
    task.replicaId = replicaId;
    task.attempts++;
    task.attemptTokens = 0;
    task.given = false;
  }

  private append(taskId: string, frame: StreamFrame, nowMs: number): void {
    const task = this.tasks.get(taskId);
    if (task === undefined) {
      this.violated(`a frame of ${taskId}, which nobody admitted`);
      return;
    }
    if (task.phase === 'ended' || task.phase === 'stopping') {
      this.violated(`${taskId} has ended and has another ${frame.type} frame`);
    }
    switch (frame.type) {
      case 'started':
        if (task.streamStarted || frame.id !== 1)
          this.violated(`${taskId} has a second start, id ${frame.id}`);
        task.streamStarted = true;
        task.startedOn = deviceOf(this.replicas.get(task.replicaId ?? ''));
        return;
      case 'tokens':
        if (frame.firstIndex !== task.tokens)
          this.violated(`${taskId}: token ${frame.firstIndex}, not ${task.tokens}`);
        task.tokens += frame.texts.length;
        return;
      case 'metrics': {
        const depth = this.waiting(task.poolId).filter((other) => other !== task).length;
        const told = frame.metrics.queueDepth;
        if (told !== depth)
          this.violated(`a metrics frame of ${taskId} says that ${told} wait, not ${depth}`);
        return;
      }
      case 'end':
      case 'error': {
        const id = task.streamStarted ? task.tokens + 2 : 1;
        if (frame.id !== id) this.violated(`the last frame of ${taskId} has id ${frame.id}, not ${id}`);
        task.terminalCode = frame.type === 'error' ? frame.error.code : 'completed';
        this.checkCause(task, task.terminalCode, nowMs);
        this.leaveQueue(task);
        task.phase = task.replicaId === null ? 'ended' : 'stopping';
        if (task.phase === 'ended') this.sessions.leave(task, nowMs, nowMs);
        return;
      }
    }
  }

  private abort(taskId: string, nowMs: number): void {
    const task = this.tasks.get(taskId);
    if (task === undefined) {
      this.violated(`an abort of ${taskId}, which nobody admitted`);
      return;
    }
    // The slot of a rerun that ended early is free already.
    if (task.replicaId !== null) task.abortedMs = nowMs;
    if (task.phase === 'stopping' || task.phase === 'ended') return;
    if (!this.shuttingDown) this.violated(`${taskId} is ${task.phase} and was aborted`);
    if (this.drainDueMs !== null && nowMs < this.drainDueMs)
      this.violated(`${taskId} was aborted during the drain`);
    task.phase = 'interrupted';
  }

  private load(replicaId: string, nowMs: number): void {
    const replica = this.replicas.get(replicaId);
    if (replica === undefined) {
      this.violated(`${replicaId} is loaded and not configured`);
      return;
    }
    if (replica.state !== 'gone' && replica.state !== 'absent')
      this.violated(`${replicaId} is ${replica.state} and is loaded`);
    if (replica.state === 'absent' && this.isBarred(replica.poolId))
      this.violated(`${replicaId} is loaded, and its model is retired`);
    if (this.shuttingDown) this.violated(`${replicaId} is loaded during a shutdown`);
    const earlyMs = shortestRestartMs(replica.failures) - (nowMs - replica.goneMs);
    if (replica.state === 'gone' && earlyMs > 0)
      this.violated(`${replicaId} is loaded ${earlyMs} ms too early`);
    replica.state = 'loading';
    replica.stopped = false;
  }

  private leaveQueue(task: ModelTask): void {
    const pool = this.pools.get(task.poolId);
    if (pool === undefined) return;
    for (const lanes of [pool.lanes, pool.resumed]) {
      const at = lanes[task.priority].indexOf(task);
      if (at >= 0) lanes[task.priority].splice(at, 1);
    }
  }

  /** What must have been decided by now. */
  private after(event: SchedulerEvent, subject: ModelTask | null): void {
    switch (event.type) {
      case 'recovered':
        for (const { id, phase } of this.tasks.values()) {
          if (phase === 'prefill' || phase === 'streaming')
            this.violated(`${id} runs in a server that has just begun`);
        }
        return;
      case 'task_canceled':
        // What is being dropped ends, or is not kept by the disk (QUE-010).
        if (subject !== null && subject.terminalCode === null && subject.phase !== 'dropping')
          this.violated(`the cancel of ${subject.id} did nothing`);
        return;
      case 'session_deleted':
        for (const { id, phase } of this.sessions.line(event.sessionId))
          this.violated(`${id} is ${phase} in session ${event.sessionId}, which was deleted`);
        return;
      case 'engine_emitted':
        this.afterEmitted(event.event, subject);
        return;
      case 'start_withheld':
        if (subject?.phase === 'starting')
          this.violated(`${subject.id} is starting, and its start was withheld`);
        return;
      case 'replica_changed':
        if (event.change.kind === 'load_failed' || event.change.kind === 'exited')
          this.checkDeserted(event.replicaId);
        return;
      default:
        return;
    }
  }

  private afterEmitted(event: EngineEvent, task: ModelTask | null): void {
    if (task === null || event.type === 'started' || event.type === 'tokens') return;
    const { phase } = task;
    if (phase === 'prefill' || phase === 'streaming') {
      this.violated(`${task.id} is ${phase} after its engine said ${event.type}`);
    }
  }

  /** Nothing is running on a replica that has gone. */
  private checkDeserted(replicaId: string): void {
    const replica = this.replicas.get(replicaId);
    for (const id of replica?.occupants ?? []) this.violated(`${id} runs on ${replicaId}, which has gone`);
    for (const { id, phase, replicaId: on } of this.tasks.values()) {
      const runs = phase === 'starting' || phase === 'prefill' || phase === 'streaming';
      if (runs && on === null) this.violated(`${id} is ${phase} without a replica`);
    }
  }
}

function deviceOf(replica: ModelReplica | undefined): string | null {
  return replica?.devices.join(', ') ?? null;
}

function allowed(mask: readonly string[] | null, { devices }: ModelReplica): boolean {
  return mask === null || devices.every((device) => mask.includes(device));
}

/** Failed, or trying again after it has failed more than once. */
function isBroken({ state, failures }: ModelReplica): boolean {
  return state === 'gone' ? failures > 0 : state === 'loading' && failures > 1;
}

/** Where it has slots for best_effort, such tasks run in these alone (DET-015). */
function kindOn({ slots }: ModelReplica, { strict }: ModelTask): SlotKind {
  return strict || slots.batched === 0 ? 'single' : 'batched';
}

function shortestRestartMs(failures: number): number {
  return failures <= 1 ? 0 : Math.floor(0.8 * Math.min(60_000, 500 * 2 ** (failures - 2)));
}

function longestRestartMs(failures: number): number {
  return failures <= 1 ? 0 : Math.ceil(1.2 * Math.min(60_000, 500 * 2 ** (failures - 2)));
}
