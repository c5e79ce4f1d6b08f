/**
 * The task store on LMDB: `meta` the format; `tasks` the parts of rows as JSON, by seq and part; `frames` the bytes of
 * streams, by seq and first event id. A commit is one transaction.
 */
import { chmodSync, mkdirSync, statfsSync } from 'node:fs';
import { open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import { isTaskState } from '../core/task.js';
import {
  type DamagedRow,
  StorageUnavailable,
  type StoredFrames,
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

/** Larger than what an admission of usual size needs, so that a probe that passes is worth something. */
const PROBE_BYTES = 65_536;

/** Parts of a row, side by side: what never changes, what does, and the input until it is deleted. */
const ADMISSION = 0;
const PROGRESS = 1;
const INPUT = 2;

/** An open environment. */
interface Environment {
  readonly root: RootDatabase;
  readonly meta: Database<number, string>;
  /** Bytes, for a part that is no JSON must not end a walk over the others. */
  readonly rows: Database<Uint8Array, number[]>;
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
    meta: root.openDB<number, string>({ name: 'meta', encoding: 'json' }),
    rows: root.openDB<Uint8Array, number[]>({ name: 'tasks', encoding: 'binary' }),
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
  static async open(dataDir: string): Promise<LmdbTaskStore> {
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
    const store = new LmdbTaskStore(folder, environment);
    if (format === undefined) {
      await store.transaction(() => void environment.meta.put('format', STORE_FORMAT));
    }
    return store;
  }

  private constructor(
    private readonly folder: string,
    private environment: Environment,
  ) {}

  commit(writes: readonly StoreWrite[]): Promise<void> {
    const commit = this.lastCommit.then(() =>
      this.transaction(() => {
        for (const write of writes) this.apply(write);
      }),
    );
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

  private *rows(): Iterable<readonly [seq: number, parts: ReadonlyMap<number, string>]> {
    let row: [number, Map<number, string>] | null = null;
    for (const { key, value } of this.environment.rows.getRange({ snapshot: true })) {
      const [seq = 0, part = 0] = key;
      if (row !== null && row[0] !== seq) yield row;
      if (row === null || row[0] !== seq) row = [seq, new Map()];
      row[1].set(part, Buffer.from(value).toString('utf8'));
    }
    if (row !== null) yield row;
  }

  private apply(write: StoreWrite): void {
    const { rows, streams } = this.environment;
    switch (write.type) {
      case 'put_task':
        this.putTask(write.task);
        return;
      case 'put_progress':
        rows.put([write.seq, PROGRESS], jsonOf(write.progress));
        return;
      case 'delete_input':
        rows.remove([write.seq, INPUT]);
        return;
      case 'delete_task':
        for (const part of [ADMISSION, PROGRESS, INPUT]) rows.remove([write.seq, part]);
        this.deleteFrames(write.seq);
        return;
      case 'put_frames':
        streams.put([write.seq, write.frames.firstId], write.frames.bytes);
        return;
      case 'delete_frames':
        this.deleteFrames(write.seq);
        return;
    }
  }

  private putTask({ seq, spec, receipt, bodyDigest, input, ...progress }: StoredTask): void {
    const { rows } = this.environment;
    rows.put([seq, ADMISSION], jsonOf({ seq, spec, receipt, bodyDigest }));
    rows.put([seq, PROGRESS], jsonOf(progress));
    if (input === null) rows.remove([seq, INPUT]);
    else rows.put([seq, INPUT], jsonOf(input));
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

  private freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }
}

function jsonOf(part: object): Buffer {
  return Buffer.from(JSON.stringify(part), 'utf8');
}

/** The row of its parts. What its author did not write is caught where it would lead astray, not field by field. */
function rowOf(seq: number, parts: ReadonlyMap<number, string>): StoredTask | DamagedRow {
  try {
    const [admission, progress, input] = [ADMISSION, PROGRESS, INPUT].map((part) =>
      JSON.parse(parts.get(part) ?? 'null'),
    );
    if (admission?.seq !== seq || typeof admission.spec?.taskId !== 'string' || !admission.receipt?.poolId) {
      return { seq, reason: 'its record is not that of a task' };
    }
    if (!isTaskState(String(progress?.state))) return { seq, reason: 'its state is missing or unknown' };
    return { ...admission, input, ...progress };
  } catch (error) {
    return { seq, reason: error instanceof Error ? error.message : String(error) };
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
