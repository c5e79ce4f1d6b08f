/** A reader of one stream that checks every byte it is given (STR-001..004, STR-013). */
import type { StreamSink } from '../../server/runtime/event-log.js';
import { type Frame, framesOf, isTerminal, type ToldTask } from './told-task.js';

export interface ReaderWorld {
  /** Bytes of a process that is gone never arrive. */
  alive(): boolean;
  /** The server lets readers go without a terminal frame. */
  closing(): boolean;
  /** Last id of the stream; null while its end is not on disk. */
  lastId(): number | null;
  shown(task: ToldTask, frame: Frame): void;
  violated(what: string): void;
}

export class WatchedReader implements StreamSink {
  text = '';
  ended = false;
  private lastId: number;
  private received = 0;
  private tokens: boolean;
  private lastWasMetrics = false;
  private finished = false;

  /** @param afterId its Last-Event-ID */
  constructor(
    readonly task: ToldTask,
    private readonly afterId: number,
    private readonly world: ReaderWorld,
  ) {
    this.lastId = afterId;
    this.tokens = afterId >= 2;
  }

  write(chunk: Buffer): void {
    if (!this.world.alive()) return;
    const text = chunk.toString('utf8');
    this.text += text;
    if (this.ended) this.world.violated(`a reader of ${this.task.id} was given bytes after its end: ${text}`);
    for (const frame of framesOf(text)) this.take(frame);
  }

  end(): void {
    if (!this.world.alive()) return;
    if (this.ended) this.world.violated(`a reader of ${this.task.id} was ended twice`);
    this.ended = true;
    if (!this.finished && !this.world.closing() && this.afterId !== this.world.lastId()) {
      this.world.violated(
        `a reader of ${this.task.id} after ${this.afterId} was let go without a terminal frame`,
      );
    }
  }

  private take(frame: Frame): void {
    const { task, world } = this;
    if (this.finished) world.violated(`a reader of ${task.id} was given more than the end: ${frame.text}`);
    if (frame.id === null) {
      if (frame.event !== 'metrics') world.violated(`a frame of ${task.id} without an id: ${frame.text}`);
      if (this.lastId === 0) world.violated(`a reader of ${task.id} was given metrics before the start`);
      this.lastWasMetrics = true;
      return;
    }
    const terminal = isTerminal(frame);
    // One that is ahead of what a crash has left, or asks for what never was, is given the end.
    const behind = terminal && this.received === 0 && frame.id <= this.lastId;
    if (frame.id !== this.lastId + 1 && !behind) {
      world.violated(`a reader of ${task.id} at ${this.lastId} was given ${frame.text}`);
    }
    if (this.lastWasMetrics && !this.tokens && !terminal) {
      world.violated(`a reader of ${task.id} was given metrics before the first token`);
    }
    if (frame.event === 'started' && frame.id !== 1)
      world.violated(`a start of ${task.id} with id ${frame.id}`);
    if (frame.id === 1 && frame.event !== 'started' && frame.event !== 'error') {
      world.violated(`the stream of ${task.id} begins with ${frame.event}`);
    }
    this.lastWasMetrics = false;
    this.received++;
    this.lastId = frame.id;
    this.tokens ||= frame.event === 'token';
    this.finished = terminal;
    world.shown(task, frame);
  }
}
