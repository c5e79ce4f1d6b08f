import { expect } from 'chai';
import { CanceledError } from '../sdk/index.js';
import type { FakeRun } from '../server/engines/fake/fake-generation.js';
import { ask, submit } from './raw-http.js';
import { RawStream, readStream, textOf } from './raw-stream.js';
import { demoWorld, fakeWorld, sample, type World } from './world.js';

const aTask = { model_ref: 'demo', prompt: 'Once upon a time' };

const cancel = (world: World, taskId: string) =>
  ask(world, { method: 'POST', path: `/v1/tasks/${taskId}/cancel` });

const canceledTotal = (world: World) => sample(world, 'tasks_canceled_total', { reason: 'client' });

describe('feature: cancel', () => {
  let world: World;
  let run: FakeRun;
  beforeEach(async () => {
    run = { tokens: 50, tokenMs: 10 };
    world = await fakeWorld({ slots: 1, engine: { run: () => run } });
  });
  afterEach(() => world.close());

  /** The slot is free when the next task in line starts. */
  const expectFreeSlot = async () => {
    run = { tokens: 1 };
    const { task_id } = await submit(world, aTask);
    expect((await readStream(world, task_id)).at(-1)?.event).to.equal('end');
    const { replicas } = await world.client.pools.health('demo');
    expect(replicas[0]?.restarts, 'the engine gave the slot back by itself').to.equal(0);
  };

  it('ADM-012: a queued task ends with CANCELED and never starts', async () => {
    const running = await submit(world, aTask);
    const { task_id } = await submit(world, aTask);
    const stream = await RawStream.open(world, task_id);
    expect((await cancel(world, task_id)).status).to.equal(204);
    const frames = await stream.rest();
    expect(frames.map(({ id, event }) => [id, event])).to.deep.equal([[1, 'error']]);
    expect(frames[0]?.data).to.include({ code: 'CANCELED', retriable: false });
    expect((await world.client.tasks.get(task_id)).state).to.equal('canceled');
    expect((await world.client.tasks.get(running.task_id)).state).to.equal('running');
    expect(await canceledTotal(world)).to.equal(1);
  });

  it('ADM-012: a task in its prefill ends with CANCELED, without a token', async () => {
    run = { tokens: 50, prefillMs: 1000 };
    const { task_id } = await submit(world, aTask);
    const stream = await RawStream.open(world, task_id);
    await stream.until('started');
    expect((await cancel(world, task_id)).status).to.equal(204);
    const frames = await stream.rest();
    expect(frames.filter(({ event }) => event === 'token')).to.deep.equal([]);
    expect(frames.at(-1)).to.deep.include({ id: 2, event: 'error' });
    await expectFreeSlot();
  });

  it('ADM-012: after the 204 of a streaming task only its terminal event follows', async () => {
    const { task_id } = await submit(world, aTask);
    const stream = await RawStream.open(world, task_id);
    await stream.until('token');
    world.clock.advance(40);
    expect((await cancel(world, task_id)).status).to.equal(204);
    const shown = (await readStream(world, task_id)).filter(({ event }) => event === 'token').length;
    world.clock.advance(1000);
    const after = await readStream(world, task_id);
    expect(after.filter(({ event }) => event === 'token')).to.have.length(shown);
    expect(after.at(-1)).to.deep.include({ id: shown + 2, event: 'error' });
    expect(after.at(-1)?.data.code).to.equal('CANCELED');
    expect((await stream.rest()).at(-1)?.event).to.equal('error');
    await expectFreeSlot();
  });

  it('ADM-012: a finished task stays as it ended, and is not counted', async () => {
    run = { tokens: 3 };
    const { task_id } = await submit(world, aTask);
    const before = await readStream(world, task_id);
    expect((await cancel(world, task_id)).status).to.equal(204);
    expect((await readStream(world, task_id)).map(({ bytes }) => bytes)).to.deep.equal(
      before.map(({ bytes }) => bytes),
    );
    expect((await world.client.tasks.get(task_id)).state).to.equal('completed');
    expect(await canceledTotal(world)).to.equal(0);
  });

  it('ADM-012: twenty cancels at once are one cancellation', async () => {
    const { task_id } = await submit(world, aTask);
    await (await RawStream.open(world, task_id)).until('token');
    const answers = await Promise.all(Array.from({ length: 20 }, () => cancel(world, task_id)));
    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 204));
    expect((await cancel(world, task_id)).status).to.equal(204);
    expect((await readStream(world, task_id)).filter(({ event }) => event === 'error')).to.have.length(1);
    expect(await canceledTotal(world)).to.equal(1);
    await expectFreeSlot();
  });

  it('QUE-003: a cancel in the middle of the queue keeps the order of the others', async () => {
    const started: string[] = [];
    const other = await fakeWorld({
      slots: 1,
      engine: {
        run: ({ input }) => {
          if (input.kind === 'prompt') started.push(input.prompt);
          return { tokens: 2, tokenMs: 10 };
        },
      },
    });
    const ids: string[] = [];
    for (const prompt of ['a', 'b', 'c', 'd', 'e']) {
      ids.push((await submit(other, { ...aTask, prompt })).task_id);
    }
    await cancel(other, ids[2] ?? '');
    expect((await other.client.tasks.get(ids[4] ?? '')).queue_position).to.equal(2);
    await other.clock.runUntil(readStream(other, ids[4] ?? ''));
    expect(started).to.deep.equal(['a', 'b', 'd', 'e']);
    await other.close();
  });

  it('SDK-005: whoever awaits a canceled task gets a CanceledError', async () => {
    const handle = world.client.tasks.run(aTask);
    await new Promise((resolve) => handle.on('token', resolve));
    await handle.cancel();
    const error = await handle.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(CanceledError);
  });
});

describe('feature: cancel on the real engine', () => {
  let world: World;
  before(async () => {
    world = await demoWorld(2);
  });
  after(() => world.close());

  it('ADM-013: twenty tasks canceled at once each end once, and the slots work again', async () => {
    const tasks = Array.from({ length: 20 }, (_, index) =>
      submit(world, {
        model_ref: 'demo',
        prompt: `Story ${index}: `,
        seed: index,
        sampling: { temperature: 1.5 },
      }),
    );
    const ids = (await Promise.all(tasks)).map(({ task_id }) => task_id);
    const streams = ids.map((id) => readStream(world, id));
    const answers = await Promise.all(ids.map((id) => cancel(world, id)));
    expect(answers.every(({ status }) => status === 204)).to.equal(true);
    for (const frames of await Promise.all(streams)) {
      const terminal = frames.filter(({ event }) => event === 'end' || event === 'error');
      expect(terminal).to.have.length(1);
      expect(frames.at(-1)).to.equal(terminal[0]);
    }
    const question = [{ role: 'user', content: 'What is the capital of Norway?' }];
    const { task_id } = await submit(world, {
      model_ref: 'demo',
      messages: question,
      sampling: { temperature: 0 },
    });
    expect(textOf(await readStream(world, task_id))).to.contain('Oslo');
    const health = await world.client.pools.health('demo');
    expect(health.replicas.map(({ slots_busy, restarts }) => [slots_busy, restarts])).to.deep.equal([[0, 0]]);
  });
});
