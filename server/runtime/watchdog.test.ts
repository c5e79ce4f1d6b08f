import { expect } from 'chai';
import { aWorkstation, dataOf, ENDLESS, eventsOf, SHORT, SlowStore } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

const pools = [aPool({ watchdog: { firstTokenMs: 10_000, interTokenMs: 2_000 } })];
const hangingAfter = (afterTokens: number) =>
  ({ tokens: 50, tokenMs: 10, breaks: { how: 'hang', afterTokens } }) as const;

describe('watchdogs', () => {
  it('ENG-016: no first token in time ends the task with DECODE_TIMEOUT, and the slot serves the next', async () => {
    const station = await aWorkstation({
      pools,
      run: (_request, run) => (run === 0 ? hangingAfter(0) : SHORT),
    });
    const { taskId } = await station.submit();
    const { taskId: next } = await station.submit();
    const stream = station.read(taskId);
    await station.pass(9_999);
    expect(station.state(taskId)).to.equal('running');
    await station.pass(1);
    expect([station.state(taskId), eventsOf(stream.text)]).to.deep.equal([
      'failed',
      ['started', 'metrics', 'error'],
    ]);
    expect(dataOf(stream.text, 'error')).to.include({ code: 'DECODE_TIMEOUT', retriable: true });
    expect(dataOf(stream.text, 'error')['message']).to.contain('no first token within 10000 ms');
    await station.until(() => station.state(next) === 'completed');
    expect(station.dispatcher.poolHealth('demo').replicas[0]?.restarts).to.equal(0);
  });

  it('ENG-016: silence between tokens is measured from the last token, whenever that came', async () => {
    const slow = { tokens: 6, tokenMs: 1_900 } as const;
    const station = await aWorkstation({
      pools,
      run: (_request, run) => (run === 0 ? slow : hangingAfter(7)),
    });
    const { taskId: alive } = await station.submit();
    await station.until(() => station.state(alive) === 'completed', 100);
    const { taskId: hung } = await station.submit();
    const stream = station.read(hung);
    await station.pass(60 + 1_999);
    expect(station.state(hung)).to.equal('running');
    await station.pass(1);
    expect(dataOf(stream.text, 'error')['message']).to.contain('no token for 2000 ms after 7 tokens');
  });

  it('ENG-016: inputs that are done one by one keep an embedding alive', async () => {
    const slow = { inputMs: 1_900 } as const;
    const station = await aWorkstation({
      pools: [aPool({ workload: 'embedding', watchdog: { firstTokenMs: 2_000, interTokenMs: 2_000 } })],
      run: (_request, run) => (run === 0 ? slow : { inputMs: 2_100 }),
    });
    const embedding = { workload: 'embedding', prompt: undefined, inputs: ['a', 'b', 'c'] } as const;
    const { taskId: alive } = await station.submit(embedding);
    await station.until(() => station.state(alive) === 'completed', 100);
    const { taskId: hung } = await station.submit(embedding);
    await station.until(() => station.state(hung) === 'failed', 100);
    expect(station.dispatcher.task(hung).error).to.include({ code: 'DECODE_TIMEOUT' });
  });

  it('ENG-016: an engine that does not answer the abort is killed, and its other tasks run again', async () => {
    const deaf = { ...hangingAfter(3), ignoresAbort: true } as const;
    const station = await aWorkstation({
      pools: [aPool({ slots: 2, watchdog: { firstTokenMs: 10_000, interTokenMs: 2_000 } })],
      run: (_request, run) => (run === 0 ? deaf : { tokens: 20, tokenMs: 500 }),
    });
    const { taskId: hung } = await station.submit();
    const { taskId: other } = await station.submit();
    await station.until(() => station.state(hung) === 'failed', 100);
    await station.until(() => station.state(other) === 'completed', 500);
    expect(station.dispatcher.task(other).attempts).to.equal(2);
    expect(station.dispatcher.poolHealth('demo').replicas[0]).to.include({ restarts: 1 });
  });

  it('ENG-016: time in which the disk keeps a task from its engine does not count', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({ pools, store, run: () => SHORT });
    await station.submit();
    const { taskId } = await station.submit();
    // Wakes the server in between.
    await station.submit({ deadlineMs: 30_000 });
    await station.pass(50);
    store.breakDown('full');
    // The end of the first task starts the second, which the engine is not told before that is on disk.
    await station.pass(50);
    expect(station.events('task_started').map((line) => line['task_id'])).to.contain(taskId);
    await station.pass(60_000);
    store.breakDown(null);
    await station.until(() => station.dispatcher.task(taskId).finishedMs !== null);
    expect(station.state(taskId)).to.equal('completed');
  });

  it('ENG-016: a slow flush of the start does not count either, and silence after it does', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({ pools, store, run: () => hangingAfter(0) });
    store.heldFrom = 2;
    const { taskId } = await station.submit();
    await station.pass(15_000);
    expect(station.state(taskId)).to.equal('running');
    store.heldFrom = Number.POSITIVE_INFINITY;
    await store.flush();
    await station.pass(9_999);
    expect(station.state(taskId)).to.equal('running');
    await station.pass(1);
    expect(station.state(taskId)).to.equal('failed');
  });

  it('ENG-015: an engine that dies before it has the task is not held against the task', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({ store, run: () => SHORT });
    store.heldFrom = 2;
    const { taskId } = await station.submit();
    for (let death = 0; death < 3; death++) {
      await station.until(() => station.dispatcher.poolHealth('demo').ready);
      station.engine.replicas.at(-1)?.die('killed by signal 9');
      await station.pass(2_000);
    }
    store.heldFrom = Number.POSITIVE_INFINITY;
    await store.flush();
    await station.until(() => station.state(taskId) === 'completed');
  });

  it('ENG-016: a task that was canceled is not ended a second time by its watchdog', async () => {
    const station = await aWorkstation({ pools, run: () => ({ ...ENDLESS, ignoresAbort: true }) });
    const { taskId } = await station.submit();
    const stream = station.read(taskId);
    await station.pass(500);
    await station.dispatcher.cancel(taskId);
    await station.pass(30_000);
    expect(eventsOf(stream.text).filter((event) => event === 'error')).to.have.length(1);
    expect(dataOf(stream.text, 'error')['code']).to.equal('CANCELED');
  });
});
