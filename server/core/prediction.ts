/**
 * When the tasks of one pool start and end: state replay over what was measured, with an interval that keeps its
 * word (EST-001, EST-002, EST-006..008). Without a finished task there is no answer.
 */
import { ArrivalHistory } from './arrival-history.js';
import type { Priority } from './contract.js';
import { type Interval, IntervalCorrection } from './interval-correction.js';
import type { TaskQueue } from './queue.js';
import type { Occupant, Replica } from './replica.js';
import {
  remainingMs,
  ServiceHistory,
  type ServiceRates,
  type ServiceSample,
  type Work,
} from './service-history.js';
import { DRAWS, type DrawnTimes, type ReplaySlot, StateReplay } from './state-replay.js';
import type { Task, TaskSpec } from './task.js';

/** The longest pause between two full replays; a shallow queue, cheap to replay, is replayed more often. */
const LONGEST_PAUSE_MS = 250;
const PAUSE_MS_PER_ROW = 0.25;

/** The part of a pool that a prediction depends on. */
export interface PredictedPool {
  readonly replicas: readonly Replica[];
  readonly queue: TaskQueue<Task>;
  /** Tokens of prompt and output together. */
  readonly ctx: number;
}

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
    return this.correction.p90Ms(this.interval);
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
  private readonly replay: StateReplay;
  private readonly corrections = { interactive: new IntervalCorrection(), batch: new IntervalCorrection() };
  /** What the receipts of waiting tasks said. */
  private readonly promised = new Map<string, Interval>();
  private replayedMs: number | null = null;
  private pauseMs = 0;
  private slots = 0;
  /** Replicas in the replay, by their index in it. */
  private replicaIds: readonly string[] = [];
  private newcomerOf: { readonly taskId: string; readonly interval: Interval } | null = null;

  /** @param seed of the draws */
  constructor(
    private readonly pool: PredictedPool,
    seed: number,
  ) {
    this.replay = new StateReplay(seed, this.interactiveArrivals);
  }

  /** Of a task that would be queued now; null without history. */
  newcomer(spec: TaskSpec, tokensIn: number | null, nowMs: number): Forecast | null {
    this.newcomerOf = null;
    const work = this.workOf(spec, tokensIn);
    if (work === null || !this.refresh(nowMs)) return null;
    const forecast = this.tailForecast(spec.priority, work, nowMs);
    this.newcomerOf = { taskId: spec.taskId, interval: forecast.interval };
    return forecast;
  }

  /** The replica on which the newcomer that was asked for last starts in most draws; null where none was. */
  newcomerReplicaId(priority: Priority): string | null {
    return this.newcomerOf === null ? null : (this.replicaIds[this.replay.newcomerReplica(priority)] ?? null);
  }

  /** Of a queued task. @param lanePosition tasks of its priority before it; null without history */
  queued(task: Task, lanePosition: number, nowMs: number): Forecast | null {
    const { priority } = task.spec;
    const work = this.workOf(task.spec, task.tokensIn);
    if (work === null || !this.refresh(nowMs)) return null;
    const times = this.replay.at(priority, lanePosition);
    if (times === null) {
      this.newcomerOf = null;
      return this.tailForecast(priority, work, nowMs);
    }
    return new Forecast(times, nowMs, this.corrections[priority]);
  }

  /** Median milliseconds until a running task ends; null without history. */
  remainingMs(replica: Replica, occupant: Occupant, nowMs: number): number | null {
    const rates = this.history.rates(replica.spec.replicaId);
    const work = this.workOf(occupant.task.spec, occupant.task.tokensIn, occupant.task.cachedTokens);
    return rates === null || work === null
      ? null
      : remainingMs(work, rates, progressOf(occupant, nowMs), 0.5);
  }

  /**
   * Median milliseconds until the task at this place of the queue starts, which frees its place; places behind
   * the tail are taken to follow at the mean service time. Null without history.
   */
  placeFreesInMs(place: number, nowMs: number): number | null {
    const { queue } = this.pool;
    const typical = this.typicalWork('batch');
    if (typical === null || !this.refresh(nowMs)) return null;
    const interactive = queue.depth('interactive');
    const waiting =
      place < interactive
        ? this.replay.at('interactive', place)
        : this.replay.at('batch', place - interactive);
    if (place < queue.size && waiting !== null) return median(ordered(waiting.startsMs, nowMs));
    const beyond = Math.max(0, place - queue.size);
    return median(ordered(this.replay.tailMs(), nowMs)) + beyond * this.replay.meanGapMs(typical);
  }

  enqueued(task: Task): void {
    const { taskId, priority } = task.spec;
    if (priority === 'interactive') this.interactiveArrivals.arrived(task.admitted.monotonicMs);
    if (this.newcomerOf?.taskId === taskId) {
      this.promised.set(taskId, this.newcomerOf.interval);
      this.replay.admit(priority);
    } else this.replayedMs = null;
    this.newcomerOf = null;
  }

  /** A task has left the head of its lane. Those that found an idle slot waited for nothing and teach nothing. */
  started(task: Task, nowMs: number): void {
    const { taskId, priority } = task.spec;
    const promised = this.promised.get(taskId);
    const waitedMs = nowMs - task.admitted.monotonicMs;
    this.replay.started(priority);
    this.promised.delete(taskId);
    if (promised !== undefined && (waitedMs > 0 || promised.p90Ms > 0)) {
      this.corrections[priority].learn(promised, waitedMs);
    }
  }

  withdrawn(task: Task): void {
    this.promised.delete(task.spec.taskId);
  }

  finished(sample: ServiceSample): void {
    this.history.learn(sample);
  }

  private tailForecast(priority: Priority, work: Work, nowMs: number): Forecast {
    return new Forecast(this.replay.newcomer(priority, work, nowMs), nowMs, this.corrections[priority]);
  }

  /** Replays in full where the last replay is too old; false while no slot will take tasks. */
  private refresh(nowMs: number): boolean {
    if (this.replayedMs !== null && nowMs - this.replayedMs < this.pauseMs) return this.slots > 0;
    const rates: ServiceRates[] = [];
    const replicaIds: string[] = [];
    const slots: ReplaySlot[] = [];
    for (const replica of this.pool.replicas) {
      const own = this.history.rates(replica.spec.replicaId);
      const readyInMs = replica.readyInMs(nowMs);
      if (own === null || readyInMs === null) continue;
      slots.push(...this.slotsOf(replica, rates.length, own, nowMs, readyInMs));
      rates.push(own);
      replicaIds.push(replica.spec.replicaId);
    }
    this.replayedMs = nowMs;
    this.pauseMs = 0;
    this.replicaIds = replicaIds;
    this.slots = slots.length;
    const overtaker = this.typicalWork('interactive');
    if (overtaker === null || slots.length === 0) return false;
    const { queue } = this.pool;
    const waiting = queue.items();
    const laneOf = (depth: number) => ({ depth, works: this.worksOf(waiting, depth) });
    const interactive = laneOf(queue.depth('interactive'));
    const batch = laneOf(queue.depth('batch'));
    this.replay.replay({ nowMs, rates, slots, interactive, batch, overtaker });
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, this.replay.rows * PAUSE_MS_PER_ROW);
    return true;
  }

  private slotsOf(
    replica: Replica,
    index: number,
    rates: ServiceRates,
    nowMs: number,
    readyInMs: number,
  ): ReplaySlot[] {
    const readyMs = nowMs + readyInMs;
    const idle = Array.from({ length: replica.spec.slots - replica.occupants.size }, () => ({
      replica: index,
      freeMs: () => readyMs,
    }));
    const busy = [...replica.occupants.values()].map((occupant) => {
      const { task, abortDueMs } = occupant;
      const work = this.workOf(task.spec, task.tokensIn, task.cachedTokens);
      const progress = progressOf(occupant, nowMs);
      const freeMs = (level: number): number =>
        work === null || abortDueMs !== null ? readyMs : readyMs + remainingMs(work, rates, progress, level);
      return { replica: index, freeMs };
    });
    return [...idle, ...busy];
  }

  /** The work of the next `count` waiting tasks. */
  private *worksOf(waiting: Iterator<Task>, count: number): IterableIterator<Work> {
    for (let taken = 0; taken < count; taken++) {
      const next = waiting.next();
      if (next.done) return;
      const work = this.workOf(next.value.spec, next.value.tokensIn);
      if (work !== null) yield work;
    }
  }

  private workOf(spec: TaskSpec, tokensIn: number | null, cachedTokens: number | null = null): Work | null {
    const { priority, expectedTokens, maxTokens } = spec;
    return this.history.work({ priority, tokensIn, cachedTokens, expectedTokens, maxTokens }, this.pool.ctx);
  }

  /** The work of a task of which nothing but the priority is known. */
  private typicalWork(priority: Priority): Work | null {
    const unknown = { tokensIn: null, cachedTokens: null, expectedTokens: null, maxTokens: null };
    return this.history.work({ priority, ...unknown }, this.pool.ctx);
  }
}

function progressOf({ task, sinceMs, firstTokenMs }: Occupant, nowMs: number) {
  return { elapsedMs: nowMs - sinceMs, tokensOut: firstTokenMs === null ? 0 : task.stream.tokens };
}
