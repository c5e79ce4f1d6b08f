/**
 * The task store on LMDB: `meta` the format, and sessions by seq; `tasks` the parts of rows as JSON, by seq and part;
 * `frames` the bytes of streams, by seq and first event id. A commit is one transaction.
 */
import { chmodSync, mkdirSync, statfsSync } from 'node:fs';
import { open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { TaskInput } from '../core/engine-port.js';
import { isTaskState } from '../core/task.js';
import {
  type DamagedRow,
  StorageUnavailable,
  type StoredFrames,
  type StoredProgress,
  type StoredSession,
  type StoredTask,
  type StoreWrite,
  type TaskStore,
} from '../core/task-store-port.js';
import { ensureDataDir } from './token-file.js';

/** Raised whenever older code could misread what newer code has written. */
export const STORE_FORMAT = 2;

/** The store was written by another version; the message says what to do. */
export class StoreFormatError extends Error {
  override readonly name = 'StoreFormatError';
}

const ENOSPC = 28;
const EDQUOT = 122;
const EIO = 5;

/** LMDB calls a write that the disk cut short EIO; with less than this free, the disk was full. */
const FULL_BELOW_BYTES = 1_048_576;

const PAGE_BYTES = 4_096;
/** Pages that a commit of nothing would copy, and more. */
const COMMIT_RESERVE_BYTES = 131_072;

/** Larger than what an admission of usual size needs, so that a probe that passes is worth something. */
const PROBE_BYTES = 65_536;

/** Parts of a row, side by side: what never changes, what does, and the input until it is deleted. */
const ADMISSION = 0;
const PROGRESS = 1;
const INPUT = 2;
/** Room for one more. */
const PARTS = 4;

/** One number, for a start reads hundreds of thousands of them. */
const rowKey = (seq: number, part: number): number => seq * PARTS + part;

type Admission = Pick<StoredTask, 'seq' | 'spec' | 'receipt' | 'bodyDigest'>;

/** An open environment. */
const SESSION_KEY = 'session ';
const AFTER_SESSIONS = 'session!';

interface Environment {
  readonly root: RootDatabase;
  readonly meta: Database<unknown, string>;
  /** Texts, for a part that is no JSON must not end a walk over the others. */
  readonly rows: Database<string, number>;
  readonly streams: Database<Uint8Array, number[]>;
}

function openEnvironment(folder: string): Environment {
  const root = open({
    path: folder,
    // A commit then resolves after its data and its root page are synced, and rejects when either was not.
    overlappingSync: false,
    eventTurnBatching: false,
    maxDbs: 4,
  });
  return {
    root,
    // No database beside these three: with a fourth, LMDB ends the process at some commits to a full disk.
    meta: root.openDB<unknown, string>({ name: 'meta', encoding: 'json' }),
    rows: root.openDB<string, number>({ name: 'tasks', encoding: 'string' }),
    streams: root.openDB<Uint8Array, number[]>({ name: 'frames', encoding: 'binary' }),
  };
}

export class LmdbTaskStore implements TaskStore {
  private failure: StorageUnavailable | null = null;
  /** One commit after the other: LMDB hangs when one is begun behind one whose root page could not be written. */
  private lastCommit: Promise<unknown> = Promise.resolve();

  /**
   * Opens the store of a data directory, or makes it. One process at a time: see data-dir-lock.ts.
   * @throws StoreFormatError for the store of another version, or the system's error where the disk takes no write
   */
  static async open(dataDir: string, freeBytes = freeBytesOf): Promise<LmdbTaskStore> {
    ensureDataDir(dataDir);
    const folder = join(dataDir, 'store');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // LMDB maps its files into memory, where a full disk is not an error but the end of the process.
    await writeProbe(folder, 'written');
    const environment = openEnvironment(folder);
    for (const file of ['data.mdb', 'lock.mdb']) chmodSync(join(folder, file), 0o600);
    const format = environment.meta.get('format');
    if (format !== undefined && format !== STORE_FORMAT) {
      await environment.root.close();
      throw new StoreFormatError(
        `${folder} has format ${format}; this version reads format ${STORE_FORMAT}; start the version that wrote ` +
          'it, or choose another data_dir',
      );
    }
    const store = new LmdbTaskStore(folder, environment, freeBytes);
    if (format === undefined) {
      await store.transaction(() => void environment.meta.put('format', STORE_FORMAT));
    }
    return store;
  }

  private constructor(
    private readonly folder: string,
    private environment: Environment,
    private readonly freeBytesOf: (folder: string) => number,
  ) {}

  commit(writes: readonly StoreWrite[]): Promise<void> {
    const commit = this.lastCommit.then(() => {
      this.requireRoom(writes);
      return this.transaction(() => {
        for (const write of writes) this.apply(write);
      });
    });
    this.lastCommit = commit.catch(() => {});
    return commit;
  }

  *tasks(setAside: (damaged: DamagedRow) => void = () => {}): Iterable<StoredTask> {
    for (const [seq, parts] of this.rows()) {
      const row = rowOf(seq, parts);
      if ('reason' in row) setAside(row);
      else yield row;
    }
  }

  *sessions(): Iterable<StoredSession> {
    const range = { start: SESSION_KEY, end: AFTER_SESSIONS, snapshot: true };
    for (const { value } of this.environment.meta.getRange(range)) {
      const session = sessionOf(value);
      if (session !== null) yield session;
    }
  }

  input(seq: number): TaskInput | null {
    return JSON.parse(this.environment.rows.get(rowKey(seq, INPUT)) ?? 'null') as TaskInput | null;
  }

  frames(seq: number): readonly StoredFrames[] {
    return [
      ...this.environment.streams
        .getRange(streamRange(seq))
        .map(({ key: [, firstId = 0], value }) => ({ firstId, bytes: Buffer.from(value) })),
    ];
  }

  /** Beside the environment, which is then opened afresh: a commit that failed may have left it unusable. */
  async probe(): Promise<void> {
    if (this.failure !== null) throw this.failure;
    try {
      await writeProbe(this.folder, 'synced');
    } catch (error) {
      throw this.unavailable(error instanceof Error ? error : new Error(String(error)));
    }
    await this.lastCommit;
    await this.environment.root.close();
    this.environment = openEnvironment(this.folder);
  }

  async close(): Promise<void> {
    await this.lastCommit;
    await this.environment.root.close();
  }

  /** The parts of each row, in the order of their numbers. */
  private *rows(): Iterable<readonly [seq: number, parts: readonly (string | undefined)[]]> {
    let current: number | null = null;
    let parts: (string | undefined)[] = [];
    for (const { key, value } of this.environment.rows.getRange({ snapshot: true })) {
      const seq = Math.floor(key / PARTS);
      if (seq !== current) {
        if (current !== null) yield [current, parts];
        current = seq;
        parts = [undefined, undefined, undefined];
      }
      parts[key % PARTS] = value;
    }
    if (current !== null) yield [current, parts];
  }

  private apply(write: StoreWrite): void {
    const { rows, streams, meta } = this.environment;
    switch (write.type) {
      case 'put_task':
        this.putTask(write.task);
        return;
      case 'put_progress':
        rows.put(rowKey(write.seq, PROGRESS), JSON.stringify(write.progress));
        return;
      case 'delete_input':
        rows.remove(rowKey(write.seq, INPUT));
        return;
      case 'delete_task':
        for (const part of [ADMISSION, PROGRESS, INPUT]) rows.remove(rowKey(write.seq, part));
        this.deleteFrames(write.seq);
        return;
      case 'put_frames':
        streams.put([write.seq, write.frames.firstId], write.frames.bytes);
        return;
      case 'delete_frames':
        this.deleteFrames(write.seq);
        return;
      case 'put_session':
        meta.put(sessionKey(write.session.seq), JSON.stringify(write.session));
        return;
      case 'delete_session':
        meta.remove(sessionKey(write.seq));
        return;
    }
  }

  private putTask({ seq, spec, receipt, bodyDigest, input, ...progress }: StoredTask): void {
    const { rows } = this.environment;
    rows.put(rowKey(seq, ADMISSION), JSON.stringify({ seq, spec, receipt, bodyDigest }));
    rows.put(rowKey(seq, PROGRESS), JSON.stringify(progress));
    if (input === null) rows.remove(rowKey(seq, INPUT));
    else rows.put(rowKey(seq, INPUT), JSON.stringify(input));
  }

  private deleteFrames(seq: number): void {
    const { streams } = this.environment;
    for (const key of streams.getKeys(streamRange(seq))) streams.remove(key);
  }

  private async transaction(write: () => void): Promise<void> {
    if (this.failure !== null) throw this.failure;
    try {
      await this.environment.root.batch(write);
    } catch (error) {
      const unavailable = this.unavailable(await commitErrorOf(error));
      // A sync is never tried a second time: the kernel may have dropped the pages and report success (ADM-016).
      if (unavailable.fault === 'failed') this.failure = unavailable;
      throw unavailable;
    }
  }

  private unavailable(error: Error & { readonly code?: unknown }): StorageUnavailable {
    const { code } = error;
    const full = code === ENOSPC || code === EDQUOT || (code === EIO && this.freeBytes() < FULL_BELOW_BYTES);
    return full
      ? new StorageUnavailable('full', `the disk of ${this.folder} is full`)
      : new StorageUnavailable('failed', `a write to ${this.folder} failed: ${error.message}`);
  }

  /**
   * LMDB 3.5.6 writes beyond a buffer when the disk cuts one of its writes short, which can end the process, so a
   * disk without room is found out before it.
   */
  private requireRoom(writes: readonly StoreWrite[]): void {
    if (this.failure !== null) throw this.failure;
    const neededBytes = COMMIT_RESERVE_BYTES + 2 * writes.reduce((sum, write) => sum + sizeOf(write), 0);
    if (this.freeBytes() < neededBytes) {
      throw new StorageUnavailable('full', `the disk of ${this.folder} is full`);
    }
  }

  private freeBytes(): number {
    return this.freeBytesOf(this.folder);
  }
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Bytes that a write takes, about: prompts and frames are all that can be large. */
function sizeOf(write: StoreWrite): number {
  switch (write.type) {
    case 'put_task':
      return PAGE_BYTES + write.task.spec.inputBytes;
    case 'put_frames':
      return PAGE_BYTES + write.frames.bytes.length;
    default:
      return PAGE_BYTES;
  }
}

/** The row of its parts. What its author did not write is caught where it would lead astray, not field by field. */
function rowOf(seq: number, parts: readonly (string | undefined)[]): StoredTask | DamagedRow {
  try {
    const admission = JSON.parse(parts[ADMISSION] ?? 'null') as Admission | null;
    const progress = JSON.parse(parts[PROGRESS] ?? 'null') as StoredProgress | null;
    if (admission?.seq !== seq || typeof admission.spec?.taskId !== 'string' || !admission.receipt?.poolId) {
      return { seq, reason: 'its record is not that of a task' };
    }
    if (progress === null || !isTaskState(String(progress.state))) {
      return { seq, reason: 'its state is missing or unknown' };
    }
    const { spec, receipt, bodyDigest } = admission;
    const { finishedMs } = progress;
    const input = finishedMs === null ? (JSON.parse(parts[INPUT] ?? 'null') as StoredTask['input']) : null;
    return { seq, spec, receipt, bodyDigest, input, ...progress };
  } catch (error) {
    return { seq, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** In the order of the seq. */
function sessionKey(seq: number): string {
  return `${SESSION_KEY}${String(seq).padStart(16, '0')}`;
}

/** @param row a text of its own, so that one that is no JSON does not end a walk over the others */
function sessionOf(row: unknown): StoredSession | null {
  try {
    const session = JSON.parse(String(row)) as Partial<StoredSession> | null;
    return typeof session?.id === 'string' && typeof session.seq === 'number'
      ? (session as StoredSession)
      : null;
  } catch {
    return null;
  }
}

/** Rejects with the system's error where the disk does not take a file. */
async function writeProbe(folder: string, until: 'written' | 'synced'): Promise<void> {
  const path = join(folder, 'probe');
  const file = await openFile(path, 'w', 0o600);
  try {
    await file.writeFile(Buffer.alloc(PROBE_BYTES, 1));
    if (until === 'synced') await file.sync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

function streamRange(seq: number) {
  return { start: [seq, 0], end: [seq + 1, 0] };
}

/** The reason of a failed commit comes as a promise, rejected with it. */
async function commitErrorOf(error: unknown): Promise<Error & { readonly code?: unknown }> {
  const outer = error instanceof Error ? error : new Error(String(error));
  if (!('commitError' in outer)) return outer;
  return Promise.resolve(outer.commitError).then(
    () => outer,
    (reason: unknown) => (reason instanceof Error ? reason : outer),
  );
}
