import { expect } from 'chai';
import fc from 'fast-check';
import { createStopText, stopTextProblem } from './stop-text.js';

/** The texts let out for these pushes, the final flush included. */
function outputs(texts: readonly string[], stops: readonly string[]): { texts: string[]; stopped: boolean } {
  const stopText = createStopText(stops);
  const out: string[] = [];
  for (const text of texts) {
    const output = stopText.push(text);
    out.push(output.text);
    if (output.stopped) return { texts: [...out, stopText.flush()], stopped: true };
  }
  return { texts: [...out, stopText.flush()], stopped: false };
}

describe('stop texts', () => {
  it('ENG-007: the output ends before the stop text and none of it is emitted', () => {
    expect(outputs(['one EN', 'D two'], ['END'])).to.deep.equal({ texts: ['one ', '', ''], stopped: true });
  });

  it('ENG-007: a text is held back only while it can become part of a stop text', () => {
    expect(outputs(['a E', 'N', 'x b'], ['END'])).to.deep.equal({
      texts: ['a ', '', 'ENx b', ''],
      stopped: false,
    });
  });

  it('ENG-007: what looked like a stop text is let out when the output ends', () => {
    expect(outputs(['a EN'], ['END'])).to.deep.equal({ texts: ['a ', 'EN'], stopped: false });
  });

  it('ENG-007: of several stop texts the one that is complete first ends the output', () => {
    expect(outputs(['xabcd'], ['abcd', 'c']).texts.join('')).to.equal('xab');
    expect(outputs(['xabc'], ['c', 'abc']).texts.join('')).to.equal('x');
  });

  it('DET-004: how the tokens cut the text does not show in the output', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '🦉'), maxLength: 24, size: 'max' });
    const stop = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '🦉'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        text,
        fc.array(stop, { maxLength: 3 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
        (all, stops, cuts) => {
          const whole = outputs([all], stops);
          const cut = outputs(cutCharacters(all, cuts), stops);
          expect(cut.texts.join('')).to.equal(whole.texts.join(''));
          expect(cut.stopped).to.equal(whole.stopped);
          expect(stops.some((each) => cut.texts.join('').includes(each))).to.equal(false);
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('STR-009: stop texts that would end every output or cut a character are named', () => {
    expect(stopTextProblem(['ok', ''])).to.match(/stop\[1\] is empty/);
    expect(stopTextProblem(['\ud83d'])).to.match(/stop\[0\] holds half of a surrogate pair/);
    expect(stopTextProblem(['🦉', '\n'])).to.equal(null);
  });
});

function cutCharacters(text: string, lengths: Iterator<number>): string[] {
  const characters = [...text];
  const texts: string[] = [];
  while (characters.length > 0) texts.push(characters.splice(0, lengths.next().value).join(''));
  return texts;
}
