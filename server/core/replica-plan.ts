/**
 * Which replicas are loaded where, and which make room for them. Pure and deterministic: the same state gives the
 * same steps (PLC-002). A pool that nothing serves comes first, an interactive head before batch heads, then whoever
 * has waited longest (PLC-008).
 */

/** A part of a replica on one device; the shares of a replica add up to 1. */
export interface DeviceShare {
  readonly deviceId: string;
  readonly share: number;
}

/** The devices that one replica would lie on. */
export type Placing = readonly DeviceShare[];

export interface DeviceRoom {
  readonly deviceId: string;
  /** Null where memory is not what limits it, as on the CPU. */
  readonly totalBytes: number | null;
  /** What is neither used nor promised; null as above. */
  readonly freeBytes: number | null;
}

/** A replica that holds memory. */
export interface ResidentReplica {
  readonly replicaId: string;
  readonly poolId: string;
  readonly placing: Placing;
  readonly bytes: number;
  readonly state: 'loading' | 'ready' | 'leaving';
  readonly busy: boolean;
  /** Never evicted: its pool is preloaded. */
  readonly kept: boolean;
  /** It has been there for its minimum residency. */
  readonly evictable: boolean;
  /** When it last ran a task. */
  readonly lastUsedMs: number;
  /** Tasks wait for its pool. */
  readonly wanted: boolean;
}

/** A replica that a pool would have. */
export interface ReplicaWant {
  readonly replicaId: string;
  readonly poolId: string;
  readonly bytes: number;
  /** Where it may lie, in order of preference among equals; at least one. */
  readonly placings: readonly Placing[];
  /** Nothing serves the pool without it. */
  readonly first: boolean;
  /** The task that is to start next is interactive. */
  readonly interactive: boolean;
  /** Since when it has waited. */
  readonly sinceMs: number;
}

export interface PlanState {
  readonly nowMs: number;
  readonly devices: readonly DeviceRoom[];
  readonly residents: readonly ResidentReplica[];
  readonly wants: readonly ReplicaWant[];
  /** How long tasks of a model may keep its replica while another model waits (PLC-010). */
  readonly longestTurnMs: number;
}

export type PlanStep =
  | { readonly kind: 'load'; readonly replicaId: string; readonly placing: Placing; readonly why: string }
  /** Idle, so that another may be loaded once its memory is back. */
  | { readonly kind: 'evict'; readonly replicaId: string; readonly forPoolId: string; readonly why: string }
  /** Takes no task more, so that it becomes idle. */
  | { readonly kind: 'yield'; readonly replicaId: string; readonly forPoolId: string; readonly why: string }
  | { readonly kind: 'wait'; readonly poolId: string; readonly why: string }
  /** No device is large enough, whatever leaves. */
  | { readonly kind: 'impossible'; readonly poolId: string; readonly why: string };

const GIB = 2 ** 30;

/** What a placing would need, from the best to the worst. */
type Assessment =
  | { readonly kind: 'fits'; readonly placing: Placing; readonly leftBytes: number }
  | { readonly kind: 'leaving'; readonly placing: Placing; readonly leaving: readonly string[] }
  | { readonly kind: 'evict'; readonly placing: Placing; readonly victims: readonly ResidentReplica[] }
  | { readonly kind: 'busy'; readonly placing: Placing; readonly holders: readonly ResidentReplica[] }
  | { readonly kind: 'small'; readonly placing: Placing; readonly largestBytes: number };

export function planReplicas(state: PlanState): readonly PlanStep[] {
  const room = new Room(state);
  return [...state.wants].sort(byUrgency).flatMap((want) => planOne(want, room, state));
}

function planOne(want: ReplicaWant, room: Room, state: PlanState): PlanStep[] {
  const { replicaId, poolId } = want;
  const assessed = want.placings.map((placing) => room.assess(want, placing, state));
  const need = gib(want.bytes);
  const fitting = lowest(
    assessed.filter((each) => each.kind === 'fits'),
    ({ leftBytes }) => -leftBytes,
  );
  if (fitting !== null) {
    room.take(want, fitting.placing);
    const left = Number.isFinite(fitting.leftBytes) ? `, where ${gib(fitting.leftBytes)} stay free` : '';
    return [
      {
        kind: 'load',
        replicaId,
        placing: fitting.placing,
        why: `${need} on ${namesOf(fitting.placing)}${left}`,
      },
    ];
  }
  const leaving = assessed.find((each) => each.kind === 'leaving');
  if (leaving !== undefined) {
    room.take(want, leaving.placing);
    const why = `${need} on ${namesOf(leaving.placing)} once ${leaving.leaving.join(', ')} has left`;
    return [{ kind: 'wait', poolId, why }];
  }
  // The victims that have been idle longest: a later one has more chance to be asked for again (LRU).
  const evicting = lowest(
    assessed.filter((each) => each.kind === 'evict'),
    ({ victims }) => Math.max(...victims.map(({ lastUsedMs }) => lastUsedMs)),
  );
  if (evicting !== null) {
    room.evict(evicting.victims);
    room.take(want, evicting.placing);
    const why = `pool "${poolId}" needs ${need} on ${namesOf(evicting.placing)}`;
    return evicting.victims.map((victim) => ({
      kind: 'evict',
      replicaId: victim.replicaId,
      forPoolId: poolId,
      why,
    }));
  }
  const busy = assessed.find((each) => each.kind === 'busy');
  if (busy !== undefined) return waitForBusy(want, busy.placing, busy.holders, room, state);
  const largest = Math.max(0, ...assessed.map((each) => (each.kind === 'small' ? each.largestBytes : 0)));
  const why = `it needs ${need}, and the largest device that it may use has ${gib(largest)}`;
  return [{ kind: 'impossible', poolId, why }];
}

