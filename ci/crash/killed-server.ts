/** The built server on files that outlive it, to be killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

export const TOKEN = 'crash-cycles-token-0123456789';

/** A stream may have to wait for a long queue. */
const ANSWER_LIMIT_MS = 600_000;

export interface KilledServerOptions {
  readonly engine: string;
  /** Of the queue. */
  readonly capacity?: number;
  readonly slots?: number;
  /** Absent, `data` in the folder. */
  readonly dataDir?: string;
  /** Command, with its arguments, under which the server runs. */
  readonly under?: readonly string[];
  /** Beside what every server gets. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The server ended before it was ready. */
export class FailedStart extends Error {
  override readonly name = 'FailedStart';
  constructor(
    /** 128 and more where a signal has ended it. */
    readonly code: number,
    errors: string,
  ) {
    super(`the server ended with ${code} before it was ready: ${errors}`);
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
    private readonly traced: boolean,
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
    const {
      engine,
      capacity = 256,
      slots = 2,
      dataDir = join(folder, 'data'),
      under = [],
      env = {},
    } = options;
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is not built; run: npm run build`);
    const pool = `{ id: demo, model: demo, device: cpu, engine: ${engine}, slots: ${slots} }`;
    writeFileSync(join(folder, 'llama-orch.yaml'), `queue: { capacity: ${capacity} }\npools: [${pool}]\n`);
    const args = [MAIN, 'serve', '--bind', '127.0.0.1:0', '--data-dir', dataDir];
    const [command = '', ...rest] = [...under, process.execPath, ...args];
    const startedMs = performance.now();
    const child = spawn(command, rest, {
      cwd: folder,
      env: { ...env, PATH: process.env['PATH'], LLORCH_API_TOKEN: TOKEN },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new KilledServer(child, [], startedMs, under.length > 0);
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
    this.signal('SIGKILL');
    await this.exited;
  }

  /** Shuts it down as a person does. @returns its exit code, 128 and more where a signal has ended it */
  async end(): Promise<number> {
    this.signal('SIGTERM');
    await this.exited;
    return exitCodeOf(this.child);
  }

  /** To the server itself, for a tracer that is killed lets it run on. */
  private signal(signal: NodeJS.Signals): void {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const pids = this.traced ? childrenOf(this.pid) : [this.pid];
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch (error) {
        // It may have ended by itself since it was listed, as one that strace has killed.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }

  /** Rejects, also while the answer is read, after `ANSWER_LIMIT_MS`: a tool must end on a server that hangs. */
  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) };
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
    return fetch(`${this.baseUrl}${path}`, { ...init, headers, signal });
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
    throw new FailedStart(exitCodeOf(this.child), errors);
  }
}

/** Whether a request failed because the server has gone, and not for a fault. */
export function isServerGone(error: unknown): boolean {
  return error instanceof TypeError && /^(fetch failed|terminated)$/.test(error.message);
}

function exitCodeOf({ exitCode, signalCode }: ChildProcess): number {
  return exitCode ?? 128 + (signalCode === null ? 0 : constants.signals[signalCode]);
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

/** Null for the half line of a server that was killed while it wrote. */
function parsed(line: string): LogLine | null {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return null;
  }
}
