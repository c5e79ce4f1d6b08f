import { expect } from 'chai';
import type { FakeEngine, FakeEngineOptions } from '../engines/fake/fake-engine.js';
import type { PoolPlans } from './ports.js';
import { aModel, CARDS } from './testing/card-models.js';
import { aWorkstation, ENDLESS } from './testing/fake-workstation.js';
import type { Workstation } from './testing/workstation.js';

type Station = Workstation<FakeEngine>;

/** Every model is known and as large as the one it replaces. */
const POOL_PLANS: PoolPlans = {
  modelOf: (modelRef) => ({ modelRef, modelPath: `${modelRef}.gguf` }),
  withModel: async (config, model) => ({
    ...config,
    model: model?.modelRef ?? config.model,
    replicas: config.replicas.map((spec) => ({ ...spec, modelPath: model?.modelPath ?? spec.modelPath })),
  }),
  forModel: () => Promise.reject(new Error('no plan is asked for here')),
};
const DEADLINE_MS = 30_000;
const LOAD_MS = 5_000;
/** Two seconds. */
const TASK = { tokens: 20, tokenMs: 100 } as const;

/** Seed of a task of eight. */
const OUTLASTS_A_LOAD = 1;

const aStation = (
  pools: readonly ReturnType<typeof aModel>[],
  {
    load = () => ({ delayMs: LOAD_MS }),
    cards = CARDS,
  }: Pick<FakeEngineOptions, 'load'> & { cards?: typeof CARDS } = {},
) =>
  aWorkstation({
    pools,
    cards,
    load,
    run: ({ seed }) => (seed === OUTLASTS_A_LOAD ? { ...TASK, tokens: 80 } : TASK),
    poolPlans: POOL_PLANS,
  });

const health = (station: Station) => station.dispatcher.poolHealth('a');
const statesOf = (station: Station) => health(station).replicas.map(({ state }) => state);
const idsOf = (station: Station) => health(station).replicas.map(({ replicaId }) => replicaId);
const submitted = (station: Station, tasks: number, seed = 0) =>
  Promise.all(Array.from({ length: tasks }, () => station.submit({ modelRef: 'a', seed })));
const allEnd = (station: Station, tasks: readonly { readonly taskId: string }[]) =>
  station.until(() => tasks.every(({ taskId }) => station.state(taskId) === 'completed'));
/** The digest of the model that served a task. */
async function served(station: Station): Promise<string> {
  const [task] = await submitted(station, 1);
  const taskId = task?.taskId ?? '';
  const stream = station.read(taskId);
  await station.until(() => stream.ended);
  expect(station.dispatcher.task(taskId).attempts).to.equal(1);
  const [, digest = ''] = /"model_digest":"([^"]+)"/.exec(stream.text) ?? [];
  return digest;
}
async function reloaded(station: Station, modelRef: string | null): Promise<string | undefined> {
  await station.dispatcher.reloadPool('a', modelRef, DEADLINE_MS);
  await station.until(() => ['succeeded', 'rolled_back'].includes(health(station).reload?.state ?? ''));
  return health(station).reload?.state;
}

