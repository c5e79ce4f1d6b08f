import { expect } from 'chai';
import { simulateFleet } from './fleet-simulation.js';
import { runRange } from './seed-range.js';

const SEEDS = 60;

/** What a run of so many seeds must meet, or it has proved nothing of it. */
const MET = [
  'it is evicted',
  'pool_drained',
  'pool_resumed',
  'pool_reloaded',
  'pool_reload_drains',
  'pool_reload_failed',
  'a load ran out of memory',
  'breaker_opened',
  'the probe is blind',
  'task_requeued',
  'storage_unavailable',
  'crash',
];

describe('the simulator of the fleet', () => {
  it('OPS-020: the same seed of the fleet gives the same trace, byte for byte', async function () {
    this.timeout(60_000);
    for (const seed of [4, 24]) {
      const first = await simulateFleet(seed, () => {}, true);
      const second = await simulateFleet(seed, () => {}, true);
      expect(second.trace.join('\n')).to.equal(first.trace.join('\n'));
      const { steps, tasks, violation } = await simulateFleet(seed);
      expect([steps, tasks, violation]).to.deep.equal([first.steps, first.tasks, null]);
    }
  });

  it(`OPS-020: ${SEEDS} seeds of the fleet keep every promise, and meet what can happen to it`, async function () {
    this.timeout(120_000);
    const range = { from: 1, seeds: SEEDS, stride: 1, first: false, fleet: true };
    const { failures, happened } = await runRange(range);
    expect(failures).to.deep.equal([]);
    for (const what of MET) expect(happened[what] ?? 0, what).to.be.greaterThan(0);
  });
});
