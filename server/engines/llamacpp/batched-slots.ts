/** The slots for tasks of best_effort: the sequences of one context, which evaluates them together (DET-015). */
import type { DeviceBinding, ReplicaSpec } from '../../core/engine-port.js';
import { KV_BLOCK_TOKENS } from '../kv-blocks.js';
import type { LoadedModel } from './loaded-model.js';
import { Slot } from './slot.js';

/** A card is used well only by long chunks of a prompt; on a CPU a cancel would wait too long for their end. */
const CHUNK_TOKENS: Readonly<Record<DeviceBinding['kind'], number>> = {
  cuda: 8 * KV_BLOCK_TOKENS,
  cpu: KV_BLOCK_TOKENS,
};

/** Most tokens that the context evaluates at once: a chunk of a prompt, or a token of each sequence. */
export function batchTokens(device: DeviceBinding['kind'], sequences: number): number {
  return Math.max(CHUNK_TOKENS[device], sequences);
}

export async function createBatchedSlots(loaded: LoadedModel, spec: ReplicaSpec): Promise<Slot[]> {
  const { ctx, bestEffortSlots } = spec;
  const { kind, threads } = spec.device;
  if (bestEffortSlots === 0) return [];
  const context = await loaded.model.createContext({
    contextSize: ctx,
    sequences: bestEffortSlots,
    batchSize: batchTokens(kind, bestEffortSlots),
    flashAttention: kind === 'cuda' ? 'auto' : false,
    threads: { ideal: threads, min: threads },
  });
  const sequences = Array.from({ length: bestEffortSlots }, () => context.getSequence());
  return sequences.map(
    (sequence) => new Slot(loaded, sequence, { kind: 'batched', sequences, chunkTokens: CHUNK_TOKENS[kind] }),
  );
}
