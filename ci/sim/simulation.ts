/**
 * One seed: clients, engines, a disk and a server that crashes, in virtual time. The real dispatcher with all that is
 * below it runs; what it does is compared with naive models at every step. The same seed gives the same trace.
 */
import { createHash } from 'node:crypto';
import type { ModelBars } from '../../server/core/catalog-model.js';
import type { Effect, SchedulerEvent } from '../../server/core/effects.js';
import type { GenerateRequest } from '../../server/core/engine-port.js';
import { OrchestratorError } from '../../server/core/errors.js';
import type { PoolConfig } from '../../server/core/pool.js';
import { seedOfTask } from '../../server/core/seed.js';
import type { StoredTask } from '../../server/core/task-store-port.js';
import type { FakeRun } from '../../server/engines/fake/fake-generation.js';
import type { Clock } from '../../server/runtime/clock.js';
import { Dispatcher, type StreamSubscription } from '../../server/runtime/dispatcher.js';
import type { Coverage, Occurrence, Phase } from './coverage.js';
import { Dice } from './dice.js';
import { checkFinalStream } from './final-stream.js';
import { SchedulerModel } from './scheduler-model.js';
import { SimulatedDisk } from './simulated-disk.js';
import { SimulatedEngine } from './simulated-engine.js';
import { Timeline } from './timeline.js';
import { fitsContext, framesOf, isTerminal, ToldTask } from './told-task.js';
import { brief, turnOver } from './trace.js';
import { WatchedReader } from './watched-reader.js';
import {
  type ActName,
  type Body,
  bodyOf,
  changedPools,
  DEVICES,
  loadOf,
  naturalTokens,
  type Profile,
  profileOf,
  runOf,
  SESSIONS,
} from './workload.js';

export interface SeedOutcome {
  readonly seed: number;
  /** The first thing that was wrong; null when nothing was. */
  readonly violation: string | null;
  /** Everything that happened, where it was asked for. */
  readonly trace: readonly string[];
  /** Sha256 of the trace. */
  readonly digest: string;
  /** Moments at which something happened. */
  readonly steps: number;
  readonly tasks: number;
}

const WORLD = 0;
const EPOCH_MS = 1_795_300_000_000;
/** No seed needs more; one that does is stuck. */
const MOST_STEPS = 60_000;
/** Everything ends in this time once nothing disturbs it any more. */
const CALM_LIMIT_MS = 3_600_000;

/** Phases that last so shortly that clients must aim at them. */
const RARE: ReadonlySet<Phase> = new Set([
  'requeued',
  'dropping',
  'prefill',
  'stopping',
  'interrupted',
  'ending',
]);

interface Server {
  readonly owner: number;
  readonly dispatcher: Dispatcher;
  readonly engine: SimulatedEngine;
  readonly model: SchedulerModel;
  readonly pools: readonly PoolConfig[];
  alive: boolean;
  closing: boolean;
}

interface Call {
  readonly number: number;
  readonly server: Server;
  readonly told: ToldTask;
  readonly body: Body;
}

interface OpenReader {
  readonly reader: WatchedReader;
  readonly server: Server;
  readonly subscription: StreamSubscription;
}

export class Simulation {
  private readonly dice: Dice;
  private readonly timeline: Timeline;
  private readonly profile: Profile;
  private readonly disk: SimulatedDisk;
  private readonly told = new Map<string, ToldTask>();
  private readonly bodies = new Map<string, Body>();
  private readonly calls = new Set<Call>();
  private readers: OpenReader[] = [];
  private server: Server | null = null;
  private pools: readonly PoolConfig[];
  private configChanged = false;
  /** Models that tasks cannot have now; the catalog outlives the server. */
  private bars: ModelBars = new Map();
  private readonly onceRetired = new Set<string>();
  private owners = 0;
  private submits = 0;
  private actsLeft: number;
  private calm = false;
  private steps = 0;
  private violation: string | null = null;
  /** Codes with which the scheduler might refuse a task when it did. */
  private readonly decided = new Map<string, string>();
  private readonly lastAdmitted = new Map<string, number>();
  private readonly lines: string[] = [];
  private readonly hash = createHash('sha256');

  constructor(
    private readonly seed: number,
    private readonly coverage: Coverage,
    private readonly tracing: boolean,
  ) {
    this.dice = new Dice(seed);
    this.timeline = new Timeline(this.dice);
    this.profile = profileOf(this.dice);
    this.actsLeft = this.profile.acts;
    this.pools = this.profile.pools;
    this.disk = new SimulatedDisk({
      latencyMs: () => this.dice.pick(this.profile.latenciesMs),
      after: (delayMs, action) => void this.timeline.at(this.timeline.nowMs + delayMs, this.owners, action),
      probed: () => this.probed(),
      violated: (what) => this.violated(what),
    });
  }

  async run(): Promise<SeedOutcome> {
    this.boot();
    this.scheduleAct();
    await this.advance(() => this.actsLeft === 0);
    this.calmDown();
    await this.settle('at the end');
    await turnOver();
    const before = this.finalStreams();
    if (this.violation === null) {
      this.crash();
      await this.settle('after the last restart');
      await turnOver();
      const after = this.finalStreams();
      for (const [taskId, text] of before) {
        const again = after.get(taskId) ?? null;
        if (again !== null && again !== text) this.violated(`the stream of ${taskId} changed over a restart`);
      }
    }
    return {
      seed: this.seed,
      violation: this.violation,
      trace: this.lines,
      digest: this.tracing ? this.hash.digest('hex') : '',
      steps: this.steps,
      tasks: this.told.size,
    };
  }

