/**
 * The one place where an error becomes an answer (OPS-008). Outermost but for the correlation id: whatever goes
 * wrong inside leaves as the envelope, and what we did not foresee leaves as INTERNAL without detail.
 */
import type { Context, Middleware } from 'koa';
import type { RouteIo } from '../../generated/routes/index.js';
import { ERROR_TABLE, OrchestratorError, retryAfterMs } from '../core/errors.js';
import { operationIdOf } from './route-method.js';
import { budgetHeaders, errorEnvelope } from './wire.js';

export interface ErrorEnvelopeOptions {
  /** Called with what nobody foresaw; the correlation id of the answer finds it in the log. */
  onDefect(error: unknown, correlationId: string): void;
  /** Called with every error that is answered. */
  onRefusal(ctx: Context, error: OrchestratorError): void;
  readonly checkResponse: RouteIo['checkResponse'] | undefined;
}

export function errorEnvelopes({ onDefect, onRefusal, checkResponse }: ErrorEnvelopeOptions): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (thrown) {
      const correlationId = String(ctx.state['correlationId']);
      if (!(thrown instanceof OrchestratorError)) onDefect(thrown, correlationId);
      const error = thrown instanceof OrchestratorError ? thrown : internalError();
      onRefusal(ctx, error);
      writeError(ctx, error, correlationId, checkResponse);
    }
  };
}

function internalError(): OrchestratorError {
  return new OrchestratorError(
    'INTERNAL',
    'an internal error occurred; look for this correlation id in the log',
  );
}

function writeError(
  ctx: Context,
  error: OrchestratorError,
  correlationId: string,
  checkResponse: RouteIo['checkResponse'] | undefined,
): void {
  const status = ERROR_TABLE[error.code].status ?? 500;
  ctx.status = status;
  ctx.set('Content-Type', 'application/json');
  const isBackpressure = status === 429 || status === 503;
  const advisedMs = isBackpressure ? retryAfterMs(error.code, error.retryAfterMs ?? null) : undefined;
  if (advisedMs !== undefined) {
    ctx.set('Retry-After', String(Math.ceil(advisedMs / 1000)));
    ctx.set('X-Backoff-Ms', String(advisedMs));
    ctx.set('retry-after-ms', String(advisedMs));
  }
  for (const [name, left] of Object.entries(budgetHeaders(error.budgets ?? null)))
    ctx.set(name, String(left));
  const body = errorEnvelope({ ...detailsOf(error), retryAfterMs: advisedMs }, correlationId);
  const operationId = operationIdOf(ctx.method, ctx.path);
  if (operationId !== null) {
    const headers = ctx.res.getHeaders();
    checkResponse?.({ operationId, status, contentType: 'application/json', headers, body });
  }
  ctx.body = JSON.stringify(body);
}

function detailsOf({ code, message, field, poolId, engine, policyLabel }: OrchestratorError) {
  return { code, message, field, poolId, engine, policyLabel };
}
