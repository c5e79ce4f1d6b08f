/** What a seed draws: the workstation, how much of each fault there is, and what clients ask for. */
import type { Determinism, KvHint, OnDisconnect, Priority } from '../../server/core/contract.js';
import type { GenerateRequest } from '../../server/core/engine-port.js';
import { type PoolConfig, RESIDENT } from '../../server/core/pool.js';
import { DEFAULT_SESSION_RULES, type SessionRules } from '../../server/core/session.js';
import type { FakeLoad } from '../../server/engines/fake/fake-engine.js';
import type { FakeRun } from '../../server/engines/fake/fake-generation.js';
import type { Dice } from './dice.js';

/** Two cards, and one that no replica is on. */
export const DEVICES = ['big', 'small', 'spare'] as const;

/** Small, so that prompts that do not fit are cheap. */
export const CTX = 64;
export const BYTES_PER_TOKEN = 4;

/** What clients do, each as often as its weight says. */
export type ActName =
  | 'submit'
  | 'submit_twins'
  | 'submit_again'
  | 'cancel'
  | 'delete_session'
  | 'subscribe'
  | 'resume'
  | 'hang_up'
  | 'look'
  | 'kill_replica'
  | 'retire'
  | 'fill_disk'
  | 'fail_disk'
  | 'crash'
  | 'shut_down';

export interface Profile {
  readonly pools: readonly PoolConfig[];
  readonly acts: number;
  readonly weights: Readonly<Record<ActName, number>>;
  /** Longest pause between two acts. */
  readonly pauseMs: number;
  readonly retention: { readonly finishedMs: number; readonly finishedBytes: number };
  /** Milliseconds that the disk takes. */
  readonly latenciesMs: readonly number[];
  readonly loadFails: number;
  readonly loadHangs: number;
  readonly breaks: number;
  readonly ignoresAbort: number;
  readonly diverges: number;
  readonly slowCounts: number;
  /** Prompts that the context cannot hold. */
  readonly tooLong: number;
  /** Engines that take their time before they say that they have started. */
  readonly slowStarts: number;
  /** A pool may be gone, or another model in its place, after a restart. */
  readonly changes: number;
  /** A disk that has just had space is full again. */
  readonly flickers: number;
  /** Time between tokens, beside what each run draws. */
  readonly paceMs: number;
  /** Tasks that nobody wants once nobody reads them. */
  readonly leaves: number;
  /** Tasks that are bound to some of the devices. */
  readonly masks: number;
  /** Tasks that are turns of one of a few sessions. */
  readonly chats: number;
  readonly sessions: SessionRules;
}

export interface Body {
  readonly digest: string;
  readonly modelRef: string;
  readonly poolId: string | undefined;
  readonly prompt: string;
  readonly priority: Priority | undefined;
  readonly determinism: Determinism | undefined;
  readonly maxTokens: number | undefined;
  readonly expectedTokens: number | undefined;
  readonly seed: number | undefined;
  readonly stop: readonly string[] | undefined;
  readonly deadlineMs: number | undefined;
  readonly onDisconnect: OnDisconnect | undefined;
  readonly deviceMask: readonly string[] | undefined;
  readonly sessionId: string | undefined;
  readonly kvHint: KvHint | undefined;
}

/** Few, so that their turns meet. */
export const SESSIONS = ['chat-a', 'chat-b', 'chat-c'] as const;

/** Seeds differ in kind: some have no faults at all, some only those of the disk, some everything. */
export function profileOf(dice: Dice): Profile {
  const profile = mixedProfile(dice);
  switch (
    dice.weighted({
      mixed: 36,
      chatting: 12,
      stubborn: 17,
      crowded: 13,
      patient: 8,
      parting: 8,
      retiring: 10,
    })
  ) {
    case 'mixed':
      return profile;
    case 'chatting':
      return chatting(dice, profile);
    case 'stubborn':
      return stubborn(dice, profile);
    case 'crowded':
      return crowded(dice, profile);
    case 'patient':
      return patient(profile);
    case 'parting':
      return parting(dice, profile);
    case 'retiring':
      return retiring(dice, dice.pick([profile, stubborn(dice, profile), crowded(dice, profile)]));
  }
}

