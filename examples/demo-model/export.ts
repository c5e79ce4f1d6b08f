import type { Vocabulary } from './bpe.js';
import { type GgufMetadata, type TensorType, writeGguf } from './gguf-writer.js';
import { bpeMetadata, FILE_TYPES, llamaMetadata, llamaTensors, type WeightSource } from './llama-gguf.js';
import type { ModelShape } from './model-shape.js';

/** The stated limit of the context. The model is good for far less; see TRAINING_WINDOW_TOKENS. */
const CONTEXT_TOKENS = 2048;

/** What the trainer wrote: the shape, then all parameters in training order. */
export interface TrainedWeights {
  shape: ModelShape;
  values: Float32Array;
}

const HEADER_BYTES = 8 * 4;

/** Reads the trainer's weight file (train.c says how it is laid out). Throws RangeError when it is cut off. */
export function readWeights(file: Uint8Array): TrainedWeights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < HEADER_BYTES || file.byteLength % 4 !== 0) {
    throw new RangeError(
      `weight file has ${file.byteLength} bytes; expected a 32-byte header and whole floats`,
    );
  }
  const header = (index: number): number => view.getInt32(index * 4, true);
  const shape = {
    vocabulary: header(0),
    dim: header(1),
    layers: header(2),
    heads: header(3),
    kvHeads: header(4),
    feedForward: header(5),
  };
  const values = new Float32Array((file.byteLength - HEADER_BYTES) / 4);
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(HEADER_BYTES + i * 4, true);
  return { shape, values };
}

/** The metadata of the demo model in file order. */
export function demoMetadata(shape: ModelShape, vocabulary: Vocabulary, type: TensorType): GgufMetadata {
  return [
    ['general.architecture', { type: 'string', value: 'llama' }],
    ['general.name', { type: 'string', value: 'toy-chat' }],
    ['general.license', { type: 'string', value: 'mit' }],
    ['general.file_type', { type: 'u32', value: FILE_TYPES[type] }],
    ...llamaMetadata(shape, CONTEXT_TOKENS),
    ...bpeMetadata(vocabulary),
  ];
}

/** The demo model as a GGUF file (ENG-013). Throws RangeError when the weights do not fit their shape. */
export function exportModel(weights: TrainedWeights, vocabulary: Vocabulary, type: TensorType): Uint8Array {
  const { shape, values } = weights;
  let taken = 0;
  const take = (count: number): Float32Array => {
    taken += count;
    return values.subarray(taken - count, taken);
  };
  const source: WeightSource = {
    embedding: (rows, columns) => take(rows * columns),
    linear: (inputs, outputs) => transposed(take(inputs * outputs), inputs, outputs),
    norm: (width) => take(width),
  };
  const tensors = llamaTensors(shape, type, source);
  if (taken !== values.length) {
    throw new RangeError(`weight file holds ${values.length} parameters; its shape needs ${taken}`);
  }
  return writeGguf({ metadata: demoMetadata(shape, vocabulary, type), tensors });
}

/** From the trainer's [inputs][outputs] to the file's [outputs][inputs]. */
function transposed(values: Float32Array, inputs: number, outputs: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let i = 0; i < inputs; i++) {
    for (let o = 0; o < outputs; o++) result[o * inputs + i] = values[i * outputs + o] ?? 0;
  }
  return result;
}
