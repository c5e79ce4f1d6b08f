import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalDigest, canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('ADM-006: the order of members does not change the digest, any value does', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).to.equal(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
    expect(canonicalDigest({ a: 1, b: 2 })).to.equal(canonicalDigest({ b: 2, a: 1 }));
    expect(canonicalDigest({ a: [1, 2] })).not.to.equal(canonicalDigest({ a: [2, 1] }));
    expect(canonicalDigest({ a: 1 })).not.to.equal(canonicalDigest({ a: '1' }));
  });

  it('ADM-006: it is JSON of the same value, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
