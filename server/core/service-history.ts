/**
 * What finished tasks taught about service time: prefill and decode rates of each replica, and how long outputs
 * get (EST-006). Without a finished task nothing is known (EST-001, EST-005).
 */
import type { Priority } from './contract.js';
import { SampleWindow } from './sample-window.js';

/** Newest outputs that make a distribution. */
const OUTPUT_WINDOW = 1_024;

/** Outputs of one class and `max_tokens` that are worth more than those of the whole class. */
const ENOUGH_OUTPUTS = 16;

/** Least weight of a new task in a rate: older ones fade over about twenty. */
const LEARNING_WEIGHT = 0.05;

/** What was asked of the engine, as far as the service time depends on it. */
export interface WorkAsked {
  readonly priority: Priority;
  /** Null where nothing has counted the input yet. */
  readonly tokensIn: number | null;
  /** Of them, those that need no prefill. */
  readonly cachedTokens: number;
  readonly expectedTokens: number | null;
  readonly maxTokens: number | null;
}

/** What the engine measured of one finished task. */
export interface ServiceSample {
  /** Tasks at one place are equally fast. */
  readonly place: string;
  readonly priority: Priority;
  readonly expectedTokens: number | null;
  readonly maxTokens: number | null;
  readonly tokensIn: number;
  readonly cachedTokens: number;
  readonly tokensOut: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
  /** From the start of the task to the end that frees its slot. */
  readonly occupiedMs: number;
}

/** Rates of one replica. */
export interface ServiceRates {
  readonly prefillMsPerToken: number;
  readonly decodeMsPerToken: number;
  /** Time that a task holds its slot beside prefill and decode. */
  readonly overheadMs: number;
}

/** The work of one task: tokens to prefill, and the distribution of its output length. */
export interface Work {
  readonly prefillTokens: number;
  /** Output lengths in units of `unitTokens`. */
  readonly outputs: SampleWindow;
  readonly unitTokens: number;
  readonly mostTokensOut: number;
}

/** Tokens that a task puts out in all, of which `soFar` are out. @param level quantile, 0..1 */
export function outputTokens(work: Work, soFar: number, level: number): number {
  const { outputs, unitTokens, mostTokensOut } = work;
  const units = soFar === 0 ? outputs.quantile(level) : outputs.quantileFrom(soFar / unitTokens, level);
  return Math.max(soFar, Math.min(units * unitTokens, mostTokensOut));
}

/** Time on a slot from start to end. @param level quantile of the output length, 0..1 */
export function serviceMs(work: Work, rates: ServiceRates, level: number): number {
  return (
    rates.overheadMs +
    work.prefillTokens * rates.prefillMsPerToken +
    outputTokens(work, 0, level) * rates.decodeMsPerToken
  );
}

/** Prefill and one token: the least that any task of such work takes. */
export function shortestMs(work: Work, rates: ServiceRates): number {
  return work.prefillTokens * rates.prefillMsPerToken + rates.decodeMsPerToken;
}

export interface ServiceProgress {
  readonly tokensOut: number;
  /** Since the last token came out; before the first, since the start. */
  readonly sinceMs: number;
}

/** Time that a running task still needs. @param level quantile of the output length, 0..1 */
export function remainingMs(
  work: Work,
  rates: ServiceRates,
  { tokensOut, sinceMs }: ServiceProgress,
  level: number,
): number {
  if (tokensOut === 0) {
    const beforeDecodeMs = rates.overheadMs + work.prefillTokens * rates.prefillMsPerToken;
    return serviceMs(work, rates, level) - Math.min(sinceMs, beforeDecodeMs);
  }
  const decodeMs = (outputTokens(work, tokensOut, level) - tokensOut) * rates.decodeMsPerToken;
  return Math.max(0, decodeMs - sinceMs);
}

/** A mean that starts as the plain one and then fades. */
class FadingMean {
  private samples = 0;
  private mean = 0;

  get value(): number | null {
    return this.samples === 0 ? null : this.mean;
  }

  add(value: number): void {
    this.samples++;
    this.mean += Math.max(LEARNING_WEIGHT, 1 / this.samples) * (value - this.mean);
  }
}

/** Means of times and of tokens apart, so that a long task counts for more than a short one. */
class RateMeans {
  private readonly prefillMs = new FadingMean();
  private readonly prefillTokens = new FadingMean();
  private readonly decodeMs = new FadingMean();
  private readonly tokensOut = new FadingMean();
  private readonly overheadMs = new FadingMean();

