import { expect } from 'chai';
import { readGguf } from './read-gguf.js';
import { makeTinyModel } from './tiny-model.js';

describe('tiny model', () => {
  it('ENG-013: the same options give the same bytes, another seed gives other weights', () => {
    expect(Buffer.compare(makeTinyModel(), makeTinyModel())).to.equal(0);
    expect(Buffer.compare(makeTinyModel(), makeTinyModel({ seed: 2 }))).not.to.equal(0);
  });

  it('ENG-013: the shape in the metadata is the shape of the tensors', () => {
    const { metadata, tensors } = readGguf(makeTinyModel({ dim: 96, layers: 3, heads: 3, kvHeads: 1 }));

    expect(metadata.get('llama.embedding_length')).to.equal(96);
    expect(metadata.get('llama.block_count')).to.equal(3);
    expect(tensors).to.have.length(2 + 9 * 3);
    expect(tensors.find(({ name }) => name === 'blk.2.attn_k.weight')?.dimensions).to.deep.equal([96, 32]);
    expect(tensors[0]?.dimensions).to.deep.equal([96, metadata.get('llama.vocab_size')]);
  });

  it('ENG-013: both tokenizers have as many tokens as the model, and only BPE has a chat template', () => {
    for (const tokenizer of ['bpe', 'spm'] as const) {
      const { metadata } = readGguf(makeTinyModel({ tokenizer, layers: 1 }));

      expect(metadata.get('tokenizer.ggml.tokens')).to.have.length(Number(metadata.get('llama.vocab_size')));
      expect(metadata.has('tokenizer.chat_template')).to.equal(tokenizer === 'bpe');
    }
  });

  it('ENG-013: dropped metadata keys are gone and nothing else is', () => {
    const whole = readGguf(makeTinyModel({ layers: 1 })).metadata;
    const dropped = readGguf(makeTinyModel({ layers: 1, dropKeys: ['llama.context_length'] })).metadata;

    expect(dropped.has('llama.context_length')).to.equal(false);
    expect(dropped.size).to.equal(whole.size - 1);
  });
});
