/** Which KV of a session a turn may reuse, so that it has the execution shape of a turn without (DET-007). */
import type { Determinism } from '../core/contract.js';

/** Tokens of one block. Prefill goes in blocks that end at multiples of it, cold and warm alike. */
export const KV_BLOCK_TOKENS = 64;

export interface KvReuse {
  readonly promptTokens: number;
  /** Leading prompt tokens that are in the KV. */
  readonly commonTokens: number;
  /** Leading tokens of the KV that lie in blocks which were prefilled whole, one after the other. */
  readonly wholeBlockTokens: number;
  readonly determinism: Determinism;
}

/** Leading tokens that need no evaluation; never all of the prompt, whose last token yields the first of the output. */
export function reusableTokens(kv: KvReuse): number {
  const atMost = Math.min(kv.commonTokens, kv.promptTokens - 1);
  if (kv.determinism === 'best_effort') return atMost;
  return wholeBlocks(Math.min(atMost, kv.wholeBlockTokens));
}

/** The part of so many tokens that fills whole blocks. */
export function wholeBlocks(tokens: number): number {
  return tokens - (tokens % KV_BLOCK_TOKENS);
}

/** Where a chunk that begins at `start` ends. */
export function blockEnd(start: number): number {
  return wholeBlocks(start) + KV_BLOCK_TOKENS;
}
