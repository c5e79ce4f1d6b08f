/**
 * Plays the queue out over the slots, some dozens of times with other output lengths and other arrivals each time.
 * Between two full replays newcomers are added at the tails, so that a prediction costs the same at any depth
 * (EST-006). All moments are monotonic milliseconds.
 */
import type { ArrivalHistory, ArrivalWalk } from './arrival-history.js';
import type { Priority } from './contract.js';
import { RandomSource } from './random-source.js';
import { type ServiceRates, serviceMs, type Work } from './service-history.js';

/** A power of two. */
export const DRAWS = 64;

/** Rows of a lane at most; a deeper lane is replayed in groups of equal tasks, which bounds the cost. */
const ROW_LIMIT = 1_024;

/** Tasks that one row of a lane of this depth stands for. */
export function tasksPerRow(depth: number): number {
  return Math.max(1, Math.ceil(depth / ROW_LIMIT));
}

/** A slot that will take tasks. */
export interface ReplaySlot {
  /** Index of its replica. */
  readonly replica: number;
  /** The task on it; null while it is idle. */
  readonly taskId: string | null;
  /** When it is free. @param level quantile of the output length of the task on it, 0..1 */
  readonly freeMs: (level: number) => number;
}

/** Whether a task may run on a replica, by its index; null = on all. */
export type Bound = readonly boolean[] | null;

/** A task as it is played out. */
export interface PlayedTask {
  readonly work: Work;
  readonly bound: Bound;
  readonly turn: PlayedTurn | null;
}

/** What makes a turn of a session start or end at another time than the same task without one. */
export interface PlayedTurn {
  readonly taskId: string;
  /** The turn that it waits for; null where it waits for none. */
  readonly afterTaskId: string | null;
  /** Of its prompt, where it starts as soon as it may; others that start before it take the slot, and all of it. */
  readonly cachedTokens: number;
}

export interface QueuedWork {
  /** Tasks in the lane. */
  readonly depth: number;
  /** In queue order, one task for each row (`tasksPerRow`). */
  readonly tasks: Iterable<PlayedTask>;
}

export interface ReplayState {
  readonly nowMs: number;
  /** Rates by replica. */
  readonly rates: readonly ServiceRates[];
  /** At least one. */
  readonly slots: readonly ReplaySlot[];
  readonly interactive: QueuedWork;
  readonly batch: QueuedWork;
  /** The work of an interactive task that is yet to come. */
  readonly overtaker: Work;
}

/** When one task starts and ends, in every draw. */
export interface DrawnTimes {
  readonly startsMs: Float64Array;
  readonly endsMs: Float64Array;
}

/** A turn that leaves its place to those behind it until the earlier turn has ended (SES-005). */
interface ParkedTurn {
  readonly readyMs: number;
  readonly serviceMs: number;
  readonly bound: Bound;
}

/** When each slot is free next, per draw: a binary heap for each, the earliest at its root. */
class SlotTimes {
  private readonly freeMs: Float64Array;
  private readonly replica: Uint16Array;
  /** By draw, in queue order. */
  private parked: ParkedTurn[][] = [];

  constructor(readonly slots: number) {
    this.freeMs = new Float64Array(DRAWS * slots);
    this.replica = new Uint16Array(DRAWS * slots);
  }

  copyOf(other: SlotTimes): void {
    this.freeMs.set(other.freeMs);
    this.replica.set(other.replica);
    this.parked = other.parked.map((turns) => [...turns]);
  }

  unparkAll(): void {
    this.parked = [];
  }

  park(draw: number, turn: ParkedTurn): void {
    this.parked[draw] ??= [];
    this.parked[draw].push(turn);
  }

  /** Gives the parked turns slots that may have them before anything else does that is free from then on. */
  unpark(draw: number, nowMs: number): void {
    const turns = this.parked[draw];
    if (turns === undefined) return;
    for (;;) {
      const due = turns.findIndex(({ readyMs, bound }) => {
        const at = this.earliest(draw, bound);
        return at !== null && readyMs <= Math.max(nowMs, this.freeMsAt(draw, at));
      });
      const [turn] = due < 0 ? [] : turns.splice(due, 1);
      if (turn === undefined) return;
      const at = this.earliest(draw, turn.bound) ?? 0;
      this.occupy(draw, at, Math.max(nowMs, this.freeMsAt(draw, at)) + turn.serviceMs);
    }
  }

