import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { OrchestratorError } from '../core/errors.js';
import { aWorkstation, ENDLESS, eventsOf, refusalOf, SHORT, SlowStore } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

function thrownBy(action: () => unknown): OrchestratorError {
  try {
    action();
  } catch (error) {
    if (error instanceof OrchestratorError) return error;
    throw error;
  }
  throw new Error('it must throw');
}

const idsOf = (text: string): number[] => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

describe('Dispatcher admission', () => {
  it('ADM-001: a receipt has every number, and the task can be asked for at once', async () => {
    const station = await aWorkstation();
    const receipt = await station.submit({ seed: 7 });
    expect(receipt).to.deep.include({
      poolId: 'demo',
      replicaId: 'demo-0',
      engine: 'fake',
      engineVersion: '1',
      queuePosition: 0,
      predictedStartMs: null,
      predictedEndMs: null,
      backoffMs: 0,
      seed: 7,
      policyLabel: 'reject',
    });
    expect(station.dispatcher.task(receipt.taskId)).to.deep.include({
      state: 'running',
      tokensIn: 4,
      seed: 7,
    });
  });

  it('ADM-003: exactly one of prompt and messages', async () => {
    const station = await aWorkstation();
    const message = { role: 'user', content: 'hello' } as const;
    const both = await refusalOf(station.submit({ messages: [message], prompt: 'hello' }));
    const none = await refusalOf(station.submit({ prompt: undefined }));
    expect([both.code, both.field, none.code, none.field]).to.deep.equal([
      'INVALID_PARAMS',
      'messages',
      'INVALID_PARAMS',
      'prompt',
    ]);
  });

  it('ADM-005: what the context cannot hold is refused with the numbers, tokens counted exactly', async () => {
    const station = await aWorkstation({ pools: [aPool({ ctx: 16 })] });
    const errors = await Promise.all([
      refusalOf(station.submit({ maxTokens: 16 })),
      refusalOf(station.submit({ ctx: 17 })),
      refusalOf(station.submit({ maxTokens: 13 })),
      refusalOf(station.submit({ prompt: 'x'.repeat(61) })),
      refusalOf(station.submit({ prompt: 'x'.repeat(65) })),
    ]);
    expect(errors.map(({ code, field }) => `${code} ${field}`)).to.deep.equal([
      'INVALID_PARAMS max_tokens',
      'INVALID_PARAMS ctx',
      'INVALID_PARAMS max_tokens',
      'INVALID_PARAMS prompt',
      'INVALID_PARAMS prompt',
    ]);
    expect(errors[2]?.message).to.contain('1..12');
    expect((await station.submit({ maxTokens: 12 })).queuePosition).to.equal(0);
    expect(station.count('tasks_rejected_total', { engine: 'fake', reason: 'INVALID_PARAMS' })).to.equal(5);
  });

  it('ADM-006: the same submission again has the same receipt, another body under its id is a conflict', async () => {
    const station = await aWorkstation();
    const twin = { taskId: '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11', bodyDigest: 'a', correlationId: 'first' };
    const [first, concurrent] = await Promise.all([station.submit(twin), station.submit(twin)]);
    await station.until(() => station.state(first.taskId) === 'completed');
    const later = await station.submit({ ...twin, correlationId: 'third' });
    expect([concurrent, later]).to.deep.equal([first, first]);
    const conflict = await refusalOf(station.submit({ ...twin, bodyDigest: 'b', modelRef: 'unknown' }));
    expect([conflict.code, conflict.field]).to.deep.equal(['TASK_ID_CONFLICT', 'task_id']);
    expect(station.count('tasks_enqueued_total')).to.equal(1);
  });

  it('ADM-006: of twins in flight with two bodies the first is admitted and the second is a conflict', async () => {
    const station = await aWorkstation();
    const taskId = '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11';
    const first = station.submit({ taskId, bodyDigest: 'a' });
    expect((await refusalOf(station.submit({ taskId, bodyDigest: 'b' }))).code).to.equal('TASK_ID_CONFLICT');
    expect((await first).taskId).to.equal(taskId);
  });

  it('ADM-006: a refused submission leaves nothing behind', async () => {
    const station = await aWorkstation();
    const taskId = '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11';
    await refusalOf(station.submit({ taskId, bodyDigest: 'a', modelRef: 'unknown' }));
    expect(thrownBy(() => station.dispatcher.task(taskId)).code).to.equal('NOT_FOUND');
    expect((await station.submit({ taskId, bodyDigest: 'b' })).taskId).to.equal(taskId);
  });

  it('ADM-007: a full queue refuses with the policy and the advice', async () => {
    const station = await aWorkstation({ pools: [aPool({ queueCapacity: 1 })], run: () => ENDLESS });
    await station.submit();
    await station.submit();
    const refused = await refusalOf(station.submit());
    expect(refused).to.include({ code: 'ADMISSION_REJECT', policyLabel: 'reject', retryAfterMs: 1_000 });
    expect(station.count('admission_backpressure_events_total', { policy_label: 'reject' })).to.equal(1);
    expect(station.events('task_rejected')[0]).to.include({
      code: 'ADMISSION_REJECT',
      retry_after_ms: 1_000,
    });
  });

  it('ADM-008: an unknown model or pool is named with those that are known', async () => {
    const station = await aWorkstation();
    const model = await refusalOf(station.submit({ modelRef: 'coder' }));
    const pool = await refusalOf(station.submit({ placement: { poolId: 'big' } }));
    expect([model.code, model.message, model.field]).to.deep.equal([
      'NOT_FOUND',
      'no model "coder" is known; known: demo',
      'model_ref',
    ]);
    expect([pool.code, pool.field]).to.deep.equal(['NOT_FOUND', 'placement.pool_id']);
  });

  it('ADM-008: a pool whose loads fail answers 503 in the engine’s words, until a load works', async () => {
    let broken = true;
    const station = await aWorkstation({ load: () => (broken ? { failure: 'not a GGUF file' } : {}) });
    await station.pass(0);
    const refused = await refusalOf(station.submit());
    expect(refused.code).to.equal('POOL_UNAVAILABLE');
    expect(refused.message).to.contain('not a GGUF file');
    expect(refused.retryAfterMs).to.be.within(1, 500);
    expect(station.dispatcher.poolHealth('demo')).to.deep.include({
      live: false,
      lastError: 'not a GGUF file',
    });
    broken = false;
    await station.pass(500);
    expect((await station.submit()).poolId).to.equal('demo');
  });

  it('ADM-009: a loading pool admits, says why the task waits, and starts it when it is ready', async () => {
    const station = await aWorkstation({ load: () => ({ delayMs: 5_000 }) });
    const { taskId } = await station.submit();
    expect(station.dispatcher.task(taskId).waitingFor?.reason).to.equal('replica_loading');
    await station.until(() => station.state(taskId) === 'completed', 1_000);
  });

  it('ADM-014: nothing is admitted while shutting down', async () => {
    const station = await aWorkstation();
    void station.dispatcher.shutdown(0);
    const refused = await refusalOf(station.submit());
    expect([refused.code, refused.retryAfterMs]).to.deep.equal(['DRAINING', 5_000]);
  });
});

