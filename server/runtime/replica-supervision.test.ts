import { expect } from 'chai';
import type { ReplicaChange } from '../core/effects.js';
import { type Engine, EngineLoadError, type EngineReplica, type ReplicaSpec } from '../core/engine-port.js';
import { FakeEngine, type FakeLoad, type FakeReplica } from '../engines/fake/fake-engine.js';
import { ManualClock } from '../engines/fake/manual-clock.js';
import { ReplicaSupervision } from './replica-supervision.js';

const SPEC: ReplicaSpec = {
  replicaId: 'a-0',
  poolId: 'a',
  modelPath: 'a.gguf',
  workload: 'completion',
  ctx: 64,
  slots: 1,
  bestEffortSlots: 0,
  device: { kind: 'cpu', threads: 1 },
};

/** A supervision, and what it has said. */
function aSupervision(...loads: readonly FakeLoad[]) {
  const clock = new ManualClock();
  const engine = new FakeEngine({ clock, load: (_, load) => loads[load] ?? {} });
  return { clock, engine, ...supervisionOf(engine) };
}

function supervisionOf(engine: Engine) {
  const changes: ReplicaChange[] = [];
  const waiting: (() => void)[] = [];
  const supervision = new ReplicaSupervision({
    engines: new Map([[engine.name, engine]]),
    random: () => 0.5,
    onSessionKv: () => {},
    onChange: (_, change) => {
      changes.push(change);
      for (const resolve of waiting.splice(0)) resolve();
    },
  });
  return {
    supervision,
    changes,
    said: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
}

describe('replica supervision', () => {
  it('ENG-018: the progress of a load is passed on before it is ready, and not once it is given up', async () => {
    const { supervision, changes, clock, said } = aSupervision({ delayMs: 40, progress: [0.2, 0.4, 0.9] });
    supervision.load('fake', SPEC);
    clock.advance(20);
    expect(changes).to.deep.equal([
      { kind: 'progress', share: 0.2 },
      { kind: 'progress', share: 0.4 },
    ]);
    supervision.stop(SPEC.replicaId, 0);
    clock.advance(20);
    await said();
    expect(changes.slice(2)).to.deep.equal([
      { kind: 'load_failed', reason: 'loading a.gguf was canceled', cause: 'other', jitter: 0 },
    ]);
  });

  it('ENG-018: late progress of a load that was given up says nothing of the next one', async () => {
    const tells: ((share: number) => void)[] = [];
    const { supervision, changes } = supervisionOf({
      name: 'slow',
      estimate: () => Promise.reject(new Error('unused')),
      load: (_spec, _signal, onProgress = () => {}) => {
        tells.push(onProgress);
        return new Promise<EngineReplica>(() => {});
      },
    });
    supervision.load('slow', SPEC);
    supervision.load('slow', SPEC);
    for (const [index, tell] of tells.entries()) tell(0.1 * (index + 1));
    expect(changes).to.deep.equal([{ kind: 'progress', share: 0.2 }]);
  });

  it('ENG-017: a failed load and a death are passed on with their cause', async () => {
    const { supervision, changes, clock, engine, said } = aSupervision(
      { delayMs: 1, failure: 'no room', failureKind: 'vram_exhausted' },
      { delayMs: 1 },
    );
    supervision.load('fake', SPEC);
    let next = said();
    clock.advance(1);
    await next;
    supervision.load('fake', SPEC);
    next = said();
    clock.advance(1);
    await next;
    const [replica] = engine.replicas as [FakeReplica];
    replica.die('Xid 79', 'driver');
    expect(changes).to.deep.equal([
      { kind: 'load_failed', reason: 'no room', cause: 'vram_exhausted', jitter: 0 },
      { kind: 'ready', info: replica.info },
      { kind: 'exited', reason: 'Xid 79', cause: 'driver', jitter: 0 },
    ]);
  });

  it('ENG-017: what is no error of an engine has no cause that is known', async () => {
    const { supervision, changes, said } = aSupervision();
    supervision.load('nameless', SPEC);
    await said();
    expect(changes[0]).to.include({ kind: 'load_failed', cause: 'other' });
    expect(new EngineLoadError('a').kind).to.equal('other');
  });
});
