import { expect } from 'chai';
import type { ModelPull, ModelView } from '../core/catalog-model.js';
import { VirtualClock } from '../runtime/testing/virtual-clock.js';
import { modelEvents } from './model-events.js';
import { HEARTBEAT_MS, OpenStreams } from './open-streams.js';
import { SlowResponse } from './testing/slow-response.js';

const PULL: ModelPull = { state: 'running', bytesDone: 0, bytesTotal: 100, reason: null };
const MODEL: ModelView = {
  id: 'coder',
  source: 'https://models.test/coder.gguf',
  workload: 'completion',
  declaredDigest: null,
  signatures: [],
  sbom: null,
  trustPolicy: 'permissive',
  tags: [],
  origin: 'api',
  state: 'Active',
  digest: null,
  file: null,
  verification: null,
  createdMs: 0,
  available: false,
  verifying: null,
  pull: PULL,
};

/** A reader of a model that is what the test says. */
function watched(initial: ModelView) {
  const clock = new VirtualClock();
  const streams = new OpenStreams({ clock, bufferBytes: 1_000_000 });
  const response = new SlowResponse();
  let view: ModelView | null = initial;
  const told = new Set<() => void>();
  const catalog = {
    view: () => initial,
    find: () => view,
    watch(_id: string, onChange: () => void) {
      told.add(onChange);
      return () => void told.delete(onChange);
    },
  };
  streams.open((sink) => modelEvents(catalog, 'coder', sink)).attach(response.asServerResponse());
  return {
    clock,
    streams,
    response,
    told,
    /** Bytes that a pull has brought, without a word. */
    progress(bytesDone: number): void {
      view = { ...MODEL, pull: { ...PULL, bytesDone } };
    },
    change(next: ModelView | null): void {
      view = next;
      for (const each of [...told]) each();
    },
    bytesShown: (): (number | undefined)[] =>
      response.text
        .split('\n\n')
        .filter((block) => block.startsWith('event: model\n'))
        .map((block) => JSON.parse(block.split('\ndata: ')[1] ?? '').pull?.bytes_done),
  };
}

describe('the events of a model', () => {
  it('CAT-019: the record comes at once, and its progress at most once a second', () => {
    const { clock, progress, bytesShown, response } = watched(MODEL);
    expect(bytesShown()).to.deep.equal([0]);
    for (let done = 1; done <= 30; done++) {
      progress(done);
      clock.advance(100);
    }
    expect(bytesShown()).to.deep.equal([0, 10, 20, 30]);
    clock.advance(5_000);
    expect(bytesShown()).to.have.length(4);
    expect(response.writableEnded).to.equal(false);
  });

  it('CAT-019: a change of state comes at once, and the end of a pull ends the stream', () => {
    const { clock, change, bytesShown, response } = watched(MODEL);
    change({ ...MODEL, state: 'Retired', pull: { ...PULL, bytesDone: 7 } });
    expect(bytesShown()).to.deep.equal([0, 7]);
    expect(response.writableEnded).to.equal(false);
    change({ ...MODEL, verifying: 0.5, pull: { ...PULL, state: 'succeeded', bytesDone: 100 } });
    expect(response.writableEnded).to.equal(false);
    change({ ...MODEL, pull: { ...PULL, state: 'succeeded', bytesDone: 100 } });
    expect(bytesShown()).to.deep.equal([0, 7, 100, 100]);
    expect(response.writableEnded).to.equal(true);
    clock.advance(60_000);
    expect(bytesShown()).to.have.length(4);
  });

  it('CAT-019: where nothing is under way the record is all, and a model that is gone has no more of them', () => {
    const idle = watched({ ...MODEL, pull: null });
    expect(idle.bytesShown()).to.deep.equal([undefined]);
    expect(idle.response.writableEnded).to.equal(true);
    const gone = watched(MODEL);
    gone.change(null);
    expect(gone.bytesShown()).to.deep.equal([0]);
    expect(gone.response.writableEnded).to.equal(true);
  });

  it('CAT-019: a slow reader gets the newest record, and nothing waits for it but what it has not taken', () => {
    const { clock, response, progress, change, bytesShown } = watched(MODEL);
    response.stall();
    progress(1);
    clock.advance(1_000);
    const { writableLength } = response;
    expect(bytesShown()).to.deep.equal([0, 1]);
    for (let done = 2; done < 50; done++) {
      change({ ...MODEL, state: done % 2 === 0 ? 'Retired' : 'Active', pull: { ...PULL, bytesDone: done } });
      clock.advance(1_000);
    }
    change({ ...MODEL, pull: { ...PULL, state: 'succeeded', bytesDone: 100 } });
    expect(response.writableLength).to.equal(writableLength);
    expect(response.writableEnded).to.equal(false);
    response.resume();
    clock.advance(1_000);
    expect(bytesShown()).to.deep.equal([0, 1, 100]);
    expect(response.writableEnded).to.equal(true);
  });

  it('CAT-019: silence is filled with comments, and a reader that leaves is told nothing more', () => {
    const { clock, response, streams, told } = watched(MODEL);
    clock.advance(HEARTBEAT_MS);
    expect(response.text.match(/: keep-alive\n\n/g)).to.have.length(1);
    expect(told.size).to.equal(1);
    response.emit('close');
    expect([told.size, streams.count]).to.deep.equal([0, 0]);
  });

  it('CAT-019: a shutdown breaks the stream of what is under way, and lets one that has its end go', () => {
    const running = watched(MODEL);
    running.streams.destroyUnended();
    expect(running.response).to.include({ destroyed: true, writableEnded: false });
    expect(running.told.size).to.equal(0);
    const ended = watched({ ...MODEL, pull: null });
    ended.streams.destroyUnended();
    expect(ended.response.destroyed).to.equal(false);
  });
});
