/**
 * The configuration in force: flags over environment over file over defaults (OPS-006).
 */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../generated/config.js';
import { type ConfigFile, readConfigFile } from './adapters/config-file.js';
import { ensureTokenFile, readTokenFile, usableToken } from './adapters/token-file.js';
import {
  type ConfigLayers,
  layerConfig,
  type SettingOrigin,
  type SettingPath,
  type Settings,
} from './config-layers.js';
import type { BudgetRules } from './core/budget.js';
import type { TrustPolicy, Workload } from './core/contract.js';
import { contradiction, type PolicyEffect, type PolicyRule, type PolicyRules } from './core/policy.js';
import { PROFILE_V1, type SamplerProfile, withOverrides } from './core/sampling.js';
import type { SessionRules } from './core/session.js';

export const DEFAULT_CONFIG_FILE = 'llama-orch.yaml';

/** What the command line may set. */
export interface ConfigFlags {
  readonly config?: string | undefined;
  readonly bind?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly logLevel?: string | undefined;
}

export interface BindAddress {
  readonly host: string;
  /** 0 = a free one. */
  readonly port: number;
}

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** Where the API token comes from; `data_dir` makes one at the first start. */
export type TokenSource =
  | { readonly kind: 'value'; readonly token: string; readonly origin: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'data_dir' };

export interface PoolConfig {
  readonly poolId: string;
  /** The name that tasks use. */
  readonly modelRef: string;
  /** Absolute path of the GGUF file. */
  readonly modelPath: string;
  /** What tasks ask of it. */
  readonly workload: Workload;
  readonly engine: string;
  readonly device: 'auto' | 'cpu' | 'cuda';
  /** Cards its replicas may use, by id or by number in the order of the driver; null = all. */
  readonly devices: readonly (string | number)[] | null;
  /** One ratio a card of `devices`; null = the engine divides as it likes. */
  readonly tensorSplit: readonly number[] | null;
  /** auto = as many as the cards have room for. */
  readonly replicas: number | 'auto';
  /** When replicas are loaded: at the start, or when a task waits. */
  readonly load: 'preload' | 'on_demand';
  /** Null = an idle replica is never unloaded. */
  readonly idleUnloadMs: number | null;
  /** A loaded replica makes no room for another model before it was there so long. */
  readonly minResidencyMs: number;
  /** Per replica. */
  readonly slots: number;
  readonly bestEffortSlots: number;
  /** Tokens of prompt and output together, per slot. */
  readonly ctx: number;
  /** Per replica; null = the engine's rule. */
  readonly threads: number | null;
}

/** A model that is known without a pool. */
export interface ModelConfig {
  readonly modelRef: string;
  /** Absolute path of the GGUF file. */
  readonly modelPath: string;
  /** Of the pool that it gets by itself. */
  readonly workload: Workload;
}

/** What every pool that a model gets by itself has. */
export type ModelDefaults = Omit<PoolConfig, keyof ModelConfig | 'poolId'>;

