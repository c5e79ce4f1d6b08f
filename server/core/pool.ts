/** A pool: one model on one engine, its replicas, its queue and what was learned of it. */

import { Breaker, type BreakerLimits } from './breaker.js';
import type { Priority, QueuePolicy, WaitReason, Workload } from './contract.js';
import { allows, type DeviceMask, deviceIdsOf } from './device-mask.js';
import type { DeviceBinding, EngineEvent, ReplicaSpec } from './engine-port.js';
import { MemoryNeed } from './memory-need.js';
import { OutstandingRefusals } from './outstanding-refusals.js';
import { chooseReplica, type ReplicaLoad } from './placement.js';
import type { PoolReload } from './pool-reload.js';
import { placeOf } from './pool-replay.js';
import { type Forecast, PoolPrediction, predictionOf } from './prediction.js';
import { type Hold, PRIORITIES, type QueueEntry, type SlotNeeds, TaskQueue } from './queue.js';
import { type Occupant, Replica } from './replica.js';
import type { Placing } from './replica-plan.js';
import type { ServiceHistory } from './service-history.js';
import { isParked, isWarmFor, type Session } from './session.js';
import { SLOT_KINDS, type SlotKind, slotKindOf } from './slot-kind.js';
import type { Prediction, Task, TaskSpec } from './task.js';
import { UNASSIGNED_REPLICA } from './task.js';
import type { WatchdogLimits } from './watchdog.js';

export interface PoolConfig {
  readonly poolId: string;
  readonly modelRef: string;
  /** What is loaded: the name of a known model, or the path of its file. */
  readonly model: string;
  /** Engine name on the wire. */
  readonly engine: string;
  /** Tokens of prompt and output together, per slot. */
  readonly ctx: number;
  /** Slots of one replica, each a context of its own. */
  readonly slots: number;
  /** Beside those, sequences of one context for tasks of best_effort; 0 = they take the other slots (DET-015). */
  readonly bestEffortSlots: number;
  /** Most waiting tasks, both priorities together. */
  readonly queueCapacity: number;
  /** What a full queue does with a newcomer. */
  readonly queuePolicy: QueuePolicy;
  readonly watchdog: WatchdogLimits;
  readonly breaker: BreakerLimits;
  readonly residency: Residency;
  /** Null where the replicas' own specs bind them. */
  readonly cardUse: CardUse | null;
  /** At least one. Where `cardUse` is there, the device of a spec is that of the CPU. */
  readonly replicas: readonly ReplicaSpec[];
}

/** When the replicas of a pool lie in memory. */
export interface Residency {
  readonly load: 'preload' | 'on_demand';
  /** All replicas but the first are loaded only while tasks would wait longer for it than a load takes. */
  readonly elastic: boolean;
  /** An unused replica is unloaded after so long; null = never. */
  readonly idleUnloadMs: number | null;
  /** A loaded replica is not evicted before. */
  readonly minResidencyMs: number;
  /** A load without progress for so long is given up. */
  readonly loadStallMs: number;
}

/** Loaded at the start and kept. */
export const RESIDENT: Residency = {
  load: 'preload',
  elastic: false,
  idleUnloadMs: null,
  minResidencyMs: 0,
  loadStallMs: 120_000,
};

/** How replicas of a pool may lie on cards. */
export interface CardUse {
  /** Of one replica on cards, estimated from its model file. */
  readonly estimateBytes: number;
  /** Left free on each card beside it. */
  readonly marginBytes: number;
  /** Each a card, or the cards that a replica is divided over. */
  readonly sets: readonly (readonly string[])[];
  /** Share of each card of a set, adding up to 1; null where a set is one card. */
  readonly ratios: readonly number[] | null;
  /** It runs on the CPU where no card can ever hold it. */
  readonly cpuFallback: boolean;
  readonly threads: number;
}

