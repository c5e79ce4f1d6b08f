import { ApiError, ConnectionError, TimeoutError } from './errors.js';

/** Longest wait that a server may ask for, in milliseconds; it never asks for 60 s or more itself (EST-004). */
const longestAskedMs = 60_000;

interface BackoffRange {
  minMs: number;
  maxMs: number;
}

/** Between two attempts of one request. */
export const requestBackoff: BackoffRange = { minMs: 500, maxMs: 8_000 };
/** Between two connections to one stream. */
export const streamBackoff: BackoffRange = { minMs: 100, maxMs: 5_000 };

/**
 * How long to wait before the next attempt, in milliseconds; null when another attempt cannot help or the server
 * asks for more than a minute (SDK-004). The server's own word comes first: `retriable: false` ends it, and the wait
 * it asks for is the wait. What the SDK repeats may be repeated: a submit always carries its task_id.
 *
 * @param retries attempts made after the first one; 0 or more.
 * @param random a number in [0, 1).
 */
export function retryDelayMs(
  error: unknown,
  retries: number,
  random: number,
  range: BackoffRange = requestBackoff,
): number | null {
  if (ApiError.isInstance(error)) {
    // An error inside a stream (status null) ends the task: repeating the request would only read it again.
    if (!error.retriable || error.status === null) return null;
    if (error.retryAfterMs !== null) return error.retryAfterMs <= longestAskedMs ? error.retryAfterMs : null;
    return backoffMs(retries, random, range);
  }
  const unanswered = ConnectionError.isInstance(error) || TimeoutError.isInstance(error);
  return unanswered ? backoffMs(retries, random, range) : null;
}

/** Doubles with every retry, is never outside the range, and spreads clients that failed together. */
function backoffMs(retries: number, random: number, { minMs, maxMs }: BackoffRange): number {
  const ceilingMs = Math.min(maxMs, minMs * 2 ** (retries + 1));
  return Math.round(minMs + random * (ceilingMs - minMs));
}
