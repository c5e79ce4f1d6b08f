import { expect } from 'chai';
import fc from 'fast-check';
import { NOTHING_SPENT } from './budget.js';
import type { Priority } from './contract.js';
import type { EngineEvent } from './engine-port.js';
import { IntervalCorrection } from './interval-correction.js';
import { Pool, RESIDENT } from './pool.js';
import { Forecast } from './prediction.js';
import { RandomSource } from './random-source.js';
import { DRAWS } from './state-replay.js';
import { StreamOrder } from './stream.js';
import { specOf } from './submission.js';
import type { Task, TaskSpec } from './task.js';
import { TokenJournal } from './token-journal.js';

const CTX = 4_096;
const TOKEN_MS = 10;
const HEAD_ROOM = 5_000;

/** A pool of one replica under virtual time, whose tasks start when the test says so. */
class Station {
  readonly pool: Pool;
  private tasks = 0;

  constructor(readonly slots: number) {
    const replica = {
      replicaId: 'demo-0',
      poolId: 'demo',
      modelPath: 'demo.gguf',
      workload: 'completion' as const,
      ctx: CTX,
      slots,
      bestEffortSlots: 0,
    };
    this.pool = new Pool(
      {
        poolId: 'demo',
        modelRef: 'demo',
        engine: 'fake',
        ctx: CTX,
        slots,
        bestEffortSlots: 0,
        queueCapacity: HEAD_ROOM,
        queuePolicy: 'reject',
        watchdog: { firstTokenMs: 300_000, interTokenMs: 60_000 },
        model: 'demo.gguf',
        breaker: { failures: 1_000, openMs: 30_000 },
        residency: RESIDENT,
        cardUse: null,
        replicas: [{ ...replica, device: { kind: 'cpu', threads: 1 } }],
      },
      1,
    );
    const info = {
      engine: 'fake',
      engineVersion: '1',
      device: 'cpu',
      modelDigest: 'sha256:0',
      shape: 'fake',
      pid: null,
    };
    this.replica.loaded(
      { ...info, ctx: CTX, maxTokenBytes: 4, loadMs: 100, vramBytes: null, hostBytes: null },
      0,
    );
  }

  spec(priority: Priority): TaskSpec {
    const taskId = `task-${this.tasks++}`;
    const submission = { modelRef: 'demo', priority, correlationId: taskId, bodyDigest: taskId };
    return specOf(submission, taskId, 'prompt', 0);
  }

  forecast(priority: Priority, nowMs: number) {
    return this.pool.predictNewcomer(this.spec(priority), 0, null, nowMs);
  }

  enqueue(priority: Priority, nowMs: number): Task {
    const spec = this.spec(priority);
    this.pool.predictNewcomer(spec, 0, null, nowMs);
    const task = aTask(spec, nowMs);
    this.pool.enqueue(task);
    return task;
  }

  /** Puts the head of the queue on a slot. */
  start(nowMs: number): Task {
    const task = this.pool.dequeue({ replica: this.replica, kind: 'single' }, nowMs);
    if (task === null) throw new Error('the queue must not be empty');
    const occupant = {
      task,
      sinceMs: nowMs,
      givenMs: nowMs,
      firstTokenMs: null,
      lastTokenMs: null,
      tokensOut: 0,
      abortDueMs: null,
      interrupted: false,
    };
    this.replica.occupants.set(task.spec.taskId, occupant);
    return task;
  }

  decode(task: Task, tokensOut: number, nowMs: number): void {
    const occupant = this.replica.occupants.get(task.spec.taskId);
    if (occupant === undefined) throw new Error('the task must run');
    occupant.lastTokenMs = nowMs;
    occupant.tokensOut = tokensOut;
    task.stream.started(nowMs);
    task.stream.addTokens(tokensOut);
  }

  end(task: Task, tokensOut: number, nowMs: number): void {
    const occupant = this.replica.occupants.get(task.spec.taskId);
    if (occupant === undefined) throw new Error('the task must run');
    this.replica.occupants.delete(task.spec.taskId);
    this.pool.learn(this.replica, occupant, endOf(tokensOut), nowMs);
  }