  /** Lets time pass until the condition holds, checking everything at every step. */
  private async advance(until: () => boolean): Promise<void> {
    while (this.violation === null && !until()) {
      if (!this.timeline.step()) return;
      await turnOver();
      this.steps++;
      this.check();
      if (this.steps > MOST_STEPS) this.violated(`still not done after ${MOST_STEPS} steps`);
    }
  }

  private async settle(when: string): Promise<void> {
    const limitMs = this.timeline.nowMs + CALM_LIMIT_MS;
    await this.advance(() => this.isSettled() || this.timeline.nowMs > limitMs);
    if (this.violation !== null || this.isSettled()) return;
    const live = this.disk.tasks().filter(({ finishedMs }) => finishedMs === null);
    const names = live.map(({ spec, state }) => `${spec.taskId} (${state}, ${this.phaseOf(spec.taskId)})`);
    const calls = [...this.calls].map(({ told }) => told.id);
    this.violated(`never done ${when}: ${names.join(', ')}; unanswered submits: ${calls.join(', ')}`);
  }

  private isSettled(): boolean {
    const { server } = this;
    if (server === null || this.calls.size > 0) return false;
    for (const { phase } of server.model.tasks.values()) if (phase !== 'ended') return false;
    return this.disk.tasks().every(({ finishedMs }) => finishedMs !== null);
  }

  // --- the server ---

  private boot(): void {
    const owner = ++this.owners;
    const { timeline, dice, pools } = this;
    const bornMs = timeline.nowMs;
    const originMs = dice.below(1_000_000);
    // The wall clock is set now and then while the server is down.
    const skewMs = dice.chance(0.05) ? dice.below(200_000) - 100_000 : 0;
    const clock: Clock = {
      now: () => ({
        monotonicMs: timeline.nowMs - bornMs + originMs,
        wallMs: EPOCH_MS + timeline.nowMs + skewMs,
      }),
      callAt: (monotonicMs, callback) => timeline.at(monotonicMs + bornMs - originMs, owner, callback),
    };
    const model = new SchedulerModel(
      pools,
      this.profile.sessions,
      (what) => this.violated(what),
      (phase) => this.count('overtaken', phase),
    );
    const engine = new SimulatedEngine({
      clock: {
        now: () => timeline.nowMs,
        // Whole milliseconds: a fraction, counted from two beginnings, is two numbers, and a timer between them spins.
        after: (delayMs, action) => timeline.at(timeline.nowMs + Math.ceil(delayMs), owner, action),
      },
      load: () => (this.calm ? { delayMs: 10 } : loadOf(dice, this.profile)),
      run: (request) => this.drawRun(request),
      countMs: () => {
        if (!dice.chance(this.profile.slowCounts)) return 0;
        return this.calm ? 5 : dice.pick([1, 30, 2_500, null]);
      },
      generating: (request, replicaId) => {
        const { requestId } = request;
        const row = this.disk.row(requestId);
        if (row?.state !== 'running' || row.attempts !== model.tasks.get(requestId)?.attempts) {
          this.violated(
            `${requestId} was given to an engine; on disk it is ${row?.state}, attempt ${row?.attempts}`,
          );
        }
        model.generating(requestId, replicaId);
      },
      emitted: (taskId, event) => {
        const { disturbed } = this.toldOf(taskId);
        if (event.type === 'aborted') disturbed.interruptions++;
        if (event.type !== 'failed') return;
        if (event.failure.kind === 'died') disturbed.interruptions++;
        else if (event.failure.kind === 'fault') disturbed.faults++;
        else disturbed.rejections++;
      },
      violated: (what) => this.violated(what),
    });
    let server: Server | null = null;
    const dispatcher = new Dispatcher({
      pools,
      deviceIds: DEVICES,
      engines: new Map([[engine.name, engine]]),
      metrics: { increment: () => {}, observe: (_series, _labels, value) => this.checkSample(value) },
      log: {
        log: (_level, event, fields) => {
          if (event === 'dispatch_failed')
            this.violated(`a defect: ${fields['message']}\n${fields['stack']}`);
        },
      },
      retention: this.profile.retention,
      sessions: this.profile.sessions,
      store: this.disk,
      clock,
      random: () => dice.unit(),
      observe: (event, effects) => {
        if (server?.alive === true) this.observe(server, event, effects);
      },
    });
    server = { owner, dispatcher, engine, model, pools, alive: true, closing: false };
    this.server = server;
    this.lastAdmitted.clear();
    this.note('boot');
    const { wallMs } = clock.now();
    model.recover(this.disk.tasks(), this.disk.sessions(), { nowMs: timeline.nowMs, wallMs }, (row) =>
      this.storedTokens(row),
    );
    dispatcher.recover();
    dispatcher.barModels(this.bars);
    dispatcher.start();
  }

