import { expect } from 'chai';
import { aModel, CARDS } from './testing/card-models.js';
import { aWorkstation, ENDLESS } from './testing/fake-workstation.js';

const LOAD_MS = 5_000;

/** Two replicas on unlike cards; the first run of the task with seed 1 takes its engine down after two tokens. */
async function aDeathOnTheBigCard({ comesBack = true } = {}) {
  let loads = 0;
  let runs = 0;
  const station = await aWorkstation({
    pools: [aModel('a', 10, { load: 'preload', pool: { replicas: 2, slots: 1 } })],
    cards: CARDS,
    load: ({ device }) => {
      const big = device.kind === 'cuda' && device.uuids[0] === 'big';
      if (big && loads++ > 0 && !comesBack) return { delayMs: LOAD_MS, failure: 'the card is broken' };
      return { delayMs: LOAD_MS };
    },
    run: ({ seed }) =>
      seed === 1 && runs++ === 0
        ? { tokens: 5, tokenMs: 100, breaks: { how: 'death', afterTokens: 2 } }
        : { tokens: 5, tokenMs: 100 },
  });
  await station.until(() =>
    station.dispatcher.poolHealth('a').replicas.every(({ state }) => state === 'ready'),
  );
  const { taskId } = await station.submit({ modelRef: 'a', seed: 1 });
  await station.until(() => station.events('replica_failed').length > 0);
  return { station, taskId };
}

describe('a task that runs again', () => {
  it('PLC-024: it waits for its own kind of card, though another idles', async () => {
    const { station, taskId } = await aDeathOnTheBigCard();
    await station.pass(LOAD_MS / 2);
    expect(station.state(taskId)).to.equal('queued');
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.dispatcher.task(taskId)).to.include({ attempts: 2 });
  });

  it('PLC-024: where its card does not come back it is tried on the other', async () => {
    const { station, taskId } = await aDeathOnTheBigCard({ comesBack: false });
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.dispatcher.task(taskId).error?.code).to.equal('WORKER_RESET');
    expect(station.dispatcher.task(taskId).error?.message).to.contain('device');
  });

  it('PLC-024, QUE-003: all tasks of a replica that dies are back in order before the first of them starts elsewhere', async () => {
    let loads = 0;
    let runs = 0;
    const station = await aWorkstation({
      pools: [aModel('a', 10, { load: 'preload', pool: { replicas: 2, slots: 2 } })],
      cards: CARDS,
      deviceIds: ['big', 'small'],
      load: ({ device }) => {
        const big = device.kind === 'cuda' && device.uuids[0] === 'big';
        return big && loads++ === 0 ? { dies: { afterMs: 10 } } : {};
      },
      run: ({ seed }) => {
        if (seed === 2) return { startMs: 60_000 };
        return seed === 1 && runs++ === 0
          ? { tokens: 9, tokenMs: 100, breaks: { how: 'death', afterTokens: 3 } }
          : ENDLESS;
      },
    });
    const ready = () => station.dispatcher.poolHealth('a').replicas.every(({ state }) => state === 'ready');
    await station.until(() => station.events('replica_failed').length === 1 && ready());
    const onSmall = { modelRef: 'a', placement: { deviceMask: ['small'] } };
    const [other] = [await station.submit(onSmall), await station.submit(onSmall)];
    const streaming = await station.submit({ modelRef: 'a', seed: 1 });
    const silent = await station.submit({ modelRef: 'a', seed: 2 });
    await station.until(() => station.events('task_started').length === 4);
    await station.dispatcher.cancel(other?.taskId ?? '');
    await station.until(() => station.events('replica_failed').length === 2);
    await station.pass(1);
    const again = station.events('task_started').slice(4);
    expect(again.map((fields) => fields['task_id'])).to.deep.equal([streaming.taskId, silent.taskId]);
  });
});
