// By name: bundlers do not agree on what the default export of a CommonJS module is.
import { createPathBasedClient, type PathBasedClient } from 'openapi-fetch';
import { type ApiAnswer, ApiPromise } from './api-promise.js';
import {
  type CallOptions,
  type ClientSettings,
  checkedMaxRetries,
  checkedTimeoutMs,
} from './client-options.js';
import type { paths } from './contract.js';
import {
  abortedError,
  apiErrorOfResponse,
  ConnectionError,
  LlamaOrchError,
  ProtocolError,
  TimeoutError,
} from './errors.js';
import { retryDelayMs } from './retry.js';
import { type Timing, wait } from './timing.js';

/** What every attempt of a request is sent with. */
type AttemptInit = { signal: AbortSignal; headers: Record<string, string> };

type Attempt<T> = (
  http: PathBasedClient<paths>,
  init: AttemptInit,
) => Promise<{ data?: T; error?: unknown; response: Response }>;

/** Sends requests: one timeout per attempt, retries (SDK-004), typed errors (SDK-005). */
export class Transport {
  readonly timing: Timing;
  readonly #settings: ClientSettings;
  readonly #http: PathBasedClient<paths>;

  constructor(settings: ClientSettings, timing: Timing) {
    this.timing = timing;
    this.#settings = settings;
    this.#http = createPathBasedClient<paths>({
      baseUrl: settings.baseUrl,
      headers: settings.headers,
      fetch: (request) => this.#fetch(request),
    });
  }

  send<T>(options: CallOptions, attempt: Attempt<T>): ApiPromise<T> {
    return new ApiPromise(this.#sendWithRetries(options, attempt));
  }

  async #sendWithRetries<T>(options: CallOptions, attempt: Attempt<T>): Promise<ApiAnswer<T>> {
    const maxRetries = checkedMaxRetries(options.maxRetries ?? this.#settings.maxRetries);
    for (let retries = 0; ; retries++) {
      try {
        return await this.#sendOnce(options, attempt);
      } catch (error) {
        const delayMs = retries < maxRetries ? retryDelayMs(error, retries, this.timing.random()) : null;
        if (delayMs === null) throw error;
        await wait(this.timing, delayMs, options.signal);
      }
    }
  }

  async #sendOnce<T>(options: CallOptions, attempt: Attempt<T>): Promise<ApiAnswer<T>> {
    const { signal, correlationId } = options;
    if (signal?.aborted) throw abortedError(signal);
    const timeoutMs = checkedTimeoutMs(options.timeoutMs ?? this.#settings.timeoutMs);
    const ended = new AbortController();
    const stopTimer = this.timing.after(timeoutMs, () =>
      ended.abort(
        new TimeoutError(`no answer from ${this.#settings.baseUrl} within timeoutMs (${timeoutMs} ms)`),
      ),
    );
    const onAbort = () => ended.abort(abortedError(signal));
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const headers = correlationId === undefined ? {} : { 'X-Correlation-Id': correlationId };
      const answer = attempt(this.#http, { signal: ended.signal, headers });
      return await this.#answerOf(await Promise.race([answer, rejectionOf(ended.signal)]));
    } catch (error) {
      // The reason why we ended it says more than what fetch made of that.
      throw ended.signal.aborted ? ended.signal.reason : this.#errorOf(error);
    } finally {
      stopTimer();
      signal?.removeEventListener('abort', onAbort);
    }
  }

  #answerOf<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): ApiAnswer<T> {
    if (!response.ok) throw apiErrorOfResponse(response, error);
    return { data: data as T, response, correlationId: response.headers.get('X-Correlation-Id') };
  }

  async #fetch(request: Request): Promise<Response> {
    try {
      return await this.#settings.fetch(request);
    } catch (error) {
      const { baseUrl } = this.#settings;
      throw new ConnectionError(
        `no connection to ${baseUrl} (${causeOf(error)}); start the server (npm start in its folder), or check baseUrl and LLORCH_BASE_URL`,
        { cause: error },
      );
    }
  }

  #errorOf(error: unknown): unknown {
    if (LlamaOrchError.isInstance(error)) return error;
    const { baseUrl } = this.#settings;
    if (error instanceof SyntaxError) {
      return new ProtocolError(
        `the answer of ${baseUrl} is not JSON; check that baseUrl leads to llama-orch`,
        {
          cause: error,
        },
      );
    }
    return new ConnectionError(
      `the connection to ${baseUrl} was lost while the answer was read (${causeOf(error)})`,
      {
        cause: error,
      },
    );
  }
}

/** Rejects with the signal's reason, for a `fetch` that does not listen to it. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** The system's code where there is one (ECONNREFUSED), else the message; fetch hides both in `cause`. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : causeOf(error.cause);
}
