import { expect } from 'chai';
import { type BudgetRules, costOf } from '../core/budget.js';
import { DEFAULT_SESSION_RULES } from '../core/session.js';
import type { TaskSubmission } from '../core/submission.js';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import {
  aWorkstation,
  dataOf,
  ENDLESS,
  type FakeWorkstationOptions,
  refusalOf,
  SHORT,
} from './testing/fake-workstation.js';
import { aPool, type Workstation } from './testing/workstation.js';

const ROOMY = [aPool({ queueCapacity: 50 })];
const RATE = { tokensIn: 1_000, tokensOut: 4_000 };

interface Budgets extends Partial<Omit<BudgetRules, 'limits'>> {
  readonly limits?: Partial<BudgetRules['limits']>;
}

/** Ten tokens a task, and a prompt of some. */
const aBudget = ({ limits, ...rules }: Budgets, options: FakeWorkstationOptions = {}) =>
  aWorkstation({
    run: () => SHORT,
    pools: ROOMY,
    ...options,
    sessions: {
      ...DEFAULT_SESSION_RULES,
      budget: {
        mode: 'enforce',
        currency: 'EUR',
        rates: new Map([['demo', RATE]]),
        ...rules,
        limits: { tokens: null, timeMs: null, cost: null, ...limits },
      },
    },
  });

const turn = (station: Workstation<FakeEngine>, more: Partial<TaskSubmission> = {}) =>
  station.submit({ sessionId: 'chat', maxTokens: 10, ...more });

const left = (station: Workstation<FakeEngine>) => station.dispatcher.session('chat').budgets?.remaining;

async function played(station: Workstation<FakeEngine>, more: Partial<TaskSubmission> = {}) {
  const { taskId } = await turn(station, more);
  const stream = station.read(taskId);
  await station.until(() => stream.ended);
  const { tokensIn, tokensOut } = station.dispatcher.task(taskId);
  return { taskId, text: stream.text, tokens: (tokensIn ?? 0) + (tokensOut ?? 0) };
}

