/** Pools, their health, and what an operator asks of them. */
import type { PoolsHandlers } from '../../../generated/routes/index.js';
import type { Dispatcher } from '../../runtime/dispatcher.js';
import * as wire from '../wire.js';

/** The defaults that the contract documents. */
const DRAIN_DEADLINE_MS = 30_000;
const RELOAD_DEADLINE_MS = 60_000;

export function poolsHandlers(dispatcher: Dispatcher): PoolsHandlers {
  return {
    listPools: () => ({ status: 200, body: { pools: dispatcher.pools().map(wire.poolSummary) } }),
    getPoolHealth: ({ path }) => ({ status: 200, body: wire.poolHealth(dispatcher.poolHealth(path.id)) }),
    drainPool: ({ path, body }) => {
      const health = dispatcher.drainPool(path.id, body.deadline_ms ?? DRAIN_DEADLINE_MS);
      return { status: 202, body: wire.poolHealth(health) };
    },
    resumePool: ({ path }) => ({ status: 202, body: wire.poolHealth(dispatcher.resumePool(path.id)) }),
    reloadPool: async ({ path, body }) => {
      const deadlineMs = body.deadline_ms ?? RELOAD_DEADLINE_MS;
      const health = await dispatcher.reloadPool(path.id, body.new_model_ref ?? null, deadlineMs);
      return { status: 202, body: wire.poolHealth(health) };
    },
    planPool: async ({ body }) => {
      const plan = await dispatcher.planPool(body.model_ref, body.ctx ?? null, body.slots ?? null);
      return { status: 200, body: wire.poolPlan(plan) };
    },
  };
}
