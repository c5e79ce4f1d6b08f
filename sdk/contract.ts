/** The one door through which the SDK sees generated types. Type-only: nothing generated is run. */
import type { operations, Schema } from '../generated/types.js';

export type { paths } from '../generated/types.js';

export type TaskRequest = Schema.TaskRequest;
export type AdmissionReceipt = Schema.AdmissionReceipt;
export type Task = Schema.Task;
export type TaskSummary = Schema.TaskSummary;
export type TaskPage = Schema.TaskPage;
export type TaskState = Schema.TaskState;
export type ReplayRequest = Schema.ReplayRequest;
export type TaskReplay = Schema.TaskReplay;
export type ListTasksQuery = NonNullable<operations['listTasks']['parameters']['query']>;
export type Session = Schema.Session;
export type SessionList = Schema.SessionList;
export type ChatMessage = Schema.ChatMessage;
export type SamplingOverrides = Schema.SamplingOverrides;
export type StartedEvent = Schema.StartedEvent;
export type TokenEvent = Schema.TokenEvent;
export type MetricsEvent = Schema.MetricsEvent;
export type EndEvent = Schema.EndEvent;
export type ErrorCode = Schema.ErrorCode;
export type ErrorEnvelope = Schema.ErrorEnvelope;
export type Capabilities = Schema.Capabilities;
export type PoolSummary = Schema.PoolSummary;
export type PoolList = Schema.PoolList;
export type PoolHealth = Schema.PoolHealth;
export type DrainRequest = Schema.DrainRequest;
export type ReloadRequest = Schema.ReloadRequest;
export type PlanRequest = Schema.PlanRequest;
export type PoolPlan = Schema.PoolPlan;
export type Probe = Schema.Probe;
