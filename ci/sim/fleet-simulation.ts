/**
 * One seed of the fleet: models that come and go on simulated cards, operators that drain, reload and reconfigure, and
 * everything that fails meanwhile, in virtual time. The real dispatcher runs on a simulated disk; what becomes of
 * replicas and tasks is held against what is allowed (`fleet-model.ts`).
 */
import { createHash } from 'node:crypto';
import {
  type Engine,
  EngineLoadError,
  type GenerateRequest,
  type ReplicaSpec,
} from '../../server/core/engine-port.js';
import { OrchestratorError } from '../../server/core/errors.js';
import type { PoolConfig } from '../../server/core/pool.js';
import type { StoredTask } from '../../server/core/task-store-port.js';
import type { FakeLoad } from '../../server/engines/fake/fake-engine.js';
import type { FakeRun } from '../../server/engines/fake/fake-generation.js';
import type { Clock } from '../../server/runtime/clock.js';
import { Dispatcher } from '../../server/runtime/dispatcher.js';
import type { PoolPlans } from '../../server/runtime/ports.js';
import { Dice } from './dice.js';
import { checkFinalStream } from './final-stream.js';
import { FleetModel } from './fleet-model.js';
import {
  type FleetActName,
  type FleetProfile,
  firstConfiguration,
  fleetProfileOf,
  modelFor,
  nextConfiguration,
  poolWith,
} from './fleet-workload.js';
import { SimulatedCards } from './simulated-cards.js';
import { SimulatedDisk } from './simulated-disk.js';
import { SimulatedEngine } from './simulated-engine.js';
import type { SeedOutcome } from './simulation.js';
import { Timeline } from './timeline.js';
import { framesOf, isTerminal, ToldTask } from './told-task.js';
import { brief, turnOver } from './trace.js';
import { WatchedReader } from './watched-reader.js';
import { type Body, bodyOf, naturalTokens } from './workload.js';

const WORLD = 0;
const EPOCH_MS = 1_795_300_000_000;
/** No seed needs more; one that does is stuck. */
const MOST_STEPS = 40_000;
/** Everything ends in this time once nothing disturbs it any more. */
const CALM_LIMIT_MS = 3_600_000;
/** After a refusal a client tries again. */
const RETRY_MS = 30_000;

interface Server {
  readonly owner: number;
  readonly dispatcher: Dispatcher;
  readonly engine: SimulatedEngine;
  readonly model: FleetModel;
  alive: boolean;
}

export class FleetSimulation {
  private readonly dice: Dice;
  private readonly timeline: Timeline;
  private readonly profile: FleetProfile;
  private readonly disk: SimulatedDisk;
  private readonly cards: SimulatedCards;
  private readonly told = new Map<string, ToldTask>();
  private readonly bodies = new Map<string, Body>();
  private readonly unanswered = new Set<ToldTask>();
  private server: Server | null = null;
  /** What the configuration says; a reload of an operator has put other models into some of them. */
  private configured: readonly PoolConfig[];
  private readonly replaced = new Map<string, string>();
  /** Pools that have left the configuration, or had another model, at any time. */
  private readonly changed = new Set<string>();
  private readonly sick = new Set<string>();
  private blind = false;
  private owners = 0;
  private actsLeft: number;
  private calm = false;
  private steps = 0;
  private violation: string | null = null;
  private readonly lines: string[] = [];
  private readonly hash = createHash('sha256');

  /** @param happened told what has happened that a run must meet at least once */
  constructor(
    private readonly seed: number,
    private readonly happened: (what: string) => void,
    private readonly tracing: boolean,
  ) {
    this.dice = new Dice(seed);
    this.timeline = new Timeline(this.dice);
    this.profile = fleetProfileOf(this.dice);
    this.configured = firstConfiguration(this.dice, this.profile);
    this.actsLeft = this.profile.acts;
    this.cards = new SimulatedCards(this.profile.cards, (action) =>
      this.later(this.calm ? 0 : this.dice.pick(this.profile.returnsMs), action),
    );
    this.disk = new SimulatedDisk({
      latencyMs: () => this.dice.pick(this.profile.latenciesMs),
      after: (delayMs, action) => void this.timeline.at(this.timeline.nowMs + delayMs, this.owners, action),
      probed: () => {},
      violated: (what) => this.violated(what),
    });
  }

