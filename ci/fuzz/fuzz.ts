/**
 * Fuzzes every operation of the contract on a server in this process, over the fake engine.
 *
 *     npm run fuzz -- --runs 100000 [--seed 1]
 *
 * Ends with 1 and the smallest failing request when an answer is not what the contract says.
 */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz-run.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed))
  throw new Error(
    `--runs is ${values.runs}, --seed ${values.seed}; both are whole numbers, and there is at least one run`,
  );

const startedMs = performance.now();
const { failure, counts } = await fuzz({ runs, seed });
const seconds = (performance.now() - startedMs) / 1_000;

let sent = 0;
for (const [operation, statuses] of [...counts].sort(([left], [right]) => left.localeCompare(right))) {
  const line = [...statuses]
    .sort(([left], [right]) => left - right)
    .map(([status, count]) => `${status}: ${count}`);
  console.log(`${operation.padEnd(18)} ${line.join('  ')}`);
  for (const count of statuses.values()) sent += count;
}
console.log(
  `\nseed ${seed}, ${sent} requests in ${seconds.toFixed(1)} s, ${Math.round(sent / seconds)} a second`,
);
if (failure !== null) {
  console.log(`\nFAILED: ${failure.says}\n\nits smallest request:\n${JSON.stringify(failure.request)}`);
  console.log(`again: npm run fuzz -- --runs ${Math.min(runs, 10_000)} --seed ${failure.seed}`);
  process.exitCode = 1;
}
