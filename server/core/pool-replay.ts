/** The state replay of one pool, made anew when it is too old and carried on in between. */
import type { ArrivalHistory } from './arrival-history.js';
import type { Priority } from './contract.js';
import type { ReplicaSpec } from './engine-port.js';
import type { TaskQueue } from './queue.js';
import type { Occupant, Replica } from './replica.js';
import { remainingMs, type ServiceHistory, type ServiceRates, type Work } from './service-history.js';
import { heldTokens, type Session, turnBefore } from './session.js';
import { SLOT_KINDS, type SlotKind, slotKindOf, slotsOf } from './slot-kind.js';
import {
  type Bound,
  type DrawnTimes,
  type PlayedTask,
  type PlayedTurn,
  type ReplaySlot,
  StateReplay,
  tasksPerRow,
} from './state-replay.js';
import type { Task, TaskSpec } from './task.js';

/** The longest pause between two full replays; a shallow queue, cheap to replay, is replayed more often. */
const LONGEST_PAUSE_MS = 250;
const PAUSE_MS_PER_ROW = 0.25;
/** Share of the rows that may have been withdrawn since a replay: a replay costs what the queue is deep. */
const WITHDRAWN_SHARE = 1 / 32;

/** The part of a pool that a prediction depends on. */
export interface PredictedPool {
  readonly replicas: readonly Replica[];
  readonly queue: TaskQueue<Task>;
  /** Tokens of prompt and output together. */
  readonly ctx: number;
}

/** The slots of one kind of a replica. */
interface SlotGroup {
  readonly replica: Replica;
  readonly kind: SlotKind;
}

function groupsOf(replicas: readonly Replica[]): readonly SlotGroup[] {
  return replicas.flatMap((replica) =>
    SLOT_KINDS.filter((kind) => slotsOf(replica.spec, kind) > 0).map((kind) => ({ replica, kind })),
  );
}

export class PoolReplay {
  private readonly replay: StateReplay;
  private replayedMs = Number.NEGATIVE_INFINITY;
  private pauseMs = 0;
  private possible = false;
  /** Tasks since the last replay; it still counts them as waiting. */
  private withdrawnTasks = 0;
  /** Slots in the replay, by the index that it knows them by. */
  private groups: readonly SlotGroup[] = [];

  /** @param seed of the draws */
  constructor(
    private readonly pool: PredictedPool,
    private readonly history: ServiceHistory,
    interactiveArrivals: ArrivalHistory,
    seed: number,
  ) {
    this.replay = new StateReplay(seed, interactiveArrivals);
  }

  /**
   * Times of a task that would be queued now; they hold until the next call. Null without history or slots.
   * @param session the one that it would be a turn of; null where there is none yet
   */
  newcomer(
    spec: TaskSpec,
    tokensIn: number | null,
    session: Session | null,
    nowMs: number,
  ): DrawnTimes | null {
    if (!this.refresh(nowMs)) return null;
    return this.placed(spec, tokensIn, session, session?.line.at(-1) ?? null, nowMs);
  }

  private placed(
    spec: TaskSpec,
    tokensIn: number | null,
    session: Session | null,
    before: Task | null,
    nowMs: number,
  ): DrawnTimes | null {
    const task = this.played(spec, tokensIn, session, before);
    return task === null ? null : this.replay.newcomer(spec.priority, task, nowMs);
  }

  /** The replica on which the newcomer that was asked for last starts in most draws. */
  newcomerReplicaId(priority: Priority): string | null {
    return this.groups[this.replay.newcomerReplica(priority)]?.replica.spec.replicaId ?? null;
  }

  /** Puts the newcomer that was asked for last at the tail. */
  admit(priority: Priority): void {
    this.replay.admit(priority);
  }

  /** Puts a task at the tail, unless the next question makes a full replay anyway. */
  append(task: Task, nowMs: number): void {
    const { spec, tokensIn, session } = task;
    if (!this.fresh(nowMs) || !this.possible) return;
    this.placed(spec, tokensIn, session, turnBefore(task), nowMs);
    this.replay.admit(spec.priority);
  }

  /** The head of a lane has left it. */
  started(priority: Priority): void {
    this.replay.started(priority);
  }

  /** A waiting task has left the queue without a start: those behind it start sooner. */
  withdrawn(): void {
    this.withdrawnTasks++;
    if (this.withdrawnTasks > this.replay.rows * WITHDRAWN_SHARE) this.forget();
  }

  /** The next question is answered by a full replay. */
  forget(): void {
    this.replayedMs = Number.NEGATIVE_INFINITY;
  }

  /** Times of a queued task. @param lanePosition tasks of its priority before it; null without history or slots */
  queued(task: Task, lanePosition: number, nowMs: number): DrawnTimes | null {
    if (!this.refresh(nowMs)) return null;
    const { spec, tokensIn, session } = task;
    return (
      this.replay.at(spec.priority, lanePosition) ??
      this.placed(spec, tokensIn, session, turnBefore(task), nowMs)
    );
  }

  /**
   * When the task at this place of the queue starts, in every draw; places behind the tail follow at the mean
   * service time. Null without history or slots.
   */
  startsMs(place: number, nowMs: number): Float64Array | null {
    const typical = this.typicalWork('batch');
    if (typical === null || !this.refresh(nowMs)) return null;
    const { queue } = this.pool;
    const interactive = queue.depth('interactive');
    const queued =
      place < interactive
        ? this.replay.at('interactive', place)
        : this.replay.at('batch', place - interactive);
    if (place < queue.size && queued !== null) return queued.startsMs;
    const beyondMs = Math.max(0, place - queue.size) * this.replay.meanGapMs(typical);
    return this.replay.tailMs().map((tailMs) => tailMs + beyondMs);
  }

