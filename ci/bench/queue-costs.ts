/** Nanoseconds per operation at one depth; null where a queue does not offer it. */
export interface QueueCosts {
  readonly enqueue: number | null;
  readonly dequeue: number | null;
  readonly cancel: number | null;
  readonly position: number | null;
}

/** What each operation may cost in nanoseconds (QUE-007). */
export const TARGET_NS: { readonly [operation in keyof QueueCosts]: number } = {
  enqueue: 150,
  dequeue: 150,
  cancel: 500,
  position: 200,
};

/** What an operation at the greatest depth may cost, in its cost at the smallest. */
export const TARGET_GROWTH = 3;
