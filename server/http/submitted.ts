/**
 * Which requests reached the dispatcher with a task. It counts its own refusals; the others are counted by HTTP, so
 * that every refused submit counts once.
 */
import type { ServerResponse } from 'node:http';

const submitted = new WeakSet<ServerResponse>();

export function markSubmitted(res: ServerResponse): void {
  submitted.add(res);
}

export function wasSubmitted(res: ServerResponse): boolean {
  return submitted.has(res);
}
