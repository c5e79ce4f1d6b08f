import { expect } from 'chai';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aModel, BIG, CARDS, SMALL } from './testing/card-models.js';
import { aWorkstation, ENDLESS, refusalOf, SHORT } from './testing/fake-workstation.js';
import type { Workstation } from './testing/workstation.js';

const LOAD_MS = 5_000;
/** Two seconds. */
const TASK = { tokens: 20, tokenMs: 100 } as const;

const statesOf = (station: Workstation<FakeEngine>, poolId: string) =>
  station.dispatcher.poolHealth(poolId).replicas.map(({ state }) => state);
const evicted = (station: Workstation<FakeEngine>) =>
  station
    .events('replica_unloading')
    .filter(({ reason }) => String(reason).startsWith('it is evicted'))
    .map((fields) => fields['replica_id']);

async function finish(station: Workstation<FakeEngine>, modelRef: string): Promise<void> {
  const { taskId } = await station.submit({ modelRef });
  await station.until(() => station.state(taskId) === 'completed');
}

/** Tasks for the elastic pool. */
const submitted = (station: Workstation<FakeEngine>, tasks: number) =>
  Promise.all(Array.from({ length: tasks }, () => station.submit({ modelRef: 'a' })));

/** A pool of up to two replicas that has run a task, so that a wait for it can be predicted. */
async function anElasticPool({
  others = [],
  cards = CARDS,
  load = 'on_demand',
}: {
  others?: readonly ReturnType<typeof aModel>[];
  cards?: typeof CARDS;
  load?: 'on_demand' | 'preload';
} = {}) {
  const elastic = aModel('a', 10, { load, elastic: true, pool: { replicas: 2 } });
  const station = await aWorkstation({
    pools: [elastic, ...others],
    cards,
    load: () => ({ delayMs: LOAD_MS }),
    run: ({ seed }) => (seed === 1 ? ENDLESS : TASK),
  });
  await finish(station, 'a');
  return station;
}

describe('elastic pools', () => {
  it('PLC-013: one more replica is loaded, on the other card, once the last task would wait longer than a load takes', async () => {
    const station = await anElasticPool();
    expect(statesOf(station, 'a')).to.deep.equal(['ready', 'absent']);
    // One runs and the last of two waits four seconds.
    await submitted(station, 3);
    await station.pass(0);
    expect(statesOf(station, 'a')).to.deep.equal(['ready', 'absent']);
    await submitted(station, 1);
    await station.pass(0);
    expect(statesOf(station, 'a')).to.deep.equal(['ready', 'loading']);
    await station.until(() => statesOf(station, 'a')[1] === 'ready');
    const devices = station.dispatcher.poolHealth('a').replicas.flatMap((replica) => replica.devices);
    expect(devices).to.deep.equal(['big', 'small']);
  });

  it('PLC-013: one more replica evicts a model that nobody waits for', async () => {
    const station = await anElasticPool({ others: [aModel('b', 10, { sets: [['small']] })] });
    await finish(station, 'b');
    await station.pass(LOAD_MS);
    await submitted(station, 5);
    await station.until(() => statesOf(station, 'a')[1] === 'ready');
    expect(evicted(station)).to.deep.equal(['b-0']);
  });

  it('PLC-013: one more replica makes no model leave on which a task runs', async () => {
    const station = await anElasticPool({ others: [aModel('b', 10, { sets: [['small']] })] });
    const { taskId } = await station.submit({ modelRef: 'b', seed: 1 });
    await station.until(() => station.state(taskId) === 'running');
    await station.pass(60_000);
    const tasks = await submitted(station, 5);
    await station.until(() => tasks.every((task) => station.state(task.taskId) === 'completed'));
    expect(evicted(station)).to.deep.equal([]);
    expect([statesOf(station, 'a'), statesOf(station, 'b')]).to.deep.equal([['ready', 'absent'], ['ready']]);
  });

  it('PLC-008: one replica of each preloaded pool is there before the second of any', async () => {
    const station = await aWorkstation({
      pools: [
        aModel('a', 11, { load: 'preload', pool: { replicas: 2 } }),
        aModel('b', 10, { load: 'preload' }),
      ],
      cards: [SMALL, { ...SMALL, cardId: 'big' }],
    });
    expect([statesOf(station, 'a'), statesOf(station, 'b')]).to.deep.equal([['ready', 'absent'], ['ready']]);
  });

  it('PLC-013: one more replica of a model that may run on the CPU waits for a card', async () => {
    const elastic = aModel('a', 10, { elastic: true, pool: { replicas: 2 } });
    const cardUse = elastic.cardUse && { ...elastic.cardUse, cpuFallback: true };
    const station = await aWorkstation({
      pools: [{ ...elastic, cardUse }, aModel('kept', 10, { load: 'preload', sets: [['small']] })],
      cards: CARDS,
      run: () => TASK,
    });
    const tasks = await submitted(station, 5);
    await station.until(() => tasks.every(({ taskId }) => station.state(taskId) === 'completed'));
    expect(statesOf(station, 'a')).to.deep.equal(['ready', 'absent']);
  });

  it('PLC-013: of a preloaded elastic pool the first replica stays, and the others are room for those who wait', async () => {
    const station = await anElasticPool({
      load: 'preload',
      cards: [SMALL, { ...SMALL, cardId: 'big' }],
      others: [aModel('b', 12), aModel('c', 12)],
    });
    const tasks = await submitted(station, 5);
    await station.until(() => tasks.every(({ taskId }) => station.state(taskId) === 'completed'));
    await station.until(() => statesOf(station, 'a').every((state) => state === 'ready'));
    for (const modelRef of ['b', 'c']) {
      await station.pass(LOAD_MS);
      await finish(station, modelRef);
    }
    expect(evicted(station)).to.deep.equal(['a-1', 'b-0']);
    expect(statesOf(station, 'a')).to.deep.equal(['ready', 'absent']);
  });
});

