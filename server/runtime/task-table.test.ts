import { expect } from 'chai';
import { OrchestratorError } from '../core/errors.js';
import { Scheduler } from '../core/scheduler.js';
import { specOf } from '../core/submission.js';
import type { Task } from '../core/task.js';
import { TaskTable } from './task-table.js';
import { aPool } from './testing/workstation.js';

const NOW = { monotonicMs: 0, wallMs: 0 };

/** Tasks as the scheduler admits them. */
function* admitted(count: number): IterableIterator<Task> {
  const scheduler = new Scheduler([aPool({ queueCapacity: count })]);
  for (let index = 0; index < count; index++) {
    const submission = { modelRef: 'demo', correlationId: 'c', bodyDigest: 'd' };
    const spec = specOf(submission, `task-${index}`, 'prompt', 4);
    const input = { kind: 'prompt', prompt: 'once' } as const;
    for (const effect of scheduler.apply(
      { type: 'task_submitted', spec, input, tokensIn: 4, placements: null },
      NOW,
    )) {
      if (effect.type === 'persist') yield effect.task;
    }
  }
}

/** A table in which so many tasks were admitted and ended with a short error. */
function tableAfter(count: number, finishedBytes: number): TaskTable {
  const table = new TaskTable({ finishedMs: 1_000, finishedBytes }, () => []);
  for (const task of admitted(count)) {
    table.add(task, 'digest');
    const error = { code: 'CANCELED', message: 'canceled' } as const;
    table
      .get(task.spec.taskId)
      .log.append({ type: 'error', id: 1, error, retriable: false, correlationId: 'c' }, false);
    table.ended(task.spec.taskId, 0);
    table.expire(0);
  }
  return table;
}

describe('TaskTable', () => {
  it('STR-012: tiny streams are not kept without end: what their tasks hold counts too', () => {
    const table = tableAfter(200, 100_000);
    const { records } = table.list({}, 200, null);
    const kept = records.filter(({ expired }) => !expired);
    expect(kept.length).to.be.within(10, 50);
    expect(kept[0]?.task.spec.taskId).to.equal('task-199');
  });

  it('STR-012: tombstones are bounded, and the oldest is forgotten first', () => {
    const table = tableAfter(10_050, 0);
    const stateOf = (index: number): string => {
      try {
        return table.get(`task-${index}`).expired ? 'expired' : 'kept';
      } catch (error) {
        return error instanceof OrchestratorError ? error.code : 'broken';
      }
    };
    expect([0, 49, 50, 10_049].map(stateOf)).to.deep.equal(['NOT_FOUND', 'NOT_FOUND', 'expired', 'expired']);
  });

  it('ADM-011: a cursor holds while thousands of tasks come and older ones are forgotten', () => {
    const table = new TaskTable({ finishedMs: 1_000, finishedBytes: 0 }, () => []);
    const tasks = [...admitted(20_200)];
    const take = (some: readonly Task[]): void => {
      for (const task of some) {
        table.add(task, 'digest');
        table.ended(task.spec.taskId, 0);
        table.expire(0);
      }
    };
    take(tasks.slice(0, 15_000));
    const first = table.list({}, 100, null);
    take(tasks.slice(15_000));
    const second = table.list({}, 100, first.nextCursor);
    const ids = [...first.records, ...second.records].map(({ task }) => task.spec.taskId);
    expect(ids).to.deep.equal(Array.from({ length: 200 }, (_, index) => `task-${14_999 - index}`));
    const [oldest] = table.list({}, 20_000, null).records.slice(-1);
    expect(oldest?.task.spec.taskId).to.equal('task-10200');
  });
});
