/** Sampler profiles: named, complete sets of sampling knobs, so that an engine's own defaults never apply (DET-002). */
import type { ResolvedSampling } from './engine-port.js';
import { OrchestratorError } from './errors.js';

export type SamplingOverrides = { readonly [Knob in keyof ResolvedSampling]?: number | undefined };

/** A published profile never changes: another set of values is another version. */
export interface SamplerProfile {
  readonly version: string;
  readonly sampling: ResolvedSampling;
}

/** The profile of every task that names none. */
export const PROFILE_V1: SamplerProfile = {
  version: 'v1',
  sampling: { temperature: 0.8, topK: 40, topP: 0.95, minP: 0.05, repeatPenalty: 1, repeatLastN: 64 },
};

/** Every knob, those that are not overridden as they were. */
export function withOverrides(sampling: ResolvedSampling, overrides: SamplingOverrides): ResolvedSampling {
  return {
    temperature: overrides.temperature ?? sampling.temperature,
    topK: overrides.topK ?? sampling.topK,
    topP: overrides.topP ?? sampling.topP,
    minP: overrides.minP ?? sampling.minP,
    repeatPenalty: overrides.repeatPenalty ?? sampling.repeatPenalty,
    repeatLastN: overrides.repeatLastN ?? sampling.repeatLastN,
  };
}

/**
 * Every knob of a task: the profile's, with the task's own on top.
 * @param profiles all that are known
 * @throws INVALID_PARAMS for a profile that is not known (DET-005)
 */
export function resolveSampling(
  profiles: readonly SamplerProfile[],
  profileVersion: string,
  overrides: SamplingOverrides = {},
): ResolvedSampling {
  const profile = profiles.find(({ version }) => version === profileVersion);
  if (profile === undefined) {
    const known = profiles.map(({ version }) => version).join(', ');
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `sampler_profile_version is "${profileVersion}"; known: ${known}`,
      { field: 'sampler_profile_version' },
    );
  }
  return withOverrides(profile.sampling, overrides);
}
