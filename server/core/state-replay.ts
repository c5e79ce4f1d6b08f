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
  /** When it is free. @param level quantile of the output length of the task on it, 0..1 */
  readonly freeMs: (level: number) => number;
}

/** Whether a task may run on a replica, by its index; null = on all. */
export type Bound = readonly boolean[] | null;

export interface QueuedWork {
  /** Tasks in the lane. */
  readonly depth: number;
  /** In queue order, the work of one task for each row (`tasksPerRow`). */
  readonly works: Iterable<readonly [Work, Bound]>;
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

/** When each slot is free next, per draw: a binary heap for each, the earliest at its root. */
class SlotTimes {
  private readonly freeMs: Float64Array;
  private readonly replica: Uint16Array;

  constructor(readonly slots: number) {
    this.freeMs = new Float64Array(DRAWS * slots);
    this.replica = new Uint16Array(DRAWS * slots);
  }

  copyOf(other: SlotTimes): void {
    this.freeMs.set(other.freeMs);
    this.replica.set(other.replica);
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
  /** Of the newcomer that was asked for last. */
  private newcomerBound: Bound = null;
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
    slots.forEach(({ freeMs, replica }, slot) => {
      this.nextOrder();
      for (let draw = 0; draw < DRAWS; draw++) {
        interactive.tail.add(draw, slot, Math.max(nowMs, freeMs(this.level(draw))), replica);
      }
    });
    for (const walk of this.walks) this.interactiveArrivals.startWalk(walk, nowMs, this.random);
    this.playLane('interactive', state.interactive, nowMs);
    batch.tail.copyOf(interactive.tail);
    this.playLane('batch', state.batch, nowMs);
  }

  /** Times of a newcomer at the tail; they hold until the next call. Null where no slot is one that it may have. */
  newcomer(priority: Priority, work: Work, bound: Bound, nowMs: number): DrawnTimes | null {
    this.newcomerBound = bound;
    this.place(this.lanes[priority].tail, work, bound, priority === 'batch', nowMs, this.tailTimes);
    return shown(this.tailTimes);
  }

  /** Puts the newcomer that was asked for last at the tail. */
  admit(priority: Priority): void {
    const lane = this.lanes[priority];
    const { startsMs, endsMs } = this.tailTimes;
    if (lane.tasksPerRow === 1 && lane.count < 2 * ROW_LIMIT) {
      const row = lane.append();
      row.startsMs.set(startsMs);
      row.endsMs.set(endsMs);
    }
    occupy(lane.tail, this.newcomerBound, this.tailTimes, 1);
    if (priority === 'interactive') this.delayBatch();
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
    return Float64Array.from({ length: DRAWS }, (_, draw) => tail.freeMsAt(draw, 0));
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
      const replica = tail.replicaAt(draw, tail.earliest(draw, this.newcomerBound) ?? 0);
      wins[replica] = (wins[replica] ?? 0) + 1;
    }
    return wins.indexOf(Math.max(...wins));
  }

  private playLane(priority: Priority, { depth, works }: QueuedWork, nowMs: number): void {
    const lane = this.lanes[priority];
    lane.reset(tasksPerRow(depth));
    let left = depth;
    for (const [work, bound] of works) {
      const tasks = Math.min(lane.tasksPerRow, left);
      left -= tasks;
      const row = lane.append();
      this.place(lane.tail, work, bound, priority === 'batch', nowMs, row);
      occupy(lane.tail, bound, row, tasks);
    }
  }

  /** Writes when a task starts and ends that comes next on these slots: never, where it may have none of them. */
  private place(
    tail: SlotTimes,
    work: Work,
    bound: Bound,
    overtaken: boolean,
    nowMs: number,
    { startsMs, endsMs }: DrawnTimes,
  ): void {
    this.nextOrder();
    for (let draw = 0; draw < DRAWS; draw++) {
      if (overtaken) this.overtake(tail, draw, bound);
      const at = tail.earliest(draw, bound);
      const startMs = at === null ? NEVER_MS : Math.max(nowMs, tail.freeMsAt(draw, at));
      startsMs[draw] = startMs;
      endsMs[draw] = startMs + this.serviceMs(work, tail.replicaAt(draw, at ?? 0), this.level(draw));
    }
  }

  /** An interactive newcomer runs before the batch lane, whose tail moves by its service time. */
  private delayBatch(): void {
    const { startsMs, endsMs } = this.tailTimes;
    const { tail } = this.lanes.batch;
    for (let draw = 0; draw < DRAWS; draw++) {
      const at = tail.earliest(draw, this.newcomerBound);
      if (at === null) return;
      const startMs = startsMs[draw] ?? 0;
      tail.occupy(draw, at, Math.max(tail.freeMsAt(draw, at), startMs) + (endsMs[draw] ?? 0) - startMs);
    }
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

  private serviceMs(work: Work, replica: number, level: number): number {
    const rates = this.rates[replica];
    return rates === undefined ? 0 : serviceMs(work, rates, level);
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

/** Start and end of a task that may have no slot of the replay. */
const NEVER_MS = Number.POSITIVE_INFINITY;

/** The same replicas are in every draw, so one draw says whether there is a slot for the task. */
function shown(times: DrawnTimes): DrawnTimes | null {
  return times.startsMs[0] === NEVER_MS ? null : times;
}

/** Puts `tasks` tasks with such times on the slots, one after the other. */
function occupy(tail: SlotTimes, bound: Bound, { startsMs, endsMs }: DrawnTimes, tasks: number): void {
  for (let draw = 0; draw < DRAWS; draw++) {
    const at = tail.earliest(draw, bound);
    if (at === null) return;
    const startMs = startsMs[draw] ?? 0;
    tail.occupy(draw, at, startMs + tasks * ((endsMs[draw] ?? 0) - startMs));
  }
}

function lanesOf(slots: number): Readonly<Record<Priority, LaneReplay>> {
  return {
    interactive: new LaneReplay(new SlotTimes(slots)),
    batch: new LaneReplay(new SlotTimes(slots)),
  };
}