describe('Dispatcher queue', () => {
  it('QUE-002: interactive tasks start before batch tasks, each lane in order, as the positions said', async () => {
    const station = await aWorkstation({ run: () => SHORT });
    await station.submit();
    const waiting = await Promise.all(
      (['batch', 'interactive', 'batch', 'interactive'] as const).map((priority) =>
        station.submit({ priority }),
      ),
    );
    const ids = waiting.map(({ taskId }) => taskId);
    const positions = ids.map((taskId) => station.dispatcher.queueState(taskId)?.position);
    expect(positions).to.deep.equal([2, 0, 3, 1]);
    await station.until(() => ids.every((taskId) => station.state(taskId) === 'completed'));
    const started = station.events('task_started').map(({ task_id }) => task_id);
    expect(started.slice(1)).to.deep.equal([ids[1], ids[3], ids[0], ids[2]]);
  });

  it('QUE-003: a slow token count does not let a later submission overtake', async () => {
    const station = await aWorkstation({ run: () => SHORT });
    const replica = station.engine.replicas[0];
    if (replica === undefined) throw new Error('the replica must be loaded');
    const count = replica.countTokens.bind(replica);
    let countNow = (): void => {};
    const slow = new Promise<void>((resolve) => {
      countNow = resolve;
    });
    replica.countTokens = async (input) => {
      if (input.kind === 'prompt' && input.prompt === 'slow') await slow;
      return count(input);
    };
    const first = station.submit({ prompt: 'slow' });
    const second = station.submit();
    await station.pass(0);
    expect(station.count('tasks_enqueued_total')).to.equal(0);
    countNow();
    expect([(await first).queuePosition, (await second).queuePosition]).to.deep.equal([0, 0]);
    expect(station.state((await first).taskId)).to.equal('running');
    expect(station.state((await second).taskId)).to.equal('queued');
  });

  it('QUE-003: a token count that never answers holds nobody up for long', async () => {
    const station = await aWorkstation();
    const replica = station.engine.replicas[0];
    if (replica === undefined) throw new Error('the replica must be loaded');
    replica.countTokens = () => new Promise(() => {});
    const stuck = station.submit();
    await station.pass(2_000);
    expect((await stuck).queuePosition).to.equal(0);
  });

  it('EST-002: predictions come with the first finished task, and the next start is as predicted', async () => {
    const station = await aWorkstation({ run: () => SHORT });
    const first = await station.submit();
    await station.until(() => station.state(first.taskId) === 'completed', 1);
    await station.submit();
    const waiting = await station.submit();
    const { predictedStartMs } = waiting;
    expect(predictedStartMs).to.be.a('number').within(50, 150);
    await station.until(() => station.state(waiting.taskId) === 'running', 1);
    const { startedMs, admittedMs } = station.dispatcher.task(waiting.taskId);
    expect((startedMs ?? 0) - admittedMs).to.be.within(
      (predictedStartMs ?? 0) - 15,
      (predictedStartMs ?? 0) + 15,
    );
    expect(station.count('predicted_start_error_ms')).to.equal(2);
  });

  it('EST-004: senders refused together are told to come back one after the other', async () => {
    const station = await aWorkstation({ pools: [aPool({ queueCapacity: 3 })], run: () => SHORT });
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed', 1);
    for (let task = 0; task < 4; task++) await station.submit();
    const advice: number[] = [];
    for (let sender = 0; sender < 4; sender++) {
      advice.push((await refusalOf(station.submit())).retryAfterMs ?? 0);
    }
    expect(advice).to.deep.equal([...new Set(advice)].sort((left, right) => left - right));
  });

  it('EST-004: a flood of senders is spread up to the cap, and forgotten when its times have passed', async () => {
    const station = await aWorkstation({
      pools: [aPool({ queueCapacity: 1 })],
      run: (_request, run) => (run === 0 ? SHORT : ENDLESS),
    });
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed', 1);
    for (let task = 0; task < 2; task++) await station.submit();
    const refuse = async (): Promise<number> => (await refusalOf(station.submit())).retryAfterMs ?? 0;
    const advice: number[] = [];
    for (let sender = 0; sender < 700; sender++) advice.push(await refuse());
    const capped = advice.indexOf(59_000);
    expect(capped).to.be.within(500, 650);
    const spread = advice.slice(0, capped);
    expect(spread).to.deep.equal([...new Set(spread)].sort((left, right) => left - right));
    expect(new Set(advice.slice(capped))).to.deep.equal(new Set([59_000]));
    await station.pass(59_000);
    expect(await refuse(), 'what the endless task may still need, and nobody is before').to.be.below(1_000);
  });

  it('EST-003: past the high-water mark a receipt advises to slow down', async () => {
    const station = await aWorkstation({ pools: [aPool({ queueCapacity: 4 })], run: () => SHORT });
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed', 1);
    const receipts = [];
    for (let task = 0; task < 5; task++) receipts.push(await station.submit());
    const advised = receipts.map(({ backoffMs }) => backoffMs > 0);
    expect(advised).to.deep.equal([false, false, false, false, true]);
  });

  it('PLC-003: of two pools for one model the emptier takes the task, and both must be full for a refusal', async () => {
    const pools = [aPool({ poolId: 'a', queueCapacity: 1 }), aPool({ poolId: 'b', queueCapacity: 1 })];
    const station = await aWorkstation({ pools, run: () => ENDLESS });
    const taken: string[] = [];
    for (let task = 0; task < 4; task++) taken.push((await station.submit()).poolId);
    expect(taken).to.deep.equal(['a', 'b', 'a', 'b']);
    expect((await refusalOf(station.submit())).code).to.equal('ADMISSION_REJECT');
    expect((await refusalOf(station.submit({ placement: { poolId: 'b' } }))).poolId).to.equal('b');
  });

  it('PLC-003: a full pool is passed over, though it would be done sooner', async () => {
    const wide = aPool({ poolId: 'a', slots: 4, queueCapacity: 1 });
    const station = await aWorkstation({ pools: [wide, aPool({ poolId: 'b' })], run: () => ENDLESS });
    const taken: string[] = [];
    for (let task = 0; task < 9; task++) taken.push((await station.submit()).poolId);
    expect(taken.filter((poolId) => poolId === 'a')).to.have.length(5);
    expect(taken.slice(-2)).to.deep.equal(['b', 'b']);
  });

  it('PLC-003: a task does not wait for a pool that loads while a slot of another is free', async () => {
    const pools = [aPool({ poolId: 'a' }), aPool({ poolId: 'b' })];
    const station = await aWorkstation({
      pools,
      load: ({ poolId }) => (poolId === 'a' ? { delayMs: 60_000 } : {}),
      run: () => ENDLESS,
    });
    const taken: string[] = [];
    for (let task = 0; task < 4; task++) taken.push((await station.submit()).poolId);
    expect(taken).to.deep.equal(['b', 'a', 'a', 'b']);
  });

  it('PLC-001: replicas of a pool are filled evenly, ties by id', async () => {
    const station = await aWorkstation({
      pools: [aPool({ replicas: 2, slots: 2 })],
      run: () => ENDLESS,
    });
    const replicas: string[] = [];
    for (let task = 0; task < 5; task++) {
      const { taskId } = await station.submit();
      replicas.push(station.dispatcher.task(taskId).replicaId);
    }
    expect(replicas).to.deep.equal(['demo-0', 'demo-1', 'demo-0', 'demo-1', 'unassigned']);
  });
});

