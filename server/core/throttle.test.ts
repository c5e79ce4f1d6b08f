import { expect } from 'chai';
import fc from 'fast-check';
import { RETRY_AFTER_CAP_MS } from './errors.js';
import { Throttle } from './throttle.js';

describe('throttle', () => {
  it('ADM-020: one second of requests passes at once, then one each interval', () => {
    const throttle = new Throttle(4);
    expect(Array.from({ length: 5 }, () => throttle.take(0))).to.deep.equal([null, null, null, null, 250]);
    // Whoever was told 500 comes first, so the last one is sent to 750.
    expect([throttle.take(249), throttle.take(250), throttle.take(251)]).to.deep.equal([251, null, 499]);
  });

  it('ADM-020: a rate below one a second lets one request pass at once', () => {
    const throttle = new Throttle(0.01);
    expect([throttle.take(0), throttle.take(99_999), throttle.take(100_000)]).to.deep.equal([null, 1, null]);
  });

  it('EST-004: those who are refused together are told moments one interval apart', () => {
    const throttle = new Throttle(10);
    for (let request = 0; request < 10; request++) throttle.take(0);
    expect(Array.from({ length: 4 }, () => throttle.take(0))).to.deep.equal([100, 200, 300, 400]);
  });

  it('ADM-020: one second of requests passes at once at any rate and moment, also where sums of intervals round', () => {
    const moment = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 200 }), (nowMs, rate) => {
        const throttle = new Throttle(rate);
        const waits = Array.from({ length: rate }, () => throttle.take(nowMs));
        expect(waits.every((waitMs) => waitMs === null)).to.equal(true);
        expect(throttle.take(nowMs)).to.be.closeTo(1_000 / rate, 1e-3);
      }),
      { seed: 21, numRuns: 200, examples: [[0, 7]] },
    );
  });

  it('EST-004: a flood is spread up to the cap, and forgotten when its times have passed', () => {
    const throttle = new Throttle(10);
    let advisedMs: number | null = null;
    for (let nowMs = 0; nowMs < 30_000; nowMs++) advisedMs = throttle.take(nowMs) ?? advisedMs;
    expect(advisedMs).to.be.within(RETRY_AFTER_CAP_MS, RETRY_AFTER_CAP_MS + 100);
    const laterMs = 30_000 + RETRY_AFTER_CAP_MS;
    const waits = Array.from({ length: 12 }, () => throttle.take(laterMs));
    expect(waits.slice(-3)).to.deep.equal([null, 100, 200]);
  });

  it('ADM-020: over any span no more pass than the rate and one second of burst allow', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), (waits, rate) => {
        const throttle = new Throttle(rate);
        const passed: number[] = [];
        let nowMs = 0;
        for (const gapMs of waits) {
          nowMs += gapMs;
          if (throttle.take(nowMs) === null) passed.push(nowMs);
        }
        // An assertion for each of the many spans would take seconds.
        const excesses = passed.flatMap((fromMs, first) =>
          passed.slice(first).map((toMs, more) => more + 1 - rate - ((toMs - fromMs) * rate) / 1_000),
        );
        expect(Math.max(0, ...excesses)).to.be.at.most(1e-6);
      }),
      { seed: 20, numRuns: 100 },
    );
  });
});
