import { BYTE_CHARACTERS } from './byte-alphabet.js';
import { SPECIAL_TOKENS } from './chat-template.js';
import { type GgufMetadata, type TensorType, writeGguf } from './gguf-writer.js';
import {
  bpeMetadata,
  FILE_TYPES,
  llamaMetadata,
  llamaTensors,
  TOKEN_TYPES,
  type WeightSource,
} from './llama-gguf.js';
import type { ModelShape } from './model-shape.js';
import { seededRandom } from './random.js';

export interface TinyModelOptions {
  /** Multiple of `heads`, and of 32 for q8_0. Default 64. */
  dim?: number;
  /** Default 2. */
  layers?: number;
  /** Default 4. */
  heads?: number;
  /** Divides `heads`. Default 2. */
  kvHeads?: number;
  /** Default 128. */
  feedForward?: number;
  /** Stated limit of the context. Default 512. */
  contextTokens?: number;
  /** "bpe": byte-level with the chat template; "spm": SentencePiece bytes without one. Default "bpe". */
  tokenizer?: 'bpe' | 'spm';
  /** Default "f16". */
  tensorType?: TensorType;
  /** Seed of the weights. Default 1. */
  seed?: number;
  /** Metadata keys to leave out, to make a file that a loader must refuse or cope with. */
  dropKeys?: readonly string[];
}

/** A model file with random weights: loads quickly, writes noise. The same options give the same bytes. */
export function makeTinyModel(options: TinyModelOptions = {}): Uint8Array {
  const { tokenizer = 'bpe', tensorType = 'f16', contextTokens = 512, dropKeys = [] } = options;
  const shape: ModelShape = {
    vocabulary: BYTE_CHARACTERS.length + (tokenizer === 'bpe' ? SPECIAL_TOKENS.length : SPM_SPECIALS.length),
    dim: options.dim ?? 64,
    layers: options.layers ?? 2,
    heads: options.heads ?? 4,
    kvHeads: options.kvHeads ?? 2,
    feedForward: options.feedForward ?? 128,
  };
  const metadata: GgufMetadata = [
    ['general.architecture', { type: 'string', value: 'llama' }],
    ['general.name', { type: 'string', value: 'tiny-random' }],
    ['general.file_type', { type: 'u32', value: FILE_TYPES[tensorType] }],
    ...llamaMetadata(shape, contextTokens),
    ...(tokenizer === 'bpe' ? bpeMetadata({ tokens: [...BYTE_CHARACTERS], merges: [] }) : spmMetadata()),
  ];
  return writeGguf({
    metadata: metadata.filter(([key]) => !dropKeys.includes(key)),
    tensors: llamaTensors(shape, tensorType, randomWeights(options.seed ?? 1)),
  });
}

export function randomWeights(seed: number): WeightSource {
  const random = seededRandom(seed);
  const normal = (count: number, deviation: number): Float32Array =>
    Float32Array.from({ length: count }, () => random.normal() * deviation);
  return {
    embedding: (rows, columns) => normal(rows * columns, 1),
    // Keeps the size of the residual stream about the same through a layer.
    linear: (inputs, outputs) => normal(inputs * outputs, 1 / Math.sqrt(inputs)),
    norm: (width) => new Float32Array(width).fill(1),
  };
}

const SPM_SPECIALS = [
  { token: '<unk>', type: TOKEN_TYPES.unknown },
  { token: '<s>', type: TOKEN_TYPES.control },
  { token: '</s>', type: TOKEN_TYPES.control },
];

/** A SentencePiece vocabulary of nothing but specials and byte tokens. */
function spmMetadata(): GgufMetadata {
  const bytes = Array.from({ length: 256 }, (_, byte) => ({
    token: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
    type: TOKEN_TYPES.byte,
  }));
  const vocabulary = [...SPM_SPECIALS, ...bytes];
  return [
    ['tokenizer.ggml.model', { type: 'string', value: 'llama' }],
    ['tokenizer.ggml.tokens', { type: 'string[]', value: vocabulary.map(({ token }) => token) }],
    ['tokenizer.ggml.scores', { type: 'f32[]', value: vocabulary.map((_, id) => -id) }],
    ['tokenizer.ggml.token_type', { type: 'i32[]', value: vocabulary.map(({ type }) => type) }],
    ['tokenizer.ggml.bos_token_id', { type: 'u32', value: 1 }],
    ['tokenizer.ggml.eos_token_id', { type: 'u32', value: 2 }],
    ['tokenizer.ggml.unknown_token_id', { type: 'u32', value: 0 }],
    ['tokenizer.ggml.add_bos_token', { type: 'bool', value: true }],
    ['tokenizer.ggml.add_space_prefix', { type: 'bool', value: false }],
  ];
}
