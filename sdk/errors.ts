import type { ErrorCode, ErrorEnvelope } from './contract.js';

const lineage = Symbol.for('@llama-orch/sdk/error-lineage');

/** The base of every error that the SDK throws. */
export class LlamaOrchError extends Error {
  /** The class by name, which a minifier does not change; also `error.name`. */
  static readonly kind: string = 'LlamaOrchError';
  readonly [lineage]: readonly string[];

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.kind;
    this[lineage] = kindsOf(new.target);
  }

  /**
   * Whether `value` is an error of this class or of one below it. Unlike `instanceof` it also recognises errors of
   * another copy of the package (SDK-005).
   */
  static isInstance<C extends ErrorClass>(this: C, value: unknown): value is InstanceType<C> {
    const kinds: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, lineage) : undefined;
    // biome-ignore lint/complexity/noThisInStatic: every subclass asks for its own kind
    return Array.isArray(kinds) && kinds.includes(this.kind);
  }
}

type ErrorClass = (abstract new (...args: never) => LlamaOrchError) & { readonly kind: string };

function kindsOf(errorClass: { readonly kind: string }): string[] {
  const kinds: string[] = [];
  for (let at: unknown = errorClass; at instanceof Function; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, 'kind')) kinds.push(String(Reflect.get(at, 'kind')));
  }
  return kinds;
}

/** An option of `new LlamaOrch()` or of a call cannot be used. */
export class InvalidOptionError extends LlamaOrchError {
  static override readonly kind: string = 'InvalidOptionError';
}

/** No answer: the server is not reachable, or the connection was lost. */
export class ConnectionError extends LlamaOrchError {
  static override readonly kind: string = 'ConnectionError';
}

/** No answer within `timeoutMs`, or a stream without a sign of life. */
export class TimeoutError extends LlamaOrchError {
  static override readonly kind: string = 'TimeoutError';
}

/** The caller ended the call: by its AbortSignal, or by breaking out of an iteration. What was read is not complete. */
export class AbortedError extends LlamaOrchError {
  static override readonly kind: string = 'AbortedError';
}

/** The answer is not one of the contract: not JSON, not an event stream, not the fields that are needed. */
export class ProtocolError extends LlamaOrchError {
  static override readonly kind: string = 'ProtocolError';
}

/** A stream with a gap, a repeated token or a wrong order, also across resumes. */
export class StreamIntegrityError extends ProtocolError {
  static override readonly kind: string = 'StreamIntegrityError';
}

export interface ApiErrorFields {
  message: string;
  /** HTTP status; null for an error that came inside a stream. */
  status: number | null;
  /** Code of the contract, or of a newer server; null when the answer had no error envelope. */
  code: string | null;
  correlationId: string | null;
  /** True when the same request can succeed later; in a stream, when it is submitted again with a new task_id. */
  retriable: boolean;
  /** How long the server asks to wait, in milliseconds; null when it does not say. */
  retryAfterMs: number | null;
  /** The field, header or parameter at fault. */
  field: string | null;
  poolId: string | null;
}

/** The server refused a request, or ended a task's stream with an error. */
export class ApiError extends LlamaOrchError implements ApiErrorFields {
  static override readonly kind: string = 'ApiError';
  readonly status: number | null;
  readonly code: string | null;
  readonly correlationId: string | null;
  readonly retriable: boolean;
  readonly retryAfterMs: number | null;
  readonly field: string | null;
  readonly poolId: string | null;

  constructor(fields: ApiErrorFields) {
    super(fields.message);
    this.status = fields.status;
    this.code = fields.code;
    this.correlationId = fields.correlationId;
    this.retriable = fields.retriable;
    this.retryAfterMs = fields.retryAfterMs;
    this.field = fields.field;
    this.poolId = fields.poolId;
  }
}

/** 400, or in a stream: the request breaks the contract or a guard of the pool; `field` says where. */
export class InvalidParamsError extends ApiError {
  static override readonly kind: string = 'InvalidParamsError';
  declare readonly code: 'INVALID_PARAMS';
}

/** 400: even an idle server could not meet the deadline; in a stream: it has passed. */
export class DeadlineUnmetError extends ApiError {
  static override readonly kind: string = 'DeadlineUnmetError';
  declare readonly code: 'DEADLINE_UNMET';
}

/** 401: the token is missing or wrong. */
export class UnauthorizedError extends ApiError {
  static override readonly kind: string = 'UnauthorizedError';
  declare readonly code: 'UNAUTHORIZED';
}

/** 403: the Host or Origin header is not allowed. */
export class ForbiddenError extends ApiError {
  static override readonly kind: string = 'ForbiddenError';
  declare readonly code: 'FORBIDDEN';
}

/** 502: the other server of a tool call gave no answer; the message says why. */
export class UpstreamFailedError extends ApiError {
  static override readonly kind: string = 'UpstreamFailedError';
  declare readonly code: 'UPSTREAM_FAILED';
}

/** 403: the policy of the server denies the placement or the outbound call; the message says why. */
export class PolicyDeniedError extends ApiError {
  static override readonly kind: string = 'PolicyDeniedError';
  declare readonly code: 'POLICY_DENIED';
}

