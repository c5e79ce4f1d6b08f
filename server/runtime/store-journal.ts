/**
 * The one writer of the task store: groups what is written while a commit is under way into the next one, says when
 * things are flushed, and keeps what a disk refuses until it takes writes again (ADM-015, ADM-016).
 */
import {
  StorageUnavailable,
  type StoredFrames,
  type StoreWrite,
  type TaskStore,
} from '../core/task-store-port.js';
import type { Clock } from './clock.js';

export interface StoreJournalOptions {
  readonly store: TaskStore;
  readonly clock: Clock;
  /** `fault`: why the disk refuses writes; null when it takes them again. */
  onChange(fault: string | null): void;
}

/** Everything that is appended to the journal at once is committed together. */
interface Entry {
  readonly writes: readonly StoreWrite[];
  /** Told once: null after the flush, the reason when `droppable` and the disk refuses. */
  readonly settled: ((error: StorageUnavailable | null) => void) | null;
  /** Nobody has been promised it yet, so that it is given up where others are kept. */
  readonly droppable: boolean;
}

/** Token frames of one task that wait for a commit; their ids are consecutive. */
interface LaggingFrames {
  readonly firstId: number;
  readonly parts: Uint8Array[];
}

/** Longest time that tokens lag the disk: each commit costs a sync, and a rerun makes the tokens again. */
const LAG_MS = 250;
/** How often a full disk is tried again. */
const PROBE_INTERVAL_MS = 1_000;

export class StoreJournal {
  private entries: Entry[] = [];
  private readonly lagging = new Map<number, LaggingFrames>();
  private cancelLag: (() => void) | null = null;
  /** What lags has waited long enough. */
  private lagDue = false;
  private committing: Promise<void> | null = null;
  private unavailable: StorageUnavailable | null = null;
  private closed = false;

  constructor(private readonly options: StoreJournalOptions) {}

  get fault(): StorageUnavailable | null {
    return this.unavailable;
  }

  /** Written with the next commit; kept for a later one while the disk refuses. */
  write(...writes: readonly StoreWrite[]): void {
    this.add({ writes, settled: null, droppable: false });
  }

  /** Calls back once everything that was written before is flushed. */
  whenFlushed(callback: () => void): void {
    this.add({ writes: [], settled: callback, droppable: false });
  }

  /** Written, or given up when the disk refuses. */
  admit(writes: readonly StoreWrite[], settled: (error: StorageUnavailable | null) => void): void {
    this.add({ writes, settled, droppable: true });
  }

  /**
   * Token frames: committed with the next frames of their task, and after `LAG_MS` at the latest, those of all tasks
   * at once.
   */
  lag(seq: number, { firstId, bytes }: StoredFrames): void {
    const waiting = this.lagging.get(seq);
    if (waiting === undefined) this.lagging.set(seq, { firstId, parts: [bytes] });
    else waiting.parts.push(bytes);
    if (this.cancelLag !== null || this.unavailable !== null) return;
    const { clock } = this.options;
    this.cancelLag = clock.callAt(clock.now().monotonicMs + LAG_MS, () => {
      this.cancelLag = null;
      this.lagDue = true;
      this.begin();
    });
  }