describe('Dispatcher stream', () => {
  it('STR-001: started, tokens, metrics and end in order, ids without a gap, late joiners see the same', async () => {
    const station = await aWorkstation({ run: () => ({ texts: ['O', 'slo', '.'], tokenMs: 10 }) });
    const { taskId } = await station.submit();
    const live = station.read(taskId);
    await station.until(() => live.ended);
    expect(eventsOf(live.text)).to.deep.equal(['started', 'token', 'token', 'token', 'metrics', 'end']);
    expect(idsOf(live.text)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(live.text).to.contain('id: 3\nevent: token\ndata: {"t":"slo","i":1}\n\n');
    const late = station.read(taskId);
    expect([late.text, late.ended, late.writes]).to.deep.equal([live.text, true, 1]);
  });

  it('DET-004: output_sha256 is the hash of the joined texts, in the stream and in the task', async () => {
    const station = await aWorkstation({ run: () => ({ texts: ['Ås', ' og ', '🙂'] }) });
    const { taskId } = await station.submit();
    const stream = station.read(taskId);
    await station.until(() => stream.ended);
    const sha = createHash('sha256').update('Ås og 🙂').digest('hex');
    expect(stream.text).to.contain(`"output_sha256":"${sha}"`);
    expect(station.dispatcher.task(taskId)).to.include({
      text: 'Ås og 🙂',
      outputSha256: sha,
      finishReason: 'stop',
    });
  });

  it('STR-003: a reader that resumes after an id gets exactly the rest', async () => {
    const station = await aWorkstation({ run: () => ({ texts: ['a', 'b', 'c'] }) });
    const { taskId } = await station.submit();
    const whole = station.read(taskId);
    await station.until(() => whole.ended);
    const rest = [0, 1, 2, 3, 4, 5].map((afterId) => idsOf(station.read(taskId, afterId).text));
    expect(rest).to.deep.equal([[1, 2, 3, 4, 5], [2, 3, 4, 5], [3, 4, 5], [4, 5], [5], []]);
    expect(station.read(taskId, 5).ended).to.equal(true);
  });

  it('STR-013: an id that the stream has not had is refused', async () => {
    const station = await aWorkstation({ run: () => ({ texts: ['a'] }) });
    const { taskId } = await station.submit();
    const stream = station.read(taskId);
    await station.until(() => stream.ended);
    expect(thrownBy(() => station.read(taskId, 4))).to.include({
      code: 'INVALID_PARAMS',
      field: 'Last-Event-ID',
    });
  });

  it('STR-005: readers who join at different moments get the same ids and bytes', async () => {
    const station = await aWorkstation({ run: () => ({ tokens: 30, tokenMs: 100 }) });
    const { taskId } = await station.submit();
    const early = station.read(taskId);
    await station.pass(550);
    const late = station.read(taskId);
    await station.until(() => early.ended && late.ended, 50);
    const kept = (text: string): string[] => text.split('\n\n').filter((frame) => frame.startsWith('id: '));
    expect(kept(late.text)).to.deep.equal(kept(early.text));
    expect(kept(early.text)).to.have.length(32);
  });

  it('STR-008: a long stream has metrics about once a second, a reader near its end has them too', async () => {
    const station = await aWorkstation({ run: () => ({ tokens: 35, tokenMs: 100 }) });
    const { taskId } = await station.submit();
    const live = station.read(taskId);
    await station.pass(3_250);
    const late = station.read(taskId);
    await station.until(() => live.ended && late.ended, 50);
    const metrics = (text: string): number => eventsOf(text).filter((event) => event === 'metrics').length;
    expect([metrics(live.text), metrics(late.text), metrics(station.read(taskId).text)]).to.deep.equal([
      3, 1, 1,
    ]);
    expect(eventsOf(late.text).slice(-2)).to.deep.equal(['metrics', 'end']);
    expect(live.text).to.match(/"tokens_per_second":\d/);
  });

  it('STR-012: past the retention the stream is gone, the task is still known without its text', async () => {
    const retention = { finishedMs: 60_000, finishedBytes: 1_000_000 };
    const station = await aWorkstation({ retention });
    const { taskId } = await station.submit({ bodyDigest: 'a' });
    await station.until(() => station.state(taskId) === 'completed');
    await station.pass(60_000);
    expect(thrownBy(() => station.read(taskId)).code).to.equal('GONE');
    expect((await refusalOf(station.submit({ taskId, bodyDigest: 'a' }))).code).to.equal('GONE');
    expect(station.dispatcher.task(taskId)).to.include({ state: 'completed', text: null });
  });

  it('STR-012: the oldest finished streams go when the bytes are more than are kept', async () => {
    const retention = { finishedMs: 60_000, finishedBytes: 6_000 };
    const station = await aWorkstation({ retention, run: () => ({ tokens: 10 }) });
    const ids: string[] = [];
    for (let task = 0; task < 3; task++) {
      const { taskId } = await station.submit();
      ids.push(taskId);
      await station.until(() => station.state(taskId) === 'completed');
    }
    const [oldest = '', , newest = ''] = ids;
    expect(thrownBy(() => station.read(oldest)).code).to.equal('GONE');
    expect(station.read(newest).ended).to.equal(true);
  });

  it('STR-014: a reader that leaves stops nothing and gets nothing more', async () => {
    const station = await aWorkstation({ run: () => SHORT });
    const { taskId } = await station.submit();
    const stream = station.read(taskId);
    await station.pass(20);
    const { text } = stream;
    stream.close();
    await station.until(() => station.state(taskId) === 'completed');
    expect([stream.text, stream.ended]).to.deep.equal([text, false]);
  });
});

describe('Dispatcher cancel', () => {
  it('ADM-012: a queued task ends with one event, is never started, and is counted once', async () => {
    const station = await aWorkstation({ run: () => ENDLESS });
    await station.submit();
    const { taskId } = await station.submit();
    const stream = station.read(taskId);
    for (let again = 0; again < 3; again++) await station.dispatcher.cancel(taskId);
    await station.pass(0);
    expect(eventsOf(stream.text)).to.deep.equal(['error']);
    expect(stream.text).to.contain('"code":"CANCELED"').and.to.contain('"retriable":false');
    expect(station.dispatcher.task(taskId)).to.include({
      state: 'canceled',
      startedMs: null,
      queuePosition: null,
    });
    expect(station.count('tasks_canceled_total', { reason: 'client' })).to.equal(1);
  });

  it('ADM-012: a running task ends at once, nothing follows its terminal event, and its slot frees', async () => {
    const station = await aWorkstation({ run: (_request, run) => (run === 0 ? ENDLESS : SHORT) });
    const first = await station.submit();
    const next = await station.submit();
    const stream = station.read(first.taskId);
    await station.pass(2_500);
    await station.dispatcher.cancel(first.taskId);
    const { text } = station.read(first.taskId);
    expect(eventsOf(text).at(-1)).to.equal('error');
    await station.until(() => station.state(next.taskId) === 'completed');
    expect(idsOf(stream.text)).to.deep.equal(idsOf(text));
    expect(stream.ended).to.equal(true);
  });

  it('ADM-012: canceling a finished task changes nothing, an unknown one is not found', async () => {
    const station = await aWorkstation();
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed');
    await station.dispatcher.cancel(taskId);
    expect(station.state(taskId)).to.equal('completed');
    expect(station.count('tasks_canceled_total')).to.equal(0);
    expect((await refusalOf(station.dispatcher.cancel('no-such-task'))).code).to.equal('NOT_FOUND');
  });

  it('ADM-013: an engine that does not answer an abort is ended after a second and loaded again', async () => {
    const stuck = { ...ENDLESS, ignoresAbort: true };
    const station = await aWorkstation({ run: (_request, run) => (run === 0 ? stuck : SHORT) });
    const first = await station.submit();
    const next = await station.submit();
    await station.dispatcher.cancel(first.taskId);
    await station.pass(999);
    expect(station.events('replica_stuck')).to.have.length(0);
    expect(station.state(next.taskId)).to.equal('queued');
    await station.pass(1);
    expect(station.events('replica_stuck')).to.have.length(1);
    await station.until(() => station.state(next.taskId) === 'completed');
    const [replica] = station.dispatcher.poolHealth('demo').replicas;
    expect([replica?.restarts, replica?.lastError]).to.deep.equal([
      1,
      'it did not answer an abort within 1000 ms',
    ]);
  });

  it('ENG-015: who shared a replica with a stuck task runs again, and the log says why', async () => {
    const station = await aWorkstation({
      pools: [aPool({ slots: 2 })],
      run: (_request, run) => (run === 0 ? { ...ENDLESS, ignoresAbort: true } : { tokens: 10, tokenMs: 500 }),
    });
    const [stuck, other] = [await station.submit(), await station.submit()];
    await station.dispatcher.cancel(stuck.taskId);
    await station.until(() => station.state(other.taskId) === 'completed');
    expect(station.dispatcher.task(other.taskId).attempts).to.equal(2);
    expect(station.events('task_requeued').map((line) => line['reason'])).to.deep.equal([
      'the engine ended while the task ran: it did not answer an abort within 1000 ms',
    ]);
  });
});

describe('Dispatcher replicas', () => {
  it('ENG-015: a task whose replica dies before its start is on disk runs on the other one alone', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({
      store,
      pools: [aPool({ replicas: 2 })],
      load: (_spec, load) => (load < 2 ? {} : { hangs: true }),
      run: () => SHORT,
    });
    await station.submit();
    await station.submit();
    const { taskId } = await station.submit();
    await station.pass(50);
    store.held = true;
    await station.pass(100);
    expect(station.dispatcher.task(taskId).replicaId).to.equal('demo-0');
    station.engine.replicas[0]?.die('killed by signal 9');
    await station.pass(0);
    expect(station.dispatcher.task(taskId).replicaId).to.equal('demo-1');
    store.held = false;
    await store.flush();
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.dispatcher.task(taskId).attempts).to.equal(2);
  });

  it('ENG-005: two deaths under one task end it with WORKER_RESET and the reason, and others go on', async () => {
    const dying = {
      breaks: { how: 'death', afterTokens: 2, message: 'killed by signal 9' },
      tokenMs: 10,
    } as const;
    const station = await aWorkstation({
      pools: [aPool({ replicas: 2 })],
      run: ({ seed }) => (seed === 13 ? dying : { tokens: 20, tokenMs: 10 }),
    });
    const tasks = [await station.submit({ seed: 13 }), await station.submit(), await station.submit()];
    const [dead, alive, waiting] = tasks.map(({ taskId }) => taskId);
    await station.until(() =>
      tasks.every(({ taskId }) => station.dispatcher.task(taskId).finishedMs !== null),
    );
    const error = station.dispatcher.task(dead ?? '').error;
    expect(error?.code).to.equal('WORKER_RESET');
    expect(error?.message).to.contain('killed by signal 9');
    expect([station.state(alive ?? ''), station.state(waiting ?? '')]).to.deep.equal([
      'completed',
      'completed',
    ]);
    const { replicas } = station.dispatcher.poolHealth('demo');
    expect(replicas.reduce((sum, { restarts }) => sum + restarts, 0)).to.equal(2);
  });

  it('ADM-005: what only the engine finds out ends the stream with INVALID_PARAMS', async () => {
    const station = await aWorkstation({ pools: [aPool({ ctx: 8 })], load: () => ({ delayMs: 100 }) });
    const { taskId } = await station.submit({ prompt: 'x'.repeat(100) });
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.dispatcher.task(taskId).error?.code).to.equal('INVALID_PARAMS');
  });

  it('QUE-006: a fault of one generation ends that task alone', async () => {
    const fault = { breaks: { how: 'fault', afterTokens: 1, message: 'no logits' } } as const;
    const station = await aWorkstation({ run: (_request, run) => (run === 0 ? fault : SHORT) });
    const first = await station.submit();
    const second = await station.submit();
    await station.until(() => station.state(second.taskId) === 'completed');
    expect(station.dispatcher.task(first.taskId).error).to.include({ code: 'INTERNAL' });
    expect(station.dispatcher.poolHealth('demo').replicas[0]?.restarts).to.equal(0);
  });
});