  /** Finishes tasks of these lengths one after the other, the last at 0. */
  teach(lengths: readonly number[]): this {
    let nowMs = -lengths.reduce((sum, tokensOut) => sum + tokensOut * TOKEN_MS, 0);
    for (const tokensOut of lengths) {
      this.enqueue('batch', nowMs);
      const task = this.start(nowMs);
      nowMs += tokensOut * TOKEN_MS;
      this.end(task, tokensOut, nowMs);
    }
    return this;
  }

  private get replica() {
    const [replica] = this.pool.replicas;
    if (replica === undefined) throw new Error('the pool must have a replica');
    return replica;
  }
}

function endOf(tokensOut: number): Extract<EngineEvent, { type: 'end' }> {
  const counts = { tokensIn: 0, cachedTokens: 0, tokensOut };
  return { type: 'end', finishReason: 'stop', ...counts, prefillMs: 0, decodeMs: tokensOut * TOKEN_MS };
}

function aTask(spec: TaskSpec, nowMs: number): Task {
  const { taskId, correlationId, seed } = spec;
  return {
    seq: 1,
    spec,
    receipt: {
      taskId,
      correlationId,
      poolId: 'demo',
      replicaId: 'unassigned',
      engine: 'fake',
      engineVersion: '1',
      queuePosition: 0,
      admittedMs: nowMs,
      predictedStartMs: null,
      predictedEndMs: null,
      onTimeProbability: null,
      backoffMs: 0,
      seed,
      policyLabel: 'reject',
      budgets: null,
    },
    poolId: 'demo',
    engine: 'fake',
    admitted: { monotonicMs: nowMs, wallMs: nowMs },
    admitting: false,
    flushedMs: nowMs,
    state: 'queued',
    input: null,
    tokensIn: 0,
    cachedTokens: null,
    engineVersion: '1',
    replicaId: 'unassigned',
    attempts: 0,
    engineDeaths: 0,
    session: null,
    reserved: NOTHING_SPENT,
    slotMs: 0,
    started: null,
    startedOn: null,
    finished: null,
    usage: null,
    error: null,
    stream: new StreamOrder(),
    journal: new TokenJournal(),
  };
}

const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 30, size: 'max' });
const queue = fc.array(fc.constantFrom<Priority>('interactive', 'batch'), { maxLength: 40, size: 'max' });

