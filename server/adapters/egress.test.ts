import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { EgressAnswer, EgressRequest } from '../core/egress-port.js';
import type { OrchestratorError } from '../core/errors.js';
import { decide, type HttpRequest, type PolicyRule, type PolicyRules } from '../core/policy.js';
import { ConfiguredPolicy } from '../runtime/policy-hook.js';
import { HttpEgress } from './egress.js';
import { isPublic } from './public-address.js';

const ALLOW: PolicyRules = { byDefault: 'allow', rules: [] };
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

const denyHost = (host: string): PolicyRule => ({
  effect: 'deny',
  reason: 'not there',
  action: null,
  scheme: null,
  host,
  port: null,
  method: null,
  path: null,
  model: null,
  pool: null,
  device: null,
});

describe('egress', () => {
  let upstream: Server;
  let port: number;
  let seen: IncomingMessage[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let resolved: string[];
  let names: Record<string, readonly string[]>;
  let decided: string[];

  beforeEach(async () => {
    seen = [];
    resolved = [];
    decided = [];
    names = {};
    answer = (_request, response) => response.end('hello');
    upstream = createServer((request, response) => {
      seen.push(request);
      answer(request, response);
    });
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    ({ port } = upstream.address() as AddressInfo);
  });
  afterEach(async () => {
    const closed = once(upstream, 'close');
    upstream.close();
    upstream.closeAllConnections();
    await closed;
  });

  const egressWith = (privateNetworks: readonly string[], rules: PolicyRules = ALLOW): HttpEgress => {
    const policy = new ConfiguredPolicy(
      { ...rules, module: null },
      {
        log: (_level, _event, { effect, host, reason }) => void decided.push(`${effect} ${host} ${reason}`),
      },
      { increment() {}, observe() {} },
      () => {
        throw new Error('there is no module here');
      },
    );
    return new HttpEgress({
      policy,
      privateNetworks,
      resolve: async (host) => {
        resolved.push(host);
        return names[host] ?? ['127.0.0.1'];
      },
    });
  };

  const request = (url: string, more: Partial<EgressRequest> = {}): EgressRequest => ({
    action: 'tool_http',
    method: 'GET',
    url,
    headers: {},
    body: null,
    redirectsMax: 5,
    headMs: 10_000,
    totalMs: 10_000,
    correlationId: 'mine-1',
    ...more,
  });

  const textOf = async ({ body }: EgressAnswer): Promise<string> => {
    let text = '';
    for await (const chunk of body) text += Buffer.from(chunk).toString();
    return text;
  };

  const failure = (sent: Promise<unknown>): Promise<OrchestratorError> =>
    sent.then(
      () => {
        throw new Error('it was sent');
      },
      (error) => error,
    );

  it('POL-013: a call goes to the address that was checked, with one resolution, under its own name', async () => {
    const egress = egressWith(LOOPBACK);
    const got = await egress.send(request(`http://a.test:${port}/x?y=1`));
    expect([got.status, await textOf(got)]).to.deep.equal([200, 'hello']);
    expect(resolved).to.deep.equal(['a.test']);
    expect(seen[0]?.url).to.equal('/x?y=1');
    expect(seen[0]?.headers.host).to.equal(`a.test:${port}`);
  });

  /** Every way to write an address that is not of the public internet. */
  const inside = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://0.0.0.0/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.1.2.3/',
    'http://172.31.255.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
  ];
  for (const url of inside) {
    it(`POL-012: ${url} is denied without a packet`, async () => {
      const error = await failure(egressWith([]).send(request(url.replace(/\/$/, `:${port}/`))));
      expect(error).to.include({ code: 'POLICY_DENIED', field: 'url' });
      expect(error.message).to.contain('policy.private_networks');
      expect(seen).to.deep.equal([]);
      expect(resolved).to.deep.equal([]);
    });
  }

  it('POL-012: public addresses are public', () => {
    for (const address of ['1.1.1.1', '9.9.9.9', '172.32.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])
      expect(isPublic(address), address).to.equal(true);
  });

  it('POL-012: a name is denied when any of its addresses is inside, and the denial is logged', async () => {
    names['mixed.test'] = ['1.1.1.1', '::ffff:10.0.0.7'];
    const error = await failure(egressWith([]).send(request('http://mixed.test/')));
    expect(error.message).to.contain('10.0.0.7, an address of mixed.test, is not on the public internet');
    expect(decided).to.have.length(2);
    expect(decided[1]).to.match(/^deny mixed.test/);
  });

  it('POL-012: this server is not reached through itself, wherever private networks reach', async () => {
    const egress = egressWith(LOOPBACK);
    egress.ownPort = port;
    for (const url of [`http://a.test:${port}/`, `http://127.9.9.9:${port}/`]) {
      const error = await failure(egress.send(request(url)));
      expect(error.message, url).to.contain('is this server itself');
    }
    expect(seen).to.deep.equal([]);
  });

  it('POL-012: an engine may be anywhere, and a pull no further than a tool', async () => {
    const egress = egressWith([]);
    const url = `http://127.0.0.1:${port}/`;
    expect((await failure(egress.send(request(url, { action: 'model_pull' })))).code).to.equal(
      'POLICY_DENIED',
    );
    expect(await textOf(await egress.send(request(url, { action: 'engine_http' })))).to.equal('hello');
  });

  it('POL-011: what a rule denies is not even resolved, in whatever way it is written', async () => {
    const egress = egressWith(LOOPBACK, { byDefault: 'allow', rules: [denyHost('bad.test')] });
    for (const url of ['http://bad.test/', 'http://BAD.test./', 'http://b%61d.test/', 'http:\\\\bad.test/']) {
      expect((await failure(egress.send(request(url)))).message, url).to.contain(
        'policy.rules[0]: not there',
      );
    }
    expect(resolved).to.deep.equal([]);
  });

  it('POL-011: the path is sent as it was decided', async () => {
    let asked: HttpRequest | null = null;
    const egress = new HttpEgress({
      policy: {
        asksPlacements: false,
        decide(one) {
          if (one.action !== 'placement') asked = one;
          return decide(ALLOW, one);
        },
        note() {},
      },
      privateNetworks: LOOPBACK,
    });
    await textOf(await egress.send(request(`http://127.0.0.1:${port}/a/../%61dmin/%2e%2e/%41%2Fb?q=%61`)));
    expect(seen[0]?.url).to.equal('/A%2Fb?q=%61');
    expect(asked).to.include({ path: '/A%2Fb' });
  });

  const unusable: readonly (readonly [url: string, words: string])[] = [
    ['ftp://a.test/', 'allowed: http, https'],
    ['file:///etc/passwd', 'allowed: http, https'],
    ['javascript:1', 'allowed: http, https'],
    ['http://me:secret@a.test/', 'holds credentials'],
    ['http://me@a.test/', 'holds credentials'],
    ['/relative', 'cannot be parsed'],
    ['http://', 'cannot be parsed'],
    [`http://a.test/${'x'.repeat(9_000)}`, 'allowed: 8192'],
  ];
  for (const [url, words] of unusable) {
    it(`POL-011: ${url.slice(0, 40)} is refused, without its secrets`, async () => {
      const error = await failure(egressWith(LOOPBACK).send(request(url)));
      expect(error).to.include({ code: 'INVALID_PARAMS', field: 'url' });
      expect(error.message).to.contain(words).and.not.contain('secret');
    });
  }

  for (const headers of [
    { Host: 'other.test' },
    { 'Transfer-Encoding': 'chunked' },
    { 'content-length': '1' },
    { connection: 'upgrade' },
    { 'proxy-authorization': 'x' },
    { 'x-a': 'b\r\nx-c: d' },
    { 'x a': 'b' },
  ]) {
    it(`POL-015: the header ${JSON.stringify(headers)} is refused`, async () => {
      const error = await failure(egressWith(LOOPBACK).send(request('http://a.test/', { headers })));
      expect(error).to.include({ code: 'INVALID_PARAMS', field: 'headers' });
    });
  }

  it('POL-014: a redirect to a denied host or address is denied', async () => {
    const egress = egressWith(LOOPBACK, { byDefault: 'allow', rules: [denyHost('bad.test')] });
    for (const location of ['http://bad.test/', 'http://169.254.169.254/']) {
      answer = (_request, response) => response.writeHead(302, { location }).end();
      const error = await failure(egress.send(request(`http://a.test:${port}/`)));
      expect(error.code, location).to.equal('POLICY_DENIED');
    }
    expect(seen).to.have.length(2);
  });

  it('POL-014: headers follow inside an origin, and to another only what is no secret', async () => {
    const headers = { authorization: 'Bearer s', cookie: 'a=b', 'x-api-key': 's', accept: 'text/plain' };
    answer = (incoming, response) => {
      const next = { '/1': '/2', '/2': `http://b.test:${port}/3`, '/3': `http://a.test:${port}/4` };
      const location = next[incoming.url as keyof typeof next];
      if (location === undefined) response.end('there');
      else response.writeHead(307, { location, 'set-cookie': 'c=d' }).end();
    };
    const got = await egressWith(LOOPBACK).send(request(`http://a.test:${port}/1`, { headers }));
    expect(await textOf(got)).to.equal('there');
    expect(got.url).to.equal(`http://a.test:${port}/4`);
    expect(got.redirects.map(({ url }) => new URL(url).pathname)).to.deep.equal(['/1', '/2', '/3']);
    const sent = seen.map(({ headers: all }) => [
      all.authorization,
      all.cookie,
      all['x-api-key'],
      all.accept,
    ]);
    const nothing = [undefined, undefined, undefined, 'text/plain'];
    const everything = ['Bearer s', 'a=b', 's', 'text/plain'];
    expect(sent).to.deep.equal([everything, everything, nothing, nothing]);
  });

  it('POL-014: a post becomes a get where it is redirected so, and its body goes to no other origin', async () => {
    const body = Buffer.from('secret');
    const headers = { 'content-type': 'text/plain' };
    answer = (incoming, response) =>
      incoming.url === '/1'
        ? response.writeHead(303, { location: '/2' }).end()
        : response.end(incoming.method);
    const egress = egressWith(LOOPBACK);
    const got = await egress.send(request(`http://a.test:${port}/1`, { method: 'POST', body, headers }));
    expect(await textOf(got)).to.equal('GET');
    expect(seen[1]?.headers).to.not.have.any.keys('content-type', 'content-length');
    answer = (_incoming, response) => response.writeHead(307, { location: `http://b.test:${port}/` }).end();
    const kept = await egress.send(request(`http://a.test:${port}/`, { method: 'POST', body, headers }));
    kept.close();
    expect([kept.status, kept.redirects, seen.length]).to.deep.equal([307, [], 3]);
  });

  it('POL-014: no more redirects than allowed, and none where none are', async () => {
    answer = (_incoming, response) => response.writeHead(302, { location: '/' }).end();
    const egress = egressWith(LOOPBACK);
    const error = await failure(egress.send(request(`http://a.test:${port}/`, { redirectsMax: 2 })));
    expect(error.message).to.contain('more than 2 redirects');
    expect(seen).to.have.length(3);
    const got = await egress.send(request(`http://a.test:${port}/`, { redirectsMax: 0 }));
    got.close();
    expect(got.status).to.equal(302);
  });

  it('POL-015: what never answers, drips its head, or breaks off ends in an error', async () => {
    const egress = egressWith(LOOPBACK);
    answer = () => {};
    const mute = await failure(egress.send(request(`http://a.test:${port}/`, { headMs: 30 })));
    expect(mute).to.include({ code: 'UPSTREAM_FAILED' });
    expect(mute.message).to.contain('no answer came in 30 ms');
    answer = (_incoming, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half', () => response.destroy());
    };
    const cut = await egress.send(request(`http://a.test:${port}/`));
    expect((await failure(textOf(cut))).message).to.contain('broke off');
    answer = (_incoming, response) => void response.writeHead(200).write('some');
    const endless = egress.send(request(`http://a.test:${port}/`, { totalMs: 200 })).then(textOf);
    expect((await failure(endless)).message).to.contain('longer than 200 ms');
  });

  it('POL-015: what is compressed stays so, and no proxy of the environment is asked', async () => {
    answer = (_incoming, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('zip');
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:1';
    try {
      const got = await egressWith(LOOPBACK).send(request(`http://a.test:${port}/`));
      expect(await textOf(got)).to.equal('zip');
      expect(seen[0]?.headers['accept-encoding']).to.equal('identity');
    } finally {
      delete process.env['HTTP_PROXY'];
    }
  });

  it('POL-017: nobody there, and no such name, is told with the cause and without the path', async () => {
    const egress = egressWith(LOOPBACK);
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port: free } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    const error = await failure(egress.send(request(`http://a.test:${free}/secret-path`)));
    expect(error).to.include({ code: 'UPSTREAM_FAILED' });
    expect(error.message).to.contain('ECONNREFUSED').and.not.contain('secret-path');
    names['none.test'] = [];
    expect((await failure(egress.send(request('http://none.test/')))).message).to.contain('has no address');
  });

  it('POL-013: where the first address does not answer, the next is tried', async () => {
    names['two.test'] = ['127.0.0.9', '127.0.0.1'];
    expect(await textOf(await egressWith(LOOPBACK).send(request(`http://two.test:${port}/`)))).to.equal(
      'hello',
    );
  });

  it('POL-006: other private networks count for the next call', async () => {
    const egress = egressWith(LOOPBACK);
    egress.configure([]);
    expect((await failure(egress.send(request(`http://a.test:${port}/`)))).code).to.equal('POLICY_DENIED');
  });
});
