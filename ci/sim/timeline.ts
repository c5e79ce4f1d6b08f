/** Virtual time: what is due runs in order of time, and what is due at once in an order that the seed draws. */
import type { Dice } from './dice.js';

interface Due {
  readonly dueMs: number;
  readonly rank: number;
  /** Which process, or the world around it, it belongs to. */
  readonly owner: number;
  action: (() => void) | null;
}

export class Timeline {
  nowMs = 0;
  /** A binary heap, the earliest first. */
  private readonly heap: Due[] = [];

  constructor(private readonly dice: Dice) {}

  /** @returns a function that takes the action back */
  at(dueMs: number, owner: number, action: () => void): () => void {
    const due: Due = { dueMs: Math.max(dueMs, this.nowMs), rank: this.dice.uint32(), owner, action };
    this.push(due);
    return () => {
      due.action = null;
    };
  }

  /** Runs what is due next; false when nothing is. */
  step(): boolean {
    for (let next = this.pop(); next !== null; next = this.pop()) {
      const { action } = next;
      if (action === null) continue;
      this.nowMs = next.dueMs;
      action();
      return true;
    }
    return false;
  }

  /** Takes back everything of one owner: its process is gone. */
  drop(owner: number): void {
    for (const due of this.heap) if (due.owner === owner) due.action = null;
  }

  private push(due: Due): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(due);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(due, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = due;
  }

  private pop(): Due | null {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (first === last) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let least = heap[child];
      const right = heap[child + 1];
      if (least === undefined) break;
      if (right !== undefined && isBefore(right, least)) {
        least = right;
        child++;
      }
      if (!isBefore(least, last)) break;
      heap[at] = least;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

function isBefore(left: Due, right: Due): boolean {
  return left.dueMs === right.dueMs ? left.rank < right.rank : left.dueMs < right.dueMs;
}
