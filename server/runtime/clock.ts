/** The clock port: the only source of time, so that tests run on a virtual one. */
import type { Instant } from '../core/task.js';

export interface Clock {
  now(): Instant;
  /** Calls back once at a monotonic moment, or soon after. @returns a function that takes the call back */
  callAt(monotonicMs: number, callback: () => void): () => void;
}

/** Longest delay that a Node timer takes; a later moment is approached in steps. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => ({ monotonicMs: performance.now(), wallMs: Date.now() }),
  callAt(monotonicMs, callback) {
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      const delayMs = Math.ceil(monotonicMs - performance.now());
      timer =
        delayMs > LONGEST_DELAY_MS
          ? setTimeout(arm, LONGEST_DELAY_MS)
          : setTimeout(callback, Math.max(0, delayMs));
      // Housekeeping alone never keeps the process alive: its server or its engines do.
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  },
};
