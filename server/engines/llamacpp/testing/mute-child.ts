/** An engine process whose model loads and then generates nothing. */
import type { EngineEvent } from '../../../core/engine-port.js';
import { dieWithServer } from '../parent-watchdog.js';
import { serveReplica } from '../replica-host.js';
import { createSingleSequenceSlots } from '../single-sequence-slots.js';

dieWithServer(Number(process.argv[2]));
serveReplica(async (loaded, spec) => {
  const slots = await createSingleSequenceSlots(loaded, spec);
  for (const slot of slots) {
    slot.run = async (): Promise<EngineEvent> => ({
      type: 'failed',
      failure: { kind: 'fault', message: 'no logits' },
    });
  }
  return slots;
});
