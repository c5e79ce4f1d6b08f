import { expect } from 'chai';
import fc from 'fast-check';
import { Fifo } from './fifo.js';

describe('Fifo', () => {
  it('QUE-007: it gives back what came, in order, whatever the mix of coming and going', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (pushes) => {
        const fifo = new Fifo<number>();
        const expected: number[] = [];
        pushes.forEach((push, item) => {
          if (push) {
            fifo.push(item);
            expected.push(item);
          } else {
            expect(fifo.shift()).to.equal(expected.shift());
          }
          expect([fifo.first, fifo.size]).to.deep.equal([expected[0], expected.length]);
        });
      }),
    );
  });
});
