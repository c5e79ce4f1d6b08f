/** What a seed of the fleet draws: cards, pools that come and go, and what operators, others and engines do. */
import type { Card } from '../../server/core/card-memory.js';
import { type CardUse, type PoolConfig, RESIDENT, type Residency } from '../../server/core/pool.js';
import type { Dice } from './dice.js';
import { CTX } from './workload.js';

const GIB = 2 ** 30;
const BIG: Card = { cardId: 'big', totalBytes: 24 * GIB };
const SMALL: Card = { cardId: 'small', totalBytes: 12 * GIB };

/** No room for two of the larger models. */
const TIGHT: Card = { cardId: 'big', totalBytes: 12 * GIB };

/** What happens, each as often as its weight says. */
export type FleetActName =
  | 'submit'
  | 'burst'
  | 'cancel'
  | 'drain'
  | 'resume'
  | 'reload'
  | 'configure'
  | 'foreign'
  | 'blind'
  | 'sicken'
  | 'kill_replica'
  | 'plan'
  | 'pause'
  | 'fill_disk'
  | 'fail_disk'
  | 'crash';

export interface ModelSize {
  readonly estimateBytes: number;
  /** What it really takes of cards. */
  readonly trueBytes: number;
}

export interface FleetProfile {
  readonly cards: readonly Card[];
  /** All that a configuration of this seed can name; one names some of them. */
  readonly pools: readonly PoolConfig[];
  /** By path. */
  readonly models: ReadonlyMap<string, ModelSize>;
  /**
   * Estimates hold, what others take stays as it is, and memory comes back before the planner gives it up: then no load
   * may ever run out of memory.
   */
  readonly honest: boolean;
  readonly longestTurnMs: number;
  readonly vramReturnMs: number;
  readonly returnsMs: readonly number[];
  readonly readEveryMs: number;
  readonly acts: number;
  readonly weights: Readonly<Record<FleetActName, number>>;
  readonly pauseMs: number;
  readonly latenciesMs: readonly number[];
  readonly loadsMs: readonly number[];
  readonly loadFails: number;
  readonly loadHangs: number;
  readonly breaks: number;
  readonly ignoresAbort: number;
  readonly paceMs: readonly number[];
  readonly masks: number;
}

export function fleetProfileOf(dice: Dice): FleetProfile {
  const honest = dice.chance(0.5);
  const faults = dice.pick([0, 0.3, 1]);
  const tight = dice.chance(0.2);
  const cards = tight ? [TIGHT] : dice.chance(0.25) ? [BIG] : [BIG, SMALL];
  const preloads = tight ? 0 : dice.pick([0, 0, 1, 2]);
  const models = new Map<string, ModelSize>();
  const pools = poolsOf(dice, { cards, preloads, honest, models });
  const disk = dice.pick([0, 0, 1]) * faults;
  return {
    cards,
    pools,
    models,
    honest,
    longestTurnMs: dice.pick([1_000, 10_000, 30_000]),
    vramReturnMs: 5_000,
    returnsMs: dice.pick(honest ? [[0], [0, 500, 3_000]] : [[0], [0, 500, 3_000], [1_000, 9_000]]),
    readEveryMs: dice.pick([500, 2_000, 10_000]),
    acts: dice.pick([15, 30, 50]),
    weights: {
      submit: 16,
      burst: 5,
      cancel: dice.pick([0, 2]),
      drain: dice.pick([0, 2, 4]),
      resume: dice.pick([1, 4]),
      reload: dice.pick([0, 2, 5]),
      configure: dice.pick([0, 1, 3]),
      foreign: honest ? 0 : 2,
      blind: honest ? 0 : 0.7,
      sicken: dice.pick([0, 1]),
      kill_replica: 1.5 * faults,
      plan: 1,
      pause: dice.pick([0, 1, 4]),
      fill_disk: disk,
      fail_disk: disk * 0.3,
      crash: dice.pick([0, 1]) * faults,
    },
    pauseMs: dice.pick([50, 1_000, 10_000]),
    latenciesMs: dice.pick([[0], [0, 1], [1, 5, 20], [0, 0, 0, 400]]),
    loadsMs: dice.pick([[0], [10, 500], [500, 3_000], [3_000, 20_000]]),
    loadFails: dice.chance(0.5) ? 0.3 * faults : 0,
    loadHangs: dice.chance(0.2) ? 0.2 * faults : 0,
    breaks: dice.chance(0.5) ? 0.15 * faults : 0,
    ignoresAbort: dice.chance(0.3) ? 0.4 * faults : 0,
    paceMs: dice.pick([[0], [0, 10, 200], [200, 2_000]]),
    // Where nothing is pinned, every pool can get to every card.
    masks: preloads === 0 && cards.length === 2 ? dice.pick([0, 0.3]) : 0,
  };
}

interface Shape {
  readonly cards: readonly Card[];
  readonly preloads: number;
  readonly honest: boolean;
  readonly models: Map<string, ModelSize>;
}

function poolsOf(dice: Dice, shape: Shape): readonly PoolConfig[] {
  return Array.from({ length: dice.pick([2, 3, 4, 5]) }, (_, index) =>
    poolOf(dice, `p${index}`, index < shape.preloads, shape),
  );
}

