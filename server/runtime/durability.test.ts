import { expect } from 'chai';
import { MemoryTaskStore } from '../adapters/task-store-memory.js';
import { OrchestratorError } from '../core/errors.js';
import type { DamagedRow, StoreWrite } from '../core/task-store-port.js';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import type { FakeRun } from '../engines/fake/fake-generation.js';
import { aWorkstation, type FakeWorkstationOptions, SlowStore } from './testing/fake-workstation.js';
import { aPool, type Workstation } from './testing/workstation.js';

/** Twenty tokens that differ, one each 10 ms. */
const TEXTS = Array.from({ length: 20 }, (_, index) => ` ${index}`);
const tale = (): FakeRun => ({ texts: TEXTS, tokenMs: 10 });
const dyingAfter = (afterTokens: number): FakeRun => ({
  texts: TEXTS,
  tokenMs: 10,
  breaks: { how: 'death', afterTokens, message: 'killed by signal 9' },
});

/** Frames with an id, without what is not part of a stream's identity. */
const identityOf = (text: string): string[] =>
  text
    .split('\n\n')
    .filter((frame) => frame.startsWith('id: '))
    .map((frame) => frame.replace(/"(decode_ms|attempts|queued_ms|prefill_ms)":[0-9]+,?/g, ''))
    .map((frame) => frame.replace(/"(task_id|correlation_id)":"[^"]*",?/g, ''));
const idsOf = (text: string): number[] => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'admitted',
    (error: unknown) => (error instanceof OrchestratorError ? error.code : String(error)),
  );

/** The stream of the same task when nothing happens to it. */
async function undisturbed(seed = 7): Promise<string> {
  const station = await aWorkstation({ run: tale });
  const { taskId } = await station.submit({ seed });
  const stream = station.read(taskId);
  await station.until(() => stream.ended);
  return stream.text;
}

describe('durable admission', () => {
  it('ADM-015: no receipt before the flush; until then the task holds its place and cannot start', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({ store, run: tale });
    store.held = true;
    let receipts = 0;
    const submits = [station.submit(), station.submit()].map((submit) => submit.then(() => receipts++));
    await station.pass(100);
    expect([receipts, [...store.tasks()].length, station.engine.replicas[0]?.info.pid]).to.deep.equal([
      0,
      0,
      null,
    ]);
    expect(station.events('task_started')).to.deep.equal([]);
    store.held = false;
    await store.flush();
    await Promise.all(submits);
    expect([receipts, [...store.tasks()].map(({ seq }) => seq)]).to.deep.equal([2, [1, 2]]);
    await station.until(() => station.events('task_ended').length === 2);
  });

  it('STR-016: neither started nor the end is shown before it is on disk, and no state tells of an end before', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({ store, run: tale });
    const { taskId } = await station.submit();
    const stream = station.read(taskId);
    store.held = true;
    await station.pass(10_000);
    expect(stream.text).to.equal('');
    for (let flushes = 0; !stream.ended; flushes++) {
      expect(station.state(taskId)).to.equal('running');
      expect(stream.text).not.to.contain('event: end');
      if (flushes > 20) throw new Error('the end was never shown');
      await store.flush();
      await station.pass(1_000);
    }
    expect(station.state(taskId)).to.equal('completed');
    const [row] = store.tasks();
    expect(row?.state).to.equal('completed');
  });

  it('ADM-012: a cancel is answered once the end is on disk', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({ store, run: () => ({ tokens: 500, tokenMs: 1_000 }) });
    const { taskId } = await station.submit();
    await station.pass(0);
    store.held = true;
    let answered = false;
    const canceled = station.dispatcher.cancel(taskId).then(() => {
      answered = true;
    });
    await station.pass(0);
    expect([answered, station.state(taskId)]).to.deep.equal([false, 'running']);
    store.held = false;
    await store.flush();
    await canceled;
    expect([station.state(taskId), [...store.tasks()][0]?.state]).to.deep.equal(['canceled', 'canceled']);
  });
});

describe('cancel at a shutdown', () => {
  it('ADM-012: what the drain has interrupted can still be canceled, and does not run after the restart', async () => {
    const station = await aWorkstation({
      pools: [aPool({ slots: 2 })],
      run: (_, run) => ({ texts: TEXTS, tokenMs: 10, ignoresAbort: run === 1 }),
    });
    const { taskId } = await station.submit();
    await station.submit();
    await station.pass(25);
    // The second one keeps its engine, and so the server, for another second.
    const stopped = station.dispatcher.shutdown(0);
    await station.pass(5);
    expect(station.state(taskId)).to.equal('running');
    await station.dispatcher.cancel(taskId);
    expect([station.state(taskId), [...station.store.tasks()][0]?.state]).to.deep.equal([
      'canceled',
      'canceled',
    ]);
    await station.pass(5_000);
    await stopped;
  });
});

