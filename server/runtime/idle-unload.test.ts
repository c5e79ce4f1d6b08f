import { expect } from 'chai';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aModel, BIG, CARDS } from './testing/card-models.js';
import { aWorkstation, refusalOf } from './testing/fake-workstation.js';
import type { Workstation } from './testing/workstation.js';

type Station = Workstation<FakeEngine>;

const IDLE_UNLOAD_MS = 60_000;
/** Two seconds. */
const TASK = { tokens: 20, tokenMs: 100 } as const;
/** Longer than an idle replica stays. */
const LONG = { tokens: 100, tokenMs: 1_000 } as const;

const statesOf = (station: Station, poolId = 'a') =>
  station.dispatcher.poolHealth(poolId).replicas.map(({ state }) => state);
const run = async (station: Station, modelRef = 'a', seed = 0) => {
  const { taskId } = await station.submit({ modelRef, seed });
  await station.until(() => station.state(taskId) === 'completed', 100);
};
const aStation = (pools: readonly ReturnType<typeof aModel>[], cards = CARDS) =>
  aWorkstation({
    pools,
    cards,
    load: () => ({ delayMs: 500 }),
    run: ({ seed }) => (seed === 1 ? LONG : TASK),
  });

describe('idle models', () => {
  it('PLC-022: a model on demand leaves so long after its last task, and a task brings it back', async () => {
    const station = await aStation([aModel('a', 10, { idleUnloadMs: IDLE_UNLOAD_MS })]);
    await run(station);
    await station.pass(IDLE_UNLOAD_MS - 1_000);
    await run(station);
    await station.pass(IDLE_UNLOAD_MS - 1);
    expect(statesOf(station)).to.deep.equal(['ready']);
    await station.pass(1);
    expect(statesOf(station)).to.deep.equal(['absent']);
    expect(station.events('replica_unloaded')[0]?.['reason']).to.equal('nobody has used it for 60000 ms');
    expect(station.dispatcher.poolHealth('a')).to.include({ state: 'absent', lastError: null });
    await station.pass(3_600_000);
    expect(station.engine.replicas).to.have.length(1);
    await run(station);
    expect([statesOf(station), station.engine.replicas.length]).to.deep.equal([['ready'], 2]);
  });

  it('PLC-022: a task that runs longer than that keeps its model, and the time counts from its end', async () => {
    const station = await aStation([aModel('a', 10, { idleUnloadMs: IDLE_UNLOAD_MS })]);
    await run(station, 'a', 1);
    expect([statesOf(station), station.engine.replicas.length]).to.deep.equal([['ready'], 1]);
    await station.pass(IDLE_UNLOAD_MS / 2);
    expect(statesOf(station)).to.deep.equal(['ready']);
    await station.pass(IDLE_UNLOAD_MS / 2);
    expect(statesOf(station)).to.deep.equal(['absent']);
  });

  it('PLC-022: what an idle model has left is there for one that could not be loaded beside it', async () => {
    const station = await aStation(
      [aModel('a', 20, { load: 'preload', idleUnloadMs: IDLE_UNLOAD_MS }), aModel('b', 20)],
      [BIG],
    );
    await station.until(() => statesOf(station)[0] === 'ready');
    expect((await refusalOf(station.submit({ modelRef: 'b' }))).code).to.equal('POOL_UNAVAILABLE');
    await station.pass(IDLE_UNLOAD_MS);
    expect(statesOf(station)).to.deep.equal(['absent']);
    await run(station, 'b');
    expect([statesOf(station), statesOf(station, 'b')]).to.deep.equal([['absent'], ['ready']]);
  });

  it('PLC-022: of an elastic pool a replica that nobody uses leaves, and the one that works stays', async () => {
    const station = await aStation([
      aModel('a', 6, { elastic: true, idleUnloadMs: IDLE_UNLOAD_MS, pool: { replicas: 2 } }),
    ]);
    const tasks = await Promise.all([0, 0, 0, 0].map((seed) => station.submit({ modelRef: 'a', seed })));
    await station.until(() => tasks.every(({ taskId }) => station.state(taskId) === 'completed'));
    expect(statesOf(station)).to.deep.equal(['ready', 'ready']);
    await run(station, 'a', 1);
    expect(statesOf(station)).to.deep.equal(['ready', 'absent']);
  });
});
