/** Keeps a number of calls under way for a time; one fault ends the bench. */
export interface InFlightResult {
  readonly perSecond: number;
  /** Milliseconds from call to answer, in ascending order. */
  readonly latenciesMs: readonly number[];
}

export async function keepInFlight(
  inFlight: number,
  seconds: number,
  call: () => Promise<void>,
): Promise<InFlightResult> {
  const latenciesMs: number[] = [];
  const beginMs = performance.now();
  const endMs = beginMs + seconds * 1_000;
  const lane = async (): Promise<void> => {
    for (let callMs = performance.now(); callMs < endMs; callMs = performance.now()) {
      await call();
      latenciesMs.push(performance.now() - callMs);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const tookSeconds = (performance.now() - beginMs) / 1_000;
  return { perSecond: latenciesMs.length / tookSeconds, latenciesMs: latenciesMs.sort((a, b) => a - b) };
}

/** @param share 0..1 @param sorted in ascending order */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
