/**
 * The settings in force, in the shape of the file: flags over environment over file over defaults, each with its
 * origin (OPS-006).
 */
import { resolve } from 'node:path';
import { type Config, configDefaults } from '../generated/config.js';
import type { FilePlace } from './adapters/config-file.js';
import type { ConfigFlags, Environment } from './config.js';

/** Steps to a setting: `['pools', '0', 'ctx']`. */
export type SettingPath = readonly string[];

export type SettingOrigin =
  | { readonly kind: 'default' }
  | ({ readonly kind: 'file' } & FilePlace)
  | { readonly kind: 'environment' | 'flag'; readonly name: string };

export interface ConfigLayers {
  /** What is absent has neither a value nor a default. Paths are absolute. */
  readonly settings: Settings;
  originOf(path: SettingPath): SettingOrigin;
}

export type Settings = ReturnType<typeof settingsOf>;

export interface ConfigSources {
  readonly file: Config;
  /** What paths in the file are relative to. */
  readonly fileDir: string;
  readonly flags: ConfigFlags;
  readonly env: Environment;
  placeOf(path: SettingPath): FilePlace | null;
}

export function layerConfig(sources: ConfigSources): ConfigLayers {
  const given = givenSettings(sources);
  return {
    settings: settingsOf(sources, given),
    originOf(path) {
      const origin = given.get(path.join('.'))?.origin;
      if (origin !== undefined) return origin;
      const place = sources.placeOf(path);
      return place === null ? { kind: 'default' } : { kind: 'file', ...place };
    },
  };
}

interface GivenSetting {
  readonly value: string;
  readonly origin: SettingOrigin;
}

/** What the process was started with, by setting. */
function givenSettings({ flags, env }: ConfigSources): ReadonlyMap<string, GivenSetting> {
  const given = new Map<string, GivenSetting>();
  const note = (setting: string, kind: 'environment' | 'flag', name: string, value: string | undefined) => {
    if (value !== undefined) given.set(setting, { value, origin: { kind, name } });
  };
  note('bind', 'environment', 'LLORCH_BIND', env['LLORCH_BIND']);
  note('bind', 'flag', '--bind', flags.bind);
  note('data_dir', 'environment', 'LLORCH_DATA_DIR', env['LLORCH_DATA_DIR']);
  note('data_dir', 'flag', '--data-dir', flags.dataDir);
  note('log.level', 'flag', '--log-level', flags.logLevel);
  note('auth.token', 'environment', 'LLORCH_API_TOKEN', env['LLORCH_API_TOKEN']);
  note('auth.token_file', 'environment', 'LLORCH_API_TOKEN_FILE', env['LLORCH_API_TOKEN_FILE']);
  return given;
}

function settingsOf({ file, fileDir }: ConfigSources, given: ReadonlyMap<string, GivenSetting>) {
  const givenValue = (setting: string): string | undefined => given.get(setting)?.value;
  const dataDir = givenValue('data_dir');
  const models = file.models ?? configDefaults.models;
  const modelIds = new Set(models.map(({ id }) => id));
  const absolute = (model: string): string => (model === 'demo' ? model : resolve(fileDir, model));
  const pools = file.pools ?? (models.length === 0 ? [{ id: 'demo', model: 'demo' }] : []);
  return {
    bind: givenValue('bind') ?? file.bind ?? configDefaults.bind,
    data_dir:
      dataDir === undefined ? resolve(fileDir, file.data_dir ?? configDefaults.data_dir) : resolve(dataDir),
    auth: authSettings(file, fileDir, givenValue('auth.token'), givenValue('auth.token_file')),
    network: { ...configDefaults.network, ...file.network },
    limits: { ...configDefaults.limits, ...file.limits },
    artifacts: { ...configDefaults.artifacts, ...file.artifacts },
    watchdog: { ...configDefaults.watchdog, ...file.watchdog },
    breaker: { ...configDefaults.breaker, ...file.breaker },
    placement: { ...configDefaults.placement, ...file.placement },
    queue: { ...configDefaults.queue, ...file.queue },
    sessions: { ...configDefaults.sessions, ...file.sessions },
    budgets: { ...configDefaults.budgets, ...file.budgets },
    retention: { ...configDefaults.retention, ...file.retention },
    shutdown: { ...configDefaults.shutdown, ...file.shutdown },
    log: { level: givenValue('log.level') ?? file.log?.level ?? configDefaults.log.level },
    devices: { ...configDefaults.devices, ...file.devices },
    sampler_profiles: file.sampler_profiles ?? configDefaults.sampler_profiles,
    pools: pools.map(({ id, model, ...pool }) => ({
      id,
      model: modelIds.has(model) ? model : absolute(model),
      ...configDefaults.pools,
      ...pool,
    })),
    models: models.map(({ id, model, workload = configDefaults.pools.workload }) => ({
      id,
      model: absolute(model),
      workload,
    })),
    catalog: { ...configDefaults.catalog, ...file.catalog },
    policy: policySettings(file, fileDir),
    model_defaults: { ...configDefaults.model_defaults, ...file.model_defaults },
  };
}

function policySettings({ policy = {} }: Config, fileDir: string) {
  const { module: moduleDefaults, ...defaults } = configDefaults.policy;
  const { module, ...settings } = policy;
  return {
    ...defaults,
    ...settings,
    ...(module && { module: { ...moduleDefaults, ...module, path: resolve(fileDir, module.path) } }),
  };
}

/** A token from the environment leaves nothing of the file's. */
function authSettings(
  { auth = {} }: Config,
  fileDir: string,
  token: string | undefined,
  tokenFile: string | undefined,
): { readonly token?: string; readonly token_file?: string } {
  if (token === undefined && tokenFile === undefined) {
    return auth.token_file === undefined ? auth : { ...auth, token_file: resolve(fileDir, auth.token_file) };
  }
  return {
    ...(token !== undefined && { token }),
    ...(tokenFile !== undefined && { token_file: resolve(tokenFile) }),
  };
}
