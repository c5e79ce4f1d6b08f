/** Sampler profiles: named, complete sets of sampling knobs, so that an engine's own defaults never apply (DET-002). */
import type { ResolvedSampling } from './engine-port.js';
import { OrchestratorError } from './errors.js';

export type SamplingOverrides = { readonly [Knob in keyof ResolvedSampling]?: number | undefined };

export interface SamplerProfile {
  readonly version: string;
  readonly sampling: ResolvedSampling;
}

export const DEFAULT_PROFILE_VERSION = 'v1';

/** A published profile never changes: another set of values is another version. */
export const SAMPLER_PROFILES: readonly SamplerProfile[] = [
  {
    version: DEFAULT_PROFILE_VERSION,
    sampling: { temperature: 0.8, topK: 40, topP: 0.95, minP: 0.05, repeatPenalty: 1, repeatLastN: 64 },
  },
];

/**
 * Every knob of a task: the profile's, with the task's own on top.
 * @throws INVALID_PARAMS for a profile that is not known (DET-005)
 */
export function resolveSampling(profileVersion: string, overrides: SamplingOverrides = {}): ResolvedSampling {
  const profile = SAMPLER_PROFILES.find(({ version }) => version === profileVersion);
  if (profile === undefined) {
    const known = SAMPLER_PROFILES.map(({ version }) => version).join(', ');
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `sampler_profile_version is "${profileVersion}"; known: ${known}`,
      { field: 'sampler_profile_version' },
    );
  }
  const { sampling } = profile;
  return {
    temperature: overrides.temperature ?? sampling.temperature,
    topK: overrides.topK ?? sampling.topK,
    topP: overrides.topP ?? sampling.topP,
    minP: overrides.minP ?? sampling.minP,
    repeatPenalty: overrides.repeatPenalty ?? sampling.repeatPenalty,
    repeatLastN: overrides.repeatLastN ?? sampling.repeatLastN,
  };
}
