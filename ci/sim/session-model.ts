/** A naive model of the sessions: who is in line, how many turns are taken, and when nobody comes any more. */
import type { SessionRules } from '../../server/core/session.js';
import type { StoredSession } from '../../server/core/task-store-port.js';
import type { ModelTask } from './scheduler-model.js';

export interface ModelSession {
  readonly id: string;
  readonly seq: number;
  /** Turns that have not ended, or have not left their slot yet. */
  readonly line: ModelTask[];
  started: number;
  /** A turn of it was acknowledged. */
  known: boolean;
  /** While nobody is in line. */
  expiresMs: number;
  /** When it must be gone: the end of its last turn may be known only afterwards. */
  dueMs: number;
}

export class SessionModel {
  private readonly byId = new Map<string, ModelSession>();
  /** Whether a task has ever been a turn. */
  used = false;

  constructor(
    private readonly rules: SessionRules,
    private readonly violated: (what: string) => void,
  ) {}

  isParked(task: ModelTask): boolean {
    return task.session !== null && task.session.line[0] !== task;
  }

  isFull(sessionId: string | undefined): boolean {
    const session = this.byId.get(sessionId ?? '');
    return session !== undefined && this.turns(session) >= this.rules.turnsMax;
  }

  has(session: ModelSession): boolean {
    return this.byId.get(session.id) === session;
  }

  /** Those in line; none for an id without a session. */
  line(sessionId: string): readonly ModelTask[] {
    return [...(this.byId.get(sessionId)?.line ?? [])];
  }

  restore(rows: Iterable<StoredSession>, now: { readonly nowMs: number; readonly wallMs: number }): void {
    for (const { id, seq, turnsStarted, expiresMs: wallMs } of rows) {
      const leftMs = Math.min(this.rules.ttlMs, wallMs - now.wallMs);
      const expiresMs = now.nowMs + leftMs;
      const expiry = { known: true, expiresMs, dueMs: Math.max(expiresMs, now.nowMs) };
      this.byId.set(id, { id, seq, line: [], started: turnsStarted, ...expiry });
    }
  }

  join(task: ModelTask, sessionId: string): ModelSession {
    this.used = true;
    if (task.phase === 'admitting' && this.isFull(sessionId))
      this.violated(`${task.id} is a turn too many of ${sessionId}`);
    const session = this.byId.get(sessionId) ?? {
      id: sessionId,
      seq: task.seq,
      line: [],
      started: 0,
      known: false,
      expiresMs: 0,
      dueMs: 0,
    };
    session.line.push(task);
    this.byId.set(sessionId, session);
    return session;
  }

  /** @param endedMs when it ended, which may have been settled only now */
  leave(task: ModelTask, endedMs: number, nowMs: number): void {
    const { session } = task;
    const at = session?.line.indexOf(task) ?? -1;
    if (session === null || at < 0) return;
    session.line.splice(at, 1);
    session.expiresMs = endedMs + this.rules.ttlMs;
    session.dueMs = Math.max(session.expiresMs, nowMs);
    if (!session.known && session.line.length === 0 && this.has(session)) this.byId.delete(session.id);
  }

  /** @param deleted the one that a client has deleted just now */
  forgotten(seq: number, deleted: string | null, nowMs: number): void {
    const session = [...this.byId.values()].find((other) => other.seq === seq);
    if (session === undefined) {
      this.violated(`session ${seq} was forgotten, and there is none`);
      return;
    }
    const { id, line, expiresMs } = session;
    if (id !== deleted && (line.length > 0 || nowMs < expiresMs))
      this.violated(`session ${id} with ${line.length} turns was forgotten; it has until ${expiresMs} ms`);
    this.byId.delete(id);
  }

  /** @param views id and turns of each session, as they are told */
  check(views: readonly (readonly [string, number])[], nowMs: number): void {
    const sessions = [...this.byId.values()].filter(({ known }) => known);
    for (const { id, line, dueMs } of sessions) {
      if (line.length === 0 && nowMs > dueMs) this.violated(`session ${id} outlives ${dueMs} ms`);
    }
    const told = views.map((view) => view.join(': ')).sort();
    const counted = sessions
      .filter(({ line, expiresMs }) => line.length > 0 || nowMs < expiresMs)
      .map((session) => `${session.id}: ${this.turns(session)}`)
      .sort();
    if (told.join() !== counted.join()) this.violated(`sessions are told as ${told}, and are ${counted}`);
  }

  private turns({ started, line }: ModelSession): number {
    return started + line.filter(({ attempts, phase }) => attempts === 0 && phase !== 'ended').length;
  }
}
