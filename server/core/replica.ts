/** One replica: its state, its slots, the memory it holds, and when it is loaded again after a failure (ENG-005). */
import { allows, type DeviceMask, deviceIdsOf } from './device-mask.js';
import type { ReplicaInfo, ReplicaSpec } from './engine-port.js';
import type { Serves } from './queue.js';
import type { Share } from './replica-plan.js';
import { SLOT_KINDS, type SlotKind, slotKindOf, slotsOf } from './slot-kind.js';
import type { Task, TaskSpec } from './task.js';

/** A task on a slot. The slot is free only after the engine's terminal event. */
export interface Occupant {
  readonly task: Task;
  readonly sinceMs: number;
  /** When the engine was given it; null while the record of its start is being flushed. */
  givenMs: number | null;
  firstTokenMs: number | null;
  lastTokenMs: number | null;
  /** Token texts of this attempt, those included that nobody is shown. */
  tokensOut: number;
  /** When an abort that was not answered costs the replica its life (ADM-013); null while nothing was aborted. */
  abortDueMs: number | null;
  /** Aborted at the end of the drain; the task lives on in the store. */
  interrupted: boolean;
}

/** `absent`: nothing is loaded, and nothing went wrong. `failed`: it waits for its next load. */
export type ReplicaPhase = 'absent' | 'loading' | 'ready' | 'failed' | 'stopping';

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 60_000;
const JITTER_SHARE = 0.2;
const HEALTHY_AFTER_MS = 600_000;

/**
 * Delay before the next load.
 * @param failures failures in a row, this one counted; the first is retried at once
 * @param jitter -1..1, drawn by the caller
 */
export function restartDelayMs(failures: number, jitter: number): number {
  if (failures <= 1) return 0;
  const backoffMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(failures - 2, 30));
  return Math.round(backoffMs * (1 + JITTER_SHARE * jitter));
}

export class Replica {
  state: ReplicaPhase = 'absent';
  info: ReplicaInfo | null = null;
  lastError: string | null = null;
  restarts = 0;
  /** Why the orchestrator stops it; null where it does not. */
  stopReason: string | null = null;
  /** It is stopped on purpose and nothing is wrong: its end is no failure. */
  departing = false;
  /** It takes no more tasks: it makes room for another. */
  closing = false;
  /** When what runs on it is taken from it, once a reload has replaced it. */
  retireDueMs = Number.POSITIVE_INFINITY;
  /** When it had to leave for another; it queues for its room behind those that wait by then. */
  evictedMs = Number.NEGATIVE_INFINITY;
  /** It was unloaded because nobody used it; it comes back when a task waits. */
  rested = false;
  /** When the next load is due; null while none is. */
  nextLoadMs: number | null = null;
  /** What it holds of the cards, from the start of its load to its end. */
  shares: readonly Share[] = [];
  /** Others have come or gone on its cards while it loaded, so that it has not measured itself alone. */
  disturbed = false;
  /** Share of the load that is done, 0..1; null while none is under way or nothing says so. */
  loadProgress: number | null = null;
  /** When a task last started or ended on it, or it became ready. */
  lastUsedMs = 0;
  readonly occupants = new Map<string, Occupant>();
  /** Tokens of KV that it holds of sessions, by the number of the session, in the order of their last use. */
  readonly sessionTokens = new Map<number, number>();
  private failures = 0;
  private loadingSinceMs = 0;
  private progressMs = 0;
  private readyAtMs: number | null = null;

  /** @param spec its device is the one of the last load, where placement chooses it */
  constructor(public spec: ReplicaSpec) {}

  /** Slots of all kinds. */
  get slots(): number {
    return this.spec.slots + this.spec.bestEffortSlots;
  }

  get hasFreeSlot(): boolean {
    return SLOT_KINDS.some((kind) => this.free(kind) > 0);
  }

  /** Free slots of the kind that such a task has. */
  freeFor({ determinism }: TaskSpec): number {
    return this.free(slotKindOf(this.spec, determinism));
  }

  free(kind: SlotKind): number {
    return this.state === 'ready' && !this.closing ? slotsOf(this.spec, kind) - this.busy(kind) : 0;
  }

  busy(kind: SlotKind): number {
    if (this.spec.bestEffortSlots === 0) return kind === 'single' ? this.occupants.size : 0;
    let busy = 0;
    for (const { task } of this.occupants.values())
      if (slotKindOf(this.spec, task.spec.determinism) === kind) busy++;
    return busy;
  }

