/** How fast the streams of a suite were, by device and condition. */
import type { TimedStream } from './suite.js';

export interface LatencyRow {
  readonly device: string;
  readonly condition: string;
  readonly streams: number;
  /** Quantiles in milliseconds. */
  readonly firstTokenMs: Quantiles;
  /** Between two tokens, the mean of each stream. */
  readonly tokenMs: Quantiles;
}

interface Quantiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

export function latencies(timed: readonly TimedStream[]): LatencyRow[] {
  const groups = new Map<string, TimedStream[]>();
  for (const one of timed) {
    const key = JSON.stringify([one.device, one.condition]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { device, condition } = first;
    const streams = group.flatMap(({ stream }) => (stream.firstTokenMs === null ? [] : [stream]));
    return {
      device,
      condition,
      streams: group.length,
      firstTokenMs: quantiles(streams.map(({ firstTokenMs }) => firstTokenMs ?? 0)),
      tokenMs: quantiles(
        streams.map(
          ({ firstTokenMs, totalMs, tokensOut }) =>
            (totalMs - (firstTokenMs ?? 0)) / Math.max(1, tokensOut - 1),
        ),
      ),
    };
  });
}

function quantiles(values: number[]): Quantiles {
  values.sort((left, right) => left - right);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}
