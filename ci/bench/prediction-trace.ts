/** Seeded traces: bursts of tasks of both priorities whose lengths are lognormal. */
import type { Priority } from '../../server/core/contract.js';
import { RandomSource } from '../../server/core/random-source.js';

export interface TracedTask {
  readonly arrivalMs: number;
  readonly priority: Priority;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly maxTokens: number;
  readonly prefillMs: number;
  readonly decodeMsPerToken: number;
}

export interface TraceShape {
  readonly tasks: number;
  readonly slots: number;
  /** Share of tasks that are interactive. */
  readonly interactiveShare: number;
  /** Mean work over what the slots can do. */
  readonly load: number;
}

const PREFILL_MS_PER_TOKEN = 0.5;
const DECODE_MS_PER_TOKEN = 10;

/** Output lengths: median, sigma of the logarithm, and the most. */
const OUTPUTS = {
  interactive: { median: 120, sigma: 0.8, most: 1_024 },
  batch: { median: 300, sigma: 0.9, most: 4_096 },
} as const;

/** A burst brings tasks at this multiple of the calm rate, for a fifth of the time. */
const BURST_RATE = 4;
const BURST_SHARE = 0.2;

/** Mean tasks of a burst, per slot. */
const BURST_TASKS_PER_SLOT = 12;

export function traceOf(seed: number, { tasks, slots, interactiveShare, load }: TraceShape): TracedTask[] {
  const random = new RandomSource(seed);
  const shapes = Array.from({ length: tasks }, () => {
    const priority: Priority = random.unit() < interactiveShare ? 'interactive' : 'batch';
    const { median, sigma, most } = OUTPUTS[priority];
    const tokensIn = Math.round(Math.min(4_000, 400 * Math.exp(0.8 * normal(random))));
    const tokensOut = Math.max(1, Math.round(Math.min(most, median * Math.exp(sigma * normal(random)))));
    const prefillMs = tokensIn * PREFILL_MS_PER_TOKEN * (1 + 0.05 * normal(random));
    const decodeMsPerToken = DECODE_MS_PER_TOKEN * Math.max(0.5, 1 + 0.05 * normal(random));
    return { priority, tokensIn, tokensOut, maxTokens: most, prefillMs, decodeMsPerToken };
  });
  const workMs = shapes.reduce(
    (sum, task) => sum + task.prefillMs + task.tokensOut * task.decodeMsPerToken,
    0,
  );
  const meanGapMs = workMs / tasks / slots / load;
  const calmGapMs = meanGapMs * (1 - BURST_SHARE + BURST_SHARE * BURST_RATE);
  const burstMs = ((BURST_TASKS_PER_SLOT * slots) / BURST_RATE) * calmGapMs;
  const calmMs = (burstMs * (1 - BURST_SHARE)) / BURST_SHARE;
  let nowMs = 0;
  let bursting = false;
  let phaseEndMs = exponential(random, calmMs);
  return shapes.map((shape) => {
    let gap = exponential(random, 1);
    for (;;) {
      const gapMs = bursting ? calmGapMs / BURST_RATE : calmGapMs;
      if (nowMs + gap * gapMs <= phaseEndMs) {
        nowMs += gap * gapMs;
        return { ...shape, arrivalMs: nowMs };
      }
      gap -= (phaseEndMs - nowMs) / gapMs;
      nowMs = phaseEndMs;
      bursting = !bursting;
      phaseEndMs += exponential(random, bursting ? burstMs : calmMs);
    }
  });
}

function exponential(random: RandomSource, mean: number): number {
  return -mean * Math.log(1 - random.unit());
}

function normal(random: RandomSource): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.unit()));
  return radius * Math.cos(2 * Math.PI * random.unit());
}
