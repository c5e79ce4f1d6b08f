/**
 * X-Correlation-Id on every answer (OBS-005): the caller's own where it is usable, else a new one.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Middleware } from 'koa';

export const CORRELATION_HEADER = 'X-Correlation-Id';
const USABLE = /^[\x21-\x7e]{1,128}$/;

export type CorrelationIdSource = () => string;

/** The correlation id of a request: the header when it is 1..128 printable ASCII characters without spaces. */
export function correlationIdOf(headers: IncomingHttpHeaders, newCorrelationId: CorrelationIdSource): string {
  const sent = headers['x-correlation-id'];
  return isUsableCorrelationId(sent) ? sent : newCorrelationId();
}

export function isUsableCorrelationId(sent: unknown): sent is string {
  return typeof sent === 'string' && USABLE.test(sent);
}

export function correlation(newCorrelationId: CorrelationIdSource): Middleware {
  return async (ctx, next) => {
    const correlationId = correlationIdOf(ctx.req.headers, newCorrelationId);
    ctx.state['correlationId'] = correlationId;
    ctx.set(CORRELATION_HEADER, correlationId);
    await next();
  };
}
