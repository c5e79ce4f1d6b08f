/** What the findings about a model file amount to (CAT-006, CAT-007). */
import type { ModelRegistration } from './catalog-model.js';
import type { VerificationResult } from './contract.js';

/** One signature, checked against the trusted keys. */
export type SignatureFinding =
  | { readonly kind: 'good'; readonly keyId: string }
  /** By a key that nobody trusts. */
  | { readonly kind: 'unknown_key'; readonly keyId: string }
  | { readonly kind: 'bad'; readonly why: string };

export interface FileFindings {
  /** `sha256:` and hex. */
  readonly digest: string;
  /** What is wrong with its structure; null = nothing. */
  readonly malformed: string | null;
  readonly signatures: readonly SignatureFinding[];
}

export interface Verdict {
  readonly result: VerificationResult;
  readonly reasons: readonly string[];
}

export function verdictOf(
  { declaredDigest, trustPolicy }: Pick<ModelRegistration, 'declaredDigest' | 'trustPolicy'>,
  { digest, malformed, signatures }: FileFindings,
): Verdict {
  const faults: string[] = [];
  const doubts: string[] = [];
  if (malformed !== null) faults.push(malformed);
  if (declaredDigest !== null && declaredDigest !== digest)
    faults.push(`the digest of the file is ${digest}; the registration says ${declaredDigest}`);
  for (const signature of signatures) {
    if (signature.kind === 'bad') faults.push(`a signature does not hold: ${signature.why}`);
    if (signature.kind === 'unknown_key')
      doubts.push(`a signature is by key ${signature.keyId}, which catalog.trusted_keys does not name`);
  }
  const signed = signatures.some(({ kind }) => kind === 'good');
  if (signatures.length === 0) doubts.push('the model is unsigned');
  // A trusted signature covers the bytes: nothing is left to compare.
  if (declaredDigest === null && !signed) doubts.push('no digest was declared to compare the file with');
  const reasons = signed ? faults : [...faults, ...doubts];
  if (faults.length > 0 || (trustPolicy === 'strict' && !signed)) return { result: 'fail', reasons };
  return { result: reasons.length === 0 ? 'pass' : 'warn', reasons };
}
