import { expect } from 'chai';
import { ask, submit } from './raw-http.js';
import { RawStream } from './raw-stream.js';
import { ServerProcess, untilGone } from './server-process.js';
import { fakeWorld } from './world.js';

/** Long enough to be still running when the process is hit. */
const longTask = { model_ref: 'demo', prompt: 'Once upon a time', sampling: { temperature: 1.5 } };
const oneSlot = 'pools: [{ id: demo, model: demo, device: cpu, slots: 1 }]';

describe('feature: crashes and shutdown, with the real process', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = await ServerProcess.start('crash-token-0123456789', oneSlot);
  });
  afterEach(() => server.end());

  it('ENG-004: kill -9 of the server leaves no engine process behind', async () => {
    const engines = server.enginePids();
    expect(engines).to.have.length.greaterThan(0);
    await submit(server, longTask);
    server.signal('SIGKILL');
    await server.exit();
    await Promise.all(engines.map(untilGone));
  });

  /** More tasks than one slot can end before the test has acted. */
  const submitMany = async (count: number) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++) ids.push((await submit(server, longTask)).task_id);
    return ids;
  };

  it('ENG-005: kill -9 of the engine ends the running task with WORKER_RESET, and the others run', async () => {
    const ids = await submitMany(30);
    const streams = await Promise.all(ids.map((id) => RawStream.open(server, id)));
    await streams[0]?.until('token');
    for (const pid of server.enginePids()) process.kill(pid, 'SIGKILL');
    const ends = await Promise.all(streams.map(async (stream) => (await stream.rest()).at(-1)));
    const resets = ends.filter((end) => end?.event === 'error');
    expect(resets.map((reset) => [reset?.data.code, reset?.data.retriable])).to.deep.equal([
      ['WORKER_RESET', true],
    ]);
    expect(ends.filter((end) => end?.event === 'end')).to.have.length(29);
    const health = (await ask(server, { path: '/v1/pools/demo/health' })).json;
    expect(health).to.include({ ready: true });
    expect(health.replicas[0].restarts).to.equal(1);
  });

  it('OPS-002: SIGTERM ends waiting tasks with DRAINING, lets the running one finish, and exits with 0', async () => {
    const ids = await submitMany(30);
    const streams = await Promise.all(ids.map((id) => RawStream.open(server, id)));
    await streams[0]?.until('started');
    server.signal('SIGTERM');
    const all = await Promise.all(streams.map((stream) => stream.rest()));
    expect(all[0]?.at(-1)?.event).to.equal('end');
    expect(all.at(-1)?.map(({ id, event, data }) => [id, event, data.code])).to.deep.equal([
      [1, 'error', 'DRAINING'],
    ]);
    // Each has one end: those that ran to their own, and those that never started to DRAINING.
    for (const frames of all) {
      const terminal = frames.filter(({ event }) => event === 'end' || event === 'error');
      expect(terminal).to.have.length(1);
      if (terminal[0]?.event === 'error') expect(frames).to.have.length(1);
    }
    expect(await server.exit()).to.equal(0);
  });
});

describe('feature: a shutdown that does not wait', () => {
  it('OPS-002: a task that outlasts the drain time ends with DRAINING in its stream', async () => {
    const world = await fakeWorld({ engine: { run: () => ({ tokens: 50, tokenMs: 10 }) } });
    const { task_id } = await submit(world, longTask);
    const stream = await RawStream.open(world, task_id);
    await stream.until('token');
    const [frames] = await Promise.all([stream.rest(), world.close()]);
    expect(frames.at(-1)?.event).to.equal('error');
    expect(frames.at(-1)?.data).to.include({ code: 'DRAINING', retriable: true });
  });
});
