/**
 * All replicas: which are loaded, where, for how long, and what becomes of them when they fail. Decides with
 * `planReplicas`; whose tasks run on them is the scheduler's subject.
 */

import { type Card, CardMemory, type Holding } from './card-memory.js';
import { allows } from './device-mask.js';
import type { EffectOutbox } from './effect-outbox.js';
import type { ReplicaEnd } from './effects.js';
import type { ReplicaInfo } from './engine-port.js';
import type { GpuReading } from './gpu-probe-port.js';
import { bindingOf, type CardLoad, type Pool, placingsOf } from './pool.js';
import { isUnderWay } from './pool-reload.js';
import type { Replica } from './replica.js';
import {
  type MemoryState,
  type Placing,
  type PlanStep,
  planReplicas,
  type ReplicaWant,
  type Resident,
} from './replica-plan.js';
import type { TaskSpec } from './task.js';

/** How long a replica that is stopped on purpose may take before it is killed. */
export const REPLICA_STOP_GRACE_MS = 1_000;

export interface FleetOptions {
  readonly cards: readonly Card[];
  /** See `CardMemory`. */
  readonly vramReturnMs: number;
  /** See `MemoryState`. */
  readonly longestTurnMs: number;
}

interface KnownReplica {
  readonly pool: Pool;
  readonly replica: Replica;
}

/** Why a replica is not loaded yet. */
export type LoadObstacle = Extract<PlanStep, { kind: 'wait' | 'impossible' }>;

export class ReplicaFleet {
  longestTurnMs: number;
  private readonly memory: CardMemory;
  private readonly replicas = new Map<string, KnownReplica>();
  private readonly obstacles = new Map<string, LoadObstacle>();
  /** Replicas for which others have left, and which have not been loaded since. */
  private readonly promised = new Set<string>();
  private planWakeMs: number | null = null;
  private planStale = true;
  /** Nothing is loaded before the boot and after the shutdown. */
  private phase: 'new' | 'open' | 'closed' = 'new';

  constructor(
    private readonly outbox: EffectOutbox,
    { cards, vramReturnMs, longestTurnMs }: FleetOptions,
  ) {
    this.memory = new CardMemory(cards, vramReturnMs);
    this.longestTurnMs = longestTurnMs;
  }

  get all(): Iterable<KnownReplica> {
    return this.replicas.values();
  }

  find(replicaId: string): KnownReplica | null {
    return this.replicas.get(replicaId) ?? null;
  }

  add(pool: Pool, replica: Replica): void {
    this.replicas.set(replica.spec.replicaId, { pool, replica });
    this.touch();
  }

  /** Of a replica that is absent for good. */
  remove(replica: Replica): void {
    // Its id may be another one's by now.
    if (this.replicas.get(replica.spec.replicaId)?.replica !== replica) return;
    this.replicas.delete(replica.spec.replicaId);
    this.obstacles.delete(replica.spec.replicaId);
    this.touch();
  }

  /** Something has changed that a plan, or a command of a pool, depends on. */
  touch(): void {
    this.planStale = true;
  }

  get stale(): boolean {
    return this.planStale;
  }

  /** What keeps a replica of the pool from being loaded; null where nothing does. */
  obstacle(pool: Pool): LoadObstacle | null {
    for (const { spec } of pool.replicas) {
      const obstacle = this.obstacles.get(spec.replicaId);
      if (obstacle !== undefined) return obstacle;
    }
    return null;
  }

  obstacleOf({ spec }: Replica): LoadObstacle | null {
    return this.obstacles.get(spec.replicaId) ?? null;
  }

  /** Whether what a reload brings can be loaded while the present replicas of the pool stay. */
  fitsBeside({ reload }: Pool, nowMs: number): boolean {
    const ids = new Set(reload?.incoming.map(({ spec }) => spec.replicaId));
    const steps = planReplicas(this.state(nowMs), this.wants(nowMs));
    // One that would fall back on the CPU has room once the old ones are gone.
    const fallsBack = (step: PlanStep): boolean =>
      step.kind === 'load' && step.placing.shares.length === 0 && reload?.next.cardUse !== null;
    return !steps.some((step) => ids.has(step.replicaId) && (step.kind === 'impossible' || fallsBack(step)));
  }

