/** What clients were told of one task, and what of it may never be taken back. */
import { createHash } from 'node:crypto';
import { seedOfTask } from '../../server/core/seed.js';
import { fakeTexts } from '../../server/engines/fake/fake-text.js';
import { type Body, BYTES_PER_TOKEN, CTX, naturalTokens } from './workload.js';

export interface Frame {
  /** Null for metrics. */
  readonly id: number | null;
  readonly event: string;
  readonly data: string;
  readonly text: string;
}

export function framesOf(text: string): readonly Frame[] {
  return text
    .split('\n\n')
    .filter((frame) => frame !== '')
    .map((frame) => {
      const lines = frame.split('\n');
      const field = (name: string): string | null =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
      const id = field('id');
      return {
        id: id === null ? null : Number(id),
        event: field('event') ?? '',
        data: field('data') ?? '',
        text: frame,
      };
    });
}

export const isTerminal = ({ event }: Frame): boolean => event === 'end' || event === 'error';

/** Why a task may end as it does: what was done to it. */
export interface Disturbances {
  cancelAsked: boolean;
  /** Given up by an engine that was stopped, or by a server that ended. */
  interruptions: number;
  faults: number;
  rejections: number;
  divergences: number;
  drops: number;
  hangs: number;
  /** Server processes that ended while it lived. */
  restarts: number;
}

export class ToldTask {
  readonly frames = new Map<number, string>();
  readonly bodies = new Map<string, Body>();
  /** Digest of the body that was acknowledged. */
  digest: string | null = null;
  receipt: string | null = null;
  /** Submissions whose answer never came: any of them may have become the task. */
  readonly unanswered = new Set<string>();
  /** What it ended with, once that was told. */
  outcome: string | null = null;
  terminalId: number | null = null;
  readonly disturbed: Disturbances = {
    cancelAsked: false,
    interruptions: 0,
    faults: 0,
    rejections: 0,
    divergences: 0,
    drops: 0,
    hangs: 0,
    restarts: 0,
  };

  constructor(
    readonly id: string,
    private readonly violated: (what: string) => void,
  ) {}

  get acknowledged(): boolean {
    return this.receipt !== null;
  }

  get lastId(): number {
    return Math.max(0, ...this.frames.keys());
  }

  answered(digest: string, receipt: string): void {
    if (this.receipt !== null && this.receipt !== receipt) {
      this.violated(`${this.id} has another receipt now: ${receipt}, not ${this.receipt}`);
    }
    if (this.digest !== null && this.digest !== digest)
      this.violated(`${this.id} was admitted with two bodies`);
    this.receipt = receipt;
    this.digest = digest;
  }

  ended(outcome: string): void {
    if (this.outcome !== null && this.outcome !== outcome) {
      this.violated(`${this.id} ended as ${this.outcome} and now as ${outcome}`);
    }
    this.outcome = outcome;
  }

  /** A reader was given a frame. @param flushed whether it is on disk; asked only where it must be */
  shown(frame: Frame, body: Body, flushed: () => boolean): void {
    const { id } = frame;
    if (id === null) return;
    const { event } = frame;
    const before = this.frames.get(id);
    if (this.terminalId !== null && id > this.terminalId)
      this.violated(`${this.id} goes on after its end: ${frame.text}`);
    if (before !== undefined && before !== frame.text) {
      // Tokens that no disk had may be taken back by a crash, if the task then ends without them.
      if (this.disturbed.restarts === 0 || event !== 'error' || id < 2) {
        this.violated(`${this.id} shows two frames with id ${id}: ${before} and ${frame.text}`);
      }
      for (const other of [...this.frames.keys()]) if (other > id) this.frames.delete(other);
    }
    this.frames.set(id, frame.text);
    if (isTerminal(frame)) {
      this.terminalId = id;
      for (const other of [...this.frames.keys()]) if (other > id) this.frames.delete(other);
    }
    const mustBeFlushed = event !== 'token' || (id === 2 && body.determinism === 'best_effort');
    if (before !== frame.text && mustBeFlushed && !flushed()) {
      this.violated(`${this.id} shows what is not on disk: ${frame.text}`);
    }
    if (event === 'token' && before === undefined) this.checkToken(frame, body);
  }

  private checkToken({ id, data }: Frame, body: Body): void {
    const { t, i } = JSON.parse(data) as { t: string; i: number };
    if (i + 2 !== id) this.violated(`${this.id}: token ${i} has id ${id}`);
    if (body.stop !== undefined) return;
    const wanted = expectedTexts(this.id, body)[i];
    if (t !== wanted) this.violated(`${this.id}: token ${i} is "${t}", not "${wanted}"`);
  }
}

/** Texts that a task puts out, whatever happens to it on the way; stop texts apart. */
export function expectedTexts(taskId: string, body: Body): readonly string[] {
  const room = CTX - promptTokens(body);
  const count = Math.min(naturalTokens(body.prompt), body.maxTokens ?? room, room);
  const source = fakeTexts(body.prompt, body.seed ?? seedOfTask(taskId));
  return Array.from({ length: Math.max(0, count) }, () => source.next().value);
}

export function promptTokens({ prompt }: Body): number {
  return Math.ceil(Buffer.byteLength(prompt) / BYTES_PER_TOKEN);
}

export function fitsContext(body: Body): boolean {
  const tokens = promptTokens(body);
  return tokens < CTX && tokens + (body.maxTokens ?? 0) <= CTX;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
