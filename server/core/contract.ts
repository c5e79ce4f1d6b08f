/**
 * The one door through which the core sees generated types. Type-only: the core never depends on generated
 * code at run time.
 */
import type { Schema } from '../../generated/types.js';

export type ChatMessage = Schema.ChatMessage;
export type TaskState = Schema.TaskState;
export type WaitReason = Schema.WaitingFor['reason'];
export type Priority = NonNullable<Schema.TaskRequest['priority']>;
export type Determinism = NonNullable<Schema.TaskRequest['determinism']>;
export type Workload = NonNullable<Schema.TaskRequest['workload']>;
export type KvHint = NonNullable<Schema.TaskRequest['kv_hint']>;
export type WorkloadResult = Schema.WorkloadResult;
export type WireResponseFormat = Schema.ResponseFormat;
export type OnDisconnect = NonNullable<Schema.TaskRequest['on_disconnect']>;
export type QueuePolicy = Schema.AdmissionReceipt['policy_label'];
export type PolicyLabel = Schema.BackpressureEnvelope['policy_label'];
export type ErrorCode = NonNullable<Schema.Task['error']>['code'];
export type ReplicaState = Schema.Replica['state'];
export type ArtifactKind = Schema.ArtifactKind;
export type ModelState = Schema.ModelState;
export type ModelOrigin = Schema.Model['origin'];
export type TrustPolicy = Schema.TrustPolicy;
export type VerificationResult = NonNullable<Schema.ModelVerification['result']>;
export type PullState = NonNullable<Schema.ModelPull>['state'];