/** The ways in which a replica of such a pool may lie. */
export function placingsOf({ cardUse }: PoolConfig, need: MemoryNeed, nowMs: number): readonly Placing[] {
  if (cardUse === null) return [{ shares: [] }];
  const { sets, ratios, marginBytes } = cardUse;
  const bytes = need.bytes(nowMs);
  return sets.map((set) => ({
    shares: set.map((cardId, index) => ({
      cardId,
      bytes: Math.ceil(bytes * (ratios?.[index] ?? 1)) + marginBytes,
      marginBytes,
    })),
  }));
}

/** `drained`: nothing runs and nothing is loaded until it is resumed. */
export type PoolPhase = 'open' | 'draining' | 'drained';

/** Whether replicas loaded for one are as good for the other. */
export function sameReplicas(one: PoolConfig, other: PoolConfig): boolean {
  const essence = (config: PoolConfig): string => {
    const { model, engine, ctx, slots, bestEffortSlots, cardUse, replicas, residency } = config;
    return JSON.stringify([
      [model, engine, ctx, slots, bestEffortSlots, cardUse, residency.elastic],
      replicas.map(({ modelPath, workload, device }) => [
        modelPath,
        workload,
        cardUse === null ? device : null,
      ]),
    ]);
  };
  return essence(one) === essence(other);
}

/** The device of a replica that lies so. */
export function bindingOf({ threads, ratios }: CardUse, { shares }: Placing): DeviceBinding {
  if (shares.length === 0) return { kind: 'cpu', threads };
  return { kind: 'cuda', uuids: shares.map(({ cardId }) => cardId), ratios, threads };
}

/** What other pools and processes leave of the cards. */
export type CardLoad = Pick<ReplicaLoad, 'tasks' | 'freeBytes'>;

export const UNKNOWN_ENGINE_VERSION = 'unknown';

const BATCH_ONLY: readonly Priority[] = ['batch'];
const BATCH_FIRST: readonly Priority[] = ['batch', 'interactive'];

/** Some free slot of that kind. */
export interface FreeSlot {
  readonly replica: Replica;
  readonly kind: SlotKind;
}

/** Share of the capacity past which a receipt advises its sender to slow down (EST-003). */
const HIGH_WATER_SHARE = 0.75;

export class Pool {
  readonly queue: TaskQueue<Task>;
  readonly breaker: Breaker;
  /** Those that take tasks. */
  replicas: readonly Replica[];
  /** Those that a reload has replaced, and which finish what runs on them. */
  retiring: readonly Replica[] = [];
  phase: PoolPhase = 'open';
  /** When running tasks are taken from a pool that drains. */
  drainDueMs: number | null = null;
  /** The last one, also after its end. */
  reload: PoolReload | null = null;
  need: MemoryNeed;
  readonly refusals = new OutstandingRefusals();
  private readonly prediction: PoolPrediction;
  private readonly places = new Map<string, QueueEntry<Task>>();

  /** @param seed of the prediction's draws */
  constructor(
    public config: PoolConfig,
    seed: number,
  ) {
    this.queue = new TaskQueue(config.queueCapacity);
    this.breaker = new Breaker(config.breaker);
    this.replicas = config.replicas.map((spec) => new Replica(spec));
    this.need = new MemoryNeed(config.cardUse?.estimateBytes ?? 0);
    this.prediction = new PoolPrediction(this, seed);
  }

  get history(): ServiceHistory {
    return this.prediction.history;
  }

  get id(): string {
    return this.config.poolId;
  }

  /** Whether a queued task may start on a free slot. */
  starts(nowMs: number): boolean {
    if (this.phase !== 'open' || this.reload?.state === 'draining') return false;
    const state = this.breaker.state(nowMs);
    return state === 'closed' || (state === 'half_open' && this.busySlots === 0);
  }

  /** Replicas of one pool that are still there, those included that take no tasks any more. */
  get held(): readonly Replica[] {
    return [...this.replicas, ...this.retiring, ...(this.reload?.incoming ?? [])];
  }

