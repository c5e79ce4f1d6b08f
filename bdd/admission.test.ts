import { expect } from 'chai';
import type { Config } from '../generated/config.js';
import { responseValidators } from '../generated/validators/responses.js';
import { resolveConfig } from '../server/config.js';
import { ask, type RawRequest, submit } from './raw-http.js';
import { readStream, textOf } from './raw-stream.js';
import { demoWorld, fakeWorld, sample, type World } from './world.js';

const demoPools: NonNullable<Config['pools']> = [
  { id: 'demo', model: 'demo', engine: 'fake', device: 'cpu' },
];
const aTask = { model_ref: 'demo', prompt: 'Once upon a time' };

describe('feature: admission', () => {
  let world: World;
  beforeEach(async () => {
    world = await fakeWorld();
  });
  afterEach(() => world.close());

  it('ADM-001: a 202 carries the whole receipt, and its Location and urls lead to the task', async () => {
    const answer = await ask(world, { path: '/v1/tasks', body: aTask });
    expect(answer.status).to.equal(202);
    const isReceipt = responseValidators.createTask[202]?.content['application/json'];
    expect(isReceipt?.(answer.json), JSON.stringify(isReceipt?.errors)).to.equal(true);
    expect(answer.headers.location).to.equal(answer.json.urls.self);
    expect((await ask(world, { path: answer.json.urls.self })).json.task_id).to.equal(answer.json.task_id);
    expect(textOf(await readStream(world, answer.json.task_id))).to.not.equal('');
  });

  it('ADM-002: one model and one prompt are enough, and every default is the documented one', async () => {
    const { task_id } = await submit(world, aTask);
    const { json } = await ask(world, { path: `/v1/tasks/${task_id}` });
    expect(json).to.include({
      workload: 'completion',
      priority: 'interactive',
      determinism: 'strict',
      sampler_profile_version: 'v1',
    });
    expect(json.labels).to.deep.equal({});
  });

  it('ADM-006: a body that means the same but is written otherwise is the same body', async () => {
    const task_id = 'b7d1c1de-7d0c-4c4d-9a65-0f3a8d2b9c12';
    const first = await ask(world, {
      path: '/v1/tasks',
      body: `{"task_id":"${task_id}","model_ref":"demo","prompt":"a","seed":10}`,
    });
    const again = await ask(world, {
      path: '/v1/tasks',
      body: `{ "seed": 1e1, "prompt": "\\u0061", "model_ref": "demo", "task_id": "${task_id}" }`,
    });
    expect(again.status).to.equal(202);
    expect(again.text).to.equal(first.text);
    const other = await ask(world, { path: '/v1/tasks', body: { ...aTask, task_id } });
    expect([other.status, other.json.code]).to.deep.equal([409, 'TASK_ID_CONFLICT']);
  });

  it('DET-001: a seed is echoed, and one that was not sent is the same for the same task_id', async () => {
    expect((await submit(world, { ...aTask, seed: 2 ** 53 - 1 })).seed).to.equal(2 ** 53 - 1);
    const task = { ...aTask, task_id: 'b7d1c1de-7d0c-4c4d-9a65-0f3a8d2b9c13' };
    const { seed } = await submit(world, task);
    const other = await fakeWorld();
    expect((await submit(other, task)).seed).to.equal(seed);
    await other.close();
  });

  it('DET-012: a profile of the configuration is told, and applies under what the task sets itself', async () => {
    const cold = { version: 'cold', temperature: 0, top_k: 7 };
    const other = await fakeWorld({ config: { pools: demoPools, sampler_profiles: [cold] } });
    const { sampler_profiles } = await other.client.capabilities.get();
    const [v1, ours] = sampler_profiles;
    expect(sampler_profiles.map(({ version }) => version)).to.deep.equal(['v1', 'cold']);
    expect(ours?.sampling).to.deep.equal({ ...v1?.sampling, temperature: 0, top_k: 7 });
    const task = { ...aTask, sampler_profile_version: 'cold', sampling: { top_k: 9 } };
    const { task_id } = await submit(other, task);
    const { sampling } = await other.client.tasks.get(task_id);
    expect(sampling).to.deep.equal({ ...ours?.sampling, top_k: 9 });
    const plain = await submit(other, aTask);
    expect((await other.client.tasks.get(plain.task_id)).sampling).to.deep.equal(v1?.sampling);
    await other.composition.reconfigure(
      resolveConfig({ pools: demoPools, sampler_profiles: [{ version: 'hot', temperature: 2 }] }, '/'),
    );
    const now = (await other.client.capabilities.get()).sampler_profiles.map(({ version }) => version);
    expect(now).to.deep.equal(['v1', 'hot']);
    expect((await ask(other, { path: '/v1/tasks', body: task })).json.message).to.contain('known: v1, hot');
    await other.close();
  });

  it('EST-001: predictions are null until a task has finished, and numbers from then on', async () => {
    const paced = await fakeWorld({ slots: 1, engine: { run: () => ({ tokens: 10, tokenMs: 10 }) } });
    const first = await submit(paced, aTask);
    const waiting = await submit(paced, aTask);
    for (const receipt of [first, waiting]) {
      expect(receipt.predicted_start_ms).to.equal(null);
      expect(receipt.predicted_end_ms).to.equal(null);
    }
    await paced.clock.runUntil(readStream(paced, waiting.task_id));
    await submit(paced, aTask);
    const predicted = await submit(paced, aTask);
    expect(predicted.predicted_start_ms).to.be.greaterThan(0);
    expect(predicted.predicted_end_ms).to.be.greaterThan(predicted.predicted_start_ms);
    await paced.close();
  });
});

