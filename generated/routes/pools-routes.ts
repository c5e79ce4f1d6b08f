// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface PoolsHandlers {
  /** `GET /v1/pools/{id}/health` */
  getPoolHealth: Handler<operations['getPoolHealth']>;
  /** `GET /v1/pools` */
  listPools: Handler<operations['listPools']>;
}

export function registerPoolsRoutes(router: RouterLike, handlers: PoolsHandlers, io: RouteIo): void {
  addRoute<operations['getPoolHealth']>(
    router,
    {
      operationId: 'getPoolHealth',
      method: 'get',
      path: '/v1/pools/{id}/health',
      validators: requestValidators.getPoolHealth,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.getPoolHealth(request, context),
    io,
  );
  addRoute<operations['listPools']>(
    router,
    {
      operationId: 'listPools',
      method: 'get',
      path: '/v1/pools',
      validators: requestValidators.listPools,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.listPools(request, context),
    io,
  );
}