  /** Nothing of it has a process, or is about to. */
  get absent(): boolean {
    return this.held.every(({ state }) => state === 'absent');
  }

  /** Whether a reload brings the replica, which takes no tasks before that has succeeded. */
  brings(replica: Replica): boolean {
    return this.reload?.incoming.includes(replica) ?? false;
  }

  get live(): boolean {
    return this.replicas.some(({ state }) => state === 'ready' || state === 'loading');
  }

  get ready(): boolean {
    return this.replicas.some(({ state }) => state === 'ready');
  }

  /** No replica works, and none is coming up. */
  get broken(): boolean {
    return this.replicas.every((replica) => replica.broken);
  }

  /** No replica that may run the task works, and none is coming up (ADM-008, ADM-009). */
  isBrokenFor({ deviceMask }: TaskSpec): boolean {
    return this.replicas.every((replica) => replica.broken || !this.mayFit(replica, deviceMask));
  }

  /** Whether a replica of it can ever be inside the mask (PLC-009). */
  canServe(mask: DeviceMask): boolean {
    return this.replicas.some((replica) => this.mayFit(replica, mask));
  }

  /** The sets of devices that its replicas can be on. */
  get deviceSets(): readonly (readonly string[])[] {
    const sets = this.replicas.flatMap((replica) => this.setsOf(replica));
    return [...new Map(sets.map((set) => [set.join(), set])).values()];
  }

  /** The replica is never evicted, and loaded whether a task waits or not. */
  keeps(replica: Replica): boolean {
    const { load, elastic } = this.config.residency;
    return (
      load === 'preload' && (!elastic || this.replicas[0] === replica || !this.replicas.includes(replica))
    );
  }

  private mayFit(replica: Replica, mask: DeviceMask): boolean {
    return this.setsOf(replica).some((set) => allows(mask, set));
  }

  /** One that is kept stays where it is. */
  private setsOf(replica: Replica): readonly (readonly string[])[] {
    const { cardUse } = this.config;
    const loaded = replica.state === 'loading' || replica.state === 'ready';
    if (cardUse === null || (loaded && this.keeps(replica))) return [deviceIdsOf(replica.spec.device)];
    return cardUse.cpuFallback ? [...cardUse.sets, ['cpu']] : cardUse.sets;
  }

  get lastError(): string | null {
    return this.replicas.find(({ lastError }) => lastError !== null)?.lastError ?? null;
  }

  /** Of all kinds, were all its replicas loaded. */
  get slots(): number {
    return this.slotsOfReplica * this.replicas.length;
  }

  /** Of all kinds. */
  get slotsOfReplica(): number {
    return this.config.slots + this.config.bestEffortSlots;
  }

  get busySlots(): number {
    return this.replicas.reduce((sum, { occupants }) => sum + occupants.size, 0);
  }

  /** The longest load that was measured; null before the first. */
  get loadMs(): number | null {
    const times = this.replicas.flatMap(({ info }) => (info === null ? [] : [info.loadMs]));
    return times.length === 0 ? null : Math.max(...times);
  }

