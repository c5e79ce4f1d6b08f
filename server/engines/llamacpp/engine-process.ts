/**
 * Starts an engine process and ends it: one Node process per replica, in a process group of its own, with an
 * environment that holds nothing but what the engine needs (ENG-002).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeviceBinding, LoadFailureCause } from '../../core/engine-port.js';
import { EngineOutput } from './engine-output.js';
import { countOomKills } from './oom-kills.js';
import type { ChildMessage, ServerMessage } from './protocol.js';

const CHILD_FILE = 'llamacpp-child.js';
/** Never a token or a setting of the orchestrator: whatever reads a model file must have nothing to leak. */
const PASSED_VARIABLES = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'LD_LIBRARY_PATH', 'CUDA_CACHE_PATH'];
/** How long after the exit to wait for the rest of its output. */
const OUTPUT_GRACE_MS = 200;

export interface ProcessExit {
  readonly kind: LoadFailureCause;
  /** Exit code or signal, and the engine's last words. */
  readonly reason: string;
}

/**
 * Path of the built engine process. The same file serves development and production, since the engine cannot
 * start under a TypeScript loader.
 * @throws when it has not been built.
 */
export function builtChildPath(): string {
  // Bundled, this module lies in server/dist; as a source, in server/engines/llamacpp.
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [join(here, CHILD_FILE), join(here, '../../dist', CHILD_FILE)];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      `the engine process ${CHILD_FILE} is not built (looked in ${candidates.join(', ')}); run: npm run build`,
    );
  }
  return found;
}

export class EngineProcess {
  readonly output = new EngineOutput();
  /** Why we ended it; null where we did not. */
  private condemnedFor: string | null = null;
  private exited = false;
  private readonly oomKillsBefore: number | null;
  private readonly exit: Promise<ProcessExit>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly oomKills: () => number | null,
  ) {
    this.oomKillsBefore = oomKills();
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.output.push(text));
    }
    // A message to a process that has just died fails; its exit tells the story.
    child.on('error', (error) => this.output.push(`${error.message}\n`));
    this.exit = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.exited = true;
        // What it has started may hold the card, or keep its output open.
        this.killGroup();
        const settle = (): void => resolve(this.describe(code, signal));
        child.once('close', settle);
        // After a stall the timer comes first: what is there already is read before it counts.
        setTimeout(() => setImmediate(settle), OUTPUT_GRACE_MS).unref();
      });
      // A process that could not be started has no exit event.
      if (child.pid === undefined) {
        this.exited = true;
        child.once('error', (error) =>
          resolve({ kind: 'other', reason: `could not be started: ${error.message}` }),
        );
      }
    });
  }

  /**
   * @param contexts those that may evaluate at once
   * @param oomKills processes that the kernel has killed for want of memory, null where it does not tell
   */
  static start(
    childPath: string,
    device: DeviceBinding,
    contexts: number,
    oomKills: () => number | null = countOomKills,
  ): EngineProcess {
    const child = fork(childPath, [String(process.pid)], {
      execArgv: [],
      env: engineEnvironment(device, contexts),
      detached: true,
      serialization: 'json',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new EngineProcess(child, oomKills);
  }

  get pid(): number | null {
    return this.child.pid ?? null;
  }

  onMessage(listener: (message: ChildMessage) => void): void {
    this.child.on('message', listener);
  }

  /** False when the process is gone. */
  send(message: ServerMessage): boolean {
    if (this.exited || !this.child.connected) return false;
    this.child.send(message, () => {});
    return true;
  }

  /** Resolves once the process is gone and its output has been read. */
  whenGone(): Promise<ProcessExit> {
    return this.exit;
  }

  /**
   * Kills the process group, so that nothing the engine has started stays behind.
   * @param reason why, in words for its exit; without it, the exit is told as it is seen
   */
  kill(reason: string | null = null): void {
    if (this.exited) return;
    this.condemnedFor ??= reason;
    this.killGroup();
  }

  private killGroup(): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  }

  private describe(code: number | null, signal: NodeJS.Signals | null): ProcessExit {
    const kind = this.output.evidence?.cause ?? 'other';
    if (this.condemnedFor !== null) return { kind, reason: this.output.explain(this.condemnedFor) };
    const how = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
    const reason = `the engine process ${how}`;
    if (kind === 'other' && signal === 'SIGKILL' && this.oomKilledMeanwhile()) {
      const guess = 'probably by the kernel, which has killed for want of memory since the process started';
      return { kind: 'host_memory_exhausted', reason: this.output.explain(`${reason}, ${guess}`) };
    }
    return { kind, reason: this.output.explain(reason) };
  }

  private oomKilledMeanwhile(): boolean {
    const kills = this.oomKills();
    return kills !== null && this.oomKillsBefore !== null && kills > this.oomKillsBefore;
  }
}

function engineEnvironment(device: DeviceBinding, contexts: number): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    // Each context holds one thread of the pool while it evaluates; files need the rest.
    UV_THREADPOOL_SIZE: String(contexts + 4),
    // A backtrace of ggml would push its own error out of the last words, and waits for a debugger where there is one.
    GGML_NO_BACKTRACE: '1',
    CUDA_VISIBLE_DEVICES: device.kind === 'cuda' ? device.uuids.join(',') : '',
  };
  for (const name of PASSED_VARIABLES) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
