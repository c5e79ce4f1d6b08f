/**
 * The one door through which the core sees generated types. Type-only: the core never depends on generated
 * code at run time.
 */
import type { components as ControlComponents } from '../../generated/types/control.js';
import type { components as DataComponents } from '../../generated/types/data.js';

type DataSchemas = DataComponents['schemas'];
type ControlSchemas = ControlComponents['schemas'];

export type ChatMessage = DataSchemas['ChatMessage'];
export type TaskState = DataSchemas['TaskState'];
export type WaitReason = DataSchemas['WaitingFor']['reason'];
export type Priority = NonNullable<DataSchemas['TaskRequest']['priority']>;
export type Determinism = NonNullable<DataSchemas['TaskRequest']['determinism']>;
export type Workload = NonNullable<DataSchemas['TaskRequest']['workload']>;
export type PolicyLabel = DataSchemas['AdmissionReceipt']['policy_label'];
export type ErrorCode = NonNullable<DataSchemas['Task']['error']>['code'];
export type ReplicaState = ControlSchemas['Replica']['state'];