/** 403: the task can take more than what is left of a budget of its session. */
export class BudgetExhaustedError extends ApiError {
  static override readonly kind: string = 'BudgetExhaustedError';
  declare readonly code: 'BUDGET_EXHAUSTED';
}

/** 403, or in a stream: the model is retired, or was while the task waited. */
export class ModelRetiredError extends ApiError {
  static override readonly kind: string = 'ModelRetiredError';
  declare readonly code: 'MODEL_RETIRED';
}

/** 400, or in a stream: the trust policy of the model is strict, and it is unsigned or has not passed its verification. */
export class UntrustedArtifactError extends ApiError {
  static override readonly kind: string = 'UntrustedArtifactError';
  declare readonly code: 'UNTRUSTED_ARTIFACT';
}

/** 404: nothing is known under that name. */
export class NotFoundError extends ApiError {
  static override readonly kind: string = 'NotFoundError';
  declare readonly code: 'NOT_FOUND';
}

/** 405: the path does not have this method. */
export class MethodNotAllowedError extends ApiError {
  static override readonly kind: string = 'MethodNotAllowedError';
  declare readonly code: 'METHOD_NOT_ALLOWED';
}

/** 409: the task_id was admitted with another body. */
export class TaskIdConflictError extends ApiError {
  static override readonly kind: string = 'TaskIdConflictError';
  declare readonly code: 'TASK_ID_CONFLICT';
}

/** 409: the session has had its turns. */
export class SessionTurnsExceededError extends ApiError {
  static override readonly kind: string = 'SessionTurnsExceededError';
  declare readonly code: 'SESSION_TURNS_EXCEEDED';
}

/** 410: the task is known, but its stream and result are past their retention. */
export class GoneError extends ApiError {
  static override readonly kind: string = 'GoneError';
  declare readonly code: 'GONE';
}

/** 413: the body is over the limit. */
export class PayloadTooLargeError extends ApiError {
  static override readonly kind: string = 'PayloadTooLargeError';
  declare readonly code: 'PAYLOAD_TOO_LARGE';
}

/** 415: the body is not plain JSON. */
export class UnsupportedMediaTypeError extends ApiError {
  static override readonly kind: string = 'UnsupportedMediaTypeError';
  declare readonly code: 'UNSUPPORTED_MEDIA_TYPE';
}

/**
 * 429: the queue is full; `retryAfterMs` says when a place is predicted to be free. In a stream, with the code
 * QUEUE_FULL_DROP_LRU: a newcomer has pushed the task out of the full queue.
 */
export class QueueFullError extends ApiError {
  static override readonly kind: string = 'QueueFullError';
  declare readonly code: 'ADMISSION_REJECT' | 'QUEUE_FULL_DROP_LRU';
}

/** 429: more requests a second than the server allows this token; `retryAfterMs` says when the next may come. */
export class ThrottledError extends ApiError {
  static override readonly kind: string = 'ThrottledError';
  declare readonly code: 'THROTTLED';
}

/** 503: the model is known, but none of its replicas works. */
export class PoolUnavailableError extends ApiError {
  static override readonly kind: string = 'PoolUnavailableError';
  declare readonly code: 'POOL_UNAVAILABLE';
}

/** 503: the pool is drained, or is being drained; `resume` makes it serve again. */
export class PoolUnreadyError extends ApiError {
  static override readonly kind: string = 'PoolUnreadyError';
  declare readonly code: 'POOL_UNREADY';
}

/** 409: a drain or a reload of the pool is under way. */
export class PoolBusyError extends ApiError {
  static override readonly kind: string = 'PoolBusyError';
  declare readonly code: 'POOL_BUSY';
}

/** 503: the server is shutting down. */
export class DrainingError extends ApiError {
  static override readonly kind: string = 'DrainingError';
  declare readonly code: 'DRAINING';
}

/** 503: the disk of the server refuses writes. */
export class StorageUnavailableError extends ApiError {
  static override readonly kind: string = 'StorageUnavailableError';
  declare readonly code: 'STORAGE_UNAVAILABLE';
}

/** In a stream: the engine died while it ran the task, and the task could not be run again. */
export class WorkerResetError extends ApiError {
  static override readonly kind: string = 'WorkerResetError';
  declare readonly code: 'WORKER_RESET';
}

/** In a stream: the engine gave no token for too long and counts as hung. */
export class DecodeTimeoutError extends ApiError {
  static override readonly kind: string = 'DecodeTimeoutError';
  declare readonly code: 'DECODE_TIMEOUT';
}

/** In a stream: the task was canceled, by a client or because nobody read it any more. */
export class CanceledError extends ApiError {
  static override readonly kind: string = 'CanceledError';
  declare readonly code: 'CANCELED';
}

/** 500, or in a stream: a defect of the server; the correlation id finds it in the server's log. */
export class InternalError extends ApiError {
  static override readonly kind: string = 'InternalError';
  declare readonly code: 'INTERNAL';
}

