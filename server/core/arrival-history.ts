/**
 * When tasks of one kind have been arriving. Its gaps, walked in the order in which they were seen, stand for the
 * arrivals to come, so that bursts stay bursts (EST-008).
 */
import type { RandomSource } from './random-source.js';

/** Newest gaps that are kept. */
const GAP_WINDOW = 1_024;

/** Tries to find a past gap longer than the one under way. */
const TRIES = 16;

/** Arrivals to come in one draw; no more of them than have been seen, which bounds a flood and the cost. */
export interface ArrivalWalk {
  /** Infinite when no more come. */
  nextMs: number;
  /** The past gap before it. */
  gap: number;
  left: number;
}

export class ArrivalHistory {
  private readonly gapsMs: number[] = [];
  private oldest = 0;
  private lastMs: number | null = null;

  arrived(nowMs: number): void {
    if (this.lastMs !== null) {
      const gapMs = Math.max(0, nowMs - this.lastMs);
      if (this.gapsMs.length < GAP_WINDOW) this.gapsMs.push(gapMs);
      else {
        this.gapsMs[this.oldest] = gapMs;
        this.oldest = (this.oldest + 1) % GAP_WINDOW;
      }
    }
    this.lastMs = nowMs;
  }

  /** Sets the walk out from now: somewhere in the past where a gap went on for longer than the one under way has. */
  startWalk(walk: ArrivalWalk, nowMs: number, random: RandomSource): void {
    const { length } = this.gapsMs;
    walk.nextMs = Number.POSITIVE_INFINITY;
    walk.left = length;
    if (length === 0 || this.lastMs === null) return;
    const ageMs = nowMs - this.lastMs;
    // After a silence longer than any seen, as much of it again.
    walk.nextMs = nowMs + ageMs;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      walk.gap = Math.floor(random.unit() * length);
      const gapMs = this.gapsMs[walk.gap] ?? 0;
      if (gapMs < ageMs) continue;
      walk.nextMs = nowMs + gapMs - ageMs;
      return;
    }
  }

  /** Goes on to the arrival after the next. */
  step(walk: ArrivalWalk): void {
    walk.gap = (walk.gap + 1) % this.gapsMs.length;
    walk.nextMs = --walk.left > 0 ? walk.nextMs + (this.gapsMs[walk.gap] ?? 0) : Number.POSITIVE_INFINITY;
  }
}
