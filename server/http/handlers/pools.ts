/** Pools and their health. */
import type { PoolsHandlers } from '../../../generated/routes/index.js';
import type { Dispatcher } from '../../runtime/dispatcher.js';
import * as wire from '../wire.js';

export function poolsHandlers(dispatcher: Dispatcher): PoolsHandlers {
  return {
    listPools: () => ({ status: 200, body: { pools: dispatcher.pools().map(wire.poolSummary) } }),
    getPoolHealth: ({ path }) => ({ status: 200, body: wire.poolHealth(dispatcher.poolHealth(path.id)) }),
  };
}
