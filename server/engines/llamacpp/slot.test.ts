import { expect } from 'chai';
import type { LlamaContextSequence, Token } from 'node-llama-cpp';
import type { EngineEvent, GenerateRequest } from '../../core/engine-port.js';
import { aRequest } from '../conformance.js';
import { Slot } from './slot.js';
import { RecordedSequence } from './testing/recorded-sequence.js';
import { END_OF_TEXT, promptOf, wordlessModel } from './testing/wordless-model.js';

function slotOf(sequence: RecordedSequence): Slot {
  return new Slot(wordlessModel, sequence as unknown as LlamaContextSequence);
}

async function run(
  sequence: RecordedSequence,
  request: Partial<GenerateRequest>,
  signal = new AbortController().signal,
  slot = slotOf(sequence),
) {
  const events: EngineEvent[] = [];
  const terminal = await slot.run(aRequest(request), (event) => events.push(event), signal);
  return { events, terminal };
}

describe('slot', () => {
  it('DET-003: prefill chunks end at absolute multiples of the chunk size', async () => {
    for (const [length, chunks] of [
      [1, [1]],
      [64, [64]],
      [65, [64, 1]],
      [150, [64, 64, 22]],
    ] as const) {
      const sequence = new RecordedSequence([END_OF_TEXT]);
      const { terminal } = await run(sequence, promptOf(length));
      expect(terminal).to.include({ type: 'end', finishReason: 'stop', tokensIn: length, tokensOut: 0 });
      expect(sequence.chunks).to.deep.equal(chunks);
    }
  });

  it('ENG-009: an abort in the prefill is seen before the next chunk', async () => {
    const sequence = new RecordedSequence([65]);
    const abort = new AbortController();
    sequence.onChunk = () => {
      if (sequence.chunks.length === 2) abort.abort();
    };
    const { events, terminal } = await run(sequence, promptOf(1000), abort.signal);
    expect(terminal).to.deep.equal({ type: 'aborted', tokensOut: 0 });
    expect(events.map(({ type }) => type)).to.deep.equal(['started']);
    expect(sequence.chunks).to.deep.equal([64, 64]);
    expect(sequence.held, 'ENG-027').to.deep.equal([]);
  });

  it('DET-002: no sampling knob is left to the binding', async () => {
    const sequence = new RecordedSequence([65, 66, END_OF_TEXT]);
    const sampling = {
      ...{ temperature: 0.5, topK: 3, topP: 0.9, minP: 0.1 },
      ...{ repeatPenalty: 1.2, repeatLastN: 3 },
    };
    await run(sequence, { ...promptOf(2), sampling, seed: 7 });
    const { repeatPenalty, ...options } = sequence.options;
    expect(options).to.deep.equal({
      ...{ temperature: 0.5, topK: 3, topP: 0.9, minP: 0.1, seed: 7 },
      yieldEogToken: true,
    });
    expect(repeatPenalty).to.include({ maxPunishTokens: 3, penalty: 1.2 });
    const { punishTokens } = repeatPenalty as { punishTokens: () => Token[] };
    expect(punishTokens(), 'the last of prompt and output').to.deep.equal([2, 65, 66]);
  });

  it('ENG-001: an output that breaks off is a fault, not an end', async () => {
    const sequence = new RecordedSequence([65]);
    const { events, terminal } = await run(sequence, promptOf(1));
    expect(events.at(-1)).to.deep.equal({ type: 'tokens', texts: ['A'] });
    expect(terminal).to.have.nested.property('failure.kind', 'fault');
    expect(sequence.held, 'ENG-027').to.deep.equal([]);
  });

  it('DET-007: a warm strict turn evaluates what a cold one does after the blocks that were prefilled whole', async () => {
    const sequence = new RecordedSequence([1000, 1001, END_OF_TEXT]);
    const slot = slotOf(sequence);
    await run(sequence, promptOf(150), undefined, slot);
    expect(sequence.held).to.have.length(152);
    const { terminal } = await run(sequence, promptOf(200), undefined, slot);
    expect(terminal).to.include({ type: 'end', cachedTokens: 128 });
    expect(sequence.chunks.slice(3)).to.deep.equal([64, 8]);
  });

  it('DET-007: blocks after the first that was not prefilled whole are evaluated again', async () => {
    const sequence = new RecordedSequence([END_OF_TEXT]);
    const slot = slotOf(sequence);
    await run(sequence, promptOf(300), undefined, slot);
    const free = { determinism: 'best_effort' } as const;
    await run(sequence, { ...promptOf(100), ...free }, undefined, slot);
    expect(sequence.chunks.splice(0)).to.deep.equal([64, 64, 64, 64, 44, 1]);
    const longer = await run(sequence, { ...promptOf(200), ...free }, undefined, slot);
    expect(longer.terminal).to.include({ cachedTokens: 100 });
    expect(sequence.chunks, 'to the ends of blocks').to.deep.equal([28, 64, 8]);
    expect((await run(sequence, promptOf(200), undefined, slot)).terminal).to.include({ cachedTokens: 64 });
    expect((await run(sequence, promptOf(200), undefined, slot)).terminal).to.include({ cachedTokens: 192 });
  });

  it('DET-007: a prompt that is held whole is evaluated from its last block, which yields the first token', async () => {
    const sequence = new RecordedSequence([END_OF_TEXT]);
    const slot = slotOf(sequence);
    await run(sequence, promptOf(300), undefined, slot);
    expect((await run(sequence, promptOf(128), undefined, slot)).terminal).to.include({ cachedTokens: 64 });
    expect(sequence.chunks.at(-1)).to.equal(64);
  });

  it('ENG-024: the output is prefilled again in whole blocks, and then found', async () => {
    const output = Array.from({ length: 80 }, (_, index) => 101 + index);
    const sequence = new RecordedSequence([...output, END_OF_TEXT]);
    const slot = slotOf(sequence);
    await run(sequence, promptOf(100), undefined, slot);
    const { signal } = new AbortController();
    expect(await slot.prefillTail(signal)).to.equal(true);
    expect(sequence.chunks.slice(2)).to.deep.equal([64]);
    expect(slot.kvTokens).to.equal(128);
    expect(await slot.prefillTail(signal), 'nothing is left to do').to.equal(false);
    expect((await run(sequence, promptOf(190), undefined, slot)).terminal).to.include({ cachedTokens: 128 });
  });

  it('ENG-024: the prefill of the output ends after the chunk in which it is no longer wanted', async () => {
    const sequence = new RecordedSequence([...Array(500).fill(7), END_OF_TEXT]);
    const slot = slotOf(sequence);
    await run(sequence, promptOf(10), undefined, slot);
    const wanted = new AbortController();
    sequence.onChunk = () => wanted.abort();
    await slot.prefillTail(wanted.signal);
    expect(slot.kvTokens).to.equal(64);
  });

  it('ENG-024: a full context is prefilled again without its last block, which would shift it', async () => {
    const sequence = new RecordedSequence(Array(2000).fill(7));
    const slot = slotOf(sequence);
    const { terminal } = await run(sequence, promptOf(24), undefined, slot);
    expect(terminal).to.include({ finishReason: 'length', tokensOut: sequence.contextSize - 24 });
    await slot.prefillTail(new AbortController().signal);
    expect(slot.kvTokens).to.equal(sequence.contextSize - 64);
  });

  it('ENG-027: a KV that cannot be cut is cleared, and the turn fails', async () => {
    const sequence = new RecordedSequence([END_OF_TEXT]);
    const slot = slotOf(sequence);
    await run(sequence, promptOf(100), undefined, slot);
    sequence.cuts = false;
    const { events, terminal } = await run(sequence, promptOf(150), undefined, slot);
    expect(events).to.deep.equal([]);
    expect(terminal).to.have.nested.property('failure.kind', 'fault');
    expect(sequence.held).to.deep.equal([]);
  });

  it('ENG-022: a model whose state cannot be cut back to a prefix keeps nothing', async () => {
    const sequence = new RecordedSequence([END_OF_TEXT]);
    sequence.needsCheckpoints = true;
    await run(sequence, promptOf(100));
    expect(sequence.held).to.deep.equal([]);
  });
});
