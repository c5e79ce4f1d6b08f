/** What becomes of a task whose engine, or whose server, has gone while it lived (ADM-017, ENG-015). */
import { NOTHING_SPENT } from './budget.js';
import type { TaskError } from './errors.js';
import { StreamOrder } from './stream.js';
import type { Instant, Task } from './task.js';
import type { StoredTask } from './task-store-port.js';
import { TokenJournal } from './token-journal.js';

/** A task that has cost this many engines is ended: it may be what kills them. */
export const ENGINE_DEATHS_MAX = 2;

export type Resumption =
  /** From its first token, at the head of its lane; the journal says which tokens readers need not be given again. */
  { readonly kind: 'rerun' } | { readonly kind: 'end'; readonly error: TaskError };

/**
 * What to do with a task that ran and whose engine is gone.
 * @param cause what happened to the engine, in words
 */
export function afterInterruption(task: Task, cause: string): Resumption {
  if (task.engineDeaths >= ENGINE_DEATHS_MAX) {
    return end(
      `${task.engineDeaths} engines ended while they ran the task, so it is not tried again: ${cause}`,
    );
  }
  if (task.spec.determinism === 'best_effort' && task.journal.size > 0) {
    return end(
      `${cause}; a best_effort task that has shown tokens is not run again, for they could differ; submit it ` +
        'again with a new task_id',
    );
  }
  return { kind: 'rerun' };
}

function end(message: string): Resumption {
  return { kind: 'end', error: { code: 'WORKER_RESET', message } };
}

/**
 * The task of a row.
 * @param journal texts of its stored token frames; none once it has ended
 * @throws Error when the row lacks what it needs to go on
 */
export function restoreTask(row: StoredTask, journal: readonly string[], now: Instant): Task {
  if (row.finishedMs === null && row.input === null) throw new Error('its input is missing');
  const { spec, receipt } = inFull(row);
  const admitted = instantOf(receipt.admittedMs, now);
  const tokens = row.finishedMs === null ? journal.length : (row.streamTokens ?? 0);
  return {
    seq: row.seq,
    spec,
    receipt,
    poolId: receipt.poolId,
    engine: receipt.engine,
    admitted,
    admitting: false,
    flushedMs: admitted.monotonicMs,
    state: row.state,
    input: row.input,
    tokensIn: row.tokensIn,
    cachedTokens: row.cachedTokens,
    engineVersion: row.engineVersion,
    replicaId: row.replicaId,
    attempts: row.attempts,
    engineDeaths: row.engineDeaths,
    started: row.startedMs === null ? null : instantOf(row.startedMs, now),
    startedOn: row.startedOn && { ...row.startedOn, shape: row.startedOn.shape ?? 'unknown' },
    finished: row.finishedMs === null ? null : instantOf(row.finishedMs, now),
    usage: row.usage,
    error: row.error,
    session: null,
    reserved: NOTHING_SPENT,
    slotMs: 0,
    stream: new StreamOrder(row.startedOn === null ? null : tokens),
    journal: new TokenJournal(journal),
  };
}

/** Rows from before deadlines, masks, sessions or replays lack what a task without one has now; left out, it would read as one that is set. */
function inFull({ spec, receipt }: StoredTask): Pick<StoredTask, 'spec' | 'receipt'> {
  return {
    spec: {
      ...spec,
      deadlineMs: spec.deadlineMs ?? null,
      onDisconnect: spec.onDisconnect ?? 'continue',
      sessionId: spec.sessionId ?? null,
      kvHint: spec.kvHint ?? 'reuse',
      deviceMask: spec.deviceMask ?? null,
      replayOf: spec.replayOf ?? null,
    },
    receipt: {
      ...receipt,
      onTimeProbability: receipt.onTimeProbability ?? null,
      budgets: receipt.budgets ?? null,
    },
  };
}

/** A wall-clock moment of an earlier boot on this boot's monotonic clock; a clock that was set back makes it now. */
function instantOf(wallMs: number, now: Instant): Instant {
  return { wallMs, monotonicMs: now.monotonicMs - Math.max(0, now.wallMs - wallMs) };
}
