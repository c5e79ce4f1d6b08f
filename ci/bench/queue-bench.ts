/**
 * `npm run bench:queue`: what an enqueue, dequeue, cancel and exact position cost at rising depths, beside a binary
 * heap and plain arrays in the same run (QUE-007).
 *
 * The kinds take turns for ROUNDS rounds; DEPTHS is a comma-separated list.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type QueueCosts, TARGET_GROWTH, TARGET_NS } from './queue-costs.js';
import { median, printTable, spread } from './report.js';

const rounds = Number(process.env['ROUNDS'] ?? 5);
const depths = (process.env['DEPTHS'] ?? '1000,10000,100000,1000000').split(',').map(Number);
const SUBJECTS = { 'llama-orch': 'ours', 'tinyqueue (heap)': 'heap', 'arrays, shift and indexOf': 'array' };
const OPERATIONS = ['enqueue', 'dequeue', 'cancel', 'position'] as const;

const script = fileURLToPath(new URL('./queue-subject.ts', import.meta.url));
const children = new Map(
  Object.entries(SUBJECTS).map(([name, kind]) => [
    name,
    fork(script, [kind], { execArgv: ['--expose-gc', '--import', 'tsx'] }),
  ]),
);

async function costsOf(child: ChildProcess, depth: number): Promise<QueueCosts> {
  child.send(depth);
  const [costs] = (await once(child, 'message')) as [QueueCosts];
  return costs;
}

const cellOf = (name: string, depth: number, operation: string): string => `${name} ${depth} ${operation}`;
const cells = new Map<string, number[]>();
const nsOf = (name: string, depth: number, operation: string): number =>
  median(cells.get(cellOf(name, depth, operation)) ?? []);

for (const child of children.values()) {
  child.once('exit', (code) => {
    if (code !== null) throw new Error(`a measured process has ended with ${code}`);
  });
}
try {
  // The first round warms the compilers up and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const depth of depths) {
      for (const [name, child] of children) {
        const costs = await costsOf(child, depth);
        for (const operation of OPERATIONS) {
          const ns = costs[operation];
          if (round === 0 || ns === null) continue;
          const cell = cellOf(name, depth, operation);
          cells.set(cell, [...(cells.get(cell) ?? []), ns]);
        }
      }
    }
  }
} finally {
  for (const child of children.values()) child.kill('SIGKILL');
}

console.log(`node ${process.version}; nanoseconds per operation, median of ${rounds} rounds (min..max)`);
for (const operation of OPERATIONS) {
  console.log(`\n${operation}`);
  const rows = [...children.keys()].map((name) => [
    name,
    ...depths.map((depth) => {
      const values = cells.get(cellOf(name, depth, operation));
      return values === undefined ? '-' : `${median(values).toFixed(0)} (${spread(values)})`;
    }),
  ]);
  printTable(['queue', ...depths.map(String)], rows);
  const [smallest = 0, greatest = 0] = [depths[0], depths.at(-1)];
  const worst = Math.max(...depths.map((depth) => nsOf('llama-orch', depth, operation)));
  const growth = nsOf('llama-orch', greatest, operation) / nsOf('llama-orch', smallest, operation);
  const target = TARGET_NS[operation];
  console.log(
    `  llama-orch: ${worst.toFixed(0)} ns at most, wanted ${target}: ${worst <= target ? 'met' : 'MISSED'}; ` +
      `${greatest}:${smallest} ${growth.toFixed(2)}, wanted ${TARGET_GROWTH}: ${growth <= TARGET_GROWTH ? 'met' : 'MISSED'}`,
  );
}
