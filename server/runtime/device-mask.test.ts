import { expect } from 'chai';
import { MemoryTaskStore } from '../adapters/task-store-memory.js';
import { aWorkstation, dataOf, ENDLESS, refusalOf, SHORT } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

const [BIG, SMALL] = ['GPU-big', 'GPU-small'];
const deviceIds = [BIG, SMALL, 'cpu'];

/** One replica, with one slot, on each of two cards; tasks run until they are canceled. */
const twoCards = (pools = [aPool({ cards: [BIG, SMALL] })]) =>
  aWorkstation({ run: () => ENDLESS, deviceIds, pools });

const maskedTo = (...deviceMask: string[]) => ({ placement: { deviceMask } });

describe('device masks', () => {
  it('PLC-009: a masked task waits for a card in its mask while the other idles, and says so', async () => {
    const station = await twoCards();
    const first = await station.submit(maskedTo(SMALL));
    const second = await station.submit(maskedTo(SMALL));
    expect([first.replicaId, second.replicaId, second.queuePosition]).to.deep.equal(['demo-1', 'demo-1', 0]);
    const { state, waitingFor, deviceMask } = station.dispatcher.task(second.taskId);
    expect([state, waitingFor?.reason, deviceMask]).to.deep.equal(['queued', 'masked_device', [SMALL]]);
    expect(waitingFor?.message).to.match(/^1 of 1 slots .* on GPU-small are busy/);
    await station.dispatcher.cancel(first.taskId);
    await station.until(() => station.state(second.taskId) === 'running');
    expect(station.dispatcher.task(second.taskId).replicaId).to.equal('demo-1');
  });

  it('PLC-009: a mask of both cards binds to neither', async () => {
    const station = await twoCards();
    const mask = maskedTo(SMALL, BIG);
    const taskIds = [];
    for (let task = 0; task < 3; task++) taskIds.push((await station.submit(mask)).taskId);
    const tasks = taskIds.map((id) => station.dispatcher.task(id));
    expect(tasks.map(({ replicaId }) => replicaId)).to.deep.equal(['demo-0', 'demo-1', 'unassigned']);
    expect(tasks[2]).to.deep.include({ waitingFor: { ...tasks[2]?.waitingFor, reason: 'free_slot' } });
    expect(tasks[2]?.deviceMask).to.deep.equal([BIG, SMALL]);
  });

  it('QUE-011: only who may have the slot overtakes, and the masked task gets the first slot of its card', async () => {
    const station = await twoCards();
    const onSmall = await station.submit(maskedTo(SMALL));
    const masked = await station.submit(maskedTo(SMALL));
    const open = await station.submit();
    const behind = await station.submit();
    const states = () => [masked, open, behind].map(({ taskId }) => station.state(taskId));
    expect(states()).to.deep.equal(['queued', 'running', 'queued']);
    expect(station.dispatcher.task(behind.taskId).queuePosition).to.equal(1);
    await station.dispatcher.cancel(onSmall.taskId);
    await station.until(() => station.state(masked.taskId) === 'running');
    expect(states()).to.deep.equal(['running', 'running', 'queued']);
    await station.dispatcher.cancel(masked.taskId);
    await station.until(() => station.state(behind.taskId) === 'running');
    expect(station.dispatcher.task(behind.taskId).replicaId).to.equal('demo-1');
  });

  it('PLC-009: an id that is no device is refused with those that are', async () => {
    const station = await twoCards();
    const refusal = await refusalOf(station.submit(maskedTo(BIG, 'GPU-none')));
    expect(refusal).to.include({ code: 'INVALID_PARAMS', field: 'placement.device_mask' });
    expect(refusal.message).to.equal(
      'placement.device_mask names GPU-none; the devices of this server are: GPU-big, GPU-small, cpu',
    );
  });

  it('PLC-009: a mask inside which no replica of the model can be is refused with where they can', async () => {
    const station = await twoCards([
      aPool({ cards: [BIG] }),
      aPool({ poolId: 'other', modelRef: 'other', cards: [SMALL] }),
    ]);
    const refusal = await refusalOf(station.submit(maskedTo(SMALL, 'cpu')));
    expect(refusal).to.include({ code: 'INVALID_PARAMS', field: 'placement.device_mask' });
    expect(refusal.message).to.equal(
      'placement.device_mask is GPU-small, cpu; replicas of model "demo" can run on: GPU-big',
    );
    const { poolId } = await station.submit({ modelRef: 'other', ...maskedTo(SMALL) });
    expect(poolId).to.equal('other');
  });

  it('PLC-009: of several pools for the model only one inside the mask is chosen', async () => {
    const station = await twoCards([
      aPool({ cards: [BIG] }),
      aPool({ poolId: 'second', cards: [SMALL], queueCapacity: 1 }),
    ]);
    const receipts = [];
    for (let task = 0; task < 2; task++) receipts.push(await station.submit(maskedTo(SMALL)));
    expect(receipts.map(({ poolId }) => poolId)).to.deep.equal(['second', 'second']);
    const full = await refusalOf(station.submit(maskedTo(SMALL)));
    expect([full.code, full.poolId]).to.deep.equal(['ADMISSION_REJECT', 'second']);
  });

  it('ADM-008, PLC-009: replicas outside the mask do not make up for broken ones inside it', async () => {
    const station = await aWorkstation({
      run: () => ENDLESS,
      load: ({ replicaId }) => (replicaId === 'demo-1' ? { failure: 'out of memory' } : {}),
      deviceIds,
      pools: [aPool({ cards: [BIG, SMALL] })],
    });
    await station.pass(10);
    const refusal = await refusalOf(station.submit(maskedTo(SMALL)));
    expect(refusal.code).to.equal('POOL_UNAVAILABLE');
    expect(refusal.message).to.contain('out of memory');
    const { taskId } = await station.submit(maskedTo(BIG));
    expect(station.state(taskId)).to.equal('running');
  });

  it('PLC-009: a mask outlives a restart, and one that has become impossible ends its task', async () => {
    const store = new MemoryTaskStore();
    const start = (cards: readonly string[]) =>
      aWorkstation({ run: () => ENDLESS, store, deviceIds, pools: [aPool({ cards })] });
    const before = await start([BIG, SMALL]);
    const taskIds = [];
    for (let task = 0; task < 2; task++) taskIds.push((await before.submit(maskedTo(SMALL))).taskId);
    const again = await start([BIG, SMALL]);
    expect(taskIds.map((id) => again.state(id))).to.deep.equal(['running', 'queued']);
    expect(again.dispatcher.task(taskIds[0] ?? '').replicaId).to.equal('demo-1');
    const without = await start([BIG]);
    const stream = without.read(taskIds[1] ?? '');
    await without.pass(0);
    expect(taskIds.map((id) => without.state(id))).to.deep.equal(['failed', 'failed']);
    expect(dataOf(stream.text, 'error')).to.include({ code: 'POOL_UNAVAILABLE' });
  });

  it('EST-006, QUE-011: a prediction knows which slots a mask allows', async () => {
    const station = await aWorkstation({
      run: () => SHORT,
      deviceIds,
      pools: [aPool({ cards: [BIG, SMALL] })],
    });
    for (const card of [BIG, SMALL]) await station.submit(maskedTo(card));
    await station.pass(1_000);
    const onSmall = [];
    for (let task = 0; task < 4; task++) onSmall.push(await station.submit(maskedTo(SMALL)));
    expect(onSmall.map(({ predictedStartMs }) => predictedStartMs)).to.deep.equal([0, 100, 200, 300]);
    const open = await station.submit();
    expect([open.predictedStartMs, open.queuePosition, open.replicaId]).to.deep.equal([0, 3, 'demo-0']);
    expect(station.dispatcher.task(onSmall[3]?.taskId ?? '').predictedStartMs).to.equal(300);
  });
});
