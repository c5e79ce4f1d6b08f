import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import Koa from 'koa';
import Router from 'koa-router';
import {
  type Handlers,
  type InvalidRequest,
  type RouteIo,
  registerRoutes,
  responseChecker,
} from '../../../generated/routes/index.js';
import type { Schema } from '../../../generated/types.js';
import { responseValidators } from '../../../generated/validators/responses.js';

const TASK_ID = '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11';

const RECEIPT: Schema.AdmissionReceipt = {
  task_id: TASK_ID,
  correlation_id: 'c-1',
  pool_id: 'demo',
  replica_id: 'demo-0',
  engine: 'fake',
  engine_version: '1',
  queue_position: 0,
  admitted_ms: 1,
  predicted_start_ms: null,
  predicted_end_ms: null,
  on_time_probability: null,
  backoff_ms: 0,
  seed: 7,
  policy_label: 'reject',
  urls: { self: '/s', stream: '/t', cancel: '/c' },
};

interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** Serves the generated routes with the handlers of one test; every other operation answers with an error. */
async function serve(handlers: Partial<Handlers>, overrides: Partial<RouteIo> = {}) {
  const invalid: InvalidRequest[] = [];
  const failures: unknown[] = [];
  const unexpected = () => {
    throw new Error('this test has no handler for the operation');
  };
  const all = new Proxy(handlers, {
    get: (target, name) => Reflect.get(target, name) ?? unexpected,
  }) as Handlers;
  const router = new Router();
  registerRoutes(router, all, {
    readBody: async (ctx) => {
      const chunks: Buffer[] = [];
      for await (const chunk of (ctx as Koa.Context).req) chunks.push(chunk as Buffer);
      return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    },
    invalid: (details) => {
      invalid.push(details);
      return Object.assign(new Error('invalid'), { status: 400 });
    },
    checkResponse: responseChecker(responseValidators),
    ...overrides,
  });
  const app = new Koa();
  app.silent = true;
  app.use(async (ctx, next) => {
    ctx.state['correlationId'] = 'c-1';
    ctx.set('X-Correlation-Id', 'c-1');
    try {
      await next();
    } catch (error) {
      failures.push(error);
      throw error;
    }
  });
  app.use(router.routes());
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(origin + path, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { origin, send, invalid, failures, close };
}

const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

describe('generated routes', () => {
  let served: Awaited<ReturnType<typeof serve>>;
  afterEach(() => served.close());

  it('OPS-004: a valid request reaches its handler typed, and its answer is written as JSON', async () => {
    let seen: unknown;
    served = await serve({
      createTask: (request, { correlationId }) => {
        seen = { body: request.body, correlationId };
        return { status: 202, headers: { Location: '/s' }, body: RECEIPT };
      },
    });
    const answer = await served.send('/v1/tasks', post({ model_ref: 'demo', prompt: 'hi' }));
    expect(answer.status).to.equal(202);
    expect(answer.headers.get('location')).to.equal('/s');
    expect(answer.headers.get('content-type')).to.equal('application/json');
    expect(JSON.parse(answer.text)).to.deep.equal(RECEIPT);
    expect(seen).to.deep.equal({ body: { model_ref: 'demo', prompt: 'hi' }, correlationId: 'c-1' });
  });

  it('ADM-004: an unknown field is refused with its name and the known ones, before the missing ones', async () => {
    served = await serve({});
    const answer = await served.send('/v1/tasks', post({ modle_ref: 'demo' }));
    expect(answer.status).to.equal(400);
    const [details] = served.invalid;
    expect(details?.operationId).to.equal('createTask');
    expect(details?.part).to.equal('body');
    expect(details?.errors[0]?.keyword).to.equal('knownFields');
    expect(details?.errors[0]?.params['unknown']).to.equal('modle_ref');
    expect(details?.errors[0]?.params['known']).to.include('model_ref');
  });

  it('ADM-004: an unknown field inside an object is found at its place', async () => {
    served = await serve({});
    await served.send('/v1/tasks', post({ model_ref: 'demo', prompt: 'hi', sampling: { temprature: 1 } }));
    const [error] = served.invalid[0]?.errors ?? [];
    expect(error?.instancePath).to.equal('/sampling');
    expect(error?.params['unknown']).to.equal('temprature');
  });

  it('ADM-004: a body that is not an object is refused', async () => {
    served = await serve({});
    await served.send('/v1/tasks', post([]));
    expect(served.invalid[0]?.errors[0]?.params).to.deep.equal({ type: 'object' });
  });

  it('ADM-004: a body keeps its types, so a number in quotes is refused', async () => {
    served = await serve({});
    await served.send('/v1/tasks', post({ model_ref: 'demo', prompt: 'hi', max_tokens: '5' }));
    expect(served.invalid[0]?.errors[0]?.instancePath).to.equal('/max_tokens');
  });

  it('OPS-004: an optional body that is not sent is an empty object, and one that is sent is checked', async () => {
    const seen: unknown[] = [];
    served = await serve({
      drainPool: ({ body }) => {
        seen.push(body);
        throw Object.assign(new Error('seen'), { status: 404 });
      },
    });
    const path = '/v1/pools/demo/drain';
    await served.send(path, { method: 'POST' });
    await served.send(path, post({ deadline_ms: 5 }));
    expect(seen).to.deep.equal([{}, { deadline_ms: 5 }]);
    await served.send(path, post({ deadline_ms: -1 }));
    await served.send(path, post({ deadlin_ms: 5 }));
    expect(seen).to.have.length(2);
    expect(served.invalid.map(({ errors: [error] }) => error?.keyword)).to.deep.equal([
      'minimum',
      'knownFields',
    ]);
  });

  it('ADM-004: an unknown query parameter is refused', async () => {
    served = await serve({});
    const answer = await served.send('/v1/tasks?stat=queued');
    expect(answer.status).to.equal(400);
    expect(served.invalid[0]?.part).to.equal('query');
    expect(served.invalid[0]?.errors[0]?.params['unknown']).to.equal('stat');
  });

  it('ADM-004: a query parameter that is sent twice is refused where one is allowed', async () => {
    served = await serve({});
    expect((await served.send('/v1/tasks?limit=1&limit=2')).status).to.equal(400);
    expect(served.invalid[0]?.errors[0]?.instancePath).to.equal('/limit');
  });

  it('ADM-011: query parameters have their declared types and defaults', async () => {
    const limits: unknown[] = [];
    served = await serve({
      listTasks: ({ query }) => {
        limits.push(query.limit);
        return { status: 200, body: { tasks: [], next_cursor: null } };
      },
    });
    await served.send('/v1/tasks?limit=7');
    await served.send('/v1/tasks');
    expect(limits).to.deep.equal([7, 50]);
  });

  it('ADM-010: a task id that is not a UUID is refused by the path', async () => {
    served = await serve({});
    expect((await served.send('/v1/tasks/one')).status).to.equal(400);
    expect(served.invalid[0]?.part).to.equal('path');
    expect(served.invalid[0]?.errors[0]?.keyword).to.equal('format');
  });

  it('STR-013: a Last-Event-ID that is not a number is refused by the headers', async () => {
    served = await serve({});
    const answer = await served.send(`/v1/tasks/${TASK_ID}/stream`, { headers: { 'Last-Event-ID': 'x' } });
    expect(answer.status).to.equal(400);
    expect(served.invalid[0]?.part).to.equal('headers');
  });

  it('STR-010: a stream gets its head before it opens and writes itself', async () => {
    let seen: unknown;
    served = await serve({
      streamTask: ({ headers }) => ({
        status: 200,
        contentType: 'text/event-stream',
        headers: { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
        body: {
          open: (res) => {
            seen = { sent: res.headersSent, lastEventId: headers['last-event-id'] };
            res.write(': queued\n\n');
            setImmediate(() => res.end('event: end\ndata: {}\n\n'));
          },
        },
      }),
    });
    const answer = await served.send(`/v1/tasks/${TASK_ID}/stream`, { headers: { 'Last-Event-ID': '3' } });
    expect(answer.headers.get('content-type')).to.equal('text/event-stream');
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect(answer.headers.get('x-correlation-id')).to.equal('c-1');
    expect(answer.text).to.equal(': queued\n\nevent: end\ndata: {}\n\n');
    expect(seen).to.deep.equal({ sent: true, lastEventId: '3' });
  });

  it('ADM-012: an answer without body is written without body', async () => {
    served = await serve({ cancelTask: () => ({ status: 204 }) });
    const answer = await served.send(`/v1/tasks/${TASK_ID}/cancel`, { method: 'POST' });
    expect(answer.status).to.equal(204);
    expect(answer.text).to.equal('');
  });

  it('OBS-001: a text answer says its charset', async () => {
    served = await serve({
      getMetrics: () => ({ status: 200, contentType: 'text/plain', body: '# HELP\n' }),
    });
    const answer = await served.send('/metrics');
    expect(answer.headers.get('content-type')).to.equal('text/plain; charset=utf-8');
    expect(answer.text).to.equal('# HELP\n');
  });

  it('OPS-012: the operation is known before its body is read', async () => {
    const operationIds: unknown[] = [];
    served = await serve(
      {},
      {
        readBody: async (ctx) => {
          operationIds.push(ctx.state.operationId);
          throw Object.assign(new Error('too large'), { status: 413 });
        },
      },
    );
    expect((await served.send('/v1/tasks', post({}))).status).to.equal(413);
    expect(operationIds).to.deep.equal(['createTask']);
  });

  const broken: { what: string; answer: object; message: RegExp }[] = [
    { what: 'an undeclared status', answer: { status: 418, body: {} }, message: /does not list this status/ },
    { what: 'a missing header', answer: { status: 202, body: RECEIPT }, message: /headers .*location/ },
    {
      what: 'a body with an extra field',
      answer: { status: 202, headers: { Location: '/s' }, body: { ...RECEIPT, extra: 1 } },
      message: /body .*extra/,
    },
    {
      what: 'an undeclared content type',
      answer: { status: 202, headers: { Location: '/s' }, contentType: 'text/plain', body: 'x' },
      message: /does not list this content type/,
    },
    {
      what: 'no body where one is declared',
      answer: { status: 202, headers: { Location: '/s' } },
      message: /wants a body/,
    },
  ];
  for (const { what, answer, message } of broken) {
    it(`OPS-004: the response checker finds ${what}`, async () => {
      served = await serve({ createTask: () => answer as never });
      await served.send('/v1/tasks', post({ model_ref: 'demo', prompt: 'hi' }));
      expect(String(served.failures[0])).to.match(message);
    });
  }

  it('STR-010: HEAD on a stream gets the head and does not open it', async () => {
    let opened = false;
    served = await serve({
      streamTask: () => ({
        status: 200,
        contentType: 'text/event-stream',
        headers: { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
        body: {
          open: () => {
            opened = true;
          },
        },
      }),
    });
    const request = httpRequest(`${served.origin}/v1/tasks/${TASK_ID}/stream`, { method: 'HEAD' }).end();
    const [response] = await once(request, 'response');
    response.resume();
    await once(response, 'end');
    expect(response.statusCode).to.equal(200);
    expect(opened).to.equal(false);
  });
});
