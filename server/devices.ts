/**
 * Which device each replica is bound to (ENG-011, PLC-008): a usable NVIDIA GPU with room for it where the
 * configuration allows one, else the CPU.
 */
import { statSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { ConfigError, type PoolConfig, type ServerConfig } from './config.js';
import type { DeviceBinding, Engine } from './core/engine-port.js';
import type { GpuReading } from './core/gpu-probe-port.js';
import { type CardRoom, planReplicas, type ReplicaWant } from './core/replica-plan.js';
import { defaultThreads } from './engines/llamacpp/cpu-threads.js';
import { detectDevice } from './engines/llamacpp/device-detection.js';

/** What the cards are, before anything is placed on them. */
export interface FoundCards {
  /** Empty where there are none, or none can be used. */
  readonly uuids: readonly string[];
  /** Why no card of the machine is used; null when one is, or when no pool asked for one. */
  readonly cpuReason: string | null;
}

/** Where one replica lies, and why. */
export interface Placement {
  readonly replicaId: string;
  readonly poolId: string;
  readonly device: DeviceBinding;
  readonly why: string;
}

/** Memory that counts as there where nothing reads it: replicas then spread by their sizes. */
const UNREAD_BYTES = 2 ** 50;

const mayUseCards = ({ engine, device }: PoolConfig): boolean =>
  device === 'cuda' || (device === 'auto' && engine === 'llamacpp');

/** Looks for cards only where a pool could use one. Simulated ones serve the fake engine alone. */
export async function findCards({ pools, devices }: ServerConfig): Promise<FoundCards> {
  if (devices.simulated !== null) {
    return { uuids: devices.simulated.map((_, index) => simulatedUuid(index)), cpuReason: null };
  }
  if (!pools.some((pool) => pool.engine === 'llamacpp' && mayUseCards(pool)))
    return { uuids: [], cpuReason: null };
  const detected = await detectDevice();
  if (detected.kind === 'cpu') return { uuids: [], cpuReason: detected.reason };
  return { uuids: detected.gpus.map(({ uuid }) => uuid), cpuReason: null };
}

export function simulatedUuid(index: number): string {
  return `GPU-${String(index).padStart(8, '0')}-simulated`;
}

const replicaIdOf = (poolId: string, index: number): string => `${poolId}-${index}`;

/**
 * Places every replica of the configuration, the largest first.
 * @param readings of the cards now; empty where nothing reads them
 * @throws ConfigError when a pool insists on a card, and none can be used or has room for it
 */
export async function placeReplicas(
  config: ServerConfig,
  engines: ReadonlyMap<string, Engine>,
  { uuids, cpuReason }: FoundCards,
  readings: readonly GpuReading[],
): Promise<readonly Placement[]> {
  const { pools, devices } = config;
  const onCards = pools.filter(
    (pool) => uuids.length > 0 && mayUseCards(pool) && (devices.simulated === null || pool.engine === 'fake'),
  );
  const wants: ReplicaWant[] = [];
  for (const pool of onCards) {
    const bytes = (await vramOf(pool, engines.get(pool.engine))) + devices.marginBytes;
    for (let index = 0; index < pool.replicas; index++) {
      const { poolId } = pool;
      wants.push({ replicaId: replicaIdOf(poolId, index), poolId, bytes, first: index === 0 });
    }
  }
  const planned =
    wants.length === 0
      ? []
      : planReplicas(
          uuids.map((uuid) => roomOf(uuid, readings)),
          wants,
        );
  return pools.flatMap((pool) =>
    Array.from({ length: pool.replicas }, (_, index): Placement => {
      const { poolId } = pool;
      const replicaId = replicaIdOf(poolId, index);
      const threads = threadsOf(pool);
      const plan = planned.find((each) => each.replicaId === replicaId);
      if (plan?.kind === 'placed') {
        return {
          replicaId,
          poolId,
          device: { kind: 'cuda', uuids: [plan.cardId], ratios: null, threads },
          why: plan.why,
        };
      }
      const why = plan?.why ?? noCardReason(pool, config, cpuReason);
      if (pool.device === 'cuda') {
        throw new ConfigError(`pool ${poolId} has device: cuda, and ${why}; use device: auto or cpu`);
      }
      return { replicaId, poolId, device: { kind: 'cpu', threads }, why };
    }),
  );
}

/** A file that cannot be read fails later, at the load, in the engine's own words. */
async function vramOf({ modelPath, ctx, slots }: PoolConfig, engine: Engine | undefined): Promise<number> {
  const estimate = await engine?.estimate({ modelPath, ctx, slots }).catch(() => null);
  return estimate?.vramBytes ?? 0;
}

function roomOf(cardId: string, readings: readonly GpuReading[]): CardRoom {
  const reading = readings.find(({ uuid }) => uuid === cardId);
  if (reading === undefined) return { cardId, totalBytes: UNREAD_BYTES, freeBytes: UNREAD_BYTES };
  const { memoryTotalBytes, memoryUsedBytes } = reading;
  return { cardId, totalBytes: memoryTotalBytes, freeBytes: memoryTotalBytes - memoryUsedBytes };
}

function noCardReason(pool: PoolConfig, { devices }: ServerConfig, cpuReason: string | null): string {
  if (!mayUseCards(pool)) return 'it is configured so';
  if (devices.simulated !== null) return 'simulated cards run the fake engine alone';
  return cpuReason ?? 'no NVIDIA GPU was found';
}

function threadsOf({ threads, modelPath }: PoolConfig): number {
  if (threads !== null) return threads;
  // A file that is not there fails later, at the load, in the engine's own words.
  const modelBytes = statSync(modelPath, { throwIfNoEntry: false })?.size ?? 0;
  return defaultThreads(modelBytes, availableParallelism());
}

export function cpuName(): string {
  return cpus()[0]?.model.trim() || 'CPU';
}