describe('prediction', () => {
  it('EST-001: nothing is predicted before a task has finished', () => {
    const station = new Station(1);
    expect(station.forecast('interactive', 0)).to.equal(null);
    const task = station.enqueue('batch', 0);
    expect(station.pool.predictQueued(task, 0)).to.deep.equal({
      startMs: null,
      endMs: null,
      onTimeProbability: null,
    });
    station.start(0);
    station.end(task, 20, 200);
    expect(station.forecast('interactive', 200)).to.include({ startMs: 0, endMs: 200 });
  });

  it('EST-002: with lengths that never differ the start is the work ahead over the slots', () => {
    const station = new Station(2).teach([20, 20]);
    for (let task = 0; task < 6; task++) station.enqueue('batch', 0);
    for (let slot = 0; slot < 2; slot++) station.decode(station.start(0), 10, 100);
    const queued = [...station.pool.queue.items()].map(
      (task) => station.pool.predictQueued(task, 100).startMs,
    );
    expect(queued, 'from admission, after 100 of 200 ms').to.deep.equal([200, 200, 400, 400]);
    const newcomer = station.forecast('batch', 100);
    expect([newcomer?.startMs, newcomer?.endMs]).to.deep.equal([500, 700]);
    expect(station.forecast('interactive', 100)?.startMs).to.equal(100);
  });

  it('EST-002: a task further back never starts earlier, and none ends before it starts', () => {
    fc.assert(
      fc.property(lengths, queue, fc.integer({ min: 1, max: 5 }), (learned, priorities, slots) => {
        const station = new Station(slots).teach(learned);
        for (const priority of priorities) station.enqueue(priority, 0);
        for (const nowMs of [0, 500]) {
          const starts = [...station.pool.queue.items()].map((task) => {
            const { startMs, endMs } = station.pool.predictQueued(task, nowMs);
            expect(endMs).to.be.at.least(startMs ?? Number.NaN);
            return startMs ?? Number.NaN;
          });
          expect(starts).to.deep.equal([...starts].sort((left, right) => left - right));
          const tail = station.forecast('batch', nowMs);
          expect(tail?.startP90Ms).to.be.at.least(tail?.startMs ?? Number.NaN);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('EST-002: what is carried on from the tail is what a full replay says', () => {
    const random = new RandomSource(3);
    const station = new Station(4).teach(
      Array.from({ length: 60 }, () => 10 + Math.floor(random.unit() * 90)),
    );
    const carriedOn = Array.from({ length: 300 }, () => {
      const startMs = station.forecast('batch', 0)?.startMs ?? Number.NaN;
      station.enqueue('batch', 0);
      return startMs;
    });
    const anew = [...station.pool.queue.items()].map(
      (task) => (station.pool.predictQueued(task, 251).startMs ?? Number.NaN) - 251,
    );
    for (const place of [10, 100, 299]) {
      const error = (carriedOn[place] ?? Number.NaN) - (anew[place] ?? Number.NaN);
      expect(Math.abs(error) / (carriedOn[place] ?? 0), `place ${place}`).to.be.below(0.1);
    }
  });

  it('EST-008: interactive arrivals put batch tasks off, and interactive ones not', () => {
    const startAfter = (arrivals: number, priority: Priority): number => {
      const station = new Station(1).teach([20, 20, 20]);
      for (let task = 0; task < 10; task++) station.enqueue('batch', 0);
      // One interactive task of 200 ms every 400 ms: half of the slot.
      for (let arrival = 1; arrival <= arrivals; arrival++) {
        station.enqueue('interactive', arrival * 400);
        station.end(station.start(arrival * 400), 20, arrival * 400 + 200);
      }
      return station.forecast(priority, 20 * 400 + 300)?.startMs ?? Number.NaN;
    };
    expect(startAfter(0, 'batch')).to.equal(2_000);
    expect(startAfter(20, 'batch')).to.be.within(3_500, 4_500);
    expect(startAfter(20, 'interactive')).to.equal(startAfter(0, 'interactive'));
  });

  it('EST-009: the on-time probability rises from 0 to 1 with the deadline, and is a half at the median', () => {
    const random = new RandomSource(5);
    const station = new Station(1).teach(
      Array.from({ length: 99 }, () => 10 + Math.floor(random.unit() * 90)),
    );
    for (let task = 0; task < 3; task++) station.enqueue('batch', 0);
    const forecast = station.forecast('batch', 0);
    const shares = [0, 1_000, forecast?.endMs ?? 0, 3_000, 9_000].map(
      (ms) => forecast?.onTimeProbability(ms) ?? -1,
    );
    expect(shares).to.deep.equal([...shares].sort((left, right) => left - right));
    expect([shares[0], shares.at(-1)]).to.deep.equal([0, 1]);
    expect(shares[2]).to.be.within(0.45, 0.55);
  });

  it('EST-009: starts that came later than predicted widen the chance as they widen the interval', () => {
    const endsMs = Float64Array.from({ length: DRAWS }, (_, draw) => draw * 100);
    const correction = new IntervalCorrection();
    const forecast = new Forecast({ startsMs: endsMs, endsMs }, 0, correction);
    const before = forecast.onTimeProbability(5_000);
    for (let miss = 0; miss < 40; miss++) correction.learn({ p50Ms: 1_000, p90Ms: 2_000 }, 4_000);
    expect(before).to.equal(51 / DRAWS);
    // What is left after the median of 3150 ms holds a third of the draws now.
    expect(forecast.onTimeProbability(5_000)).to.equal(38 / DRAWS);
  });

  it('EST-010: a thousand questions in a quarter of a second replay a deep queue once', () => {
    const station = new Station(2).teach([20, 30]);
    const tasks = Array.from({ length: 1_000 }, () => station.enqueue('batch', 0));
    const [first] = tasks;
    station.forecast('batch', 300);
    const { queue: waiting } = station.pool;
    const items = waiting.items.bind(waiting);
    let replays = 0;
    waiting.items = () => {
      replays++;
      return items();
    };
    for (const [index, task] of tasks.entries()) station.pool.predictQueued(task, 300 + index / 4);
    expect(replays).to.equal(1);
    if (first !== undefined) station.pool.predictQueued(first, 551);
    expect(replays).to.equal(2);
  });
});
