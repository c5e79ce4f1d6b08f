/** Which slot a generation gets (DET-015, ENG-025). */
import type { Determinism } from '../core/contract.js';
import { type SlotKind, slotKindOf } from '../core/slot-kind.js';

export interface SessionSlot {
  readonly kind: SlotKind;
  readonly busy: boolean;
  /** Whose KV it holds. */
  readonly sessionId: string | null;
  /** Rises with every use. */
  readonly lastUse: number;
}

/** The slots of the kind that such a generation runs in. */
export function slotsFor<Slot extends SessionSlot>(
  slots: readonly Slot[],
  determinism: Determinism,
): readonly Slot[] {
  const bestEffortSlots = slots.filter(({ kind }) => kind === 'batched').length;
  const wanted = slotKindOf({ bestEffortSlots }, determinism);
  return slots.filter(({ kind }) => kind === wanted);
}

/**
 * The idle slot of its own session, else one without a session, else that of the session which was used least
 * recently. Null when all are busy.
 */
export function chooseSlot<Slot extends SessionSlot>(
  slots: readonly Slot[],
  sessionId: string | null,
): Slot | null {
  const rank = (slot: SessionSlot): number => {
    if (slot.sessionId === null) return 1;
    return slot.sessionId === sessionId ? 0 : 2;
  };
  const idle = slots.filter((slot) => !slot.busy);
  idle.sort((a, b) => rank(a) - rank(b) || a.lastUse - b.lastUse);
  return idle[0] ?? null;
}

/** The session that a generation may keep KV for: none, where another of its generations still runs. */
export function ownSession(slots: readonly SessionSlot[], sessionId: string | null): string | null {
  const runs = slots.some((slot) => slot.busy && slot.sessionId === sessionId);
  return runs ? null : sessionId;
}
