/**
 * `npm run bench:overload`: the whole server at LOAD times of what it can do, for SECONDS, with clients that keep to
 * the advice of a refusal (ADM-008, EST-004).
 *
 * Tasks arrive at random moments, whatever became of those before; a fifth is interactive, and their lengths vary so
 * much that nobody knows when a place frees. The fake engine makes a token every 10 ms in each of 8 slots. What the
 * server can do is measured first, with a queue that is never empty and never full.
 */
import { setTimeout } from 'node:timers/promises';
import { quantile } from './in-flight.js';
import { type OurServer, startOurServer } from './our-server.js';
import { nothingSeen, OverloadClients, type Priority, type Seen } from './overload-client.js';
import { residentMibOf } from './process-memory.js';
import { median, printTable } from './report.js';

const seconds = Number(process.env['SECONDS'] ?? 60);
const load = Number(process.env['LOAD'] ?? 3);
const SLOTS = 8;
const PACE_MS = 10;
const CAPACITY = 64;
const MEAN_TOKENS = 16;
const INTERACTIVE_SHARE = 0.2;
/** Short against the run, so that memory is at rest before its middle. */
const RETENTION_MS = 5_000;

const capacityPerSecond = (SLOTS * 1_000) / (MEAN_TOKENS * PACE_MS);

/** xorshift32: the same arrivals in every run. */
let state = 20_260;
function random(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32;
}

const priority = (): Priority => (random() < INTERACTIVE_SHARE ? 'interactive' : 'batch');
/** Exponential, at least one token. */
const maxTokens = (): number => Math.min(200, Math.max(1, Math.round(-Math.log(1 - random()) * MEAN_TOKENS)));
const nextArrivalMs = (perSecond: number): number => (-Math.log(1 - random()) * 1_000) / perSecond;

async function tokensOut(server: OurServer): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`, { headers: server.authorization });
  const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('tokens_out_total{'));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

/** Tokens of finished tasks per second while `work` lasts, from a second after its begin. */
async function goodput(server: OurServer, workSeconds: number): Promise<number> {
  await setTimeout(1_000);
  const [tokens, beginMs] = [await tokensOut(server), performance.now()];
  await setTimeout(workSeconds * 1_000);
  return ((await tokensOut(server)) - tokens) / ((performance.now() - beginMs) / 1_000);
}

/** As many clients as fill the slots and half of the queue, each with one task after the other. */
async function peak(server: OurServer): Promise<number> {
  const seen = nothingSeen();
  const clients = new OverloadClients(server, seen);
  let over = false;
  const client = async (): Promise<void> => {
    while (!over) await clients.run(priority(), maxTokens());
  };
  const all = Promise.all(Array.from({ length: SLOTS + CAPACITY / 2 }, client));
  const perSecond = await goodput(server, Math.max(5, seconds / 4));
  over = true;
  await all;
  clients.stop();
  noteFaults(seen);
  return perSecond;
}

function noteFaults({ faults }: Seen): void {
  if (faults.length > 0) throw new Error(`${faults.length} wrong answers, the first: ${faults[0]}`);
}

async function overload(server: OurServer): Promise<{ seen: Seen; perSecond: number; memoryMib: number[] }> {
  const seen = nothingSeen();
  const clients = new OverloadClients(server, seen);
  let over = false;
  const arrivals = (async () => {
    const beginMs = performance.now();
    for (let dueMs = 0; !over; dueMs += nextArrivalMs(load * capacityPerSecond)) {
      const aheadMs = beginMs + dueMs - performance.now();
      if (aheadMs > 0) await setTimeout(aheadMs);
      void clients.run(priority(), maxTokens());
    }
  })();
  const memoryMib: number[] = [residentMibOf(server.pid)];
  const middle = setTimeout((seconds * 1_000) / 2).then(() => memoryMib.push(residentMibOf(server.pid)));
  const perSecond = await goodput(server, seconds - 1);
  over = true;
  await Promise.all([arrivals, middle]);
  memoryMib.push(residentMibOf(server.pid));
  noteFaults(seen);
  clients.stop();
  return { seen, perSecond, memoryMib };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const verdict = (met: boolean): string => (met ? 'met' : 'MISSED');

const server = await startOurServer({
  TOKENS: '4096',
  PACE_MS: String(PACE_MS),
  SLOTS: String(SLOTS),
  CAPACITY: String(CAPACITY),
  RETENTION_MS: String(RETENTION_MS),
});
try {
  const peakPerSecond = await peak(server);
  const { seen, perSecond, memoryMib } = await overload(server);
  const refusalMs = [...seen.refusalMs].sort((a, b) => a - b);
  const share = perSecond / peakPerSecond;
  const firstRetry = seen.admittedAtFirstRetry / seen.firstRetries;
  const waits = (of: Priority): string => {
    const sorted = [...seen.waitedMs[of]].sort((a, b) => a - b);
    return `${median(sorted).toFixed(0)} / ${quantile(sorted, 0.99).toFixed(0)} (${sorted.length})`;
  };
  console.log(
    `node ${process.version}; ${load} x ${capacityPerSecond} tasks/s for ${seconds} s: ${seen.submitted} tasks came, ` +
      `${seen.admitted} were admitted, ${seen.refused} were refused first, ${refusalMs.length} refusals in all\n`,
  );
  printTable(
    ['measure', 'seen', 'wanted', ''],
    [
      ['goodput / peak', percent(share), '>= 98 %', verdict(share >= 0.98)],
      ['429, p50 ms', quantile(refusalMs, 0.5).toFixed(2), '', ''],
      ['429, p99 ms', quantile(refusalMs, 0.99).toFixed(2), '<= 5', verdict(quantile(refusalMs, 0.99) <= 5)],
      [
        `admitted at the first retry (of ${seen.firstRetries})`,
        percent(firstRetry),
        '>= 80 %',
        verdict(firstRetry >= 0.8),
      ],
      ['wait of interactive tasks, p50 / p99 ms', waits('interactive'), '', ''],
      ['wait of batch tasks, p50 / p99 ms', waits('batch'), '', ''],
      ['resident MiB at start, middle, end', memoryMib.map((mib) => mib.toFixed(0)).join(', '), 'flat', ''],
    ],
  );
  console.log(
    `peak: ${peakPerSecond.toFixed(0)} tokens/s with the queue half full, of ${SLOTS * (1_000 / PACE_MS)} that the slots could make.`,
  );
} finally {
  await server.end();
}
process.exit();
