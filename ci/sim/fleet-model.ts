/**
 * What may become of replicas and of the tasks that wait for them, said naively: kept from the events that the
 * scheduler was given and the effects that it answered with, and checked at each of them. It says what is allowed, not
 * what is best.
 */
import type { Card } from '../../server/core/card-memory.js';
import type { Effect, ReplicaChange, SchedulerEvent } from '../../server/core/effects.js';
import type { EngineEvent, ReplicaSpec } from '../../server/core/engine-port.js';
import type { PoolConfig } from '../../server/core/pool.js';
import { slotKindOf } from '../../server/core/slot-kind.js';
import { hasEnded, type Task } from '../../server/core/task.js';
import type { PoolHealthView } from '../../server/runtime/pool-view.js';
import { NaiveBreaker } from './naive-breaker.js';

interface ModelNeed {
  bytes: number;
  /** A load that had its cards to itself has told it, or it is the estimate; otherwise more may be set apart. */
  exact: boolean;
  grown: { readonly bytes: number; readonly untilMs: number } | null;
}

interface ModelReload {
  readonly next: PoolConfig;
  readonly need: ModelNeed;
  /** When running tasks are taken from the old replicas. */
  readonly dueMs: number;
  state: 'loading' | 'draining' | 'succeeded' | 'rolled_back';
}

interface ModelPool {
  config: PoolConfig;
  phase: 'open' | 'draining' | 'drained';
  drainDueMs: number;
  /** Not in the configuration any more. */
  leaving: boolean;
  reload: ModelReload | null;
  need: ModelNeed;
  /** Ids of the replicas that take its tasks. */
  own: readonly string[];
  /** Own replicas that were unloaded because nobody used them. */
  readonly rested: Set<string>;
  readonly breaker: NaiveBreaker;
}

interface ModelReplica {
  readonly id: string;
  readonly pool: ModelPool;
  readonly modelPath: string;
  readonly cardIds: readonly string[];
  state: 'loading' | 'ready' | 'stopping';
  progressMs: number;
  readyMs: number;
  loadMs: number;
  lastUsedMs: number;
  /** When what runs on it may be taken from it, once a reload has replaced it; null before. */
  retireDueMs: number | null;
  /** What is set apart for it. */
  bytes: number;
  /** Nothing else has come or gone on its cards while it loaded. */
  alone: boolean;
  readonly occupants: Map<string, { given: boolean; abortedMs: number | null }>;
}

export interface FleetRules {
  readonly cards: readonly Card[];
  readonly longestTurnMs: number;
  /** See `FleetProfile`. */
  readonly honest: boolean;
  view(poolId: string): PoolHealthView;
  /** Something that a run must meet at least once. */
  happened(what: string): void;
  violated(what: string): void;
}

const ABORT_ANSWER_MS = 1_000;
/** What is told to stop has stopped by then. */
const STOPPED_AFTER_MS = 2_000;
const GROWTH = 1.15;
const GROWTH_LASTS_MS = 600_000;
/** A clock that wakes so often in a second without anything to do spins. */
const VAIN_TICKS = 20;

export class FleetModel {
  /** Those in force. */
  private readonly pools = new Map<string, ModelPool>();
  private leaving: ModelPool[] = [];
  private readonly replicas = new Map<string, ModelReplica>();
  private readonly tasks = new Map<string, { readonly task: Task; readonly pool: ModelPool | null }>();
  private readonly ended = new Set<string>();
  /** Tasks that lose their place to a newcomer, by whom that is, while that is being flushed. */
  private readonly dropping = new Map<string, string>();
  private storageFault = false;
  private nowMs = 0;
  private vainTicksMs: number[] = [];

  constructor(
    configs: readonly PoolConfig[],
    private readonly rules: FleetRules,
  ) {
    for (const config of configs) this.pools.set(config.poolId, newPool(config));
  }

  /** Reloads that were begun and have not ended. */
  get reloading(): boolean {
    return this.allPools().some(({ reload }) => isUnderWay(reload));
  }

  get live(): readonly string[] {
    return [...this.tasks.values()].filter(({ task }) => !hasEnded(task)).map(({ task }) => task.spec.taskId);
  }

  /** Which model the pool must serve with. */
  modelOf(poolId: string): string | null {
    return this.pools.get(poolId)?.config.model ?? null;
  }

