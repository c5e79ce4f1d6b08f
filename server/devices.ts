/** What there is to place replicas on: the cards of the machine, or simulated ones, and the CPU (ENG-011). */
import { statSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import type { PoolConfig, ServerConfig } from './config.js';
import type { Card } from './core/card-memory.js';
import type { GpuReading } from './core/gpu-probe-port.js';
import { defaultThreads } from './engines/llamacpp/cpu-threads.js';
import { detectDevice } from './engines/llamacpp/device-detection.js';

export interface FoundCards {
  /** In the order of the driver; empty where there are none, or none can be used. */
  readonly uuids: readonly string[];
  /** Why no card of the machine is used; null when one is, or when no pool asked for one. */
  readonly cpuReason: string | null;
}

/** Memory that counts as there where nothing reads it: replicas then spread by their sizes. */
const UNREAD_BYTES = 2 ** 50;

export const mayUseCards = ({ engine, device }: Pick<PoolConfig, 'engine' | 'device'>): boolean =>
  device === 'cuda' || (device === 'auto' && engine === 'llamacpp');

/** Looks for cards only where a pool could use one. */
export async function findCards(
  { devices }: ServerConfig,
  pools: readonly Pick<PoolConfig, 'engine' | 'device'>[],
): Promise<FoundCards> {
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

export function cardOf(cardId: string, readings: readonly GpuReading[]): Card {
  const reading = readings.find(({ uuid }) => uuid === cardId);
  return { cardId, totalBytes: reading?.memoryTotalBytes ?? UNREAD_BYTES };
}

export function threadsOf({ threads, modelPath }: Pick<PoolConfig, 'threads' | 'modelPath'>): number {
  if (threads !== null) return threads;
  // A file that is not there fails later, at the load, in the engine's own words.
  const modelBytes = statSync(modelPath, { throwIfNoEntry: false })?.size ?? 0;
  return defaultThreads(modelBytes, availableParallelism());
}

export function cpuName(): string {
  return cpus()[0]?.model.trim() || 'CPU';
}
