import { SPECIAL_TOKENS } from './chat-template.js';
import { demoMetadata } from './export.js';
import { type TensorType, writeGguf } from './gguf-writer.js';
import { llamaTensors } from './llama-gguf.js';
import { DEMO_SHAPE } from './model-shape.js';
import { readGguf } from './read-gguf.js';

/**
 * The demo model with its weights in another type, without training again. `file` is its f32 file.
 * Rounding shows a change of batch shapes in the sampled text far more readily in q8_0 than in f32.
 */
export function requantizeDemoModel(file: Uint8Array, type: TensorType): Uint8Array {
  const { metadata, dataStart } = readGguf(file);
  const view = new DataView(file.buffer, file.byteOffset + dataStart);
  const tokens = metadata.get('tokenizer.ggml.tokens') as string[];
  const vocabulary = {
    tokens: tokens.slice(0, -SPECIAL_TOKENS.length),
    merges: metadata.get('tokenizer.ggml.merges') as string[],
  };

  // The tensors lie in the order in which llamaTensors asks, without gaps: every size is a multiple of 32 bytes.
  let taken = 0;
  const take = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => view.getFloat32(4 * taken++, true));
  const product = (left: number, right: number): Float32Array => take(left * right);
  const tensors = llamaTensors(DEMO_SHAPE, type, { embedding: product, linear: product, norm: take });
  return writeGguf({ metadata: demoMetadata(DEMO_SHAPE, vocabulary, type), tensors });
}
