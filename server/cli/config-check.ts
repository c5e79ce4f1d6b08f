/** `llama-orch config check`: would the server start with these settings, and with which pools (OPS-024)? */
import { existsSync } from 'node:fs';
import {
  autoPools,
  type ConfigFlags,
  type Environment,
  loadConfig,
  type PoolConfig,
  resolveToken,
} from '../config.js';
import { explained } from './explained.js';

export async function configCheck(flags: ConfigFlags): Promise<void> {
  const lines = await explained('', () => checkConfig(flags, process.env));
  for (const line of lines ?? []) process.stdout.write(`${line}\n`);
}

/**
 * One line a pool, those included that models get by themselves.
 * @throws ConfigFileError, ConfigError, TokenFileError
 */
export function checkConfig(flags: ConfigFlags, env: Environment): string[] {
  const { config } = loadConfig(flags, env);
  // The one in the data directory is made at the first start; a check makes nothing.
  if (config.tokenSource.kind !== 'data_dir') resolveToken(config);
  return [...config.pools, ...autoPools(config)].map(poolLine);
}

function poolLine(pool: PoolConfig): string {
  const { poolId, modelRef, modelPath, engine, device, devices, replicas, slots, ctx, load } = pool;
  const facts = [
    `model_ref ${modelRef}`,
    `engine ${engine}`,
    devices === null ? `device ${device}` : `devices ${devices.join(' ')}`,
    `replicas ${replicas}`,
    `slots ${slots}`,
    `ctx ${ctx}`,
    `load ${load}`,
    `model ${modelPath}${existsSync(modelPath) ? '' : ', which is not there'}`,
  ];
  return `${poolId}: ${facts.join(', ')}`;
}
