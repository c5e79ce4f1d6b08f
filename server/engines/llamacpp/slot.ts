/**
 * One slot: a sequence that runs one generation at a time, in a context of its own or with others in one (DET-015).
 *
 * Every strict generation has the same execution shape, so that its tokens depend on nothing but the request
 * (DET-003): prefill in blocks at absolute places, cold and warm alike (DET-007), a fixed batch size, thread count
 * and attention kernel.
 */
import type {
  LlamaContextSequence,
  LlamaGrammar,
  LlamaGrammarEvaluationState,
  LlamaModel,
  SequenceEvaluateOptions,
  Token,
} from 'node-llama-cpp';
import {
  type EngineEvent,
  EngineRejection,
  type FinishReason,
  type GenerateRequest,
  type TaskInput,
} from '../../core/engine-port.js';
import type { SlotKind } from '../../core/slot-kind.js';
import { createStopText, stopTextProblem } from '../../core/stop-text.js';
import { blockEnd, KV_BLOCK_TOKENS, type KvReuse, reusableTokens, wholeBlocks } from '../kv-blocks.js';
import { outputLimit } from '../output-limit.js';
import { CharacterAssembler } from './character-assembler.js';
import type { LoadedModel } from './loaded-model.js';
import type { ReplicaSlot } from './replica-slot.js';
import { samplerSeed } from './sampler-seed.js';

interface Output {
  readonly finishReason: FinishReason;
  readonly prefillMs: number;
  readonly decodeMs: number;
}

interface Plan {
  readonly prompt: Token[];
  /** Tokens that the output may have. */
  readonly limit: number;
  /** Null for text. */
  readonly grammar: LlamaGrammar | null;
}

/** Where the sequence of a slot lies. */
export interface SlotContext {
  readonly kind: SlotKind;
  /** All sequences of the context. */
  readonly sequences: readonly LlamaContextSequence[];
  /** Most tokens of a prompt that are evaluated at once; a cancel waits for them. */
  readonly chunkTokens: number;
}

export class Slot implements ReplicaSlot {
  readonly kind: SlotKind;
  private tokensOut = 0;
  /** Prompt and output of the last generation; the KV holds a part of it. */
  private history: Token[] = [];
  /** Leading tokens of the KV that lie in blocks which were prefilled whole. */
  private wholeBlockTokens = 0;

  constructor(
    private readonly loaded: LoadedModel,
    private readonly sequence: LlamaContextSequence,
    private readonly context: SlotContext = {
      kind: 'single',
      sequences: [sequence],
      chunkTokens: KV_BLOCK_TOKENS,
    },
  ) {
    this.kind = context.kind;
  }

  /** Tokens that prompt and output can fill together. */
  get ctx(): number {
    return this.sequence.contextSize;
  }

  countTokens(input: TaskInput): number {
    return this.promptOf(input).length;
  }

  get kvTokens(): number {
    return this.sequence.nextTokenIndex;
  }

  /** Its share of what llama.cpp would write to save the context: keys and values, and some bytes a token of its own. */
  get kvBytes(): number {
    const { kvTokens } = this;
    if (kvTokens === 0) return 0;
    const held = this.context.sequences.reduce((sum, { nextTokenIndex }) => sum + nextTokenIndex, 0);
    return Math.round((this.sequence.context.stateSize * kvTokens) / held);
  }

