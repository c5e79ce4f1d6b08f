import { expect } from 'chai';
import { QueueFullError } from '../sdk/index.js';
import { ask, type RawAnswer, submit } from './raw-http.js';
import { RawStream, readStream } from './raw-stream.js';
import { fakeWorld, sample, type World } from './world.js';

const CAPACITY = 20;
/** Far longer than a test takes, so that predictions hardly move while it asks for them. */
const TOKEN_MS = 3000;
const priorityOf = (index: number) => (index % 2 === 0 ? 'batch' : 'interactive');

/** Two slots and a queue of 20, whose engine notes the order of the starts. */
async function busyWorld() {
  const starts: number[] = [];
  const world = await fakeWorld({
    slots: 2,
    config: { queue: { capacity: CAPACITY } },
    engine: {
      run: ({ input }) => {
        if (input.kind === 'prompt') starts.push(Number(input.prompt));
        return { tokens: 3, tokenMs: TOKEN_MS };
      },
    },
  });
  return { world, starts };
}

const offer = (world: World, index: number) =>
  ask(world, {
    path: '/v1/tasks',
    body: { model_ref: 'demo', prompt: `${index}`, priority: priorityOf(index) },
  });

/** Thirty tasks one after the other, faster than any of them can end. */
async function offerThirty(world: World): Promise<RawAnswer[]> {
  const answers: RawAnswer[] = [];
  for (let index = 0; index < 30; index++) answers.push(await offer(world, index));
  return answers;
}

