/**
 * A pool's queue: two lanes, first in, first out in each, interactive before batch (QUE-001..003). A lane is kept apart
 * by what its items need of a slot, so that who may not run on a free one is never searched through (QUE-011). Enqueue, dequeue and
 * cancel are O(1) amortized, and the exact position is O(log n) amortized, for each kind of need in use (QUE-007).
 */
import type { Determinism, Priority } from './contract.js';
import type { DeviceMask } from './device-mask.js';

export const PRIORITIES: readonly Priority[] = ['interactive', 'batch'];

/**
 * What beside its mask keeps an item from slots (SES-004). `parked`: it may have none yet. `unparked`: nothing does any
 * more; it comes back out of the order of arrival, for which the lane that is in that order is not rebuilt.
 */
export type Hold = 'parked' | 'unparked' | null;

/** What decides which slots an item may have. */
export interface SlotNeeds {
  readonly mask: DeviceMask;
  readonly hold: Hold;
  readonly determinism: Determinism;
}

/** Whether a slot may have items that need this. */
export type Serves = (needs: SlotNeeds) => boolean;

const ANY_SLOT: SlotNeeds = { mask: null, hold: null, determinism: 'strict' };

/** A place in a lane; only its queue reads or changes it. */
export interface QueueEntry<T> {
  /** Null once it was canceled in its lane. */
  item: T | null;
  readonly lane: Lane<T>;
  index: number;
}

const SMALLEST_LANE = 16;
/** Indexes that one word of the hole map holds, and that one node of the tree counts. */
const WORD_BITS = 32;
const BLOCK_BITS = 256;
const BLOCK_WORDS = BLOCK_BITS / WORD_BITS;

/**
 * Which indexes of a lane are holes, and how many of them lie before an index. A map of bits tells inside a block, a
 * Fenwick tree counts whole blocks: both stay in the caches that a lane itself does not fit in. Holes enter the tree
 * only when one is counted, so that to dig one takes constant time.
 */
class Holes {
  private readonly map: Uint32Array;
  private readonly tree: Int32Array;
  /** Holes of a block that the tree does not know yet, and the blocks that have such. */
  private readonly fresh: Int32Array;
  private freshBlocks: number[] = [];

  /** @param room number of indexes */
  constructor(room: number) {
    const blocks = Math.ceil(room / BLOCK_BITS);
    this.map = new Uint32Array(blocks * BLOCK_WORDS);
    this.tree = new Int32Array(blocks + 1);
    this.fresh = new Int32Array(blocks);
  }

  dig(index: number): void {
    const word = index >>> 5;
    this.map[word] = (this.map[word] ?? 0) | (1 << (index & 31));
    const block = Math.floor(index / BLOCK_BITS);
    const fresh = this.fresh[block] ?? 0;
    if (fresh === 0) this.freshBlocks.push(block);
    this.fresh[block] = fresh + 1;
  }

  before(index: number): number {
    if (this.freshBlocks.length > 0) this.countFresh();
    const block = Math.floor(index / BLOCK_BITS);
    let holes = 0;
    for (let node = block; node > 0; node -= node & -node) holes += this.tree[node] ?? 0;
    const last = index >>> 5;
    for (let word = block * BLOCK_WORDS; word < last; word++) holes += bitsIn(this.map[word] ?? 0);
    return holes + bitsIn((this.map[last] ?? 0) & ((1 << (index & 31)) - 1));
  }

  private countFresh(): void {
    for (const block of this.freshBlocks) {
      const fresh = this.fresh[block] ?? 0;
      for (let node = block + 1; node < this.tree.length; node += node & -node) {
        this.tree[node] = (this.tree[node] ?? 0) + fresh;
      }
      this.fresh[block] = 0;
    }
    this.freshBlocks = [];
  }
}

/** Number of set bits of a 32-bit word. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Items of one priority that need the same, in order of arrival at rising indexes. A canceled one leaves a hole. */
class Lane<T> implements SlotNeeds {
  private entries: (QueueEntry<T> | null)[] = new Array(SMALLEST_LANE).fill(null);
  /** By index, beside the entries, which fewer words make cheaper to keep. */
  private ranks = new Float64Array(SMALLEST_LANE);
  private holes = new Holes(SMALLEST_LANE);
  /** Holes that the head has passed. */
  private passed = 0;
  private head = 0;
  private tail = 0;
  private live = 0;

