/**
 * An engine process with flash attention on the CPU, where a change of the execution shape shows. In the pool
 * `whole prefix` its slots violate DET-007: they reuse all tokens that are the same, generated ones included.
 */
import { KV_BLOCK_TOKENS, type KvReuse } from '../../kv-blocks.js';
import { dieWithServer } from '../parent-watchdog.js';
import { serveReplica } from '../replica-host.js';
import { Slot } from '../slot.js';

class WholePrefixSlot extends Slot {
  protected override reusable({ commonTokens, promptTokens }: KvReuse): number {
    return Math.min(commonTokens, promptTokens - 1);
  }

  override async prefillTail(): Promise<boolean> {
    return false;
  }
}

dieWithServer(Number(process.argv[2]));
serveReplica(async (loaded, spec) => {
  const SlotKind = spec.poolId === 'whole prefix' ? WholePrefixSlot : Slot;
  const slots: Slot[] = [];
  for (let i = 0; i < spec.slots; i++) {
    const context = await loaded.model.createContext({
      contextSize: spec.ctx,
      sequences: 1,
      batchSize: KV_BLOCK_TOKENS,
      flashAttention: true,
      threads: spec.device.threads,
    });
    slots.push(new SlotKind(loaded, context.getSequence()));
  }
  return slots;
});
