import { expect } from 'chai';
import { ask, submit } from './raw-http.js';
import { RawStream, readStream } from './raw-stream.js';
import { ServerProcess, untilGone } from './server-process.js';

/** Long enough to be still running when the process is hit. */
const longTask = { model_ref: 'demo', prompt: 'Once upon a time', sampling: { temperature: 1.5 } };
const oneSlot = 'pools: [{ id: demo, model: demo, device: cpu, slots: 1 }]';

describe('feature: crashes and shutdown, with the real process', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = await ServerProcess.start('crash-token-0123456789', oneSlot);
  });
  afterEach(() => server.end());

  it('ENG-004: kill -9 of the server leaves no engine process behind', async function () {
    this.timeout(15_000);
    const engines = server.enginePids();
    expect(engines).to.have.length.greaterThan(0);
    await submit(server, longTask);
    server.signal('SIGKILL');
    await server.exit();
    await Promise.all(engines.map(untilGone));
  });

  it('ENG-005: kill -9 of the engine ends the stream with WORKER_RESET, and the pool serves again', async () => {
    const { task_id } = await submit(server, longTask);
    const stream = await RawStream.open(server, task_id);
    await stream.until('token');
    for (const pid of server.enginePids()) process.kill(pid, 'SIGKILL');
    const last = (await stream.rest()).at(-1);
    expect([last?.event, last?.data.code, last?.data.retriable]).to.deep.equal([
      'error',
      'WORKER_RESET',
      true,
    ]);
    // A pool that restarts admits, so the next task waits for the new replica.
    const next = await submit(server, { ...longTask, max_tokens: 3 });
    expect((await readStream(server, next.task_id)).at(-1)?.event).to.equal('end');
    const health = (await ask(server, { path: '/v1/pools/demo/health' })).json;
    expect(health).to.include({ ready: true });
    expect(health.replicas[0].restarts).to.equal(1);
  });

  it('OPS-002: SIGTERM ends waiting tasks with DRAINING, lets the running one finish, and exits with 0', async () => {
    const running = await submit(server, longTask);
    const waiting = await submit(server, longTask);
    const streams = await Promise.all(
      [running, waiting].map(({ task_id }) => RawStream.open(server, task_id)),
    );
    await streams[0]?.until('started');
    server.signal('SIGTERM');
    const [ran, waited] = await Promise.all(streams.map((stream) => stream.rest()));
    expect(ran?.at(-1)?.event).to.equal('end');
    expect(waited?.map(({ event, data }) => [event, data.code])).to.deep.equal([['error', 'DRAINING']]);
    expect(await server.exit()).to.equal(0);
  });
});
