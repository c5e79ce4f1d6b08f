import { expect } from 'chai';
import { GoneError, InvalidParamsError, type TaskRequest } from '../sdk/index.js';
import { ask } from './raw-http.js';
import { readStream, textOf } from './raw-stream.js';
import { demoWorld, fakeWorld, type World } from './world.js';

const chat = {
  model_ref: 'demo',
  messages: [{ role: 'user', content: 'Tell me a story.' }],
  sampling: { temperature: 1.2 },
  max_tokens: 40,
} satisfies TaskRequest;

describe('feature: replay', () => {
  let world: World;
  afterEach(() => world.close());

  it('DET-009: a finished chat is run again beside others, and its stream is the same', async () => {
    world = await demoWorld(2);
    const { tasks } = world.client;
    const told = await tasks.run({ ...chat, seed: 1 });
    const [, receipt] = await Promise.all([tasks.create({ ...chat, seed: 2 }), tasks.replay(told.task_id)]);
    expect(receipt).to.include({ seed: 1, pool_id: 'demo' });
    const again = await tasks.attach(receipt.task_id);
    expect(again).to.include({ text: told.text, output_sha256: told.output_sha256 });
    expect((await tasks.get(receipt.task_id)).replay).to.deep.equal({
      replay_of: told.task_id,
      verdict: 'equal',
      first_difference: null,
    });
    expect(textOf(await readStream(world, receipt.task_id))).to.equal(told.text);
  });

  it('DET-009: an engine that does not repeat itself is told by its first other token', async () => {
    const outputs = [
      ['One', ' two', ' three'],
      ['One', ' too', ' three'],
    ];
    world = await fakeWorld({ engine: { run: (_, run) => ({ texts: outputs[run] ?? [] }) } });
    const { tasks } = world.client;
    const { task_id } = await tasks.run({ model_ref: 'demo', prompt: 'Count' });
    const answer = await ask(world, { method: 'POST', path: `/v1/tasks/${task_id}/replay` });
    expect([answer.status, answer.headers['location']]).to.deep.equal([202, answer.json?.urls.self]);
    await tasks.attach(answer.json?.task_id);
    expect((await tasks.get(answer.json?.task_id)).replay).to.deep.include({
      verdict: 'different',
      first_difference: { i: 1, expected: ' two', received: ' too' },
    });
  });

  it('DET-010: a best_effort task is not replayed, nor one whose input and tokens are gone', async () => {
    world = await fakeWorld({ virtualTime: true, config: { retention: { finished_ms: 10_000 } } });
    const { tasks } = world.client;
    const best = await tasks.run({ model_ref: 'demo', prompt: 'Once', determinism: 'best_effort' });
    const refusal = await tasks.replay(best.task_id).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(InvalidParamsError);
    expect(String(refusal)).to.contain('is best_effort, which promises no equal stream');
    const { task_id } = await tasks.run({ model_ref: 'demo', prompt: 'Once' });
    world.clock.advance(10_001);
    expect(await tasks.replay(task_id).catch((error: unknown) => error)).to.be.instanceOf(GoneError);
  });
});
