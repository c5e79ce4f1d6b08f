import { expect } from 'chai';
import { IntervalCorrection } from './interval-correction.js';
import { RandomSource } from './random-source.js';

describe('IntervalCorrection', () => {
  const predicted = { p50Ms: 1_000, p90Ms: 1_100 };

  it('EST-007: the interval is as drawn until enough errors are known', () => {
    const correction = new IntervalCorrection();
    for (let error = 0; error < 19; error++) correction.learn(predicted, 9_000);
    expect(correction.p90Ms(predicted)).to.equal(1_100);
  });

  it('EST-007: draws that are too sure, too wide or always early are set right', () => {
    for (const [biasMs, spreadMs] of [
      [0, 400],
      [0, 20],
      [300, 100],
    ] as const) {
      const random = new RandomSource(7);
      const correction = new IntervalCorrection();
      let within = 0;
      for (let task = 0; task < 4_000; task++) {
        const actualMs = 1_000 + biasMs + spreadMs * (random.unit() + random.unit() - 1);
        if (task >= 1_000 && actualMs <= correction.p90Ms(predicted)) within++;
        correction.learn(predicted, actualMs);
      }
      expect(within / 3_000, `bias ${biasMs}, spread ${spreadMs}`).to.be.within(0.87, 0.93);
    }
  });
});
