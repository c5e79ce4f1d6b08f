/** The slots that promise strict determinism: a context of its own for each, with a single sequence. */
import type { ReplicaSpec } from '../../core/engine-port.js';
import { KV_BLOCK_TOKENS } from '../kv-blocks.js';
import type { LoadedModel } from './loaded-model.js';
import { Slot } from './slot.js';

/** What of an evaluation decides how its numbers round, beside model, engine and device. */
export function executionShape({ workload, ctx, device: { kind, threads } }: ReplicaSpec): string {
  const attention = kind === 'cuda' ? 'auto' : 'off';
  // Inputs are pooled over a batch, so each is evaluated in one.
  const batch = workload === 'completion' ? KV_BLOCK_TOKENS : ctx;
  return `sequences=1 batch=${batch} threads=${threads} flash_attention=${attention}`;
}

export async function createSingleSequenceSlots(loaded: LoadedModel, spec: ReplicaSpec): Promise<Slot[]> {
  const { kind, threads } = spec.device;
  const slots: Slot[] = [];
  for (let i = 0; i < spec.slots; i++) {
    const context = await loaded.model.createContext({
      contextSize: spec.ctx,
      sequences: 1,
      batchSize: KV_BLOCK_TOKENS,
      flashAttention: kind === 'cuda' ? 'auto' : false,
      // Never fewer than asked for, since the thread count is a part of the execution shape.
      threads: { ideal: threads, min: threads },
    });
    slots.push(new Slot(loaded, context.getSequence()));
  }
  return slots;
}
