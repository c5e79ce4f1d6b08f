/** The engine process: loads one model, runs generations in its slots, talks to the server over the fork channel. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Llama } from 'node-llama-cpp';
import type { Workload } from '../../core/contract.js';
import {
  type DeviceBinding,
  type EngineEvent,
  EngineLoadError,
  EngineRejection,
  type GenerateRequest,
  type ModelFit,
  type ReplicaInfo,
  type ReplicaSpec,
  type TaskInput,
} from '../../core/engine-port.js';
import { EventOutbox } from './event-outbox.js';
import { LoadProgress } from './load-progress.js';
import { type LoadedModel, loadModel } from './loaded-model.js';
import { estimateMemory } from './memory-estimate.js';
import type { ChildMessage, ServerMessage } from './protocol.js';
import type { ReplicaSlot } from './replica-slot.js';
import { executionShape } from './single-sequence-slots.js';
import { SlotSessions } from './slot-sessions.js';

export type CreateSlots = (loaded: LoadedModel, spec: ReplicaSpec) => Promise<ReplicaSlot[]>;

const NO_CPU_BACKEND = 'llama.cpp has no binary for this platform; reinstall with optional dependencies';
const NO_CUDA_BACKEND =
  'the CUDA backend of llama.cpp does not load here; it needs the NVIDIA driver and libcudart and libcublas of CUDA 12 or 13';

const READINESS_INPUTS: Readonly<Record<Workload, TaskInput>> = {
  completion: { kind: 'prompt', prompt: 'a' },
  embedding: { kind: 'inputs', query: null, inputs: ['a'] },
  rerank: { kind: 'inputs', query: 'a', inputs: ['a'] },
};

const READINESS_REQUEST: Omit<GenerateRequest, 'input'> = {
  requestId: 'readiness',
  sessionId: null,
  sampling: { temperature: 0, topK: 0, topP: 1, minP: 0, repeatPenalty: 1, repeatLastN: 0 },
  seed: 0,
  determinism: 'strict',
  stop: [],
  responseFormat: null,
  maxTokens: 1,
};

const ALL_BUSY: EngineEvent = {
  type: 'failed',
  failure: { kind: 'fault', message: 'all slots of the replica are busy' },
};

/** Serves one server until it says `stop` or goes away. */
export function serveReplica(createSlots: CreateSlots): void {
  const host = new ReplicaHost(createSlots);
  process.on('message', (message: ServerMessage) => host.receive(message));
}

class ReplicaHost {
  private loaded: LoadedModel | null = null;
  private slots: SlotSessions | null = null;
  /** Any of the slots: they count the same. */
  private counter: ReplicaSlot | null = null;
  private readonly running = new Map<number, AbortController>();
  private readonly outbox = new EventOutbox(send);
  private stopping = false;

