/** The built server on files that outlive it, to be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

export const TOKEN = 'crash-cycles-token-0123456789';

export class KilledServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly baseUrl: string,
    /** From the start of the process to its readiness. */
    readonly readyMs: number,
  ) {}

  /** @param folder holds configuration and data directory */
  static async start(folder: string, engine: string): Promise<KilledServer> {
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is not built; run: npm run build`);
    const startedMs = performance.now();
    const pool = `{ id: demo, model: demo, device: cpu, engine: ${engine}, slots: 2 }`;
    writeFileSync(join(folder, 'llama-orch.yaml'), `queue: { capacity: 256 }\npools: [${pool}]\n`);
    const args = [MAIN, 'serve', '--bind', '127.0.0.1:0', '--data-dir', join(folder, 'data')];
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'], LLORCH_API_TOKEN: TOKEN },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = child;
    let errors = '';
    stderr.on('data', (chunk: Buffer) => {
      errors += String(chunk);
    });
    const lines = createInterface({ input: stdout });
    for await (const line of lines) {
      const entry = JSON.parse(line) as { event?: string; base_url?: string };
      if (entry.event !== 'server_ready' || entry.base_url === undefined) continue;
      stdout.resume();
      return new KilledServer(child, entry.base_url, performance.now() - startedMs);
    }
    throw new Error(`the server ended before it was ready: ${errors}`);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) };
    return fetch(`${this.baseUrl}${path}`, { ...init, headers });
  }
}
