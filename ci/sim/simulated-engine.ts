/** The fake engine under watch: every generation is checked against what is on disk and what else runs. */
import type {
  Engine,
  EngineEvent,
  EngineReplica,
  GenerateRequest,
  Generation,
  MemoryEstimate,
  ModelFit,
  ReplicaSpec,
} from '../../server/core/engine-port.js';
import { type SlotKind, slotKindOf, slotsOf } from '../../server/core/slot-kind.js';
import type { FakeClock } from '../../server/engines/fake/fake-clock.js';
import type { FakeLoad } from '../../server/engines/fake/fake-engine.js';
import { FakeEngine, FakeReplica } from '../../server/engines/fake/fake-engine.js';
import type { FakeRun } from '../../server/engines/fake/fake-generation.js';

export interface EngineWorld {
  readonly clock: FakeClock;
  load(spec: ReplicaSpec): FakeLoad;
  run(request: GenerateRequest): FakeRun;
  /** How long the tokens of an input take to count; null when the count fails. */
  countMs(): number | null;
  /** Before anything of it runs. */
  generating(request: GenerateRequest, replicaId: string): void;
  emitted(taskId: string, event: EngineEvent): void;
  violated(what: string): void;
}

interface RunningGeneration {
  readonly replicaId: string;
  readonly kind: SlotKind;
  readonly sessionId: string | null;
}

export class SimulatedEngine implements Engine {
  readonly name = 'fake';
  /** By task id. */
  readonly running = new Map<string, RunningGeneration>();
  hungLoads = 0;
  private readonly fake: FakeEngine;
  private readonly alive = new Map<string, FakeReplica>();

  constructor(private readonly world: EngineWorld) {
    this.fake = new FakeEngine({
      clock: world.clock,
      load: (spec) => {
        const load = world.load(spec);
        if (load.hangs === true) this.hungLoads++;
        return load;
      },
      run: (request) => world.run(request),
    });
  }

  get aliveIds(): readonly string[] {
    return [...this.alive.keys()].sort();
  }

  kill(replicaId: string): void {
    this.alive.get(replicaId)?.die('killed by signal 9');
  }

  estimate(model: ModelFit): Promise<MemoryEstimate> {
    return this.fake.estimate(model);
  }

  async load(
    spec: ReplicaSpec,
    signal: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<EngineReplica> {
    const replica = await this.fake.load(spec, signal, onProgress);
    if (!(replica instanceof FakeReplica)) throw new Error('the fake engine loads fake replicas');
    if (this.alive.has(spec.replicaId)) this.world.violated(`${spec.replicaId} was loaded twice`);
    this.alive.set(spec.replicaId, replica);
    replica.onExit(() => {
      if (this.alive.get(spec.replicaId) === replica) this.alive.delete(spec.replicaId);
    });
    return {
      info: replica.info,
      countTokens: (input) => this.count(() => replica.countTokens(input)),
      generate: (request, onEvent) => this.generate(spec, replica, request, onEvent),
      onExit: (listener) => replica.onExit(listener),
      evictSession: (sessionId) => replica.evictSession(sessionId),
      onSessionKv: (listener) => replica.onSessionKv(listener),
      stop: (graceMs) => replica.stop(graceMs),
    };
  }

  private count(tokens: () => Promise<number>): Promise<number> {
    const delayMs = this.world.countMs();
    if (delayMs === 0) return tokens();
    return new Promise((resolve, reject) => {
      this.world.clock.after(delayMs ?? 1, () => {
        if (delayMs === null) reject(new Error('the replica did not answer'));
        else tokens().then(resolve, reject);
      });
    });
  }

  private generate(
    spec: ReplicaSpec,
    replica: FakeReplica,
    request: GenerateRequest,
    onEvent: (event: EngineEvent) => void,
  ): Generation {
    const { replicaId } = spec;
    const taskId = request.requestId;
    if (this.running.has(taskId)) this.world.violated(`${taskId} runs twice at once`);
    const kind = slotKindOf(spec, request.determinism);
    const others = [...this.running.values()].filter(
      (other) => other.replicaId === replicaId && other.kind === kind,
    );
    if (others.length >= slotsOf(spec, kind))
      this.world.violated(
        `${replicaId} was given more than ${slotsOf(spec, kind)} tasks for its ${kind} slots`,
      );
    const { sessionId } = request;
    for (const [other, { sessionId: its }] of this.running)
      if (sessionId !== null && its === sessionId)
        this.world.violated(`${taskId} and ${other} are turns of session ${sessionId} and run at once`);
    this.world.generating(request, replicaId);
    const generation = replica.generate(request, (event) => {
      if (event.type !== 'started' && event.type !== 'tokens') this.running.delete(taskId);
      this.world.emitted(taskId, event);
      onEvent(event);
    });
    this.running.set(taskId, { replicaId, kind, sessionId });
    return generation;
  }
}
