import { expect } from 'chai';
import type { TaskSubmission } from '../core/submission.js';
import type { Receipt } from '../core/task.js';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import {
  aWorkstation,
  dataOf,
  ENDLESS,
  eventsOf,
  type FakeWorkstationOptions,
  refusalOf,
  SHORT,
} from './testing/fake-workstation.js';
import { aPool, type Workstation } from './testing/workstation.js';

type Station = Workstation<FakeEngine>;

let replays = 0;

function replay(
  station: Station,
  taskId: string,
  own: { readonly taskId?: string; readonly priority?: 'batch' } = {},
): Promise<Receipt> {
  replays++;
  const bodyDigest = `replay of ${taskId} ${own.priority}`;
  return station.dispatcher.replay(taskId, { correlationId: `replay-${replays}`, bodyDigest, ...own });
}

async function completed(station: Station, task: Partial<TaskSubmission> = {}): Promise<string> {
  const { taskId } = await station.submit(task);
  await station.until(() => station.state(taskId) === 'completed');
  return taskId;
}

async function verdictOf(station: Station, taskId: string) {
  await station.until(() => station.dispatcher.task(taskId).finishedMs !== null);
  return station.dispatcher.task(taskId).replay;
}

const restarted = (before: Station, options: FakeWorkstationOptions = {}): Promise<Station> =>
  aWorkstation({ run: () => SHORT, store: before.store, ...options });

