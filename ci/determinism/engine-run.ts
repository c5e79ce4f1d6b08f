/** The whole suite on one engine, as a list of things that must be so. */
import type { DeviceBinding } from '../../server/core/engine-port.js';
import { plantedDifference, sameOnOther, sameWithOtherSeed } from './controls.js';
import { type LatencyRow, latencies } from './latency.js';
import { priceOfStrict } from './price.js';
import type { Subject } from './subjects.js';
import { distinctRepeats, runSuite, type StreamDifference } from './suite.js';
import type { Target, TargetFacts } from './target.js';

export interface Check {
  readonly says: string;
  readonly passed: boolean;
}

export interface EngineRun {
  readonly facts: TargetFacts;
  readonly checks: readonly Check[];
  readonly differences: readonly StreamDifference[];
  readonly latencies: readonly LatencyRow[];
  /** Throughput of best_effort for each of strict; null where it was not measured. */
  readonly price: number | null;
}

export interface EngineRunOptions {
  readonly seeds: readonly number[];
  /** Of one request; 0 = none. */
  readonly repeats: number;
  /** One a replica. */
  readonly devices: readonly DeviceBinding[];
  readonly price: boolean;
}

/** Where a change of shape shows in 4 of 10 streams, so many do not all hide it. */
const PLANTED_SEEDS = 24;
const CONTROL_SEEDS = 8;

export async function runOnEngine(subject: Subject, options: EngineRunOptions): Promise<EngineRun> {
  const open: Target[] = [];
  const opened = async (loading: Promise<Target>): Promise<Target> => {
    const target = await loading;
    open.push(target);
    return target;
  };
  try {
    return await runWith(subject, options, opened);
  } finally {
    await Promise.all(open.map((target) => target.close()));
  }
}

async function runWith(
  subject: Subject,
  { seeds, repeats, devices, price }: EngineRunOptions,
  opened: (loading: Promise<Target>) => Promise<Target>,
): Promise<EngineRun> {
  const targets = await Promise.all(
    devices.map((device, index) => opened(subject.load(`${subject.engine}-${index}`, device))),
  );
  const [reference] = targets;
  const [device] = devices;
  if (reference === undefined || device === undefined) throw new Error('devices is empty; name at least one');

  const { conditions, differences, timed } = await runSuite(targets, seeds);
  const checks: Check[] = conditions.map(({ condition, streams, distinct, happened }) => ({
    says: `${condition}: ${streams} streams of ${seeds.length} seeds, at most ${distinct} distinct a seed${happened ? '' : '; the condition did not come about'}`,
    passed: distinct === 1 && happened,
  }));
  if (repeats > 0) {
    const distinct = await distinctRepeats(targets, repeats);
    checks.push({ says: `${repeats} repeats of one request: ${distinct} distinct`, passed: distinct === 1 });
  }

  const controls = seeds.slice(0, CONTROL_SEEDS);
  const sameSeed = await sameWithOtherSeed(reference, controls);
  const other = await opened(subject.loadOther(device));
  const sameModel = await sameOnOther(reference, other, controls);
  checks.push(
    {
      says: `another seed: ${controls.length - sameSeed} of ${controls.length} streams differ`,
      passed: sameSeed < controls.length,
    },
    {
      says: `another model: ${controls.length - sameModel} of ${controls.length} streams differ`,
      passed: sameModel < controls.length && other.facts.modelDigest !== reference.facts.modelDigest,
    },
  );
  const planted = await opened(subject.loadPlanted());
  const found = await plantedDifference(
    planted,
    Array.from({ length: PLANTED_SEEDS }, (_, index) => index + 1),
  );
  checks.push({
    says:
      found === null
        ? `a planted change of shape was not found in ${PLANTED_SEEDS} seeds`
        : `a planted change of shape was found at seed ${found.seed}, token ${found.firstDifference?.index ?? 'none'}`,
    passed: found !== null,
  });
  return {
    facts: reference.facts,
    checks,
    differences,
    latencies: latencies(timed),
    price: price ? await priceOfStrict(reference, seeds) : null,
  };
}