describe('Dispatcher shutdown', () => {
  it('OPS-002: a running task finishes in its time, what waits stays in the store, and no replica is left', async () => {
    const station = await aWorkstation({ run: () => SHORT });
    const running = await station.submit();
    const queued = await station.submit();
    const stream = station.read(queued.taskId);
    let stopped = false;
    const done = station.dispatcher.shutdown(10_000).then(() => {
      stopped = true;
    });
    expect([station.dispatcher.refusal()?.code, stopped]).to.deep.equal(['DRAINING', false]);
    await station.until(() => stopped);
    await done;
    expect(station.state(running.taskId)).to.equal('completed');
    expect([stream.text, stream.ended]).to.deep.equal(['', true]);
    expect(station.dispatcher.poolHealth('demo')).to.include({ draining: true, live: false });
    expect([...station.store.tasks()].map(({ state }) => state)).to.deep.equal(['completed', 'queued']);
  });

  it('OPS-002: a task that outlives the drain time keeps its place, and its stream closes without an end', async () => {
    const station = await aWorkstation({ run: () => ({ ...ENDLESS, ignoresAbort: true }) });
    const { taskId } = await station.submit();
    const stream = station.read(taskId);
    let stopped = false;
    void station.dispatcher.shutdown(2_000).then(() => {
      stopped = true;
    });
    await station.pass(1_999);
    expect([stream.ended, stopped]).to.deep.equal([false, false]);
    await station.until(() => stopped);
    expect(stream.ended).to.equal(true);
    expect(eventsOf(stream.text)).not.to.include.members(['error', 'end']);
    expect([...station.store.tasks()].map(({ state }) => state)).to.deep.equal(['running']);
  });
});