  observe(event: SchedulerEvent, effects: readonly Effect[], nowMs: number): void {
    this.nowMs = nowMs;
    this.take(event);
    for (const effect of effects) this.follow(effect, event);
    // What engines tell of tasks changes no replica, and is most of all events.
    if (event.type !== 'engine_emitted') this.look();
    this.leaving = this.leaving.filter(
      (pool) => this.tasksOf(pool).length > 0 || this.heldBy(pool).length > 0,
    );
    this.checkTick(event, effects);
  }

  /** What must be true whenever nothing is in the middle of happening. */
  check(nowMs: number): void {
    for (const pool of this.allPools()) {
      if (pool.phase !== 'draining' || nowMs <= pool.drainDueMs + STOPPED_AFTER_MS) continue;
      for (const { id, occupants } of this.heldBy(pool)) {
        if (occupants.size > 0) this.violated(`${id} runs tasks after the deadline of its drain`);
      }
    }
    for (const { task, pool } of this.tasks.values()) {
      const waits = task.state === 'queued' && !task.admitting && !this.isDropping(task);
      if (waits && pool?.leaving === true) {
        this.violated(`${task.spec.taskId} waits in ${pool.config.poolId}, which is gone`);
      }
    }
    for (const pool of this.pools.values()) {
      if (pool.phase === 'drained') {
        for (const { id, state } of this.heldBy(pool)) this.violated(`${id} is ${state} in a drained pool`);
      }
      this.checkFreeSlots(pool);
    }
  }

  private look(): void {
    for (const pool of this.pools.values()) {
      const { replicas } = this.rules.view(pool.config.poolId);
      pool.own = replicas.slice(0, pool.config.replicas.length).map(({ replicaId }) => replicaId);
      for (const { replicaId, vramEstimateBytes } of replicas) {
        const replica = this.replicas.get(replicaId);
        if (replica !== undefined && vramEstimateBytes !== null) replica.bytes = vramEstimateBytes;
      }
    }
    if (this.rules.honest) this.checkCards();
  }

  // --- events ---

  private take(event: SchedulerEvent): void {
    switch (event.type) {
      case 'recovered':
        for (const task of event.tasks)
          this.tasks.set(task.spec.taskId, { task, pool: this.pools.get(task.poolId) ?? null });
        return;
      case 'store_settled':
        this.dropping.delete(event.taskId);
        return;
      case 'storage_changed':
        this.storageFault = event.fault !== null;
        return;
      case 'start_given': {
        const occupant = this.occupantOf(event.taskId)?.occupant;
        if (occupant !== undefined) occupant.given = true;
        return;
      }
      case 'start_withheld':
        this.free(event.taskId);
        return;
      case 'engine_emitted':
        this.emitted(event.taskId, event.event);
        return;
      case 'replica_changed':
        this.changed(event.replicaId, event.change);
        return;
      case 'pool_commanded': {
        const pool = this.pools.get(event.poolId);
        if (pool === undefined) return;
        const { command } = event;
        if (command.kind === 'resume') pool.phase = 'open';
        if (command.kind === 'drain' && pool.phase !== 'drained') this.drain(pool, command.deadlineMs);
        if (command.kind === 'reload') this.reload(pool, command.next, command.deadlineMs);
        return;
      }
      case 'pools_configured':
        this.configured(event.pools, event.drainMs);
        return;
      default:
        return;
    }
  }

  private emitted(taskId: string, event: EngineEvent): void {
    if (event.type === 'started' || event.type === 'tokens') return;
    const place = this.occupantOf(taskId);
    if (place === null) return;
    const { replica, occupant } = place;
    this.free(taskId);
    if (event.type !== 'failed' || this.ended.has(taskId)) return;
    const died = event.failure.kind === 'died' && occupant.given && replica.state !== 'stopping';
    if (event.failure.kind === 'fault' || died) replica.pool.breaker.failed(this.nowMs);
  }