  private drawRun(request: GenerateRequest): FakeRun {
    if (this.calm) {
      const calm = { ...this.profile, breaks: 0, ignoresAbort: 0, diverges: 0 };
      return runOf(this.dice, calm, request, 0);
    }
    const row = this.disk.row(request.requestId);
    const flushed = row === null ? 0 : [2, 3].filter((id) => this.disk.hasFrame(row.seq, id)).length;
    const run = runOf(this.dice, this.profile, request, flushed);
    const { disturbed } = this.toldOf(request.requestId);
    const { prompt } = request.input.kind === 'prompt' ? request.input : { prompt: '' };
    if (run.texts !== undefined || run.tokens !== naturalTokens(prompt)) disturbed.divergences++;
    if (run.breaks?.how === 'hang') disturbed.hangs++;
    return run;
  }

  private observe(server: Server, event: SchedulerEvent, effects: readonly Effect[]): void {
    if (this.tracing) this.note(`${JSON.stringify(event, brief)} -> ${JSON.stringify(effects, brief)}`);
    this.countEvent(event);
    server.model.observe(event, effects, this.timeline.nowMs);
    for (const effect of effects) {
      if (effect.type === 'refuse')
        this.decided.set(effect.taskId, this.reasonsToRefuse(server, effect.taskId));
      if (effect.type !== 'persist' || !effect.task.admitting) continue;
      this.checkAdmissionOrder(effect.task.spec.taskId);
      if (effect.dropped !== null) this.toldOf(effect.dropped.task.spec.taskId).disturbed.drops++;
    }
  }

  /** Submissions are admitted in the order in which they came, those of one model (QUE-003). */
  private checkAdmissionOrder(taskId: string): void {
    const call = [...this.calls].find(({ told }) => told.id === taskId);
    if (call === undefined) {
      this.violated(`${taskId} was admitted and nobody asks for it`);
      return;
    }
    const { number, body } = call;
    const last = this.lastAdmitted.get(body.modelRef) ?? 0;
    if (number < last) this.violated(`submit ${number} was admitted after submit ${last}`);
    this.lastAdmitted.set(body.modelRef, number);
  }

  /** The process is gone: everything volatile with it. */
  private crash(): void {
    const { server } = this;
    if (server === null) return;
    this.countAll('crash');
    this.note('crash');
    this.processEnded(server);
  }

  private processEnded(server: Server): void {
    server.alive = false;
    this.server = null;
    this.timeline.drop(server.owner);
    this.disk.restart(() => this.dice.chance(0.5));
    for (const call of this.calls) call.told.unanswered.add(call.body.digest);
    this.calls.clear();
    this.readers = [];
    for (const told of this.told.values()) {
      const row = this.disk.row(told.id);
      if (row !== null && row.finishedMs === null) told.disturbed.restarts++;
      if (told.acknowledged && row === null) this.violated(`${told.id} was acknowledged and is not on disk`);
    }
    this.pools = this.profile.pools;
    if (!this.calm && this.dice.chance(this.profile.changes)) {
      this.configChanged = true;
      this.pools = changedPools(this.dice, this.profile.pools);
    }
    const downMs = this.calm ? 0 : this.dice.pick([0, 20, 1_000, 60_000]);
    this.later(downMs, () => this.boot());
  }

  private storedTokens(row: StoredTask): number {
    let tokens = 0;
    for (const { bytes } of this.disk.frames(row.seq)) {
      for (const { event } of framesOf(Buffer.from(bytes).toString('utf8'))) if (event === 'token') tokens++;
    }
    return tokens;
  }

  // --- what clients do ---

  private scheduleAct(): void {
    const { dice, profile } = this;
    const pauseMs = dice.chance(0.4) ? 0 : dice.below(profile.pauseMs + 1);
    this.later(pauseMs, () => {
      this.actsLeft--;
      this.act(dice.weighted(profile.weights));
      if (this.actsLeft > 0) this.scheduleAct();
    });
  }

  private act(name: ActName): void {
    const { dice, disk, server } = this;
    switch (name) {
      case 'fill_disk':
        this.fillDisk();
        return;
      case 'fail_disk':
        this.note('the next sync fails');
        disk.fail();
        this.later(dice.pick([50, 3_000]), () => this.crash());
        return;
      case 'crash':
        this.crash();
        return;
      default:
        if (server !== null) this.askServer(name, server);
    }
  }

  /** While what the disk has held back is written, it may fill up again, and clients go on. */
  private probed(): void {
    if (this.calm) return;
    if (this.dice.chance(this.profile.flickers)) this.fillDisk();
    else if (this.dice.chance(0.5)) {
      this.later(this.dice.below(10), () => {
        if (this.server !== null) this.askServer('cancel', this.server);
      });
    }
  }

  private fillDisk(): void {
    this.note('the disk is full');
    this.disk.setFull(true);
    this.later(this.dice.pick([5, 300, 2_500, 10_000]), () => this.disk.setFull(false));
  }

