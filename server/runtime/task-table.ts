/** Every task that is still known, by id and in order of admission, with its stream; and what is forgotten when. */
import { OrchestratorError } from '../core/errors.js';
import { restoreTask } from '../core/recovery.js';
import { keepsInput } from '../core/replay.js';
import { hasEnded, type Instant, type Task } from '../core/task.js';
import type { DamagedRow, StoredFrames, StoredTask } from '../core/task-store-port.js';
import { EventLog } from './event-log.js';
import { Fifo } from './fifo.js';

export interface TaskRecord {
  readonly task: Task;
  /** Digest of the body that was admitted (ADM-006). */
  readonly bodyDigest: string;
  readonly log: EventLog;
  /** The stream is past its retention; what is left answers that it was here. */
  expired: boolean;
  /** Its end is on disk; before that nobody is told of it. */
  endFlushed: boolean;
}

/** What the retention has done, for the store to do too. */
export interface Forgotten {
  /** Lost their streams. */
  readonly expired: readonly TaskRecord[];
  /** Lost their tombstones. */
  readonly dropped: readonly TaskRecord[];
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
  readonly sessionId?: string | undefined;
  /** `key` or `key=value`; the key ends at the first equals sign. */
  readonly label?: string | undefined;
}

export interface TaskPage {
  readonly records: readonly TaskRecord[];
  readonly nextCursor: string | null;
}

/** What a finished task holds beside its stream and its input, about: thousands of tiny streams are no tiny memory. */
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

  /** @param frames reads a task's stored frames */
  constructor(
    private readonly retention: Retention,
    private readonly frames: (seq: number) => readonly StoredFrames[],
  ) {}

  add(task: Task, bodyDigest: string): void {
    this.insert(task, bodyDigest);
  }

  /**
   * Takes over the tasks of an earlier process, by seq; their retention goes on by the wall clock.
   * @param setAside told of each row that cannot be taken over (OPS-018)
   */
  restore(
    rows: Iterable<StoredTask>,
    now: Instant,
    setAside: (damaged: DamagedRow) => void,
  ): readonly Task[] {
    const ended: TaskRecord[] = [];
    const tasks: Task[] = [];
    for (const row of rows) {
      const record = this.restoreSound(row, now, setAside);
      if (record === null) continue;
      tasks.push(record.task);
      if (record.endFlushed) ended.push(record);
    }
    ended.sort((left, right) => (left.task.finished?.wallMs ?? 0) - (right.task.finished?.wallMs ?? 0));
    for (const record of ended) {
      if (record.expired) this.expired.push(record);
      else this.keepFinished(record, record.task.finished?.monotonicMs ?? now.monotonicMs);
    }
    return tasks;
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
    let index = this.countBefore(cursor === null ? Number.POSITIVE_INFINITY : seqOf(cursor)) - 1;
    for (; index >= 0; index--) {
      const record = this.ordered[index];
      if (record === undefined || !matches(record) || !this.byId.has(record.task.spec.taskId)) continue;
      if (records.length === limit) return { records, nextCursor: String(records[limit - 1]?.task.seq) };
      records.push(record);
    }
    return { records, nextCursor: null };
  }

  /** Starts the retention of a task that has ended. */
  ended(taskId: string, nowMs: number): void {
    const record = this.byId.get(taskId);
    if (record === undefined) return;
    record.endFlushed = true;
    this.keepFinished(record, nowMs);
  }

  /** When the next stream is to expire; null when none is kept. */
  nextExpiryMs(): number | null {
    return this.finished.first?.expiryMs ?? null;
  }

  /** Forgets streams that are past their time, and the oldest ones beyond the bytes (STR-012). */
  expire(nowMs: number): Forgotten {
    const expired: TaskRecord[] = [];
    const dropped: TaskRecord[] = [];
    for (let oldest = this.finished.first; oldest !== undefined; oldest = this.finished.first) {
      if (oldest.expiryMs > nowMs && this.finishedBytes <= this.retention.finishedBytes) break;
      this.finished.shift();
      this.finishedBytes -= oldest.bytes;
      oldest.record.log.expire();
      oldest.record.expired = true;
      this.expired.push(oldest.record);
      expired.push(oldest.record);
    }
    while (this.expired.size > TOMBSTONES_MAX) {
      const forgotten = this.expired.shift();
      if (forgotten === undefined) break;
      this.byId.delete(forgotten.task.spec.taskId);
      dropped.push(forgotten);
    }
    if (this.ordered.length > 64 && this.ordered.length > this.byId.size * 2)
      this.ordered = [...this.byId.values()];
    return { expired, dropped };
  }

  /** Lets every reader go; their streams go on after a restart. */
  suspendStreams(): void {
    for (const { log } of this.byId.values()) log.suspend();
  }

  private insert(task: Task, bodyDigest: string, log = this.newLog(task.seq, task.spec.taskId)): TaskRecord {
    const record: TaskRecord = { task, bodyDigest, log, expired: false, endFlushed: false };
    this.byId.set(task.spec.taskId, record);
    this.ordered.push(record);
    return record;
  }

  private restoreSound(
    row: StoredTask,
    now: Instant,
    setAside: (damaged: DamagedRow) => void,
  ): TaskRecord | null {
    try {
      return this.restoreRow(row, now);
    } catch (error) {
      setAside({ seq: row.seq, reason: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }

  private restoreRow(row: StoredTask, now: Instant): TaskRecord {
    const log = this.newLog(row.seq, row.spec.taskId);
    // Only what has begun to run has frames to take up.
    const texts = row.finishedMs === null && row.attempts > 0 ? log.restore() : [];
    const record = this.insert(restoreTask(row, texts, now), row.bodyDigest, log);
    if (!hasEnded(record.task)) return record;
    record.endFlushed = true;
    record.expired = row.expired;
    if (row.expired) log.expire();
    else log.restoreEnded(row.outputSha256, row.streamBytes);
    return record;
  }

  private newLog(seq: number, taskId: string): EventLog {
    return new EventLog(taskId, () => this.frames(seq));
  }

  private keepFinished(record: TaskRecord, finishedMs: number): void {
    const { task, log } = record;
    const bytes = RECORD_BYTES + log.bytes + (keepsInput(task) ? task.spec.inputBytes : 0);
    this.finished.push({ record, expiryMs: finishedMs + this.retention.finishedMs, bytes });
    this.finishedBytes += bytes;
  }

  private countBefore(seq: number): number {
    let low = 0;
    let high = this.ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ordered[middle]?.task.seq ?? 0) < seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function seqOf(cursor: string): number {
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

function matcherOf({ state, poolId, sessionId, label }: TaskFilter): (record: TaskRecord) => boolean {
  const equals = label?.indexOf('=') ?? -1;
  const key = equals < 0 ? label : label?.slice(0, equals);
  const value = equals < 0 ? undefined : label?.slice(equals + 1);
  return (record) => {
    const { task } = record;
    if (state !== undefined && shownState(record) !== state) return false;
    if (poolId !== undefined && task.poolId !== poolId) return false;
    if (sessionId !== undefined && task.spec.sessionId !== sessionId) return false;
    if (key === undefined) return true;
    if (!Object.hasOwn(task.spec.labels, key)) return false;
    return value === undefined || task.spec.labels[key] === value;
  };
}

/** State that may be told: an end counts once it is flushed, for a crash before that would take it back. */
export function shownState({ task, endFlushed }: TaskRecord): Task['state'] {
  if (!hasEnded(task) || endFlushed) return task.state;
  return task.started === null ? 'queued' : 'running';
}
