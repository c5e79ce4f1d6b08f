import { expect } from 'chai';
import { chooseReplica, type ReplicaLoad } from './placement.js';
import { Replica } from './replica.js';

function aReplica(replicaId: string, slots = 2): Replica {
  const device = { kind: 'cpu', threads: 1 } as const;
  const replica = new Replica({
    replicaId,
    poolId: 'demo',
    modelPath: 'demo.gguf',
    workload: 'completion',
    ctx: 512,
    slots,
    bestEffortSlots: 0,
    device,
  });
  replica.state = 'ready';
  return replica;
}

interface Looks {
  readonly serviceMs?: number;
  readonly lossMs?: number;
  readonly tasks?: number;
  readonly freeBytes?: number;
  readonly warm?: boolean;
  readonly slots?: number;
}

/** The choice among free replicas that look so. */
function chosen(
  replicas: Readonly<Record<string, Looks>>,
  mayTake = (_: string): boolean => true,
): string | null {
  const looks = (replica: Replica): Looks => replicas[replica.spec.replicaId] ?? {};
  const load: ReplicaLoad = {
    serviceMs: (replica) => looks(replica).serviceMs ?? 1,
    lossMs: (replica) => looks(replica).lossMs ?? 0,
    tasks: (replica) => looks(replica).tasks ?? 0,
    freeBytes: (replica) => looks(replica).freeBytes ?? 0,
    warm: (replica) => looks(replica).warm ?? false,
  };
  const free = Object.entries(replicas).map(([replicaId, { slots }]) => aReplica(replicaId, slots));
  const freeSlots = (replica: Replica): number => replica.free('single');
  return chooseReplica(free, freeSlots, ({ spec }) => mayTake(spec.replicaId), load)?.spec.replicaId ?? null;
}

describe('chooseReplica', () => {
  it('PLC-001: a task goes where it ends first, and what runs there already counts', () => {
    expect(chosen({ slow: { serviceMs: 2_600 }, fast: { serviceMs: 1_000 } })).to.equal('fast');
    expect(chosen({ slow: { serviceMs: 2_600 }, fast: { serviceMs: 1_000, tasks: 1 } })).to.equal('fast');
    expect(chosen({ slow: { serviceMs: 2_600 }, fast: { serviceMs: 1_000, tasks: 2 } })).to.equal('slow');
  });

  it('SES-019: what a session loses by it counts as time of the task', () => {
    expect(chosen({ kept: { serviceMs: 120 }, taken: { serviceMs: 100, lossMs: 50 } })).to.equal('kept');
    expect(chosen({ kept: { serviceMs: 200 }, taken: { serviceMs: 100, lossMs: 50 } })).to.equal('taken');
    expect(chosen({ kept: { tasks: 1 }, taken: { lossMs: 0.5 } })).to.equal('taken');
  });

  it('PLC-001: among equals free memory decides, then free slots, then the id', () => {
    expect(chosen({ a: { freeBytes: 1 }, b: { freeBytes: 2 } })).to.equal('b');
    expect(chosen({ a: { slots: 1 }, b: { slots: 2 } })).to.equal('b');
    expect(chosen({ b: {}, a: {} })).to.equal('a');
  });

  it('PLC-001: who may not take the task, or has no free slot, is not asked', () => {
    expect(chosen({ a: {}, b: { serviceMs: 9 } }, (replicaId) => replicaId !== 'a')).to.equal('b');
    expect(chosen({ a: { slots: 0 }, b: { tasks: 3 } })).to.equal('b');
    expect(chosen({ a: { slots: 0 } })).to.equal(null);
  });
});
