/** A clock that moves only when told to. */
import type { Instant } from '../../core/task.js';
import type { Clock } from '../clock.js';

interface Call {
  readonly dueMs: number;
  readonly callback: () => void;
}

export class VirtualClock implements Clock {
  private nowMs = 0;
  private readonly calls = new Set<Call>();

  /** @param epochMs wall clock at the start, milliseconds since 1970 */
  constructor(private readonly epochMs = 1_795_300_000_000) {}

  now(): Instant {
    return { monotonicMs: this.nowMs, wallMs: this.epochMs + this.nowMs };
  }

  callAt(monotonicMs: number, callback: () => void): () => void {
    const call: Call = { dueMs: monotonicMs, callback };
    this.calls.add(call);
    return () => void this.calls.delete(call);
  }

  /** Moves on, making every call that falls due on the way, in order of time. */
  advance(ms: number): void {
    const untilMs = this.nowMs + ms;
    let callsNow = 0;
    for (;;) {
      const next = [...this.calls].sort((left, right) => left.dueMs - right.dueMs)[0];
      if (next === undefined || next.dueMs > untilMs) break;
      this.calls.delete(next);
      callsNow = next.dueMs > this.nowMs ? 0 : callsNow + 1;
      if (callsNow > 10_000)
        throw new Error(`10,000 calls at ${this.nowMs} ms: somebody asks again and again for what is past`);
      this.nowMs = Math.max(this.nowMs, next.dueMs);
      next.callback();
    }
    this.nowMs = untilMs;
  }
}