  /** The most urgent priority that waits, and since when; null where nothing does. */
  get waiting(): {
    readonly priority: Priority;
    readonly sinceMs: number;
    /** The one that would start first. */
    readonly first: TaskSpec;
  } | null {
    const heads = PRIORITIES.flatMap((priority) => this.queue.head(priority) ?? []);
    const [urgent] = heads;
    if (urgent === undefined) return null;
    const sinceMs = Math.min(...heads.map(({ admitted }) => admitted.monotonicMs));
    return { priority: urgent.spec.priority, sinceMs, first: urgent.spec };
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

  /** @param dropped whether a task gave its place: a queue beyond a lowered capacity is full also without it */
  enqueue(task: Task, dropped = false): void {
    const { priority } = task.spec;
    const needs = needsOf(task);
    const entry = dropped
      ? this.queue.restore(task, priority, task.seq, needs)
      : this.queue.enqueue(task, priority, task.seq, needs);
    if (entry === null) throw new Error(`the queue of pool ${this.id} is full; admission must have refused`);
    this.places.set(task.spec.taskId, entry);
    this.prediction.enqueued(task);
  }

  /**
   * The task that a newcomer of this priority may push out of a full queue: the oldest batch task, else for an
   * interactive newcomer the oldest interactive one; never one that has started once or is not on disk yet. Null
   * where there is none, and under the policy `reject` (QUE-009).
   */
  droppable(newcomer: Priority): Task | null {
    if (this.config.queuePolicy !== 'drop-lru') return null;
    for (const lane of newcomer === 'interactive' ? BATCH_FIRST : BATCH_ONLY) {
      const oldest = this.queue.oldest(lane);
      if (oldest !== null) return oldest.admitting ? null : oldest;
    }
    return null;
  }

  /** Whether a newcomer of this priority would get a place. */
  takes(newcomer: Priority): boolean {
    return !this.queue.full || this.droppable(newcomer) !== null;
  }

  /** An admitted task of an earlier process, in the order of admission (ADM-017). */
  restore(task: Task): void {
    const { taskId, priority } = task.spec;
    this.places.set(taskId, this.queue.restore(task, priority, task.seq, needsOf(task)));
  }

  /** A task that has started once, back at the head of its lane. */
  requeue(task: Task): void {
    const { taskId, priority } = task.spec;
    this.places.set(taskId, this.queue.requeue(task, priority, task.seq, needsOf(task, null)));
    this.prediction.reordered();
  }

  /** A task that was to be dropped, back in its place (QUE-010). */
  reinstate(task: Task): void {
    const { taskId, priority } = task.spec;
    this.places.set(taskId, this.queue.reinstate(task, priority, task.seq, needsOf(task)));
    this.prediction.reordered();
  }

  /** A turn whose earlier ones have gone, in its place among those that may start (SES-005). */
  unpark(task: Task): void {
    const { taskId, priority } = task.spec;
    const entry = this.places.get(taskId);
    if (entry === undefined) return;
    this.queue.cancel(entry);
    this.places.set(taskId, this.queue.reinstate(task, priority, task.seq, needsOf(task, 'unparked')));
  }

  /** The slot in which the next task starts; null while none can start (PLC-001, QUE-011). */
  nextSlot(cards: CardLoad): FreeSlot | null {
    for (const kind of SLOT_KINDS) {
      const replica = this.nextReplica(kind, cards);
      if (replica !== null) return { replica, kind };
    }
    return null;
  }

  private nextReplica(kind: SlotKind, cards: CardLoad): Replica | null {
    const first = (replica: Replica) => this.queue.peek(replica.serves(kind), this.mayResumeOn(replica));
    // Those behind a task that is being flushed wait with it: a place is a place.
    const mayTake = (replica: Replica): boolean => first(replica)?.admitting === false;
    return chooseReplica(this.replicas, (replica) => replica.free(kind), mayTake, {
      ...cards,
      serviceMs: (replica) => {
        const task = first(replica);
        return task === null ? 0 : this.serviceMs(task.spec, task.tokensIn, replica);
      },
      lossMs: (replica) => this.lossMs(replica, kind),
      warm: (replica) => {
        const task = first(replica);
        return task !== null && isWarmFor(task, replica);
      },
    });
  }

  /** Not, where the task's stream can go on elsewhere, and not on this replica (PLC-024). */
  private mayResumeOn(replica: Replica): (task: Task) => boolean {
    return (task) => !this.awaitsItsKind(task, replica);
  }

  private awaitsItsKind({ spec, startedOn, journal }: Task, replica: Replica): boolean {
    if (spec.determinism !== 'strict' || startedOn === null || journal.size === 0) return false;
    // What has not been loaded yet, as after a restart of the server, may be alike.
    const mayBeAlike = ({ info }: Replica): boolean => info === null || info.device === startedOn.device;
    return !mayBeAlike(replica) && this.replicas.some((other) => mayBeAlike(other) && other.returns);
  }

  /** The replica on which such a task would start if nothing waited. */
  idleReplica(
    spec: TaskSpec,
    session: Session | null,
    tokensIn: number | null,
    cards: CardLoad,
  ): Replica | null {
    return chooseReplica(
      this.replicas,
      (replica) => replica.freeFor(spec),
      ({ fits }) => fits(spec.deviceMask),
      {
        ...cards,
        serviceMs: (replica) => this.serviceMs(spec, tokensIn, replica),
        lossMs: (replica) => this.lossMs(replica, slotKindOf(replica.spec, spec.determinism)),
        warm: (replica) => isWarmFor({ spec, session }, replica),
      },
    );
  }

  /** Whether such a task would start if nothing waited. */
  startsAtOnce(spec: TaskSpec): boolean {
    return this.replicas.some((replica) => replica.freeFor(spec) > 0 && replica.fits(spec.deviceMask));
  }

  /** Replicas on the CPU are equally fast, and so are all that nothing was measured of. */
  private serviceMs(spec: TaskSpec, tokensIn: number | null, replica: Replica): number {
    if (replica.shares.length === 0) return 1;
    return this.prediction.serviceMs(spec, tokensIn, replica) ?? 1;
  }

  private lossMs(replica: Replica, kind: SlotKind): number {
    const tokens = replica.tokensAtStake(replica.free(kind));
    return tokens === 0 ? 0 : (this.prediction.prefillMs(tokens, replica, kind) ?? tokens);
  }

  /** Takes the first task out that may have this slot (QUE-011). */
  dequeue({ replica, kind }: FreeSlot, nowMs: number): Task | null {
    const head = this.queue.front();
    const task = this.queue.dequeue(replica.serves(kind), this.mayResumeOn(replica));
    if (task === null) return null;
    this.places.delete(task.spec.taskId);
    this.prediction.started(task, nowMs);
    if (task !== head) this.prediction.reordered();
    return task;
  }

  withdraw(task: Task): void {
    const entry = this.places.get(task.spec.taskId);
    if (entry === undefined) return;
    this.queue.cancel(entry);
    this.places.delete(task.spec.taskId);
    this.prediction.withdrawn(task);
  }

  /** Tasks before this one in queue order; null once it has started or ended. */
  position(task: Task): number | null {
    const entry = this.places.get(task.spec.taskId);
    return entry === undefined ? null : this.queue.position(entry);
  }

  /** The place that a newcomer of this priority gets. */
  newcomerPosition(spec: TaskSpec): number {
    return spec.priority === 'interactive' ? this.queue.depth('interactive') : this.queue.size;
  }

  /** Why a queued task has not started. */
  waitReason(task: Task, nowMs: number): Exclude<WaitReason, 'memory'> {
    if (isParked(task)) return 'earlier_turn';
    const { deviceMask } = task.spec;
    if (this.phase !== 'open') return 'pool_drained';
    if (this.breaker.state(nowMs) !== 'closed') return 'breaker_open';
    const own = this.replicas.filter(({ fits }) => fits(deviceMask));
    if (!own.some(({ state }) => state === 'ready')) return 'replica_loading';
    return own.length < this.replicas.length ? 'masked_device' : 'free_slot';
  }

  /** Prediction for a queued task. */
  predictQueued(task: Task, nowMs: number): Prediction {
    const position = this.position(task);
    if (position === null) return predictionOf(null, task.spec, 0);
    const before = task.spec.priority === 'batch' ? this.queue.depth('interactive') : 0;
    const forecast = this.prediction.queued(task, position - before, nowMs);
    return predictionOf(forecast, task.spec, waitedMs(task, nowMs));
  }

  /** Prediction for a task that would be queued now; null without history (EST-001). */
  predictNewcomer(
    spec: TaskSpec,
    tokensIn: number | null,
    session: Session | null,
    nowMs: number,
  ): Forecast | null {
    return this.prediction.newcomer(spec, tokensIn, session, nowMs);
  }

  /** Milliseconds of prefill and one token on an idle replica: no task of the kind is faster. Null without history. */
  leastServiceMs(spec: TaskSpec, tokensIn: number, session: Session | null): number | null {
    return this.prediction.leastServiceMs(spec, tokensIn, session);
  }

  /** Chance that a running task ends by its deadline; null without a deadline or history (EST-009). */
  onTimeProbability(replica: Replica, occupant: Occupant, nowMs: number): number | null {
    const { deadlineMs } = occupant.task.spec;
    if (deadlineMs === null) return null;
    return this.prediction.onTimeProbability(
      replica,
      occupant,
      deadlineMs - waitedMs(occupant.task, nowMs),
      nowMs,
    );
  }

  /** The replica that will take the newcomer that was predicted last, as far as is known. */
  newcomerReplicaId(spec: TaskSpec): string {
    const [only, other] = this.replicas.filter(({ fits }) => fits(spec.deviceMask));
    if (only !== undefined && other === undefined) return only.spec.replicaId;
    return this.prediction.newcomerReplicaId(spec.priority) ?? UNASSIGNED_REPLICA;
  }

  /** Milliseconds that a running task still needs; null without history. */
  remainingMs(replica: Replica, occupant: Occupant, nowMs: number): number | null {
    return this.prediction.remainingMs(replica, occupant, nowMs);
  }

  /** Learns from a finished task. */
  learn(
    { spec }: Replica,
    { task, sinceMs }: Occupant,
    end: Extract<EngineEvent, { type: 'end' }>,
    nowMs: number,
  ): void {
    const { priority, determinism, expectedTokens, maxTokens } = task.spec;
    this.prediction.finished({
      ...end,
      place: placeOf(spec, slotKindOf(spec, determinism)),
      priority,
      expectedTokens,
      maxTokens,
      occupiedMs: nowMs - sinceMs,
    });
  }

  /**
   * Predicted milliseconds until a place frees for one more refused sender; each sender outstanding holds one
   * place, so the k-th gets the k-th (EST-004). Null without history.
   */
  placeFreesInMs(nowMs: number): number | null {
    return this.prediction.placeFreesInMs(this.refusals.count(nowMs), nowMs);
  }

  /** Predicted milliseconds until the task at this place of the queue starts; null without history. */
  startsInMs(place: number, nowMs: number): number | null {
    return this.prediction.placeFreesInMs(place, nowMs);
  }

  /** Advice to a newcomer: 0, or the time until the queue is back at its high-water mark with it (EST-003). */
  backoffMs(nowMs: number): number {
    const excess = this.queue.size + 1 - Math.ceil(this.config.queueCapacity * HIGH_WATER_SHARE);
    if (excess <= 0) return 0;
    return Math.round(this.prediction.placeFreesInMs(excess - 1, nowMs) ?? 0);
  }

  /** What its replicas are asked for; all of them the same. */
  get workload(): Workload {
    return this.config.replicas[0]?.workload ?? 'completion';
  }

  private get loadedInfo() {
    return this.replicas.find(({ info }) => info !== null)?.info ?? null;
  }
}

function needsOf(task: Task, hold: Hold = isParked(task) ? 'parked' : null): SlotNeeds {
  const { deviceMask, determinism } = task.spec;
  return { mask: deviceMask, hold, determinism };
}

/** From admission. */
function waitedMs(task: Task, nowMs: number): number {
  return nowMs - task.admitted.monotonicMs;
}
