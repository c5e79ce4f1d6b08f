/** A pool: one model on one engine, its replicas, its queue and what was learned of it. */
import type { WaitReason } from './contract.js';
import type { ReplicaSpec } from './engine-port.js';
import { Forecast } from './forecast.js';
import { OutstandingRefusals, remainingMs, ServiceHistory } from './prediction.js';
import { type QueueEntry, TaskQueue } from './queue.js';
import { type Occupant, Replica } from './replica.js';
import type { Task, TaskSpec } from './task.js';

export interface PoolConfig {
  readonly poolId: string;
  readonly modelRef: string;
  /** Engine name on the wire. */
  readonly engine: string;
  /** Tokens of prompt and output together, per slot. */
  readonly ctx: number;
  /** Slots of one replica. */
  readonly slots: number;
  /** Most waiting tasks, both priorities together. */
  readonly queueCapacity: number;
  /** At least one. */
  readonly replicas: readonly ReplicaSpec[];
}

export const UNKNOWN_ENGINE_VERSION = 'unknown';

/** Longest time for which a forecast of running tasks is taken at its word. */
const FORECAST_LIFE_MS = 250;

export class Pool {
  readonly queue: TaskQueue<Task>;
  readonly replicas: readonly Replica[];
  readonly history = new ServiceHistory();
  readonly refusals = new OutstandingRefusals();
  private readonly places = new Map<string, QueueEntry<Task>>();
  private latestForecast: Forecast | null = null;

  constructor(readonly config: PoolConfig) {
    this.queue = new TaskQueue(config.queueCapacity);
    this.replicas = config.replicas.map((spec) => new Replica(spec));
  }

  get id(): string {
    return this.config.poolId;
  }

  get live(): boolean {
    return this.replicas.some(({ state }) => state === 'ready' || state === 'loading');
  }

  get ready(): boolean {
    return this.replicas.some(({ state }) => state === 'ready');
  }

  /** No replica works and none is coming up (ADM-008, ADM-009). */
  get broken(): boolean {
    return this.replicas.every((replica) => replica.broken);
  }

  get lastError(): string | null {
    return this.replicas.find(({ lastError }) => lastError !== null)?.lastError ?? null;
  }

  get slots(): number {
    return this.config.slots * this.replicas.length;
  }

  get busySlots(): number {
    return this.replicas.reduce((sum, { occupants }) => sum + occupants.size, 0);
  }

  get tasksPerSlot(): number {
    return (this.busySlots + this.queue.size) / this.slots;
  }

  get engineVersion(): string {
    return this.loadedInfo?.engineVersion ?? UNKNOWN_ENGINE_VERSION;
  }

  get modelDigest(): string | null {
    return this.loadedInfo?.modelDigest ?? null;
  }

  /** Context in force: what a loaded replica says, before that what was configured. */
  get ctx(): number {
    return this.loadedInfo?.ctx ?? this.config.ctx;
  }

  /** UTF-8 bytes that the whole context can stand for at most; null until a replica has loaded. */
  get maxInputBytes(): number | null {
    const info = this.loadedInfo;
    return info === null ? null : info.ctx * info.maxTokenBytes;
  }

  /** Milliseconds until the next load of a broken pool; null while one is under way. */
  nextLoadInMs(nowMs: number): number | null {
    const dueMs = this.replicas.flatMap(({ nextLoadMs }) => (nextLoadMs === null ? [] : [nextLoadMs]));
    return dueMs.length === 0 ? null : Math.max(0, Math.min(...dueMs) - nowMs);
  }

  enqueue(task: Task): void {
    const entry = this.queue.enqueue(task, task.spec.priority);
    if (entry === null) throw new Error(`the queue of pool ${this.id} is full; admission must have refused`);
    this.places.set(task.spec.taskId, entry);
  }

  dequeue(): Task | null {
    const task = this.queue.dequeue();
    if (task !== null) this.places.delete(task.spec.taskId);
    return task;
  }

  withdraw(task: Task): void {
    const entry = this.places.get(task.spec.taskId);
    if (entry === undefined) return;
    this.queue.cancel(entry);
    this.places.delete(task.spec.taskId);
  }

  /** Tasks that will start before this one; null once it has started or ended. */
  position(task: Task): number | null {
    const entry = this.places.get(task.spec.taskId);
    return entry === undefined ? null : this.queue.position(entry);
  }

  /** The place that a newcomer of this priority gets. */
  newcomerPosition(spec: TaskSpec): number {
    return spec.priority === 'interactive' ? this.queue.depth('interactive') : this.queue.size;
  }

  /** Why a queued task has not started. */
  waitReason(): WaitReason {
    return this.ready ? 'free_slot' : 'replica_loading';
  }

  /** Service time of a task on an idle slot; null without history. */
  serviceMs({ expectedTokens, maxTokens }: TaskSpec, tokensIn: number | null): number | null {
    const work = this.history.estimate({ tokensIn, expectedTokens, maxTokens }, this.ctx);
    return work === null ? null : work.prefillMs + work.decodeMs;
  }

  /** Service time of a task of which nothing is known; null without history. */
  meanServiceMs(): number | null {
    const work = this.history.estimate({ tokensIn: null, expectedTokens: null, maxTokens: null }, this.ctx);
    return work === null ? null : work.prefillMs + work.decodeMs;
  }

  /** Milliseconds that a running task still needs; null without history. */
  remainingMs({ task, sinceMs, firstTokenMs }: Occupant, nowMs: number): number | null {
    const { expectedTokens, maxTokens } = task.spec;
    const work = this.history.estimate({ tokensIn: task.tokensIn, expectedTokens, maxTokens }, this.ctx);
    if (work === null) return null;
    const tokensOut = firstTokenMs === null ? 0 : task.stream.tokens;
    return remainingMs(work, { elapsedMs: nowMs - sinceMs, tokensOut });
  }

  /** Shared by all who ask until the pool changes, so that a crowd of them costs one replay. */
  forecast(nowMs: number): Forecast {
    const { latestForecast } = this;
    if (latestForecast !== null && nowMs - latestForecast.madeMs <= FORECAST_LIFE_MS) return latestForecast;
    this.latestForecast = new Forecast(this, nowMs);
    return this.latestForecast;
  }

  /** Slots or queue have changed, or may change now. */
  forgetForecast(): void {
    this.latestForecast = null;
  }

  private get loadedInfo() {
    return this.replicas.find(({ info }) => info !== null)?.info ?? null;
  }
}
