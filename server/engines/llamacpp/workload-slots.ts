/** The slots that a workload needs. */
import type { LlamaEmbeddingContextOptions } from 'node-llama-cpp';
import { EngineLoadError, EngineRejection, type ReplicaSpec } from '../../core/engine-port.js';
import { createBatchedSlots } from './batched-slots.js';
import { type InputEvaluator, InputsSlot } from './inputs-slot.js';
import type { LoadedModel } from './loaded-model.js';
import type { ReplicaSlot } from './replica-slot.js';
import { createSingleSequenceSlots } from './single-sequence-slots.js';

/** Digits that a 32-bit float has; more would only lengthen the stream. */
const DIGITS = 8;

/** @throws EngineLoadError for a model that cannot serve the workload */
export async function createWorkloadSlots(loaded: LoadedModel, spec: ReplicaSpec): Promise<ReplicaSlot[]> {
  switch (spec.workload) {
    case 'completion':
      return [
        ...(await createSingleSequenceSlots(loaded, spec)),
        ...(await createBatchedSlots(loaded, spec)),
      ];
    case 'embedding':
      return slotsOf(spec, () => embedder(loaded, spec.ctx, contextOptions(spec)));
    case 'rerank':
      return slotsOf(spec, () => ranker(loaded, spec.ctx, contextOptions(spec)));
  }
}

async function slotsOf<Value>(
  { slots, workload }: ReplicaSpec,
  create: () => Promise<InputEvaluator<Value>>,
): Promise<ReplicaSlot[]> {
  const made: ReplicaSlot[] = [];
  try {
    for (let i = 0; i < slots; i++) made.push(new InputsSlot(await create()));
  } catch (error) {
    if (!(error instanceof Error) || !/not supported/.test(error.message)) throw error;
    throw new EngineLoadError(
      `the model cannot serve workload "${workload}": ${error.message}; give the pool another model or workload`,
      'model',
    );
  }
  return made;
}

/** One batch holds a whole input: llama.cpp pools over a batch. */
function contextOptions({ ctx, device: { threads } }: ReplicaSpec): LlamaEmbeddingContextOptions {
  // A number would be the most of them; as elsewhere never fewer, which the type of these contexts does not name.
  const fixed = { ideal: threads, min: threads } as unknown as number;
  return { contextSize: ctx, batchSize: ctx, threads: fixed };
}

async function embedder(
  { model }: LoadedModel,
  ctx: number,
  options: LlamaEmbeddingContextOptions,
): Promise<InputEvaluator<number[]>> {
  const context = await model.createEmbeddingContext(options);
  return {
    ctx,
    countTokens(input, query) {
      if (query !== null) throw new EngineRejection('the replica embeds inputs and takes no query', 'query');
      return context.calculateInputLength(input);
    },
    async evaluate(input) {
      const { vector } = await context.getEmbeddingFor(input);
      const length = Math.hypot(...vector);
      return vector.map((value) => rounded(length === 0 ? 0 : value / length));
    },
    resultOf: (embeddings) => ({ embeddings: [...embeddings] }),
  };
}

async function ranker(
  { model }: LoadedModel,
  ctx: number,
  options: LlamaEmbeddingContextOptions,
): Promise<InputEvaluator<number>> {
  const context = await model.createRankingContext(options);
  const queryOf = (query: string | null): string => {
    if (query === null) throw new EngineRejection('the replica ranks inputs by a query', 'query');
    return query;
  };
  return {
    ctx,
    countTokens: (input, query) => context.calculateInputLength(queryOf(query), input),
    evaluate: async (input, query) => rounded(await context.rank(queryOf(query), input)),
    resultOf: (scores) => ({ scores: [...scores] }),
  };
}

function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`the model gave ${value} for an input`);
  return Number(value.toPrecision(DIGITS));
}
