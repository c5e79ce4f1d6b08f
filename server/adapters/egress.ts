/**
 * The one HTTP client of the server (POL-010..016): one parse of a URL, the policy, one resolution, a check of each
 * address, and a connection to an address that was checked. Every redirect goes through all of it again. It knows no
 * proxies, keeps no cookies and decompresses nothing.
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type BlockList, isIP } from 'node:net';
import type { Egress, EgressAnswer, EgressRequest } from '../core/egress-port.js';
import { OrchestratorError } from '../core/errors.js';
import { type HttpRequest, type PolicyDecision, policyDenied } from '../core/policy.js';
import type { PolicyHook } from '../core/policy-hook-port.js';
import { isIn, isOwn, isPublic, networkList } from './public-address.js';

export interface EgressOptions {
  readonly policy: PolicyHook;
  /** Networks that are not public and may be reached nevertheless. */
  readonly privateNetworks: readonly string[];
  /** Absent, the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** More certificates to trust, for tests. */
  readonly ca?: string;
}

/** Nothing at all may come for so long. */
const IDLE_MS = 60_000;
const CONNECT_MS = 10_000;
/** More of a name are not tried. */
const ADDRESSES_MAX = 4;
const URL_LENGTH_MAX = 8_192;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Belong to one connection or are made here; a client that sets them splits requests or names another host. */
const REFUSED_HEADERS = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** All that another origin is sent; anything else may be a credential (POL-014). */
const CROSS_ORIGIN_HEADERS = new Set([
  'accept',
  'accept-language',
  'content-type',
  'if-range',
  'range',
  'user-agent',
]);

interface Target {
  readonly url: URL;
  readonly asked: HttpRequest;
  /** As sent: path and query. */
  readonly path: string;
}

interface Hop {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

export class HttpEgress implements Egress {
  private networks: BlockList;
  /** Null before the server listens. */
  ownPort: number | null = null;

  constructor(private readonly options: EgressOptions) {
    this.networks = networkList(options.privateNetworks);
  }

  /** Other networks, for every call from now on (POL-006). */
  configure(privateNetworks: readonly string[]): void {
    this.networks = networkList(privateNetworks);
  }

  async send(request: EgressRequest): Promise<EgressAnswer> {
    refuseHeaders(request.headers);
    const clock = new Deadline(request);
    try {
      return await this.follow(request, clock);
    } catch (error) {
      clock.stop();
      throw error;
    }
  }

  private async follow(request: EgressRequest, clock: Deadline): Promise<EgressAnswer> {
    const redirects: { status: number; url: string }[] = [];
    let target = targetOf(request.url, null, request.action, request.method);
    let hop: Hop = { method: request.method, headers: request.headers, body: request.body };
    for (;;) {
      const addresses = await this.allowedAddresses(target, request, clock);
      const message = await this.connect(target, hop, addresses, clock);
      const status = message.statusCode ?? 0;
      const { location } = message.headers;
      const isRedirect = REDIRECTS.has(status) && location !== undefined && request.redirectsMax > 0;
      const next = isRedirect ? nextHop(target, hop, status, location, request.action) : null;
      if (next === null) {
        clock.headArrived();
        return answerOf(message, target, redirects, clock);
      }
      message.destroy();
      if (redirects.length === request.redirectsMax)
        throw upstreamFailed(target.asked, `it answered with more than ${request.redirectsMax} redirects`);
      redirects.push({ status, url: target.url.href });
      [target, hop] = next;
    }
  }

  /** @throws POLICY_DENIED before anything is resolved, and for each address that may not be reached */
  private async allowedAddresses(
    { asked }: Target,
    { correlationId }: EgressRequest,
    clock: Deadline,
  ): Promise<readonly string[]> {
    const { policy } = this.options;
    const decision = await clock.race(asked, Promise.resolve(policy.decide(asked, correlationId)));
    if (decision.effect === 'deny') throw denied(asked, decision);
    const addresses = isIP(asked.host) > 0 ? [asked.host] : await this.resolve(asked, clock);
    for (const address of addresses) {
      const refusal = this.refusalOf(asked, address);
      if (refusal === null) continue;
      policy.note(asked, refusal, correlationId);
      throw denied(asked, refusal);
    }
    return addresses.slice(0, ADDRESSES_MAX);
  }

