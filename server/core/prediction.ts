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

/**
 * Replays first-come, first-served over the slots and says when, and where, the task after `ahead` others starts.
 * @param slots every slot that will take tasks; empty gives null
 * @param waiting waiting tasks in start order
 * @param serviceMs service time of one of them
 * @param meanServiceMs stands for tasks that are not replayed one by one
 */
export function slotAfter<T>(
  slots: readonly SlotTime[],
  waiting: Iterable<T>,
  ahead: number,
  serviceMs: (task: T) => number,
  meanServiceMs: number,
): { readonly startMs: number; readonly replicaId: string } | null {
  const schedule = [...slots].sort(bySlotTime);
  const replayed = Math.min(ahead, REPLAY_LIMIT);
  let taken = 0;
  if (replayed > 0) {
    for (const task of waiting) {
      occupyEarliest(schedule, serviceMs(task));
      if (++taken === replayed) break;
    }
  }
  const next = schedule[0];
  if (next === undefined) return null;
  const beyondMs = ((ahead - taken) * meanServiceMs) / schedule.length;
  return { startMs: next.freeInMs + beyondMs, replicaId: next.replicaId };
}

function bySlotTime(left: SlotTime, right: SlotTime): number {
  return left.freeInMs - right.freeInMs || (left.replicaId < right.replicaId ? -1 : 1);
}

/** Moves the slot that frees first to where it belongs after one more task. */
function occupyEarliest(schedule: SlotTime[], serviceMs: number): void {
  const slot = schedule.shift();
  if (slot === undefined) return;
  const freed: SlotTime = { freeInMs: slot.freeInMs + serviceMs, replicaId: slot.replicaId };
  let low = 0;
  let high = schedule.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = schedule[middle];
    if (other !== undefined && other.freeInMs <= freed.freeInMs) low = middle + 1;
    else high = middle;
  }
  schedule.splice(low, 0, freed);
}

/**
 * Refusals whose advised time has not come yet. Each holds one of the places that free next, so that a herd that
 * was refused together does not return together (EST-004).
 */
export class OutstandingRefusals {
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

  add(dueMs: number): void {
    this.dueMs.push(dueMs);
  }
}
