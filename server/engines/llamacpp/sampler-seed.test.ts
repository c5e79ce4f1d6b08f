import { expect } from 'chai';
import { samplerSeed } from './sampler-seed.js';

describe('sampler seed', () => {
  it('DET-002: seeds below 2^32-1 reach llama.cpp unchanged', () => {
    for (const seed of [0, 1, 42, 2 ** 31, 2 ** 32 - 2]) expect(samplerSeed(seed)).to.equal(seed);
  });

  it('DET-002: no seed becomes the one that means the clock', () => {
    expect(samplerSeed(2 ** 32 - 1)).not.to.equal(0xffff_ffff);
  });

  it('DET-002: seeds that differ only above 32 bits differ', () => {
    const seeds = Array.from({ length: 1000 }, (_, high) => samplerSeed(7 + high * 2 ** 32));
    expect(new Set(seeds).size).to.equal(1000);
    expect(samplerSeed(Number.MAX_SAFE_INTEGER)).to.be.within(0, 0xffff_fffe);
  });
});
