import { expect } from 'chai';
import { VirtualClock } from '../runtime/testing/virtual-clock.js';
import { HEARTBEAT_MS, OpenStreams, type QueuePlace } from './open-streams.js';
import { PIECE_BYTES, type StreamWriter } from './stream-writer.js';
import { SlowResponse } from './testing/slow-response.js';

/** One stream over a recorded response, its queue place set by the test. */
function openOne(place: QueuePlace | null) {
  const clock = new VirtualClock();
  const streams = new OpenStreams({ clock, bufferBytes: 1_000 });
  const response = new SlowResponse();
  const state = { place, looks: 0, unsubscribed: 0, byItself: null as boolean | null };
  const sinks: StreamWriter[] = [];
  const writer = streams.open((sink) => {
    sinks.push(sink);
    return {
      queuePlace: () => {
        state.looks++;
        return state.place;
      },
      unsubscribe(byItself) {
        state.unsubscribed++;
        state.byItself = byItself;
      },
    };
  });
  writer.attach(response.asServerResponse());
  return { clock, streams, response, state, writer };
}

/** A stream that had `replayBytes` when its reader came, who takes nothing by itself. */
function lateJoiner(replayBytes: number) {
  const streams = new OpenStreams({ clock: new VirtualClock(), bufferBytes: 1_000 });
  const response = new SlowResponse();
  response.stall();
  const writer = streams.open((sink) => {
    sink.write(Buffer.alloc(replayBytes));
    return { queuePlace: () => null, unsubscribe: () => {} };
  });
  writer.attach(response.asServerResponse());
  return { writer, response };
}

