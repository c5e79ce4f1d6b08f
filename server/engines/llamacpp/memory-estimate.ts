/** What a replica will take, from the header of its model file alone (PLC-007). No card and no load is needed. */
import type { MemoryEstimate, ModelFit } from '../../core/engine-port.js';
import { KV_BLOCK_TOKENS } from '../kv-blocks.js';
import { checkGgufHeader } from './gguf-header.js';

/** Long lists that an estimate does not need. */
const IGNORED_KEYS = [
  'tokenizer.ggml.tokens',
  'tokenizer.ggml.scores',
  'tokenizer.ggml.token_type',
  'tokenizer.ggml.merges',
];

/** Each slot has a context of its own (`workload-slots.ts`), with its KV cache and its compute buffer. */
export async function estimateMemory({ modelPath, workload, ctx, slots }: ModelFit): Promise<MemoryEstimate> {
  await checkGgufHeader(modelPath);
  const { GgufInsights, readGgufFileInfo } = await import('node-llama-cpp');
  const file = await readGgufFileInfo(modelPath, {
    sourceType: 'filesystem',
    ignoreKeys: IGNORED_KEYS,
    logWarnings: false,
  });
  const insights = await GgufInsights.from(file);
  const taken = (gpuLayers: number) => {
    const model = insights.estimateModelResourceRequirements({ gpuLayers, useMmap: false });
    const context = insights.estimateContextResourceRequirements({
      contextSize: ctx,
      modelGpuLayers: gpuLayers,
      batchSize: workload === 'completion' ? KV_BLOCK_TOKENS : ctx,
      sequences: 1,
      flashAttention: gpuLayers > 0,
    });
    return {
      vramBytes: Math.ceil(model.gpuVram + slots * context.gpuVram),
      hostBytes: Math.ceil(model.cpuRam + slots * context.cpuRam),
    };
  };
  return {
    ...taken(insights.totalLayers),
    cpuOnlyBytes: taken(0).hostBytes,
    trainedCtx: insights.trainContextSize ?? null,
  };
}
