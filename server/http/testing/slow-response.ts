/** A response whose reader can stall: what Node's own does, recorded. */
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';

export class SlowResponse extends EventEmitter {
  destroyed = false;
  writableEnded = false;
  /** Bytes that the reader has not taken. */
  writableLength = 0;
  bytes = 0;
  text = '';
  readonly req = { socket: Object.assign(new EventEmitter(), { destroyed: false }) };
  timeoutMs = 0;
  private stalled = false;

  write(chunk: Buffer): boolean {
    this.bytes += chunk.length;
    this.text += chunk.toString();
    if (this.stalled) this.writableLength += chunk.length;
    return !this.stalled;
  }

  end(): void {
    this.writableEnded = true;
  }

  destroy(): void {
    this.destroyed = true;
  }

  setTimeout(timeoutMs: number): void {
    this.timeoutMs = timeoutMs;
  }

  /** From now on the reader takes nothing. */
  stall(): void {
    this.stalled = true;
  }

  /** The reader takes what waits in the socket, and then nothing again. */
  take(): void {
    this.writableLength = 0;
    this.emit('drain');
  }

  /** The reader takes all that waits. */
  resume(): void {
    this.stalled = false;
    this.take();
  }

  asServerResponse(): ServerResponse {
    return this as unknown as ServerResponse;
  }
}
