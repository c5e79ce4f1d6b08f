/**
 * The GPU probe on `nvidia-smi`: one long-lived process while work is done, and a single look every few minutes while
 * nothing is, since each look keeps a card awake.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { GpuProbe, GpuReading, GpuReport, ProbePace } from '../core/gpu-probe-port.js';
import { parseGpuLine, QUERY, UnreadableLine } from './nvidia-smi-csv.js';

export interface NvidiaSmiOptions {
  /** Name or path of the program. */
  readonly command?: string;
  /** Calls back after so many milliseconds. @returns a function that takes the call back */
  readonly after?: (delayMs: number, action: () => void) => () => void;
}

/** Time between two readings while work is done. */
const ACTIVE_INTERVAL_MS = 1_000;
export const IDLE_INTERVAL_MS = 300_000;
/** Without a whole reading for so long the program hangs: a driver in trouble blocks it in the kernel. */
export const SILENCE_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

const SHOT = [`--query-gpu=${QUERY.join(',')}`, '--format=csv,noheader,nounits'];

export class NvidiaSmiProbe implements GpuProbe {
  private readonly command: string;
  private readonly after: NonNullable<NvidiaSmiOptions['after']>;
  private listener: (report: GpuReport) => void = () => {};
  private current: ProbePace = 'active';
  private child: ChildProcess | null = null;
  private readonly leaving = new Set<Promise<unknown>>();
  private cancelTimer: () => void = () => {};
  private failures = 0;
  private closed = false;

  constructor(options: NvidiaSmiOptions = {}) {
    this.command = options.command ?? 'nvidia-smi';
    this.after = options.after ?? timerAfter;
  }

  start(listener: (report: GpuReport) => void): void {
    this.listener = listener;
    this.look();
  }

  pace(pace: ProbePace): void {
    if (pace === this.current || this.closed) return;
    this.current = pace;
    this.endChild();
    this.look();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.endChild();
    await Promise.all(this.leaving);
  }

  /** Starts the program: until it is ended, or for one reading. */
  private look(): void {
    this.cancelTimer();
    const loop = this.current === 'active' ? ['-lms', String(ACTIVE_INTERVAL_MS)] : [];
    const child = spawn(this.command, [...SHOT, ...loop], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '' },
    });
    this.child = child;
    const gone = once(child, 'close').catch(() => {});
    this.leaving.add(gone);
    void gone.then(() => this.leaving.delete(gone));
    const reading = new Reading();
    this.awaitReading(child);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (this.child === child) this.take(child, reading, line);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      this.fail(
        child,
        error.code === 'ENOENT'
          ? 'nvidia-smi is not installed'
          : `nvidia-smi did not start: ${error.message}`,
      );
    });
    child.once('close', (code, signal) => this.ended(child, code, signal));
  }

  private take(child: ChildProcess, reading: Reading, line: string): void {
    try {
      const snapshot = reading.add(line);
      if (snapshot === null) return;
      this.failures = 0;
      this.listener({ kind: 'read', snapshot });
      if (this.current === 'active') this.awaitReading(child);
      else this.lookAgain(IDLE_INTERVAL_MS);
    } catch (error) {
      this.fail(child, error instanceof Error ? error.message : String(error));
    }
  }

  private awaitReading(child: ChildProcess): void {
    this.cancelTimer();
    this.cancelTimer = this.after(SILENCE_MS, () =>
      this.fail(child, `nvidia-smi has given no whole reading for ${SILENCE_MS} ms`),
    );
  }

  private ended(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.child !== child) return;
    this.child = null;
    // The single look is over; the next one has its time already.
    if (this.current === 'idle' && code === 0 && this.failures === 0) return;
    this.fail(child, `nvidia-smi ended ${signal === null ? `with code ${code}` : `by ${signal}`}`);
  }

  private fail(child: ChildProcess, reason: string): void {
    if (this.closed || (this.child !== child && this.child !== null)) return;
    this.endChild();
    this.listener({ kind: 'blind', reason });
    this.lookAgain(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(this.failures++, 10)));
  }

  private lookAgain(delayMs: number): void {
    this.cancelTimer();
    this.cancelTimer = this.after(delayMs, () => {
      this.endChild();
      if (!this.closed) this.look();
    });
  }

  private endChild(): void {
    this.cancelTimer();
    const { child } = this;
    this.child = null;
    if (child === null) return;
    child.stdout?.destroy();
    // A program that hangs in the kernel answers nothing but this, and that late. One that could not be started has
    // no pid, and a kill would hit our own process group.
    if (child.pid !== undefined) child.kill('SIGKILL');
  }
}

/** Lines of one reading, which come one after the other and have no end of their own. */
class Reading {
  private gpus: (GpuReading | null)[] = [];

  /**
   * @returns the whole reading with its last line, else null; a card that does not tell its memory is not in it
   * @throws UnreadableLine, also where no card tells its memory
   */
  add(line: string) {
    const { count, index, driverVersion, gpu } = parseGpuLine(line);
    // A reading whose lines are not all there is dropped where the next one begins.
    if (index <= this.gpus.length - 1) this.gpus = [];
    this.gpus.push(gpu);
    if (this.gpus.length < count) return null;
    const gpus = this.gpus.filter((each) => each !== null);
    this.gpus = [];
    if (gpus.length === 0) throw new UnreadableLine('no card tells its memory', line);
    return { gpus, driverVersion };
  }
}

function timerAfter(delayMs: number, action: () => void): () => void {
  const timer = setTimeout(action, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
}
