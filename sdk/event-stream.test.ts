import { expect } from 'chai';
import {
  ConnectionError,
  ProtocolError,
  StreamIntegrityError,
  TimeoutError,
  WorkerResetError,
} from './errors.js';
import { type ReadOptions, readEvents, type TaskEvent } from './event-stream.js';
import {
  end,
  failure,
  frame,
  metrics,
  rejection,
  ScriptedServer,
  ScriptedTiming,
  started,
  stream,
  streamResponse,
  taskId,
  token,
} from './scripted-server.js';
import { StreamPosition } from './stream-position.js';

const whole = [started, token(0, 'Os'), metrics, token(1, 'lo ✓'), token(2, '🙂'), end(3)];

describe('event stream', () => {
  async function read(
    pieces: (string | Uint8Array)[],
    { options = {}, after = 'close', lastEventId = 0 }: ReadAs = {},
  ): Promise<TaskEvent[]> {
    const bytes = pieces.map((piece) =>
      typeof piece === 'string' ? new TextEncoder().encode(piece) : piece,
    );
    const response = streamResponse(bytes, after);
    const events: TaskEvent[] = [];
    const timing = new ScriptedTiming();
    for await (const event of readEvents(response, new StreamPosition(lastEventId), { timing, ...options })) {
      events.push(event);
    }
    return events;
  }

  interface ReadAs {
    options?: Partial<ReadOptions>;
    after?: 'close' | 'break' | 'hang';
    lastEventId?: number;
  }

  const textOf = (events: TaskEvent[]) =>
    events.map((event) => (event.type === 'token' ? event.t : '')).join('');

  it('SDK-002: events come typed and in order, and the stream ends at end', async () => {
    const events = await read(whole, { after: 'hang' });
    expect(events.map(({ type }) => type)).to.deep.equal([
      'started',
      'token',
      'metrics',
      'token',
      'token',
      'end',
    ]);
    expect(events[1]).to.deep.equal({ type: 'token', t: 'Os', i: 0 });
    expect(textOf(events)).to.equal('Oslo ✓🙂');
  });

  it('SDK-002: chunks may end anywhere, also inside a character', async () => {
    const bytes = new TextEncoder().encode(whole.join(''));
    const expected = await read(whole);
    for (const size of [1, 2, 3, 7, 64]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size));
      expect(await read(chunks), `chunks of ${size}`).to.deep.equal(expected);
    }
  });

  it('SDK-002: CRLF ends lines like LF does, wherever the chunk is cut', async () => {
    const expected = await read(whole);
    const text = whole.join('').replaceAll('\n', '\r\n');
    for (const size of [1, 5, text.length]) {
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
      expect(await read(chunks), `chunks of ${size}`).to.deep.equal(expected);
    }
  });

  it('SDK-002: comments while queued are told, other comments and unknown events are passed over', async () => {
    const notices: unknown[] = [];
    const pieces = [
      ': queued position=3 predicted_start_ms=420\n\n',
      ': queued position=2 predicted_start_ms=unknown\n\n',
      ': keep-alive\n\n',
      frame('weather', { sunny: true }),
      'data: without a name\n\n',
      'nonsense: field\n\n',
      ...whole,
    ];
    expect(await read(pieces, { options: { onQueued: (notice) => notices.push(notice) } })).to.have.length(6);
    expect(notices).to.deep.equal([
      { queue_position: 3, predicted_start_ms: 420 },
      { queue_position: 2, predicted_start_ms: null },
    ]);
  });

  it('SDK-005: an error event is thrown as its class, without a status', async () => {
    const error = await rejection(
      read([started, token(0, 'a'), failure('WORKER_RESET', 3, true)], { after: 'hang' }),
    );
    expect(error).to.be.instanceOf(WorkerResetError);
    expect(error).to.include({ status: null, retriable: true, message: 'scripted WORKER_RESET' });
  });

  it('SDK-005: a task that ends while it is queued is thrown without started', async () => {
    expect(await rejection(read([failure('CANCELED', 1)]))).to.include({ code: 'CANCELED' });
  });

  it('SDK-003: a connection that closes or breaks before end is a ConnectionError', async () => {
    expect(await rejection(read([started, token(0, 'a')]))).to.be.instanceOf(ConnectionError);
    expect(await rejection(read([started], { after: 'break' }))).to.be.instanceOf(ConnectionError);
    expect(await rejection(read([]))).to.be.instanceOf(ConnectionError);
    // The last event has no blank line after it: it did not arrive.
    expect(await rejection(read([started, end(0).trimEnd()]))).to.be.instanceOf(ConnectionError);
  });

  const gaps: [string, string[], number?][] = [
    ['a token is missing', [started, token(0, 'a'), token(2, 'c'), end(3)]],
    ['a token comes twice', [started, token(0, 'a'), token(0, 'a'), end(2)]],
    ['id and i do not agree', [started, frame('token', { t: 'a', i: 1 }, 2)]],
    ['a token has no id', [started, frame('token', { t: 'a', i: 0 })]],
    ['an id is no number', [started.replace('id: 1', 'id: one')]],
    ['a token comes before started', [token(0, 'a')]],
    ['started comes twice', [started, started]],
    ['end comes before started', [end(0)]],
    ['end comes too early', [started, token(0, 'a'), end(2)]],
    ['a resumed stream begins again', [started, token(0, 'a')], 2],
    ['a resumed stream leaves a token out', [token(2, 'c')], 2],
  ];
  for (const [what, pieces, lastEventId = 0] of gaps) {
    it(`SDK-003: ${what}: the stream is refused`, async () => {
      expect(await rejection(read(pieces, { lastEventId }))).to.be.instanceOf(StreamIntegrityError);
    });
  }

  it('SDK-003: a stream that goes on after the last event id is whole', async () => {
    expect(textOf(await read([token(1, 'lo'), end(2)], { lastEventId: 2 }))).to.equal('lo');
  });

  const malformed: [string, string][] = [
    ['no JSON', 'id: 2\nevent: token\ndata: {"t":\n\n'],
    ['no object', 'id: 2\nevent: token\ndata: [1]\n\n'],
    ['no data', 'id: 2\nevent: end\ndata:\n\n'],
    ['a text that is none', frame('token', { t: 7, i: 0 }, 2)],
    ['an index that is none', frame('token', { t: 'a' }, 2)],
    ['an error without a code', frame('error', { message: 'why' }, 2)],
  ];
  for (const [what, piece] of malformed) {
    it(`SDK-005: an event with ${what} is a ProtocolError`, async () => {
      expect(await rejection(read([started, piece]))).to.be.instanceOf(ProtocolError);
    });
  }

  it('SDK-005: an answer that is no event stream is a ProtocolError', async () => {
    const server = new ScriptedServer(
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    );
    const error = await rejection(server.client().tasks.stream(taskId)[Symbol.asyncIterator]().next());
    expect(error).to.be.instanceOf(ProtocolError);
    expect(String(error)).to.include('text/html');
  });

  it('SDK-003: silence is a TimeoutError, and every comment starts the time again', async () => {
    const timing = new ScriptedTiming();
    let timers = 0;
    const after = timing.after.bind(timing);
    timing.after = (delayMs, action) => {
      timers += 1;
      // The fourth wait follows three pieces; only it runs out.
      if (timers === 4) queueMicrotask(() => timing.fire(45_000));
      return after(delayMs, action);
    };
    const error = await rejection(
      read([': a\n\n', started, ': b\n\n'], { after: 'hang', options: { timing } }),
    );
    expect(error).to.be.instanceOf(TimeoutError);
    expect(timers).to.equal(4);
    expect(timing.heldCount).to.equal(0);
  });

  it('SDK-006: breaking out of a stream closes the connection', async () => {
    let closed = 0;
    const server = new ScriptedServer(stream([started, token(0, 'a')], 'hang', () => (closed += 1)));
    const opened = server.client().tasks.stream(taskId);
    for await (const event of opened) if (event.type === 'token') break;
    expect(closed).to.equal(1);
    expect(opened.lastEventId).to.equal(2);
  });
});
