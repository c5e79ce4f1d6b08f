/** Every task that is still known, by id and in order of admission, with its stream; and what is forgotten when. */
import { OrchestratorError } from '../core/errors.js';
import type { Task } from '../core/task.js';
import { EventLog } from './event-log.js';
import { Fifo } from './fifo.js';

export interface TaskRecord {
  readonly task: Task;
  /** Digest of the body that was admitted (ADM-006). */
  readonly bodyDigest: string;
  /** Order of admission; never used twice. */
  readonly sequence: number;
  readonly log: EventLog;
  /** The stream is past its retention; what is left answers that it was here. */
  expired: boolean;
}

export interface Retention {
  /** How long a finished stream is kept. */
  readonly finishedMs: number;
  /** How many bytes finished tasks and their streams may hold. */
  readonly finishedBytes: number;
}

export interface TaskFilter {
  readonly state?: Task['state'] | undefined;
  readonly poolId?: string | undefined;
  /** `key` or `key=value`; the key ends at the first equals sign. */
  readonly label?: string | undefined;
}

export interface TaskPage {
  readonly records: readonly TaskRecord[];
  readonly nextCursor: string | null;
}

/** What a finished task holds beside its stream, about: thousands of tiny streams are no tiny memory. */
const RECORD_BYTES = 2_048;

/** Records kept of tasks whose stream is past its retention. */
const TOMBSTONES_MAX = 10_000;

interface FinishedTask {
  readonly record: TaskRecord;
  readonly expiryMs: number;
  readonly bytes: number;
}

export class TaskTable {
  private readonly byId = new Map<string, TaskRecord>();
  /** In order of admission; forgotten records leave when they are half of it. */
  private ordered: TaskRecord[] = [];
  private readonly finished = new Fifo<FinishedTask>();
  private readonly expired = new Fifo<TaskRecord>();
  private finishedBytes = 0;
  private nextSequence = 1;

  constructor(private readonly retention: Retention) {}

  add(task: Task, bodyDigest: string): void {
    const { taskId } = task.spec;
    const record: TaskRecord = {
      task,
      bodyDigest,
      sequence: this.nextSequence++,
      log: new EventLog(taskId),
      expired: false,
    };
    this.byId.set(taskId, record);
    this.ordered.push(record);
  }

  find(taskId: string): TaskRecord | null {
    return this.byId.get(taskId) ?? null;
  }

  /** @throws NOT_FOUND */
  get(taskId: string): TaskRecord {
    const record = this.byId.get(taskId);
    if (record === undefined) {
      throw new OrchestratorError(
        'NOT_FOUND',
        `no task ${taskId} is known; it was never admitted here, or is forgotten`,
        {
          field: 'id',
        },
      );
    }
    return record;
  }

  /**
   * One page, newest first; stable while tasks are added (ADM-011).
   * @param cursor `nextCursor` of the page before
   * @throws INVALID_PARAMS for a cursor that no page gave
   */
  list(filter: TaskFilter, limit: number, cursor: string | null): TaskPage {
    const matches = matcherOf(filter);
    const records: TaskRecord[] = [];
    let index = this.countBefore(cursor === null ? this.nextSequence : sequenceOf(cursor)) - 1;
    for (; index >= 0; index--) {
      const record = this.ordered[index];
      if (record === undefined || !matches(record.task) || !this.byId.has(record.task.spec.taskId)) continue;
      if (records.length === limit) return { records, nextCursor: String(records[limit - 1]?.sequence) };
      records.push(record);
    }
    return { records, nextCursor: null };
  }

  /** Starts the retention of a task that has ended. */
  ended(taskId: string, nowMs: number): void {
    const record = this.byId.get(taskId);
    if (record === undefined) return;
    const bytes = RECORD_BYTES + record.log.bytes;
    this.finished.push({ record, expiryMs: nowMs + this.retention.finishedMs, bytes });
    this.finishedBytes += bytes;
    this.expire(nowMs);
  }

  /** When the next stream is to expire; null when none is kept. */
  nextExpiryMs(): number | null {
    return this.finished.first?.expiryMs ?? null;
  }

  /** Forgets streams that are past their time, and the oldest ones beyond the bytes (STR-012). */
  expire(nowMs: number): void {
    for (let oldest = this.finished.first; oldest !== undefined; oldest = this.finished.first) {
      if (oldest.expiryMs > nowMs && this.finishedBytes <= this.retention.finishedBytes) break;
      this.finished.shift();
      this.finishedBytes -= oldest.bytes;
      oldest.record.log.expire();
      oldest.record.expired = true;
      this.expired.push(oldest.record);
    }
    while (this.expired.size > TOMBSTONES_MAX) {
      const forgotten = this.expired.shift();
      if (forgotten !== undefined) this.byId.delete(forgotten.task.spec.taskId);
    }
    if (this.ordered.length > 64 && this.ordered.length > this.byId.size * 2)
      this.ordered = [...this.byId.values()];
  }

  private countBefore(sequence: number): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ordered[middle]?.sequence ?? 0) < sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sequenceOf(cursor: string): number {
  if (!/^[1-9][0-9]{0,14}$/.test(cursor)) {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `cursor is "${cursor}"; send next_cursor of the page before`,
      {
        field: 'cursor',
      },
    );
  }
  return Number(cursor);
}

function matcherOf({ state, poolId, label }: TaskFilter): (task: Task) => boolean {
  const equals = label?.indexOf('=') ?? -1;
  const key = equals < 0 ? label : label?.slice(0, equals);
  const value = equals < 0 ? undefined : label?.slice(equals + 1);
  return (task) => {
    if (state !== undefined && task.state !== state) return false;
    if (poolId !== undefined && task.poolId !== poolId) return false;
    if (key === undefined) return true;
    if (!Object.hasOwn(task.spec.labels, key)) return false;
    return value === undefined || task.spec.labels[key] === value;
  };
}
