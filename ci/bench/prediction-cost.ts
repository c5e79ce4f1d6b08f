/** What a prediction costs in a deep queue, on the clock of this machine. */
import type { Priority } from '../../server/core/contract.js';
import type { Pool } from '../../server/core/pool.js';
import type { Scheduler } from '../../server/core/scheduler.js';
import { aScheduler, at, submissionOf } from './prediction-run.js';
import { type TracedTask, traceOf } from './prediction-trace.js';

export interface PredictionCost {
  /** One newcomer between two full replays. */
  readonly newcomerUs: number;
  /** One live prediction of a queued task between two full replays. */
  readonly queuedUs: number;
  readonly fullReplayMs: number;
}

const PREDICTIONS = 2_000;
const REPLAYS = 20;

/** Tasks that end before the queue fills. */
const LEARNED = 200;

export function measureCost(slots: number, depth: number): PredictionCost {
  const trace = traceOf(1, { tasks: LEARNED + slots + depth, slots, interactiveShare: 0.5, load: 0.8 });
  const scheduler = aScheduler(slots);
  let nowMs = 0;
  for (const [index, task] of trace.entries()) {
    // Those that stay come at one moment: a replay for each would be the cost of the set-up.
    if (index <= LEARNED) nowMs = task.arrivalMs;
    const taskId = `task-${index}`;
    scheduler.apply(submissionOf(task, taskId, false), at(nowMs));
    scheduler.apply({ type: 'store_settled', taskId, flushed: true }, at(nowMs));
    if (index < LEARNED) finish(scheduler, taskId, task, nowMs);
  }
  const [pool] = scheduler.pools;
  if (pool === undefined || pool.queue.size !== depth) throw new Error(`the queue must hold ${depth} tasks`);
  const priorities: readonly Priority[] = ['interactive', 'batch'];
  const newcomers = trace.slice(0, PREDICTIONS).map((task, index) => {
    const priority = priorities[index % 2] ?? 'batch';
    return submissionOf({ ...task, priority }, `newcomer-${index}`, false);
  });
  const queued = [...pool.queue.items()];
  const predictNewcomer = (index: number): void => {
    const newcomer = newcomers[index % newcomers.length];
    if (newcomer !== undefined) readForecast(pool, newcomer, nowMs);
  };
  predictNewcomer(0);
  const newcomerUs = microseconds(PREDICTIONS, predictNewcomer);
  const queuedUs = microseconds(PREDICTIONS, (index) => {
    const task = queued[(index * 7) % queued.length];
    if (task !== undefined) pool.predictQueued(task, nowMs);
  });
  const fullReplayMs =
    microseconds(REPLAYS, (index) => {
      nowMs += 251;
      predictNewcomer(index);
    }) / 1_000;
  return { newcomerUs, queuedUs, fullReplayMs };
}

function readForecast(pool: Pool, newcomer: ReturnType<typeof submissionOf>, nowMs: number): number | null {
  const forecast = pool.predictNewcomer(newcomer.spec, newcomer.tokensIn, null, nowMs);
  return forecast === null ? null : forecast.startMs + forecast.endMs + forecast.startP90Ms;
}

function finish(scheduler: Scheduler, taskId: string, task: TracedTask, nowMs: number): void {
  const { tokensIn, tokensOut, prefillMs, decodeMsPerToken } = task;
  const decodeMs = tokensOut * decodeMsPerToken;
  const sample = { tokensIn, tokensOut, cachedTokens: 0, prefillMs, decodeMs };
  const event = { type: 'end', finishReason: 'stop', ...sample } as const;
  scheduler.apply({ type: 'engine_emitted', taskId, event }, at(nowMs + prefillMs + decodeMs));
}

/** Mean of several runs, after one that warms up. */
function microseconds(times: number, run: (index: number) => void): number {
  for (let index = 0; index < times; index++) run(index);
  const startedMs = performance.now();
  for (let index = 0; index < times; index++) run(index);
  return ((performance.now() - startedMs) * 1_000) / times;
}
