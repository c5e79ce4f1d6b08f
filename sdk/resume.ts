import type { ApiAnswer } from './api-promise.js';
import { type ReadOptions, readEvents, type TaskEvent } from './event-stream.js';
import { retryDelayMs, streamBackoff } from './retry.js';
import { StreamPosition } from './stream-position.js';
import { wait } from './timing.js';

/** Connections in a row without a byte after which a stream is given up; together about half a minute. */
const maxFailuresInARow = 10;

export interface FollowOptions extends ReadOptions {
  /** Opens the stream after this event id. The first call may retry by itself, the later ones may not. */
  open(lastEventId: number, attempt: 'first' | 'resume'): PromiseLike<ApiAnswer<unknown>>;
  onOpen(answer: ApiAnswer<unknown>): void;
}

/**
 * All events of a task from the start, whatever happens to the connections (SDK-003). What a new connection cannot
 * mend (an unknown task, a stream past its retention, a wrong token) is thrown at once.
 */
export async function* followTask(options: FollowOptions): AsyncGenerator<TaskEvent, void, undefined> {
  const { timing, signal } = options;
  const position = new StreamPosition(0);
  let opened = false;
  let failuresInARow = 0;
  const onBytes = () => {
    failuresInARow = 0;
  };
  for (;;) {
    try {
      const answer = await options.open(position.lastEventId, opened ? 'resume' : 'first');
      if (!opened) options.onOpen(answer);
      opened = true;
      yield* readEvents(answer.response, position, { ...options, onBytes });
      return;
    } catch (error) {
      const mayResume = opened && failuresInARow < maxFailuresInARow;
      const delayMs = mayResume ? retryDelayMs(error, failuresInARow, timing.random(), streamBackoff) : null;
      if (delayMs === null) throw error;
      failuresInARow += 1;
      await wait(timing, delayMs, signal);
    }
  }
}
