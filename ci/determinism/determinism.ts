/**
 * The determinism suite: proves that strict streams repeat, and that it would see it if they did not. Needs the build.
 *
 *     npm run determinism -- [--engine fake,llamacpp] [--seeds 64] [--from 1] [--repeats 1000] [--devices cpu,cpu]
 *
 * `--devices` names one device a replica: cpu, or the UUID of a card.
 */
import { parseArgs } from 'node:util';
import type { DeviceBinding } from '../../server/core/engine-port.js';
import { writeDifferences } from './diff-artifact.js';
import { type EngineRunOptions, runOnEngine } from './engine-run.js';
import type { LatencyRow } from './latency.js';
import { fakeSubject, llamacppSubject, type Subject } from './subjects.js';

const SUBJECTS: Readonly<Record<string, () => Subject>> = { fake: fakeSubject, llamacpp: llamacppSubject };

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: Object.keys(SUBJECTS).join(',') },
    seeds: { type: 'string', default: '64' },
    from: { type: 'string', default: '1' },
    repeats: { type: 'string', default: '1000' },
    devices: { type: 'string', default: 'cpu,cpu' },
  },
});

function deviceOf(name: string): DeviceBinding {
  return name === 'cpu'
    ? { kind: 'cpu', threads: 1 }
    : { kind: 'cuda', uuids: [name], ratios: null, threads: 1 };
}

function shown({ device, condition, streams, firstTokenMs, tokenMs }: LatencyRow): string {
  const quantiles = ({ p50, p90, p99 }: LatencyRow['tokenMs']): string =>
    [p50, p90, p99].map((ms) => ms.toFixed(1).padStart(6)).join(' ');
  return `  ${device}, ${condition} (${streams}): first token ${quantiles(firstTokenMs)} ms, a token ${quantiles(tokenMs)} ms`;
}

async function runSubject(name: string, options: EngineRunOptions): Promise<boolean> {
  const begin = SUBJECTS[name];
  if (begin === undefined)
    throw new Error(`--engine is ${name}; allowed: ${Object.keys(SUBJECTS).join(', ')}`);
  const subject = begin();
  try {
    const run = await runOnEngine(subject, options);
    const { engineVersion, modelDigest, device, shape } = run.facts;
    console.log(`${name} ${engineVersion}, ${modelDigest}, ${device}, ${shape}`);
    for (const { says, passed } of run.checks) console.log(`${passed ? 'ok  ' : 'FAIL'} ${says}`);
    console.log('  quantiles 0.5, 0.9 and 0.99 by device and condition:');
    for (const row of run.latencies) console.log(shown(row));
    console.log(`  best_effort generates ${run.price?.toFixed(2)} tokens for each of strict, on warm chats`);
    if (run.differences.length > 0) {
      console.log(`${run.differences.length} differences, in ${writeDifferences(run.differences)}`);
    }
    return run.checks.every(({ passed }) => passed);
  } finally {
    subject.close();
  }
}

const from = Number(values.from);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => from + index);
if (seeds.length === 0 || !Number.isSafeInteger(from))
  throw new Error(
    `--seeds is ${values.seeds} and --from ${values.from}; send whole numbers, at least 1 seed`,
  );
const options = {
  seeds,
  repeats: Number(values.repeats),
  devices: values.devices.split(',').map(deviceOf),
  price: true,
};
for (const name of values.engine.split(',')) if (!(await runSubject(name, options))) process.exitCode = 1;