  private changed(replicaId: string, change: ReplicaChange): void {
    const replica = this.replicas.get(replicaId);
    if (replica === undefined) return;
    switch (change.kind) {
      case 'progress':
        replica.progressMs = this.nowMs;
        return;
      case 'ready':
        if (replica.state === 'stopping') return;
        replica.state = 'ready';
        replica.readyMs = this.nowMs;
        replica.lastUsedMs = this.nowMs;
        replica.loadMs = change.info.loadMs;
        if (change.info.vramBytes !== null) this.measured(replica, change.info.vramBytes);
        return;
      default:
        this.replicas.delete(replicaId);
        this.disturb(replica);
        if (change.cause === 'vram_exhausted' && replica.state !== 'stopping') this.grow(replica);
    }
  }

  private measured(replica: ModelReplica, bytes: number): void {
    if (replica.cardIds.length === 0) return;
    const need = this.needOf(replica);
    need.bytes = replica.alone ? bytes : Math.min(bytes, need.bytes);
    need.exact = replica.alone;
    need.grown = null;
  }

  /** @returns whether others load on its cards */
  private disturb({ id, cardIds }: ModelReplica): boolean {
    const others = [...this.replicas.values()].filter(
      (other) =>
        other.id !== id && other.state === 'loading' && other.cardIds.some((card) => cardIds.includes(card)),
    );
    for (const other of others) other.alone = false;
    return others.length > 0;
  }

  private grow(replica: ModelReplica): void {
    if (replica.cardIds.length === 0) return;
    const need = this.needOf(replica);
    const bytes = Math.ceil(Math.max(replica.bytes - marginsOf(replica), this.bytesOf(need)) * GROWTH);
    need.grown = { bytes, untilMs: this.nowMs + GROWTH_LASTS_MS };
  }

  private drain(pool: ModelPool, deadlineMs: number): void {
    pool.phase = 'draining';
    pool.drainDueMs = this.nowMs + deadlineMs;
  }

  private reload(pool: ModelPool, next: PoolConfig, deadlineMs: number): void {
    if (isUnderWay(pool.reload) || pool.phase === 'draining') {
      this.violated(`${pool.config.poolId} is reloaded while something else is under way`);
    }
    pool.phase = 'open';
    pool.reload = { next, need: needFor(next), dueMs: this.nowMs + deadlineMs, state: 'loading' };
  }

  private configured(configs: readonly PoolConfig[], drainMs: number): void {
    for (const config of configs) {
      const pool = this.pools.get(config.poolId);
      if (pool === undefined) this.pools.set(config.poolId, newPool(config));
      else if (pool.config.model === config.model) {
        pool.config = config;
        pool.breaker.limits = config.breaker;
      } else if (!isUnderWay(pool.reload) && pool.phase !== 'draining') this.reload(pool, config, drainMs);
    }
    for (const [poolId, pool] of this.pools) {
      if (configs.some((config) => config.poolId === poolId)) continue;
      pool.leaving = true;
      this.pools.delete(poolId);
      this.leaving.push(pool);
    }
  }

  // --- effects ---

  private follow(effect: Effect, event: SchedulerEvent): void {
    switch (effect.type) {
      case 'persist':
        if (!effect.task.admitting) return;
        if (effect.dropped !== null)
          this.dropping.set(effect.task.spec.taskId, effect.dropped.task.spec.taskId);
        this.tasks.set(effect.task.spec.taskId, {
          task: effect.task,
          pool: this.pools.get(effect.task.poolId) ?? null,
        });
        return;
      case 'refuse':
        if (this.tasks.get(effect.taskId)?.task.admitting === true) this.tasks.delete(effect.taskId);
        return;
      case 'show_end':
        this.end(effect.taskId);
        return;
      case 'append':
        if (effect.frame.type === 'end') this.tasks.get(effect.taskId)?.pool?.breaker.succeeded();
        if (effect.frame.type === 'error' && effect.frame.error.code === 'DECODE_TIMEOUT')
          this.tasks.get(effect.taskId)?.pool?.breaker.failed(this.nowMs);
        if (effect.frame.type === 'end' || effect.frame.type === 'error') this.end(effect.taskId);
        return;
      case 'abort': {
        const occupant = this.occupantOf(effect.taskId)?.occupant;
        if (occupant !== undefined) occupant.abortedMs = this.nowMs;
        return;
      }
      case 'load':
        this.loads(effect.spec);
        return;
      case 'start':
        this.starts(effect.replicaId, effect.request.requestId);
        return;
      case 'stop_replica':
        this.stops(effect.replicaId);
        return;
      case 'log':
        this.logged(effect.event, effect.fields, event);
        return;
      default:
        return;
    }
  }

