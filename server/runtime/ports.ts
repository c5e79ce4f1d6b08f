/** What the dispatcher tells the outside: numbers and log lines. */
import type { LogFields, LogLevel } from '../core/effects.js';
import type { MetricLabels, SeriesName } from '../core/metrics.js';

export interface MetricsSink {
  increment(series: SeriesName, labels: MetricLabels, by: number): void;
  observe(series: SeriesName, labels: MetricLabels, value: number): void;
}

/** Never given prompt text. */
export interface LogSink {
  log(level: LogLevel, event: string, fields: LogFields): void;
}