describe('feature: backpressure', () => {
  let world: World;
  let starts: number[];
  beforeEach(async () => {
    ({ world, starts } = await busyWorld());
  });
  afterEach(() => world.close());

  const finishAll = (answers: readonly RawAnswer[]) =>
    world.clock.runUntil(
      Promise.all(
        answers.filter(({ status }) => status === 202).map(({ json }) => readStream(world, json.task_id)),
      ),
      TOKEN_MS,
    );

  it('QUE-004: two slots and a queue of 20 admit 22 of 30 tasks, and refuse the rest with 429', async () => {
    const answers = await offerThirty(world);
    expect(answers.map(({ status }) => status)).to.deep.equal([
      ...Array.from({ length: 22 }, () => 202),
      ...Array.from({ length: 8 }, () => 429),
    ]);
    expect(await sample(world, 'tasks_rejected_total', { reason: 'ADMISSION_REJECT' })).to.equal(8);
    expect(await sample(world, 'queue_depth', {})).to.equal(CAPACITY);
  });

  it('QUE-002, QUE-003: interactive tasks start first, and each priority keeps its order', async () => {
    await finishAll(await offerThirty(world));
    const waiting = Array.from({ length: 20 }, (_, index) => index + 2);
    expect(starts).to.deep.equal([
      0,
      1,
      ...waiting.filter((index) => priorityOf(index) === 'interactive'),
      ...waiting.filter((index) => priorityOf(index) === 'batch'),
    ]);
  });

  it('QUE-005: every position is the number of tasks that start before, now and after others came', async () => {
    const admitted = (await offerThirty(world)).slice(0, 22);
    for (const [index, { json }] of admitted.entries()) {
      const ahead = Array.from({ length: Math.max(0, index - 2) }, (_, offset) => offset + 2).filter(
        (other) => priorityOf(index) === 'batch' || priorityOf(other) === 'interactive',
      );
      expect(json.queue_position, `receipt of ${index}`).to.equal(ahead.length);
    }
    const positions = new Map<number, number | null>();
    for (const [index, { json }] of admitted.entries()) {
      positions.set(index, (await world.client.tasks.get(json.task_id)).queue_position);
    }
    await finishAll(admitted);
    expect(starts.slice(0, 2).map((index) => positions.get(index))).to.deep.equal([null, null]);
    expect(starts.slice(2).map((index) => positions.get(index))).to.deep.equal(
      Array.from({ length: 20 }, (_, position) => position),
    );
  });

  it('ADM-007: each 429 says the same moment in three headers and in its body', async () => {
    for (const { headers, json } of (await offerThirty(world)).slice(22)) {
      expect(json).to.include({ code: 'ADMISSION_REJECT', policy_label: 'reject', retriable: true });
      expect(json.retry_after_ms).to.be.within(1, 59_000);
      expect(headers['x-backoff-ms']).to.equal(`${json.retry_after_ms}`);
      expect(headers['retry-after-ms']).to.equal(`${json.retry_after_ms}`);
      expect(headers['retry-after']).to.equal(`${Math.ceil(json.retry_after_ms / 1000)}`);
      expect(headers['x-correlation-id']).to.equal(json.correlation_id);
    }
  });

  it('EST-004: once a rate is known, later refusals are sent to later places', async () => {
    await finishAll([await offer(world, 0)]);
    const waits = (await offerThirty(world))
      .filter(({ status }) => status === 429)
      .map(({ json }) => json.retry_after_ms);
    expect(waits).to.have.length(8);
    // Two slots free two places at a time, and each pair is a whole task later than the one before.
    for (let later = 2; later < waits.length; later++) {
      expect(waits[later] - waits[later - 2], `refusal ${later}`).to.be.greaterThan(TOKEN_MS);
    }
  });

  it('QUE-006: nothing that was admitted is lost, and a place that is freed is given again', async () => {
    const admitted = (await offerThirty(world)).filter(({ status }) => status === 202);
    for (const frames of await finishAll(admitted)) {
      expect(frames.filter(({ event }) => event === 'end')).to.have.length(1);
      expect(frames.at(-1)?.event).to.equal('end');
    }
    const { tasks } = await world.client.tasks.list({ state: 'completed' });
    expect(new Set(tasks.map(({ task_id }) => task_id))).to.deep.equal(
      new Set(admitted.map(({ json }) => json.task_id)),
    );
    expect(await sample(world, 'queue_depth', {})).to.equal(0);
    const [again] = await finishAll([await offer(world, 29)]);
    expect(again?.at(-1)?.event).to.equal('end');
  });

  it('SDK-005: the SDK throws a QueueFullError that says how long to wait', async () => {
    await offerThirty(world);
    const error = await world.client.tasks.create({ model_ref: 'demo', prompt: '30' }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(QueueFullError);
    expect((error as QueueFullError).retryAfterMs).to.be.within(1, 59_000);
  });

  it('EST-003: a sender is advised to slow down while the queue is past its high-water mark', async () => {
    await finishAll([await offer(world, 0)]);
    const advice = (await offerThirty(world)).slice(0, 22).map(({ json }) => json.backoff_ms);
    expect(advice.slice(0, 3)).to.deep.equal([0, 0, 0]);
    expect(advice.at(-1)).to.be.greaterThan(0);
  });

  it('STR-006: a task that waits is told its position in comments, before any event', async () => {
    await offer(world, 0);
    await offer(world, 2);
    const first = await submit(world, { model_ref: 'demo', prompt: '4' });
    const second = await submit(world, { model_ref: 'demo', prompt: '6' });
    expect(first.queue_position).to.equal(0);
    const stream = await RawStream.open(world, second.task_id);
    const started = await world.clock.runUntil(stream.until('started'), TOKEN_MS);
    expect(started).to.have.length(1);
    expect(stream.comments[0]).to.match(/^queued position=1 predicted_start_ms=(unknown|\d+)$/);
    await world.clock.runUntil(stream.rest(), TOKEN_MS);
  });

  it('SDK-002: a handle hears the position of a waiting task, also while nothing is predicted', async () => {
    await offer(world, 0);
    await offer(world, 2);
    const handle = world.client.tasks.run({ model_ref: 'demo', prompt: '4' });
    const notice = await new Promise((resolve) => handle.on('queued', resolve));
    expect(notice).to.deep.equal({ queue_position: 0, predicted_start_ms: null });
    await world.clock.runUntil(handle, TOKEN_MS);
  });
});

describe('feature: backpressure under drop-lru', () => {
  let world: World;
  beforeEach(async () => {
    world = await fakeWorld({
      slots: 1,
      config: { queue: { capacity: 3, policy: 'drop-lru' } },
      engine: { run: () => ({ tokens: 3, tokenMs: TOKEN_MS }) },
    });
    await offerAs(world, 'interactive');
  });
  afterEach(() => world.close());

  const offerAs = (at: World, priority: 'interactive' | 'batch') =>
    ask(at, { path: '/v1/tasks', body: { model_ref: 'demo', prompt: 'Once', priority } });

  it('QUE-009, QUE-010: a newcomer gets the place of the oldest batch task, whose stream says so', async () => {
    const [oldest, younger] = [await offerAs(world, 'batch'), await offerAs(world, 'batch')];
    await offerAs(world, 'interactive');
    const stream = await RawStream.open(world, oldest.json.task_id);
    const newcomer = await offerAs(world, 'interactive');
    expect(newcomer.json).to.include({ policy_label: 'drop-lru', queue_position: 1 });
    const frames = await stream.rest();
    expect(frames.map(({ event }) => event)).to.deep.equal(['error']);
    expect(frames[0]?.data).to.include({
      code: 'QUEUE_FULL_DROP_LRU',
      policy_label: 'drop-lru',
      retriable: true,
    });
    expect((await world.client.tasks.get(younger.json.task_id)).queue_position).to.equal(2);
    expect(await sample(world, 'tasks_rejected_total', { reason: 'QUEUE_FULL_DROP_LRU' })).to.equal(1);
  });

  it('QUE-009, ADM-007: a batch newcomer to a queue of interactive tasks gets 429 with the three headers', async () => {
    for (let place = 0; place < 3; place++) await offerAs(world, 'interactive');
    const { status, json, headers } = await offerAs(world, 'batch');
    expect(status).to.equal(429);
    expect(json).to.include({ code: 'QUEUE_FULL_DROP_LRU', policy_label: 'drop-lru', retriable: true });
    expect([headers['x-backoff-ms'], headers['retry-after-ms']]).to.deep.equal(
      [json.retry_after_ms, json.retry_after_ms].map(String),
    );
  });

  it('OBS-009: receipts, capabilities and metrics tell the policy in force', async () => {
    expect((await offerAs(world, 'batch')).json.policy_label).to.equal('drop-lru');
    expect((await world.client.capabilities.get()).queue_policy).to.equal('drop-lru');
    expect(await sample(world, 'queue_capacity', { policy_label: 'drop-lru' })).to.equal(3);
  });
});

describe('feature: throttle', () => {
  it('ADM-020: beyond the rate every request but cancels, metrics and probes gets 429 with its own moment', async () => {
    const world = await fakeWorld({
      slots: 1,
      virtualTime: true,
      config: { limits: { requests_per_second: 20 } },
      engine: { run: () => ({ tokens: 3, tokenMs: TOKEN_MS }) },
    });
    const { json: task } = await ask(world, {
      path: '/v1/tasks',
      body: { model_ref: 'demo', prompt: 'Once' },
    });
    const list = () => ask(world, { path: '/v1/tasks' });
    let answer = await list();
    while (answer.status === 200) answer = await list();
    expect(answer.status).to.equal(429);
    expect(answer.json).to.include({ code: 'THROTTLED', policy_label: 'throttle', retriable: true });
    expect([answer.json.retry_after_ms, (await list()).json.retry_after_ms]).to.deep.equal([50, 100]);
    expect(answer.headers['retry-after']).to.equal('1');
    const refused = await ask(world, { path: '/v1/tasks', body: { model_ref: 'demo', prompt: 'Once' } });
    expect(refused.json.code).to.equal('THROTTLED');
    expect(await sample(world, 'tasks_rejected_total', { reason: 'THROTTLED' })).to.equal(1);
    const label = { policy_label: 'throttle' };
    expect(await sample(world, 'admission_backpressure_events_total', label)).to.equal(1);
    const cancel = await ask(world, { method: 'POST', path: `/v1/tasks/${task.task_id}/cancel` });
    const statusOf = async (path: string) => (await ask(world, { path })).status;
    const probes = [await statusOf('/readyz'), await statusOf('/livez'), await statusOf('/metrics')];
    expect([cancel.status, ...probes]).to.deep.equal([204, 200, 200, 200]);
    await world.close();
  });

  it('ADM-020: whoever has no token takes nothing from the rate of those who have it', async () => {
    const world = await fakeWorld({
      slots: 1,
      virtualTime: true,
      config: { limits: { requests_per_second: 20 } },
    });
    const statusOf = async (headers: Record<string, string>) =>
      (await ask(world, { path: '/v1/tasks', headers })).status;
    const strangers = Array.from({ length: 30 }, () => statusOf({ authorization: 'Bearer x' }));
    expect(new Set(await Promise.all(strangers))).to.deep.equal(new Set([401]));
    expect(await statusOf({})).to.equal(200);
    await world.close();
  });
});