  private async resolve(asked: HttpRequest, clock: Deadline): Promise<readonly string[]> {
    const resolve = this.options.resolve ?? systemResolve;
    const addresses = await clock.race(asked, resolve(asked.host)).catch((error: unknown) => {
      if (error instanceof OrchestratorError || clock.signal.aborted) throw error;
      throw upstreamFailed(asked, `its name was not resolved: ${codeOf(error)}`);
    });
    if (addresses.length > 0) return addresses;
    throw upstreamFailed(asked, 'its name has no address');
  }

  /** Engines are configured by the owner, and live where the owner says (POL-012). */
  private refusalOf({ action, host, port }: HttpRequest, address: string): PolicyDecision | null {
    if (action === 'engine_http') return null;
    const whose = host === address ? address : `${address}, an address of ${host},`;
    const refused = (reason: string): PolicyDecision => ({
      effect: 'deny',
      reason,
      by: 'policy.private_networks',
    });
    if (port === this.ownPort && isOwn(address)) return refused(`${whose} is this server itself`);
    if (isPublic(address) || isIn(this.networks, address)) return null;
    return refused(`${whose} is not on the public internet and in none of its networks`);
  }

  /** One address after the other, until one answers. */
  private async connect(
    target: Target,
    hop: Hop,
    addresses: readonly string[],
    clock: Deadline,
  ): Promise<IncomingMessage> {
    let failure: unknown = null;
    for (const address of addresses) {
      const attempt = this.exchange(target, hop, address, clock.signal);
      try {
        return await attempt.answer;
      } catch (error) {
        if (clock.signal.aborted) throw clock.failure(target.asked);
        failure = error;
        // What may have arrived is not sent a second time.
        if (attempt.connected()) break;
      }
    }
    throw upstreamFailed(target.asked, codeOf(failure));
  }

  private exchange({ url, asked, path }: Target, hop: Hop, address: string, signal: AbortSignal) {
    const { scheme, host, port } = asked;
    const { ca } = this.options;
    let connected = false;
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      const request = (scheme === 'https' ? requestHttps : requestHttp)({
        host: address,
        port,
        method: hop.method,
        path,
        agent: false,
        signal,
        timeout: IDLE_MS,
        headers: {
          'user-agent': 'llama-orch',
          ...hop.headers,
          host: url.host,
          'accept-encoding': 'identity',
          ...(hop.body !== null && { 'content-length': String(hop.body.byteLength) }),
        },
        // The certificate is checked against the name, and the name is sent, though the connection is to the address.
        ...(isIP(host) === 0 && { servername: host }),
        ...(ca !== undefined && { ca }),
      });
      const slow = setTimeout(() => request.destroy(new Error('it did not take the connection')), CONNECT_MS);
      request.on('socket', (socket) => {
        socket.once(scheme === 'https' ? 'secureConnect' : 'connect', () => {
          connected = true;
          clearTimeout(slow);
        });
      });
      request.on('timeout', () => request.destroy(new Error(`nothing came for ${IDLE_MS} ms`)));
      request.on('response', resolve);
      request.on('error', (error) => {
        clearTimeout(slow);
        reject(error);
      });
      request.end(hop.body ?? undefined);
    });
    return { answer, connected: () => connected };
  }
}

/** The time limits of one call, over all of its hops, and the caller's own wish to end it. */
class Deadline {
  private readonly abort = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private reason = '';

  constructor(private readonly request: EgressRequest) {
    const { headMs, totalMs, signal } = request;
    this.endAfter(headMs, `no answer came in ${headMs} ms`);
    if (totalMs !== null) this.endAfter(totalMs, `it took longer than ${totalMs} ms`);
    if (signal?.aborted) this.abort.abort(signal.reason);
    signal?.addEventListener('abort', this.give, { once: true });
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  headArrived(): void {
    clearTimeout(this.timers[0]);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.request.signal?.removeEventListener('abort', this.give);
  }

  /** What came first: the outcome, or the end of the time. */
  race<T>(asked: HttpRequest, outcome: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = (): void => reject(this.failure(asked));
      if (this.signal.aborted) end();
      this.signal.addEventListener('abort', end, { once: true });
      outcome.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', end));
    });
  }

  failure(asked: HttpRequest): unknown {
    return this.reason === '' ? this.signal.reason : upstreamFailed(asked, this.reason);
  }

  private readonly give = (): void => this.abort.abort(this.request.signal?.reason);

  private endAfter(ms: number, reason: string): void {
    const end = (): void => {
      this.reason = reason;
      this.abort.abort(new Error(reason));
    };
    this.timers.push(setTimeout(end, ms));
  }
}