describe('Dispatcher observability', () => {
  it('OBS-004: the admission line has every field, and one correlation id goes from admission to the end', async () => {
    const station = await aWorkstation();
    const { taskId } = await station.submit({ correlationId: 'agent-7' });
    const stream = station.read(taskId);
    await station.until(() => stream.ended);
    expect(station.events('task_admitted')[0]).to.include({
      task_id: taskId,
      correlation_id: 'agent-7',
      queue_position: 0,
      predicted_start_ms: null,
      engine: 'fake',
      engine_version: '1',
      pool_id: 'demo',
      replica_id: 'demo-0',
      priority: 'interactive',
    });
    expect(station.events('task_ended')[0]).to.include({ correlation_id: 'agent-7', state: 'completed' });
    expect(stream.text).to.contain('"correlation_id":"agent-7"');
    expect(JSON.stringify(station.logs)).not.to.contain('Once upon');
  });

  it('ADM-011: a list is newest first, filtered, and its pages do not move while tasks are added', async () => {
    const station = await aWorkstation({ run: () => ENDLESS });
    const ids: string[] = [];
    for (let task = 0; task < 5; task++) {
      const labels = { agent: task % 2 === 0 ? 'even' : 'odd', url: 'a=b' };
      ids.push((await station.submit({ labels })).taskId);
    }
    const page = (cursor: string | null, filter = {}) =>
      station.dispatcher.tasks(filter, { limit: 2, cursor });
    const first = page(null);
    await station.submit();
    const second = page(first.nextCursor);
    const third = page(second.nextCursor);
    const listed = [first, second, third].flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId));
    expect([listed, third.nextCursor]).to.deep.equal([[...ids].reverse(), null]);
    const having = (filter: object): number =>
      station.dispatcher.tasks(filter, { limit: 50, cursor: null }).tasks.length;
    expect([
      having({ label: 'agent=even' }),
      having({ label: 'agent' }),
      having({ label: 'url=a=b' }),
      having({ state: 'running' }),
      having({ poolId: 'other' }),
    ]).to.deep.equal([3, 5, 5, 1, 0]);
    expect(thrownBy(() => page('x')).field).to.equal('cursor');
  });

  it('OBS-001: the gauges show the queue by priority and one state of each replica', async () => {
    const station = await aWorkstation({ run: () => ENDLESS });
    await station.submit();
    await station.submit({ priority: 'batch' });
    const shown = [...station.dispatcher.gauges()]
      .filter(({ series, value }) => value > 0 && series !== 'kv_cache_usage_ratio')
      .map(
        ({ series, labels }) =>
          `${series} ${labels['priority'] ?? labels['policy_label'] ?? labels['state']}`,
      );
    expect(shown).to.deep.equal(['queue_depth batch', 'queue_capacity reject', 'replica_state ready']);
  });

  it('OBS-010: the contexts fill with prompt and output, and are empty after the task', async () => {
    const station = await aWorkstation({ pools: [aPool({ ctx: 100, slots: 2 })], run: () => SHORT });
    const usage = () =>
      [...station.dispatcher.gauges()].find(({ series }) => series === 'kv_cache_usage_ratio')?.value;
    expect(usage()).to.equal(0);
    const { taskId } = await station.submit({ prompt: 'x'.repeat(40) });
    await station.until(() => (station.dispatcher.task(taskId).tokensOut ?? 0) >= 4);
    expect(usage()).to.equal((10 + 4) / 200);
    await station.until(() => station.state(taskId) === 'completed');
    expect(usage()).to.equal(0);
  });
});
