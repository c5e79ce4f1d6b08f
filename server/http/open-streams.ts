/**
 * The streams that are open now: their heartbeats, queue comments (STR-006) and refreshes, and their end at shutdown.
 */
import type { Clock } from '../runtime/clock.js';
import { StreamWriter } from './stream-writer.js';

export interface OpenStreamsOptions {
  readonly clock: Clock;
  readonly bufferBytes: number;
  /** Milliseconds; absent, as long as StreamWriter says. */
  readonly stallMs?: number | undefined;
}

/** Place in the queue as a comment shows it. */
export interface QueuePlace {
  readonly position: number;
  /** Milliseconds from admission; null when nothing is known. */
  readonly predictedStartMs: number | null;
}

export interface StreamSource {
  /** Place now; null once the task has started or ended. */
  queuePlace(): QueuePlace | null;
  /** Called once a second while nothing waits for the reader. */
  refresh?(): void;
  /** Stops the delivery of frames. @param byItself whether the reader went away, rather than that it was cut */
  unsubscribe(byItself: boolean): void;
}

interface OpenStream {
  readonly writer: StreamWriter;
  readonly source: StreamSource;
  /** Position of the last queue comment; null once the task is no longer queued. */
  shownPosition: number | null;
  lastCommentMs: number;
}

/** Every open stream gets a comment at least this often. */
export const HEARTBEAT_MS = 15_000;
/** How often queue places are looked at: the most comments a second that a moving queue can cause. */
const TICK_MS = 1_000;

export class OpenStreams {
  private readonly streams = new Set<OpenStream>();
  private cancelTick: (() => void) | null = null;

  constructor(private readonly options: OpenStreamsOptions) {}

  get count(): number {
    return this.streams.size;
  }

  /**
   * Opens a stream. `subscribe` gets the writer as the sink of frames; what it delivers at once is the replay.
   * @throws what `subscribe` throws
   */
  open(subscribe: (sink: StreamWriter) => StreamSource): StreamWriter {
    const writer = new StreamWriter({
      bufferBytes: this.options.bufferBytes,
      stallMs: this.options.stallMs,
      onClosed: (byItself) => {
        if (stream !== null) this.forget(stream, byItself);
      },
    });
    let stream: OpenStream | null = null;
    const source = subscribe(writer);
    const place = source.queuePlace();
    stream = {
      writer,
      source,
      shownPosition: place?.position ?? null,
      lastCommentMs: this.nowMs(),
    };
    if (place !== null) this.comment(stream, queueComment(place));
    this.streams.add(stream);
    if (this.cancelTick === null) this.scheduleTick();
    return writer;
  }

  /** Cuts every stream that nobody has ended. */
  destroyUnended(): void {
    for (const { writer } of [...this.streams]) if (!writer.isEnding) writer.destroy();
  }

  /** Cuts every stream that is still open; their readers can resume elsewhere or later. */
  destroyAll(): void {
    for (const { writer } of [...this.streams]) writer.destroy();
  }

  private tick(): void {
    const nowMs = this.nowMs();
    for (const stream of this.streams) {
      // Bytes that wait already tell the reader more than a comment could, and a comment must not add to them.
      if (stream.writer.idle) stream.source.refresh?.();
      if (!stream.writer.idle) continue;
      const text = this.dueComment(stream, nowMs);
      if (text !== null) this.comment(stream, text);
    }
  }

  private dueComment(stream: OpenStream, nowMs: number): string | null {
    const due = nowMs - stream.lastCommentMs > HEARTBEAT_MS - 2 * TICK_MS;
    if (stream.shownPosition === null) return due ? ': keep-alive\n\n' : null;
    const place = stream.source.queuePlace();
    if (place !== null && (due || place.position !== stream.shownPosition)) {
      stream.shownPosition = place.position;
      return queueComment(place);
    }
    if (place === null) stream.shownPosition = null;
    return null;
  }

  private comment(stream: OpenStream, text: string): void {
    stream.writer.write(Buffer.from(text));
    stream.lastCommentMs = this.nowMs();
  }

  private forget(stream: OpenStream, byItself: boolean): void {
    this.streams.delete(stream);
    stream.source.unsubscribe(byItself);
    if (this.streams.size > 0) return;
    this.cancelTick?.();
    this.cancelTick = null;
  }

  private nowMs(): number {
    return this.options.clock.now().monotonicMs;
  }

  private scheduleTick(): void {
    this.cancelTick = this.options.clock.callAt(this.nowMs() + TICK_MS, () => {
      this.scheduleTick();
      this.tick();
    });
  }
}

function queueComment({ position, predictedStartMs }: QueuePlace): string {
  return `: queued position=${position} predicted_start_ms=${predictedStartMs ?? 'unknown'}\n\n`;
}
