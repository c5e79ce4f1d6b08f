/**
 * From pools of the configuration to pools of the core: which cards they may use, and what their models are estimated
 * to take of them (PLC-007, PLC-008).
 */
import { statSync } from 'node:fs';
import {
  autoPools,
  ConfigError,
  type ModelConfig,
  type PoolConfig,
  poolOfModel,
  type ServerConfig,
} from './config.js';
import type { Engine, MemoryEstimate, ModelFit } from './core/engine-port.js';
import { OrchestratorError } from './core/errors.js';
import type { CardUse, PoolConfig as CorePoolConfig, Residency } from './core/pool.js';
import { type FoundCards, mayUseCards, threadsOf } from './devices.js';
import type { KnownModel, PoolPlans } from './runtime/ports.js';

/** A model that an operator has put into a pool, in place of the configured one. */
export type ModelOverrides = (pool: PoolConfig) => KnownModel | null;

export class PoolConfigs implements PoolPlans {
  private pools: readonly PoolConfig[] = [];
  /** Of files as they were then: each has cost a process of its own. */
  private readonly estimates = new Map<string, MemoryEstimate>();

  constructor(
    private config: ServerConfig,
    private readonly engines: ReadonlyMap<string, Engine>,
    private readonly cards: FoundCards,
  ) {}

  /**
   * All pools of a configuration, from now on the one in force: those that are configured, and one for each model
   * without any (OPS-022).
   * @throws ConfigError when a pool asks for what this machine does not have
   */
  async all(config: ServerConfig, overrides: ModelOverrides): Promise<CorePoolConfig[]> {
    const pools = [...config.pools, ...autoPools(config)];
    const all: CorePoolConfig[] = [];
    // One after the other: each estimate is a process of its own.
    for (const pool of pools) {
      const model = overrides(pool);
      const made = await this.make(config, model === null ? pool : { ...pool, modelPath: model.modelPath }, {
        model: model?.modelRef ?? modelName(config, pool),
        mustRead: false,
      });
      all.push(made);
    }
    this.config = config;
    this.pools = pools;
    return all;
  }

  /** Path of the model that the configuration gives a pool; null when it no longer has that pool. */
  configuredPath(poolId: string): string | null {
    return this.pools.find((pool) => pool.poolId === poolId)?.modelPath ?? null;
  }

  modelOf(modelRef: string): KnownModel {
    const known = this.models();
    const model = known.find((each) => each.modelRef === modelRef);
    if (model !== undefined) return model;
    const names = known.map((each) => each.modelRef).join(', ');
    throw new OrchestratorError('NOT_FOUND', `no model "${modelRef}" is known; known: ${names}`, {
      field: 'new_model_ref',
    });
  }

  withModel(present: CorePoolConfig, model: KnownModel | null): Promise<CorePoolConfig> {
    const pool = this.pools.find(({ poolId }) => poolId === present.poolId);
    if (pool === undefined) throw new Error(`pool ${present.poolId} is not in the configuration`);
    const modelPath = model?.modelPath ?? present.replicas[0]?.modelPath ?? pool.modelPath;
    return this.make(
      this.config,
      { ...pool, modelPath },
      { model: model?.modelRef ?? present.model, mustRead: true },
    );
  }

  forModel(
    modelRef: string,
    present: CorePoolConfig | null,
    ctx: number | null,
    slots: number | null,
  ): Promise<CorePoolConfig> {
    const pool = this.pools.find(({ poolId }) => poolId === present?.poolId) ?? this.poolOfItsOwn(modelRef);
    const modelPath = present?.replicas[0]?.modelPath ?? pool.modelPath;
    return this.make(
      this.config,
      { ...pool, modelPath, ctx: ctx ?? pool.ctx, slots: slots ?? pool.slots },
      { model: present?.model ?? modelRef, mustRead: true },
    );
  }

  /** The model that a pool of this name serves, where it is named otherwise; null where there is none. */
  servedUnder(id: string): string | null {
    const pool = this.pools.find(({ poolId }) => poolId === id);
    return pool === undefined || pool.modelRef === id ? null : pool.modelRef;
  }

  /** What a replica in a pool of its own would take. Rejects with an `EngineLoadError` when its file cannot be read. */
  async estimate(model: ModelConfig): Promise<MemoryEstimate> {
    const pool = poolOfModel(this.config.modelDefaults, model);
    return this.estimated(this.engineOf(pool), pool);
  }

  private async estimated(
    engine: Engine,
    { modelPath, workload, ctx, slots, bestEffortSlots }: ModelFit,
  ): Promise<MemoryEstimate> {
    const fit = { modelPath, workload, ctx, slots, bestEffortSlots };
    const stats = statSync(modelPath, { throwIfNoEntry: false });
    const key = JSON.stringify([engine.name, fit, stats?.size, stats?.mtimeMs]);
    const known = this.estimates.get(key);
    if (known !== undefined) return known;
    const estimate = await engine.estimate(fit);
    if (stats !== undefined) this.estimates.set(key, estimate);
    return estimate;
  }

  private poolOfItsOwn(modelRef: string): PoolConfig {
    const known = this.models().find((each) => each.modelRef === modelRef);
    if (known === undefined) {
      const names = [...new Set([...this.models(), ...this.pools].map((each) => each.modelRef))].sort();
      throw new OrchestratorError(
        'NOT_FOUND',
        `no model "${modelRef}" is known; known: ${names.join(', ')}`,
        { field: 'model_ref' },
      );
    }
    return poolOfModel(this.config.modelDefaults, known);
  }

