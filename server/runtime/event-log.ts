/**
 * The stream of one task, in memory: every frame encoded once, shared by all readers, kept until its retention ends.
 */
import { createHash } from 'node:crypto';
import { OrchestratorError } from '../core/errors.js';
import type { StreamFrame } from '../core/stream.js';
import { encodeEnd, encodeFrame } from './frame-encoding.js';

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
}

const FRAME_END = Buffer.from('\n\n');

export class EventLog {
  private chunks: Chunk[] = [];
  private readonly readers = new Set<Reader>();
  /** All token texts joined. */
  private output = '';
  private digest: string | null = null;
  /** Metrics carry no id and are transient, but every full read shows the latest (STR-008). */
  private latestMetrics: Buffer | null = null;
  private terminal: Buffer | null = null;
  private terminalId: number | null = null;
  private lastId = 0;
  private gone = false;
  private pending: Buffer[] = [];
  private pendingMetrics = false;
  private flushing = false;

  constructor(private readonly taskId: string) {}

  /** What its frames and its text hold. */
  get bytes(): number {
    const frames = this.chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return frames + (this.latestMetrics?.length ?? 0) + (this.terminal?.length ?? 0) + this.output.length;
  }

  /** Hex sha256 of the UTF-8 of all token texts joined; null until the task has completed. */
  get outputSha256(): string | null {
    return this.digest;
  }

  /** All token texts joined, none after an error; null once the retention is over. */
  text(): string | null {
    return this.gone ? null : this.output;
  }

  append(frame: StreamFrame): void {
    switch (frame.type) {
      case 'tokens': {
        for (const text of frame.texts) this.output += text;
        const firstId = frame.firstIndex + 2;
        this.keep(firstId, firstId + frame.texts.length - 1, encodeFrame(frame));
        return;
      }
      case 'started':
        this.keep(frame.id, frame.id, encodeFrame(frame));
        return;
      case 'metrics':
        this.latestMetrics = encodeFrame(frame);
        this.pendingMetrics = true;
        this.publish(this.latestMetrics);
        return;
      case 'end':
        this.digest = createHash('sha256').update(this.output, 'utf8').digest('hex');
        this.endWith(frame.id, encodeEnd(frame, this.digest));
        return;
      case 'error':
        this.output = '';
        this.endWith(frame.id, encodeFrame(frame));
        return;
    }
  }

  /**
   * Gives a reader everything after an event id, now and from now on (STR-003, STR-004).
   * @param afterId 0 for everything
   * @returns a function that takes the reader out; harmless when it has ended
   * @throws GONE past the retention, INVALID_PARAMS for an id that the stream has not had (STR-013)
   */
  subscribe(afterId: number, sink: StreamSink): () => void {
    if (this.gone) {
      throw new OrchestratorError(
        'GONE',
        `the stream of task ${this.taskId} is past its retention; submit it again with a new task_id`,
      );
    }
    if (afterId > this.lastId) {
      throw new OrchestratorError(
        'INVALID_PARAMS',
        `Last-Event-ID is ${afterId}; the stream of task ${this.taskId} has 0..${this.lastId}`,
        { field: 'Last-Event-ID' },
      );
    }
    this.flush();
    const reader: Reader = { sink, sawMetrics: false };
    const replay = this.chunksAfter(afterId);
    if (this.terminal !== null && this.terminalId !== null) {
      if (afterId < this.terminalId) {
        if (this.latestMetrics !== null) replay.push(this.latestMetrics);
        replay.push(this.terminal);
        sink.write(joined(replay));
      }
      sink.end();
      return () => {};
    }
    if (replay.length > 0) sink.write(joined(replay));
    this.readers.add(reader);
    return () => void this.readers.delete(reader);
  }

  /** Forgets the frames; the retention is over. Who still reads gets what was on its way, and the end. */
  expire(): void {
    this.flush();
    this.gone = true;
    this.chunks = [];
    this.latestMetrics = null;
    this.terminal = null;
    this.output = '';
  }

  private keep(firstId: number, lastId: number, bytes: Buffer): void {
    this.chunks.push({ firstId, lastId, bytes });
    this.lastId = lastId;
    this.publish(bytes);
  }

  private endWith(id: number, bytes: Buffer): void {
    this.terminal = bytes;
    this.terminalId = id;
    this.lastId = id;
    this.joinChunks();
    this.publish(bytes);
  }

  /** A finished stream is one piece of memory of exactly its bytes, not one of each token. */
  private joinChunks(): void {
    const [first, last] = [this.chunks[0], this.chunks.at(-1)];
    if (first === undefined || last === undefined) return;
    const bytes = Buffer.concat(this.chunks.map((chunk) => chunk.bytes));
    this.chunks = [{ firstId: first.firstId, lastId: last.lastId, bytes }];
  }

  /** Everything of one turn of the event loop reaches a reader in one write. */
  private publish(bytes: Buffer): void {
    if (this.readers.size === 0) {
      this.pendingMetrics = false;
      return;
    }
    this.pending.push(bytes);
    if (this.flushing) return;
    this.flushing = true;
    setImmediate(() => this.flush());
  }

  private flush(): void {
    this.flushing = false;
    if (this.pending.length === 0) return;
    const { pending, latestMetrics, terminal } = this;
    const shared = joined(pending);
    const withMetrics =
      terminal !== null && latestMetrics !== null && !this.pendingMetrics
        ? () => joined([...pending.slice(0, -1), latestMetrics, terminal])
        : null;
    this.pending = [];
    for (const reader of this.readers) {
      if (this.pendingMetrics) reader.sawMetrics = true;
      reader.sink.write(withMetrics !== null && !reader.sawMetrics ? withMetrics() : shared);
      if (terminal !== null) reader.sink.end();
    }
    this.pendingMetrics = false;
    if (terminal !== null) this.readers.clear();
  }

  private chunksAfter(afterId: number): Buffer[] {
    if (afterId >= this.lastId) return [];
    const replay: Buffer[] = [];
    for (let index = this.firstChunkAfter(afterId); index < this.chunks.length; index++) {
      const chunk = this.chunks[index];
      if (chunk !== undefined) replay.push(afterId < chunk.firstId ? chunk.bytes : tailAfter(chunk, afterId));
    }
    return replay;
  }

  /** Index of the first chunk whose last id is beyond `afterId`. */
  private firstChunkAfter(afterId: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.chunks[middle]?.lastId ?? 0) <= afterId) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** JSON data holds no line break, so an empty line always ends a frame. */
function tailAfter(chunk: Chunk, afterId: number): Buffer {
  let offset = 0;
  for (let id = chunk.firstId; id <= afterId; id++) {
    offset = chunk.bytes.indexOf(FRAME_END, offset) + FRAME_END.length;
  }
  return chunk.bytes.subarray(offset);
}

function joined(buffers: readonly Buffer[]): Buffer {
  return buffers.length === 1 && buffers[0] !== undefined ? buffers[0] : Buffer.concat(buffers);
}
