/**
 * A planted violation of strict determinism: all slots are sequences of one context, so tasks that run together
 * are evaluated together. The determinism test must see that (DET-003).
 */
import { dieWithServer } from '../parent-watchdog.js';
import { serveReplica } from '../replica-host.js';
import { PREFILL_CHUNK_TOKENS, Slot } from '../slot.js';

dieWithServer(Number(process.argv[2]));
serveReplica(async (loaded, spec) => {
  const context = await loaded.model.createContext({
    contextSize: spec.ctx,
    sequences: spec.slots,
    batchSize: PREFILL_CHUNK_TOKENS,
    flashAttention: false,
    threads: spec.device.threads,
  });
  return Array.from({ length: spec.slots }, () => new Slot(loaded, context.getSequence()));
});
