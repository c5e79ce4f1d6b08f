import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { LlamaOrch } from '../sdk/index.js';
import { ask } from './raw-http.js';
import { ServerProcess } from './server-process.js';
import { fakeWorld, type World } from './world.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('feature: artifacts', () => {
  let world: World;
  before(async () => {
    world = await fakeWorld();
  });
  after(() => world.close());

  it('ART-002, ART-006: an agent leaves a plan, a diff and a trace, and another finds its way by url and links', async () => {
    const { artifacts } = world.client;
    const plan = await artifacts.create({ kind: 'plan', content: { steps: ['mend it'] }, tags: ['issue-7'] });
    const diff = await artifacts.create({ kind: 'diff', content: '-a\n+b\n', parent: plan.id });
    const { task_id } = await world.client.tasks.create({ model_ref: 'demo', prompt: 'Mend it.' });
    const trace = await artifacts.create({ kind: 'trace', content: ['ran it'], parent: diff.id, task_id });

    const other = new LlamaOrch({ baseUrl: world.baseUrl, apiToken: world.token });
    const [found] = (await other.artifacts.list({ tag: 'issue-7' })).artifacts;
    expect(await other.artifacts.get(found?.id ?? '')).to.deep.equal({
      kind: 'plan',
      content: { steps: ['mend it'] },
    });
    const [child] = (await other.artifacts.list({ parent: plan.id })).artifacts;
    const [last] = (await other.artifacts.list({ parent: child?.id ?? '', task_id })).artifacts;
    expect(last).to.deep.equal(trace);
    const read = await ask(world, { path: trace.url });
    expect([read.status, sha256(read.text), read.json.content]).to.deep.equal([200, trace.id, ['ran it']]);
  });

  it('ART-001: the same content in another order is the same artifact', async () => {
    const first = await ask(world, {
      path: '/v1/artifacts',
      body: '{"kind":"other","content":{"a":1,"b":2}}',
    });
    const second = await ask(world, {
      path: '/v1/artifacts',
      body: '{"content":{"b":2.0,"a":1},"kind":"other"}',
    });
    expect([first.status, second.status, second.json.id]).to.deep.equal([201, 200, first.json.id]);
  });
});

describe('feature: artifacts, with the real process', () => {
  const pool = 'pools: [{ id: demo, model: demo, device: cpu, engine: fake, slots: 1 }]';

  it('ART-003: kill -9 during uploads loses nothing that was acknowledged, and shows nothing partial', async () => {
    let server = await ServerProcess.start('artifact-token-0123456789', pool);
    try {
      const acknowledged = new Map<string, number>();
      for (let life = 0; life < 3; life++) {
        const text = 'x'.repeat(100_000);
        const uploads = Array.from({ length: 12 }, async (_, index) => {
          const number = life * 12 + index;
          const body = { kind: 'other', content: { number, text }, tags: [`n${number}`] };
          const { status, json } = await ask(server, { path: '/v1/artifacts', body });
          expect(status).to.equal(201);
          acknowledged.set(json.id, number);
          if (acknowledged.size >= 5 * (life + 1)) server.signal('SIGKILL');
        });
        await Promise.allSettled(uploads);
        server.signal('SIGKILL');
        await server.exit();
        server = await server.restart();
        const listed = (await ask(server, { path: '/v1/artifacts?limit=200' })).json.artifacts;
        for (const { id, url } of listed)
          expect(sha256((await ask(server, { path: url })).text)).to.equal(id);
        for (const [id, number] of acknowledged) {
          const [found] = (await ask(server, { path: `/v1/artifacts?tag=n${number}` })).json.artifacts;
          expect(found?.id).to.equal(id);
        }
      }
      expect(acknowledged.size).to.be.at.least(3 * 5);
    } finally {
      await server.end();
    }
  });
});
