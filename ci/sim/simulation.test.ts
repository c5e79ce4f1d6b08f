import { expect } from 'chai';
import { Coverage, isLegal, OCCURRENCES, PHASES } from './coverage.js';
import { Dice } from './dice.js';
import { runRange } from './seed-range.js';
import { simulate } from './simulation.js';
import { Timeline } from './timeline.js';

const SEEDS = 250;

describe('the simulator', () => {
  it('OPS-020: the same seed gives the same trace, byte for byte, and another seed another one', async () => {
    const digests = new Set<string>();
    for (const seed of [3, 7, 44, 61, 142]) {
      const first = await simulate(seed, new Coverage(), true);
      const second = await simulate(seed, new Coverage(), true);
      expect(second.trace.join('\n')).to.equal(first.trace.join('\n'));
      expect(second.digest).to.equal(first.digest);
      digests.add(first.digest);
    }
    expect(digests.size).to.equal(5);
  });

  it('OPS-020: to trace a seed changes nothing of what happens in it', async () => {
    for (const seed of [5, 96]) {
      const { steps, tasks, violation } = await simulate(seed, new Coverage());
      const traced = await simulate(seed, new Coverage(), true);
      expect([traced.steps, traced.tasks, traced.violation]).to.deep.equal([steps, tasks, violation]);
    }
  });

  it(`OPS-020: ${SEEDS} seeds keep every promise, and nothing happens that is called impossible`, async function () {
    this.timeout(60_000);
    const { failures, coverage } = await runRange({
      from: 1,
      seeds: SEEDS,
      stride: 1,
      first: false,
      fleet: false,
    });
    expect(failures).to.deep.equal([]);
    const met = new Coverage();
    met.merge(coverage);
    expect(met.illegal).to.deep.equal([]);
    for (const phase of PHASES) {
      const times = OCCURRENCES.reduce((sum, occurrence) => sum + met.get(occurrence, phase), 0);
      expect(times, phase).to.be.greaterThan(0);
    }
  });

  it('OPS-020: a pair of event and state that never came, or is impossible, is named', () => {
    const coverage = new Coverage();
    expect(coverage.missing).to.include('cancel x queued');
    coverage.add('cancel', 'queued');
    coverage.add('store_settled', 'ended');
    expect(coverage.missing).to.not.include('cancel x queued');
    expect(coverage.illegal).to.deep.equal(['store_settled x ended']);
    expect(isLegal('store_settled', 'admitting')).to.equal(true);
  });

  it('OPS-020: what is due runs in order of time, and what belongs to a process that is gone does not', () => {
    const timeline = new Timeline(new Dice(1));
    const ran: number[] = [];
    for (const dueMs of [30, 10, 20, 10]) timeline.at(dueMs, dueMs === 20 ? 2 : 1, () => ran.push(dueMs));
    timeline.drop(2);
    while (timeline.step());
    expect(ran).to.deep.equal([10, 10, 30]);
  });
});