describe('budgets of a session', () => {
  it('SES-014: what is left is in the receipt, the metrics and the session, and nothing of it without a session', async () => {
    const station = await aBudget({ limits: { tokens: 1_000, timeMs: 5_000, cost: 2 } });
    const receipt = await turn(station);
    const stream = station.read(receipt.taskId);
    const { tokensIn } = station.dispatcher.task(receipt.taskId);
    const cost = costOf(RATE, tokensIn ?? 0, 10);
    const remaining = {
      tokens: 990 - (tokensIn ?? 0),
      timeMs: 5_000,
      cost: Math.floor((2 - cost) * 1e6) / 1e6,
    };
    expect(receipt.budgets).to.deep.equal({ mode: 'enforce', currency: 'EUR', remaining });
    expect(left(station)).to.deep.equal(remaining);
    expect(station.dispatcher.budgets(receipt.taskId)?.remaining).to.deep.equal(remaining);
    await station.until(() => stream.ended);
    expect(dataOf(stream.text, 'metrics')).to.include({
      tokens_budget_remaining: remaining.tokens,
      time_budget_remaining: 5_000,
      cost_budget_remaining: remaining.cost,
    });
    const other = await station.submit();
    expect([other.budgets, station.dispatcher.budgets(other.taskId)]).to.deep.equal([null, null]);
  });

  it('SES-015: a task that can take more than is left has no place in the queue', async () => {
    const station = await aBudget({ limits: { tokens: 40 } });
    const { tokens } = await played(station);
    const refusal = await refusalOf(turn(station, { maxTokens: 40 }));
    expect([refusal.code, refusal.field, refusal.budgets?.remaining]).to.deep.equal([
      'BUDGET_EXHAUSTED',
      'session_id',
      { tokens: 40 - tokens, timeMs: null, cost: null },
    ]);
    expect(refusal.message).to.contain(`${40 - tokens} of 40 left`);
    // The whole context is more than what is left.
    expect((await refusalOf(turn(station, { maxTokens: undefined }))).code).to.equal('BUDGET_EXHAUSTED');
    expect(station.dispatcher.session('chat').turns).to.equal(1);
    expect(station.count('tasks_rejected_total', { reason: 'BUDGET_EXHAUSTED' })).to.equal(2);
    await turn(station, { maxTokens: 40 - tokens - (tokens - 10) });
    await turn(station, { sessionId: 'other' });
  });

  it('SES-015: a full queue does not hide that the budget is spent', async () => {
    const station = await aBudget(
      { limits: { tokens: 20 } },
      { pools: [aPool({ queueCapacity: 1 })], run: () => ENDLESS },
    );
    await station.submit();
    await station.submit();
    expect((await refusalOf(turn(station, { maxTokens: 20 }))).code).to.equal('BUDGET_EXHAUSTED');
    expect((await refusalOf(turn(station, { maxTokens: 1 }))).code).to.equal('ADMISSION_REJECT');
  });

  it('SES-015: under advisory nobody is refused, and what is left is never below nothing', async () => {
    const station = await aBudget({ mode: 'advisory', limits: { tokens: 20 } });
    await played(station);
    const again = await turn(station);
    expect(again.budgets).to.deep.equal({
      mode: 'advisory',
      currency: 'EUR',
      remaining: { tokens: 0, timeMs: null, cost: null },
    });
  });

  it('SES-015: the price of tokens counts', async () => {
    const station = await aBudget({ limits: { cost: 0.1 } });
    // 10 tokens of output cost 0.04, and the prompt comes on top.
    await played(station);
    const spent = 0.1 - (left(station)?.cost ?? 0);
    expect(spent).to.be.within(0.04, 0.06);
    expect((await refusalOf(turn(station, { maxTokens: 20 }))).message).to.contain('of 0.1 EUR left');
  });

  it('SES-016: twenty turns at once never take more than there is, and settle what they did not use', async () => {
    const limit = 200;
    const station = await aBudget(
      { limits: { tokens: limit } },
      { pools: [aPool({ slots: 4, queueCapacity: 50 })] },
    );
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        turn(station, { maxTokens: 30 }).catch((error) => error as { code: string }),
      ),
    );
    const admitted = outcomes.flatMap((outcome) => ('taskId' in outcome ? [outcome.taskId] : []));
    const codes = outcomes.flatMap((outcome) => ('code' in outcome ? [outcome.code] : []));
    expect([admitted.length < 8, new Set(codes)]).to.deep.equal([true, new Set(['BUDGET_EXHAUSTED'])]);
    const reserved = limit - (left(station)?.tokens ?? 0);
    expect(reserved).to.be.within(1, limit);
    await station.until(() => admitted.every((taskId) => station.state(taskId) === 'completed'));
    const took = admitted
      .map((taskId) => station.dispatcher.task(taskId))
      .reduce((tokens, { tokensIn, tokensOut }) => tokens + (tokensIn ?? 0) + (tokensOut ?? 0), 0);
    expect(left(station)?.tokens).to.equal(limit - took);
    expect(took).to.be.lessThan(reserved);
    await turn(station);
  });

  it('SES-016: what never started takes nothing, and a canceled turn what it has shown', async () => {
    const station = await aBudget(
      { limits: { tokens: 1_000 } },
      { run: () => ({ tokens: 100, tokenMs: 100 }) },
    );
    const running = await turn(station, { maxTokens: 100 });
    const waiting = await turn(station, { maxTokens: 100 });
    await station.pass(450);
    for (const { taskId } of [waiting, running]) await station.dispatcher.cancel(taskId);
    const { tokensIn, tokensOut } = station.dispatcher.task(running.taskId);
    expect(tokensOut).to.be.within(1, 10);
    expect(left(station)?.tokens).to.equal(1_000 - (tokensIn ?? 0) - (tokensOut ?? 0));
  });

  it('SES-016: a turn that is run again counts once', async () => {
    const run = (_: unknown, count: number) =>
      count === 0 ? ({ ...SHORT, breaks: { how: 'death', afterTokens: 5 } } as const) : SHORT;
    const station = await aBudget({ limits: { tokens: 1_000 } }, { run });
    const { tokens } = await played(station);
    expect(left(station)?.tokens).to.equal(1_000 - tokens);
  });

  it('SES-016: a restart changes neither what is spent nor what is reserved', async () => {
    const limits = { tokens: 1_000, cost: 1 };
    const before = await aBudget({ limits }, { run: (_, run) => (run === 0 ? SHORT : ENDLESS) });
    await played(before);
    await turn(before);
    await turn(before);
    await before.pass(0);
    const remaining = left(before);
    const after = await aBudget({ limits }, { store: before.store });
    expect(left(after)).to.deep.equal(remaining);
  });

  it('SES-017: time on a slot counts, as predicted first and as it was in the end', async () => {
    const station = await aBudget({ limits: { timeMs: 250 } });
    await played(station);
    const afterOne = left(station)?.timeMs ?? 0;
    expect(250 - afterOne).to.be.within(80, 120);
    await turn(station);
    expect(left(station)?.timeMs).to.be.within(afterOne - 120, afterOne - 80);
    await played(station);
    expect(left(station)?.timeMs).to.equal(0);
    expect((await refusalOf(turn(station))).message).to.contain('0 of 250 left');
  });
});
