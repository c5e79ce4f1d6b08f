/**
 * `npm run bench:durable`: admissions that are on disk when they are answered, beside BullMQ on Redis in the same run.
 *
 * Ours is a whole server over HTTP, with auth, validation, prediction, metrics and logs; BullMQ adds from the process
 * that asks, straight to Redis. Subjects take turns for ROUNDS rounds of SECONDS a cell.
 */
import { Agent } from 'node:http';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { postTask, taskBody } from './admission.js';
import { type InFlightResult, keepInFlight, quantile } from './in-flight.js';
import { startOurServer } from './our-server.js';
import { redisVersion, startRedis } from './redis-peer.js';
import { median, printTable, spread } from './report.js';

const rounds = Number(process.env['ROUNDS'] ?? 5);
const seconds = Number(process.env['SECONDS'] ?? 1.5);
const IN_FLIGHT = [1, 32, 200] as const;
/** Tasks that end at once before the measurement, for predictions to be made from. */
const HISTORY = 64;

/** Cells of one subject in one round, by number in flight. */
type Round = readonly InFlightResult[];

async function measureOurs(run: boolean): Promise<Round> {
  const pace = run ? { PACE_MS: '0', SLOTS: '64' } : { PACE_MS: '3600000', SLOTS: '1' };
  const server = await startOurServer({ TOKENS: '2', HISTORY: String(HISTORY), CAPACITY: '100000', ...pace });
  const agent = new Agent({ keepAlive: true, maxSockets: Math.max(...IN_FLIGHT) });
  const target = { port: server.port, path: '/v1/tasks', headers: server.authorization };
  const admit = async (): Promise<void> => {
    const status = await postTask(target, agent, taskBody());
    if (status !== 202) throw new Error(`llama-orch answered ${status}`);
  };
  try {
    for (let task = 0; task < HISTORY; task++) await admit();
    const cells: InFlightResult[] = [];
    for (const inFlight of IN_FLIGHT) cells.push(await keepInFlight(inFlight, seconds, admit));
    return cells;
  } finally {
    agent.destroy();
    await server.end();
  }
}

async function measureBullMq(durable: boolean): Promise<Round> {
  const redis = await startRedis(durable);
  const connection = new Redis({ host: '127.0.0.1', port: redis.port, maxRetriesPerRequest: null });
  const queue = new Queue('bench', { connection });
  const add = async (): Promise<void> => {
    await queue.add('task', JSON.parse(taskBody()));
  };
  try {
    for (let task = 0; task < HISTORY; task++) await add();
    const cells: InFlightResult[] = [];
    for (const inFlight of IN_FLIGHT) cells.push(await keepInFlight(inFlight, seconds, add));
    return cells;
  } finally {
    await queue.close();
    connection.disconnect();
    await redis.end();
  }
}

const redis = redisVersion();
console.log(`node ${process.version}, ${redis ?? 'redis-server is NOT INSTALLED: no row of BullMQ'}`);
if (redis === null) console.log('to measure beside BullMQ: apt-get install redis-server');

const OURS = 'llama-orch, admitted';
const subjects: Record<string, () => Promise<Round>> = {
  [OURS]: () => measureOurs(false),
  'llama-orch, admitted and run': () => measureOurs(true),
  ...(redis !== null && {
    'BullMQ, appendfsync always': () => measureBullMq(true),
    'BullMQ, not persisted': () => measureBullMq(false),
  }),
};
const results = new Map<string, Round[]>();
for (let round = 0; round < rounds; round++) {
  for (const [name, measure] of Object.entries(subjects)) {
    results.set(name, [...(results.get(name) ?? []), await measure()]);
  }
}
IN_FLIGHT.forEach((inFlight, index) => {
  const ratesOf = (name: string): number[] =>
    (results.get(name) ?? []).flatMap((round) => round[index]?.perSecond ?? []);
  const ours = median(ratesOf(OURS));
  console.log(`\n${inFlight} in flight, ${rounds} rounds of ${seconds} s`);
  printTable(
    ['subject', 'admissions/s', 'min..max', 'p50 ms', 'p99 ms', 'ours / it'],
    [...results].map(([name, all]) => {
      const rates = ratesOf(name);
      const latency = (share: number): string =>
        median(all.map((round) => quantile(round[index]?.latenciesMs ?? [], share))).toFixed(2);
      return [
        name,
        median(rates).toFixed(0),
        spread(rates),
        latency(0.5),
        latency(0.99),
        `${(ours / median(rates)).toFixed(2)}x`,
      ];
    }),
  );
});
