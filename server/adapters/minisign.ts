/**
 * Checks detached signatures in the format of minisign against trusted public keys: Ed25519 over the BLAKE2b-512 of
 * the file, and over that signature with its trusted comment.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { SignatureFinding } from '../core/model-trust.js';

const KEY_BYTES = 42;
const SIGNATURE_BYTES = 74;
/** DER before the 32 bytes of an Ed25519 public key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** By key id. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>;

/** @throws Error for a text that is no public key of minisign */
export function trustedKeys(texts: readonly string[]): TrustedKeys {
  return new Map(
    texts.map((text) => {
      const bytes = Buffer.from(text, 'base64');
      if (bytes.length !== KEY_BYTES || bytes.toString('latin1', 0, 2) !== 'Ed')
        throw new Error(`${text} is no public key of minisign; give the second line of its .pub file`);
      const key = createPublicKey({
        key: Buffer.concat([SPKI_PREFIX, bytes.subarray(10)]),
        format: 'der',
        type: 'spki',
      });
      return [keyIdOf(bytes), key];
    }),
  );
}

/** @param blake2b512 of the file, in hex */
export function checkSignature(text: string, blake2b512: string, keys: TrustedKeys): SignatureFinding {
  const [, signatureText, comment, globalText] =
    /^untrusted comment: [^\n]*\n([A-Za-z0-9+/=]+)\r?\ntrusted comment: ([^\r\n]*)\r?\n([A-Za-z0-9+/=]+)\s*$/.exec(
      text,
    ) ?? [];
  if (signatureText === undefined || comment === undefined || globalText === undefined)
    return { kind: 'bad', why: 'it is no .minisig file' };
  const bytes = Buffer.from(signatureText, 'base64');
  const globalSignature = Buffer.from(globalText, 'base64');
  if (bytes.length !== SIGNATURE_BYTES || globalSignature.length !== 64)
    return { kind: 'bad', why: 'it has not the length of a signature' };
  // The old kind signs the file itself, which would have to lie in memory as a whole.
  if (bytes.toString('latin1', 0, 2) !== 'ED')
    return { kind: 'bad', why: 'it is of the kind without prehashing; sign with minisign 0.10 or newer' };
  const keyId = keyIdOf(bytes);
  const key = keys.get(keyId);
  if (key === undefined) return { kind: 'unknown_key', keyId };
  const signature = bytes.subarray(10);
  if (!verify(null, Buffer.from(blake2b512, 'hex'), key, signature))
    return { kind: 'bad', why: `key ${keyId} has signed another file` };
  if (!verify(null, Buffer.concat([signature, Buffer.from(comment)]), key, globalSignature))
    return { kind: 'bad', why: `its trusted comment is not the one that key ${keyId} has signed` };
  return { kind: 'good', keyId };
}

/** As minisign prints it. */
function keyIdOf(bytes: Buffer): string {
  return bytes.readBigUInt64LE(2).toString(16).toUpperCase().padStart(16, '0');
}