describe('a disk that refuses', () => {
  it('ADM-016: a full disk is a 503 for submits, reads go on, and it is over when space is back', async () => {
    const station = await aWorkstation({ run: tale });
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed');
    station.store.breakDown('full');
    expect(await codeOf(station.submit())).to.equal('STORAGE_UNAVAILABLE');
    expect(await codeOf(station.submit())).to.equal('STORAGE_UNAVAILABLE');
    expect(station.dispatcher.refusal()?.code).to.equal('STORAGE_UNAVAILABLE');
    expect(station.read(taskId).text).to.contain('event: end');
    expect([...station.store.tasks()]).to.have.length(1);
    station.store.breakDown(null);
    await station.until(() => station.dispatcher.refusal() === null, 500);
    const again = await station.submit();
    await station.until(() => station.state(again.taskId) === 'completed');
    expect(station.count('tasks_rejected_total', { reason: 'STORAGE_UNAVAILABLE' })).to.equal(2);
  });

  it('ADM-016: what runs when the disk fills up ends when it has room, and no engine is given more', async () => {
    let runs = 0;
    const station = await aWorkstation({
      run: () => {
        runs++;
        return tale();
      },
    });
    const [first, second] = [await station.submit(), await station.submit()];
    const stream = station.read(first.taskId);
    await station.pass(50);
    station.store.breakDown('full');
    await station.pass(5_000);
    expect([stream.ended, station.state(first.taskId), runs]).to.deep.equal([false, 'running', 1]);
    station.store.breakDown(null);
    await station.until(() => station.state(second.taskId) === 'completed', 100);
    expect(stream.text).to.contain('event: end');
    expect(idsOf(stream.text)).to.deep.equal(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('ADM-016: a task whose start the disk refuses waits on at its place, and no engine works on it', async () => {
    let runs = 0;
    const station = await aWorkstation({
      run: () => {
        runs++;
        return tale();
      },
    });
    const receipts = [await station.submit(), await station.submit(), await station.submit()];
    const [first = '', second = '', third = ''] = receipts.map(({ taskId }) => taskId);
    await station.pass(150);
    // The next commit is that of the first one's end, with the start of the second.
    station.store.breakDown('full');
    await station.pass(5_000);
    const shown = [second, third].map((id) => station.dispatcher.task(id));
    expect(shown.map(({ state }) => state)).to.deep.equal(['queued', 'queued']);
    expect(shown.map(({ queuePosition }) => queuePosition)).to.deep.equal([0, 1]);
    expect([shown[0]?.startedMs, shown[0]?.replicaId, shown[0]?.attempts]).to.deep.equal([
      null,
      'unassigned',
      0,
    ]);
    expect([runs, station.state(first)]).to.deep.equal([1, 'running']);
    station.store.breakDown(null);
    await station.until(() => station.state(third) === 'completed', 200);
    expect([runs, station.dispatcher.task(second).attempts]).to.deep.equal([3, 1]);
    const ends = station.events('task_ended').map((line) => line['task_id']);
    expect(ends).to.deep.equal([first, second, third]);
  });

  it('ADM-016: a task whose second start the disk refuses waits on, and has been tried once', async () => {
    const pools = [aPool({ replicas: 2 })];
    const station = await aWorkstation({ pools, run: (_, run) => (run === 0 ? dyingAfter(3) : tale()) });
    const { taskId } = await station.submit();
    await station.pass(25);
    // The next commit is that of its death, with its start on the other replica.
    station.store.breakDown('full');
    await station.pass(3_000);
    const { state, queuePosition, attempts } = station.dispatcher.task(taskId);
    expect([state, queuePosition, attempts]).to.deep.equal(['queued', 0, 1]);
    station.store.breakDown(null);
    await station.until(() => station.dispatcher.task(taskId).finishedMs !== null, 200);
    expect(station.dispatcher.task(taskId)).to.include({ state: 'completed', attempts: 2 });
  });

  it('ADM-016: a disk that fails is not written again before a restart, and a cancel says that it is not kept', async () => {
    const station = await aWorkstation({ run: tale });
    const { taskId } = await station.submit();
    await station.pass(50);
    station.store.breakDown('failed');
    expect(await codeOf(station.submit())).to.equal('STORAGE_UNAVAILABLE');
    expect(await codeOf(station.dispatcher.cancel(taskId))).to.equal('STORAGE_UNAVAILABLE');
    await station.pass(60_000);
    expect(station.dispatcher.refusal()?.code).to.equal('STORAGE_UNAVAILABLE');
    expect([...station.store.tasks()][0]?.state).to.equal('running');
  });
});

describe('replay after an engine death', () => {
  for (const afterTokens of [0, 1, 7, 20]) {
    it(`ENG-015: a strict task whose engine dies after ${afterTokens} tokens goes on in the same stream`, async () => {
      const station = await aWorkstation({ run: (_, run) => (run === 0 ? dyingAfter(afterTokens) : tale()) });
      const { taskId } = await station.submit({ seed: 7 });
      const waiting = await station.submit();
      const stream = station.read(taskId);
      await station.until(() => stream.ended);
      expect(identityOf(stream.text)).to.deep.equal(identityOf(await undisturbed()));
      expect(stream.text).to.contain('"attempts":2');
      expect(station.dispatcher.task(taskId).attempts).to.equal(2);
      await station.until(() => station.state(waiting.taskId) === 'completed');
      const ends = station.events('task_ended').map((line) => line['task_id']);
      expect(ends, 'it was back at the head').to.deep.equal([taskId, waiting.taskId]);
    });
  }

  it('ENG-015: a task whose replica dies before its attempt is on disk runs once, where it was started last', async () => {
    const store = new SlowStore();
    let runs = 0;
    const station = await aWorkstation({
      store,
      pools: [aPool({ replicas: 2 })],
      run: () => {
        runs++;
        return tale();
      },
    });
    store.heldFrom = 2;
    const { taskId } = await station.submit();
    await station.pass(0);
    station.engine.replicas[0]?.die('killed by signal 9');
    await station.pass(10);
    expect([station.dispatcher.task(taskId).replicaId, runs]).to.deep.equal(['demo-1', 0]);
    store.heldFrom = Number.POSITIVE_INFINITY;
    await store.flush();
    await station.until(() => station.dispatcher.task(taskId).finishedMs !== null);
    expect([station.state(taskId), runs]).to.deep.equal(['completed', 1]);
  });

  it('OBS-001: tokens_out_total counts what every attempt has made', async () => {
    const station = await aWorkstation({ run: (_, run) => dyingAfter(run === 0 ? 9 : 3) });
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.count('tokens_out_total')).to.equal(12);
  });

  it('DET-006: a rerun that differs, or ends early, ends the stream with WORKER_RESET', async () => {
    const other = TEXTS.map((text, index) => (index === 4 ? ' else' : text));
    for (const texts of [other, TEXTS.slice(0, 4)]) {
      const station = await aWorkstation({
        run: (_, run) => (run === 0 ? dyingAfter(9) : { texts, tokenMs: 10 }),
      });
      const { taskId } = await station.submit();
      const stream = station.read(taskId);
      await station.until(() => stream.ended);
      expect(idsOf(stream.text)).to.deep.equal(Array.from({ length: 11 }, (_, index) => index + 1));
      expect(station.dispatcher.task(taskId).error?.code).to.equal('WORKER_RESET');
      if (texts.length === 4) expect(station.count('tokens_out_total'), 'OBS-001').to.equal(9 + 4);
      const next = await station.submit();
      await station.until(() => station.state(next.taskId) !== 'queued');
    }
  });

  it('ENG-015: a best_effort task runs again only if it has shown no token', async () => {
    for (const [afterTokens, state] of [
      [0, 'completed'],
      [1, 'failed'],
    ] as const) {
      const station = await aWorkstation({ run: (_, run) => (run === 0 ? dyingAfter(afterTokens) : tale()) });
      const { taskId } = await station.submit({ determinism: 'best_effort' });
      await station.until(() => station.dispatcher.task(taskId).finishedMs !== null);
      expect(station.state(taskId)).to.equal(state);
      if (state === 'failed') expect(station.dispatcher.task(taskId).error?.code).to.equal('WORKER_RESET');
    }
  });

  it('ENG-015: all tasks of a dead engine go back to the head of the queue, in their order', async () => {
    const station = await aWorkstation({
      pools: [aPool({ slots: 2 })],
      run: (_, run) => (run === 1 ? dyingAfter(3) : tale()),
    });
    const receipts = [];
    for (let task = 0; task < 4; task++) receipts.push(await station.submit());
    await station.until(() => station.events('task_ended').length === 4);
    const starts = station.events('task_started').map((line) => line['task_id']);
    const [first, second, third, fourth] = receipts.map(({ taskId }) => taskId);
    expect(starts).to.deep.equal([first, second, first, second, third, fourth]);
  });
});

describe('recovery after a restart of the server', () => {
  /** The server dies now: what it has flushed is all that is left. */
  const restarted = (station: Workstation<FakeEngine>, setup: FakeWorkstationOptions = {}) => {
    const { store = new MemoryTaskStore() } = setup;
    const writes: StoreWrite[] = [];
    for (const task of station.store.tasks()) {
      writes.push({ type: 'put_task', task });
      for (const frames of station.store.frames(task.seq)) {
        writes.push({ type: 'put_frames', seq: task.seq, frames });
      }
    }
    return store.commit(writes).then(() => aWorkstation({ run: tale, ...setup, store }));
  };

  it('ADM-017: queued tasks keep order, place and receipt, and a repeated submit gets the same one', async () => {
    const before = await aWorkstation({ run: () => ({ tokens: 500, tokenMs: 1_000 }) });
    const submissions = [
      { taskId: 'a', priority: 'batch' },
      { taskId: 'b', priority: 'batch' },
      { taskId: 'c' },
      { taskId: 'd', priority: 'batch' },
    ] as const;
    const receipts = [];
    for (const submission of submissions) receipts.push(await before.submit(submission));
    await before.pass(500);
    await before.dispatcher.cancel('d');
    const after = await restarted(before, { run: () => ({ tokens: 500, tokenMs: 1_000 }) });
    // `a` ran, so it starts again at once; the rest waits as before.
    expect(['a', 'b', 'c', 'd'].map((id) => after.state(id))).to.deep.equal([
      'queued',
      'queued',
      'running',
      'canceled',
    ]);
    expect(['a', 'b'].map((id) => after.dispatcher.task(id).queuePosition)).to.deep.equal([0, 1]);
    const again = await after.dispatcher.submit({
      ...submissions[1],
      modelRef: 'demo',
      prompt: 'Once upon a time',
      correlationId: 'another',
      bodyDigest: 'digest-2',
    });
    expect(again).to.deep.equal(receipts[1]);
    const other = { ...submissions[1], bodyDigest: 'something else' };
    expect(await codeOf(after.submit(other))).to.equal('TASK_ID_CONFLICT');
    const newcomer = await after.submit({ priority: 'batch' });
    expect(newcomer.queuePosition).to.equal(2);
  });

  it('OPS-018: damaged rows are logged and set aside, what waits behind them runs, and their seqs stay theirs', async () => {
    const before = await aWorkstation({ run: () => ({ tokens: 500, tokenMs: 1_000 }) });
    for (const taskId of ['ran', 'spoiled', 'waits']) await before.submit({ taskId });
    await before.pass(500);
    const [ran, spoiled] = before.store.tasks();
    if (ran === undefined || spoiled === undefined) throw new Error('no rows');
    await before.store.commit([
      { type: 'put_frames', seq: ran.seq, frames: { firstId: 1, bytes: Buffer.from('id: 1\nevent: sta') } },
      { type: 'delete_input', seq: spoiled.seq },
    ]);
    /** Its last row cannot be read at all. */
    class SpoiledStore extends MemoryTaskStore {
      override tasks(setAside?: (damaged: DamagedRow) => void) {
        setAside?.({ seq: 4, reason: 'its record is not that of a task' });
        return super.tasks();
      }
    }
    const store = new SpoiledStore();
    const after = await restarted(before, { store });
    expect(after.events('task_set_aside')).to.deep.equal([
      { seq: 4, reason: 'its record is not that of a task' },
      { seq: 1, reason: 'its frames from event 1 on are cut off' },
      { seq: 2, reason: 'its input is missing' },
    ]);
    await after.until(() => after.state('waits') === 'completed');
    await after.submit({ taskId: 'newcomer' });
    expect([...store.tasks()].map(({ seq }) => seq)).to.deep.equal([1, 2, 3, 5]);
    expect(await codeOf(after.dispatcher.cancel('spoiled'))).to.equal('NOT_FOUND');
  });

  for (const passedMs of [0, 45, 300]) {
    it(`ADM-017: a strict task that ran for ${passedMs} ms goes on where its reader was`, async () => {
      const before = await aWorkstation({ run: () => ({ ...tale(), tokenMs: passedMs === 300 ? 20 : 10 }) });
      const { taskId } = await before.submit({ seed: 7 });
      const seen = before.read(taskId);
      await before.pass(passedMs);
      const after = await restarted(before);
      const resumed = after.read(taskId, idsOf(seen.text).at(-1) ?? 0);
      const whole = after.read(taskId);
      await after.until(() => resumed.ended && whole.ended);
      const wanted = identityOf(await undisturbed());
      expect(identityOf(seen.text + resumed.text)).to.deep.equal(wanted);
      expect(identityOf(whole.text)).to.deep.equal(wanted);
      expect(whole.text).to.contain('"attempts":2');
    });
  }

  it('STR-013: a reader ahead of the journal waits for the rerun, and is told when the rerun does not get there', async () => {
    for (const [texts, lastEvent] of [
      [TEXTS, 'end'],
      [TEXTS.slice(0, 4), 'end'],
    ] as const) {
      const before = await aWorkstation({ run: tale });
      const { taskId } = await before.submit({ seed: 7 });
      const seen = before.read(taskId);
      await before.pass(1);
      await before.pass(94);
      const lastId = idsOf(seen.text).at(-1) ?? 0;
      const journaled = before.store.frames(1).reduce((sum, { firstId }) => Math.max(sum, firstId), 0);
      expect(lastId, 'tokens lag the disk').to.be.greaterThan(journaled);
      const after = await restarted(before, { run: () => ({ texts, tokenMs: 10 }) });
      const resumed = after.read(taskId, lastId);
      await after.until(() => resumed.ended);
      expect(resumed.text).to.contain(`event: ${lastEvent}`);
      expect(idsOf(resumed.text).filter((id) => id <= lastId && id < texts.length + 2)).to.deep.equal([]);
    }
  });

  it('DET-006: another model under a started stream ends it with WORKER_RESET', async () => {
    const before = await aWorkstation({ run: tale });
    const { taskId } = await before.submit();
    await before.pass(300);
    await before.pass(300);
    const [row] = before.store.tasks();
    const second = await before.submit();
    await before.pass(15);
    const running = [...before.store.tasks()].find(({ state }) => state === 'running');
    expect([row?.state, running?.spec.taskId]).to.deep.equal(['completed', second.taskId]);
    if (running?.startedOn == null) throw new Error('it has not started');
    const startedOn = { ...running.startedOn, modelDigest: 'sha256:another' };
    await before.store.commit([{ type: 'put_task', task: { ...running, startedOn } }]);
    const after = await restarted(before);
    await after.until(() => after.state(second.taskId) === 'failed');
    expect(after.dispatcher.task(second.taskId).error).to.include({ code: 'WORKER_RESET' });
    expect(after.dispatcher.task(taskId).state).to.equal('completed');
  });

  it('DET-006: another execution shape under a started stream ends it with WORKER_RESET', async () => {
    const before = await aWorkstation({ run: tale });
    const { taskId } = await before.submit();
    await before.pass(0);
    await before.pass(50);
    const [row] = before.store.tasks();
    if (row?.startedOn == null) throw new Error('it has not started');
    const startedOn = { ...row.startedOn, shape: 'threads=2' };
    await before.store.commit([{ type: 'put_task', task: { ...row, startedOn } }]);
    const after = await restarted(before);
    await after.until(() => after.state(taskId) === 'failed');
    const { error } = after.dispatcher.task(taskId);
    expect(error?.code).to.equal('WORKER_RESET');
    expect(error?.message).to.contain('execution shape is fake now');
  });

  it('ADM-017: finished tasks are as they were: text, usage, stream, sha256, and their order in the list', async () => {
    const before = await aWorkstation({ run: tale });
    const ids: string[] = [];
    for (let task = 0; task < 3; task++) ids.push((await before.submit()).taskId);
    await before.until(() => before.events('task_ended').length === 3);
    await before.pass(1_000);
    const after = await restarted(before);
    for (const id of ids) {
      const [was, is] = [before.dispatcher.task(id), after.dispatcher.task(id)];
      expect(is).to.deep.equal({ ...was, attempts: 1 });
      expect(is.text).to.equal(TEXTS.join(''));
      expect(after.read(id).text).to.equal(before.read(id).text);
      expect(after.read(id, 20).text).to.equal(before.read(id, 20).text);
    }
    const listed = after.dispatcher.tasks({}, { limit: 10, cursor: null }).tasks.map(({ taskId }) => taskId);
    expect(listed).to.deep.equal([...ids].reverse());
  });

  it('ADM-017: a task that was canceled in its stream has as many tokens after the restart', async () => {
    const before = await aWorkstation({ run: tale });
    const { taskId } = await before.submit();
    await before.pass(45);
    await before.dispatcher.cancel(taskId);
    const after = await restarted(before);
    expect(before.dispatcher.task(taskId).tokensOut).to.be.greaterThan(0);
    expect(after.dispatcher.task(taskId)).to.deep.equal(before.dispatcher.task(taskId));
  });

  it('STR-008: the metrics of a stream that ends with the restart count all that waits', async () => {
    const before = await aWorkstation({ run: tale });
    const { taskId } = await before.submit({ determinism: 'best_effort' });
    for (let task = 0; task < 3; task++) await before.submit();
    await before.pass(35);
    const after = await restarted(before);
    const stream = after.read(taskId);
    await after.until(() => stream.ended);
    expect(stream.text).to.contain('"queue_depth":3');
  });

  it('STR-012: the retention goes on over a restart, and what it has deleted stays deleted', async () => {
    const before = await aWorkstation({ run: tale });
    const { taskId } = await before.submit();
    await before.until(() => before.state(taskId) === 'completed');
    await before.pass(3_600_001);
    expect(before.store.frames(1)).to.deep.equal([]);
    const after = await restarted(before);
    expect(after.state(taskId)).to.equal('completed');
    expect(after.dispatcher.task(taskId).text).to.equal(null);
    expect(() => after.read(taskId))
      .to.throw(OrchestratorError)
      .with.property('code', 'GONE');
  });

  it('ADM-017: a task from before there were deadlines and masks has none, and outlives its readers', async () => {
    const run = () => ({ tokens: 500, tokenMs: 1_000 });
    const before = await aWorkstation({ run });
    const { taskId } = await before.submit();
    await before.pass(10);
    for (const row of [...before.store.tasks()]) {
      const spec: Partial<typeof row.spec> = { ...row.spec };
      const receipt: Partial<typeof row.receipt> = { ...row.receipt };
      Reflect.deleteProperty(spec, 'deadlineMs');
      Reflect.deleteProperty(spec, 'onDisconnect');
      Reflect.deleteProperty(spec, 'deviceMask');
      Reflect.deleteProperty(receipt, 'onTimeProbability');
      await before.store.commit([
        {
          type: 'put_task',
          task: { ...row, spec: spec as typeof row.spec, receipt: receipt as typeof row.receipt },
        },
      ]);
    }
    const after = await restarted(before, { run });
    after.read(taskId).close();
    await after.pass(60_000);
    expect(after.dispatcher.task(taskId)).to.include({
      state: 'running',
      deadlineMs: null,
      onDisconnect: 'continue',
      deviceMask: null,
      onTimeProbability: null,
    });
  });

  it('ADM-017: a task whose pool is gone from the configuration ends with POOL_UNAVAILABLE', async () => {
    const before = await aWorkstation({ run: () => ({ tokens: 500, tokenMs: 1_000 }) });
    const [running, waiting] = [await before.submit(), await before.submit()];
    await before.pass(10);
    const after = await restarted(before, { pools: [aPool({ poolId: 'other' })] });
    await after.pass(0);
    for (const { taskId } of [running, waiting]) {
      expect(after.dispatcher.task(taskId).error?.code).to.equal('POOL_UNAVAILABLE');
      expect(after.read(taskId).text).to.contain('event: error');
    }
    expect(after.read(running.taskId).text, 'STR-008').to.contain('event: metrics');
  });

  it('ENG-015: a best_effort task that has shown a token ends with WORKER_RESET at the restart', async () => {
    const before = await aWorkstation({ run: tale });
    const { taskId } = await before.submit({ determinism: 'best_effort' });
    await before.pass(35);
    const seen = before.read(taskId);
    expect(seen.text).to.contain('event: token');
    const after = await restarted(before);
    await after.pass(0);
    expect(after.dispatcher.task(taskId).error?.code).to.equal('WORKER_RESET');
  });
});
