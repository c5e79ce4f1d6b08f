/** The sizes of a llama-architecture model. */
export interface ModelShape {
  /** Tokens in the vocabulary, special tokens included. */
  vocabulary: number;
  /** Width of the residual stream. */
  dim: number;
  layers: number;
  heads: number;
  /** Key and value heads; divides `heads`. */
  kvHeads: number;
  /** Width inside the feed-forward block. */
  feedForward: number;
}

/** The bundled demo model: 344,736 parameters. */
export const DEMO_SHAPE: ModelShape = {
  vocabulary: 512,
  dim: 96,
  layers: 3,
  heads: 3,
  kvHeads: 1,
  feedForward: 256,
};

/** Tokens that the model saw at once in training. Answers get worse well beyond it: run with 512 at most. */
export const TRAINING_WINDOW_TOKENS = 256;

/** Width of one attention head. */
export function headDim(shape: ModelShape): number {
  return shape.dim / shape.heads;
}

/** Width of all keys, or all values, of one token. */
export function kvDim(shape: ModelShape): number {
  return shape.kvHeads * headDim(shape);
}