  learn(sample: ServiceSample): void {
    const prefillTokens = sample.tokensIn - sample.cachedTokens;
    if (prefillTokens > 0) {
      this.prefillMs.add(sample.prefillMs);
      this.prefillTokens.add(prefillTokens);
    }
    if (sample.tokensOut > 0) {
      this.decodeMs.add(sample.decodeMs);
      this.tokensOut.add(sample.tokensOut);
    }
    this.overheadMs.add(Math.max(0, sample.occupiedMs - sample.prefillMs - sample.decodeMs));
  }

  get prefillMsPerToken(): number | null {
    return ratio(this.prefillMs.value, this.prefillTokens.value);
  }

  get decodeMsPerToken(): number | null {
    return ratio(this.decodeMs.value, this.tokensOut.value);
  }

  get meanOverheadMs(): number | null {
    return this.overheadMs.value;
  }
}

function ratio(ms: number | null, tokens: number | null): number | null {
  return ms === null || tokens === null ? null : ms / tokens;
}

function perSecond(msPerToken: number | null): number | null {
  return msPerToken === null || msPerToken <= 0 ? null : 1_000 / msPerToken;
}

/** The length that the caller expects, for as long as nothing was measured against such a guess. */
const AS_EXPECTED = new SampleWindow(1);
AS_EXPECTED.add(1);

/** History of one pool. */
export class ServiceHistory {
  private finishedTasks = 0;
  private readonly pool = new RateMeans();
  private readonly places = new Map<string, RateMeans>();
  private readonly tokensIn = new FadingMean();
  private readonly outputs = new SampleWindow(OUTPUT_WINDOW);
  private readonly outputsByClass = new Map<string, SampleWindow>();
  /** Real over expected output of tasks that came with `expected_tokens`. */
  private readonly overExpected = new SampleWindow(OUTPUT_WINDOW);

  get finished(): number {
    return this.finishedTasks;
  }

  get prefillTokensPerSecond(): number | null {
    return perSecond(this.pool.prefillMsPerToken);
  }

  get decodeTokensPerSecond(): number | null {
    return perSecond(this.pool.decodeMsPerToken);
  }

  learn(sample: ServiceSample): void {
    const { place, priority, maxTokens, expectedTokens, tokensIn, tokensOut } = sample;
    this.finishedTasks++;
    this.pool.learn(sample);
    entryOf(this.places, place, () => new RateMeans()).learn(sample);
    this.tokensIn.add(tokensIn);
    this.outputs.add(tokensOut);
    for (const key of [priority, classOf(priority, maxTokens)]) {
      entryOf(this.outputsByClass, key, () => new SampleWindow(OUTPUT_WINDOW)).add(tokensOut);
    }
    if (expectedTokens !== null && expectedTokens > 0) this.overExpected.add(tokensOut / expectedTokens);
  }

  /** Rates at a place; those of the pool for one where nothing has finished yet. Null without history. */
  rates(place: string): ServiceRates | null {
    if (this.finishedTasks === 0) return null;
    const own = this.places.get(place);
    return {
      prefillMsPerToken: own?.prefillMsPerToken ?? this.pool.prefillMsPerToken ?? 0,
      decodeMsPerToken: own?.decodeMsPerToken ?? this.pool.decodeMsPerToken ?? 0,
      overheadMs: own?.meanOverheadMs ?? this.pool.meanOverheadMs ?? 0,
    };
  }

  /** @param ctx tokens of prompt and output together; null without history */
  work(asked: WorkAsked, ctx: number): Work | null {
    if (this.finishedTasks === 0) return null;
    const { priority, expectedTokens, maxTokens } = asked;
    const tokensIn = asked.tokensIn ?? this.tokensIn.value ?? 0;
    const expected = expectedTokens !== null && expectedTokens > 0;
    return {
      prefillTokens: Math.max(0, tokensIn - asked.cachedTokens),
      outputs: expected ? this.ratiosToExpected() : this.outputsOf(priority, maxTokens),
      unitTokens: expected ? expectedTokens : 1,
      mostTokensOut: Math.max(0, Math.min(maxTokens ?? ctx, ctx - tokensIn)),
    };
  }

  private ratiosToExpected(): SampleWindow {
    return this.overExpected.size === 0 ? AS_EXPECTED : this.overExpected;
  }

  /** The narrowest distribution with enough in it. */
  private outputsOf(priority: Priority, maxTokens: number | null): SampleWindow {
    for (const key of [classOf(priority, maxTokens), priority]) {
      const outputs = this.outputsByClass.get(key);
      if (outputs !== undefined && outputs.size >= ENOUGH_OUTPUTS) return outputs;
    }
    return this.outputs;
  }
}

/** Tasks of one priority whose `max_tokens` lie between the same powers of two. */
function classOf(priority: Priority, maxTokens: number | null): string {
  return `${priority} ${maxTokens === null ? 'unlimited' : Math.ceil(Math.log2(maxTokens))}`;
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
