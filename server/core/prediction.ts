/**
 * Predictions from measurement alone: rates learned from finished tasks, times the work ahead, replayed over the
 * slots (EST-002). Without a finished task every answer is null (EST-001, EST-005).
 */

/** How much a new measurement counts against what was known. */
const LEARNING_WEIGHT = 0.2;

/** Waiting tasks that a replay takes one by one; those beyond are taken at their mean, which bounds the cost. */
const REPLAY_LIMIT = 1_024;

/** What the engine measured of one finished task. */
export interface ServiceSample {
  readonly tokensIn: number;
  readonly cachedTokens: number;
  readonly tokensOut: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
}

/** What is known of the work that a task asks for, before it ran. */
export interface WorkAsked {
  /** Null where nothing has counted the input yet. */
  readonly tokensIn: number | null;
  readonly expectedTokens: number | null;
  readonly maxTokens: number | null;
}

export interface WorkEstimate {
  readonly prefillMs: number;
  readonly decodeMs: number;
  readonly decodeMsPerToken: number;
}

const blend = (known: number | null, measured: number): number =>
  known === null ? measured : known + LEARNING_WEIGHT * (measured - known);

/** Rates of one pool: exponentially weighted means over its finished tasks. */
export class ServiceHistory {
  private finishedTasks = 0;
  private prefillMsPerTokenIn: number | null = null;
  private decodeMsPerTokenOut: number | null = null;
  private meanTokensIn: number | null = null;
  private meanTokensOut: number | null = null;

  get finished(): number {
    return this.finishedTasks;
  }

  get prefillTokensPerSecond(): number | null {
    return perSecond(this.prefillMsPerTokenIn);
  }

  get decodeTokensPerSecond(): number | null {
    return perSecond(this.decodeMsPerTokenOut);
  }

  learn(sample: ServiceSample): void {
    this.finishedTasks++;
    this.meanTokensIn = blend(this.meanTokensIn, sample.tokensIn);
    this.meanTokensOut = blend(this.meanTokensOut, sample.tokensOut);
    const prefilled = sample.tokensIn - sample.cachedTokens;
    if (prefilled > 0) {
      this.prefillMsPerTokenIn = blend(this.prefillMsPerTokenIn, sample.prefillMs / prefilled);
    }
    if (sample.tokensOut > 0) {
      this.decodeMsPerTokenOut = blend(this.decodeMsPerTokenOut, sample.decodeMs / sample.tokensOut);
    }
  }

  /** Service time of a task on an idle slot; null without history. */
  estimate(work: WorkAsked, ctx: number): WorkEstimate | null {
    if (this.finishedTasks === 0) return null;
    const tokensIn = work.tokensIn ?? this.meanTokensIn ?? 0;
    const mostTokensOut = Math.max(0, Math.min(work.maxTokens ?? ctx, ctx - tokensIn));
    const tokensOut = Math.min(work.expectedTokens ?? this.meanTokensOut ?? 0, mostTokensOut);
    const decodeMsPerToken = this.decodeMsPerTokenOut ?? 0;
    return {
      prefillMs: tokensIn * (this.prefillMsPerTokenIn ?? 0),
      decodeMs: tokensOut * decodeMsPerToken,
      decodeMsPerToken,
    };
  }
}

function perSecond(msPerToken: number | null): number | null {
  return msPerToken === null || msPerToken <= 0 ? null : 1_000 / msPerToken;
}

/**
 * Milliseconds that a running task still needs. A task past its expected length needs one token more: it has not
 * ended, and nothing better is known.
 */
export function remainingMs(
  estimate: WorkEstimate,
  progress: { readonly elapsedMs: number; readonly tokensOut: number },
): number {
  if (progress.tokensOut === 0) {
    return Math.max(0, estimate.prefillMs - progress.elapsedMs) + estimate.decodeMs;
  }
  const decodedMs = progress.tokensOut * estimate.decodeMsPerToken;
  return Math.max(estimate.decodeMs - decodedMs, estimate.decodeMsPerToken);
}

/** When a slot frees, in milliseconds from now. */
export interface SlotTime {
  readonly freeInMs: number;
  readonly replicaId: string;
}

export interface PredictedStart {
  readonly startMs: number;
  readonly replicaId: string;
}

export interface ReplayOptions<T> {
  /** Every slot that will take tasks. */
  readonly slots: readonly SlotTime[];
  /** Waiting tasks in start order; they must not change while the replay is asked. */
  readonly waiting: Iterable<T>;
  readonly serviceMs: (task: T) => number;
  /** Stands for tasks that are not replayed one by one. */
  readonly meanServiceMs: number;
}

