/**
 * The real scheduler over cards, models and tasks that exist in numbers alone, in virtual time: for benchmarks of
 * placement. The disk takes no time, and replicas leave at once. What runs on one card shares its speed, as contexts of
 * one sequence do whose decode waits for the card's memory.
 */
import type { Effect, SchedulerEvent } from '../../server/core/effects.js';
import type { ReplicaSpec } from '../../server/core/engine-port.js';
import type { PoolConfig, Residency } from '../../server/core/pool.js';
import { Scheduler } from '../../server/core/scheduler.js';
import { specOf } from '../../server/core/submission.js';
import { at } from './prediction-run.js';

export const GIB = 2 ** 30;

export interface VirtualCard {
  readonly cardId: string;
  readonly totalBytes: number;
  /** Work that it does in a millisecond, all that runs on it together. */
  readonly speed: number;
}

export interface VirtualModel {
  readonly name: string;
  readonly bytes: number;
  readonly loadMs: number;
  readonly slots: number;
  readonly residency: Residency;
}

/** Something that happened to a replica. */
export interface FleetMoment {
  readonly atMs: number;
  readonly what: 'load' | 'ready' | 'unload' | 'gone';
  readonly replicaId: string;
  readonly cards: readonly string[];
}

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly act: () => void;
}

/** Work of one token. */
const TOKEN_WORK = 20;

/** A card whose speed is shared equally by what runs on it. */
class SharedCard {
  private readonly leftWork = new Map<string, number>();
  private sinceMs = 0;
  /** Counts the changes; a moment that was foreseen before the last is void. */
  version = 0;

  constructor(private readonly speed: number) {}

  add(taskId: string, work: number, nowMs: number): void {
    this.advance(nowMs);
    this.leftWork.set(taskId, work);
  }

  /** The tasks that have ended by now. */
  takeEnded(nowMs: number): readonly string[] {
    this.advance(nowMs);
    const ended = [...this.leftWork].filter(([, left]) => left <= 1e-6).map(([taskId]) => taskId);
    for (const taskId of ended) this.leftWork.delete(taskId);
    return ended;
  }

  /** When the next task ends, if nothing changes. */
  nextEndMs(): number | null {
    if (this.leftWork.size === 0) return null;
    return this.sinceMs + (Math.min(...this.leftWork.values()) * this.leftWork.size) / this.speed;
  }

  private advance(nowMs: number): void {
    const done = ((nowMs - this.sinceMs) * this.speed) / Math.max(1, this.leftWork.size);
    for (const [taskId, left] of this.leftWork) this.leftWork.set(taskId, Math.max(0, left - done));
    this.sinceMs = nowMs;
    this.version++;
  }
}

export class VirtualWorkstation {
  readonly scheduler: Scheduler;
  readonly moments: FleetMoment[] = [];
  /** Milliseconds from submit to start, and the card, by task. */
  readonly started = new Map<string, { readonly waitedMs: number; readonly cards: readonly string[] }>();
  /** Of the tasks that have ended. */
  readonly endedMs = new Map<string, number>();
  /** Most that our own replicas held of a card at once. */
  readonly peakBytes = new Map<string, number>();
  nowMs = 0;
  private readonly due: Due[] = [];
  private order = 0;
  private readonly services = new Map<string, { readonly work: number; readonly submittedMs: number }>();
  private readonly shared: ReadonlyMap<string, SharedCard>;
  private readonly startedMs = new Map<string, number>();
  private readonly replicas = new Map<string, ReplicaSpec>();
  private onEnd: (taskId: string) => void = () => {};

  constructor(
    readonly cards: readonly VirtualCard[],
    private readonly models: readonly VirtualModel[],
    longestTurnMs = 30_000,
  ) {
    const pools = models.map((model) => poolOf(model, cards));
    this.shared = new Map(cards.map(({ cardId, speed }) => [cardId, new SharedCard(speed)]));
    this.scheduler = new Scheduler(pools, { cards, longestTurnMs });
    this.post({ type: 'boot' });
  }

