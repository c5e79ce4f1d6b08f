import { abortedError } from './errors.js';

/** The clock and the randomness of a client, so that tests wait for nothing. */
export interface Timing {
  /** A number in [0, 1). */
  random(): number;
  /** Runs `action` after `delayMs`; the returned function prevents it. */
  after(delayMs: number, action: () => void): () => void;
}

export const systemTiming: Timing = {
  random: () => Math.random(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `delayMs`. Throws AbortedError as soon as `signal` is aborted. */
export function wait(timing: Timing, delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortedError(signal));
      return;
    }
    const stop = timing.after(delayMs, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    const onAbort = () => {
      stop();
      reject(abortedError(signal));
    };
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