  /** Whether all its devices are in the mask (PLC-009). */
  readonly fits = (mask: DeviceMask): boolean => allows(mask, deviceIdsOf(this.spec.device));

  /** Whether a waiting task that needs this may have one of its slots of this kind. */
  serves(kind: SlotKind): Serves {
    return ({ mask, hold, determinism }) =>
      hold !== 'parked' && slotKindOf(this.spec, determinism) === kind && this.fits(mask);
  }

  /** Its loads fail again and again; the attempt under way is not a reason to hope (ADM-008). */
  get broken(): boolean {
    return this.state === 'failed' || (this.state === 'loading' && this.failures >= 2);
  }

  /** It is there, or is loaded again after its first failure. */
  get returns(): boolean {
    if (this.departing || this.state === 'absent') return false;
    return this.state === 'ready' || this.failures < 2;
  }

  /**
   * Tokens of KV that a task loses an idle session when it takes one of so many free slots: none while one of those
   * holds none (ENG-025).
   */
  tokensAtStake(freeSlots: number): number {
    const idle = this.idleSessionTokens;
    return idle.length < freeSlots ? 0 : (idle[0] ?? 0);
  }

  /** Of KV, by session, the one that was used least recently first. */
  private get idleSessionTokens(): readonly number[] {
    const running = new Set([...this.occupants.values()].map(({ task }) => task.session?.seq));
    return [...this.sessionTokens].flatMap(([session, held]) => (running.has(session) ? [] : [held]));
  }

  /** Null unless it is ready. */
  get readySinceMs(): number | null {
    return this.state === 'ready' ? this.readyAtMs : null;
  }

  /** Share of all its slots' context that is in use, 0..1; null unless it is ready (OBS-010). */
  get kvUsage(): number | null {
    if (this.state !== 'ready' || this.info === null) return null;
    let tokens = 0;
    for (const { task, tokensOut } of this.occupants.values()) tokens += (task.tokensIn ?? 0) + tokensOut;
    for (const held of this.idleSessionTokens) tokens += held;
    return Math.min(1, tokens / (this.info.ctx * this.slots));
  }

  loadStarted(nowMs: number): void {
    this.state = 'loading';
    this.stopReason = null;
    this.departing = false;
    this.closing = false;
    this.rested = false;
    this.disturbed = false;
    this.nextLoadMs = null;
    this.loadProgress = null;
    this.loadingSinceMs = nowMs;
    this.progressMs = nowMs;
  }

  progressed(share: number, nowMs: number): void {
    this.loadProgress = share;
    this.progressMs = nowMs;
  }

  /** When a load that makes no progress is given up (ENG-021); null while none is under way. */
  stallDueMs(limitMs: number): number | null {
    return this.state === 'loading' ? this.progressMs + limitMs : null;
  }

  loaded(info: ReplicaInfo, nowMs: number): void {
    this.state = 'ready';
    this.info = info;
    this.loadProgress = null;
    this.readyAtMs = nowMs;
    this.lastUsedMs = nowMs;
  }

  /** Notes a failed load or a death and sets the next load. */
  failed(reason: string, nowMs: number, jitter: number): void {
    const wasHealthy = this.readyAtMs !== null && nowMs - this.readyAtMs >= HEALTHY_AFTER_MS;
    this.failures = wasHealthy ? 1 : this.failures + 1;
    this.state = 'failed';
    this.gone();
    this.lastError = reason;
    this.restarts++;
    this.nextLoadMs = nowMs + restartDelayMs(this.failures, jitter);
  }

  /** It has left as it was asked to. */
  left(): void {
    this.state = 'absent';
    this.gone();
    this.nextLoadMs = null;
  }

  /** Milliseconds until its slots can take tasks; null when nothing measured says so. */
  readyInMs(nowMs: number): number | null {
    if (this.state === 'ready') return 0;
    if (this.info === null) return null;
    if (this.state === 'loading') return Math.max(0, this.loadingSinceMs + this.info.loadMs - nowMs);
    if (this.nextLoadMs === null) return null;
    return Math.max(0, this.nextLoadMs - nowMs) + this.info.loadMs;
  }

  private gone(): void {
    this.readyAtMs = null;
    this.sessionTokens.clear();
    this.loadProgress = null;
    this.closing = false;
    this.departing = false;
  }
}
