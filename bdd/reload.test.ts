import { expect } from 'chai';
import { NotFoundError, PoolBusyError } from '../sdk/index.js';
import type { FakeLoad } from '../server/engines/fake/fake-engine.js';
import { poolUntil } from './pool-health.js';
import { submit } from './raw-http.js';
import { kept, RawStream } from './raw-stream.js';
import { fakeWorld, type World } from './world.js';

const GIB = 2 ** 30;
const task = { model_ref: 'demo', prompt: 'Once upon a time' };

describe('feature: reload', () => {
  let world: World;
  let loadOf: (modelPath: string) => FakeLoad;

  /** A pool with the model demo, and the model coder beside it. */
  const aWorld = (device: 'cpu' | 'cuda') =>
    fakeWorld({
      virtualTime: true,
      config: {
        devices: { simulated: [{ name: 'RTX 3090', memory_bytes: 24 * GIB }], vram_return_ms: 0 },
        models: [{ id: 'coder', model: 'coder.gguf' }],
        model_defaults: { engine: 'fake', device },
        pools: [{ id: 'demo', model: 'demo', engine: 'fake', device, slots: 1 }],
      },
      engine: {
        run: () => ({ tokens: 10, tokenMs: 100 }),
        load: ({ modelPath }) => loadOf(modelPath),
        estimate: () => ({ vramBytes: 14 * GIB, hostBytes: 0, cpuOnlyBytes: 0, trainedCtx: null }),
      },
    });
  beforeEach(() => {
    loadOf = () => ({});
  });
  afterEach(() => world.close());

  const isCoder = (modelPath: string): boolean => modelPath.endsWith('coder.gguf');
  const loadsCoder = (load: FakeLoad): void => {
    loadOf = (modelPath) => (isCoder(modelPath) ? load : {});
  };
  const begun = async () => {
    const { task_id } = await submit(world, task);
    const stream = await RawStream.open(world, task_id);
    const frames = await stream.until('token');
    return { stream, frames, digest: frames[0]?.data.model_digest as string };
  };

  it('PLC-018: the old model serves until the new one is ready, and what it runs ends on it', async () => {
    loadsCoder({ delayMs: 2_000 });
    world = await aWorld('cpu');
    const old = await begun();
    const started = await world.client.pools.reload('demo', { new_model_ref: 'coder' });
    expect(started.reload).to.include({ state: 'loading', model_ref: 'coder', finished_ms: null });
    expect(started).to.include({ state: 'ready', model: 'demo', model_ref: 'demo' });
    const busy = await world.client.pools.reload('demo').catch((reason: unknown) => reason);
    expect(PoolBusyError.isInstance(busy)).to.equal(true);

    world.clock.advance(1_500);
    expect((await old.stream.rest()).at(-1)?.event).to.equal('end');
    const between = await begun();
    expect(between.digest).to.equal(old.digest);
    world.clock.advance(500);
    const reloaded = await poolUntil(world, ({ reload }) => reload?.state === 'succeeded');
    expect(reloaded).to.include({ state: 'ready', model: 'coder', model_ref: 'demo' });

    const next = await begun();
    expect(next.digest).to.not.equal(old.digest);
    world.clock.advance(2_000);
    for (const { stream } of [between, next]) expect((await stream.rest()).at(-1)?.event).to.equal('end');
    const { replicas } = await poolUntil(world, (health) => health.replicas.length === 1);
    expect(replicas[0]?.model_digest).to.equal(next.digest);
  });

  it('PLC-018: a model that does not load is rolled back, for the reason that the engine gave', async () => {
    loadsCoder({ failure: 'no such file' });
    world = await aWorld('cpu');
    const old = await begun();
    await world.client.pools.reload('demo', { new_model_ref: 'coder' });
    const { reload, ...health } = await poolUntil(world, (each) => each.reload?.state === 'rolled_back');
    expect(reload?.reason).to.contain('no such file');
    expect(reload?.finished_ms).to.be.a('number');
    expect(health).to.include({ state: 'ready', model: 'demo', breaker: 'closed' });
    world.clock.advance(2_000);
    expect((await old.stream.rest()).at(-1)?.event).to.equal('end');
    expect((await begun()).digest).to.equal(old.digest);
  });

  it('PLC-018: where memory holds only one, the old model drains first, and comes back if the new one fails', async () => {
    loadsCoder({ failure: 'out of memory' });
    world = await aWorld('cuda');
    const old = await begun();
    const waiting = await submit(world, task);
    const started = await world.client.pools.reload('demo', { new_model_ref: 'coder', deadline_ms: 60_000 });
    expect(started.reload?.state).to.equal('draining');
    world.clock.advance(2_000);
    expect((await old.stream.rest()).at(-1)?.event).to.equal('end');
    const { reload } = await poolUntil(world, (each) => each.reload?.state === 'rolled_back');
    expect(reload?.reason).to.contain('out of memory');
    const served = await RawStream.open(world, waiting.task_id);
    const frames = kept(await world.clock.runUntil(served.rest(), 100));
    expect([frames[0]?.data.model_digest, frames.at(-1)?.event]).to.deep.equal([old.digest, 'end']);

    loadsCoder({});
    await world.client.pools.reload('demo', { new_model_ref: 'coder' });
    await poolUntil(world, (each) => each.reload?.state === 'succeeded');
    expect((await begun()).digest).to.not.equal(old.digest);
  });

  it('PLC-018: a model that nobody knows changes nothing', async () => {
    world = await aWorld('cpu');
    const error = await world.client.pools
      .reload('demo', { new_model_ref: 'poet' })
      .catch((reason: unknown) => reason);
    if (!NotFoundError.isInstance(error)) throw new Error('it must not be found');
    expect(error.field).to.equal('new_model_ref');
    expect(error.message).to.match(/no model "poet" is known; known: .*coder.*demo|demo.*coder/);
    expect(await world.client.pools.health('demo')).to.include({ state: 'ready', reload: null });
  });
});
