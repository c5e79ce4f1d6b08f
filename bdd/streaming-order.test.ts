import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Schema } from '../generated/types.js';
import type { TaskEvent } from '../sdk/index.js';
import { ask, send, submit } from './raw-http.js';
import { type Frame, kept, RawStream, readStream, textOf } from './raw-stream.js';
import { demoWorld, fakeWorld, type World } from './world.js';

const question: Schema.TaskRequest = {
  model_ref: 'demo',
  messages: [{ role: 'user', content: 'What is the capital of Norway?' }],
  sampling: { temperature: 0 },
};

/** A task whose text depends on the seed. */
const story = (seed: number): Schema.TaskRequest => ({
  model_ref: 'demo',
  messages: [{ role: 'user', content: 'Tell me a story.' }],
  sampling: { temperature: 0.8 },
  max_tokens: 60,
  seed,
});

const bytesOf = (frames: readonly Frame[]) => kept(frames).map(({ bytes }) => bytes);

describe('feature: streaming order, on the real engine', () => {
  let world: World;
  before(async () => {
    world = await demoWorld(5);
  });
  after(() => world.close());

  const run = async (task: Schema.TaskRequest) => readStream(world, (await submit(world, task)).task_id);

  it('STR-001: "What is the capital of Norway?" streams Oslo: started, tokens, metrics, one end', async () => {
    const events: TaskEvent[] = [];
    for await (const event of world.client.tasks.run(question)) events.push(event);
    const types = events.map(({ type }) => type);
    expect(types[0]).to.equal('started');
    expect(types.filter((type) => type !== 'metrics')).to.deep.equal([
      'started',
      ...types.filter((type) => type === 'token'),
      'end',
    ]);
    const text = events.map((event) => (event.type === 'token' ? event.t : '')).join('');
    expect(text).to.match(/Oslo\.$/);
  });

  it('STR-002: started has id 1, token i has id i + 2, end comes next, and metrics has none', async () => {
    const frames = await run(question);
    const numbered = kept(frames);
    expect(numbered.map(({ id }) => id)).to.deep.equal(numbered.map((_, index) => index + 1));
    const tokens = frames.filter(({ event }) => event === 'token');
    expect(tokens.map(({ data }) => data.i)).to.deep.equal(tokens.map((_, index) => index));
    expect(frames.filter(({ event, id }) => event === 'metrics' && id !== null)).to.deep.equal([]);
  });

  it('STR-008: a stream has a metrics frame, after its first token and before its end', async () => {
    const events = (await run(question)).map(({ event }) => event);
    expect(events).to.include('metrics');
    expect(events.indexOf('metrics')).to.be.greaterThan(events.indexOf('token'));
    expect(events.lastIndexOf('metrics')).to.be.lessThan(events.indexOf('end'));
  });

  it('DET-004: output_sha256 is the digest of the joined text, in the stream and in the task', async () => {
    const { task_id } = await submit(world, story(1));
    const frames = await readStream(world, task_id);
    const digest = createHash('sha256').update(textOf(frames)).digest('hex');
    expect(frames.at(-1)?.data.output_sha256).to.equal(digest);
    expect(await world.client.tasks.get(task_id)).to.include({ text: textOf(frames), output_sha256: digest });
  });

  it('DET-008: the receipt of a run says what its tokens follow from', async () => {
    const { task_id } = await submit(world, { ...story(6), sampling: { top_k: 20 } });
    const [started] = await readStream(world, task_id);
    const { receipt } = await world.client.tasks.get(task_id);
    expect(receipt?.shape).to.match(/^sequences=1 batch=64 threads=\d+ flash_attention=off$/);
    expect(receipt).to.deep.equal({
      seed: 6,
      sampler_profile_version: 'v1',
      sampling: {
        temperature: 0.8,
        top_k: 20,
        top_p: 0.95,
        min_p: 0.05,
        repeat_penalty: 1,
        repeat_last_n: 64,
      },
      engine: 'llamacpp',
      engine_version: started?.data.engine_version,
      model_digest: started?.data.model_digest,
      device: 'cpu',
      shape: receipt?.shape,
    });
  });

  it('ENG-008: max_tokens ends the output with the reason length', async () => {
    const end = (await run({ ...story(1), max_tokens: 5 })).at(-1)?.data;
    expect(end).to.include({ finish_reason: 'length', tokens_out: 5, attempts: 1 });
  });

  it('STR-004, STR-005: readers who were there, come late or come after the end read the same bytes', async () => {
    const { task_id } = await submit(world, story(2));
    const early = await Promise.all([RawStream.open(world, task_id), RawStream.open(world, task_id)]);
    const seen = await early[0].until('token');
    const late = await readStream(world, task_id);
    const rest = await early[0].rest();
    const afterEnd = await readStream(world, task_id);
    expect(bytesOf([...seen, ...rest])).to.deep.equal(bytesOf(late));
    expect(bytesOf(await early[1].rest())).to.deep.equal(bytesOf(late));
    expect(bytesOf(afterEnd)).to.deep.equal(bytesOf(late));
  });

  it('STR-003: Last-Event-ID resumes right after any event', async () => {
    const { task_id } = await submit(world, { ...story(3), max_tokens: 12 });
    const whole = bytesOf(await readStream(world, task_id));
    for (let id = 1; id <= whole.length; id++) {
      const resumed = await (await RawStream.open(world, task_id, id)).rest();
      expect(bytesOf(resumed), `after ${id}`).to.deep.equal(whole.slice(id));
    }
  });

  it('STR-013: a Last-Event-ID that is beyond the end or no number is refused', async () => {
    const { task_id } = await submit(world, question);
    const last = (await readStream(world, task_id)).at(-1)?.id ?? 0;
    for (const id of [`${last + 1}`, 'three', '-1', '1.5']) {
      const answer = await ask(world, {
        path: `/v1/tasks/${task_id}/stream`,
        headers: { 'last-event-id': id },
      });
      expect([answer.status, answer.json?.code], id).to.deep.equal([400, 'INVALID_PARAMS']);
    }
  });

  it('STR-014: a reader that goes away does not stop the task', async () => {
    const { task_id } = await submit(world, story(4));
    const reader = await RawStream.open(world, task_id);
    await reader.until('started');
    reader.close();
    expect((await readStream(world, task_id)).at(-1)?.event).to.equal('end');
  });

  it('STR-010: no cache and no proxy may hold a stream back, and it carries a correlation id', async () => {
    const { task_id, correlation_id } = await submit(world, question);
    const { headers } = await RawStream.open(world, task_id);
    expect(headers['content-type']).to.match(/^text\/event-stream/);
    expect(headers['cache-control']).to.equal('no-store');
    expect(headers['x-accel-buffering']).to.equal('no');
    expect(headers['x-correlation-id']).to.match(/^[\x21-\x7e]{1,128}$/);
    const [started] = await readStream(world, task_id);
    expect(started?.data.correlation_id).to.equal(correlation_id);
    const own = await send(world, {
      path: `/v1/tasks/${task_id}/stream`,
      headers: { 'x-correlation-id': 'mine-2' },
    });
    expect(own.headers['x-correlation-id']).to.equal('mine-2');
    own.destroy();
  });

  it('DET-003: the same request and seed give the same digest, alone and with four others running', async () => {
    const digest = async (seed: number) => (await run(story(seed))).at(-1)?.data.output_sha256;
    const alone = await digest(42);
    for (let repeat = 0; repeat < 3; repeat++) expect(await digest(42)).to.equal(alone);
    for (let repeat = 0; repeat < 3; repeat++) {
      const [crowded, ...others] = await Promise.all([
        digest(42),
        digest(1),
        digest(2),
        digest(3),
        digest(4),
      ]);
      expect(crowded).to.equal(alone);
      expect(new Set(others).size, 'other seeds give other texts').to.be.greaterThan(1);
    }
  });
});

