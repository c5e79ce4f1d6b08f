import { expect } from 'chai';
import { aWorkstation, refusalOf } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

const FAULT = { tokenMs: 100, breaks: { how: 'fault', afterTokens: 1, message: 'no logits' } } as const;
const LONG = { tokens: 10, tokenMs: 1_000 } as const;

/** Two slots, whose first three tasks have failed while three more wait. */
async function whoseBreakerOpened(runs: { broken: boolean }) {
  const station = await aWorkstation({
    pools: [aPool({ slots: 2, breaker: { failures: 2, openMs: 20_000 } })],
    run: () => (runs.broken ? FAULT : LONG),
  });
  const tasks: { readonly taskId: string }[] = [];
  for (let index = 0; index < 6; index++) tasks.push(await station.submit());
  const inState = (state: string) => tasks.filter(({ taskId }) => station.state(taskId) === state).length;
  await station.until(() => inState('failed') === 3);
  return { station, tasks, inState };
}

describe('trials of an open breaker', () => {
  it('PLC-017: while it is open nothing starts, then one task at a time until one ends well, then as many as slots', async () => {
    const runs = { broken: true };
    const { station, tasks, inState } = await whoseBreakerOpened(runs);
    expect(station.dispatcher.task(tasks[3]?.taskId ?? '').waitingFor?.reason).to.equal('breaker_open');
    await station.pass(19_000);
    expect([inState('failed'), inState('running'), inState('queued')]).to.deep.equal([3, 0, 3]);
    runs.broken = false;
    await station.until(() => inState('running') > 0);
    await station.pass(5_000);
    expect([inState('failed'), inState('running'), inState('queued')]).to.deep.equal([3, 1, 2]);
    expect(station.dispatcher.poolHealth('demo').breaker).to.equal('half_open');
    await station.until(() => inState('completed') === 1);
    expect([inState('running'), inState('queued')]).to.deep.equal([2, 0]);
    expect(station.dispatcher.poolHealth('demo').breaker).to.equal('closed');
    await station.until(() => inState('completed') === 3);
  });

  it('PLC-017: who is refused and comes back when told to is admitted, and a moment earlier is not', async () => {
    const { station, inState } = await whoseBreakerOpened({ broken: true });
    const refused = await refusalOf(station.submit());
    expect(refused.code).to.equal('POOL_UNAVAILABLE');
    expect(refused.message).to.contain('has failed 2 tasks in a row');
    const waitMs = refused.retryAfterMs ?? 0;
    await station.pass(waitMs - 1);
    expect((await refusalOf(station.submit())).retryAfterMs).to.equal(1);
    await station.pass(1);
    const { taskId } = await station.submit();
    expect(station.state(taskId)).to.equal('queued');
    // The trial fails, and the pause doubles.
    await station.until(() => inState('failed') === 4);
    const again = await refusalOf(station.submit());
    expect(again.retryAfterMs).to.be.within(39_900, 40_000);
    expect([inState('running'), inState('queued')]).to.deep.equal([0, 2]);
  });

  it('PLC-017: one that ends well before it opens starts the count anew', async () => {
    const fails = [true, false, true, false, true];
    const station = await aWorkstation({
      pools: [aPool({ breaker: { failures: 2, openMs: 20_000 } })],
      run: (_request, run) => (fails[run] === true ? FAULT : LONG),
    });
    for (const state of fails.map((failed) => (failed ? 'failed' : 'completed'))) {
      const { taskId } = await station.submit();
      await station.until(() => station.state(taskId) === state);
    }
    expect(station.dispatcher.poolHealth('demo').breaker).to.equal('closed');
  });
});
