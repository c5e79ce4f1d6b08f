/**
 * A task store on a disk that takes its time, fills up, fails, and survives the process: a crash keeps what was
 * flushed, and of the commit that was under way either all or nothing.
 */
import type { TaskInput } from '../../server/core/engine-port.js';
import {
  StorageUnavailable,
  type StoredFrames,
  type StoredSession,
  type StoredTask,
  type StoreWrite,
  type TaskStore,
} from '../../server/core/task-store-port.js';

export interface DiskWorld {
  /** How long the next operation takes. */
  latencyMs(): number;
  after(delayMs: number, action: () => void): void;
  /** A probe has found space. */
  probed(): void;
  /** The caller has broken a rule of the port. */
  violated(what: string): void;
}

interface Commit {
  readonly writes: readonly StoreWrite[];
  readonly done: (error: StorageUnavailable | null) => void;
}

export class SimulatedDisk implements TaskStore {
  private readonly rows = new Map<number, StoredTask>();
  private readonly seqs = new Map<string, number>();
  private readonly sessionRows = new Map<number, StoredSession>();
  private readonly streams = new Map<number, Map<number, Uint8Array>>();
  private condition: 'well' | 'full' | 'failing' | 'failed' = 'well';
  private underWay: Commit | null = null;
  private probing = false;
  private probeOwed = false;
  /** Writes of the sync that failed: on disk or not, nobody knows before the next start. */
  private limbo: readonly StoreWrite[] = [];

  constructor(private readonly world: DiskWorld) {}

  get busy(): boolean {
    return this.underWay !== null;
  }

  get hasFailed(): boolean {
    return this.condition === 'failed';
  }

  get isWell(): boolean {
    return this.condition === 'well';
  }

  /** Space runs out or comes back; a disk that has failed stays so. */
  setFull(full: boolean): void {
    if (this.condition === 'well' || this.condition === 'full') this.condition = full ? 'full' : 'well';
  }

  /** The next sync fails. */
  fail(): void {
    if (this.condition !== 'failed') this.condition = 'failing';
  }

  /** Nothing is wrong any more with a disk that has not failed yet. */
  heal(): void {
    if (this.condition !== 'failed') this.condition = 'well';
  }

  /**
   * The process is gone and the next one starts on what the disk has.
   * @param survives whether a commit of unknown outcome is there
   */
  restart(survives: () => boolean): void {
    for (const writes of [this.limbo, this.underWay?.writes ?? []]) {
      if (writes.length > 0 && survives()) this.applyAll(writes);
    }
    this.limbo = [];
    this.underWay = null;
    this.probing = false;
    this.probeOwed = false;
    if (this.condition === 'failed' || this.condition === 'failing') this.condition = 'well';
  }

  row(taskId: string): StoredTask | null {
    const seq = this.seqs.get(taskId);
    return seq === undefined ? null : (this.rows.get(seq) ?? null);
  }

  /** True when the frame with this event id is on disk. */
  hasFrame(seq: number, id: number): boolean {
    for (const [firstId, bytes] of this.streams.get(seq) ?? []) {
      if (id < firstId) continue;
      if (id === firstId || Buffer.from(bytes).includes(`id: ${id}\n`)) return true;
    }
    return false;
  }

  commit(writes: readonly StoreWrite[]): Promise<void> {
    if (this.condition === 'failed') this.world.violated('a commit after a failed sync, before a restart');
    if (this.underWay !== null) this.world.violated('a commit while another is under way');
    if (this.probing) this.world.violated('a commit while the disk is probed');
    if (this.probeOwed) this.world.violated('a commit after a full disk, without a probe');
    if (writes.length === 0) this.world.violated('a commit of nothing');
    return new Promise((resolve, reject) => {
      const commit: Commit = { writes, done: (error) => (error === null ? resolve() : reject(error)) };
      this.underWay = commit;
      this.world.after(this.world.latencyMs(), () => this.settle(commit));
    });
  }

  probe(): Promise<void> {
    if (this.underWay !== null) this.world.violated('a probe while a commit is under way');
    this.probing = true;
    return new Promise((resolve, reject) => {
      this.world.after(this.world.latencyMs(), () => {
        this.probing = false;
        if (this.condition === 'full') {
          reject(FULL);
          return;
        }
        this.probeOwed = false;
        this.world.probed();
        resolve();
      });
    });
  }

  tasks(): readonly StoredTask[] {
    return [...this.rows.values()]
      .sort((left, right) => left.seq - right.seq)
      .map((row) => (row.finishedMs === null ? row : { ...row, input: null }));
  }

  input(seq: number): TaskInput | null {
    return this.rows.get(seq)?.input ?? null;
  }

  sessions(): readonly StoredSession[] {
    return [...this.sessionRows.values()].sort((left, right) => left.seq - right.seq);
  }

  frames(seq: number): readonly StoredFrames[] {
    return [...(this.streams.get(seq) ?? [])]
      .sort(([left], [right]) => left - right)
      .map(([firstId, bytes]) => ({ firstId, bytes }));
  }

  async close(): Promise<void> {}

  private settle(commit: Commit): void {
    this.underWay = null;
    switch (this.condition) {
      case 'well':
        this.applyAll(commit.writes);
        commit.done(null);
        return;
      case 'full':
        this.probeOwed = true;
        commit.done(FULL);
        return;
      case 'failing':
      case 'failed':
        this.condition = 'failed';
        this.limbo = commit.writes;
        commit.done(FAILED);
        return;
    }
  }

  private applyAll(writes: readonly StoreWrite[]): void {
    for (const write of writes) this.apply(write);
  }

  private apply(write: StoreWrite): void {
    switch (write.type) {
      case 'put_task': {
        const { seq, spec } = write.task;
        const other = this.seqs.get(spec.taskId);
        if (other !== undefined && other !== seq) {
          this.world.violated(`task ${spec.taskId} has two rows, ${other} and ${seq}`);
        }
        this.rows.set(seq, write.task);
        this.seqs.set(spec.taskId, seq);
        return;
      }
      case 'put_progress': {
        const row = this.rows.get(write.seq);
        if (row !== undefined) this.rows.set(write.seq, { ...row, ...write.progress });
        return;
      }
      case 'delete_input': {
        const row = this.rows.get(write.seq);
        if (row !== undefined) this.rows.set(write.seq, { ...row, input: null });
        return;
      }
      case 'delete_task': {
        const row = this.rows.get(write.seq);
        if (row !== undefined) this.seqs.delete(row.spec.taskId);
        this.rows.delete(write.seq);
        this.streams.delete(write.seq);
        return;
      }
      case 'put_frames': {
        const stream = this.streams.get(write.seq) ?? new Map<number, Uint8Array>();
        stream.set(write.frames.firstId, write.frames.bytes);
        this.streams.set(write.seq, stream);
        return;
      }
      case 'delete_frames':
        this.streams.delete(write.seq);
        return;
      case 'put_session':
        this.sessionRows.set(write.session.seq, write.session);
        return;
      case 'delete_session':
        this.sessionRows.delete(write.seq);
        return;
    }
  }
}

const FULL = new StorageUnavailable('full', 'the simulated disk is full');
const FAILED = new StorageUnavailable('failed', 'a sync of the simulated disk failed');
