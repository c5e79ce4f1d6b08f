/**
 * The engine port: what the orchestrator asks of anything that can generate tokens.
 *
 * Every adapter under `server/engines`, the scriptable fake included, passes the one conformance suite
 * (`server/engines/conformance.ts`). Times are milliseconds.
 */
import type { ChatMessage, Determinism, Workload, WorkloadResult } from './contract.js';
import type { ResponseFormat } from './response-format.js';

/** Prompt of a completion: raw text, or chat messages that the model's own template turns into text. */
export type PromptInput =
  | { readonly kind: 'prompt'; readonly prompt: string }
  | { readonly kind: 'messages'; readonly messages: readonly ChatMessage[] };

/** Plain texts: to embed, where there is no query, else to score against it. */
export interface InputsInput {
  readonly kind: 'inputs';
  readonly query: string | null;
  readonly inputs: readonly string[];
}

/** What a task asks about; replicas of one workload are given no input of another. */
export type TaskInput = PromptInput | InputsInput;

/** Sampling with every knob decided: nothing is left to an engine's own default (DET-002). */
export interface ResolvedSampling {
  /** 0 = greedy. */
  readonly temperature: number;
  /** 0 = off. */
  readonly topK: number;
  /** 1 = off. */
  readonly topP: number;
  /** 0 = off. */
  readonly minP: number;
  /** 1 = off; applies to the last `repeatLastN` tokens. */
  readonly repeatPenalty: number;
  readonly repeatLastN: number;
}

/** Where a replica lives. `cuda` devices are named by UUID, as `CUDA_VISIBLE_DEVICES` takes them. */
export type DeviceBinding =
  | { readonly kind: 'cpu'; readonly threads: number }
  | {
      readonly kind: 'cuda';
      readonly uuids: readonly string[];
      /** Share of the model on each card of `uuids`, adding up to 1; null leaves the division to the engine. */
      readonly ratios: readonly number[] | null;
      readonly threads: number;
    };

/** What decides the memory of a replica. */
export type ModelFit = Pick<ReplicaSpec, 'modelPath' | 'workload' | 'ctx' | 'slots' | 'bestEffortSlots'>;

export interface ReplicaSpec {
  readonly replicaId: string;
  readonly poolId: string;
  readonly modelPath: string;
  /** What is asked of it. */
  readonly workload: Workload;
  /** Tokens each slot can hold, prompt and output together. */
  readonly ctx: number;
  /** Tasks that can run at once, each in a context of its own. */
  readonly slots: number;
  /** Tasks of best_effort that can run at once beside those, all in one context; 0 = they take the other slots
   * (DET-015). */
  readonly bestEffortSlots: number;
  readonly device: DeviceBinding;
}

/** What a loaded replica says of itself. `Ready` means that it has generated one token (ENG-003). */
export interface ReplicaInfo {
  readonly engine: string;
  readonly engineVersion: string;
  /** Human-readable device, e.g. `cpu` or `NVIDIA H200`. */
  readonly device: string;
  /** `sha256:` + hex of the model file. */
  readonly modelDigest: string;
  /** How it evaluates, as far as that decides how numbers round: the same words, the same streams (DET-008). */
  readonly shape: string;
  /** Context in force per slot; can differ from the request where the engine rounds. */
  readonly ctx: number;
  /** Longest text, in UTF-8 bytes, that one token can stand for: an upper bound used to refuse prompts that
   * cannot fit without tokenizing them. */
  readonly maxTokenBytes: number;
  /** Process id, where the engine is a process of ours. */
  readonly pid: number | null;
  readonly loadMs: number;
  /** By how much the used memory of its cards has grown with the load; what others took meanwhile counts too. Null
   * where nothing measures it, or it lies on no card (PLC-020). */
  readonly vramBytes: number | null;
  /** By how much the memory of the engine's process has grown; null where nothing measures it. */
  readonly hostBytes: number | null;
}

export interface GenerateRequest {
  readonly requestId: string;
  /** Generations of one session may find each other's KV; null finds and leaves none (ENG-022). One session never has
   * two generations at once; a second one runs as if it had none. */
  readonly sessionId: string | null;
  readonly input: TaskInput;
  readonly sampling: ResolvedSampling;
  /** 0..2^53-1. */
  readonly seed: number;
  readonly determinism: Determinism;
  /** Output ends before any of these; the stop text itself is never emitted. */
  readonly stop: readonly string[];
  /** What the output must look like, as far as nothing cuts it short; null = text (ENG-028). */
  readonly responseFormat: ResponseFormat | null;
  /** Upper bound on generated tokens; null = whatever the context still holds after the prompt. */
  readonly maxTokens: number | null;
}

export type FinishReason = 'stop' | 'length';

/** What a replica holds of a session between its turns. */
export interface SessionKv {
  readonly sessionId: string;
  /** 0: nothing any more. */
  readonly kvTokens: number;
  /** What of the cache, which is allocated as a whole at the load, these tokens fill. */
  readonly kvBytes: number;
}

/**
 * Events of one generation, in this order: `started` once, `tokens` any number, then exactly one terminal
 * event (`end`, `aborted`, `failed`), after which nothing comes. `failed` may come without `started`.
 */
