/** The chats that the suite holds: two turns, the second one long enough for blocks of KV. */
import type { ChatMessage } from '../../server/core/contract.js';
import type { RecordedStream, Turn } from './target.js';

/** Longer than a block of KV on every engine, the fake one with its large tokens included. */
const BEFORE: readonly ChatMessage[] = [
  { role: 'user', content: 'Tell me a story about a fox.' },
  {
    role: 'assistant',
    content:
      'Once upon a time there was a small fox who lived by the river. One day the fox found a lamp in the grass. The ' +
      'fox was happy and took the lamp home. From that day on there was light in the house.',
  },
];
const ASK: ChatMessage = { role: 'user', content: 'Tell me a story about an owl and a river.' };
const ASK_AGAIN: ChatMessage = { role: 'user', content: 'Tell me another one.' };

/** A chat whose first answer is known. */
export interface Chat {
  readonly seed: number;
  readonly first: RecordedStream;
}

export function firstTurn(seed: number, sessionId: string | null = null): Turn {
  return { messages: [...BEFORE, ASK], seed, sessionId, determinism: 'strict' };
}

export function secondTurn({ seed, first }: Chat, sessionId: string | null = null): Turn {
  const answer: ChatMessage = { role: 'assistant', content: first.texts.join('') };
  return { messages: [...BEFORE, ASK, answer, ASK_AGAIN], seed, sessionId, determinism: 'strict' };
}

let sessions = 0;

/** One that no turn has had. */
export function newSession(): string {
  sessions += 1;
  return `session ${sessions}`;
}
