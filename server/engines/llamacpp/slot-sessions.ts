/** Runs generations in the slots of a replica, and keeps the KV of sessions between them. */
import type { EngineEvent, GenerateRequest, SessionKv } from '../../core/engine-port.js';
import { chooseSlot, ownSession, type SessionSlot, slotsFor } from '../session-slots.js';
import type { ReplicaSlot } from './replica-slot.js';

/** One slot and what is known of it while no generation runs in it. */
interface Seat extends SessionSlot {
  readonly slot: ReplicaSlot;
  busy: boolean;
  sessionId: string | null;
  lastUse: number;
  /** Ends the prefill that uses idle time. */
  tail: AbortController;
  /** What the slot does, or has done, in idle time; a generation waits for it. */
  idleWork: Promise<void>;
}

export class SlotSessions {
  private readonly seats: readonly Seat[];
  private uses = 0;

  /** @param tell what a session holds, whenever that changes */
  constructor(
    slots: readonly ReplicaSlot[],
    private readonly tell: (kv: SessionKv) => void,
  ) {
    this.seats = slots.map((slot) => ({
      kind: slot.kind,
      slot,
      busy: false,
      sessionId: null,
      lastUse: 0,
      tail: new AbortController(),
      idleWork: Promise.resolve(),
    }));
  }

  /** Returns the terminal event, null when all slots of its kind are busy. Rejects as `Slot.run` does. */
  async run(
    request: GenerateRequest,
    emit: (event: EngineEvent) => void,
    signal: AbortSignal,
  ): Promise<EngineEvent | null> {
    const sessionId = ownSession(this.seats, request.sessionId);
    const seat = chooseSlot(slotsFor(this.seats, request.determinism), sessionId);
    if (seat === null) return null;
    // A session's KV lies in one slot: what an earlier turn of the other kind has left goes.
    if (sessionId !== null && seat.sessionId !== sessionId) this.evict(sessionId);
    if (seat.sessionId !== sessionId) this.drop(seat);
    seat.tail.abort();
    seat.busy = true;
    seat.sessionId = sessionId;
    await seat.idleWork;

    const terminal = await seat.slot.run(request, emit, signal);
    if (seat.sessionId === null) await seat.slot.clear();
    else this.tellHeld(seat);
    seat.busy = false;
    this.uses += 1;
    seat.lastUse = this.uses;
    if (terminal.type === 'end' && request.determinism === 'strict') this.warmTail(seat);
    return terminal;
  }

  /** Idempotent. What a running generation uses goes with its end. */
  evict(sessionId: string): void {
    for (const seat of this.seats) if (seat.sessionId === sessionId) this.drop(seat);
  }

  /** Resolves once no slot does anything in idle time any more. */
  async rest(): Promise<void> {
    for (const seat of this.seats) seat.tail.abort();
    await Promise.all(this.seats.map(({ idleWork }) => idleWork));
  }

  /** From here on nobody finds what the session has left, though a chunk may still be under way. */
  private drop(seat: Seat): void {
    const { sessionId, slot } = seat;
    if (sessionId === null) return;
    seat.sessionId = null;
    this.tell({ sessionId, kvTokens: 0, kvBytes: 0 });
    if (seat.busy) return;
    seat.tail.abort();
    seat.idleWork = seat.idleWork.then(() => slot.clear());
  }

  private warmTail(seat: Seat): void {
    if (seat.sessionId === null) return;
    seat.tail = new AbortController();
    seat.idleWork = this.prefillTail(seat, seat.tail.signal);
  }

  private async prefillTail(seat: Seat, signal: AbortSignal): Promise<void> {
    let changed = true;
    try {
      changed = await seat.slot.prefillTail(signal);
    } catch {
      // Should the engine be broken, the next generation says so.
      await seat.slot.clear();
    }
    // Whoever ended it tells what is held afterwards.
    if (changed && !signal.aborted) this.tellHeld(seat);
  }

  private tellHeld(seat: Seat): void {
    const { sessionId, slot } = seat;
    if (sessionId === null) return;
    const { kvTokens, kvBytes } = slot;
    if (kvTokens === 0) seat.sessionId = null;
    this.tell({ sessionId, kvTokens, kvBytes });
  }
}
