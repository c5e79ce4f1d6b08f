import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface BenchProcess {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly port: number;
}

/** Starts a script of this folder through tsx in a process of its own and waits for the port on its first line. */
export async function startScript(script: string, env: Record<string, string>): Promise<BenchProcess> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
    // The IPC channel ends the script when the bench ends, however it ends.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const exited = new Promise<never>((_, reject) => {
    child.once('exit', (code, signal) =>
      reject(new Error(`${script} ended with ${signal ?? code} before it listened`)),
    );
  });
  const port = await Promise.race([firstLine(child), exited]);
  return { process: child, pid: child.pid ?? 0, port: Number(port) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the script has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume();
    return line;
  }
  throw new Error('the script printed nothing');
}