  private askServer(name: Exclude<ActName, 'fill_disk' | 'fail_disk' | 'crash'>, server: Server): void {
    const { dice } = this;
    switch (name) {
      case 'submit':
        this.submit(server, `task-${this.told.size}`, this.newBody());
        return;
      case 'submit_twins': {
        const taskId = `task-${this.told.size}`;
        const body = this.newBody();
        this.submit(server, taskId, body);
        this.submit(server, taskId, dice.chance(0.5) ? body : this.newBody());
        return;
      }
      case 'submit_again': {
        const told = this.anyTask();
        if (told === null) return;
        const known = [...told.bodies.values()];
        this.submit(server, told.id, dice.chance(0.75) ? dice.pick(known) : this.newBody());
        return;
      }
      case 'cancel':
        this.cancel(server, this.anyTask() ?? this.toldOf('nobody'));
        return;
      case 'delete_session':
        this.deleteSession(server, dice.pick(SESSIONS));
        return;
      case 'subscribe':
        this.subscribe(server, this.anyTask() ?? this.toldOf('nobody'), 0);
        return;
      case 'resume': {
        const told = this.anyTask();
        if (told === null) return;
        const { lastId } = told;
        this.subscribe(
          server,
          told,
          dice.pick([lastId, lastId, dice.below(lastId + 1), lastId + dice.below(5)]),
        );
        return;
      }
      case 'hang_up': {
        if (this.readers.length === 0) return;
        const open = dice.pick(this.readers);
        this.hangUp(open, dice.chance(0.8));
        return;
      }
      case 'look':
        for (const told of this.told.values()) this.look(server, told);
        return;
      case 'kill_replica':
        if (server.engine.aliveIds.length > 0) server.engine.kill(dice.pick(server.engine.aliveIds));
        return;
      case 'retire':
        this.retire(server, dice.pick(this.profile.pools).modelRef);
        return;
      case 'shut_down':
        this.shutDown(server);
        return;
    }
  }

  /** A retired one is Active again. */
  private retire(server: Server, modelRef: string): void {
    const bars = new Map(this.bars);
    if (!bars.delete(modelRef)) {
      bars.set(modelRef, { code: 'MODEL_RETIRED', message: `model "${modelRef}" is Retired` });
      this.onceRetired.add(modelRef);
      const pools = server.pools.filter((pool) => pool.modelRef === modelRef).map(({ poolId }) => poolId);
      for (const { id, poolId } of server.model.tasks.values())
        if (pools.includes(poolId)) this.count('models_barred', this.phaseOf(id));
    }
    this.barModels(server, bars);
  }

  private barModels(server: Server, bars: ModelBars): void {
    this.note(`retired are ${[...bars.keys()].join(', ') || 'none'}`);
    this.bars = bars;
    server.dispatcher.barModels(bars);
  }

  private newBody(): Body {
    const body = bodyOf(this.dice, this.bodies.size, this.pools, this.profile);
    this.bodies.set(body.digest, body);
    return body;
  }

  private anyTask(): ToldTask | null {
    const known = [...this.told.values()];
    if (known.length === 0) return null;
    const rare = known.filter(({ id }) => RARE.has(this.phaseOf(id)));
    if (rare.length > 0 && this.dice.chance(0.5)) return this.dice.pick(rare);
    // Mostly the latest, which still live.
    return this.dice.pick(this.dice.chance(0.7) ? known.slice(-5) : known);
  }

  private submit(server: Server, taskId: string, body: Body): void {
    const told = this.toldOf(taskId);
    told.bodies.set(body.digest, body);
    const phase = this.phaseOf(taskId);
    if (phase === 'unknown') this.count('submit', phase);
    else this.count(this.admittedDigest(told) === body.digest ? 'submit_same' : 'submit_other', phase);
    const call: Call = { number: ++this.submits, server, told, body };
    this.calls.add(call);
    this.note(`submit ${taskId} ${body.digest} ${JSON.stringify(body)}`);
    const mayRefuse = this.mayRefuseNow(server, body);
    const { prompt, priority, determinism, maxTokens, expectedTokens, seed, stop, poolId, modelRef } = body;
    const { deadlineMs, onDisconnect, deviceMask, sessionId, kvHint } = body;
    server.dispatcher
      .submit({
        taskId,
        modelRef,
        prompt,
        priority,
        determinism,
        maxTokens,
        expectedTokens,
        seed,
        stop,
        deadlineMs,
        onDisconnect,
        sessionId,
        kvHint,
        placement: { poolId, deviceMask },
        correlationId: `call-${call.number}`,
        bodyDigest: body.digest,
      })
      .then(
        (receipt) => this.acknowledged(call, receipt),
        (error: unknown) => this.refused(call, error, mayRefuse),
      );
  }

  private acknowledged(call: Call, receipt: { readonly seed: number; readonly taskId: string }): void {
    const { server, told, body } = call;
    if (!server.alive) return;
    this.calls.delete(call);
    const text = JSON.stringify(receipt);
    this.note(`202 ${text}`);
    told.answered(body.digest, text);
    const row = this.disk.row(told.id);
    if (row === null) this.violated(`${told.id} was acknowledged and is not on disk`);
    else if (JSON.stringify(row.receipt) !== text) this.violated(`${told.id} has another receipt on disk`);
    else if (row.bodyDigest !== body.digest) this.violated(`${told.id} has another body on disk`);
    if (receipt.seed !== (body.seed ?? seedOfTask(told.id)))
      this.violated(`${told.id} has seed ${receipt.seed}`);
    if (receipt.taskId !== told.id) this.violated(`${told.id} was answered with ${receipt.taskId}`);
  }

