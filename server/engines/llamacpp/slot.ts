/**
 * One slot: a context with a single sequence that runs one generation at a time.
 *
 * Every generation has the same execution shape, so that its tokens depend on nothing but the request
 * (DET-003): an empty history, prefill chunks that end at absolute multiples of the chunk size, a fixed batch
 * size, thread count and attention kernel.
 */
import type { LlamaContextSequence, SequenceEvaluateOptions, Token } from 'node-llama-cpp';
import {
  type EngineEvent,
  EngineRejection,
  type FinishReason,
  type GenerateRequest,
} from '../../core/engine-port.js';
import { createStopText, stopTextProblem } from '../../core/stop-text.js';
import { outputLimit } from '../output-limit.js';
import { CharacterAssembler } from './character-assembler.js';
import type { LoadedModel } from './loaded-model.js';
import { samplerSeed } from './sampler-seed.js';

/** Tokens of one prefill call, which cannot be interrupted: a cancel waits for at most one of them. */
export const PREFILL_CHUNK_TOKENS = 128;

interface Output {
  readonly finishReason: FinishReason;
  readonly prefillMs: number;
  readonly decodeMs: number;
}

export class Slot {
  private tokensOut = 0;

  constructor(
    private readonly loaded: LoadedModel,
    private readonly sequence: LlamaContextSequence,
  ) {}

  /** Tokens that prompt and output can fill together. */
  get ctx(): number {
    return this.sequence.contextSize;
  }

  /**
   * Runs one generation and returns its terminal event; the slot is free when it does. Rejects only when the
   * sequence cannot be cleaned, after which the process cannot be trusted.
   */
  async run(
    request: GenerateRequest,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<EngineEvent> {
    this.tokensOut = 0;
    try {
      const prompt = this.loaded.tokenizeInput(request.input);
      const limit = outputLimit(prompt.length, request.maxTokens, this.ctx);
      const problem = stopTextProblem(request.stop);
      if (problem !== null) throw new EngineRejection(problem, 'stop');
      const usage = { tokensIn: prompt.length, cachedTokens: 0 };
      emit({ type: 'started', ...usage });
      const output = await this.generate(request, prompt, limit, emit, signal);
      if (output === null) return { type: 'aborted', tokensOut: this.tokensOut };
      return { type: 'end', tokensOut: this.tokensOut, ...usage, ...output };
    } catch (error) {
      return { type: 'failed', failure: failureOf(error) };
    } finally {
      await this.sequence.clearHistory();
    }
  }

  /** Null when aborted. */
  private async generate(
    request: GenerateRequest,
    prompt: Token[],
    limit: number,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<Output | null> {
    const startedAt = performance.now();
    const lastChunk = await this.prefillAllButLastChunk(prompt, signal);
    if (signal.aborted) return null;

    const { model } = this.loaded;
    const characters = new CharacterAssembler<Token>(
      (tokens, before) => model.detokenize(tokens, false, before),
      prompt,
    );
    const stopText = createStopText(request.stop);
    const show = (text: string): void => {
      if (text !== '') emit({ type: 'tokens', texts: [text] });
    };
    const history = prompt.slice();
    const sampler = samplerOptions(request, history);
    const tokens = this.sequence.evaluate(lastChunk, sampler);
    let firstTokenAt: number | null = null;
    let finishReason: FinishReason | null = null;
    try {
      for await (const token of tokens) {
        firstTokenAt ??= performance.now();
        if (signal.aborted) return null;
        if (model.isEogToken(token)) {
          finishReason = 'stop';
          break;
        }
        this.tokensOut += 1;
        history.push(token);
        const output = stopText.push(characters.push(token));
        show(output.text);
        if (output.stopped) {
          finishReason = 'stop';
          break;
        }
        if (this.tokensOut === limit) {
          finishReason = 'length';
          break;
        }
      }
    } finally {
      // Leaving the loop has ended the generator; only then may the history be cleared.
      await tokens.return();
    }
    if (finishReason === null) throw new Error('llama.cpp stopped before the end of the output');
    // After a complete stop text nothing is held back any more. Bytes of an unfinished character are dropped.
    show(stopText.flush());
    const endedAt = performance.now();
    const decodeStartedAt = firstTokenAt ?? endedAt;
    return {
      finishReason,
      prefillMs: Math.round(decodeStartedAt - startedAt),
      decodeMs: Math.round(endedAt - decodeStartedAt),
    };
  }

  /** Evaluates whole chunks and returns the last one, whose evaluation yields the first token. */
  private async prefillAllButLastChunk(prompt: Token[], signal: AbortSignal): Promise<Token[]> {
    let start = 0;
    while (prompt.length - start > PREFILL_CHUNK_TOKENS && !signal.aborted) {
      const end = start + PREFILL_CHUNK_TOKENS;
      await this.sequence.evaluateWithoutGeneratingNewTokens(prompt.slice(start, end));
      start = end;
    }
    return prompt.slice(start);
  }
}

/** Every knob is set: the defaults of the binding are a top_k of 40 and a seed from the clock (DET-002). */
function samplerOptions(request: GenerateRequest, history: readonly Token[]): SequenceEvaluateOptions {
  const { temperature, topK, topP, minP, repeatPenalty, repeatLastN } = request.sampling;
  const options: SequenceEvaluateOptions = {
    temperature,
    topK,
    topP,
    minP,
    seed: samplerSeed(request.seed),
    yieldEogToken: true,
  };
  if (repeatPenalty === 1 || repeatLastN === 0) return options;
  return {
    ...options,
    repeatPenalty: {
      punishTokens: () => history.slice(-repeatLastN),
      maxPunishTokens: repeatLastN,
      penalty: repeatPenalty,
      frequencyPenalty: 0,
      presencePenalty: 0,
    },
  };
}

function failureOf(error: unknown): Extract<EngineEvent, { type: 'failed' }>['failure'] {
  if (error instanceof EngineRejection) {
    const { message, field } = error;
    return field === undefined ? { kind: 'rejected', message } : { kind: 'rejected', message, field };
  }
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
}
