/** Which slot a generation gets (ENG-025). */

export interface SessionSlot {
  readonly busy: boolean;
  /** Whose KV it holds. */
  readonly sessionId: string | null;
  /** Rises with every use. */
  readonly lastUse: number;
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