  private fresh(nowMs: number): boolean {
    return nowMs - this.replayedMs < this.pauseMs;
  }

  /** Replays in full where the last replay is too old; false while there is no history or no slot. */
  private refresh(nowMs: number): boolean {
    if (this.fresh(nowMs)) return this.possible;
    const rates: ServiceRates[] = [];
    const groups: SlotGroup[] = [];
    const slots: ReplaySlot[] = [];
    for (const group of groupsOf(this.pool.replicas)) {
      const own = this.history.rates(placeOf(group.replica.spec, group.kind));
      const readyInMs = group.replica.readyInMs(nowMs);
      if (own === null || readyInMs === null) continue;
      slots.push(...this.slotsOf(group, rates.length, own, nowMs, nowMs + readyInMs));
      rates.push(own);
      groups.push(group);
    }
    const overtaker = this.typicalWork('interactive');
    this.possible = overtaker !== null && slots.length > 0;
    this.pauseMs = 0;
    if (overtaker === null || slots.length === 0) return false;
    this.groups = groups;
    const { queue } = this.pool;
    const waiting = queue.items();
    const laneOf = (depth: number) => ({ depth, tasks: this.tasksOf(waiting, depth) });
    const interactive = laneOf(queue.depth('interactive'));
    const batch = laneOf(queue.depth('batch'));
    this.replay.replay({ nowMs, rates, slots, interactive, batch, overtaker });
    this.replayedMs = nowMs;
    this.withdrawnTasks = 0;
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, this.replay.rows * PAUSE_MS_PER_ROW);
    return true;
  }

  private slotsOf(
    { replica, kind }: SlotGroup,
    index: number,
    rates: ServiceRates,
    nowMs: number,
    readyMs: number,
  ): ReplaySlot[] {
    const occupants = [...replica.occupants.values()].filter(
      ({ task }) => slotKindOf(replica.spec, task.spec.determinism) === kind,
    );
    const idle = Array.from({ length: slotsOf(replica.spec, kind) - occupants.length }, () => ({
      replica: index,
      taskId: null,
      freeMs: () => readyMs,
    }));
    const busy = occupants.map((occupant) => {
      const { task, abortDueMs } = occupant;
      const work = this.workOf(task.spec, task.tokensIn, task.cachedTokens ?? 0);
      const progress = progressOf(occupant, nowMs);
      // The slot of an aborted task is about to be free.
      const freeMs = (level: number): number =>
        work === null || abortDueMs !== null ? readyMs : readyMs + remainingMs(work, rates, progress, level);
      return { replica: index, taskId: task.session === null ? null : task.spec.taskId, freeMs };
    });
    return [...idle, ...busy];
  }

  /** One waiting task for each row of a lane of this depth. */
  private *tasksOf(waiting: Iterator<Task>, depth: number): IterableIterator<PlayedTask> {
    const step = tasksPerRow(depth);
    for (let taken = 0; taken < depth; taken++) {
      const next = waiting.next();
      if (next.done) return;
      if (taken % step !== 0) continue;
      const { spec, tokensIn, session } = next.value;
      const task = this.played(spec, tokensIn, session, turnBefore(next.value));
      // Whoever stands for many waits for nobody.
      if (task !== null) yield step === 1 ? task : { ...task, turn: null };
    }
  }

  private played(
    spec: TaskSpec,
    tokensIn: number | null,
    session: Session | null,
    before: Task | null,
  ): PlayedTask | null {
    const work = this.workOf(spec, tokensIn);
    if (work === null) return null;
    return { work, bound: this.boundOf(spec), turn: this.turnOf(spec, work, session, before) };
  }

  private turnOf(
    { taskId, sessionId, kvHint }: TaskSpec,
    { prefillTokens }: Work,
    session: Session | null,
    before: Task | null,
  ): PlayedTurn | null {
    if (sessionId === null) return null;
    // What the earlier turn puts out is not reusable before it was prefilled again (DET-007).
    const held = before === null ? heldTokens(session, this.pool.replicas) : (before.tokensIn ?? 0);
    const cachedTokens = kvHint === 'cold' ? 0 : Math.max(0, Math.min(held, prefillTokens - 1));
    return { taskId, afterTaskId: before?.spec.taskId ?? null, cachedTokens };
  }

  private boundOf({ deviceMask, determinism }: TaskSpec): Bound {
    if (deviceMask === null && this.groups.every(({ kind }) => kind === 'single')) return null;
    return this.groups.map(
      ({ replica, kind }) => replica.fits(deviceMask) && slotKindOf(replica.spec, determinism) === kind,
    );
  }

  private workOf(spec: TaskSpec, tokensIn: number | null, cachedTokens = 0): Work | null {
    const { priority, expectedTokens, maxTokens } = spec;
    return this.history.work({ priority, tokensIn, cachedTokens, expectedTokens, maxTokens }, this.pool.ctx);
  }

  /** The work of a task of which nothing but the priority is known. */
  private typicalWork(priority: Priority): Work | null {
    const unknown = { tokensIn: null, cachedTokens: 0, expectedTokens: null, maxTokens: null };
    return this.history.work({ priority, ...unknown }, this.pool.ctx);
  }
}

/**
 * Where tasks are equally fast: slots of one kind of a replica, or, where it lies on cards, of those, whichever replica
 * of the pool it is.
 */
export function placeOf({ device, replicaId }: ReplicaSpec, kind: SlotKind): string {
  const on = device.kind === 'cpu' ? replicaId : device.uuids.join();
  return kind === 'single' ? on : `${on} ${kind}`;
}

export function progressOf({ tokensOut, sinceMs, lastTokenMs }: Occupant, nowMs: number) {
  return { tokensOut, sinceMs: nowMs - (lastTokenMs ?? sinceMs) };
}
