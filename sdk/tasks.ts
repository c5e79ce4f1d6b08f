import type { ApiAnswer, ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type {
  AdmissionReceipt,
  ListTasksQuery,
  ReplayRequest,
  Task,
  TaskPage,
  TaskRequest,
} from './contract.js';
import { type TaskConnection, TaskHandle, type TaskHandleOptions } from './task-handle.js';
import { makeTaskId } from './task-id.js';
import { TaskStream } from './task-stream.js';
import type { Transport } from './transport.js';

export type RunOptions = CallOptions & TaskHandleOptions;

export interface StreamOptions extends CallOptions {
  /** Go on after this event id; 0, the default, gives everything from the start. */
  lastEventId?: number | undefined;
}

/** Tasks and their streams. */
export class Tasks {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Submits a task and resolves with its receipt. Without a `task_id` one is made here: it is the idempotency key
   * that makes a repeated submit safe (SDK-004).
   */
  create(task: TaskRequest, options: CallOptions = {}): ApiPromise<AdmissionReceipt> {
    const body = withTaskId(task);
    return this.#transport.send(options, (http, init) => http['/v1/tasks'].POST({ ...init, body }));
  }

  /** State, timings and, once it has ended, text and usage of a task. */
  get(taskId: string, options: CallOptions = {}): ApiPromise<Task> {
    const params = { path: { id: taskId } };
    return this.#transport.send(options, (http, init) => http['/v1/tasks/{id}'].GET({ ...init, params }));
  }

  /** One page of tasks, newest first; `next_cursor` of a page is the `cursor` of the next. */
  list(query: ListTasksQuery = {}, options: CallOptions = {}): ApiPromise<TaskPage> {
    return this.#transport.send(options, (http, init) =>
      http['/v1/tasks'].GET({ ...init, params: { query } }),
    );
  }

  /** One connection to a task's stream, which does not resume; `attach` does. */
  stream(taskId: string, { lastEventId = 0, ...options }: StreamOptions = {}): TaskStream {
    const { timing } = this.#transport;
    return new TaskStream(this.#open(taskId, lastEventId, options), lastEventId, {
      timing,
      signal: options.signal,
    });
  }

  /** Cancels a task, in whatever state it is. */
  cancel(taskId: string, options: CallOptions = {}): ApiPromise<void> {
    const params = { path: { id: taskId } };
    return this.#transport.send<void>(options, (http, init) =>
      http['/v1/tasks/{id}/cancel'].POST({ ...init, params }),
    );
  }

  /**
   * Runs a completed strict task again, as a task of its own: follow it with `attach`; once it has ended, `replay` of
   * `get` says whether its stream is the same. Without a `task_id` one is made here, as for `create`.
   */
  replay(
    taskId: string,
    replay: ReplayRequest = {},
    options: CallOptions = {},
  ): ApiPromise<AdmissionReceipt> {
    const params = { path: { id: taskId } };
    const body = { ...replay, task_id: replay.task_id ?? makeTaskId() };
    return this.#transport.send(options, (http, init) =>
      http['/v1/tasks/{id}/replay'].POST({ ...init, params, body }),
    );
  }

  /** Submits a task and follows it to its end. */
  run(task: TaskRequest, options: RunOptions = {}): TaskHandle {
    const body = withTaskId(task);
    const submit = (signal: AbortSignal) => this.create(body, { ...options, signal });
    return new TaskHandle(body.task_id, { ...this.#connection(body.task_id, options), submit }, options);
  }

  /** Follows a task that was submitted before, here or elsewhere, from its first event. */
  attach(taskId: string, options: RunOptions = {}): TaskHandle {
    return new TaskHandle(taskId, this.#connection(taskId, options), options);
  }

  #connection(taskId: string, options: RunOptions): TaskConnection {
    return {
      timing: this.#transport.timing,
      open: (lastEventId, attempt, signal) =>
        this.#open(taskId, lastEventId, {
          ...options,
          signal,
          ...(attempt === 'resume' && { maxRetries: 0 }),
        }),
      cancel: () => this.cancel(taskId, { ...options, signal: undefined }),
    };
  }

  #open(taskId: string, lastEventId: number, options: CallOptions): PromiseLike<ApiAnswer<unknown>> {
    const header = lastEventId === 0 ? {} : { 'Last-Event-ID': String(lastEventId) };
    return this.#transport
      .send(options, (http, init) =>
        http['/v1/tasks/{id}/stream'].GET({
          ...init,
          headers: { ...init.headers, Accept: 'text/event-stream' },
          params: { path: { id: taskId }, header },
          parseAs: 'stream',
        }),
      )
      .withResponse();
  }
}

function withTaskId(task: TaskRequest): TaskRequest & { task_id: string } {
  return { ...task, task_id: task.task_id ?? makeTaskId() };
}
