/**
 * Starts an engine process and ends it: one Node process per replica, in a process group of its own, with an
 * environment that holds nothing but what the engine needs (ENG-002).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeviceBinding } from '../../core/engine-port.js';
import type { ChildMessage, ServerMessage } from './protocol.js';

const CHILD_FILE = 'llamacpp-child.js';
/** Never a token or a setting of the orchestrator: whatever reads a model file must have nothing to leak. */
const PASSED_VARIABLES = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'LD_LIBRARY_PATH', 'CUDA_CACHE_PATH'];
const LAST_WORDS_CHARACTERS = 2000;
/** How long after the exit to wait for the rest of its output. */
const OUTPUT_GRACE_MS = 200;

export interface ProcessExit {
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
  private lastWords = '';
  private exited = false;
  private readonly exit: Promise<ProcessExit>;

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LAST_WORDS_CHARACTERS);
    });
    // A message to a process that has just died fails; its exit tells the story.
    child.on('error', (error) => {
      this.lastWords += error.message;
    });
    this.exit = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.exited = true;
        const settle = (): void => resolve({ reason: this.describe(code, signal) });
        child.once('close', settle);
        // After a stall the timer comes first: what is there already is read before it counts.
        setTimeout(() => setImmediate(settle), OUTPUT_GRACE_MS).unref();
      });
      // A process that could not be started has no exit event.
      if (child.pid === undefined) {
        this.exited = true;
        child.once('error', (error) => resolve({ reason: `could not be started: ${error.message}` }));
      }
    });
  }

  static start(childPath: string, device: DeviceBinding, slots: number): EngineProcess {
    const child = fork(childPath, [String(process.pid)], {
      execArgv: [],
      env: engineEnvironment(device, slots),
      detached: true,
      serialization: 'json',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    return new EngineProcess(child);
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

  /** Kills the process group, so that nothing the engine has started stays behind. */
  kill(): void {
    const { pid } = this.child;
    if (pid === undefined || this.exited) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  }

  /** `message`, followed by what the engine has said last. */
  withLastWords(message: string): string {
    const words = this.lastWords.trim();
    return words === '' ? message : `${message}; the engine's last words: ${words}`;
  }

  private describe(code: number | null, signal: NodeJS.Signals | null): string {
    const how = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
    return this.withLastWords(`the engine process ${how}`);
  }
}

function engineEnvironment(device: DeviceBinding, slots: number): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    // Each busy slot holds one thread of the pool while it evaluates; files need the rest.
    UV_THREADPOOL_SIZE: String(slots + 4),
    CUDA_VISIBLE_DEVICES: device.kind === 'cuda' ? device.uuids.join(',') : '',
  };
  for (const name of PASSED_VARIABLES) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
