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
  private untaken = 0;

  write(chunk: Buffer): boolean {
    this.bytes += chunk.length;
    this.text += chunk.toString();
    if (this.stalled) {
      this.writableLength += chunk.length;
      this.untaken += chunk.length;
    }
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

  /** The reader takes so many bytes; as with a real socket, a write counts as waiting until all of it is taken. */
  take(bytes: number): void {
    this.untaken = Math.max(0, this.untaken - bytes);
    if (this.untaken > 0) return;
    this.writableLength = 0;
    this.emit('drain');
  }

  /** The reader takes all that waits. */
  resume(): void {
    this.stalled = false;
    this.take(Number.POSITIVE_INFINITY);
  }

  asServerResponse(): ServerResponse {
    return this as unknown as ServerResponse;
  }
}
