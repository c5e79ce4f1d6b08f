/**
 * Kills a writer of the catalog at each of its system calls on the catalog's files in turn, and checks that what is
 * left is the state before or after a change, never a third (CAT-001). Needs strace.
 *
 *     npx tsx ci/crash/catalog-kills.ts
 */
import { fileURLToPath } from 'node:url';
import { LowdbCatalogStore } from '../../server/adapters/catalog-store-lowdb.js';
import { killAtEachCall } from './kills-at-calls.js';

const WRITER = fileURLToPath(new URL('../../server/adapters/testing/catalog-writer.ts', import.meta.url));
const CALLS = ['openat', 'write', 'pwrite64', 'fsync', 'rename', 'unlink', 'close'];
const FILES = ['', 'catalog.json', 'catalog.json.copy', 'catalog.json.draft', 'catalog.json.copy.draft'];
const CALLS_MAX = 100;

async function faultIn(folder: string, acknowledged: number): Promise<string | null> {
  const found = await LowdbCatalogStore.open(folder, { log() {} }).catch((error: unknown) => String(error));
  if (typeof found === 'string') return found;
  const { length } = found.models;
  const isNext = length === acknowledged || length === acknowledged + 1;
  return isNext ? null : `${acknowledged} were acknowledged, ${length} are left`;
}

await killAtEachCall({
  script: WRITER,
  calls: CALLS,
  callsMax: CALLS_MAX,
  files: FILES,
  // File operations of Node would otherwise be counted by each of its threads.
  env: { UV_THREADPOOL_SIZE: '1' },
  faultIn,
});
