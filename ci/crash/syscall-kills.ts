/**
 * Kills a writer of the task store at each of its writing system calls in turn, and checks that what is left is the
 * state before or after a commit, never a third (ADM-015). Needs strace.
 *
 *     npx tsx ci/crash/syscall-kills.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LmdbTaskStore } from '../../server/adapters/task-store-lmdb.js';

const WRITER = fileURLToPath(new URL('../../server/adapters/testing/store-writer.ts', import.meta.url));
const CALLS = ['pwrite64', 'pwritev', 'writev', 'fdatasync', 'fsync', 'ftruncate', 'fallocate'];
/** Calls are counted by thread; no thread makes more of one kind. */
const CALLS_MAX = 400;
/** The writer's first row. */
const FIRST_SEQ = 2;

interface Round {
  readonly killed: boolean;
  readonly fault: string | null;
}

async function round(call: string, when: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-syscall-'));
  try {
    const trace = ['-f', '-qq', '-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${when}`];
    const { stdout, status, error } = spawnSync(
      'strace',
      [...trace, process.execPath, '--import', 'tsx', WRITER, folder],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    if (error) throw error;
    const acknowledged = stdout.split('\n').filter((line) => line === 'written').length;
    return { killed: status !== 0, fault: await faultIn(folder, acknowledged) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function faultIn(folder: string, acknowledged: number): Promise<string | null> {
  const store = await LmdbTaskStore.open(folder);
  const seqs = [...store.tasks()].map(({ seq }) => seq);
  const whole = seqs.every((seq, index) => seq === FIRST_SEQ + index && store.frames(seq).length === 1);
  await store.close();
  if (!whole) return `half a commit is left: ${seqs.join(' ')}`;
  if (seqs.length < acknowledged) return `${acknowledged} were acknowledged, ${seqs.length} are left`;
  return seqs.length > acknowledged + 1 ? `${seqs.length} are left of ${acknowledged} acknowledged` : null;
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