function mixedProfile(dice: Dice): Profile {
  const faults = dice.pick([0, 0.3, 1, 3]);
  const some = (weight: number): number => (dice.chance(0.6) ? weight * faults : 0);
  const disk = dice.chance(0.5) ? faults : 0;
  return {
    pools: poolsOf(dice),
    acts: dice.pick([8, 16, 24, 40]),
    weights: {
      submit: dice.pick([8, 16]),
      submit_twins: 1,
      submit_again: 2,
      cancel: dice.pick([0, 3, 8]),
      delete_session: 0,
      subscribe: 4,
      resume: 2,
      hang_up: 2,
      look: 3,
      kill_replica: some(2),
      retire: 0,
      fill_disk: disk,
      fail_disk: disk * 0.3,
      crash: some(1.5),
      shut_down: some(0.7),
    },
    pauseMs: dice.pick([1, 10, 100, 1_000]),
    retention: {
      finishedMs: dice.pick([3_600_000, 3_600_000, 5_000, 50]),
      finishedBytes: dice.pick([1_000_000, 1_000_000, 8_000]),
    },
    latenciesMs: dice.pick([[0], [0, 1], [1, 5, 20], [0, 0, 0, 400], [50]]),
    loadFails: dice.chance(0.4) ? 0.3 * Math.min(1, faults) : 0,
    loadHangs: dice.chance(0.1) ? 0.2 * Math.min(1, faults) : 0,
    breaks: dice.chance(0.6) ? 0.25 * Math.min(1, faults) : 0,
    ignoresAbort: dice.chance(0.3) ? 0.4 * Math.min(1, faults) : 0,
    diverges: dice.chance(0.3) ? 0.4 * Math.min(1, faults) : 0,
    slowCounts: dice.chance(0.2) ? 0.5 : 0,
    tooLong: dice.pick([0, 0.04]),
    slowStarts: dice.chance(0.3) ? 0.5 : 0,
    changes: dice.chance(0.15) ? 0.4 * Math.min(1, faults) : 0,
    flickers: 0,
    paceMs: 0,
    leaves: 0.2,
    masks: dice.pick([0, 0, 0.3, 0.8]),
    chats: 0,
    sessions: DEFAULT_SESSION_RULES,
  };
}

/** Turns of a few sessions among other tasks, which end, are deleted and begin anew (SES-001..009). */
function chatting(dice: Dice, profile: Profile): Profile {
  return {
    ...profile,
    acts: 40,
    pauseMs: dice.pick([10, 100, 1_000]),
    weights: { ...profile.weights, submit: 20, delete_session: dice.pick([0, 1, 4]) },
    chats: dice.pick([0.4, 0.9]),
    sessions: {
      ...DEFAULT_SESSION_RULES,
      ttlMs: dice.pick([200, 3_000, 600_000]),
      turnsMax: dice.pick([2, 4, 8]),
    },
  };
}

/** Engines that do not listen, and clients that cancel: what else comes too rarely to be counted on. */
function stubborn(dice: Dice, profile: Profile): Profile {
  return {
    ...profile,
    acts: 40,
    pauseMs: 300,
    latenciesMs: dice.pick([profile.latenciesMs, [1, 5, 20], [50], [300]]),
    weights: {
      ...profile.weights,
      cancel: 12,
      shut_down: dice.pick([0, 3, 6]),
      fill_disk: dice.pick([0, 2, 4]),
    },
    breaks: 0.4,
    ignoresAbort: 0.7,
    tooLong: 0.25,
    slowCounts: 0.6,
    slowStarts: 0.7,
    flickers: 0.5,
    paceMs: dice.pick([0, 0, 200, 400]),
    loadHangs: 0,
  };
}

/** Servers that go again and again, with engines that do not let go and a disk that fills up meanwhile. */
function parting(dice: Dice, profile: Profile): Profile {
  const stubbornOnes = stubborn(dice, profile);
  return {
    ...stubbornOnes,
    pauseMs: 500,
    latenciesMs: dice.pick([[1], [300]]),
    weights: {
      ...profile.weights,
      submit: 16,
      shut_down: 6,
      fill_disk: 5,
      crash: 0,
      fail_disk: 0,
      kill_replica: 2,
    },
    tooLong: 0.4,
    slowCounts: 0.9,
    slowStarts: 0.9,
  };
}