  /** Adds slot number `slot` to a heap that holds those before it. */
  add(draw: number, slot: number, freeMs: number, replica: number): void {
    const root = draw * this.slots;
    let at = slot;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentMs = this.freeMs[root + parent] ?? 0;
      if (parentMs <= freeMs) break;
      this.freeMs[root + at] = parentMs;
      this.replica[root + at] = this.replica[root + parent] ?? 0;
      at = parent;
    }
    this.freeMs[root + at] = freeMs;
    this.replica[root + at] = replica;
  }

  /** Place in the heap of the slot that is free first of those that a task may have; null where there is none. */
  earliest(draw: number, bound: Bound): number | null {
    if (bound === null) return 0;
    let earliest: number | null = null;
    for (let at = 0; at < this.slots; at++) {
      if (bound[this.replicaAt(draw, at)] !== true) continue;
      if (earliest === null || this.freeMsAt(draw, at) < this.freeMsAt(draw, earliest)) earliest = at;
    }
    return earliest;
  }

  freeMsAt(draw: number, at: number): number {
    return this.freeMs[draw * this.slots + at] ?? 0;
  }

  replicaAt(draw: number, at: number): number {
    return this.replica[draw * this.slots + at] ?? 0;
  }

  /** The slot at this place of the heap is taken until then, which is not before it is free. */
  occupy(draw: number, place: number, untilMs: number): void {
    const { freeMs, replica, slots } = this;
    const root = draw * slots;
    const taken = replica[root + place] ?? 0;
    let at = place;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= slots) break;
      if (child + 1 < slots && (freeMs[root + child + 1] ?? 0) < (freeMs[root + child] ?? 0)) child++;
      const childMs = freeMs[root + child] ?? 0;
      if (childMs >= untilMs) break;
      freeMs[root + at] = childMs;
      replica[root + at] = replica[root + child] ?? 0;
      at = child;
    }
    freeMs[root + at] = untilMs;
    replica[root + at] = taken;
  }
}

/** One lane as replayed: a row of times for each of its tasks, and the slots behind its tail. */
class LaneReplay {
  count = 0;
  tasksPerRow = 1;
  /** Tasks that have left the head since the replay. */
  started = 0;
  private startsMs = new Float64Array(16 * DRAWS);
  private endsMs = new Float64Array(16 * DRAWS);

  constructor(readonly tail: SlotTimes) {}

  reset(tasksPerRow: number): void {
    this.count = 0;
    this.started = 0;
    this.tasksPerRow = tasksPerRow;
  }

  /** A row to write the times of the next task into. */
  append(): DrawnTimes {
    if ((this.count + 1) * DRAWS > this.startsMs.length) {
      this.startsMs = doubled(this.startsMs);
      this.endsMs = doubled(this.endsMs);
    }
    return this.row(this.count++);
  }

  row(index: number): DrawnTimes {
    const from = index * DRAWS;
    return {
      startsMs: this.startsMs.subarray(from, from + DRAWS),
      endsMs: this.endsMs.subarray(from, from + DRAWS),
    };
  }
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const room = new Float64Array(values.length * 2);
  room.set(values);
  return room;
}

export class StateReplay {
  private readonly random: RandomSource;
  /** As many random orders of the draws as there are draws. */
  private readonly orders = new Uint8Array(DRAWS * DRAWS);
  private readonly walks: readonly ArrivalWalk[];
  private readonly tailTimes: DrawnTimes = {
    startsMs: new Float64Array(DRAWS),
    endsMs: new Float64Array(DRAWS),
  };
  private rates: readonly ServiceRates[] = [];
  private overtaker: Work | null = null;
  private lanes: Readonly<Record<Priority, LaneReplay>>;
  /** When turns of sessions end, in every draw, for those that wait for them. */
  private readonly turnEnds = new Map<string, Float64Array>();
  /** The one that was asked for last. */
  private asked: PlayedTask | null = null;
  private nowMs = 0;
  private order = 0;
  private rotation = 0;
  private reflection = 0;
  private jitter = 0;

  constructor(
    seed: number,
    private readonly interactiveArrivals: ArrivalHistory,
  ) {
    this.random = new RandomSource(seed);
    this.walks = Array.from({ length: DRAWS }, () => ({ nextMs: 0, gap: 0, left: 0 }));
    this.lanes = lanesOf(1);
    for (let order = 0; order < DRAWS; order++) this.shuffle(order * DRAWS);
  }

  /** Rows that a full replay has to make: its cost. */
  get rows(): number {
    return this.lanes.interactive.count + this.lanes.batch.count;
  }

