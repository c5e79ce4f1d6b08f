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
    const kept = this.entries.filter((entry) => entry !== null);
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

export class TaskQueue<T> {
  private readonly lanes = { interactive: new Lane<T>(), batch: new Lane<T>() };

  /** @param capacity most waiting items, both priorities together (QUE-004) */
  constructor(readonly capacity: number) {}

  get size(): number {
    return this.lanes.interactive.size + this.lanes.batch.size;
  }

  get full(): boolean {
    return this.size >= this.capacity;
  }

  depth(priority: Priority): number {
    return this.lanes[priority].size;
  }

  /** Appends to the lane; null when the queue is full. */
  enqueue(item: T, priority: Priority): QueueEntry<T> | null {
    if (this.full) return null;
    const entry: QueueEntry<T> = { item, priority, index: -1 };
    this.lanes[priority].push(entry);
    return entry;
  }

  /** The item that `dequeue` would take. */
  peek(): T | null {
    return this.lanes.interactive.peek() ?? this.lanes.batch.peek();
  }

  dequeue(): T | null {
    return this.lanes.interactive.shift() ?? this.lanes.batch.shift();
  }

  /** Takes a waiting entry out; false when it waits no more. */
  cancel(entry: QueueEntry<T>): boolean {
    if (entry.index < 0) return false;
    this.lanes[entry.priority].remove(entry);
    return true;
  }

  /** Number of items that `dequeue` takes before this one (QUE-005); null when it waits no more. */
  position(entry: QueueEntry<T>): number | null {
    if (entry.index < 0) return null;
    const ahead = entry.priority === 'batch' ? this.lanes.interactive.size : 0;
    return ahead + this.lanes[entry.priority].position(entry);
  }

  /** Waiting items in the order in which they start. */
  *items(): IterableIterator<T> {
    yield* this.lanes.interactive.items();
    yield* this.lanes.batch.items();
  }
}
