import { expect } from 'chai';
import type { DeviceBinding } from '../core/engine-port.js';
import { aModel, CARDS, GIB, ON_DEMAND } from './testing/card-models.js';
import { aWorkstation, ENDLESS, refusalOf, SHORT, SlowStore } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

describe('pools on demand', () => {
  it('PLC-013: a model is loaded when a task waits for it, and the longest unused makes room', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 13), aModel('b', 10), aModel('c', 20)],
      cards: CARDS,
      load: () => ({ delayMs: 500 }),
      run: () => SHORT,
    });
    const state = (poolId: string) => station.dispatcher.poolHealth(poolId).replicas[0]?.state;
    expect(['a', 'b', 'c'].map(state)).to.deep.equal(['absent', 'absent', 'absent']);
    const finish = async (model: string) => {
      const { taskId } = await station.submit({ modelRef: model });
      await station.until(() => station.state(taskId) === 'completed');
      await station.pass(2_000);
    };
    await finish('a');
    await finish('b');
    expect(['a', 'b', 'c'].map(state)).to.deep.equal(['ready', 'ready', 'absent']);
    expect(station.dispatcher.poolHealth('a').replicas[0]?.devices).to.deep.equal(['big']);
    await finish('c');
    expect(['a', 'b', 'c'].map(state)).to.deep.equal(['absent', 'ready', 'ready']);
  });

  it('PLC-013: a model on which a task runs is not evicted, and who waits is told for what', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 20), aModel('b', 20)],
      cards: CARDS,
      run: ({ seed }) => (seed === 1 ? ENDLESS : SHORT),
    });
    const running = await station.submit({ modelRef: 'a', seed: 1 });
    const waiting = await station.submit({ modelRef: 'b' });
    await station.pass(60_000);
    expect(station.state(waiting.taskId)).to.equal('queued');
    expect(station.dispatcher.task(waiting.taskId).waitingFor?.reason).to.equal('memory');
    expect(station.dispatcher.task(waiting.taskId).waitingFor?.message).to.contain('a-0');
    await station.dispatcher.cancel(running.taskId);
    await station.until(() => station.state(waiting.taskId) === 'completed');
  });

  it('PLC-014: who waits for a minimum residency to end is loaded then, whether anything else happens or not', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 20, { minResidencyMs: 5_000 }), aModel('b', 20)],
      cards: CARDS,
      run: () => SHORT,
    });
    const first = await station.submit({ modelRef: 'a' });
    await station.until(() => station.state(first.taskId) === 'completed');
    const { taskId } = await station.submit({ modelRef: 'b' });
    await station.until(() => station.state(taskId) === 'completed');
  });

  it('PLC-014: a model with tasks of its own makes room after its turn, and gets it back', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 20), aModel('b', 20)],
      cards: CARDS,
      longestTurnMs: 5_000,
      run: () => ({ tokens: 10, tokenMs: 100 }),
    });
    const ours: { readonly taskId: string }[] = [];
    for (let index = 0; index < 8; index++) ours.push(await station.submit({ modelRef: 'a' }));
    const other = await station.submit({ modelRef: 'b' });
    await station.until(() => station.state(other.taskId) === 'completed');
    const done = ours.filter(({ taskId }) => station.state(taskId) === 'completed').length;
    expect(done).to.be.within(4, 7);
    await station.until(() => ours.every(({ taskId }) => station.state(taskId) === 'completed'));
    expect(station.logs.filter(({ event }) => event === 'replica_placed')).to.have.length(3);
  });

  it('PLC-012: a divided model lies on both cards with its ratios', async () => {
    const loaded: DeviceBinding[] = [];
    const station = await aWorkstation({
      pools: [aModel('huge', 30, { sets: [['big', 'small']] })],
      cards: CARDS,
      load: ({ device }) => {
        loaded.push(device);
        return {};
      },
      run: () => SHORT,
    });
    const { taskId } = await station.submit({ modelRef: 'huge' });
    await station.until(() => station.state(taskId) === 'completed');
    expect(loaded).to.deep.equal([
      { kind: 'cuda', uuids: ['big', 'small'], ratios: [2 / 3, 1 / 3], threads: 1 },
    ]);
  });

  it('PLC-016: after a load that ran out of memory the same card is not tried again at the same size', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 11, { sets: [['small'], ['big']] })],
      cards: [
        { cardId: 'small', totalBytes: 12 * GIB },
        { cardId: 'big', totalBytes: 12.9 * GIB },
      ],
      load: (_spec, load) => (load === 0 ? { failure: 'out of memory', failureKind: 'vram_exhausted' } : {}),
      run: () => SHORT,
    });
    const { taskId } = await station.submit({ modelRef: 'a' });
    await station.until(() => station.state(taskId) === 'completed');
    const placed = station.logs
      .filter(({ event }) => event === 'replica_placed')
      .map(({ fields }) => fields['device']);
    expect(placed).to.deep.equal(['big', 'big']);
    expect(station.dispatcher.poolHealth('a').replicas[0]?.vramEstimateBytes).to.equal(
      Math.ceil(11 * GIB * 1.15),
    );
  });

  it('PLC-022: an unused model is unloaded, and comes back when a task waits', async () => {
    const station = await aWorkstation({
      pools: [aModel('a', 6, { load: 'preload', idleUnloadMs: 60_000 })],
      cards: CARDS,
      run: () => SHORT,
    });
    const state = () => station.dispatcher.poolHealth('a').replicas[0]?.state;
    await station.until(() => state() === 'ready');
    await station.pass(59_000);
    expect(state()).to.equal('ready');
    await station.until(() => state() === 'absent');
    await station.pass(600_000);
    expect(state()).to.equal('absent');
    const { taskId } = await station.submit({ modelRef: 'a' });
    await station.until(() => station.state(taskId) === 'completed');
    expect(state()).to.equal('ready');
  });

  it('ADM-008: a model for which no card can ever make room is refused with the numbers', async () => {
    const station = await aWorkstation({ pools: [aModel('huge', 40)], cards: CARDS });
    const refused = await refusalOf(station.submit({ modelRef: 'huge' }));
    expect(refused).to.include({ code: 'POOL_UNAVAILABLE', poolId: 'huge' });
    expect(refused.message).to.contain('it needs 40.0 GiB');
  });

  it('ENG-021: a load that makes no progress is given up and tried again', async () => {
    const station = await aWorkstation({
      pools: [aPool({ residency: { ...ON_DEMAND, load: 'preload' } })],
      load: (_spec, load) => (load === 0 ? { hangs: true, progress: [0.5], delayMs: 4_000 } : {}),
      run: () => SHORT,
    });
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed');
    const { lastError } = station.dispatcher.poolHealth('demo');
    expect(lastError).to.equal('its load has made no progress for 10000 ms');
  });

  it('PLC-017: a pool whose engine fails task after task refuses for a while, tries one, and goes on', async () => {
    let broken = true;
    const fault = { breaks: { how: 'fault', afterTokens: 0, message: 'no logits' } } as const;
    const station = await aWorkstation({
      pools: [aPool({ breaker: { failures: 3, openMs: 20_000 } })],
      run: () => (broken ? fault : SHORT),
    });
    for (let index = 0; index < 3; index++) {
      const { taskId } = await station.submit();
      await station.until(() => station.state(taskId) === 'failed');
    }
    const refused = await refusalOf(station.submit());
    expect(refused.code).to.equal('POOL_UNAVAILABLE');
    expect(refused.retryAfterMs).to.be.within(19_000, 20_000);
    expect(station.dispatcher.poolHealth('demo').breaker).to.equal('open');
    await station.pass(refused.retryAfterMs ?? 0);
    broken = false;
    const { taskId } = await station.submit();
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.dispatcher.poolHealth('demo').breaker).to.equal('closed');
  });
});

