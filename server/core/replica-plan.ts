/**
 * Which replicas are loaded where, and what has to leave for them. Pure and deterministic: the same state gives the
 * same plan (PLC-002, PLC-008, PLC-013). Times are monotonic milliseconds.
 */
import type { Priority } from './contract.js';

/** Part of a replica's memory on one card. */
export interface Share {
  readonly cardId: string;
  /** With the margin that is to stay free beside it. */
  readonly bytes: number;
  /** The margin; none where absent. */
  readonly marginBytes?: number;
}

/** A way to lie: on one card, or divided over several; on the CPU where there are no shares. */
export interface Placing {
  readonly shares: readonly Share[];
}

export interface CardRoom {
  readonly cardId: string;
  readonly totalBytes: number;
  /** What neither we nor foreign processes hold. */
  readonly freeBytes: number;
  /** Of replicas that have gone, and which the driver still counts as used: it is about to be free. */
  readonly returningBytes: number;
}

/** A replica that holds memory of a card. */
export interface Resident {
  readonly replicaId: string;
  readonly poolId: string;
  readonly shares: readonly Share[];
  readonly phase: 'loading' | 'ready' | 'leaving';
  /** Tasks run on it. */
  readonly busy: boolean;
  /** It is not evicted before; infinite where it never is. */
  readonly keptUntilMs: number;
  readonly lastUsedMs: number;
  /** The most urgent task that waits for its pool; null where none does. */
  readonly wantedBy: Priority | null;
}

/** A replica that is to be loaded. */
export interface ReplicaWant {
  readonly replicaId: string;
  readonly poolId: string;
  /** At least one. */
  readonly placings: readonly Placing[];
  /** It may run on the CPU where no card can ever hold it. */
  readonly cpuFallback: boolean;
  /** Nothing else serves its pool. */
  readonly first: boolean;
  /** Where others of its pool are: not on their cards, whose speed it would share. */
  readonly apart: boolean;
  /** `preload`: wanted whether a task waits or not. */
  readonly urgency: 'preload' | Priority;
  /** Since when; where its replica had to leave for another, since then. */
  readonly sinceMs: number;
  /** Others have left for it: it goes before those that would take its room again. */
  readonly promised: boolean;
}

export interface MemoryState {
  readonly nowMs: number;
  readonly cards: readonly CardRoom[];
  readonly residents: readonly Resident[];
  /** While others wait for its memory, a model serves tasks of the same urgency at most so long. */
  readonly longestTurnMs: number;
  /** Ways of one replica to lie, for each pool that has none. */
  readonly absent: readonly { readonly poolId: string; readonly placings: readonly Placing[] }[];
}

/** `why`: the numbers behind it, for a person. */
export type PlanStep =
  | { readonly kind: 'load'; readonly replicaId: string; readonly placing: Placing; readonly why: string }
  | {
      readonly kind: 'evict';
      readonly replicaId: string;
      readonly forReplicaId: string;
      readonly why: string;
    }
  /** The holder takes no more tasks, and is evicted once it is idle. */
  | {
      readonly kind: 'yield';
      readonly replicaId: string;
      readonly forReplicaId: string;
      readonly why: string;
    }
  /** `wakeMs`: when to plan again, where nothing happens before. */
  | {
      readonly kind: 'wait';
      readonly replicaId: string;
      readonly wakeMs: number | null;
      /** Where it is to lie then. */
      readonly placing: Placing;
      readonly why: string;
    }
  | { readonly kind: 'impossible'; readonly replicaId: string; readonly why: string };

const GIB = 2 ** 30;

export function planReplicas(state: MemoryState, wants: readonly ReplicaWant[]): readonly PlanStep[] {
  const plan = new Plan(state);
  for (const want of [...wants].sort(byUrgency)) plan.place(want);
  return plan.steps;
}

class Plan {
  readonly steps: PlanStep[] = [];
  private readonly free = new Map<string, number>();
  /** What is about to be free. */
  private readonly coming = new Map<string, number>();
  /** Residents that this plan may still ask to leave. */
  private holders: readonly Resident[];
  /** Replicas of each pool that are loaded and stay. */
  private readonly serving = new Map<string, number>();
  /** Replicas of a pool on a card, by both. */
  private readonly siblings = new Map<string, number>();

  constructor(private readonly state: MemoryState) {
    for (const { cardId, freeBytes, returningBytes } of state.cards) {
      this.free.set(cardId, freeBytes);
      this.coming.set(cardId, returningBytes);
    }
    for (const resident of state.residents) {
      if (resident.phase === 'leaving') this.release(resident.shares);
      else this.noteSibling(resident.poolId, resident.shares);
    }
    this.holders = state.residents.filter(({ phase }) => phase !== 'leaving');
    for (const { poolId, phase } of this.holders) if (phase === 'ready') this.count(poolId, 1);
  }