  read(readings: readonly GpuReading[]): void {
    this.memory.read(readings, this.holdings());
    this.touch();
  }

  /** What else runs, and what is free, on the devices of a replica. */
  load(nowMs: number): CardLoad {
    return {
      tasks: (replica) => {
        let tasks = 0;
        for (const other of this.replicas.values())
          if (shareDevice(replica, other.replica)) tasks += other.replica.occupants.size;
        return tasks;
      },
      freeBytes: ({ shares }) => {
        if (shares.length === 0) return 0;
        const rooms = this.memory.rooms(this.holdings(), nowMs);
        const own = rooms.filter(({ cardId }) => shares.some((share) => share.cardId === cardId));
        return Math.min(...own.map(({ freeBytes }) => freeBytes));
      },
    };
  }

  boot(now: number): void {
    this.phase = 'open';
    for (const { pool, replica } of this.replicas.values()) {
      const { residency, cardUse } = pool.config;
      if (residency.load === 'preload' && cardUse === null && pool.phase === 'open')
        this.loadReplica(pool, replica, { shares: [] }, null, now);
    }
    this.touch();
  }

  ready(pool: Pool, replica: Replica, info: ReplicaInfo, nowMs: number): void {
    replica.loaded(info, nowMs);
    if (info.vramBytes !== null && replica.shares.length > 0 && !replica.disturbed) {
      settingsOf(pool, replica).need.measured(info.vramBytes);
      const placing = this.placingLike(pool, replica, nowMs);
      if (placing !== null) replica.shares = placing.shares;
    }
    this.touch();
    const { device, modelDigest, ctx, loadMs, vramBytes } = info;
    this.outbox.logReplica('info', 'replica_ready', pool, replica, {
      device,
      model_digest: modelDigest,
      ctx,
      load_ms: Math.round(loadMs),
      vram_bytes: vramBytes,
    });
  }

  /** A load has failed or a process has ended; its tasks are somebody else's subject. */
  ended(pool: Pool, replica: Replica, { reason, cause, jitter }: ReplicaEnd, nowMs: number): void {
    const { shares } = replica;
    // One that a reload has replaced is not loaded again.
    const departing = replica.departing || pool.retiring.includes(replica);
    this.disturb(replica);
    replica.shares = [];
    this.touch();
    this.memory.left(shares, nowMs);
    if (departing || this.phase === 'closed') {
      replica.left();
      if (!departing) replica.lastError = reason;
      this.outbox.logReplica('info', 'replica_unloaded', pool, replica, { reason });
      return;
    }
    if (cause === 'vram_exhausted') growNeed(pool, replica, shares, nowMs);
    replica.failed(reason, nowMs, jitter);
    // Its place is kept for it, unless that was the fault.
    if (pool.keeps(replica) && cause !== 'vram_exhausted') replica.shares = shares;
    this.outbox.logReplica('error', 'replica_failed', pool, replica, {
      reason,
      cause,
      restarts: replica.restarts,
      restart_in_ms: replica.nextLoadMs === null ? null : Math.round(replica.nextLoadMs - nowMs),
    });
    this.loadDue(nowMs);
  }

  /** Loads what is due again after a failure, gives up loads that hang, and unloads what nobody uses. */
  tick(nowMs: number): void {
    this.loadDue(nowMs);
    for (const { pool, replica } of this.replicas.values()) {
      const { loadStallMs } = pool.config.residency;
      const stallMs = replica.stallDueMs(loadStallMs);
      if (stallMs !== null && stallMs <= nowMs) {
        replica.stopReason = `its load has made no progress for ${loadStallMs} ms`;
        this.stop(replica, 0);
        continue;
      }
      const idleMs = this.idleDueMs(pool, replica);
      if (idleMs === null || idleMs > nowMs) continue;
      replica.rested = true;
      this.unload(pool, replica, `nobody has used it for ${pool.config.residency.idleUnloadMs} ms`);
    }
    this.touch();
  }

