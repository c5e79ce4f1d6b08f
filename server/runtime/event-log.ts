/**
 * The stream of one task: every frame encoded once and shared by all readers. It lies in memory while the task lives
 * and is read from the store once it has ended, until its retention ends.
 */
import { createHash, type Hash } from 'node:crypto';
import { OrchestratorError } from '../core/errors.js';
import type { StreamFrame } from '../core/stream.js';
import type { StoredFrames } from '../core/task-store-port.js';
import { decodeTexts, encodeEnd, encodeFrame } from './frame-encoding.js';

/** A reader. Neither call may throw; a reader that is too slow is its owner's matter. */
export interface StreamSink {
  write(chunk: Buffer): void;
  /** After the terminal frame, and at once for a reader that resumes after it. */
  end(): void;
}

/** Frames with consecutive ids, encoded together. */
interface Chunk {
  readonly firstId: number;
  readonly lastId: number;
  readonly bytes: Buffer;
}

interface Reader {
  readonly sink: StreamSink;
  sawMetrics: boolean;
  /** It has the stream up to this id already, from before a restart; 0 once the stream has got there. */
  aheadTo: number;
}

/** A frame that is not shown yet, because it, or one before it, is not on disk (STR-016). */
interface Held {
  readonly show: () => void;
  waiting: boolean;
}

/** What became of a frame. */
export interface Appended {
  /** For the store; null for what is not kept. */
  readonly kept: StoredFrames | null;
  /** Shows the frame, and those behind it; to be called once it is flushed. */
  readonly release: () => void;
}

const FRAME_END = Buffer.from('\n\n');
const ID_LINE = Buffer.from('id: ');

export class EventLog {
  private chunks: Chunk[] = [];
  private readonly readers = new Set<Reader>();
  /** Of the token texts so far; null before the first, for most of the tasks that are known wait or have ended. */
  private sha: Hash | null = null;
  private digest: string | null = null;
  /** Metrics carry no id and are transient, but every full read shows the latest (STR-008). */
  private latestMetrics: Buffer | null = null;
  private terminal: Chunk | null = null;
  private lastId = 0;
  private keptBytes = 0;
  private place: 'memory' | 'store' | 'gone' = 'memory';
  private readonly held: Held[] = [];
  /** Chunks of this turn; metrics have the ids 0. */
  private pending: Chunk[] = [];
  private pendingMetrics = false;
  private flushing = false;

  /** @param stored reads the frames of the task from the store */
  constructor(
    private readonly taskId: string,
    private readonly stored: () => readonly StoredFrames[],
  ) {}

  get bytes(): number {
    return this.keptBytes;
  }

  get readerCount(): number {
    return this.readers.size;
  }

  /** Hex sha256 of the UTF-8 of all token texts joined; null until the task has completed. */
  get outputSha256(): string | null {
    return this.digest;
  }

  /** Of all tokens, in order; null once the retention is over. */
  texts(): readonly string[] | null {
    return this.place === 'gone' ? null : this.allChunks().flatMap(({ bytes }) => decodeTexts(bytes));
  }

  /**
   * Takes up the stored frames of a task that still lives.
   * @returns the texts of its tokens
   */
  restore(): string[] {
    this.chunks = this.stored().map(chunkOf);
    const texts = this.chunks.flatMap(({ bytes }) => decodeTexts(bytes));
    this.digestTexts(texts);
    this.keptBytes = this.chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.lastId = this.chunks.at(-1)?.lastId ?? 0;
    return texts;
  }

  /** Stands for the stream of a task that ended before a restart. */
  restoreEnded(outputSha256: string | null, bytes: number): void {
    this.place = 'store';
    this.digest = outputSha256;
    this.keptBytes = bytes;
  }

