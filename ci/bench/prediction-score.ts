/** How good predictions of a wait were. */
import type { PredictedStart } from './prediction-run.js';

/** Sum of absolute errors over the sum of waits. */
export function wape(starts: readonly PredictedStart[], guessMs: (start: PredictedStart) => number): number {
  const errorMs = sum(starts, (start) => Math.abs(guessMs(start) - start.waitedMs));
  return errorMs / sum(starts, ({ waitedMs }) => waitedMs);
}

/** Continuous ranked probability score of the draws over the mean wait; for a single guess it is the WAPE. */
export function relativeCrps(starts: readonly PredictedStart[]): number {
  return sum(starts, crpsMs) / sum(starts, ({ waitedMs }) => waitedMs);
}

/** Share of tasks that started by the p90, of those that waited or were to wait. */
export function coverage(starts: readonly PredictedStart[]): number {
  const waited = starts.filter(
    ({ waitedMs, p90Ms, drawsMs }) => waitedMs > 0 || (drawsMs.at(-1) ?? p90Ms) > 0,
  );
  return waited.filter(({ waitedMs, p90Ms }) => waitedMs <= p90Ms).length / waited.length;
}

/** Mean distance of the draws from what came, less half their mean distance from each other. */
function crpsMs({ drawsMs, waitedMs }: PredictedStart): number {
  const { length } = drawsMs;
  let fromActual = 0;
  let fromEachOther = 0;
  drawsMs.forEach((drawMs, index) => {
    fromActual += Math.abs(drawMs - waitedMs);
    fromEachOther += drawMs * (2 * index - length + 1);
  });
  return fromActual / length - fromEachOther / length ** 2;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
