/**
 * Sessions: whose turn is next, how many are left, when they expire, and where their KV lies (SES-001..013). What was
 * said is nowhere here. The scheduler asks, and starts and ends the tasks.
 */
import {
  type BudgetRules,
  type BudgetView,
  budgetView,
  costOf,
  mostSpending,
  NOTHING_SPENT,
  refuseOverspending,
  type Spending,
  sum,
} from './budget.js';
import { DueTimes } from './due-times.js';
import type { EffectOutbox } from './effect-outbox.js';
import type { SessionKv } from './engine-port.js';
import { OrchestratorError } from './errors.js';
import type { Replica } from './replica.js';
import { hasEnded, type Instant, type Task, type TaskSpec } from './task.js';
import type { StoredSession } from './task-store-port.js';

export interface SessionRules {
  /** Time from the end of the last turn to the expiry; at most `TTL_MAX_MS`. */
  readonly ttlMs: number;
  /** At most `TURNS_MAX`. */
  readonly turnsMax: number;
  /** Null where nothing is limited. */
  readonly budget: BudgetRules | null;
}

export const TTL_MAX_MS = 600_000;
export const TURNS_MAX = 8;
export const DEFAULT_SESSION_RULES: SessionRules = {
  ttlMs: TTL_MAX_MS,
  turnsMax: TURNS_MAX,
  budget: null,
};

/** Only `Sessions` changes it. */
export interface Session {
  /** Of the task that made it: tells it from those that had, or will have, the same id. */
  readonly seq: number;
  readonly id: string;
  /** Turns that were started, however often each. */
  turnsStarted: number;
  /** By turns that have ended. */
  spent: Spending;
  /** Counts while it has no turn. */
  expiresMs: number;
  /** Turns that have not ended, or have not left their slot yet, in order; the first may run. */
  readonly line: Task[];
  /** What a replica has reported to hold; null = nothing. */
  kv: { readonly replicaId: string; readonly tokens: number; readonly bytes: number } | null;
  /** Whether a turn of it was acknowledged, so that it may be told of. */
  known: boolean;
  /** Expired or deleted; nothing of it is written any more. */
  gone: boolean;
}

/** What may be told of a session. */
export interface SessionView {
  readonly id: string;
  readonly ttlMsRemaining: number;
  readonly turns: number;
  readonly turnsMax: number;
  readonly kvTokens: number;
  readonly kvBytes: number;
  readonly replicaId: string | null;
  readonly budgets: BudgetView | null;
}

/** Whether an earlier turn of its session keeps the task from every slot (SES-004). */
export function isParked(task: Task): boolean {
  return task.session !== null && task.session.line[0] !== task;
}

/** The turn that the task waits for; null where it waits for none. */
export function turnBefore(task: Task): Task | null {
  const { session } = task;
  return session?.line[session.line.indexOf(task) - 1] ?? null;
}

/** The name of a session in the engines: one of the same id that comes after it has another. */
export function engineSessionId({ seq }: Session): string {
  return String(seq);
}

/** Whether the replica holds KV that the task wants (SES-011). */
export function isWarmFor(
  { spec, session }: Pick<Task, 'spec' | 'session'>,
  { spec: { replicaId } }: Replica,
): boolean {
  return spec.kvHint === 'reuse' && session?.kv?.replicaId === replicaId;
}

/** Tokens of KV that these replicas hold of a session. */
export function heldTokens(session: Session | null, replicas: readonly Replica[]): number {
  const kv = session?.kv ?? null;
  return replicas.some(({ spec }) => spec.replicaId === kv?.replicaId) ? (kv?.tokens ?? 0) : 0;
}

export class Sessions {
  private readonly byId = new Map<string, Session>();
  private readonly bySeq = new Map<number, Session>();
  /** By id; none of a session with a turn. */
  private readonly expiries = new DueTimes();

  constructor(
    private readonly outbox: EffectOutbox,
    private readonly rules: SessionRules,
    private readonly replicaOf: (replicaId: string) => Replica | null,
  ) {}

  /** The session that a task with this id would be a turn of; null where it would make one. */
  find(sessionId: string | null): Session | null {
    return sessionId === null ? null : (this.byId.get(sessionId) ?? null);
  }

  /** @throws SESSION_TURNS_EXCEEDED */
  refuseTurn({ sessionId }: TaskSpec): void {
    const session = this.find(sessionId);
    if (session === null || turnsOf(session) < this.rules.turnsMax) return;
    throw new OrchestratorError(
      'SESSION_TURNS_EXCEEDED',
      `session "${session.id}" has had ${turnsOf(session)} turns, of which ${session.turnsStarted} were started; ` +
        `${this.rules.turnsMax} are allowed; delete the session or use another session_id`,
      { field: 'session_id' },
    );
  }

