/**
 * Kills a writer of the task store at each of its writing system calls in turn, and checks that what is left is the
 * state before or after a commit, never a third (ADM-015). Needs strace.
 *
 *     npx tsx ci/crash/syscall-kills.ts
 */
import { fileURLToPath } from 'node:url';
import { LmdbTaskStore } from '../../server/adapters/task-store-lmdb.js';
import { killAtEachCall } from './kills-at-calls.js';

const WRITER = fileURLToPath(new URL('../../server/adapters/testing/store-writer.ts', import.meta.url));
const CALLS = ['pwrite64', 'pwritev', 'writev', 'fdatasync', 'fsync', 'ftruncate', 'fallocate'];
/** Calls are counted by thread; no thread makes more of one kind. */
const CALLS_MAX = 400;
/** The writer's first row. */
const FIRST_SEQ = 2;

async function faultIn(folder: string, acknowledged: number): Promise<string | null> {
  const store = await LmdbTaskStore.open(folder);
  const seqs = [...store.tasks()].map(({ seq }) => seq);
  const whole = seqs.every((seq, index) => seq === FIRST_SEQ + index && store.frames(seq).length === 1);
  await store.close();
  if (!whole) return `half a commit is left: ${seqs.join(' ')}`;
  if (seqs.length < acknowledged) return `${acknowledged} were acknowledged, ${seqs.length} are left`;
  return seqs.length > acknowledged + 1 ? `${seqs.length} are left of ${acknowledged} acknowledged` : null;
}

await killAtEachCall({
  script: WRITER,
  calls: CALLS,
  callsMax: CALLS_MAX,
  faultIn,
});