  place(asked: ReplicaWant): void {
    const want = this.spread(asked);
    if (want.placings.length === 0 && asked.placings.length > 0) return;
    if (this.load(want) || this.awaitMemory(want) || this.evict(want) || this.awaitHolders(want)) return;
    const why = this.shortfall(want);
    if (!want.cpuFallback) {
      this.steps.push({ kind: 'impossible', replicaId: want.replicaId, why });
      return;
    }
    this.steps.push({ kind: 'load', replicaId: want.replicaId, placing: { shares: [] }, why });
  }

  /** One more of its pool only where there is none, if it is to be so (PLC-023). */
  private spread(want: ReplicaWant): ReplicaWant {
    if (want.first || !want.apart) return want;
    const placings = want.placings.filter((placing) => this.siblingsOn(want.poolId, placing) === 0);
    return { ...want, placings };
  }

  private load(want: ReplicaWant): boolean {
    const placing = this.best(want, (each) => each.shares.every((share) => this.left(share) >= 0));
    if (placing === null) return false;
    this.take(want.poolId, placing);
    this.steps.push({ kind: 'load', replicaId: want.replicaId, placing, why: this.room(placing) });
    return true;
  }

  /** What leaves already is enough: nothing more has to. */
  private awaitMemory(want: ReplicaWant): boolean {
    const placing = this.best(want, (each) => each.shares.every((share) => this.missing(share) <= 0));
    if (placing === null) return false;
    this.take(want.poolId, placing);
    const why = `it needs ${needs(placing)}, which is about to be free`;
    this.steps.push({ kind: 'wait', replicaId: want.replicaId, wakeMs: null, placing, why });
    return true;
  }

  private evict(want: ReplicaWant): boolean {
    const { nowMs } = this.state;
    const chosen = this.bestLeave(want, (resident, beside) => {
      if (resident.phase !== 'ready' || resident.busy || resident.keptUntilMs > nowMs) return false;
      return resident.wantedBy === null || (want.first && this.mustYield(resident, want, beside));
    });
    if (chosen === null) return false;
    const { placing, leavers } = chosen;
    for (const { replicaId } of leavers) {
      const why = `it is idle, and ${want.replicaId} needs ${needs(placing)}`;
      this.steps.push({ kind: 'evict', replicaId, forReplicaId: want.replicaId, why });
    }
    this.leave(leavers);
    this.take(want.poolId, placing);
    const names = leavers.map(({ replicaId }) => replicaId).join(', ');
    const why = `it needs ${needs(placing)}, and ${names} leaves for it`;
    this.steps.push({ kind: 'wait', replicaId: want.replicaId, wakeMs: null, placing, why });
    return true;
  }

  /** Somebody holds the memory who will leave, but not now. */
  private awaitHolders(want: ReplicaWant): boolean {
    const { nowMs, longestTurnMs } = this.state;
    const chosen = this.bestLeave(want, ({ keptUntilMs }) => Number.isFinite(keptUntilMs));
    if (chosen === null) return false;
    const { placing, leavers } = chosen;
    // The end of a load is an event of its own.
    const moments = leavers.flatMap(({ phase, keptUntilMs }) => (phase === 'ready' ? [keptUntilMs] : []));
    if (want.first && leavers.every((holder) => this.mustYield(holder, want, leavers))) {
      for (const { replicaId, phase, keptUntilMs } of leavers) {
        if (phase !== 'ready' || keptUntilMs > nowMs) continue;
        const why = `${want.replicaId} has waited ${nowMs - want.sinceMs} ms for its memory`;
        this.steps.push({ kind: 'yield', replicaId, forReplicaId: want.replicaId, why });
      }
      this.leave(leavers);
      this.take(want.poolId, placing);
    } else moments.push(want.sinceMs + longestTurnMs);
    const due = moments.filter((moment) => moment > nowMs);
    const names = leavers.map(({ replicaId }) => replicaId).join(', ');
    this.steps.push({
      kind: 'wait',
      replicaId: want.replicaId,
      wakeMs: due.length === 0 ? null : Math.min(...due),
      placing,
      why: `it needs ${needs(placing)}, which ${names} holds`,
    });
    return true;
  }

