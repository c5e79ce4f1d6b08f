import { expect } from 'chai';
import type { LlamaContextSequence } from 'node-llama-cpp';
import type { Determinism } from '../../core/contract.js';
import type { SessionKv } from '../../core/engine-port.js';
import { aRequest } from '../conformance.js';
import { Slot } from './slot.js';
import { SlotSessions } from './slot-sessions.js';
import { RecordedSequence } from './testing/recorded-sequence.js';
import { END_OF_TEXT, promptOf, wordlessModel } from './testing/wordless-model.js';

const TAIL_BLOCKS = 5;
const NOTHING = { kvTokens: 0, kvBytes: 0 };

describe('sessions in the slots of a replica', () => {
  let sequence: RecordedSequence;
  let told: SessionKv[];
  /** Called after each telling. */
  let onTold: () => void;
  let sessions: SlotSessions;
  beforeEach(() => {
    sequence = new RecordedSequence([...Array(TAIL_BLOCKS * 64).fill(7), END_OF_TEXT]);
    told = [];
    onTold = () => {};
    const slot = new Slot(wordlessModel, sequence as unknown as LlamaContextSequence);
    sessions = new SlotSessions([slot], (kv) => {
      told.push(kv);
      onTold();
    });
  });

  const turn = (sessionId: string | null, determinism: Determinism = 'strict') =>
    sessions.run(
      aRequest({ ...promptOf(10), sessionId, determinism }),
      () => {},
      new AbortController().signal,
    );

  /** Runs a turn of `a` and resolves in the first chunk of the prefill of its output, with what ends the chunk. */
  async function inTail(): Promise<() => void> {
    let endChunk = () => {};
    const begun = new Promise<void>((resolve) => {
      sequence.onChunk = () => {
        resolve();
        sequence.onChunk = () => {};
        return new Promise((end) => {
          endChunk = end;
        });
      };
    });
    await turn('a');
    sequence.chunks.length = 0;
    await begun;
    return endChunk;
  }

  const nextTold = (): Promise<void> =>
    new Promise((resolve) => {
      onTold = resolve;
    });

  it('ENG-024: output is prefilled to its end where nothing comes in between', async () => {
    const endChunk = await inTail();
    endChunk();
    await nextTold();
    expect(sequence.chunks).to.deep.equal(Array(TAIL_BLOCKS).fill(64));
    expect(told.map(({ kvTokens }) => kvTokens)).to.deep.equal([330, 320]);
  });

  it('ENG-024: a generation that wants the slot waits for one chunk, and no longer', async () => {
    for (const sessionId of [null, 'b', 'a']) {
      const endChunk = await inTail();
      const running = turn(sessionId);
      await new Promise(setImmediate);
      expect(sequence.chunks, 'before the end of the chunk').to.deep.equal([64]);
      endChunk();
      await running;
      expect(sequence.chunks.slice(0, 2), 'one of the output, then the prompt').to.deep.equal([64, 10]);
      sessions.evict('a');
      sessions.evict('b');
      await sessions.rest();
    }
  });

  it('ENG-025: a session that loses its slot is told to, before the one that takes it, and nothing else is', async () => {
    const endChunk = await inTail();
    const running = turn('b');
    endChunk();
    await running;
    expect(told).to.deep.equal([
      { sessionId: 'a', kvTokens: 330, kvBytes: 1 },
      { sessionId: 'a', ...NOTHING },
      { sessionId: 'b', kvTokens: 330, kvBytes: 1 },
    ]);
  });

  it('ENG-025: a session that holds nothing any more loses nothing', async () => {
    const aborted = new AbortController();
    aborted.abort();
    await sessions.run(aRequest({ ...promptOf(10), sessionId: 'a' }), () => {}, aborted.signal);
    await turn('b');
    expect(told.filter(({ sessionId }) => sessionId === 'a')).to.deep.equal([{ sessionId: 'a', ...NOTHING }]);
  });

  it('ENG-024: after a best-effort turn, which leaves nothing to mend, idle time is not used', async () => {
    await turn('a', 'best_effort');
    await new Promise(setImmediate);
    expect(sequence.chunks).to.deep.equal([10]);
  });

  it('ENG-024: the prefill of output ends with the replica, after one chunk', async () => {
    const endChunk = await inTail();
    const resting = sessions.rest();
    endChunk();
    await resting;
    expect(sequence.chunks).to.deep.equal([64]);
  });

  it('ENG-026: an eviction in the prefill of the output is told at once, and frees everything', async () => {
    const endChunk = await inTail();
    sessions.evict('a');
    sessions.evict('a');
    const expected = [{ sessionId: 'a', ...NOTHING }];
    expect(told.slice(1)).to.deep.equal(expected);
    endChunk();
    await sessions.rest();
    expect(sequence.held).to.deep.equal([]);
    expect(told.slice(1), 'nothing more').to.deep.equal(expected);
  });

  it('ENG-027: where the prefill of the output fails nothing is kept, and the next turn runs', async () => {
    sequence.onChunk = () => {
      throw new Error('no room');
    };
    await turn('a');
    await nextTold();
    sequence.onChunk = () => {};
    expect(told.at(-1)).to.deep.equal({ sessionId: 'a', ...NOTHING });
    expect(sequence.held).to.deep.equal([]);
    expect(await turn('a')).to.include({ type: 'end', cachedTokens: 0 });
  });

  it('ENG-022: a task without a session leaves nothing, and its output is not prefilled again', async () => {
    await turn(null);
    expect(sequence.held).to.deep.equal([]);
    await sessions.rest();
    expect(sequence.chunks).to.deep.equal([10]);
    expect(told).to.deep.equal([]);
  });
});
