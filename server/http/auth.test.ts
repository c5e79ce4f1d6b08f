import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { expect } from 'chai';
import { operationList } from '../../generated/operations.js';
import { type ComposedServer, startServer, TEST_TOKEN } from '../testing/composed-server.js';
import { exchange, isWholeAnswer } from '../testing/raw-socket.js';

describe('API token', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());
  const head = (lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`;

  it('SEC-001: every operation but livez and readyz needs the token', async () => {
    for (const { method, path, secured, operationId } of operationList) {
      const url = `${server.baseUrl}${path.replace('{id}', '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11')}`;
      const answer = await fetch(url, { method });
      expect(answer.status === 401, operationId).to.equal(secured);
      if (secured) expect(await answer.json()).to.include({ code: 'UNAUTHORIZED', retriable: false });
    }
    expect(
      operationList.filter(({ secured }) => !secured).map(({ operationId }) => operationId),
    ).to.deep.equal(['livez', 'readyz']);
  });

  it('SEC-001: unknown routes, other methods and OPTIONS need the token as well', async () => {
    for (const [method, path] of [
      ['GET', '/nothing/here'],
      ['DELETE', '/v1/tasks'],
      ['OPTIONS', '/v1/tasks'],
      ['POST', '/livez'],
      ['HEAD', '/livez'],
      ['GET', '/livez/'],
      ['GET', '//livez'],
    ] as const) {
      expect((await fetch(`${server.baseUrl}${path}`, { method })).status, `${method} ${path}`).to.equal(401);
    }
  });

  it('SEC-001: WWW-Authenticate says invalid_token only when a token was sent', async () => {
    const none = await fetch(`${server.baseUrl}/v1/pools`);
    expect(none.headers.get('www-authenticate')).to.equal('Bearer');
    const wrong = await server.ask('/v1/pools', { headers: { authorization: `Bearer ${TEST_TOKEN}x` } });
    expect(wrong.headers.get('www-authenticate')).to.equal('Bearer error="invalid_token"');
    expect(wrong.status).to.equal(401);
    for (const authorization of [`Basic ${TEST_TOKEN}`, TEST_TOKEN, 'Bearer', `Bearer ${TEST_TOKEN} more`]) {
      expect((await server.ask('/v1/pools', { headers: { authorization } })).status, authorization).to.equal(
        401,
      );
    }
    expect(
      (await server.ask('/v1/pools', { headers: { authorization: `bearer ${TEST_TOKEN}` } })).status,
    ).to.equal(200);
  });

  it('SEC-003: a token of any length is compared, shorter and longer ones included', async () => {
    for (const token of ['x', TEST_TOKEN.slice(0, -1), TEST_TOKEN.repeat(20)]) {
      const answer = await server.ask('/v1/pools', { headers: { authorization: `Bearer ${token}` } });
      expect(answer.status).to.equal(401);
    }
  });

  it('SEC-003: whatever token is sent, digests of one length are compared in constant time', async () => {
    const { timingSafeEqual } = crypto;
    const compared: number[][] = [];
    crypto.timingSafeEqual = (sent, expected) => {
      compared.push([sent.byteLength, expected.byteLength]);
      return timingSafeEqual(sent, expected);
    };
    syncBuiltinESMExports();
    try {
      for (const token of [TEST_TOKEN, 'x', `${TEST_TOKEN}x`, `y${TEST_TOKEN.slice(1)}`])
        await server.ask('/v1/pools', { headers: { authorization: `Bearer ${token}` } });
    } finally {
      crypto.timingSafeEqual = timingSafeEqual;
      syncBuiltinESMExports();
    }
    expect(compared).to.deep.equal(Array.from({ length: 4 }, () => [32, 32]));
  });

  it('SEC-002: 401 comes before a byte of the announced body is there', async () => {
    const answer = await exchange(
      server.port,
      head([
        'POST /v1/tasks HTTP/1.1',
        'Host: localhost',
        'Content-Type: application/json',
        'Content-Length: 900000',
      ]),
      isWholeAnswer,
    );
    expect(answer.status).to.equal(401);
  });

  it('SEC-002: a client that waits for 100-continue is asked for its body only with the token', async () => {
    const request = (token: string, body: string): string =>
      head([
        'POST /v1/tasks HTTP/1.1',
        'Host: localhost',
        `Authorization: Bearer ${token}`,
        'Content-Type: application/json',
        'Expect: 100-continue',
        `Content-Length: ${body.length}`,
      ]);
    const refused = await exchange(server.port, request('wrong', 'x'.repeat(500)), isWholeAnswer);
    expect(refused.text).to.match(/^HTTP\/1\.1 401 /);
    const asked = await exchange(server.port, request(TEST_TOKEN, '{}'), (text) => text.includes('\r\n\r\n'));
    expect(asked.text).to.match(/^HTTP\/1\.1 100 Continue/);
  });
});
