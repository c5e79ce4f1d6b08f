/**
 * Plants every bug of the list, one at a time, in a copy of the sources, and lets the simulator look for it. A bug
 * that it misses says what it cannot see.
 *
 *     npm run sim:bugs [-- --seeds 3000] [--only 'a part of a name'] [--fleet] [--workers 2]
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { planted } from './plant.js';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.js';
import type { RangeResult } from './seed-range.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the simulator runs on. */
const SOURCES = [
  'package.json',
  'tsconfig.json',
  'generated',
  'ci/sim',
  'server/core',
  'server/runtime',
  'server/engines',
];
/** A bug may keep the simulator from ending; that counts as found. */
const BUG_LIMIT_MS = 180_000;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3000' },
    workers: { type: 'string', default: String(availableParallelism()) },
    only: { type: 'string', default: '' },
    fleet: { type: 'boolean', default: false },
  },
});

interface Verdict {
  readonly bug: PlantedBug;
  /** How it was found; null when it was not. */
  readonly found: string | null;
}

function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'planted-bugs-'));
  for (const path of SOURCES) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function look(copy: string, { fleet }: PlantedBug): Promise<string | null> {
  const args = ['--import', 'tsx', join(copy, 'ci/sim/seed-range.ts'), '--seeds', values.seeds, '--first'];
  if (fleet === true) args.push('--fleet');
  const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    let output = '';
    let errors = '';
    const limit = setTimeout(() => child.kill('SIGKILL'), BUG_LIMIT_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      if (code !== 0) {
        resolve(
          `the simulator broke: ${errors.split('\n').find((line) => line.includes('Error')) ?? `exit ${code}`}`,
        );
        return;
      }
      const [failure] = (JSON.parse(output) as RangeResult).failures;
      resolve(failure === undefined ? null : `seed ${failure.seed}: ${failure.violation.split('\n')[0]}`);
    });
  });
}

async function lookForOne(bug: PlantedBug, copy: string): Promise<Verdict> {
  const path = join(copy, bug.file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(path, planted(sound, bug));
  const found = await look(copy, bug);
  writeFileSync(path, sound);
  console.log(found === null ? `MISSED  ${bug.name}` : `caught  ${bug.name} (${found.slice(0, 160)})`);
  return { bug, found };
}

async function lookForAll(bugs: PlantedBug[], verdicts: Verdict[]): Promise<void> {
  const copy = copySources();
  try {
    for (let bug = bugs.shift(); bug !== undefined; bug = bugs.shift())
      verdicts.push(await lookForOne(bug, copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const waiting = PLANTED_BUGS.filter(
  ({ name, fleet }) => name.includes(values.only) && (fleet === true || !values.fleet),
);
const verdicts: Verdict[] = [];
await Promise.all(Array.from({ length: Number(values.workers) }, () => lookForAll(waiting, verdicts)));
const missed = verdicts.filter(({ found }) => found === null);
console.log(`${verdicts.length - missed.length} of ${verdicts.length} planted bugs caught`);
if (missed.length > 0) process.exitCode = 1;
