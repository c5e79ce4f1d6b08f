import { expect } from 'chai';
import type { LlamaContextSequence } from 'node-llama-cpp';
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

  const turn = (sessionId: string | null) =>
    sessions.run(aRequest({ ...promptOf(10), sessionId }), () => {}, new AbortController().signal);

  /** Runs a turn of `a` and resolves in the first chunk of the prefill of its output. */
  async function inTail(): Promise<void> {
    await turn('a');
    sequence.chunks.length = 0;
    await new Promise<void>((resolve) => {
      sequence.onChunk = resolve;
    });
    sequence.onChunk = () => {};
  }

  const nextTold = (): Promise<void> =>
    new Promise((resolve) => {
      onTold = resolve;
    });

  it('ENG-024: output is prefilled to its end where nothing comes in between', async () => {
    await inTail();
    await nextTold();
    expect(sequence.chunks).to.deep.equal(Array(TAIL_BLOCKS).fill(64));
    expect(told.map(({ kvTokens }) => kvTokens)).to.deep.equal([330, 320]);
  });

  it('ENG-024: a generation that wants the slot waits for one chunk', async () => {
    await inTail();
    await turn(null);
    expect(sequence.chunks, 'one of the output, then the prompt').to.deep.equal([64, 10]);
    expect(told.at(-1)).to.deep.equal({ sessionId: 'a', ...NOTHING });
  });

  it('ENG-026: an eviction in the prefill of the output is told at once, and frees everything', async () => {
    await inTail();
    sessions.evict('a');
    sessions.evict('a');
    const expected = [{ sessionId: 'a', ...NOTHING }];
    expect(told.slice(1)).to.deep.equal(expected);
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
