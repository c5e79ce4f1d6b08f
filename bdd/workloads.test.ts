import { expect } from 'chai';
import { ask } from './raw-http.js';
import { fakeWorld, inputsWorld, type World } from './world.js';

const INPUTS = ['An owl lives by the river.', 'The lamp is blue.', 'The owl lives by a river.'];

describe('feature: embeddings and ranking', () => {
  let world: World;
  afterEach(() => world.close());

  it('ENG-031: the embedded engine gives a vector for each input, the same each time, and near for near texts', async () => {
    world = await inputsWorld();
    const embedding = { model_ref: 'demo', workload: 'embedding' as const, inputs: INPUTS };
    const [one, other] = await Promise.all([1, 2].map(() => world.client.tasks.run(embedding)));
    expect(other).to.include({ output_sha256: one?.output_sha256, tokens_out: 0, text: '' });
    const [owl = [], lamp = [], again = []] = one?.result?.embeddings ?? [];
    expect(owl).to.have.length(96);
    expect(Math.hypot(...owl)).to.be.closeTo(1, 1e-6);
    const likeness = (vector: readonly number[]): number =>
      vector.reduce((sum, value, index) => sum + value * (owl[index] ?? 0), 0);
    expect(likeness(again)).to.be.above(likeness(lamp));
    expect((await world.client.tasks.get(one?.task_id ?? '')).result).to.deep.equal(one?.result);
  });

  it('ENG-031: a ranking gives a score for each input', async () => {
    const pool = { id: 'demo', model: 'demo', engine: 'fake', device: 'cpu', workload: 'rerank' } as const;
    world = await fakeWorld({ config: { pools: [pool] } });
    const { result, tokens_in } = await world.client.tasks.run({
      model_ref: 'demo',
      workload: 'rerank',
      query: 'Where does the owl live?',
      inputs: INPUTS,
    });
    expect(result?.scores).to.have.length(3);
    expect(tokens_in).to.be.above(20);
  });

  it('ADM-021: capabilities say what a pool serves, and anything else is refused with it', async () => {
    world = await inputsWorld();
    const { engines } = await world.client.capabilities.get();
    expect(engines[0]?.pools[0]).to.deep.include({ workloads: ['embedding'], max_tokens_out: 0 });
    const completion = await ask(world, { path: '/v1/tasks', body: { model_ref: 'demo', prompt: 'Once' } });
    expect([completion.status, completion.json.code, completion.json.field]).to.deep.equal([
      400,
      'INVALID_PARAMS',
      'workload',
    ]);
    expect(completion.json.message).to.contain('serve: embedding');
    const body = { model_ref: 'demo', workload: 'embedding', inputs: ['a'], max_tokens: 5 };
    expect((await ask(world, { path: '/v1/tasks', body })).json).to.include({ field: 'max_tokens' });
  });

  it('ENG-035: logprobs are refused, and no capability offers them', async () => {
    world = await fakeWorld();
    const body = { model_ref: 'demo', prompt: 'Once', logprobs: 3 };
    const { status, json } = await ask(world, { path: '/v1/tasks', body });
    expect([status, json.code, json.field]).to.deep.equal([400, 'INVALID_PARAMS', 'logprobs']);
    expect((await world.client.capabilities.get()).features).not.to.include('logprobs');
  });

  it('ENG-033: an input that is too long is refused by its number', async () => {
    world = await inputsWorld();
    const body = { model_ref: 'demo', workload: 'embedding', inputs: ['An owl.', 'owl '.repeat(1000)] };
    const { status, json } = await ask(world, { path: '/v1/tasks', body });
    expect([status, json.code, json.field]).to.deep.equal([400, 'INVALID_PARAMS', 'inputs']);
    expect(json.message).to.match(/^inputs\[1\] has \d+ tokens; the context holds 512, which allows 511/);
  });
});
