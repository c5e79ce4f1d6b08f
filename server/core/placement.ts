/** Which pool, and which replica, takes a task. Pure and deterministic (PLC-001..003). */
import type { Pool } from './pool.js';
import type { Replica } from './replica.js';
import { isWarmFor, type Session } from './session.js';
import type { TaskSpec } from './task.js';

/** What the choice of a replica for a task depends on. */
export interface ReplicaLoad {
  /** Predicted time of the task on a replica that runs nothing else; the same for all where nothing says more. */
  readonly serviceMs: (replica: Replica) => number;
  /** Predicted time to prefill again what the task takes from an idle session there (SES-019). */
  readonly lossMs: (replica: Replica) => number;
  /** Tasks that run on its devices, for whatever pool: they share the speed of those. */
  readonly tasks: (replica: Replica) => number;
  /** Free memory of the fullest of its cards. */
  readonly freeBytes: (replica: Replica) => number;
  /** It holds KV that the task wants (SES-011). */
  readonly warm: (replica: Replica) => boolean;
}

/**
 * Of the free replicas that may take a task, the one that holds the KV of its session, else the one on which it is
 * predicted to end first, with what sessions lose by it; among equals the one with most free memory on its cards, then
 * most free slots, then ties by id; null when none has a free slot (PLC-001, SES-011, SES-019).
 */
export function chooseReplica(
  replicas: readonly Replica[],
  freeSlots: (replica: Replica) => number,
  mayTake: (replica: Replica) => boolean,
  load: ReplicaLoad,
): Replica | null {
  const free = replicas.filter((replica) => freeSlots(replica) > 0 && mayTake(replica));
  if (free.length <= 1) return free[0] ?? null;
  const ranked = free.map((replica) => ({
    replica,
    warm: load.warm(replica),
    costMs: load.serviceMs(replica) * (1 + load.tasks(replica)) + load.lossMs(replica),
    freeBytes: load.freeBytes(replica),
    free: freeSlots(replica),
  }));
  ranked.sort(
    (one, other) =>
      Number(other.warm) - Number(one.warm) ||
      one.costMs - other.costMs ||
      other.freeBytes - one.freeBytes ||
      other.free - one.free ||
      (one.replica.spec.replicaId < other.replica.spec.replicaId ? -1 : 1),
  );
  return ranked[0]?.replica ?? null;
}

/**
 * Among pools that could take the task: that of the turn that it waits for, else the earliest predicted completion,
 * ties by id; while any of them has none, the one that holds the KV of its session, then one with a free slot before
 * one without, then the fewest tasks per slot (PLC-003, SES-018). A full one that would drop a task for it comes after
 * all that have room (QUE-009). Null when none takes it.
 * @param specIn the task as it would be in a pool
 */
export function choosePool(
  pools: readonly Pool[],
  spec: TaskSpec,
  specIn: (pool: Pool) => TaskSpec,
  tokensIn: number | null,
  session: Session | null,
  nowMs: number,
): Pool | null {
  const roomy = pools.filter((pool) => !pool.queue.full);
  const open = roomy.length > 0 ? roomy : pools.filter((pool) => pool.takes(spec.priority));
  if (open.length <= 1) return open[0] ?? null;
  const before = session?.line.at(-1);
  const own = before && open.find(({ id }) => id === before.poolId);
  if (own !== undefined) return own;
  const completions = open.map(
    (pool) => pool.predictNewcomer(specIn(pool), tokensIn, session, nowMs)?.endMs ?? null,
  );
  if (completions.every((endMs) => endMs !== null)) return lowest(open, completions);
  const warm = open.find(({ replicas }) => replicas.some((replica) => isWarmFor({ spec, session }, replica)));
  if (warm !== undefined) return warm;
  const startingNow = open.filter((pool) => pool.startsAtOnce(specIn(pool)));
  const candidates = startingNow.length > 0 ? startingNow : open;
  return lowest(
    candidates,
    candidates.map((pool) => pool.tasksPerSlot),
  );
}

/** The pool with the lowest rank, ties by id. */
function lowest(pools: readonly Pool[], ranks: readonly number[]): Pool | null {
  let best = 0;
  pools.forEach((pool, index) => {
    const difference = (ranks[index] ?? 0) - (ranks[best] ?? 0);
    if (difference < 0 || (difference === 0 && pool.id < (pools[best]?.id ?? ''))) best = index;
  });
  return pools[best] ?? null;
}
