/** Events into the scheduler, and effects out of it: plain data. The dispatcher performs effects in order. */

import type { ModelBars } from './catalog-model.js';
import type {
  EngineEvent,
  GenerateRequest,
  LoadFailureCause,
  ReplicaInfo,
  ReplicaSpec,
  SessionKv,
  TaskInput,
} from './engine-port.js';
import type { OrchestratorError, TaskError } from './errors.js';
import type { GpuReading } from './gpu-probe-port.js';
import type { LogFields } from './log-fields.js';
import type { MetricLabels, SeriesName } from './metrics.js';
import type { AllowedPlacement } from './policy.js';
import type { PoolConfig } from './pool.js';
import type { ErrorFrame, StreamFrame } from './stream.js';
import type { Instant, Task, TaskSpec } from './task.js';
import type { StoredSession } from './task-store-port.js';

export type SchedulerEvent =
  | { readonly type: 'boot' }
  /** What the store holds, by seq, and the last seq that is taken; before `boot`. */
  | {
      readonly type: 'recovered';
      readonly tasks: readonly Task[];
      readonly sessions: readonly StoredSession[];
      readonly lastSeq: number;
    }
  /** The record of an admitting task is flushed, or was refused by the disk. */
  | { readonly type: 'store_settled'; readonly taskId: string; readonly flushed: boolean }
  /** `fault`: why the disk refuses writes, in words; null when it takes them again. */
  | { readonly type: 'storage_changed'; readonly fault: string | null }
  | {
      readonly type: 'task_submitted';
      readonly spec: TaskSpec;
      readonly input: TaskInput;
      /** Exact prompt tokens, chat template included; null where no replica could count them. */
      readonly tokensIn: number | null;
      /** What the policy leaves; null = everything. */
      readonly placements: readonly AllowedPlacement[] | null;
    }
  | { readonly type: 'task_canceled'; readonly taskId: string }
  /** Of tasks whose `on_disconnect` is cancel. */
  | { readonly type: 'reader_joined'; readonly taskId: string }
  /** `byItself`: not closed by the server. */
  | { readonly type: 'reader_left'; readonly taskId: string; readonly byItself: boolean }
  /** The engine has the task, whose start is on disk. */
  | { readonly type: 'start_given'; readonly taskId: string }
  | { readonly type: 'engine_emitted'; readonly taskId: string; readonly event: EngineEvent }
  /** The disk has refused the record of a start, and the engine has not been given the task. */
  | { readonly type: 'start_withheld'; readonly taskId: string }
  /** What a replica holds of a session has changed. */
  | { readonly type: 'session_kv_changed'; readonly replicaId: string; readonly kv: SessionKv }
  | { readonly type: 'session_deleted'; readonly sessionId: string }
  | { readonly type: 'replica_changed'; readonly replicaId: string; readonly change: ReplicaChange }
  | { readonly type: 'clock_ticked' }
  /** Of the cards; none while the probe is blind. */
  | { readonly type: 'devices_read'; readonly readings: readonly GpuReading[] }
  /** These models, and no others, are kept from tasks. */
  | { readonly type: 'models_barred'; readonly bars: ModelBars }
  | { readonly type: 'pool_commanded'; readonly poolId: string; readonly command: PoolCommand }
  /** `drainMs`: how long running tasks of pools that go or change may go on. */
  | {
      readonly type: 'pools_configured';
      readonly pools: readonly PoolConfig[];
      readonly longestTurnMs: number;
      readonly drainMs: number;
    }
  /** `drainMs`: how long running tasks may go on. */
  | { readonly type: 'shutdown_started'; readonly drainMs: number };

export type PoolCommand =
  | { readonly kind: 'drain'; readonly deadlineMs: number }
  | { readonly kind: 'resume' }
  | { readonly kind: 'reload'; readonly next: PoolConfig; readonly deadlineMs: number }
  /** A reload that cannot begin, for its model cannot be read. */
  | { readonly kind: 'reject_reload'; readonly next: PoolConfig; readonly reason: string };

export type ReplicaChange =
  /** `share` of the load that is done, 0..1, more than before. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'ready'; readonly info: ReplicaInfo }
  | ReplicaEnd;

export interface ReplicaEnd {
  readonly kind: 'load_failed' | 'exited';
  readonly reason: string;
  readonly cause: LoadFailureCause;
  /** -1..1, drawn by the dispatcher; spreads restarts. */
  readonly jitter: number;
}

/** A queued task that a newcomer pushes out: how its record and its stream end once both are on disk (QUE-010). */
export interface DroppedTask {
  readonly task: Task;
  readonly error: TaskError;
  readonly frame: ErrorFrame;
  readonly at: Instant;
}

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

export type Effect =
  | { readonly type: 'admit'; readonly task: Task }
  | { readonly type: 'refuse'; readonly taskId: string; readonly error: OrchestratorError }
  /** Writes the task's record, and its session's. Of an admitting task `store_settled` follows; what it drops ends with the same write. */
  | { readonly type: 'persist'; readonly task: Task; readonly dropped: DroppedTask | null }
  /** `flushFirst`: nobody sees the frame, or one after it, before it is on disk (STR-016). */
  | {
      readonly type: 'append';
      readonly taskId: string;
      readonly frame: StreamFrame;
      readonly flushFirst: boolean;
    }
  /** Shows the end of a task whose record and frame are on disk already (QUE-010). */
  | { readonly type: 'show_end'; readonly taskId: string; readonly frame: StreamFrame }
  /** Performed once all that was persisted before is flushed. */
  | { readonly type: 'start'; readonly replicaId: string; readonly request: GenerateRequest }
  | { readonly type: 'abort'; readonly taskId: string }
  /** Frees the KV of a session, whose name is the engines'. */
  | { readonly type: 'evict_session'; readonly replicaId: string; readonly sessionId: string }
  /** Deletes the record of a session. */
  | { readonly type: 'forget_session'; readonly seq: number }
  | { readonly type: 'load'; readonly engine: string; readonly spec: ReplicaSpec }
  /** Ends the replica, killing it after `graceMs`; a load under way is given up. */
  | { readonly type: 'stop_replica'; readonly replicaId: string; readonly graceMs: number }
  /** An operator has put another model into a pool, and it serves. */
  | { readonly type: 'model_replaced'; readonly poolId: string; readonly config: PoolConfig }
  /** The shutdown is complete: nothing runs, no replica is left. */
  | { readonly type: 'stopped' }
  | { readonly type: 'log'; readonly level: LogLevel; readonly event: string; readonly fields: LogFields }
  | {
      readonly type: 'count';
      readonly series: SeriesName;
      readonly labels: MetricLabels;
      readonly by: number;
    }
  | {
      readonly type: 'observe';
      readonly series: SeriesName;
      readonly labels: MetricLabels;
      readonly value: number;
    };