/** Models that are retired and Active again, whatever happens meanwhile (CAT-009, CAT-010). */
function retiring(dice: Dice, profile: Profile): Profile {
  return { ...profile, acts: 40, weights: { ...profile.weights, submit: 20, retire: dice.pick([3, 10]) } };
}

/** Small queues that are always full, on a disk that fills up again and again. */
function crowded(dice: Dice, profile: Profile): Profile {
  const queueCapacity = dice.pick([1, 2, 3]);
  return {
    ...profile,
    pools: profile.pools.map((pool) => ({
      ...pool,
      queueCapacity,
      queuePolicy: dice.pick(['reject', 'drop-lru', 'drop-lru']),
    })),
    acts: 40,
    pauseMs: 60,
    latenciesMs: dice.pick([[1, 5, 20], [50]]),
    weights: {
      ...profile.weights,
      submit: 30,
      fill_disk: dice.pick([0, 4]),
      crash: dice.pick([0, 3]),
      kill_replica: dice.pick([0, 4]),
    },
    flickers: 0.5,
  };
}

/** Tasks that take minutes, and readers that come and go (STR-017). */
function patient(profile: Profile): Profile {
  const watchdog = { firstTokenMs: 300_000, interTokenMs: 60_000 };
  return {
    ...profile,
    pools: profile.pools.map((pool) => ({ ...pool, watchdog })),
    acts: 30,
    pauseMs: 12_000,
    weights: { ...profile.weights, submit: 6, subscribe: 14, hang_up: 12 },
    paceMs: 5_000,
    leaves: 0.8,
  };
}

function poolsOf(dice: Dice): readonly PoolConfig[] {
  const two = dice.chance(0.25);
  const otherModel = dice.chance(0.5) ? 'other' : 'demo';
  const pools = [poolOf(dice, 'a', 'demo')];
  if (two) pools.push(poolOf(dice, 'b', otherModel));
  return pools;
}

function poolOf(dice: Dice, poolId: string, modelRef: string): PoolConfig {
  const slots = dice.pick([1, 1, 2, 3]);
  const bestEffortSlots = dice.pick([0, 0, 1, 2]);
  const first = dice.below(2);
  const mixed = dice.chance(0.5) ? 1 : 0;
  return {
    poolId,
    modelRef,
    engine: 'fake',
    ctx: CTX,
    slots,
    bestEffortSlots,
    queueCapacity: dice.pick([1, 3, 6, 12]),
    queuePolicy: dice.pick(['reject', 'drop-lru'] as const),
    // Longer than any engine here takes that does not hang.
    watchdog: { firstTokenMs: dice.pick([300_000, 4_000]), interTokenMs: dice.pick([60_000, 1_500]) },
    model: `${modelRef}.gguf`,
    breaker: { failures: 1_000, openMs: 1_000 },
    residency: RESIDENT,
    cardUse: null,
    replicas: Array.from({ length: dice.pick([1, 1, 2, 3]) }, (_, index) => ({
      replicaId: `${poolId}-${index}`,
      poolId,
      modelPath: `${modelRef}.gguf`,
      workload: 'completion',
      ctx: CTX,
      slots,
      bestEffortSlots,
      device: onCard((first + mixed * index) % 2),
    })),
  };
}

const onCard = (card: number) =>
  ({ kind: 'cuda', uuids: [DEVICES[card] ?? 'big'], ratios: null, threads: 1 }) as const;

/** The configuration of the next start: sometimes a pool is gone, lies elsewhere, or serves another model file. */
export function changedPools(dice: Dice, pools: readonly PoolConfig[]): readonly PoolConfig[] {
  if (dice.chance(0.5) && pools.length > 1) return pools.slice(0, 1);
  if (dice.chance(0.3)) {
    const device = onCard(dice.below(2));
    return pools.map((pool) => ({
      ...pool,
      replicas: pool.replicas.map((replica) => ({ ...replica, device })),
    }));
  }
  return pools.map((pool) => ({
    ...pool,
    queueCapacity: Math.max(1, pool.queueCapacity - 2),
    replicas: pool.replicas.map((replica) => ({ ...replica, modelPath: `${pool.modelRef}-2.gguf` })),
  }));
}

