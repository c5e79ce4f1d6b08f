import { expect } from 'chai';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aModel, aReading, BIG, CARDS, SMALL } from './testing/card-models.js';
import { aWorkstation, refusalOf, SHORT } from './testing/fake-workstation.js';
import type { Workstation } from './testing/workstation.js';

const VRAM_RETURN_MS = 10_000;

type Station = Workstation<FakeEngine>;

const stateOf = (station: Station, poolId: string) =>
  station.dispatcher.poolHealth(poolId).replicas[0]?.state;
/** What the driver says that is used of the big card. */
const read = (station: Station, usedGib: number) => station.dispatcher.devicesRead([aReading(BIG, usedGib)]);

async function finish(station: Station, modelRef: string): Promise<void> {
  const { taskId } = await station.submit({ modelRef });
  await station.until(() => station.state(taskId) === 'completed');
  // Over its minimum residency.
  await station.pass(2_000);
}

/** Models of these sizes on the big card, whose driver is heard; each has run a task, in this order. */
async function loaded(sizes: Readonly<Record<string, number>>, others: Readonly<Record<string, number>>) {
  const station = await aWorkstation({
    pools: Object.entries({ ...sizes, ...others }).map(([id, gib]) => aModel(id, gib, { sets: [['big']] })),
    cards: [BIG],
    vramReturnMs: VRAM_RETURN_MS,
    run: () => SHORT,
  });
  let usedGib = 0;
  read(station, usedGib);
  for (const [poolId, gib] of Object.entries(sizes)) {
    await finish(station, poolId);
    usedGib += gib;
    read(station, usedGib);
  }
  return station;
}

describe('memory that the driver reads', () => {
  it('PLC-015: a load waits until the driver has given the memory of the evicted model back', async () => {
    const station = await loaded({ a: 20 }, { b: 20 });
    const { taskId } = await station.submit({ modelRef: 'b' });
    await station.pass(5_000);
    expect([stateOf(station, 'a'), stateOf(station, 'b')]).to.deep.equal(['absent', 'absent']);
    expect(station.dispatcher.task(taskId).waitingFor).to.deep.include({ reason: 'memory' });
    // A part of it is not enough.
    read(station, 8);
    await station.pass(1_000);
    expect(stateOf(station, 'b')).to.equal('absent');
    read(station, 0);
    await station.pass(0);
    expect(stateOf(station, 'b')).to.equal('ready');
    await station.until(() => station.state(taskId) === 'completed');
  });

  it('PLC-015: no other has to leave for the same want before the memory has had its time to come back', async () => {
    const station = await loaded({ a: 10, c: 10 }, { b: 14 });
    await station.submit({ modelRef: 'b' });
    await station.pass(VRAM_RETURN_MS - 1);
    expect([stateOf(station, 'a'), stateOf(station, 'c')]).to.deep.equal(['absent', 'ready']);
    await station.pass(1);
    expect([stateOf(station, 'a'), stateOf(station, 'c')]).to.deep.equal(['absent', 'absent']);
  });

  it('PLC-015: memory that stays away is somebody else’s, whoever waits is told, and is served once it is back', async () => {
    const station = await loaded({ a: 20 }, { b: 20 });
    const { taskId } = await station.submit({ modelRef: 'b' });
    await station.pass(VRAM_RETURN_MS);
    expect(station.dispatcher.task(taskId).waitingFor?.message).to.contain(
      'it needs 20.0 GiB, and big has 4.0 GiB free of 24.0 GiB',
    );
    expect(station.dispatcher.poolHealth('b').lastError).to.contain('big has 4.0 GiB free');
    expect((await refusalOf(station.submit({ modelRef: 'b' }))).code).to.equal('POOL_UNAVAILABLE');
    read(station, 0);
    await station.until(() => station.state(taskId) === 'completed');
  });

  it('PLC-015: while the driver is not heard, what has gone is free at once', async () => {
    const station = await loaded({ a: 20 }, { b: 20 });
    station.dispatcher.devicesRead([]);
    await finish(station, 'b');
    expect([stateOf(station, 'a'), stateOf(station, 'b')]).to.deep.equal(['absent', 'ready']);
  });

  it('PLC-015: two models never count on what one has left', async () => {
    const station = await loaded({ a: 20 }, { b: 14, c: 14 });
    await station.submit({ modelRef: 'b' });
    await station.submit({ modelRef: 'c' });
    await station.pass(0);
    read(station, 0);
    await station.pass(0);
    expect([stateOf(station, 'b'), stateOf(station, 'c')]).to.deep.equal(['ready', 'absent']);
  });

  it('PLC-015: memory that stays away while nobody waits for it wakes nobody', async () => {
    const station = await loaded({ a: 20 }, {});
    station.dispatcher.drainPool('a', 0);
    await station.until(() => station.dispatcher.poolHealth('a').state === 'drained');
    await station.pass(2 * VRAM_RETURN_MS);
    expect(station.dispatcher.poolHealth('a').state).to.equal('drained');
  });

  it('PLC-008: what foreign processes hold is left to them: a model goes to the other card, or nowhere', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 10), aModel('b', 12)],
      cards: CARDS,
      run: () => SHORT,
    });
    station.dispatcher.devicesRead([aReading(BIG, 16), aReading(SMALL, 1)]);
    await finish(station, 'a');
    expect(station.dispatcher.poolHealth('a').replicas[0]?.devices).to.deep.equal(['small']);
    const refused = await refusalOf(station.submit({ modelRef: 'b' }));
    expect(refused.message).to.contain('big has 8.0 GiB free of 24.0 GiB, small has 1.0 GiB free of 12.0');
    station.dispatcher.devicesRead([aReading(BIG, 12), aReading(SMALL, 11)]);
    await finish(station, 'b');
    expect(station.dispatcher.poolHealth('b').replicas[0]?.devices).to.deep.equal(['big']);
    // Nobody was asked to leave for the foreigner's sake.
    expect(stateOf(station, 'a')).to.equal('ready');
  });

  it('PLC-008: a foreign process that has come between two loads is not overrun', async () => {
    const station = await loaded({ a: 10 }, { b: 10 });
    read(station, 10 + 6);
    const { taskId } = await station.submit({ modelRef: 'b' });
    await station.until(() => station.state(taskId) === 'completed' || stateOf(station, 'a') === 'absent');
    expect([stateOf(station, 'a'), stateOf(station, 'b')]).to.deep.equal(['absent', 'absent']);
    read(station, 6);
    await station.until(() => station.state(taskId) === 'completed');
  });
});
