/**
 * One text for all JSON values that mean the same, by RFC 8785. Two bodies are the same submit exactly when their
 * digests are equal (ADM-006), and two artifacts are the same when theirs are (ART-001).
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { OrchestratorError } from '../core/errors.js';

/** Hex sha256 of the canonical form of a parsed JSON value. */
export function canonicalDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** @throws INVALID_PARAMS for a value that has no canonical form (ART-012) */
export function canonicalJson(value: unknown): string {
  try {
    return canonicalize(value) ?? 'null';
  } catch {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      'the body holds a number beyond 1.8e308 or half of a surrogate pair; send numbers that a double can carry and ' +
        'whole characters',
    );
  }
}