  /** Stops a replica whose end will be no failure. */
  unload(pool: Pool, replica: Replica, reason: string, graceMs = REPLICA_STOP_GRACE_MS): void {
    this.obstacles.delete(replica.spec.replicaId);
    if (replica.state === 'stopping') {
      replica.departing = true;
      return;
    }
    if (replica.state !== 'ready' && replica.state !== 'loading') {
      replica.shares = [];
      replica.left();
      this.touch();
      return;
    }
    replica.departing = true;
    replica.stopReason = reason;
    this.outbox.logReplica('info', 'replica_unloading', pool, replica, { reason });
    this.stop(replica, graceMs);
  }

  stop(replica: Replica, graceMs: number): void {
    replica.state = 'stopping';
    replica.nextLoadMs = null;
    this.touch();
    this.outbox.emit({ type: 'stop_replica', replicaId: replica.spec.replicaId, graceMs });
  }

  /** From now on nothing is loaded. */
  close(): void {
    this.phase = 'closed';
    this.planWakeMs = null;
    this.obstacles.clear();
    for (const { replica } of this.replicas.values()) replica.nextLoadMs = null;
  }

  /**
   * Loads, evicts and closes replicas as the tasks that wait want it.
   * @returns pools whose replicas may take tasks again
   */
  plan(nowMs: number): readonly Pool[] {
    if (this.phase !== 'open' || !this.planStale) return [];
    this.planStale = false;
    this.planWakeMs = null;
    this.obstacles.clear();
    const closed = [...this.replicas.values()].filter(
      ({ pool, replica }) => replica.closing && takes(pool, replica),
    );
    for (const { replica } of closed) replica.closing = false;
    this.move(nowMs);
    const wants = this.wants(nowMs);
    for (const replicaId of this.promised) {
      if (!wants.some((want) => want.replicaId === replicaId)) this.promised.delete(replicaId);
    }
    if (wants.length > 0) {
      const steps = planReplicas(this.state(nowMs), wants);
      for (const step of steps) this.perform(step, nowMs);
    }
    const opened = closed.filter(({ replica }) => replica.hasFreeSlot).map(({ pool }) => pool);
    return [...new Set(opened)];
  }

  /** What would happen, were a replica wanted beside all that is; nothing of it does. */
  rehearse(want: ReplicaWant, nowMs: number): readonly PlanStep[] {
    return planReplicas(this.state(nowMs), [want]);
  }

  /** Why no replica of the pool can be loaded, as things are; null where one is, or could be. */
  unplaceable(pool: Pool, nowMs: number): string | null {
    if (pool.config.cardUse === null || pool.replicas.some(({ state }) => state !== 'absent')) return null;
    const [step] = this.rehearse(anyWant(pool, nowMs), nowMs);
    return step?.kind === 'impossible' ? step.why : null;
  }

  /** Replicas of the pool that could be loaded together as things are, those included that are. */
  loadable(pool: Pool, nowMs: number): number {
    const absent = pool.replicas.filter(({ state }) => state === 'absent');
    const wants = absent.map((replica) => ({
      ...anyWant(pool, nowMs),
      replicaId: replica.spec.replicaId,
      first: absent.length === pool.replicas.length && replica === absent[0],
    }));
    const steps = planReplicas(this.state(nowMs), wants);
    const fitting = steps.filter(({ kind }) => kind === 'load' || kind === 'wait').length;
    return pool.replicas.length - absent.length + fitting;
  }

  /** Replicas that are wanted now, and for which nothing can make room. */
  misfits(nowMs: number): readonly LoadObstacle[] {
    const steps = planReplicas(this.state(nowMs), this.wants(nowMs));
    return steps.flatMap((step) => (step.kind === 'impossible' ? [step] : []));
  }

