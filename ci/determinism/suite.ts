/** The suite: every condition on every target gives each seed the one stream that it has (DET-014). */
import { firstDifference, type TokenDifference } from '../../server/core/replay.js';
import { type Chat, firstTurn, secondTurn } from './chat.js';
import { CONDITIONS, type Condition } from './conditions.js';
import { identityOf, type RecordedStream, type Target, type TargetFacts } from './target.js';

/** A stream that is not what the first target gave alone. */
export interface StreamDifference {
  readonly condition: string;
  readonly seed: number;
  readonly target: string;
  readonly firstDifference: TokenDifference | null;
  readonly expected: { readonly facts: TargetFacts; readonly stream: RecordedStream };
  readonly received: { readonly facts: TargetFacts; readonly stream: RecordedStream };
}

export interface ConditionReport {
  readonly condition: string;
  readonly seeds: number;
  readonly streams: number;
  /** The most distinct streams that one seed had. */
  readonly distinct: number;
  /** False where what the condition is about did not happen, so that it proves nothing. */
  readonly happened: boolean;
}

export interface TimedStream {
  readonly device: string;
  readonly condition: string;
  readonly stream: RecordedStream;
}

export interface SuiteReport {
  readonly conditions: readonly ConditionReport[];
  readonly differences: readonly StreamDifference[];
  readonly timed: readonly TimedStream[];
}

/** @param seeds each gets a chat of its own */
export async function runSuite(
  targets: readonly Target[],
  seeds: readonly number[],
  conditions: readonly Condition[] = CONDITIONS,
): Promise<SuiteReport> {
  const [reference] = targets;
  if (reference === undefined) throw new Error('the suite needs a target');
  const { facts } = reference;
  const slots = Math.min(...targets.map((target) => target.slots));
  const chats: Chat[] = [];
  const expected = new Map<number, RecordedStream>();
  for (const seed of seeds) {
    const chat = { seed, first: await reference.stream(firstTurn(seed)) };
    chats.push(chat);
    expected.set(seed, await reference.stream(secondTurn(chat)));
  }
  const reports: ConditionReport[] = [];
  const differences: StreamDifference[] = [];
  const timed: TimedStream[] = [];
  for (const { name: condition, run } of conditions) {
    const seen = new Map<number, Set<string>>(seeds.map((seed) => [seed, new Set()]));
    let happened = true;
    let streams = 0;
    for (const group of groupsOf(chats, slots)) {
      const results = await Promise.all(targets.map((target) => run(target, group)));
      for (const [index, target] of targets.entries()) {
        happened &&= results[index]?.happened ?? false;
        for (const [place, stream] of (results[index]?.streams ?? []).entries()) {
          const seed = group[place]?.seed ?? Number.NaN;
          const wanted = expected.get(seed);
          if (wanted === undefined) throw new Error(`no stream of seed ${seed} was asked for`);
          streams += 1;
          seen.get(seed)?.add(identityOf(stream)).add(identityOf(wanted));
          timed.push({ device: target.facts.device, condition, stream });
          if (identityOf(stream) === identityOf(wanted)) continue;
          differences.push({
            condition,
            seed,
            target: target.name,
            firstDifference: firstDifference(wanted.texts, stream.texts),
            expected: { facts, stream: wanted },
            received: { facts: target.facts, stream },
          });
        }
      }
    }
    const distinct = Math.max(...[...seen.values()].map(({ size }) => size));
    reports.push({ condition, seeds: seeds.length, streams, distinct, happened });
  }
  return { conditions: reports, differences, timed };
}

/**
 * One request again and again on all slots of all targets.
 * @returns the number of distinct streams
 */
export async function distinctRepeats(targets: readonly Target[], repeats: number): Promise<number> {
  const seen = new Set<string>();
  let left = repeats;
  const lane = async (target: Target): Promise<void> => {
    while (left > 0) {
      left -= 1;
      seen.add(identityOf(await target.stream(firstTurn(1))));
    }
  };
  await Promise.all(targets.flatMap((target) => Array.from({ length: target.slots }, () => lane(target))));
  return seen.size;
}

function groupsOf<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let from = 0; from < items.length; from += size) groups.push(items.slice(from, from + size));
  return groups;
}
