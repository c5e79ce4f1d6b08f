/**
 * Host and Origin (SEC-004, SEC-005): the exact name decides, the port does not, so that SSH tunnels work and
 * DNS rebinding does not.
 */
import { networkInterfaces } from 'node:os';
import type { Middleware } from 'koa';
import { OrchestratorError } from '../core/errors.js';
import { shown } from '../core/shown-value.js';
import { headerValues } from './header-values.js';

/** What a page of an allowed origin may read and send beside what every page may (SEC-013). */
const READABLE_HEADERS = 'X-Correlation-Id, Location, Retry-After, X-Backoff-Ms, retry-after-ms';
const SENDABLE_HEADERS = 'Authorization, Content-Type, Last-Event-ID, X-Correlation-Id';

export interface HostOriginOptions {
  /** Lower-case names without port; IPv6 addresses in brackets. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly allowedOrigins: ReadonlySet<string>;
}

export function hostOrigin({ allowedHosts, allowedOrigins }: HostOriginOptions): Middleware {
  const allowedText = [...allowedHosts].join(', ');
  return async (ctx, next) => {
    // An absolute-form target names a host of its own, which would stand beside the checked one.
    if (!ctx.req.url?.startsWith('/')) {
      throw new OrchestratorError(
        'FORBIDDEN',
        `the request target is ${shown(ctx.req.url)}; send a path that starts with /`,
      );
    }
    // Readers of URLs do not agree on what else a target may hold, and one of them decides who needs the token.
    if (!/^[\x21\x22\x24-\x7e]*$/.test(ctx.req.url)) {
      throw new OrchestratorError(
        'INVALID_PARAMS',
        `the request target is ${shown(ctx.req.url)}; send ASCII without #, everything else percent-encoded`,
      );
    }
    const hosts = headerValues(ctx.req, 'host');
    const host = hosts.length === 1 ? hostName(hosts[0] ?? '') : null;
    if (host === null || !allowedHosts.has(host)) {
      throw new OrchestratorError(
        'FORBIDDEN',
        `Host is ${hosts.length === 0 ? 'missing' : hosts.map(shown).join(' and ')}; allowed: ${allowedText}` +
          ' (add names under network.advertised_names)',
      );
    }
    const origins = headerValues(ctx.req, 'origin');
    for (const origin of origins) {
      if (allowedOrigins.has(origin.toLowerCase())) continue;
      throw new OrchestratorError(
        'FORBIDDEN',
        `Origin is ${shown(origin)}; allowed: ${[...allowedOrigins].join(', ') || 'none'}` +
          ' (add origins under network.allowed_origins)',
      );
    }
    const [origin] = origins;
    if (origin !== undefined) {
      ctx.set('Access-Control-Allow-Origin', origin);
      ctx.set('Vary', 'Origin');
      ctx.set('Access-Control-Expose-Headers', READABLE_HEADERS);
      if (ctx.method === 'OPTIONS' && ctx.get('Access-Control-Request-Method') !== '') {
        // A browser asks before it sends the token, so this is answered without one.
        ctx.set('Access-Control-Allow-Methods', 'GET, POST, DELETE');
        ctx.set('Access-Control-Allow-Headers', SENDABLE_HEADERS);
        ctx.set('Access-Control-Max-Age', '600');
        ctx.status = 204;
        return;
      }
    }
    await next();
  };
}

/**
 * Names that reach a server bound to `bindHost`: loopback, the bind address, the host's own addresses when it
 * listens on all of them, and what the configuration adds.
 */
export function allowedHostNames(bindHost: string, advertisedNames: readonly string[]): Set<string> {
  const names = new Set(['localhost', '127.0.0.1', '[::1]', bracketed(bindHost)]);
  if (isUnspecified(bindHost)) {
    names.delete(bracketed(bindHost));
    for (const addresses of Object.values(networkInterfaces())) {
      for (const { address } of addresses ?? []) names.add(bracketed(address.replace(/%.*$/, '')));
    }
  }
  for (const name of advertisedNames) names.add(name.toLowerCase());
  return names;
}

export function isUnspecified(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host.toLowerCase()}]` : host.toLowerCase();
}

/** Name part of a Host header, or null where it is not exactly `name` or `name:port` (userinfo, paths…). */
function hostName(header: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/.exec(header.toLowerCase())?.[1] ?? null;
}
