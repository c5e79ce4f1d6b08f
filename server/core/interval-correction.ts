/**
 * Online conformal correction: stretches the upper side of a prediction's interval by what past predictions
 * missed, so that nine of ten tasks start within it (EST-007).
 */
import { SampleWindow } from './sample-window.js';

/** Share of tasks that are to start by `p90Ms`. */
const COVERED_SHARE = 0.9;

const ERROR_WINDOW = 512;
const ENOUGH_ERRORS = 20;

/** Least width of an interval, so that a miss can be told in widths of it: milliseconds, and share of the median. */
const LEAST_WIDTH_MS = 1;
const LEAST_WIDTH_SHARE = 0.02;

/** Quantiles of the draws, uncorrected. */
export interface Interval {
  readonly p50Ms: number;
  readonly p90Ms: number;
}

export class IntervalCorrection {
  /** Past errors of the median, in widths of the interval that was predicted. */
  private readonly errors = new SampleWindow(ERROR_WINDOW);

  learn(predicted: Interval, actualMs: number): void {
    this.errors.add((actualMs - predicted.p50Ms) / widthMs(predicted));
  }

  /** Widths of the interval within which the share of past errors lies; 1 before enough is known. */
  get stretch(): number {
    const { size } = this.errors;
    if (size < ENOUGH_ERRORS) return 1;
    return Math.max(0, this.errors.quantile((COVERED_SHARE * (size + 1)) / size));
  }

  p90Ms(predicted: Interval): number {
    return predicted.p50Ms + this.stretch * widthMs(predicted);
  }
}

function widthMs({ p50Ms, p90Ms }: Interval): number {
  return Math.max(p90Ms - p50Ms, LEAST_WIDTH_SHARE * p50Ms, LEAST_WIDTH_MS);
}
