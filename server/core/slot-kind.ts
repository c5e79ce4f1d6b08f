/** The two kinds of slots of a replica, and which of them a task may have (DET-015). */
import type { Determinism } from './contract.js';
import type { ReplicaSpec } from './engine-port.js';

/** `single`: a context of its own. `batched`: a sequence of a context that evaluates many together. */
export type SlotKind = 'single' | 'batched';

export const SLOT_KINDS: readonly SlotKind[] = ['single', 'batched'];

/** The kind that tasks of this determinism run in: what may batch does, wherever a replica has slots for it. */
export function slotKindOf(
  { bestEffortSlots }: Pick<ReplicaSpec, 'bestEffortSlots'>,
  determinism: Determinism,
): SlotKind {
  return determinism === 'best_effort' && bestEffortSlots > 0 ? 'batched' : 'single';
}

/** Tasks that a replica can run at once in slots of this kind. */
export function slotsOf(
  { slots, bestEffortSlots }: Pick<ReplicaSpec, 'slots' | 'bestEffortSlots'>,
  kind: SlotKind,
): number {
  return kind === 'single' ? slots : bestEffortSlots;
}
