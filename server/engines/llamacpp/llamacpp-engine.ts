/** The embedded llama.cpp: each replica is a child process that this adapter starts, feeds and ends. */
import {
  type Engine,
  type EngineEvent,
  EngineLoadError,
  EngineRejection,
  type EngineReplica,
  type GenerateRequest,
  type Generation,
  type MemoryEstimate,
  type ModelFit,
  type ReplicaExit,
  type ReplicaInfo,
  type ReplicaSpec,
  type TaskInput,
} from '../../core/engine-port.js';
import { builtChildPath, EngineProcess } from './engine-process.js';
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
  readonly takesRatios = false;

  /** `childPath`: the built engine process, when it is not the one that comes with the server. */
  constructor(private readonly childPath?: string) {}

  /** In a process of its own: a file that breaks the reader breaks nothing else. */
  async estimate(model: ModelFit): Promise<MemoryEstimate> {
    const childPath = this.childPath ?? builtChildPath();
    const engineProcess = EngineProcess.start(childPath, { kind: 'cpu', threads: 1 }, 1);
    const limit = setTimeout(() => engineProcess.kill(), ESTIMATE_LIMIT_MS);
    try {
      return await answered(engineProcess, { type: 'estimate', model }, (message) =>
        message.type === 'estimated' ? message.estimate : null,
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new EngineLoadError(`cannot read ${model.modelPath}: ${reason}`);
    } finally {
      clearTimeout(limit);
      engineProcess.kill();
      await engineProcess.whenGone();
    }
  }

  async load(spec: ReplicaSpec, signal: AbortSignal): Promise<EngineReplica> {
    if (signal.aborted) throw new EngineLoadError(`loading ${spec.modelPath} was canceled`);
    const childPath = this.childPath ?? builtChildPath();
    const engineProcess = EngineProcess.start(childPath, spec.device, spec.slots);
    const cancel = (): void => engineProcess.kill();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const info = await answered(engineProcess, { type: 'load', spec }, (message) =>
        message.type === 'ready' ? message.info : null,
      );
      if (signal.aborted) throw new EngineLoadError('canceled');
      return new LlamaCppReplica(engineProcess, info);
    } catch (error) {
      engineProcess.kill();
      await engineProcess.whenGone();
      const reason = error instanceof Error ? error.message : String(error);
      throw new EngineLoadError(
        signal.aborted
          ? `loading ${spec.modelPath} was canceled`
          : `cannot load ${spec.modelPath}: ${reason}`,
      );
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }
}

/** Asks a fresh engine process for one thing. @param answerIn what was asked for, null in other messages */
function answered<T>(
  engineProcess: EngineProcess,
  question: ServerMessage,
  answerIn: (message: ChildMessage) => T | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    engineProcess.onMessage((message) => {
      const answer = answerIn(message);
      if (answer !== null) resolve(answer);
      if (message.type === 'load_failed') reject(new Error(engineProcess.withLastWords(message.message)));
    });
    void engineProcess.whenGone().then(({ reason }) => reject(new Error(reason)));
    engineProcess.send(question);
  });
}

class LlamaCppReplica implements EngineReplica {
  private readonly generations = new Map<number, EventListener>();
  private readonly counts = new Map<number, PendingCount>();
  private readonly exitListeners: ((exit: ReplicaExit) => void)[] = [];
  private lastId = 0;
  private stopping = false;
  private exit: ReplicaExit | null = null;

  constructor(
    private readonly engineProcess: EngineProcess,
    readonly info: ReplicaInfo,
  ) {
    engineProcess.onMessage((message) => this.receive(message));
    void engineProcess.whenGone().then(({ reason }) => this.finish(reason));
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
        for (const [generationId, event] of message.events) this.deliver(generationId, event);
        return;
      case 'token_count':
        this.takeCount(message.callId)?.resolve(message.tokens);
        return;
      case 'input_rejected':
        this.takeCount(message.callId)?.reject(new EngineRejection(message.message, message.field));
        return;
      case 'ready':
      case 'load_failed':
      case 'cuda_probed':
        return;
    }
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

  private finish(reason: string): void {
    const exit: ReplicaExit = { expected: this.stopping, kind: 'other', reason };
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
