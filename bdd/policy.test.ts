import { expect } from 'chai';
import { ApiError, PolicyDeniedError } from '../sdk/index.js';
import { resolveConfig } from '../server/config.js';
import { fakeWorld, sample, type World } from './world.js';

const POOLS = ['demo', 'coder'].map(
  (id) => ({ id, model: 'demo', engine: 'fake', device: 'cpu', slots: 1 }) as const,
);

describe('Feature: policy', () => {
  let world: World;

  afterEach(() => world.close());

  const refusal = (sent: Promise<unknown>): Promise<ApiError> =>
    sent.then(
      () => {
        throw new Error('it was allowed');
      },
      (error) => {
        expect(error).to.be.instanceOf(ApiError);
        return error;
      },
    );

  it('POL-003: a model that the policy denies is refused at admission, and the others run', async () => {
    const rules = [{ effect: 'deny', model: 'coder', reason: 'for people only' }] as const;
    world = await fakeWorld({ config: { pools: POOLS, policy: { rules: [...rules] } } });
    const error = await refusal(world.client.tasks.create({ model_ref: 'coder', prompt: 'Once' }));
    expect(PolicyDeniedError.isInstance(error)).to.equal(true);
    expect(error).to.include({ status: 403, code: 'POLICY_DENIED', retriable: false, field: 'model_ref' });
    expect(error.message).to.contain('policy.rules[0]: for people only');
    expect((await world.client.tasks.run({ model_ref: 'demo', prompt: 'Once' })).finish_reason).to.be.a(
      'string',
    );
    const decided = (effect: string) =>
      sample(world, 'policy_decisions_total', { action: 'placement', effect });
    expect([await decided('deny'), await decided('allow')]).to.deep.equal([1, 1]);
  });

  it('POL-006: a changed policy decides what comes after it, replays included', async () => {
    world = await fakeWorld({ config: { pools: POOLS } });
    const { task_id } = await world.client.tasks.run({ model_ref: 'coder', prompt: 'Once' });
    await world.composition.reconfigure(
      resolveConfig({ pools: POOLS, policy: { rules: [{ effect: 'deny', model: 'coder' }] } }, '/'),
    );
    expect((await refusal(world.client.tasks.replay(task_id))).code).to.equal('POLICY_DENIED');
  });
});
