import { expect } from 'chai';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aModel, BIG } from './testing/card-models.js';
import { aWorkstation, ENDLESS } from './testing/fake-workstation.js';
import type { Workstation } from './testing/workstation.js';

const LOAD_MS = 5_000;
const TASK_MS = 2_000;
const LONGEST_TURN_MS = 30_000;
const RESIDENCY_MS = 10_000;
const MODELS = ['a', 'b', 'c'];
/** All times are whole steps. */
const STEP_MS = 500;
/** Until the longest unserved model is back: the rest of one turn, the short ones of the two others, and its load. */
const LONGEST_WAIT_MS = LONGEST_TURN_MS + TASK_MS + (LOAD_MS + RESIDENCY_MS + TASK_MS) + LOAD_MS;

/** Three models of which one card holds one at a time. */
const threeModels = () =>
  aWorkstation({
    pools: MODELS.map((poolId) => aModel(poolId, 20, { minResidencyMs: RESIDENCY_MS, sets: [['big']] })),
    cards: [BIG],
    longestTurnMs: LONGEST_TURN_MS,
    load: () => ({ delayMs: LOAD_MS }),
    run: () => ({ tokens: 4, tokenMs: TASK_MS / 4 }),
  });

/**
 * A closed loop: one client a model, which always has so many tasks and sends the next when one has ended.
 * @returns for each model the tasks that ended, and the longest time in which it served none
 */
async function closedLoop(station: Workstation<FakeEngine>, tasks: number, forMs: number) {
  const clients = MODELS.map((modelRef) => ({
    modelRef,
    live: [] as string[],
    ended: 0,
    unservedSinceMs: 0,
    longestMs: 0,
  }));
  for (let nowMs = 0; nowMs < forMs; nowMs += STEP_MS) {
    for (const client of clients) {
      if (client.live.some((taskId) => station.state(taskId) !== 'queued')) client.unservedSinceMs = nowMs;
      client.longestMs = Math.max(client.longestMs, nowMs - client.unservedSinceMs);
      const live = client.live.filter((taskId) => station.state(taskId) !== 'completed');
      client.ended += client.live.length - live.length;
      while (live.length < tasks) {
        live.push((await station.submit({ modelRef: client.modelRef })).taskId);
      }
      client.live = live;
    }
    await station.pass(STEP_MS);
  }
  return clients;
}

describe('turns of models that do not fit together', () => {
  for (const tasks of [1, 4]) {
    it(`PLC-014: of three clients with ${tasks} tasks each none waits longer than a turn and a residency, and no load serves fewer than four`, async () => {
      const station = await threeModels();
      const clients = await closedLoop(station, tasks, 600_000);
      for (const { modelRef, longestMs } of clients) {
        expect(longestMs, modelRef).to.be.within(LOAD_MS, LONGEST_WAIT_MS);
      }
      const ended = clients.map((client) => client.ended);
      expect(Math.min(...ended)).to.be.at.least(0.8 * Math.max(...ended));
      const loads = station.events('replica_placed').length;
      expect(ended.reduce((sum, each) => sum + each, 0) / loads).to.be.at.least(4);
    });
  }

  it('OPS-002: a shutdown that lets a task go on is not woken by the turn that another waited for', async () => {
    const station = await aWorkstation({
      pools: ['a', 'b'].map((poolId) => aModel(poolId, 20, { minResidencyMs: 30_000, sets: [['big']] })),
      cards: [BIG],
      run: () => ENDLESS,
    });
    const running = await station.submit({ modelRef: 'a' });
    await station.until(() => station.state(running.taskId) === 'running');
    await station.submit({ modelRef: 'b' });
    const stopped = station.dispatcher.shutdown(60_000);
    await station.pass(50_000);
    expect(station.state(running.taskId)).to.equal('running');
    await station.pass(20_000);
    await stopped;
  });
});
