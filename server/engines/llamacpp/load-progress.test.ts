import { expect } from 'chai';
import { LoadProgress } from './load-progress.js';

describe('load progress', () => {
  it('ENG-018: it is the mean of its parts, told by hundredths, rising, and once at its end', () => {
    const told: number[] = [];
    const progress = new LoadProgress(['digest', 'weights'], (share) => told.push(share));
    for (let i = 1; i <= 1_000; i++) {
      progress.told('digest', i / 1_000);
      progress.told('digest', i / 2_000);
    }
    expect(told.at(-1)).to.be.within(0.49, 0.5);
    expect(told.length).to.be.within(45, 50);
    const before = told.length;
    for (const share of [0.5, 1.5, 1]) progress.told('weights', share);
    expect(told.slice(before)).to.deep.equal([0.75, 1]);
    expect(told).to.deep.equal([...new Set(told)].sort((a, b) => a - b));
  });
});