  /** Those of the configuration by their names, and what pools have been given under theirs. */
  private models(): readonly ModelConfig[] {
    const { models, pools } = this.config;
    const own = pools.filter(({ modelRef }) => !models.some((model) => model.modelRef === modelRef));
    return [
      ...models,
      ...own.map(({ modelRef, modelPath, workload }) => ({ modelRef, modelPath, workload })),
    ];
  }

  private async make(
    config: ServerConfig,
    pool: PoolConfig,
    { model, mustRead }: { readonly model: string; readonly mustRead: boolean },
  ): Promise<CorePoolConfig> {
    const { poolId, modelRef, modelPath, workload, ctx, slots, bestEffortSlots } = pool;
    const engine = this.engineOf(pool);
    const estimate = async (): Promise<number> => {
      const estimated = this.estimated(engine, pool);
      // A file that cannot be read fails later, at the load, in the engine's own words.
      return (await (mustRead ? estimated : estimated.catch(() => null)))?.vramBytes ?? 0;
    };
    const cards = this.usableCards(config, pool);
    const estimateBytes = cards !== null || mustRead ? await estimate() : 0;
    const cardUse = cards === null ? null : this.cardUseOf(config, pool, cards, estimateBytes);
    const threads = threadsOf(pool);
    const replicas = pool.replicas === 'auto' ? Math.max(1, cardUse?.sets.length ?? 1) : pool.replicas;
    return {
      poolId,
      modelRef,
      model,
      engine: pool.engine,
      ctx,
      slots,
      bestEffortSlots,
      queueCapacity: config.queue.capacity,
      queuePolicy: config.queue.policy,
      watchdog: config.watchdog,
      breaker: config.breaker,
      residency: residencyOf(config, pool),
      cardUse,
      replicas: Array.from({ length: replicas }, (_, index) => ({
        replicaId: `${poolId}-${index}`,
        poolId,
        modelPath,
        workload,
        ctx,
        slots,
        bestEffortSlots,
        device: { kind: 'cpu', threads },
      })),
    };
  }

  private engineOf({ poolId, engine }: PoolConfig): Engine {
    const known = this.engines.get(engine);
    if (known !== undefined) return known;
    throw new ConfigError(
      `pool ${poolId} has engine: ${engine}; there are: ${[...this.engines.keys()].join(', ')}`,
    );
  }

  /** Null for a pool of the CPU. */
  private usableCards({ devices }: ServerConfig, pool: PoolConfig): readonly string[] | null {
    const { poolId } = pool;
    if (!mayUseCards(pool)) return null;
    // Simulated cards cannot run a real engine.
    const usable = devices.simulated === null || pool.engine === 'fake';
    if (!usable || this.cards.uuids.length === 0) {
      if (pool.device === 'auto') return null;
      const why = usable
        ? (this.cards.cpuReason ?? 'no NVIDIA GPU was found')
        : 'simulated cards run the fake engine alone';
      throw new ConfigError(`pool ${poolId} has device: cuda, and ${why}; use device: auto or cpu`);
    }
    return this.allowedCards(pool);
  }

  private cardUseOf(
    { devices }: ServerConfig,
    pool: PoolConfig,
    allowed: readonly string[],
    estimateBytes: number,
  ): CardUse {
    const { tensorSplit } = pool;
    const total = tensorSplit?.reduce((sum, ratio) => sum + ratio, 0) ?? 1;
    return {
      estimateBytes,
      marginBytes: devices.marginBytes,
      sets: tensorSplit === null ? allowed.map((cardId) => [cardId]) : [allowed],
      ratios: tensorSplit?.map((ratio) => ratio / total) ?? null,
      cpuFallback: pool.device === 'auto',
      threads: threadsOf(pool),
    };
  }

  private allowedCards({ poolId, devices }: PoolConfig): readonly string[] {
    const { uuids } = this.cards;
    if (devices === null) return uuids;
    const ids = devices.map((device) => {
      const id = typeof device === 'number' ? uuids[device] : uuids.find((uuid) => uuid === device);
      if (id !== undefined) return id;
      const there = uuids.map((uuid, index) => `${index} (${uuid})`).join(', ');
      throw new ConfigError(`pool ${poolId} has devices: ${String(device)}; the cards are: ${there}`);
    });
    if (new Set(ids).size === ids.length) return ids;
    throw new ConfigError(`pool ${poolId} names a card twice in devices: ${devices.join(', ')}`);
  }
}

function residencyOf({ watchdog }: ServerConfig, pool: PoolConfig): Residency {
  return {
    load: pool.load,
    elastic: pool.replicas === 'auto',
    idleUnloadMs: pool.idleUnloadMs,
    minResidencyMs: pool.minResidencyMs,
    loadStallMs: watchdog.loadStallMs,
  };
}

/** The name under which the model of a pool is known; its file where it has none. */
function modelName({ models }: ServerConfig, { modelPath, modelRef }: PoolConfig): string {
  const named = models.filter((model) => model.modelPath === modelPath);
  return (named.find((model) => model.modelRef === modelRef) ?? named[0])?.modelRef ?? modelRef;
}