  private end(taskId: string): void {
    if (this.ended.has(taskId)) this.violated(`${taskId} ends twice`);
    this.ended.add(taskId);
  }

  private logged(
    name: string,
    fields: Extract<Effect, { type: 'log' }>['fields'],
    event: SchedulerEvent,
  ): void {
    this.rules.happened(name === 'replica_unloading' ? (String(fields['reason']).split(':')[0] ?? '') : name);
    const poolId = String(fields['pool_id']);
    switch (name) {
      case 'pool_draining':
        // One that is gone from the configuration drains by itself.
        if (event.type === 'pool_commanded') return;
        for (const pool of this.leaving) {
          if (pool.config.poolId === poolId && pool.phase === 'open')
            this.drain(pool, Number(fields['deadline_ms']));
        }
        return;
      case 'pool_drained':
        for (const pool of this.allPools()) {
          const empty = this.heldBy(pool).length === 0;
          if (pool.config.poolId === poolId && pool.phase === 'draining' && empty) pool.phase = 'drained';
        }
        return;
      case 'pool_reload_drains':
      case 'pool_reloaded':
      case 'pool_reload_failed':
        for (const pool of this.allPools()) if (pool.config.poolId === poolId) this.reloadWent(pool, name);
    }
  }

  private reloadWent(
    pool: ModelPool,
    name: 'pool_reload_drains' | 'pool_reloaded' | 'pool_reload_failed',
  ): void {
    const { reload } = pool;
    if (reload === null || !isUnderWay(reload)) return;
    if (name === 'pool_reload_drains') reload.state = 'draining';
    else if (name === 'pool_reload_failed') reload.state = 'rolled_back';
    else {
      reload.state = 'succeeded';
      for (const replica of this.heldBy(pool))
        if (pool.own.includes(replica.id)) replica.retireDueMs = reload.dueMs;
      pool.config = reload.next;
      pool.need = reload.need;
      pool.rested.clear();
    }
  }

  private loads({ replicaId, poolId, modelPath, device }: ReplicaSpec): void {
    const pool = this.pools.get(poolId);
    if (pool === undefined) {
      this.violated(`${replicaId} loads in ${poolId}, which is gone`);
      return;
    }
    if (this.replicas.has(replicaId)) this.violated(`${replicaId} loads while it is there`);
    if (pool.phase === 'drained') this.violated(`${replicaId} loads in a drained pool`);
    const view = this.rules.view(poolId);
    const viewed = view.replicas.find((replica) => replica.replicaId === replicaId);
    const isOwn = this.ownOf(pool).includes(replicaId);
    // While a reload drains the old ones its new ones are still only planned.
    if (isUnderWay(pool.reload) && !isOwn) pool.reload.state = 'loading';
    else if (pool.reload?.state === 'draining')
      this.violated(`${replicaId} loads while a reload drains its pool`);
    const cardIds = device.kind === 'cuda' ? device.uuids : [];
    const replica: ModelReplica = {
      id: replicaId,
      pool,
      modelPath,
      cardIds,
      state: 'loading',
      progressMs: this.nowMs,
      readyMs: 0,
      loadMs: 0,
      lastUsedMs: this.nowMs,
      retireDueMs: null,
      alone: true,
      bytes: viewed?.vramEstimateBytes ?? 0,
      occupants: new Map(),
    };
    this.replicas.set(replicaId, replica);
    replica.alone = !this.disturb(replica);
    const { config } = settingsOf(replica);
    if (config.replicas[0]?.modelPath !== modelPath)
      this.violated(`${replicaId} loads ${modelPath}, not ${config.model}`);
    const { cardUse } = config;
    const allowed = cardUse?.sets.map((set) => set.join()) ?? [''];
    if (cardUse?.cpuFallback === true) allowed.push('');
    if (!allowed.includes(cardIds.join())) this.violated(`${replicaId} loads on ${cardIds.join()}`);
    const kept = !isOwn || (this.keeps(pool, replicaId) && !pool.rested.has(replicaId));
    if (!kept && this.waitingIn(pool).length === 0) this.violated(`${replicaId} loads for nobody`);
    pool.rested.delete(replicaId);
    this.checkSetApart(replica);
  }

