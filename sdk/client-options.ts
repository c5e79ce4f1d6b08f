import { InvalidOptionError } from './errors.js';

export interface LlamaOrchOptions {
  /** Where the server is, without /v1. Default: LLORCH_BASE_URL, else http://127.0.0.1:8080. */
  baseUrl?: string | undefined;
  /** The server's API token. Default: LLORCH_API_TOKEN; without one only the liveness probes answer. */
  apiToken?: string | undefined;
  /** How long one attempt may wait for its answer, in milliseconds; of a stream, for its headers. Default 30000. */
  timeoutMs?: number | undefined;
  /** Attempts after the first one, when another attempt can help; 0 or more. Default 2. */
  maxRetries?: number | undefined;
  /** Sends the requests; the place for proxies, logging and tests. Default: the global fetch. */
  fetch?: Fetch | undefined;
  /** Sent with every request. */
  defaultHeaders?: Record<string, string> | undefined;
}

export type Fetch = (request: Request) => Promise<Response>;

/** Options of one call; they override those of the client. */
export interface CallOptions {
  /** Ends the call with an AbortedError. */
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
  maxRetries?: number | undefined;
  /** Sent as X-Correlation-Id, and found again in logs, streams and errors; else the server makes one. */
  correlationId?: string | undefined;
}

export interface ClientSettings {
  baseUrl: string;
  timeoutMs: number;
  maxRetries: number;
  fetch: Fetch;
  headers: Record<string, string>;
}

/** Options, then environment, then defaults (SDK-001). Throws InvalidOptionError. */
export function settingsOf(options: LlamaOrchOptions): ClientSettings {
  const apiToken = options.apiToken ?? environment('LLORCH_API_TOKEN');
  return {
    baseUrl: checkedBaseUrl(options.baseUrl ?? environment('LLORCH_BASE_URL') ?? 'http://127.0.0.1:8080'),
    timeoutMs: checkedTimeoutMs(options.timeoutMs ?? 30_000),
    maxRetries: checkedMaxRetries(options.maxRetries ?? 2),
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    headers: {
      ...options.defaultHeaders,
      ...(apiToken === undefined ? {} : { Authorization: `Bearer ${checkedApiToken(apiToken)}` }),
    },
  };
}

/** setTimeout takes no more, and would fire at once. */
const longestTimeoutMs = 2_147_483_647;

export function checkedTimeoutMs(timeoutMs: number): number {
  if (Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs <= longestTimeoutMs) return timeoutMs;
  throw new InvalidOptionError(
    `timeoutMs is ${timeoutMs}; give whole milliseconds from 1 to ${longestTimeoutMs}`,
  );
}

export function checkedMaxRetries(maxRetries: number): number {
  if (Number.isInteger(maxRetries) && maxRetries >= 0) return maxRetries;
  throw new InvalidOptionError(`maxRetries is ${maxRetries}; give a whole number, 0 or more`);
}

function checkedBaseUrl(baseUrl: string): string {
  const refuse = (advice: string) =>
    new InvalidOptionError(`baseUrl is ${JSON.stringify(baseUrl)}; ${advice}`);
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    throw refuse('give a whole URL like http://127.0.0.1:8080');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refuse('it has to start with http:// or https://, like http://127.0.0.1:8080');
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidOptionError('baseUrl holds a user name or password; give the token as apiToken instead');
  }
  if (url.search !== '' || url.hash !== '') throw refuse('leave out what comes after ? or #');
  const path = url.pathname.replace(/\/+$/, '');
  if (path.endsWith('/v1')) throw refuse('leave out /v1, the client adds it');
  return url.origin + path;
}

/** The message never quotes the token. */
function checkedApiToken(apiToken: string): string {
  if (/^[\x21-\x7e]+$/.test(apiToken)) return apiToken;
  throw new InvalidOptionError(
    'apiToken is empty or has spaces, line breaks or other characters outside printable ASCII; trim what was read from the token file',
  );
}

/** The environment, where there is one: browsers and some workers have none. */
function environment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name] || undefined;
}
