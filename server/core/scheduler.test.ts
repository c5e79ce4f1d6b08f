import { expect } from 'chai';
import fc from 'fast-check';
import type { Priority } from './contract.js';
import type { Effect, SchedulerEvent } from './effects.js';
import type { EngineEvent } from './engine-port.js';
import { RESIDENT } from './pool.js';
import { Scheduler } from './scheduler.js';
import type { StreamFrame } from './stream.js';
import { specOf } from './submission.js';

const SLOTS = 2;
const CAPACITY = 5;
const REPLICAS = ['demo-0', 'demo-1'];

const INFO = {
  engine: 'fake',
  engineVersion: '1',
  device: 'cpu',
  modelDigest: 'sha256:0',
  shape: 'fake',
  ctx: 512,
  maxTokenBytes: 4,
  pid: null,
  loadMs: 100,
  vramBytes: null,
  hostBytes: null,
};

const END: EngineEvent = {
  type: 'end',
  finishReason: 'stop',
  tokensIn: 4,
  tokensOut: 9,
  cachedTokens: 0,
  prefillMs: 40,
  decodeMs: 90,
};

function aScheduler(): Scheduler {
  const replicas = REPLICAS.map((replicaId) => ({
    replicaId,
    poolId: 'demo',
    modelPath: 'demo.gguf',
    workload: 'completion' as const,
    ctx: 512,
    slots: SLOTS,
    bestEffortSlots: 0,
    device: { kind: 'cpu', threads: 1 } as const,
  }));
  return new Scheduler([
    {
      poolId: 'demo',
      modelRef: 'demo',
      engine: 'fake',
      ctx: 512,
      slots: SLOTS,
      bestEffortSlots: 0,
      queueCapacity: CAPACITY,
      queuePolicy: 'reject',
      watchdog: { firstTokenMs: 300_000, interTokenMs: 60_000 },
      model: 'demo.gguf',
      breaker: { failures: 1_000, openMs: 30_000 },
      residency: RESIDENT,
      cardUse: null,
      replicas,
    },
  ]);
}

function submitted(taskId: string, priority: Priority): SchedulerEvent {
  const submission = { modelRef: 'demo', priority, correlationId: `of ${taskId}`, bodyDigest: taskId };
  const input = { kind: 'prompt', prompt: 'once' } as const;
  return {
    type: 'task_submitted',
    spec: specOf(submission, taskId, 'prompt', 4),
    input,
    tokensIn: 4,
    placements: null,
  };
}

/** What the outside world does; the numbers pick a task or a replica. */
type Step =
  | { readonly do: 'submit'; readonly priority: Priority }
  | {
      readonly do:
        | 'cancel'
        | 'started'
        | 'tokens'
        | 'end'
        | 'fault'
        | 'died'
        | 'ready'
        | 'load_failed'
        | 'flush'
        | 'disk';
      readonly pick: number;
    }
  | { readonly do: 'pass'; readonly ms: number };

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('submit' as const),
        priority: fc.constantFrom<Priority>('interactive', 'batch'),
      }),
    },
    {
      weight: 14,
      arbitrary: fc.record({
        do: fc.constantFrom(
          ...([
            'cancel',
            'flush',
            'flush',
            'flush',
            'disk',
            'started',
            'tokens',
            'end',
            'end',
            'fault',
            'died',
            'ready',
            'ready',
            'load_failed',
          ] as const),
        ),
        pick: fc.nat(20),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 2_000 }) }),
    },
  ),
  // Left to itself, fast-check takes ten steps at most, and no queue ever fills.
  { maxLength: 120, size: 'max' },
);

/** The world around a scheduler: engines that answer, and a plain model of what must be true. */
class World {
  readonly scheduler = aScheduler();
  readonly effects: Effect[] = [];
  private nowMs = 0;
  private tasks = 0;
  private readonly lanes: Record<Priority, string[]> = { interactive: [], batch: [] };
  /** A replica has ended its tasks and not itself yet: nothing starts before (PLC-024). */
  private dying = false;
  /** Tasks that ran on an engine that died, by the order of their admission, before their lanes. */
  private readonly resumed: Record<Priority, { readonly taskId: string; readonly seq: number }[]> = {
    interactive: [],
    batch: [],
  };
  private readonly numbers = new Map<string, { readonly seq: number; readonly priority: Priority }>();
  /** Admitting tasks, in the order in which their records are flushed. */
  private readonly unflushed: string[] = [];
  private readonly admitted = new Map<string, { readonly priority: Priority; frames: StreamFrame[] }>();
  /** Generations by task: where they run, and whether `started` was said. */
  private readonly generations = new Map<string, { readonly replicaId: string; started: boolean }>();
  private readonly replicas = new Map<string, 'loading' | 'ready' | 'gone'>();