export interface ServerConfig {
  readonly bind: BindAddress;
  readonly dataDir: string;
  readonly tokenSource: TokenSource;
  readonly network: {
    readonly advertisedNames: readonly string[];
    readonly allowedOrigins: readonly string[];
  };
  readonly limits: {
    readonly bodyBytes: number;
    readonly streamBufferBytes: number;
    /** Null = no limit. */
    readonly requestsPerSecond: number | null;
  };
  readonly artifacts: {
    readonly bodyBytes: number;
    /** Space on the disk that all of them may take. */
    readonly quotaBytes: number;
    /** Which tasks leave their transcript. */
    readonly traces: 'asked' | 'all';
    readonly traceOmits: readonly ('input' | 'output')[];
  };
  readonly watchdog: {
    readonly firstTokenMs: number;
    readonly interTokenMs: number;
    /** A load that makes no progress for so long is given up. */
    readonly loadStallMs: number;
  };
  readonly breaker: {
    /** So many tasks in a row that end by the fault of the engine open it. */
    readonly failures: number;
    readonly openMs: number;
  };
  readonly placement: {
    /** While others wait for its memory, a model serves its own tasks at most so long. */
    readonly longestTurnMs: number;
  };
  readonly queue: { readonly capacity: number; readonly policy: 'reject' | 'drop-lru' };
  readonly sessions: Pick<SessionRules, 'ttlMs' | 'turnsMax'>;
  /** Of one session; null where nothing is limited. */
  readonly budgets: BudgetRules | null;
  readonly retention: { readonly finishedMs: number; readonly finishedBytes: number };
  readonly shutdown: { readonly drainMs: number };
  readonly log: { readonly level: LogLevel };
  readonly devices: {
    readonly marginBytes: number;
    /** How long after a replica has gone its memory may take to come back. */
    readonly vramReturnMs: number;
    /** Null = the cards of the machine. */
    readonly simulated: readonly { readonly name: string; readonly memoryBytes: number }[] | null;
  };
  readonly catalog: {
    /** Of models whose registration names none. */
    readonly trustPolicy: TrustPolicy;
    readonly trustedKeys: readonly string[];
    readonly pullMaxBytes: number;
    /** Without a slash at its end. */
    readonly hfEndpoint: string;
  };
  readonly policy: PolicyRules & {
    /** In CIDR notation: not of the public internet, and to be reached nevertheless. */
    readonly privateNetworks: readonly string[];
    /** Null = the rules alone. */
    readonly module: {
      /** Absolute. */
      readonly path: string;
      readonly timeoutMs: number;
      readonly onFailure: PolicyEffect | 'rules';
    } | null;
  };
  /** Beside v1. */
  readonly samplerProfiles: readonly SamplerProfile[];
  readonly pools: readonly PoolConfig[];
  readonly models: readonly ModelConfig[];
  readonly modelDefaults: ModelDefaults;
}