  /**
   * Runs one generation and returns its terminal event; the slot is free when it does. What the KV holds before is
   * reused, and what it holds after an `end` is the caller's to keep or to clear; after an evaluation that ended
   * otherwise it is empty (ENG-027). Rejects only when the sequence cannot be cleared, after which the process cannot
   * be trusted.
   */
  async run(
    request: GenerateRequest,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<EngineEvent> {
    this.tokensOut = 0;
    let plan: Plan;
    try {
      plan = await this.plan(request);
    } catch (error) {
      return { type: 'failed', failure: failureOf(error) };
    }
    const terminal = await this.evaluate(request, plan, emit, signal);
    // A recurrent state or a sliding window cannot be cut back to a prefix.
    if (terminal.type !== 'end' || this.sequence.needsCheckpoints) await this.clear();
    return terminal;
  }

  async clear(): Promise<void> {
    this.history = [];
    await this.truncate(0);
  }

  /**
   * Evaluates the last output again, in whole blocks, so that a strict turn can reuse it (ENG-024).
   * @returns whether there was anything to do
   */
  async prefillTail(signal: AbortSignal): Promise<boolean> {
    // The binding shifts a context of which less than one token is free.
    const end = wholeBlocks(Math.min(this.history.length, this.ctx - 1));
    if (this.wholeBlockTokens >= end) return false;
    await this.truncate(this.wholeBlockTokens);
    await this.prefill(this.history, end, signal);
    return true;
  }

  /** Overridden to plant a violation. */
  protected reusable(kv: KvReuse): number {
    return reusableTokens(kv);
  }

  private async plan(request: GenerateRequest): Promise<Plan> {
    const prompt = this.promptOf(request.input);
    const limit = outputLimit(prompt.length, request.maxTokens, this.ctx);
    const problem = stopTextProblem(request.stop);
    if (problem !== null) throw new EngineRejection(problem, 'stop');
    const { responseFormat } = request;
    const grammar = responseFormat === null ? null : await this.loaded.grammars.grammarOf(responseFormat);
    return { prompt, limit, grammar };
  }

  private promptOf(input: TaskInput): Token[] {
    if (input.kind === 'inputs') throw new EngineRejection('the replica completes prompts', 'inputs');
    return this.loaded.tokenizeInput(input);
  }

  private async evaluate(
    request: GenerateRequest,
    plan: Plan,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<EngineEvent> {
    try {
      const { prompt } = plan;
      const cachedTokens = this.reusable({
        promptTokens: prompt.length,
        commonTokens: this.sequence.compareContextTokens(prompt).firstDifferentIndex,
        wholeBlockTokens: this.wholeBlockTokens,
        determinism: request.determinism,
      });
      await this.truncate(cachedTokens);
      const usage = { tokensIn: prompt.length, cachedTokens };
      emit({ type: 'started', ...usage });
      const output = await this.generate(request, plan, emit, signal);
      if (output === null) return { type: 'aborted', tokensOut: this.tokensOut };
      return { type: 'end', tokensOut: this.tokensOut, ...usage, ...output };
    } catch (error) {
      return { type: 'failed', failure: failureOf(error) };
    }
  }

  /** Null when aborted. */
  private async generate(
    request: GenerateRequest,
    { prompt, limit, grammar }: Plan,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<Output | null> {
    const startedAt = performance.now();
    await this.prefill(prompt, wholeBlocks(prompt.length - 1), signal);
    if (signal.aborted) return null;
    // Its evaluation yields the first token.
    const lastChunk = prompt.slice(this.kvTokens);

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
    this.history = history;
    const sampler = samplerOptions(request, history);
    if (grammar !== null) sampler.grammarEvaluationState = await evaluationState(model, grammar);
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

  /** Evaluates `tokens` from the end of the KV to `end`, in whole blocks; a cancel waits for the end of a chunk. */
  private async prefill(tokens: Token[], end: number, signal: AbortSignal): Promise<void> {
    while (this.kvTokens < end && !signal.aborted) {
      const start = this.kvTokens;
      const chunkEnd = Math.min(end, blockEnd(start) + this.context.chunkTokens - KV_BLOCK_TOKENS);
      await this.sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(start, chunkEnd));
      if (start === this.wholeBlockTokens) this.wholeBlockTokens = chunkEnd;
    }
  }

  private async truncate(tokens: number): Promise<void> {
    const end = this.kvTokens;
    if (tokens < end) await this.sequence.eraseContextTokenRanges([{ start: tokens, end }]);
    if (this.kvTokens !== tokens)
      throw new Error(`the KV was cut to ${tokens} tokens, but has ${this.kvTokens}`);
    this.wholeBlockTokens = Math.min(this.wholeBlockTokens, wholeBlocks(tokens));
  }
}

/** Each output goes through the grammar for itself. */
async function evaluationState(
  model: LlamaModel,
  grammar: LlamaGrammar,
): Promise<LlamaGrammarEvaluationState> {
  const { LlamaGrammarEvaluationState } = await import('node-llama-cpp');
  return new LlamaGrammarEvaluationState({ model, grammar });
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
