// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface ToolsHandlers {
  /** `POST /v1/tools/http` */
  callHttp: Handler<operations['callHttp']>;
}

export function registerToolsRoutes(router: RouterLike, handlers: ToolsHandlers, io: RouteIo): void {
  addRoute<operations['callHttp']>(
    router,
    {
      operationId: 'callHttp',
      method: 'POST',
      path: '/v1/tools/http',
      validators: requestValidators.callHttp,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.callHttp(request, context),
    io,
  );
}
