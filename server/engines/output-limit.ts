import { EngineRejection } from '../core/engine-port.js';

/**
 * Tokens that the output may have, given the context (ENG-008): engines drop the oldest tokens of a full context
 * without a word, so what does not fit is refused instead. The last generated token needs no place of its own
 * in the KV cache, but it is counted as if it did: prompt and output together are at most `ctx`.
 * @throws EngineRejection with the numbers and what is allowed.
 */
export function outputLimit(promptTokens: number, maxTokens: number | null, ctx: number): number {
  if (promptTokens === 0) {
    throw new EngineRejection('the prompt has no tokens; send at least one character');
  }
  const room = ctx - promptTokens;
  if (room < 1) {
    throw new EngineRejection(
      `the prompt has ${promptTokens} tokens; a context of ${ctx} tokens takes at most ${ctx - 1}, so that one can be generated`,
    );
  }
  if (maxTokens !== null && maxTokens > room) {
    throw new EngineRejection(
      `max_tokens is ${maxTokens}, but a prompt of ${promptTokens} tokens leaves ${room} of the context of ${ctx} tokens; send at most ${room}`,
      'max_tokens',
    );
  }
  return maxTokens ?? room;
}
