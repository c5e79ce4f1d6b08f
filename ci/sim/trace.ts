/** What both kinds of runs share: how a moment passes, and how an event is told in a trace. */
import type { Task } from '../../server/core/task.js';

/** Promises settle, and what the event loop does at the end of its turn is done. */
export function turnOver(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Tasks are long; their state is what counts. */
export function brief(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('journal' in value)) return value;
  const { spec, state, attempts, seq } = value as unknown as Task;
  return `${spec.taskId} #${seq} ${state} attempt ${attempts}`;
}
