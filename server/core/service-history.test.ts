import { expect } from 'chai';
import {
  outputTokens,
  remainingMs,
  ServiceHistory,
  type ServiceSample,
  serviceMs,
  type WorkAsked,
} from './service-history.js';

const SAMPLE: ServiceSample = {
  place: 'a',
  priority: 'interactive',
  expectedTokens: null,
  maxTokens: null,
  tokensIn: 10,
  cachedTokens: 0,
  tokensOut: 20,
  prefillMs: 50,
  decodeMs: 200,
  occupiedMs: 257,
};

const ASKED: WorkAsked = {
  priority: 'interactive',
  tokensIn: 100,
  cachedTokens: 0,
  expectedTokens: null,
  maxTokens: null,
};

function historyOf(samples: readonly Partial<ServiceSample>[]): ServiceHistory {
  const history = new ServiceHistory();
  for (const sample of samples) history.learn({ ...SAMPLE, ...sample });
  return history;
}

function known<T>(value: T | null): T {
  if (value === null) throw new Error('there must be history');
  return value;
}

describe('ServiceHistory', () => {
  it('EST-001: nothing is known before a task has finished', () => {
    const history = historyOf([]);
    expect([history.work(ASKED, 512), history.rates('a')]).to.deep.equal([null, null]);
    expect([history.prefillTokensPerSecond, history.decodeTokensPerSecond]).to.deep.equal([null, null]);
  });

  it('EST-006: service time is what was measured per token, times the tokens of the task, and the overhead', () => {
    const history = historyOf([{}, {}, {}]);
    const timeOf = (asked: Partial<WorkAsked>): number =>
      serviceMs(known(history.work({ ...ASKED, ...asked }, 512)), known(history.rates('a')), 0.5);
    expect(timeOf({})).to.be.closeTo(500 + 200 + 7, 1e-9);
    expect(timeOf({ cachedTokens: 60 })).to.be.closeTo(200 + 200 + 7, 1e-9);
    expect(timeOf({ expectedTokens: 40 })).to.be.closeTo(500 + 400 + 7, 1e-9);
    expect(timeOf({ maxTokens: 5 })).to.be.closeTo(500 + 50 + 7, 1e-9);
    expect(timeOf({ tokensIn: 500 }), 'the context leaves 12 tokens').to.be.closeTo(2_500 + 120 + 7, 1e-9);
    expect(timeOf({ tokensIn: null }), 'an input of the mean length').to.be.closeTo(50 + 200 + 7, 1e-9);
  });

  it('EST-006: a replica has its own rates, and one that has finished nothing those of the pool', () => {
    const history = historyOf([{ decodeMs: 100 }, { place: 'b', decodeMs: 300 }]);
    const decodeOf = (place: string): number => known(history.rates(place)).decodeMsPerToken;
    expect(['a', 'b', 'c'].map(decodeOf)).to.deep.equal([5, 15, 10]);
  });

  it('EST-006: rates follow a replica that gets slower', () => {
    const history = historyOf([...new Array(100).fill({}), ...new Array(100).fill({ decodeMs: 400 })]);
    expect(known(history.rates('a')).decodeMsPerToken).to.be.within(19, 20);
  });

  it('EST-006: the output length is that of the priority and max_tokens, once enough of them have finished', () => {
    const batch = { priority: 'batch', maxTokens: 100, tokensOut: 90 } as const;
    const longest = { priority: 'batch', maxTokens: 400, tokensOut: 300 } as const;
    const history = historyOf([...new Array(20).fill(batch), ...new Array(20).fill(longest), {}]);
    const lengthOf = (priority: 'interactive' | 'batch', maxTokens: number): number =>
      outputTokens(known(history.work({ ...ASKED, priority, maxTokens }, 4_096)), 0, 0.4);
    expect([lengthOf('batch', 110), lengthOf('batch', 420)]).to.deep.equal([90, 300]);
    expect(lengthOf('interactive', 400), 'too few of its own: that of the pool').to.equal(90);
  });

  it('EST-006: an expected length counts for what such expectations were worth', () => {
    const history = historyOf([{ expectedTokens: 40, tokensOut: 20 }]);
    expect(outputTokens(known(history.work({ ...ASKED, expectedTokens: 100 }, 512)), 0, 0.5)).to.equal(50);
  });

  it('EST-006: a running task needs what is left of it, given what is out, less the time since its last token', () => {
    const history = historyOf([{}, {}, { tokensOut: 60, decodeMs: 600 }]);
    const work = known(history.work(ASKED, 512));
    const rates = { prefillMsPerToken: 1, decodeMsPerToken: 10, overheadMs: 0 };
    const left = (tokensOut: number, sinceMs: number): number =>
      remainingMs(work, rates, { tokensOut, sinceMs }, 0.5);
    expect([left(0, 0), left(0, 40), left(0, 400)]).to.deep.equal([300, 260, 200]);
    expect([left(15, 0), left(15, 4), left(30, 0)], 'past 20 tokens only 60 is left').to.deep.equal([
      50, 46, 300,
    ]);
    expect([left(100, 0), left(20, 90)]).to.deep.equal([500, 0]);
  });
});
