/**
 * Fills the disk under the built server and gives it room again: admission stops with 503 STORAGE_UNAVAILABLE and
 * comes back without a restart, reads go on, and nothing that was acknowledged is lost (ADM-016). Needs root, for a
 * tmpfs of its own.
 *
 *     npx tsx ci/crash/disk-full.ts [--mib 1]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FailedStart, KilledServer, type KilledServerOptions } from './killed-server.js';

const { values } = parseArgs({ options: { mib: { type: 'string', default: '1' } } });
const KIB = 1_024;
const diskKib = Number(values.mib) * KIB;
/** What is left to the server at first: its store, and some hundred tasks. */
const ROOM_KIB = 512;
/** Admissions until the disk must be full. */
const TASKS_MAX = 5_000;
const RETRIES_MAX = 100;
const TASK_ID_PREFIX = '00000000-0000-4000-8000-';

interface Refusal {
  readonly code?: string;
  readonly message?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'llama-orch-disk-full-'));
const disk = join(folder, 'disk');
const ballast = join(disk, 'ballast');
const faults: string[] = [];
const check = (holds: boolean, fault: string): void => {
  if (!holds) faults.push(fault);
};
const freeKib = (): number => {
  const { bavail, bsize } = statfsSync(disk);
  return Math.round((bavail * bsize) / KIB);
};
const task = (number: number) => ({
  task_id: `${TASK_ID_PREFIX}${String(number).padStart(12, '0')}`,
  model_ref: 'demo',
  prompt: `Story ${number} `.repeat(30),
  max_tokens: 20,
});

async function textOf(server: KilledServer, path: string): Promise<{ status: number; text: string }> {
  const answer = await server.ask(path);
  return { status: answer.status, text: await answer.text() };
}

/** Submits until the disk refuses. @returns receipts by task id, and the refusal */
async function fillUp(server: KilledServer, receipts: Map<string, string>): Promise<Response | null> {
  for (let number = 0; number < TASKS_MAX; number++) {
    const answer = await server.submit(task(number));
    if (answer.status === 503) return answer;
    const text = await answer.text();
    if (answer.status === 202) receipts.set(task(number).task_id, text);
    else if (answer.status !== 429) throw new Error(`task ${number} was answered ${answer.status}: ${text}`);
  }
  return null;
}

async function checkReads(server: KilledServer, known: string): Promise<void> {
  const paths = [`/v1/tasks/${known}`, `/v1/tasks/${known}/stream`, '/metrics', '/v1/pools', '/livez'];
  for (const path of paths) {
    const { status, text } = await textOf(server, path);
    check(status === 200, `GET ${path} on a full disk was answered ${status}`);
    if (path.endsWith('/stream')) check(text.includes('event: end'), 'the stream has no end on a full disk');
  }
  const ready = await textOf(server, '/readyz');
  console.log(`reads go on: ${paths.join(', ')}; GET /readyz answers ${ready.status}`);
}

/** Waits as the server advises until it admits again. @returns milliseconds from the first try */
async function untilAdmitted(server: KilledServer, receipts: Map<string, string>): Promise<number | null> {
  const beginMs = performance.now();
  for (let retry = 0; retry < RETRIES_MAX; retry++) {
    const answer = await server.submit(task(TASKS_MAX));
    const text = await answer.text();
    if (answer.status === 202) {
      receipts.set(task(TASKS_MAX).task_id, text);
      return performance.now() - beginMs;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

async function checkKept(server: KilledServer, receipts: Map<string, string>): Promise<void> {
  for (const [taskId, receipt] of receipts) {
    const number = Number(taskId.slice(TASK_ID_PREFIX.length));
    const again = await server.submit(task(number));
    check((await again.text()) === receipt, `${taskId} has another receipt now, or is lost: ${again.status}`);
    const { text } = await textOf(server, `/v1/tasks/${taskId}/stream`);
    const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    check(
      ids.every((id, index) => id === index + 1),
      `the stream of ${taskId} has a gap`,
    );
    check(text.includes('event: end'), `the stream of ${taskId} has no end`);
  }
}

/** A start without room for a store is refused in a sentence. */
async function checkRefusedStart(options: KilledServerOptions): Promise<void> {
  writeFileSync(ballast, Buffer.alloc((diskKib - KIB / 64) * KIB, 1));
  const outcome = await KilledServer.start(folder, options).catch((error: unknown) => error);
  rmSync(ballast);
  rmSync(options.dataDir ?? '', { recursive: true, force: true });
  if (outcome instanceof KilledServer) {
    await outcome.kill();
    faults.push('it starts without room for its store');
  } else if (outcome instanceof FailedStart) {
    console.log(`without room for a store: ${outcome.message.trim()}`);
    check(outcome.message.includes('llama-orch cannot start: '), 'the refused start is not explained');
  } else throw outcome;
}

async function run(): Promise<void> {
  const dataDir = join(disk, 'data');
  const options = { engine: 'fake', capacity: 1_000, dataDir };
  await checkRefusedStart(options);
  writeFileSync(ballast, Buffer.alloc((diskKib - ROOM_KIB) * KIB, 1));
  let server = await KilledServer.start(folder, options);
  try {
    const receipts = new Map<string, string>();
    const free = freeKib();
    const refusal = await fillUp(server, receipts);
    if (refusal === null)
      throw new Error(`the disk is not full after ${TASKS_MAX} tasks: ${freeKib()} KiB are free`);
    const body = (await refusal.json()) as Refusal;
    console.log(
      `${free} KiB free after the start; ${receipts.size} tasks acknowledged, then ${refusal.status}:`,
    );
    console.log(JSON.stringify(body));
    console.log(`Retry-After: ${refusal.headers.get('retry-after')}, ${freeKib()} KiB free`);
    check(JSON.stringify(body).includes('STORAGE_UNAVAILABLE'), 'the refusal is not STORAGE_UNAVAILABLE');
    check(receipts.size > 0, 'nothing was admitted before the disk was full');
    await checkReads(server, task(0).task_id);
    rmSync(ballast);
    const admittedMs = await untilAdmitted(server, receipts);
    check(admittedMs !== null, 'no admission after there was room again');
    console.log(
      `admits again ${Math.round(admittedMs ?? 0)} ms after the ballast went, ${freeKib()} KiB free`,
    );
    await checkKept(server, receipts);
    await server.kill();
    server = await KilledServer.start(folder, options);
    await checkKept(server, receipts);
    console.log(`${receipts.size} acknowledged tasks are whole, also after a kill and a restart`);
  } finally {
    await server.kill();
  }
}

if (process.getuid?.() !== 0) {
  console.log('SKIPPED: a full disk needs root, to mount a tmpfs');
} else {
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskKib}k`, 'tmpfs', disk]);
  try {
    await run();
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${faults.length} faults`);
  for (const fault of faults.slice(0, 20)) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
