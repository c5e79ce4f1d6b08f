import { connect, createServer, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect } from 'chai';
import { LlamaOrch } from '../sdk/index.js';
import { resolveConfig } from '../server/config.js';
import { ask } from './raw-http.js';
import { fakeWorld, token, type World } from './world.js';

/** Another local port that leads to `target`, as `ssh -L` makes one. */
async function forwardTo(target: number): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const forwarder = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1');
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => forwarder.listen(0, '127.0.0.1', resolve));
  const address = forwarder.address();
  if (address === null || typeof address === 'string') throw new Error('the forwarder has no port');
  return {
    port: address.port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      forwarder.close();
    },
  };
}

/** An IPv4 address of this machine that is not loopback; undefined where there is none. */
const ownAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

describe('feature: remote use', () => {
  let world: World;
  afterEach(() => world.close());

  it('SEC-004: a forwarded local port works, though the Host header names another port', async () => {
    world = await fakeWorld();
    const tunnel = await forwardTo(world.port);
    try {
      const client = new LlamaOrch({
        baseUrl: `http://localhost:${tunnel.port}`,
        apiToken: token,
        maxRetries: 0,
      });
      const { data } = await client.tasks.create({ model_ref: 'demo', prompt: 'a' }).withResponse();
      const stream = await fetch(`http://127.0.0.1:${tunnel.port}${data.urls.stream}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      expect(await stream.text()).to.contain('event: end\n');
    } finally {
      tunnel.close();
    }
  });

  it('SEC-004: a server on the LAN answers to its own address and to advertised names, and to no other', async function () {
    world = await fakeWorld({
      config: { bind: '0.0.0.0:0', auth: { token }, network: { advertised_names: ['workstation.lan'] } },
    });
    const statusFor = async (host: string) =>
      (await ask(world, { path: '/v1/pools', headers: { host: `${host}:${world.port}` } })).status;
    expect(await statusFor('workstation.lan')).to.equal(200);
    expect(await statusFor('rebound.example')).to.equal(403);
    if (ownAddress === undefined) this.skip();
    expect(await statusFor(ownAddress)).to.equal(200);
    const { status } = await fetch(`http://${ownAddress}:${world.port}/livez`);
    expect(status).to.equal(200);
  });

  it('SEC-006: the default listens on loopback only', async function () {
    world = await fakeWorld();
    expect(resolveConfig({}, '.').bind.host).to.equal('127.0.0.1');
    if (ownAddress === undefined) this.skip();
    const refused = await fetch(`http://${ownAddress}:${world.port}/livez`).then(
      () => null,
      (error: Error) => error.cause,
    );
    expect(refused).to.include({ code: 'ECONNREFUSED' });
  });

  it('SEC-006: an open bind without a token of its own does not start', async () => {
    world = await fakeWorld();
    expect(() => resolveConfig({ bind: '0.0.0.0:0' }, '.')).to.throw(/token/);
  });
});
