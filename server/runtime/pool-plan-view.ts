/** The dry run of a placement in words and numbers (PLC-011). */
import { deviceIdsOf } from '../core/device-mask.js';
import type { Pool, PoolConfig } from '../core/pool.js';
import type { PlanStep } from '../core/replica-plan.js';
import type { Scheduler } from '../core/scheduler.js';
import type { Instant } from '../core/task.js';
import type { PoolPlanView } from './pool-view.js';

/** @param present the pool that serves exactly this already; null where none does */
export function planView(
  modelRef: string,
  config: PoolConfig,
  present: Pool | null,
  scheduler: Scheduler,
  now: Instant,
): PoolPlanView {
  const estimateBytes =
    config.cardUse === null ? null : (present?.need.bytes(now.monotonicMs) ?? config.cardUse.estimateBytes);
  const loaded = present?.replicas.filter(({ state }) => state === 'ready' || state === 'loading') ?? [];
  if (present !== null && loaded.length > 0) {
    const devices = [...new Set(loaded.flatMap(({ spec }) => deviceIdsOf(spec.device)))];
    const free = loaded.some((replica) => replica.free('single') > 0) && present.queue.size === 0;
    return {
      modelRef,
      estimateBytes,
      placeable: true,
      devices,
      evicts: [],
      startInMs: free ? 0 : present.startsInMs(present.queue.size, now.monotonicMs),
      reason: `pool "${present.id}" has it on ${devices.join(', ')}`,
    };
  }
  const steps = scheduler.rehearse(config, now);
  const last = steps.at(-1);
  const evicts = steps.flatMap((step) => (step.kind === 'evict' ? leaver(step, scheduler) : []));
  const placing = last?.kind === 'load' || last?.kind === 'wait' ? last.placing : null;
  const devices = placing === null ? [] : placing.shares.map(({ cardId }) => cardId);
  const soon = last?.kind === 'load' || evicts.length > 0;
  return {
    modelRef,
    estimateBytes,
    placeable: placing !== null,
    devices: placing !== null && devices.length === 0 ? ['cpu'] : devices,
    evicts,
    startInMs: soon ? (present?.loadMs ?? null) : null,
    reason: last?.why ?? 'nothing is known of it',
  };
}

function leaver({ replicaId }: PlanStep, scheduler: Scheduler): PoolPlanView['evicts'] {
  const pool = scheduler.poolOfReplica(replicaId);
  return pool === null ? [] : [{ poolId: pool.id, replicaId }];
}