  private refused(call: Call, error: unknown, mayRefuse: string): void {
    const { server, told, body } = call;
    if (!server.alive) return;
    this.calls.delete(call);
    if (!(error instanceof OrchestratorError)) {
      this.violated(`a submit of ${told.id} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return;
    }
    const { code } = error;
    this.note(`refused ${told.id} ${code}: ${error.message}`);
    // A failed sync may have written it all the same; and twins wait for one answer.
    if (code === 'STORAGE_UNAVAILABLE' && this.disk.hasFailed) told.unanswered.add(body.digest);
    if (code === 'TASK_ID_CONFLICT') {
      const rivals = [...told.bodies.keys()].filter((digest) => digest !== body.digest);
      const admitted = this.admittedDigest(told);
      if (rivals.length === 0 || admitted === body.digest) this.violated(`${told.id} conflicts with itself`);
      return;
    }
    if (told.digest === body.digest && code !== 'GONE') {
      this.violated(`${told.id} was admitted, and the same again is refused with ${code}`);
      return;
    }
    const reasons = this.decided.get(told.id) ?? mayRefuse;
    if (![...this.calls].some((other) => other.told === told)) this.decided.delete(told.id);
    if (!reasons.includes(code)) {
      this.violated(`${told.id} was refused with ${code} (${error.message}); reasons: ${reasons}`);
    }
    if (code === 'GONE' && this.disk.row(told.id)?.finishedMs == null)
      this.violated(`${told.id} is not GONE`);
    const advises =
      code === 'ADMISSION_REJECT' || code === 'QUEUE_FULL_DROP_LRU' || code === 'POOL_UNAVAILABLE';
    if (advises && !(error.retryAfterMs ?? 0)) {
      this.violated(`${code} of ${told.id} advises ${error.retryAfterMs} ms`);
    }
  }

  private reasonsToRefuse(server: Server, taskId: string): string {
    const call = [...this.calls].find(({ told }) => told.id === taskId);
    return call === undefined ? '' : this.mayRefuseNow(server, call.body);
  }

  /** Codes with which a new task may be refused in this moment. */
  private mayRefuseNow({ model, pools, closing }: Server, body: Body): string {
    const mask = body.deviceMask ?? null;
    const named = pools.filter(
      ({ modelRef, poolId }) =>
        modelRef === body.modelRef && (body.poolId === undefined || body.poolId === poolId),
    );
    const unknown = mask?.some((id) => !DEVICES.some((device) => device === id)) === true;
    const candidates = unknown ? [] : named.filter(({ poolId }) => model.canServe(poolId, mask));
    const codes: string[] = [];
    if (candidates.length === 0) codes.push('NOT_FOUND', 'INVALID_PARAMS');
    if (this.bars.has(body.modelRef)) return 'MODEL_RETIRED DRAINING STORAGE_UNAVAILABLE GONE';
    if (!fitsContext(body)) codes.push('INVALID_PARAMS');
    if (closing) codes.push('DRAINING', 'STORAGE_UNAVAILABLE');
    if (model.storageFault || !this.disk.isWell) codes.push('STORAGE_UNAVAILABLE');
    const usable = candidates.filter(({ poolId }) => !model.mayBeBroken(poolId, mask));
    const { priority = 'interactive' } = body;
    const closed = candidates.filter(({ poolId }) => !model.takes(poolId, priority));
    const measured = candidates.some(({ poolId }) => model.hasHistory(poolId));
    // A deadline may leave only those pools that are full or broken.
    const hurried = body.deadlineMs !== undefined && measured;
    if (hurried || usable.every((pool) => closed.includes(pool))) {
      for (const { queuePolicy } of closed) {
        codes.push(queuePolicy === 'reject' ? 'ADMISSION_REJECT' : 'QUEUE_FULL_DROP_LRU');
      }
    }
    const broken = candidates.filter(({ poolId }) => model.mayBeBroken(poolId, mask));
    if (broken.length === candidates.length || (hurried && broken.length > 0)) codes.push('POOL_UNAVAILABLE');
    if (hurried) codes.push('DEADLINE_UNMET');
    if (model.sessions.isFull(body.sessionId)) codes.push('SESSION_TURNS_EXCEEDED');
    codes.push('GONE');
    return codes.join(' ');
  }

  private cancel(server: Server, told: ToldTask): void {
    const phase = this.phaseOf(told.id);
    this.count('cancel', phase);
    this.note(`cancel ${told.id} (${phase})`);
    const known = phase !== 'unknown' && phase !== 'admitting';
    if (known) told.disturbed.cancelAsked = true;
    server.dispatcher.cancel(told.id).then(
      () => {
        if (!server.alive) return;
        this.note(`canceled ${told.id}`);
        const row = this.disk.row(told.id);
        if (row === null) this.violated(`a cancel of ${told.id} was acknowledged; it is not on disk`);
        else if (row.finishedMs === null)
          this.violated(`a cancel of ${told.id} was acknowledged; its end is not on disk`);
      },
      (error: unknown) => {
        if (!server.alive) return;
        const code = error instanceof OrchestratorError ? error.code : String(error);
        this.note(`cancel of ${told.id} refused: ${code}`);
        if (code === 'NOT_FOUND' && !known) return;
        const trouble = server.model.storageFault || !this.disk.isWell || server.closing;
        if (trouble && (code === 'STORAGE_UNAVAILABLE' || code === 'DRAINING' || server.closing)) return;
        this.violated(`a cancel of ${told.id} (${phase}) was answered with ${code}`);
      },
    );
  }

  private deleteSession(server: Server, sessionId: string): void {
    this.note(`delete ${sessionId}`);
    for (const { id } of server.model.sessions.line(sessionId)) {
      this.count('session_deleted', this.phaseOf(id));
      this.toldOf(id).disturbed.cancelAsked = true;
    }
    const kept = this.disk.sessions().filter(({ id }) => id === sessionId);
    server.dispatcher.deleteSession(sessionId).then(
      () => {
        if (!server.alive) return;
        this.note(`deleted ${sessionId}`);
        const still = this.disk.sessions().filter(({ seq }) => kept.some((row) => row.seq === seq));
        if (still.length > 0) this.violated(`${sessionId} was deleted and is on disk`);
      },
      (error: unknown) => {
        if (!server.alive) return;
        const code = error instanceof OrchestratorError ? error.code : String(error);
        this.note(`deletion of ${sessionId} refused: ${code}`);
        const trouble = server.model.storageFault || !this.disk.isWell || server.closing;
        if (!trouble) this.violated(`the deletion of ${sessionId} was answered with ${code}`);
      },
    );
  }

  private subscribe(server: Server, told: ToldTask, afterId: number): void {
    const phase = this.phaseOf(told.id);
    this.count(afterId === 0 ? 'subscribe' : 'resume', phase);
    this.note(`subscribe ${told.id} after ${afterId} (${phase})`);
    const reader = this.readerOf(server, told, afterId);
    try {
      const subscription = server.dispatcher.subscribe(told.id, afterId, reader);
      if (reader.ended) return;
      this.readers.push({ reader, server, subscription });
      server.model.readerJoined(told.id);
    } catch (error) {
      this.checkReaderRefusal(told, afterId, phase, error);
    }
  }

  private hangUp(open: OpenReader, byItself: boolean): void {
    const { reader, server, subscription } = open;
    this.note(`a reader of ${reader.task.id} leaves, ${byItself ? 'by itself' : 'closed by the server'}`);
    subscription.close(byItself);
    if (!reader.ended) server.model.readerLeft(reader.task.id, byItself, this.timeline.nowMs);
    this.readers = this.readers.filter((other) => other !== open);
  }

  private readerOf(server: Server, told: ToldTask, afterId: number): WatchedReader {
    return new WatchedReader(told, afterId, {
      alive: () => server.alive,
      closing: () => server.closing,
      lastId: () => {
        const row = this.disk.row(told.id);
        return row === null || row.finishedMs === null ? null : this.storedLastId(row);
      },
      shown: (task, frame) => {
        if (this.tracing) this.note(`shown of ${task.id}: ${frame.text.replaceAll('\n', ' ')}`);
        const row = this.disk.row(task.id);
        const body = this.bodies.get(row?.bodyDigest ?? '');
        if (row === null || body === undefined) {
          this.violated(`${task.id} is shown and not on disk: ${frame.text}`);
          return;
        }
        task.shown(frame, body, () => {
          if (isTerminal(frame) && row.finishedMs === null) return false;
          return row.expired || this.disk.hasFrame(row.seq, frame.id ?? 0);
        });
      },
      violated: (what) => this.violated(what),
    });
  }

  private checkReaderRefusal(told: ToldTask, afterId: number, phase: Phase, error: unknown): void {
    const code = error instanceof OrchestratorError ? error.code : String(error);
    this.note(`reader refused: ${code}`);
    const row = this.disk.row(told.id);
    switch (code) {
      case 'NOT_FOUND':
        if (phase === 'unknown' || phase === 'admitting') return;
        break;
      case 'GONE':
        // Expired a moment ago, the row may not be on disk yet.
        if (row !== null && row.finishedMs !== null) return;
        break;
      case 'INVALID_PARAMS':
        if (row !== null && row.finishedMs !== null && afterId > this.storedLastId(row)) return;
        break;
    }
    this.violated(`a reader of ${told.id} (${phase}) after ${afterId} was refused with ${code}`);
  }

  private storedLastId(row: StoredTask): number {
    const ids = this.disk
      .frames(row.seq)
      .flatMap(({ bytes }) => framesOf(Buffer.from(bytes).toString('utf8')).map(({ id }) => id ?? 0));
    return Math.max(0, ...ids);
  }

  /** What getTask says must be true, and stay true. */
  private look(server: Server, told: ToldTask): void {
    const phase = this.phaseOf(told.id);
    let view: ReturnType<Dispatcher['task']>;
    try {
      view = server.dispatcher.task(told.id);
    } catch (error) {
      const code = error instanceof OrchestratorError ? error.code : String(error);
      if (code !== 'NOT_FOUND' || (phase !== 'unknown' && phase !== 'admitting')) {
        this.violated(`${told.id} (${phase}) cannot be read: ${code}`);
      }
      return;
    }
    this.note(`look at ${told.id}: ${view.state} ${view.queuePosition} ${view.tokensOut}`);
    const { state } = view;
    const row = this.disk.row(told.id);
    if (state === 'queued' || state === 'running') {
      if (told.outcome !== null) this.violated(`${told.id} was ${told.outcome} and is ${state} again`);
      return;
    }
    if (row?.state !== state) this.violated(`${told.id} is told to be ${state}; on disk it is ${row?.state}`);
    told.ended(`${state} ${view.error?.code ?? ''} ${view.tokensOut} ${view.finishedMs}`);
  }

  private shutDown(server: Server): void {
    if (server.closing) return;
    this.countAll('shutdown');
    server.closing = true;
    const drainMs = this.dice.pick([0, 20, 500, 5_000]);
    this.note(`shutdown, drain ${drainMs} ms`);
    // What is asked while a server goes is asked too rarely otherwise.
    for (let asks = 0; asks < 4; asks++) {
      this.later(this.dice.pick([0, drainMs, drainMs + 1_000]) + this.dice.below(30), () => {
        if (server.alive)
          this.askServer(this.dice.pick(['cancel', 'submit_again', 'subscribe', 'resume', 'look']), server);
      });
    }
    server.dispatcher.shutdown(drainMs).then(
      () => {
        if (!server.alive) return;
        this.note('shut down');
        for (const { reader } of this.readers) {
          if (!reader.ended) this.violated(`a reader of ${reader.task.id} outlives the shutdown`);
        }
        if (server.engine.aliveIds.length > 0) this.violated('a replica outlives the shutdown');
        if (this.disk.isWell && !server.model.storageFault) this.checkAllFlushed(server);
        this.processEnded(server);
      },
      (error: unknown) => this.violated(`the shutdown failed: ${String(error)}`),
    );
  }

  private checkAllFlushed({ model }: Server): void {
    if (this.disk.busy) this.violated('the shutdown left a commit under way');
    for (const { id, phase } of model.tasks.values()) {
      if (phase === 'ended' && this.disk.row(id)?.finishedMs === null) {
        this.violated(`${id} ended before the shutdown and is not on disk`);
      }
    }
  }

  // --- what must be true ---

  private check(): void {
    const { server } = this;
    if (server === null) return;
    const { dispatcher, model } = server;
    model.check(this.timeline.nowMs);
    const views = dispatcher.sessions().map(({ id, turns }) => [id, turns] as const);
    model.sessions.check(views, this.timeline.nowMs);
    for (const poolId of model.poolIds) {
      model.waiting(poolId).forEach(({ id }, index) => {
        const state = dispatcher.queueState(id);
        if (state?.position !== index) this.violated(`${id} is at place ${state?.position}, not ${index}`);
        const { startMs, endMs } = state?.prediction ?? { startMs: null, endMs: null };
        const known = startMs !== null && this.hasDeadline(id);
        model.checkProbability(id, state?.prediction.onTimeProbability ?? null, known);
        if (startMs === null && endMs === null) return;
        if (!model.hasHistory(poolId)) this.violated(`${id} is predicted at ${startMs} ms without history`);
        if (startMs === null || endMs === null || !(endMs >= startMs) || !(startMs >= 0)) {
          this.violated(`${id} is predicted at ${startMs}..${endMs} ms`);
        }
      });
    }
    if (this.steps % 8 === 0) this.checkGauges(server);
    if (model.tokensOut.counted !== model.tokensOut.known) {
      const { counted, known } = model.tokensOut;
      this.violated(`tokens_out_total is ${counted}; the engines made ${known}`);
    }
    for (const { id, phase, replicaId } of model.tasks.values()) {
      if (
        (phase === 'prefill' || phase === 'streaming') &&
        server.engine.running.get(id)?.replicaId !== replicaId
      ) {
        this.violated(`${id} is ${phase} on ${replicaId}, and no engine runs it`);
      }
    }
  }

  private hasDeadline(taskId: string): boolean {
    const digest = this.admittedDigest(this.toldOf(taskId)) ?? '';
    return this.bodies.get(digest)?.deadlineMs !== undefined;
  }

  private checkGauges({ dispatcher, model }: Server): void {
    for (const { series, labels, value } of dispatcher.gauges()) {
      if (series !== 'queue_depth') continue;
      const priority = labels['priority'] === 'batch' ? 'batch' : 'interactive';
      const depth = model.depth(labels['pool_id'] ?? '', priority);
      if (value !== depth)
        this.violated(`queue_depth of ${labels['pool_id']} ${priority} is ${value}, not ${depth}`);
    }
  }

  private checkSample(value: number): void {
    if (!(value >= 0)) this.violated(`a histogram was given ${value}`);
  }

  private calmDown(): void {
    if (this.violation !== null) return;
    this.calm = true;
    this.disk.heal();
    const { server } = this;
    if (server === null) {
      this.bars = new Map();
      return;
    }
    this.barModels(server, new Map());
    // What hangs while it generates is found out; what hangs while it loads is not, so far.
    if (this.disk.hasFailed || server.engine.hungLoads > 0) this.crash();
  }

  /** Reads every stream that is left, and checks what became of every task. */
  private finalStreams(): ReadonlyMap<string, string> {
    const streams = new Map<string, string>();
    const { server } = this;
    if (this.violation !== null || server === null) return streams;
    for (const told of this.told.values()) {
      this.look(server, told);
      const row = this.disk.row(told.id);
      if (row === null) {
        if (told.acknowledged) this.violated(`${told.id} is lost`);
        continue;
      }
      const body = this.bodies.get(row.bodyDigest);
      if (body === undefined) {
        this.violated(`${told.id} was admitted with a body that nobody sent`);
        continue;
      }
      if (!told.acknowledged && !told.unanswered.has(row.bodyDigest))
        this.violated(`${told.id} was refused and is there`);
      const reader = this.readerOf(server, told, 0);
      try {
        server.dispatcher.subscribe(told.id, 0, reader);
      } catch (error) {
        this.checkReaderRefusal(told, 0, 'ended', error);
        continue;
      }
      if (!reader.ended) this.violated(`a reader of ${told.id}, which has ended, was not ended`);
      streams.set(told.id, reader.text);
      const { configChanged } = this;
      const engineDeaths = server.model.tasks.get(told.id)?.engineDeaths ?? 0;
      const { replicas = [] } = this.profile.pools.find(({ poolId }) => poolId === row.receipt.poolId) ?? {};
      const mixed =
        new Set(replicas.map(({ device }) => (device.kind === 'cuda' ? device.uuids[0] : 'cpu'))).size > 1;
      const modelRetired = this.onceRetired.has(body.modelRef);
      const facts = { told, row, body, text: reader.text, configChanged, mixed, modelRetired, engineDeaths };
      checkFinalStream(facts, (what) => this.violated(what));
    }
    for (const { reader } of this.readers) {
      if (!reader.ended) this.violated(`a reader of ${reader.task.id} still waits`);
    }
    this.checkList(server);
    return streams;
  }

  /** Every task is listed once, newest first (ADM-011). */
  private checkList({ dispatcher }: Server): void {
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ReturnType<Dispatcher['tasks']> = dispatcher.tasks({}, { limit: 4, cursor });
      listed.push(...page.tasks.map(({ taskId }) => taskId));
      cursor = page.nextCursor;
    } while (cursor !== null && listed.length < 1_000);
    const kept = this.disk.tasks().map(({ spec }) => spec.taskId);
    if (listed.join() !== kept.reverse().join())
      this.violated(`listed are ${listed.join()}, kept ${kept.join()}`);
  }

  // --- bookkeeping ---

  private toldOf(taskId: string): ToldTask {
    const known = this.told.get(taskId);
    if (known !== undefined) return known;
    const told = new ToldTask(taskId, (what) => this.violated(what));
    if (taskId !== 'nobody') this.told.set(taskId, told);
    return told;
  }

  /** Digest of the body that the server has under this id now. */
  private admittedDigest(told: ToldTask): string | null {
    if (told.digest !== null) return told.digest;
    const row = this.disk.row(told.id);
    if (row !== null) return row.bodyDigest;
    return [...this.calls].find((call) => call.told === told)?.body.digest ?? null;
  }

  private phaseOf(taskId: string): Phase {
    const task = this.server?.model.tasks.get(taskId);
    if (task === undefined) return 'unknown';
    if (task.phase !== 'ended') return task.phase;
    return this.disk.row(taskId)?.finishedMs == null ? 'ending' : 'ended';
  }

  private count(occurrence: Occurrence, phase: Phase): void {
    this.coverage.add(occurrence, phase);
  }

  /** Counts an event that meets all tasks at once. */
  private countAll(occurrence: Occurrence): void {
    for (const taskId of this.server?.model.tasks.keys() ?? []) this.count(occurrence, this.phaseOf(taskId));
  }

  private countEvent(event: SchedulerEvent): void {
    switch (event.type) {
      case 'store_settled':
        this.count(event.flushed ? 'store_settled' : 'store_refused', this.phaseOf(event.taskId));
        return;
      case 'engine_emitted': {
        if (this.server?.model.tasks.get(event.taskId)?.replicaId == null) return;
        const phase = this.phaseOf(event.taskId);
        if (event.event.type !== 'failed') this.count(`engine_${event.event.type}`, phase);
        else this.count(`engine_${event.event.failure.kind}`, phase);
        return;
      }
      case 'replica_changed':
        this.countAll(`replica_${event.change.kind}`);
        return;
      case 'storage_changed':
        this.countAll(event.fault === null ? 'disk_back' : 'disk_refuses');
        return;
      case 'start_given':
      case 'start_withheld':
        if (this.server?.model.tasks.get(event.taskId)?.replicaId == null) return;
        this.count(event.type, this.phaseOf(event.taskId));
        return;
      case 'clock_ticked':
      case 'recovered':
        this.countAll(event.type);
        return;
      default:
        return;
    }
  }

  private later(delayMs: number, action: () => void): void {
    this.timeline.at(this.timeline.nowMs + delayMs, WORLD, action);
  }

  private violated(what: string): void {
    if (this.violation === null) this.note(`VIOLATION: ${what}`);
    this.violation ??= what;
  }

  private note(what: string): void {
    if (!this.tracing) return;
    const line = `${this.timeline.nowMs} ${what}`;
    this.lines.push(line);
    this.hash.update(`${line}\n`);
  }
}

export function simulate(seed: number, coverage: Coverage, tracing = false): Promise<SeedOutcome> {
  return new Simulation(seed, coverage, tracing).run();
}