/** Preloaded ones are small: together they leave room for any other on the big card. */
function poolOf(dice: Dice, poolId: string, preload: boolean, shape: Shape): PoolConfig {
  const alone = shape.preloads === 0;
  const two = shape.cards.length === 2;
  const split = alone && two && dice.chance(0.15);
  const onCpu = dice.chance(0.08);
  const most = preload ? 4 : split ? 15 : alone ? 8 : 10;
  const modelPath = `${poolId}.gguf`;
  const { estimateBytes } = drawModel(dice, modelPath, most, shape);
  drawModel(dice, `${poolId}-other.gguf`, most, shape);
  const either = [['big'], ['small']];
  const cardUse: CardUse | null = onCpu
    ? null
    : {
        estimateBytes,
        marginBytes: GIB / 2,
        sets: split ? [['big', 'small']] : two && dice.chance(0.8) ? either : [['big']],
        ratios: split ? [2 / 3, 1 / 3] : null,
        cpuFallback: dice.chance(0.1),
        threads: 1,
      };
  const slots = dice.pick([1, 1, 2, 3]);
  const bestEffortSlots = dice.pick([0, 0, 1, 2]);
  const elastic = !onCpu && dice.chance(0.35);
  const count = elastic ? 2 : 1;
  return {
    poolId,
    modelRef: poolId,
    model: poolId,
    engine: 'fake',
    ctx: CTX,
    slots,
    bestEffortSlots,
    queueCapacity: dice.pick([2, 6, 12]),
    queuePolicy: dice.pick(['reject', 'reject', 'drop-lru'] as const),
    watchdog: { firstTokenMs: 60_000, interTokenMs: 20_000 },
    breaker: { failures: dice.pick([2, 3, 1_000]), openMs: dice.pick([1_000, 20_000]) },
    residency: residencyOf(dice, preload, elastic),
    cardUse,
    replicas: Array.from({ length: count }, (_, index) => ({
      replicaId: `${poolId}-${index}`,
      poolId,
      modelPath,
      workload: 'completion',
      ctx: CTX,
      slots,
      bestEffortSlots,
      device: { kind: 'cpu', threads: 1 } as const,
    })),
  };
}

function residencyOf(dice: Dice, preload: boolean, elastic: boolean): Residency {
  return {
    ...RESIDENT,
    load: preload ? 'preload' : 'on_demand',
    elastic,
    idleUnloadMs: dice.pick([null, 3_000, 60_000]),
    minResidencyMs: dice.pick([0, 1_000, 15_000]),
    loadStallMs: 30_000,
  };
}

function drawModel(dice: Dice, path: string, mostGib: number, { honest, models }: Shape): ModelSize {
  const estimateBytes = Math.round((1 + dice.unit() * (mostGib - 1)) * GIB);
  const share = 0.8 + (honest ? 0.2 : 0.5) * dice.unit();
  const size = { estimateBytes, trueBytes: Math.round(estimateBytes * share) };
  models.set(path, size);
  return size;
}

/** The pool with the model of this name; null for one whose file cannot be read. */
export function poolWith(pool: PoolConfig, model: string, { models }: FleetProfile): PoolConfig | null {
  const modelPath = `${model}.gguf`;
  const size = models.get(modelPath);
  if (size === undefined) return null;
  const { cardUse } = pool;
  return {
    ...pool,
    model,
    cardUse: cardUse === null ? null : { ...cardUse, estimateBytes: size.estimateBytes },
    replicas: pool.replicas.map((replica) => ({ ...replica, modelPath })),
  };
}

/** Mostly the other one of its two models, or the same anew; now and then one that cannot be read. */
export function modelFor(dice: Dice, { poolId }: PoolConfig): string {
  return dice.pick([poolId, `${poolId}-other`, `${poolId}-other`, `${poolId}-unreadable`]);
}

export function firstConfiguration(dice: Dice, { pools }: FleetProfile): readonly PoolConfig[] {
  const some = pools.filter(() => dice.chance(0.8));
  return some.length > 0 ? some : pools;
}

/** Pools come, go, have another model, or another setting that leaves their replicas as they are. */
export function nextConfiguration(
  dice: Dice,
  present: readonly PoolConfig[],
  profile: FleetProfile,
): readonly PoolConfig[] {
  const next = profile.pools.flatMap((pool) => {
    const now = present.find(({ poolId }) => poolId === pool.poolId);
    return now === undefined ? (dice.chance(0.5) ? [pool] : []) : changed(dice, now, pool, profile);
  });
  return next.length > 0 ? next : present;
}

function changed(
  dice: Dice,
  now: PoolConfig,
  { model }: PoolConfig,
  profile: FleetProfile,
): readonly PoolConfig[] {
  switch (dice.weighted({ stays: 5, goes: 2, other_model: 2, other_queue: 2 })) {
    case 'stays':
      return [now];
    case 'goes':
      return [];
    case 'other_model':
      return [poolWith(now, now.model === model ? `${model}-other` : model, profile) ?? now];
    case 'other_queue':
      return [{ ...now, queueCapacity: dice.pick([2, 6, 12]) }];
  }
}