  /**
   * @param ctx tokens of prompt and output together; null asks for the least that it takes
   * @throws BUDGET_EXHAUSTED (SES-015)
   */
  refuseOverspending(spec: TaskSpec, tokensIn: number | null, ctx: number | null): void {
    const { budget } = this.rules;
    if (spec.sessionId === null || budget === null) return;
    const least = { ...spec, maxTokens: spec.maxTokens ?? 1 };
    const asked = ctx === null ? this.most(least, 1, 0, 0) : this.most(spec, tokensIn, ctx, 0);
    refuseOverspending(budget, spec.sessionId, takenOf(this.find(spec.sessionId)), asked);
  }

  /** The most that a turn can take, to be reserved for it (SES-016). @param timeMs as predicted */
  most(spec: TaskSpec, tokensIn: number | null, ctx: number, timeMs: number): Spending {
    const { budget } = this.rules;
    if (spec.sessionId === null || budget === null) return NOTHING_SPENT;
    return mostSpending(
      budget.rates.get(spec.modelRef),
      { tokensIn, maxTokens: spec.maxTokens },
      ctx,
      timeMs,
    );
  }

  /** What the session has left once such a turn is reserved; null without a budget. */
  budgetsWith(sessionId: string | null, reserved: Spending): BudgetView | null {
    const { budget } = this.rules;
    if (sessionId === null || budget === null) return null;
    return budgetView(budget, sum([takenOf(this.find(sessionId)), reserved]));
  }

  /** What the session of a task has left; null without a budget. */
  budgetsOf({ session }: Task): BudgetView | null {
    const { budget } = this.rules;
    return session === null || budget === null ? null : budgetView(budget, takenOf(session));
  }

  /** Replaces what was reserved for a turn by what it took; once, at its end. @param timeMs on its last slot */
  settle({ spec, session, started, tokensIn, usage, stream, startedOn }: Task, timeMs: number): void {
    const { budget } = this.rules;
    if (session === null || started === null || budget === null) return;
    const input = startedOn === null ? 0 : (tokensIn ?? 0);
    const output = usage?.tokensOut ?? stream.tokens;
    const cost = costOf(budget.rates.get(spec.modelRef), input, output);
    session.spent = sum([session.spent, { tokens: input + output, timeMs, cost }]);
  }

  /** Reserves a turn for an admitting task. */
  join(task: Task): void {
    const { sessionId } = task.spec;
    if (sessionId === null) return;
    const session = this.byId.get(sessionId) ?? this.add(task.seq, sessionId);
    session.line.push(task);
    task.session = session;
    this.expiries.delete(sessionId);
  }

  /** Its admission is on disk. */
  acknowledged({ session }: Task): void {
    if (session !== null) session.known = true;
  }

  /** Notes the first start of a turn. */
  started({ session }: Task): void {
    if (session !== null) session.turnsStarted++;
  }

  /** Undoes `started`: no engine was given the task. */
  withheld({ session }: Task): void {
    if (session !== null) session.turnsStarted--;
  }

  /**
   * The task has ended and has no slot, or was not admitted.
   * @returns the turn that may run now, where there is another
   */
  left(task: Task, nowMs: number): Task | null {
    const { session } = task;
    const place = session?.line.indexOf(task) ?? -1;
    if (session === null || place < 0) return null;
    session.line.splice(place, 1);
    const [next] = session.line;
    if (next === undefined) this.rest(session, nowMs + this.rules.ttlMs);
    return place === 0 ? (next ?? null) : null;
  }

  /** What a replica holds of a session has changed. */
  kvChanged(replicaId: string, { sessionId, kvTokens, kvBytes }: SessionKv): void {
    const seq = Number(sessionId);
    const replica = this.replicaOf(replicaId);
    // First out, so that the last to change comes last.
    replica?.sessionTokens.delete(seq);
    if (kvTokens > 0) replica?.sessionTokens.set(seq, kvTokens);
    const session = this.bySeq.get(seq);
    if (session === undefined) return;
    if (kvTokens > 0) session.kv = { replicaId, tokens: kvTokens, bytes: kvBytes };
    else if (session.kv?.replicaId === replicaId) session.kv = null;
  }

  /** With its process everything is gone that a replica held. */
  replicaEnded(replicaId: string): void {
    for (const session of this.bySeq.values()) if (session.kv?.replicaId === replicaId) session.kv = null;
  }

  /** Frees what must not be there when the turn starts on this replica (SES-012, SES-013). */
  clearFor(task: Task, replica: Replica): void {
    if (task.session !== null && !isWarmFor(task, replica)) this.evict(task.session);
  }

  /** Ends a session. @returns its turns, which are the caller's to end */
  remove(sessionId: string): readonly Task[] {
    const session = this.byId.get(sessionId);
    if (session === undefined) return [];
    this.evict(session);
    session.gone = true;
    this.byId.delete(sessionId);
    this.bySeq.delete(session.seq);
    this.expiries.delete(sessionId);
    this.outbox.emit({ type: 'forget_session', seq: session.seq });
    return [...session.line];
  }

