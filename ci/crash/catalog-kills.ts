/**
 * Kills a writer of the catalog at each of its system calls on the catalog's files in turn, and checks that what is
 * left is the state before or after a change, never a third (CAT-001). Needs strace.
 *
 *     npx tsx ci/crash/catalog-kills.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LowdbCatalogStore } from '../../server/adapters/catalog-store-lowdb.js';

const WRITER = fileURLToPath(new URL('../../server/adapters/testing/catalog-writer.ts', import.meta.url));
const CALLS = ['openat', 'write', 'pwrite64', 'fsync', 'rename', 'unlink', 'close'];
const FILES = ['', 'catalog.json', 'catalog.json.copy', 'catalog.json.draft', 'catalog.json.copy.draft'];
const CALLS_MAX = 100;

interface Round {
  readonly killed: boolean;
  readonly fault: string | null;
}

async function round(call: string, when: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-catalog-kill-'));
  try {
    const paths = FILES.flatMap((name) => ['-P', join(folder, name)]);
    const trace = ['-f', '-qq', '-o', '/dev/null', ...paths, '-e', `inject=${call}:signal=KILL:when=${when}`];
    const { stdout, status, error } = spawnSync(
      'strace',
      [...trace, process.execPath, '--import', 'tsx', WRITER, folder],
      // File operations of Node would otherwise be counted by each of its threads.
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
      },
    );
    if (error) throw error;
    const acknowledged = stdout.split('\n').filter((line) => line === 'written').length;
    return { killed: status !== 0, fault: await faultIn(folder, acknowledged) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function faultIn(folder: string, acknowledged: number): Promise<string | null> {
  const found = await LowdbCatalogStore.open(folder, { log() {} }).catch((error: unknown) => String(error));
  if (typeof found === 'string') return found;
  const { length } = found.models;
  const isNext = length === acknowledged || length === acknowledged + 1;
  return isNext ? null : `${acknowledged} were acknowledged, ${length} are left`;
}

let kills = 0;
const faults: string[] = [];
for (const call of CALLS) {
  for (let when = 1; when <= CALLS_MAX; when++) {
    const { killed, fault } = await round(call, when);
    if (fault !== null) faults.push(`${call} ${when}: ${fault}`);
    if (!killed) break;
    kills++;
  }
}
console.log(`killed at ${kills} system calls, ${faults.length} faults`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
