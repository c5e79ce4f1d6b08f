import { expect } from 'chai';
import fc from 'fast-check';
import { OutstandingRefusals } from './outstanding-refusals.js';

describe('OutstandingRefusals', () => {
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
