/** Plays a trace through the scheduler under virtual time and keeps what was predicted beside what came. */
import type { Priority } from '../../server/core/contract.js';
import type { Effect, SchedulerEvent } from '../../server/core/effects.js';
import { RESIDENT } from '../../server/core/pool.js';
import { Scheduler } from '../../server/core/scheduler.js';
import { specOf } from '../../server/core/submission.js';
import type { TracedTask } from './prediction-trace.js';

/** Guesses of the wait of one task, and the wait; milliseconds. */
export interface PredictedStart {
  readonly priority: Priority;
  readonly waitedMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  /** In ascending order. */
  readonly drawsMs: Float64Array;
  readonly queueLengthMs: number;
  readonly lastWaitMs: number;
}

interface Generation {
  readonly task: TracedTask;
  readonly startMs: number;
  readonly endMs: number;
  tokensOut: number;
  started: boolean;
}

const CTX = 8_192;

/** Weight of a new service time in the mean of the queue-length estimator. */
const MEAN_WEIGHT = 0.02;

/** @param lengthsKnown the caller says the exact output length: what is left is not for the scheduler to know */
export function runTrace(
  trace: readonly TracedTask[],
  slots: number,
  lengthsKnown: boolean,
): readonly PredictedStart[] {
  const run = new TraceRun(slots, lengthsKnown);
  for (const [index, task] of trace.entries()) run.submit(task, `task-${index}`);
  run.finish();
  return run.predicted;
}

export function aScheduler(slots: number): Scheduler {
  const replica = {
    replicaId: 'bench-0',
    poolId: 'bench',
    modelPath: 'bench.gguf',
    workload: 'completion' as const,
    ctx: CTX,
    slots,
    bestEffortSlots: 0,
    device: { kind: 'cpu', threads: 1 } as const,
  };
  const scheduler = new Scheduler(
    [
      {
        poolId: 'bench',
        modelRef: 'bench',
        engine: 'virtual',
        ctx: CTX,
        slots,
        bestEffortSlots: 0,
        queueCapacity: 1_000_000,
        queuePolicy: 'reject',
        watchdog: { firstTokenMs: 300_000, interTokenMs: 60_000 },
        model: 'bench.gguf',
        breaker: { failures: 5, openMs: 30_000 },
        residency: RESIDENT,
        cardUse: null,
        replicas: [replica],
      },
    ],
    { seed: 1 },
  );
  const info = {
    engine: 'virtual',
    engineVersion: '1',
    device: 'cpu',
    modelDigest: 'sha256:0',
    shape: 'fake',
    ctx: CTX,
    maxTokenBytes: 4,
    pid: null,
    loadMs: 100,
    vramBytes: null,
    hostBytes: null,
  };
  scheduler.apply({ type: 'boot' }, at(0));
  scheduler.apply({ type: 'replica_changed', replicaId: 'bench-0', change: { kind: 'ready', info } }, at(0));
  return scheduler;
}

export function at(nowMs: number) {
  return { monotonicMs: nowMs, wallMs: nowMs };
}

export function submissionOf(task: TracedTask, taskId: string, lengthsKnown: boolean) {
  const submission = {
    modelRef: 'bench',
    priority: task.priority,
    maxTokens: task.maxTokens,
    expectedTokens: lengthsKnown ? task.tokensOut : undefined,
    correlationId: taskId,
    bodyDigest: taskId,
  };
  return {
    type: 'task_submitted',
    placements: null,
    spec: specOf(submission, taskId, 'prompt', task.tokensIn),
    input: { kind: 'prompt', prompt: '' },
    tokensIn: task.tokensIn,
  } as const;
}

class TraceRun {
  readonly predicted: PredictedStart[] = [];
  private readonly scheduler: Scheduler;
  private readonly tasks = new Map<string, TracedTask>();
  private readonly generations = new Map<string, Generation>();
  private readonly guesses = new Map<string, Omit<PredictedStart, 'waitedMs'>>();
  private readonly lastWaitMs = { interactive: 0, batch: 0 };
  private meanServiceMs = 0;

  constructor(
    private readonly slots: number,
    private readonly lengthsKnown: boolean,
  ) {
    this.scheduler = aScheduler(slots);
  }

