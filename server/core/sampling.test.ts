import { expect } from 'chai';
import { PROFILE_V1, resolveSampling } from './sampling.js';

describe('resolveSampling', () => {
  it('DET-002: every knob is decided, the task’s own on top of the profile’s', () => {
    expect(resolveSampling([PROFILE_V1], 'v1', { temperature: 0, topK: 7 })).to.deep.equal({
      temperature: 0,
      topK: 7,
      topP: 0.95,
      minP: 0.05,
      repeatPenalty: 1,
      repeatLastN: 64,
    });
  });

  it('DET-005: v1 is a profile, and an unknown one is refused with the names that are known', () => {
    const profiles = [PROFILE_V1, { ...PROFILE_V1, version: 'cold' }];
    expect(resolveSampling(profiles, 'v1')).to.deep.equal(PROFILE_V1.sampling);
    expect(() => resolveSampling(profiles, 'v9')).to.throw(
      'sampler_profile_version is "v9"; known: v1, cold',
    );
  });
});
