/** One generation of the fake engine, paced by a clock. */
import {
  type EngineEvent,
  EngineRejection,
  type GenerateRequest,
  type Generation,
  type LoadFailureCause,
} from '../../core/engine-port.js';
import { shapeOf } from '../../core/response-format.js';
import { createStopText, type StopText, stopTextProblem } from '../../core/stop-text.js';
import { outputLimit } from '../output-limit.js';
import type { FakeClock } from './fake-clock.js';
import { fakeResult, inputTokens } from './fake-inputs.js';
import { fakeJsonTexts } from './fake-json.js';
import { fakeTexts } from './fake-text.js';

const DEFAULT_TOKENS = 24;
/** Why something broke, where the script does not say it. */
export const SCRIPTED = 'the script of the fake engine says so';

/** What one generation does; every part has a default that makes it finish at once and well. */
export interface FakeRun {
  /** Exact token texts; otherwise they follow from prompt and seed. */
  readonly texts?: readonly string[];
  /** Tokens until the model would stop by itself, where `texts` are not given. */
  readonly tokens?: number;
  /** Time until it says that it has started. */
  readonly startMs?: number;
  /** Of a prompt that is evaluated whole; tokens that are cached save their share. */
  readonly prefillMs?: number;
  /** Time until the tail of a session's turn is prefilled again, if nothing comes in between. */
  readonly tailMs?: number;
  /** Time that each of the inputs of an embedding or a ranking takes, beside the prefill. */
  readonly inputMs?: number;
  /** Time between tokens; at 0 all tokens come in one event. */
  readonly tokenMs?: number;
  /** Breaks once so many tokens have been generated: with an error, with the whole replica, or in silence. */
  readonly breaks?: {
    readonly how: 'fault' | 'death' | 'hang';
    readonly afterTokens: number;
    readonly message?: string;
    /** Of a death. */
    readonly kind?: LoadFailureCause;
  };
  readonly ignoresAbort?: boolean;
}

export interface FakeGenerationParts {
  readonly clock: FakeClock;
  readonly request: GenerateRequest;
  readonly prompt: string;
  readonly tokensIn: number;
  readonly cachedTokens: number;
  readonly ctx: number;
  readonly run: FakeRun;
  readonly emit: (event: EngineEvent) => void;
  /** Before its terminal event is emitted. */
  readonly onDone: (event: EngineEvent, output: string) => void;
  readonly onDeath: (reason: string, kind?: LoadFailureCause) => void;
}

export class FakeGeneration implements Generation {
  private readonly source: Iterator<string>;
  private readonly stopText: StopText;
  /** Tokens after which the generation ends, stops or breaks, and the reason. */
  private limit = 0;
  private tokensIn = 0;
  private tokensOut = 0;
  /** All that was generated, stop texts included. */
  private output = '';
  private startedAt = 0;
  private decodeAt = 0;
  private aborting = false;
  private done = false;
  private cancelTimer: () => void = () => {};

  constructor(private readonly parts: FakeGenerationParts) {
    const { request, run, prompt } = parts;
    // Greedy sampling has no use for the seed.
    const seed = request.sampling.temperature === 0 ? 0 : request.seed;
    this.source = run.texts?.[Symbol.iterator]() ?? sourceOf(request, prompt, seed);
    this.stopText = createStopText(request.stop);
  }

  start(): void {
    this.wait(this.parts.run.startMs ?? 0, () => this.begin());
  }

  abort(): void {
    if (this.done || this.parts.run.ignoresAbort === true) return;
    this.aborting = true;
    this.wait(0, () => this.finish({ type: 'aborted', tokensOut: this.tokensOut }));
  }

  /** Emits the terminal event, unless there was one. */
  finish(event: EngineEvent): void {
    if (this.done) return;
    this.done = true;
    this.cancelTimer();
    this.parts.onDone(event, this.output);
    this.parts.emit(event);
  }

  private begin(): void {
    const { request, run, cachedTokens, ctx, clock, emit } = this.parts;
    let tokensIn = this.parts.tokensIn;
    try {
      if (request.input.kind === 'inputs') tokensIn = inputTokens(request.input, ctx);
      else this.limit = outputLimit(tokensIn, request.maxTokens, ctx);
      const problem = stopTextProblem(request.stop);
      if (problem !== null) throw new EngineRejection(problem, 'stop');
    } catch (error) {
      if (!(error instanceof EngineRejection)) throw error;
      const { message, field } = error;
      const rejected = { kind: 'rejected', message } as const;
      this.finish({ type: 'failed', failure: field === undefined ? rejected : { ...rejected, field } });
      return;
    }
    const prefillMs = ((run.prefillMs ?? 0) * (tokensIn - cachedTokens)) / tokensIn;
    this.tokensIn = tokensIn;
    this.startedAt = clock.now();
    this.decodeAt = this.startedAt + prefillMs;
    emit({ type: 'started', tokensIn, cachedTokens });
    if (!this.isOver()) this.wait(prefillMs, () => this.decode());
  }

