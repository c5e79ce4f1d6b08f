import type { Vocabulary } from './bpe.js';
import { CHAT_TEMPLATE, END_OF_TEXT, SPECIAL_TOKENS, START_OF_TEXT, TURN_END } from './chat-template.js';
import type { GgufMetadata, GgufTensor, TensorType } from './gguf-writer.js';
import { headDim, kvDim, type ModelShape } from './model-shape.js';

/** Values of `general.file_type`. */
export const FILE_TYPES: Record<TensorType, number> = { f32: 0, f16: 1, q8_0: 7 };

/** Values of `tokenizer.ggml.token_type`. */
export const TOKEN_TYPES = { normal: 1, unknown: 2, control: 3, byte: 6 };

/** The keys that describe the architecture. `contextTokens` is the stated limit of the context. */
export function llamaMetadata(shape: ModelShape, contextTokens: number): GgufMetadata {
  return [
    ['llama.vocab_size', { type: 'u32', value: shape.vocabulary }],
    ['llama.context_length', { type: 'u32', value: contextTokens }],
    ['llama.embedding_length', { type: 'u32', value: shape.dim }],
    ['llama.block_count', { type: 'u32', value: shape.layers }],
    ['llama.feed_forward_length', { type: 'u32', value: shape.feedForward }],
    ['llama.attention.head_count', { type: 'u32', value: shape.heads }],
    ['llama.attention.head_count_kv', { type: 'u32', value: shape.kvHeads }],
    ['llama.attention.layer_norm_rms_epsilon', { type: 'f32', value: 1e-5 }],
    ['llama.rope.dimension_count', { type: 'u32', value: headDim(shape) }],
    ['llama.rope.freq_base', { type: 'f32', value: 10_000 }],
  ];
}

/** The keys of a byte-level BPE tokenizer with the chat template and its special tokens. */
export function bpeMetadata(vocabulary: Vocabulary): GgufMetadata {
  const ordinary = vocabulary.tokens.length;
  const idOf = (special: (typeof SPECIAL_TOKENS)[number]): number =>
    ordinary + SPECIAL_TOKENS.indexOf(special);
  const types = [
    ...vocabulary.tokens.map(() => TOKEN_TYPES.normal),
    ...SPECIAL_TOKENS.map(() => TOKEN_TYPES.control),
  ];
  return [
    ['tokenizer.ggml.model', { type: 'string', value: 'gpt2' }],
    ['tokenizer.ggml.pre', { type: 'string', value: 'gpt-2' }],
    ['tokenizer.ggml.tokens', { type: 'string[]', value: [...vocabulary.tokens, ...SPECIAL_TOKENS] }],
    ['tokenizer.ggml.token_type', { type: 'i32[]', value: types }],
    ['tokenizer.ggml.merges', { type: 'string[]', value: vocabulary.merges }],
    ['tokenizer.ggml.bos_token_id', { type: 'u32', value: idOf(START_OF_TEXT) }],
    ['tokenizer.ggml.eos_token_id', { type: 'u32', value: idOf(END_OF_TEXT) }],
    ['tokenizer.ggml.eot_token_id', { type: 'u32', value: idOf(TURN_END) }],
    ['tokenizer.ggml.add_bos_token', { type: 'bool', value: true }],
    ['tokenizer.chat_template', { type: 'string', value: CHAT_TEMPLATE }],
  ];
}

/** Where the numbers of the tensors come from; asked once a tensor, in file order. */
export interface WeightSource {
  /** [rows][columns], one row a token. */
  embedding(rows: number, columns: number): Float32Array;
  /** [outputs][inputs]. */
  linear(inputs: number, outputs: number): Float32Array;
  norm(width: number): Float32Array;
}

/** All tensors of a llama model with tied embeddings. Norms stay f32. */
export function llamaTensors(shape: ModelShape, type: TensorType, source: WeightSource): GgufTensor[] {
  const { dim, feedForward } = shape;
  const norm = (name: string): GgufTensor => ({
    name,
    dimensions: [dim],
    type: 'f32',
    values: source.norm(dim),
  });
  const linear = (name: string, inputs: number, outputs: number): GgufTensor => ({
    name,
    dimensions: [inputs, outputs],
    type,
    values: source.linear(inputs, outputs),
  });
  const layer = (index: number): GgufTensor[] => {
    const block = `blk.${index}`;
    return [
      norm(`${block}.attn_norm.weight`),
      linear(`${block}.attn_q.weight`, dim, dim),
      linear(`${block}.attn_k.weight`, dim, kvDim(shape)),
      linear(`${block}.attn_v.weight`, dim, kvDim(shape)),
      linear(`${block}.attn_output.weight`, dim, dim),
      norm(`${block}.ffn_norm.weight`),
      linear(`${block}.ffn_gate.weight`, dim, feedForward),
      linear(`${block}.ffn_up.weight`, dim, feedForward),
      linear(`${block}.ffn_down.weight`, feedForward, dim),
    ];
  };
  const embedding: GgufTensor = {
    name: 'token_embd.weight',
    dimensions: [dim, shape.vocabulary],
    type,
    values: source.embedding(shape.vocabulary, dim),
  };
  const layers = Array.from({ length: shape.layers }, (_, index) => layer(index)).flat();
  return [embedding, ...layers, norm('output_norm.weight')];
}
