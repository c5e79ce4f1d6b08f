import { expect } from 'chai';
import type { TaskRequest } from '../sdk/index.js';
import { demoWorld, fakeWorld, type World } from './world.js';

const chat = {
  model_ref: 'demo',
  messages: [{ role: 'user', content: 'Tell me a story.' }],
  sampling: { temperature: 1.2 },
  max_tokens: 60,
} satisfies TaskRequest;

describe('feature: tasks of best_effort are batched', () => {
  let world: World;
  afterEach(() => world.close());

  it('DET-015: on the embedded engine a strict chat gives the same stream alone and beside four batched ones', async () => {
    world = await demoWorld(1, 4);
    const { tasks } = world.client;
    const alone = await tasks.run({ ...chat, seed: 1 });
    const batched = [2, 3, 4, 5].map((seed) => tasks.run({ ...chat, seed, determinism: 'best_effort' }));
    const [beside, ...others] = await Promise.all([tasks.run({ ...chat, seed: 1 }), ...batched]);
    expect(beside).to.include({ text: alone.text, output_sha256: alone.output_sha256 });
    for (const { text } of others) expect(text).not.to.equal('');
    const [pool] = (await world.client.capabilities.get()).engines.flatMap(({ pools }) => pools);
    expect(pool).to.include({ slots: 1, best_effort_slots: 4, concurrency_hint: 5 });
  });

  it('DET-015: a strict task waits for a strict slot while batched ones come and go', async () => {
    const pool = {
      id: 'demo',
      model: 'demo',
      engine: 'fake',
      device: 'cpu',
      slots: 1,
      best_effort_slots: 2,
    } as const;
    world = await fakeWorld({
      virtualTime: true,
      config: { pools: [pool] },
      engine: { run: ({ seed }) => (seed === 9 ? { tokens: 400, tokenMs: 1_000 } : {}) },
    });
    const { tasks } = world.client;
    const running = await tasks.create({ model_ref: 'demo', prompt: 'Once', seed: 9 });
    const waiting = await tasks.create({ model_ref: 'demo', prompt: 'Twice' });
    const batched = { model_ref: 'demo', prompt: 'Thrice', determinism: 'best_effort' } as const;
    for (let index = 0; index < 3; index++) {
      expect(await tasks.run(batched)).to.include({ finish_reason: 'stop' });
    }
    expect(await tasks.get(waiting.task_id)).to.deep.include({
      state: 'queued',
      waiting_for: { reason: 'free_slot', message: '1 of 1 slots of pool "demo" are busy' },
    });
    await tasks.cancel(running.task_id);
    expect(await tasks.attach(waiting.task_id)).to.include({ finish_reason: 'stop' });
  });
});
