/** A task as the row that the store keeps. */
import type { Task } from '../core/task.js';
import type { StoredProgress, StoredTask } from '../core/task-store-port.js';

/** What is known of a task beside the scheduler. */
export interface RowContext {
  readonly bodyDigest: string;
  readonly outputSha256: string | null;
  readonly streamBytes: number;
  readonly expired: boolean;
}

export function rowOf(task: Task, context: RowContext): StoredTask {
  const { seq, spec, receipt, input } = task;
  return { seq, spec, receipt, bodyDigest: context.bodyDigest, input, ...progressOf(task, context) };
}

export function progressOf(
  task: Task,
  { outputSha256, streamBytes, expired }: Omit<RowContext, 'bodyDigest'>,
): StoredProgress {
  return {
    state: task.state,
    tokensIn: task.tokensIn,
    cachedTokens: task.cachedTokens,
    engineVersion: task.engineVersion,
    replicaId: task.replicaId,
    attempts: task.attempts,
    engineDeaths: task.engineDeaths,
    startedMs: task.started?.wallMs ?? null,
    startedOn: task.startedOn,
    finishedMs: task.finished?.wallMs ?? null,
    usage: task.usage,
    error: task.error,
    outputSha256,
    streamBytes,
    streamTokens: task.stream.tokens,
    expired,
  };
}
