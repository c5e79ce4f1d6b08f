/**
 * An engine without a model, for tests, benchmarks and simulations: it passes the conformance suite of real
 * engines, and a script decides how long it takes, what it says and how it breaks.
 */
import { createHash } from 'node:crypto';
import {
  type Engine,
  type EngineEvent,
  EngineLoadError,
  type EngineReplica,
  type GenerateRequest,
  type Generation,
  type LoadFailureCause,
  type MemoryEstimate,
  type ModelFit,
  type PromptInput,
  type ReplicaExit,
  type ReplicaInfo,
  type ReplicaSpec,
  type SessionKv,
  type TaskInput,
} from '../../core/engine-port.js';
import { type FakeClock, realClock } from './fake-clock.js';
import { FakeGeneration, type FakeRun, SCRIPTED } from './fake-generation.js';
import { inputTokens } from './fake-inputs.js';
import { FakeSessions } from './fake-sessions.js';
import { BYTES_PER_TOKEN, fakeTokens } from './fake-text.js';

const NO_MEMORY: MemoryEstimate = { vramBytes: 0, hostBytes: 0, cpuOnlyBytes: 0, trainedCtx: null };

export interface FakeLoad {
  readonly delayMs?: number;
  /** Shares that are told on the way, at equal distances in `delayMs`. */
  readonly progress?: readonly number[];
  /** Fails with this message. */
  readonly failure?: string;
  readonly failureKind?: LoadFailureCause;
  /** Tells its progress and never finishes; only the signal ends it. */
  readonly hangs?: boolean;
  /** What it is measured to take; null when absent. */
  readonly vramBytes?: number;
  readonly hostBytes?: number;
  /** The replica dies so long after it was loaded; where every load says so, it is a crash loop. */
  readonly dies?: FakeDeath & { readonly afterMs: number };
}

export interface FakeDeath {
  readonly message?: string;
  readonly kind?: LoadFailureCause;
}

export interface FakeEngineOptions {
  readonly clock?: FakeClock;
  /** What the generation does; `runNumber` counts all generations of the engine from 0. */
  readonly run?: (request: GenerateRequest, runNumber: number) => FakeRun;
  /** What the load does; `loadNumber` counts from 0. */
  readonly load?: (spec: ReplicaSpec, loadNumber: number) => FakeLoad;
  /** What a replica is said to take; nothing when absent. */
  readonly estimate?: (model: ModelFit) => MemoryEstimate | EngineLoadError;
}

export class FakeEngine implements Engine {
  readonly name = 'fake';
  /** Every replica that was loaded, in order, dead ones included. */
  readonly replicas: FakeReplica[] = [];
  private readonly clock: FakeClock;
  private loads = 0;
  private runs = 0;

  constructor(private readonly options: FakeEngineOptions = {}) {
    this.clock = options.clock ?? realClock;
  }

  estimate(model: ModelFit): Promise<MemoryEstimate> {
    const estimate = this.options.estimate?.(model) ?? NO_MEMORY;
    return estimate instanceof Error ? Promise.reject(estimate) : Promise.resolve(estimate);
  }

  load(
    spec: ReplicaSpec,
    signal: AbortSignal,
    onProgress: (share: number) => void = () => {},
  ): Promise<EngineReplica> {
    const load = this.options.load?.(spec, this.loads++) ?? {};
    const { delayMs = 0, progress = [], failure, failureKind, hangs = false } = load;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        for (const cancelTimer of timers) cancelTimer();
        reject(new EngineLoadError(`loading ${spec.modelPath} was canceled`));
      };
      const finish = (): void => {
        signal.removeEventListener('abort', cancel);
        if (failure !== undefined) {
          reject(new EngineLoadError(failure, failureKind));
          return;
        }
        const replica = new FakeReplica(this.clock, spec, load, (request) => this.nextRun(request));
        this.replicas.push(replica);
        resolve(replica);
      };
      const timers = progress.map((share, index) =>
        this.clock.after((delayMs * (index + 1)) / (progress.length + 1), () => onProgress(share)),
      );
      if (!hangs) timers.push(this.clock.after(delayMs, finish));
      if (signal.aborted) cancel();
      else signal.addEventListener('abort', cancel, { once: true });
    });
  }

  private nextRun(request: GenerateRequest): FakeRun {
    return this.options.run?.(request, this.runs++) ?? {};
  }
}

