/** Runs the tests of the attack table, or lists them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Attack } from './attack-table.js';

export interface AttackOutcome extends Attack {
  readonly held: number;
  /** Titles of tests that say at run time that they cannot run here. */
  readonly skipped: readonly string[];
  /** Title and message of each test that has failed. */
  readonly failed: readonly string[];
}

interface MochaTest {
  readonly title: string;
  /** Absolute. */
  readonly file: string;
  readonly err: { readonly message?: string };
}

interface MochaReport {
  readonly passes: readonly MochaTest[];
  readonly pending: readonly MochaTest[];
  readonly failures: readonly MochaTest[];
}

/** @param mode `list` finds the tests without running them, as if all of them held */
export async function attacked(attacks: readonly Attack[], mode: 'run' | 'list'): Promise<AttackOutcome[]> {
  const report = await mocha(attacks, mode === 'list' ? ['--dry-run'] : []);
  return attacks.map((attack) => {
    const own = (tests: readonly MochaTest[]): readonly MochaTest[] =>
      tests.filter(({ title, file }) => file === resolve(attack.file) && title.startsWith(attack.title));
    return {
      ...attack,
      held: own(report.passes).length,
      skipped: own(report.pending).map(({ title }) => title),
      failed: [
        ...own(report.failures).map(({ title, err }) => `${title}: ${err.message ?? ''}`),
        // A hook fails in the name of all tests of its file that it keeps from running.
        ...report.failures
          .filter(({ title, file }) => file === resolve(attack.file) && title.startsWith('"'))
          .map(({ title, err }) => `${title}: ${err.message ?? ''}`),
      ],
    };
  });
}

async function mocha(attacks: readonly Attack[], more: readonly string[]): Promise<MochaReport> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-attack-'));
  const output = join(folder, 'report.json');
  const grep = [...new Set(attacks.map(({ title }) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))].join(
    '|',
  );
  const files = [...new Set(attacks.map(({ file }) => file))];
  const reporter = ['--reporter', 'json', '--reporter-option', `output=${output}`];
  try {
    const child = spawn('npx', ['mocha', ...reporter, '--grep', grep, ...more, ...files], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await new Promise((done, refuse) => child.on('error', refuse).on('close', done));
    return JSON.parse(readFileSync(output, 'utf8')) as MochaReport;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
