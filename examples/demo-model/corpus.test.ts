import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { DEMO_CORPUS, generateCorpus } from './corpus.js';

describe('demo corpus', () => {
  it('ENG-013: the corpus of the bundled model is the same text, byte for byte', () => {
    const lines = generateCorpus(DEMO_CORPUS).map((document) => `${JSON.stringify(document)}\n`);

    const hash = createHash('sha256').update(lines.join('')).digest('hex');
    expect(hash).to.equal('054d4399c92fe684b730ed4c11cf3cca7dc99bbbb7756af660c56859304cb79f');
  });

  it('ENG-013: a smaller corpus is the beginning of a larger one, and another seed gives another text', () => {
    const large = generateCorpus({ documents: 60, seed: 7 });

    expect(generateCorpus({ documents: 50, seed: 7 })).to.deep.equal(large.slice(0, 50));
    expect(generateCorpus({ documents: 60, seed: 8 })).not.to.deep.equal(large);
  });
});
