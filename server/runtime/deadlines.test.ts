import { expect } from 'chai';
import {
  aWorkstation,
  dataOf,
  ENDLESS,
  eventsOf,
  refusalOf,
  SHORT,
  SlowStore,
} from './testing/fake-workstation.js';

describe('deadlines', () => {
  it('ADM-019: a queued task whose deadline passes ends then, without started, and counts once', async () => {
    const station = await aWorkstation({ run: () => ENDLESS });
    await station.submit();
    const { taskId } = await station.submit({ deadlineMs: 5_000 });
    const stream = station.read(taskId);
    await station.pass(4_999);
    expect(station.state(taskId)).to.equal('queued');
    await station.pass(1);
    expect([station.state(taskId), stream.ended, eventsOf(stream.text)]).to.deep.equal([
      'canceled',
      true,
      ['error'],
    ]);
    expect(dataOf(stream.text, 'error')).to.include({
      code: 'DEADLINE_UNMET',
      retriable: false,
      field: 'deadline_ms',
      message: 'deadline_ms is 5000; it passed while the task waited',
    });
    expect(station.count('tasks_canceled_total', { reason: 'deadline' })).to.equal(1);
    await station.pass(60_000);
    expect(station.count('tasks_canceled_total')).to.equal(1);
  });

  it('ADM-019: a running task whose deadline passes ends in the middle of its stream and frees its slot', async () => {
    const station = await aWorkstation({ run: () => ENDLESS });
    const { taskId } = await station.submit({ deadlineMs: 3_500 });
    const stream = station.read(taskId);
    const { taskId: next } = await station.submit();
    await station.pass(3_500);
    await station.until(() => station.state(next) === 'running');
    expect(eventsOf(stream.text).at(-1)).to.equal('error');
    expect(dataOf(stream.text, 'error')['code']).to.equal('DEADLINE_UNMET');
  });

  it('ADM-019: a task that ends in time never hears of its deadline', async () => {
    const station = await aWorkstation({ run: () => SHORT });
    const { taskId } = await station.submit({ deadlineMs: 200 });
    const stream = station.read(taskId);
    await station.pass(10_000);
    expect([station.state(taskId), eventsOf(stream.text).at(-1)]).to.deep.equal(['completed', 'end']);
    expect(dataOf(stream.text, 'metrics')['on_time_probability']).to.equal(1);
  });

  it('ADM-019: the time of a restart counts against the deadline', async () => {
    const store = new SlowStore();
    const first = await aWorkstation({ run: () => ENDLESS, store });
    await first.submit();
    const { taskId } = await first.submit({ deadlineMs: 5_000 });
    await first.pass(3_000);
    const second = await aWorkstation({ run: () => ENDLESS, store });
    // Its wall clock starts where the first one's did: the three seconds are a clock that was set back.
    await second.pass(4_999);
    expect(second.state(taskId)).to.equal('queued');
    await second.pass(1);
    expect(second.state(taskId)).to.equal('canceled');
  });

  it('ADM-018: a deadline below prefill and one token on an idle pool is refused with both numbers', async () => {
    const station = await aWorkstation({ run: () => ({ tokens: 10, prefillMs: 400, tokenMs: 10 }) });
    const admittedBefore = await station.submit({ deadlineMs: 1 });
    await station.until(() => station.state(admittedBefore.taskId) === 'canceled');
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed');
    const refusal = await refusalOf(station.submit({ deadlineMs: 300 }));
    expect(refusal).to.include({ code: 'DEADLINE_UNMET', field: 'deadline_ms', poolId: 'demo' });
    expect(refusal.message).to.match(/^deadline_ms is 300; 4 tokens of input .* at least 4\d\d ms/);
    expect(station.count('tasks_rejected_total', { reason: 'DEADLINE_UNMET' })).to.equal(1);
    const unlikely = await station.submit({ deadlineMs: 450 });
    expect(unlikely.onTimeProbability).to.equal(0);
  });

  it('EST-009: receipt, getTask and metrics tell the chance; without a deadline or history it is null', async () => {
    const station = await aWorkstation({ run: () => ({ tokens: 30, tokenMs: 100 }) });
    const unknown = await station.submit({ deadlineMs: 600_000 });
    expect(unknown.onTimeProbability).to.equal(null);
    await station.until(() => station.state(unknown.taskId) === 'completed');
    expect((await station.submit()).onTimeProbability).to.equal(null);
    const sure = await station.submit({ deadlineMs: 600_000 });
    const hopeless = await station.submit({ deadlineMs: 3_500 });
    expect([sure.onTimeProbability, hopeless.onTimeProbability]).to.deep.equal([1, 0]);
    const chance = (taskId: string) => station.dispatcher.task(taskId).onTimeProbability;
    expect([chance(sure.taskId), chance(hopeless.taskId)]).to.deep.equal([1, 0]);
    const stream = station.read(sure.taskId);
    await station.until(() => station.state(sure.taskId) === 'running');
    await station.pass(1_500);
    expect(dataOf(stream.text, 'metrics')['on_time_probability']).to.equal(1);
    expect(chance(sure.taskId)).to.equal(1);
  });

  it('EST-009: a task that has ended has no chance any more, also while its engine has not let it go', async () => {
    const station = await aWorkstation({
      run: (_request, run) => (run === 0 ? SHORT : { ...ENDLESS, ignoresAbort: true }),
    });
    const { taskId: first } = await station.submit();
    await station.until(() => station.state(first) === 'completed');
    const { taskId } = await station.submit({ deadlineMs: 600_000 });
    await station.pass(1_500);
    expect(station.dispatcher.task(taskId).onTimeProbability).to.equal(1);
    await station.dispatcher.cancel(taskId);
    expect(station.dispatcher.task(taskId)).to.include({ state: 'canceled', onTimeProbability: null });
  });
});
