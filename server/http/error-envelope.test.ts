import { expect } from 'chai';
import { operationList } from '../../generated/operations.js';
import { OrchestratorError } from '../core/errors.js';
import { type ComposedServer, startServer, TEST_TOKEN } from '../testing/composed-server.js';

type Envelope = Record<string, unknown>;
const envelopeOf = async (answer: Response): Promise<Envelope> => (await answer.json()) as Envelope;

describe('answers that refuse', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer({
      slots: 1,
      config: {
        pools: [{ id: 'demo', model: 'demo', engine: 'fake', device: 'cpu', slots: 1 }],
        queue: { capacity: 1 },
      },
      engine: { run: () => ({ breaks: { how: 'hang', afterTokens: 0 } }) },
    });
  });
  after(() => server.close());

  it('OBS-005: a usable correlation id is echoed in header and envelope', async () => {
    for (const id of ['x', '!~', 'a'.repeat(128)]) {
      const answer = await server.ask('/v1/tasks?nope=1', { headers: { 'x-correlation-id': id } });
      expect(answer.headers.get('x-correlation-id')).to.equal(id);
      expect(await envelopeOf(answer)).to.include({ correlation_id: id });
    }
  });

  it('OBS-005: an unusable correlation id is replaced by a UUIDv7, on every kind of answer', async () => {
    const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const id of ['two words', 'a'.repeat(129), '', 'caf\u00e9']) {
      const answer = await server.ask('/livez', { headers: { 'x-correlation-id': id } });
      expect(answer.headers.get('x-correlation-id'), id).to.match(uuidV7);
    }
    for (const [method, path, status] of [
      ['GET', '/livez', 200],
      ['GET', '/nope', 404],
      ['DELETE', '/v1/tasks', 405],
      ['OPTIONS', '/v1/tasks', 405],
    ] as const) {
      const answer = await server.ask(path, { method });
      expect(answer.status).to.equal(status);
      expect(answer.headers.get('x-correlation-id')).to.match(uuidV7);
    }
    expect((await fetch(`${server.baseUrl}/v1/tasks`)).headers.get('x-correlation-id')).to.match(uuidV7);
  });

  it('OPS-012: another method on a known path gets 405 with exactly the methods that are there', async () => {
    for (const path of new Set(operationList.map((operation) => operation.path))) {
      const allowed: readonly string[] = operationList
        .filter((operation) => operation.path === path)
        .map(({ method }) => method);
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].filter(
        (each) => !allowed.includes(each),
      )) {
        const answer = await server.ask(path.replace('{id}', '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11'), {
          method,
        });
        expect(answer.status, `${method} ${path}`).to.equal(405);
        expect(answer.headers.get('allow')?.split(', ').sort()).to.deep.equal([...allowed].sort());
        if (method !== 'HEAD') expect(await envelopeOf(answer)).to.include({ code: 'METHOD_NOT_ALLOWED' });
      }
    }
  });

  it('OPS-012: an unknown path gets 404, and paths are exact', async () => {
    for (const path of ['/', '/v1', '/v1/tasks/', '/V1/tasks', '/v1/tasks/a/b/c', '/livez/x']) {
      const answer = await server.ask(path);
      expect(answer.status, path).to.equal(404);
      expect(await envelopeOf(answer)).to.include({ code: 'NOT_FOUND', retriable: false });
    }
  });

  it('ADM-004: what breaks the contract is named with value, bounds and the nearest name', async () => {
    const rows: readonly (readonly [body: Envelope, field: string, message: RegExp])[] = [
      [
        { model_ref: 'demo', promt: 'x' },
        'promt',
        /unknown field `promt`; did you mean `prompt`\? allowed: task_id, /,
      ],
      [{ prompt: 'x' }, 'model_ref', /model_ref is missing/],
      [{ model_ref: 'demo', prompt: 'x', seed: -1 }, 'seed', /seed is -1; allowed: >= 0/],
      [
        { model_ref: 'demo', prompt: 'x', priority: 'high' },
        'priority',
        /"high"; allowed: interactive, batch/,
      ],
      [{ model_ref: 'demo', prompt: 7 }, 'prompt', /prompt is 7; allowed: string/],
      [
        { model_ref: 'demo', prompt: 'x', sampling: { temprature: 1 } },
        'sampling.temprature',
        /unknown field `temprature` in sampling; did you mean `temperature`\?/,
      ],
      [
        { model_ref: 'demo', messages: [{ role: 'tool', content: '' }] },
        'messages.0.role',
        /messages\.0\.role is "tool"; allowed: system, user, assistant/,
      ],
      [{ model_ref: 'demo', prompt: 'x', task_id: 'nope' }, 'task_id', /task_id is "nope"/],
    ];
    for (const [body, field, message] of rows) {
      const answer = await server.submit(body);
      expect(answer.status).to.equal(400);
      const envelope = await envelopeOf(answer);
      expect(envelope).to.include({ code: 'INVALID_PARAMS', field });
      expect(envelope['message']).to.match(message);
    }
    const query = await server.ask('/v1/tasks?limt=3');
    expect(await envelopeOf(query))
      .to.have.property('message')
      .that.matches(/unknown query parameter `limt`; did you mean `limit`\?/);
    const path = await server.ask('/v1/tasks/no-uuid');
    expect(path.status).to.equal(400);
  });

  it('ADM-004: a long value and a long name are shortened in the answer', async () => {
    for (const body of [
      { model_ref: 'x'.repeat(5_000), prompt: 'x' },
      { ['x'.repeat(50_000)]: 1 },
      { labels: { ['x'.repeat(50_000)]: 1 } },
    ]) {
      const answer = await server.submit({ model_ref: 'demo', prompt: 'x', ...body });
      expect(answer.status).to.equal(400);
      expect(JSON.stringify(await envelopeOf(answer))).to.have.length.below(1_000);
    }
  });

  it('ADM-007: a full queue gets 429 whose headers and body say the same', async () => {
    const body = { model_ref: 'demo', prompt: 'x' };
    let answer = await server.submit(body);
    for (let sent = 0; sent < 5 && answer.status === 202; sent++) answer = await server.submit(body);
    expect(answer.status).to.equal(429);
    const envelope = await envelopeOf(answer);
    expect(envelope).to.include({ code: 'ADMISSION_REJECT', retriable: true, policy_label: 'reject' });
    const advisedMs = Number(envelope['retry_after_ms']);
    expect(advisedMs).to.be.within(1, 59_000);
    expect(answer.headers.get('x-backoff-ms')).to.equal(String(advisedMs));
    expect(answer.headers.get('retry-after-ms')).to.equal(String(advisedMs));
    expect(answer.headers.get('retry-after')).to.equal(String(Math.ceil(advisedMs / 1000)));
  });
});