export function bodyOf(
  dice: Dice,
  number: number,
  pools: readonly PoolConfig[],
  profile: Pick<Profile, 'tooLong' | 'leaves' | 'masks' | 'chats'>,
): Body {
  const pool = dice.pick(pools);
  const tooLong = dice.chance(profile.tooLong);
  return {
    digest: `body-${number}`,
    modelRef: dice.chance(0.02) ? 'nobody' : pool.modelRef,
    poolId: dice.chance(0.2) ? pool.poolId : undefined,
    prompt: tooLong
      ? 'x'.repeat(CTX * BYTES_PER_TOKEN - dice.below(8))
      : `Tale ${number} ${'y'.repeat(dice.below(60))}`,
    priority: dice.pick(['interactive', 'batch', undefined]),
    determinism: dice.pick(['strict', 'best_effort', undefined]),
    maxTokens: dice.chance(0.4) ? 1 + dice.below(12) : undefined,
    expectedTokens: dice.chance(0.2) ? 1 + dice.below(12) : undefined,
    seed: dice.chance(0.3) ? dice.below(1_000) : undefined,
    stop: dice.chance(0.08) ? [' owl', ' a'] : undefined,
    deadlineMs: dice.chance(0.15) ? dice.pick([1, 60, 1_000, 20_000]) : undefined,
    onDisconnect: dice.chance(profile.leaves) ? 'cancel' : undefined,
    deviceMask: dice.chance(profile.masks) ? maskOf(dice) : undefined,
    ...turnOf(dice, profile.chats),
  };
}

function turnOf(dice: Dice, chats: number): Pick<Body, 'sessionId' | 'kvHint'> {
  // Draws nothing where nobody chats.
  if (chats === 0 || !dice.chance(chats)) return { sessionId: undefined, kvHint: undefined };
  return { sessionId: dice.pick(SESSIONS), kvHint: dice.pick(['cold', 'reuse', undefined]) };
}

/** Mostly one card; now and then a device that no pool is on, or that nobody has. */
function maskOf(dice: Dice): readonly string[] {
  if (dice.chance(0.05)) return dice.pick([['spare'], ['gone'], ['big', 'gone']]);
  return dice.pick([['big'], ['small'], ['small'], ['small', 'big']]);
}

/** Tokens that the model makes for a prompt, before `max_tokens` and the context. */
export function naturalTokens(prompt: string): number {
  return (prompt.length * 7) % 12;
}

export function loadOf(dice: Dice, profile: Profile): FakeLoad {
  if (dice.chance(profile.loadHangs)) return { hangs: true, progress: [0.5] };
  const load = { delayMs: dice.pick([0, 0, 1, 10, 300]), progress: [0.5] };
  return dice.chance(profile.loadFails) ? { ...load, failure: 'no such file' } : load;
}

/** @param flushed tokens of its stream that are on disk, so that a run that differs in them is noticed */
export function runOf(dice: Dice, profile: Profile, request: GenerateRequest, flushed: number): FakeRun {
  const { prompt } = request.input.kind === 'prompt' ? request.input : { prompt: '' };
  const tokens = naturalTokens(prompt);
  const run: FakeRun = {
    tokens,
    startMs: dice.chance(profile.slowStarts) ? dice.pick([1, 300, 800, 1_500]) : 0,
    prefillMs: dice.pick([0, 0, 1, 5, 30, 200]),
    tokenMs: profile.paceMs + dice.pick([0, 0, 1, 3, 10, 50, 300]),
  };
  if (flushed >= 1 && dice.chance(profile.diverges)) {
    return flushed >= 2 && dice.chance(0.5)
      ? { ...run, tokens: 1 }
      : { ...run, texts: ['something', ' else'] };
  }
  const ignoresAbort = dice.chance(profile.ignoresAbort);
  if (!dice.chance(profile.breaks)) return { ...run, ignoresAbort };
  const how = dice.pick(['fault', 'death', 'death', 'hang'] as const);
  return { ...run, ignoresAbort, breaks: { how, afterTokens: dice.below(tokens + 1) } };
}