  submit(task: TracedTask, taskId: string): void {
    this.finishUntil(task.arrivalMs);
    this.report(task.arrivalMs);
    this.tasks.set(taskId, task);
    const event = submissionOf(task, taskId, this.lengthsKnown);
    const [pool] = this.scheduler.pools;
    const forecast = pool?.predictNewcomer(event.spec, task.tokensIn, null, task.arrivalMs) ?? null;
    if (forecast !== null && pool !== undefined) {
      const ahead = pool.newcomerPosition(event.spec) + (this.generations.size < this.slots ? 0 : 1);
      this.guesses.set(taskId, {
        priority: task.priority,
        p50Ms: forecast.startMs,
        p90Ms: forecast.startP90Ms,
        drawsMs: forecast.startsMs,
        queueLengthMs: (ahead * this.meanServiceMs) / this.slots,
        lastWaitMs: this.lastWaitMs[task.priority],
      });
    }
    this.apply(event, task.arrivalMs);
  }

  finish(): void {
    this.finishUntil(Number.POSITIVE_INFINITY);
  }

  private finishUntil(nowMs: number): void {
    for (;;) {
      const [taskId, generation] = this.nextEnd();
      if (generation === null || generation.endMs > nowMs) return;
      const { task, startMs, endMs } = generation;
      this.report(endMs);
      this.generations.delete(taskId);
      const serviceMs = endMs - startMs;
      this.meanServiceMs += (this.meanServiceMs === 0 ? 1 : MEAN_WEIGHT) * (serviceMs - this.meanServiceMs);
      const { tokensIn, tokensOut, prefillMs } = task;
      this.engine(
        taskId,
        {
          type: 'end',
          finishReason: 'stop',
          tokensIn,
          tokensOut,
          cachedTokens: 0,
          prefillMs,
          decodeMs: serviceMs - prefillMs,
        },
        endMs,
      );
    }
  }

  private nextEnd(): readonly [string, Generation | null] {
    let next: readonly [string, Generation | null] = ['', null];
    for (const entry of this.generations) {
      if (next[1] === null || entry[1].endMs < next[1].endMs) next = entry;
    }
    return next;
  }

  /** Says every token that is out by now. */
  private report(nowMs: number): void {
    for (const [taskId, generation] of this.generations) {
      const { task, startMs } = generation;
      const decodedMs = nowMs - startMs - task.prefillMs;
      if (decodedMs < 0) continue;
      if (!generation.started) {
        generation.started = true;
        this.engine(taskId, { type: 'started', tokensIn: task.tokensIn, cachedTokens: 0 }, nowMs);
      }
      const tokensOut = Math.min(task.tokensOut, Math.floor(decodedMs / task.decodeMsPerToken));
      const texts = new Array<string>(tokensOut - generation.tokensOut).fill('t');
      generation.tokensOut = tokensOut;
      if (texts.length > 0) this.engine(taskId, { type: 'tokens', texts }, nowMs);
    }
  }

  private engine(
    taskId: string,
    event: Extract<SchedulerEvent, { type: 'engine_emitted' }>['event'],
    nowMs: number,
  ): void {
    this.apply({ type: 'engine_emitted', taskId, event }, nowMs);
  }

  private apply(event: SchedulerEvent, nowMs: number): void {
    for (const effect of this.scheduler.apply(event, at(nowMs))) this.perform(effect, nowMs);
  }

  private perform(effect: Effect, nowMs: number): void {
    if (effect.type === 'refuse') throw effect.error;
    // The disk takes no time here.
    if (effect.type === 'persist' && effect.task.admitting) {
      this.apply({ type: 'store_settled', taskId: effect.task.spec.taskId, flushed: true }, nowMs);
    }
    if (effect.type !== 'start') return;
    const taskId = effect.request.requestId;
    const task = this.tasks.get(taskId);
    if (task === undefined) throw new Error(`task ${taskId} was started, but never submitted`);
    this.tasks.delete(taskId);
    const endMs = nowMs + task.prefillMs + task.tokensOut * task.decodeMsPerToken;
    this.generations.set(taskId, { task, startMs: nowMs, endMs, tokensOut: 0, started: false });
    const waitedMs = nowMs - task.arrivalMs;
    this.lastWaitMs[task.priority] = waitedMs;
    const guess = this.guesses.get(taskId);
    this.guesses.delete(taskId);
    if (guess !== undefined) this.predicted.push({ ...guess, waitedMs });
  }
}
