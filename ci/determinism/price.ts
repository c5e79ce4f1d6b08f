/** What strict costs in throughput: the same chats, warm, as strict and as best_effort. */
import type { Determinism } from '../../server/core/contract.js';
import { type Chat, firstTurn, newSession, secondTurn } from './chat.js';
import type { Target, Turn } from './target.js';

/** Alternating, so that a machine that slows down slows both. */
const ROUNDS = 3;

/** Generated tokens a second of best_effort for each of strict; the median of some rounds. */
export async function priceOfStrict(target: Target, seeds: readonly number[]): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const strict = await tokensPerSecond(target, seeds, 'strict');
    ratios.push((await tokensPerSecond(target, seeds, 'best_effort')) / strict);
  }
  return ratios.sort((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

async function tokensPerSecond(
  target: Target,
  seeds: readonly number[],
  determinism: Determinism,
): Promise<number> {
  const left = [...seeds];
  let tokens = 0;
  const lane = async (): Promise<void> => {
    for (let seed = left.pop(); seed !== undefined; seed = left.pop()) {
      const session = newSession();
      const run = (turn: Turn) => target.stream({ ...turn, determinism });
      const chat: Chat = { seed, first: await run(firstTurn(seed, session)) };
      tokens += chat.first.tokensOut + (await run(secondTurn(chat, session))).tokensOut;
    }
  };
  const startedMs = performance.now();
  const own = determinism === 'best_effort' ? target.bestEffortSlots : 0;
  await Promise.all(Array.from({ length: own > 0 ? own : target.slots }, lane));
  return tokens / ((performance.now() - startedMs) / 1_000);
}
