import { expect } from 'chai';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aModel, CARDS } from './testing/card-models.js';
import { aWorkstation, dataOf, eventsOf, refusalOf } from './testing/fake-workstation.js';
import type { Workstation } from './testing/workstation.js';

type Station = Workstation<FakeEngine>;

/** Three seconds, and nothing is shown in the first of them. */
const TASK = { tokens: 20, tokenMs: 100, prefillMs: 1_000 } as const;

const aStation = (slots: number, residency: Parameters<typeof aModel>[2] = {}) =>
  aWorkstation({
    pools: [aModel('a', 10, { ...residency, pool: { slots } })],
    cards: CARDS,
    load: () => ({ delayMs: 500 }),
    run: () => TASK,
  });
const stateOf = (station: Station) => station.dispatcher.poolHealth('a').state;
const running = async (station: Station, determinism: 'strict' | 'best_effort') => {
  const { taskId } = await station.submit({ modelRef: 'a', determinism });
  await station.until(() => station.state(taskId) === 'running');
  return taskId;
};

describe('the deadline of a drain', () => {
  it('PLC-019: what has shown nothing goes back, what is strict too, and best_effort tasks with tokens end', async () => {
    const station = await aStation(4);
    const shown = [await running(station, 'strict'), await running(station, 'best_effort')];
    await station.pass(1_500);
    const silent = [await running(station, 'strict'), await running(station, 'best_effort')];
    const waiting = await station.submit({ modelRef: 'a' });
    station.dispatcher.drainPool('a', 500);
    await station.until(() => stateOf(station) === 'drained');
    expect([...shown, ...silent, waiting.taskId].map((taskId) => station.state(taskId))).to.deep.equal([
      'queued',
      'failed',
      'queued',
      'queued',
      'queued',
    ]);
    expect(station.dispatcher.task(shown[1] ?? '').error?.code).to.equal('WORKER_RESET');
    // What had started is before what had not.
    const positions = [shown[0], ...silent, waiting.taskId].map(
      (taskId) => station.dispatcher.task(taskId ?? '').queuePosition,
    );
    expect(positions).to.deep.equal([0, 1, 2, 3]);
    expect((await refusalOf(station.submit({ modelRef: 'a' }))).code).to.equal('POOL_UNREADY');
    expect(station.engine.replicas).to.have.length(1);

    const stream = station.read(shown[0] ?? '');
    station.dispatcher.resumePool('a');
    await station.until(() =>
      [shown[0], ...silent, waiting.taskId].every((taskId) => station.state(taskId ?? '') === 'completed'),
    );
    expect(station.engine.replicas).to.have.length(2);
    // One start, each token once, one end.
    expect(eventsOf(stream.text).filter((event) => event === 'started')).to.have.length(1);
    expect(eventsOf(stream.text).filter((event) => event === 'token')).to.have.length(20);
    expect(dataOf(stream.text, 'end')).to.include({ tokens_out: 20, attempts: 2 });
  });

  it('PLC-019: a drain is no death of an engine: a strict task outlives any number of them', async () => {
    const station = await aStation(1);
    const taskId = await running(station, 'strict');
    for (let drain = 0; drain < 4; drain++) {
      station.dispatcher.drainPool('a', 0);
      await station.until(() => stateOf(station) === 'drained');
      expect(station.state(taskId)).to.equal('queued');
      station.dispatcher.resumePool('a');
      await station.until(() => station.state(taskId) === 'running');
    }
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.dispatcher.task(taskId).attempts).to.equal(5);
    expect(station.dispatcher.poolHealth('a')).to.deep.include({ breaker: 'closed', lastError: null });
  });

  it('PLC-019: a drained pool on demand is not loaded for what waits, and its memory is there for others', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 20), aModel('b', 20)],
      cards: CARDS,
      run: () => TASK,
    });
    const taskId = await running(station, 'strict');
    station.dispatcher.drainPool('a', 0);
    const other = await station.submit({ modelRef: 'b' });
    await station.until(() => station.state(other.taskId) === 'completed');
    await station.pass(3_600_000);
    expect([stateOf(station), station.state(taskId)]).to.deep.equal(['drained', 'queued']);
    station.dispatcher.resumePool('a');
    await station.until(() => station.state(taskId) === 'completed');
  });
});
