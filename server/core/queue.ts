/**
 * A pool's queue: two lanes, first in, first out in each, interactive before batch (QUE-001..003). Enqueue,
 * dequeue and cancel are O(1) amortized; the exact position is O(log n) amortized (QUE-007).
 */
import type { Priority } from './contract.js';

export const PRIORITIES: readonly Priority[] = ['interactive', 'batch'];

/** A place in a lane; only its queue reads or changes it. */
export interface QueueEntry<T> {
  readonly item: T;
  readonly priority: Priority;
  index: number;
}

const SMALLEST_LANE = 16;

/**
 * Entries lie in order of arrival at rising indexes. A canceled entry leaves a hole; a Fenwick tree over the holes
 * turns an index into a position. Holes enter the tree only when a position is asked for, so a cancel costs nothing.
 */
class Lane<T> {
  private entries: (QueueEntry<T> | null)[] = new Array(SMALLEST_LANE).fill(null);
  private holeTree = new Int32Array(SMALLEST_LANE + 1);
  private newHoles: number[] = [];
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

  remove(entry: QueueEntry<T>): void {
    this.entries[entry.index] = null;
    this.newHoles.push(entry.index);
    this.live--;
    entry.index = -1;
  }

  position(entry: QueueEntry<T>): number {
    for (const index of this.newHoles) this.addHole(index);
    this.newHoles = [];
    return entry.index - this.head - (this.holesBefore(entry.index) - this.holesBefore(this.head));
  }

  /** Puts an entry before the first one that it precedes; linear, for what hardly ever happens. */
  insert(entry: QueueEntry<T>, precedes: (other: T) => boolean): void {
    const kept = this.liveEntries();
    const before = kept.findIndex(({ item }) => precedes(item));
    kept.splice(before < 0 ? kept.length : before, 0, entry);
    this.fill(kept);
    this.live++;
  }

  *items(): IterableIterator<T> {
    for (let index = this.head; index < this.tail; index++) {
      const entry = this.entries[index];
      if (entry) yield entry.item;
    }
  }

  private skipHoles(): void {
    while (this.head < this.tail && this.entries[this.head] === null) this.head++;
  }

  /** Drops the holes; at least half of the new room is free, so the cost spreads over as many pushes. */
  private rebuild(): void {
    this.fill(this.liveEntries());
  }

  private liveEntries(): QueueEntry<T>[] {
    return this.entries.filter((entry) => entry !== null);
  }

  private fill(kept: readonly QueueEntry<T>[]): void {
    const room = Math.max(SMALLEST_LANE, kept.length * 2);
    this.entries = new Array(room).fill(null);
    kept.forEach((entry, index) => {
      entry.index = index;
      this.entries[index] = entry;
    });
    this.holeTree = new Int32Array(room + 1);
    this.newHoles = [];
    this.head = 0;
    this.tail = kept.length;
  }

  private addHole(index: number): void {
    for (let node = index + 1; node < this.holeTree.length; node += node & -node) {
      this.holeTree[node] = (this.holeTree[node] ?? 0) + 1;
    }
  }

  private holesBefore(index: number): number {
    let holes = 0;
    for (let node = index; node > 0; node -= node & -node) holes += this.holeTree[node] ?? 0;
    return holes;
  }
}

/** Index of an entry that waits at the head of its lane, before all that lie in it. */
const RESUMED = -2;

interface ResumedEntry<T> extends QueueEntry<T> {
  readonly rank: number;
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
    return this.resumed[priority].length + this.lanes[priority].size;
  }

  /** Appends to the lane; null when the queue is full. */
  enqueue(item: T, priority: Priority): QueueEntry<T> | null {
    return this.full ? null : this.restore(item, priority);
  }

  /** Appends to the lane, also beyond the capacity: it was admitted when there was room (ADM-017). */
  restore(item: T, priority: Priority): QueueEntry<T> {
    const entry: QueueEntry<T> = { item, priority, index: -1 };
    this.lanes[priority].push(entry);
    return entry;
  }

  /**
   * Puts an item that has started once to the head of its lane.
   * @param rank order among such items, lowest first
   */
  requeue(item: T, priority: Priority, rank: number): QueueEntry<T> {
    const entry: ResumedEntry<T> = { item, priority, index: RESUMED, rank };
    const waiting = this.resumed[priority];
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
      const waiting = this.resumed[entry.priority];
      waiting.splice(waiting.indexOf(entry as ResumedEntry<T>), 1);
      entry.index = -1;
      return true;
    }
    if (entry.index < 0) return false;
    this.lanes[entry.priority].remove(entry);
    return true;
  }

  /** Number of items that `dequeue` takes before this one (QUE-005); null when it waits no more. */
  position(entry: QueueEntry<T>): number | null {
    const { priority } = entry;
    const ahead = priority === 'batch' ? this.depth('interactive') : 0;
    if (entry.index === RESUMED) return ahead + this.resumed[priority].indexOf(entry as ResumedEntry<T>);
    if (entry.index < 0) return null;
    return ahead + this.resumed[priority].length + this.lanes[priority].position(entry);
  }

  /** Waiting items in the order in which they start. */
  *items(): IterableIterator<T> {
    for (const priority of PRIORITIES) {
      for (const { item } of this.resumed[priority]) yield item;
      yield* this.lanes[priority].items();
    }
  }

  private peekIn(priority: Priority): T | null {
    return this.resumed[priority][0]?.item ?? this.lanes[priority].peek();
  }

  private shiftIn(priority: Priority): T | null {
    const first = this.resumed[priority].shift();
    if (first === undefined) return this.lanes[priority].shift();
    first.index = -1;
    return first.item;
  }
}
