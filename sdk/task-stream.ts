import { type ApiAnswer, ApiPromise } from './api-promise.js';
import { type ReadOptions, readEvents, type TaskEvent } from './event-stream.js';
import { StreamPosition } from './stream-position.js';

/**
 * One connection to a task's stream: iterate it, or await it for the moment when the server has answered. It does
 * not resume; `tasks.attach` does. Breaking out closes the connection, the task goes on.
 */
export class TaskStream extends ApiPromise<AsyncIterable<TaskEvent>> implements AsyncIterable<TaskEvent> {
  readonly #position: StreamPosition;

  /** @internal */
  constructor(answer: PromiseLike<ApiAnswer<unknown>>, lastEventId: number, options: ReadOptions) {
    const position = new StreamPosition(lastEventId);
    super(
      Promise.resolve(answer).then((opened) => ({
        ...opened,
        data: readEvents(opened.response, position, options),
      })),
    );
    this.#position = position;
  }

  /** The id of the last event that was read, for `lastEventId` of the next stream. */
  get lastEventId(): number {
    return this.#position.lastEventId;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<TaskEvent, void, undefined> {
    yield* await this;
  }
}
