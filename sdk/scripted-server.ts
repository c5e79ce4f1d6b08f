import { LlamaOrch } from './client.js';
import type { Fetch, LlamaOrchOptions } from './client-options.js';
import type { AdmissionReceipt, EndEvent, ErrorEnvelope, StartedEvent } from './contract.js';
import type { Timing } from './timing.js';

/** For tests: a server that gives one scripted answer per request, in order, behind an injected `fetch`. */
export class ScriptedServer {
  readonly requests: SeenRequest[] = [];
  readonly #answers: Answer[];

  constructor(...answers: Answer[]) {
    this.#answers = answers;
  }

  readonly fetch: Fetch = async (request) => {
    const text = await request.text();
    const { pathname, search } = new URL(request.url);
    this.requests.push({
      method: request.method,
      path: pathname + search,
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    });
    const answer = this.#answers.shift();
    if (answer === undefined) throw new Error(`no answer is scripted for ${request.method} ${pathname}`);
    return answer(request);
  };

  client(options: LlamaOrchOptions = {}, timing: Timing = new ScriptedTiming()): LlamaOrch {
    return new LlamaOrch(
      { baseUrl: 'http://scripted', apiToken: 'secret', fetch: this.fetch, ...options },
      timing,
    );
  }

  get paths(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path}`);
  }
}

interface SeenRequest {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

export type Answer = (request: Request) => Response | Promise<Response>;

/** For tests: waits are over at once and are listed; the long ones, timeouts and stalls, only when a test fires them. */
export class ScriptedTiming implements Timing {
  readonly waitsMs: number[] = [];
  readonly #held = new Map<() => void, number>();

  constructor(readonly heldMs: readonly number[] = [30_000, 45_000]) {}

  random(): number {
    return 0;
  }

  after(delayMs: number, action: () => void): () => void {
    if (this.heldMs.includes(delayMs)) {
      this.#held.set(action, delayMs);
      return () => void this.#held.delete(action);
    }
    this.waitsMs.push(delayMs);
    queueMicrotask(action);
    return () => {};
  }

  /** Runs the held timers of this delay. */
  fire(delayMs: number): void {
    for (const [action, heldMs] of [...this.#held]) {
      if (heldMs === delayMs) action();
    }
  }

  get heldCount(): number {
    return this.#held.size;
  }
}

export const taskId = '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11';
export const correlationId = '0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11';

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return () => Response.json(body, { status, headers: { 'X-Correlation-Id': correlationId, ...headers } });
}

export function refusal(
  status: number,
  envelope: Pick<ErrorEnvelope, 'code' | 'retriable'> & Partial<ErrorEnvelope>,
  headers?: Record<string, string>,
): Answer {
  return json(
    status,
    { message: `scripted ${envelope.code}`, correlation_id: correlationId, ...envelope },
    headers,
  );
}

/** What fetch throws when nobody listens. */
export const refusedConnection: Answer = () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
};

export const receipt: AdmissionReceipt = {
  task_id: taskId,
  correlation_id: correlationId,
  pool_id: 'demo',
  replica_id: 'demo-0',
  engine: 'fake',
  engine_version: '1',
  queue_position: 3,
  admitted_ms: 1_795_300_000_000,
  predicted_start_ms: 420,
  predicted_end_ms: 900,
  on_time_probability: null,
  backoff_ms: 0,
  seed: 7,
  policy_label: 'reject',
  urls: {
    self: `/v1/tasks/${taskId}`,
    stream: `/v1/tasks/${taskId}/stream`,
    cancel: `/v1/tasks/${taskId}/cancel`,
  },
};

export const admitted: Answer = json(202, receipt);

/** A stream of these pieces that then ends as it is told; `hang` keeps it open until it is closed by the reader. */
export function stream(
  pieces: string[],
  then: 'close' | 'break' | 'hang' = 'close',
  onClose = () => {},
): Answer {
  const bytes = pieces.map((piece) => new TextEncoder().encode(piece));
  return () => streamResponse(bytes, then, onClose);
}

export function streamResponse(
  pieces: Uint8Array[],
  then: 'close' | 'break' | 'hang',
  onClose = () => {},
): Response {
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(piece);
      else if (then === 'close') controller.close();
      else if (then === 'break') controller.error(new TypeError('terminated'));
      else return new Promise(() => {});
      return undefined;
    },
    cancel: onClose,
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Correlation-Id': correlationId },
  });
}

const startedData: StartedEvent = {
  task_id: taskId,
  correlation_id: correlationId,
  queue_position: 3,
  predicted_start_ms: 420,
  queued_ms: 400,
  pool_id: 'demo',
  replica_id: 'demo-0',
  engine: 'fake',
  engine_version: '1',
  device: 'cpu',
  model_digest: 'sha256:0',
  seed: 7,
  sampler_profile_version: 'v1',
  kv_warmth: false,
  tokens_in: 5,
};

const endData: Omit<EndEvent, 'tokens_out'> = {
  tokens_in: 5,
  cached_tokens: 0,
  decode_ms: 12,
  attempts: 1,
  finish_reason: 'stop',
  output_sha256: '0'.repeat(64),
};

export const started = frame('started', startedData, 1);
export const token = (i: number, t: string) => frame('token', { t, i }, i + 2);
export const metrics = frame('metrics', {
  queue_depth: 0,
  tokens_out: 1,
  tokens_per_second: null,
  kv_warmth: false,
});
export const end = (tokensOut: number) => frame('end', { ...endData, tokens_out: tokensOut }, tokensOut + 2);
export const failure = (code: string, id: number, retriable = false) =>
  frame('error', { code, message: `scripted ${code}`, retriable, correlation_id: correlationId }, id);

export function frame(name: string, data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** What `promise` rejects with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('the promise was expected to reject');
}
