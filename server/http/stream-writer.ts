/**
 * Writes one reader's copy of a task's stream to its socket. Frames come encoded and shared; a reader holds only
 * references to them, so a thousand readers of one task cost no copies.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long a reader may take nothing while bytes wait for it (STR-015). Comments keep the others alive. */
const READER_STALL_MS = 60_000;
/** Most bytes that the socket gets in one write: how far a reader is inside of one cannot be seen. */
export const PIECE_BYTES = 65_536;

export interface StreamWriterOptions {
  /** Bytes of live frames that may wait for a slow reader before it is closed (STR-007). */
  readonly bufferBytes: number;
  /** Absent: `READER_STALL_MS`. */
  readonly stallMs?: number | undefined;
  /**
   * Called once, when the reader is gone or the stream is written to its end.
   * @param byItself false where this side has cut or ended it
   */
  onClosed(byItself: boolean): void;
}

export class StreamWriter {
  private res: ServerResponse | null = null;
  /** The connection; behind an unfinished answer `res` has none yet, and would never hear of its end. */
  private socket: Socket | null = null;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  /**
   * Bytes that were already there when the reader came, until it has caught up: it cannot be behind in what it never
   * had the time to read. Who reads faster than the task writes is never cut, however long the replay.
   */
  private replayBytes = 0;
  private blocked = false;
  private ending = false;
  private cut = false;
  private closed = false;

  constructor(private readonly options: StreamWriterOptions) {}

  /** Takes over the socket. What was written before counts as replay, not as falling behind. */
  attach(res: ServerResponse): void {
    const { socket } = res.req;
    if (this.closed || res.destroyed || res.writableEnded || socket.destroyed) {
      res.destroy();
      this.close();
      return;
    }
    this.res = res;
    this.socket = socket;
    this.replayBytes = this.pendingBytes;
    socket.on('close', this.close);
    res.on('close', this.close);
    res.on('error', this.close);
    res.setTimeout(this.options.stallMs ?? READER_STALL_MS, () => this.destroy());
    res.on('drain', () => {
      this.blocked = false;
      this.flush();
    });
    this.flush();
  }

  write(chunk: Buffer): void {
    if (this.closed || this.ending) return;
    if (this.isBehind()) {
      // Cut without a terminal event: the reader sees a broken stream and resumes with Last-Event-ID.
      this.destroy();
      return;
    }
    if (chunk.length <= PIECE_BYTES) this.pending.push(chunk);
    else this.pending.push(...piecesOf(chunk));
    this.pendingBytes += chunk.length;
    this.flush();
  }

  /** The stream is complete: the socket is ended once all of it is written. */
  end(): void {
    if (this.closed) return;
    this.ending = true;
    this.flush();
  }

  /** Nothing more will be written than what waits. */
  get isEnding(): boolean {
    return this.ending;
  }

  /** Nothing of ours waits, so a comment would go out at once. */
  get idle(): boolean {
    return this.pending.length === 0 && !this.blocked && !this.ending;
  }

  destroy(): void {
    this.cut = true;
    this.res?.destroy();
    this.close();
  }

  /** Looked at before a write: one burst larger than the limit is not the reader's fault. */
  private isBehind(): boolean {
    if (this.res === null) return false;
    return this.pendingBytes + this.res.writableLength > this.options.bufferBytes + this.replayBytes;
  }

  private flush(): void {
    const { res } = this;
    if (res === null || this.closed) return;
    while (!this.blocked) {
      const chunk = this.pending.shift();
      if (chunk === undefined) break;
      this.pendingBytes -= chunk.length;
      this.blocked = !res.write(chunk);
    }
    if (this.pending.length > 0) return;
    if (!this.blocked) this.replayBytes = 0;
    if (this.ending && !res.writableEnded) res.end();
  }

  private readonly close = (): void => {
    if (this.closed) return;
    this.closed = true;
    this.pending = [];
    this.pendingBytes = 0;
    this.socket?.off('close', this.close);
    this.options.onClosed(!this.cut && !this.ending);
  };
}

function piecesOf(chunk: Buffer): Buffer[] {
  return Array.from({ length: Math.ceil(chunk.length / PIECE_BYTES) }, (_, index) =>
    chunk.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES),
  );
}
