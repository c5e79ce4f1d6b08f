/**
 * The task store port: what must survive a crash, as rows. Every adapter passes the one conformance suite
 * (`server/adapters/task-store-conformance.ts`).
 */
import type { Spending } from './budget.js';
import type { TaskState } from './contract.js';
import type { TaskInput } from './engine-port.js';
import type { TaskError } from './errors.js';
import type { Receipt, StartedOn, TaskSpec, TaskUsage } from './task.js';

/** What changes of a task while it lives. Moments are wall-clock milliseconds: a monotonic clock means nothing after a reboot. */
export interface StoredProgress {
  readonly state: TaskState;
  readonly tokensIn: number | null;
  readonly cachedTokens: number | null;
  readonly engineVersion: string;
  readonly replicaId: string;
  readonly attempts: number;
  readonly engineDeaths: number;
  readonly startedMs: number | null;
  readonly startedOn: StartedOn | null;
  readonly finishedMs: number | null;
  readonly usage: TaskUsage | null;
  readonly error: TaskError | null;
  readonly outputSha256: string | null;
  /** Bytes of its kept frames; 0 before its end. */
  readonly streamBytes: number;
  /** Token events of its stream; those of a task that lives are counted by its frames. */
  readonly streamTokens: number;
  /** A tombstone: the stream is past its retention and deleted. */
  readonly expired: boolean;
}

/** A task as a row. */
export interface StoredTask extends StoredProgress {
  /** Order of admission, which is the order of the queue; a positive integer, never used twice. */
  readonly seq: number;
  readonly spec: TaskSpec;
  readonly receipt: Receipt;
  /** Digest of the body that was admitted (ADM-006). */
  readonly bodyDigest: string;
  /** Null once the task has ended: `TaskStore.input` reads one that is kept. */
  readonly input: TaskInput | null;
}

/** A session as a row. What is reserved for turns that live is read from their rows. */
export interface StoredSession {
  /** Of the task that made it. */
  readonly seq: number;
  readonly id: string;
  /** Turns that were started. */
  readonly turnsStarted: number;
  /** By turns that have ended. */
  readonly spent: Spending;
  /** Wall clock; while a turn lives it counts from the last write. */
  readonly expiresMs: number;
}

/** A row that is there and cannot be read. */
export interface DamagedRow {
  readonly seq: number;
  /** In words. */
  readonly reason: string;
}

/** Frames with consecutive event ids, as the exact bytes that readers get. */
export interface StoredFrames {
  /** Event id of the first frame. */
  readonly firstId: number;
  readonly bytes: Uint8Array;
}

export type StoreWrite =
  /** Replaces the row of the same seq. */
  | { readonly type: 'put_task'; readonly task: StoredTask }
  /** Replaces what changes of the row of this seq, if there is one: a few hundred bytes, whatever its input holds. */
  | { readonly type: 'put_progress'; readonly seq: number; readonly progress: StoredProgress }
  /** Forgets the row's input. */
  | { readonly type: 'delete_input'; readonly seq: number }
  /** Deletes the task's frames too. */
  | { readonly type: 'delete_task'; readonly seq: number }
  /** Replaces frames of the same seq and first id. */
  | { readonly type: 'put_frames'; readonly seq: number; readonly frames: StoredFrames }
  | { readonly type: 'delete_frames'; readonly seq: number }
  /** Replaces the row of the same seq. */
  | { readonly type: 'put_session'; readonly session: StoredSession }
  | { readonly type: 'delete_session'; readonly seq: number };

export interface TaskStore {
  /**
   * Applies all of the writes or none of them, after those of every earlier call. Resolves once they are flushed:
   * from then on neither a crash nor a loss of power undoes them.
   * @returns a promise that rejects with StorageUnavailable when nothing was applied
   */
  commit(writes: readonly StoreWrite[]): Promise<void>;
  /**
   * Every row that can be read, by seq.
   * @param setAside told of each row that cannot (OPS-018); it stays as it is, and its seq is taken
   */
  tasks(setAside?: (damaged: DamagedRow) => void): Iterable<StoredTask>;
  /** By seq. One that cannot be read is left out: its turns make it anew. */
  sessions(): Iterable<StoredSession>;
  /** The input of one task, also after its end (DET-011); null where it was deleted. */
  input(seq: number): TaskInput | null;
  /** The frames of one task, by first id. */
  frames(seq: number): readonly StoredFrames[];
  /**
   * To be called after a commit found the disk full, and before the next: resolves when the disk takes writes again,
   * rejects with StorageUnavailable otherwise. No other call may be under way.
   */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/**
 * `full`: space may come back, so `probe` is worth a try. `failed`: what was flushed and what was not is no longer
 * known to the kernel, so nothing is written until a restart has read the disk again (ADM-016).
 */
export type StorageFault = 'full' | 'failed';

/** The disk refuses writes; what was read before and what is on disk stays readable. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
  constructor(
    readonly fault: StorageFault,
    message: string,
  ) {
    super(message);
  }
}
