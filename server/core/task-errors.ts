/** The errors that end a task in its stream, or keep it out, in words. */
import type { EngineFailure } from './engine-port.js';
import { OrchestratorError, retryAfterMs, type TaskError } from './errors.js';
import type { Occupant, Replica } from './replica.js';
import type { StartedOn, Task } from './task.js';
import { silenceOf, type WatchdogLimits } from './watchdog.js';

export const CANCELED: TaskError = { code: 'CANCELED', message: 'a client canceled the task' };

export function sessionDeleted(sessionId: string): TaskError {
  return { code: 'CANCELED', message: `session "${sessionId}" was deleted, and its turns with it` };
}

export function abandoned(graceMs: number): TaskError {
  return {
    code: 'CANCELED',
    message: `nobody has read the stream for ${graceMs} ms, and on_disconnect is cancel`,
  };
}

export function deadlinePassed({ spec, state }: Task): TaskError {
  const where = state === 'queued' ? 'while the task waited' : 'before the task had ended';
  return {
    code: 'DEADLINE_UNMET',
    message: `deadline_ms is ${spec.deadlineMs}; it passed ${where}`,
    field: 'deadline_ms',
  };
}

export function droppedFor({ spec }: Task, capacity: number): TaskError {
  return {
    code: 'QUEUE_FULL_DROP_LRU',
    message:
      `the queue holds ${capacity} tasks and is full; this was the ${spec.priority} task that had waited longest, ` +
      'so a newcomer has its place; submit it again with a new task_id',
    policyLabel: 'drop-lru',
  };
}

export function decodeTimeout(occupant: Occupant, limits: WatchdogLimits): TaskError {
  return {
    code: 'DECODE_TIMEOUT',
    message: `${silenceOf(occupant, limits)}, so it counts as hung; submit the task again with a new task_id`,
  };
}

export function storageUnavailable(fault: string): OrchestratorError {
  return new OrchestratorError(
    'STORAGE_UNAVAILABLE',
    `no task can be stored: ${fault}; what was admitted stays, retry when the disk takes writes again`,
    { retryAfterMs: retryAfterMs('STORAGE_UNAVAILABLE', null) },
  );
}

export function poolGone({ poolId, spec }: Task): TaskError {
  return {
    code: 'POOL_UNAVAILABLE',
    message:
      `pool "${poolId}" for model "${spec.modelRef}"${spec.deviceMask === null ? '' : ` on ${spec.deviceMask.join(', ')}`} ` +
      'is not in the configuration any more; submit the task again with a new task_id',
  };
}

/** What of the engine is not as it was, in words; null when all is. */
export function changeSince(then: StartedOn, now: StartedOn): string | null {
  if (then.modelDigest !== now.modelDigest) return 'its model is another one now';
  if (then.engineVersion !== now.engineVersion) return `its engine has version ${now.engineVersion} now`;
  if (then.device !== now.device) return `its device is ${now.device} now`;
  return then.shape === now.shape ? null : `its execution shape is ${now.shape} now`;
}

/** The replica is not as the one that ran the task, so its tokens would prove nothing (DET-010). */
export function cannotRepeat({ spec }: Task, change: string): TaskError {
  return {
    code: 'INVALID_PARAMS',
    message: `it replays task ${spec.replayOf?.taskId}, but ${change}; replay it where its receipt still holds`,
  };
}

export function errorOf(failure: Exclude<EngineFailure, { kind: 'died' }>): TaskError {
  return failure.kind === 'rejected'
    ? { code: 'INVALID_PARAMS', message: failure.message, field: failure.field }
    : { code: 'INTERNAL', message: `the engine could not go on with the task: ${failure.message}` };
}

/** What happened to a task that the engine aborted although nobody asked for it. */
export function abandonedBy({ state }: Replica): EngineFailure {
  return state === 'stopping'
    ? { kind: 'died', message: 'the replica was stopped' }
    : { kind: 'fault', message: 'it gave the task up unasked' };
}
