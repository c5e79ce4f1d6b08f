/**
 * Runs every attack of the table and prints what was expected and what came of it; ends with 1 when one succeeds.
 * Some of them attack the built server.
 *
 *     npm run build && npm run attack
 */
import { ATTACKS } from './attack-table.js';
import { type AttackOutcome, attacked } from './attacked.js';

function observed({ held, skipped, failed }: AttackOutcome): string {
  const tests = `${held} ${held === 1 ? 'test' : 'tests'}`;
  if (failed.length > 0) return `FAILED, ${tests} held: ${failed.join('; ')}`;
  const left = skipped.length === 0 ? '' : `, ${skipped.length} cannot run here`;
  return held === 0 ? `not seen${left}` : `as expected, ${tests}${left}`;
}

const outcomes = await attacked(ATTACKS, 'run');
const rows = outcomes.map((outcome) => [outcome.attack, outcome.expected, observed(outcome)] as const);
const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
const line = (cells: readonly string[]): string =>
  cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
console.log(line(['ATTACK', 'EXPECTED', 'OBSERVED']));
for (const row of rows) console.log(line(row));
const broken = outcomes.filter(({ held, failed }) => failed.length > 0 || held === 0);
console.log(
  `\n${outcomes.length} attacks, ${outcomes.length - broken.length} held, ${broken.length} did not`,
);
if (broken.length > 0) process.exitCode = 1;
