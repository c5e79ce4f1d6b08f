/**
 * A pool's queue: two lanes, first in, first out in each, interactive before batch (QUE-001..003). Enqueue,
 * dequeue and cancel are O(1) amortized; the exact position is O(log n) amortized (QUE-007).
 */
import type { Priority } from './contract.js';

export const PRIORITIES: readonly Priority[] = ['interactive', 'batch'];

/** A place in a lane; only its queue reads or changes it. */
export interface QueueEntry<T> {
  /** Null once it was canceled in its lane. */
  item: T | null;
  readonly priority: Priority;
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

/** Entries lie in order of arrival at rising indexes. A canceled entry leaves a hole. */
class Lane<T> {
  private entries: (QueueEntry<T> | null)[] = new Array(SMALLEST_LANE).fill(null);
  private holes = new Holes(SMALLEST_LANE);
  /** Holes that the head has passed. */
  private passed = 0;
  private head = 0;
  private tail = 0;
  private live = 0;

  get size(): number {
    return this.live;
  }

  push(entry: QueueEntry<T>): void {
    if (this.tail === this.entries.length) this.rebuild();
    entry.index = this.tail;
    this.entries[this.tail++] = entry;
    this.live++;
  }

  peek(): T | null {
    this.skipHoles();
    return this.entries[this.head]?.item ?? null;
  }

  shift(): T | null {
    this.skipHoles();
    const entry = this.entries[this.head];
    if (entry === null || entry === undefined) return null;
    this.entries[this.head++] = null;
    this.live--;
    entry.index = -1;
    return entry.item;
  }

  /** Lets the item go; the entry itself goes when the head passes it, for to look it up now costs more than to keep it. */
  remove(entry: QueueEntry<T>): void {
    this.holes.dig(entry.index);
    this.live--;
    entry.item = null;
    entry.index = -1;
  }

  position(entry: QueueEntry<T>): number {
    return entry.index - this.head - (this.holes.before(entry.index) - this.passed);
  }

  /** Puts an entry before the first one that it precedes; linear, for what hardly ever happens. */
  insert(entry: QueueEntry<T>, precedes: (other: T) => boolean): void {
    const kept = this.liveEntries();
    const before = kept.findIndex(({ item }) => item !== null && precedes(item));
    kept.splice(before < 0 ? kept.length : before, 0, entry);
    this.fill(kept);
    this.live++;
  }

  *items(): IterableIterator<T> {
    for (let index = this.head; index < this.tail; index++) {
      const item = this.entries[index]?.item ?? null;
      if (item !== null) yield item;
    }
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
    this.entries = new Array(room).fill(null);
    kept.forEach((entry, index) => {
      entry.index = index;
      this.entries[index] = entry;
    });
    this.holes = new Holes(room);
    this.passed = 0;
    this.head = 0;
    this.tail = kept.length;
  }
}

/** Index of an entry that waits at the head of its lane, before all that lie in it. */
const RESUMED = -2;

interface ResumedEntry<T> extends QueueEntry<T> {
  item: T;
  readonly rank: number;
}

/** A comparison takes half the time of a lookup by name, and each operation makes some. */
function of<Each>(both: Readonly<Record<Priority, Each>>, priority: Priority): Each {
  return priority === 'interactive' ? both.interactive : both.batch;
}

export class TaskQueue<T> {
  private readonly lanes = { interactive: new Lane<T>(), batch: new Lane<T>() };
  /** Items that have started once, by rank: few, for each of them has held a slot. */
  private readonly resumed: Readonly<Record<Priority, ResumedEntry<T>[]>> = { interactive: [], batch: [] };

  /** @param capacity most waiting items, both priorities together (QUE-004) */
  constructor(readonly capacity: number) {}

  get size(): number {
    return this.depth('interactive') + this.depth('batch');
  }

  /** What has started once sits outside the capacity (QUE-008). */
  get full(): boolean {
    return this.lanes.interactive.size + this.lanes.batch.size >= this.capacity;
  }

  depth(priority: Priority): number {
    return of(this.resumed, priority).length + of(this.lanes, priority).size;
  }

  /** Appends to the lane; null when the queue is full. */
  enqueue(item: T, priority: Priority): QueueEntry<T> | null {
    return this.full ? null : this.restore(item, priority);
  }

  /** Appends to the lane, also beyond the capacity: it was admitted when there was room (ADM-017). */
  restore(item: T, priority: Priority): QueueEntry<T> {
    const entry: QueueEntry<T> = { item, priority, index: -1 };
    of(this.lanes, priority).push(entry);
    return entry;
  }

  /**
   * Puts an item that has started once to the head of its lane.
   * @param rank order among such items, lowest first
   */
  requeue(item: T, priority: Priority, rank: number): QueueEntry<T> {
    const entry: ResumedEntry<T> = { item, priority, index: RESUMED, rank };
    const waiting = of(this.resumed, priority);
    const place = waiting.findIndex((other) => other.rank > rank);
    waiting.splice(place < 0 ? waiting.length : place, 0, entry);
    return entry;
  }

  /**
   * Puts an item back that was taken out and has not started, also beyond the capacity.
   * @param precedes whether the item comes before another of its lane
   */
  reinstate(item: T, priority: Priority, precedes: (other: T) => boolean): QueueEntry<T> {
    const entry: QueueEntry<T> = { item, priority, index: -1 };
    this.lanes[priority].insert(entry, precedes);
    return entry;
  }

  /** Of the items that have not started, the one that has waited longest in this lane. */
  oldest(priority: Priority): T | null {
    return this.lanes[priority].peek();
  }

  /** The item of this priority that would start first. */
  first(priority: Priority): T | null {
    return this.peekIn(priority);
  }

  /** The item that `dequeue` would take. */
  peek(): T | null {
    return this.peekIn('interactive') ?? this.peekIn('batch');
  }

  dequeue(): T | null {
    return this.shiftIn('interactive') ?? this.shiftIn('batch');
  }

  /** Takes a waiting entry out; false when it waits no more. */
  cancel(entry: QueueEntry<T>): boolean {
    if (entry.index === RESUMED) {
      const waiting = of(this.resumed, entry.priority);
      waiting.splice(waiting.indexOf(entry as ResumedEntry<T>), 1);
      entry.index = -1;
      return true;
    }
    if (entry.index < 0) return false;
    of(this.lanes, entry.priority).remove(entry);
    return true;
  }

  /** Number of items that `dequeue` takes before this one (QUE-005); null when it waits no more. */
  position(entry: QueueEntry<T>): number | null {
    const { priority } = entry;
    const ahead = priority === 'batch' ? this.depth('interactive') : 0;
    if (entry.index === RESUMED) return ahead + of(this.resumed, priority).indexOf(entry as ResumedEntry<T>);
    if (entry.index < 0) return null;
    return ahead + of(this.resumed, priority).length + of(this.lanes, priority).position(entry);
  }

  /** Waiting items in the order in which they start. */
  *items(): IterableIterator<T> {
    for (const priority of PRIORITIES) {
      for (const { item } of of(this.resumed, priority)) yield item;
      yield* of(this.lanes, priority).items();
    }
  }

  private peekIn(priority: Priority): T | null {
    return of(this.resumed, priority)[0]?.item ?? of(this.lanes, priority).peek();
  }

  private shiftIn(priority: Priority): T | null {
    const first = of(this.resumed, priority).shift();
    if (first === undefined) return of(this.lanes, priority).shift();
    first.index = -1;
    return first.item;
  }
}
