/** The built server as a process of its own, as a person starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Address } from './raw-http.js';

const entry = fileURLToPath(new URL('../server/dist/main.js', import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was logged
export type LogLine = Record<string, any>;

export class ServerProcess implements Address {
  port = 0;
  /** Everything that was written to the log, parsed. */
  readonly log: LogLine[] = [];
  /** Everything that was written anywhere. */
  output = '';
  readonly #child: ChildProcess;
  #waiting: (() => void)[] = [];

  /** Starts the bundled model with this token; `config` is the text of the configuration file. */
  static start(token: string, config = ''): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'llama-orch-process-'));
    writeFileSync(configIn(folder), config);
    return ServerProcess.#startIn(folder, token);
  }

  /** Another server on the files of this one, which has ended. */
  restart(): Promise<ServerProcess> {
    return ServerProcess.#startIn(this.#folder, this.token);
  }

  static async #startIn(folder: string, token: string): Promise<ServerProcess> {
    if (!existsSync(entry)) throw new Error(`${entry} is missing; run npm run build`);
    const server = new ServerProcess(folder, token);
    const ready = await server.logged((line) => line['event'] === 'server_ready');
    server.port = ready['port'];
    await server.logged((line) => line['event'] === 'replica_ready');
    return server;
  }

  readonly #folder: string;

  private constructor(
    folder: string,
    readonly token: string,
  ) {
    this.#folder = folder;
    const dataDir = join(folder, 'data');
    this.#child = spawn(
      process.execPath,
      [entry, 'serve', '--config', configIn(folder), '--bind', '127.0.0.1:0', '--data-dir', dataDir],
      { env: { PATH: process.env['PATH'], LLORCH_API_TOKEN: token }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('the process has no output');
    this.#child.once('exit', () => this.#wake());
    createInterface(stdout).on('line', (line) => this.#read(line));
    createInterface(stderr).on('line', (line) => this.#read(line));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Process ids of the engines. */
  enginePids(): number[] {
    const children = readFileSync(`/proc/${this.pid}/task/${this.pid}/children`, 'utf8');
    return children.split(' ').filter(Boolean).map(Number);
  }

  /** The first line, written already or still to come, that is as wanted. Fails when the process ends without it. */
  async logged(isWanted: (line: LogLine) => boolean): Promise<LogLine> {
    for (let next = 0; ; ) {
      for (; next < this.log.length; next++) {
        const line = this.log[next];
        if (line !== undefined && isWanted(line)) return line;
      }
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`the server has ended: ${this.output}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Exit code, or the signal that ended the process. */
  async exit(): Promise<number | NodeJS.Signals | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
    return this.#child.exitCode ?? this.#child.signalCode;
  }

  /** Ends the process, whatever it does, and removes its files. */
  async end(): Promise<void> {
    this.signal('SIGKILL');
    await this.exit();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #read(line: string): void {
    this.output += `${line}\n`;
    if (line.startsWith('{')) this.log.push(JSON.parse(line));
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}

const configIn = (folder: string): string => join(folder, 'llama-orch.yaml');

/** Resolves when no process has this id any more. Nothing reports the end of a process that is not a child. */
export async function untilGone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
