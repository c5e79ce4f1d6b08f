/** More headers than any real client sends are refused before anything looks at them (SEC-010). */
import type { Middleware } from 'koa';
import { OrchestratorError } from '../core/errors.js';
import { errorEnvelope } from './wire.js';

export const HEADERS_MAX = 100;

export const headerCount: Middleware = async (ctx, next) => {
  const count = ctx.req.rawHeaders.length / 2;
  if (count <= HEADERS_MAX) return next();
  // 431 has no code of its own in the contract's table, so this answer is written here.
  const error = new OrchestratorError(
    'INVALID_PARAMS',
    `the request has ${count} headers; send at most ${HEADERS_MAX}`,
  );
  ctx.status = 431;
  ctx.set('Content-Type', 'application/json');
  ctx.body = JSON.stringify(errorEnvelope(error, String(ctx.state['correlationId'])));
};