  /** Whether what waits for the holder goes on after this want, which has waited for its turn (PLC-014). */
  private mustYield(resident: Resident, want: ReplicaWant, leavers: readonly Resident[]): boolean {
    const { wantedBy } = resident;
    const { urgency, sinceMs } = want;
    if (wantedBy === null || urgency === 'preload') return true;
    if (!this.bereaves(resident.poolId, [...leavers, resident])) return true;
    if (urgency === 'interactive' && wantedBy === 'batch') return true;
    return this.state.nowMs - sinceMs >= this.state.longestTurnMs;
  }

  /** The placing for which the fewest have to leave of those that may, the longest unused first. */
  private bestLeave(
    want: ReplicaWant,
    mayLeave: (resident: Resident, beside: readonly Resident[]) => boolean,
  ): { readonly placing: Placing; readonly leavers: readonly Resident[] } | null {
    const candidates = [...this.holders].sort(byUse);
    let best: { readonly placing: Placing; readonly leavers: readonly Resident[] } | null = null;
    for (const placing of want.placings) {
      const leavers = this.leaversFor(placing, candidates, mayLeave);
      if (leavers === null) continue;
      if (best === null || this.byCost(leavers, best.leavers) < 0) best = { placing, leavers };
    }
    return best;
  }

  /**
   * Those that would leave tasks with no replica cost a reload, so they come last; then the fewest, then those unused
   * the longest.
   */
  private byCost(left: readonly Resident[], right: readonly Resident[]): number {
    const newest = (leavers: readonly Resident[]): number =>
      Math.max(0, ...leavers.map(({ lastUsedMs }) => lastUsedMs));
    return (
      this.bereft(left) - this.bereft(right) ||
      wanted(left) - wanted(right) ||
      left.length - right.length ||
      newest(left) - newest(right)
    );
  }

  /** Pools with tasks that would have no replica any more. */
  private bereft(leavers: readonly Resident[]): number {
    const pools = new Set(leavers.filter(isWanted).map(({ poolId }) => poolId));
    return [...pools].filter((poolId) => this.bereaves(poolId, leavers)).length;
  }

  /** Whether the pool would have no replica left. */
  private bereaves(poolId: string, leavers: readonly Resident[]): boolean {
    const going = new Set(leavers.filter((each) => each.poolId === poolId && each.phase === 'ready'));
    return going.size >= (this.serving.get(poolId) ?? 0);
  }

  private leaversFor(
    placing: Placing,
    candidates: readonly Resident[],
    mayLeave: (resident: Resident, beside: readonly Resident[]) => boolean,
  ): readonly Resident[] | null {
    const missing = new Map(placing.shares.map((share) => [share.cardId, this.missing(share)]));
    const short = (): boolean => [...missing.values()].some((bytes) => bytes > 0);
    const change = ({ shares }: Resident, sign: 1 | -1): void => {
      for (const { cardId, bytes } of shares) {
        const before = missing.get(cardId);
        if (before !== undefined) missing.set(cardId, before + sign * bytes);
      }
    };
    const leavers: Resident[] = [];
    for (const candidate of candidates) {
      if (!short()) break;
      if (!candidate.shares.some(({ cardId }) => (missing.get(cardId) ?? 0) > 0)) continue;
      if (!mayLeave(candidate, leavers)) continue;
      change(candidate, -1);
      leavers.push(candidate);
    }
    if (short()) return null;
    // Those that the later ones made needless stay.
    return leavers.filter((leaver) => {
      change(leaver, 1);
      if (!short()) return false;
      change(leaver, -1);
      return true;
    });
  }

  /**
   * Among placings that will do: fewest of its pool beside it, then the one that leaves room for the most models that
   * are not loaded, then the largest share of memory left free.
   */
  private best(want: ReplicaWant, willDo: (placing: Placing) => boolean): Placing | null {
    let best: Placing | null = null;
    for (const placing of want.placings) {
      if (!willDo(placing)) continue;
      if (best === null || this.isBetter(want.poolId, placing, best)) best = placing;
    }
    return best;
  }

  private isBetter(poolId: string, placing: Placing, best: Placing): boolean {
    const worse =
      this.siblingsOn(poolId, placing) - this.siblingsOn(poolId, best) ||
      this.shutsOut(poolId, placing) - this.shutsOut(poolId, best) ||
      this.leftShare(best) - this.leftShare(placing);
    return worse < 0;
  }

  /** Other pools without a replica for which nothing would be left of what is free. */
  private shutsOut(poolId: string, { shares }: Placing): number {
    const taken = new Map(shares.map(({ cardId, bytes }) => [cardId, bytes]));
    const fits = (share: Share): boolean => this.missing(share) + (taken.get(share.cardId) ?? 0) <= 0;
    return this.state.absent.filter(
      (pool) => pool.poolId !== poolId && !pool.placings.some((placing) => placing.shares.every(fits)),
    ).length;
  }