describe('answers to defects', () => {
  it('OPS-008: an unforeseen error is INTERNAL without detail, and in the log under its correlation id', async () => {
    const server = await startServer();
    try {
      server.composition.dispatcher.pools = () => {
        throw new TypeError(`leaked ${TEST_TOKEN} from /etc/secret`);
      };
      const answer = await server.ask('/v1/pools');
      expect(answer.status).to.equal(500);
      const text = await answer.text();
      expect(text).not.to.contain('leaked').and.not.to.contain('.ts:');
      expect(JSON.parse(text)).to.include({ code: 'INTERNAL', retriable: true });
      const line = server.logLines.find((each) => each.includes('request_failed')) ?? '';
      expect(JSON.parse(line)).to.include({ correlation_id: answer.headers.get('x-correlation-id') });
      expect(line).to.contain('leaked').and.not.to.contain(TEST_TOKEN);
    } finally {
      await server.close();
    }
  });

  it('OPS-008: an answer that breaks the contract is caught where answers are checked', async () => {
    const server = await startServer();
    try {
      server.composition.dispatcher.samplerProfiles = () => {
        throw new OrchestratorError('GONE', 'a status that getCapabilities does not list');
      };
      expect((await server.ask('/v1/capabilities')).status).to.equal(500);
    } finally {
      await server.close();
    }
  });

  it('OPS-002, OPS-003: while shutting down submits and readyz get 503 with advice, livez and reads go on', async () => {
    const server = await startServer({
      engine: { run: () => ({ breaks: { how: 'hang', afterTokens: 0 } }) },
    });
    await server.submit({ model_ref: 'demo', prompt: 'x' });
    void server.composition.dispatcher.shutdown(60_000);
    for (const answer of [
      await server.submit({ model_ref: 'demo', prompt: 'x' }),
      await server.ask('/readyz'),
    ]) {
      expect(answer.status).to.equal(503);
      const envelope = await envelopeOf(answer);
      expect(envelope).to.include({ code: 'DRAINING', retriable: true });
      expect(answer.headers.get('x-backoff-ms')).to.equal(String(envelope['retry_after_ms']));
      expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
    }
    expect((await server.ask('/livez')).status).to.equal(200);
    expect((await server.ask('/v1/tasks')).status).to.equal(200);
    server.composition.server.closeAllConnections();
    server.composition.server.close();
  });
});