  async run(): Promise<SeedOutcome> {
    for (const { cardId, totalBytes } of this.profile.cards) {
      this.cards.setForeign(cardId, this.dice.pick([0, 0.5]) * this.dice.unit() * totalBytes);
    }
    this.boot();
    this.readLater();
    this.scheduleAct();
    await this.advance(() => this.actsLeft === 0);
    this.calmDown();
    await this.settle('at the end');
    await this.proveService();
    this.finalStreams();
    if (this.server !== null) this.server.alive = false;
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
      if (this.server !== null) this.check(this.server);
      if (this.steps > MOST_STEPS) this.violated(`still not done after ${MOST_STEPS} steps`);
    }
  }

  private async settle(when: string): Promise<void> {
    const limitMs = this.timeline.nowMs + CALM_LIMIT_MS;
    await this.advance(() => this.isSettled() || this.timeline.nowMs > limitMs);
    if (this.violation !== null || this.isSettled()) return;
    const live = this.disk.tasks().filter(({ finishedMs }) => finishedMs === null);
    const why = live.map(({ spec }) => {
      const { state, waitingFor } = this.server?.dispatcher.task(spec.taskId) ?? {};
      return `${spec.taskId} (${state}, ${waitingFor?.message})`;
    });
    const asked = [...this.unanswered].map(({ id }) => id);
    this.violated(
      `never done ${when}: ${why.join('; ')}; unanswered: ${asked.join()}; a reload under way: ${this.server?.model.reloading}`,
    );
  }

  private isSettled(): boolean {
    const { server } = this;
    if (server === null || this.unanswered.size > 0 || server.model.reloading) return false;
    return server.model.live.length === 0 && this.disk.tasks().every(({ finishedMs }) => finishedMs !== null);
  }

  // --- the server ---

  private boot(): void {
    const owner = ++this.owners;
    const { timeline, dice, profile, cards } = this;
    const now = () => ({ monotonicMs: timeline.nowMs, wallMs: EPOCH_MS + timeline.nowMs });
    const clock: Clock = { now, callAt: (dueMs, callback) => timeline.at(dueMs, owner, callback) };
    const pools = this.inForce();
    let server: Server | null = null;
    const model: FleetModel = new FleetModel(pools, {
      cards: profile.cards,
      longestTurnMs: profile.longestTurnMs,
      honest: profile.honest,
      view: (poolId) => dispatcher.poolHealth(poolId),
      happened: this.happened,
      violated: (what) => this.violated(what),
    });
    const engine = new SimulatedEngine({
      clock: {
        now: () => timeline.nowMs,
        after: (delayMs, action) => timeline.at(timeline.nowMs + delayMs, owner, action),
      },
      load: (spec) => this.drawLoad(spec),
      run: (request) => this.drawRun(request),
      countMs: () => 0,
      generating: ({ requestId }) => {
        const row = this.disk.row(requestId);
        if (row?.state !== 'running')
          this.violated(`${requestId} was given to an engine; on disk it is ${row?.state}`);
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
    const dispatcher: Dispatcher = new Dispatcher({
      pools,
      cards: profile.cards,
      deviceIds: ['cpu', ...profile.cards.map(({ cardId }) => cardId)],
      vramReturnMs: profile.vramReturnMs,
      longestTurnMs: profile.longestTurnMs,
      engines: new Map([[engine.name, onCards(engine, cards)]]),
      metrics: { increment: () => {}, observe: () => {} },
      log: {
        log: (_level, event, fields) => {
          if (event === 'dispatch_failed')
            this.violated(`a defect: ${fields['message']}\n${fields['stack']}`);
        },
      },
      retention: { finishedMs: 1_000_000_000, finishedBytes: 1_000_000_000 },
      store: this.disk,
      clock,
      random: () => dice.unit(),
      poolPlans: this.poolPlans(),
      keepModel: ({ poolId, model: kept }) => {
        this.replaced.set(poolId, kept);
        this.changed.add(poolId);
      },
      observe: (event, effects) => {
        if (server?.alive !== true) return;
        if (this.tracing) this.note(`${JSON.stringify(event, brief)} -> ${JSON.stringify(effects, brief)}`);
        for (const effect of effects) {
          if (effect.type === 'persist' && effect.dropped !== null)
            this.toldOf(effect.dropped.task.spec.taskId).disturbed.drops++;
        }
        model.observe(event, effects, timeline.nowMs);
      },
    });
    server = { owner, dispatcher, engine, model, alive: true };
    this.server = server;
    this.note(`boot with ${pools.map(({ poolId, model: name }) => `${poolId}: ${name}`).join(', ')}`);
    dispatcher.recover();
    dispatcher.devicesRead(cards.readings());
    dispatcher.start();
  }

  /** The configuration with the models that operators have put into its pools. */
  private inForce(): readonly PoolConfig[] {
    return this.configured.map((pool) => {
      const model = this.replaced.get(pool.poolId);
      return model === undefined ? pool : (poolWith(pool, model, this.profile) ?? pool);
    });
  }

  private poolPlans(): PoolPlans {
    const withModel: PoolPlans['withModel'] = async (config, model) => {
      const next = poolWith(config, model?.modelRef ?? config.model, this.profile);
      if (next === null) throw new EngineLoadError(`${model?.modelRef} cannot be read`, 'model');
      return next;
    };
    return {
      modelOf: (modelRef) => ({ modelRef, modelPath: `${modelRef}.gguf` }),
      withModel,
      forModel: (modelRef, present) =>
        withModel(
          present ?? (this.profile.pools[0] as PoolConfig),
          present === null ? { modelRef, modelPath: '' } : null,
        ),
    };
  }

  private drawLoad(spec: ReplicaSpec): FakeLoad {
    const { dice, profile, calm } = this;
    const bytes = profile.models.get(spec.modelPath)?.trueBytes ?? 0;
    if (!calm && dice.chance(profile.loadHangs)) return { hangs: true, progress: [0.5] };
    const delayMs = dice.pick(profile.loadsMs);
    if (!this.cards.take(spec, bytes)) {
      this.happened('a load ran out of memory');
      this.note(`${spec.replicaId} runs out of memory`);
      // One that is kept does not wait for the memory of the process before it.
      if (profile.honest && !this.cards.isReturning(spec.replicaId))
        this.violated(`${spec.replicaId} runs out of memory`);
      return { delayMs, failure: 'out of memory', failureKind: 'vram_exhausted' };
    }
    if (!calm && dice.chance(profile.loadFails))
      return { delayMs, failure: 'no such file', failureKind: 'model' };
    return spec.device.kind === 'cuda' && dice.chance(0.7)
      ? { delayMs, progress: [0.5], vramBytes: bytes }
      : { delayMs, progress: [0.5] };
  }

  private drawRun({ requestId, input }: GenerateRequest): FakeRun {
    const { dice, profile, calm } = this;
    const tokens = naturalTokens(input.kind === 'prompt' ? input.prompt : '');
    const run: FakeRun = { tokens, prefillMs: dice.pick([0, 5, 200]), tokenMs: dice.pick(profile.paceMs) };
    const poolId = this.disk.row(requestId)?.receipt.poolId ?? '';
    if (calm) return run;
    if (this.sick.has(poolId))
      return { ...run, breaks: { how: dice.pick(['fault', 'death']), afterTokens: 0 } };
    const ignoresAbort = dice.chance(profile.ignoresAbort);
    if (!dice.chance(profile.breaks)) return { ...run, ignoresAbort };
    const how = dice.pick(['fault', 'death', 'hang'] as const);
    if (how === 'hang') this.toldOf(requestId).disturbed.hangs++;
    return { ...run, ignoresAbort, breaks: { how, afterTokens: dice.below(tokens + 1) } };
  }

  private crash(): void {
    const { server } = this;
    if (server === null) return;
    this.note('crash');
    this.happened('crash');
    server.alive = false;
    this.server = null;
    this.timeline.drop(server.owner);
    this.disk.restart(() => this.dice.chance(0.5));
    this.cards.restart();
    for (const told of this.unanswered) told.unanswered.add(bodyDigestOf(told));
    this.unanswered.clear();
    for (const told of this.told.values()) {
      const row = this.disk.row(told.id);
      if (row !== null && row.finishedMs === null) told.disturbed.restarts++;
      if (told.acknowledged && row === null) this.violated(`${told.id} was acknowledged and is not on disk`);
    }
    this.later(this.calm ? 0 : this.dice.pick([0, 1_000, 60_000]), () => this.boot());
  }

  // --- what happens ---

  private readLater(): void {
    this.later(this.calm ? 5_000 : this.profile.readEveryMs, () => {
      this.server?.dispatcher.devicesRead(this.blind ? [] : this.cards.readings());
      this.readLater();
    });
  }

  private scheduleAct(): void {
    const { dice, profile } = this;
    const pauseMs = dice.chance(0.4) ? 0 : dice.below(profile.pauseMs + 1);
    this.later(pauseMs, () => {
      this.actsLeft--;
      const name = dice.weighted(profile.weights);
      const restMs = name === 'pause' ? dice.pick([5_000, 30_000, 30_000, 120_000, 620_000]) : 0;
      this.act(name);
      if (this.actsLeft > 0) this.later(restMs, () => this.scheduleAct());
    });
  }

  private act(name: FleetActName): void {
    const { dice, disk, server } = this;
    switch (name) {
      case 'fill_disk':
        this.note('the disk is full');
        disk.setFull(true);
        this.later(dice.pick([5, 300, 2_500]), () => disk.setFull(false));
        return;
      case 'fail_disk':
        this.note('the next sync fails');
        disk.fail();
        this.later(dice.pick([50, 3_000]), () => {
          if (!this.calm) this.crash();
        });
        return;
      case 'crash':
        this.crash();
        return;
      case 'foreign': {
        const { cardId, totalBytes } = dice.pick(this.profile.cards);
        this.cards.setForeign(cardId, dice.pick([0, dice.unit() * totalBytes]));
        return;
      }
      case 'blind':
        this.blind = !this.blind;
        this.happened(this.blind ? 'the probe is blind' : 'the probe sees again');
        return;
      case 'sicken': {
        const { poolId } = dice.pick(this.configured);
        this.sick.add(poolId);
        this.later(dice.pick([2_000, 30_000]), () => this.sick.delete(poolId));
        return;
      }
      case 'pause':
        return;
      default:
        if (server !== null) this.askServer(name, server);
    }
  }

  private askServer(
    name: Exclude<
      FleetActName,
      'fill_disk' | 'fail_disk' | 'crash' | 'foreign' | 'blind' | 'sicken' | 'pause'
    >,
    server: Server,
  ): void {
    const { dice } = this;
    const { dispatcher, engine } = server;
    const pool = dice.pick(this.configured);
    switch (name) {
      case 'submit':
        this.submit(server, pool);
        return;
      case 'burst':
        for (let left = 2 + dice.below(5); left > 0; left--) this.submit(server, pool);
        return;
      case 'cancel': {
        const latest = [...this.told.values()].slice(-6);
        if (latest.length > 0) this.cancel(server, dice.pick(latest));
        return;
      }
      case 'drain':
        this.command(() => dispatcher.drainPool(pool.poolId, dice.pick([0, 500, 20_000])));
        return;
      case 'resume':
        this.command(() => dispatcher.resumePool(pool.poolId));
        return;
      case 'reload':
        this.changed.add(pool.poolId);
        this.command(() =>
          dispatcher.reloadPool(pool.poolId, modelFor(dice, pool), dice.pick([0, 500, 20_000])),
        );
        return;
      case 'configure':
        this.configure(server);
        return;
      case 'kill_replica':
        if (engine.aliveIds.length > 0) engine.kill(dice.pick(engine.aliveIds));
        return;
      case 'plan':
        this.command(() => dispatcher.planPool(pool.modelRef, null, null));
        return;
    }
  }

  private configure({ dispatcher }: Server): void {
    const before = this.configured;
    this.configured = nextConfiguration(this.dice, before, this.profile);
    for (const { poolId, model } of [...before, ...this.configured]) {
      const next = this.configured.find((pool) => pool.poolId === poolId);
      if (next?.model === model) continue;
      this.changed.add(poolId);
      // The configuration has the last word.
      this.replaced.delete(poolId);
    }
    this.note(
      `configured: ${this.inForce()
        .map(({ poolId, model }) => `${poolId}: ${model}`)
        .join(', ')}`,
    );
    dispatcher.configurePools(this.inForce(), this.profile.longestTurnMs, this.dice.pick([0, 500, 20_000]));
  }

  /** What is asked of a pool may be refused in words, and no other way. */
  private command(ask: () => unknown): void {
    const refused = (error: unknown): void => {
      const code = error instanceof OrchestratorError ? error.code : null;
      if (code !== 'POOL_BUSY' && code !== 'NOT_FOUND')
        this.violated(`a command failed: ${error instanceof Error ? error.stack : error}`);
    };
    try {
      Promise.resolve(ask()).catch(refused);
    } catch (error) {
      refused(error);
    }
  }

  private submit(server: Server, pool: PoolConfig, mask = this.profile.masks): ToldTask {
    const id = `task-${this.told.size}`;
    const told = this.toldOf(id);
    const body = {
      ...bodyOf(this.dice, this.bodies.size, [pool], { tooLong: 0, leaves: 0, masks: mask, chats: 0 }),
      modelRef: pool.modelRef,
      stop: undefined,
    };
    this.bodies.set(body.digest, body);
    told.bodies.set(body.digest, body);
    this.unanswered.add(told);
    this.note(`submit ${id} ${JSON.stringify(body)}`);
    const { deviceMask, poolId, ...rest } = body;
    server.dispatcher
      .submit({
        ...rest,
        taskId: id,
        placement: { poolId, deviceMask },
        correlationId: `call-${id}`,
        bodyDigest: body.digest,
      })
      .then(
        (receipt) => {
          if (!server.alive) return;
          this.unanswered.delete(told);
          told.answered(body.digest, JSON.stringify(receipt));
          if (this.disk.row(id) === null) this.violated(`${id} was acknowledged and is not on disk`);
          server.dispatcher.subscribe(id, 0, this.readerOf(server, told));
        },
        (error: unknown) => {
          if (!server.alive) return;
          this.unanswered.delete(told);
          if (!(error instanceof OrchestratorError))
            this.violated(`a submit failed: ${error instanceof Error ? error.stack : error}`);
          else this.refused(told, body, error);
        },
      );
    return told;
  }

  private refused(told: ToldTask, body: Body, { code, message }: OrchestratorError): void {
    this.note(`refused ${told.id} ${code}: ${message}`);
    this.happened(`refused with ${code}`);
    if (code === 'STORAGE_UNAVAILABLE' && this.disk.hasFailed) told.unanswered.add(body.digest);
  }

  private cancel(server: Server, told: ToldTask): void {
    this.note(`cancel ${told.id}`);
    if (this.disk.row(told.id) !== null) told.disturbed.cancelAsked = true;
    server.dispatcher.cancel(told.id).catch((error: unknown) => {
      const code = error instanceof OrchestratorError ? error.code : String(error);
      if (server.alive && code !== 'NOT_FOUND' && code !== 'STORAGE_UNAVAILABLE')
        this.violated(`a cancel was answered with ${code}`);
    });
  }

  private readerOf(server: Server, told: ToldTask): WatchedReader {
    return new WatchedReader(told, 0, {
      alive: () => server.alive,
      closing: () => false,
      lastId: () => {
        const row = this.disk.row(told.id);
        return row === null || row.finishedMs === null ? null : this.storedLastId(row);
      },
      shown: (task, frame) => {
        if (this.tracing) this.note(`shown of ${task.id}: ${frame.text.replaceAll('\n', ' ')}`);
        const row = this.disk.row(task.id);
        const body = this.bodies.get(row?.bodyDigest ?? '');
        if (row === null || body === undefined)
          this.violated(`${task.id} is shown and not on disk: ${frame.text}`);
        else {
          task.shown(
            frame,
            body,
            () =>
              !(isTerminal(frame) && row.finishedMs === null) && this.disk.hasFrame(row.seq, frame.id ?? 0),
          );
        }
      },
      violated: (what) => this.violated(what),
    });
  }

  private storedLastId(row: StoredTask): number {
    const ids = this.disk
      .frames(row.seq)
      .flatMap(({ bytes }) => framesOf(Buffer.from(bytes).toString('utf8')));
    return Math.max(0, ...ids.map(({ id }) => id ?? 0));
  }

  // --- what must be true ---

  private check({ model, dispatcher, engine }: Server): void {
    model.check(this.timeline.nowMs);
    for (const { poolId, slots, slotsBusy, bestEffortSlots, bestEffortSlotsBusy } of dispatcher.pools()) {
      if (slotsBusy > slots || bestEffortSlotsBusy > bestEffortSlots)
        this.violated(
          `${slotsBusy} of ${slots} and ${bestEffortSlotsBusy} of ${bestEffortSlots} slots of ${poolId} are busy`,
        );
    }
    if (this.steps % 16 === 0) dispatcher.engineCapabilities();
    for (const taskId of engine.running.keys()) {
      if (this.disk.row(taskId) === null) this.violated(`${taskId} runs unseen`);
    }
  }

  /** Nothing disturbs anything any more: what is drained is resumed, and the cards are ours. */
  private calmDown(): void {
    if (this.violation !== null) return;
    this.note('calm');
    this.calm = true;
    this.blind = false;
    this.sick.clear();
    this.disk.heal();
    for (const { cardId } of this.profile.cards) this.cards.setForeign(cardId, 0);
    if (this.server === null || this.disk.hasFailed) {
      this.crash();
      return;
    }
    for (const { poolId } of this.configured) this.server.dispatcher.resumePool(poolId);
  }

  /** Every pool serves, with the model that it says it has. */
  private async proveService(): Promise<void> {
    for (const pool of this.configured) {
      const limitMs = this.timeline.nowMs + CALM_LIMIT_MS;
      for (;;) {
        if (this.violation !== null || this.server === null) return;
        const told = this.submit(this.server, pool, 0);
        await turnOver();
        await this.settle(`while ${pool.poolId} is tried`);
        const row = this.disk.row(told.id);
        if (row?.state === 'completed') {
          this.checkModel(this.server, pool, row);
          break;
        }
        if (this.timeline.nowMs > limitMs)
          this.violated(`${pool.poolId} does not serve: ${row?.error?.message ?? 'it refuses'}`);
        const againMs = this.timeline.nowMs + RETRY_MS;
        await this.advance(() => this.timeline.nowMs >= againMs);
      }
    }
  }

  private checkModel({ model, dispatcher }: Server, { poolId }: PoolConfig, row: StoredTask): void {
    const expected = model.modelOf(poolId);
    const digest = `sha256:${createHash('sha256').update(`${expected}.gguf`).digest('hex')}`;
    if (row.startedOn?.modelDigest !== digest)
      this.violated(`${row.spec.taskId} ran on another model than ${expected}`);
    const { reload, model: told } = dispatcher.poolHealth(poolId);
    if (told !== expected) this.violated(`${poolId} says that it has ${told}; it has ${expected}`);
    if (reload !== null && reload.finishedMs === null) this.violated(`the reload of ${poolId} never ended`);
  }

  /** Reads every stream, and checks what became of every task. */
  private finalStreams(): void {
    const { server } = this;
    if (this.violation !== null || server === null) return;
    for (const told of this.told.values()) {
      const row = this.disk.row(told.id);
      if (row === null) {
        if (told.acknowledged) this.violated(`${told.id} is lost`);
        continue;
      }
      const body = this.bodies.get(row.bodyDigest);
      if (body === undefined) continue;
      const reader = this.readerOf(server, told);
      try {
        server.dispatcher.subscribe(told.id, 0, reader);
      } catch (error) {
        this.violated(`${told.id} cannot be read: ${error instanceof Error ? error.message : error}`);
        return;
      }
      if (!reader.ended) this.violated(`a reader of ${told.id}, which has ended, was not ended`);
      // Models are loaded where there is room, so that a task may meet another card.
      checkFinalStream(
        {
          told,
          row,
          body,
          text: reader.text,
          configChanged: this.changed.has(row.receipt.poolId),
          mixed: true,
          modelRetired: false,
          engineDeaths: row.engineDeaths,
        },
        (what) => this.violated(what),
      );
    }
  }

  // --- bookkeeping ---

  private toldOf(taskId: string): ToldTask {
    const known = this.told.get(taskId);
    if (known !== undefined) return known;
    const told = new ToldTask(taskId, (what) => this.violated(what));
    this.told.set(taskId, told);
    return told;
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

/** The engine with processes that hold memory of cards until they end. */
function onCards(engine: SimulatedEngine, cards: SimulatedCards): Engine {
  return {
    name: engine.name,
    estimate: (model) => engine.estimate(model),
    load: async (spec, signal, onProgress) => {
      try {
        const replica = await engine.load(spec, signal, onProgress);
        replica.onExit(() => cards.release(spec.replicaId));
        return replica;
      } catch (error) {
        cards.release(spec.replicaId);
        throw error;
      }
    },
  };
}

function bodyDigestOf({ bodies }: ToldTask): string {
  return [...bodies.keys()].at(-1) ?? '';
}

export function simulateFleet(
  seed: number,
  happened: (what: string) => void = () => {},
  tracing = false,
): Promise<SeedOutcome> {
  return new FleetSimulation(seed, happened, tracing).run();
}
