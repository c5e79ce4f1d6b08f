// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface PoolsHandlers {
  /** `POST /v1/pools/{id}/drain` */
  drainPool: Handler<operations['drainPool']>;
  /** `GET /v1/pools/{id}/health` */
  getPoolHealth: Handler<operations['getPoolHealth']>;
  /** `GET /v1/pools` */
  listPools: Handler<operations['listPools']>;
  /** `POST /v1/pools/plan` */
  planPool: Handler<operations['planPool']>;
  /** `POST /v1/pools/{id}/reload` */
  reloadPool: Handler<operations['reloadPool']>;
  /** `POST /v1/pools/{id}/resume` */
  resumePool: Handler<operations['resumePool']>;
}

export function registerPoolsRoutes(router: RouterLike, handlers: PoolsHandlers, io: RouteIo): void {
  addRoute<operations['drainPool']>(
    router,
    {
      operationId: 'drainPool',
      method: 'POST',
      path: '/v1/pools/{id}/drain',
      validators: requestValidators.drainPool,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.drainPool(request, context),
    io,
  );
  addRoute<operations['getPoolHealth']>(
    router,
    {
      operationId: 'getPoolHealth',
      method: 'GET',
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
      method: 'GET',
      path: '/v1/pools',
      validators: requestValidators.listPools,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.listPools(request, context),
    io,
  );
  addRoute<operations['planPool']>(
    router,
    {
      operationId: 'planPool',
      method: 'POST',
      path: '/v1/pools/plan',
      validators: requestValidators.planPool,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.planPool(request, context),
    io,
  );
  addRoute<operations['reloadPool']>(
    router,
    {
      operationId: 'reloadPool',
      method: 'POST',
      path: '/v1/pools/{id}/reload',
      validators: requestValidators.reloadPool,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.reloadPool(request, context),
    io,
  );
  addRoute<operations['resumePool']>(
    router,
    {
      operationId: 'resumePool',
      method: 'POST',
      path: '/v1/pools/{id}/resume',
      validators: requestValidators.resumePool,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.resumePool(request, context),
    io,
  );
}
