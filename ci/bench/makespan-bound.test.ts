import { expect } from 'chai';
import { CARD_RULES, cardQueuesMakespan } from './card-queues.js';
import { makespanBound } from './makespan-bound.js';
import { MACHINE_NAMES, type PlacementCase, placementCase } from './placement-cases.js';
import { scheduledMakespan } from './placement-run.js';
import { GIB } from './virtual-workstation.js';

const FAST = { cardId: 'fast', totalBytes: 24 * GIB, speed: 1 };
const SLOW = { cardId: 'slow', totalBytes: 12 * GIB, speed: 0.5 };

const aModel = (name: string, gib: number, loadMs: number) => ({ name, bytes: gib * GIB, loadMs });
const tasksOf = (model: string, works: readonly number[], atMs = 0) =>
  works.map((work, index) => ({ taskId: `${index} ${model}`, model, atMs, work }));

const bound = (each: Omit<PlacementCase, 'seed'>): number => makespanBound({ seed: 0, ...each });

describe('bound of the makespan of the placement benchmark', () => {
  it('PLC-001: one card: its load and all the work', () => {
    const tasks = tasksOf('a', [100, 200, 300]);
    expect(bound({ cards: [SLOW], models: [aModel('a', 6, 1_000)], tasks })).to.equal(2_200);
  });

  it('PLC-001: two cards share the work by their speeds, each after its load', () => {
    const tasks = tasksOf('a', [500, 500, 500, 500]);
    // (2,000 + 1.5 x 1,000) / 1.5
    expect(bound({ cards: [FAST, SLOW], models: [aModel('a', 6, 1_000)], tasks })).to.be.closeTo(
      2_333.3,
      0.1,
    );
  });

  it('PLC-001: a model that fits one card alone is done there', () => {
    const models = [aModel('a', 20, 1_000), aModel('b', 6, 300)];
    const tasks = [...tasksOf('a', [2_000]), ...tasksOf('b', [100])];
    expect(bound({ cards: [FAST, SLOW], models, tasks })).to.equal(3_000);
  });

  it('PLC-001: models that do not fit together are loaded while nothing runs', () => {
    const models = [aModel('a', 20, 1_000), aModel('b', 20, 1_000)];
    const tasks = [...tasksOf('a', [2_000]), ...tasksOf('b', [2_000])];
    expect(bound({ cards: [FAST], models, tasks })).to.equal(6_000);
  });

  it('PLC-001: the longest task, and what comes last, take their time', () => {
    const models = [aModel('a', 6, 100)];
    expect(bound({ cards: [FAST, FAST], models, tasks: tasksOf('a', [100, 900]) })).to.equal(1_000);
    const tasks = [...tasksOf('a', [10]), ...tasksOf('a', [600], 5_000)];
    expect(bound({ cards: [FAST], models, tasks })).to.equal(5_600);
  });

  it('PLC-001: on every machine the scheduler comes closer to the bound than any rule of thumb, and never below it', () => {
    const mean = (ratios: readonly number[]): number =>
      ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    for (const machine of MACHINE_NAMES) {
      const cases = Array.from({ length: 4 }, (_, index) => placementCase(machine, index + 1));
      const bounds = cases.map(makespanBound);
      const over = (makespan: (each: PlacementCase) => number) =>
        cases.map((each, index) => makespan(each) / (bounds[index] ?? 0));
      const ours = over(scheduledMakespan);
      expect(Math.min(...ours)).to.be.at.least(0.999_999);
      expect(mean(ours), machine).to.be.at.most(1.15);
      for (const rule of CARD_RULES) {
        const theirs = over((each) => cardQueuesMakespan(each, rule));
        expect(Math.min(...theirs)).to.be.at.least(0.999_999);
        expect(mean(theirs), `${machine}, ${rule}`).to.be.above(mean(ours));
      }
    }
  });
});