  /** What is known of its model is set apart for it, and the cards hold what is set apart for all (PLC-016). */
  private checkSetApart(replica: ModelReplica): void {
    const { id, cardIds, bytes, pool } = replica;
    if (cardIds.length === 0) return;
    const need = this.needOf(replica);
    const least = this.bytesOf(need) + marginsOf(replica);
    // One that is loaded again where it was keeps what it had. Parts of a divided model are rounded up.
    const again = this.keeps(pool, id);
    const most = need.exact ? least + cardIds.length : Number.POSITIVE_INFINITY;
    if (!again && (bytes < least || bytes > most))
      this.violated(`${bytes} bytes are set apart for ${id}; it needs ${least}`);
    if (!again) this.checkCards(cardIds);
  }

  private starts(replicaId: string, taskId: string): void {
    const replica = this.replicas.get(replicaId);
    const known = this.tasks.get(taskId);
    if (replica === undefined || known === undefined) {
      this.violated(`${taskId} starts on ${replicaId}, which is not there`);
      return;
    }
    const { pool } = replica;
    const { task } = known;
    if (replica.state !== 'ready')
      this.violated(`${taskId} starts on ${replicaId}, which is ${replica.state}`);
    if (known.pool !== pool) this.violated(`${taskId} starts in another pool than its own`);
    if (pool.leaving) this.violated(`${taskId} starts in ${pool.config.poolId}, which is gone`);
    if (pool.phase !== 'open') this.violated(`${taskId} starts in a pool that is ${pool.phase}`);
    if (pool.reload?.state === 'draining') this.violated(`${taskId} starts while a reload drains its pool`);
    if (pool.config.replicas[0]?.modelPath !== replica.modelPath)
      this.violated(`${taskId} starts on ${replica.modelPath}; its pool has ${pool.config.model}`);
    if (this.storageFault) this.violated(`${taskId} starts while the disk refuses writes`);
    const mask = task.spec.deviceMask;
    const devices = replica.cardIds.length === 0 ? ['cpu'] : replica.cardIds;
    if (mask !== null && !devices.every((id) => mask.includes(id)))
      this.violated(`${taskId} starts on ${devices.join()}; it may run on ${mask.join()}`);
    // What still runs on replaced replicas is no trial.
    const others = this.heldBy(pool).filter(({ retireDueMs }) => retireDueMs === null);
    const reason = pool.breaker.refusal(
      others.reduce((sum, { occupants }) => sum + occupants.size, 0),
      this.nowMs,
    );
    if (reason !== null) this.violated(`${taskId} starts although ${reason}`);
    replica.lastUsedMs = this.nowMs;
    replica.occupants.set(taskId, { given: false, abortedMs: null });
  }

  private stops(replicaId: string): void {
    const replica = this.replicas.get(replicaId);
    if (replica === undefined) return;
    if (!this.mayStop(replica)) {
      const { state, occupants } = replica;
      this.violated(
        `${replicaId} is stopped for no reason: it is ${state}, and ${occupants.size} tasks run on it`,
      );
    }
    replica.state = 'stopping';
  }

  private mayStop(replica: ModelReplica): boolean {
    const { pool, occupants, state, progressMs } = replica;
    const { nowMs } = this;
    const { reload, config } = pool;
    if (state === 'loading' && nowMs - progressMs >= config.residency.loadStallMs) return true;
    for (const { abortedMs } of occupants.values()) {
      if (abortedMs !== null && nowMs - abortedMs >= ABORT_ANSWER_MS) return true;
    }
    const idle = occupants.size === 0;
    if (pool.phase === 'draining' && (idle || pool.drainDueMs <= nowMs)) return true;
    if (reload?.state === 'draining' && (idle || reload.dueMs <= nowMs)) return true;
    if (replica.retireDueMs !== null) return idle || replica.retireDueMs <= nowMs;
    // What a reload brings is stopped only where it is not taken.
    const own = pool.leaving ? pool.own : this.ownOf(pool);
    if (!own.includes(replica.id))
      return pool.leaving || this.rules.view(config.poolId).reload?.finishedMs !== null;
    return idle && state === 'ready' && (this.mayRest(replica) || this.mayMakeRoom(replica));
  }

