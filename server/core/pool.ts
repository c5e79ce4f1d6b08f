/** A pool: one model on one engine, its replicas, its queue and what was learned of it. */
import type { WaitReason } from './contract.js';
import type { ReplicaSpec } from './engine-port.js';
import { OutstandingRefusals, remainingMs, ServiceHistory, type SlotTime, slotAfter } from './prediction.js';
import { type QueueEntry, TaskQueue } from './queue.js';
import { type Occupant, Replica } from './replica.js';
import type { Prediction, Task, TaskSpec } from './task.js';
import { UNASSIGNED_REPLICA } from './task.js';

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

const NOTHING_KNOWN: Prediction = { startMs: null, endMs: null };

/** Share of the capacity past which a receipt advises its sender to slow down (EST-003). */
const HIGH_WATER_SHARE = 0.75;

export class Pool {
  readonly queue: TaskQueue<Task>;
  readonly replicas: readonly Replica[];
  readonly history = new ServiceHistory();
  readonly refusals = new OutstandingRefusals();
  private readonly places = new Map<string, QueueEntry<Task>>();

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

  /** Prediction from now on for a task with `ahead` others before it. */
  predict(
    spec: TaskSpec,
    tokensIn: number | null,
    ahead: number,
    nowMs: number,
  ): Prediction & { replicaId: string } {
    const only = this.replicas.length === 1 ? this.replicas[0]?.spec.replicaId : undefined;
    const slot = this.slotAfter(ahead, nowMs);
    const service = this.history.estimate(
      { tokensIn, expectedTokens: spec.expectedTokens, maxTokens: spec.maxTokens },
      this.ctx,
    );
    if (slot === null || service === null) return { ...NOTHING_KNOWN, replicaId: only ?? UNASSIGNED_REPLICA };
    const startMs = Math.round(slot.startMs);
    return {
      startMs,
      endMs: startMs + Math.round(service.prefillMs + service.decodeMs),
      replicaId: slot.replicaId,
    };
  }

  predictNewcomer(
    spec: TaskSpec,
    tokensIn: number | null,
    nowMs: number,
  ): Prediction & { replicaId: string } {
    return this.predict(spec, tokensIn, this.newcomerPosition(spec), nowMs);
  }

  /** Milliseconds that a running task still needs; null without history. */
  remainingMs(occupant: Occupant, nowMs: number): number | null {
    const { task, sinceMs, firstTokenMs } = occupant;
    const estimate = this.history.estimate(
      { tokensIn: task.tokensIn, expectedTokens: task.spec.expectedTokens, maxTokens: task.spec.maxTokens },
      this.ctx,
    );
    if (estimate === null) return null;
    const tokensOut = firstTokenMs === null ? 0 : task.stream.tokens;
    return remainingMs(estimate, { elapsedMs: nowMs - sinceMs, tokensOut });
  }

  /**
   * Predicted milliseconds until a place frees for one more refused sender; each sender outstanding holds one
   * place, so the k-th gets the k-th (EST-004). Null without history.
   */
  placeFreesInMs(nowMs: number): number | null {
    return this.slotAfter(this.refusals.count(nowMs), nowMs)?.startMs ?? null;
  }

  /** Advice to a newcomer: 0, or the time until the queue is back at its high-water mark with it (EST-003). */
  backoffMs(nowMs: number): number {
    const excess = this.queue.size + 1 - Math.ceil(this.config.queueCapacity * HIGH_WATER_SHARE);
    if (excess <= 0) return 0;
    return Math.round(this.slotAfter(excess - 1, nowMs)?.startMs ?? 0);
  }

  private slotAfter(ahead: number, nowMs: number) {
    const mean = this.history.estimate({ tokensIn: null, expectedTokens: null, maxTokens: null }, this.ctx);
    if (mean === null) return null;
    const serviceMs = (task: Task): number => {
      const { expectedTokens, maxTokens } = task.spec;
      const work = this.history.estimate({ tokensIn: task.tokensIn, expectedTokens, maxTokens }, this.ctx);
      return work === null ? 0 : work.prefillMs + work.decodeMs;
    };
    return slotAfter(
      this.slotTimes(nowMs),
      this.queue.items(),
      ahead,
      serviceMs,
      mean.prefillMs + mean.decodeMs,
    );
  }

  private slotTimes(nowMs: number): SlotTime[] {
    return this.replicas.flatMap((replica) => {
      const { replicaId } = replica.spec;
      const readyInMs = replica.readyInMs(nowMs);
      if (readyInMs === null) return [];
      const free = Array.from({ length: replica.spec.slots - replica.occupants.size }, () => ({
        freeInMs: readyInMs,
        replicaId,
      }));
      const busy = [...replica.occupants.values()].map((occupant) => ({
        freeInMs: readyInMs + (occupant.abortDueMs === null ? (this.remainingMs(occupant, nowMs) ?? 0) : 0),
        replicaId,
      }));
      return [...free, ...busy];
    });
  }

  private get loadedInfo() {
    return this.replicas.find(({ info }) => info !== null)?.info ?? null;
  }
}