function waitForBusy(
  want: ReplicaWant,
  placing: Placing,
  holders: readonly ResidentReplica[],
  room: Room,
  { nowMs, longestTurnMs }: PlanState,
): PlanStep[] {
  const { poolId } = want;
  const names = holders.map(({ replicaId }) => replicaId).join(', ');
  const why = `${gib(want.bytes)} on ${namesOf(placing)} are not free: ${names || 'other processes'} hold them`;
  const steps: PlanStep[] = [{ kind: 'wait', poolId, why }];
  const waitedMs = nowMs - want.sinceMs;
  if (!want.first || waitedMs < longestTurnMs) return steps;
  room.reserve(placing);
  for (const { replicaId, kept, busy, wanted } of holders) {
    if (kept || !busy || !wanted) continue;
    const turn = `pool "${poolId}" has waited ${Math.round(waitedMs)} ms`;
    steps.push({ kind: 'yield', replicaId, forPoolId: poolId, why: turn });
  }
  return steps;
}

/** Memory as it becomes while steps are decided. */
class Room {
  private readonly free = new Map<string, number>();
  private readonly total = new Map<string, number>();
  private residents: readonly ResidentReplica[];

  constructor({ devices, residents }: PlanState) {
    for (const { deviceId, totalBytes, freeBytes } of devices) {
      this.total.set(deviceId, totalBytes ?? Number.POSITIVE_INFINITY);
      this.free.set(deviceId, freeBytes ?? Number.POSITIVE_INFINITY);
    }
    this.residents = residents;
  }

  assess(want: ReplicaWant, placing: Placing, { nowMs, longestTurnMs }: PlanState): Assessment {
    const totals = placing.map(({ deviceId }) => this.total.get(deviceId) ?? 0);
    if (placing.some(({ share }, index) => want.bytes * share > (totals[index] ?? 0))) {
      return { kind: 'small', placing, largestBytes: Math.min(...totals) };
    }
    const lacking = placing.map(({ deviceId, share }) => ({
      deviceId,
      bytes: want.bytes * share - (this.free.get(deviceId) ?? 0),
    }));
    const leftBytes = Math.min(...lacking.map(({ bytes }) => -bytes));
    if (leftBytes >= 0) return { kind: 'fits', placing, leftBytes };
    const overdue = want.first && nowMs - want.sinceMs >= longestTurnMs;
    const leaving = new Set<string>();
    const victims = new Set<ResidentReplica>();
    for (const { deviceId, bytes } of lacking) {
      const here = this.onDevice(deviceId);
      let missing = bytes;
      for (const replica of here.filter(({ state }) => state === 'leaving')) {
        if (missing > 0) leaving.add(replica.replicaId);
        missing -= bytesOn(replica, deviceId);
      }
      const idle = here.filter((replica) => mayLeave(replica, overdue));
      for (const replica of idle.sort(
        (left, right) => left.lastUsedMs - right.lastUsedMs || byId(left, right),
      )) {
        if (missing <= 0) break;
        victims.add(replica);
        missing -= bytesOn(replica, deviceId);
      }
      if (missing > 0) return { kind: 'busy', placing, holders: here.sort(byId) };
    }
    if (victims.size > 0) return { kind: 'evict', placing, victims: [...victims].sort(byId) };
    return { kind: 'leaving', placing, leaving: [...leaving].sort() };
  }

  take({ bytes }: ReplicaWant, placing: Placing): void {
    for (const { deviceId, share } of placing) {
      this.free.set(deviceId, (this.free.get(deviceId) ?? 0) - bytes * share);
    }
  }

  /** What frees on these devices is spoken for. */
  reserve(placing: Placing): void {
    for (const { deviceId } of placing) this.free.set(deviceId, Number.NEGATIVE_INFINITY);
  }

  /** Counts what leaves as free for what is taken next; it is not free for a load yet. */
  evict(victims: readonly ResidentReplica[]): void {
    this.residents = this.residents.map((replica) =>
      victims.includes(replica) ? { ...replica, state: 'leaving' } : replica,
    );
  }

  private onDevice(deviceId: string): ResidentReplica[] {
    return this.residents.filter(({ placing }) => placing.some((part) => part.deviceId === deviceId));
  }
}

/** Only what is idle leaves; what is still asked for only once the other has waited its turn out (PLC-010). */
function mayLeave({ kept, busy, state, evictable, wanted }: ResidentReplica, overdue: boolean): boolean {
  return !kept && !busy && state === 'ready' && evictable && (!wanted || overdue);
}

function bytesOn({ placing, bytes }: ResidentReplica, deviceId: string): number {
  return bytes * placing.reduce((sum, part) => sum + (part.deviceId === deviceId ? part.share : 0), 0);
}

function byUrgency(left: ReplicaWant, right: ReplicaWant): number {
  return (
    Number(right.first) - Number(left.first) ||
    Number(right.interactive) - Number(left.interactive) ||
    left.sinceMs - right.sinceMs ||
    right.bytes - left.bytes ||
    byId(left, right)
  );
}

function byId(left: { readonly replicaId: string }, right: { readonly replicaId: string }): number {
  if (left.replicaId === right.replicaId) return 0;
  return left.replicaId < right.replicaId ? -1 : 1;
}

/** The item with the lowest rank; the first among equals. */
function lowest<T>(items: readonly T[], rank: (item: T) => number): T | null {
  let found: T | null = null;
  for (const item of items) if (found === null || rank(item) < rank(found)) found = item;
  return found;
}

function namesOf(placing: Placing): string {
  return placing.map(({ deviceId }) => deviceId).join(' + ');
}

function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GiB`;
}