function answerOf(
  message: IncomingMessage,
  { url, asked }: Target,
  redirects: EgressAnswer['redirects'],
  clock: Deadline,
): EgressAnswer {
  const close = (): void => {
    clock.stop();
    message.destroy();
  };
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of message) yield chunk;
      if (!message.complete) throw new Error('the connection was closed');
    } catch (error) {
      if (clock.signal.aborted) throw clock.failure(asked);
      throw upstreamFailed(asked, `its answer broke off: ${codeOf(error)}`);
    } finally {
      close();
    }
  }
  const headers = Object.entries(message.headersDistinct).map(([name, values = []]) => [
    name,
    values.join(', '),
  ]);
  return {
    status: message.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    url: url.href,
    redirects,
    body: body(),
    close,
  };
}

/** @returns null for a redirect that is the answer itself: of a body to another origin (POL-014) */
function nextHop(
  from: Target,
  { method, headers, body }: Hop,
  status: number,
  location: string,
  action: HttpRequest['action'],
): readonly [Target, Hop] | null {
  const keeps = status === 307 || status === 308 || method === 'GET' || method === 'HEAD';
  const target = targetOf(location, from, action, keeps ? method : 'GET');
  if (from.asked.scheme === 'https' && target.asked.scheme === 'http')
    throw upstreamFailed(from.asked, 'it redirects from https to http, which is not followed');
  const sameOrigin = target.url.origin === from.url.origin;
  if (!sameOrigin && keeps && body !== null) return null;
  const kept = Object.entries(headers).filter(([name]) => {
    const lower = name.toLowerCase();
    return (sameOrigin || CROSS_ORIGIN_HEADERS.has(lower)) && (keeps || lower !== 'content-type');
  });
  return [
    target,
    { method: target.asked.method, headers: Object.fromEntries(kept), body: keeps ? body : null },
  ];
}

/** The only parse of a URL: what is decided is what is sent. @param from where it redirects from; null = it is the first */
function targetOf(text: string, from: Target | null, action: HttpRequest['action'], method: string): Target {
  const refused = (message: string): OrchestratorError =>
    from === null
      ? new OrchestratorError('INVALID_PARAMS', message, { field: 'url' })
      : upstreamFailed(from.asked, `it redirects where nothing can follow: ${message}`);
  if (text.length > URL_LENGTH_MAX)
    throw refused(`the URL has ${text.length} characters; allowed: ${URL_LENGTH_MAX}`);
  let url: URL;
  try {
    url = new URL(text, from?.url);
  } catch {
    throw refused('the URL cannot be parsed; send an absolute http or https URL');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(`the scheme is "${url.protocol.slice(0, -1)}"; allowed: http, https`);
  if (url.username !== '' || url.password !== '')
    throw refused('the URL holds credentials; send them in the header authorization');
  url.hostname = url.hostname.replace(/\.+$/, '');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host === '' || host.endsWith('.')) throw refused('the URL has no host');
  url.hash = '';
  const path = url.pathname.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const plain = characterOf(escaped);
    return /[A-Za-z0-9._~-]/.test(plain) ? plain : escaped;
  });
  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  const port = url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port);
  return { url, path: path + url.search, asked: { action, scheme, host, port, method, path } };
}

function characterOf(escaped: string): string {
  return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
}

function refuseHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    const refused = (message: string): OrchestratorError =>
      new OrchestratorError('INVALID_PARAMS', message, { field: 'headers' });
    if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/.test(name))
      throw refused('headers has a name that is no header name; allowed: letters, digits and -');
    if (REFUSED_HEADERS.has(name.toLowerCase()))
      throw refused(`headers has ${name}, which is set by the server itself or belongs to one connection`);
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw refused(`headers.${name} has characters that a header cannot have; leave out line ends`);
  }
}

async function systemResolve(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function denied(asked: HttpRequest, decision: PolicyDecision): OrchestratorError {
  return policyDenied(decision, `${asked.action} ${shown(asked)}`, 'url');
}

function upstreamFailed(asked: HttpRequest, reason: string): OrchestratorError {
  return new OrchestratorError('UPSTREAM_FAILED', `${shown(asked)} failed: ${reason}`);
}

/** No path, which may hold secrets. */
function shown({ method, scheme, host, port }: HttpRequest): string {
  return `${method} ${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' && error.message === ''
    ? error.code
    : error.message;
}
