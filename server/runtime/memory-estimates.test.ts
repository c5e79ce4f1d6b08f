import { expect } from 'chai';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aModel, BIG, CARDS, GIB, SMALL } from './testing/card-models.js';
import { aWorkstation, refusalOf, SHORT } from './testing/fake-workstation.js';
import type { Workstation } from './testing/workstation.js';

const OUT_OF_MEMORY = { failure: 'out of memory', failureKind: 'vram_exhausted' } as const;
const GROWTH_LASTS_MS = 600_000;

const replicaOf = (station: Workstation<FakeEngine>, poolId: string) =>
  station.dispatcher.poolHealth(poolId).replicas[0];
/** The cards on which replicas of the pool were placed, in order. */
const placed = (station: Workstation<FakeEngine>, poolId: string) =>
  station
    .events('replica_placed')
    .filter((fields) => fields['pool_id'] === poolId)
    .map(({ device }) => device);

async function finish(station: Workstation<FakeEngine>, modelRef: string): Promise<void> {
  const { taskId } = await station.submit({ modelRef });
  await station.until(() => station.state(taskId) === 'completed');
}

describe('estimates that learn', () => {
  for (const load of ['on_demand', 'preload'] as const) {
    it(`PLC-016: a model (${load}) that has run out of memory on one card goes to one with more of it`, async () => {
      let loads = 0;
      const station = await aWorkstation({
        pools: [aModel('kept', 11.2, { load: 'preload', sets: [['big']] }), aModel('a', 11, { load })],
        cards: CARDS,
        load: ({ poolId }) => (poolId === 'a' && loads++ === 0 ? OUT_OF_MEMORY : {}),
        run: () => SHORT,
      });
      await finish(station, 'a');
      expect(placed(station, 'a')).to.deep.equal(['small', 'big']);
      expect(replicaOf(station, 'a')?.vramEstimateBytes).to.equal(Math.ceil(11 * GIB * 1.15));
    });
  }

  it('PLC-016: where no card has room for what it has grown to, it is not tried again for ten minutes, and then by itself', async () => {
    let loads = 0;
    const station = await aWorkstation({
      pools: [aModel('a', 11, { sets: [['small']] })],
      cards: CARDS,
      load: () => (loads++ === 0 ? OUT_OF_MEMORY : {}),
      run: () => SHORT,
    });
    const { taskId } = await station.submit({ modelRef: 'a' });
    await station.until(() => station.dispatcher.task(taskId).waitingFor?.reason === 'memory');
    const why = 'it needs 12.7 GiB, and small has 12.0 GiB free of 12.0 GiB';
    expect(station.dispatcher.task(taskId).waitingFor?.message).to.contain(why);
    expect(station.dispatcher.poolHealth('a').lastError).to.equal(`it cannot be loaded: ${why}`);
    const refused = await refusalOf(station.submit({ modelRef: 'a' }));
    expect([refused.code, refused.message]).to.satisfy(
      ([code, message]: string[]) => code === 'POOL_UNAVAILABLE' && message?.includes(why),
    );
    await station.pass(GROWTH_LASTS_MS - 1_000);
    expect([loads, station.state(taskId)]).to.deep.equal([1, 'queued']);
    await station.pass(1_000);
    await station.until(() => station.state(taskId) === 'completed');
    expect(loads).to.equal(2);
  });

  it('PLC-016: a load that took less than its estimate leaves the rest to others', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 14), aModel('b', 14)],
      cards: [BIG],
      load: ({ poolId }) => (poolId === 'a' ? { vramBytes: 9 * GIB } : {}),
      run: () => SHORT,
    });
    await finish(station, 'a');
    await finish(station, 'b');
    expect([replicaOf(station, 'a')?.state, replicaOf(station, 'b')?.state]).to.deep.equal([
      'ready',
      'ready',
    ]);
    expect(replicaOf(station, 'a')).to.include({ vramUsedBytes: 9 * GIB, vramEstimateBytes: 9 * GIB });
  });

  it('PLC-016: a load that took more than its estimate is set apart with what it took, also after it has left', async () => {
    const station = await aWorkstation({
      pools: [
        aModel('a', 8, { idleUnloadMs: 60_000 }),
        aModel('b', 14),
        aModel('kept', 9, { load: 'preload', sets: [['small']] }),
      ],
      cards: CARDS,
      load: ({ poolId }) => (poolId === 'a' ? { vramBytes: 12 * GIB } : {}),
      run: () => SHORT,
    });
    await finish(station, 'a');
    await station.pass(2_000);
    // 16 GiB would be free beside the estimate.
    await finish(station, 'b');
    expect(replicaOf(station, 'a')?.state).to.equal('absent');
    await station.pass(2_000);
    await finish(station, 'a');
    expect(replicaOf(station, 'b')?.state).to.equal('absent');
  });

  describe('beside others', () => {
    const measured = () =>
      aWorkstation({
        pools: [aModel('a', 4), aModel('b', 5), aModel('brief', 6, { idleUnloadMs: 1_000 })],
        cards: [BIG],
        load: ({ poolId }) => (poolId === 'brief' ? {} : { delayMs: 2_000, vramBytes: 9 * GIB }),
        run: () => SHORT,
      });
    const estimates = (station: Workstation<FakeEngine>) =>
      ['a', 'b'].map((poolId) => (replicaOf(station, poolId)?.vramEstimateBytes ?? 0) / GIB);

    it('PLC-016: what two loads on one card have measured together is neither’s need', async () => {
      const station = await measured();
      const first = await station.submit({ modelRef: 'a' });
      await station.pass(1_000);
      const second = await station.submit({ modelRef: 'b' });
      await station.until(() => station.state(second.taskId) === 'completed');
      expect(station.state(first.taskId)).to.equal('completed');
      expect(estimates(station)).to.deep.equal([4, 5]);
      expect(replicaOf(station, 'a')?.vramUsedBytes).to.equal(9 * GIB);
    });

    it('PLC-016: what a load has measured while another left the card is not its need', async () => {
      const station = await measured();
      await finish(station, 'brief');
      await finish(station, 'a');
      expect(replicaOf(station, 'brief')?.state).to.equal('absent');
      await finish(station, 'b');
      expect(estimates(station)).to.deep.equal([4, 9]);
    });
  });

  it('PLC-016: a replica that runs out of memory while it works is not loaded again at its size', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 11)],
      cards: [SMALL, { cardId: 'big', totalBytes: 12.5 * GIB }],
      run: (_request, run) =>
        run === 0
          ? { breaks: { how: 'death', afterTokens: 2, kind: 'vram_exhausted', message: 'out of memory' } }
          : SHORT,
    });
    const { taskId } = await station.submit({ modelRef: 'a' });
    await station.until(() => station.dispatcher.task(taskId).waitingFor?.reason === 'memory');
    expect(station.dispatcher.poolHealth('a').lastError).to.contain('it needs 12.7 GiB');
    await station.pass(GROWTH_LASTS_MS);
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.dispatcher.task(taskId).attempts).to.equal(2);
  });
});
