import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { checkSignature, trustedKeys } from './minisign.js';
import { minisignSigner } from './testing/minisign-signer.js';

/** What minisign 0.11 has written for the file `a model file\n`. */
const PUBLIC_KEY = 'RWQXlBdhxMhlEea20NgwNIshU7Xe0DwHuIN3WwIGxD+hbrBvbGfFOVB2';
const KEY_ID = '1165C8C461179417';
const SIGNATURE = `untrusted comment: signature from minisign secret key
RUQXlBdhxMhlEZZJMi/QqaUK4121v6Ssxzf77EBCe9LUaUNAr2HqNLqW2HWirefFsyN/dwxhpHedZvSP5Ej24qytVsXbthTs5ww=
trusted comment: trusted words
3sN/x7ciOhuK9vFHhEa3bkE9rewgAVDLX83FmASZwjCH1ApKkumNoMPj4QE8lVebSb4lckeoCu5ilLhKucDJAQ==
`;
const LEGACY = `untrusted comment: signature from minisign secret key
RWQXlBdhxMhlEeksDqZCSz5uUyMfyjhdvlP2hCAu9tH61VfytnjY0wl2sTulAZS8EjzmqwhHpzzHRXx7akjziHL2uSA7sq+UuAM=
trusted comment: timestamp:1795628134	file:m.bin
J5CpZCHLWwbtnBGv3akK+i3NjuSdNJv2B7Z68FVR57qJSyEYEQtLUIP98/GfYmsdtsylPNiT2sOXk8LsVQm7Cg==
`;
const digestOf = (text: string): string => createHash('blake2b512').update(text).digest('hex');
const digest = digestOf('a model file\n');
const keys = trustedKeys([PUBLIC_KEY]);

describe('signatures of minisign', () => {
  it('CAT-007: what minisign has signed holds, and for nothing but these bytes', () => {
    expect(checkSignature(SIGNATURE, digest, keys)).to.deep.equal({ kind: 'good', keyId: KEY_ID });
    expect(checkSignature(SIGNATURE, digestOf('another file\n'), keys)).to.deep.equal({
      kind: 'bad',
      why: `key ${KEY_ID} has signed another file`,
    });
  });

  it('CAT-007: a trusted comment that was changed is no signature any more', () => {
    expect(checkSignature(SIGNATURE.replace('trusted words', 'other words'), digest, keys)).to.include({
      kind: 'bad',
      why: `its trusted comment is not the one that key ${KEY_ID} has signed`,
    });
  });

  it('CAT-007: a key that nobody trusts is told by its id', () => {
    const stranger = minisignSigner();
    const text = stranger.sign(Buffer.from('a model file\n'));
    expect(checkSignature(text, digest, keys)).to.include({ kind: 'unknown_key' });
    const trusting = trustedKeys([PUBLIC_KEY, stranger.publicKey]);
    expect(checkSignature(text, digest, trusting)).to.include({ kind: 'good' });
  });

  it('CAT-007: a trusted id with another key behind it is no signature', () => {
    const [one, other] = [minisignSigner('SAMEIDS1'), minisignSigner('SAMEIDS1')];
    const text = other.sign(Buffer.from('a model file\n'));
    expect(checkSignature(text, digest, trustedKeys([one.publicKey]))).to.include({ kind: 'bad' });
  });

  it('CAT-007: what is not of this format is refused in words', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['', /no \.minisig file/],
      ['untrusted comment: x\nAAAA\ntrusted comment: y\nAAAA\n', /not the length of a signature/],
      [LEGACY, /without prehashing; sign with minisign 0\.10 or newer/],
      [SIGNATURE.slice(0, -8), /not the length of a signature/],
      [`${SIGNATURE}more`, /no \.minisig file/],
    ];
    for (const [text, why] of cases) {
      const finding = checkSignature(text, digest, keys);
      expect(finding.kind).to.equal('bad');
      if (finding.kind === 'bad') expect(finding.why).to.match(why);
    }
    expect(() => trustedKeys(['RWQX'])).to.throw(/no public key of minisign/);
  });
});
