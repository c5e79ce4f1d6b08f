/** What may happen around a turn without changing its stream. */
import { type Chat, firstTurn, newSession, secondTurn } from './chat.js';
import type { RecordedStream, Target } from './target.js';

/** Seeds that no chat of a suite has. */
const BACKGROUND_SEED = 2 ** 40;
/** So many cancels do not all come too late. */
const CANCELS = 20;

export interface Condition {
  readonly name: string;
  /**
   * The second turns of the chats, at most as many as the target has slots, under the condition.
   * @returns their streams in order, and whether what the condition is about has really happened
   */
  run(
    target: Target,
    chats: readonly Chat[],
  ): Promise<{ readonly streams: readonly RecordedStream[]; readonly happened: boolean }>;
}

async function oneByOne<T>(chats: readonly Chat[], run: (chat: Chat) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const chat of chats) results.push(await run(chat));
  return results;
}

export const CONDITIONS: readonly Condition[] = [
  {
    name: 'cold',
    async run(target, chats) {
      const streams = await oneByOne(chats, (chat) => target.stream(secondTurn(chat)));
      return { streams, happened: streams.every(({ cachedTokens }) => cachedTokens === 0) };
    },
  },
  {
    name: 'warm',
    async run(target, chats) {
      const streams = await oneByOne(chats, async (chat) => {
        const session = newSession();
        await target.stream(firstTurn(chat.seed, session));
        return target.stream(secondTurn(chat, session));
      });
      return { streams, happened: streams.every(({ cachedTokens }) => cachedTokens > 0) };
    },
  },
  {
    name: 'loaded',
    async run(target, chats) {
      const others = Array.from({ length: target.slots - chats.length }, (_, index) =>
        target.stream(firstTurn(BACKGROUND_SEED + index)),
      );
      const batched = Array.from({ length: target.bestEffortSlots }, (_, index) =>
        target.stream({ ...firstTurn(BACKGROUND_SEED + index), determinism: 'best_effort' }),
      );
      const streams = await Promise.all(chats.map((chat) => target.stream(secondTurn(chat))));
      await Promise.all([...others, ...batched]);
      return { streams, happened: target.slots > 1 };
    },
  },
  {
    name: 'after cancel',
    async run(target, chats) {
      let canceled = 0;
      const streams = await oneByOne(chats, async (chat) => {
        const session = newSession();
        await target.stream(firstTurn(chat.seed, session));
        const other = (seed: number) => secondTurn({ ...chat, seed: BACKGROUND_SEED + seed }, session);
        await target.cancel(other(0), 'first token');
        // A turn of no tokens can end before its cancel arrives; others are longer.
        for (let seed = 0; seed < CANCELS; seed++) {
          if (!(await target.cancel(other(seed), 'at once'))) continue;
          canceled += 1;
          break;
        }
        return target.stream(secondTurn(chat, session));
      });
      return { streams, happened: canceled === chats.length };
    },
  },
  {
    name: 'after crash',
    async run(target, chats) {
      await target.crash(chats.map((chat) => secondTurn(chat, newSession())));
      const streams = await Promise.all(chats.map((chat) => target.stream(secondTurn(chat))));
      return { streams, happened: true };
    },
  },
];
