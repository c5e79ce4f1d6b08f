/** Provider states of the pacts: each sentence starts a server of its own and brings it into that state. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MemoryTaskStore } from '../server/adapters/task-store-memory.js';
import { type Provider, type ProviderOptions, startProvider, untilPool } from './provider.js';
import {
  loadFailure,
  originalTaskId,
  outputTexts,
  pulledSource,
  registeredModel,
  seededArtifact,
  seededArtifactId,
  seededInputs,
  seededTask,
  sessionId,
} from './scenario.js';

/** A generation that shows two tokens and then waits for its cancel. */
const endlessRun = () => ({ texts: outputTexts, breaks: { how: 'hang', afterTokens: 2 } }) as const;

/** One slot that is never free, and one place, under `drop-lru`. */
const dropLru: ProviderOptions = {
  slots: 1,
  engine: { run: endlessRun },
  config: { queue: { capacity: 1, policy: 'drop-lru' } },
};

/** Calls of agents reach what listens on loopback. */
const callsInside: ProviderOptions = { config: { policy: { private_networks: ['127.0.0.0/8'] } } };

/** `taskId` is the task that the interaction is about. */
type ProviderState = (taskId: string) => Promise<Provider>;

export const providerStates: Readonly<Record<string, ProviderState>> = {
  'the server is idle': () => readyProvider(),

  'calls may stay on this machine': () => readyProvider(callsInside),

  'another server answers 404': async () => {
    const upstream = createServer((_request, response) => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
    });
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const { port } = upstream.address() as AddressInfo;
    const provider = await readyProvider(callsInside);
    return {
      ...provider,
      values: { upstream: `http://127.0.0.1:${port}/news` },
      async close() {
        upstream.close();
        await provider.close();
      },
    };
  },

  'bodies are limited to 1024 bytes': () => readyProvider({ config: { limits: { body_bytes: 1024 } } }),

  'the task has finished': async (taskId) => {
    const provider = await readyProvider();
    await finish(provider, taskId);
    return provider;
  },

  'the task has repeated another': async (taskId) => {
    const provider = await readyProvider();
    await finish(provider, originalTaskId);
    await provider.client.tasks.replay(originalTaskId, { task_id: taskId });
    await provider.client.tasks.attach(taskId);
    return provider;
  },

  'the original of the task has finished': async () => {
    const provider = await readyProvider();
    await finish(provider, originalTaskId);
    return provider;
  },

  'the task is past its retention': async (taskId) => {
    const provider = await readyProvider({ retention: { finishedMs: 0, finishedBytes: 0 } });
    await finish(provider, taskId);
    return provider;
  },

  'the session has had two turns': async (taskId) => {
    const provider = await readyProvider();
    for (const task_id of ['00000000-0000-4000-8000-000000000001', taskId]) {
      await finish(provider, task_id, { session_id: sessionId });
    }
    return provider;
  },

  'a session may take one token': () =>
    readyProvider({ config: { budgets: { mode: 'enforce', tokens: 1 } } }),

  'the session has had all its turns': async () => {
    const provider = await readyProvider({ config: { sessions: { turns_max: 1 } } });
    await finish(provider, '00000000-0000-4000-8000-000000000001', { session_id: sessionId });
    return provider;
  },

  'an artifact is stored': () => artifactProvider(),

  'the content of an artifact is damaged': async () => {
    const provider = await artifactProvider();
    const shard = join(provider.dataDir, 'artifacts', seededArtifactId.slice(0, 2));
    writeFileSync(join(shard, `${seededArtifactId}.json`), '{}');
    return provider;
  },

  'a model is registered': () => registeredProvider(registeredModel.source),

  'a model that can be pulled is registered': () => registeredProvider(pulledSource),

  'the model is retired': async () => {
    const provider = await readyProvider();
    await provider.client.catalog.setState('demo', 'Retired');
    return provider;
  },

  'the task runs': async (taskId) => {
    const provider = await readyProvider({ engine: { run: endlessRun } });
    await provider.client.tasks.create({ task_id: taskId, ...seededTask });
    return provider;
  },

  'a task runs': () => runningProvider(),

  'the pool drains': () => drainingProvider(),

  'the pool is drained': async () => {
    const provider = await readyProvider();
    await provider.client.pools.drain('demo');
    await untilPool(provider, ({ state }) => state === 'drained');
    return provider;
  },

  'the pool could not be reloaded': async () => {
    const load: NonNullable<ProviderOptions['engine']>['load'] = (_spec, loadNumber) =>
      loadNumber === 0 ? {} : { failure: loadFailure };
    const provider = await readyProvider({ engine: { load } });
    await provider.client.pools.reload('demo');
    await untilPool(provider, ({ reload }) => reload?.state === 'rolled_back');
    return provider;
  },

  'the task waits': async (taskId) => {
    const provider = await readyProvider({ slots: 1, engine: { run: endlessRun } });
    await provider.client.tasks.create(seededTask);
    await provider.client.tasks.create(seededTask);
    await provider.client.tasks.create({ task_id: taskId, ...seededTask });
    return provider;
  },

  'the task was canceled while it waited': async (taskId) => {
    const provider = await readyProvider({ slots: 1, engine: { run: endlessRun } });
    await provider.client.tasks.create(seededTask);
    await provider.client.tasks.create({ task_id: taskId, ...seededTask });
    await provider.client.tasks.cancel(taskId);
    return provider;
  },

  'the engine died after two tokens of the task': async (taskId) => {
    const run = () => ({ texts: outputTexts, breaks: { how: 'death', afterTokens: 2 } }) as const;
    const provider = await readyProvider({ engine: { run } });
    await finish(provider, taskId);
    return provider;
  },

  'the queue is full': async () => {
    const provider = await readyProvider({
      slots: 1,
      engine: { run: endlessRun },
      config: { queue: { capacity: 1 } },
    });
    await provider.client.tasks.create(seededTask);
    await provider.client.tasks.create(seededTask);
    return provider;
  },

  'the queue is full of interactive tasks under drop-lru': async () => {
    const provider = await readyProvider(dropLru);
    await provider.client.tasks.create(seededTask);
    await provider.client.tasks.create(seededTask);
    return provider;
  },

  'a newcomer has pushed the task out of the queue': async (taskId) => {
    const provider = await readyProvider(dropLru);
    await provider.client.tasks.create(seededTask);
    await provider.client.tasks.create({ task_id: taskId, ...seededTask });
    await provider.client.tasks.create(seededTask);
    return provider;
  },

  'the token has sent its requests': async () => {
    // Not asked whether it is ready: that would be a request too.
    const provider = await startProvider({ config: { limits: { requests_per_second: 0.01 } } });
    await provider.client.tasks.list();
    return provider;
  },

  'every task takes 20 ms of prefill': async () => {
    const run = () => ({ texts: outputTexts, prefillMs: 20 }) as const;
    const provider = await readyProvider({ engine: { run } });
    await finish(provider, '00000000-0000-4000-8000-000000000001');
    return provider;
  },

  'the pool embeds': () => inputsProvider('embedding'),

  'the pool ranks': () => inputsProvider('rerank'),

  'the task has embedded its inputs': async (taskId) => {
    const provider = await inputsProvider('embedding');
    await provider.client.tasks.run({ task_id: taskId, ...seededInputs, workload: 'embedding' });
    return provider;
  },

  'the task has ranked its inputs': async (taskId) => {
    const provider = await inputsProvider('rerank');
    await provider.client.tasks.run({
      task_id: taskId,
      ...seededInputs,
      workload: 'rerank',
      query: 'Who flies?',
    });
    return provider;
  },

  'the deadline of the task has passed while it waited': async (taskId) => {
    const provider = await readyProvider({ slots: 1, engine: { run: endlessRun } });
    await provider.client.tasks.create(seededTask);
    await provider.client.tasks.create({ task_id: taskId, ...seededTask, deadline_ms: 1 });
    await provider.client.tasks.attach(taskId).catch(() => {});
    return provider;
  },

  'the engine has fallen silent after two tokens of the task': async (taskId) => {
    const provider = await readyProvider({
      engine: { run: endlessRun },
      watchdog: { firstTokenMs: 60_000, interTokenMs: 20, loadStallMs: 120_000 },
    });
    await finish(provider, taskId);
    return provider;
  },

  'no replica loads': async () => {
    const provider = await startProvider({ engine: { load: () => ({ failure: loadFailure }) } });
    await untilPool(provider, ({ replicas }) => replicas.every(({ state }) => state === 'failed'));
    return provider;
  },

  'the disk refuses writes': async () => {
    const store = new MemoryTaskStore();
    const provider = await readyProvider({ store });
    store.breakDown('failed');
    return provider;
  },

  'the disk refuses writes while the task runs': async (taskId) => {
    const store = new MemoryTaskStore();
    const provider = await readyProvider({ store, engine: { run: endlessRun } });
    await provider.client.tasks.create({ task_id: taskId, ...seededTask });
    store.breakDown('failed');
    return provider;
  },

  'the server is shutting down': async () => {
    const provider = await readyProvider({ engine: { run: endlessRun } });
    // A running task keeps the server answering while it drains.
    const { task_id } = await provider.client.tasks.create(seededTask);
    provider.beginShutdown();
    const close = async () => {
      await provider.client.tasks.cancel(task_id);
      await provider.close();
    };
    return { ...provider, close };
  },
};

