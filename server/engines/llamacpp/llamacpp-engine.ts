/** The embedded llama.cpp: each replica is a child process that this adapter starts, feeds and ends. */
import {
  type Engine,
  type EngineEvent,
  EngineLoadError,
  EngineRejection,
  type EngineReplica,
  type GenerateRequest,
  type Generation,
  type LoadFailureCause,
  type MemoryEstimate,
  type ModelFit,
  type ReplicaExit,
  type ReplicaInfo,
  type ReplicaSpec,
  type SessionKv,
  type TaskInput,
} from '../../core/engine-port.js';
import { builtChildPath, EngineProcess, type ProcessExit } from './engine-process.js';
import { evidenceIn } from './failure-patterns.js';
import type { ChildMessage, ServerMessage } from './protocol.js';

type EventListener = (event: EngineEvent) => void;

/** A header that takes longer to read is damaged in a way that nobody has foreseen. */
const ESTIMATE_LIMIT_MS = 30_000;

interface PendingCount {
  resolve(tokens: number): void;
  reject(error: Error): void;
}

export class LlamaCppEngine implements Engine {
  readonly name = 'llamacpp';

  /**
   * @param childPath the built engine process, when it is not the one that comes with the server
   * @param oomKills as `EngineProcess.start` takes it
   */
  constructor(
    private readonly childPath?: string,
    private readonly oomKills?: () => number | null,
  ) {}

  /** In a process of its own: a file that breaks the reader breaks nothing else. */
  async estimate(model: ModelFit): Promise<MemoryEstimate> {
    const childPath = this.childPath ?? builtChildPath();
    const engineProcess = EngineProcess.start(childPath, { kind: 'cpu', threads: 1 }, 1);
    const limit = setTimeout(
      () => engineProcess.kill(`no answer within ${ESTIMATE_LIMIT_MS} ms`),
      ESTIMATE_LIMIT_MS,
    );
    try {
      return await answered(engineProcess, { type: 'estimate', model }, (message) =>
        message.type === 'estimated' ? message.estimate : null,
      );
    } catch (error) {
      throw new EngineLoadError(`cannot read ${model.modelPath}: ${messageOf(error)}`, kindOf(error));
    } finally {
      clearTimeout(limit);
      engineProcess.kill();
      await engineProcess.whenGone();
    }
  }

  async load(
    spec: ReplicaSpec,
    signal: AbortSignal,
    onProgress: (share: number) => void = () => {},
  ): Promise<EngineReplica> {
    if (signal.aborted) throw new EngineLoadError(`loading ${spec.modelPath} was canceled`);
    const childPath = this.childPath ?? builtChildPath();
    const engineProcess = EngineProcess.start(childPath, spec.device, contextsOf(spec), this.oomKills);
    const cancel = (): void => engineProcess.kill();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const info = await answered(engineProcess, { type: 'load', spec }, (message) => {
        if (message.type === 'progress' && !signal.aborted) onProgress(message.share);
        return message.type === 'ready' ? message.info : null;
      });
      if (signal.aborted) throw new EngineLoadError('canceled');
      // What a load has survived is no reason for a death later on.
      engineProcess.output.forget();
      return new LlamaCppReplica(engineProcess, info);
    } catch (error) {
      engineProcess.kill();
      await engineProcess.whenGone();
      if (signal.aborted) throw new EngineLoadError(`loading ${spec.modelPath} was canceled`);
      throw new EngineLoadError(`cannot load ${spec.modelPath}: ${messageOf(error)}`, kindOf(error));
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }
}

/** Those that are batched share one. */
function contextsOf({ slots, bestEffortSlots }: ReplicaSpec): number {
  return slots + (bestEffortSlots > 0 ? 1 : 0);
}

/**
 * Asks a fresh engine process for one thing. Rejects with an `EngineLoadError` once the process is gone.
 * @param answerIn what was asked for, null in other messages
 */
