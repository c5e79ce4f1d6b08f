/**
 * Model files of real sizes that take no disk: the header of a llama model, and a hole in the place of its tensors.
 * Every estimator accepts them; no engine can run them.
 */
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

export interface SparseShape {
  readonly layers: number;
  readonly dim: number;
  readonly feedForward: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly vocabulary: number;
  readonly contextLength: number;
}

/** Shapes of well-known sizes, with the head counts of their families. */
export const SPARSE_SHAPES = {
  '7B': {
    layers: 32,
    dim: 4096,
    feedForward: 11_008,
    heads: 32,
    kvHeads: 32,
    vocabulary: 32_000,
    contextLength: 4_096,
  },
  '8B': {
    layers: 32,
    dim: 4096,
    feedForward: 14_336,
    heads: 32,
    kvHeads: 8,
    vocabulary: 128_256,
    contextLength: 131_072,
  },
  '30B': {
    layers: 60,
    dim: 6656,
    feedForward: 17_920,
    heads: 52,
    kvHeads: 52,
    vocabulary: 32_000,
    contextLength: 2_048,
  },
  '70B': {
    layers: 80,
    dim: 8192,
    feedForward: 28_672,
    heads: 64,
    kvHeads: 8,
    vocabulary: 128_256,
    contextLength: 131_072,
  },
} as const satisfies Readonly<Record<string, SparseShape>>;

/** Blocks of 256 weights in 144 bytes. */
const Q4_K = { code: 12, blockWeights: 256, blockBytes: 144 };
const F32 = { code: 0, blockWeights: 1, blockBytes: 4 };
const ALIGNMENT_BYTES = 32;
const FILE_TYPE_Q4_K_M = 15;

/** Writes the file with its weights in Q4_K. @returns its size in bytes */
export function writeSparseModel(path: string, shape: SparseShape): number {
  const tensors = tensorsOf(shape);
  const head: Buffer[] = [Buffer.from('GGUF'), u32(3), u64(tensors.length)];
  const metadata = metadataOf(shape);
  head.push(u64(metadata.length), ...metadata);
  let dataBytes = 0;
  for (const { name, dimensions, type } of tensors) {
    head.push(text(name), u32(dimensions.length), ...dimensions.map(u64), u32(type.code), u64(dataBytes));
    const weights = dimensions.reduce((product, dimension) => product * dimension, 1);
    dataBytes += aligned((weights / type.blockWeights) * type.blockBytes);
  }
  const header = Buffer.concat(head);
  const sizeBytes = aligned(header.length) + dataBytes;
  const file = openSync(path, 'w');
  writeSync(file, header);
  ftruncateSync(file, sizeBytes);
  closeSync(file);
  return sizeBytes;
}

function tensorsOf({ layers, dim, feedForward, heads, kvHeads, vocabulary }: SparseShape) {
  const kvDim = (dim / heads) * kvHeads;
  const matrix = (name: string, columns: number, rows: number) => ({
    name,
    dimensions: [columns, rows],
    type: Q4_K,
  });
  const norm = (name: string) => ({ name, dimensions: [dim], type: F32 });
  const blocks = Array.from({ length: layers }, (_, layer) => {
    const block = `blk.${layer}`;
    return [
      norm(`${block}.attn_norm.weight`),
      matrix(`${block}.attn_q.weight`, dim, dim),
      matrix(`${block}.attn_k.weight`, dim, kvDim),
      matrix(`${block}.attn_v.weight`, dim, kvDim),
      matrix(`${block}.attn_output.weight`, dim, dim),
      norm(`${block}.ffn_norm.weight`),
      matrix(`${block}.ffn_gate.weight`, dim, feedForward),
      matrix(`${block}.ffn_up.weight`, dim, feedForward),
      matrix(`${block}.ffn_down.weight`, feedForward, dim),
    ];
  });
  return [
    matrix('token_embd.weight', dim, vocabulary),
    ...blocks.flat(),
    norm('output_norm.weight'),
    matrix('output.weight', dim, vocabulary),
  ];
}

function metadataOf(shape: SparseShape): Buffer[] {
  const integer = (key: string, value: number) => Buffer.concat([text(key), u32(4), u32(value)]);
  const string = (key: string, value: string) => Buffer.concat([text(key), u32(8), text(value)]);
  const epsilon = Buffer.alloc(4);
  epsilon.writeFloatLE(1e-5);
  return [
    string('general.architecture', 'llama'),
    integer('general.file_type', FILE_TYPE_Q4_K_M),
    integer('llama.vocab_size', shape.vocabulary),
    integer('llama.context_length', shape.contextLength),
    integer('llama.embedding_length', shape.dim),
    integer('llama.block_count', shape.layers),
    integer('llama.feed_forward_length', shape.feedForward),
    integer('llama.attention.head_count', shape.heads),
    integer('llama.attention.head_count_kv', shape.kvHeads),
    Buffer.concat([text('llama.attention.layer_norm_rms_epsilon'), u32(6), epsilon]),
    integer('llama.rope.dimension_count', shape.dim / shape.heads),
    string('tokenizer.ggml.model', 'gpt2'),
  ];
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function text(value: string): Buffer {
  return Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);
}
