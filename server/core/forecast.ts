/**
 * What a pool's slots and queue say about the time to come (EST-002..004). All questions are answered from one
 * replay, made at one moment and good until the pool changes.
 */
import type { Pool } from './pool.js';
import { SlotReplay, type SlotTime } from './prediction.js';
import { type Prediction, type Task, type TaskSpec, UNASSIGNED_REPLICA } from './task.js';

export interface PlacedPrediction extends Prediction {
  /** The replica that is to take the task, else `unassigned`. */
  readonly replicaId: string;
}

/** Share of the capacity past which a receipt advises its sender to slow down (EST-003). */
const HIGH_WATER_SHARE = 0.75;

export class Forecast {
  private replayed: SlotReplay<Task> | null = null;

  constructor(
    private readonly pool: Pool,
    readonly madeMs: number,
  ) {}

  /** Prediction from now on for a task with `ahead` others before it. */
  predict(spec: TaskSpec, tokensIn: number | null, ahead: number, nowMs: number): PlacedPrediction {
    const start = this.startAfter(ahead, nowMs);
    const serviceMs = this.pool.serviceMs(spec, tokensIn);
    if (start === null || serviceMs === null) {
      const [only, second] = this.pool.replicas;
      const replicaId = second === undefined ? only?.spec.replicaId : undefined;
      return { startMs: null, endMs: null, replicaId: replicaId ?? UNASSIGNED_REPLICA };
    }
    const startMs = Math.round(start.inMs);
    return { startMs, endMs: startMs + Math.round(serviceMs), replicaId: start.replicaId };
  }

  predictNewcomer(spec: TaskSpec, tokensIn: number | null, nowMs: number): PlacedPrediction {
    return this.predict(spec, tokensIn, this.pool.newcomerPosition(spec), nowMs);
  }

  /**
   * Milliseconds until a place frees for one more refused sender; each sender outstanding holds one place, so the
   * k-th gets the k-th (EST-004). Null without history.
   */
  placeFreesInMs(nowMs: number): number | null {
    return this.startAfter(this.pool.refusals.count(nowMs), nowMs)?.inMs ?? null;
  }

  /** Advice to a newcomer: 0, or the time until the queue is back at its high-water mark with it (EST-003). */
  backoffMs(nowMs: number): number {
    const { queue } = this.pool;
    const excess = queue.size + 1 - Math.ceil(queue.capacity * HIGH_WATER_SHARE);
    if (excess <= 0) return 0;
    return Math.round(this.startAfter(excess - 1, nowMs)?.inMs ?? 0);
  }

  private startAfter(ahead: number, nowMs: number): { inMs: number; replicaId: string } | null {
    this.replayed ??= this.replay();
    const start = this.replayed?.startAfter(ahead) ?? null;
    if (start === null) return null;
    return { inMs: Math.max(0, start.startMs - (nowMs - this.madeMs)), replicaId: start.replicaId };
  }

  /** Null without history. */
  private replay(): SlotReplay<Task> | null {
    const { pool } = this;
    const meanServiceMs = pool.meanServiceMs();
    if (meanServiceMs === null) return null;
    return new SlotReplay({
      slots: this.slotTimes(),
      waiting: pool.queue.items(),
      serviceMs: ({ spec, tokensIn }) => pool.serviceMs(spec, tokensIn) ?? 0,
      meanServiceMs,
    });
  }

  private slotTimes(): SlotTime[] {
    const slots: SlotTime[] = [];
    for (const replica of this.pool.replicas) {
      const { replicaId } = replica.spec;
      const readyInMs = replica.readyInMs(this.madeMs);
      if (readyInMs === null) continue;
      for (let free = replica.occupants.size; free < replica.spec.slots; free++) {
        slots.push({ freeInMs: readyInMs, replicaId });
      }
      for (const occupant of replica.occupants.values()) {
        // The slot of an aborted task is about to be free.
        const busyMs = occupant.abortDueMs === null ? this.pool.remainingMs(occupant, this.madeMs) : 0;
        slots.push({ freeInMs: readyInMs + (busyMs ?? 0), replicaId });
      }
    }
    return slots;
  }
}
