import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { ApiError, PolicyDeniedError } from '../sdk/index.js';
import { bundledModelPath, resolveConfig } from '../server/config.js';
import { fakeWorld, sample, token, type World } from './world.js';

const POOLS = ['demo', 'coder'].map(
  (id) => ({ id, model: 'demo', engine: 'fake', device: 'cpu', slots: 1 }) as const,
);

describe('feature: policy', () => {
  let world: World;
  let upstream: Server;
  let upstreamPort: number;
  let seen: IncomingMessage[];

  before(async () => {
    upstream = createServer((request, response) => {
      seen.push(request);
      const location = new URL(request.url ?? '', 'http://a').searchParams.get('to');
      if (location !== null) response.writeHead(302, { location }).end();
      else response.writeHead(418, { 'x-own': 'yes' }).end(Buffer.from([0xff, 0x00, 0x41]));
    });
    upstream.listen(0, '0.0.0.0');
    await once(upstream, 'listening');
    upstreamPort = (upstream.address() as AddressInfo).port;
  });
  beforeEach(() => {
    seen = [];
  });
  afterEach(() => world.close());
  after(async () => {
    const closed = once(upstream, 'close');
    upstream.close();
    upstream.closeAllConnections();
    await closed;
  });

  /** Calls reach what listens on loopback, but for 127.0.0.2. */
  const callingWorld = (): Promise<World> =>
    fakeWorld({
      config: {
        pools: POOLS,
        policy: {
          private_networks: ['127.0.0.0/8'],
          rules: [{ effect: 'deny', action: 'tool_http', host: '127.0.0.2', reason: 'not that one' }],
        },
      },
    });

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

  it('POL-016: an allowed call returns what the other server said, and sends on nothing of ours', async () => {
    world = await callingWorld();
    const url = `http://127.0.0.1:${upstreamPort}/tea?a=b`;
    const answer = await world.client.tools.http({
      method: 'POST',
      url,
      headers: { 'x-mine': '1' },
      body: 'aGk=',
      body_encoding: 'base64',
    });
    const { duration_ms, headers, ...rest } = answer;
    expect(rest).to.deep.equal({
      status: 418,
      url,
      body: '/wBB',
      body_encoding: 'base64',
      truncated: false,
      redirects: [],
    });
    expect([headers['x-own'], duration_ms >= 0]).to.deep.equal(['yes', true]);
    expect(seen[0]?.headers).to.include({
      'x-mine': '1',
      'content-length': '2',
      host: `127.0.0.1:${upstreamPort}`,
    });
    expect(JSON.stringify(seen[0]?.rawHeaders)).to.not.contain(token);
    expect(await sample(world, 'policy_decisions_total', { action: 'tool_http', effect: 'allow' })).to.equal(
      1,
    );
  });

  it('POL-016: an answer is cut where the caller wants no more of it', async () => {
    world = await callingWorld();
    const url = `http://127.0.0.1:${upstreamPort}/`;
    expect(await world.client.tools.http({ url, max_bytes: 2 })).to.include({
      body: '/wA=',
      truncated: true,
    });
  });

  it('POL-003: a call to a denied host is refused with the reason, and nothing is sent', async () => {
    world = await callingWorld();
    const error = await refusal(world.client.tools.http({ url: `http://127.0.0.2:${upstreamPort}/` }));
    expect(error).to.include({ status: 403, code: 'POLICY_DENIED', field: 'url' });
    expect(error.message).to.contain('policy.rules[0]: not that one');
    expect(seen).to.deep.equal([]);
  });

  it('POL-014: an allowed host that redirects to a denied one, or to us, gets nobody there', async () => {
    world = await callingWorld();
    for (const to of [`http://127.0.0.2:${upstreamPort}/`, `${world.baseUrl}/v1/tasks`, 'http://[::1]/']) {
      const url = `http://127.0.0.1:${upstreamPort}/?to=${encodeURIComponent(to)}`;
      expect((await refusal(world.client.tools.http({ url }))).code, to).to.equal('POLICY_DENIED');
    }
    expect(seen).to.have.length(3);
    const url = `http://127.0.0.1:${upstreamPort}/?to=${encodeURIComponent('http://127.0.0.2/')}`;
    expect(await world.client.tools.http({ url, follow_redirects: false })).to.include({ status: 302 });
  });

  it('POL-012: without a word of the owner no address inside is reached', async () => {
    world = await fakeWorld({});
    const error = await refusal(world.client.tools.http({ url: `http://localhost:${upstreamPort}/` }));
    expect(error.message).to.contain('policy.private_networks').and.to.contain('an address of localhost');
    expect(seen).to.deep.equal([]);
  });

  it('POL-017: a server that gives no answer is 502, and may be asked again', async () => {
    world = await callingWorld();
    const error = await refusal(world.client.tools.http({ url: 'http://127.0.0.1:1/' }));
    expect(error).to.include({ status: 502, code: 'UPSTREAM_FAILED', retriable: true });
  });

  it('POL-020: a pull goes through the policy, and what is denied brings no packet', async () => {
    const model = readFileSync(bundledModelPath());
    const hub = createServer((request, response) => {
      seen.push(request);
      response.end(model);
    }).listen(0, '127.0.0.1');
    await once(hub, 'listening');
    const hf_endpoint = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
    const config = { pools: POOLS, catalog: { hf_endpoint } };
    world = await fakeWorld({ config });
    const pulled = async () => {
      await world.client.catalog.pull('tiny');
      for (;;) {
        const { pull, available } = await world.client.catalog.get('tiny');
        if (pull !== null && pull.state !== 'running')
          return { state: pull.state, reason: pull.reason, available };
      }
    };
    await world.client.catalog.create({ id: 'tiny', source: 'hf:org/tiny/tiny.gguf' });
    const denied = await pulled();
    expect(denied).to.include({ state: 'failed', available: false });
    expect(denied.reason).to.contain('model_pull GET').and.to.contain('policy.private_networks');
    expect(seen).to.deep.equal([]);
    await world.composition.reconfigure(
      resolveConfig({ ...config, policy: { private_networks: ['127.0.0.0/8'] } }, '/'),
    );
    expect(await pulled()).to.deep.equal({ state: 'succeeded', reason: null, available: true });
    expect(seen.map(({ url }) => url)).to.deep.equal(['/org/tiny/resolve/main/tiny.gguf']);
    const closed = once(hub, 'close');
    hub.close();
    await closed;
  });

  it('POL-031: a module that hangs denies, or leaves it to the rules, and nothing else stands still', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'llama-orch-policy-')), 'policy.mjs');
    writeFileSync(path, 'export function decide() { for (;;); }');
    const policy = { module: { path, timeout_ms: 100 } };
    world = await fakeWorld({ config: { pools: POOLS, policy } });
    const waiting = refusal(world.client.tasks.create({ model_ref: 'demo', prompt: 'Once' }));
    expect((await world.client.pools.health('demo')).ready).to.equal(true);
    expect((await waiting).message).to.contain('policy.module');
    const rules = { module: { ...policy.module, on_failure: 'rules' } } as const;
    await world.composition.reconfigure(resolveConfig({ pools: POOLS, policy: rules }, '/'));
    const { finish_reason } = await world.client.tasks.run({ model_ref: 'demo', prompt: 'Once' });
    expect(finish_reason).to.be.a('string');
    rmSync(dirname(path), { recursive: true });
  });
});
