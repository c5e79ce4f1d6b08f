/** When a pool may start a task after engines have failed, said naively (PLC-017). */
import type { BreakerLimits } from '../../server/core/breaker.js';

const LONGEST_OPEN_MS = 600_000;

export class NaiveBreaker {
  private inARow = 0;
  private pauses = 0;
  private pausedUntilMs: number | null = null;

  constructor(public limits: BreakerLimits) {}

  get isTripped(): boolean {
    return this.pausedUntilMs !== null;
  }

  succeeded(): void {
    this.inARow = 0;
    this.pauses = 0;
    this.pausedUntilMs = null;
  }

  failed(nowMs: number): void {
    this.inARow++;
    const trial = this.pausedUntilMs !== null && this.pausedUntilMs <= nowMs;
    if (!trial && (this.isTripped || this.inARow < this.limits.failures)) return;
    this.pausedUntilMs = nowMs + Math.min(LONGEST_OPEN_MS, this.limits.openMs * 2 ** this.pauses);
    this.pauses++;
  }

  /** Why nothing may start while so many tasks run; null where something may. */
  refusal(running: number, nowMs: number): string | null {
    if (this.pausedUntilMs === null) return null;
    if (nowMs < this.pausedUntilMs) return `its pool pauses until ${this.pausedUntilMs}`;
    return running > 0 ? 'another one is on trial' : null;
  }
}