  nextWakeMs(): number | null {
    // Memory that comes back is only waited for where somebody wants it.
    const dueMs = [this.planWakeMs, this.obstacles.size === 0 ? null : this.memory.nextReturnMs()];
    for (const { pool, replica } of this.replicas.values()) {
      dueMs.push(replica.nextLoadMs, replica.stallDueMs(pool.config.residency.loadStallMs));
      dueMs.push(this.idleDueMs(pool, replica));
    }
    const known = dueMs.filter((ms) => ms !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  private perform(step: PlanStep, nowMs: number): void {
    const known = this.replicas.get(step.replicaId);
    if (known === undefined) return;
    const { pool, replica } = known;
    switch (step.kind) {
      case 'load':
        this.loadReplica(pool, replica, step.placing, step.why, nowMs);
        return;
      case 'evict':
        this.evict(pool, replica, step, nowMs);
        return;
      case 'yield':
        replica.closing = true;
        this.promised.add(step.forReplicaId);
        if (replica.occupants.size === 0) this.evict(pool, replica, step, nowMs);
        return;
      case 'wait':
        this.obstacles.set(step.replicaId, step);
        this.planAgain(step.wakeMs);
        return;
      case 'impossible':
        this.obstacles.set(step.replicaId, step);
        replica.lastError = `it cannot be loaded: ${step.why}`;
        this.planAgain(settingsOf(pool, replica).need.shrinksMs(nowMs));
        return;
    }
  }

  /** @param dueMs null where nothing is to come */
  private planAgain(dueMs: number | null): void {
    if (dueMs !== null) this.planWakeMs = Math.min(dueMs, this.planWakeMs ?? dueMs);
  }

  private evict(
    pool: Pool,
    replica: Replica,
    { forReplicaId, why }: Extract<PlanStep, { kind: 'evict' | 'yield' }>,
    nowMs: number,
  ): void {
    this.promised.add(forReplicaId);
    replica.evictedMs = nowMs;
    this.unload(pool, replica, `it is evicted: ${why}`);
  }

  private loadReplica(
    pool: Pool,
    replica: Replica,
    placing: Placing,
    why: string | null,
    nowMs: number,
  ): void {
    const { cardUse, engine } = settingsOf(pool, replica).config;
    const { shares } = placing;
    replica.loadStarted(nowMs);
    this.promised.delete(replica.spec.replicaId);
    replica.shares = shares;
    replica.disturbed = this.disturb(replica);
    if (cardUse !== null) replica.spec = { ...replica.spec, device: bindingOf(cardUse, placing) };
    if (why !== null) {
      const device = idsOf(shares).join(', ');
      this.outbox.logReplica('info', 'replica_placed', pool, replica, { device, reason: why });
    }
    this.outbox.emit({ type: 'load', engine, spec: replica.spec });
    this.outbox.logReplica('info', 'replica_loading', pool, replica, {});
  }

  /** @returns whether others load on cards of the replica, whose measurements it disturbs (PLC-016) */
  private disturb(by: Replica): boolean {
    const cards = by.shares.map(({ cardId }) => cardId);
    const others = [...this.replicas.values()].flatMap(({ replica }) =>
      replica !== by &&
      replica.state === 'loading' &&
      replica.shares.some(({ cardId }) => cards.includes(cardId))
        ? [replica]
        : [],
    );
    for (const other of others) other.disturbed = true;
    return others.length > 0;
  }

  private loadDue(nowMs: number): void {
    if (this.phase === 'closed') return;
    for (const { pool, replica } of this.replicas.values()) {
      if (replica.nextLoadMs === null || replica.nextLoadMs > nowMs) continue;
      if (pool.keeps(replica) && (pool.config.cardUse === null || replica.shares.length > 0)) {
        this.loadReplica(pool, replica, { shares: replica.shares }, null, nowMs);
      } else {
        // It is loaded again where and when it is wanted.
        replica.state = 'absent';
        replica.nextLoadMs = null;
        this.touch();
      }
    }
  }

  private wants(nowMs: number): ReplicaWant[] {
    const wants: ReplicaWant[] = [];
    for (const { pool, replica } of this.replicas.values()) {
      if (replica.state !== 'absent') continue;
      const before = wants.filter(({ poolId }) => poolId === pool.id).length;
      const want = this.want(pool, replica, before, nowMs);
      if (want !== null) wants.push(want);
    }
    return wants;
  }

  /** @param before replicas of the pool that are wanted before this one */
  private want(pool: Pool, replica: Replica, before: number, nowMs: number): ReplicaWant | null {
    const { reload } = pool;
    const incoming = pool.brings(replica);
    if (incoming && reload?.state !== 'loading') return null;
    if (!incoming && (isUnderWay(reload) || !takes(pool, replica) || !pool.starts(nowMs))) return null;
    const { config, need } = settingsOf(pool, replica);
    const serving = incoming ? (reload?.incoming ?? []) : pool.replicas;
    const up = serving.some(({ state }) => state !== 'absent' && state !== 'failed');
    const first = !up && before === 0;
    const { replicaId } = replica.spec;
    const shared = {
      replicaId,
      promised: this.promised.has(replicaId),
      poolId: pool.id,
      placings: placingsOf(config, need, nowMs),
      cpuFallback: config.cardUse?.cpuFallback ?? false,
      first,
      apart: config.residency.elastic && !incoming,
    };
    const { waiting } = pool;
    const mask = waiting?.first.deviceMask ?? null;
    if (incoming || (pool.keeps(replica) && !replica.rested)) {
      return { ...shared, urgency: 'preload', sinceMs: waiting?.sinceMs ?? nowMs };
    }
    if (waiting === null || (!first && !this.oneMoreHelps(pool, before, waiting.first, nowMs))) return null;
    const placings = shared.placings.filter(({ shares }) => allows(mask, idsOf(shares)));
    const cpuFallback = first && shared.cpuFallback && allows(mask, ['cpu']);
    return {
      ...shared,
      placings,
      cpuFallback,
      urgency: waiting.priority,
      sinceMs: Math.max(waiting.sinceMs, replica.evictedMs),
    };
  }

  /** An idle replica that the first task may not use goes where that may, if all of its pool are so (PLC-009). */
  private move(nowMs: number): void {
    for (const { pool, replica } of this.replicas.values()) {
      const mask = pool.waiting?.first.deviceMask ?? null;
      if (mask === null || replica.state !== 'ready' || replica.occupants.size > 0) continue;
      if (pool.keeps(replica) || this.keptUntilMs(pool, replica, nowMs) > nowMs || !pool.starts(nowMs))
        continue;
      if (pool.replicas.some(({ state, fits }) => state === 'absent' || fits(mask))) continue;
      this.unload(pool, replica, `the first waiting task may run on ${mask.join(', ')} alone`);
    }
  }

  /** Whether tasks would wait longer for the present replicas than for one more to be loaded. */
  private oneMoreHelps(pool: Pool, before: number, first: TaskSpec, nowMs: number): boolean {
    const up = pool.replicas.filter(({ state }) => state === 'ready' || state === 'loading');
    // The first task may run on none of them, however idle they are.
    if (before === 0 && !up.some(({ fits }) => fits(first.deviceMask))) return true;
    if (pool.replicas.some((replica) => replica.freeFor(first) > 0)) return false;
    const loading = pool.replicas.filter(({ state }) => state === 'loading').length;
    const left = pool.queue.size - (loading + before) * pool.slotsOfReplica;
    if (left <= 0) return false;
    const { loadMs } = pool;
    const lastStartMs = pool.startsInMs(left - 1, nowMs);
    return loadMs === null || lastStartMs === null || lastStartMs > loadMs;
  }

  private idleDueMs({ config, queue }: Pool, replica: Replica): number | null {
    const { idleUnloadMs } = config.residency;
    const idle = replica.state === 'ready' && replica.occupants.size === 0 && queue.size === 0;
    return idle && idleUnloadMs !== null ? replica.lastUsedMs + idleUnloadMs : null;
  }

  private state(nowMs: number): MemoryState {
    const residents: Resident[] = [];
    for (const { pool, replica } of this.replicas.values()) {
      const { shares, state, spec, occupants, lastUsedMs } = replica;
      if (shares.length === 0) continue;
      residents.push({
        replicaId: spec.replicaId,
        poolId: pool.id,
        shares,
        phase: phaseOf(replica),
        busy: occupants.size > 0,
        keptUntilMs:
          state === 'ready'
            ? this.keptUntilMs(pool, replica, nowMs)
            : this.unreadyUntilMs(pool, replica, nowMs),
        lastUsedMs,
        wantedBy: takes(pool, replica) ? (pool.waiting?.priority ?? null) : null,
      });
    }
    return {
      nowMs,
      cards: this.memory.rooms(this.holdings(), nowMs),
      residents,
      longestTurnMs: this.longestTurnMs,
      absent: this.absent(nowMs),
    };
  }

  private absent(nowMs: number): MemoryState['absent'] {
    const pools = new Map([...this.replicas.values()].map(({ pool }) => [pool.id, pool]));
    return [...pools.values()]
      .filter(
        ({ config, replicas }) =>
          config.cardUse !== null && replicas.every(({ shares }) => shares.length === 0),
      )
      .map(({ id, config, need }) => ({ poolId: id, placings: placingsOf(config, need, nowMs) }));
  }

  private keptUntilMs(pool: Pool, replica: Replica, nowMs: number): number {
    if (!takes(pool, replica)) return pool.brings(replica) ? Number.POSITIVE_INFINITY : nowMs;
    // Those that a reload would replace serve until it has.
    if (pool.keeps(replica) || isUnderWay(pool.reload)) return Number.POSITIVE_INFINITY;
    // Not shorter than its load took, or loads would take more time than tasks.
    const loadMs = Math.min(replica.info?.loadMs ?? 0, this.longestTurnMs);
    return (replica.readySinceMs ?? nowMs) + Math.max(pool.config.residency.minResidencyMs, loadMs);
  }

  private unreadyUntilMs(pool: Pool, replica: Replica, nowMs: number): number {
    const kept = pool.keeps(replica) || pool.brings(replica);
    return kept ? Number.POSITIVE_INFINITY : nowMs + Math.max(1, pool.config.residency.minResidencyMs);
  }

  private *holdings(): IterableIterator<Holding> {
    for (const { replica } of this.replicas.values()) {
      if (replica.shares.length > 0) yield { shares: replica.shares, phase: phaseOf(replica) };
    }
  }

  /** The placing on the same cards with the memory that is needed now. */
  private placingLike(pool: Pool, replica: Replica, nowMs: number): Placing | null {
    const { config, need } = settingsOf(pool, replica);
    const cards = replica.shares.map(({ cardId }) => cardId).join();
    return (
      placingsOf(config, need, nowMs).find(
        (each) => each.shares.map(({ cardId }) => cardId).join() === cards,
      ) ?? null
    );
  }
}

/** A replica of the pool, wherever it may lie, for a task that has just come. */
export function anyWant(
  { id, config, need }: Pick<Pool, 'id' | 'config' | 'need'>,
  nowMs: number,
): ReplicaWant {
  return {
    replicaId: id,
    poolId: id,
    placings: placingsOf(config, need, nowMs),
    cpuFallback: config.cardUse?.cpuFallback ?? false,
    first: true,
    apart: false,
    urgency: 'interactive',
    sinceMs: nowMs,
    promised: false,
  };
}

/** The devices of a replica that lies so. */
function idsOf(shares: Placing['shares']): readonly string[] {
  return shares.length === 0 ? ['cpu'] : shares.map(({ cardId }) => cardId);
}

function shareDevice(one: Replica, other: Replica): boolean {
  return (
    one === other || one.shares.some(({ cardId }) => other.shares.some((share) => share.cardId === cardId))
  );
}

/** Whether the replica is one of those to which the pool gives tasks. */
function takes(pool: Pool, replica: Replica): boolean {
  return pool.replicas.includes(replica);
}

function phaseOf({ state }: Replica): Holding['phase'] {
  if (state === 'ready') return 'ready';
  return state === 'stopping' ? 'leaving' : 'loading';
}

/** A replica that a reload brings is loaded as the pool will be. */
function settingsOf(pool: Pool, replica: Replica): Pick<Pool, 'config' | 'need'> {
  const { reload } = pool;
  return reload !== null && pool.brings(replica) ? { config: reload.next, need: reload.need } : pool;
}

function growNeed(pool: Pool, replica: Replica, shares: Replica['shares'], nowMs: number): void {
  if (shares.length === 0) return;
  const { config, need } = settingsOf(pool, replica);
  const margins = (config.cardUse?.marginBytes ?? 0) * shares.length;
  need.wasTooLittle(shares.reduce((sum, { bytes }) => sum + bytes, 0) - margins, nowMs);
}
