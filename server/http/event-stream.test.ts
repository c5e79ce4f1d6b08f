import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { sseEventValidators } from '../../generated/validators/sse-events.js';
import type { FakeRun } from '../engines/fake/fake-generation.js';
import { ManualClock } from '../engines/fake/manual-clock.js';
import { type ComposedServer, startServer, TEST_TOKEN } from '../testing/composed-server.js';

interface Frame {
  readonly id: number | null;
  readonly event: keyof typeof sseEventValidators.streamTask;
  readonly data: Record<string, unknown>;
}

function framesOf(text: string): Frame[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('event: '))
    .map((block) => ({
      id: /^id: (\d+)$/m.test(block) ? Number(/^id: (\d+)$/m.exec(block)?.[1]) : null,
      event: /^event: (\w+)$/m.exec(block)?.[1] as Frame['event'],
      data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '') as Record<string, unknown>,
    }));
}

describe('task stream over HTTP', () => {
  let server: ComposedServer;
  let run: FakeRun;
  beforeEach(async () => {
    run = { tokens: 6 };
    server = await startServer({
      config: { pools: [{ id: 'demo', model: 'demo', engine: 'fake', slots: 1, ctx: 4_096 }] },
      engine: { run: () => run },
    });
  });
  afterEach(() => server.close());

  const submit = async (headers: Record<string, string> = {}): Promise<{ id: string; stream: string }> => {
    const answer = await server.submit({ model_ref: 'demo', prompt: 'tell me more', seed: 7 }, headers);
    expect(answer.status).to.equal(202);
    const { task_id: id, urls } = (await answer.json()) as { task_id: string; urls: { stream: string } };
    return { id, stream: urls.stream };
  };
  const read = async (path: string, lastEventId?: string): Promise<string> =>
    (
      await server.ask(path, lastEventId === undefined ? {} : { headers: { 'last-event-id': lastEventId } })
    ).text();

  it('STR-001, STR-002: started, tokens, metrics, end, with ids that follow from the stream', async () => {
    const { stream } = await submit();
    const frames = framesOf(await read(stream));
    for (const { event, data } of frames) {
      const validator = sseEventValidators.streamTask[event];
      expect(validator?.(data), `${event} ${JSON.stringify(validator?.errors)}`).to.equal(true);
    }
    const kept = frames.filter(({ event }) => event !== 'metrics');
    expect(kept.map(({ event }) => event)).to.deep.equal(['started', ...Array(6).fill('token'), 'end']);
    expect(kept.map(({ id }) => id)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(frames.filter(({ event }) => event === 'metrics').map(({ id }) => id)).to.include(null);
  });

  it('STR-003, STR-004, STR-005: late joiners and several readers get the same bytes, resumers exactly the rest', async () => {
    const { stream } = await submit();
    const [first, second] = await Promise.all([read(stream), read(stream)]);
    expect(second).to.equal(first);
    expect(await read(stream)).to.equal(first);
    const resumed = framesOf(await read(stream, '4')).filter(({ id }) => id !== null);
    expect(resumed.map(({ id }) => id)).to.deep.equal([5, 6, 7, 8]);
    expect(framesOf(await read(stream, '8'))).to.deep.equal([]);
    expect(await read(stream, '0')).to.equal(first);
  });

  it('STR-010: the head forbids caching and buffering and carries a correlation id', async () => {
    const { stream } = await submit({ 'x-correlation-id': 'of-the-task' });
    const own = await server.ask(stream);
    expect(own.headers.get('content-type')).to.match(/^text\/event-stream/);
    expect(own.headers.get('cache-control')).to.equal('no-store');
    expect(own.headers.get('x-accel-buffering')).to.equal('no');
    expect(own.headers.get('x-correlation-id')).to.equal('of-the-task');
    const named = await server.ask(stream, { headers: { 'x-correlation-id': 'of-the-reader' } });
    expect(named.headers.get('x-correlation-id')).to.equal('of-the-reader');
    await Promise.all([own.text(), named.text()]);
  });

  it('STR-013: a Last-Event-ID that is no number or beyond a finished stream gets 400', async () => {
    const { stream } = await submit();
    await read(stream);
    for (const lastEventId of ['abc', '-1', '1.5', '007', '99999999999', '9']) {
      const answer = await server.ask(stream, { headers: { 'last-event-id': lastEventId } });
      expect(answer.status, lastEventId).to.equal(400);
      expect(await answer.json()).to.include({ code: 'INVALID_PARAMS' });
    }
    const unknown = await server.ask('/v1/tasks/7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11/stream');
    expect(unknown.status).to.equal(404);
  });

  it('STR-011: a task canceled in the queue streams error without started, and cancel answers 204 each time', async () => {
    run = { breaks: { how: 'hang', afterTokens: 0 } };
    await submit();
    const { id, stream } = await submit();
    const open = server.ask(stream);
    for (let time = 0; time < 2; time++) {
      const answer = await server.ask(`/v1/tasks/${id.toUpperCase()}/cancel`, { method: 'POST' });
      expect([answer.status, await answer.text()]).to.deep.equal([204, '']);
    }
    const frames = framesOf(await (await open).text());
    expect(frames.map(({ event }) => event).filter((event) => event !== 'metrics')).to.deep.equal(['error']);
    expect(frames.at(-1)?.data).to.include({ code: 'CANCELED', retriable: false });
  });

  it('STR-006: a queued task streams its place as a comment', async () => {
    run = { breaks: { how: 'hang', afterTokens: 0 } };
    await submit();
    const { id, stream } = await submit();
    const body = (await server.ask(stream)).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await body?.read())?.value).to.equal(': queued position=0 predicted_start_ms=unknown\n\n');
    await server.ask(`/v1/tasks/${id}/cancel`, { method: 'POST' });
    await body?.cancel();
  });

  it('STR-014: a reader that hangs up neither stops the task nor stays behind', async () => {
    run = { texts: ['one', 'two'], breaks: { how: 'hang', afterTokens: 1 } };
    const { id, stream } = await submit();
    const controller = new AbortController();
    const left = await server.ask(stream, { signal: controller.signal });
    await left.body?.getReader().read();
    controller.abort();
    expect((await server.ask(`/v1/tasks/${id}`)).status).to.equal(200);
    const view = (await (await server.ask(`/v1/tasks/${id}`)).json()) as { state: string };
    expect(view.state).to.equal('running');
  });

  it('STR-007: a reader that stops reading is cut, another gets everything, and the first can resume', async () => {
    const text = 'x'.repeat(8_000);
    run = { texts: Array<string>(2_000).fill(text), tokenMs: 1 };
    const { stream } = await submit();
    const stalled = await stalledReader(server.port, stream);
    const whole = framesOf(await read(stream));
    expect(whole.at(-1)?.event).to.equal('end');
    const received = await stalled.untilCut();
    expect(received).not.to.contain('event: end');
    const lastId = Math.max(...[...received.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1])));
    const rest = framesOf(await read(stream, String(lastId - 1))).filter(({ id }) => id !== null);
    expect(rest[0]?.id).to.equal(lastId);
    expect(rest.at(-1)).to.deep.equal(whole.at(-1));
  });

  it('STR-015: a reader that stalls is cut although its task has ended', async () => {
    await server.close();
    server = await startServer({
      config: { pools: [{ id: 'demo', model: 'demo', engine: 'fake', slots: 2, ctx: 4_096 }] },
      engine: { run: () => run },
      compose: { readerStallMs: 2_000 },
    });
    run = { texts: Array<string>(1_000).fill('x'.repeat(8_000)) };
    const { stream } = await submit();
    await read(stream);
    const accepted = once(server.composition.server, 'connection') as Promise<[Socket]>;
    const stalled = await stalledReader(server.port, stream);
    const [connection] = await accepted;
    await once(connection, 'close');
    expect(await stalled.untilCut())
      .to.contain('event: token')
      .and.not.to.contain('event: end');
  });
});

