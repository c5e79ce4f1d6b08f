/**
 * The order of a task's stream (STR-001, STR-002): started, tokens with metrics between them, then one terminal
 * frame. Frames are data; the event log encodes them.
 */
import type { BudgetView } from './budget.js';
import type { FinishReason } from './engine-port.js';
import type { TaskError } from './errors.js';

/** Frames that carry no id (metrics) are transient; the others are kept. */
export type StreamFrame =
  | { readonly type: 'started'; readonly id: number; readonly started: StartedFrame }
  /** Token events i, i + 1, … with ids i + 2, i + 3, … */
  | { readonly type: 'tokens'; readonly firstIndex: number; readonly texts: readonly string[] }
  | { readonly type: 'metrics'; readonly metrics: MetricsFrame }
  /** The log adds the sha256 of all texts. */
  | { readonly type: 'end'; readonly id: number; readonly end: EndFrame }
  | ErrorFrame;

export interface ErrorFrame {
  readonly type: 'error';
  readonly id: number;
  readonly error: TaskError;
  readonly retriable: boolean;
  readonly correlationId: string;
}

export interface StartedFrame {
  readonly taskId: string;
  readonly correlationId: string;
  readonly queuePosition: number;
  readonly predictedStartMs: number | null;
  readonly queuedMs: number;
  readonly poolId: string;
  readonly replicaId: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly device: string;
  readonly modelDigest: string;
  readonly seed: number;
  readonly samplerProfileVersion: string;
  readonly kvWarmth: boolean;
  readonly tokensIn: number;
}

export interface MetricsFrame {
  readonly queueDepth: number;
  readonly tokensOut: number;
  /** Token events a second since started; null until `RATE_SPAN_MS` have passed. */
  readonly tokensPerSecond: number | null;
  readonly kvWarmth: boolean;
  /** Null without a deadline or without history (EST-009). */
  readonly onTimeProbability: number | null;
  /** Of its session; null where there are none. */
  readonly budgets: BudgetView | null;
}

export interface EndFrame {
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly cachedTokens: number;
  readonly decodeMs: number;
  readonly attempts: number;
  readonly finishReason: FinishReason;
}

/** What a metrics frame tells beside the stream itself. */
export type StreamSurroundings = Pick<
  MetricsFrame,
  'queueDepth' | 'kvWarmth' | 'onTimeProbability' | 'budgets'
>;

/** Shortest time between two metrics frames of a stream (STR-008). */
export const METRICS_INTERVAL_MS = 1_000;

/** Shortest time over which a rate says more than noise (STR-008). */
export const RATE_SPAN_MS = 100;

/** Hands out ids and indexes in order, and refuses an order that the contract does not know. */
export class StreamOrder {
  private phase: 'waiting' | 'started' | 'ended';
  private tokenEvents: number;
  /** Token events that this attempt did not make; they say nothing of its rate. */
  private earlierTokens: number;
  private startedAtMs = 0;
  private metricsAtMs: number | null = null;

  /** @param earlierTokens token events of a stream that began before a restart; null for one that has not begun */
  constructor(earlierTokens: number | null = null) {
    this.phase = earlierTokens === null ? 'waiting' : 'started';
    this.tokenEvents = earlierTokens ?? 0;
    this.earlierTokens = this.tokenEvents;
  }

  /** Token events so far. */
  get tokens(): number {
    return this.tokenEvents;
  }

  started(nowMs: number): number {
    this.require('waiting', 'started');
    this.phase = 'started';
    this.startedAtMs = nowMs;
    return 1;
  }

  /** A rerun of a stream that has started: its frame stays, only the rate is measured anew. */
  resumed(nowMs: number): void {
    this.require('started', 'a rerun');
    this.startedAtMs = nowMs;
    this.earlierTokens = this.tokenEvents;
  }

  /** @returns the index of the first of `count` token events */
  addTokens(count: number): number {
    this.require('started', 'token');
    const firstIndex = this.tokenEvents;
    this.tokenEvents += count;
    return firstIndex;
  }

  /** True when a metrics frame may be sent among the tokens. */
  metricsDue(nowMs: number): boolean {
    return this.tokenEvents > 0 && nowMs - (this.metricsAtMs ?? this.startedAtMs) >= METRICS_INTERVAL_MS;
  }

  /** True when the terminal frame would be the first thing that a started stream says beyond its tokens. */
  get metricsOwed(): boolean {
    return this.phase === 'started' && this.metricsAtMs === null;
  }

  metrics(nowMs: number, surroundings: StreamSurroundings): MetricsFrame {
    this.require('started', 'metrics');
    this.metricsAtMs = nowMs;
    const elapsedMs = nowMs - this.startedAtMs;
    const tokens = this.tokenEvents - this.earlierTokens;
    const tokensPerSecond =
      elapsedMs >= RATE_SPAN_MS && tokens > 0 ? Math.round((tokens * 1e5) / elapsedMs) / 100 : null;
    return { ...surroundings, tokensOut: this.tokenEvents, tokensPerSecond };
  }

  /** @returns the id of the terminal frame, the highest of the stream */
  terminal(): number {
    if (this.phase === 'ended') throw new Error('a stream has one terminal event; this one has had it');
    const id = this.phase === 'waiting' ? 1 : this.tokenEvents + 2;
    this.phase = 'ended';
    return id;
  }

  private require(phase: 'waiting' | 'started', event: string): void {
    if (this.phase !== phase) throw new Error(`a stream that is ${this.phase} cannot have ${event}`);
  }
}