/** The server cannot start as configured; the message says what to change. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** @param setting at fault; null when it is no single one */
  constructor(
    message: string,
    readonly setting: SettingPath | null = null,
  ) {
    super(message);
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Path of the configuration file: named by flag or environment, else `llama-orch.yaml`, which need not be there. */
export function configFilePath(flags: ConfigFlags, env: Environment): { path: string; isNamed: boolean } {
  const named = flags.config ?? env['LLORCH_CONFIG'];
  return { path: resolve(named ?? DEFAULT_CONFIG_FILE), isNamed: named !== undefined };
}

export interface LoadedConfig {
  readonly config: ServerConfig;
  readonly layers: ConfigLayers;
}

/**
 * Reads the file and merges all layers.
 * @throws ConfigFileError, or ConfigError whose message begins with the place or the origin of the setting at fault
 */
export function loadConfig(flags: ConfigFlags, env: Environment): LoadedConfig {
  const { path, isNamed } = configFilePath(flags, env);
  const { config: file, placeOf } = isNamed || existsSync(path) ? readConfigFile(path) : NO_FILE;
  const layers = layerConfig({ file, fileDir: dirname(path), flags, env, placeOf });
  try {
    return { config: resolveLayers(layers), layers };
  } catch (error) {
    if (!(error instanceof ConfigError) || error.setting === null) throw error;
    throw new ConfigError(`${shownOrigin(layers.originOf(error.setting))}${error.message}`, error.setting);
  }
}

const NO_FILE: ConfigFile = { config: {}, placeOf: () => null };

function shownOrigin(origin: SettingOrigin): string {
  switch (origin.kind) {
    case 'default':
      return '';
    case 'file':
      return `${origin.path}:${origin.line}:${origin.column}: `;
    case 'environment':
    case 'flag':
      return `${origin.name}: `;
  }
}

/** Merges a parsed file with environment and flags. Paths in the file are relative to `fileDir`. */
export function resolveConfig(
  file: Config,
  fileDir: string,
  flags: ConfigFlags = {},
  env: Environment = {},
): ServerConfig {
  return resolveLayers(layerConfig({ file, fileDir, flags, env, placeOf: () => null }));
}

function resolveLayers(layers: ConfigLayers): ServerConfig {
  const { settings } = layers;
  const { network, limits, watchdog, breaker, placement, queue, sessions, retention, devices } = settings;
  const models = modelConfigs(settings);
  const config: ServerConfig = {
    bind: parseBind(settings.bind),
    dataDir: settings.data_dir,
    tokenSource: tokenSource(layers),
    network: { advertisedNames: network.advertised_names, allowedOrigins: network.allowed_origins },
    limits: {
      bodyBytes: limits.body_bytes,
      streamBufferBytes: limits.stream_buffer_bytes,
      requestsPerSecond: limits.requests_per_second ?? null,
    },
    artifacts: {
      bodyBytes: settings.artifacts.body_bytes,
      quotaBytes: settings.artifacts.quota_bytes,
      traces: settings.artifacts.traces,
      traceOmits: settings.artifacts.trace_omits,
    },
    watchdog: {
      firstTokenMs: watchdog.first_token_ms,
      interTokenMs: watchdog.inter_token_ms,
      loadStallMs: watchdog.load_stall_ms,
    },
    breaker: { failures: breaker.failures, openMs: breaker.open_s * 1000 },
    placement: { longestTurnMs: placement.longest_turn_s * 1000 },
    queue,
    budgets: budgetRules(settings),
    sessions: { ttlMs: sessions.ttl_s * 1000, turnsMax: sessions.turns_max },
    retention: { finishedMs: retention.finished_ms, finishedBytes: retention.finished_bytes },
    shutdown: { drainMs: settings.shutdown.drain_ms },
    log: { level: logLevel(settings.log.level) },
    devices: {
      marginBytes: devices.margin_bytes,
      vramReturnMs: devices.vram_return_ms,
      simulated:
        devices.simulated?.map(({ name, memory_bytes: memoryBytes }) => ({ name, memoryBytes })) ?? null,
    },
    catalog: {
      trustPolicy: settings.catalog.trust_policy,
      trustedKeys: settings.catalog.trusted_keys,
      pullMaxBytes: settings.catalog.pull_max_bytes,
      hfEndpoint: settings.catalog.hf_endpoint,
    },
    policy: policyRules(settings),
    samplerProfiles: samplerProfiles(settings),
    pools: poolConfigs(settings, models),
    models,
    modelDefaults: modelDefaults(settings),
  };
  refuseOpenBind(config, settings.bind);
  refuseTakenPoolId(config);
  return config;
}

/** @throws ConfigError for a rule that nothing can match (POL-002) */
function policyRules({ policy }: Settings): ServerConfig['policy'] {
  const rules = policy.rules.map((rule, index): PolicyRule => {
    const { effect, reason = null, action = null, scheme = null, host = null, port = null } = rule;
    const { method = null, path = null, model = null, pool = null, device = null } = rule;
    const read = { effect, reason, action, scheme, host, port, method, path, model, pool, device };
    const fields = contradiction(read);
    if (fields.length === 0) return read;
    throw new ConfigError(
      `policy.rules[${index}] has ${fields.join(', ')}, which nothing has together: model, pool and device are of ` +
        'placements, scheme, host, port, method and path of HTTP; make two rules of it',
      ['policy', 'rules', String(index)],
    );
  });
  const privateNetworks = policy.private_networks;
  const wrong = privateNetworks.findIndex((network) => isIP(network.split('/')[0] ?? '') === 0);
  if (wrong !== -1) {
    throw new ConfigError(
      `policy.private_networks has ${privateNetworks[wrong]}, which is no network; write it like 192.168.1.0/24`,
      ['policy', 'private_networks', String(wrong)],
    );
  }
  const module =
    policy.module === undefined
      ? null
      : {
          path: policy.module.path,
          timeoutMs: policy.module.timeout_ms,
          onFailure: policy.module.on_failure,
        };
  return { byDefault: policy.default, rules, privateNetworks, module };
}

/** Token to start with, and its file where it lies in one. */
export function resolveToken(config: ServerConfig): { token: string; path: string | null; created: boolean } {
  const source = config.tokenSource;
  switch (source.kind) {
    case 'value':
      return { token: usableToken(source.token, source.origin), path: null, created: false };
    case 'file':
      return { token: readTokenFile(source.path), path: source.path, created: false };
    case 'data_dir':
      return ensureTokenFile(config.dataDir);
  }
}

/** Path of the model that comes with the server: beside the sources, and beside `dist` in the package. */
export function bundledModelPath(): string {
  const candidates = ['./demo/', '../demo/'].map((folder) =>
    fileURLToPath(new URL(`${folder}demo-chat-f32.gguf`, import.meta.url)),
  );
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new ConfigError(`the bundled model is missing; looked at ${candidates.join(', ')}`);
  return path;
}

/** The pools that models without one get by themselves, in the order of `models` (OPS-022). */
export function autoPools({ pools, models, modelDefaults }: ServerConfig): PoolConfig[] {
  const served = new Set(pools.map(({ modelRef }) => modelRef));
  return models
    .filter(({ modelRef }) => !served.has(modelRef))
    .map((model) => poolOfModel(modelDefaults, model));
}

/** The pool that a model gets by itself: its id is the model's. */
export function poolOfModel(defaults: ModelDefaults, model: ModelConfig): PoolConfig {
  const bestEffortSlots = model.workload === 'completion' ? defaults.bestEffortSlots : 0;
  return { ...defaults, ...model, bestEffortSlots, poolId: model.modelRef };
}

function poolConfigs({ pools }: Settings, models: readonly ModelConfig[]): PoolConfig[] {
  refuseIdTwice('pools', pools);
  return pools.map((pool, index) => {
    const known = models.find(({ modelRef }) => modelRef === pool.model);
    const config: PoolConfig = {
      poolId: pool.id,
      modelRef: pool.model_ref ?? known?.modelRef ?? pool.id,
      modelPath: known?.modelPath ?? modelPath(pool.model),
      workload: pool.workload,
      engine: pool.engine,
      device: pool.device,
      devices: pool.devices ?? null,
      tensorSplit: pool.tensor_split ?? null,
      replicas: pool.replicas,
      load: pool.load,
      idleUnloadMs: pool.idle_unload_s === undefined ? null : pool.idle_unload_s * 1000,
      minResidencyMs: pool.min_residency_s * 1000,
      slots: pool.slots,
      bestEffortSlots: pool.best_effort_slots,
      ctx: pool.ctx,
      threads: pool.threads ?? null,
    };
    refuseImpossibleCards(config, ['pools', String(index)]);
    refuseImpossibleBatching(config, index);
    return config;
  });
}

/** Inputs are evaluated one by one, and nothing of them could be batched. */
function refuseImpossibleBatching({ poolId, workload, bestEffortSlots }: PoolConfig, index: number): void {
  if (bestEffortSlots === 0 || workload === 'completion') return;
  throw new ConfigError(
    `pool ${poolId} has best_effort_slots: ${bestEffortSlots} and workload: ${workload}; these slots are for completions alone`,
    ['pools', String(index), 'best_effort_slots'],
  );
}

function budgetRules({ budgets }: Settings): BudgetRules | null {
  const { mode, currency, tokens = null, time_s: timeS, cost = null, rates } = budgets;
  refuseIdTwice('budgets.rates', rates);
  const timeMs = timeS === undefined ? null : timeS * 1000;
  if (tokens === null && timeMs === null && cost === null) return null;
  return {
    mode,
    currency,
    limits: { tokens, timeMs, cost },
    rates: new Map(rates.map((rate) => [rate.id, { tokensIn: rate.tokens_in, tokensOut: rate.tokens_out }])),
  };
}

function samplerProfiles({ sampler_profiles: profiles }: Settings): SamplerProfile[] {
  return profiles.map((profile, index) => {
    const { version } = profile;
    const isFirst = profiles.findIndex((other) => other.version === version) === index;
    if (version === PROFILE_V1.version || !isFirst) {
      throw new ConfigError(
        `sampler_profiles: the version ${version} is there ${isFirst ? 'already, and stays as it is' : 'twice'}; choose another`,
        ['sampler_profiles', String(index), 'version'],
      );
    }
    return {
      version,
      sampling: withOverrides(PROFILE_V1.sampling, {
        temperature: profile.temperature,
        topK: profile.top_k,
        topP: profile.top_p,
        minP: profile.min_p,
        repeatPenalty: profile.repeat_penalty,
        repeatLastN: profile.repeat_last_n,
      }),
    };
  });
}

function modelConfigs({ models }: Settings): ModelConfig[] {
  refuseIdTwice('models', models);
  return models.map(({ id, model, workload }) => ({ modelRef: id, modelPath: modelPath(model), workload }));
}

function modelDefaults({ model_defaults: settings }: Settings): ModelDefaults {
  return {
    engine: settings.engine,
    device: settings.device,
    devices: null,
    tensorSplit: null,
    replicas: settings.replicas,
    load: 'on_demand',
    idleUnloadMs: settings.idle_unload_s * 1000,
    minResidencyMs: settings.min_residency_s * 1000,
    slots: settings.slots,
    bestEffortSlots: settings.best_effort_slots,
    ctx: settings.ctx,
    threads: null,
  };
}

function modelPath(model: string): string {
  return model === 'demo' ? bundledModelPath() : model;
}

function refuseIdTwice(
  list: 'pools' | 'models' | 'budgets.rates',
  entries: readonly { readonly id: string }[],
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) {
      throw new ConfigError(`${list}: the id ${id} is there twice; ids are unique`, [
        ...list.split('.'),
        String(index),
        'id',
      ]);
    }
    seen.add(id);
  }
}

