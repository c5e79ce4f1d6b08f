// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface ArtifactsHandlers {
  /** `POST /v1/artifacts` */
  createArtifact: Handler<operations['createArtifact']>;
  /** `GET /v1/artifacts/{id}` */
  getArtifact: Handler<operations['getArtifact']>;
  /** `GET /v1/artifacts` */
  listArtifacts: Handler<operations['listArtifacts']>;
}

export function registerArtifactsRoutes(router: RouterLike, handlers: ArtifactsHandlers, io: RouteIo): void {
  addRoute<operations['createArtifact']>(
    router,
    {
      operationId: 'createArtifact',
      method: 'POST',
      path: '/v1/artifacts',
      validators: requestValidators.createArtifact,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.createArtifact(request, context),
    io,
  );
  addRoute<operations['getArtifact']>(
    router,
    {
      operationId: 'getArtifact',
      method: 'GET',
      path: '/v1/artifacts/{id}',
      validators: requestValidators.getArtifact,
      headerNames: ['if-none-match', 'x-correlation-id'],
    },
    (request, context) => handlers.getArtifact(request, context),
    io,
  );
  addRoute<operations['listArtifacts']>(
    router,
    {
      operationId: 'listArtifacts',
      method: 'GET',
      path: '/v1/artifacts',
      validators: requestValidators.listArtifacts,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.listArtifacts(request, context),
    io,
  );
}
