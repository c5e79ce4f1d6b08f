/** The file that a failed suite leaves: every difference with both streams and what ran them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StreamDifference } from './suite.js';

/** @returns the path of the file, which nobody deletes */
export function writeDifferences(differences: readonly StreamDifference[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'llama-orch-determinism-diff-')), 'differences.json');
  writeFileSync(path, `${JSON.stringify(differences, null, 2)}\n`);
  return path;
}
