// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface OpsHandlers {
  /** `GET /metrics` */
  getMetrics: Handler<operations['getMetrics']>;
  /** `GET /livez` */
  livez: Handler<operations['livez']>;
  /** `GET /readyz` */
  readyz: Handler<operations['readyz']>;
}

export function registerOpsRoutes(router: RouterLike, handlers: OpsHandlers, io: RouteIo): void {
  addRoute<operations['getMetrics']>(
    router,
    {
      operationId: 'getMetrics',
      method: 'GET',
      path: '/metrics',
      validators: requestValidators.getMetrics,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.getMetrics(request, context),
    io,
  );
  addRoute<operations['livez']>(
    router,
    {
      operationId: 'livez',
      method: 'GET',
      path: '/livez',
      validators: requestValidators.livez,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.livez(request, context),
    io,
  );
  addRoute<operations['readyz']>(
    router,
    {
      operationId: 'readyz',
      method: 'GET',
      path: '/readyz',
      validators: requestValidators.readyz,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.readyz(request, context),
    io,
  );
}
