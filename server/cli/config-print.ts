/** `llama-orch config print`: the settings in force, and where each comes from (OPS-025). */
import { Document, type Node, YAMLMap, YAMLSeq } from 'yaml';
import { type PoolOverride, readPoolOverrides } from '../adapters/pool-overrides-file.js';
import { type ConfigFlags, type Environment, type LoadedConfig, loadConfig } from '../config.js';
import type { SettingOrigin, SettingPath } from '../config-layers.js';
import { explained } from './explained.js';

export interface ConfigPrintFlags extends ConfigFlags {
  /** Tells the origin of each value. */
  readonly origin?: boolean | undefined;
}

export async function configPrint(flags: ConfigPrintFlags): Promise<void> {
  const text = await explained('', () => printedConfig(flags, process.env));
  if (text !== null) process.stdout.write(text);
}

/**
 * The configuration as YAML, in the shape of the file. Secrets are redacted.
 * @throws ConfigFileError, ConfigError
 */
export function printedConfig(flags: ConfigPrintFlags, env: Environment): string {
  const loaded = loadConfig(flags, env);
  const overrides = overridesInForce(loaded);
  const originOf = (path: SettingPath): string => {
    const [list, index, key] = path;
    const isReplaced =
      list === 'pools' && (key === 'model' || key === 'model_ref') && overrides.has(Number(index));
    return isReplaced ? 'override' : originText(loaded.layers.originOf(path));
  };
  const document = new Document();
  const nodeOf = (value: unknown, path: SettingPath): Node => {
    if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
      const list = new YAMLSeq();
      for (const [index, item] of value.entries()) list.add(nodeOf(item, [...path, String(index)]));
      return list;
    }
    if (isObject(value)) {
      const map = new YAMLMap();
      for (const [key, member] of Object.entries(value)) {
        // A section of which nothing is set.
        if (isObject(member) && Object.keys(member).length === 0) continue;
        map.set(key, nodeOf(member, [...path, key]));
      }
      return map;
    }
    const node = document.createNode(value, { flow: true });
    if (flags.origin === true) node.comment = ` ${originOf(path)}`;
    return node;
  };
  document.contents = nodeOf(shownSettings(loaded, overrides), []);
  return document.toString({ lineWidth: 0 });
}

/** By index of the pool: what reloads have put in place of the models of the file. */
function overridesInForce({ config }: LoadedConfig): ReadonlyMap<number, PoolOverride> {
  const all = readPoolOverrides(config.dataDir);
  // The next start sets a damaged file aside and goes on without.
  if (all === 'damaged') return new Map();
  return new Map(
    config.pools.flatMap(({ poolId, modelPath }, index): [number, PoolOverride][] => {
      const override = all.get(poolId);
      return override?.replaces === modelPath ? [[index, override]] : [];
    }),
  );
}

/** In the order of the schema. */
function shownSettings({ config, layers }: LoadedConfig, overrides: ReadonlyMap<number, PoolOverride>) {
  const { auth, pools } = layers.settings;
  return {
    ...layers.settings,
    auth: { ...auth, ...(auth.token !== undefined && { token: '[redacted]' }) },
    pools: pools.map(({ id, model, model_ref: _, ...pool }, index) => ({
      id,
      model_ref: overrides.get(index)?.modelRef ?? config.pools[index]?.modelRef ?? id,
      model: overrides.get(index)?.modelPath ?? model,
      ...pool,
    })),
  };
}

function originText(origin: SettingOrigin): string {
  switch (origin.kind) {
    case 'default':
      return 'default';
    case 'file':
      return `${origin.path}:${origin.line}`;
    case 'environment':
    case 'flag':
      return origin.name;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