  /** Ends sessions whose time has come. */
  expire(nowMs: number): void {
    for (const sessionId of this.expiries.take(nowMs)) {
      this.remove(sessionId);
      this.outbox.log('info', 'session_expired', { session_id: sessionId });
    }
  }

  nextExpiryMs(): number | null {
    return this.expiries.earliestMs();
  }

  /** Takes over the sessions of an earlier process, and their turns by seq, all of which live (SES-009). */
  restore(rows: Iterable<StoredSession>, turns: readonly Task[], now: Instant): void {
    for (const { seq, id, turnsStarted, spent, expiresMs } of rows) {
      const session = this.add(seq, id);
      session.turnsStarted = turnsStarted;
      // Rows from before budgets have spent nothing.
      session.spent = spent ?? NOTHING_SPENT;
      session.known = true;
      // A clock that was set back gives no session more than its time.
      this.rest(session, now.monotonicMs + Math.min(this.rules.ttlMs, expiresMs - now.wallMs));
    }
    for (const turn of turns) {
      this.join(turn);
      this.acknowledged(turn);
    }
    this.expire(now.monotonicMs);
  }

  /** @throws NOT_FOUND */
  view(sessionId: string, nowMs: number): SessionView {
    const session = this.byId.get(sessionId);
    if (session?.known === true && !isOver(session, nowMs)) return this.viewOf(session, nowMs);
    throw new OrchestratorError(
      'NOT_FOUND',
      `no session "${sessionId}" is known; it was never used here, has expired or was deleted`,
      { field: 'id' },
    );
  }

  /** The oldest first. */
  views(nowMs: number): readonly SessionView[] {
    return [...this.bySeq.values()]
      .filter((session) => session.known && !isOver(session, nowMs))
      .map((session) => this.viewOf(session, nowMs));
  }

  /** As the store keeps it; while a turn lives its time counts from now. */
  stored({ seq, id, turnsStarted, spent, line, expiresMs }: Session, now: Instant): StoredSession {
    const remainingMs = line.length > 0 ? this.rules.ttlMs : expiresMs - now.monotonicMs;
    return { seq, id, turnsStarted, spent, expiresMs: now.wallMs + remainingMs };
  }

  private viewOf(session: Session, nowMs: number): SessionView {
    const { id, kv, line, expiresMs } = session;
    return {
      id,
      ttlMsRemaining: line.length > 0 ? this.rules.ttlMs : Math.ceil(expiresMs - nowMs),
      turns: turnsOf(session),
      turnsMax: this.rules.turnsMax,
      kvTokens: kv?.tokens ?? 0,
      kvBytes: kv?.bytes ?? 0,
      replicaId: kv?.replicaId ?? null,
      budgets: this.rules.budget === null ? null : budgetView(this.rules.budget, takenOf(session)),
    };
  }

  private add(seq: number, id: string): Session {
    const session: Session = {
      seq,
      id,
      turnsStarted: 0,
      spent: NOTHING_SPENT,
      expiresMs: 0,
      line: [],
      kv: null,
      known: false,
      gone: false,
    };
    this.byId.set(id, session);
    this.bySeq.set(seq, session);
    return session;
  }

  private rest(session: Session, expiresMs: number): void {
    if (session.gone) return;
    if (!session.known) {
      // Nobody was told of it.
      this.byId.delete(session.id);
      this.bySeq.delete(session.seq);
      return;
    }
    session.expiresMs = expiresMs;
    this.expiries.set(session.id, expiresMs);
  }

  private evict(session: Session): void {
    const sessionId = engineSessionId(session);
    const running = session.line[0];
    // A turn that runs holds KV that nobody has reported yet.
    const runningOn = running !== undefined && running.state !== 'queued' ? running.replicaId : null;
    for (const replicaId of new Set([session.kv?.replicaId ?? null, runningOn])) {
      if (replicaId !== null) this.outbox.emit({ type: 'evict_session', replicaId, sessionId });
    }
  }
}

/** Spent, and reserved for turns that live. */
function takenOf(session: Session | null): Spending {
  if (session === null) return NOTHING_SPENT;
  return sum([
    session.spent,
    ...session.line.filter((task) => !hasEnded(task)).map(({ reserved }) => reserved),
  ]);
}

/** Taken, or reserved for turns that may still start. */
function turnsOf({ turnsStarted, line }: Session): number {
  return turnsStarted + line.filter((task) => task.attempts === 0 && !hasEnded(task)).length;
}

function isOver({ line, expiresMs }: Session, nowMs: number): boolean {
  return line.length === 0 && expiresMs <= nowMs;
}
