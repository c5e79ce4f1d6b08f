/** The optional limit of requests a second, of whoever has passed the token (ADM-020). */
import type Koa from 'koa';
import { OrchestratorError, retryAfterMs } from '../core/errors.js';
import { Throttle } from '../core/throttle.js';
import { operationIdOf } from './route-method.js';

/** What must always go through: a way to stop work, and the eyes of an operator. */
const UNCOUNTED: ReadonlySet<string> = new Set(['cancelTask', 'getMetrics', 'livez', 'readyz']);

/** @param requestsPerSecond null for no limit */
export function throttle(requestsPerSecond: number | null, nowMs: () => number): Koa.Middleware {
  if (requestsPerSecond === null) return (_ctx, next) => next();
  const bucket = new Throttle(requestsPerSecond);
  return (ctx, next) => {
    const operationId = operationIdOf(ctx.method, ctx.path);
    if (operationId === null || UNCOUNTED.has(operationId)) return next();
    const waitMs = bucket.take(nowMs());
    if (waitMs === null) return next();
    const advisedMs = retryAfterMs('THROTTLED', waitMs);
    throw new OrchestratorError(
      'THROTTLED',
      `this token may send ${requestsPerSecond} requests a second; retry after ${advisedMs} ms`,
      { retryAfterMs: advisedMs, policyLabel: 'throttle' },
    );
  };
}
