import { BYTE_CHARACTERS } from './byte-alphabet.js';
import { SPECIAL_TOKENS } from './chat-template.js';
import { type GgufMetadata, type GgufTensor, writeGguf } from './gguf-writer.js';
import { bpeMetadata, FILE_TYPES, llamaMetadata, llamaTensors } from './llama-gguf.js';
import { headDim, type ModelShape } from './model-shape.js';
import { randomWeights } from './tiny-model.js';

const SHAPE: ModelShape = {
  vocabulary: BYTE_CHARACTERS.length + SPECIAL_TOKENS.length,
  dim: 64,
  layers: 2,
  heads: 4,
  kvHeads: 2,
  feedForward: 128,
};
const CONTEXT_TOKENS = 512;
/** Of the architecture that llama.cpp ranks with: a llama whose queries and keys are normalized, and two labels. */
const ARCHITECTURE = 'qwen3';
const LABELS = ['yes', 'no'];

/** A reranker with random weights: its scores mean nothing and are always the same. */
export function makeTinyRanker(seed = 1): Uint8Array {
  const metadata: GgufMetadata = [
    ['general.architecture', { type: 'string', value: ARCHITECTURE }],
    ['general.name', { type: 'string', value: 'tiny-random-ranker' }],
    ['general.file_type', { type: 'u32', value: FILE_TYPES.f32 }],
    ...llamaMetadata(SHAPE, CONTEXT_TOKENS).map(
      ([key, value]) => [key.replace(/^llama/, ARCHITECTURE), value] as const,
    ),
    [`${ARCHITECTURE}.attention.key_length`, { type: 'u32', value: headDim(SHAPE) }],
    [`${ARCHITECTURE}.attention.value_length`, { type: 'u32', value: headDim(SHAPE) }],
    [`${ARCHITECTURE}.classifier.output_labels`, { type: 'string[]', value: LABELS }],
    ...bpeMetadata({ tokens: [...BYTE_CHARACTERS], merges: [] }),
  ];
  const weights = randomWeights(seed);
  const norm = (name: string): GgufTensor => ({
    name,
    dimensions: [headDim(SHAPE)],
    type: 'f32',
    values: weights.norm(headDim(SHAPE)),
  });
  const head: GgufTensor = {
    name: 'cls.output.weight',
    dimensions: [SHAPE.dim, LABELS.length],
    type: 'f32',
    values: weights.linear(SHAPE.dim, LABELS.length),
  };
  const norms = Array.from({ length: SHAPE.layers }, (_, index) => [
    norm(`blk.${index}.attn_q_norm.weight`),
    norm(`blk.${index}.attn_k_norm.weight`),
  ]);
  return writeGguf({ metadata, tensors: [...llamaTensors(SHAPE, 'f32', weights), ...norms.flat(), head] });
}
