/**
 * The Koa application: one request passes correlation, envelope, header count, Host and Origin, token, route,
 * throttle, and only then the generated validation and a handler.
 */
import Koa from 'koa';
import Router from 'koa-router';
import {
  type Handlers,
  type RouteIo,
  type RouterLike,
  registerRoutes,
} from '../../generated/routes/index.js';
import type { ErrorCode } from '../core/contract.js';
import { auth } from './auth.js';
import { type CorrelationIdSource, correlation } from './correlation.js';
import { errorEnvelopes } from './error-envelope.js';
import { headerCount } from './header-count.js';
import { type HostOriginOptions, hostOrigin } from './host-origin.js';
import { invalidRequest } from './invalid-request.js';
import { type BodyLimits, readJsonBody } from './request-body.js';
import { isExemptFromToken, operationIdOf, routeMethod } from './route-method.js';
import { wasSubmitted } from './submitted.js';
import { throttle } from './throttle.js';

export interface AppParts {
  readonly handlers: Handlers;
  readonly token: string;
  readonly hostOrigin: HostOriginOptions;
  readonly limits: {
    readonly bodyBytes: number;
    /** Of createArtifact. */
    readonly artifactBodyBytes: number;
    readonly requestsPerSecond: number | null;
  };
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  readonly newCorrelationId: CorrelationIdSource;
  /** What nobody foresaw; belongs into the log under the correlation id. */
  onDefect(error: unknown, correlationId: string): void;
  /** A createTask that HTTP itself refused, before the dispatcher saw it. */
  onRejectedSubmit(code: ErrorCode): void;
  /** Tests pass one that throws when an answer breaks the contract. */
  readonly checkResponse?: RouteIo['checkResponse'];
}

export function createApp(parts: AppParts): Koa {
  const app = new Koa();
  // A client that hangs up is no defect of ours; the middleware has already answered everything else.
  app.silent = true;
  app.use(correlation(parts.newCorrelationId));
  app.use(
    errorEnvelopes({
      onDefect: parts.onDefect,
      onRefusal: (ctx, { code }) => {
        const isSubmit = ['createTask', 'replayTask'].includes(operationIdOf(ctx.method, ctx.path) ?? '');
        if (isSubmit && !wasSubmitted(ctx.res)) parts.onRejectedSubmit(code);
      },
      checkResponse: parts.checkResponse,
    }),
  );
  app.use(headerCount);
  app.use(hostOrigin(parts.hostOrigin));
  app.use(auth({ token: parts.token, isExempt: isExemptFromToken }));
  app.use(routeMethod);
  app.use(throttle(parts.limits.requestsPerSecond, parts.nowMs));

  const router = new Router();
  const { bodyBytes, artifactBodyBytes } = parts.limits;
  const bodyLimits: BodyLimits = { bodyBytes, setting: 'limits.body_bytes' };
  const artifactLimits: BodyLimits = { bodyBytes: artifactBodyBytes, setting: 'artifacts.body_bytes' };
  const io: RouteIo = {
    readBody: ({ res, state: { operationId } }) =>
      readJsonBody(res.req, res, operationId === 'createArtifact' ? artifactLimits : bodyLimits),
    invalid: invalidRequest,
    ...(parts.checkResponse && { checkResponse: parts.checkResponse }),
  };
  registerRoutes(router as unknown as RouterLike, parts.handlers, io);
  app.use(router.routes());
  return app;
}
