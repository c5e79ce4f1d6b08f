/** The built server on files that outlive it, to be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

export const TOKEN = 'crash-cycles-token-0123456789';

export interface KilledServerOptions {
  readonly engine: string;
  /** Of the queue. */
  readonly capacity?: number;
  readonly slots?: number;
  /** Absent, `data` in the folder. */
  readonly dataDir?: string;
  /** Command, with its arguments, under which the server runs. */
  readonly under?: readonly string[];
}

/** The server ended before it was ready. */
export class FailedStart extends Error {
  override readonly name = 'FailedStart';
  constructor(
    readonly signal: NodeJS.Signals | null,
    readonly code: number | null,
    errors: string,
  ) {
    super(`the server ended with ${signal ?? code} before it was ready: ${errors}`);
  }
}

type LogLine = Readonly<Record<string, unknown>>;

export class KilledServer {
  readonly exited: Promise<unknown>;
  private url: string | null = null;

  private constructor(
    private readonly child: ChildProcess,
    /** What it has logged until it was ready. */
    readonly log: LogLine[],
    private readonly startedMs: number,
  ) {
    this.exited = once(child, 'exit');
  }

  /** From the start of the process to its readiness. */
  readyMs = Number.NaN;

  /**
   * @param folder holds the configuration, and the data directory where no other is named
   * @throws FailedStart
   */
  static async start(folder: string, options: KilledServerOptions): Promise<KilledServer> {
    const { engine, capacity = 256, slots = 2, dataDir = join(folder, 'data'), under = [] } = options;
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is not built; run: npm run build`);
    const pool = `{ id: demo, model: demo, device: cpu, engine: ${engine}, slots: ${slots} }`;
    writeFileSync(join(folder, 'llama-orch.yaml'), `queue: { capacity: ${capacity} }\npools: [${pool}]\n`);
    const args = [MAIN, 'serve', '--bind', '127.0.0.1:0', '--data-dir', dataDir];
    const [command = '', ...rest] = [...under, process.execPath, ...args];
    const startedMs = performance.now();
    const child = spawn(command, rest, {
      cwd: folder,
      env: { PATH: process.env['PATH'], LLORCH_API_TOKEN: TOKEN },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new KilledServer(child, [], startedMs);
    await server.untilReady();
    return server;
  }

  get baseUrl(): string {
    if (this.url === null) throw new Error('the server is not ready');
    return this.url;
  }

  /** Of the server, or of the command under which it runs. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Since the start of the process, in milliseconds. */
  get ageMs(): number {
    return performance.now() - this.startedMs;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) };
    return fetch(`${this.baseUrl}${path}`, { ...init, headers });
  }

  submit(task: Readonly<Record<string, unknown>>): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return this.ask('/v1/tasks', { method: 'POST', headers, body: JSON.stringify(task) });
  }

  private async untilReady(): Promise<void> {
    const { stdout, stderr } = this.child;
    if (stdout === null || stderr === null) throw new Error('the process has no output');
    let errors = '';
    stderr.on('data', (chunk: Buffer) => {
      errors += String(chunk);
    });
    for await (const line of createInterface({ input: stdout })) {
      const entry = parsed(line);
      if (entry === null) continue;
      this.log.push(entry);
      if (entry['event'] !== 'server_ready') continue;
      stdout.resume();
      this.readyMs = this.ageMs;
      this.url = String(entry['base_url']);
      return;
    }
    await this.exited;
    throw new FailedStart(this.child.signalCode, this.child.exitCode, errors);
  }
}

/** Null for the half line of a server that was killed while it wrote. */
function parsed(line: string): LogLine | null {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return null;
  }
}