describe('replays', () => {
  it('DET-009: a replay is a task of its own with the same input, parameters and seed, found equal', async () => {
    const requests: unknown[] = [];
    const station = await aWorkstation({
      run: ({ requestId: _, ...request }) => {
        requests.push(request);
        return SHORT;
      },
    });
    const taskId = await completed(station, {
      seed: 11,
      maxTokens: 8,
      stop: ['###'],
      sampling: { topK: 3 },
      deadlineMs: 60_000,
      labels: { agent: 'planner' },
    });
    const receipt = await replay(station, taskId, { priority: 'batch' });
    expect(receipt).to.include({ seed: 11, engine: 'fake', poolId: 'demo', correlationId: 'replay-1' });
    expect(await verdictOf(station, receipt.taskId)).to.deep.equal({
      of: taskId,
      verdict: 'equal',
      firstDifference: null,
    });
    expect(requests[1]).to.deep.equal(requests[0]);
    const [was, is] = [taskId, receipt.taskId].map((id) => station.dispatcher.task(id));
    expect(is).to.include({ text: was?.text, outputSha256: was?.outputSha256, deadlineMs: null });
    expect([was?.replay, is?.labels, is?.priority]).to.deep.equal([null, { agent: 'planner' }, 'batch']);
    expect(station.count('tasks_enqueued_total', { priority: 'batch' })).to.equal(1);
    expect(station.count('tasks_started_total')).to.equal(2);
  });

  it('DET-009: the first token that differs is told, also where one stream is shorter', async () => {
    const outputs = [
      ['a', 'b', 'c'],
      ['a', 'x', 'c'],
      ['a', 'b'],
      ['a', 'b', 'c', 'd'],
    ];
    const station = await aWorkstation({ run: (_, run) => ({ texts: outputs[run] ?? [] }) });
    const taskId = await completed(station);
    const differences: unknown[] = [];
    for (let again = 0; again < 3; again++) {
      const view = await verdictOf(station, (await replay(station, taskId)).taskId);
      expect(view?.verdict).to.equal('different');
      differences.push(view?.firstDifference);
    }
    expect(differences).to.deep.equal([
      { index: 1, expected: 'b', received: 'x' },
      { index: 2, expected: 'c', received: null },
      { index: 3, expected: null, received: 'd' },
    ]);
  });

  it('DET-009: the same texts with another end are different, and no token is to blame', async () => {
    const texts = ['a', 'b', 'c'];
    const station = await aWorkstation({ run: (_, run) => ({ texts: run === 0 ? texts : [...texts, '#'] }) });
    const taskId = await completed(station, { stop: ['#'] });
    const view = await verdictOf(station, (await replay(station, taskId)).taskId);
    expect(view).to.include({ verdict: 'different', firstDifference: null });
  });

  it('DET-009: a replay waits in the queue and is canceled as any other, and then has no verdict', async () => {
    const station = await aWorkstation({ run: ({ seed }) => (seed === 7 ? ENDLESS : SHORT) });
    const taskId = await completed(station);
    await station.submit({ seed: 7 });
    await station.submit();
    const receipt = await replay(station, taskId);
    expect(receipt.queuePosition).to.equal(1);
    expect(station.dispatcher.task(receipt.taskId).replay).to.include({ of: taskId, verdict: null });
    await station.dispatcher.cancel(receipt.taskId);
    expect(station.dispatcher.task(receipt.taskId)).to.include({ state: 'canceled' });
    expect(await verdictOf(station, receipt.taskId)).to.include({ verdict: null });
  });

  it('DET-009: the same task_id again gives the same receipt, and is no other submission’s', async () => {
    const station = await aWorkstation({ run: () => SHORT });
    const taskId = await completed(station);
    const own = '00000000-0000-4000-8000-000000000001';
    const first = await replay(station, taskId, { taskId: own });
    expect(await replay(station, taskId, { taskId: own })).to.deep.equal(first);
    expect((await refusalOf(station.submit({ taskId: own }))).code).to.equal('TASK_ID_CONFLICT');
    expect((await refusalOf(replay(station, taskId, { taskId: own, priority: 'batch' }))).code).to.equal(
      'TASK_ID_CONFLICT',
    );
  });

  it('DET-009: a task is replayed after a restart, and a replay survives one', async () => {
    const before = await aWorkstation({ run: () => SHORT });
    const taskId = await completed(before);
    const between = await restarted(before);
    const { taskId: replayId } = await replay(between, taskId);
    await between.pass(45);
    expect(between.state(replayId)).to.equal('running');
    await between.pass(300);
    const after = await restarted(between);
    expect(await verdictOf(after, replayId)).to.include({ of: taskId, verdict: 'equal' });
  });

  it('DET-009: a verdict outlives the stream that it is about; the token that differs does not', async () => {
    const station = await aWorkstation({
      run: (_, run) => ({ texts: [String(run)], tokenMs: run * 100 }),
      retention: { finishedMs: 1_000, finishedBytes: 1_000_000 },
    });
    const taskId = await completed(station);
    const { taskId: replayId } = await replay(station, taskId);
    await station.until(() => station.state(replayId) === 'completed');
    expect(station.dispatcher.task(replayId).replay?.firstDifference?.index).to.equal(0);
    await station.pass(950);
    expect(station.dispatcher.task(taskId).text).to.equal(null);
    expect(station.dispatcher.task(replayId).replay).to.include({
      verdict: 'different',
      firstDifference: null,
    });
  });

  it('DET-010: what has not completed, is best_effort, unknown or past its retention is refused', async () => {
    const station = await aWorkstation({
      run: ({ seed }) => (seed === 7 ? ENDLESS : SHORT),
      retention: { finishedMs: 5_000, finishedBytes: 1_000_000 },
    });
    const codeOf = async (taskId: string) => {
      const { code, message } = await refusalOf(replay(station, taskId));
      return `${code}: ${message.replaceAll(taskId, 'T')}`;
    };
    const old = await completed(station);
    await station.pass(6_000);
    expect(await codeOf(old)).to.match(/^GONE: the input and tokens of task T are past their retention/);
    const best = await completed(station, { determinism: 'best_effort' });
    expect(await codeOf(best)).to.match(/^INVALID_PARAMS: task T is best_effort, which promises no equal/);
    const { taskId } = await station.submit({ seed: 7 });
    await station.pass(10);
    expect(await codeOf(taskId)).to.equal(
      'INVALID_PARAMS: task T is running; only a completed task can be replayed',
    );
    await station.dispatcher.cancel(taskId);
    expect(await codeOf(taskId)).to.contain('is canceled; only a completed');
    expect(await codeOf('00000000-0000-4000-8000-000000000009')).to.match(/^NOT_FOUND/);
    expect(station.count('tasks_rejected_total', { reason: 'INVALID_PARAMS', engine: 'fake' })).to.equal(3);
    expect(station.events('task_rejected').at(-1)).to.include({ model_ref: null, code: 'NOT_FOUND' });
  });

  it('DET-010: where loaded replicas show that nothing repeats the task, its replay is refused', async () => {
    const before = await aWorkstation({ run: () => SHORT });
    const taskId = await completed(before);
    const pool = aPool();
    const other = pool.replicas.map((spec) => ({ ...spec, modelPath: 'other.gguf' }));
    const after = await restarted(before, { pools: [{ ...pool, replicas: other }] });
    const { code, message } = await refusalOf(replay(after, taskId));
    expect(code).to.equal('INVALID_PARAMS');
    expect(message).to.contain('its model is another one now; nothing here can repeat it');
  });

  it('DET-010: where that shows only at the start, the replay ends before its first token', async () => {
    const before = await aWorkstation({ run: () => SHORT });
    const taskId = await completed(before);
    const pool = aPool();
    const other = pool.replicas.map((spec) => ({ ...spec, modelPath: 'other.gguf' }));
    const after = await restarted(before, {
      pools: [{ ...pool, replicas: other }],
      load: () => ({ delayMs: 100 }),
    });
    const receipt = await replay(after, taskId);
    const stream = after.read(receipt.taskId);
    await after.until(() => stream.ended);
    expect(eventsOf(stream.text)).to.deep.equal(['error']);
    expect(dataOf(stream.text, 'error')).to.include({ code: 'INVALID_PARAMS', retriable: false });
    expect(await verdictOf(after, receipt.taskId)).to.include({ verdict: null });
    expect(await completed(after)).to.be.a('string');
  });

  it('DET-010: in a pool on unlike cards a replay waits for a card of the kind that ran the task', async () => {
    const cards = ['GPU-a', 'GPU-b'];
    const station = await aWorkstation({
      run: ({ seed }) => (seed === 7 ? ENDLESS : SHORT),
      pools: [aPool({ cards })],
      deviceIds: cards,
    });
    const taskId = await completed(station, { placement: { deviceMask: ['GPU-b'] } });
    const { taskId: busy } = await station.submit({ seed: 7, placement: { deviceMask: ['GPU-b'] } });
    const { taskId: replayId } = await replay(station, taskId);
    await station.pass(1_000);
    expect(station.dispatcher.task(replayId)).to.include({ state: 'queued', replicaId: 'unassigned' });
    await station.dispatcher.cancel(busy);
    expect(await verdictOf(station, replayId)).to.include({ verdict: 'equal' });
    const unbound = await completed(station);
    const { taskId: again } = await replay(station, unbound);
    await station.until(() => station.state(again) === 'completed');
    const replicaOf = (id: string) => station.dispatcher.task(id).replicaId;
    expect(replicaOf(again)).to.equal(replicaOf(unbound));
  });

  it('DET-013: a rerun and a replay use the sampling of the admission, whatever the profile is by then', async () => {
    const sampled: unknown[] = [];
    const run: FakeWorkstationOptions['run'] = ({ sampling }) => {
      sampled.push(sampling);
      return SHORT;
    };
    const cold = { temperature: 0, topK: 1, topP: 1, minP: 0, repeatPenalty: 1, repeatLastN: 0 };
    const before = await aWorkstation({ run });
    before.dispatcher.configureProfiles([{ version: 'cold', sampling: cold }]);
    const { taskId } = await before.submit({ samplerProfileVersion: 'cold', sampling: { topK: 2 } });
    await before.pass(45);
    const after = await restarted(before, { run });
    after.dispatcher.configureProfiles([{ version: 'cold', sampling: { ...cold, temperature: 2 } }]);
    await after.until(() => after.state(taskId) === 'completed');
    const { taskId: replayId } = await replay(after, taskId);
    expect(await verdictOf(after, replayId)).to.include({ verdict: 'equal' });
    expect(after.dispatcher.task(replayId)).to.deep.include({
      samplerProfileVersion: 'cold',
      sampling: { ...cold, topK: 2 },
    });
    expect(sampled).to.deep.equal(Array.from({ length: 3 }, () => ({ ...cold, topK: 2 })));
  });

  it('DET-011: the input of a completed strict task is in the store until its retention, no other is', async () => {
    const station = await aWorkstation({
      run: ({ seed }) => (seed === 7 ? ENDLESS : SHORT),
      retention: { finishedMs: 5_000, finishedBytes: 1_000_000 },
    });
    await completed(station);
    await completed(station, { determinism: 'best_effort' });
    const { taskId } = await station.submit({ seed: 7 });
    await station.pass(10);
    await station.dispatcher.cancel(taskId);
    await station.pass(10);
    const { store } = station;
    const prompt = { kind: 'prompt', prompt: 'Once upon a time' };
    expect([1, 2, 3].map((seq) => store.input(seq))).to.deep.equal([prompt, null, null]);
    expect([...store.tasks()].map(({ input }) => input)).to.deep.equal([null, null, null]);
    await station.pass(5_000);
    expect(store.input(1)).to.equal(null);
  });

  it('DET-011: kept inputs count in the bytes of the retention', async () => {
    const station = await aWorkstation({
      run: () => ({ texts: ['a'] }),
      pools: [aPool({ ctx: 100_000 })],
      retention: { finishedMs: 3_600_000, finishedBytes: 25_000 },
    });
    const prompt = 'word '.repeat(2_000);
    const [first = '', second = ''] = [
      await completed(station, { prompt }),
      await completed(station, { prompt, determinism: 'best_effort' }),
    ];
    await completed(station, { prompt });
    expect([first, second].map((id) => station.dispatcher.task(id).text)).to.deep.equal([null, 'a']);
  });
});
