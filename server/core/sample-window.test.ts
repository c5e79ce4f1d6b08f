import { expect } from 'chai';
import fc from 'fast-check';
import { SampleWindow } from './sample-window.js';

describe('SampleWindow', () => {
  it('EST-006: quantiles are those of the newest samples', () => {
    const samples = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(samples, (values) => {
        const window = new SampleWindow(16);
        for (const value of values) window.add(value);
        const newest = values.slice(-16).sort((left, right) => left - right);
        expect(window.size).to.equal(newest.length);
        const levels = newest.map((_, index) => window.quantile(index / newest.length + 0.001));
        expect(levels).to.deep.equal(newest);
        expect(window.quantile(1)).to.equal(newest.at(-1));
      }),
    );
  });

  it('EST-006: what is left is the part of the distribution that has been reached', () => {
    const window = new SampleWindow(8);
    for (const value of [30, 10, 20, 40]) window.add(value);
    expect([0, 0.5, 1].map((level) => window.quantileFrom(25, level))).to.deep.equal([30, 40, 40]);
    expect([0, 1].map((level) => window.quantileFrom(20, level))).to.deep.equal([20, 40]);
    expect([0, 0.5, 1].map((level) => window.quantileFrom(100, level))).to.deep.equal([100, 150, 200]);
  });
});
