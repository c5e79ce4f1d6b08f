import { expect } from 'chai';
import { seedOfTask } from './seed.js';

describe('seedOfTask', () => {
  it('DET-001: the seed is a pure function of the id, within 0..2^53-1, and differs between ids', () => {
    const ids = Array.from(
      { length: 2_000 },
      (_, index) => `7a6d2d5e-3d0b-4f0a-8f83-${String(index).padStart(12, '0')}`,
    );
    const seeds = ids.map(seedOfTask);
    expect(seeds).to.deep.equal(ids.map(seedOfTask));
    expect(new Set(seeds).size).to.equal(ids.length);
    for (const seed of seeds) expect(Number.isSafeInteger(seed) && seed >= 0, String(seed)).to.equal(true);
    expect(Math.max(...seeds)).to.be.greaterThan(2 ** 52);
  });
});
