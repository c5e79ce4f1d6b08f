/** A reload of a pool: other replicas take the place of its present ones, or none does (PLC-018). */
import type { MemoryNeed } from './memory-need.js';
import type { PoolConfig } from './pool.js';
import type { Replica } from './replica.js';

export interface PoolReload {
  /** The configuration that the pool has once it has succeeded. */
  readonly next: PoolConfig;
  readonly need: MemoryNeed;
  /** Replicas that are to take over; empty once it is over. */
  incoming: readonly Replica[];
  /** Replicas that come with them and are loaded only when they are wanted. */
  spare: readonly Replica[];
  /** Rather than by a change of the configuration. */
  readonly byOperator: boolean;
  /**
   * `loading`: the new ones load while the old ones serve, or while nothing does where they could not lie side by
   * side. `draining`: the old ones finish first, for there is no room for both.
   */
  state: 'loading' | 'draining' | 'succeeded' | 'rolled_back';
  /** Why it was rolled back. */
  reason: string | null;
  /** When what still runs on old replicas is taken from them; monotonic. */
  readonly dueMs: number;
  /** Wall clock. */
  readonly startedMs: number;
  finishedMs: number | null;
}

export const isUnderWay = (reload: PoolReload | null): reload is PoolReload =>
  reload !== null && (reload.state === 'loading' || reload.state === 'draining');
