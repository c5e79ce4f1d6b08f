/** What a replica will take, from the header of its model file alone (PLC-007). No card and no load is needed. */
import type { MemoryEstimate, ModelFit } from '../../core/engine-port.js';
import { KV_BLOCK_TOKENS } from '../kv-blocks.js';
import { batchTokens } from './batched-slots.js';
import { checkGgufHeader } from './gguf-header.js';

/** Long lists that an estimate does not need. */
const IGNORED_KEYS = [
  'tokenizer.ggml.tokens',
  'tokenizer.ggml.scores',
  'tokenizer.ggml.token_type',
  'tokenizer.ggml.merges',
];

/**
 * Each slot has a context of its own (`workload-slots.ts`), with its KV cache and its compute buffer; those that are
 * batched share one.
 */
export async function estimateMemory(model: ModelFit): Promise<MemoryEstimate> {
  const { modelPath, workload, ctx, slots, bestEffortSlots } = model;
  await checkGgufHeader(modelPath);
  const { GgufInsights, readGgufFileInfo } = await import('node-llama-cpp');
  const file = await readGgufFileInfo(modelPath, {
    sourceType: 'filesystem',
    ignoreKeys: IGNORED_KEYS,
    logWarnings: false,
  });
  const insights = await GgufInsights.from(file);
  const taken = (gpuLayers: number) => {
    const weights = insights.estimateModelResourceRequirements({ gpuLayers, useMmap: false });
    const context = (sequences: number, batchSize: number) =>
      insights.estimateContextResourceRequirements({
        contextSize: ctx,
        modelGpuLayers: gpuLayers,
        batchSize,
        sequences,
        flashAttention: gpuLayers > 0,
      });
    const own = context(1, workload === 'completion' ? KV_BLOCK_TOKENS : ctx);
    const kind = gpuLayers > 0 ? 'cuda' : 'cpu';
    const shared =
      bestEffortSlots === 0
        ? { gpuVram: 0, cpuRam: 0 }
        : context(bestEffortSlots, batchTokens(kind, bestEffortSlots));
    return {
      vramBytes: Math.ceil(weights.gpuVram + slots * own.gpuVram + shared.gpuVram),
      hostBytes: Math.ceil(weights.cpuRam + slots * own.cpuRam + shared.cpuRam),
    };
  };
  return {
    ...taken(insights.totalLayers),
    cpuOnlyBytes: taken(0).hostBytes,
    trainedCtx: insights.trainContextSize ?? null,
  };
}
