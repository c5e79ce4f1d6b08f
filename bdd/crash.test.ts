import { expect } from 'chai';
import { ask, submit } from './raw-http.js';
import { identityOf, kept, RawStream, readStream } from './raw-stream.js';
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

  it('ENG-015, ENG-005: kill -9 of the engine is a pause in its streams, and the others run', async () => {
    const ids = await submitMany(30);
    const streams = await Promise.all(ids.map((id) => RawStream.open(server, id)));
    const seen = await streams[0]?.until('token');
    for (const pid of server.enginePids()) process.kill(pid, 'SIGKILL');
    const all = await Promise.all(streams.map((stream) => stream.rest()));
    expect(all.map((frames) => frames.at(-1)?.event)).to.deep.equal(ids.map(() => 'end'));
    const whole = all.map((frames, index) => (index === 0 ? [...(seen ?? []), ...frames] : frames));
    // The first may have ended before the kill; then the next ran.
    const disturbed = whole.find((frames) => frames.at(-1)?.data.attempts === 2) ?? [];
    expect(disturbed[0]?.event).to.equal('started');
    expect(kept(disturbed).map(({ id }) => id)).to.deep.equal(kept(disturbed).map((_, index) => index + 1));
    // The same request on an engine that lives.
    const { seed } = disturbed[0]?.data ?? {};
    const again = await submit(server, { ...longTask, seed });
    expect(identityOf(await readStream(server, again.task_id))).to.deep.equal(identityOf(disturbed));
    const health = (await ask(server, { path: '/v1/pools/demo/health' })).json;
    expect(health).to.include({ ready: true });
    expect(health.replicas[0].restarts).to.equal(1);
  });

  it('ADM-017, STR-003: kill -9 of the server loses nothing: queued tasks run, and readers go on where they were', async () => {
    const ids = await submitMany(12);
    const [id = '', ...queued] = ids;
    const last = ids.at(-1) ?? '';
    const receipt = (await ask(server, { path: `/v1/tasks/${last}` })).json;
    const before = await (await RawStream.open(server, id)).until('token');
    server.signal('SIGKILL');
    await server.exit();
    server = await server.restart();
    const resumed = await (await RawStream.open(server, id, before.at(-1)?.id ?? 0)).rest();
    expect(kept([...before, ...resumed]).map((frame) => frame.id)).to.deep.equal(
      kept([...before, ...resumed]).map((_, index) => index + 1),
    );
    const whole = await readStream(server, id);
    expect(identityOf([...before, ...resumed])).to.deep.equal(identityOf(whole));
    const ends = await Promise.all(queued.map((task) => readStream(server, task)));
    expect(ends.map((frames) => frames.at(-1)?.event)).to.deep.equal(queued.map(() => 'end'));
    const starts = server.log.filter(({ event }) => event === 'task_started').map((line) => line['task_id']);
    // Some may have ended before the kill; the others keep their order.
    expect(starts).to.include(last).and.to.deep.equal(ids.slice(-starts.length));
    expect(server.log.find(({ event }) => event === 'tasks_recovered')?.['queued']).to.equal(starts.length);
    const after = (await ask(server, { path: `/v1/tasks/${last}` })).json;
    expect([after.seed, after.admitted_ms]).to.deep.equal([receipt.seed, receipt.admitted_ms]);
    // An undisturbed run of the same request says the same.
    const again = await submit(server, { ...longTask, seed: whole[0]?.data.seed });
    expect(identityOf(await readStream(server, again.task_id))).to.deep.equal(identityOf(whole));
  });

  it('OPS-002: SIGTERM lets the running task finish, closes the other streams, and the next start goes on', async () => {
    const ids = await submitMany(30);
    const streams = await Promise.all(ids.map((id) => RawStream.open(server, id)));
    await streams[0]?.until('started');
    server.signal('SIGTERM');
    const all = await Promise.all(streams.map((stream) => stream.rest()));
    expect(all[0]?.at(-1)?.event).to.equal('end');
    expect(all.at(-1)).to.deep.equal([]);
    expect(all.flat().filter(({ event }) => event === 'error')).to.deep.equal([]);
    expect(await server.exit()).to.equal(0);
    server = await server.restart();
    const last = await readStream(server, ids.at(-1) ?? '');
    expect(last.at(-1)?.event).to.equal('end');
  });
});

describe('feature: a shutdown that does not wait', () => {
  it('OPS-002: the stream of a task that outlasts the drain time closes without a terminal event', async () => {
    const world = await fakeWorld({ engine: { run: () => ({ tokens: 50, tokenMs: 10 }) } });
    const { task_id } = await submit(world, longTask);
    const stream = await RawStream.open(world, task_id);
    await stream.until('token');
    const [frames] = await Promise.all([stream.rest(), world.close()]);
    expect(frames.filter(({ event }) => event === 'error' || event === 'end')).to.deep.equal([]);
  });
});

describe('feature: a disk that refuses writes', () => {
  it('ADM-016: submits and cancels get a 503 that says when to come back, reads go on, and it passes', async () => {
    const world = await fakeWorld();
    const done = await submit(world, longTask);
    await readStream(world, done.task_id);
    world.store.breakDown('full');
    const refused = await ask(world, { path: '/v1/tasks', body: longTask });
    expect([refused.status, refused.json.code, refused.json.retriable]).to.deep.equal([
      503,
      'STORAGE_UNAVAILABLE',
      true,
    ]);
    expect(Number(refused.headers['retry-after-ms'])).to.equal(refused.json.retry_after_ms);
    expect((await ask(world, { path: '/readyz' })).status).to.equal(503);
    expect((await ask(world, { path: `/v1/tasks/${done.task_id}` })).json.state).to.equal('completed');
    expect((await readStream(world, done.task_id)).at(-1)?.event).to.equal('end');
    world.store.breakDown(null);
    while ((await ask(world, { path: '/readyz' })).status !== 200);
    await submit(world, longTask);
    await world.close();
  });
});