function refuseImpossibleCards(pool: PoolConfig, setting: SettingPath): void {
  const { poolId, engine, device, devices, tensorSplit } = pool;
  if (device === 'cpu' && devices !== null) {
    throw new ConfigError(`pool ${poolId} has device: cpu and devices; drop one of them`, [
      ...setting,
      'devices',
    ]);
  }
  if (tensorSplit === null) return;
  if (engine === 'llamacpp') {
    throw new ConfigError(
      `pool ${poolId} has tensor_split and engine: llamacpp, which divides a model over its cards by their free ` +
        'memory and takes no ratios; drop tensor_split',
      [...setting, 'tensor_split'],
    );
  }
  if (devices?.length !== tensorSplit.length) {
    throw new ConfigError(
      `pool ${poolId} has ${tensorSplit.length} ratios in tensor_split and ${devices?.length ?? 'no'} devices; ` +
        'give one ratio for each card of devices',
      [...setting, 'tensor_split'],
    );
  }
}

/** A model's own pool is named as the model, so no other pool may be. */
function refuseTakenPoolId(config: ServerConfig): void {
  for (const { poolId } of autoPools(config)) {
    const index = config.pools.findIndex((pool) => pool.poolId === poolId);
    if (index === -1) continue;
    throw new ConfigError(
      `models: no pool serves ${poolId}, and its own pool cannot be named so, since the pool ${poolId} serves ` +
        `${config.pools[index]?.modelRef}; give that pool another id`,
      ['pools', String(index), 'id'],
    );
  }
}