  /** @param work milliseconds of a card of speed 1, which the scheduler does not know */
  submit(taskId: string, model: string, work: number): void {
    this.services.set(taskId, { work, submittedMs: this.nowMs });
    const submission = { modelRef: model, correlationId: taskId, bodyDigest: taskId };
    const spec = specOf(submission, taskId, 'prompt', 4);
    this.post({
      type: 'task_submitted',
      spec,
      input: { kind: 'prompt', prompt: '' },
      tokensIn: 4,
      placements: null,
    });
  }

  /** Does something at a moment. */
  when(atMs: number, act: () => void): void {
    this.due.push({ atMs, order: this.order++, act });
    this.due.sort((left, right) => left.atMs - right.atMs || left.order - right.order);
  }

  /** Calls back at the end of each task. */
  whenEnded(listener: (taskId: string) => void): void {
    this.onEnd = listener;
  }

  /** Lets time pass until nothing is left to happen, or until the limit. */
  run(untilMs: number): void {
    for (;;) {
      const wakeMs = this.scheduler.nextWakeMs() ?? Number.POSITIVE_INFINITY;
      const nextMs = this.due[0]?.atMs ?? Number.POSITIVE_INFINITY;
      const momentMs = Math.max(this.nowMs, Math.min(wakeMs, nextMs));
      if (momentMs > untilMs) return;
      this.nowMs = momentMs;
      if (nextMs <= wakeMs) this.due.shift()?.act();
      else this.post({ type: 'clock_ticked' });
    }
  }

  private post(event: SchedulerEvent): void {
    for (const effect of this.scheduler.apply(event, at(this.nowMs))) this.perform(effect);
    this.noteMemory();
  }

  private perform(effect: Effect): void {
    switch (effect.type) {
      case 'refuse':
        throw effect.error;
      case 'persist':
        if (!effect.task.admitting) return;
        this.post({ type: 'store_settled', taskId: effect.task.spec.taskId, flushed: true });
        return;
      case 'load':
        this.load(effect.spec);
        return;
      case 'stop_replica':
        this.stop(effect.replicaId);
        return;
      case 'start':
        this.start(effect.request.requestId, effect.replicaId);
        return;
      default:
        return;
    }
  }

  private load(spec: ReplicaSpec): void {
    const { replicaId } = spec;
    const model = this.models.find(({ name }) => name === spec.poolId);
    if (model === undefined) throw new Error(`no model ${spec.poolId}`);
    this.replicas.set(replicaId, spec);
    this.note('load', spec);
    this.when(this.nowMs + model.loadMs, () => {
      if (this.replicas.get(replicaId) !== spec) return;
      this.note('ready', spec);
      const info = {
        engine: 'virtual',
        engineVersion: '1',
        device: cardsOf(spec).join('+') || 'cpu',
        modelDigest: `sha256:${model.name}`,
        shape: 'fake',
        ctx: spec.ctx,
        maxTokenBytes: 4,
        pid: null,
        loadMs: model.loadMs,
        vramBytes: null,
        hostBytes: null,
      };
      this.post({ type: 'replica_changed', replicaId, change: { kind: 'ready', info } });
    });
  }

  private stop(replicaId: string): void {
    const spec = this.replicas.get(replicaId);
    this.replicas.delete(replicaId);
    if (spec !== undefined) this.note('unload', spec);
    this.when(this.nowMs, () => {
      if (spec !== undefined) this.note('gone', spec);
      const change = { kind: 'exited', reason: 'stopped', cause: 'other', jitter: 0 } as const;
      this.post({ type: 'replica_changed', replicaId, change });
    });
  }

