import { expect } from 'chai';
import { aWorkstation, dataOf, ENDLESS, SHORT } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

const BATCHING = aPool({ slots: 1, bestEffortSlots: 2 });
const BATCHED = { determinism: 'best_effort' } as const;

describe('slots for best_effort', () => {
  it('DET-015: tasks of either kind run in their own slots and wait for these alone, in order', async () => {
    const station = await aWorkstation({ pools: [BATCHING], run: () => ENDLESS });
    const strict = [await station.submit(), await station.submit()];
    const batched = [
      await station.submit(BATCHED),
      await station.submit(BATCHED),
      await station.submit(BATCHED),
      await station.submit(BATCHED),
    ];
    const states = () => [...strict, ...batched].map(({ taskId }) => station.state(taskId));
    await station.until(() => station.state(batched[1]?.taskId ?? '') === 'running');
    expect(states()).to.deep.equal(['running', 'queued', 'running', 'running', 'queued', 'queued']);
    const why = (receipt?: { readonly taskId: string }) =>
      station.dispatcher.task(receipt?.taskId ?? '').waitingFor;
    expect(why(strict[1])).to.deep.equal({
      reason: 'free_slot',
      message: '1 of 1 slots of pool "demo" are busy',
    });
    expect(why(batched[2])?.message).to.equal('2 of 2 best_effort slots of pool "demo" are busy');

    await station.dispatcher.cancel(batched[0]?.taskId ?? '');
    await station.until(() => station.state(batched[2]?.taskId ?? '') === 'running');
    expect(states()).to.deep.equal(['running', 'queued', 'canceled', 'running', 'running', 'queued']);
    await station.dispatcher.cancel(strict[0]?.taskId ?? '');
    await station.until(() => station.state(strict[1]?.taskId ?? '') === 'running');
    expect(states().at(-1)).to.equal('queued');
    const [pool] = station.dispatcher.pools();
    expect(pool).to.include({ slots: 1, slotsBusy: 1, bestEffortSlots: 2, bestEffortSlotsBusy: 2 });
  });

  it('DET-015: without slots of their own they take the others, in one order with strict tasks', async () => {
    const station = await aWorkstation({ pools: [aPool()], run: () => SHORT });
    const submitted = [await station.submit(BATCHED), await station.submit(), await station.submit(BATCHED)];
    await station.until(() => submitted.every(({ taskId }) => station.state(taskId) === 'completed'));
    const order = station.logs.filter(({ event }) => event === 'task_started');
    expect(order.map(({ fields }) => fields['task_id'])).to.deep.equal(submitted.map(({ taskId }) => taskId));
  });

  it('DET-015, EST-001: the start of a task is predicted from the slots that it may have', async () => {
    const station = await aWorkstation({
      pools: [BATCHING],
      run: ({ determinism }) => ({ tokens: 10, tokenMs: determinism === 'strict' ? 100 : 10 }),
    });
    for (const determinism of ['strict', 'best_effort'] as const) {
      const { taskId } = await station.submit({ determinism });
      await station.until(() => station.state(taskId) === 'completed');
    }
    await station.submit();
    const atOnce = await station.submit(BATCHED);
    const behind = await station.submit();
    expect(atOnce.predictedStartMs).to.equal(0);
    expect(behind.predictedStartMs).to.be.within(800, 1_200);
    await station.submit(BATCHED);
    const next = await station.submit(BATCHED);
    expect(next.predictedStartMs).to.be.within(80, 120);
    await station.until(() => station.state(next.taskId) === 'completed');
    expect(station.state(behind.taskId)).to.equal('queued');
  });

  it('DET-015: a session goes on in the slots of best_effort, and the KV that a strict turn leaves counts', async () => {
    const station = await aWorkstation({
      pools: [BATCHING],
      run: () => SHORT,
    });
    const turn = async (prompt: string, determinism: 'strict' | 'best_effort') => {
      const { taskId } = await station.submit({ sessionId: 'chat', determinism, prompt });
      const stream = station.read(taskId);
      await station.until(() => stream.ended);
      return dataOf(stream.text, 'end')['cached_tokens'];
    };
    const first = 'a'.repeat(300);
    expect(await turn(first, 'best_effort')).to.equal(0);
    expect(await turn(`${first}b`, 'best_effort')).to.equal(75);
    expect(await turn(`${first}b`, 'strict')).to.equal(0);
    expect(await turn(`${first}bc`, 'strict')).to.equal(64);
  });
});
