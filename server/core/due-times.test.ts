import { expect } from 'chai';
import fc from 'fast-check';
import { DueTimes } from './due-times.js';

describe('due times', () => {
  it('ADM-019: whatever is set, replaced and deleted, tasks come due at their last time, the earliest first', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('set' as const), task: fc.nat(40), ms: fc.nat(100) }),
      fc.record({ do: fc.constant('delete' as const), task: fc.nat(40), ms: fc.constant(0) }),
      fc.record({ do: fc.constant('take' as const), task: fc.constant(0), ms: fc.nat(100) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const dueTimes = new DueTimes();
        const model = new Map<string, number>();
        for (const { do: what, task, ms } of steps) {
          const taskId = `task-${task}`;
          if (what === 'set') {
            dueTimes.set(taskId, ms);
            model.set(taskId, ms);
          } else if (what === 'delete') {
            dueTimes.delete(taskId);
            model.delete(taskId);
          } else {
            const taken = dueTimes.take(ms);
            const times = taken.map((id) => model.get(id) ?? Number.NaN);
            expect(times).to.deep.equal([...times].sort((left, right) => left - right));
            const due = [...model].filter(([, dueMs]) => dueMs <= ms).map(([id]) => id);
            expect([...taken].sort()).to.deep.equal(due.sort());
            for (const id of taken) model.delete(id);
          }
          expect(dueTimes.earliestMs()).to.equal(model.size === 0 ? null : Math.min(...model.values()));
        }
      }),
      { seed: 19, numRuns: 200 },
    );
  });
});