/**
 * First-come, first-served over the slots, replayed as far as it is asked and no task twice: when, and where, the
 * task after any number of others starts.
 */
export class SlotReplay<T> {
  private readonly slots: SlotHeap;
  private readonly waiting: Iterator<T>;
  /** Start of the task after 0, 1, 2… others. */
  private readonly startsMs: number[] = [];
  private readonly replicaIds: string[] = [];

  constructor(private readonly options: ReplayOptions<T>) {
    this.slots = new SlotHeap(options.slots);
    this.waiting = options.waiting[Symbol.iterator]();
    this.noteStart();
  }

  /** Start of the task after `ahead` others; null without slots. */
  startAfter(ahead: number): PredictedStart | null {
    const replayed = Math.min(ahead, REPLAY_LIMIT);
    while (this.startsMs.length <= replayed && this.placeNext());
    const known = Math.min(replayed, this.startsMs.length - 1);
    const startMs = this.startsMs[known];
    const replicaId = this.replicaIds[known];
    if (startMs === undefined || replicaId === undefined) return null;
    const beyondMs = ((ahead - known) * this.options.meanServiceMs) / this.slots.size;
    return { startMs: startMs + beyondMs, replicaId };
  }

  /** Gives the slot that frees first to the next waiting task; false when there is none. */
  private placeNext(): boolean {
    const next = this.waiting.next();
    if (next.done === true || this.slots.size === 0) return false;
    this.slots.occupyFirst(this.options.serviceMs(next.value));
    this.noteStart();
    return true;
  }

  private noteStart(): void {
    const { first } = this.slots;
    if (first === undefined) return;
    this.startsMs.push(first.freeInMs);
    this.replicaIds.push(first.replicaId);
  }
}

interface HeapSlot {
  freeInMs: number;
  readonly replicaId: string;
}

/** A binary heap of slots, the one that frees first on top; slots that free together go by replica id. */
class SlotHeap {
  private readonly slots: HeapSlot[];

  constructor(slots: readonly SlotTime[]) {
    // What is sorted is a heap.
    this.slots = slots
      .map((slot) => ({ ...slot }))
      .sort((left, right) => (freesBefore(left, right) ? -1 : 1));
  }

  get size(): number {
    return this.slots.length;
  }

  get first(): SlotTime | undefined {
    return this.slots[0];
  }

  occupyFirst(serviceMs: number): void {
    const { slots } = this;
    const [occupied] = slots;
    if (occupied === undefined) return;
    occupied.freeInMs += serviceMs;
    let place = 0;
    for (;;) {
      const left = slots[2 * place + 1];
      const right = slots[2 * place + 2];
      if (left === undefined) break;
      const rightFirst = right !== undefined && freesBefore(right, left);
      const child = rightFirst ? right : left;
      if (!freesBefore(child, occupied)) break;
      slots[place] = child;
      place = 2 * place + (rightFirst ? 2 : 1);
    }
    slots[place] = occupied;
  }
}

function freesBefore(left: SlotTime, right: SlotTime): boolean {
  if (left.freeInMs !== right.freeInMs) return left.freeInMs < right.freeInMs;
  return left.replicaId < right.replicaId;
}

/**
 * Refusals whose advised time has not come yet. Each holds one of the places that free next, so that a herd that
 * was refused together does not return together (EST-004).
 */
export class OutstandingRefusals {
  /** In order of time; those before `first` are past. */
  private dueMs: number[] = [];
  private first = 0;

  /** @returns how many senders have been promised a place that is not free yet */
  count(nowMs: number): number {
    while (this.first < this.dueMs.length && (this.dueMs[this.first] ?? 0) <= nowMs) this.first++;
    if (this.first > 64 && this.first * 2 > this.dueMs.length) {
      this.dueMs = this.dueMs.slice(this.first);
      this.first = 0;
    }
    return this.dueMs.length - this.first;
  }

  /** The advised time may lie before that of an earlier refusal, where work ended sooner than predicted. */
  add(dueMs: number): void {
    let low = this.first;
    let high = this.dueMs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.dueMs[middle] ?? 0) <= dueMs) low = middle + 1;
      else high = middle;
    }
    if (low === this.dueMs.length) this.dueMs.push(dueMs);
    else this.dueMs.splice(low, 0, dueMs);
  }
}
