/**
 * Turns token ids into texts of whole characters: a token may hold a part of a UTF-8 character, and is then
 * held until the following tokens complete it.
 */

/** A UTF-8 character has at most 4 bytes, so more tokens than this cannot be waiting for its end. */
const MAX_TOKENS_PER_CHARACTER = 4;
const REPLACEMENT_CHARACTER = '\ufffd';
/** How many tokens before the pending ones decide about spaces, for vocabularies that join words by context. */
const CONTEXT_TOKENS = 3;

export type Detokenize<Token> = (tokens: readonly Token[], before: readonly Token[]) => string;

export class CharacterAssembler<Token> {
  private pending: Token[] = [];
  private before: readonly Token[];

  constructor(
    private readonly detokenize: Detokenize<Token>,
    prompt: readonly Token[],
  ) {
    this.before = prompt.slice(-CONTEXT_TOKENS);
  }

  /** The whole characters that this token completes; empty while a character is unfinished. */
  push(token: Token): string {
    this.pending.push(token);
    const text = this.detokenize(this.pending, this.before);
    // A model may also emit bytes that never become a character: those are let out as U+FFFD.
    if (text.endsWith(REPLACEMENT_CHARACTER) && this.pending.length < MAX_TOKENS_PER_CHARACTER) return '';
    this.before = [...this.before, ...this.pending].slice(-CONTEXT_TOKENS);
    this.pending = [];
    return text;
  }
}
