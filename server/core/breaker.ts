/**
 * The circuit breaker of a pool (PLC-017): after so many tasks in a row that ended by the engine's fault nothing is
 * admitted or started for a while; then one task at a time tries, until one ends well. Monotonic milliseconds.
 */
export interface BreakerLimits {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open the first time; twice as long each time a trial fails, up to ten minutes. */
  readonly openMs: number;
}

export type BreakerState = 'closed' | 'open' | 'half_open';

const LONGEST_OPEN_MS = 600_000;

export class Breaker {
  private failures = 0;
  private openings = 0;
  /** When it lets the next trial through; null while it is closed. */
  openUntilMs: number | null = null;
  /** When somebody has to ask `pauseOver`; null while nobody has to. */
  pauseDueMs: number | null = null;

  constructor(public limits: BreakerLimits) {}

  state(nowMs: number): BreakerState {
    if (this.openUntilMs === null) return 'closed';
    return nowMs < this.openUntilMs ? 'open' : 'half_open';
  }

  /** True once after each pause: what waits may be tried. */
  pauseOver(nowMs: number): boolean {
    if (this.pauseDueMs === null || nowMs < this.pauseDueMs) return false;
    this.pauseDueMs = null;
    return true;
  }

  succeeded(): void {
    this.failures = 0;
    this.openings = 0;
    this.openUntilMs = null;
    this.pauseDueMs = null;
  }

  /** True when it opens by that. */
  failed(nowMs: number): boolean {
    this.failures++;
    const trialFailed = this.state(nowMs) === 'half_open';
    if (!trialFailed && (this.openUntilMs !== null || this.failures < this.limits.failures)) return false;
    const openMs = Math.min(LONGEST_OPEN_MS, this.limits.openMs * 2 ** Math.min(this.openings, 20));
    this.openUntilMs = nowMs + openMs;
    this.pauseDueMs = this.openUntilMs;
    this.openings++;
    return true;
  }
}