export class FakeReplica implements EngineReplica {
  readonly info: ReplicaInfo;
  private readonly running = new Set<FakeGeneration>();
  private readonly exitListeners: ((exit: ReplicaExit) => void)[] = [];
  private readonly kvListeners: ((kv: SessionKv) => void)[] = [];
  private readonly sessions: FakeSessions;
  private exit: ReplicaExit | null = null;

  constructor(
    private readonly clock: FakeClock,
    private readonly spec: ReplicaSpec,
    load: FakeLoad,
    private readonly script: (request: GenerateRequest) => FakeRun,
  ) {
    this.info = {
      engine: 'fake',
      engineVersion: '1',
      device: spec.device.kind === 'cpu' ? 'cpu' : spec.device.uuids.join(', '),
      modelDigest: `sha256:${createHash('sha256').update(spec.modelPath).digest('hex')}`,
      shape: 'fake',
      ctx: spec.ctx,
      maxTokenBytes: BYTES_PER_TOKEN,
      pid: null,
      loadMs: load.delayMs ?? 0,
      vramBytes: load.vramBytes ?? null,
      hostBytes: load.hostBytes ?? null,
    };
    this.sessions = new FakeSessions(spec, clock, (kv) => {
      if (this.exit === null) for (const listener of this.kvListeners) listener(kv);
    });
    const { dies } = load;
    if (dies !== undefined) clock.after(dies.afterMs, () => this.die(dies.message ?? SCRIPTED, dies.kind));
  }

  /** Generations that have not had their terminal event. */
  get busySlots(): number {
    return this.running.size;
  }

  async countTokens(input: TaskInput): Promise<number> {
    if (input.kind !== 'inputs') return fakeTokens(promptText(input)).length;
    return inputTokens(input, this.spec.ctx);
  }

  generate(request: GenerateRequest, onEvent: (event: EngineEvent) => void): Generation {
    const refusal = this.refusal(request);
    if (refusal !== null) {
      this.clock.after(0, () => onEvent(refusal));
      return { abort: () => {} };
    }
    const prompt = request.input.kind === 'inputs' ? '' : promptText(request.input);
    const promptTokens = fakeTokens(prompt);
    const run = this.script(request);
    const turn = this.sessions.begin(request, promptTokens);
    const generation = new FakeGeneration({
      clock: this.clock,
      request,
      prompt,
      tokensIn: promptTokens.length,
      cachedTokens: turn.cachedTokens,
      ctx: this.spec.ctx,
      run,
      emit: onEvent,
      onDone: (event, output) => {
        this.running.delete(generation);
        turn.end(event, fakeTokens(prompt + output), run.tailMs ?? 0);
      },
      onDeath: (reason, kind) => this.die(reason, kind),
    });
    this.running.add(generation);
    generation.start();
    return generation;
  }

  onExit(listener: (exit: ReplicaExit) => void): void {
    const { exit } = this;
    if (exit === null) this.exitListeners.push(listener);
    else this.clock.after(0, () => listener(exit));
  }

  evictSession(sessionId: string): void {
    this.sessions.evict(sessionId);
  }

  onSessionKv(listener: (kv: SessionKv) => void): void {
    this.kvListeners.push(listener);
  }

  stop(graceMs: number): Promise<void> {
    for (const generation of this.running) generation.abort();
    return new Promise((resolve) => {
      this.onExit(() => resolve());
      const end = (): void => this.end({ expected: true, kind: 'other', reason: 'stopped' });
      // Aborted generations are done at the next turn; one that ignores its abort is killed after the grace.
      this.clock.after(0, () => (this.running.size === 0 ? end() : this.clock.after(graceMs, end)));
    });
  }

  /** The replica dies as a killed process does. */
  die(reason: string, kind: LoadFailureCause = 'other'): void {
    this.end({ expected: false, kind, reason });
  }

  private end(exit: ReplicaExit): void {
    if (this.exit !== null) return;
    this.exit = exit;
    for (const generation of [...this.running]) {
      generation.finish({ type: 'failed', failure: { kind: 'died', message: exit.reason } });
    }
    for (const listener of this.exitListeners) listener(exit);
  }

  private refusal(request: GenerateRequest): EngineEvent | null {
    if (this.exit !== null) {
      return { type: 'failed', failure: { kind: 'died', message: this.exit.reason } };
    }
    if (this.sessions.hasRoomFor(request)) return null;
    const message = 'all slots of the replica are busy';
    return { type: 'failed', failure: { kind: 'fault', message } };
  }
}

function promptText(input: PromptInput): string {
  if (input.kind === 'prompt') return input.prompt;
  return `${input.messages.map(({ role, content }) => `${role}\n${content}\n`).join('')}assistant\n`;
}