  private leftShare({ shares }: Placing): number {
    return Math.min(...shares.map((share) => this.left(share) / (this.card(share.cardId)?.totalBytes ?? 1)));
  }

  private left({ cardId, bytes }: Share): number {
    return (this.free.get(cardId) ?? Number.NEGATIVE_INFINITY) - bytes;
  }

  /** What is short even when all that leaves already has gone. */
  private missing(share: Share): number {
    return -(this.left(share) + (this.coming.get(share.cardId) ?? 0));
  }

  private card(cardId: string): CardRoom | undefined {
    return this.state.cards.find((card) => card.cardId === cardId);
  }

  private take(poolId: string, { shares }: Placing): void {
    for (const { cardId, bytes } of shares) this.free.set(cardId, (this.free.get(cardId) ?? 0) - bytes);
    this.noteSibling(poolId, shares);
  }

  private leave(leavers: readonly Resident[]): void {
    for (const { poolId, phase, shares } of leavers) {
      this.release(shares);
      if (phase === 'ready') this.count(poolId, -1);
    }
    this.holders = this.holders.filter((holder) => !leavers.includes(holder));
  }

  private count(poolId: string, change: 1 | -1): void {
    this.serving.set(poolId, (this.serving.get(poolId) ?? 0) + change);
  }

  private release(shares: readonly Share[]): void {
    for (const { cardId, bytes } of shares) this.coming.set(cardId, (this.coming.get(cardId) ?? 0) + bytes);
  }

  private noteSibling(poolId: string, shares: readonly Share[]): void {
    for (const { cardId } of shares) {
      const key = `${poolId} ${cardId}`;
      this.siblings.set(key, (this.siblings.get(key) ?? 0) + 1);
    }
  }

  private siblingsOn(poolId: string, { shares }: Placing): number {
    return shares.reduce((sum, { cardId }) => sum + (this.siblings.get(`${poolId} ${cardId}`) ?? 0), 0);
  }

  private room(placing: Placing): string {
    if (placing.shares.length === 0) return 'it takes no memory of a card';
    const kept = placing.shares.map(({ cardId }) => `${cardId} keeps ${gib(this.free.get(cardId) ?? 0)}`);
    return `it needs ${needs(placing)}; ${kept.join(', ')} free`;
  }

  private shortfall({ placings }: ReplicaWant): string {
    const [placing] = placings;
    if (placing === undefined) return 'no card may hold it';
    const ids = new Set(placings.flatMap(({ shares }) => shares.map(({ cardId }) => cardId)));
    const rooms = [...ids].map((cardId) => {
      const card = this.card(cardId);
      if (card === undefined) return `${cardId} is not there`;
      const freeBytes = Math.max(0, this.free.get(cardId) ?? 0);
      return `${cardId} has ${gib(freeBytes)} free of ${gib(card.totalBytes)}`;
    });
    return `it needs ${needs(placing)}, and ${rooms.join(', ')}`;
  }
}

function needs({ shares }: Placing): string {
  return gib(shares.reduce((sum, { bytes }) => sum + bytes, 0));
}

export function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GiB`;
}

const URGENCY: Readonly<Record<ReplicaWant['urgency'], number>> = { preload: 0, interactive: 1, batch: 2 };

/** One replica of each pool before the second of any; then what waits for it; then the largest, which fits least. */
function byUrgency(left: ReplicaWant, right: ReplicaWant): number {
  return (
    Number(right.first) - Number(left.first) ||
    Number(right.urgency === 'preload') - Number(left.urgency === 'preload') ||
    Number(right.promised) - Number(left.promised) ||
    URGENCY[left.urgency] - URGENCY[right.urgency] ||
    (left.urgency === 'preload' ? 0 : left.sinceMs - right.sinceMs) ||
    bytesOf(right) - bytesOf(left) ||
    (left.replicaId < right.replicaId ? -1 : 1)
  );
}

function bytesOf({ placings }: ReplicaWant): number {
  return placings[0]?.shares.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
}

/** Idle ones that nobody wants first, the longest unused before. */
function byUse(left: Resident, right: Resident): number {
  return (
    Number(left.busy) - Number(right.busy) ||
    Number(left.wantedBy !== null) - Number(right.wantedBy !== null) ||
    left.lastUsedMs - right.lastUsedMs ||
    (left.replicaId < right.replicaId ? -1 : 1)
  );
}

function isWanted({ wantedBy, busy }: Resident): boolean {
  return wantedBy !== null || busy;
}

function wanted(leavers: readonly Resident[]): number {
  return leavers.filter(isWanted).length;
}
