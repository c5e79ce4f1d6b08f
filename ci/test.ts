/**
 * `npm test`: every check in order. Stops at the first step that fails and shows all of its output; the last line
 * is always `N passed, N failed`.
 *
 *     tsx ci/test.ts [step name or a part of it…]
 */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Step {
  readonly name: string;
  /** Program of node_modules/.bin, and its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
}

const mocha = (...args: string[]): Step['command'] => ['mocha', '--reporter', 'dot', ...args];

export const STEPS: readonly Step[] = [
  { name: 'generated code is current', command: ['tsx', 'ci/generate-stale.ts'] },
  {
    name: 'contract lint',
    command: ['redocly', 'lint', '--config', 'contracts/redocly.yaml', '--format', 'stylish'],
  },
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'floors', command: ['tsx', 'ci/floors.ts'] },
  { name: 'build', command: ['tsx', 'ci/build.ts'] },
  { name: 'core', command: mocha('server/core/**/*.test.ts', 'server/runtime/**/*.test.ts') },
  { name: 'server', command: mocha('server/*.test.ts', 'server/{http,adapters,cli}/**/*.test.ts') },
  { name: 'engines', command: mocha('server/engines/**/*.test.ts') },
  { name: 'contracts and gates', command: mocha('{ci,contracts,examples}/**/*.test.ts') },
  { name: 'sdk', command: mocha('sdk/**/*.test.ts') },
  { name: 'sdk package', command: ['publint', 'sdk', '--strict'] },
  { name: 'sdk types', command: ['attw', '--pack', 'sdk'] },
  { name: 'pacts and provider verification', command: mocha('provider-verify/**/*.test.ts') },
  { name: 'features', command: mocha('bdd/**/*.test.ts') },
  { name: 'spec trace', command: ['tsx', 'ci/spec-trace.ts'] },
  { name: 'surface', command: ['tsx', 'ci/surface.ts'] },
  { name: 'metrics', command: ['tsx', 'ci/metrics-lint.ts'] },
];

/** A step that takes longer hangs. */
const STEP_LIMIT_MS = 240_000;

export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  /** Tests that said at run time that they cannot run here. */
  readonly pending: number;
}

/** Mocha's own counts from the end of its output; a step that prints none is one test. */
export function countTests(output: string, exitedWell: boolean): StepResult {
  const count = (word: string): number | null => {
    const last = [...output.matchAll(new RegExp(`^ {2}(\\d+) ${word}\\b`, 'gm'))].at(-1);
    return last === undefined ? null : Number(last[1]);
  };
  const passing = count('passing');
  if (passing === null) return { passed: exitedWell ? 1 : 0, failed: exitedWell ? 0 : 1, pending: 0 };
  const failing = count('failing') ?? 0;
  return {
    passed: passing,
    failed: exitedWell ? failing : Math.max(1, failing),
    pending: count('pending') ?? 0,
  };
}

interface StepOutcome extends StepResult {
  readonly output: string;
}

function runStep({ command: [program, ...args] }: Step, root: string): Promise<StepOutcome> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: stepEnvironment(root),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const limit = setTimeout(() => {
      output += `\nended after ${STEP_LIMIT_MS / 1000} s: something never finished\n`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, STEP_LIMIT_MS);
    child.on('error', (error) => (output += `${program} did not start: ${error.message}; run npm ci\n`));
    child.on('close', (code) => {
      clearTimeout(limit);
      done({ ...countTests(output, code === 0), output });
    });
  });
}

/** What the steps see of the environment: none of our own settings, so that a shell's LLORCH_… changes nothing. */
function stepEnvironment(root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('LLORCH_'));
  const path = `${resolve(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  return { ...Object.fromEntries(kept), PATH: path, PACT_DO_NOT_TRACK: 'true', REDOCLY_TELEMETRY: 'off' };
}

async function main(parts: readonly string[]): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const steps = STEPS.filter((step) => parts.length === 0 || parts.some((part) => step.name.includes(part)));
  if (steps.length === 0)
    throw new Error(
      `no step is named ${parts.join(' ')}; steps: ${STEPS.map((step) => step.name).join(', ')}`,
    );
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const startedMs = performance.now();
    const result = await runStep(step, root);
    passed += result.passed;
    failed += result.failed;
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1).padStart(6);
    const pending = result.pending === 0 ? '' : `, ${result.pending} cannot run here`;
    console.log(
      `${result.failed === 0 ? 'ok  ' : 'FAIL'} ${seconds} s  ${step.name} (${result.passed} passed${pending})`,
    );
    if (result.failed > 0) {
      console.log(`\n$ ${step.command.join(' ')}\n${result.output}`);
      process.exitCode = 1;
      break;
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
