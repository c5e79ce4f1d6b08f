/**
 * What reloads have put in place of the models of the configuration, kept over restarts (OPS-026): a small JSON file
 * in the data directory.
 */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLevel } from '../core/effects.js';
import type { LogFields } from '../core/log-fields.js';
import { replaceFile } from './durable-write.js';

export interface PoolModel {
  readonly modelRef: string;
  /** Absolute path of the GGUF file. */
  readonly modelPath: string;
}

export interface PoolOverride extends PoolModel {
  /** Path of the model that the configuration gave the pool at the time of the reload. */
  readonly replaces: string;
}

/** By pool id. */
type Overrides = ReadonlyMap<string, PoolOverride>;

interface OverridesLog {
  log(level: LogLevel, event: string, fields: LogFields): void;
}

const FILE = 'pool-overrides.json';
const FORMAT = 1;

export class PoolOverrides {
  /** Ends when everything asked for so far was tried. */
  private settled: Promise<void> = Promise.resolve();

  private constructor(
    private readonly dataDir: string,
    private readonly log: OverridesLog,
    /** As on disk. */
    private overrides: Overrides,
  ) {}

  /** A damaged file is set aside, and the pools have the models of the configuration. */
  static open(dataDir: string, log: OverridesLog): PoolOverrides {
    const overrides = readPoolOverrides(dataDir);
    if (overrides === 'damaged') {
      const path = join(dataDir, FILE);
      renameSync(path, `${path}.damaged`);
      log.log('error', 'pool_overrides_damaged', {
        message: `${path} cannot be read and is set aside as ${FILE}.damaged; pools have the models of the configuration`,
      });
    }
    return new PoolOverrides(dataDir, log, overrides === 'damaged' ? new Map() : overrides);
  }

  /**
   * What a pool serves in place of `configuredPath`, the path of the model that the configuration gives it; null when
   * it serves that. An override of another path has been answered by whoever changed the configuration: it is cleared.
   */
  of(poolId: string, configuredPath: string): PoolModel | null {
    const override = this.overrides.get(poolId);
    if (override === undefined) return null;
    const { modelRef, modelPath, replaces } = override;
    if (replaces === configuredPath) return { modelRef, modelPath };
    this.log.log('info', 'pool_override_cleared', {
      pool_id: poolId,
      model_ref: modelRef,
      reason: `the configuration now says ${configuredPath}; it said ${replaces} when the pool was reloaded`,
    });
    this.clear(poolId).catch((error: unknown) =>
      this.log.log('warn', 'pool_overrides_not_written', { pool_id: poolId, error: String(error) }),
    );
    return null;
  }

  /**
   * Drops those of pools that the configuration does not have. Resolves when it is on disk; when it rejects, every pool
   * has the override it had before.
   */
  set(
    poolId: string,
    override: PoolOverride,
    isConfigured: (poolId: string) => boolean = () => true,
  ): Promise<void> {
    return this.change((overrides) => {
      for (const id of overrides.keys()) if (!isConfigured(id)) overrides.delete(id);
      overrides.set(poolId, override);
    });
  }

  clear(poolId: string): Promise<void> {
    return this.change((overrides) => overrides.delete(poolId));
  }

  /** Resolves when everything asked for so far was tried. */
  written(): Promise<void> {
    return this.settled;
  }

  /** One after the other, so that no change undoes another. */
  private change(edit: (overrides: Map<string, PoolOverride>) => void): Promise<void> {
    const changed = this.settled.then(async () => {
      const overrides = new Map(this.overrides);
      edit(overrides);
      await write(this.dataDir, overrides);
      this.overrides = overrides;
    });
    this.settled = changed.catch(() => {});
    return changed;
  }
}

/** Reads and changes nothing else, so that it may run beside a server. */
export function readPoolOverrides(dataDir: string): Overrides | 'damaged' {
  let text: string;
  try {
    text = readFileSync(join(dataDir, FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
  return parse(text) ?? 'damaged';
}

function parse(text: string): Overrides | null {
  let file: { format?: unknown; pools?: unknown } | null;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (file?.format !== FORMAT || typeof file.pools !== 'object' || file.pools === null) return null;
  const overrides = new Map<string, PoolOverride>();
  for (const [poolId, entry] of Object.entries(
    file.pools as Record<string, Record<string, unknown> | null>,
  )) {
    const { model_ref: modelRef, model_path: modelPath, replaces } = entry ?? {};
    if (typeof modelRef !== 'string' || typeof modelPath !== 'string' || typeof replaces !== 'string')
      return null;
    overrides.set(poolId, { modelRef, modelPath, replaces });
  }
  return overrides;
}

/** All or nothing, and on disk when it resolves. */
function write(dataDir: string, overrides: Overrides): Promise<void> {
  const pools = [...overrides].map(([poolId, { modelRef, modelPath, replaces }]) => [
    poolId,
    { model_ref: modelRef, model_path: modelPath, replaces },
  ]);
  const file = { format: FORMAT, pools: Object.fromEntries(pools) };
  return replaceFile(join(dataDir, FILE), `${JSON.stringify(file, null, 2)}\n`);
}
