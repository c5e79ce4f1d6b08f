/** A provider under verification: the server as `compose` builds it, over HTTP, with a scripted engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../generated/config.js';
import type { Schema } from '../generated/types.js';
import { LlamaOrch } from '../sdk/index.js';
import { MemoryTaskStore } from '../server/adapters/task-store-memory.js';
import { compose } from '../server/compose.js';
import { resolveConfig, type ServerConfig } from '../server/config.js';
import { FakeEngine, type FakeEngineOptions } from '../server/engines/fake/fake-engine.js';
import { outputTexts, pactToken } from './scenario.js';

export interface ProviderOptions {
  /** Changes to the configuration file of the provider. */
  readonly config?: Config;
  /** Settings that the configuration file refuses, and that only a test wants. */
  readonly retention?: ServerConfig['retention'];
  readonly watchdog?: ServerConfig['watchdog'];
  /** Slots of the only replica; 2 when absent. */
  readonly slots?: number;
  readonly engine?: FakeEngineOptions;
  /** Where it keeps its tasks; one that takes every write when absent. */
  readonly store?: MemoryTaskStore;
}

export interface Provider {
  readonly port: number;
  readonly client: LlamaOrch;
  /** What the pact takes from the state. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where it keeps its files. */
  readonly dataDir: string;
  /** Stops admission as SIGTERM does, and goes on answering. */
  beginShutdown(): void;
  close(): Promise<void>;
}

export async function startProvider(options: ProviderOptions = {}): Promise<Provider> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-verify-'));
  const pool = { id: 'demo', model: 'demo', engine: 'fake' as const, device: 'cpu' as const };
  const config = resolveConfig(
    { bind: '127.0.0.1:0', pools: [{ ...pool, slots: options.slots ?? 2 }], ...options.config },
    folder,
  );
  const engine = new FakeEngine({ run: () => ({ texts: outputTexts }), ...options.engine });
  const composition = await compose({
    config: {
      ...config,
      retention: options.retention ?? config.retention,
      watchdog: options.watchdog ?? config.watchdog,
    },
    token: pactToken,
    // Nothing is fetched from anywhere.
    download: {
      download: ({ signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    },
    engines: new Map([['fake', engine]]),
    store: options.store ?? new MemoryTaskStore(),
    logSink: { log: () => {} },
    checkResponses: true,
  });
  const { baseUrl, port } = await composition.listen();
  return {
    port,
    dataDir: config.dataDir,
    client: new LlamaOrch({ baseUrl, apiToken: pactToken, maxRetries: 0 }),
    beginShutdown: () => void composition.dispatcher.shutdown(60_000),
    close: async () => {
      await composition.close(0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks for the pool's health until it is as wanted. */
export async function untilPool(
  { client }: Provider,
  isWanted: (health: Schema.PoolHealth) => boolean,
): Promise<void> {
  while (!isWanted(await client.pools.health('demo')));
}
