/** Time as the fake engine sees it: real, or moved by a test. */
export interface FakeClock {
  /** Milliseconds from any fixed origin. */
  now(): number;
  /** Runs `action` once, `delayMs` from now and never before this call returns; the result cancels it. */
  after(delayMs: number, action: () => void): () => void;
}

export const realClock: FakeClock = {
  now: () => performance.now(),
  after(delayMs, action) {
    if (delayMs > 0) {
      const timer = setTimeout(action, delayMs);
      return () => clearTimeout(timer);
    }
    const immediate = setImmediate(action);
    return () => clearImmediate(immediate);
  },
};
