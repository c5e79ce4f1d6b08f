import { expect } from 'chai';
import { type ComposedServer, startServer, TEST_TOKEN } from '../testing/composed-server.js';
import { exchange, isWholeAnswer } from '../testing/raw-socket.js';
import { allowedHostNames } from './host-origin.js';

describe('Host and Origin', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer({
      config: {
        pools: [{ id: 'demo', model: 'demo', engine: 'fake' }],
        network: { advertised_names: ['Box.lan'], allowed_origins: ['https://ui.example'] },
      },
    });
  });
  after(() => server.close());
  const ask = (headers: string[], target = '/v1/pools') =>
    exchange(
      server.port,
      `${[`GET ${target} HTTP/1.1`, `Authorization: Bearer ${TEST_TOKEN}`, ...headers].join('\r\n')}\r\n\r\n`,
      isWholeAnswer,
    );

  for (const host of ['localhost', 'LOCALHOST:1', '127.0.0.1:8080', '[::1]:99', 'box.lan', 'box.lan:443']) {
    it(`SEC-004: Host ${host} is allowed, whatever its port`, async () => {
      expect((await ask([`Host: ${host}`])).status).to.equal(200);
    });
  }

  const refused: readonly (readonly string[])[] = [
    ['Host: evil.example'],
    ['Host: localhost.evil.example'],
    ['Host: evil.localhost'],
    ['Host: user@localhost'],
    ['Host: localhost:80:80'],
    ['Host: localhost/path'],
    ['Host: '],
    [],
    ['Host: localhost', 'Host: evil.example'],
    ['Host: localhost', 'Host: localhost'],
  ];
  for (const headers of refused) {
    it(`SEC-004: "${headers.join(' + ') || 'no Host'}" is refused`, async () => {
      const answer = await ask([...headers]);
      expect(answer.status).to.equal(403);
      expect(JSON.parse(answer.body)).to.include({ code: 'FORBIDDEN' });
      expect(answer.headers.get('x-correlation-id')).to.match(/^[0-9a-f-]{36}$/);
    });
  }

  it('SEC-004: an absolute-form target, which names a host of its own, is refused', async () => {
    expect((await ask(['Host: localhost'], 'http://localhost/v1/pools')).status).to.equal(403);
    expect((await ask(['Host: localhost'], '*')).status).to.equal(403);
  });

  for (const target of ['/livez#', '/v1/tasks#/livez', '/v1/pools\u00e4', '/v1/pools?a=\u00a0', '//[x#']) {
    it(`SEC-014: target ${target} is refused`, async () => {
      const answer = await ask(['Host: localhost'], target);
      expect(answer.status).to.equal(400);
      expect(JSON.parse(answer.body)).to.include({ code: 'INVALID_PARAMS' });
    });
  }

  it('SEC-004: Host is checked before the token, so a rebinding page cannot even probe for one', async () => {
    const answer = await exchange(
      server.port,
      'GET /livez HTTP/1.1\r\nHost: evil.example\r\n\r\n',
      isWholeAnswer,
    );
    expect(answer.status).to.equal(403);
  });

  it('SEC-005: an Origin is refused unless it is configured', async () => {
    expect((await ask(['Host: localhost', 'Origin: https://evil.example'])).status).to.equal(403);
    expect((await ask(['Host: localhost', 'Origin: null'])).status).to.equal(403);
    expect((await ask(['Host: localhost', 'Origin: https://ui.example'])).status).to.equal(200);
    const twice = ['Host: localhost', 'Origin: https://ui.example', 'Origin: https://evil.example'];
    expect((await ask(twice)).status).to.equal(403);
  });

  it('SEC-013: a page of an allowed origin may ask before it sends, read its answers, and no other page may', async () => {
    const preflight = (origin: string) =>
      exchange(
        server.port,
        `OPTIONS /v1/tasks HTTP/1.1\r\nHost: localhost\r\nOrigin: ${origin}\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n`,
      );
    const asked = await preflight('https://ui.example');
    expect(asked.status).to.equal(204);
    expect(asked.headers.get('access-control-allow-headers'))
      .to.contain('Authorization')
      .and.contain('Last-Event-ID');
    expect(asked.headers.get('access-control-allow-origin')).to.equal('https://ui.example');
    expect(asked.headers.has('access-control-allow-credentials')).to.equal(false);
    expect((await preflight('https://evil.example')).status).to.equal(403);
    const read = await ask(['Host: localhost', 'Origin: https://ui.example']);
    expect(read.headers.get('access-control-allow-origin')).to.equal('https://ui.example');
    expect(read.headers.get('access-control-expose-headers')).to.contain('X-Correlation-Id');
    const without = await ask(['Host: localhost']);
    expect(without.headers.has('access-control-allow-origin')).to.equal(false);
  });

  it('SEC-004: a server on all addresses allows the host’s own addresses, and never 0.0.0.0 itself', () => {
    const names = allowedHostNames('0.0.0.0', []);
    expect([...names]).to.include.members(['localhost', '127.0.0.1', '[::1]']);
    expect([...names]).not.to.include('0.0.0.0');
    expect([...allowedHostNames('192.168.1.5', [])]).to.include('192.168.1.5');
  });
});
