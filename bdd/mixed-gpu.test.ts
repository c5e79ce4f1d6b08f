import { expect } from 'chai';
import { InvalidParamsError } from '../sdk/index.js';
import { submit } from './raw-http.js';
import { RawStream, readStream } from './raw-stream.js';
import { fakeWorld, sample, type World } from './world.js';

const GIB = 2 ** 30;
const CARDS = [
  { name: 'RTX 3090', memory_bytes: 24 * GIB },
  { name: 'RTX 3060', memory_bytes: 12 * GIB },
];
const onCards = { model: 'demo', engine: 'fake', device: 'cuda', slots: 1 } as const;

describe('feature: mixed GPUs', () => {
  let world: World;
  beforeEach(async () => {
    world = await fakeWorld({
      config: {
        devices: {
          simulated: CARDS,
        },
        pools: [
          { id: 'demo', ...onCards },
          { id: 'small', ...onCards },
          { id: 'large', ...onCards },
        ],
      },
      engine: {
        estimate: ({ modelPath: _path, ctx, slots }) => ({
          vramBytes: ctx * slots,
          hostBytes: 0,
          cpuOnlyBytes: 0,
          trainedCtx: null,
        }),
        run: () => ({ tokens: 5 }),
      },
    });
  });
  afterEach(() => world.close());

  it('PLC-004: capabilities tell each card with its memory', async () => {
    const { devices } = await world.client.capabilities.get();
    expect(
      devices.map(({ name, kind, vram_total_bytes }) => [name, kind, vram_total_bytes]).slice(0, 2),
    ).to.deep.equal([
      ['RTX 3090', 'cuda', 24 * GIB],
      ['RTX 3060', 'cuda', 12 * GIB],
    ]);
    expect(devices.at(-1)).to.include({ kind: 'cpu', vram_total_bytes: null, vram_used_bytes: null });
  });

  it('PLC-008: both cards serve, without a pool being pinned to one', async () => {
    const devices = new Set<string>();
    for (const pool of ['demo', 'small', 'large']) {
      const { task_id } = await submit(world, { model_ref: pool, prompt: 'Once' });
      const started = (await readStream(world, task_id)).find(({ event }) => event === 'started');
      devices.add(started?.data.device);
    }
    expect(devices.size).to.equal(2);
  });

  describe('with one model on both cards', () => {
    let pair: World;
    beforeEach(async () => {
      pair = await fakeWorld({
        config: {
          devices: { simulated: CARDS },
          pools: [{ id: 'demo', ...onCards, replicas: 2 }],
        },
        engine: { run: () => ({ tokens: 50, tokenMs: 60_000 }) },
      });
    });
    afterEach(() => pair.close());

    /** Where a task runs, once it does. */
    const deviceOf = async (taskId: string): Promise<string> => {
      const stream = await RawStream.open(pair, taskId);
      const device: string = (await stream.until('started')).at(-1)?.data.device;
      stream.close();
      return device;
    };

    const cardIds = async (): Promise<readonly [string, string]> => {
      const { devices } = await pair.client.capabilities.get();
      const [large = '', small = ''] = devices.map(({ id }) => id);
      return [large, small];
    };

    it('PLC-009: masked tasks never leave their card while the other idles', async () => {
      const [, small] = await cardIds();
      const placement = { device_mask: [small] };
      const taskIds: string[] = [];
      for (let task = 0; task < 3; task++) {
        taskIds.push((await submit(pair, { model_ref: 'demo', prompt: 'Once', placement })).task_id);
      }
      expect(await deviceOf(taskIds[0] ?? '')).to.equal(small);
      for (const taskId of taskIds.slice(1)) {
        const task = await pair.client.tasks.get(taskId);
        expect([task.state, task.waiting_for?.reason, task.device_mask]).to.deep.equal([
          'queued',
          'masked_device',
          [small],
        ]);
      }
      const open = await submit(pair, { model_ref: 'demo', prompt: 'Once' });
      expect(await deviceOf(open.task_id)).to.not.equal(small);
      await pair.client.tasks.cancel(taskIds[0] ?? '');
      expect(await deviceOf(taskIds[1] ?? '')).to.equal(small);
    });

    it('PLC-009: an impossible mask is refused, with the devices that would do', async () => {
      const cards = await cardIds();
      const error = await pair.client.tasks
        .create({ model_ref: 'demo', prompt: 'Once', placement: { device_mask: ['cpu'] } })
        .then(
          () => null,
          (refusal: unknown) => refusal,
        );
      if (!InvalidParamsError.isInstance(error)) throw new Error('it must be refused');
      expect(error).to.include({ code: 'INVALID_PARAMS', field: 'placement.device_mask' });
      for (const card of cards) expect(error.message).to.contain(card);
    });
  });

  it('PLC-011: a plan tells who would leave for a model and when it could start, and nobody does', async () => {
    await world.close();
    const bytes: Record<string, number> = {
      small: 8 * GIB,
      large: 20 * GIB,
      other: 20 * GIB,
      huge: 40 * GIB,
    };
    world = await fakeWorld({
      config: {
        devices: { simulated: CARDS },
        models: ['small', 'large', 'other', 'huge'].map((id) => ({ id, model: `${id}.gguf` })),
        model_defaults: { engine: 'fake', device: 'cuda', min_residency_s: 0 },
        pools: [{ id: 'demo', model: 'demo', engine: 'fake', device: 'cpu' }],
      },
      engine: {
        run: () => ({ tokens: 5 }),
        estimate: ({ modelPath }) => ({
          vramBytes: bytes[modelPath.replace(/^.*\/|\.gguf$/g, '')] ?? 0,
          hostBytes: 0,
          cpuOnlyBytes: 0,
          trainedCtx: null,
        }),
      },
    });
    const plan = (model_ref: string) => world.client.pools.plan({ model_ref });
    const { task_id } = await submit(world, { model_ref: 'large', prompt: 'Once' });
    expect((await readStream(world, task_id)).at(-1)?.event).to.equal('end');
    const [big, little] = (await world.client.capabilities.get()).devices.map(({ id }) => id);

    expect(await plan('large')).to.deep.include({
      placeable: true,
      devices: [big],
      evicts: [],
      start_in_ms: 0,
    });
    expect(await plan('small')).to.deep.include({ placeable: true, devices: [little], evicts: [] });
    const other = await plan('other');
    expect(other).to.deep.include({
      estimate_bytes: 20 * GIB,
      placeable: true,
      devices: [big],
      evicts: [{ pool_id: 'large', replica_id: 'large-0' }],
      start_in_ms: null,
    });
    const huge = await plan('huge');
    expect(huge).to.deep.include({ placeable: false, devices: [], evicts: [], start_in_ms: null });
    expect(huge.reason).to.match(/^it needs 40\.5 GiB, and /);

    const pools = await world.client.pools.list();
    expect(pools.pools.map(({ pool_id, state, load }) => [pool_id, state, load])).to.deep.equal([
      ['demo', 'ready', 'preload'],
      ['small', 'absent', 'on_demand'],
      ['large', 'ready', 'on_demand'],
      ['other', 'absent', 'on_demand'],
      ['huge', 'absent', 'on_demand'],
    ]);
  });

  it('PLC-004, OBS-006: the memory of a card is a metric of the replica on it, and what nothing measures has no sample', async () => {
    const metrics = await world.client.ops.metrics();
    expect(metrics.match(/^vram_used_bytes\{.*replica_id="large-0".*\} 0$/m)).not.to.equal(null);
    expect(metrics.match(/^gpu_utilization\{/m)).to.equal(null);
    expect(await sample(world, 'vram_used_bytes', { pool_id: 'demo' })).to.equal(0);
  });
});
