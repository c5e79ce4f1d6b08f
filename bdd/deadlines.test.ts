import { expect } from 'chai';
import { DeadlineUnmetError } from '../sdk/index.js';
import type { FakeRun } from '../server/engines/fake/fake-generation.js';
import { ask, submit } from './raw-http.js';
import { RawStream, readStream } from './raw-stream.js';
import { fakeWorld, sample, type World } from './world.js';

const aTask = { model_ref: 'demo', prompt: 'Once upon a time' };

describe('feature: deadlines', () => {
  let world: World;
  let run: FakeRun;
  beforeEach(async () => {
    run = { tokens: 20, tokenMs: 100 };
    world = await fakeWorld({
      slots: 1,
      virtualTime: true,
      engine: { run: () => run },
    });
  });
  afterEach(() => world.close());

  const runUntil = <T>(work: Promise<T>): Promise<T> => world.clock.runUntil(work, 100);

  it('ADM-019: a queued task ends at its deadline without having started, and the one before it goes on', async () => {
    run = { tokens: 20, tokenMs: 10_000 };
    const first = await submit(world, aTask);
    const { task_id } = await submit(world, { ...aTask, deadline_ms: 5_000 });
    const stream = await RawStream.open(world, task_id);
    world.clock.advance(4_999);
    expect((await world.client.tasks.get(task_id)).state).to.equal('queued');
    world.clock.advance(1);
    const frames = await stream.rest();
    expect(frames.map(({ id, event }) => [id, event])).to.deep.equal([[1, 'error']]);
    expect(frames[0]?.data).to.include({ code: 'DEADLINE_UNMET', field: 'deadline_ms', retriable: false });
    const ended = await world.client.tasks.get(task_id);
    expect([ended.state, ended.deadline_ms]).to.deep.equal(['canceled', 5_000]);
    expect(await sample(world, 'tasks_canceled_total', { reason: 'deadline' })).to.equal(1);
    expect((await world.client.tasks.get(first.task_id)).state).to.equal('running');
  });

  it('ADM-019: a running task ends at its deadline in the middle of its stream, and the slot serves the next', async () => {
    const { task_id } = await submit(world, { ...aTask, deadline_ms: 1_000 });
    const stream = await RawStream.open(world, task_id);
    await stream.until('token');
    const next = await submit(world, aTask);
    world.clock.advance(1_000);
    const frames = await stream.rest();
    expect(frames.at(-1)?.data).to.include({ code: 'DEADLINE_UNMET' });
    const served = await runUntil(readStream(world, next.task_id));
    expect(served.at(-1)?.event).to.equal('end');
  });

  it('ADM-018, EST-009: once rates are known, an impossible deadline is refused and the others get a chance', async () => {
    const { task_id } = await submit(world, aTask);
    await runUntil(readStream(world, task_id));
    const refused = await ask(world, { path: '/v1/tasks', body: { ...aTask, deadline_ms: 50 } });
    expect(refused.status).to.equal(400);
    expect(refused.json).to.include({ code: 'DEADLINE_UNMET', field: 'deadline_ms', retriable: false });
    const error = await world.client.tasks.create({ ...aTask, deadline_ms: 50 }).catch((reason) => reason);
    expect(DeadlineUnmetError.isInstance(error)).to.equal(true);
    const sure = await submit(world, { ...aTask, deadline_ms: 600_000 });
    const hopeless = await submit(world, { ...aTask, deadline_ms: 150 });
    const none = await submit(world, aTask);
    const chances = [sure, hopeless, none].map(({ on_time_probability }) => on_time_probability);
    expect(chances).to.deep.equal([1, 0, null]);
    const frames = await runUntil(readStream(world, sure.task_id));
    expect(frames.findLast(({ event }) => event === 'metrics')?.data).to.include({ on_time_probability: 1 });
  });
});