  /** Resolves once everything that was written before is flushed. Rejects when the disk refuses it. */
  flushed(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settled = (error: StorageUnavailable | null): void =>
        error === null ? resolve() : reject(error);
      this.add({ writes: [], settled, droppable: true });
    });
  }

  /** Commits what waits, and nothing from then on. */
  async close(): Promise<void> {
    this.closed = true;
    this.cancelLag?.();
    this.lagDue = true;
    this.begin();
    while (this.committing !== null) await this.committing;
    this.unavailable ??= new StorageUnavailable('failed', 'the server has closed its store');
  }

  private add(entry: Entry): void {
    const { unavailable } = this;
    if (unavailable !== null && entry.droppable) {
      queueMicrotask(() => entry.settled?.(unavailable));
      return;
    }
    this.entries.push(entry);
    this.begin();
  }

  /** A commit starts when this turn is over, so that the effects of one event are one transaction. */
  private begin(): void {
    if (this.committing !== null || this.unavailable !== null) return;
    if (this.entries.length === 0 && !this.lagDue) return;
    this.committing = Promise.resolve()
      .then(() => this.commitAll())
      .then(() => {
        this.committing = null;
        this.begin();
      });
  }

  private async commitAll(): Promise<void> {
    const group = this.takeGroup();
    try {
      const writes = writesOf(group);
      if (writes.length > 0) await this.options.store.commit(writes);
    } catch (error) {
      this.refused(group, reasonOf(error));
      return;
    }
    for (const { settled } of group) settled?.(null);
  }

  private takeGroup(): Entry[] {
    const group = this.entries;
    this.entries = [];
    const writes = this.takeLagging(group);
    if (writes.length > 0) group.unshift({ writes, settled: null, droppable: false });
    return group;
  }

  /** A stream on disk has no gap: frames go behind the tokens of their task that lag. */
  private takeLagging(group: readonly Entry[]): readonly StoreWrite[] {
    if (this.lagDue) {
      this.lagDue = false;
      this.cancelLag?.();
      this.cancelLag = null;
      const all = [...this.lagging].map(framesWrite);
      this.lagging.clear();
      return all;
    }
    const writes: StoreWrite[] = [];
    if (this.lagging.size === 0) return writes;
    for (const { seq } of group.flatMap((entry) => entry.writes.filter(isFrames))) {
      const waiting = this.lagging.get(seq);
      if (waiting === undefined) continue;
      this.lagging.delete(seq);
      writes.push(framesWrite([seq, waiting]));
    }
    return writes;
  }

  private refused(group: readonly Entry[], error: StorageUnavailable): void {
    this.unavailable = error;
    const waiting = [...group, ...this.entries];
    this.entries = waiting.filter(({ droppable }) => !droppable);
    this.options.onChange(error.message);
    for (const { settled, droppable } of waiting) if (droppable) settled?.(error);
    if (error.fault === 'full') this.probeLater();
  }

  private probeLater(): void {
    if (this.closed) return;
    const { clock } = this.options;
    clock.callAt(clock.now().monotonicMs + PROBE_INTERVAL_MS, () => void this.probe());
  }

  private async probe(): Promise<void> {
    const { store } = this.options;
    let backlog: Entry[] = [];
    try {
      await store.probe();
      this.lagDue = true;
      backlog = this.takeGroup();
      // What waits comes first: nothing is admitted before it is safe.
      const writes = writesOf(backlog);
      if (writes.length > 0) await store.commit(writes);
    } catch (error) {
      this.entries = [...backlog, ...this.entries];
      this.stillRefused(reasonOf(error));
      return;
    }
    this.unavailable = null;
    this.options.onChange(null);
    for (const { settled } of backlog) settled?.(null);
    this.begin();
  }

  private stillRefused(error: StorageUnavailable): void {
    this.unavailable = error;
    if (error.fault === 'full') this.probeLater();
    else this.options.onChange(error.message);
  }
}

/** All writes in order, less the progress that a later one of the same task replaces. */
function writesOf(group: readonly Entry[]): readonly StoreWrite[] {
  const writes = group.flatMap((entry) => entry.writes);
  const latest = new Map<number, StoreWrite>();
  for (const write of writes) if (write.type === 'put_progress') latest.set(write.seq, write);
  return writes.filter((write) => write.type !== 'put_progress' || latest.get(write.seq) === write);
}

function isFrames(write: StoreWrite): write is Extract<StoreWrite, { type: 'put_frames' }> {
  return write.type === 'put_frames';
}

function framesWrite([seq, { firstId, parts }]: readonly [number, LaggingFrames]): StoreWrite {
  const [only] = parts;
  const bytes = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  return { type: 'put_frames', seq, frames: { firstId, bytes } };
}

/** A store that fails in a way it does not know is not trusted with another write. */
function reasonOf(error: unknown): StorageUnavailable {
  if (error instanceof StorageUnavailable) return error;
  return new StorageUnavailable('failed', error instanceof Error ? error.message : String(error));
}
