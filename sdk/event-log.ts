import type { TaskEvent } from './event-stream.js';

/** The events of a task as they were read, so that every iteration of a handle sees all of them. */
export class EventLog {
  readonly #events: TaskEvent[] = [];
  #complete = false;
  #wake: (() => void)[] = [];

  push(event: TaskEvent): void {
    this.#events.push(event);
    this.#wakeReaders();
  }

  /** No event comes after this. */
  complete(): void {
    this.#complete = true;
    this.#wakeReaders();
  }

  get isComplete(): boolean {
    return this.#complete;
  }

  async *read(): AsyncGenerator<TaskEvent, void, undefined> {
    for (let next = 0; ; next++) {
      while (next >= this.#events.length && !this.#complete) {
        await new Promise<void>((resolve) => this.#wake.push(resolve));
      }
      const event = this.#events[next];
      if (event === undefined) return;
      yield event;
    }
  }

  #wakeReaders(): void {
    const readers = this.#wake;
    this.#wake = [];
    for (const wake of readers) wake();
  }
}