describe('open streams', () => {
  it('STR-006: a queued task shows its place at once, and again when it moves, at most once a second', () => {
    const { clock, response, state } = openOne({ position: 3, predictedStartMs: 420 });
    expect(response.text).to.equal(': queued position=3 predicted_start_ms=420\n\n');
    clock.advance(3_000);
    expect(response.text.match(/: queued/g)).to.have.length(1);
    state.place = { position: 2, predictedStartMs: null };
    clock.advance(1_000);
    expect(response.text).to.contain(': queued position=2 predicted_start_ms=unknown\n\n');
    state.place = { position: 1, predictedStartMs: 5 };
    state.place = { position: 0, predictedStartMs: 5 };
    clock.advance(1_000);
    expect(response.text.match(/: queued/g)).to.have.length(3);
    expect(response.text).not.to.contain('position=1');
  });

  it('STR-006: a comment comes at least every 15 seconds, queued or running', () => {
    const { clock, response, state } = openOne({ position: 3, predictedStartMs: null });
    clock.advance(15_000);
    expect(response.text.match(/: queued/g)).to.have.length(2);
    state.place = null;
    clock.advance(15_000);
    expect(response.text.match(/: keep-alive\n\n/g)).to.have.length(1);
    clock.advance(30_000);
    expect(response.text.match(/: keep-alive\n\n/g)).to.have.length.within(2, 4);
  });

  it('STR-006: after started no place is shown', () => {
    const { clock, response, state, writer } = openOne({ position: 0, predictedStartMs: 0 });
    state.place = null;
    writer.write(Buffer.from('id: 1\nevent: started\ndata: {}\n\n'));
    clock.advance(5_000);
    expect(response.text.split('event: started')[1]).not.to.contain('queued');
  });

  it('STR-014: a reader that goes away is unsubscribed once, and nothing ticks for it any more', () => {
    const { clock, streams, response, state } = openOne({ position: 3, predictedStartMs: 420 });
    expect(streams.count).to.equal(1);
    response.emit('close');
    response.emit('close');
    expect(streams.count).to.equal(0);
    expect(state.unsubscribed).to.equal(1);
    const { looks } = state;
    clock.advance(60_000);
    expect(state.looks).to.equal(looks);
  });

  it('STR-017: only a reader that closes its connection is gone by itself, not one that is slow or cut at a shutdown', () => {
    const endings: readonly [boolean, (opened: ReturnType<typeof openOne>) => void][] = [
      [true, ({ response }) => response.emit('close')],
      [true, ({ response }) => response.req.socket.emit('close')],
      [
        false,
        ({ response, writer }) => {
          response.stall();
          for (let frame = 0; frame < 3; frame++) writer.write(Buffer.alloc(1_000));
        },
      ],
      [false, ({ streams }) => streams.destroyAll()],
      [
        false,
        ({ response, writer }) => {
          writer.end();
          response.emit('close');
        },
      ],
    ];
    for (const [byItself, end] of endings) {
      const opened = openOne(null);
      end(opened);
      expect(opened.state).to.include({ unsubscribed: 1, byItself });
    }
  });

  it('STR-014: a reader that left before its stream was attached leaks nothing', () => {
    const clock = new VirtualClock();
    const streams = new OpenStreams({ clock, bufferBytes: 1_000 });
    let unsubscribed = 0;
    const writer = streams.open(() => ({ queuePlace: () => null, unsubscribe: () => void unsubscribed++ }));
    const response = new SlowResponse();
    response.destroy();
    writer.attach(response.asServerResponse());
    expect([streams.count, unsubscribed]).to.deep.equal([0, 1]);
  });

  it('STR-007: a reader that falls further behind than the limit is cut, comments do not pile up before', () => {
    const { clock, response, writer } = openOne(null);
    response.stall();
    writer.write(Buffer.alloc(900));
    clock.advance(60_000);
    writer.write(Buffer.alloc(200));
    expect(response.destroyed).to.equal(false);
    writer.write(Buffer.alloc(1));
    expect(response.destroyed).to.equal(true);
  });

  it('STR-007: what was there before the reader came does not count as falling behind', () => {
    const clock = new VirtualClock();
    const streams = new OpenStreams({ clock, bufferBytes: 1_000 });
    const response = new SlowResponse();
    response.stall();
    const writer = streams.open((sink) => {
      sink.write(Buffer.alloc(50_000));
      return { queuePlace: () => null, unsubscribe: () => {} };
    });
    writer.attach(response.asServerResponse());
    writer.write(Buffer.alloc(900));
    expect(response.destroyed).to.equal(false);
    response.resume();
    expect(response.bytes).to.equal(50_900);
    response.stall();
    writer.write(Buffer.alloc(1_100));
    expect(response.destroyed).to.equal(false);
    writer.write(Buffer.alloc(1));
    expect(response.destroyed).to.equal(true);
  });

  it('STR-007: a late joiner that reads faster than the task writes is not cut, however much comes meanwhile', () => {
    const { writer, response } = lateJoiner(10 * PIECE_BYTES);
    for (let read = 0; read < 100; read++) {
      response.take(PIECE_BYTES);
      writer.write(Buffer.alloc(PIECE_BYTES - 1_000));
    }
    expect(response.destroyed).to.equal(false);
    response.resume();
    expect(response.bytes).to.equal(10 * PIECE_BYTES + 100 * (PIECE_BYTES - 1_000));
  });

  it('STR-007: a late joiner that takes nothing is cut once the limit and one burst wait behind its replay', () => {
    const { writer, response } = lateJoiner(10 * PIECE_BYTES);
    writer.write(Buffer.alloc(1_001));
    expect(response.destroyed).to.equal(false);
    writer.write(Buffer.alloc(1));
    expect(response.destroyed).to.equal(true);
  });

  it('STR-015: a reader may take nothing for 60 s, four times as long as the next comment is away', () => {
    const { response } = openOne(null);
    expect(response.timeoutMs)
      .to.equal(60_000)
      .and.to.equal(4 * HEARTBEAT_MS);
  });

  it('STR-014: a stream whose answer waits behind another one is forgotten when the connection closes', () => {
    const { streams, response, state } = openOne(null);
    response.req.socket.emit('close');
    expect([streams.count, state.unsubscribed]).to.deep.equal([0, 1]);
    expect(response.req.socket.listenerCount('close')).to.equal(0);
  });

  it('STR-014: a stream that ended leaves nothing on a connection that is used again', () => {
    const { response } = openOne(null);
    response.emit('close');
    expect(response.req.socket.listenerCount('close')).to.equal(0);
  });

  it('STR-001: the socket ends only after everything was written', () => {
    const { response, writer } = openOne(null);
    response.stall();
    writer.write(Buffer.from('a'));
    writer.write(Buffer.from('b'));
    writer.end();
    expect(response.writableEnded).to.equal(false);
    response.resume();
    expect([response.text, response.writableEnded]).to.deep.equal(['ab', true]);
  });
});
