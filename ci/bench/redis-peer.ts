import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.js';

/** The first line of `redis-server --version`, or null where redis is not installed. */
export function redisVersion(): string | null {
  const answer = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? (answer.stdout.split('\n')[0] ?? null) : null;
}

export interface RedisPeer {
  readonly process: ChildProcess;
  readonly port: number;
  /** Kills it, and removes its files unless they lie in a folder that was given. */
  end(): Promise<void>;
}

/**
 * @param durable every write is synced to disk before it is answered; otherwise nothing is ever written
 * @param kept folder of its files; absent, one that ends with it
 */
export async function startRedis(durable: boolean, kept?: string): Promise<RedisPeer> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'llama-orch-bench-'));
  const port = await freePort();
  const persistence = durable ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const child = spawn(
    'redis-server',
    ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', '', ...persistence],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const exited = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('Ready to accept connections')) continue;
    child.stdout.resume();
    return { process: child, port, end };
  }
  await end();
  throw new Error('redis-server ended before it accepted connections');
}
