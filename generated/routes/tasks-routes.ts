// GENERATED from contracts/ by `npm run generate`: do not edit.
import type { operations } from '../types.js';
import { requestValidators } from '../validators/requests.js';
import { addRoute, type Handler, type RouteIo, type RouterLike } from './runtime.js';

/** Operations of one tag, by operationId. */
export interface TasksHandlers {
  /** `POST /v1/tasks/{id}/cancel` */
  cancelTask: Handler<operations['cancelTask']>;
  /** `POST /v1/tasks` */
  createTask: Handler<operations['createTask']>;
  /** `GET /v1/tasks/{id}` */
  getTask: Handler<operations['getTask']>;
  /** `GET /v1/tasks` */
  listTasks: Handler<operations['listTasks']>;
  /** `POST /v1/tasks/{id}/replay` */
  replayTask: Handler<operations['replayTask']>;
  /** `GET /v1/tasks/{id}/stream` */
  streamTask: Handler<operations['streamTask']>;
}

export function registerTasksRoutes(router: RouterLike, handlers: TasksHandlers, io: RouteIo): void {
  addRoute<operations['cancelTask']>(
    router,
    {
      operationId: 'cancelTask',
      method: 'POST',
      path: '/v1/tasks/{id}/cancel',
      validators: requestValidators.cancelTask,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.cancelTask(request, context),
    io,
  );
  addRoute<operations['createTask']>(
    router,
    {
      operationId: 'createTask',
      method: 'POST',
      path: '/v1/tasks',
      validators: requestValidators.createTask,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.createTask(request, context),
    io,
  );
  addRoute<operations['getTask']>(
    router,
    {
      operationId: 'getTask',
      method: 'GET',
      path: '/v1/tasks/{id}',
      validators: requestValidators.getTask,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.getTask(request, context),
    io,
  );
  addRoute<operations['listTasks']>(
    router,
    {
      operationId: 'listTasks',
      method: 'GET',
      path: '/v1/tasks',
      validators: requestValidators.listTasks,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.listTasks(request, context),
    io,
  );
  addRoute<operations['replayTask']>(
    router,
    {
      operationId: 'replayTask',
      method: 'POST',
      path: '/v1/tasks/{id}/replay',
      validators: requestValidators.replayTask,
      headerNames: ['x-correlation-id'],
    },
    (request, context) => handlers.replayTask(request, context),
    io,
  );
  addRoute<operations['streamTask']>(
    router,
    {
      operationId: 'streamTask',
      method: 'GET',
      path: '/v1/tasks/{id}/stream',
      validators: requestValidators.streamTask,
      headerNames: ['x-correlation-id', 'last-event-id'],
    },
    (request, context) => handlers.streamTask(request, context),
    io,
  );
}
