/** What must be right in a model file before an engine reads it (ENG-012, CAT-008). */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GgufError, GgufHead } from '../../core/gguf.js';

/** @throws GgufError, or that of the file system */
export async function checkGgufHeader(path: string): Promise<void> {
  const stats = await stat(path);
  if (!stats.isFile()) throw new GgufError(`${path} is not a file`);
  const head = new GgufHead(stats.size);
  for await (const piece of createReadStream(path)) {
    head.take(piece);
    if (head.summary !== null) return;
  }
  throw new GgufError('the file was cut while it was read');
}
