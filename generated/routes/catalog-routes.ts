// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface CatalogHandlers {
  /** `POST /v1/catalog/models` */
  createModel: Handler<operations['createModel']>;
  /** `DELETE /v1/catalog/models/{id}` */
  deleteModel: Handler<operations['deleteModel']>;
  /** `GET /v1/catalog/models/{id}` */
  getModel: Handler<operations['getModel']>;
  /** `GET /v1/catalog/models` */
  listModels: Handler<operations['listModels']>;
  /** `POST /v1/catalog/models/{id}/pull` */
  pullModel: Handler<operations['pullModel']>;
  /** `POST /v1/catalog/models/{id}/state` */
  setModelState: Handler<operations['setModelState']>;
  /** `POST /v1/catalog/models/{id}/verify` */
  verifyModel: Handler<operations['verifyModel']>;
  /** `GET /v1/catalog/models/{id}/events` */
  watchModel: Handler<operations['watchModel']>;
}

export function registerCatalogRoutes(router: RouterLike, handlers: CatalogHandlers, io: RouteIo): void {
  addRoute<operations['createModel']>(
    router,
    {
      operationId: 'createModel',
      method: 'POST',
      path: '/v1/catalog/models',
      validators: requestValidators.createModel,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.createModel(request, context),
    io,
  );
  addRoute<operations['deleteModel']>(
    router,
    {
      operationId: 'deleteModel',
      method: 'DELETE',
      path: '/v1/catalog/models/{id}',
      validators: requestValidators.deleteModel,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.deleteModel(request, context),
    io,
  );
  addRoute<operations['getModel']>(
    router,
    {
      operationId: 'getModel',
      method: 'GET',
      path: '/v1/catalog/models/{id}',
      validators: requestValidators.getModel,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.getModel(request, context),
    io,
  );
  addRoute<operations['listModels']>(
    router,
    {
      operationId: 'listModels',
      method: 'GET',
      path: '/v1/catalog/models',
      validators: requestValidators.listModels,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.listModels(request, context),
    io,
  );
  addRoute<operations['pullModel']>(
    router,
    {
      operationId: 'pullModel',
      method: 'POST',
      path: '/v1/catalog/models/{id}/pull',
      validators: requestValidators.pullModel,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.pullModel(request, context),
    io,
  );
  addRoute<operations['setModelState']>(
    router,
    {
      operationId: 'setModelState',
      method: 'POST',
      path: '/v1/catalog/models/{id}/state',
      validators: requestValidators.setModelState,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.setModelState(request, context),
    io,
  );
  addRoute<operations['verifyModel']>(
    router,
    {
      operationId: 'verifyModel',
      method: 'POST',
      path: '/v1/catalog/models/{id}/verify',
      validators: requestValidators.verifyModel,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.verifyModel(request, context),
    io,
  );
  addRoute<operations['watchModel']>(
    router,
    {
      operationId: 'watchModel',
      method: 'GET',
      path: '/v1/catalog/models/{id}/events',
      validators: requestValidators.watchModel,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.watchModel(request, context),
    io,
  );
}
