import { expect } from 'chai';
import type { LlamaContextSequence, SequenceEvaluateOptions, Token } from 'node-llama-cpp';
import type { EngineEvent, GenerateRequest } from '../../core/engine-port.js';
import { aRequest } from '../conformance.js';
import type { LoadedModel } from './loaded-model.js';
import { PREFILL_CHUNK_TOKENS, Slot } from './slot.js';

const END_OF_TEXT = 0;
const CTX = 1024;
/** As many tokens as the prompt has characters. */
const promptOf = (length: number) => ({ input: { kind: 'prompt', prompt: 'a'.repeat(length) } }) as const;

/** A sequence that says what it was asked, and generates `output`. */
class RecordedSequence {
  readonly contextSize = CTX;
  /** Lengths of the prefill calls; the last is the one that yields the first token. */
  readonly chunks: number[] = [];
  cleared = 0;
  options: SequenceEvaluateOptions = {};
  /** Called in each prefill call that generates nothing. */
  onChunk: () => void = () => {};

  constructor(private readonly output: readonly number[]) {}

  async evaluateWithoutGeneratingNewTokens(tokens: Token[]): Promise<void> {
    this.chunks.push(tokens.length);
    this.onChunk();
  }

  async *evaluate(tokens: Token[], options: SequenceEvaluateOptions): AsyncGenerator<Token, void> {
    this.chunks.push(tokens.length);
    this.options = options;
    for (const token of this.output) yield token as Token;
  }

  async clearHistory(): Promise<void> {
    this.cleared += 1;
  }
}

async function run(
  sequence: RecordedSequence,
  request: Partial<GenerateRequest>,
  signal = new AbortController().signal,
) {
  const loaded = {
    tokenizeInput: ({ prompt }: { prompt: string }) => Array.from(prompt, (_, index) => index + 1),
    model: {
      isEogToken: (token: number) => token === END_OF_TEXT,
      detokenize: (tokens: number[]) => String.fromCharCode(...tokens),
    },
  };
  const slot = new Slot(loaded as unknown as LoadedModel, sequence as unknown as LlamaContextSequence);
  const events: EngineEvent[] = [];
  const terminal = await slot.run(aRequest(request), (event) => events.push(event), signal);
  return { events, terminal };
}

describe('slot', () => {
  it('DET-003: prefill chunks end at absolute multiples of the chunk size, and the history is cleared', async () => {
    for (const [length, chunks] of [
      [1, [1]],
      [128, [128]],
      [129, [128, 1]],
      [300, [128, 128, 44]],
    ] as const) {
      const sequence = new RecordedSequence([END_OF_TEXT]);
      const { terminal } = await run(sequence, promptOf(length));
      expect(terminal).to.include({ type: 'end', finishReason: 'stop', tokensIn: length, tokensOut: 0 });
      expect(sequence.chunks).to.deep.equal(chunks);
      expect(sequence.cleared).to.equal(1);
    }
    expect(PREFILL_CHUNK_TOKENS).to.be.at.most(128);
  });

  it('ENG-009: an abort in the prefill is seen before the next chunk', async () => {
    const sequence = new RecordedSequence([65]);
    const abort = new AbortController();
    sequence.onChunk = () => {
      if (sequence.chunks.length === 2) abort.abort();
    };
    const { events, terminal } = await run(sequence, promptOf(1000), abort.signal);
    expect(terminal).to.deep.equal({ type: 'aborted', tokensOut: 0 });
    expect(events.map(({ type }) => type)).to.deep.equal(['started']);
    expect(sequence.chunks).to.deep.equal([128, 128]);
    expect(sequence.cleared).to.equal(1);
  });

  it('DET-002: no sampling knob is left to the binding', async () => {
    const sequence = new RecordedSequence([65, 66, END_OF_TEXT]);
    const sampling = {
      ...{ temperature: 0.5, topK: 3, topP: 0.9, minP: 0.1 },
      ...{ repeatPenalty: 1.2, repeatLastN: 3 },
    };
    await run(sequence, { ...promptOf(2), sampling, seed: 7 });
    const { repeatPenalty, ...options } = sequence.options;
    expect(options).to.deep.equal({
      ...{ temperature: 0.5, topK: 3, topP: 0.9, minP: 0.1, seed: 7 },
      yieldEogToken: true,
    });
    expect(repeatPenalty).to.include({ maxPunishTokens: 3, penalty: 1.2 });
    const { punishTokens } = repeatPenalty as { punishTokens: () => Token[] };
    expect(punishTokens(), 'the last of prompt and output').to.deep.equal([2, 65, 66]);
  });

  it('ENG-001: an output that breaks off is a fault, not an end', async () => {
    const sequence = new RecordedSequence([65]);
    const { events, terminal } = await run(sequence, promptOf(1));
    expect(events.at(-1)).to.deep.equal({ type: 'tokens', texts: ['A'] });
    expect(terminal).to.have.nested.property('failure.kind', 'fault');
    expect(sequence.cleared).to.equal(1);
  });
});