describe('reload of pools on demand', () => {
  it('PLC-018: a pool of which nothing is loaded loads the new model, and serves it from then on', async () => {
    const station = await aStation([aModel('a', 10, { idleUnloadMs: 60_000 })]);
    expect(statesOf(station)).to.deep.equal(['absent']);
    expect(await reloaded(station, 'other')).to.equal('succeeded');
    expect([health(station).model, statesOf(station)]).to.deep.equal(['other', ['ready']]);
    const fresh = await served(station);
    await station.until(() => statesOf(station)[0] === 'absent', 1_000);
    expect(await served(station)).to.equal(fresh);
  });

  it('PLC-018: a new model that fails to load leaves a pool of which nothing is loaded as it was', async () => {
    const station = await aStation([aModel('a', 10)], {
      load: ({ modelPath }) => (modelPath === 'bad.gguf' ? { delayMs: 100, failure: 'no such tensor' } : {}),
    });
    expect(await reloaded(station, 'bad')).to.equal('rolled_back');
    expect(health(station).reload?.reason).to.equal('no such tensor');
    expect([health(station).model, statesOf(station)]).to.deep.equal(['a.gguf', ['absent']]);
    const before = await served(station);
    expect(await reloaded(station, 'bad')).to.equal('rolled_back');
    expect([statesOf(station), await served(station)]).to.deep.equal([['ready'], before]);
  });

  it('PLC-018: where only one model fits, the old one comes back when a task waits after the new one has failed', async () => {
    const station = await aStation([aModel('a', 20)], {
      load: ({ modelPath }) => (modelPath === 'bad.gguf' ? { delayMs: 100, failure: 'no such tensor' } : {}),
    });
    const before = await served(station);
    const tasks = await submitted(station, 3);
    expect(await reloaded(station, 'bad')).to.equal('rolled_back');
    await allEnd(station, tasks);
    expect(tasks.map(({ taskId }) => station.dispatcher.task(taskId).attempts)).to.deep.equal([1, 1, 1]);
    expect(await served(station)).to.equal(before);
  });

  it('PLC-018: a reload evicts an idle model on demand for the new one, and none that is preloaded', async () => {
    const idle = await aStation([aModel('a', 20), aModel('b', 20)]);
    const { taskId } = await idle.submit({ modelRef: 'b' });
    await allEnd(idle, [{ taskId }]);
    await idle.pass(LOAD_MS);
    expect(await reloaded(idle, 'other')).to.equal('succeeded');
    expect(idle.dispatcher.poolHealth('b').replicas[0]?.state).to.equal('absent');

    const kept = await aStation([aModel('a', 20), aModel('b', 20, { load: 'preload' })]);
    const other = () => kept.dispatcher.poolHealth('b').replicas[0]?.state;
    await kept.until(() => other() === 'ready');
    expect(await reloaded(kept, 'other')).to.equal('rolled_back');
    expect(health(kept).reload?.reason).to.contain('it needs 20.0 GiB');
    expect(other()).to.equal('ready');
  });

  for (const gib of [10, 20]) {
    it(`PLC-018: at its deadline a task that does not stop is taken from its replica (${gib} GiB), and runs again`, async () => {
      const station = await aWorkstation({
        pools: [aModel('a', gib, { sets: [['big']] })],
        cards: CARDS,
        run: (_request, run) => (run === 0 ? { ...ENDLESS, ignoresAbort: true } : { ...ENDLESS, tokenMs: 1 }),
        poolPlans: POOL_PLANS,
      });
      const [task] = await submitted(station, 1);
      await station.until(() => station.state(task?.taskId ?? '') === 'running');
      await station.dispatcher.reloadPool('a', null, DEADLINE_MS);
      await station.until(() => station.state(task?.taskId ?? '') === 'completed', 1_000);
      expect(station.dispatcher.task(task?.taskId ?? '').attempts).to.equal(2);
      expect(station.clock.now().monotonicMs).to.be.within(DEADLINE_MS, DEADLINE_MS + 5_000);
      expect(health(station).reload?.state).to.equal('succeeded');
    });
  }
});

describe('reload of elastic pools', () => {
  const elastic = () =>
    aModel('a', 6, { elastic: true, idleUnloadMs: 60_000, pool: { replicas: 2, queueCapacity: 16 } });
  /** Both replicas of the pool are loaded, and nothing runs. */
  async function withBoth(load?: FakeEngineOptions['load']) {
    const station = await aStation([elastic()], load && { load });
    await allEnd(station, await submitted(station, 1));
    const tasks = await submitted(station, 12);
    await station.until(() => statesOf(station).every((state) => state === 'ready'));
    await allEnd(station, tasks);
    return station;
  }

  it('PLC-018: one replica of the new model proves it, takes over from all, and another comes when tasks would wait', async () => {
    const station = await withBoth();
    const before = idsOf(station);
    const tasks = await submitted(station, 2, OUTLASTS_A_LOAD);
    expect(await reloaded(station, 'other')).to.equal('succeeded');
    await allEnd(station, tasks);
    expect(tasks.map(({ taskId }) => station.dispatcher.task(taskId).attempts)).to.deep.equal([1, 1]);
    await station.pass(0);
    expect([statesOf(station), station.engine.replicas.length]).to.deep.equal([['ready', 'absent'], 3]);
    expect(idsOf(station)).to.have.length(2).and.not.include.members(before);
    await submitted(station, 12);
    await station.until(() => statesOf(station).every((state) => state === 'ready'));
    const fresh = station.engine.replicas.slice(2).map(({ info }) => info.modelDigest);
    expect(new Set(fresh).size).to.equal(1);
  });

  it('PLC-018: a new model that fails to load leaves both replicas as they were', async () => {
    const station = await withBoth(({ modelPath }) =>
      modelPath === 'bad.gguf' ? { delayMs: 100, failure: 'no such tensor' } : { delayMs: LOAD_MS },
    );
    const before = idsOf(station);
    const tasks = await submitted(station, 2);
    expect(await reloaded(station, 'bad')).to.equal('rolled_back');
    await allEnd(station, tasks);
    expect([idsOf(station), statesOf(station)]).to.deep.equal([before, ['ready', 'ready']]);
  });
});
