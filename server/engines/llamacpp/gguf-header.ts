/** The fixed head of a model file: what must be right before anything reads on (ENG-012). */
import { open } from 'node:fs/promises';

const HEAD_BYTES = 24;
const VERSIONS = [2, 3];
/** Far beyond every real model; a file that says more makes readers loop for hours. */
const TENSORS_MAX = 1_000_000n;
const METADATA_MAX = 100_000n;

/** @throws Error that says in what the file is no model */
export async function checkGgufHeader(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    if (bytesRead < HEAD_BYTES) throw new Error(`the file has ${bytesRead} bytes, too few for a GGUF file`);
    if (head.toString('latin1', 0, 4) !== 'GGUF') throw new Error('the file does not begin with GGUF');
    const version = head.readUInt32LE(4);
    if (!VERSIONS.includes(version)) {
      throw new Error(`the file has GGUF version ${version}; readable: ${VERSIONS.join(', ')}`);
    }
    const tensors = head.readBigUInt64LE(8);
    const metadata = head.readBigUInt64LE(16);
    if (tensors > TENSORS_MAX || metadata > METADATA_MAX) {
      throw new Error(`the file claims ${tensors} tensors and ${metadata} metadata keys; it is damaged`);
    }
  } finally {
    await file.close();
  }
}
