import { expect } from 'chai';
import { resolveSampling, SAMPLER_PROFILES } from './sampling.js';

describe('resolveSampling', () => {
  it('DET-002: every knob is decided, the task’s own on top of the profile’s', () => {
    expect(resolveSampling('v1', { temperature: 0, topK: 7 })).to.deep.equal({
      temperature: 0,
      topK: 7,
      topP: 0.95,
      minP: 0.05,
      repeatPenalty: 1,
      repeatLastN: 64,
    });
  });

  it('DET-005: v1 is a profile, and an unknown one is refused with the names that are known', () => {
    expect(SAMPLER_PROFILES.map(({ version }) => version)).to.include('v1');
    expect(() => resolveSampling('v9')).to.throw('sampler_profile_version is "v9"; known: v1');
  });
});
