// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface SessionsHandlers {
  /** `DELETE /v1/sessions/{id}` */
  deleteSession: Handler<operations['deleteSession']>;
  /** `GET /v1/sessions/{id}` */
  getSession: Handler<operations['getSession']>;
  /** `GET /v1/sessions` */
  listSessions: Handler<operations['listSessions']>;
}

export function registerSessionsRoutes(router: RouterLike, handlers: SessionsHandlers, io: RouteIo): void {
  addRoute<operations['deleteSession']>(
    router,
    {
      operationId: 'deleteSession',
      method: 'DELETE',
      path: '/v1/sessions/{id}',
      validators: requestValidators.deleteSession,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.deleteSession(request, context),
    io,
  );
  addRoute<operations['getSession']>(
    router,
    {
      operationId: 'getSession',
      method: 'GET',
      path: '/v1/sessions/{id}',
      validators: requestValidators.getSession,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.getSession(request, context),
    io,
  );
  addRoute<operations['listSessions']>(
    router,
    {
      operationId: 'listSessions',
      method: 'GET',
      path: '/v1/sessions',
      validators: requestValidators.listSessions,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.listSessions(request, context),
    io,
  );
}