  constructor(private readonly createSlots: CreateSlots) {}

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'load':
        void this.load(message.spec);
        return;
      case 'probe_cuda':
        void probeCuda();
        return;
      case 'estimate':
        void answerEstimate(message.model);
        return;
      case 'count_tokens':
        this.countTokens(message.callId, message.input);
        return;
      case 'generate':
        void this.generate(message.generationId, message.request);
        return;
      case 'abort':
        this.running.get(message.generationId)?.abort();
        return;
      case 'evict_session':
        this.slots?.evict(message.sessionId);
        return;
      case 'stop':
        this.stop();
        return;
    }
  }

  private async load(spec: ReplicaSpec): Promise<void> {
    const startedAt = performance.now();
    const hostBytesBefore = process.memoryUsage.rss();
    const progress = new LoadProgress(['digest', 'weights', 'slots'], (share) =>
      send({ type: 'progress', share }),
    );
    try {
      const [modelDigest, { ctx, device, vramBytes }] = await Promise.all([
        digestOf(spec.modelPath, (share) => progress.told('digest', share)),
        this.loadSlots(spec, progress),
      ]);
      if (this.loaded === null) throw new Error('the replica has no model');
      const info: ReplicaInfo = {
        engine: 'llamacpp',
        engineVersion: await engineVersion(this.loaded.llama),
        device,
        modelDigest,
        shape: executionShape(spec),
        ctx,
        maxTokenBytes: this.loaded.maxTokenBytes,
        pid: process.pid,
        loadMs: Math.round(performance.now() - startedAt),
        vramBytes,
        hostBytes: Math.max(0, process.memoryUsage.rss() - hostBytesBefore),
      };
      send({ type: 'ready', info });
    } catch (error) {
      sendLoadFailure(error);
    }
  }

  private async loadSlots(
    spec: ReplicaSpec,
    progress: LoadProgress<'digest' | 'weights' | 'slots'>,
  ): Promise<{ readonly ctx: number; readonly device: string; readonly vramBytes: number | null }> {
    const llama = await openLlama(spec.device);
    const usedBefore = await usedVramBytes(llama, spec.device);
    const loaded = await loadModel(llama, spec, (share) => progress.told('weights', share));
    refuseUntrainedContext(spec.ctx, loaded.model.trainContextSize);
    const slots = await this.createSlots(loaded, spec);
    // One of those that share a context stands for them all.
    const proving = slots.filter(
      ({ kind }, index) => kind === 'single' || slots[index - 1]?.kind === 'single',
    );
    for (const [index, slot] of proving.entries()) {
      await proveReady(slot, spec.workload);
      progress.told('slots', (index + 1) / proving.length);
    }
    this.loaded = loaded;
    this.counter = slots[0] ?? null;
    this.slots = new SlotSessions(slots, (kv) => send({ type: 'session_kv', kv }));
    const ctx = slots[0]?.ctx;
    if (ctx === undefined) throw new Error('the replica has no slot');
    if (usedBefore === null) return { ctx, device: 'cpu', vramBytes: null };
    const grown = ((await usedVramBytes(llama, spec.device)) ?? 0) - usedBefore;
    return {
      ctx,
      device: (await llama.getGpuDeviceNames()).join(', '),
      // Others can have freed more meanwhile than this load took; then nothing is known.
      vramBytes: grown > 0 ? grown : null,
    };
  }

  private countTokens(callId: number, input: TaskInput): void {
    try {
      const tokens = this.counter?.countTokens(input) ?? 0;
      send({ type: 'token_count', callId, tokens });
    } catch (error) {
      const field = error instanceof EngineRejection ? error.field : undefined;
      const rejection = { type: 'input_rejected', callId, message: messageOf(error) } as const;
      send(field === undefined ? rejection : { ...rejection, field });
    }
  }

  private async generate(generationId: number, request: GenerateRequest): Promise<void> {
    const abort = new AbortController();
    this.running.set(generationId, abort);
    const emit = (event: EngineEvent): void => this.outbox.post(generationId, event);
    const terminal = (await this.slots?.run(request, emit, abort.signal)) ?? ALL_BUSY;
    this.running.delete(generationId);
    emit(terminal);
    this.exitWhenIdle();
  }

  private stop(): void {
    this.stopping = true;
    for (const abort of this.running.values()) abort.abort();
    this.exitWhenIdle();
  }

  private exitWhenIdle(): void {
    if (!this.stopping || this.running.size > 0) return;
    const end = (): void => this.outbox.whenEmpty(() => process.exit(0));
    if (this.slots === null) end();
    else void this.slots.rest().then(end);
  }
}

