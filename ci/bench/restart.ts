/**
 * `npm run bench:restart`: how long a server takes back from a crash with many queued tasks: from the start of its
 * process to readiness and to the first 202, with what it restores and the memory that it takes (ADM-017).
 *
 * Redis under BullMQ does the same in the same run where redis-server is installed: from its start, on an append-only
 * file with as many jobs, to the first awaited add. TASKS is a comma-separated list, ROUNDS the restarts of each.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { storedTask } from '../../server/adapters/task-store-conformance.js';
import { LmdbTaskStore } from '../../server/adapters/task-store-lmdb.js';
import type { Priority } from '../../server/core/contract.js';
import { KilledServer } from '../crash/killed-server.js';
import { residentMibOf } from './process-memory.js';
import { type RedisPeer, redisVersion, startRedis } from './redis-peer.js';
import { median, printTable, spread } from './report.js';

const rounds = Number(process.env['ROUNDS'] ?? 5);
/** The configuration allows a queue of 100,000, and the first 202 needs a place. */
const sizes = (process.env['TASKS'] ?? '10000,99000').split(',').map(Number);
const CAPACITY = 100_000;
const ROWS_PER_COMMIT = 5_000;
const PROMPT = 'Tell me how the owl carried the lamp over the river. '.repeat(16);

const priorityOf = (seq: number): Priority => (seq % 10 === 0 ? 'interactive' : 'batch');
const taskIdOf = (seq: number): string => `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`;

/** Writes the rows as a server with so many queued tasks leaves them. */
async function fill(dataDir: string, tasks: number): Promise<void> {
  const store = await LmdbTaskStore.open(dataDir);
  const model = storedTask(1);
  for (let first = 1; first <= tasks; first += ROWS_PER_COMMIT) {
    const count = Math.min(ROWS_PER_COMMIT, tasks - first + 1);
    await store.commit(
      Array.from({ length: count }, (_, index) => {
        const seq = first + index;
        const own = { taskId: taskIdOf(seq), correlationId: randomUUID() };
        const spec = {
          ...model.spec,
          ...own,
          priority: priorityOf(seq),
          inputBytes: PROMPT.length,
          maxTokens: 256,
        };
        const receipt = { ...model.receipt, ...own, engine: 'llamacpp', admittedMs: Date.now() };
        const input = { kind: 'prompt', prompt: PROMPT } as const;
        return { type: 'put_task', task: { ...model, seq, spec, receipt, input, tokensIn: 200 } } as const;
      }),
    );
  }
  await store.close();
}

interface Restart {
  readonly readyMs: number;
  readonly firstReceiptMs: number;
  readonly restored: number;
  readonly residentMib: number;
}

async function restart(filled: string, check: boolean): Promise<Restart> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-restart-'));
  cpSync(filled, folder, { recursive: true });
  const server = await KilledServer.start(folder, { engine: 'llamacpp', capacity: CAPACITY, slots: 1 });
  try {
    const answer = await server.submit({ model_ref: 'demo', prompt: PROMPT, priority: 'batch' });
    const firstReceiptMs = server.ageMs;
    if (answer.status !== 202) throw new Error(`the first task was answered with ${answer.status}`);
    const restored = server.log.find(({ event }) => event === 'tasks_recovered')?.['queued'];
    const residentMib = residentMibOf(server.pid);
    if (check) await checkOrder(server, Number(restored));
    return { readyMs: server.readyMs, firstReceiptMs, restored: Number(restored), residentMib };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Inside a page of the list, newest first, every place of a lane is one before that of the next task. */
async function checkOrder(server: KilledServer, restored: number): Promise<void> {
  let seen = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await server.ask(
      `/v1/tasks?limit=200&state=queued${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    const { tasks, next_cursor } = (await page.json()) as {
      tasks: { task_id: string; priority: Priority; queue_position: number }[];
      next_cursor: string | null;
    };
    for (const priority of ['interactive', 'batch'] as const) {
      const lane = tasks.filter((task) => task.priority === priority);
      lane.forEach(({ queue_position, task_id }, index) => {
        const expected = (lane[0]?.queue_position ?? 0) - index;
        if (queue_position !== expected)
          throw new Error(`${task_id} is at ${queue_position}, not at ${expected}`);
      });
    }
    seen += tasks.length;
    cursor = next_cursor;
  }
  // The slot has taken some of them, and the first new task is among them.
  if (seen < restored * 0.99) throw new Error(`${restored} were restored, ${seen} are in the list`);
}

async function restartRedis(tasks: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-restart-'));
  const withQueue = async <T>(redis: RedisPeer, use: (queue: Queue) => Promise<T>): Promise<T> => {
    const connection = new Redis({ host: '127.0.0.1', port: redis.port, maxRetriesPerRequest: null });
    const queue = new Queue('bench', { connection });
    try {
      return await use(queue);
    } finally {
      await queue.close();
      connection.disconnect();
      await redis.end();
    }
  };
  const job = (seq: number) => ({
    name: 'task',
    data: { task_id: taskIdOf(seq), prompt: PROMPT, max_tokens: 256 },
  });
  try {
    await withQueue(await startRedis(true, folder), async (queue) => {
      for (let first = 1; first <= tasks; first += ROWS_PER_COMMIT) {
        await queue.addBulk(Array.from({ length: ROWS_PER_COMMIT }, (_, index) => job(first + index)));
      }
    });
    const firstAddsMs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const startedMs = performance.now();
      await withQueue(await startRedis(true, folder), async (queue) => {
        await queue.add('task', job(0).data);
        firstAddsMs.push(performance.now() - startedMs);
      });
    }
    return firstAddsMs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const redis = redisVersion();
console.log(`node ${process.version}, ${redis ?? 'redis-server is NOT INSTALLED: no row of BullMQ'}`);
for (const tasks of sizes) {
  const filled = mkdtempSync(join(tmpdir(), 'llama-orch-restart-'));
  const restarts: Restart[] = [];
  try {
    await fill(join(filled, 'data'), tasks);
    for (let round = 0; round < rounds; round++) restarts.push(await restart(filled, round === 0));
  } finally {
    rmSync(filled, { recursive: true, force: true });
  }
  const lost = restarts.filter(({ restored }) => restored !== tasks);
  if (lost.length > 0) throw new Error(`${tasks} were stored, ${lost[0]?.restored} restored`);
  const ready = restarts.map(({ readyMs }) => readyMs);
  const first = restarts.map(({ firstReceiptMs }) => firstReceiptMs);
  const bullMq = redis === null ? [] : await restartRedis(tasks);
  const row = (name: string, ms: readonly number[]) => [
    name,
    median(ms).toFixed(0),
    spread(ms),
    ms === bullMq ? '-' : `${(median(ms) / median(bullMq)).toFixed(2)}x`,
  ];
  console.log(
    `\n${tasks} queued tasks of about ${PROMPT.length} bytes, ${rounds} restarts; all restored in their order; ` +
      `resident ${median(restarts.map(({ residentMib }) => residentMib)).toFixed(0)} MiB`,
  );
  printTable(
    ['from the start of the process', 'ms', 'min..max', 'it / BullMQ'],
    [
      row('llama-orch: to server_ready', ready),
      row('llama-orch: to the first 202', first),
      ...(bullMq.length > 0 ? [row('BullMQ on Redis, append-only file: to the first add', bullMq)] : []),
    ],
  );
}
