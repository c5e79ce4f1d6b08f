/**
 * What falls due when, by task: a binary heap, so that a hundred thousand waiting deadlines cost a logarithm each.
 * A time that was replaced or deleted stays in the heap until it comes up.
 */
interface Due {
  readonly taskId: string;
  readonly dueMs: number;
}

/** Below this many, stale entries are not worth a sweep. */
const SWEEP_FROM = 64;

export class DueTimes {
  private readonly dueMsOf = new Map<string, number>();
  private heap: Due[] = [];

  /** One time a task; a second one replaces the first. */
  set(taskId: string, dueMs: number): void {
    if (this.dueMsOf.get(taskId) === dueMs) return;
    this.dueMsOf.set(taskId, dueMs);
    this.push({ taskId, dueMs });
  }

  delete(taskId: string): void {
    if (!this.dueMsOf.delete(taskId)) return;
    if (this.heap.length > SWEEP_FROM && this.heap.length > this.dueMsOf.size * 2) this.sweep();
  }

  /** The next time; null when nothing is due at any time. */
  earliestMs(): number | null {
    this.dropStale();
    return this.heap[0]?.dueMs ?? null;
  }

  /** Takes out the tasks whose time has come, the earliest first. */
  take(nowMs: number): string[] {
    const due: string[] = [];
    for (this.dropStale(); (this.heap[0]?.dueMs ?? Number.POSITIVE_INFINITY) <= nowMs; this.dropStale()) {
      const taskId = this.pop().taskId;
      this.dueMsOf.delete(taskId);
      due.push(taskId);
    }
    return due;
  }

  private dropStale(): void {
    for (let top = this.heap[0]; top !== undefined; top = this.heap[0]) {
      if (this.dueMsOf.get(top.taskId) === top.dueMs) return;
      this.pop();
    }
  }

  /** A sorted array is a heap. */
  private sweep(): void {
    this.heap = [...this.dueMsOf]
      .map(([taskId, dueMs]) => ({ taskId, dueMs }))
      .sort((left, right) => left.dueMs - right.dueMs);
  }

  private push(due: Due): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(due);
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = heap[parentAt];
      if (parent === undefined || parent.dueMs <= due.dueMs) break;
      heap[at] = parent;
      at = parentAt;
    }
    heap[at] = due;
  }

  private pop(): Due {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) throw new Error('nothing is due');
    if (heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let childAt = 2 * at + 1;
      const left = heap[childAt];
      const right = heap[childAt + 1];
      if (left === undefined) break;
      if (right !== undefined && right.dueMs < left.dueMs) childAt++;
      const child = heap[childAt];
      if (child === undefined || child.dueMs >= last.dueMs) break;
      heap[at] = child;
      at = childAt;
    }
    heap[at] = last;
    return top;
  }
}
