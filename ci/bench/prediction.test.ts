import { expect } from 'chai';
import { runTrace } from './prediction-run.js';
import { coverage, wape } from './prediction-score.js';
import { traceOf } from './prediction-trace.js';

describe('prediction on a seeded trace', () => {
  const trace = traceOf(11, { tasks: 2_000, slots: 2, interactiveShare: 0.5, load: 0.8 });
  const starts = runTrace(trace, 2, false).slice(200);

  for (const priority of ['interactive', 'batch'] as const) {
    const own = starts.filter((start) => start.priority === priority);

    it(`EST-007: nine of ten ${priority} tasks start by their p90`, () => {
      expect(coverage(own)).to.be.within(0.85, 0.95);
    });

    it(`EST-002: predicted starts of ${priority} tasks are truer than those of the usual estimators`, () => {
      const error = wape(own, ({ p50Ms }) => p50Ms);
      expect(error).to.be.below(0.8 * wape(own, ({ queueLengthMs }) => queueLengthMs));
      expect(error).to.be.below(0.8 * wape(own, ({ lastWaitMs }) => lastWaitMs));
    });
  }
});
