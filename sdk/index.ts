export type { ApiAnswer, ApiPromise } from './api-promise.js';
export { LlamaOrch } from './client.js';
export type { CallOptions, Fetch, LlamaOrchOptions } from './client-options.js';
export type {
  AdmissionReceipt,
  Capabilities,
  ChatMessage,
  EndEvent,
  ErrorCode,
  ErrorEnvelope,
  ListTasksQuery,
  MetricsEvent,
  PoolHealth,
  PoolList,
  PoolSummary,
  Probe,
  SamplingOverrides,
  StartedEvent,
  Task,
  TaskPage,
  TaskRequest,
  TaskState,
  TaskSummary,
  TokenEvent,
} from './contract.js';
export {
  AbortedError,
  ApiError,
  CanceledError,
  ConnectionError,
  DeadlineUnmetError,
  DecodeTimeoutError,
  DrainingError,
  ForbiddenError,
  GoneError,
  InternalError,
  InvalidOptionError,
  InvalidParamsError,
  LlamaOrchError,
  MethodNotAllowedError,
  NotFoundError,
  PayloadTooLargeError,
  PoolBusyError,
  PoolUnavailableError,
  PoolUnreadyError,
  ProtocolError,
  QueueFullError,
  StorageUnavailableError,
  StreamIntegrityError,
  TaskIdConflictError,
  ThrottledError,
  TimeoutError,
  UnauthorizedError,
  UnsupportedMediaTypeError,
  WorkerResetError,
} from './errors.js';
export type { QueuedNotice, TaskEvent } from './event-stream.js';
export type { TaskHandle, TaskHandleEvents, TaskHandleOptions, TaskResult } from './task-handle.js';
export type { TaskStream } from './task-stream.js';
export type { RunOptions, StreamOptions } from './tasks.js';
export type { Timing } from './timing.js';