/** The codes that share a class with this one. */
type Sharing<Code extends ErrorCode> = Code extends QueueFullError['code'] ? QueueFullError['code'] : Code;

/** Exhaustive: a code that is new in the contract does not compile until it has its class (SDK-005). */
export const errorClassOfCode = {
  INVALID_PARAMS: InvalidParamsError,
  DEADLINE_UNMET: DeadlineUnmetError,
  UNAUTHORIZED: UnauthorizedError,
  FORBIDDEN: ForbiddenError,
  POLICY_DENIED: PolicyDeniedError,
  BUDGET_EXHAUSTED: BudgetExhaustedError,
  MODEL_RETIRED: ModelRetiredError,
  UNTRUSTED_ARTIFACT: UntrustedArtifactError,
  NOT_FOUND: NotFoundError,
  METHOD_NOT_ALLOWED: MethodNotAllowedError,
  TASK_ID_CONFLICT: TaskIdConflictError,
  SESSION_TURNS_EXCEEDED: SessionTurnsExceededError,
  GONE: GoneError,
  PAYLOAD_TOO_LARGE: PayloadTooLargeError,
  UNSUPPORTED_MEDIA_TYPE: UnsupportedMediaTypeError,
  ADMISSION_REJECT: QueueFullError,
  QUEUE_FULL_DROP_LRU: QueueFullError,
  THROTTLED: ThrottledError,
  POOL_BUSY: PoolBusyError,
  POOL_UNAVAILABLE: PoolUnavailableError,
  POOL_UNREADY: PoolUnreadyError,
  DRAINING: DrainingError,
  STORAGE_UNAVAILABLE: StorageUnavailableError,
  UPSTREAM_FAILED: UpstreamFailedError,
  WORKER_RESET: WorkerResetError,
  DECODE_TIMEOUT: DecodeTimeoutError,
  CANCELED: CanceledError,
  INTERNAL: InternalError,
} satisfies {
  [Code in ErrorCode]: new (
    fields: ApiErrorFields,
  ) => ApiError & { readonly code: Sharing<Code> };
};

/** The error of an HTTP answer that is not a success; `body` is its parsed JSON, or its text. */
export function apiErrorOfResponse(response: Response, body: unknown): ApiError {
  const correlationId = response.headers.get('X-Correlation-Id');
  const retryAfterMs = retryAfterMsOf(response.headers);
  const { status } = response;
  if (isErrorEnvelope(body)) {
    return apiErrorOfEnvelope(body, {
      status,
      correlationId: body.correlation_id ?? correlationId,
      retryAfterMs: retryAfterMs ?? body.retry_after_ms ?? null,
    });
  }
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  return new ApiError({
    message: `HTTP ${status} without an error envelope: ${JSON.stringify(text.slice(0, 200))}; check that baseUrl leads to llama-orch`,
    status,
    code: null,
    correlationId,
    retriable: [408, 429, 500, 502, 503, 504].includes(status),
    retryAfterMs,
    field: null,
    poolId: null,
  });
}

/** The error of an `error` event. Throws nothing itself; null when `data` is no error envelope. */
export function apiErrorOfEvent(data: unknown): ApiError | null {
  if (!isErrorEnvelope(data)) return null;
  return apiErrorOfEnvelope(data, {
    status: null,
    correlationId: data.correlation_id ?? null,
    retryAfterMs: data.retry_after_ms ?? null,
  });
}

/** What an AbortSignal means to the caller: its own reason is the cause. */
export function abortedError(signal: AbortSignal | undefined): AbortedError {
  const reason: unknown = signal?.reason;
  return AbortedError.isInstance(reason)
    ? reason
    : new AbortedError('the call was aborted by its signal', { cause: reason });
}

/** Only code and message are trusted to be there: a newer server may send more, an older one less. */
type ReceivedEnvelope = Partial<Omit<ErrorEnvelope, 'code'>> & { code: string; message: string };

function isErrorEnvelope(body: unknown): body is ReceivedEnvelope {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'message' in body &&
    typeof body.message === 'string'
  );
}

function apiErrorOfEnvelope(
  envelope: ReceivedEnvelope,
  origin: Pick<ApiErrorFields, 'status' | 'correlationId' | 'retryAfterMs'>,
): ApiError {
  const known = Object.hasOwn(errorClassOfCode, envelope.code);
  const ErrorOfCode = known ? errorClassOfCode[envelope.code as ErrorCode] : ApiError;
  return new ErrorOfCode({
    ...origin,
    message: envelope.message,
    code: envelope.code,
    retriable: envelope.retriable === true,
    field: envelope.field ?? null,
    poolId: envelope.pool_id ?? null,
  });
}

/** The wait that the headers ask for: milliseconds where a header has them, else the seconds of Retry-After. */
function retryAfterMsOf(headers: Headers): number | null {
  return (
    wholeNumber(headers.get('X-Backoff-Ms'), 1) ??
    wholeNumber(headers.get('retry-after-ms'), 1) ??
    wholeNumber(headers.get('Retry-After'), 1000)
  );
}

function wholeNumber(text: string | null, unitMs: number): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) * unitMs : null;
}
