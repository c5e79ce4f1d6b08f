/** Which pool, and which replica, takes a task. Pure and deterministic (PLC-001..003). */
import type { Pool } from './pool.js';
import type { Replica } from './replica.js';
import type { TaskSpec } from './task.js';

/**
 * Of the ready replicas that may take a task, the one with the most free slots, ties by id; null when none has a free
 * slot (PLC-001).
 */
export function chooseReplica(
  replicas: readonly Replica[],
  mayTake: (replica: Replica) => boolean,
): Replica | null {
  let best: Replica | null = null;
  for (const replica of replicas) {
    if (replica.freeSlots === 0) continue;
    if (
      best === null ||
      replica.freeSlots > best.freeSlots ||
      (replica.freeSlots === best.freeSlots && replica.spec.replicaId < best.spec.replicaId)
    ) {
      if (mayTake(replica)) best = replica;
    }
  }
  return best;
}

/**
 * Among pools that could take the task: the earliest predicted completion, ties by id; while any of them has none,
 * one with a free slot before one without, then the fewest tasks per slot (PLC-003). A full one that would drop a
 * task for it comes after all that have room (QUE-009). Null when none takes it.
 */
export function choosePool(
  pools: readonly Pool[],
  spec: TaskSpec,
  tokensIn: number | null,
  nowMs: number,
): Pool | null {
  const roomy = pools.filter((pool) => !pool.queue.full);
  const open = roomy.length > 0 ? roomy : pools.filter((pool) => pool.takes(spec.priority));
  if (open.length <= 1) return open[0] ?? null;
  const completions = open.map((pool) => pool.predictNewcomer(spec, tokensIn, nowMs)?.endMs ?? null);
  if (completions.every((endMs) => endMs !== null)) return lowest(open, completions);
  const startingNow = open.filter((pool) => pool.idleReplica(spec) !== null);
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
