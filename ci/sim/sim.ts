/**
 * The simulator: runs seeds in several processes and says which failed, and which event never met a task in which
 * state. A seed that fails is run again with its trace.
 *
 *     npm run sim -- --seeds 20000 --from 1 [--workers 2]
 *     npm run sim -- --from 4711 --seeds 1 --trace
 *
 * With `--fleet` models come and go on cards, and pools are drained, reloaded and reconfigured.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Coverage } from './coverage.js';
import { simulateFleet } from './fleet-simulation.js';
import type { RangeResult } from './seed-range.js';
import { type SeedOutcome, simulate } from './simulation.js';

/** Fewer seeds need not meet every pair of event and state. */
const SEEDS_THAT_COVER = 10_000;
const TRACED_FAILURES = 3;
const LAST_LINES = 30;
const LINE_LENGTH = 300;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1000' },
    workers: { type: 'string', default: String(availableParallelism()) },
    trace: { type: 'boolean', default: false },
    fleet: { type: 'boolean', default: false },
  },
});
const from = Number(values.from);
const seeds = Number(values.seeds);
const fleet = values.fleet ? ['--fleet'] : [];

function runPart(worker: number, workers: number): Promise<RangeResult> {
  const args = ['--from', String(from + worker), '--seeds', String(Math.max(0, seeds - worker))];
  const program = fileURLToPath(new URL('seed-range.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', program, ...args, ...fleet, '--stride', String(workers)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as RangeResult);
      else reject(new Error(`the seeds ${from + worker} + n * ${workers} ended with exit code ${code}`));
    });
  });
}

const traced = (seed: number): Promise<SeedOutcome> =>
  values.fleet ? simulateFleet(seed, () => {}, true) : simulate(seed, new Coverage(), true);

/** Every line of the trace, then its hash. */
async function printTrace(seed: number): Promise<void> {
  const { trace, digest, violation } = await traced(seed);
  for (const line of trace) console.log(line);
  console.log(`seed ${seed}: ${violation ?? 'ok'}; sha256 of the trace ${digest}`);
  if (violation !== null) process.exitCode = 1;
}

async function printFailure(seed: number): Promise<void> {
  const { trace } = await traced(seed);
  for (const line of trace.slice(-LAST_LINES)) {
    console.log(`    ${line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line}`);
  }
  console.log(
    `  the whole trace: npm run sim -- ${[...fleet, ''].join(' ')}--from ${seed} --seeds 1 --trace\n`,
  );
}

async function printRun(): Promise<void> {
  const workers = Math.max(1, Math.min(Number(values.workers), seeds));
  const startedMs = performance.now();
  const parts = await Promise.all(Array.from({ length: workers }, (_, worker) => runPart(worker, workers)));
  const seconds = (performance.now() - startedMs) / 1_000;
  const coverage = new Coverage();
  for (const part of parts) coverage.merge(part.coverage);
  const failures = parts.flatMap((part) => part.failures).sort((left, right) => left.seed - right.seed);
  for (const [index, { seed, violation }] of failures.entries()) {
    console.log(`seed ${seed}: ${violation}`);
    if (index < TRACED_FAILURES) await printFailure(seed);
  }
  if (values.fleet) printHappened(parts);
  else console.log(coverage.table());
  const steps = parts.reduce((sum, part) => sum + part.steps, 0);
  console.log(
    `${seeds} seeds, ${steps} steps, ${failures.length} failed; ${seconds.toFixed(1)} s, ${(seeds / seconds).toFixed(0)} seeds/s`,
  );
  if (failures.length > 0) process.exitCode = 1;
  if (!values.fleet) printCoverage(coverage);
}

function printHappened(parts: readonly RangeResult[]): void {
  const names = [...new Set(parts.flatMap(({ happened }) => Object.keys(happened)))].sort();
  for (const name of names) {
    const times = parts.reduce((sum, { happened }) => sum + (happened[name] ?? 0), 0);
    console.log(`${String(times).padStart(9)} ${name}`);
  }
}

function printCoverage({ missing, illegal }: Coverage): void {
  if (missing.length > 0) {
    const names = seeds >= SEEDS_THAT_COVER ? `: ${missing.join(', ')}` : '';
    console.log(`${missing.length} legal pairs never happened${names}`);
  }
  if (illegal.length > 0) console.log(`happened and is called impossible: ${illegal.join(', ')}`);
  const uncovered = seeds >= SEEDS_THAT_COVER && missing.length > 0;
  if (uncovered || illegal.length > 0) process.exitCode = 1;
}

if (values.trace) for (let seed = from; seed < from + seeds; seed++) await printTrace(seed);
else await printRun();