  /** Nobody has used it for long (PLC-022). */
  private mayRest({ id, pool, lastUsedMs }: ModelReplica): boolean {
    const { idleUnloadMs } = pool.config.residency;
    if (idleUnloadMs === null || this.nowMs - lastUsedMs < idleUnloadMs || this.waitingIn(pool).length > 0)
      return false;
    pool.rested.add(id);
    return true;
  }

  /** It is evicted, or goes where the first task may run (PLC-013, PLC-014). */
  private mayMakeRoom({ id, pool, readyMs, loadMs }: ModelReplica): boolean {
    const { nowMs } = this;
    const { longestTurnMs } = this.rules;
    if (this.keeps(pool, id) || isUnderWay(pool.reload)) return false;
    const residencyMs = Math.max(pool.config.residency.minResidencyMs, Math.min(loadMs, longestTurnMs));
    if (nowMs - readyMs < residencyMs) return false;
    const own = this.waitingIn(pool);
    if (own.some(({ spec }) => spec.deviceMask !== null)) return true;
    const ownUrgent = own.some(({ spec }) => spec.priority === 'interactive');
    return this.allPools().some((other) => {
      if (other === pool) return false;
      if (isUnderWay(other.reload)) return true;
      if (other.own.some((each) => this.keeps(other, each) && !this.replicas.has(each))) return true;
      const waiting = this.waitingIn(other);
      if (waiting.length === 0) return false;
      if (own.length === 0) return true;
      // A copy leaves before the last replica of any (PLC-023).
      if (this.readyOf(pool, id) > 0 && this.readyOf(other) === 0) return true;
      if (!ownUrgent && waiting.some(({ spec }) => spec.priority === 'interactive')) return true;
      return waiting.some(({ admitted }) => nowMs - admitted.monotonicMs >= longestTurnMs);
    });
  }

  // --- what must be true ---

  private checkFreeSlots(pool: ModelPool): void {
    if (this.storageFault || pool.phase !== 'open' || pool.reload?.state === 'draining') return;
    const waiting = this.waitingIn(pool);
    // A masked task, and one that readers have seen begin, may wait for a card of their own.
    const waitsForItself = ({ admitting, startedOn, spec }: Task): boolean =>
      admitting || startedOn !== null || spec.deviceMask !== null;
    if (waiting.length === 0 || waiting.some(waitsForItself)) return;
    if (pool.breaker.isTripped) return;
    for (const replica of this.rules.view(pool.config.poolId).replicas) {
      if (replica.state !== 'ready' || !pool.own.includes(replica.replicaId)) continue;
      for (const [kind, free] of [
        ['single', replica.slots - replica.slotsBusy],
        ['batched', replica.bestEffortSlots - replica.bestEffortSlotsBusy],
      ] as const) {
        const next = waiting.find(({ spec }) => slotKindOf(replica, spec.determinism) === kind);
        if (free > 0 && next !== undefined)
          this.violated(`${next.spec.taskId} waits while ${replica.replicaId} has a free ${kind} slot`);
      }
    }
  }

  /** What is set apart on each card is there. */
  private checkCards(cardIds: readonly string[] = this.rules.cards.map(({ cardId }) => cardId)): void {
    const used = new Map<string, number>();
    const add = (
      holder: readonly string[],
      bytes: number,
      ratios: readonly number[] | null,
      margin: number,
    ): void => {
      const model = bytes - margin * holder.length;
      holder.forEach((cardId, index) => {
        const part = model * (ratios?.[index] ?? 1) + margin;
        used.set(cardId, (used.get(cardId) ?? 0) + part);
      });
    };
    for (const [poolId, { config }] of this.pools) {
      for (const { devices, vramEstimateBytes } of this.rules.view(poolId).replicas) {
        if (vramEstimateBytes === null || devices.length === 0 || config.cardUse === null) continue;
        add(devices, vramEstimateBytes, config.cardUse.ratios, config.cardUse.marginBytes);
      }
    }
    for (const { pool, cardIds: holder, bytes } of this.replicas.values()) {
      const { cardUse } = pool.config;
      if (pool.leaving && cardUse !== null) add(holder, bytes, cardUse.ratios, cardUse.marginBytes);
    }
    for (const { cardId, totalBytes } of this.rules.cards) {
      const bytes = used.get(cardId) ?? 0;
      // Parts of a divided model are rounded.
      if (cardIds.includes(cardId) && bytes > totalBytes + 64)
        this.violated(`${bytes} bytes are set apart on ${cardId}, which has ${totalBytes}`);
    }
  }