describe('a crowd of readers over HTTP', () => {
  it('STR-005: a thousand readers of one task get the same bytes for every event', async () => {
    const clock = new ManualClock();
    const server = await startServer({ engine: { clock, run: () => ({ tokens: 30, tokenMs: 10 }) } });
    const answer = await server.submit({ model_ref: 'demo', prompt: 'tell everyone' });
    const { urls } = (await answer.json()) as { urls: { stream: string } };
    const readers = await Promise.all(Array.from({ length: 1_000 }, () => server.ask(urls.stream)));
    const texts = await clock.runUntil(Promise.all(readers.map((reader) => reader.text())));
    const kept = (text: string) => text.split('\n\n').filter((frame) => frame.startsWith('id: '));
    const streams = new Set(texts.map((text) => kept(text).join('\n\n')));
    expect(streams.size).to.equal(1);
    expect(framesOf([...streams].join('')).map(({ id }) => id)).to.deep.equal(
      Array.from({ length: 32 }, (_, index) => index + 1),
    );
    await server.close();
  });
});

/** Reads the first bytes of a stream, then nothing until `untilCut`. */
async function stalledReader(port: number, path: string) {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TEST_TOKEN}\r\n\r\n`);
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await new Promise<void>((resolve) => socket.once('data', () => resolve()));
  socket.pause();
  return {
    untilCut: () =>
      new Promise<string>((resolve) => {
        socket.on('error', () => {}).on('close', () => resolve(text));
        socket.resume();
      }),
  };
}
