/** The KV of a fake replica: which tokens each of its slots would hold, by the rules of a real one. */
import type { EngineEvent, GenerateRequest, ReplicaSpec, SessionKv } from '../../core/engine-port.js';
import { SLOT_KINDS, type SlotKind, slotsOf } from '../../core/slot-kind.js';
import { reusableTokens, wholeBlocks } from '../kv-blocks.js';
import { chooseSlot, ownSession, type SessionSlot, slotsFor } from '../session-slots.js';
import type { FakeClock } from './fake-clock.js';

const KV_BYTES_PER_TOKEN = 1024;

interface Seat extends SessionSlot {
  busy: boolean;
  sessionId: string | null;
  lastUse: number;
  tokens: readonly string[];
  wholeBlockTokens: number;
  cancelTail: () => void;
}

export interface FakeTurn {
  readonly cachedTokens: number;
  /**
   * @param event the terminal event
   * @param history tokens of prompt and output
   * @param tailMs how long the prefill of the tail takes
   */
  end(event: EngineEvent, history: readonly string[], tailMs: number): void;
}

export class FakeSessions {
  private readonly seats: readonly Seat[];
  private uses = 0;

  constructor(
    private readonly spec: ReplicaSpec,
    private readonly clock: FakeClock,
    private readonly tell: (kv: SessionKv) => void,
  ) {
    this.seats = SLOT_KINDS.flatMap((kind) =>
      Array.from({ length: slotsOf(spec, kind) }, () => emptySeat(kind)),
    );
  }

  /** Whether a slot is free that such a generation may have. */
  hasRoomFor({ determinism }: GenerateRequest): boolean {
    return slotsFor(this.seats, determinism).some(({ busy }) => !busy);
  }

  /** Takes a slot, of which one must be free. */
  begin({ sessionId: wanted, determinism }: GenerateRequest, prompt: readonly string[]): FakeTurn {
    const sessionId = ownSession(this.seats, wanted);
    const seat = chooseSlot(slotsFor(this.seats, determinism), sessionId);
    if (seat === null) throw new Error('all slots are busy');
    if (sessionId !== null && seat.sessionId !== sessionId) this.evict(sessionId);
    if (seat.sessionId !== sessionId) this.drop(seat);
    seat.cancelTail();
    seat.busy = true;
    seat.sessionId = sessionId;
    const cachedTokens = reusableTokens({
      promptTokens: prompt.length,
      commonTokens: commonTokens(seat.tokens, prompt),
      wholeBlockTokens: seat.wholeBlockTokens,
      determinism,
    });
    return {
      cachedTokens,
      end: (event, history, tailMs) => {
        seat.busy = false;
        this.uses += 1;
        seat.lastUse = this.uses;
        const keeps = event.type === 'end' && seat.sessionId !== null;
        if (keeps) hold(seat, history, cachedTokens, prompt.length);
        else if (seat.sessionId === null || !isRejection(event)) empty(seat);
        this.tellHeld(seat);
        if (keeps && determinism === 'strict') this.warmTail(seat, history, tailMs);
      },
    };
  }

  evict(sessionId: string): void {
    for (const seat of this.seats) if (seat.sessionId === sessionId) this.drop(seat);
  }

  private drop(seat: Seat): void {
    const { sessionId } = seat;
    if (sessionId === null) return;
    seat.sessionId = null;
    seat.cancelTail();
    if (!seat.busy) empty(seat);
    this.clock.after(0, () => this.tell({ sessionId, kvTokens: 0, kvBytes: 0 }));
  }

  private warmTail(seat: Seat, history: readonly string[], tailMs: number): void {
    const end = wholeBlocks(Math.min(history.length, this.spec.ctx - 1));
    if (end <= seat.wholeBlockTokens) return;
    seat.tokens = history.slice(0, seat.wholeBlockTokens);
    seat.cancelTail = this.clock.after(tailMs, () => {
      seat.tokens = history.slice(0, end);
      seat.wholeBlockTokens = end;
      this.tellHeld(seat);
    });
  }

  private tellHeld(seat: Seat): void {
    const { sessionId } = seat;
    if (sessionId === null) return;
    const kvTokens = seat.tokens.length;
    if (kvTokens === 0) seat.sessionId = null;
    this.tell({ sessionId, kvTokens, kvBytes: kvTokens * KV_BYTES_PER_TOKEN });
  }
}

function emptySeat(kind: SlotKind): Seat {
  return {
    kind,
    busy: false,
    sessionId: null,
    lastUse: 0,
    tokens: [],
    wholeBlockTokens: 0,
    cancelTail: () => {},
  };
}

/** What a turn leaves: all but its last token, which nothing has evaluated. */
function hold(seat: Seat, history: readonly string[], cachedTokens: number, promptTokens: number): void {
  seat.tokens = history.slice(0, -1);
  seat.wholeBlockTokens = Math.min(seat.wholeBlockTokens, wholeBlocks(cachedTokens));
  if (seat.wholeBlockTokens === cachedTokens) seat.wholeBlockTokens = wholeBlocks(promptTokens - 1);
}

/** What is refused has evaluated nothing. */
function isRejection(event: EngineEvent): boolean {
  return event.type === 'failed' && event.failure.kind === 'rejected';
}

function empty(seat: Seat): void {
  seat.tokens = [];
  seat.wholeBlockTokens = 0;
}

function commonTokens(held: readonly string[], prompt: readonly string[]): number {
  const different = held.findIndex((token, index) => token !== prompt[index]);
  return different === -1 ? held.length : different;
}
