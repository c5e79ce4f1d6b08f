/**
 * How true predicted starts are, and what one costs: seeded traces through the real scheduler under virtual time.
 *
 *     npx tsx ci/bench/prediction.ts        (TASKS=6000 SEEDS=3)
 */
import type { Priority } from '../../server/core/contract.js';
import { measureCost } from './prediction-cost.js';
import { type PredictedStart, runTrace } from './prediction-run.js';
import { coverage, relativeCrps, wape } from './prediction-score.js';
import { type TraceShape, traceOf } from './prediction-trace.js';
import { printTable } from './report.js';

const tasks = Number(process.env['TASKS'] ?? 6_000);
const seeds = Number(process.env['SEEDS'] ?? 3);

/** First tasks of a trace, from which everything is learned, are not scored. */
const WARM_UP = 300;

for (const slots of [2, 8]) {
  scenario(`One priority, ${slots} slots`, { tasks, slots, interactiveShare: 1, load: 0.8 }, ['interactive']);
  scenario(`Both priorities, ${slots} slots`, { tasks, slots, interactiveShare: 0.5, load: 0.8 }, [
    'interactive',
    'batch',
  ]);
}

console.log('\nCost on this machine; a full replay at depth 1,000 happens at most every 250 ms');
printTable(
  ['queue', 'newcomer us', 'queued us', 'full replay ms', 'us each at 1,000/s'],
  [2, 8].flatMap((slots) =>
    [10, 1_000, 100_000].map((depth) => {
      const { newcomerUs, queuedUs, fullReplayMs } = measureCost(slots, depth);
      return [
        `${slots} slots, ${depth} deep`,
        newcomerUs.toFixed(1),
        queuedUs.toFixed(1),
        fullReplayMs.toFixed(2),
        (newcomerUs + fullReplayMs * 4).toFixed(1),
      ];
    }),
  ),
);

function scenario(title: string, shape: TraceShape, priorities: readonly Priority[]): void {
  const traces = Array.from({ length: seeds }, (_, seed) => traceOf(seed + 1, shape));
  const run = (lengthsKnown: boolean): readonly PredictedStart[] =>
    traces.flatMap((trace) => runTrace(trace, shape.slots, lengthsKnown).slice(WARM_UP));
  const unknown = run(false);
  const known = run(true);
  const score = (starts: readonly PredictedStart[], priority: Priority): readonly string[] => {
    const own = starts.filter((start) => start.priority === priority);
    return [
      wape(own, ({ p50Ms }) => p50Ms).toFixed(3),
      relativeCrps(own).toFixed(3),
      coverage(own).toFixed(3),
    ];
  };
  console.log(`\n${title}, load ${shape.load}, ${seeds} seeds of ${tasks} tasks`);
  const rows = priorities.flatMap((priority) => {
    const own = unknown.filter((start) => start.priority === priority);
    const point = (of: (start: PredictedStart) => number): readonly string[] => {
      const error = wape(own, of).toFixed(3);
      return [error, error, '-'];
    };
    const meanWaitS = own.reduce((sum, { waitedMs }) => sum + waitedMs, 0) / own.length / 1_000;
    return [
      [`${priority} (mean wait ${meanWaitS.toFixed(1)} s): state replay`, ...score(unknown, priority)],
      ['  queue length', ...point(({ queueLengthMs }) => queueLengthMs)],
      ['  last wait', ...point(({ lastWaitMs }) => lastWaitMs)],
      ['  state replay, lengths known', ...score(known, priority)],
    ];
  });
  printTable(['prediction of the start', 'WAPE', 'CRPS / mean wait', 'P(<= p90)'], rows);
}
