/** One short life of a server with everything that writes: admissions, starts, tokens, ends, a cancel and artifacts. */
import { createHash } from 'node:crypto';
import { type FinalTask, faultsOf, type ReadStream, takeFrames } from './history.js';
import { isServerGone, type KilledServer } from './killed-server.js';

/** What clients saw of it. */
export interface Life {
  /** Receipts, by task id. */
  readonly acknowledged: Map<string, string>;
  readonly streams: Map<string, ReadStream>;
  /** States that were shown after the end, or after a cancel was answered. */
  readonly ended: Map<string, string>;
  /** Tags of artifacts as their last POST was answered, by url. */
  readonly artifacts: Map<string, string>;
  /** Of the life, to know what was covered. */
  canceledWhileQueued: boolean;
}

export const newLife = (): Life => ({
  acknowledged: new Map(),
  streams: new Map(),
  ended: new Map(),
  artifacts: new Map(),
  canceledWhileQueued: false,
});

interface ScriptedTask {
  readonly task_id: string;
  readonly determinism: 'strict' | 'best_effort';
}

/** The one slot takes them in this order; the last is canceled while the others run. */
const TASKS: readonly ScriptedTask[] = Array.from({ length: 6 }, (_, index) => ({
  task_id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  determinism: index === 1 ? 'best_effort' : 'strict',
}));
const CANCELED = TASKS.at(-1)?.task_id ?? '';

const bodyOf = (task: ScriptedTask) => ({
  ...task,
  model_ref: 'demo',
  prompt: `Story ${task.task_id}`,
  max_tokens: 40,
  seed: 7,
});

/** Lives until all tasks have ended, or the server has. */
export async function live(server: KilledServer, life: Life): Promise<void> {
  const work = Promise.all([
    ...TASKS.map((task) => liveTask(server, life, task)),
    storeArtifacts(server, life),
  ]);
  // The server goes away under its clients: what they have seen until then is what counts.
  await work.catch((error: unknown) => {
    if (!isServerGone(error)) throw error;
  });
}

async function liveTask(server: KilledServer, life: Life, task: ScriptedTask): Promise<void> {
  const { task_id } = task;
  const answer = await server.submit(bodyOf(task));
  if (answer.status !== 202)
    throw new Error(`${task_id} was answered ${answer.status}: ${await answer.text()}`);
  life.acknowledged.set(task_id, await answer.text());
  if (task_id === CANCELED) {
    const canceled = await server.ask(`/v1/tasks/${task_id}/cancel`, { method: 'POST' });
    if (canceled.status !== 204) throw new Error(`the cancel was answered ${canceled.status}`);
    life.ended.set(task_id, await stateOf(server, task_id));
    const { started_ms } = (await (await server.ask(`/v1/tasks/${task_id}`)).json()) as {
      started_ms: number | null;
    };
    life.canceledWhileQueued = started_ms === null;
  }
  const { frames } = streamIn(life, task_id);
  await readInto(server, task_id, frames);
  life.ended.set(task_id, await stateOf(server, task_id));
}

/** The last is the first with another tag, so that every way to write is gone. */
const ARTIFACTS = [
  { kind: 'plan', content: 'a', tags: ['x'] },
  { kind: 'diff', content: 'b', tags: [] },
  { kind: 'plan', content: 'a', tags: ['y'] },
];

async function storeArtifacts(server: KilledServer, life: Life): Promise<void> {
  for (const artifact of ARTIFACTS) {
    const body = JSON.stringify(artifact);
    const headers = { 'content-type': 'application/json' };
    const answer = await server.ask('/v1/artifacts', { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`an artifact was answered ${answer.status}: ${await answer.text()}`);
    const { url, tags } = (await answer.json()) as { url: string; tags: string[] };
    life.artifacts.set(url, tags.join());
  }
}

async function faultsOfArtifacts(server: KilledServer, life: Life): Promise<string[]> {
  const answer = await server.ask('/v1/artifacts');
  const { artifacts } = (await answer.json()) as { artifacts: { id: string; url: string; tags: string[] }[] };
  const faults: string[] = [];
  for (const { id, url } of artifacts) {
    const content = await (await server.ask(url)).text();
    if (createHash('sha256').update(content).digest('hex') !== id)
      faults.push(`${url}: listed and not whole`);
  }
  for (const [url, tags] of life.artifacts) {
    const found = artifacts.find((artifact) => artifact.url === url)?.tags.join();
    if (!found?.startsWith(tags) && found !== tags)
      faults.push(`${url}: acknowledged with "${tags}", has ${found}`);
  }
  return faults;
}

function streamIn(life: Life, taskId: string): ReadStream {
  const stream = life.streams.get(taskId) ?? { frames: [] };
  life.streams.set(taskId, stream);
  return stream;
}

async function stateOf(server: KilledServer, taskId: string): Promise<string> {
  const answer = await server.ask(`/v1/tasks/${taskId}`);
  return ((await answer.json()) as { state: string }).state;
}

async function readInto(server: KilledServer, taskId: string, frames: ReadStream['frames']): Promise<void> {
  const answer = await server.ask(`/v1/tasks/${taskId}/stream`);
  if (answer.status !== 200 || answer.body === null)
    throw new Error(`the stream of ${taskId}: ${answer.status}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const taken = takeFrames(text);
    (frames as { id: number; bytes: string }[]).push(...taken.frames);
    text = taken.rest;
  }
}

/** What is wrong with the next life of the same data directory; empty when nothing is. */
export async function faultsAfter(server: KilledServer, life: Life): Promise<string[]> {
  const faults = await Promise.all(TASKS.map((task) => faultsOfTask(server, life, task)));
  return [...faults.flat(), ...(await faultsOfArtifacts(server, life))];
}

async function faultsOfTask(server: KilledServer, life: Life, task: ScriptedTask): Promise<string[]> {
  const { task_id, determinism } = task;
  const receipt = life.acknowledged.get(task_id);
  const known = await server.ask(`/v1/tasks/${task_id}`);
  if (known.status === 404) return receipt === undefined ? [] : [`${task_id}: acknowledged and lost`];
  const frames: ReadStream['frames'] = [];
  await readInto(server, task_id, frames);
  const again = await server.submit(bodyOf(task));
  const final: FinalTask = { state: await stateOf(server, task_id), receipt: await again.text(), frames };
  const shown = life.ended.get(task_id);
  const states = shown !== undefined ? [shown] : statesAfterKill(task);
  const read = life.streams.get(task_id);
  const compared = read !== undefined && determinism === 'best_effort' ? untilDurable(read) : read;
  return faultsOf(task_id, receipt, compared, final, states);
}

/** Where a task may end whose end nobody had seen when the server was killed. */
function statesAfterKill({ task_id, determinism }: ScriptedTask): string[] {
  if (task_id === CANCELED) return ['canceled', 'completed'];
  // Once it has shown a token it is not run again (ENG-015).
  return determinism === 'best_effort' ? ['completed', 'failed'] : ['completed'];
}

/** A best_effort task makes no token again: between its first token and its end, what was seen may be lost (STR-016). */
function untilDurable(read: ReadStream): ReadStream {
  const isEnded = /\nevent: (end|error)\n/.test(read.frames.at(-1)?.bytes ?? '');
  return isEnded ? read : { frames: read.frames.slice(0, 2) };
}