  /** @param flushFirst hold the frame, and what comes behind it, until it is released */
  append(frame: StreamFrame, flushFirst: boolean): Appended {
    switch (frame.type) {
      case 'tokens': {
        this.digestTexts(frame.texts);
        const firstId = frame.firstIndex + 2;
        const lastId = firstId + frame.texts.length - 1;
        return this.keep({ firstId, lastId, bytes: encodeFrame(frame) }, flushFirst);
      }
      case 'started':
        return this.keep({ firstId: frame.id, lastId: frame.id, bytes: encodeFrame(frame) }, flushFirst);
      case 'metrics': {
        const bytes = encodeFrame(frame);
        this.latestMetrics = bytes;
        const release = this.hold(flushFirst, () => {
          this.pendingMetrics = true;
          this.publish({ firstId: 0, lastId: 0, bytes });
        });
        return { kept: null, release };
      }
      case 'end':
        this.digest = (this.sha ?? createHash('sha256')).digest('hex');
        return this.endWith(frame.id, encodeEnd(frame, this.digest), flushFirst);
      case 'error':
        return this.endWith(frame.id, encodeFrame(frame), flushFirst);
    }
  }

  /**
   * Gives a reader everything after an event id, now and from now on (STR-003, STR-004).
   * @param afterId 0 for everything; beyond what a living stream has, it waits until the stream gets there
   * @returns a function that takes the reader out; harmless when it has ended
   * @throws GONE past the retention, INVALID_PARAMS for an id that an ended stream has not had (STR-013)
   */
  subscribe(afterId: number, sink: StreamSink): () => void {
    if (this.place === 'gone') {
      throw new OrchestratorError(
        'GONE',
        `the stream of task ${this.taskId} is past its retention; submit it again with a new task_id`,
      );
    }
    if (this.place === 'store') {
      this.replayEnded(afterId, sink);
      return () => {};
    }
    this.flush();
    const replay = chunksAfter(this.chunks, afterId);
    if (replay.length > 0) sink.write(joined(replay));
    const reader: Reader = { sink, sawMetrics: false, aheadTo: afterId > this.lastId ? afterId : 0 };
    this.readers.add(reader);
    return () => void this.readers.delete(reader);
  }

  /** Lets every reader go without a terminal frame: the stream goes on after a restart. */
  suspend(): void {
    this.flush();
    for (const { sink } of this.readers) sink.end();
    this.readers.clear();
  }

  /** Forgets the frames; the retention is over. Who still reads gets what was on its way, and the end. */
  expire(): void {
    this.flush();
    this.place = 'gone';
    this.chunks = [];
    this.latestMetrics = null;
    this.terminal = null;
    this.keptBytes = 0;
  }

  private digestTexts(texts: readonly string[]): void {
    this.sha ??= createHash('sha256');
    for (const text of texts) this.sha.update(text, 'utf8');
  }

  private keep(chunk: Chunk, flushFirst: boolean): Appended {
    this.keptBytes += chunk.bytes.length;
    const release = this.hold(flushFirst, () => {
      this.chunks.push(chunk);
      this.lastId = chunk.lastId;
      this.publish(chunk);
    });
    return { kept: chunk, release };
  }

  private endWith(id: number, bytes: Buffer, flushFirst: boolean): Appended {
    const kept = this.latestMetrics === null ? bytes : Buffer.concat([this.latestMetrics, bytes]);
    this.keptBytes += kept.length;
    const release = this.hold(flushFirst, () => {
      this.terminal = { firstId: id, lastId: id, bytes };
      this.publish(this.terminal);
      // From here on the store has all of it.
      this.place = 'store';
      this.chunks = [];
    });
    return { kept: { firstId: id, bytes: kept }, release };
  }

  private hold(flushFirst: boolean, show: () => void): () => void {
    if (!flushFirst && this.held.length === 0) {
      show();
      return () => {};
    }
    const held: Held = { show, waiting: flushFirst };
    this.held.push(held);
    return () => {
      held.waiting = false;
      for (let next = this.held[0]; next !== undefined && !next.waiting; next = this.held[0]) {
        this.held.shift();
        next.show();
      }
    };
  }