  readonly mask: DeviceMask;
  readonly hold: Hold;
  readonly determinism: Determinism;

  constructor(
    readonly priority: Priority,
    { mask, hold, determinism }: SlotNeeds,
  ) {
    this.mask = mask;
    this.hold = hold;
    this.determinism = determinism;
  }

  get size(): number {
    return this.live;
  }

  push(entry: QueueEntry<T>, rank: number): void {
    if (this.tail === this.entries.length) this.rebuild();
    entry.index = this.tail;
    this.ranks[this.tail] = rank;
    this.entries[this.tail++] = entry;
    this.live++;
  }

  first(): QueueEntry<T> | null {
    this.skipHoles();
    return this.entries[this.head] ?? null;
  }

  rankOf({ index }: QueueEntry<T>): number {
    return this.ranks[index] ?? 0;
  }

  /** Takes out what `first` has given. */
  shift(first: QueueEntry<T>): void {
    this.entries[this.head++] = null;
    this.live--;
    first.index = -1;
  }

  /** Lets the item go; the entry itself goes when the head passes it, for to look it up now costs more than to keep it. */
  remove(entry: QueueEntry<T>): void {
    this.holes.dig(entry.index);
    this.live--;
    entry.item = null;
    entry.index = -1;
  }

  position(entry: QueueEntry<T>): number {
    return this.liveBefore(entry.index);
  }

  /** Number of entries of lower rank. */
  countBefore(rank: number): number {
    if (this.live === 0) return 0;
    let low = this.head;
    let high = this.tail;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ranks[middle] ?? rank) < rank) low = middle + 1;
      else high = middle;
    }
    return this.liveBefore(low);
  }

  /** Puts an entry in its place by rank; linear, for what hardly ever happens. */
  insert(entry: QueueEntry<T>, rank: number): void {
    this.push(entry, rank);
    this.fill(this.liveEntries().sort((left, right) => this.rankOf(left) - this.rankOf(right)));
  }

  *inOrder(): IterableIterator<QueueEntry<T>> {
    for (let index = this.head; index < this.tail; index++) {
      const entry = this.entries[index];
      if (entry && entry.item !== null) yield entry;
    }
  }

  private liveBefore(index: number): number {
    return index - this.head - (this.holes.before(index) - this.passed);
  }

  private skipHoles(): void {
    while (this.head < this.tail && this.entries[this.head]?.item === null) {
      this.entries[this.head++] = null;
      this.passed++;
    }
  }

  /** Drops the holes; at least half of the new room is free, so the cost spreads over as many pushes. */
  private rebuild(): void {
    this.fill(this.liveEntries());
  }

  private liveEntries(): QueueEntry<T>[] {
    const live: QueueEntry<T>[] = [];
    for (let index = this.head; index < this.tail; index++) {
      const entry = this.entries[index];
      if (entry && entry.item !== null) live.push(entry);
    }
    return live;
  }

  private fill(kept: readonly QueueEntry<T>[]): void {
    const room = Math.max(SMALLEST_LANE, kept.length * 2);
    const ranks = new Float64Array(room);
    this.entries = new Array(room).fill(null);
    kept.forEach((entry, index) => {
      ranks[index] = this.rankOf(entry);
      entry.index = index;
      this.entries[index] = entry;
    });
    this.ranks = ranks;
    this.holes = new Holes(room);
    this.passed = 0;
    this.head = 0;
    this.tail = kept.length;
  }
}

/** Index of an entry that waits at the head of its lane, before all that lie in it. */
const RESUMED = -2;

interface ResumedEntry<T> extends QueueEntry<T> {
  readonly rank: number;
}

/** A comparison takes half the time of a lookup by name, and each operation makes some. */
function of<Each>(both: Readonly<Record<Priority, Each>>, priority: Priority): Each {
  return priority === 'interactive' ? both.interactive : both.batch;
}

export class TaskQueue<T> {
  private readonly anywhere = {
    interactive: new Lane<T>('interactive', ANY_SLOT),
    batch: new Lane<T>('batch', ANY_SLOT),
  };
  /** Lanes of all other needs that there are: few, and none is empty. */
  private readonly particular: Record<Priority, Lane<T>[]> = { interactive: [], batch: [] };
  /** Items that have started once, whatever they need, by rank: few, for each of them has held a slot. */
  private readonly resumed: Readonly<Record<Priority, ResumedEntry<T>[]>> = { interactive: [], batch: [] };