  replay(state: ReplayState): void {
    const { slots, nowMs } = state;
    if (this.lanes.batch.tail.slots !== slots.length) this.lanes = lanesOf(slots.length);
    const { interactive, batch } = this.lanes;
    this.rates = state.rates;
    this.overtaker = state.overtaker;
    this.nowMs = nowMs;
    this.turnEnds.clear();
    interactive.tail.unparkAll();
    slots.forEach(({ freeMs, replica, taskId }, slot) => {
      this.nextOrder();
      const endsMs = Float64Array.from({ length: DRAWS }, (_, draw) =>
        Math.max(nowMs, freeMs(this.level(draw))),
      );
      endsMs.forEach((endMs, draw) => {
        interactive.tail.add(draw, slot, endMs, replica);
      });
      if (taskId !== null) this.turnEnds.set(taskId, endsMs);
    });
    for (const walk of this.walks) this.interactiveArrivals.startWalk(walk, nowMs, this.random);
    this.playLane('interactive', state.interactive);
    batch.tail.copyOf(interactive.tail);
    this.playLane('batch', state.batch);
  }

  /**
   * Times of a newcomer at the tail; they hold until the next call. Null where no slot is one that it may have, or the
   * turn that it waits for has no known end.
   */
  newcomer(priority: Priority, task: PlayedTask, nowMs: number): DrawnTimes | null {
    this.asked = task;
    this.nowMs = nowMs;
    this.place(this.lanes[priority].tail, task, priority === 'batch', this.tailTimes);
    return shown(this.tailTimes);
  }

  /** Puts the newcomer that was asked for last at the tail. */
  admit(priority: Priority): void {
    const lane = this.lanes[priority];
    const { startsMs, endsMs } = this.tailTimes;
    if (this.asked === null) return;
    if (lane.tasksPerRow === 1 && lane.count < 2 * ROW_LIMIT) {
      const row = lane.append();
      row.startsMs.set(startsMs);
      row.endsMs.set(endsMs);
    }
    this.occupy(lane.tail, this.asked, this.tailTimes, 1);
    if (priority === 'interactive') this.occupy(this.lanes.batch.tail, this.asked, this.tailTimes, 1);
    this.noteEnd(this.asked, endsMs.slice());
  }

  /** The head of a lane has left it. */
  started(priority: Priority): void {
    this.lanes[priority].started++;
  }

  /** Times of a queued task by its position in its lane; null for one that has none or is not in the replay. */
  at(priority: Priority, lanePosition: number): DrawnTimes | null {
    const lane = this.lanes[priority];
    const index = Math.floor((lanePosition + lane.started) / lane.tasksPerRow);
    return index < lane.count ? shown(lane.row(index)) : null;
  }

  /** When the slot behind the whole queue is free, in every draw. */
  tailMs(): Float64Array {
    const { tail } = this.lanes.batch;
    return Float64Array.from({ length: DRAWS }, (_, draw) => {
      tail.unpark(draw, this.nowMs);
      return tail.freeMsAt(draw, 0);
    });
  }

  /** Mean time between two starts of such tasks while all slots are busy. */
  meanGapMs(work: Work): number {
    const { tail } = this.lanes.batch;
    let sumMs = 0;
    for (let draw = 0; draw < DRAWS; draw++) {
      sumMs += this.serviceMs(work, tail.replicaAt(draw, 0), (draw + 0.5) / DRAWS);
    }
    return sumMs / DRAWS / tail.slots;
  }

  /** The replica on which the newcomer that was asked for last, and can start, does so in most draws. */
  newcomerReplica(priority: Priority): number {
    const { tail } = this.lanes[priority];
    const wins = this.rates.map(() => 0);
    for (let draw = 0; draw < DRAWS; draw++) {
      const replica = tail.replicaAt(draw, tail.earliest(draw, this.asked?.bound ?? null) ?? 0);
      wins[replica] = (wins[replica] ?? 0) + 1;
    }
    return wins.indexOf(Math.max(...wins));
  }

  private playLane(priority: Priority, { depth, tasks }: QueuedWork): void {
    const lane = this.lanes[priority];
    lane.reset(tasksPerRow(depth));
    let left = depth;
    for (const task of tasks) {
      const alike = Math.min(lane.tasksPerRow, left);
      left -= alike;
      const row = lane.append();
      this.place(lane.tail, task, priority === 'batch', row);
      this.occupy(lane.tail, task, row, alike);
      this.noteEnd(task, row.endsMs);
    }
  }

