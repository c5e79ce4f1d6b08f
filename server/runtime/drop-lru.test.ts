import { expect } from 'chai';
import type { TaskSubmission } from '../core/submission.js';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import {
  aWorkstation,
  dataOf,
  ENDLESS,
  eventsOf,
  refusalOf,
  SHORT,
  SlowStore,
} from './testing/fake-workstation.js';
import { aPool, type Workstation } from './testing/workstation.js';

const CAPACITY = 3;

/** One slot that is taken, and a queue under `drop-lru` that holds these tasks, in this order. */
async function aFullQueue(
  priorities: readonly ('interactive' | 'batch')[],
  store = new SlowStore(),
): Promise<{ readonly station: Workstation<FakeEngine>; readonly queued: readonly string[] }> {
  const station = await aWorkstation({
    run: () => ENDLESS,
    pools: [aPool({ queueCapacity: CAPACITY, queuePolicy: 'drop-lru' })],
    store,
  });
  await station.submit();
  const queued: string[] = [];
  for (const priority of priorities) queued.push((await station.submit({ priority })).taskId);
  return { station, queued };
}

const statesOf = (station: Workstation<FakeEngine>, taskIds: readonly string[]): string[] =>
  taskIds.map((taskId) => station.state(taskId));

describe('drop-lru', () => {
  it('QUE-009: a newcomer of either priority gets the place of the batch task that has waited longest', async () => {
    for (const priority of ['interactive', 'batch'] as const) {
      const { station, queued } = await aFullQueue(['interactive', 'batch', 'batch']);
      const receipt = await station.submit({ priority });
      expect(statesOf(station, queued)).to.deep.equal(['queued', 'failed', 'queued']);
      expect(receipt).to.include({ policyLabel: 'drop-lru', queuePosition: priority === 'batch' ? 2 : 1 });
    }
  });

  it('QUE-009: with no batch task waiting, an interactive newcomer gets the place of the oldest interactive one', async () => {
    const { station, queued } = await aFullQueue(['interactive', 'interactive', 'interactive']);
    await station.submit({ priority: 'interactive' });
    expect(statesOf(station, queued)).to.deep.equal(['failed', 'queued', 'queued']);
  });

  it('QUE-009: a batch newcomer drops nobody interactive: it gets 429 with the time until a place frees', async () => {
    const { station, queued } = await aFullQueue(['interactive', 'interactive', 'interactive']);
    const refusal = await refusalOf(station.submit({ priority: 'batch' }));
    expect(refusal).to.include({ code: 'QUEUE_FULL_DROP_LRU', policyLabel: 'drop-lru', retryAfterMs: 1_000 });
    expect(statesOf(station, queued)).to.deep.equal(['queued', 'queued', 'queued']);
    expect(station.count('tasks_rejected_total', { reason: 'QUEUE_FULL_DROP_LRU' })).to.equal(1);
    expect(station.count('admission_backpressure_events_total', { policy_label: 'drop-lru' })).to.equal(1);
  });

  it('QUE-009: what has started once is never dropped', async () => {
    const dying = { ...SHORT, breaks: { how: 'death', afterTokens: 5 } } as const;
    const station = await aWorkstation({
      run: (_request, run) => (run === 0 ? dying : ENDLESS),
      load: (_spec, load) => (load === 0 ? {} : { hangs: true }),
      pools: [aPool({ queueCapacity: 1, queuePolicy: 'drop-lru' })],
    });
    const { taskId: resumed } = await station.submit({ priority: 'batch' });
    await station.until(() => station.state(resumed) === 'queued');
    const { taskId: second } = await station.submit({ priority: 'batch' });
    await station.submit({ priority: 'batch' });
    expect(statesOf(station, [resumed, second])).to.deep.equal(['queued', 'failed']);
  });

  it('QUE-009: a queue beyond a capacity that was lowered gives a newcomer one place, and loses no other task', async () => {
    const store = new SlowStore();
    const { station, queued } = await aFullQueue(['batch', 'batch', 'batch'], store);
    await station.pass(0);
    const restarted = await aWorkstation({
      run: () => ENDLESS,
      pools: [aPool({ queueCapacity: 1, queuePolicy: 'drop-lru' })],
      store,
    });
    const newcomer = await restarted.submit({ priority: 'batch' });
    expect(newcomer.queuePosition).to.equal(2);
    expect(statesOf(restarted, queued)).to.deep.equal(['failed', 'queued', 'queued']);
  });

  it('QUE-009: a task whose 202 is not given yet is never dropped', async () => {
    const store = new SlowStore();
    const { station } = await aFullQueue([], store);
    store.held = true;
    const submits = Array.from({ length: CAPACITY }, () => station.submit({ priority: 'batch' }));
    await station.pass(0);
    expect((await refusalOf(station.submit({ priority: 'batch' }))).code).to.equal('QUEUE_FULL_DROP_LRU');
    store.held = false;
    await store.flush();
    expect((await Promise.all(submits)).map(({ queuePosition }) => queuePosition)).to.deep.equal([0, 1, 2]);
  });

  it('QUE-009: no interactive task is dropped while a batch task waits whose 202 is not given yet', async () => {
    const store = new SlowStore();
    const { station, queued } = await aFullQueue(['interactive', 'interactive'], store);
    store.held = true;
    const batch = station.submit({ priority: 'batch' });
    await station.pass(0);
    expect((await refusalOf(station.submit())).code).to.equal('QUEUE_FULL_DROP_LRU');
    store.held = false;
    await store.flush();
    const { taskId } = await batch;
    await station.submit();
    expect(statesOf(station, [...queued, taskId])).to.deep.equal(['queued', 'queued', 'failed']);
  });

  it('QUE-010: the dropped task ends with QUEUE_FULL_DROP_LRU and without started, and is counted as rejected', async () => {
    const { station, queued } = await aFullQueue(['batch', 'batch', 'batch']);
    const [dropped = ''] = queued;
    const stream = station.read(dropped);
    await station.submit();
    await station.until(() => stream.ended);
    expect(eventsOf(stream.text)).to.deep.equal(['error']);
    expect(stream.text).to.match(/^id: 1\n/);
    expect(dataOf(stream.text, 'error')).to.include({
      code: 'QUEUE_FULL_DROP_LRU',
      retriable: true,
      policy_label: 'drop-lru',
      pool_id: 'demo',
    });
    expect(station.count('tasks_rejected_total', { engine: 'fake', reason: 'QUEUE_FULL_DROP_LRU' })).to.equal(
      1,
    );
    expect(station.count('tasks_canceled_total')).to.equal(0);
    expect(station.count('admission_backpressure_events_total')).to.equal(0);
  });

  it('QUE-010: until the drop is on disk nobody is told of it, and a crash then leaves the task where it was', async () => {
    const store = new SlowStore();
    const { station, queued } = await aFullQueue(['batch', 'batch', 'batch'], store);
    const [dropped = ''] = queued;
    const stream = station.read(dropped);
    store.held = true;
    const newcomer = station.submit();
    await station.pass(0);
    expect([station.state(dropped), stream.text]).to.deep.equal(['queued', '']);
    expect([...store.tasks()].map(({ state }) => state)).to.deep.equal([
      'running',
      'queued',
      'queued',
      'queued',
    ]);
    store.held = false;
    await store.flush();
    const { taskId } = await newcomer;
    await station.until(() => stream.ended);
    const rows = [...store.tasks()];
    expect(rows.map(({ state }) => state)).to.deep.equal(['running', 'failed', 'queued', 'queued', 'queued']);
    expect(rows.at(-1)?.spec.taskId).to.equal(taskId);
  });

  it('QUE-010: a restart after the drop and before its stream was told finds the same end', async () => {
    const store = new SlowStore();
    const { station, queued } = await aFullQueue(['batch', 'batch', 'batch'], store);
    const stream = station.read(queued[0] ?? '');
    await station.submit();
    await station.until(() => stream.ended);
    const restarted = await aWorkstation({
      run: () => ENDLESS,
      pools: [aPool({ queueCapacity: CAPACITY, queuePolicy: 'drop-lru' })],
      store,
    });
    const again = restarted.read(queued[0] ?? '');
    expect([again.ended, again.text]).to.deep.equal([true, stream.text]);
  });

  it('QUE-010: a disk that refuses the newcomer leaves every task in its place', async () => {
    const store = new SlowStore();
    const { station, queued } = await aFullQueue(['batch', 'batch', 'batch'], store);
    store.held = true;
    const newcomers = [station.submit(), station.submit({ priority: 'batch' })].map(refusalOf);
    await station.pass(0);
    store.breakDown('full');
    store.held = false;
    await store.flush();
    expect((await Promise.all(newcomers)).map(({ code }) => code)).to.deep.equal([
      'STORAGE_UNAVAILABLE',
      'STORAGE_UNAVAILABLE',
    ]);
    const positions = queued.map((taskId) => station.dispatcher.task(taskId).queuePosition);
    expect(positions).to.deep.equal([0, 1, 2]);
  });

  it('QUE-010: a cancel of a task that is being dropped is answered after the drop, and adds nothing', async () => {
    const store = new SlowStore();
    const { station, queued } = await aFullQueue(['batch', 'batch', 'batch'], store);
    const [dropped = ''] = queued;
    const stream = station.read(dropped);
    store.held = true;
    const newcomer = station.submit();
    await station.pass(0);
    const canceled = station.dispatcher.cancel(dropped);
    await station.pass(0);
    store.held = false;
    await store.flush();
    await Promise.all([newcomer, canceled]);
    await station.until(() => stream.ended);
    expect(eventsOf(stream.text)).to.deep.equal(['error']);
    expect(dataOf(stream.text, 'error')['code']).to.equal('QUEUE_FULL_DROP_LRU');
  });

  it('ADM-019: a deadline that passes during a drop that the disk refuses ends the task once it is back', async () => {
    const store = new SlowStore();
    const { station } = await aFullQueue([], store);
    const { taskId } = await station.submit({ priority: 'batch', deadlineMs: 5_000 });
    for (const priority of ['batch', 'batch'] as const) await station.submit({ priority });
    store.held = true;
    const newcomer = refusalOf(station.submit());
    await station.pass(6_000);
    expect(station.state(taskId)).to.equal('queued');
    store.breakDown('full');
    store.held = false;
    await store.flush();
    await newcomer;
    store.breakDown(null);
    await station.pass(1_000);
    await station.pass(0);
    expect(station.dispatcher.task(taskId).error).to.include({ code: 'DEADLINE_UNMET' });
    expect(station.count('tasks_canceled_total', { reason: 'deadline' })).to.equal(1);
  });

  it('STR-017: a task whose drop the disk refuses is canceled when its reader left during the drop, or was gone', async () => {
    for (const goneMs of [0, 14_000]) {
      const store = new SlowStore();
      const { station } = await aFullQueue([], store);
      const { taskId } = await station.submit({ priority: 'batch', onDisconnect: 'cancel' });
      for (const priority of ['batch', 'batch'] as const) await station.submit({ priority });
      const reader = station.read(taskId);
      if (goneMs > 0) reader.close();
      await station.pass(goneMs);
      store.held = true;
      const newcomer = refusalOf(station.submit());
      await station.pass(0);
      reader.close();
      await station.pass(2_000);
      store.breakDown('full');
      store.held = false;
      await store.flush();
      expect((await newcomer).code).to.equal('STORAGE_UNAVAILABLE');
      expect(station.state(taskId)).to.equal('queued');
      store.breakDown(null);
      await station.pass(15_000);
      await station.pass(1_000);
      expect(station.state(taskId)).to.equal('canceled');
    }
  });

  it('EST-002: each of many newcomers that push others out is told the start of its own place', async () => {
    const station = await aWorkstation({
      run: () => SHORT,
      pools: [aPool({ queueCapacity: 100, queuePolicy: 'drop-lru' })],
    });
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed');
    await station.submit();
    for (let place = 0; place < 100; place++) await station.submit({ priority: 'batch' });
    await station.pass(1);
    for (let newcomer = 0; newcomer < 100; newcomer++) {
      const { queuePosition, predictedStartMs } = await station.submit({ priority: 'batch' });
      expect(queuePosition).to.equal(99);
      expect(predictedStartMs).to.be.closeTo(10_000, 500);
    }
  });

  it('PLC-003: a pool with room is taken before one that would drop a task', async () => {
    const run = () => ENDLESS;
    const pools = ['a', 'b'].map((poolId, index) =>
      aPool({ poolId, queueCapacity: index + 1, queuePolicy: 'drop-lru' }),
    );
    const station = await aWorkstation({ run, pools });
    const submissions = Array.from({ length: 6 }, (): Partial<TaskSubmission> => ({ priority: 'batch' }));
    const ids: string[] = [];
    for (const submission of submissions) ids.push((await station.submit(submission)).taskId);
    expect(statesOf(station, ids).filter((state) => state === 'failed')).to.have.length(1);
  });
});