/** `host:port`, IPv6 hosts in brackets. */
function parseBind(text: string): BindAddress {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3]);
  const host = match?.[1] ?? match?.[2];
  if (host === undefined || !(port <= 65_535)) {
    throw new ConfigError(`bind is "${text}"; allowed: host:port, for example 127.0.0.1:8080 or [::1]:0`, [
      'bind',
    ]);
  }
  return { host, port };
}

const LOG_LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

function logLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) {
    throw new ConfigError(`log level is "${text}"; allowed: ${LOG_LEVELS.join(', ')}`, ['log', 'level']);
  }
  return level;
}

function tokenSource({ settings: { auth }, originOf }: ConfigLayers): TokenSource {
  const named = (key: 'token' | 'token_file'): string => {
    const origin = originOf(['auth', key]);
    return origin.kind === 'environment' ? origin.name : `auth.${key}`;
  };
  if (auth.token !== undefined && auth.token_file !== undefined) {
    throw new ConfigError(`${named('token')} and ${named('token_file')} are both set; set one`);
  }
  if (auth.token !== undefined) return { kind: 'value', token: auth.token, origin: named('token') };
  if (auth.token_file !== undefined) return { kind: 'file', path: auth.token_file };
  return { kind: 'data_dir' };
}

/** Who opens the server to a network has chosen its token on purpose (SEC-006). */
function refuseOpenBind({ bind, tokenSource: source }: ServerConfig, text: string): void {
  if (isLoopback(bind.host) || source.kind !== 'data_dir') return;
  throw new ConfigError(
    `bind is ${text}, which others on the network can reach, and no API token was set on purpose; set ` +
      'LLORCH_API_TOKEN, LLORCH_API_TOKEN_FILE or auth.token_file, or bind 127.0.0.1',
    ['bind'],
  );
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
