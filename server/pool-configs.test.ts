import { expect } from 'chai';
import type { Config } from '../generated/config.js';
import { resolveConfig } from './config.js';
import type { Engine, MemoryEstimate, ModelFit } from './core/engine-port.js';
import type { GpuReading } from './core/gpu-probe-port.js';
import { Scheduler } from './core/scheduler.js';
import { cardOf, type FoundCards } from './devices.js';
import { FakeEngine } from './engines/fake/fake-engine.js';
import { PoolConfigs } from './pool-configs.js';

const GIB = 2 ** 30;
const CARDS: FoundCards = { uuids: ['big', 'small'], cpuReason: null };

const aReading = (uuid: string, totalGib: number, usedGib: number): GpuReading => ({
  uuid,
  name: `RTX ${uuid}`,
  memoryTotalBytes: totalGib * GIB,
  memoryUsedBytes: usedGib * GIB,
  utilization: 0,
});
const READINGS = [aReading('big', 24, 1), aReading('small', 12, 0)];

/** Replicas take as many GiB as their context has thousands of tokens. */
const estimate = ({ ctx }: ModelFit): MemoryEstimate => ({
  vramBytes: (ctx / 1_000) * GIB,
  hostBytes: 0,
  cpuOnlyBytes: 0,
  trainedCtx: null,
});
const ENGINES = new Map<string, Engine>([['fake', new FakeEngine({ estimate })]]);

type PoolFile = NonNullable<Config['pools']>[number];
const aPool = (id: string, gib: number, more: Partial<PoolFile> = {}): PoolFile => ({
  id,
  model: 'demo',
  engine: 'fake',
  device: 'cuda',
  ctx: gib * 1_000,
  ...more,
});

const NOW = { monotonicMs: 0, wallMs: 0 };

/** Where the replicas lie that are loaded at the start, and those that nothing has room for. */
const placed = async (pools: readonly PoolFile[], cards = CARDS, readings = READINGS): Promise<string[]> => {
  const config = resolveConfig({ pools: [...pools], devices: { margin_bytes: GIB / 2 } }, '.');
  const configs = await new PoolConfigs(config, ENGINES, cards).all(config, () => null);
  const scheduler = new Scheduler(configs, { cards: cards.uuids.map((cardId) => cardOf(cardId, readings)) });
  scheduler.apply({ type: 'devices_read', readings }, NOW);
  const misfits = scheduler.misfits(NOW).map(({ pool, why }) => `${pool.id}: ${why}`);
  const loads = scheduler.apply({ type: 'boot' }, NOW).flatMap((effect) => {
    if (effect.type !== 'load') return [];
    const { replicaId, device } = effect.spec;
    return [`${replicaId} on ${device.kind === 'cuda' ? device.uuids.join(',') : 'cpu'}`];
  });
  return [...loads, ...misfits];
};

describe('placement of replicas on cards', () => {
  it('PLC-008: models of several sizes find their cards without being pinned', async () => {
    const pools = [aPool('embedding', 1), aPool('8b', 6), aPool('30b', 18)];
    expect(await placed(pools)).to.deep.equal(['30b-0 on big', '8b-0 on small', 'embedding-0 on small']);
  });

  it('PLC-008: two replicas of one pool spread over both cards', async () => {
    expect(await placed([aPool('coder', 8, { replicas: 2 })])).to.deep.equal([
      'coder-0 on big',
      'coder-1 on small',
    ]);
  });

  it('PLC-008: a pool that finds no room is told with the numbers', async () => {
    expect(await placed([aPool('huge', 40)])).to.deep.equal([
      'huge: it needs 40.5 GiB, and big has 23.0 GiB free of 24.0 GiB, small has 12.0 GiB free of 12.0 GiB',
    ]);
  });

  it('PLC-004: memory that foreign processes hold is not given away', async () => {
    const readings = [aReading('big', 24, 20), aReading('small', 12, 0)];
    expect(await placed([aPool('8b', 6)], CARDS, readings)).to.deep.equal(['8b-0 on small']);
  });

  it('PLC-005: cards that nothing reads are used all the same, in turns by size', async () => {
    const pools = [aPool('a', 18), aPool('b', 6), aPool('c', 6)];
    expect(await placed(pools, CARDS, [])).to.deep.equal(['a-0 on big', 'b-0 on small', 'c-0 on small']);
  });

  it('PLC-008: a pool on the CPU never takes a card, and without cards cuda is refused and auto runs on the CPU', async () => {
    const none: FoundCards = { uuids: [], cpuReason: 'no NVIDIA GPU: nvidia-smi is not installed' };
    expect(await placed([aPool('cpu', 1, { device: 'cpu' })])).to.deep.equal(['cpu-0 on cpu']);
    expect(await placed([aPool('auto', 1, { device: 'auto' })], none, [])).to.deep.equal(['auto-0 on cpu']);
    const refused = await placed([aPool('cuda', 1)], none, []).catch((error: unknown) => String(error));
    expect(refused).to.contain('pool cuda has device: cuda, and no NVIDIA GPU: nvidia-smi is not installed');
  });

  it('CAT-004: what a registered model changes costs no new look at the files of others', async () => {
    const looked: string[] = [];
    const engine = new FakeEngine({
      estimate: (model) => {
        looked.push(`${model.modelPath.split('/').at(-1)} ${model.ctx}`);
        return estimate(model);
      },
    });
    const config = resolveConfig(
      { pools: [aPool('8b', 6)], model_defaults: { engine: 'fake', device: 'cuda' } },
      '.',
    );
    const configs = new PoolConfigs(config, new Map([['fake', engine]]), CARDS);
    await configs.all(config, () => null);
    const [pool] = config.pools;
    if (pool === undefined) throw new Error('the pool is there');
    const registered = { modelRef: 'coder', modelPath: pool.modelPath, workload: 'completion' } as const;
    await configs.all({ ...config, models: [registered] }, () => null);
    expect(looked).to.deep.equal(['demo-chat-f32.gguf 6000', 'demo-chat-f32.gguf 512']);
  });
});
