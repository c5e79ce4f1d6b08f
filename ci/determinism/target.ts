/**
 * What the determinism suite drives: something that turns a request into a stream. Today that is a replica behind the
 * engine port; a server behind its API can be one too.
 */
import type { ChatMessage, Determinism } from '../../server/core/contract.js';
import type {
  Engine,
  EngineEvent,
  EngineReplica,
  GenerateRequest,
  Generation,
  ReplicaInfo,
  ReplicaSpec,
} from '../../server/core/engine-port.js';

/** One turn of a chat. */
export interface Turn {
  readonly messages: readonly ChatMessage[];
  readonly seed: number;
  /** Null = a turn that finds nothing of others. */
  readonly sessionId: string | null;
  readonly determinism: Determinism;
}

/** A stream as its reader has it. */
export interface RecordedStream {
  readonly texts: readonly string[];
  readonly finishReason: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly cachedTokens: number;
  /** From the request to the first text; null for a stream without any. */
  readonly firstTokenMs: number | null;
  readonly totalMs: number;
}

export type TargetFacts = Pick<ReplicaInfo, 'engine' | 'engineVersion' | 'modelDigest' | 'device' | 'shape'>;

export interface Target {
  readonly name: string;
  /** Turns that may run at once. */
  readonly slots: number;
  /** Turns of best_effort that may run at once beside them; 0 = they take the others' slots. */
  readonly bestEffortSlots: number;
  readonly facts: TargetFacts;
  stream(turn: Turn): Promise<RecordedStream>;
  /**
   * Cancels the turn: as soon as it is sent, or at its first token, where its end may come first.
   * @returns whether the cancel came before the end
   */
  cancel(turn: Turn, when: 'at once' | 'first token'): Promise<boolean>;
  /** Crashes the engine once each of the turns has a token, at most `slots` of them, and brings it back. */
  crash(turns: readonly Turn[]): Promise<void>;
  close(): Promise<void>;
}

/** What a stream is compared by (DET-003): everything but its times and what was cached. */
export function identityOf({ texts, finishReason, tokensIn, tokensOut }: RecordedStream): string {
  return JSON.stringify([texts, finishReason, tokensIn, tokensOut]);
}

const TURN_TOKENS = 80;
/** High, so that a small difference in a number changes the text. */
const TEMPERATURE = 1.2;

export interface EngineTargetOptions {
  readonly engine: Engine;
  readonly spec: ReplicaSpec;
  /** Ends the engine of the replica as a crash does. */
  readonly kill: (replica: EngineReplica) => void;
}

export class EngineTarget implements Target {
  private constructor(
    private readonly options: EngineTargetOptions,
    private replica: EngineReplica,
  ) {}

  static async load(options: EngineTargetOptions): Promise<EngineTarget> {
    return new EngineTarget(options, await loadReplica(options));
  }

  get name(): string {
    return this.options.spec.replicaId;
  }

  get slots(): number {
    return this.options.spec.slots;
  }

  get bestEffortSlots(): number {
    return this.options.spec.bestEffortSlots;
  }

  get facts(): TargetFacts {
    const { engine, engineVersion, modelDigest, device, shape } = this.replica.info;
    return { engine, engineVersion, modelDigest, device, shape };
  }

  async stream(turn: Turn): Promise<RecordedStream> {
    const startedMs = performance.now();
    const texts: string[] = [];
    let firstTokenMs: number | null = null;
    const { terminal } = this.generate(turn, (more) => {
      firstTokenMs ??= performance.now() - startedMs;
      texts.push(...more);
    });
    const event = await terminal;
    if (event.type !== 'end') throw new Error(`${this.name}: a turn ended with ${JSON.stringify(event)}`);
    const { finishReason, tokensIn, tokensOut, cachedTokens } = event;
    const totalMs = performance.now() - startedMs;
    return { texts, finishReason, tokensIn, tokensOut, cachedTokens, firstTokenMs, totalMs };
  }

  async cancel(turn: Turn, when: 'at once' | 'first token'): Promise<boolean> {
    const running = this.generate(turn, () => running.generation.abort());
    if (when === 'at once') running.generation.abort();
    return (await running.terminal).type === 'aborted';
  }

  async crash(turns: readonly Turn[]): Promise<void> {
    const { replica } = this;
    const exited = new Promise<void>((resolve) => replica.onExit(() => resolve()));
    await Promise.all(
      turns.map(
        (turn) =>
          new Promise<void>((resolve) => {
            // One that has ended has had its tokens too.
            void this.generate(turn, () => resolve()).terminal.then(() => resolve());
          }),
      ),
    );
    this.options.kill(replica);
    await exited;
    this.replica = await loadReplica(this.options);
  }

  async close(): Promise<void> {
    await this.replica.stop(2_000);
  }

  private generate(turn: Turn, onTexts: (texts: readonly string[]) => void) {
    let generation: Generation = { abort: () => {} };
    const terminal = new Promise<EngineEvent>((resolve) => {
      generation = this.replica.generate(requestOf(turn), (event) => {
        if (event.type === 'tokens') onTexts(event.texts);
        else if (event.type !== 'started') resolve(event);
      });
    });
    return { generation, terminal };
  }
}

function loadReplica({ engine, spec }: EngineTargetOptions): Promise<EngineReplica> {
  return engine.load(spec, new AbortController().signal);
}

function requestOf({ messages, seed, sessionId, determinism }: Turn): GenerateRequest {
  return {
    requestId: 'determinism',
    sessionId,
    input: { kind: 'messages', messages },
    sampling: { temperature: TEMPERATURE, topK: 0, topP: 1, minP: 0, repeatPenalty: 1, repeatLastN: 0 },
    seed,
    determinism,
    stop: [],
    responseFormat: null,
    maxTokens: TURN_TOKENS,
  };
}