  /** @param capacity most waiting items, both priorities together (QUE-004) */
  constructor(readonly capacity: number) {}

  get size(): number {
    return this.depth('interactive') + this.depth('batch');
  }

  /** What has started once sits outside the capacity (QUE-008). */
  get full(): boolean {
    return this.laneSize('interactive') + this.laneSize('batch') >= this.capacity;
  }

  depth(priority: Priority): number {
    return of(this.resumed, priority).length + this.laneSize(priority);
  }

  /**
   * Appends to the lane; null when the queue is full.
   * @param rank order of admission; above that of all that were appended before
   */
  enqueue(item: T, priority: Priority, rank: number, needs: SlotNeeds = ANY_SLOT): QueueEntry<T> | null {
    return this.full ? null : this.restore(item, priority, rank, needs);
  }

  /** Appends to the lane, also beyond the capacity: it was admitted when there was room (ADM-017). */
  restore(item: T, priority: Priority, rank: number, needs: SlotNeeds = ANY_SLOT): QueueEntry<T> {
    const lane = this.laneOf(priority, needs);
    const entry: QueueEntry<T> = { item, lane, index: -1 };
    lane.push(entry, rank);
    return entry;
  }

  /** Puts an item that has started once to the head of its lane, among such by rank. */
  requeue(item: T, priority: Priority, rank: number, needs: SlotNeeds = ANY_SLOT): QueueEntry<T> {
    const entry: ResumedEntry<T> = { item, lane: this.laneOf(priority, needs), rank, index: RESUMED };
    const waiting = of(this.resumed, priority);
    const place = waiting.findIndex((other) => other.rank > rank);
    waiting.splice(place < 0 ? waiting.length : place, 0, entry);
    return entry;
  }

  /**
   * Puts an item back in its place that was taken out and has not started, also beyond the capacity, or in its place
   * among those that are held back in the same way.
   */
  reinstate(item: T, priority: Priority, rank: number, needs: SlotNeeds = ANY_SLOT): QueueEntry<T> {
    const lane = this.laneOf(priority, needs);
    const entry: QueueEntry<T> = { item, lane, index: -1 };
    lane.insert(entry, rank);
    return entry;
  }

  /** Of the items that have not started, the one that has waited longest in this lane. */
  oldest(priority: Priority): T | null {
    return this.firstInLane(priority, ANY)?.item ?? null;
  }

  /** The item that comes first in queue order, also where it is held back. */
  front(): T | null {
    return this.first(ANY)?.item ?? null;
  }

  /** The item of this priority that would start first. */
  head(priority: Priority): T | null {
    return this.firstIn(priority, NOT_PARKED)?.item ?? null;
  }

  /** The item that `dequeue` would take. */
  peek(serves: Serves = NOT_PARKED, mayResume: (item: T) => boolean = ANY_ITEM): T | null {
    return this.first(serves, mayResume)?.item ?? null;
  }

  /** Takes the first item in queue order that these slots serve (QUE-011). */
  dequeue(serves: Serves = NOT_PARKED, mayResume: (item: T) => boolean = ANY_ITEM): T | null {
    const first = this.first(serves, mayResume);
    if (first === null) return null;
    const { item, lane } = first;
    if (first.index === RESUMED) this.takeResumed(first);
    else lane.shift(first);
    this.forgetEmpty(lane);
    return item;
  }

  /** Takes a waiting entry out; false when it waits no more. */
  cancel(entry: QueueEntry<T>): boolean {
    if (entry.index === RESUMED) this.takeResumed(entry);
    else if (entry.index < 0) return false;
    else entry.lane.remove(entry);
    this.forgetEmpty(entry.lane);
    return true;
  }

  /** Number of items before this one in queue order (QUE-005); null when it waits no more. */
  position(entry: QueueEntry<T>): number | null {
    const { lane } = entry;
    const { priority } = lane;
    const ahead = priority === 'batch' ? this.depth('interactive') : 0;
    const resumed = of(this.resumed, priority);
    if (entry.index === RESUMED) return ahead + resumed.indexOf(entry as ResumedEntry<T>);
    if (entry.index < 0) return null;
    let position = ahead + resumed.length + lane.position(entry);
    if (of(this.particular, priority).length > 0) {
      const rank = lane.rankOf(entry);
      for (const other of this.lanes(priority)) if (other !== lane) position += other.countBefore(rank);
    }
    return position;
  }

