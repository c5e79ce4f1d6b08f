import { expect } from 'chai';
import type { ModelBar } from '../core/catalog-model.js';
import { OrchestratorError } from '../core/errors.js';
import { aWorkstation, ENDLESS, SHORT, SlowStore } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

const retired: ModelBar = { code: 'MODEL_RETIRED', message: 'model "old" is Retired' };
const BARRED = new Map([['old', retired]]);
const OPEN = new Map();
const old = aPool({ poolId: 'old', modelRef: 'old' });

describe('models that are kept from tasks', () => {
  const refusalOf = async (promise: Promise<unknown>): Promise<string> => {
    const refused = await promise.catch((error: unknown) => error);
    return refused instanceof OrchestratorError ? refused.code : 'admitted';
  };

  it('CAT-009: what is being flushed while its model is retired is acknowledged and ends with the code', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({ store, pools: [old, aPool()], run: () => SHORT });
    store.held = true;
    const receipt = station.submit({ modelRef: 'old' });
    await station.pass(10);
    station.dispatcher.barModels(BARRED);
    store.held = false;
    await store.flush();
    const { taskId } = await receipt;
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.dispatcher.task(taskId)).to.deep.include({ attempts: 0 });
    expect(station.dispatcher.task(taskId).error?.code).to.equal('MODEL_RETIRED');
  });

  it('CAT-009: a running task whose engine dies is not started again', async () => {
    const station = await aWorkstation({ pools: [old, aPool()], run: () => ENDLESS });
    const { taskId } = await station.submit({ modelRef: 'old' });
    await station.until(() => station.state(taskId) === 'running');
    station.dispatcher.barModels(BARRED);
    await station.pass(60_000);
    expect(station.state(taskId)).to.equal('running');
    for (const replica of station.engine.replicas) if (replica.busySlots > 0) replica.die('killed');
    await station.until(() => station.state(taskId) === 'failed');
    expect(station.dispatcher.task(taskId).error?.code).to.equal('MODEL_RETIRED');
  });

  it('CAT-009: other models of the server do not notice', async () => {
    const station = await aWorkstation({ pools: [old, aPool()], run: () => SHORT });
    station.dispatcher.barModels(BARRED);
    const { taskId } = await station.submit({ modelRef: 'demo' });
    await station.until(() => station.state(taskId) === 'completed');
    expect(await refusalOf(station.submit({ modelRef: 'old' }))).to.equal('MODEL_RETIRED');
  });

  it('CAT-010: a pool that was drained by an operator stays so; one that an operator resumes drains again', async () => {
    const station = await aWorkstation({ pools: [old, aPool()], run: () => SHORT });
    const phase = () => station.dispatcher.poolHealth('old').state;
    station.dispatcher.drainPool('old', 0);
    await station.until(() => phase() === 'drained');
    station.dispatcher.barModels(BARRED);
    station.dispatcher.barModels(OPEN);
    expect(phase()).to.equal('drained');
    station.dispatcher.barModels(BARRED);
    station.dispatcher.resumePool('old');
    await station.until(() => phase() === 'drained');
    station.dispatcher.barModels(OPEN);
    await station.until(() => phase() === 'ready');
    expect(await refusalOf(station.submit({ modelRef: 'old' }))).to.equal('admitted');
  });

  it('CAT-010: a model that is Active again before its running task has ended goes on with it', async () => {
    const station = await aWorkstation({ pools: [old, aPool()], run: () => SHORT });
    const { taskId } = await station.submit({ modelRef: 'old' });
    station.dispatcher.barModels(BARRED);
    station.dispatcher.barModels(OPEN);
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.engine.replicas).to.have.length(2);
  });

  it('CAT-009: what waited when the server stopped ends with the code after the next start', async () => {
    const store = new SlowStore();
    const before = await aWorkstation({
      store,
      pools: [aPool({ poolId: 'old', modelRef: 'old', slots: 1 })],
      run: () => ENDLESS,
    });
    const tasks = [await before.submit({ modelRef: 'old' }), await before.submit({ modelRef: 'old' })];
    await before.until(() => before.state(tasks[0]?.taskId ?? '') === 'running');
    const after = await aWorkstation({ store, pools: [old], run: () => ENDLESS });
    after.dispatcher.barModels(BARRED);
    const [rerun, waiting] = tasks.map(({ taskId }) => taskId);
    await after.until(() => after.state(waiting ?? '') === 'failed');
    expect(after.dispatcher.task(waiting ?? '').error?.code).to.equal('MODEL_RETIRED');
    expect(after.state(rerun ?? '')).to.equal('running');
  });

  it('CAT-009: a retired model is not loaded at the start of the server, and is once it is Active', async () => {
    const station = await aWorkstation({ pools: [old, aPool()], bars: BARRED, run: () => SHORT });
    await station.until(() => station.dispatcher.poolHealth('demo').state === 'ready');
    expect(station.dispatcher.poolHealth('old').state).to.equal('drained');
    expect(station.engine.replicas).to.have.length(1);
    station.dispatcher.barModels(OPEN);
    await station.until(() => station.dispatcher.poolHealth('old').state === 'ready');
  });

  it('CAT-009: a pool is not reloaded with a retired model, and a reload of a retired one is given up', async () => {
    const station = await aWorkstation({
      pools: [old, aPool()],
      run: () => SHORT,
      load: ({ modelPath }) => ({ delayMs: modelPath === 'other.gguf' ? 60_000 : 0 }),
      poolPlans: {
        modelOf: (modelRef) => ({ modelRef, modelPath: 'other.gguf' }),
        withModel: async (config, model) => ({
          ...config,
          model: model?.modelRef ?? config.model,
          replicas: config.replicas.map((spec) => ({ ...spec, modelPath: 'other.gguf' })),
        }),
        forModel: async () => old,
      },
    });
    await station.dispatcher.reloadPool('old', 'another', 1_000);
    station.dispatcher.barModels(BARRED);
    await station.until(() => station.dispatcher.poolHealth('old').state === 'drained');
    expect(station.dispatcher.poolHealth('old').reload).to.include({
      state: 'rolled_back',
      reason: retired.message,
    });
    expect(await refusalOf(station.dispatcher.reloadPool('demo', 'old', 1_000))).to.equal('MODEL_RETIRED');
  });
});
