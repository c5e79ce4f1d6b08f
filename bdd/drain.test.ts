import { expect } from 'chai';
import { PoolBusyError } from '../sdk/index.js';
import { poolUntil } from './pool-health.js';
import { ask, submit } from './raw-http.js';
import { kept, RawStream } from './raw-stream.js';
import { fakeWorld, type World } from './world.js';

const strict = { model_ref: 'demo', prompt: 'Once upon a time' };
const bestEffort = { ...strict, determinism: 'best_effort' } as const;

describe('feature: drain', () => {
  let world: World;
  beforeEach(async () => {
    world = await fakeWorld({
      slots: 2,
      virtualTime: true,
      engine: { run: () => ({ tokens: 10, tokenMs: 100 }) },
    });
  });
  afterEach(() => world.close());

  const stateOf = async (taskId: string) => (await world.client.tasks.get(taskId)).state;
  /** Tasks that have shown a token each, and their streams. */
  const running = async (bodies: readonly object[]) => {
    const tasks = [];
    for (const body of bodies) {
      const { task_id } = await submit(world, body);
      const stream = await RawStream.open(world, task_id);
      const frames = await stream.until('token');
      tasks.push({ task_id, stream, frames });
    }
    return tasks;
  };

  it('PLC-019: what runs ends in its time, what waits stays, nothing is admitted, and resume goes on', async () => {
    const [first, second] = await running([strict, bestEffort]);
    const waiting = await submit(world, strict);
    const health = await world.client.pools.drain('demo', { deadline_ms: 60_000 });
    expect(health).to.include({ state: 'draining', draining: true });
    expect(health.replicas.map(({ state, slots_busy }) => [state, slots_busy])).to.deep.equal([
      ['draining', 2],
    ]);

    const refused = await ask(world, { path: '/v1/tasks', body: strict });
    expect([refused.status, refused.json.code, refused.json.retriable]).to.deep.equal([
      503,
      'POOL_UNREADY',
      true,
    ]);
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 59);

    world.clock.advance(2_000);
    for (const task of [first, second]) {
      expect((await task?.stream.rest())?.at(-1)?.event).to.equal('end');
    }
    const drained = await poolUntil(world, ({ state }) => state === 'drained');
    expect(drained).to.include({ ready: false, draining: false });
    expect(drained.queue.interactive).to.equal(1);
    const { state, queue_position, waiting_for } = await world.client.tasks.get(waiting.task_id);
    expect([state, queue_position, waiting_for?.reason]).to.deep.equal(['queued', 0, 'pool_drained']);

    await world.client.pools.resume('demo');
    const stream = await RawStream.open(world, waiting.task_id);
    expect((await world.clock.runUntil(stream.rest(), 100)).at(-1)?.event).to.equal('end');
    expect((await ask(world, { path: '/v1/tasks', body: strict })).status).to.equal(202);
  });

  it('PLC-019: at the deadline a strict task goes back to the head and its stream goes on, a best_effort one ends', async () => {
    const [kind, free] = await running([strict, bestEffort]);
    const waiting = await submit(world, strict);
    await world.client.pools.drain('demo', { deadline_ms: 500 });
    world.clock.advance(499);
    expect(await stateOf(free?.task_id ?? '')).to.equal('running');
    world.clock.advance(1);
    const lost = (await free?.stream.rest())?.at(-1);
    expect([lost?.event, lost?.data.code, lost?.data.retriable]).to.deep.equal([
      'error',
      'WORKER_RESET',
      true,
    ]);
    await poolUntil(world, ({ state }) => state === 'drained');
    const places = [];
    for (const { task_id } of [kind ?? waiting, waiting]) {
      const { state, queue_position } = await world.client.tasks.get(task_id);
      places.push([state, queue_position]);
    }
    expect(places).to.deep.equal([
      ['queued', 0],
      ['queued', 1],
    ]);

    await world.client.pools.resume('demo');
    const rest = await world.clock.runUntil(kind?.stream.rest() ?? Promise.resolve([]), 100);
    const frames = kept([...(kind?.frames ?? []), ...rest]);
    expect(frames.map(({ id }) => id)).to.deep.equal(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(frames.at(-1)?.data).to.include({ tokens_out: 10, attempts: 2 });
  });

  it('PLC-019: a drain that is under way can be resumed, and not begun again', async () => {
    const [task] = await running([strict]);
    await world.client.pools.drain('demo');
    const error = await world.client.pools.drain('demo').catch((reason: unknown) => reason);
    expect(PoolBusyError.isInstance(error)).to.equal(true);
    expect(await world.client.pools.resume('demo')).to.include({ state: 'ready', draining: false });
    const next = await submit(world, strict);
    expect(await stateOf(next.task_id)).to.equal('running');
    world.clock.advance(2_000);
    expect((await task?.stream.rest())?.at(-1)?.event).to.equal('end');
    const again = await world.client.pools.resume('demo');
    expect(again.state).to.equal('ready');
  });

  it('PLC-019: without a body running tasks have 30 seconds', async () => {
    await world.close();
    world = await fakeWorld({
      virtualTime: true,
      engine: { run: () => ({ tokens: 400, tokenMs: 1_000 }) },
    });
    const [task] = await running([strict]);
    const answer = await ask(world, { method: 'POST', path: '/v1/pools/demo/drain' });
    expect([answer.status, answer.json.state]).to.deep.equal([202, 'draining']);
    world.clock.advance(29_999);
    expect(await stateOf(task?.task_id ?? '')).to.equal('running');
    world.clock.advance(1);
    await poolUntil(world, ({ state }) => state === 'drained');
    expect(await stateOf(task?.task_id ?? '')).to.equal('queued');
  });
});
