/**
 * A server that will be killed: brings an engine process into a phase, prints one line and waits for its end.
 * Arguments: the phase, the built engine process.
 */
import { fileURLToPath } from 'node:url';
import { aRequest, WatchedGeneration } from '../../conformance.js';
import { LlamaCppEngine } from '../llamacpp-engine.js';

const [phase, childPath] = process.argv.slice(2);
const modelPath = fileURLToPath(new URL('../../../demo/demo-chat-f32.gguf', import.meta.url));
const loading = new LlamaCppEngine(childPath).load(
  {
    replicaId: 'a',
    poolId: 'a',
    modelPath,
    workload: 'completion',
    ctx: 2048,
    slots: 1,
    bestEffortSlots: 0,
    device: { kind: 'cpu', threads: 1 },
  },
  new AbortController().signal,
);
if (phase !== 'load') {
  const replica = await loading;
  if (phase === 'prefill') {
    const prompt = 'abc '.repeat(650);
    await new WatchedGeneration(replica, aRequest({ input: { kind: 'prompt', prompt } })).seen('started');
  }
  if (phase === 'stream') {
    const sampling = { ...aRequest().sampling, repeatPenalty: 0.3, repeatLastN: 64 };
    const endless = aRequest({ input: { kind: 'prompt', prompt: '{' }, sampling });
    await new WatchedGeneration(replica, endless).seen('tokens');
  }
}
process.stdout.write('ready\n');
// The open channel to the engine keeps this process alive until it is killed.
