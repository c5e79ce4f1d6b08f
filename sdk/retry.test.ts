import { expect } from 'chai';
import { ConnectionError, InvalidParamsError, QueueFullError } from './errors.js';
import { retryDelayMs, streamBackoff } from './retry.js';
import {
  type Answer,
  admitted,
  json,
  refusal,
  refusedConnection,
  rejection,
  ScriptedServer,
  ScriptedTiming,
  taskId,
} from './scripted-server.js';

const task = { model_ref: 'demo', prompt: 'Once' };
const busy = (headers: Record<string, string>, retryAfterMs?: number): Answer =>
  refusal(
    429,
    {
      code: 'ADMISSION_REJECT',
      retriable: true,
      ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
    },
    headers,
  );

describe('retries', () => {
  async function waitsOf(...answers: Answer[]): Promise<number[]> {
    const timing = new ScriptedTiming();
    await new ScriptedServer(...answers).client({}, timing).tasks.create(task);
    return timing.waitsMs;
  }

  it('SDK-004: a refused submit is sent again with the same task_id and succeeds', async () => {
    const server = new ScriptedServer(busy({ 'X-Backoff-Ms': '1840' }), refusedConnection, admitted);
    expect((await server.client().tasks.create(task)).task_id).to.equal(taskId);
    const sent = server.requests.map(({ body }) => body as { task_id: string });
    expect(sent).to.have.length(3);
    expect(sent[0]?.task_id).to.match(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(sent[1]).to.deep.equal(sent[0]);
    expect(sent[2]).to.deep.equal(sent[0]);
  });

  it('SDK-004: two submits get two task_ids, and the caller’s own is kept', async () => {
    const server = new ScriptedServer(admitted, admitted, admitted);
    const client = server.client();
    await client.tasks.create(task);
    await client.tasks.create(task);
    await client.tasks.create({ ...task, task_id: taskId });
    const [first, second, third] = server.requests.map(({ body }) => (body as { task_id: string }).task_id);
    expect(first).to.not.equal(second);
    expect(third).to.equal(taskId);
  });

  it('SDK-004: the wait is X-Backoff-Ms, then retry-after-ms, then Retry-After, then the body', async () => {
    const all = { 'X-Backoff-Ms': '1840', 'retry-after-ms': '1841', 'Retry-After': '2' };
    expect(await waitsOf(busy(all), admitted)).to.deep.equal([1840]);
    expect(await waitsOf(busy({ 'retry-after-ms': '1841', 'Retry-After': '2' }), admitted)).to.deep.equal([
      1841,
    ]);
    expect(await waitsOf(busy({ 'Retry-After': '2' }, 1900), admitted)).to.deep.equal([2000]);
    expect(await waitsOf(busy({}, 1900), admitted)).to.deep.equal([1900]);
  });

  it('SDK-004: without a word of the server the wait doubles from 0.5 s to 8 s, with jitter inside', () => {
    const lost = new ConnectionError('lost');
    expect([0, 1, 2, 3, 4, 20].map((retries) => retryDelayMs(lost, retries, 0))).to.deep.equal(
      Array(6).fill(500),
    );
    expect([0, 1, 2, 3, 4, 20].map((retries) => retryDelayMs(lost, retries, 1))).to.deep.equal([
      1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    expect(retryDelayMs(lost, 0, 0.5)).to.equal(750);
    expect(retryDelayMs(lost, 0, 0, streamBackoff)).to.equal(100);
    expect(retryDelayMs(lost, 20, 1, streamBackoff)).to.equal(5000);
  });

  it('SDK-004: retriable false in the body wins over status and headers', async () => {
    const server = new ScriptedServer(
      refusal(503, { code: 'DRAINING', retriable: false }, { 'Retry-After': '1', 'X-Backoff-Ms': '10' }),
      admitted,
    );
    expect(await rejection(server.client().tasks.create(task))).to.include({ code: 'DRAINING' });
    expect(server.requests).to.have.length(1);
  });

  for (const [status, code] of [
    [400, 'INVALID_PARAMS'],
    [404, 'NOT_FOUND'],
    [409, 'TASK_ID_CONFLICT'],
    [410, 'GONE'],
  ] as const) {
    it(`SDK-004: ${status} ${code} is not sent again`, async () => {
      const server = new ScriptedServer(refusal(status, { code, retriable: false }), admitted);
      expect(await rejection(server.client().tasks.create(task))).to.include({ status, code });
      expect(server.requests).to.have.length(1);
    });
  }

  it('SDK-004: after maxRetries the last refusal is thrown', async () => {
    const refuse = () => busy({ 'X-Backoff-Ms': '5' });
    const byDefault = new ScriptedServer(refuse(), refuse(), refuse(), admitted);
    expect(await rejection(byDefault.client().tasks.create(task))).to.be.instanceOf(QueueFullError);
    expect(byDefault.requests).to.have.length(3);
    const perCall = new ScriptedServer(refuse(), admitted);
    expect(await rejection(perCall.client().tasks.create(task, { maxRetries: 0 }))).to.be.instanceOf(
      QueueFullError,
    );
    expect(perCall.requests).to.have.length(1);
  });

  it('SDK-004: a wait of more than a minute is the caller’s to decide', async () => {
    const server = new ScriptedServer(busy({ 'Retry-After': '3600' }), admitted);
    expect(await rejection(server.client().tasks.create(task))).to.include({ retryAfterMs: 3_600_000 });
    expect(server.requests).to.have.length(1);
  });

  it('SDK-004: a gateway’s 502 is sent again, and what it then meets is thrown', async () => {
    const server = new ScriptedServer(
      json(502, 'bad gateway'),
      refusal(400, { code: 'INVALID_PARAMS', retriable: false }),
    );
    expect(await rejection(server.client().tasks.create(task))).to.be.instanceOf(InvalidParamsError);
    expect(server.requests).to.have.length(2);
  });
});
