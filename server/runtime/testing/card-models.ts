/** Models that lie on the cards of a small workstation, by their size. */
import type { Card } from '../../core/card-memory.js';
import type { GpuReading } from '../../core/gpu-probe-port.js';
import type { PoolConfig } from '../../core/pool.js';
import { aPool } from './workstation.js';

export const GIB = 2 ** 30;

export const BIG: Card = { cardId: 'big', totalBytes: 24 * GIB };
export const SMALL: Card = { cardId: 'small', totalBytes: 12 * GIB };
export const CARDS = [BIG, SMALL];

export const ON_DEMAND = {
  load: 'on_demand',
  elastic: false,
  idleUnloadMs: null,
  minResidencyMs: 1_000,
  loadStallMs: 10_000,
} as const;

interface ModelOptions extends Partial<PoolConfig['residency']> {
  /** Each a card, or the cards that it is divided over by their sizes. */
  readonly sets?: readonly (readonly string[])[];
  readonly pool?: Parameters<typeof aPool>[0];
}

/** A pool on demand whose model is estimated to take so much. */
export function aModel(
  poolId: string,
  gib: number,
  { sets = [['big'], ['small']], pool = {}, ...residency }: ModelOptions = {},
): PoolConfig {
  return aPool({
    poolId,
    modelRef: poolId,
    model: `${poolId}.gguf`,
    residency: { ...ON_DEMAND, ...residency },
    cardUse: {
      estimateBytes: gib * GIB,
      marginBytes: 0,
      sets,
      ratios: sets[0]?.length === 2 ? [2 / 3, 1 / 3] : null,
      cpuFallback: false,
      threads: 1,
    },
    ...pool,
  });
}

export function aReading({ cardId, totalBytes }: Card, usedGib: number): GpuReading {
  return {
    uuid: cardId,
    name: cardId,
    memoryTotalBytes: totalBytes,
    memoryUsedBytes: usedGib * GIB,
    utilization: null,
  };
}
