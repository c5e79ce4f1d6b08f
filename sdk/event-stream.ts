import { createParser } from 'eventsource-parser';
import type { EndEvent, MetricsEvent, Model, StartedEvent, TokenEvent } from './contract.js';
import { abortedError, apiErrorOfEvent, ConnectionError, ProtocolError, TimeoutError } from './errors.js';
import type { StreamPosition } from './stream-position.js';
import type { Timing } from './timing.js';

/** An event of a task's stream. An `error` event is not yielded, it is thrown as its class of error. */
export type TaskEvent =
  | (StartedEvent & { type: 'started' })
  | (TokenEvent & { type: 'token' })
  | (MetricsEvent & { type: 'metrics' })
  | (EndEvent & { type: 'end' });

/** What the server says in comments while a task waits. */
export interface QueuedNotice {
  /** Tasks that will start before this one. */
  queue_position: number;
  /** Milliseconds from admission; null when nothing is known yet. */
  predicted_start_ms: number | null;
}

/** A stream without a byte for this long is dead: the server sends a comment at least every 15 s. */
export const stallTimeoutMs = 45_000;

export interface ReadOptions {
  timing: Timing;
  signal?: AbortSignal | undefined;
  /** Called for every piece that arrives, comments included. */
  onBytes?: (() => void) | undefined;
  onQueued?: ((notice: QueuedNotice) => void) | undefined;
}

/**
 * Reads one connection to a model's events up to its end, which is that of the stream (CAT-019).
 *
 * Throws ConnectionError when the connection breaks; TimeoutError when it stalls; AbortedError; ProtocolError for what
 * is not an event of the contract.
 */
export async function* readModels(
  response: Response,
  options: ReadOptions,
): AsyncGenerator<Model, void, undefined> {
  for await (const frame of readFrames(response, options)) {
    if (frame.kind === 'event' && frame.name === 'model')
      yield fieldsOf(frame.name, frame.data) as unknown as Model;
  }
}

/**
 * Reads one connection up to its `end` event, and advances `position` with every event.
 *
 * Throws the ApiError of an `error` event; ConnectionError when the connection closes before the stream has ended;
 * TimeoutError when it stalls; AbortedError; ProtocolError for what is not an event of the contract, and its
 * StreamIntegrityError for a gap or a repeated token.
 */
export async function* readEvents(
  response: Response,
  position: StreamPosition,
  options: ReadOptions,
): AsyncGenerator<TaskEvent, void, undefined> {
  for await (const frame of readFrames(response, options)) {
    if (frame.kind === 'comment') {
      const notice = queuedNoticeOf(frame.text);
      if (notice !== null) options.onQueued?.(notice);
      continue;
    }
    const event = taskEventOf(frame.name, frame.data);
    if (event === null) continue;
    position.advance(frame.id, event);
    if (event.type === 'error') throw event.error;
    yield event;
    if (event.type === 'end') return;
  }
  throw new ConnectionError('the connection closed before the stream had ended');
}

/** All frames of a connection, until it is closed in good order or left. */
async function* readFrames(response: Response, options: ReadOptions): AsyncGenerator<Frame, void, undefined> {
  const reader = bodyOf(response).getReader();
  const decoder = new FrameDecoder();
  try {
    for (;;) {
      const chunk = await nextChunk(reader, options);
      if (chunk === null) return;
      for (const frame of decoder.decode(chunk)) {
        if (options.signal?.aborted) throw abortedError(options.signal);
        yield frame;
      }
    }
  } finally {
    // Closes the connection; one that is broken already has nothing more to say.
    void reader.cancel().catch(() => {});
  }
}

type Frame =
  | { kind: 'event'; name: string; id: string | undefined; data: string }
  | { kind: 'comment'; text: string };

/** Bytes to whole frames: chunks may end anywhere, also inside a character or between CR and LF. */
class FrameDecoder {
  readonly #text = new TextDecoder();
  #frames: Frame[] = [];
  readonly #parser = createParser({
    onEvent: ({ event, id, data }) =>
      this.#frames.push({ kind: 'event', name: event ?? 'message', id, data }),
    onComment: (text) => this.#frames.push({ kind: 'comment', text }),
  });

  decode(chunk: Uint8Array): Frame[] {
    this.#frames = [];
    this.#parser.feed(this.#text.decode(chunk, { stream: true }));
    return this.#frames;
  }
}

function bodyOf(response: Response): ReadableStream<Uint8Array> {
  const contentType = response.headers.get('Content-Type') ?? 'no Content-Type';
  if (response.body !== null && contentType.startsWith('text/event-stream')) return response.body;
  throw new ProtocolError(
    `the stream came as ${contentType}, not as text/event-stream; check that baseUrl leads to llama-orch`,
  );
}

/** Null at the end. */
function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { timing, signal, onBytes }: ReadOptions,
): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      stopTimer();
      signal?.removeEventListener('abort', onAbort);
      outcome();
    };
    const onAbort = () => settle(() => reject(abortedError(signal)));
    const stopTimer = timing.after(stallTimeoutMs, () =>
      settle(() => reject(new TimeoutError(`the stream sent nothing for ${stallTimeoutMs} ms`))),
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    reader.read().then(
      ({ done, value }) =>
        settle(() => {
          if (!done) onBytes?.();
          resolve(done ? null : value);
        }),
      (error: unknown) =>
        settle(() =>
          reject(new ConnectionError('the connection was lost inside the stream', { cause: error })),
        ),
    );
  });
}

/** Null for an event of a newer server: streams are additive. */
function taskEventOf(name: string, data: string): TaskEvent | { type: 'error'; error: Error } | null {
  switch (name) {
    case 'started':
      return { ...(fieldsOf(name, data) as unknown as StartedEvent), type: name };
    case 'token': {
      const { t, i } = fieldsOf(name, data);
      if (typeof t === 'string' && Number.isSafeInteger(i)) return { t, i: Number(i), type: name };
      throw notOfContract(name, data);
    }
    case 'metrics':
      return { ...(fieldsOf(name, data) as unknown as MetricsEvent), type: name };
    case 'end':
      return { ...(fieldsOf(name, data) as unknown as EndEvent), type: name };
    case 'error': {
      const error = apiErrorOfEvent(fieldsOf(name, data));
      if (error === null) throw notOfContract(name, data);
      return { type: name, error };
    }
    default:
      return null;
  }
}

function fieldsOf(name: string, data: string): Record<string, unknown> {
  let fields: unknown;
  try {
    fields = JSON.parse(data);
  } catch {
    throw notOfContract(name, data);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw notOfContract(name, data);
  return fields as Record<string, unknown>;
}

function notOfContract(name: string, data: string): ProtocolError {
  return new ProtocolError(
    `a ${name} event of the stream carries ${JSON.stringify(data.slice(0, 200))}, which is not what the contract says`,
  );
}

function queuedNoticeOf(comment: string): QueuedNotice | null {
  const match = /^\s*queued position=(\d+) predicted_start_ms=(\d+|unknown)/.exec(comment);
  if (match === null) return null;
  return {
    queue_position: Number(match[1]),
    predicted_start_ms: match[2] === 'unknown' ? null : Number(match[2]),
  };
}
