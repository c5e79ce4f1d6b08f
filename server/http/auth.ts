/**
 * The one API token (SEC-001). It runs before routing and before a byte of the body is read (SEC-002), so a
 * caller without the token learns nothing but that it needs one.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Middleware } from 'koa';
import { OrchestratorError } from '../core/errors.js';
import { headerValues } from './header-values.js';

export interface AuthOptions {
  readonly token: string;
  /** True for the operations that the contract exempts. */
  isExempt(method: string, path: string): boolean;
}

export function auth({ token, isExempt }: AuthOptions): Middleware {
  const expected = sha256(token);
  return async (ctx, next) => {
    if (isExempt(ctx.method, ctx.path)) return next();
    const sent = bearerToken(headerValues(ctx.req, 'authorization'));
    // Digests have one length, so the comparison takes the same time whatever was sent (SEC-003).
    if (sent !== null && timingSafeEqual(sha256(sent), expected)) return next();
    ctx.set('WWW-Authenticate', sent === null ? 'Bearer' : 'Bearer error="invalid_token"');
    throw new OrchestratorError(
      'UNAUTHORIZED',
      sent === null
        ? 'no bearer token was sent, or two; send one "Authorization: Bearer <token>"'
        : 'the bearer token is not the one of this server; see its token file or LLORCH_API_TOKEN',
    );
  };
}

/** Null also for two headers: which of them counts is not the same everywhere. */
function bearerToken(authorizations: readonly string[]): string | null {
  const [authorization = '', ...more] = authorizations;
  return more.length > 0 ? null : (/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? null);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