  private replayEnded(afterId: number, sink: StreamSink): void {
    const chunks = this.allChunks();
    const lastId = chunks.at(-1)?.lastId ?? 0;
    if (afterId > lastId) {
      throw new OrchestratorError(
        'INVALID_PARAMS',
        `Last-Event-ID is ${afterId}; the stream of task ${this.taskId} has 0..${lastId}`,
        { field: 'Last-Event-ID' },
      );
    }
    const replay = chunksAfter(chunks, afterId);
    if (replay.length > 0) sink.write(joined(replay));
    sink.end();
  }

  private allChunks(): readonly Chunk[] {
    return this.place === 'store' ? this.stored().map(chunkOf) : this.chunks;
  }

  /** Everything of one turn of the event loop reaches a reader in one write. */
  private publish(chunk: Chunk): void {
    if (this.readers.size === 0) {
      this.pendingMetrics = false;
      return;
    }
    this.pending.push(chunk);
    if (this.flushing) return;
    this.flushing = true;
    setImmediate(() => this.flush());
  }

  private flush(): void {
    this.flushing = false;
    if (this.pending.length === 0) return;
    const { pending, latestMetrics, terminal } = this;
    const shared = joined(pending.map(({ bytes }) => bytes));
    const withMetrics =
      terminal !== null && latestMetrics !== null && !this.pendingMetrics
        ? () => joined([...pending.slice(0, -1).map(({ bytes }) => bytes), latestMetrics, terminal.bytes])
        : null;
    this.pending = [];
    for (const reader of this.readers) {
      if (reader.aheadTo > 0) {
        this.catchUp(reader, pending);
      } else {
        if (this.pendingMetrics) reader.sawMetrics = true;
        reader.sink.write(withMetrics !== null && !reader.sawMetrics ? withMetrics() : shared);
      }
      if (terminal !== null) reader.sink.end();
    }
    this.pendingMetrics = false;
    if (terminal !== null) this.readers.clear();
  }

  /** The reader has seen what comes now; it is given what it has not seen, and the terminal frame in any case. */
  private catchUp(reader: Reader, pending: readonly Chunk[]): void {
    const { latestMetrics, terminal } = this;
    const unseen = chunksAfter(
      pending.filter((chunk) => chunk.lastId > 0 && chunk !== terminal),
      reader.aheadTo,
    );
    if (unseen.length > 0) reader.aheadTo = 0;
    if (terminal !== null) unseen.push(...(latestMetrics === null ? [] : [latestMetrics]), terminal.bytes);
    if (unseen.length > 0) reader.sink.write(joined(unseen));
  }
}

function chunksAfter(chunks: readonly Chunk[], afterId: number): Buffer[] {
  const replay: Buffer[] = [];
  for (let index = firstAfter(chunks, afterId); index < chunks.length; index++) {
    const chunk = chunks[index];
    if (chunk !== undefined) replay.push(afterId < chunk.firstId ? chunk.bytes : tailAfter(chunk, afterId));
  }
  return replay;
}

/** Index of the first chunk whose last id is beyond `afterId`. */
function firstAfter(chunks: readonly Chunk[], afterId: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((chunks[middle]?.lastId ?? 0) <= afterId) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** JSON data holds no line break, so an empty line always ends a frame. */
function tailAfter(chunk: Chunk, afterId: number): Buffer {
  let offset = 0;
  for (let id = chunk.firstId; id <= afterId; id++) {
    offset = chunk.bytes.indexOf(FRAME_END, offset) + FRAME_END.length;
  }
  return chunk.bytes.subarray(offset);
}

/** Stored frames count their ids themselves: every frame but metrics begins with its id. */
function chunkOf({ firstId, bytes }: StoredFrames): Chunk {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let start = 0; start < buffer.length; ) {
    if (buffer.subarray(start, start + ID_LINE.length).equals(ID_LINE)) count++;
    const end = buffer.indexOf(FRAME_END, start);
    if (end < 0) throw new Error(`its frames from event ${firstId} on are cut off`);
    start = end + FRAME_END.length;
  }
  return { firstId, lastId: firstId + count - 1, bytes: buffer };
}

function joined(buffers: readonly Buffer[]): Buffer {
  return buffers.length === 1 && buffers[0] !== undefined ? buffers[0] : Buffer.concat(buffers);
}
