/** What of a changed configuration a running server can put in force (OPS-028). */
import { isDeepStrictEqual } from 'node:util';
import type { ServerConfig } from './config.js';

type Live = 'pools' | 'models' | 'modelDefaults' | 'placement' | 'breaker' | 'watchdog' | 'log';

/** What only a start reads, as the file names it. */
const FIXED: Readonly<Record<Exclude<keyof ServerConfig, Live>, string>> = {
  bind: 'bind',
  dataDir: 'data_dir',
  tokenSource: 'auth',
  network: 'network',
  limits: 'limits',
  queue: 'queue',
  sessions: 'sessions',
  budgets: 'budgets',
  retention: 'retention',
  shutdown: 'shutdown',
  devices: 'devices',
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
  return { refusals, areThere: !isDeepStrictEqual(before, after) };
}
