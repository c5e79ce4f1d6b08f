/** What of a changed configuration a running server can put in force (OPS-028). */
import { isDeepStrictEqual } from 'node:util';
import type { ServerConfig } from './config.js';

type Live =
  | 'samplerProfiles'
  | 'pools'
  | 'models'
  | 'modelDefaults'
  | 'placement'
  | 'breaker'
  | 'policy'
  | 'watchdog'
  | 'log';

/** What only a start reads, as the file names it. */
const FIXED: Readonly<Record<Exclude<keyof ServerConfig, Live>, string>> = {
  bind: 'bind',
  dataDir: 'data_dir',
  tokenSource: 'auth',
  network: 'network',
  limits: 'limits',
  artifacts: 'artifacts',
  queue: 'queue',
  sessions: 'sessions',
  budgets: 'budgets',
  retention: 'retention',
  shutdown: 'shutdown',
  devices: 'devices',
  catalog: 'catalog',
};

export interface ConfigChanges {
  /** One sentence for each change that forbids all of them. */
  readonly refusals: readonly string[];
  readonly areThere: boolean;
}

export function configChanges(before: ServerConfig, after: ServerConfig): ConfigChanges {
  const fixed = Object.entries(FIXED) as [keyof typeof FIXED, string][];
  const refusals = fixed
    .filter(([key]) => !isDeepStrictEqual(before[key], after[key]))
    .map(([, name]) => `${name} cannot change while the server runs; restart it, or change it back`);
  refusals.push(...changedProfiles(before, after));
  return { refusals, areThere: !isDeepStrictEqual(before, after) };
}

/** A version that has been in force means the same values for as long as the server runs (DET-012). */
function changedProfiles(before: ServerConfig, after: ServerConfig): readonly string[] {
  return before.samplerProfiles
    .filter(({ version, sampling }) => {
      const now = after.samplerProfiles.find((profile) => profile.version === version);
      return now !== undefined && !isDeepStrictEqual(sampling, now.sampling);
    })
    .map(({ version }) => `sampler_profiles gives ${version} other values; give them another version`);
}