export type EngineEvent =
  /** `cachedTokens`: of `tokensIn`, those that are not evaluated again (ENG-023); the last one always is. */
  | { readonly type: 'started'; readonly tokensIn: number; readonly cachedTokens: number }
  /** Texts in order, each whole UTF-8 characters and never empty. The split into texts is a pure function of
   * the token ids and the stop strings; how many travel in one event is transport only (DET-004). None at all is a
   * sign of life of an embedding or a ranking. */
  | { readonly type: 'tokens'; readonly texts: readonly string[] }
  | {
      readonly type: 'end';
      readonly finishReason: FinishReason;
      readonly tokensIn: number;
      /** Generated tokens, the end-of-text token not counted; can exceed the number of texts. */
      readonly tokensOut: number;
      readonly cachedTokens: number;
      readonly prefillMs: number;
      readonly decodeMs: number;
      /** Of inputs; a completion has none (ENG-031). */
      readonly result?: WorkloadResult;
    }
  | { readonly type: 'aborted'; readonly tokensOut: number }
  | { readonly type: 'failed'; readonly failure: EngineFailure };

export type EngineFailure =
  /** The request can never work on this replica (prompt longer than the context, unknown role…). */
  | { readonly kind: 'rejected'; readonly message: string; readonly field?: string }
  /** The engine process is gone; so is every other generation on it. */
  | { readonly kind: 'died'; readonly message: string }
  /** This generation broke, the replica goes on. */
  | { readonly kind: 'fault'; readonly message: string };

export interface Generation {
  /** Idempotent. The terminal event (`aborted`, or the `end` that was already under way) follows; only then is
   * the slot free. */
  abort(): void;
}

/** One loaded replica. */
export interface EngineReplica {
  readonly info: ReplicaInfo;
  /** Exact number of prompt tokens, chat template included. Rejects with an `EngineRejection`. */
  countTokens(input: TaskInput): Promise<number>;
  /** Starts at once on a free slot; the caller never starts more generations of
   * a kind than there are slots for it. Events arrive
   * asynchronously, never from inside this call. */
  generate(request: GenerateRequest, onEvent: (event: EngineEvent) => void): Generation;
  /** Called once, after every running generation has had its terminal event. */
  onExit(listener: (exit: ReplicaExit) => void): void;
  /** Frees the KV of a session at once; that of a running generation is freed with its end. Idempotent, and nothing
   * for a session that has none here. */
  evictSession(sessionId: string): void;
  /** Called whenever it changes what is held: before the terminal event of a turn, when idle time has made more of it
   * reusable (ENG-024), and when it is evicted, by whomever (ENG-025). Nothing comes from inside `generate`, nor after
   * the exit, with which everything is gone. */
  onSessionKv(listener: (kv: SessionKv) => void): void;
  /** Ends the replica: asks, then kills its process group after `graceMs`. Resolves when the process is gone. */
  stop(graceMs: number): Promise<void>;
}

/** Why a load failed or a replica died, as far as there is evidence; `other` where there is none (ENG-017). */
export type LoadFailureCause =
  /** A card had no room. */
  | 'vram_exhausted'
  /** The host had no room. */
  | 'host_memory_exhausted'
  /** The driver or the card broke or is missing; the process cannot use it any more. */
  | 'driver'
  /** The model file, or what was asked of it: no other place or time will help. */
  | 'model'
  | 'other';

export interface ReplicaExit {
  readonly expected: boolean;
  readonly kind: LoadFailureCause;
  /** What a person needs to know: exit code or signal and the engine's last words. */
  readonly reason: string;
}

/** What a replica is expected to take, before anything has been loaded. */
export interface MemoryEstimate {
  /** On the card, where all layers lie on it. */
  readonly vramBytes: number;
  /** On the host beside that. */
  readonly hostBytes: number;
  /** On the host, where nothing lies on a card. */
  readonly cpuOnlyBytes: number;
  /** Tokens that the model was made for; null where the file does not say. */
  readonly trainedCtx: number | null;
}

export interface Engine {
  /** Engine name on the wire: `llamacpp`, `fake`… */
  readonly name: string;
  /** Reads the model's file and estimates what a replica takes. Rejects with an `EngineLoadError`. */
  estimate(model: ModelFit): Promise<MemoryEstimate>;
  /**
   * Loads a model and proves it with a one-token inference (ENG-003). Rejects with an `EngineLoadError`; where
   * `signal` has ended the load, its process is gone by then.
   * @param onProgress is told which share of the load is done, 0..1, rising, maybe rarely, never after the end of
   *   the load (ENG-018)
   */
  load(spec: ReplicaSpec, signal: AbortSignal, onProgress?: (share: number) => void): Promise<EngineReplica>;
}

/** The input cannot be run by this model: the caller's fault, never retried. */
export class EngineRejection extends Error {
  override readonly name = 'EngineRejection';
  constructor(
    message: string,
    readonly field?: string,
  ) {
    super(message);
  }
}

/** A replica could not be loaded; `message` says why in the engine's own words. */
export class EngineLoadError extends Error {
  override readonly name = 'EngineLoadError';
  constructor(
    message: string,
    readonly kind: LoadFailureCause = 'other',
  ) {
    super(message);
  }
}
