/** Kills a writer at each of its system calls in turn, and looks at what is left. Needs strace. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KilledWriter {
  /** Run with a folder of its own; writes the line `written` for each change that it was told is kept. */
  readonly script: string;
  readonly calls: readonly string[];
  /** No writer makes more calls of one kind. */
  readonly callsMax: number;
  /** Files to which the calls are counted, by their names in the folder; absent, all. */
  readonly files?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What is wrong with what is left; null where it is the state before or after a change. */
  faultIn(folder: string, acknowledged: number): Promise<string | null>;
}

/** Prints how many kills there were and every fault, which also sets the exit code. */
export async function killAtEachCall(writer: KilledWriter): Promise<void> {
  let kills = 0;
  const faults: string[] = [];
  for (const call of writer.calls) {
    for (let when = 1; when <= writer.callsMax; when++) {
      const { killed, fault } = await round(writer, call, when);
      if (fault !== null) faults.push(`${call} ${when}: ${fault}`);
      if (!killed) break;
      kills++;
    }
  }
  console.log(`killed at ${kills} system calls, ${faults.length} faults`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function round(
  { script, files = [], env, faultIn }: KilledWriter,
  call: string,
  when: number,
): Promise<{ readonly killed: boolean; readonly fault: string | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-syscall-'));
  try {
    const paths = files.flatMap((name) => ['-P', join(folder, name)]);
    const trace = ['-f', '-qq', '-o', '/dev/null', ...paths, '-e', `inject=${call}:signal=KILL:when=${when}`];
    const { stdout, status, error } = spawnSync(
      'strace',
      [...trace, process.execPath, '--import', 'tsx', script, folder],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } },
    );
    if (error) throw error;
    const acknowledged = stdout.split('\n').filter((line) => line === 'written').length;
    return { killed: status !== 0, fault: await faultIn(folder, acknowledged) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
