/** Which device each replica is bound to (ENG-011): a usable NVIDIA GPU where the configuration allows it, else the CPU. */
import { statSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { ConfigError, type PoolConfig } from './config.js';
import type { DeviceBinding } from './core/engine-port.js';
import { defaultThreads } from './engines/llamacpp/cpu-threads.js';
import { type DetectedDevice, detectDevice } from './engines/llamacpp/device-detection.js';
import type { DeviceView } from './http/wire.js';

export interface Devices {
  /** What replicas can be bound to, for the capabilities. */
  readonly views: readonly DeviceView[];
  /** Why no GPU is used; null when one is, or when no pool asked for one. */
  readonly cpuReason: string | null;
  /** @throws ConfigError when the pool insists on a GPU that cannot be used */
  bind(pool: PoolConfig): DeviceBinding;
}

/** Looks for GPUs only where a pool could use one. */
export async function findDevices(pools: readonly PoolConfig[]): Promise<Devices> {
  const asked = pools.some(({ engine, device }) => engine === 'llamacpp' && device !== 'cpu');
  const detected = asked ? await detectDevice() : null;
  const gpus = detected?.kind === 'cuda' ? detected.gpus : [];
  let bound = 0;
  return {
    views: [...gpus.map(({ uuid, name }) => ({ id: uuid, name, kind: 'cuda' as const })), cpuView()],
    cpuReason: detected?.kind === 'cpu' ? detected.reason : null,
    bind(pool) {
      const threads = threadsOf(pool);
      if (pool.engine !== 'llamacpp' || pool.device === 'cpu') return { kind: 'cpu', threads };
      // Nothing measures free memory yet, so replicas take turns over the cards.
      const gpu = gpus[bound++ % gpus.length];
      if (gpu !== undefined) return { kind: 'cuda', uuids: [gpu.uuid], threads };
      if (pool.device === 'cuda') throw new ConfigError(cudaRefusal(pool, detected));
      return { kind: 'cpu', threads };
    },
  };
}

function cudaRefusal({ poolId }: PoolConfig, detected: DetectedDevice | null): string {
  const reason = detected?.kind === 'cpu' ? detected.reason : 'no NVIDIA GPU was found';
  return `pool ${poolId} has device: cuda, and ${reason}; use device: auto or cpu`;
}

function threadsOf({ threads, modelPath }: PoolConfig): number {
  if (threads !== null) return threads;
  // A file that is not there fails later, at the load, in the engine's own words.
  const modelBytes = statSync(modelPath, { throwIfNoEntry: false })?.size ?? 0;
  return defaultThreads(modelBytes, availableParallelism());
}

function cpuView(): DeviceView {
  return { id: 'cpu', name: cpus()[0]?.model.trim() || 'CPU', kind: 'cpu' };
}
