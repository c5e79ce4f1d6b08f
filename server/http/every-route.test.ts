import { expect } from 'chai';
import { operationList } from '../../generated/operations.js';
import { type ComposedServer, startServer, TEST_TOKEN } from '../testing/composed-server.js';
import { exchange, isWholeAnswer, type RawAnswer } from '../testing/raw-socket.js';

/** Every operation of the contract, and what is none: other methods, preflights, other paths. */
const ROUTES: readonly (readonly [method: string, path: string, secured: boolean])[] = [
  ...operationList.map(
    ({ method, path, secured }) => [method, path.replace('{id}', 'demo'), secured] as const,
  ),
  ...[...new Set(operationList.map(({ path }) => path.replace('{id}', 'demo')))].flatMap((path) => [
    ['OPTIONS', path, true] as const,
    ['TRACE', path, true] as const,
  ]),
  ['GET', '/', true],
  ['GET', '/v1', true],
  ['POST', '/v1/nothing', true],
  ['OPTIONS', '/v1/nothing', true],
  ['GET', '/livez/', true],
  ['GET', '/metrics?a=/livez', true],
];

const RIGHT = `Authorization: Bearer ${TEST_TOKEN}`;

describe('every route', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer({ config: { pools: [{ id: 'demo', model: 'demo', engine: 'fake' }] } });
  });
  after(() => server.close());
  /** @param lines of the head behind the request line */
  const ask = (method: string, path: string, lines: readonly string[]): Promise<RawAnswer> =>
    exchange(server.port, `${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`, isWholeAnswer);
  const each = async (
    judge: (method: string, path: string, secured: boolean) => Promise<void>,
  ): Promise<void> => {
    for (const route of ROUTES) await judge(...route);
  };

  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '0.0.0.0',
    '169.254.169.254',
    '127.0.0.1@evil.example',
  ]) {
    it(`SEC-004: Host ${host} is refused on every route, the token notwithstanding`, () =>
      each(async (method, path) => {
        const { status, body } = await ask(method, path, [`Host: ${host}`, RIGHT]);
        expect([status, JSON.parse(body).code], `${method} ${path}`).to.deep.equal([403, 'FORBIDDEN']);
      }));
  }

  for (const origin of ['https://evil.example', 'null', 'http://localhost:8080']) {
    it(`SEC-005: Origin ${origin} is refused on every route, and may read nothing`, () =>
      each(async (method, path) => {
        const { status, headers } = await ask(method, path, ['Host: localhost', `Origin: ${origin}`, RIGHT]);
        expect([status, headers.get('access-control-allow-origin')], `${method} ${path}`).to.deep.equal([
          403,
          undefined,
        ]);
      }));
  }

  it('SEC-002: without the token every route answers before the body that it has announced is there', () =>
    each(async (method, path, secured) => {
      const body = ['Host: localhost', 'Content-Type: application/json', 'Content-Length: 1000000'];
      const { status, headers } = await ask(method, path, body);
      expect(status === 401, `${method} ${path}`).to.equal(secured);
      if (secured) expect(headers.get('www-authenticate')).to.equal('Bearer');
    }));

  const credentials: readonly (readonly [name: string, lines: readonly string[], query?: string])[] = [
    ['a token in the query', [], `token=${TEST_TOKEN}`],
    ['a token in the query as access_token', [], `access_token=${TEST_TOKEN}`],
    ['a token in a cookie', [`Cookie: token=${TEST_TOKEN}; Authorization=Bearer ${TEST_TOKEN}`]],
    ['a token in X-Api-Key', [`X-Api-Key: ${TEST_TOKEN}`]],
    ['a token for a proxy', [`Proxy-Authorization: Bearer ${TEST_TOKEN}`]],
    ['a token in X-Forwarded-Authorization', [`X-Forwarded-Authorization: Bearer ${TEST_TOKEN}`]],
    ['an empty header', ['Authorization:']],
    ['a scheme alone', ['Authorization: Bearer ']],
    ['a token without scheme', [`Authorization: ${TEST_TOKEN}`]],
    ['another scheme', [`Authorization: Basic ${TEST_TOKEN}`]],
    ['a token in Basic', [`Authorization: Basic ${Buffer.from(`a:${TEST_TOKEN}`).toString('base64')}`]],
    ['a token with more behind it', [`Authorization: Bearer ${TEST_TOKEN} x`]],
    ['a token with a comma', [`Authorization: Bearer ${TEST_TOKEN},`]],
    ['a token in quotes', [`Authorization: Bearer "${TEST_TOKEN}"`]],
    ['a tab for a space', [`Authorization: Bearer\t${TEST_TOKEN}`]],
    ['half a token', [`Authorization: Bearer ${TEST_TOKEN.slice(0, -1)}`]],
    ['upper case', [`Authorization: Bearer ${TEST_TOKEN.toUpperCase()}`]],
    ['the right token beside a wrong one', [RIGHT, 'Authorization: Bearer wrong']],
    ['a wrong token beside the right one', ['Authorization: Bearer wrong', RIGHT]],
  ];
  for (const [name, lines, query] of credentials) {
    it(`SEC-001: ${name} opens no route`, () =>
      each(async (method, path, secured) => {
        const target = query === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
        const { status } = await ask(method, target, ['Host: localhost', ...lines]);
        if (secured) expect(status, `${method} ${path}`).to.equal(401);
      }));
  }

  it('SEC-001: a token with NUL, or folded over two lines, is no request', async () => {
    for (const value of [`Bearer ${TEST_TOKEN}\0`, `Bearer\r\n ${TEST_TOKEN}`])
      expect(
        (await ask('GET', '/v1/pools', ['Host: localhost', `Authorization: ${value}`])).status,
      ).to.be.oneOf([400, 401]);
  });

  const TRAVERSALS: readonly string[] = [
    '..',
    '.',
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2ftoken',
    '%2e%2e',
    '..%5c..%5ctoken',
    '..%252f..%252ftoken',
    '%c0%ae%c0%ae%c0%af',
    '%ef%bc%8e%ef%bc%8e%ef%bc%8f',
    '....%2f%2f....%2f%2ftoken',
    '%2ftoken',
    '%00',
    'demo%00.json',
    'demo%2f..%2ftoken',
    'demo%0d%0aX-Injected:%201',
    'sha256:..%2f..%2ftoken',
    'file:%2fetc%2fpasswd',
    '__proto__',
    'constructor',
    '~',
    '-rf',
    `${'a'.repeat(300)}`,
  ];
  it('SEC-018: nothing that names a file in place of an id is found, whatever the operation', async () => {
    for (const { method, path, operationId } of operationList.filter((operation) =>
      operation.path.includes('{'),
    )) {
      for (const traversal of TRAVERSALS) {
        const body = ['Content-Type: application/json', 'Content-Length: 2\r\n\r\n{}'];
        const target = path.replace(/\{\w+\}/, traversal);
        const { status, headers, text } = await exchange(
          server.port,
          `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${RIGHT}\r\n${method === 'POST' ? body.join('\r\n') : '\r\n'}`,
          isWholeAnswer,
        );
        const isNamed =
          operationId === 'deleteSession' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(traversal);
        expect(status, `${operationId} ${traversal}`).to.be.oneOf(isNamed ? [204] : [400, 404, 405]);
        expect(headers.has('x-injected')).to.equal(false);
        expect(text).not.to.contain('root:').and.not.to.contain(TEST_TOKEN);
      }
    }
  });
});