  private checkTick(event: SchedulerEvent, effects: readonly Effect[]): void {
    if (event.type !== 'clock_ticked' || effects.length > 0) {
      this.vainTicksMs = [];
      return;
    }
    this.vainTicksMs.push(this.nowMs);
    if (this.vainTicksMs.length < VAIN_TICKS) return;
    const sinceMs = this.vainTicksMs.shift() ?? this.nowMs;
    if (this.nowMs - sinceMs < 1_000)
      this.violated(`the clock has ticked ${VAIN_TICKS} times for nothing since ${sinceMs}`);
  }

  // --- look-ups ---

  private allPools(): readonly ModelPool[] {
    return [...this.pools.values(), ...this.leaving];
  }

  /** Of a pool in force, as things are now. */
  private ownOf({ config }: ModelPool): readonly string[] {
    const { replicas } = this.rules.view(config.poolId);
    return replicas.slice(0, config.replicas.length).map(({ replicaId }) => replicaId);
  }

  private heldBy(pool: ModelPool): readonly ModelReplica[] {
    return [...this.replicas.values()].filter((replica) => replica.pool === pool);
  }

  private tasksOf(pool: ModelPool): readonly Task[] {
    return [...this.tasks.values()].flatMap(({ task, pool: own }) =>
      own === pool && !hasEnded(task) ? [task] : [],
    );
  }

  private waitingIn(pool: ModelPool): readonly Task[] {
    return this.tasksOf(pool).filter((task) => task.state === 'queued' && !this.isDropping(task));
  }

  private isDropping({ spec }: Task): boolean {
    return [...this.dropping.values()].includes(spec.taskId);
  }

  private occupantOf(taskId: string) {
    for (const replica of this.replicas.values()) {
      const occupant = replica.occupants.get(taskId);
      if (occupant !== undefined) return { replica, occupant };
    }
    return null;
  }

  private free(taskId: string): void {
    const place = this.occupantOf(taskId);
    if (place === null) return;
    place.replica.occupants.delete(taskId);
    place.replica.lastUsedMs = this.nowMs;
  }

  /** @param leaving a replica that does not count any more */
  private readyOf({ config, own }: ModelPool, leaving: string | null = null): number {
    const ready = this.rules
      .view(config.poolId)
      .replicas.filter(({ replicaId, state }) => state === 'ready' && replicaId !== leaving);
    return ready.filter(({ replicaId }) => own.includes(replicaId)).length;
  }

  private keeps({ config, own }: ModelPool, replicaId: string): boolean {
    const { load, elastic } = config.residency;
    return load === 'preload' && (!elastic || own.indexOf(replicaId) <= 0);
  }

  private needOf(replica: ModelReplica): ModelNeed {
    return settingsOf(replica).need;
  }

  private bytesOf({ bytes, grown }: ModelNeed): number {
    return grown === null || grown.untilMs <= this.nowMs ? bytes : Math.max(bytes, grown.bytes);
  }

  private violated(what: string): void {
    this.rules.violated(what);
  }
}

/** A replica that a reload brings is loaded as the pool will be. */
function settingsOf({ id, pool }: ModelReplica): { readonly config: PoolConfig; readonly need: ModelNeed } {
  const { reload, own } = pool;
  return isUnderWay(reload) && !own.includes(id) ? { config: reload.next, need: reload.need } : pool;
}

function marginsOf(replica: ModelReplica): number {
  return (settingsOf(replica).config.cardUse?.marginBytes ?? 0) * replica.cardIds.length;
}

function isUnderWay(reload: ModelReload | null): reload is ModelReload {
  return reload?.state === 'loading' || reload?.state === 'draining';
}

function needFor({ cardUse }: PoolConfig): ModelNeed {
  return { bytes: cardUse?.estimateBytes ?? 0, exact: true, grown: null };
}

function newPool(config: PoolConfig): ModelPool {
  return {
    config,
    phase: 'open',
    drainDueMs: 0,
    leaving: false,
    reload: null,
    need: needFor(config),
    own: config.replicas.map(({ replicaId }) => replicaId),
    rested: new Set(),
    breaker: new NaiveBreaker(config.breaker),
  };
}
