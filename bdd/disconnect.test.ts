import { expect } from 'chai';
import { submit } from './raw-http.js';
import { RawStream, readStream } from './raw-stream.js';
import { fakeWorld, sample, type World } from './world.js';

const aTask = { model_ref: 'demo', prompt: 'Once upon a time', on_disconnect: 'cancel' };
const GRACE_MS = 15_000;

describe('feature: disconnect', () => {
  let world: World;
  beforeEach(async () => {
    world = await fakeWorld({
      slots: 1,
      virtualTime: true,
      engine: { run: () => ({ tokens: 400, tokenMs: 50_000 }) },
    });
  });
  afterEach(() => world.close());

  it('STR-017: a task whose only reader goes away is canceled 15 s later, and its slot serves the next', async () => {
    const { task_id } = await submit(world, aTask);
    const next = await submit(world, { ...aTask, on_disconnect: 'continue' });
    const reader = await RawStream.open(world, task_id);
    await reader.until('started');
    reader.close();
    // The server learns of it when the socket does; from then on it is a matter of time alone.
    while ((await world.client.tasks.get(task_id)).state !== 'canceled') world.clock.advance(GRACE_MS);
    expect(await sample(world, 'tasks_canceled_total', { reason: 'disconnect' })).to.equal(1);
    const last = (await readStream(world, task_id)).at(-1);
    expect(last?.data).to.include({ code: 'CANCELED' });
    expect(last?.data.message).to.contain('on_disconnect');
    await RawStream.open(world, next.task_id).then((stream) => stream.until('started'));
  });

  it('STR-017: by default a task outlives its readers', async () => {
    const { task_id } = await submit(world, { ...aTask, on_disconnect: undefined });
    const { task_id: watched } = await submit(world, aTask);
    for (const taskId of [task_id, watched]) (await RawStream.open(world, taskId)).close();
    // By the time that the second reader is known to be gone, so is the first.
    while ((await world.client.tasks.get(watched)).state !== 'canceled') world.clock.advance(GRACE_MS);
    expect((await world.client.tasks.get(task_id)).state).to.equal('running');
  });
});
