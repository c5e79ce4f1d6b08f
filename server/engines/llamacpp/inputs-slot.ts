/**
 * One slot of an embedding or reranking replica: it evaluates one input after the other, each from an empty context
 * and in one batch, for llama.cpp pools over a batch. So a value depends on its input alone (ENG-032), and an abort
 * waits for the end of one input.
 */
import type { WorkloadResult } from '../../core/contract.js';
import {
  type EngineEvent,
  EngineRejection,
  type GenerateRequest,
  type InputsInput,
  type TaskInput,
} from '../../core/engine-port.js';
import type { ReplicaSlot } from './replica-slot.js';

/** The context of one slot, by what it gives for one input. */
export interface InputEvaluator<Value> {
  readonly ctx: number;
  /** With what the model wants around it, the query included. @throws EngineRejection where the workload is another */
  countTokens(input: string, query: string | null): number;
  evaluate(input: string, query: string | null): Promise<Value>;
  resultOf(values: readonly Value[]): WorkloadResult;
}

export class InputsSlot<Value> implements ReplicaSlot {
  readonly kind = 'single';
  /** Nothing of one input is of use to another. */
  readonly kvTokens = 0;
  readonly kvBytes = 0;

  constructor(private readonly evaluator: InputEvaluator<Value>) {}

  get ctx(): number {
    return this.evaluator.ctx;
  }

  countTokens(input: TaskInput): number {
    return this.counted(input).tokensIn;
  }

  async run(
    request: GenerateRequest,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<EngineEvent> {
    try {
      const { input, tokensIn } = this.counted(request.input);
      const startedAt = performance.now();
      emit({ type: 'started', tokensIn, cachedTokens: 0 });
      const values: Value[] = [];
      for (const text of input.inputs) {
        if (signal.aborted) return { type: 'aborted', tokensOut: 0 };
        values.push(await this.evaluator.evaluate(text, input.query));
        // Says that it lives.
        emit({ type: 'tokens', texts: [] });
      }
      return {
        type: 'end',
        finishReason: 'stop',
        tokensIn,
        tokensOut: 0,
        cachedTokens: 0,
        prefillMs: Math.round(performance.now() - startedAt),
        decodeMs: 0,
        result: this.evaluator.resultOf(values),
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!(error instanceof EngineRejection)) return { type: 'failed', failure: { kind: 'fault', message } };
      const { field } = error;
      const rejected = { kind: 'rejected', message } as const;
      return { type: 'failed', failure: field === undefined ? rejected : { ...rejected, field } };
    }
  }

  async clear(): Promise<void> {}

  async prefillTail(): Promise<boolean> {
    return false;
  }

  private counted(input: TaskInput): { readonly input: InputsInput; readonly tokensIn: number } {
    if (input.kind !== 'inputs') throw new EngineRejection('the replica takes inputs alone', input.kind);
    const { query, inputs } = input;
    let tokensIn = 0;
    for (const [index, text] of inputs.entries()) {
      const tokens = this.evaluator.countTokens(text, query);
      if (tokens >= this.ctx) throw new EngineRejection(tooLong(index, tokens, this.ctx, query), 'inputs');
      tokensIn += tokens;
    }
    return { input, tokensIn };
  }
}

function tooLong(index: number, tokens: number, ctx: number, query: string | null): string {
  const what = query === null ? `inputs[${index}] has` : `inputs[${index}] and the query have`;
  return `${what} ${tokens} tokens; the context holds ${ctx}, which allows ${ctx - 1} for each input; send less`;
}
