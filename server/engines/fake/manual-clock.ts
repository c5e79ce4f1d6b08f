import type { FakeClock } from './fake-clock.js';

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
}

/** Time of the fake engine, moved by the test: a generation goes on only as far as the test lets it. */
export class ManualClock implements FakeClock {
  #nowMs = 0;
  #timers: Timer[] = [];

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void): () => void {
    if (delayMs <= 0) {
      const immediate = setImmediate(action);
      return () => clearImmediate(immediate);
    }
    const timer = { dueMs: this.#nowMs + delayMs, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Runs what is due within `byMs`, in order. */
  advance(byMs: number): void {
    const endMs = this.#nowMs + byMs;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#nowMs = due.dueMs;
      due.action();
    }
    this.#nowMs = endMs;
  }

  /** Moves time on, `stepMs` at each turn of the event loop, until `work` is settled. */
  async runUntil<T>(work: Promise<T>, stepMs = 1): Promise<T> {
    let settled = false;
    const settle = () => {
      settled = true;
    };
    work.then(settle, settle);
    while (!settled) {
      this.advance(stepMs);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return work;
  }
}
