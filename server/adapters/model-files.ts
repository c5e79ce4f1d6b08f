/** Looks at model files: digest, structure and the signature beside them, in one reading (CAT-006, CAT-008). */
import { createHash } from 'node:crypto';
import { constants, readFileSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { FileMeasurement, ModelFiles } from '../core/catalog-store-port.js';
import { GgufError, GgufHead } from '../core/gguf.js';
import { syncFolder } from './durable-write.js';

/** Hashed at a time; between two pieces everything else has its turn. */
const PIECE_BYTES = 262_144;
const SIGNATURE_BYTES_MAX = 4_096;

export const modelFiles: ModelFiles = {
  exists: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,

  async measure(path, signal, onProgress) {
    // Without O_NONBLOCK the opening of a pipe would wait for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return { ...(await measureOpen(path, file, signal, onProgress)), signatures: signaturesBeside(path) };
    } finally {
      await file.close();
    }
  },

  async rename(from, to) {
    await rename(from, to);
    await syncFolder(dirname(to));
  },

  remove: (path) => rm(path, { force: true }),
};

async function measureOpen(
  path: string,
  file: FileHandle,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Omit<FileMeasurement, 'signatures'>> {
  const before = await file.stat();
  if (!before.isFile()) throw new Error(`${path} is not a file`);
  const sha256 = createHash('sha256');
  const blake2b512 = createHash('blake2b512');
  const structure = new Structure(before.size);
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  let done = 0;
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, done);
    if (bytesRead === 0) break;
    const piece = buffer.subarray(0, bytesRead);
    sha256.update(piece);
    blake2b512.update(piece);
    structure.take(piece);
    done += bytesRead;
    onProgress(Math.min(1, done / before.size));
    await turn();
  }
  const after = await file.stat();
  if (done !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw new Error(`${path} has changed while it was read; verify it again once it rests`);
  return {
    sizeBytes: done,
    digest: `sha256:${sha256.digest('hex')}`,
    blake2b512: blake2b512.digest('hex'),
    ...structure.found(),
  };
}

/** A malformed head ends the look at the structure, and not the measuring. */
class Structure {
  private head: GgufHead | null = null;
  private malformed: string | null = null;

  constructor(fileBytes: number) {
    this.attempt(() => {
      this.head = new GgufHead(fileBytes);
    });
  }

  take(piece: Uint8Array): void {
    if (this.malformed === null) this.attempt(() => this.head?.take(piece));
  }

  found(): Pick<FileMeasurement, 'gguf' | 'malformed'> {
    return { gguf: this.malformed === null ? (this.head?.summary ?? null) : null, malformed: this.malformed };
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof GgufError)) throw error;
      this.malformed = error.message;
    }
  }
}

function signaturesBeside(path: string): readonly string[] {
  const beside = `${path}.minisig`;
  const stats = statSync(beside, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  // What is no signature is checked, and found wanting, as one.
  if (!stats.isFile() || stats.size > SIGNATURE_BYTES_MAX) return [''];
  return [readFileSync(beside, 'utf8')];
}
