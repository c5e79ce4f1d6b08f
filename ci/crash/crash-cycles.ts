/**
 * Kills the built server at random moments under load, or takes its disk's power away, and checks what clients saw
 * against what is left (ADM-017).
 *
 *     npx tsx ci/crash/crash-cycles.ts [--cycles 20] [--engine llamacpp|fake] [--power] [--seed 1]
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FinalTask, faultsOf, History, takeFrames } from './history.js';
import { isServerGone, KilledServer } from './killed-server.js';
import { LossyDisk } from './lossy-disk.js';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '20' },
    engine: { type: 'string', default: 'llamacpp' },
    power: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});

const CLIENTS = 4;
/** A cycle lasts between these after the server is ready. */
const SHORTEST_MS = 20;
const LONGEST_MS = 1_500;

const history = new History();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Submits tasks one after the other and reads some of them, until the server is gone. */
async function client(server: KilledServer, number: number): Promise<void> {
  for (let task = 0; ; task++) {
    const taskId = randomUUID();
    const body = JSON.stringify({
      task_id: taskId,
      model_ref: 'demo',
      prompt: `Story ${taskId}`,
      max_tokens: 40,
    });
    const answer = await server.ask('/v1/tasks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (answer.status === 202) {
      history.acknowledged.set(taskId, await answer.text());
      if ((task + number) % 2 === 0) await read(server, taskId);
    } else {
      await answer.text();
      // The disk may say that its power is gone before the server is.
      if (answer.status !== 429 && !(values.power && answer.status === 503))
        throw new Error(`POST /v1/tasks answered ${answer.status}`);
      await pause(50);
    }
  }
}

/** Reads a stream on from where its reader was. */
async function read(server: KilledServer, taskId: string): Promise<void> {
  const { frames } = history.streamOf(taskId);
  const lastId = frames.at(-1)?.id ?? 0;
  const answer = await server.ask(`/v1/tasks/${taskId}/stream`, {
    headers: { 'last-event-id': String(lastId) },
  });
  if (answer.status !== 200 || answer.body === null)
    throw new Error(`the stream of ${taskId}: ${answer.status}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const taken = takeFrames(text);
    frames.push(...taken.frames);
    text = taken.rest;
  }
}

const isEnded = (taskId: string): boolean =>
  /\nevent: (end|error)\n/.test(history.streams.get(taskId)?.frames.at(-1)?.bytes ?? '');

/** The server goes away under its clients; anything else is a fault of its own. */
const untilGone = (work: Promise<void>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (isServerGone(error) ? null : String(error)),
  );

async function cycle(folder: string, disk: LossyDisk | null, lifeMs: number): Promise<(string | null)[]> {
  const server = await KilledServer.start(folder, { engine: values.engine });
  readyMs.push(server.readyMs);
  const resumed = [...history.streams.keys()].filter((taskId) => !isEnded(taskId));
  const readers = resumed.map((taskId) => untilGone(read(server, taskId)));
  const clients = Array.from({ length: CLIENTS }, (_, number) => untilGone(client(server, number)));
  try {
    await pause(lifeMs);
    disk?.losePower();
  } finally {
    await server.kill();
  }
  const faults = await Promise.all([...readers, ...clients]);
  disk?.reboot();
  return faults;
}

async function finalTask(server: KilledServer, taskId: string, receipt: string): Promise<FinalTask | null> {
  const stream = await server.ask(`/v1/tasks/${taskId}/stream`);
  if (stream.status !== 200) return null;
  const { frames } = takeFrames(await stream.text());
  const { state } = (await (await server.ask(`/v1/tasks/${taskId}`)).json()) as { state: string };
  const body = JSON.stringify({
    task_id: taskId,
    model_ref: 'demo',
    prompt: `Story ${taskId}`,
    max_tokens: 40,
  });
  const headers = { 'content-type': 'application/json' };
  const again = await (await server.ask('/v1/tasks', { method: 'POST', headers, body })).text();
  return { state, receipt: receipt === '' ? '' : again, frames };
}

const readyMs: number[] = [];
const cycles = Number(values.cycles);
const folder = mkdtempSync(join(tmpdir(), 'llama-orch-crash-'));
const disk = values.power ? new LossyDisk(folder) : null;
const home = disk?.folder ?? folder;
const faults: string[] = [];
let state = Number(values.seed);
try {
  for (let done = 0; done < cycles; done++) {
    // A linear congruential step: the moments repeat with the seed, as far as the machine lets them.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const lifeMs = SHORTEST_MS + (state / 2 ** 32) * (LONGEST_MS - SHORTEST_MS);
    const seen = await cycle(home, disk, lifeMs);
    faults.push(...seen.filter((fault) => fault !== null));
    if ((done + 1) % 10 === 0) console.log(`${done + 1} cycles, ${history.acknowledged.size} acknowledged`);
  }
  const server = await KilledServer.start(home, { engine: values.engine });
  for (const [taskId, receipt] of history.acknowledged) {
    const final = await finalTask(server, taskId, receipt);
    faults.push(...faultsOf(taskId, receipt, history.streams.get(taskId), final));
  }
  await server.kill();
} finally {
  disk?.unmount();
  rmSync(folder, { recursive: true, force: true });
}
const frames = [...history.streams.values()].reduce((sum, stream) => sum + stream.frames.length, 0);
const slowest = Math.max(...readyMs);
console.log(
  `${cycles} ${values.power ? 'power losses' : 'kills'}: ${history.acknowledged.size} tasks acknowledged, ` +
    `${history.streams.size} streams with ${frames} events read, ${faults.length} faults; ` +
    `slowest start ${Math.round(slowest)} ms`,
);
for (const fault of faults.slice(0, 20)) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
