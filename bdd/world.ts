/** The servers of the scenarios, composed as the process composes them, on a port of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../generated/config.js';
import { LlamaOrch } from '../sdk/index.js';
import { MemoryTaskStore } from '../server/adapters/task-store-memory.js';
import { type ComposeOptions, type Composition, compose } from '../server/compose.js';
import { resolveConfig } from '../server/config.js';
import { FakeEngine, type FakeEngineOptions } from '../server/engines/fake/fake-engine.js';
import { ManualClock } from '../server/engines/fake/manual-clock.js';
import type { Address } from './raw-http.js';

export const token = 'bdd-token-0123456789abcdef';

export interface World extends Address {
  readonly baseUrl: string;
  /** A client without retries, so that a test sees every answer. */
  readonly client: LlamaOrch;
  readonly composition: Composition;
  /** The fake engine's time, and the server's where it is virtual. */
  readonly clock: ManualClock;
  /** Its disk. */
  readonly store: MemoryTaskStore;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Changes to the configuration file. */
  readonly config?: Config;
  readonly slots?: number;
  /** The server's deadlines and graces run on the world's clock too. */
  readonly virtualTime?: boolean;
  /** Where it keeps its data on disk; in memory when absent. */
  readonly dataDir?: string;
  /** Brings what models are pulled. */
  readonly download?: NonNullable<ComposeOptions['download']>;
  /** What the fake engine does; at once and well when absent. Its time is the world's clock. */
  readonly engine?: Omit<FakeEngineOptions, 'clock'>;
}

/** A server whose only pool `demo` runs on the fake engine, for promises about queues. */
export async function fakeWorld(options: WorldOptions = {}): Promise<World> {
  const clock = new ManualClock();
  const engine = new FakeEngine({ ...options.engine, clock });
  const pool = {
    id: 'demo',
    model: 'demo',
    engine: 'fake',
    device: 'cpu',
    slots: options.slots ?? 2,
  } as const;
  const engines = new Map([['fake', engine]]);
  return startWorld({ pools: [pool], ...options.config }, clock, engines, options);
}

/** A server with the bundled model on the embedded engine, for promises about tokens. */
export async function demoWorld(slots: number, bestEffortSlots = 0): Promise<World> {
  const pool = {
    id: 'demo',
    model: 'demo',
    device: 'cpu',
    slots,
    best_effort_slots: bestEffortSlots,
  } as const;
  return startWorld({ pools: [pool] }, new ManualClock());
}

/** A server whose pool embeds with the bundled model on the embedded engine. */
export async function inputsWorld(): Promise<World> {
  const pool = { id: 'demo', model: 'demo', device: 'cpu', slots: 2, workload: 'embedding' } as const;
  return startWorld({ pools: [pool] }, new ManualClock());
}

async function startWorld(
  file: Config,
  clock: ManualClock,
  engines?: ReadonlyMap<string, FakeEngine>,
  { virtualTime = false, dataDir, download }: WorldOptions = {},
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-bdd-'));
  const store = new MemoryTaskStore();
  const composition = await compose({
    config: resolveConfig({ bind: '127.0.0.1:0', ...(dataDir && { data_dir: dataDir }), ...file }, folder),
    token,
    ...(engines === undefined ? {} : { engines }),
    ...(dataDir === undefined && { store }),
    ...(download && { download }),
    ...(virtualTime && { clock: serverClockOf(clock) }),
    logSink: { log: () => {} },
    checkResponses: true,
  });
  const { baseUrl, port } = await composition.listen();
  const client = new LlamaOrch({ baseUrl, apiToken: token, maxRetries: 0 });
  while (!(await client.pools.health('demo')).ready);
  return {
    baseUrl,
    port,
    token,
    client,
    composition,
    clock,
    store,
    close: async () => {
      await composition.close(0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Wall-clock milliseconds at which a world with virtual time begins. */
const EPOCH_MS = 1_795_300_000_000;

function serverClockOf(clock: ManualClock): NonNullable<ComposeOptions['clock']> {
  return {
    now: () => ({ monotonicMs: clock.now(), wallMs: EPOCH_MS + clock.now() }),
    callAt: (monotonicMs, action) => clock.after(monotonicMs - clock.now(), action),
  };
}

/** One sample of the metrics, 0 where the series has no such sample. */
export async function sample(world: World, series: string, labels: Record<string, string>): Promise<number> {
  const wanted = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  let sum = 0;
  for (const line of (await world.client.ops.metrics()).split('\n')) {
    if (!line.startsWith(`${series}{`) || !wanted.every((label) => line.includes(label))) continue;
    sum += Number(line.slice(line.lastIndexOf(' ') + 1));
  }
  return sum;
}