  private start(taskId: string, replicaId: string): void {
    const service = this.services.get(taskId);
    const spec = this.replicas.get(replicaId);
    if (service === undefined || spec === undefined)
      throw new Error(`${taskId} starts on ${replicaId}, which is not there`);
    const { work, submittedMs } = service;
    const cards = cardsOf(spec);
    this.started.set(taskId, { waitedMs: this.nowMs - submittedMs, cards });
    this.startedMs.set(taskId, this.nowMs);
    this.when(this.nowMs, () => {
      this.post({ type: 'start_given', taskId });
      const event = { type: 'started', tokensIn: 4, cachedTokens: 0 } as const;
      this.post({ type: 'engine_emitted', taskId, event });
    });
    const [cardId = ''] = cards;
    const card = this.shared.get(cardId);
    if (card === undefined || cards.length > 1) throw new Error(`${replicaId} does not lie on one card`);
    card.add(taskId, work, this.nowMs);
    this.awaitEnd(card);
  }

  private awaitEnd(card: SharedCard): void {
    const endMs = card.nextEndMs();
    const { version } = card;
    if (endMs === null) return;
    this.when(endMs, () => {
      if (card.version !== version) return;
      for (const taskId of card.takeEnded(this.nowMs)) this.end(taskId);
      this.awaitEnd(card);
    });
  }

  private end(taskId: string): void {
    this.endedMs.set(taskId, this.nowMs);
    const event = {
      type: 'end',
      finishReason: 'stop',
      tokensIn: 4,
      tokensOut: Math.max(1, Math.round((this.services.get(taskId)?.work ?? 0) / TOKEN_WORK)),
      cachedTokens: 0,
      prefillMs: 0,
      decodeMs: this.nowMs - (this.startedMs.get(taskId) ?? 0),
    } as const;
    this.post({ type: 'engine_emitted', taskId, event });
    this.onEnd(taskId);
  }

  private note(what: FleetMoment['what'], spec: ReplicaSpec): void {
    this.moments.push({ atMs: this.nowMs, what, replicaId: spec.replicaId, cards: cardsOf(spec) });
  }

  private noteMemory(): void {
    const held = new Map<string, number>();
    for (const pool of this.scheduler.pools) {
      for (const { shares } of pool.held) {
        for (const { cardId, bytes } of shares) held.set(cardId, (held.get(cardId) ?? 0) + bytes);
      }
    }
    for (const { cardId, totalBytes } of this.cards) {
      const bytes = held.get(cardId) ?? 0;
      if (bytes > totalBytes)
        throw new Error(`${cardId} holds ${bytes} of ${totalBytes} bytes at ${this.nowMs} ms`);
      this.peakBytes.set(cardId, Math.max(bytes, this.peakBytes.get(cardId) ?? 0));
    }
  }
}

function poolOf({ name, bytes, slots, residency }: VirtualModel, cards: readonly VirtualCard[]): PoolConfig {
  const fitting = cards.filter(({ totalBytes }) => totalBytes >= bytes);
  const count = residency.elastic ? Math.max(1, fitting.length) : 1;
  return {
    poolId: name,
    modelRef: name,
    model: name,
    engine: 'virtual',
    ctx: 65_536,
    slots,
    bestEffortSlots: 0,
    queueCapacity: 100_000,
    queuePolicy: 'reject',
    watchdog: { firstTokenMs: 3_600_000, interTokenMs: 3_600_000 },
    breaker: { failures: 100, openMs: 1_000 },
    residency,
    cardUse: {
      estimateBytes: bytes,
      marginBytes: 0,
      sets: cards.map(({ cardId }) => [cardId]),
      ratios: null,
      cpuFallback: false,
      threads: 1,
    },
    replicas: Array.from({ length: count }, (_, index) => ({
      replicaId: `${name}-${index}`,
      poolId: name,
      modelPath: name,
      workload: 'completion',
      ctx: 65_536,
      slots,
      bestEffortSlots: 0,
      device: { kind: 'cpu', threads: 1 },
    })),
  };
}

function cardsOf({ device }: ReplicaSpec): readonly string[] {
  return device.kind === 'cuda' ? device.uuids : [];
}
