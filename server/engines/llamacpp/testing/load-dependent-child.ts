/**
 * A planted violation of strict determinism: a task that starts alone is computed with a coarser KV cache than one
 * that starts while others run. The determinism test must see that (DET-003).
 *
 * Slots that share a context are no such fixture: whether a stream changes depends on how its tokens meet those of
 * the others in a batch, and with this model they often meet without a change.
 */
import type { LlamaContextSequence } from 'node-llama-cpp';
import { KV_BLOCK_TOKENS } from '../../kv-blocks.js';
import type { LoadedModel } from '../loaded-model.js';
import { dieWithServer } from '../parent-watchdog.js';
import { serveReplica } from '../replica-host.js';
import { createSingleSequenceSlots } from '../single-sequence-slots.js';
import { Slot } from '../slot.js';

let running = 0;

class LoadDependentSlot extends Slot {
  constructor(
    loaded: LoadedModel,
    sequence: LlamaContextSequence,
    private readonly crowded: Slot,
  ) {
    super(loaded, sequence);
  }

  override async run(...args: Parameters<Slot['run']>): ReturnType<Slot['run']> {
    running += 1;
    try {
      return await (running === 1 ? super.run(...args) : this.crowded.run(...args));
    } finally {
      running -= 1;
    }
  }
}

dieWithServer(Number(process.argv[2]));
serveReplica(async (loaded, spec) => {
  const slots: Slot[] = [];
  for (const crowded of await createSingleSequenceSlots(loaded, spec)) {
    const context = await loaded.model.createContext({
      contextSize: spec.ctx,
      sequences: 1,
      batchSize: KV_BLOCK_TOKENS,
      flashAttention: false,
      threads: spec.device.threads,
      experimentalKvCacheKeyType: 'Q4_0',
    });
    slots.push(new LoadDependentSlot(loaded, context.getSequence(), crowded));
  }
  return slots;
});
