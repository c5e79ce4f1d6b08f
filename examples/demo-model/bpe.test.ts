import { expect } from 'chai';
import { BpeTokenizer, trainingTokens, trainVocabulary } from './bpe.js';
import { renderTurn } from './chat-template.js';
import { generateCorpus } from './corpus.js';

describe('byte-level BPE', () => {
  const corpus = generateCorpus({ documents: 100, seed: 7 });
  const vocabulary = trainVocabulary(corpus, 320);
  const tokenizer = new BpeTokenizer(vocabulary);

  it('ENG-013: decoding gives back the text, also text that the training never saw', () => {
    const texts = [...corpus, 'Grüße, 世界 🦊!\n\n  a\tb ', '\u0000 don’t', ''];

    for (const text of texts) expect(tokenizer.decode(tokenizer.encode(text))).to.equal(text);
  });

  it('ENG-013: merges make known words short, and a vocabulary has the size that was asked for', () => {
    expect(vocabulary.tokens).to.have.length(316);
    expect(vocabulary.merges).to.have.length(60);
    expect(tokenizer.encode(' the')).to.deep.equal([tokenizer.idOf('Ġthe')]);
  });

  it('ENG-013: the most frequent pair is merged first, and of equal pairs the one that sorts first', () => {
    expect(trainVocabulary(['xy xy xy ab ab'], 262).merges).to.deep.equal(['x y', 'a b']);
    expect(trainVocabulary(['xyab,xyab'], 262).merges[0]).to.equal('a b');
  });

  it('ENG-013: a special token is one id after the ordinary tokens', () => {
    const ids = tokenizer.encode(renderTurn('user', 'Hi!'));

    expect(ids[0]).to.equal(316 + 2);
    expect(ids.at(-2)).to.equal(316 + 3);
  });

  it('ENG-013: each document of the training text stands between the start and the end token', () => {
    const tokens = trainingTokens(tokenizer, ['a', 'b']);

    expect([...tokens]).to.deep.equal([317, tokenizer.idOf('a'), 316, 317, tokenizer.idOf('b'), 316]);
  });

  it('ENG-013: an id outside the vocabulary is refused with the allowed range', () => {
    expect(() => tokenizer.decode([320])).to.throw(RangeError, 'token id is 320; the vocabulary has 0..319');
  });
});
