/** The one table of error codes: status, where each may appear, and whether the same request can succeed later. */
import type { BudgetView } from './budget.js';
import type { ErrorCode, PolicyLabel } from './contract.js';

export interface ErrorRule {
  /** HTTP status; null for a code that only ends a stream. */
  readonly status: number | null;
  /** May be the terminal event of a stream. */
  readonly inStream: boolean;
  /** The same request can succeed later; in a stream it means: submit again with a new task_id. */
  readonly retriable: boolean;
  /** What a 429 or 503 advises, in milliseconds, before anything was measured (EST-004); null for other codes. */
  readonly floorMs: number | null;
}

const refusal = (status: number): ErrorRule => ({ status, inStream: false, retriable: false, floorMs: null });

export const ERROR_TABLE: Readonly<Record<ErrorCode, ErrorRule>> = {
  INVALID_PARAMS: { status: 400, inStream: true, retriable: false, floorMs: null },
  DEADLINE_UNMET: { status: 400, inStream: true, retriable: false, floorMs: null },
  UNAUTHORIZED: refusal(401),
  FORBIDDEN: refusal(403),
  POLICY_DENIED: refusal(403),
  BUDGET_EXHAUSTED: refusal(403),
  MODEL_RETIRED: { status: 403, inStream: true, retriable: false, floorMs: null },
  UNTRUSTED_ARTIFACT: { status: 400, inStream: true, retriable: false, floorMs: null },
  NOT_FOUND: refusal(404),
  METHOD_NOT_ALLOWED: refusal(405),
  TASK_ID_CONFLICT: refusal(409),
  SESSION_TURNS_EXCEEDED: refusal(409),
  GONE: refusal(410),
  PAYLOAD_TOO_LARGE: refusal(413),
  UNSUPPORTED_MEDIA_TYPE: refusal(415),
  POOL_BUSY: { status: 409, inStream: false, retriable: true, floorMs: null },
  ADMISSION_REJECT: { status: 429, inStream: false, retriable: true, floorMs: 1_000 },
  QUEUE_FULL_DROP_LRU: { status: 429, inStream: true, retriable: true, floorMs: 1_000 },
  THROTTLED: { status: 429, inStream: false, retriable: true, floorMs: 1_000 },
  POOL_UNAVAILABLE: { status: 503, inStream: true, retriable: true, floorMs: 5_000 },
  POOL_UNREADY: { status: 503, inStream: false, retriable: true, floorMs: 5_000 },
  DRAINING: { status: 503, inStream: false, retriable: true, floorMs: 5_000 },
  STORAGE_UNAVAILABLE: { status: 503, inStream: false, retriable: true, floorMs: 5_000 },
  UPSTREAM_FAILED: { status: 502, inStream: false, retriable: true, floorMs: null },
  WORKER_RESET: { status: null, inStream: true, retriable: true, floorMs: null },
  DECODE_TIMEOUT: { status: null, inStream: true, retriable: true, floorMs: null },
  CANCELED: { status: null, inStream: true, retriable: false, floorMs: null },
  INTERNAL: { status: 500, inStream: true, retriable: true, floorMs: null },
};

/** Two common clients ignore a Retry-After of 60 s and more, and a fresh estimate is due by then (EST-004). */
export const RETRY_AFTER_CAP_MS = 59_000;

export interface ErrorDetails {
  /** Field, header or parameter at fault, as a dotted path of wire names. */
  readonly field?: string | undefined;
  readonly poolId?: string | undefined;
  readonly engine?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly policyLabel?: PolicyLabel | undefined;
  /** What is left of the budgets of its session. */
  readonly budgets?: BudgetView | undefined;
}

/** An error as plain data: what a stream's terminal event and a task's record carry. */
export interface TaskError extends ErrorDetails {
  readonly code: ErrorCode;
  /** What was received, what is allowed, what to do. */
  readonly message: string;
}

/** A refusal with a code of the table; HTTP turns it into status and envelope. */
export class OrchestratorError extends Error implements TaskError {
  override readonly name = 'OrchestratorError';
  readonly field: string | undefined;
  readonly poolId: string | undefined;
  readonly engine: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly policyLabel: PolicyLabel | undefined;
  readonly budgets: BudgetView | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message);
    this.field = details.field;
    this.poolId = details.poolId;
    this.engine = details.engine;
    this.retryAfterMs = details.retryAfterMs;
    this.policyLabel = details.policyLabel;
    this.budgets = details.budgets;
  }
}

/** The rule that a 429 names; null for other codes. */
export function policyLabelOf(code: ErrorCode): PolicyLabel | null {
  switch (code) {
    case 'ADMISSION_REJECT':
      return 'reject';
    case 'QUEUE_FULL_DROP_LRU':
      return 'drop-lru';
    case 'THROTTLED':
      return 'throttle';
    default:
      return null;
  }
}

export function isRetriable(code: ErrorCode): boolean {
  return ERROR_TABLE[code].retriable;
}

/**
 * Advice of a 429 or 503 in whole milliseconds: the estimate where there is one, else the code's floor; always
 * 1..59000 (EST-004).
 */
export function retryAfterMs(code: ErrorCode, estimateMs: number | null): number {
  const advisedMs = estimateMs ?? ERROR_TABLE[code].floorMs ?? 1;
  return Math.min(RETRY_AFTER_CAP_MS, Math.max(1, Math.ceil(advisedMs)));
}