describe('feature: streams and their limits', () => {
  let world: World;
  afterEach(() => world.close());

  const aTask = { model_ref: 'demo', prompt: 'Once upon a time' };

  it('STR-012: a stream too large to be kept still ends for those who read it, and is gone after that', async () => {
    const texts = ['x'.repeat(40_000), 'y'.repeat(40_000)];
    const run = () => ({ texts, tokenMs: 10 });
    world = await fakeWorld({ config: { retention: { finished_bytes: 65_536 } }, engine: { run } });
    const { task_id } = await submit(world, aTask);
    const frames = await world.clock.runUntil(readStream(world, task_id));
    expect(textOf(frames)).to.equal(texts.join(''));
    expect(frames.at(-1)?.event).to.equal('end');
    const answer = await ask(world, { path: `/v1/tasks/${task_id}/stream` });
    expect([answer.status, answer.json?.code]).to.deep.equal([410, 'GONE']);
    expect(await world.client.tasks.get(task_id)).to.include({ state: 'completed', text: null });
  });

  it('STR-007: a reader that falls behind is closed, harms nobody, and can resume', async () => {
    // More than the sockets between server and reader hold.
    const texts = Array.from({ length: 400 }, (_, index) => `${index % 10}`.repeat(40_000));
    const run = () => ({ texts, tokenMs: 10 });
    world = await fakeWorld({ config: { limits: { stream_buffer_bytes: 100_000 } }, engine: { run } });
    const { task_id } = await submit(world, aTask);
    const slow = await RawStream.open(world, task_id);
    const prompt = await RawStream.open(world, task_id);
    const whole: Frame[] = [];
    // The next token is made only when the prompt reader has the one before.
    while (whole.at(-1)?.event !== 'end') {
      const frame = await world.clock.runUntil(prompt.next());
      if (frame === null) throw new Error('the prompt reader was closed');
      whole.push(frame);
    }

    const received: Frame[] = [];
    try {
      for (let frame = await slow.next(); frame !== null; frame = await slow.next()) received.push(frame);
    } catch (error) {
      expect(error).to.include({ code: 'ECONNRESET' });
    }
    expect(received.length).to.be.greaterThan(0).and.lessThan(whole.length);
    const resumed = await RawStream.open(world, task_id, received.at(-1)?.id ?? 0);
    expect(bytesOf([...received, ...(await resumed.rest())])).to.deep.equal(bytesOf(whole));
  });
});
