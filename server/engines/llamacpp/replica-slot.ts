/** What a replica asks of a slot, whatever its workload: one generation at a time. */
import type { EngineEvent, GenerateRequest, TaskInput } from '../../core/engine-port.js';
import type { SlotKind } from '../../core/slot-kind.js';

export interface ReplicaSlot {
  readonly kind: SlotKind;
  /** Tokens that the context holds. */
  readonly ctx: number;
  readonly kvTokens: number;
  readonly kvBytes: number;
  /** @throws EngineRejection for an input that can never run here */
  countTokens(input: TaskInput): number;
  /** Resolves with the terminal event, when the slot is free. Rejects when the process cannot be trusted any more. */
  run(
    request: GenerateRequest,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<EngineEvent>;
  clear(): Promise<void>;
  /** @returns whether there was anything to do */
  prefillTail(signal: AbortSignal): Promise<boolean>;
}
