import { expect } from 'chai';
import { submit } from './raw-http.js';
import { readStream } from './raw-stream.js';
import { fakeWorld, sample, type World } from './world.js';

const GIB = 2 ** 30;
const onCards = { model: 'demo', engine: 'fake', device: 'cuda', slots: 1 } as const;

describe('feature: mixed GPUs', () => {
  let world: World;
  beforeEach(async () => {
    world = await fakeWorld({
      config: {
        devices: {
          simulated: [
            { name: 'RTX 3090', memory_bytes: 24 * GIB },
            { name: 'RTX 3060', memory_bytes: 12 * GIB },
          ],
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

  it('PLC-004, OBS-006: the memory of a card is a metric of the replica on it, and what nothing measures has no sample', async () => {
    const metrics = await world.client.ops.metrics();
    expect(metrics.match(/^vram_used_bytes\{.*replica_id="large-0".*\} 0$/m)).not.to.equal(null);
    expect(metrics.match(/^gpu_utilization\{/m)).to.equal(null);
    expect(await sample(world, 'vram_used_bytes', { pool_id: 'demo' })).to.equal(0);
  });
});
