/** The optional limit of requests a second (ADM-020): a bucket that holds one second's worth. */
import { RETRY_AFTER_CAP_MS } from './errors.js';
import { OutstandingRefusals } from './outstanding-refusals.js';

/** What sums of intervals may round off, in milliseconds. */
const ROUNDING_MS = 1e-3;

export class Throttle {
  private readonly intervalMs: number;
  private readonly burstMs: number;
  /** When the bucket is full again. */
  private fullMs = Number.NEGATIVE_INFINITY;
  private readonly refusals = new OutstandingRefusals();

  /** @param requestsPerSecond above 0 */
  constructor(requestsPerSecond: number) {
    this.intervalMs = 1_000 / requestsPerSecond;
    this.burstMs = Math.max(this.intervalMs, 1_000);
  }

  /**
   * Takes one request; null when it may pass, else the milliseconds until it may. Of those who are refused together
   * each is told a moment of its own (EST-004).
   */
  take(nowMs: number): number | null {
    const fullMs = Math.max(nowMs, this.fullMs) + this.intervalMs;
    if (fullMs - nowMs <= this.burstMs + ROUNDING_MS) {
      this.fullMs = fullMs;
      return null;
    }
    const waitMs = fullMs - nowMs - this.burstMs + this.refusals.count(nowMs) * this.intervalMs;
    // At the cap all later senders get the same advice, so counting on would only hold it up there for hours.
    if (waitMs < RETRY_AFTER_CAP_MS) this.refusals.add(nowMs + waitMs);
    return waitMs;
  }
}
