/**
 * A policy module in a process of its own: what hangs, throws, ends or takes memory without end there costs its own
 * answers and nothing else (POL-030).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { PolicyRequest } from '../core/policy.js';
import type { ModuleOpinion, PolicyModule } from '../core/policy-module-port.js';
import { ANSWERS_FD, type PolicyChildMessage, type PolicyQuestion } from './policy-child-protocol.js';

export interface PolicyModuleOptions {
  /** Absolute. */
  readonly path: string;
  /** Of one answer, once the module is loaded. */
  readonly timeoutMs: number;
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
}

/** Within which it has to be loaded. */
const START_MS = 10_000;
/** One that ends again and again is not started more often. */
const RESTART_MS = 1_000;
const WAITING_MAX = 256;
const HEAP_MIB = 96;
/** Resident, what lies outside of the heap included. */
const MEMORY_KIB = 262_144;
const MEMORY_CHECK_MS = 50;
const REASON_LENGTH = 256;
/** Of one answer. */
const LINE_LENGTH_MAX = 65_536;
const NO_ANSWER = 'it sent what is no answer to anything that waits for it';

interface Waiting {
  readonly question: PolicyQuestion;
  readonly resolve: (opinion: ModuleOpinion | null) => void;
  readonly reject: (error: Error) => void;
  timer: NodeJS.Timeout | null;
}

export class PolicyModuleProcess implements PolicyModule {
  private child: ChildProcess | null = null;
  private ready = false;
  private startedMs = Number.NEGATIVE_INFINITY;
  private lastFailure = '';
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private stopChecks = (): void => {};
  private closed = false;

  constructor(private readonly options: PolicyModuleOptions) {
    this.start();
  }

  consult(request: PolicyRequest, correlationId: string): Promise<ModuleOpinion | null> {
    if (this.waiting.size >= WAITING_MAX)
      return Promise.reject(new Error(`${WAITING_MAX} requests wait for it already`));
    if (this.child === null) this.start();
    const { child } = this;
    if (child === null) return Promise.reject(new Error(this.lastFailure));
    return new Promise((resolve, reject) => {
      const question = { id: ++this.lastId, request: { ...request, correlation_id: correlationId } };
      const waiting: Waiting = { question, resolve, reject, timer: null };
      this.waiting.set(question.id, waiting);
      if (this.ready) this.ask(child, waiting);
    });
  }

  close(): void {
    this.closed = true;
    this.end('the server ends');
  }

  /** Null where it has just ended. */
  private start(): void {
    const nowMs = this.options.nowMs();
    if (this.closed || nowMs - this.startedMs < RESTART_MS) return;
    this.startedMs = nowMs;
    this.ready = false;
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${HEAP_MIB}`, childPath(), this.options.path, String(process.pid)],
      // Nothing of the server's: no token, no proxies.
      { env: {}, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] },
    );
    this.child = child;
    const endThis = (reason: string): void => {
      if (this.child === child) this.end(reason);
    };
    this.listen(child, endThis);
    child.on('error', (error) => endThis(`it cannot be started: ${error.message}`));
    child.on('exit', (code, signal) => endThis(`its process ended with ${signal ?? `status ${code}`}`));
    const slow = setTimeout(() => endThis(`it was not loaded in ${START_MS} ms`), START_MS);
    const checks = setInterval(() => {
      if (this.ready) clearTimeout(slow);
      const kib = residentKib(child.pid);
      if (kib !== null && kib > MEMORY_KIB) endThis(`it took more than ${MEMORY_KIB} KiB of memory`);
    }, MEMORY_CHECK_MS);
    this.stopChecks = () => {
      clearTimeout(slow);
      clearInterval(checks);
    };
  }

  /** Line by line: the module lives in that process too, and may write there whatever it likes. */
  private listen(child: ChildProcess, endThis: (reason: string) => void): void {
    const answers = child.stdio[ANSWERS_FD] as Readable;
    let rest = '';
    answers.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (this.child === child) this.heard(child, messageOf(line));
      if (rest.length > LINE_LENGTH_MAX) endThis(`its answer is longer than ${LINE_LENGTH_MAX} characters`);
    });
    // Either end of the process is told by its exit.
    answers.on('error', () => {});
    child.stdin?.on('error', () => {});
  }

  private ask(child: ChildProcess, waiting: Waiting): void {
    const { timeoutMs } = this.options;
    waiting.timer = setTimeout(() => this.end(`it gave no answer in ${timeoutMs} ms`), timeoutMs);
    child.stdin?.write(`${JSON.stringify(waiting.question)}\n`);
  }

  private heard(child: ChildProcess, message: PolicyChildMessage | null): void {
    switch (message?.type) {
      case 'ready':
        if (this.ready) break;
        this.ready = true;
        for (const waiting of this.waiting.values()) this.ask(child, waiting);
        return;
      case 'unusable':
        this.end(`it cannot be loaded: ${message.reason}`);
        return;
      case 'thrown': {
        const waiting = this.take(message.id);
        if (waiting === undefined) break;
        waiting.reject(new Error(`it threw: ${message.reason}`));
        return;
      }
      case 'answer': {
        const waiting = this.take(message.id);
        if (waiting === undefined) break;
        const opinion = opinionOf(message.opinion);
        if (opinion !== 'unusable') waiting.resolve(opinion);
        else
          waiting.reject(
            new Error('its answer is none; allowed: { effect: "allow" or "deny", reason? }, or nothing'),
          );
        return;
      }
    }
    this.end(NO_ANSWER);
  }

  private take(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (waiting?.timer) clearTimeout(waiting.timer);
    return waiting;
  }

  /** Kills the process; all that waits for it fails. */
  private end(reason: string): void {
    const { child } = this;
    this.child = null;
    this.lastFailure = reason;
    this.stopChecks();
    child?.kill('SIGKILL');
    for (const id of [...this.waiting.keys()]) this.take(id)?.reject(new Error(reason));
  }
}

/** Null for what is no message. */
function messageOf(line: string): PolicyChildMessage | null {
  try {
    const message = JSON.parse(line) as PolicyChildMessage | null;
    const isFailure = message?.type === 'thrown' || message?.type === 'unusable';
    return isFailure && typeof message.reason !== 'string' ? null : message;
  } catch {
    return null;
  }
}

function opinionOf(value: unknown): ModuleOpinion | null | 'unusable' {
  if (value === null) return null;
  if (typeof value !== 'object' || !('effect' in value)) return 'unusable';
  const { effect } = value;
  const reason = 'reason' in value && typeof value.reason === 'string' ? value.reason : null;
  if (effect !== 'allow' && effect !== 'deny') return 'unusable';
  return { effect, reason: reason?.slice(0, REASON_LENGTH) ?? null };
}

/** Null where the system does not tell. */
function residentKib(pid: number | undefined): number | null {
  try {
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined ? null : Number(kib);
  } catch {
    return null;
  }
}

/** Beside the bundle, and from the sources in the bundle's folder. */
function childPath(): string {
  const candidates = ['./policy-child.js', '../dist/policy-child.js'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  );
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${candidates.join(' and ')} are missing; run npm run build`);
  return path;
}