describe('who makes room', () => {
  it('PLC-013: a preloaded model is never evicted, however long it idles and whoever asks', async () => {
    const station = await aWorkstation({
      pools: [aModel('kept', 20, { load: 'preload' }), aModel('b', 10, { sets: [['big']] })],
      cards: CARDS,
      run: () => SHORT,
    });
    await station.pass(3_600_000);
    const refused = await refusalOf(station.submit({ modelRef: 'b' }));
    expect(refused.code).to.equal('POOL_UNAVAILABLE');
    expect(refused.message).to.contain('it needs 10.0 GiB, and big has 4.0 GiB free of 24.0 GiB');
    expect(statesOf(station, 'kept')).to.deep.equal(['ready']);
  });

  it('PLC-013: of three idle models on a card the one leaves that no task has used for longest', async () => {
    const station = await aWorkstation({
      pools: ['a', 'b', 'c', 'd'].map((poolId) => aModel(poolId, 8, { sets: [['big']] })),
      cards: [BIG],
      run: () => SHORT,
    });
    for (const modelRef of ['a', 'b', 'c', 'a']) {
      await finish(station, modelRef);
      await station.pass(2_000);
    }
    await finish(station, 'd');
    expect(evicted(station)).to.deep.equal(['b-0']);
    await station.pass(2_000);
    await finish(station, 'b');
    expect(evicted(station)).to.deep.equal(['b-0', 'c-0']);
  });

  it('PLC-013: one more replica is loaded where the first task may not use those that are there', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 8, { elastic: true, pool: { replicas: 2 } })],
      deviceIds: ['big', 'small'],
      cards: CARDS,
      run: () => SHORT,
    });
    const first = await station.submit({ modelRef: 'a', placement: { deviceMask: ['small'] } });
    await station.until(() => station.state(first.taskId) === 'completed');
    const other = await station.submit({ modelRef: 'a', placement: { deviceMask: ['big'] } });
    await station.until(() => station.state(other.taskId) === 'completed');
    expect(station.engine.replicas.map(({ info }) => info.device)).to.deep.equal(['small', 'big']);
  });
});
