import { expect } from 'chai';
import type { PoolConfig } from '../core/pool.js';
import { aModel, CARDS } from './testing/card-models.js';
import { aWorkstation, ENDLESS, SHORT, SlowStore } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

describe('pools that go, and replicas that were replaced', () => {
  it('OPS-027: a model that goes is not loaded for what still waits for it', async () => {
    const store = new SlowStore();
    const gone = aModel('gone', 6);
    const station = await aWorkstation({ store, pools: [gone, aPool()], cards: CARDS, run: () => SHORT });
    store.held = true;
    const receipt = station.submit({ modelRef: 'gone' });
    await station.pass(10);
    station.dispatcher.configurePools([aPool()], 30_000, 30_000);
    store.held = false;
    await store.flush();
    const { taskId } = await receipt;
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.events('replica_loading').map((fields) => fields['pool_id'])).to.deep.equal(['demo']);
  });

  it('OPS-027: a pool that goes gives up its reload, and starts nothing while that ends', async () => {
    const store = new SlowStore();
    const gone = aPool({ poolId: 'gone', modelRef: 'gone', slots: 2 });
    const station = await aWorkstation({
      store,
      pools: [gone, aPool()],
      load: ({ modelPath }) => ({ delayMs: modelPath === 'other.gguf' ? 60_000 : 0 }),
      run: () => SHORT,
    });
    const configure = (...pools: PoolConfig[]): void =>
      station.dispatcher.configurePools([...pools, aPool()], 30_000, 30_000);
    configure(otherModel(gone));
    store.held = true;
    const receipt = station.submit({ modelRef: 'gone' });
    await station.pass(10);
    configure();
    store.held = false;
    await store.flush();
    const { taskId } = await receipt;
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.dispatcher.task(taskId).attempts).to.equal(0);
    expect(station.engine.replicas).to.have.length(2);
    expect(station.events('pool_reload_failed')).to.have.length(1);
  });

  it('OPS-027: a pool that comes back before what waited in the old one has ended serves', async () => {
    const store = new SlowStore();
    const pool = aModel('back', 6);
    const station = await aWorkstation({ store, pools: [pool, aPool()], cards: CARDS, run: () => SHORT });
    store.held = true;
    const old = station.submit({ modelRef: 'back' });
    await station.pass(10);
    station.dispatcher.configurePools([aPool()], 30_000, 30_000);
    station.dispatcher.configurePools([pool, aPool()], 30_000, 30_000);
    await station.pass(10);
    store.held = false;
    await store.flush();
    await old;
    const { taskId } = await station.submit({ modelRef: 'back' });
    await station.until(() => station.state(taskId) === 'completed');
  });

  it('PLC-018: what runs on replaced replicas keeps the time that its own reload gave it', async () => {
    const pool = aPool({ slots: 1 });
    const station = await aWorkstation({ pools: [pool], run: () => ({ tokens: 10, tokenMs: 100 }) });
    const running = await station.submit();
    station.dispatcher.configurePools([otherModel(pool)], 30_000, 30_000);
    await station.until(() => station.dispatcher.poolHealth('demo').reload?.state === 'succeeded');
    station.dispatcher.configurePools([pool], 30_000, 0);
    await station.until(() => station.state(running.taskId) === 'completed');
    expect(station.dispatcher.task(running.taskId).attempts).to.equal(1);
  });

  it('PLC-018: a replaced replica that dies is not loaded again', async () => {
    const store = new SlowStore();
    // The record of the start is never flushed, so that no engine has the task when the replica dies.
    store.heldFrom = 2;
    const pool = aPool({ slots: 1 });
    const station = await aWorkstation({ store, pools: [pool], run: () => SHORT });
    await station.submit();
    station.dispatcher.configurePools([otherModel(pool)], 30_000, 3_600_000);
    await station.until(() => station.dispatcher.poolHealth('demo').reload?.state === 'succeeded');
    station.engine.replicas[0]?.die('killed');
    await station.pass(10_000);
    const loaded = station.events('replica_loading').map((fields) => fields['replica_id']);
    expect(loaded).to.deep.equal(['demo-0', 'demo-1']);
  });

  it('PLC-019: a pool is drained only once what a reload has replaced is gone too', async () => {
    const pool = aPool({ slots: 1 });
    const station = await aWorkstation({ pools: [pool], run: () => ENDLESS });
    const { taskId } = await station.submit();
    station.dispatcher.configurePools([otherModel(pool)], 30_000, 3_600_000);
    await station.until(() => station.dispatcher.poolHealth('demo').reload?.state === 'succeeded');
    station.dispatcher.drainPool('demo', 5_000);
    await station.pass(4_000);
    expect([station.dispatcher.poolHealth('demo').state, station.state(taskId)]).to.deep.equal([
      'draining',
      'running',
    ]);
    await station.until(() => station.dispatcher.poolHealth('demo').state === 'drained');
    expect(station.dispatcher.poolHealth('demo').replicas.map(({ state }) => state)).to.deep.equal([
      'absent',
    ]);
    expect(station.state(taskId)).to.equal('queued');
  });
});

function otherModel(pool: PoolConfig): PoolConfig {
  return {
    ...pool,
    model: 'other.gguf',
    replicas: pool.replicas.map((spec) => ({ ...spec, modelPath: 'other.gguf' })),
  };
}