function answered<T>(
  engineProcess: EngineProcess,
  question: ServerMessage,
  answerIn: (message: ChildMessage) => T | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let failure: Extract<ChildMessage, { type: 'load_failed' }> | null = null;
    engineProcess.onMessage((message) => {
      const answer = answerIn(message);
      if (answer !== null) resolve(answer);
      if (message.type !== 'load_failed') return;
      failure = message;
      // The message is evidence like what was printed, and the last of that comes with the end of the process.
      engineProcess.output.weigh(message.message);
      engineProcess.kill(message.message);
    });
    void engineProcess.whenGone().then(({ kind, reason }) => {
      reject(new EngineLoadError(reason, failure?.kind ?? kind));
    });
    engineProcess.send(question);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function kindOf(error: unknown): LoadFailureCause {
  return error instanceof EngineLoadError ? error.kind : 'other';
}

class LlamaCppReplica implements EngineReplica {
  private readonly generations = new Map<number, EventListener>();
  private readonly counts = new Map<number, PendingCount>();
  private readonly exitListeners: ((exit: ReplicaExit) => void)[] = [];
  private readonly kvListeners: ((kv: SessionKv) => void)[] = [];
  private lastId = 0;
  private stopping = false;
  private exit: ReplicaExit | null = null;

  constructor(
    private readonly engineProcess: EngineProcess,
    readonly info: ReplicaInfo,
  ) {
    engineProcess.onMessage((message) => this.receive(message));
    void engineProcess.whenGone().then((exit) => this.finish(exit));
  }

  countTokens(input: TaskInput): Promise<number> {
    const callId = this.nextId();
    return new Promise((resolve, reject) => {
      this.counts.set(callId, { resolve, reject });
      if (this.engineProcess.send({ type: 'count_tokens', callId, input })) return;
      this.counts.delete(callId);
      reject(new Error(this.goneMessage()));
    });
  }

  generate(request: GenerateRequest, onEvent: EventListener): Generation {
    const generationId = this.nextId();
    if (this.exit === null) {
      // Should the process be going away at this moment, its exit ends the generation.
      this.generations.set(generationId, onEvent);
      this.engineProcess.send({ type: 'generate', generationId, request });
    } else {
      const message = this.goneMessage();
      queueMicrotask(() => onEvent({ type: 'failed', failure: { kind: 'died', message } }));
    }
    return {
      abort: () => {
        if (this.generations.has(generationId)) this.engineProcess.send({ type: 'abort', generationId });
      },
    };
  }

  onExit(listener: (exit: ReplicaExit) => void): void {
    const { exit } = this;
    if (exit === null) this.exitListeners.push(listener);
    else queueMicrotask(() => listener(exit));
  }

  evictSession(sessionId: string): void {
    this.engineProcess.send({ type: 'evict_session', sessionId });
  }

  onSessionKv(listener: (kv: SessionKv) => void): void {
    this.kvListeners.push(listener);
  }

  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    this.engineProcess.send({ type: 'stop' });
    const timer = setTimeout(() => this.engineProcess.kill(), graceMs);
    await this.engineProcess.whenGone();
    clearTimeout(timer);
  }

  private receive(message: ChildMessage): void {
    switch (message.type) {
      case 'events':
        for (const [generationId, event] of message.events) this.takeEvent(generationId, event);
        return;
      case 'token_count':
        this.takeCount(message.callId)?.resolve(message.tokens);
        return;
      case 'input_rejected':
        this.takeCount(message.callId)?.reject(new EngineRejection(message.message, message.field));
        return;
      case 'session_kv':
        for (const listener of this.kvListeners) listener(message.kv);
        return;
      case 'ready':
      case 'progress':
      case 'load_failed':
      case 'cuda_probed':
        return;
    }
  }

  private takeEvent(generationId: number, event: EngineEvent): void {
    if (event.type !== 'failed' || event.failure.kind !== 'fault') {
      this.deliver(generationId, event);
      return;
    }
    const { message } = event.failure;
    // What the engine has printed before it sent the event is read in this turn.
    setImmediate(() => {
      const cause = (evidenceIn(message) ?? this.engineProcess.output.evidence)?.cause;
      if (cause === undefined || cause === 'model') this.deliver(generationId, event);
      // Whoever runs here next would meet the same broken driver, or the same want of memory (ENG-020).
      else this.condemn(message);
    });
  }

  /** Ends the replica for a generation that broke; that one and all others hear of it at the exit. */
  private condemn(message: string): void {
    this.engineProcess.output.weigh(message);
    this.engineProcess.kill(`a generation failed: ${message}`);
  }

  private deliver(generationId: number, event: EngineEvent): void {
    const listener = this.generations.get(generationId);
    if (listener === undefined) return;
    if (event.type !== 'started' && event.type !== 'tokens') this.generations.delete(generationId);
    listener(event);
  }

  private takeCount(callId: number): PendingCount | undefined {
    const pending = this.counts.get(callId);
    this.counts.delete(callId);
    return pending;
  }

  private finish({ kind, reason }: ProcessExit): void {
    const exit: ReplicaExit = { expected: this.stopping, kind, reason };
    this.exit = exit;
    for (const generationId of [...this.generations.keys()]) {
      this.deliver(generationId, { type: 'failed', failure: { kind: 'died', message: reason } });
    }
    for (const pending of this.counts.values()) pending.reject(new Error(reason));
    this.counts.clear();
    for (const listener of this.exitListeners) listener(exit);
  }

  private goneMessage(): string {
    return this.exit?.reason ?? 'the engine process is gone';
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }
}
