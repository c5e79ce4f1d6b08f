import { expect } from 'chai';
import { type FileFindings, type SignatureFinding, verdictOf } from './model-trust.js';

const A = `sha256:${'a'.repeat(64)}`;
const B = `sha256:${'b'.repeat(64)}`;
const good: SignatureFinding = { kind: 'good', keyId: 'K' };
const stranger: SignatureFinding = { kind: 'unknown_key', keyId: 'S' };
const bad: SignatureFinding = { kind: 'bad', why: 'key K has signed another file' };

describe('what a verification says', () => {
  it('CAT-007: every combination of digest, signature and policy', () => {
    const cases: readonly (readonly [string | null, readonly SignatureFinding[], string, string])[] = [
      [null, [], 'warn', 'fail'],
      [A, [], 'warn', 'fail'],
      [null, [stranger], 'warn', 'fail'],
      [A, [stranger], 'warn', 'fail'],
      [null, [good], 'pass', 'pass'],
      [A, [good], 'pass', 'pass'],
      [A, [stranger, good], 'pass', 'pass'],
      [B, [good], 'fail', 'fail'],
      [B, [], 'fail', 'fail'],
      [A, [bad], 'fail', 'fail'],
      [A, [good, bad], 'fail', 'fail'],
    ];
    for (const [declaredDigest, signatures, permissive, strict] of cases) {
      const findings: FileFindings = { digest: A, malformed: null, signatures };
      const of = (trustPolicy: 'permissive' | 'strict') =>
        verdictOf({ declaredDigest, trustPolicy }, findings);
      const what = JSON.stringify([declaredDigest, signatures]);
      expect([of('permissive').result, of('strict').result], what).to.deep.equal([permissive, strict]);
      for (const { result, reasons } of [of('permissive'), of('strict')])
        expect(reasons.length === 0, what).to.equal(result === 'pass');
    }
  });

  it('CAT-006: every reason is told, what is malformed first', () => {
    const { result, reasons } = verdictOf(
      { declaredDigest: B, trustPolicy: 'permissive' },
      { digest: A, malformed: 'malformed model file: it is cut', signatures: [] },
    );
    expect(result).to.equal('fail');
    expect(reasons).to.deep.equal([
      'malformed model file: it is cut',
      `the digest of the file is ${A}; the registration says ${B}`,
      'the model is unsigned',
    ]);
  });
});
