import { expect } from 'chai';
import { aWorkstation, dataOf, ENDLESS, eventsOf, SlowStore } from './testing/fake-workstation.js';

const aTask = async (onDisconnect?: 'continue' | 'cancel') => {
  const station = await aWorkstation({ run: () => ENDLESS });
  const { taskId } = await station.submit({ ...(onDisconnect && { onDisconnect }) });
  return { station, taskId };
};

describe('on_disconnect', () => {
  it('STR-017: without a reader for 15 s after the last one has left, the task is canceled', async () => {
    const { station, taskId } = await aTask('cancel');
    const [left, right] = [station.read(taskId), station.read(taskId)];
    await station.pass(1_000);
    left.close();
    await station.pass(60_000);
    expect(station.state(taskId)).to.equal('running');
    right.close();
    await station.pass(14_999);
    expect(station.state(taskId)).to.equal('running');
    await station.pass(1);
    expect(station.state(taskId)).to.equal('canceled');
    expect(station.count('tasks_canceled_total', { reason: 'disconnect' })).to.equal(1);
    const late = station.read(taskId);
    expect(eventsOf(late.text).at(-1)).to.equal('error');
    expect(dataOf(late.text, 'error')).to.include({ code: 'CANCELED' });
  });

  it('STR-017: a queued task is canceled too, and one that is read again in time is not', async () => {
    const { station } = await aTask();
    const { taskId } = await station.submit({ onDisconnect: 'cancel' });
    station.read(taskId).close();
    await station.pass(14_000);
    const back = station.read(taskId);
    await station.pass(60_000);
    expect(station.state(taskId)).to.equal('queued');
    back.close();
    await station.pass(15_000);
    expect(station.state(taskId)).to.equal('canceled');
  });

  it('STR-017: a task that never had a reader goes on, and so does one with the default', async () => {
    const { station, taskId } = await aTask('cancel');
    await station.pass(120_000);
    expect(station.state(taskId)).to.equal('running');
    const other = await aTask();
    other.station.read(other.taskId).close();
    await other.station.pass(120_000);
    expect(other.station.state(other.taskId)).to.equal('running');
  });

  it('STR-017: a reader that the server closes does not count as gone, and a closed one leaves once', async () => {
    const { station, taskId } = await aTask('cancel');
    const cut = station.read(taskId);
    const kept = station.read(taskId);
    cut.close(false);
    cut.close();
    await station.pass(60_000);
    expect(station.state(taskId)).to.equal('running');
    kept.close(false);
    await station.pass(60_000);
    expect(station.state(taskId)).to.equal('running');
  });

  it('STR-017: after a restart the task goes on until it has had a reader again', async () => {
    const store = new SlowStore();
    const first = await aWorkstation({ run: () => ENDLESS, store });
    const { taskId } = await first.submit({ onDisconnect: 'cancel' });
    first.read(taskId);
    await first.pass(1_000);
    const second = await aWorkstation({ run: () => ENDLESS, store });
    await second.pass(120_000);
    expect(second.state(taskId)).to.equal('running');
    second.read(taskId).close();
    await second.pass(15_000);
    expect(second.state(taskId)).to.equal('canceled');
  });
});