  constructor() {
    this.post({ type: 'boot' });
  }

  take(step: Step): void {
    switch (step.do) {
      case 'submit':
        this.post(submitted(`task-${this.tasks++}`, step.priority));
        break;
      case 'pass':
        this.nowMs += step.ms;
        this.post({ type: 'clock_ticked' });
        break;
      case 'cancel': {
        // Mostly live tasks, now and then one that has ended.
        const taskId = this.pick([...this.admitted.keys()].slice(-8), step.pick);
        if (taskId !== null) this.post({ type: 'task_canceled', taskId });
        break;
      }
      case 'flush':
        for (const taskId of this.unflushed.splice(0, 1 + step.pick)) {
          this.post({ type: 'store_settled', taskId, flushed: true });
        }
        break;
      case 'disk':
        this.diskRefuses();
        break;
      case 'ready':
      case 'load_failed': {
        const replicaId = this.pick(
          REPLICAS.filter((id) => this.replicas.get(id) === 'loading'),
          step.pick,
        );
        if (replicaId !== null) this.loadEnded(replicaId, step.do);
        break;
      }
      case 'died': {
        const replicaId = this.pick(
          REPLICAS.filter((id) => this.replicas.get(id) === 'ready'),
          step.pick,
        );
        if (replicaId !== null) this.die(replicaId);
        break;
      }
      default: {
        const taskId = this.pick([...this.generations.keys()], step.pick);
        if (taskId !== null) this.generate(taskId, step.do);
      }
    }
  }

  /** Ends everything well: replicas load, generations end. */
  drain(): void {
    for (let round = 0; round < 400; round++) {
      this.take({ do: 'flush', pick: CAPACITY });
      for (const replicaId of REPLICAS)
        if (this.replicas.get(replicaId) === 'loading') this.loadEnded(replicaId, 'ready');
      for (const taskId of [...this.generations.keys()]) this.generate(taskId, 'end');
      this.take({ do: 'pass', ms: 1_000 });
    }
  }

  get unfinished(): string[] {
    return [...this.admitted].flatMap(([taskId, { frames }]) => (isTerminal(frames.at(-1)) ? [] : [taskId]));
  }

  /** What is being flushed is lost, what was flushed is not, and the disk is well again at once. */
  private diskRefuses(): void {
    this.post({ type: 'storage_changed', fault: 'the disk is full' });
    for (const taskId of this.unflushed.splice(0)) {
      this.leaveQueue(taskId);
      this.post({ type: 'store_settled', taskId, flushed: false });
    }
    this.post(submitted(`task-${this.tasks++}`, 'batch'));
    this.post({ type: 'storage_changed', fault: null });
  }

  private generate(taskId: string, what: 'started' | 'tokens' | 'end' | 'fault'): void {
    const generation = this.generations.get(taskId);
    if (generation === undefined) return;
    if (what !== 'fault' && !generation.started) {
      generation.started = true;
      this.emit(taskId, { type: 'started', tokensIn: 4, cachedTokens: 0 });
    }
    if (what === 'tokens') this.emit(taskId, { type: 'tokens', texts: ['a', 'b'] });
    if (what === 'end') this.emit(taskId, END);
    if (what === 'fault')
      this.emit(taskId, { type: 'failed', failure: { kind: 'fault', message: 'no logits' } });
  }

  private emit(taskId: string, event: EngineEvent): void {
    if (event.type !== 'started' && event.type !== 'tokens') this.generations.delete(taskId);
    this.post({ type: 'engine_emitted', taskId, event });
  }

  private loadEnded(replicaId: string, kind: 'ready' | 'load_failed'): void {
    this.replicas.set(replicaId, kind === 'ready' ? 'ready' : 'gone');
    const change =
      kind === 'ready'
        ? ({ kind, info: INFO } as const)
        : ({ kind, reason: 'no such file', cause: 'model', jitter: 0 } as const);
    this.post({ type: 'replica_changed', replicaId, change });
  }

  private die(replicaId: string): void {
    this.replicas.set(replicaId, 'gone');
    this.dying = true;
    for (const [taskId, generation] of [...this.generations]) {
      if (generation.replicaId !== replicaId) continue;
      this.emit(taskId, { type: 'failed', failure: { kind: 'died', message: 'killed' } });
    }
    this.dying = false;
    this.post({
      type: 'replica_changed',
      replicaId,
      change: { kind: 'exited', reason: 'killed', cause: 'other', jitter: 0 },
    });
  }

  private pick(from: readonly string[], pick: number): string | null {
    return from.length === 0 ? null : (from[pick % from.length] ?? null);
  }

