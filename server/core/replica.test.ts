import { expect } from 'chai';
import { Replica, restartDelayMs } from './replica.js';

const SPEC = {
  replicaId: 'demo-0',
  poolId: 'demo',
  modelPath: 'demo.gguf',
  workload: 'completion',
  ctx: 512,
  slots: 2,
  bestEffortSlots: 0,
  device: { kind: 'cpu', threads: 1 },
} as const;

const INFO = {
  engine: 'fake',
  engineVersion: '1',
  device: 'cpu',
  modelDigest: 'sha256:0',
  shape: 'fake',
  ctx: 512,
  maxTokenBytes: 4,
  pid: null,
  loadMs: 300,
  vramBytes: null,
  hostBytes: null,
};

describe('Replica', () => {
  it('ENG-005: the first restart is immediate, then 0.5 s doubling to 60 s, with a jitter of a fifth', () => {
    const delays = [1, 2, 3, 4, 9, 10, 500].map((failures) => restartDelayMs(failures, 0));
    expect(delays).to.deep.equal([0, 500, 1_000, 2_000, 60_000, 60_000, 60_000]);
    expect([restartDelayMs(2, -1), restartDelayMs(2, 1)]).to.deep.equal([400, 600]);
  });

  it('ENG-005: ten healthy minutes make the next failure a first one', () => {
    const replica = new Replica(SPEC);
    const failAfter = (healthyMs: number): number => {
      replica.loaded(INFO, 0);
      replica.failed('crash', healthyMs, 0);
      return (replica.nextLoadMs ?? 0) - healthyMs;
    };
    expect([failAfter(1), failAfter(599_999), failAfter(600_000)]).to.deep.equal([0, 500, 0]);
  });

  it('ADM-008: a replica whose loads fail again and again is broken, even while it tries', () => {
    const replica = new Replica(SPEC);
    replica.loadStarted(0);
    expect(replica.broken).to.equal(false);
    replica.failed('no such file', 1, 0);
    replica.loadStarted(1);
    expect(replica.broken).to.equal(false);
    replica.failed('no such file', 2, 0);
    expect(replica.broken).to.equal(true);
    replica.loadStarted(502);
    expect(replica.broken).to.equal(true);
    replica.loaded(INFO, 600);
    expect(replica.broken).to.equal(false);
  });

  it('EST-005: when it will be ready is null until a load was measured', () => {
    const replica = new Replica(SPEC);
    replica.loadStarted(0);
    expect(replica.readyInMs(10)).to.equal(null);
    replica.loaded(INFO, 300);
    expect(replica.readyInMs(400)).to.equal(0);
    replica.failed('crash', 1_000, 0);
    replica.failed('crash', 1_000, 0);
    expect(replica.readyInMs(1_100)).to.equal(400 + 300);
  });
});
