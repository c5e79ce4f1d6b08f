import { expect } from 'chai';
import { type ComposedServer, startServer, TEST_TOKEN } from '../testing/composed-server.js';
import { exchange, isWholeAnswer } from '../testing/raw-socket.js';

describe('request body', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const post = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const answer = await server.ask('/v1/tasks', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: answer.status, error: (await answer.json()) as Record<string, unknown> };
  };

  const refusals: readonly (readonly [name: string, body: string, status: number, message: RegExp])[] = [
    ['is not JSON', '{"model_ref": demo}', 400, /not JSON/],
    ['is empty', '', 400, /not JSON/],
    ['is cut off', '{"model_ref": "demo"', 400, /not JSON/],
    ['nests 33 levels', `{"model_ref":"demo","prompt":${deep(32)}}`, 400, /deeper than 32 levels/],
    ['nests 100,000 levels', deep(100_000), 400, /deeper than 32 levels/],
    ['has __proto__', '{"model_ref":"demo","prompt":"x","__proto__":{"a":1}}', 400, /__proto__/],
    ['has an escaped __proto__', '{"model_ref":"demo","\\u005f_proto__":{"a":1}}', 400, /__proto__/],
    ['has a number beyond JSON', '{"model_ref":"demo","prompt":"x","seed":1e999}', 400, /seed is Infinity/],
    ['is a list', '[]', 400, /allowed: object/],
    ['is null', 'null', 400, /allowed: object/],
  ];
  for (const [name, body, status, message] of refusals) {
    it(`SEC-007: a body that ${name} is refused`, async () => {
      const answer = await post(body);
      expect(answer.status).to.equal(status);
      expect(answer.error).to.include({ code: 'INVALID_PARAMS', retriable: false });
      expect(answer.error['message']).to.match(message);
    });
  }

  it('SEC-007: 32 levels and brackets inside strings are no nesting to refuse', async () => {
    expect((await post(`{"model_ref":"demo","prompt":${deep(31)}}`)).error['message']).to.match(/prompt is/);
    expect(
      (await post(JSON.stringify({ model_ref: 'demo', prompt: `\\"${'['.repeat(99)}` }))).status,
    ).to.equal(202);
  });

  it('SEC-007: invalid UTF-8 is refused', async () => {
    const body = Buffer.concat([
      Buffer.from('{"model_ref":"demo","prompt":"'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]);
    const answer = await post(body);
    expect(answer.status).to.equal(400);
    expect(answer.error['message']).to.match(/UTF-8/);
  });

  it('SEC-007: a message about a broken body never quotes it', async () => {
    const { error } = await post('{"prompt": my secret diary}');
    expect(JSON.stringify(error)).not.to.contain('secret');
  });

  it('SEC-007: a body over the limit gets 413, announced or not, and one at the limit is read', async () => {
    const limit = 1_048_576;
    const body = (bytes: number): string => '{"model_ref":"demo","prompt":"x"}'.padEnd(bytes);
    expect((await post(body(limit))).status).to.equal(202);
    const announced = await post(body(limit + 1));
    expect(announced.status).to.equal(413);
    expect(announced.error).to.include({ code: 'PAYLOAD_TOO_LARGE' });
    const head = ['POST /v1/tasks HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${TEST_TOKEN}`];
    head.push('Content-Type: application/json', 'Transfer-Encoding: chunked');
    const chunked = (bytes: number): string =>
      `${head.join('\r\n')}\r\n\r\n${bytes.toString(16)}\r\n${body(bytes)}\r\n0\r\n\r\n`;
    const next = 'GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
    // The connection lives on: what was not read is thrown away, and the next request on it is answered.
    const sizes = [limit, limit + 1, 3_000_000];
    const { text } = await exchange(server.port, `${sizes.map(chunked).join('')}${next}`);
    expect(text.match(/(?<=HTTP\/1\.1 )\d+/g)).to.deep.equal(['202', '413', '413', '200']);
  });

  const mediaTypes: readonly (readonly [headers: Record<string, string>, status: number])[] = [
    [{ 'content-type': 'application/json' }, 202],
    [{ 'content-type': 'Application/JSON; charset=utf-8' }, 202],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/json; charset=latin1' }, 415],
    [{ 'content-type': 'application/jsonp' }, 415],
    [{ 'content-type': 'multipart/form-data' }, 415],
    [{ 'content-encoding': 'gzip' }, 415],
    [{ 'content-encoding': 'identity' }, 202],
  ];
  for (const [headers, status] of mediaTypes) {
    it(`SEC-007: ${JSON.stringify(headers)} gives ${status}`, async () => {
      const answer = await post('{"model_ref":"demo","prompt":"x"}', headers);
      expect(answer.status).to.equal(status);
      if (status === 415) expect(answer.error).to.include({ code: 'UNSUPPORTED_MEDIA_TYPE' });
    });
  }

  it('SEC-007: a body without Content-Type gets 415', async () => {
    const head = ['POST /v1/tasks HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${TEST_TOKEN}`];
    const answer = await exchange(
      server.port,
      `${head.join('\r\n')}\r\nContent-Length: 2\r\n\r\n{}`,
      isWholeAnswer,
    );
    expect(answer.status).to.equal(415);
  });

  it('OBS-001: each submit that HTTP refuses counts once in tasks_rejected_total', async () => {
    const count = async (reason: string): Promise<number> => {
      const text = await (await server.ask('/metrics')).text();
      return Number(
        new RegExp(`^tasks_rejected_total\\{.*reason="${reason}"\\} (\\d+)$`, 'm').exec(text)?.[1] ?? 0,
      );
    };
    const before = [await count('UNSUPPORTED_MEDIA_TYPE'), await count('UNAUTHORIZED')];
    await post('x', { 'content-type': 'text/plain' });
    await fetch(`${server.baseUrl}/v1/tasks`, { method: 'POST' });
    await fetch(`${server.baseUrl}/v1/tasks`);
    const after = [await count('UNSUPPORTED_MEDIA_TYPE'), await count('UNAUTHORIZED')];
    expect(after).to.deep.equal(before.map((value) => value + 1));
  });
});
