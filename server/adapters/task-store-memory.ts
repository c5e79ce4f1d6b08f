/** A task store that lives as long as its process: for tests, and for trying the server without a disk. */
import type { TaskInput } from '../core/engine-port.js';
import {
  type StorageFault,
  StorageUnavailable,
  type StoredFrames,
  type StoredSession,
  type StoredTask,
  type StoreWrite,
  type TaskStore,
} from '../core/task-store-port.js';

export class MemoryTaskStore implements TaskStore {
  private readonly rows = new Map<number, StoredTask>();
  private readonly sessionRows = new Map<number, StoredSession>();
  private readonly streams = new Map<number, Map<number, Uint8Array>>();
  private fault: StorageFault | null = null;

  /** From now on refuses writes, or takes them again. A `failed` store stays failed. */
  breakDown(fault: StorageFault | null): void {
    if (this.fault !== 'failed') this.fault = fault;
  }

  async commit(writes: readonly StoreWrite[]): Promise<void> {
    await this.probe();
    for (const write of writes) this.apply(write);
  }

  tasks(): Iterable<StoredTask> {
    return [...this.rows.values()]
      .sort((left, right) => left.seq - right.seq)
      .map((row) => (row.finishedMs === null ? row : { ...row, input: null }));
  }

  input(seq: number): TaskInput | null {
    return this.rows.get(seq)?.input ?? null;
  }

  sessions(): Iterable<StoredSession> {
    return [...this.sessionRows.values()].sort((left, right) => left.seq - right.seq);
  }

  frames(seq: number): readonly StoredFrames[] {
    return [...(this.streams.get(seq) ?? [])]
      .sort(([left], [right]) => left - right)
      .map(([firstId, bytes]) => ({ firstId, bytes }));
  }

  async probe(): Promise<void> {
    if (this.fault !== null) throw new StorageUnavailable(this.fault, 'the store was told to refuse writes');
  }

  async close(): Promise<void> {}

  private apply(write: StoreWrite): void {
    switch (write.type) {
      case 'put_task':
        // Rows are read as they were written, whatever happens to the objects meanwhile.
        this.rows.set(write.task.seq, structuredClone(write.task));
        return;
      case 'put_progress':
        this.change(write.seq, structuredClone(write.progress));
        return;
      case 'delete_input':
        this.change(write.seq, { input: null });
        return;
      case 'delete_task':
        this.rows.delete(write.seq);
        this.streams.delete(write.seq);
        return;
      case 'put_frames': {
        const stream = this.streams.get(write.seq) ?? new Map<number, Uint8Array>();
        stream.set(write.frames.firstId, Uint8Array.from(write.frames.bytes));
        this.streams.set(write.seq, stream);
        return;
      }
      case 'delete_frames':
        this.streams.delete(write.seq);
        return;
      case 'put_session':
        this.sessionRows.set(write.session.seq, structuredClone(write.session));
        return;
      case 'delete_session':
        this.sessionRows.delete(write.seq);
        return;
    }
  }

  private change(seq: number, changes: Partial<StoredTask>): void {
    const row = this.rows.get(seq);
    if (row !== undefined) this.rows.set(seq, { ...row, ...changes });
  }
}
