/** A sequence without a model: it says what it was asked and holds the tokens that a real one would. */
import type { SequenceEvaluateOptions, Token } from 'node-llama-cpp';

export class RecordedSequence {
  readonly contextSize = 1024;
  readonly context = { stateSize: 1 };
  needsCheckpoints = false;
  held: Token[] = [];
  /** Lengths of the prefill calls; the last of each generation is the one that yields the first token. */
  readonly chunks: number[] = [];
  options: SequenceEvaluateOptions = {};
  /** Called in each prefill call that generates nothing. */
  onChunk: () => void | Promise<void> = () => {};
  /** Whether a part of what it holds can be erased. */
  cuts = true;

  constructor(private readonly output: readonly number[]) {}

  get nextTokenIndex(): number {
    return this.held.length;
  }

  compareContextTokens(tokens: Token[]): { firstDifferentIndex: number } {
    const different = this.held.findIndex((token, index) => token !== tokens[index]);
    return { firstDifferentIndex: different === -1 ? this.held.length : different };
  }

  async evaluateWithoutGeneratingNewTokens(tokens: Token[]): Promise<void> {
    this.chunks.push(tokens.length);
    this.held.push(...tokens);
    await this.onChunk();
  }

  async *evaluate(tokens: Token[], options: SequenceEvaluateOptions): AsyncGenerator<Token, void> {
    this.chunks.push(tokens.length);
    this.held.push(...tokens);
    this.options = options;
    for (const [index, token] of this.output.entries()) {
      if (index > 0) this.held.push(this.output[index - 1] as Token);
      yield token as Token;
    }
  }

  async eraseContextTokenRanges([range]: { start: number; end: number }[]): Promise<void> {
    if (range !== undefined && (this.cuts || range.start === 0))
      this.held.splice(range.start, range.end - range.start);
  }
}
