import { StreamIntegrityError } from './errors.js';

type PositionedEvent = { type: 'started' | 'metrics' | 'end' | 'error' } | { type: 'token'; i: number };

/**
 * Where a reader is in a task's stream. It outlives connections, so that a resumed stream is proved to go on exactly
 * where the last one broke off (SDK-003). The ids are those of the contract: started 1, token i is i + 2, the terminal
 * event comes after all of them, metrics has none.
 */
export class StreamPosition {
  #lastEventId: number;

  /** @param lastEventId the id of the last event that was read; 0 at the start. */
  constructor(lastEventId: number) {
    this.#lastEventId = lastEventId;
  }

  get lastEventId(): number {
    return this.#lastEventId;
  }

  /** Throws StreamIntegrityError when `event` cannot be the next one. */
  advance(id: string | undefined, event: PositionedEvent): void {
    if (event.type === 'metrics') return;
    const eventId = id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : Number.NaN;
    const next = this.#lastEventId + 1;
    if (!this.#mayFollow(eventId, event)) {
      const what = event.type === 'token' ? `token ${event.i}` : event.type;
      throw new StreamIntegrityError(
        `the stream has ${what} with id ${id ?? 'none'} after id ${this.#lastEventId}; id ${next} comes next, and token i has id i + 2`,
      );
    }
    this.#lastEventId = eventId;
  }

  #mayFollow(eventId: number, event: PositionedEvent): boolean {
    const next = this.#lastEventId + 1;
    switch (event.type) {
      case 'started':
        return eventId === 1 && next === 1;
      case 'token':
        return eventId === next && eventId === event.i + 2 && next > 1;
      case 'end':
        return eventId === next && next > 1;
      default:
        // A task that ends while it is queued has an error without started.
        return eventId >= next;
    }
  }
}