  /** Waits for one input after the other, and says that it lives. */
  private evaluate(inputs: number): void {
    if (this.isOver()) return;
    if (inputs === 0) this.end('stop');
    else {
      this.wait(this.parts.run.inputMs ?? 0, () => {
        this.parts.emit({ type: 'tokens', texts: [] });
        this.evaluate(inputs - 1);
      });
    }
  }

  /** Emits every token that is due, then waits for the next one. */
  private decode(): void {
    const { input } = this.parts.request;
    if (input.kind === 'inputs') {
      this.evaluate(input.inputs.length);
      return;
    }
    const { run, clock } = this.parts;
    const tokenMs = run.tokenMs ?? 0;
    const due =
      tokenMs === 0 ? Number.POSITIVE_INFINITY : Math.floor((clock.now() - this.decodeAt) / tokenMs) + 1;
    const texts: string[] = [];
    let next: 'wait' | 'stop' | 'length' | 'break' = 'wait';
    while (next === 'wait' && this.tokensOut < due) next = this.generateToken(texts);
    if (next === 'stop' || next === 'length') pushText(texts, this.stopText.flush());
    if (texts.length > 0) this.parts.emit({ type: 'tokens', texts });
    if (this.isOver()) return;
    if (next === 'wait') {
      this.wait(this.decodeAt + this.tokensOut * tokenMs - clock.now(), () => this.decode());
    } else if (next === 'break') this.break();
    else this.end(next);
  }

  private generateToken(texts: string[]): 'wait' | 'stop' | 'length' | 'break' {
    const { run } = this.parts;
    if (run.breaks !== undefined && this.tokensOut >= run.breaks.afterTokens) return 'break';
    const { request } = this.parts;
    const free = run.texts === undefined && request.responseFormat === null;
    const naturalLength = free ? (run.tokens ?? DEFAULT_TOKENS) : Number.POSITIVE_INFINITY;
    const token =
      this.tokensOut < naturalLength ? this.source.next() : { done: true as const, value: undefined };
    if (token.done === true) return 'stop';
    this.tokensOut += 1;
    this.output += token.value;
    const output = this.stopText.push(token.value);
    pushText(texts, output.text);
    if (output.stopped) return 'stop';
    return this.tokensOut === this.limit ? 'length' : 'wait';
  }

  private break(): void {
    const { run, onDeath } = this.parts;
    const message = run.breaks?.message ?? SCRIPTED;
    switch (run.breaks?.how) {
      case 'fault':
        this.finish({ type: 'failed', failure: { kind: 'fault', message } });
        return;
      case 'death':
        onDeath(message, run.breaks.kind);
        return;
      default:
        return; // Hangs: nothing comes any more but an abort.
    }
  }

  private end(finishReason: 'stop' | 'length'): void {
    const { request, cachedTokens, clock } = this.parts;
    const { tokensIn } = this;
    this.finish({
      type: 'end',
      finishReason,
      tokensIn,
      tokensOut: this.tokensOut,
      cachedTokens,
      prefillMs: Math.round(this.decodeAt - this.startedAt),
      decodeMs: Math.round(clock.now() - this.decodeAt),
      ...(request.input.kind === 'inputs' && { result: fakeResult(request.input) }),
    });
  }

  /** The listener of an event may have aborted the generation or killed the replica. */
  private isOver(): boolean {
    return this.done || this.aborting;
  }

  private wait(delayMs: number, action: () => void): void {
    this.cancelTimer();
    this.cancelTimer = this.parts.clock.after(delayMs, action);
  }
}

function sourceOf({ responseFormat }: GenerateRequest, prompt: string, seed: number): Iterator<string> {
  if (responseFormat === null) return fakeTexts(prompt, seed);
  return fakeJsonTexts(shapeOf(responseFormat), prompt, seed)[Symbol.iterator]();
}

function pushText(texts: string[], text: string): void {
  if (text !== '') texts.push(text);
}
