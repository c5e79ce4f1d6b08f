/** A dispatcher over one engine in virtual time, and what a client and an operator can see of it. */

import { MemoryTaskStore } from '../../adapters/task-store-memory.js';
import type { Card } from '../../core/card-memory.js';
import type { ModelBars } from '../../core/catalog-model.js';
import type { DeviceBinding, Engine, ReplicaSpec } from '../../core/engine-port.js';
import type { PolicyHook } from '../../core/policy-hook-port.js';
import { type PoolConfig, RESIDENT } from '../../core/pool.js';
import type { TaskSubmission } from '../../core/submission.js';
import type { Receipt } from '../../core/task.js';
import { Dispatcher, type DispatcherOptions } from '../dispatcher.js';
import type { PoolPlans } from '../ports.js';
import { VirtualClock } from './virtual-clock.js';

export interface WorkstationOptions<E extends Engine> {
  readonly engine: (clock: VirtualClock) => E;
  readonly pools?: readonly PoolConfig[];
  readonly deviceIds?: readonly string[];
  readonly cards?: readonly Card[];
  readonly longestTurnMs?: number;
  readonly vramReturnMs?: number;
  readonly poolPlans?: PoolPlans;
  readonly policy?: PolicyHook;
  readonly sessions?: NonNullable<DispatcherOptions['sessions']>;
  readonly retention?: DispatcherOptions['retention'];
  /** Of an earlier workstation, as after a restart. */
  readonly store?: MemoryTaskStore;
  /** Models that tasks cannot have from the start. */
  readonly bars?: ModelBars;
}

export interface SeenStream {
  text: string;
  ended: boolean;
  writes: number;
  /** @param byItself true when absent */
  close(byItself?: boolean): void;
}

export function aPool(
  overrides: Partial<Omit<PoolConfig, 'replicas'>> & {
    readonly replicas?: number;
    readonly workload?: ReplicaSpec['workload'];
    /** One replica on each, in place of `replicas` on the CPU. */
    readonly cards?: readonly string[];
  } = {},
): PoolConfig {
  const { cards, replicas = cards?.length ?? 1, workload = 'completion', ...config } = overrides;
  const pool = {
    poolId: 'demo',
    modelRef: 'demo',
    engine: 'fake',
    ctx: 512,
    slots: 1,
    bestEffortSlots: 0,
    queueCapacity: 8,
    queuePolicy: 'reject' as const,
    watchdog: { firstTokenMs: 300_000, interTokenMs: 60_000 },
    model: 'demo.gguf',
    breaker: { failures: 1_000, openMs: 30_000 },
    residency: RESIDENT,
    cardUse: null,
    ...config,
  };
  return {
    ...pool,
    replicas: Array.from({ length: replicas }, (_, index) => ({
      replicaId: `${pool.poolId}-${index}`,
      poolId: pool.poolId,
      modelPath: 'demo.gguf',
      workload,
      ctx: pool.ctx,
      slots: pool.slots,
      bestEffortSlots: pool.bestEffortSlots,
      device: deviceOf(cards?.[index]),
    })),
  };
}

function deviceOf(card: string | undefined): DeviceBinding {
  return card === undefined
    ? { kind: 'cpu', threads: 1 }
    : { kind: 'cuda', uuids: [card], ratios: null, threads: 1 };
}

export class Workstation<E extends Engine> {
  readonly clock = new VirtualClock();
  readonly engine: E;
  readonly store: MemoryTaskStore;
  readonly dispatcher: Dispatcher;
  /** `series{label=value,…}` to its sum. */
  readonly counters = new Map<string, number>();
  readonly logs: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  private readonly bars: ModelBars;
  private submissions = 0;

  constructor({
    engine,
    pools = [aPool()],
    deviceIds = [],
    retention,
    store,
    bars = new Map(),
    ...placement
  }: WorkstationOptions<E>) {
    const { clock } = this;
    this.bars = bars;
    this.engine = engine(clock);
    this.store = store ?? new MemoryTaskStore();
    this.dispatcher = new Dispatcher({
      pools,
      deviceIds,
      ...placement,
      engines: new Map([[this.engine.name, this.engine]]),
      retention: retention ?? { finishedMs: 3_600_000, finishedBytes: 1_000_000 },
      store: this.store,
      clock,
      random: () => 0.5,
      metrics: {
        increment: (series, labels, by) => this.add(series, labels, by),
        observe: (series, labels) => this.add(series, labels, 1),
      },
      log: { log: (_level, event, fields) => void this.logs.push({ event, fields }) },
    });
  }

  /** Loads the replicas, where that takes no time. */
  async start(): Promise<void> {
    this.dispatcher.recover();
    this.dispatcher.barModels(this.bars);
    this.dispatcher.start();
    await this.pass(0);
  }

  submit(overrides: Partial<TaskSubmission> = {}): Promise<Receipt> {
    this.submissions++;
    return this.dispatcher.submit({
      modelRef: 'demo',
      ...(overrides.messages === undefined && { prompt: 'Once upon a time' }),
      correlationId: `correlation-${this.submissions}`,
      bodyDigest: `digest-${this.submissions}`,
      ...overrides,
    });
  }

  /** Moves time on, letting promises settle before and after. */
  async pass(ms: number): Promise<void> {
    await settled();
    this.clock.advance(ms);
    await settled();
    this.clock.advance(0);
    await settled();
  }

  /** Passes time in steps until the condition holds. */
  async until(condition: () => boolean, stepMs = 10): Promise<void> {
    for (let step = 0; step < 2_000; step++) {
      if (condition()) return;
      await this.pass(stepMs);
    }
    throw new Error('the condition did not come true in 2,000 steps');
  }

  state(taskId: string): string {
    return this.dispatcher.task(taskId).state;
  }

  read(taskId: string, afterId = 0): SeenStream {
    const stream: SeenStream = { text: '', ended: false, writes: 0, close: () => {} };
    const subscription = this.dispatcher.subscribe(taskId, afterId, {
      write: (chunk) => {
        stream.text += chunk.toString('utf8');
        stream.writes++;
      },
      end: () => {
        stream.ended = true;
      },
    });
    stream.close = (byItself = true) => subscription.close(byItself);
    return stream;
  }

  events(event: string): readonly Readonly<Record<string, unknown>>[] {
    return this.logs.filter((line) => line.event === event).map(({ fields }) => fields);
  }

  private add(series: string, labels: Readonly<Record<string, string>>, by: number): void {
    const names = Object.keys(labels).sort();
    const key = `${series}{${names.map((name) => `${name}=${labels[name]}`).join(',')}}`;
    this.counters.set(key, (this.counters.get(key) ?? 0) + by);
  }

  /** Sum of a series over the labels given. */
  count(series: string, labels: Readonly<Record<string, string>> = {}): number {
    const wanted = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    let sum = 0;
    for (const [key, value] of this.counters) {
      const has = key.slice(series.length + 1, -1).split(',');
      if (key.startsWith(`${series}{`) && wanted.every((label) => has.includes(label))) sum += value;
    }
    return sum;
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
