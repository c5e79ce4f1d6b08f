/** A vocabulary without a model: prompts have as many tokens as characters, the first always the same ones. */
import type { LoadedModel } from '../loaded-model.js';

export const END_OF_TEXT = 0;

export const wordlessModel = {
  tokenizeInput: ({ prompt }: { prompt: string }) => Array.from(prompt, (_, index) => index + 1),
  model: {
    isEogToken: (token: number) => token === END_OF_TEXT,
    detokenize: (tokens: number[]) => String.fromCharCode(...tokens),
  },
} as unknown as LoadedModel;

/** A prompt of so many tokens. */
export const promptOf = (length: number) =>
  ({ input: { kind: 'prompt', prompt: 'a'.repeat(length) } }) as const;
