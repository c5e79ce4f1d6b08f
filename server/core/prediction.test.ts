import { expect } from 'chai';
import fc from 'fast-check';
import { OutstandingRefusals, remainingMs, ServiceHistory, SlotReplay } from './prediction.js';

const UNKNOWN_WORK = { tokensIn: null, expectedTokens: null, maxTokens: null };

function historyOf(samples: number): ServiceHistory {
  const history = new ServiceHistory();
  for (let sample = 0; sample < samples; sample++) {
    history.learn({ tokensIn: 10, cachedTokens: 0, tokensOut: 20, prefillMs: 50, decodeMs: 200 });
  }
  return history;
}

describe('prediction', () => {
  it('EST-001: nothing is predicted before a task has finished', () => {
    const history = historyOf(0);
    expect(history.estimate(UNKNOWN_WORK, 512)).to.equal(null);
    expect([history.prefillTokensPerSecond, history.decodeTokensPerSecond]).to.deep.equal([null, null]);
  });

  it('EST-002: service time is what was measured per token, times the tokens of the task', () => {
    const history = historyOf(3);
    const work = { tokensIn: 100, expectedTokens: 40, maxTokens: null };
    expect(history.estimate(work, 512)).to.deep.equal({
      prefillMs: 500,
      decodeMs: 400,
      decodeMsPerToken: 10,
    });
    expect(history.estimate({ ...work, maxTokens: 5 }, 512)?.decodeMs).to.equal(50);
    expect(history.estimate({ ...work, tokensIn: 500 }, 512)?.decodeMs).to.equal(120);
    expect(history.estimate(UNKNOWN_WORK, 512)).to.include({ prefillMs: 50, decodeMs: 200 });
  });

  it('EST-002: a running task needs what is left of it, and past its expected length one token more', () => {
    const estimate = { prefillMs: 100, decodeMs: 200, decodeMsPerToken: 10 };
    expect(remainingMs(estimate, { elapsedMs: 40, tokensOut: 0 })).to.equal(260);
    expect(remainingMs(estimate, { elapsedMs: 999, tokensOut: 0 })).to.equal(200);
    expect(remainingMs(estimate, { elapsedMs: 999, tokensOut: 15 })).to.equal(50);
    expect(remainingMs(estimate, { elapsedMs: 999, tokensOut: 80 })).to.equal(10);
  });

  it('EST-002: waiting tasks take the slot that frees first', () => {
    const slots = [
      { freeInMs: 100, replicaId: 'b' },
      { freeInMs: 30, replicaId: 'a' },
    ];
    const waiting = [50, 500, 10];
    const replayOver = (over: typeof slots) =>
      new SlotReplay({ slots: over, waiting, serviceMs: (serviceMs) => serviceMs, meanServiceMs: 20 });
    const replay = replayOver(slots);
    const startAfter = (ahead: number) => replay.startAfter(ahead);
    expect(startAfter(5)?.startMs, 'two more at the mean of 20 ms over two slots').to.equal(130);
    expect(startAfter(0)).to.deep.equal({ startMs: 30, replicaId: 'a' });
    expect(startAfter(1)).to.deep.equal({ startMs: 80, replicaId: 'a' });
    expect(startAfter(2)).to.deep.equal({ startMs: 100, replicaId: 'b' });
    expect(startAfter(3)).to.deep.equal({ startMs: 110, replicaId: 'b' });
    expect([replayOver([]).startAfter(0), replayOver([]).startAfter(9)]).to.deep.equal([null, null]);
  });

  it('EST-004: a refusal holds its place until its advised time has come', () => {
    const refusals = new OutstandingRefusals();
    for (const dueMs of [100, 200, 300]) refusals.add(dueMs);
    expect([refusals.count(0), refusals.count(100), refusals.count(250), refusals.count(300)]).to.deep.equal([
      3, 2, 1, 0,
    ]);
  });

  it('EST-004: a refusal that is due before an earlier one is past at its own time', () => {
    const refusals = new OutstandingRefusals();
    for (const dueMs of [100, 200, 300, 50, 200]) refusals.add(dueMs);
    expect([49, 50, 100, 199, 200, 300].map((nowMs) => refusals.count(nowMs))).to.deep.equal([
      5, 4, 3, 3, 1, 0,
    ]);
  });

  it('EST-004: refusals are counted exactly, in whatever order they fall due', () => {
    const step = fc.record({ passMs: fc.nat(5), waitMs: fc.integer({ min: 1, max: 200 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 100, maxLength: 300 }), (steps) => {
        const refusals = new OutstandingRefusals();
        const due: number[] = [];
        let nowMs = 0;
        for (const { passMs, waitMs } of steps) {
          nowMs += passMs;
          expect(refusals.count(nowMs)).to.equal(due.filter((dueMs) => dueMs > nowMs).length);
          refusals.add(nowMs + waitMs);
          due.push(nowMs + waitMs);
        }
      }),
      { numRuns: 20 },
    );
  });
});