async function openLlama(device: DeviceBinding): Promise<Llama> {
  // Imported here, since it takes a good part of a second in which the watchdog must run already (ENG-004).
  const { getLlama, LlamaLogLevel, NoBinaryFoundError } = await import('node-llama-cpp');
  const cpu = device.kind === 'cpu';
  const opening = getLlama({
    gpu: cpu ? false : 'cuda',
    // Only the binaries that were installed: nothing is fetched or compiled at run time.
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    // On a CPU the slots share the threads, one evaluation at a time with all of them: more threads than
    // cores would spin on each other. On a GPU the threads only feed it, and slots must not wait for them.
    maxThreads: cpu ? device.threads : 0,
    logLevel: LlamaLogLevel.warn,
    logger: (level, message) => process.stderr.write(`${level}: ${message.trimEnd()}\n`),
  });
  const llama = await opening.catch((error: unknown) => {
    if (!(error instanceof NoBinaryFoundError)) throw error;
    throw new EngineLoadError(cpu ? NO_CPU_BACKEND : NO_CUDA_BACKEND, cpu ? 'other' : 'driver');
  });
  printAtOnce(llama);
  return llama;
}

/**
 * Lets llama.cpp print its lines itself. Through the logger of the binding they wait for the event loop, and those just
 * before an abort, which say why, would never be printed.
 */
function printAtOnce(llama: Llama): void {
  (llama as unknown as { readonly _bindings: { setLogger(): void } })._bindings.setLogger();
}

/** Of all cards that the process sees, others' use included; null where it uses none. */
async function usedVramBytes(llama: Llama, device: DeviceBinding): Promise<number | null> {
  return device.kind === 'cuda' ? (await llama.getVramState()).used : null;
}

/** One word, since it is a metric label too; both releases decide about the tokens (ENG-014). */
async function engineVersion(llama: Llama): Promise<string> {
  const { getModuleVersion } = await import('node-llama-cpp');
  return `llama.cpp-${llama.llamaCppRelease.release}+node-llama-cpp-${await getModuleVersion()}`;
}

/** Tells the server whether the CUDA backend works on this machine. */
async function probeCuda(): Promise<void> {
  try {
    const llama = await openLlama({ kind: 'cuda', uuids: [], ratios: null, threads: 1 });
    const names = await llama.getGpuDeviceNames();
    send({ type: 'cuda_probed', problem: names.length > 0 ? null : 'CUDA finds no device' });
  } catch (error) {
    send({ type: 'cuda_probed', problem: messageOf(error) });
  }
}

async function answerEstimate(model: ModelFit): Promise<void> {
  try {
    send({ type: 'estimated', estimate: await estimateMemory(model) });
  } catch (error) {
    sendLoadFailure(error);
  }
}

/** Beyond the length it was trained for a model writes nonsense, and the memory for it can take the machine down. */
function refuseUntrainedContext(ctx: number, trainedCtx: number): void {
  if (ctx <= trainedCtx) return;
  throw new EngineLoadError(
    `ctx is ${ctx}, but the model is made for at most ${trainedCtx} tokens; set ctx to ${trainedCtx} or less`,
    'model',
  );
}

/** One generated token, or what its workload has instead, so that a slot that is called ready can really work (ENG-003). */
async function proveReady(slot: ReplicaSlot, workload: Workload): Promise<void> {
  const request = { ...READINESS_REQUEST, input: READINESS_INPUTS[workload] };
  const terminal = await slot.run(request, () => {}, new AbortController().signal);
  await slot.clear();
  if (terminal.type === 'end') return;
  const reason = terminal.type === 'failed' ? terminal.failure.message : terminal.type;
  const what = workload === 'completion' ? 'generate' : `serve workload ${workload}`;
  throw new Error(`the model loaded, but cannot ${what}: ${reason}`);
}

/** @param onProgress share of the file that is read, 0..1 */
async function digestOf(path: string, onProgress: (share: number) => void): Promise<string> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    read += chunk.length;
    onProgress(read / size);
  }
  return `sha256:${hash.digest('hex')}`;
}

function sendLoadFailure(error: unknown): void {
  const kind = error instanceof EngineLoadError ? error.kind : null;
  send({ type: 'load_failed', kind, message: messageOf(error) });
}

function send(message: ChildMessage, done?: () => void): void {
  // A failed send means that the server is gone, and the process with it.
  process.send?.(message, undefined, {}, () => done?.());
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
