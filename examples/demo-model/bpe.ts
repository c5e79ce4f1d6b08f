import { BYTE_CHARACTERS, fromByteCharacters, toByteCharacters } from './byte-alphabet.js';
import { END_OF_TEXT, SPECIAL_TOKENS, START_OF_TEXT } from './chat-template.js';

/** A byte-level BPE vocabulary. The special tokens take the ids after the last of `tokens`. */
export interface Vocabulary {
  /** Tokens in the byte alphabet, by id: the 256 bytes, then one token a merge. */
  tokens: string[];
  /** Pairs "left right", most important first. */
  merges: string[];
}

/** The pre-tokenizer that the model file names "gpt-2": a merge never crosses the border of two pieces. */
const PIECES = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

const SPECIALS = new RegExp(`(${SPECIAL_TOKENS.map((token) => token.replaceAll('|', '\\|')).join('|')})`);
const SPECIAL_SET: ReadonlySet<string> = new Set(SPECIAL_TOKENS);

/**
 * Learns a vocabulary of at most `size` tokens (specials included) from the documents: the most frequent pair is
 * merged until the vocabulary is full or no pair occurs twice. Ties go to the pair that sorts first (ENG-013).
 */
export function trainVocabulary(documents: readonly string[], size: number): Vocabulary {
  const words = countPieces(documents);
  const tokens = [...BYTE_CHARACTERS];
  const merges: string[] = [];
  while (tokens.length + SPECIAL_TOKENS.length < size) {
    const pair = mostFrequentPair(words);
    if (pair === undefined) break;
    const [left = '', right = ''] = pair.split(' ');
    merges.push(pair);
    tokens.push(left + right);
    for (const { symbols } of words) mergePair(symbols, left, right);
  }
  return { tokens, merges };
}

interface Word {
  symbols: string[];
  occurrences: number;
}

function countPieces(documents: readonly string[]): Word[] {
  const occurrences = new Map<string, number>();
  for (const document of documents) {
    for (const part of document.split(SPECIALS)) {
      if (SPECIAL_SET.has(part)) continue;
      for (const [piece] of part.matchAll(PIECES)) occurrences.set(piece, (occurrences.get(piece) ?? 0) + 1);
    }
  }
  return [...occurrences].map(([piece, count]) => ({ symbols: toByteCharacters(piece), occurrences: count }));
}

function mostFrequentPair(words: readonly Word[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { symbols, occurrences } of words) {
    for (let i = 0; i + 1 < symbols.length; i++) {
      const pair = `${symbols[i]} ${symbols[i + 1]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + occurrences);
    }
  }
  let best: string | undefined;
  let bestCount = 1;
  for (const [pair, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== undefined && pair < best)) {
      best = pair;
      bestCount = count;
    }
  }
  return best;
}

function mergePair(symbols: string[], left: string, right: string): void {
  for (let i = 0; i + 1 < symbols.length; i++) {
    if (symbols[i] === left && symbols[i + 1] === right) symbols.splice(i, 2, left + right);
  }
}

/** Turns text into token ids and back, for one vocabulary. */
export class BpeTokenizer {
  readonly #texts: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #pieces = new Map<string, readonly number[]>();

  constructor(vocabulary: Vocabulary) {
    this.#texts = [...vocabulary.tokens, ...SPECIAL_TOKENS];
    this.#ids = new Map(this.#texts.map((text, id) => [text, id]));
    this.#ranks = new Map(vocabulary.merges.map((pair, rank) => [pair, rank]));
  }

  /** The ids of the text; special tokens in it become one id each, none is added. */
  encode(text: string): number[] {
    return text
      .split(SPECIALS)
      .flatMap((part) =>
        SPECIAL_SET.has(part)
          ? [this.idOf(part)]
          : [...part.matchAll(PIECES)].flatMap(([piece]) => this.#encodePiece(piece)),
      );
  }

  /** The text of the ids, special tokens included. */
  decode(ids: readonly number[]): string {
    const bytes = ids.flatMap((id) => {
      const text = this.#texts[id];
      if (text === undefined)
        throw new RangeError(`token id is ${id}; the vocabulary has 0..${this.#texts.length - 1}`);
      return SPECIAL_SET.has(text) ? [...new TextEncoder().encode(text)] : fromByteCharacters(text);
    });
    return new TextDecoder().decode(Uint8Array.from(bytes));
  }

  /** The id of one token; throws RangeError when the vocabulary lacks it. */
  idOf(token: string): number {
    const id = this.#ids.get(token);
    if (id === undefined)
      throw new RangeError(`token "${token}" is not among the ${this.#texts.length} of the vocabulary`);
    return id;
  }

  #encodePiece(piece: string): readonly number[] {
    const known = this.#pieces.get(piece);
    if (known !== undefined) return known;

    const symbols = toByteCharacters(piece);
    for (let at = this.#firstMerge(symbols); at >= 0; at = this.#firstMerge(symbols)) {
      symbols.splice(at, 2, `${symbols[at]}${symbols[at + 1]}`);
    }
    const ids = symbols.map((symbol) => this.idOf(symbol));
    this.#pieces.set(piece, ids);
    return ids;
  }

  /** Position of the pair with the best rank, -1 when nothing can be merged. */
  #firstMerge(symbols: readonly string[]): number {
    let bestRank = Number.POSITIVE_INFINITY;
    let bestAt = -1;
    for (let i = 0; i + 1 < symbols.length; i++) {
      const rank = this.#ranks.get(`${symbols[i]} ${symbols[i + 1]}`);
      if (rank !== undefined && rank < bestRank) {
        bestRank = rank;
        bestAt = i;
      }
    }
    return bestAt;
  }
}

/** The documents as one row of ids, each between the start and the end token: the input of the trainer. */
export function trainingTokens(tokenizer: BpeTokenizer, documents: readonly string[]): Uint16Array {
  const start = tokenizer.idOf(START_OF_TEXT);
  const end = tokenizer.idOf(END_OF_TEXT);
  return Uint16Array.from(documents.flatMap((document) => [start, ...tokenizer.encode(document), end]));
}
