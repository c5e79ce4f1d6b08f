import { type ApiAnswer, ApiPromise } from './api-promise.js';
import type { AdmissionReceipt, EndEvent, StartedEvent } from './contract.js';
import { AbortedError, NotFoundError, ProtocolError } from './errors.js';
import { EventLog } from './event-log.js';
import type { QueuedNotice, TaskEvent } from './event-stream.js';
import { followTask } from './resume.js';
import type { Timing } from './timing.js';

/** A finished task: what `started` and `end` said, and the whole text. */
export type TaskResult = StartedEvent & EndEvent & { text: string };

/** What `on` listens to. */
export type TaskHandleEvents = { [Type in TaskEvent['type']]: Extract<TaskEvent, { type: Type }> } & {
  /** The task is in the queue: its position and predicted start. Not sent by `attach`. */
  admitted: AdmissionReceipt;
  /** Position and prediction again, while the task waits. */
  queued: QueuedNotice;
};

/** What a handle does with the server. */
export interface TaskConnection {
  /** Submits the task; absent when the handle attaches to one that exists. */
  submit?: (signal: AbortSignal) => PromiseLike<AdmissionReceipt>;
  open(
    lastEventId: number,
    attempt: 'first' | 'resume',
    signal: AbortSignal,
  ): PromiseLike<ApiAnswer<unknown>>;
  cancel(): PromiseLike<void>;
  timing: Timing;
}

export interface TaskHandleOptions {
  signal?: AbortSignal | undefined;
  /** Also cancel the task when an iteration is left or the signal aborts. Default false: only the reading ends. */
  cancelOnBreak?: boolean | undefined;
}

/**
 * A task that is under way. Await it for the TaskResult; iterate it for its events, as often as wanted and each time
 * from the start; both throw the task's typed error. It reads on by itself and resumes dropped connections.
 *
 * Leaving an iteration early, or aborting the signal, ends the reading: whoever awaits the handle then gets an
 * AbortedError, so that partial output never looks complete.
 */
export class TaskHandle extends ApiPromise<TaskResult> implements AsyncIterable<TaskEvent> {
  readonly taskId: string;
  readonly #reading: TaskReading;

  /** @internal */
  constructor(taskId: string, connection: TaskConnection, options: TaskHandleOptions) {
    const reading = new TaskReading(connection, options);
    super(reading.outcome);
    this.taskId = taskId;
    this.#reading = reading;
  }

  /** Calls `listener` for every event of this type from now on. An error that it throws ends the handle. */
  on<Type extends keyof TaskHandleEvents>(
    type: Type,
    listener: (event: TaskHandleEvents[Type]) => void,
  ): this {
    this.#reading.on(type, listener);
    return this;
  }

  /** Cancels the task. Resolves when the server has acknowledged it; the handle then throws a CanceledError. */
  cancel(): Promise<void> {
    return this.#reading.cancel();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<TaskEvent, void, undefined> {
    let left = true;
    try {
      yield* this.#reading.log.read();
      left = false;
    } finally {
      if (left) await this.#reading.leave();
    }
    await this;
  }
}

type Listeners = { [Type in keyof TaskHandleEvents]?: ((event: TaskHandleEvents[Type]) => void)[] };

class TaskReading {
  readonly log = new EventLog();
  readonly outcome: Promise<ApiAnswer<TaskResult>>;
  readonly #connection: TaskConnection;
  readonly #cancelOnBreak: boolean;
  readonly #left = new AbortController();
  readonly #listeners: Listeners = {};
  readonly #submitted: Promise<AdmissionReceipt | undefined>;

  constructor(connection: TaskConnection, { signal, cancelOnBreak = false }: TaskHandleOptions) {
    this.#connection = connection;
    this.#cancelOnBreak = cancelOnBreak;
    if (signal?.aborted) this.#left.abort(signal.reason);
    const onAbort = () => this.#left.abort(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#submitted = Promise.resolve(connection.submit?.(this.#left.signal));
    this.outcome = this.#run().finally(() => {
      signal?.removeEventListener('abort', onAbort);
      this.log.complete();
    });
    // A handle that is only listened to, or left, must not end the process.
    this.outcome.catch(() => {});
  }

  on<Type extends keyof TaskHandleEvents>(
    type: Type,
    listener: (event: TaskHandleEvents[Type]) => void,
  ): void {
    const listeners: ((event: TaskHandleEvents[Type]) => void)[] = this.#listeners[type] ?? [];
    listeners.push(listener);
    this.#listeners[type] = listeners as Listeners[Type];
  }

  async cancel(): Promise<void> {
    const refused = await this.#submitted.then(
      () => false,
      () => true,
    );
    if (!refused) await this.#connection.cancel();
  }

  /** Ends the reading, unless it has ended. */
  async leave(): Promise<void> {
    if (this.log.isComplete) return;
    this.#left.abort(
      new AbortedError('the iteration was left before the task had ended; tasks.attach reads it again'),
    );
    await this.outcome.catch((error: unknown) => {
      if (!AbortedError.isInstance(error)) throw error;
    });
  }

  async #run(): Promise<ApiAnswer<TaskResult>> {
    try {
      return await this.#read();
    } catch (error) {
      if (this.#cancelOnBreak && AbortedError.isInstance(error)) await this.#cancelIfAdmitted();
      throw error;
    }
  }

  /** The submit may have been aborted before the server saw it. */
  async #cancelIfAdmitted(): Promise<void> {
    try {
      await this.#connection.cancel();
    } catch (error) {
      if (!NotFoundError.isInstance(error)) throw error;
    }
  }

  async #read(): Promise<ApiAnswer<TaskResult>> {
    const { timing, open } = this.#connection;
    const { signal } = this.#left;
    const receipt = await this.#submitted;
    if (receipt !== undefined) this.#emit('admitted', receipt);
    const answers: ApiAnswer<unknown>[] = [];
    const events = followTask({
      timing,
      signal,
      open: (lastEventId, attempt) => open(lastEventId, attempt, signal),
      onOpen: (answer) => answers.push(answer),
      onQueued: (notice) => this.#emit('queued', notice),
    });
    let started: TaskHandleEvents['started'] | undefined;
    let text = '';
    for await (const event of events) {
      this.log.push(event);
      this.#emit(event.type, event);
      if (event.type === 'started') started = event;
      if (event.type === 'token') text += event.t;
      const [answer] = answers;
      if (event.type === 'end' && started !== undefined && answer !== undefined) {
        return { ...answer, data: resultOf(started, event, text) };
      }
    }
    throw new ProtocolError('the stream ended without its end event');
  }

  #emit<Type extends keyof TaskHandleEvents>(type: Type, event: TaskHandleEvents[Type]): void {
    for (const listener of this.#listeners[type] ?? []) listener(event);
  }
}

function resultOf(
  started: TaskHandleEvents['started'],
  end: TaskHandleEvents['end'],
  text: string,
): TaskResult {
  const { type: _type, ...fields } = { ...started, ...end, text };
  return fields;
}
