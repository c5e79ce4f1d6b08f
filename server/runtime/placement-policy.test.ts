import { expect } from 'chai';
import type { PlacementRequest, PolicyDecision, PolicyRequest } from '../core/policy.js';
import type { PolicyHook } from '../core/policy-hook-port.js';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aWorkstation, refusalOf } from './testing/fake-workstation.js';
import { aPool, type Workstation } from './testing/workstation.js';

const POOLS = [
  aPool({ poolId: 'big', cards: ['GPU-1', 'GPU-2'] }),
  aPool({ poolId: 'small', cards: ['GPU-2'] }),
];

describe('policy of placements', () => {
  let asked: PlacementRequest[];
  let station: Workstation<FakeEngine>;

  const stationWith = async (
    denies: (request: PlacementRequest) => boolean,
    answer: (decision: PolicyDecision) => PolicyDecision | Promise<PolicyDecision> = (decision) => decision,
    asksPlacements = true,
  ) => {
    asked = [];
    const policy: PolicyHook = {
      asksPlacements,
      decide(request: PolicyRequest) {
        if (request.action !== 'placement') throw new Error('only placements are asked here');
        asked.push(request);
        const effect = denies(request) ? 'deny' : 'allow';
        return answer({ effect, reason: 'not for guests', by: 'policy.rules[0]' });
      },
      note() {},
    };
    station = await aWorkstation({
      pools: POOLS,
      deviceIds: ['GPU-1', 'GPU-2', 'cpu'],
      policy,
    });
  };

  it('POL-003: a task that may run nowhere is refused with the reason and what decided', async () => {
    await stationWith(() => true);
    expect(await refusalOf(station.submit())).to.include({
      code: 'POLICY_DENIED',
      field: 'model_ref',
      message: 'model "demo" in pool "big" on GPU-1 is denied by policy.rules[0]: not for guests',
    });
    expect(asked.map(({ pool, device }) => `${pool}/${device}`)).to.deep.equal([
      'big/GPU-1',
      'big/GPU-2',
      'small/GPU-2',
    ]);
    expect(station.count('tasks_rejected_total', { reason: 'POLICY_DENIED' })).to.equal(1);
  });

  it('POL-004: a denied pool is left out, and a denied device narrows the mask of the task', async () => {
    await stationWith(({ pool }) => pool === 'big');
    expect((await station.submit()).poolId).to.equal('small');
    await stationWith(({ device }) => device === 'GPU-2');
    const { taskId, poolId } = await station.submit();
    expect(poolId).to.equal('big');
    expect(station.dispatcher.task(taskId).deviceMask).to.deep.equal(['GPU-1']);
  });

  it('POL-004: the mask of the task and the policy hold together, and what the mask excludes is not asked', async () => {
    await stationWith(({ device }) => device === 'GPU-1');
    const placement = { deviceMask: ['GPU-1', 'cpu'] };
    expect((await refusalOf(station.submit({ placement }))).code).to.equal('POLICY_DENIED');
    expect(asked.map(({ pool, device }) => `${pool}/${device}`)).to.deep.equal(['big/GPU-1']);
  });

  it('POL-004: a decision that takes its time is waited for, and keeps the order of submissions', async () => {
    const waiting: (() => void)[] = [];
    await stationWith(
      ({ pool }) => pool === 'big',
      (decision) => new Promise((resolve) => waiting.push(() => resolve(decision))),
    );
    const submitted = [station.submit(), station.submit()];
    for (const answer of waiting.reverse()) answer();
    const receipts = await Promise.all(submitted);
    expect(receipts.map(({ poolId }) => poolId)).to.deep.equal(['small', 'small']);
    const seen = station.dispatcher.tasks({}, { limit: 9, cursor: null }).tasks.map(({ taskId }) => taskId);
    expect(seen).to.deep.equal(receipts.map(({ taskId }) => taskId).reverse());
  });

  it('POL-007: where nothing could be denied nothing is asked', async () => {
    await stationWith(() => true, undefined, false);
    expect((await station.submit()).poolId).to.equal('big');
    expect(asked).to.deep.equal([]);
  });
});
