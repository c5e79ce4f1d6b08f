/** What the dispatcher tells the outside: numbers and log lines. */
import type { LogLevel } from '../core/effects.js';
import type { LogFields } from '../core/log-fields.js';
import type { MetricLabels, SeriesName } from '../core/metrics.js';
import type { PoolConfig } from '../core/pool.js';

export interface MetricsSink {
  increment(series: SeriesName, labels: MetricLabels, by: number): void;
  observe(series: SeriesName, labels: MetricLabels, value: number): void;
}

/** Never given prompt text. */
export interface LogSink {
  log(level: LogLevel, event: string, fields: LogFields): void;
}

/** A model that may be put into a pool. */
export interface KnownModel {
  readonly modelRef: string;
  /** Absolute. */
  readonly modelPath: string;
}

/** Makes configurations of pools with other models than they have, estimates included. */
export interface PoolPlans {
  /** @throws NOT_FOUND */
  modelOf(modelRef: string): KnownModel;
  /** The pool with this model, null = with the one it has. Rejects with an `EngineLoadError` when it cannot be read. */
  withModel(config: PoolConfig, model: KnownModel | null): Promise<PoolConfig>;
  /**
   * The pool that serves a model, or would.
   * @param present the one that does; null where none does
   * @param ctx null = that of the pool; `slots` likewise
   * @throws NOT_FOUND; rejects with an `EngineLoadError` when its file cannot be read
   */
  forModel(
    modelRef: string,
    present: PoolConfig | null,
    ctx: number | null,
    slots: number | null,
  ): Promise<PoolConfig>;
}