describe('feature: admission, on the real engine', () => {
  let world: World;
  before(async () => {
    world = await demoWorld(1);
  });
  after(() => world.close());

  // The engine counts the tokens of each, so that all ten are under way at once.
  it('ADM-006: ten twins in flight become one task with one receipt', async () => {
    const task = { ...aTask, task_id: 'b7d1c1de-7d0c-4c4d-9a65-0f3a8d2b9c11' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask(world, { path: '/v1/tasks', body: task })),
    );
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([202]));
    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1);
    expect((await world.client.tasks.list()).tasks).to.have.length(1);
    expect(await sample(world, 'tasks_enqueued_total', {})).to.equal(1);
  });
});

interface Refusal {
  readonly says: string;
  readonly request: RawRequest;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

const tasksWith = (fields: object): RawRequest => ({ path: '/v1/tasks', body: { ...aTask, ...fields } });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const REFUSALS: readonly Refusal[] = [
  {
    says: 'ADM-004: an unknown field',
    request: tasksWith({ temprature: 1 }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'temprature',
  },
  {
    says: 'ADM-004: an unknown sampling knob',
    request: tasksWith({ sampling: { top: 1 } }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'sampling.top',
  },
  {
    says: 'ADM-004: an unknown query parameter',
    request: { path: '/v1/tasks?stat=queued' },
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'stat',
  },
  {
    says: 'ADM-003: both inputs',
    request: tasksWith({ messages: [{ role: 'user', content: 'a' }] }),
    status: 400,
    code: 'INVALID_PARAMS',
  },
  {
    says: 'ADM-003: no input',
    request: { path: '/v1/tasks', body: { model_ref: 'demo' } },
    status: 400,
    code: 'INVALID_PARAMS',
  },
  {
    says: 'ADM-002: no model',
    request: { path: '/v1/tasks', body: { prompt: 'a' } },
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'model_ref',
  },
  {
    says: 'OPS-008: a number as text',
    request: tasksWith({ max_tokens: '64' }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'max_tokens',
  },
  {
    says: 'OPS-008: a priority that does not exist',
    request: tasksWith({ priority: 'urgent' }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'priority',
  },
  {
    says: 'OPS-008: a seed beyond 2^53-1',
    request: tasksWith({ seed: 2 ** 53 }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'seed',
  },
  {
    says: 'OPS-008: a role that does not exist',
    request: { path: '/v1/tasks', body: { model_ref: 'demo', messages: [{ role: 'root', content: 'a' }] } },
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'messages.0.role',
  },
  {
    says: 'DET-005: an unknown sampler profile',
    request: tasksWith({ sampler_profile_version: 'v9' }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'sampler_profile_version',
  },
  {
    says: 'ADM-005: more context than the pool has',
    request: tasksWith({ ctx: 100_000 }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'ctx',
  },
  {
    says: 'ADM-005: more tokens than the context holds',
    request: tasksWith({ max_tokens: 100_000 }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'max_tokens',
  },
  {
    says: 'ADM-005: a prompt longer than the context',
    request: tasksWith({ prompt: 'word '.repeat(2000) }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'prompt',
  },
  {
    says: 'OPS-008: a task_id that is no UUID',
    request: tasksWith({ task_id: 'seven' }),
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'task_id',
  },
  {
    says: 'OPS-008: a path that is no UUID',
    request: { path: '/v1/tasks/seven/cancel', method: 'POST' },
    status: 400,
    code: 'INVALID_PARAMS',
    field: 'id',
  },
  {
    says: 'SEC-007: a body over 1 MiB',
    request: tasksWith({ prompt: 'x'.repeat(2 ** 20) }),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    says: 'SEC-007: JSON nested too deep',
    request: { path: '/v1/tasks', body: `{"model_ref":"demo","prompt":${nested(40)}}` },
    status: 400,
    code: 'INVALID_PARAMS',
  },
  {
    says: 'SEC-007: broken JSON',
    request: { path: '/v1/tasks', body: '{"model_ref":' },
    status: 400,
    code: 'INVALID_PARAMS',
  },
  {
    says: 'SEC-007: a __proto__ key',
    request: { path: '/v1/tasks', body: '{"model_ref":"demo","prompt":"a","__proto__":{}}' },
    status: 400,
    code: 'INVALID_PARAMS',
  },
  {
    says: 'SEC-007: a form instead of JSON',
    request: { ...tasksWith({}), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    says: 'SEC-007: a compressed body',
    request: { ...tasksWith({}), headers: { 'content-encoding': 'gzip' } },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    says: 'ADM-008: an unknown model',
    request: tasksWith({ model_ref: 'coder' }),
    status: 404,
    code: 'NOT_FOUND',
    field: 'model_ref',
  },
  {
    says: 'ADM-008: an unknown pool',
    request: tasksWith({ placement: { pool_id: 'coder' } }),
    status: 404,
    code: 'NOT_FOUND',
    field: 'placement.pool_id',
  },
  {
    says: 'SEC-001: a wrong token',
    request: { ...tasksWith({}), headers: { authorization: 'Bearer canary' } },
    status: 401,
    code: 'UNAUTHORIZED',
  },
  {
    says: 'SEC-004: a foreign Host',
    request: { ...tasksWith({}), headers: { host: 'evil.example' } },
    status: 403,
    code: 'FORBIDDEN',
  },
  {
    says: 'SEC-005: a foreign Origin',
    request: { ...tasksWith({}), headers: { origin: 'https://evil.example' } },
    status: 403,
    code: 'FORBIDDEN',
  },
  {
    says: 'OPS-012: another method',
    request: { path: '/v1/tasks', method: 'PUT' },
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
  },
  { says: 'OPS-012: an unknown path', request: { path: '/v1/task' }, status: 404, code: 'NOT_FOUND' },
];

describe('feature: admission of bad input', () => {
  let world: World;
  let earlierTask = '';
  before(async () => {
    world = await fakeWorld({ slots: 1, engine: { run: () => ({ tokens: 5, tokenMs: 10 }) } });
    earlierTask = (await submit(world, aTask)).task_id;
  });
  after(() => world.close());

  for (const { says, request, status, code, field } of REFUSALS) {
    it(`${says} is refused with ${status} ${code}`, async () => {
      const correlation = { 'x-correlation-id': 'mine-1' };
      const answer = await ask(world, { ...request, headers: { ...request.headers, ...correlation } });
      expect([answer.status, answer.json?.code]).to.deep.equal([status, code]);
      expect(answer.headers['x-correlation-id']).to.equal('mine-1');
      expect(answer.json).to.include({ correlation_id: 'mine-1', retriable: false });
      expect(answer.json.message).to.have.length.greaterThan(10);
      if (field !== undefined) expect(answer.json.field).to.equal(field);
    });
  }

  it('QUE-006: after all of these refusals nothing is lost and nothing was added', async () => {
    const frames = await world.clock.runUntil(readStream(world, earlierTask));
    expect(frames.at(-1)?.event).to.equal('end');
    expect((await world.client.tasks.list()).tasks.map((task) => task.task_id)).to.deep.equal([earlierTask]);
    const submits = REFUSALS.filter(
      ({ request }) => request.path === '/v1/tasks' && request.method === undefined,
    );
    expect(await sample(world, 'tasks_rejected_total', {})).to.equal(submits.length);
    const next = await submit(world, aTask);
    expect((await world.clock.runUntil(readStream(world, next.task_id))).at(-1)?.event).to.equal('end');
  });
});
