/**
 * When the tasks of one pool start and end: state replay over what was measured, with an interval that keeps its
 * word (EST-001, EST-002, EST-006..008). Without a finished task there is no answer.
 */
import { ArrivalHistory } from './arrival-history.js';
import type { Priority } from './contract.js';
import { type Interval, IntervalCorrection } from './interval-correction.js';
import { PoolReplay, type PredictedPool, placeOf, progressOf } from './pool-replay.js';
import type { Occupant, Replica } from './replica.js';
import { remainingMs, ServiceHistory, type ServiceSample, serviceMs, shortestMs } from './service-history.js';
import { heldTokens, type Session } from './session.js';
import { type SlotKind, slotKindOf } from './slot-kind.js';
import { DRAWS, type DrawnTimes } from './state-replay.js';
import type { Prediction, Task, TaskSpec } from './task.js';

/** What is predicted of one task, in milliseconds from now. */
export class Forecast {
  /** The draws of the start, in ascending order. */
  readonly startsMs: Float64Array;
  private readonly endsMs: Float64Array;

  constructor(
    times: DrawnTimes,
    nowMs: number,
    private readonly correction: IntervalCorrection,
  ) {
    this.startsMs = ordered(times.startsMs, nowMs);
    this.endsMs = ordered(times.endsMs, nowMs);
  }

  /** Median. */
  get startMs(): number {
    return Math.round(median(this.startsMs));
  }

  /** Median. */
  get endMs(): number {
    return Math.round(median(this.endsMs));
  }

  /** Nine of ten tasks start by then (EST-007). */
  get startP90Ms(): number {
    return Math.round(this.correction.p90Ms(this.interval));
  }

  /** The uncorrected interval of the start. */
  get interval(): Interval {
    return { p50Ms: median(this.startsMs), p90Ms: this.startsMs[NINTH_DECILE] ?? 0 };
  }

  /** Share of draws, corrected as the interval is, in which the task has ended by the deadline (EST-009). */
  onTimeProbability(deadlineMs: number): number {
    const p50Ms = median(this.endsMs);
    const stretch = Math.max(1, this.correction.stretch);
    const met = this.endsMs.filter((endMs) => {
      const overMs = endMs - p50Ms;
      return p50Ms + (overMs > 0 ? overMs * stretch : overMs) <= deadlineMs;
    });
    return met.length / DRAWS;
  }
}

/** @param waitedMs time since admission, to which predictions are relative (EST-002) */
export function predictionOf(
  forecast: Forecast | null,
  { deadlineMs }: TaskSpec,
  waitedMs: number,
): Prediction {
  if (forecast === null) return { startMs: null, endMs: null, onTimeProbability: null };
  return {
    startMs: Math.round(waitedMs) + forecast.startMs,
    endMs: Math.round(waitedMs) + forecast.endMs,
    onTimeProbability: deadlineMs === null ? null : forecast.onTimeProbability(deadlineMs - waitedMs),
  };
}

/** Tokens that a turn may find cached at the very most: how much the turns before it leave is not known. */
function mostCached({ kvHint }: TaskSpec, session: Session | null, replicas: readonly Replica[]): number {
  if (session === null || kvHint === 'cold') return 0;
  return session.line.length > 0 ? Number.POSITIVE_INFINITY : heldTokens(session, replicas);
}

const NINTH_DECILE = Math.ceil(0.9 * DRAWS) - 1;

function ordered(timesMs: Float64Array, nowMs: number): Float64Array {
  return timesMs.map((timeMs) => Math.max(0, timeMs - nowMs)).sort();
}

function median(sorted: Float64Array): number {
  return ((sorted[DRAWS / 2 - 1] ?? 0) + (sorted[DRAWS / 2] ?? 0)) / 2;
}

export class PoolPrediction {
  readonly history = new ServiceHistory();
  private readonly interactiveArrivals = new ArrivalHistory();
  private readonly corrections = { interactive: new IntervalCorrection(), batch: new IntervalCorrection() };
  /** Newcomers and advice are predicted by one replay, questions in between by another: who asks must not show
   * in a decision (PLC-002). */
  private readonly deciding: PoolReplay;
  private readonly asked: PoolReplay;
  /** What the receipts of waiting tasks said. */
  private readonly promised = new Map<string, Interval>();
  private newcomerOf: { readonly taskId: string; readonly interval: Interval } | null = null;

  /** @param seed of the draws */
  constructor(
    private readonly pool: PredictedPool,
    seed: number,
  ) {
    this.deciding = new PoolReplay(pool, this.history, this.interactiveArrivals, seed);
    this.asked = new PoolReplay(pool, this.history, this.interactiveArrivals, ~seed);
  }

  /**
   * Of a task that would be queued now; null without history.
   * @param session the one that it would be a turn of; null where there is none yet
   */
  newcomer(spec: TaskSpec, tokensIn: number | null, session: Session | null, nowMs: number): Forecast | null {
    this.newcomerOf = null;
    const times = this.deciding.newcomer(spec, tokensIn, session, nowMs);
    if (times === null) return null;
    const forecast = new Forecast(times, nowMs, this.corrections[spec.priority]);
    this.newcomerOf = { taskId: spec.taskId, interval: forecast.interval };
    return forecast;
  }

  /** The replica on which the newcomer that was asked for last starts in most draws; null where none was. */
  newcomerReplicaId(priority: Priority): string | null {
    return this.newcomerOf === null ? null : this.deciding.newcomerReplicaId(priority);
  }

