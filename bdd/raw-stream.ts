/** Event streams as bytes: frames in the order in which they came, comments apart. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { sseEventValidators } from '../generated/validators/sse-events.js';
import { type Address, send } from './raw-http.js';

export interface Frame {
  /** Null where the frame has none. */
  readonly id: number | null;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  readonly data: any;
  /** The bytes, without the empty line at the end. */
  readonly bytes: string;
}

/** An open stream of one task. */
export class RawStream {
  readonly comments: string[] = [];
  readonly #message: IncomingMessage;
  readonly #chunks: AsyncIterator<string>;
  #pending = '';

  /** Opens the stream; `afterEventId` is sent as Last-Event-ID. Fails unless the answer is 200. */
  static async open(address: Address, taskId: string, afterEventId?: number): Promise<RawStream> {
    const headers = afterEventId === undefined ? {} : { 'last-event-id': String(afterEventId) };
    const message = await send(address, { path: `/v1/tasks/${taskId}/stream`, headers });
    if (message.statusCode !== 200) throw new Error(`the stream answered ${message.statusCode}`);
    return new RawStream(message);
  }

  private constructor(message: IncomingMessage) {
    this.#message = message.setEncoding('utf8');
    this.#chunks = message[Symbol.asyncIterator]();
  }

  get headers(): IncomingHttpHeaders {
    return this.#message.headers;
  }

  /** The next frame, or null when the stream has ended. Throws when a frame breaks the contract. */
  async next(): Promise<Frame | null> {
    for (;;) {
      const end = this.#pending.indexOf('\n\n');
      if (end === -1) {
        const chunk = await this.#chunks.next();
        if (chunk.done === true) return null;
        this.#pending += chunk.value;
        continue;
      }
      const block = this.#pending.slice(0, end);
      this.#pending = this.#pending.slice(end + 2);
      if (!block.startsWith(':')) return parseFrame(block);
      this.comments.push(block.slice(1).trim());
    }
  }

  /** Frames up to the first of this kind; it is the last of them. */
  async until(event: string): Promise<Frame[]> {
    const frames: Frame[] = [];
    for (;;) {
      const frame = await this.next();
      if (frame === null) throw new Error(`the stream ended without ${event}`);
      frames.push(frame);
      if (frame.event === event) return frames;
    }
  }

  /** Every frame until the stream ends. */
  async rest(): Promise<Frame[]> {
    const frames: Frame[] = [];
    for (let frame = await this.next(); frame !== null; frame = await this.next()) frames.push(frame);
    return frames;
  }

  /** Leaves as a client does that goes away. */
  close(): void {
    this.#message.destroy();
  }
}

/** The whole stream of a task, from its start. */
export async function readStream(address: Address, taskId: string): Promise<Frame[]> {
  return (await RawStream.open(address, taskId)).rest();
}

/** Frames without those that are not kept. */
export function kept(frames: readonly Frame[]): Frame[] {
  return frames.filter((frame) => frame.event !== 'metrics');
}

/** What two runs of the same request have in common: the tokens, and how and where they ended. */
export function identityOf(frames: readonly Frame[]): unknown[] {
  return frames
    .filter(({ event }) => event === 'token' || event === 'end')
    .map(({ event, data }) =>
      event === 'token'
        ? [data.i, data.t]
        : [data.finish_reason, data.tokens_in, data.tokens_out, data.output_sha256],
    );
}

/** All token texts, joined. */
export function textOf(frames: readonly Frame[]): string {
  return frames.map((frame) => (frame.event === 'token' ? frame.data.t : '')).join('');
}

function parseFrame(block: string): Frame {
  const match = /^(?:id: (\d+)\n)?event: (\w+)\ndata: (.*)$/.exec(block);
  if (match === null) throw new Error(`not a frame of ours: ${block}`);
  const [, id, event = '', json = ''] = match;
  const data = JSON.parse(json);
  const validate = Object.entries(sseEventValidators.streamTask).find(([name]) => name === event)?.[1];
  if (validate === undefined || !validate(data)) throw new Error(`breaks the contract: ${block}`);
  return { id: id === undefined ? null : Number(id), event, data, bytes: block };
}
