/** Text for an engine without a model: a function of prompt and seed alone, with characters of 1 to 4 bytes. */
const WORDS = [
  'the',
  'queue',
  'holds',
  'a',
  'task',
  'until',
  'its',
  'slot',
  'is',
  'free',
  'and',
  'then',
  'it',
  'runs',
  'blåbær',
  'grøt',
  'œuvre',
  'żółw',
  '東京',
  'ядро',
  '🦉',
  '🚂',
  'owl',
  'lamp',
  'river',
  'stone',
];

/** Endless token texts; equal `prompt` and `seed` give equal texts. */
export function* fakeTexts(prompt: string, seed: number): Generator<string, never> {
  let text = '';
  for (const draw of fakeDraws(prompt, seed)) {
    text = `${text === '' ? '' : ' '}${WORDS[draw % WORDS.length]}`;
    yield text;
  }
  throw new Error('the draws are endless');
}

/** Endless positive integers; equal `prompt` and `seed` give equal ones. */
export function* fakeDraws(prompt: string, seed: number): Generator<number, never> {
  let state = hash(`${seed}:${prompt}`) || 1;
  for (;;) {
    state = nextState(state);
    yield state;
  }
}

/** One step of xorshift32; never 0 from a state other than 0. */
function nextState(state: number): number {
  let bits = state;
  bits ^= bits << 13;
  bits ^= bits >>> 17;
  bits ^= bits << 5;
  return bits >>> 0;
}

/** FNV-1a over UTF-16 code units, finished so that near seeds do not give near states. */
function hash(text: string): number {
  let bits = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) {
    bits = Math.imul(bits ^ text.charCodeAt(i), 0x0100_0193);
  }
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b_3c6d);
  return (bits ^ (bits >>> 13)) >>> 0;
}

/** Tokens are groups of so many UTF-8 bytes. */
export const BYTES_PER_TOKEN = 4;

export function fakeTokens(text: string): string[] {
  return (
    Buffer.from(text)
      .toString('latin1')
      .match(/.{1,4}/gs) ?? []
  );
}
