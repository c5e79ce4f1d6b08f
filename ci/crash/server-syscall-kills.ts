/**
 * Kills the built server at each of its writing system calls in turn, through one scripted life and its shutdown, and
 * checks what clients saw against what the next start knows: every acknowledged task with its receipt, no state that
 * was shown taken back, streams without gaps, never a start that fails (ADM-015, ADM-017). Needs strace.
 *
 *     npx tsx ci/crash/server-syscall-kills.ts [--calls fdatasync,pwrite64] [--at-once 2]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FailedStart, KilledServer } from './killed-server.js';
import { faultsAfter, type Life, live, newLife } from './scripted-life.js';

/** Made for files, and, `writev` apart, for hardly anything else; with `writev` answers are written too. */
const CALLS = [
  'pwrite64',
  'pwritev',
  'writev',
  'fdatasync',
  'fsync',
  'ftruncate',
  'fallocate',
  'rename',
  'link',
  'unlink',
  'mkdir',
];
/** Made for much else, so that only those for the files of the data directory count. */
const CALLS_ON_FILES = ['openat', 'write'];
const FILES = ['lock', 'store', 'store/data.mdb', 'store/lock.mdb', 'store/probe'];
/** Calls are counted by thread, so one thread makes those of the store; no thread makes more of one kind. */
const ONE_WRITER = { UV_THREADPOOL_SIZE: '1' };
const CALLS_MAX = 400;
const KILLED = 128 + 9;

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: [...CALLS, ...CALLS_ON_FILES].join(',') },
    'at-once': { type: 'string', default: '2' },
  },
});

interface Round {
  readonly killed: boolean;
  readonly life: Life;
  readonly faults: readonly string[];
}

async function round(call: string, when: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-syscall-'));
  const dataDir = join(folder, 'data');
  const options = { engine: 'fake', slots: 1 };
  const files = CALLS_ON_FILES.includes(call) ? FILES.flatMap((file) => ['-P', join(dataDir, file)]) : [];
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${when}`];
  const under = ['strace', '-f', '-qq', '-o', '/dev/null', ...files, ...inject];
  const life = newLife();
  try {
    const killed = await lifeUnder(folder, { ...options, under, env: ONE_WRITER }, life);
    const next = await KilledServer.start(folder, options);
    try {
      return { killed, life, faults: await faultsAfter(next, life) };
    } finally {
      await next.kill();
    }
  } catch (error) {
    return { killed: true, life, faults: [String(error)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns whether the life ended with a kill */
async function lifeUnder(
  folder: string,
  options: Parameters<typeof KilledServer.start>[1],
  life: Life,
): Promise<boolean> {
  try {
    const server = await KilledServer.start(folder, options);
    await live(server, life);
    return (await server.end()) === KILLED;
  } catch (error) {
    if (error instanceof FailedStart && error.code === KILLED) return true;
    throw error;
  }
}

interface CallResult {
  readonly call: string;
  readonly kills: number;
  readonly faults: readonly string[];
  readonly unkilled: Life | null;
}

async function killAtEach(call: string): Promise<CallResult> {
  const faults: string[] = [];
  for (let when = 1; when <= CALLS_MAX; when++) {
    const { killed, life, faults: found } = await round(call, when);
    faults.push(...found.map((fault) => `${call} ${when}: ${fault}`));
    if (!killed) return { call, kills: when - 1, faults, unkilled: life };
  }
  return { call, kills: CALLS_MAX, faults, unkilled: null };
}

async function main(): Promise<void> {
  const waiting = values.calls.split(',');
  const results: CallResult[] = [];
  const lane = async (): Promise<void> => {
    for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
      const result = await killAtEach(call);
      console.log(`${call}: ${result.kills} kills, ${result.faults.length} faults`);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, lane));
  const lives = results.map(({ unkilled }) => unkilled).filter((life) => life !== null);
  const covered = lives.filter(({ canceledWhileQueued }) => canceledWhileQueued).length;
  const faults = results.flatMap((result) => result.faults);
  const kills = results.reduce((sum, result) => sum + result.kills, 0);
  console.log(
    `killed at ${kills} system calls, ${faults.length} faults; ` +
      `a queued task was canceled in ${covered} of ${lives.length} lives to the end`,
  );
  for (const fault of faults.slice(0, 20)) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (spawnSync('strace', ['-V']).status === 0) await main();
else console.log('SKIPPED: kills at system calls need strace (apt-get install strace)');
