/** A task: what was asked, its states, and what is known of it. */
import type { BudgetView, Spending } from './budget.js';
import type {
  Determinism,
  KvHint,
  OnDisconnect,
  Priority,
  QueuePolicy,
  TaskState,
  Workload,
} from './contract.js';
import type { DeviceMask } from './device-mask.js';
import type { FinishReason, ResolvedSampling, TaskInput } from './engine-port.js';
import type { TaskError } from './errors.js';
import type { ReplayOf } from './replay.js';
import type { ResponseFormat } from './response-format.js';
import type { Session } from './session.js';
import type { StreamOrder } from './stream.js';
import type { TokenJournal } from './token-journal.js';

/** A moment: monotonic milliseconds for every difference, wall-clock milliseconds since 1970 for showing. */
export interface Instant {
  readonly monotonicMs: number;
  readonly wallMs: number;
}

/** What was asked, with every default applied. */
export interface TaskSpec {
  readonly taskId: string;
  readonly correlationId: string;
  readonly modelRef: string;
  readonly workload: Workload;
  readonly priority: Priority;
  readonly determinism: Determinism;
  readonly seed: number;
  readonly samplerProfileVersion: string;
  readonly sampling: ResolvedSampling;
  readonly stop: readonly string[];
  /** Null = text. */
  readonly responseFormat: ResponseFormat | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Wire field that carries the input. */
  readonly inputKind: TaskInput['kind'];
  /** UTF-8 bytes of all texts of the input. */
  readonly inputBytes: number;
  /** Most tokens to generate; null = what the context still holds. */
  readonly maxTokens: number | null;
  /** The caller's guess of the output length, for the prediction only. */
  readonly expectedTokens: number | null;
  /** Milliseconds from admission by which the task must have ended; null = none (ADM-019). */
  readonly deadlineMs: number | null;
  readonly onDisconnect: OnDisconnect;
  /** The session whose turn it is; null = none (SES-001). */
  readonly sessionId: string | null;
  readonly kvHint: KvHint;
  /** Filters, hard: only a pool whose context holds `ctx` tokens, of this engine, with this id. */
  readonly ctx: number | null;
  readonly engine: string | null;
  readonly poolId: string | null;
  /** Filter, hard: only a replica all of whose devices are in it (PLC-009). */
  readonly deviceMask: DeviceMask;
  /** Its transcript is stored at its end (ART-013). */
  readonly keepsTrace: boolean;
  /** The task that it runs again; null for any other (DET-009). */
  readonly replayOf: ReplayOf | null;
}

/** Prediction relative to admission, in milliseconds; null without history (EST-001). */
export interface Prediction {
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** 0..1; null also without a deadline (EST-009). */
  readonly onTimeProbability: number | null;
}

/** What a 202 says. Kept, so that the same submission again gets the same answer (ADM-006). */
export interface Receipt {
  readonly taskId: string;
  readonly correlationId: string;
  readonly poolId: string;
  /** The predicted replica, else `unassigned`. */
  readonly replicaId: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly queuePosition: number;
  readonly admittedMs: number;
  readonly predictedStartMs: number | null;
  readonly predictedEndMs: number | null;
  /** 0..1; null without a deadline or without history (EST-009). */
  readonly onTimeProbability: number | null;
  readonly backoffMs: number;
  readonly seed: number;
  readonly policyLabel: QueuePolicy;
  /** Of its session, with this turn reserved; null where there are none. */
  readonly budgets: BudgetView | null;
}

/** What the engine said at the end. */
export interface TaskUsage {
  readonly finishReason: FinishReason;
  readonly tokensOut: number;
  readonly decodeMs: number;
}

/** What ran a task when its stream began; another engine or model need not repeat its tokens. */
export interface StartedOn {
  readonly engineVersion: string;
  readonly modelDigest: string;
  readonly device: string;
  /** As `ReplicaInfo.shape`. */
  readonly shape: string;
}

export const UNASSIGNED_REPLICA = 'unassigned';

/** One task from admission to retention. The scheduler alone changes it; others read. */
export interface Task {
  /** Order of admission, which is the order of the queue. */
  readonly seq: number;
  readonly spec: TaskSpec;
  readonly receipt: Receipt;
  readonly poolId: string;
  readonly engine: string;
  readonly admitted: Instant;
  /** Being flushed: it holds its place and cannot start; nobody has been told of it yet. */
  admitting: boolean;
  /** When it could start for the first time, monotonic; its moment of admission while it is admitting. */
  flushedMs: number;
  state: TaskState;
  /** Null once the task has ended: the memory of a prompt is not kept. */
  input: TaskInput | null;
  /** Exact once the engine has counted the input; null before. */
  tokensIn: number | null;
  cachedTokens: number | null;
  engineVersion: string;
  replicaId: string;
  attempts: number;
  /** Engines that ended while they ran it. */
  engineDeaths: number;
  started: Instant | null;
  /** Null until its stream has started. */
  startedOn: StartedOn | null;
  finished: Instant | null;
  usage: TaskUsage | null;
  error: TaskError | null;
  /** Whose turn it is; null for a task without one, and for one that was over when the server started. */
  session: Session | null;
  /** The most that it can take of its session's budgets. */
  reserved: Spending;
  /** Of the last attempt, on its slot; 0 while it has not left one. */
  slotMs: number;
  readonly stream: StreamOrder;
  /** Empty once the task has ended. */
  journal: TokenJournal;
}

const LEGAL_TRANSITIONS: Readonly<Record<TaskState, readonly TaskState[]>> = {
  queued: ['running', 'failed', 'canceled'],
  // Back to the queue when its engine has gone.
  running: ['queued', 'completed', 'failed', 'canceled'],
  completed: [],
  failed: [],
  canceled: [],
};

/** @throws Error on a transition that no task may make; that is a defect of the caller (QUE-006) */
export function transition(task: Task, next: TaskState): void {
  if (!LEGAL_TRANSITIONS[task.state].includes(next)) {
    throw new Error(`task ${task.spec.taskId} is ${task.state}; it cannot become ${next}`);
  }
  task.state = next;
}

export function isTaskState(text: string): text is TaskState {
  return Object.hasOwn(LEGAL_TRANSITIONS, text);
}

export function hasEnded(task: Task): boolean {
  return LEGAL_TRANSITIONS[task.state].length === 0;
}