  /** Waiting items in queue order. */
  *items(): IterableIterator<T> {
    for (const priority of PRIORITIES) {
      for (const { item } of of(this.resumed, priority)) if (item !== null) yield item;
      for (const { item } of byRank(this.lanes(priority).map((lane) => lane.inOrder()))) {
        if (item !== null) yield item;
      }
    }
  }

  private laneSize(priority: Priority): number {
    let size = of(this.anywhere, priority).size;
    const particular = of(this.particular, priority);
    if (particular.length > 0) for (const lane of particular) size += lane.size;
    return size;
  }

  private first(serves: Serves, mayResume: (item: T) => boolean = ANY_ITEM): QueueEntry<T> | null {
    return this.firstIn('interactive', serves, mayResume) ?? this.firstIn('batch', serves, mayResume);
  }

  private firstIn(
    priority: Priority,
    serves: Serves,
    mayResume: (item: T) => boolean = ANY_ITEM,
  ): QueueEntry<T> | null {
    const resumed = of(this.resumed, priority);
    for (const entry of resumed) {
      if (serves(entry.lane) && entry.item !== null && mayResume(entry.item)) return entry;
    }
    return this.firstInLane(priority, serves);
  }

  private firstInLane(priority: Priority, serves: Serves): QueueEntry<T> | null {
    const particular = of(this.particular, priority);
    const anywhere = of(this.anywhere, priority);
    let first = serves(anywhere) ? anywhere.first() : null;
    for (const lane of particular) {
      const other = serves(lane) ? lane.first() : null;
      if (other !== null && (first === null || precedes(other, first))) first = other;
    }
    return first;
  }

  private takeResumed(entry: QueueEntry<T>): void {
    const waiting = of(this.resumed, entry.lane.priority);
    waiting.splice(waiting.indexOf(entry as ResumedEntry<T>), 1);
    entry.index = -1;
  }

  private lanes(priority: Priority): readonly Lane<T>[] {
    return [of(this.anywhere, priority), ...of(this.particular, priority)];
  }

  private laneOf(priority: Priority, needs: SlotNeeds): Lane<T> {
    const { mask, hold, determinism } = needs;
    if (mask === null && hold === null && determinism === 'strict') return of(this.anywhere, priority);
    const particular = of(this.particular, priority);
    const key = mask?.join();
    const known = particular.find(
      (lane) => lane.hold === hold && lane.determinism === determinism && lane.mask?.join() === key,
    );
    if (known !== undefined) return known;
    const made = new Lane<T>(priority, needs);
    particular.push(made);
    return made;
  }

  /** All that was ever needed would cost time for ever. */
  private forgetEmpty(lane: Lane<T>): void {
    if (lane.size > 0 || lane === of(this.anywhere, lane.priority)) return;
    const particular = of(this.particular, lane.priority);
    const at = particular.indexOf(lane);
    if (at >= 0) particular.splice(at, 1);
  }
}

const ANY: Serves = () => true;
const ANY_ITEM = (): boolean => true;
/** Where nothing is said of the slot. */
const NOT_PARKED: Serves = ({ hold }) => hold !== 'parked';

/** Of two entries that lie in lanes. */
function precedes<T>(left: QueueEntry<T>, right: QueueEntry<T>): boolean {
  return left.lane.rankOf(left) < right.lane.rankOf(right);
}

/** Merges entries that are each in order of their ranks. */
function* byRank<T>(lanes: readonly Iterator<QueueEntry<T>>[]): IterableIterator<QueueEntry<T>> {
  const heads = lanes.map((lane) => ({ lane, next: lane.next() }));
  for (;;) {
    let first: (typeof heads)[number] | null = null;
    for (const head of heads) {
      if (head.next.done) continue;
      if (first === null || first.next.done || precedes(head.next.value, first.next.value)) first = head;
    }
    if (first === null || first.next.done) return;
    yield first.next.value;
    first.next = first.lane.next();
  }
}