  /**
   * Writes when a task starts and ends that comes next on these slots: never, where it may have none of them, or waits
   * for a turn of which nothing is known.
   */
  private place(
    tail: SlotTimes,
    { work, bound, turn }: PlayedTask,
    overtaken: boolean,
    { startsMs, endsMs }: DrawnTimes,
  ): void {
    this.nextOrder();
    const readyMs = turn === null || turn.afterTaskId === null ? null : this.turnEnds.get(turn.afterTaskId);
    for (let draw = 0; draw < DRAWS; draw++) {
      tail.unpark(draw, this.nowMs);
      if (overtaken) {
        this.overtake(tail, draw, bound);
        tail.unpark(draw, this.nowMs);
      }
      const at = tail.earliest(draw, bound);
      if (at === null || readyMs === undefined) {
        startsMs[draw] = NEVER_MS;
        endsMs[draw] = NEVER_MS;
        continue;
      }
      const freeMs = tail.freeMsAt(draw, at);
      const mayStartMs = Math.max(this.nowMs, readyMs?.[draw] ?? 0);
      const startMs = Math.max(freeMs, mayStartMs);
      const cachedTokens = startMs === mayStartMs ? (turn?.cachedTokens ?? 0) : 0;
      startsMs[draw] = startMs;
      endsMs[draw] = startMs + this.serviceMs(work, tail.replicaAt(draw, at), this.level(draw), cachedTokens);
    }
  }

  /** Puts `alike` tasks with such times on the slots, one after the other; a turn that waits, once it may start. */
  private occupy(
    tail: SlotTimes,
    { bound, turn }: PlayedTask,
    { startsMs, endsMs }: DrawnTimes,
    alike: number,
  ): void {
    const waits = turn !== null && turn.afterTaskId !== null;
    for (let draw = 0; draw < DRAWS; draw++) {
      const startMs = startsMs[draw] ?? NEVER_MS;
      const at = tail.earliest(draw, bound);
      if (at === null || startMs === NEVER_MS) return;
      const serviceMs = (endsMs[draw] ?? 0) - startMs;
      const freeMs = Math.max(this.nowMs, tail.freeMsAt(draw, at));
      if (waits && startMs > freeMs) tail.park(draw, { readyMs: startMs, serviceMs, bound });
      // The batch lane, which an interactive newcomer runs before, may be free later than its own.
      else tail.occupy(draw, at, Math.max(tail.freeMsAt(draw, at), startMs) + alike * serviceMs);
    }
  }

  private noteEnd({ turn }: PlayedTask, endsMs: Float64Array): void {
    if (turn !== null && endsMs[0] !== NEVER_MS) this.turnEnds.set(turn.taskId, endsMs);
  }

  /** Interactive tasks that arrive before the next slot of a task is free go first (QUE-002). */
  private overtake(tail: SlotTimes, draw: number, bound: Bound): void {
    const walk = this.walks[draw];
    if (walk === undefined || this.overtaker === null) return;
    for (;;) {
      const at = tail.earliest(draw, bound);
      if (at === null || walk.nextMs > tail.freeMsAt(draw, at)) return;
      const startMs = Math.max(tail.freeMsAt(draw, 0), walk.nextMs);
      const replica = tail.replicaAt(draw, 0);
      tail.occupy(draw, 0, startMs + this.serviceMs(this.overtaker, replica, this.random.unit()));
      this.interactiveArrivals.step(walk);
    }
  }

  private serviceMs(work: Work, replica: number, level: number, cachedTokens = 0): number {
    const rates = this.rates[replica];
    if (rates === undefined) return 0;
    return serviceMs(work, rates, level) - cachedTokens * rates.prefillMsPerToken;
  }

  /**
   * Spreads the quantiles of the next task evenly over the draws, in an order of its own. Rotation and reflection
   * keep orders that repeat in a deep queue from adding up.
   */
  private nextOrder(): void {
    const bits = this.random.uint32();
    this.order = (bits & (DRAWS - 1)) * DRAWS;
    this.rotation = (bits >>> 6) & (DRAWS - 1);
    this.reflection = (bits >>> 12) & 1 ? DRAWS - 1 : 0;
    this.jitter = (bits >>> 16) / 2 ** 16;
  }

  private level(draw: number): number {
    const rank = this.orders[this.order + ((draw + this.rotation) & (DRAWS - 1))] ?? 0;
    return ((rank ^ this.reflection) + this.jitter) / DRAWS;
  }

  private shuffle(from: number): void {
    for (let draw = 0; draw < DRAWS; draw++) {
      const other = Math.floor(this.random.unit() * (draw + 1));
      this.orders[from + draw] = this.orders[from + other] ?? 0;
      this.orders[from + other] = draw;
    }
  }
}

/** Start and end of a task that may have no slot of the replay, or waits for what is not in it. */
const NEVER_MS = Number.POSITIVE_INFINITY;

/** The same replicas and turns are in every draw, so one draw says whether a task has times. */
function shown(times: DrawnTimes): DrawnTimes | null {
  return times.startsMs[0] === NEVER_MS ? null : times;
}

function lanesOf(slots: number): Readonly<Record<Priority, LaneReplay>> {
  return {
    interactive: new LaneReplay(new SlotTimes(slots)),
    batch: new LaneReplay(new SlotTimes(slots)),
  };
}