  /** Of a queued task. @param lanePosition tasks of its priority before it; null without history */
  queued(task: Task, lanePosition: number, nowMs: number): Forecast | null {
    const times = this.asked.queued(task, lanePosition, nowMs);
    return times === null ? null : new Forecast(times, nowMs, this.corrections[task.spec.priority]);
  }

  /** Median milliseconds from start to end of a task that finds no KV on a replica; null without history. */
  serviceMs(
    { priority, determinism, expectedTokens, maxTokens }: TaskSpec,
    tokensIn: number | null,
    { spec }: Replica,
  ): number | null {
    const asked = { priority, tokensIn, cachedTokens: 0, expectedTokens, maxTokens };
    const work = this.history.work(asked, this.pool.ctx);
    const rates = this.history.rates(placeOf(spec, slotKindOf(spec, determinism)));
    return work === null || rates === null ? null : serviceMs(work, rates, 0.5);
  }

  /** Milliseconds to prefill so many tokens; null without history. */
  prefillMs(tokens: number, { spec }: Replica, kind: SlotKind): number | null {
    const rates = this.history.rates(placeOf(spec, kind));
    return rates === null ? null : tokens * rates.prefillMsPerToken;
  }

  /** Median milliseconds until a running task ends; null without history. */
  remainingMs(replica: Replica, occupant: Occupant, nowMs: number): number | null {
    return this.remainingOf(replica, occupant, nowMs)?.(0.5) ?? null;
  }

  /** Chance that a running task ends within so many milliseconds; null without history (EST-009). */
  onTimeProbability(replica: Replica, occupant: Occupant, withinMs: number, nowMs: number): number | null {
    const remaining = this.remainingOf(replica, occupant, nowMs);
    if (remaining === null) return null;
    let met = 0;
    for (let draw = 0; draw < DRAWS; draw++) if (remaining((draw + 0.5) / DRAWS) <= withinMs) met++;
    return met / DRAWS;
  }

  /**
   * Prefill of what a session can not have cached, and one token, on the fastest replica; null without history.
   * @param session the one that the task would be a turn of; null where there is none yet
   */
  leastServiceMs(spec: TaskSpec, tokensIn: number, session: Session | null): number | null {
    const { priority, determinism, expectedTokens, maxTokens, deviceMask } = spec;
    const cachedTokens = Math.min(mostCached(spec, session, this.pool.replicas), tokensIn - 1);
    const asked = { priority, tokensIn, cachedTokens, expectedTokens, maxTokens };
    const work = this.history.work(asked, this.pool.ctx);
    if (work === null) return null;
    const times = this.pool.replicas.flatMap(({ spec, fits }) => {
      const place = placeOf(spec, slotKindOf(spec, determinism));
      const rates = fits(deviceMask) ? this.history.rates(place) : null;
      return rates === null ? [] : [shortestMs(work, rates)];
    });
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Milliseconds that a running task still needs, by the quantile of its output length; null without history. */
  private remainingOf(
    replica: Replica,
    occupant: Occupant,
    nowMs: number,
  ): ((level: number) => number) | null {
    const { spec, tokensIn, cachedTokens } = occupant.task;
    const { priority, determinism, expectedTokens, maxTokens } = spec;
    const asked = { priority, tokensIn, cachedTokens: cachedTokens ?? 0, expectedTokens, maxTokens };
    const work = this.history.work(asked, this.pool.ctx);
    const rates = this.history.rates(placeOf(replica.spec, slotKindOf(replica.spec, determinism)));
    if (work === null || rates === null) return null;
    const progress = progressOf(occupant, nowMs);
    return (level) => remainingMs(work, rates, progress, level);
  }

  /**
   * Median milliseconds until the task at this place of the queue starts, which frees its place. Null without
   * history.
   */
  placeFreesInMs(place: number, nowMs: number): number | null {
    const startsMs = this.deciding.startsMs(place, nowMs);
    return startsMs === null ? null : median(ordered(startsMs, nowMs));
  }

  enqueued(task: Task): void {
    const { taskId, priority } = task.spec;
    const nowMs = task.admitted.monotonicMs;
    if (priority === 'interactive') this.interactiveArrivals.arrived(nowMs);
    this.asked.append(task, nowMs);
    if (this.newcomerOf?.taskId === taskId) {
      this.promised.set(taskId, this.newcomerOf.interval);
      this.deciding.admit(priority);
    } else this.deciding.append(task, nowMs);
    this.newcomerOf = null;
  }

  /** A task has left the head of its lane. Those that found an idle slot waited for the disk alone and teach nothing. */
  started(task: Task, nowMs: number): void {
    const { taskId, priority } = task.spec;
    const promised = this.promised.get(taskId);
    const waitedMs = nowMs - task.admitted.monotonicMs;
    for (const replay of [this.deciding, this.asked]) replay.started(priority);
    this.promised.delete(taskId);
    const waited = nowMs > task.flushedMs || promised?.p90Ms !== 0;
    if (promised !== undefined && waited) {
      this.corrections[priority].learn(promised, waitedMs);
    }
  }

  /** The order of the queue is not the one that the replays have foreseen. */
  reordered(): void {
    for (const replay of [this.deciding, this.asked]) replay.forget();
  }

  withdrawn(task: Task): void {
    this.promised.delete(task.spec.taskId);
    for (const replay of [this.deciding, this.asked]) replay.withdrawn();
  }

  finished(sample: ServiceSample): void {
    this.history.learn(sample);
  }
}
