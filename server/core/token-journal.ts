/** The token texts that a task's stream has, and how far a rerun has repeated them (DET-006). */

export type TakenTokens =
  /** What the stream does not have yet; empty while the rerun is still behind it. */
  | { readonly kind: 'agree'; readonly fresh: readonly string[] }
  | { readonly kind: 'differ'; readonly index: number };

export class TokenJournal {
  private readonly texts: string[];
  private repeated: number;

  /** @param texts of the tokens that the stream has already, in order */
  constructor(texts: readonly string[] = []) {
    this.texts = [...texts];
    this.repeated = this.texts.length;
  }

  get size(): number {
    return this.texts.length;
  }

  /** Tokens of the stream that this attempt has not repeated yet. */
  get owed(): number {
    return this.texts.length - this.repeated;
  }

  /** A new attempt begins with the first token again. */
  rewind(): void {
    this.repeated = 0;
  }

  /** Compares the next tokens of this attempt with those of the stream, and adds what goes beyond them. */
  take(texts: readonly string[]): TakenTokens {
    const compared = Math.min(texts.length, this.owed);
    for (let index = 0; index < compared; index++) {
      if (texts[index] !== this.texts[this.repeated + index]) {
        return { kind: 'differ', index: this.repeated + index };
      }
    }
    const fresh = texts.slice(compared);
    this.texts.push(...fresh);
    this.repeated += texts.length;
    return { kind: 'agree', fresh };
  }
}