describe('pools that change while the server runs', () => {
  it('OPS-027: new pools serve, gone ones finish what runs and end what waits, others keep their replicas', async () => {
    const gone = aPool({ poolId: 'gone', modelRef: 'gone' });
    const kept = aPool({ poolId: 'kept', modelRef: 'kept' });
    const station = await aWorkstation({ pools: [gone, kept], run: () => SHORT });
    const running = await station.submit({ modelRef: 'gone' });
    const waiting = await station.submit({ modelRef: 'gone' });
    const before = station.engine.replicas.length;
    station.dispatcher.configurePools(
      [
        { ...kept, residency: { ...kept.residency, idleUnloadMs: 3_600_000 } },
        aPool({ poolId: 'new', modelRef: 'new' }),
      ],
      30_000,
      30_000,
    );
    await station.until(() => station.state(running.taskId) === 'completed');
    await station.until(() => station.state(waiting.taskId) === 'failed');
    expect(station.dispatcher.task(waiting.taskId).error?.code).to.equal('POOL_UNAVAILABLE');
    const refused = await refusalOf(station.submit({ modelRef: 'gone' }));
    expect(refused.code).to.equal('NOT_FOUND');
    const { taskId } = await station.submit({ modelRef: 'new' });
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.dispatcher.pools().map(({ poolId }) => poolId)).to.deep.equal(['kept', 'new']);
    expect(station.engine.replicas.length - before).to.equal(1);
  });

  it('OPS-027: what is being flushed when its pool goes is acknowledged, and ends', async () => {
    const store = new SlowStore();
    const gone = aPool({ poolId: 'gone', modelRef: 'gone' });
    const station = await aWorkstation({ store, pools: [gone, aPool()], run: () => SHORT });
    store.held = true;
    const receipt = station.submit({ modelRef: 'gone' });
    await station.pass(10);
    station.dispatcher.configurePools([aPool()], 30_000, 30_000);
    await station.pass(60_000);
    store.held = false;
    await store.flush();
    const { taskId } = await receipt;
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.dispatcher.task(taskId).error?.code).to.equal('POOL_UNAVAILABLE');
  });

  it('OPS-027: what still runs when the time of a gone pool is over ends too', async () => {
    const gone = aPool({ poolId: 'gone', modelRef: 'gone' });
    const station = await aWorkstation({ pools: [gone, aPool()], run: () => ENDLESS });
    const { taskId } = await station.submit({ modelRef: 'gone' });
    await station.pass(1_000);
    station.dispatcher.configurePools([aPool()], 30_000, 5_000);
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.dispatcher.task(taskId).error?.code).to.equal('POOL_UNAVAILABLE');
  });

  it('OPS-027: a pool that comes back while the old one finishes is another, and both end well', async () => {
    const pool = aPool({ poolId: 'back', modelRef: 'back' });
    const station = await aWorkstation({
      pools: [pool, aPool()],
      run: () => ({ tokens: 10, tokenMs: 100 }),
    });
    const before = await station.submit({ modelRef: 'back' });
    await station.pass(100);
    station.dispatcher.configurePools([aPool()], 30_000, 30_000);
    station.dispatcher.configurePools([pool, aPool()], 30_000, 30_000);
    const after = await station.submit({ modelRef: 'back' });
    await station.until(() => [before, after].every(({ taskId }) => station.state(taskId) === 'completed'));
    expect(station.dispatcher.task(after.taskId).replicaId).to.equal('back-1');
    expect(station.dispatcher.task(before.taskId).attempts).to.equal(1);
  });

  it('OPS-027: a pool whose model is another one reloads beside its running tasks', async () => {
    const pool = aPool({ slots: 1 });
    const station = await aWorkstation({ pools: [pool], run: () => ({ tokens: 10, tokenMs: 100 }) });
    const running = await station.submit();
    const next = {
      ...pool,
      model: 'other.gguf',
      replicas: pool.replicas.map((spec) => ({ ...spec, modelPath: 'other.gguf' })),
    };
    station.dispatcher.configurePools([next], 30_000, 30_000);
    await station.until(() => station.dispatcher.poolHealth('demo').reload?.state === 'succeeded');
    await station.until(() => station.state(running.taskId) === 'completed');
    expect(station.dispatcher.task(running.taskId).attempts).to.equal(1);
    expect(station.dispatcher.poolHealth('demo').model).to.equal('other.gguf');
  });
});