  private post(event: SchedulerEvent): void {
    const now = { monotonicMs: this.nowMs, wallMs: this.nowMs };
    const effects = this.scheduler.apply(event, now);
    this.effects.push(...effects);
    const stops: string[] = [];
    for (const effect of effects) this.check(effect, stops);
    for (const replicaId of stops) this.die(replicaId);
    this.checkState();
  }

  private check(effect: Effect, stops: string[]): void {
    switch (effect.type) {
      case 'persist': {
        const { seq, spec, receipt, admitting } = effect.task;
        const { taskId, priority } = spec;
        if (admitting) {
          const ahead = this.waitingOf('interactive').length;
          const position = priority === 'batch' ? ahead + this.waitingOf('batch').length : ahead;
          expect(receipt.queuePosition, 'the position of the receipt').to.equal(position);
          this.lanes[priority].push(taskId);
          this.unflushed.push(taskId);
          this.numbers.set(taskId, { seq, priority });
        }
        return;
      }
      case 'log': {
        if (effect.event !== 'task_requeued') return;
        const taskId = String(effect.fields['task_id']);
        const number = this.numbers.get(taskId);
        if (number === undefined) throw new Error(`${taskId} was requeued and never admitted`);
        const resumed = this.resumed[number.priority];
        resumed.push({ taskId, seq: number.seq });
        resumed.sort((left, right) => left.seq - right.seq);
        return;
      }
      case 'admit': {
        const { taskId, priority } = effect.task.spec;
        this.admitted.set(taskId, { priority, frames: [] });
        return;
      }
      case 'refuse':
        expect(effect.error.code).to.be.oneOf([
          'ADMISSION_REJECT',
          'POOL_UNAVAILABLE',
          'STORAGE_UNAVAILABLE',
        ]);
        if (effect.error.code === 'ADMISSION_REJECT') expect(this.inLanes).to.equal(CAPACITY);
        return;
      case 'start': {
        const { requestId } = effect.request;
        expect([...this.admitted.keys()], 'only what was acknowledged starts').to.include(requestId);
        expect(requestId, 'the head of the queue starts').to.equal(this.waiting[0]);
        expect(this.replicas.get(effect.replicaId), 'on a ready replica').to.equal('ready');
        this.leaveQueue(requestId);
        this.generations.set(requestId, { replicaId: effect.replicaId, started: false });
        return;
      }
      case 'append': {
        const frames = this.admitted.get(effect.taskId)?.frames ?? [];
        expect(frames.some(isTerminal), 'nothing follows a terminal event').to.equal(false);
        frames.push(effect.frame);
        if (isTerminal(effect.frame)) this.leaveQueue(effect.taskId);
        return;
      }
      case 'load':
        expect(this.replicas.get(effect.spec.replicaId) ?? 'gone').to.equal('gone');
        this.replicas.set(effect.spec.replicaId, 'loading');
        return;
      case 'stop_replica':
        stops.push(effect.replicaId);
        return;
    }
  }

  private checkState(): void {
    const { waiting } = this;
    expect(this.inLanes).to.be.at.most(CAPACITY);
    const now = { monotonicMs: this.nowMs, wallMs: this.nowMs };
    const positions = waiting.map((taskId) => this.scheduler.queueState(taskId, now)?.position);
    expect(positions, 'live positions').to.deep.equal(waiting.map((_taskId, index) => index));
    for (const replicaId of REPLICAS) {
      const busy = [...this.generations.values()].filter(
        (generation) => generation.replicaId === replicaId,
      ).length;
      expect(busy, 'slots in use').to.be.at.most(SLOTS);
      const takes =
        this.scheduler.pools[0]?.replicas.find(({ spec }) => spec.replicaId === replicaId)?.free('single') ??
        0;
      const [head] = waiting;
      if (head !== undefined && this.admitted.has(head) && this.scheduler.admitting && !this.dying)
        expect(takes, 'no slot idles while a task waits').to.equal(0);
    }
  }

  private get waiting(): readonly string[] {
    return [...this.waitingOf('interactive'), ...this.waitingOf('batch')];
  }

  private waitingOf(priority: Priority): readonly string[] {
    return [...this.resumed[priority].map(({ taskId }) => taskId), ...this.lanes[priority]];
  }

  private get inLanes(): number {
    return this.lanes.interactive.length + this.lanes.batch.length;
  }

  private leaveQueue(taskId: string): void {
    for (const lane of Object.values(this.lanes)) {
      const at = lane.indexOf(taskId);
      if (at >= 0) lane.splice(at, 1);
    }
    for (const lane of Object.values(this.resumed)) {
      const at = lane.findIndex((resumed) => resumed.taskId === taskId);
      if (at >= 0) lane.splice(at, 1);
    }
  }
}

function isTerminal(frame: StreamFrame | undefined): boolean {
  return frame?.type === 'end' || frame?.type === 'error';
}

