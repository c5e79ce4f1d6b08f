// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface DiscoveryHandlers {
  /** `GET /v1/capabilities` */
  getCapabilities: Handler<operations['getCapabilities']>;
}

export function registerDiscoveryRoutes(router: RouterLike, handlers: DiscoveryHandlers, io: RouteIo): void {
  addRoute<operations['getCapabilities']>(
    router,
    {
      operationId: 'getCapabilities',
      method: 'GET',
      path: '/v1/capabilities',
      validators: requestValidators.getCapabilities,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.getCapabilities(request, context),
    io,
  );
}
