/**
 * Runs seeds and prints what came of them as one line of JSON: the part of a run that one process does.
 *
 *     tsx ci/sim/seed-range.ts --from 1 --seeds 1000 [--stride 2] [--first] [--fleet]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Coverage } from './coverage.js';
import { simulateFleet } from './fleet-simulation.js';
import { simulate } from './simulation.js';

export interface SeedRange {
  readonly from: number;
  readonly seeds: number;
  /** Takes every so many seeds. */
  readonly stride: number;
  /** Ends with the first seed that fails. */
  readonly first: boolean;
  /** Models that come and go, rather than resident ones. */
  readonly fleet: boolean;
}

export interface RangeResult {
  readonly seeds: number;
  readonly steps: number;
  readonly failures: readonly { readonly seed: number; readonly violation: string }[];
  readonly coverage: readonly number[];
  /** What has happened to the fleet, and how often. */
  readonly happened: Readonly<Record<string, number>>;
}

export async function runRange({ from, seeds, stride, first, fleet }: SeedRange): Promise<RangeResult> {
  const coverage = new Coverage();
  const happened: Record<string, number> = {};
  const note = (what: string): void => {
    happened[what] = (happened[what] ?? 0) + 1;
  };
  const failures: { seed: number; violation: string }[] = [];
  let steps = 0;
  let ran = 0;
  for (let seed = from; seed < from + seeds; seed += stride) {
    const outcome = await (fleet ? simulateFleet(seed, note) : simulate(seed, coverage));
    ran++;
    steps += outcome.steps;
    if (outcome.violation === null) continue;
    failures.push({ seed, violation: outcome.violation });
    if (first) break;
  }
  return { seeds: ran, steps, failures, coverage: coverage.toJSON(), happened };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: '1' },
      seeds: { type: 'string', default: '1000' },
      stride: { type: 'string', default: '1' },
      first: { type: 'boolean', default: false },
      fleet: { type: 'boolean', default: false },
    },
  });
  const { from, seeds, stride, first, fleet } = values;
  const result = await runRange({
    from: Number(from),
    seeds: Number(seeds),
    stride: Number(stride),
    first,
    fleet,
  });
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
