/**
 * Messages between the server and an engine process, sent as JSON over the fork channel. Both ends are built
 * from the same sources, so nothing here is versioned or validated.
 */
import type {
  EngineEvent,
  GenerateRequest,
  LoadFailureCause,
  MemoryEstimate,
  ModelFit,
  ReplicaInfo,
  ReplicaSpec,
  SessionKv,
  TaskInput,
} from '../../core/engine-port.js';

export type ServerMessage =
  | { readonly type: 'load'; readonly spec: ReplicaSpec }
  | { readonly type: 'probe_cuda' }
  | { readonly type: 'estimate'; readonly model: ModelFit }
  | { readonly type: 'count_tokens'; readonly callId: number; readonly input: TaskInput }
  | { readonly type: 'generate'; readonly generationId: number; readonly request: GenerateRequest }
  | { readonly type: 'abort'; readonly generationId: number }
  | { readonly type: 'evict_session'; readonly sessionId: string }
  | { readonly type: 'stop' };

export type ChildMessage =
  | { readonly type: 'ready'; readonly info: ReplicaInfo }
  /** `kind`: null where the process itself cannot tell. */
  | {
      readonly type: 'load_failed';
      readonly kind: LoadFailureCause | null;
      readonly message: string;
    }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'cuda_probed'; readonly problem: string | null }
  | { readonly type: 'estimated'; readonly estimate: MemoryEstimate }
  | { readonly type: 'token_count'; readonly callId: number; readonly tokens: number }
  | {
      readonly type: 'input_rejected';
      readonly callId: number;
      readonly message: string;
      readonly field?: string;
    }
  | { readonly type: 'session_kv'; readonly kv: SessionKv }
  /** Events of several generations in the order in which they happened. */
  | { readonly type: 'events'; readonly events: readonly AddressedEvent[] };

export type AddressedEvent = readonly [generationId: number, event: EngineEvent];
