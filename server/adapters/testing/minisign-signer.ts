/** Signs as minisign does, for tests. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

export interface MinisignSigner {
  /** As `catalog.trusted_keys` takes it. */
  readonly publicKey: string;
  /** The text of a .minisig file. */
  sign(file: Uint8Array): string;
}

export function minisignSigner(keyId = 'KEYNUMB1'): MinisignSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const id = Buffer.from(keyId);
  return {
    publicKey: Buffer.concat([Buffer.from('Ed'), id, raw]).toString('base64'),
    sign(file) {
      const signature = sign(null, createHash('blake2b512').update(file).digest(), privateKey);
      const comment = 'signed by a test';
      const all = sign(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey);
      const line = Buffer.concat([Buffer.from('ED'), id, signature]).toString('base64');
      return `untrusted comment: x\n${line}\ntrusted comment: ${comment}\n${all.toString('base64')}\n`;
    },
  };
}