function ran(taken: readonly Step[]): World {
  const world = new World();
  for (const step of taken) world.take(step);
  return world;
}

describe('Scheduler', () => {
  it('QUE-006: whatever happens, every admitted task ends once, in queue order, within slots and capacity', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const world = ran(taken);
        world.drain();
        expect(world.unfinished).to.deep.equal([]);
      }),
      { numRuns: 40 },
    );
  });

  it('QUE-006: a canceled task that has not left its slot yet does not end again at a shutdown', () => {
    const scheduler = aScheduler();
    const post = (event: SchedulerEvent): readonly Effect[] =>
      scheduler.apply(event, { monotonicMs: 0, wallMs: 0 });
    post({ type: 'boot' });
    post({ type: 'replica_changed', replicaId: 'demo-0', change: { kind: 'ready', info: INFO } });
    post(submitted('task', 'batch'));
    expect(post({ type: 'task_canceled', taskId: 'task' }).map(({ type }) => type)).to.include('append');
    const atShutdown = post({ type: 'shutdown_started', drainMs: 0 });
    expect(atShutdown.map(({ type }) => type)).to.not.include('append');
  });

  it('PLC-002: the same events at the same moments give the same effects', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        expect(JSON.stringify(ran(taken).effects)).to.equal(JSON.stringify(ran(taken).effects));
      }),
      { numRuns: 20 },
    );
  });

  it('PLC-002: what was asked between two events does not show in the second', () => {
    const receiptAt200 = (asksAt100: boolean): unknown => {
      const scheduler = aScheduler();
      const post = (atMs: number, event: SchedulerEvent): readonly Effect[] =>
        scheduler.apply(event, { monotonicMs: atMs, wallMs: atMs });
      const ready = { type: 'replica_changed', change: { kind: 'ready', info: INFO } } as const;
      post(0, { type: 'boot' });
      for (const replicaId of REPLICAS) post(0, { ...ready, replicaId });
      for (let task = 0; task < 6; task++) {
        post(0, submitted(`task-${task}`, 'batch'));
        post(0, { type: 'store_settled', taskId: `task-${task}`, flushed: true });
      }
      post(10, {
        type: 'engine_emitted',
        taskId: 'task-0',
        event: { type: 'started', tokensIn: 4, cachedTokens: 0 },
      });
      post(20, { type: 'engine_emitted', taskId: 'task-0', event: END });
      for (const taskId of ['task-1', 'task-2', 'task-3', 'task-4']) {
        post(30, {
          type: 'engine_emitted',
          taskId,
          event: { type: 'started', tokensIn: 4, cachedTokens: 0 },
        });
        post(40, { type: 'engine_emitted', taskId, event: { type: 'tokens', texts: ['a'] } });
      }
      if (asksAt100) {
        const asked = scheduler.queueState('task-5', { monotonicMs: 100, wallMs: 100 });
        expect(asked?.prediction.startMs).to.be.a('number').above(100);
      }
      const [persist] = post(200, submitted('task-6', 'batch'));
      return persist?.type === 'persist' ? persist.task.receipt : null;
    };
    expect(receiptAt200(true)).to.deep.equal(receiptAt200(false));
    expect(receiptAt200(true)).to.include({ queuePosition: 1 });
  });

  it('EST-002: a predicted start is a moment, and comes nearer while nothing unforeseen happens', () => {
    const scheduler = aScheduler();
    const post = (atMs: number, event: SchedulerEvent): readonly Effect[] =>
      scheduler.apply(event, { monotonicMs: atMs, wallMs: atMs });
    const tokens = { type: 'tokens', texts: ['a', 'b'] } as const;
    post(0, { type: 'boot' });
    post(0, { type: 'replica_changed', replicaId: 'demo-0', change: { kind: 'ready', info: INFO } });
    for (let task = 0; task < 4; task++) {
      post(0, submitted(`task-${task}`, 'batch'));
      post(0, { type: 'store_settled', taskId: `task-${task}`, flushed: true });
    }
    const started = { type: 'started', tokensIn: 4, cachedTokens: 0 } as const;
    for (const taskId of ['task-0', 'task-1']) post(0, { type: 'engine_emitted', taskId, event: started });
    post(100, { type: 'engine_emitted', taskId: 'task-0', event: END });
    const predictedAt = (atMs: number): number | null | undefined =>
      scheduler.queueState('task-3', { monotonicMs: atMs, wallMs: atMs })?.prediction.startMs;
    const first = predictedAt(100);
    post(120, { type: 'engine_emitted', taskId: 'task-1', event: tokens });
    expect([predictedAt(120), predictedAt(140)]).to.deep.equal([first, first]);
    post(150, { type: 'task_canceled', taskId: 'task-1' });
    expect(predictedAt(150)).to.equal(150);
  });
});
