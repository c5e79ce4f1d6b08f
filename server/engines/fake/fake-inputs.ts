/** Embeddings and scores for an engine without a model: functions of the input, and the query, alone. */
import type { WorkloadResult } from '../../core/contract.js';
import { EngineRejection, type InputsInput } from '../../core/engine-port.js';
import { fakeDraws, fakeTokens } from './fake-text.js';

const DIMENSIONS = 8;
const DRAW_MAX = 2 ** 32;

export function fakeResult({ query, inputs }: InputsInput): WorkloadResult {
  if (query !== null) return { scores: inputs.map((input) => fractions(`${query}\n${input}`, 1)[0] ?? 0) };
  return {
    embeddings: inputs.map((input) => {
      const vector = fractions(input, DIMENSIONS).map((fraction) => 2 * fraction - 1);
      const length = Math.hypot(...vector);
      return vector.map((value) => value / length);
    }),
  };
}

/** @throws EngineRejection for an input that the context does not hold */
export function inputTokens({ query, inputs }: InputsInput, ctx: number): number {
  return inputs.reduce((sum, input, index) => {
    const tokens = fakeTokens((query ?? '') + input).length;
    if (tokens < ctx) return sum + tokens;
    throw new EngineRejection(`inputs[${index}] has ${tokens} tokens; allowed: ${ctx - 1}`, 'inputs');
  }, 0);
}

function fractions(text: string, count: number): number[] {
  const draws = fakeDraws(text, 0);
  return Array.from({ length: count }, () => draws.next().value / DRAW_MAX);
}
