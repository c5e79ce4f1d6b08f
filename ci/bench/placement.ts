/**
 * `npm run bench:placement`: when the last task ends, over a proved lower bound, beside servers that choose a card by a
 * rule of thumb. The real scheduler in virtual time; nobody knows how long a task is.
 */
import { CARD_RULES, cardQueuesMakespan } from './card-queues.js';
import { makespanBound } from './makespan-bound.js';
import { MACHINE_NAMES, placementCase } from './placement-cases.js';
import { scheduledMakespan } from './placement-run.js';
import { printTable } from './report.js';

const cases = Number(process.env['CASES'] ?? 80);

for (const machine of MACHINE_NAMES) {
  const ratios = new Map<string, number[]>();
  const worst = new Map<string, number>();
  for (let seed = 1; seed <= cases; seed++) {
    const each = placementCase(machine, seed);
    const boundMs = makespanBound(each);
    const note = (name: string, ms: number): void => {
      const known = ratios.get(name) ?? [];
      if (ms / boundMs > Math.max(0, ...known)) worst.set(name, seed);
      ratios.set(name, [...known, ms / boundMs]);
    };
    note('llama-orch', scheduledMakespan(each));
    for (const rule of CARD_RULES) note(rule, cardQueuesMakespan(each, rule));
  }
  console.log(`\n${machine} GB, ${cases} cases: makespan over a lower bound`);
  printTable(
    ['', 'mean', 'median', 'worst', 'its seed'],
    [...ratios].map(([name, values]) => [
      name,
      (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3),
      (values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0).toFixed(3),
      Math.max(...values).toFixed(3),
      String(worst.get(name)),
    ]),
  );
}