async function readyProvider(options?: ProviderOptions): Promise<Provider> {
  const provider = await startProvider(options);
  await untilPool(provider, ({ ready }) => ready);
  return provider;
}

/** A server that knows a model beside that of its pool. */
async function registeredProvider(source: string): Promise<Provider> {
  const provider = await readyProvider();
  await provider.client.catalog.create({ ...registeredModel, source });
  return provider;
}

/** A server whose pool serves this workload. */
function inputsProvider(workload: 'embedding' | 'rerank'): Promise<Provider> {
  const pool = { id: 'demo', model: 'demo', engine: 'fake', device: 'cpu', workload } as const;
  return readyProvider({ config: { pools: [pool] } });
}

/** A server that holds an artifact. */
async function artifactProvider(): Promise<Provider> {
  const provider = await startProvider();
  await provider.client.artifacts.create(seededArtifact);
  return provider;
}

/** A server whose pool runs a task that does not end. */
async function runningProvider(): Promise<Provider> {
  const provider = await readyProvider({ engine: { run: endlessRun } });
  const { task_id } = await provider.client.tasks.create(seededTask);
  while ((await provider.client.tasks.get(task_id)).state !== 'running');
  return provider;
}

/** A server whose pool cannot finish its drain. */
async function drainingProvider(): Promise<Provider> {
  const provider = await runningProvider();
  await provider.client.pools.drain('demo', { deadline_ms: 3_600_000 });
  return provider;
}

/** Runs the task to its end, whatever the end is. */
async function finish(
  { client }: Provider,
  taskId: string,
  more: { readonly session_id?: string } = {},
): Promise<void> {
  await client.tasks.create({ task_id: taskId, ...seededTask, ...more });
  await client.tasks.attach(taskId).catch(() => {});
}
