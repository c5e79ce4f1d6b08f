/**
 * What is free on the cards: what the driver reads, less what our replicas will take and are about to give back
 * (PLC-008, PLC-015). Times are monotonic milliseconds.
 */
import type { GpuReading } from './gpu-probe-port.js';
import type { CardRoom, Share } from './replica-plan.js';

export interface Card {
  readonly cardId: string;
  readonly totalBytes: number;
}

/** What one replica holds of the cards. */
export interface Holding {
  readonly shares: readonly Share[];
  readonly phase: 'loading' | 'ready' | 'leaving';
}

interface Returning {
  readonly share: Share;
  readonly untilMs: number;
}

/** Drivers round, and other processes breathe. */
const TOLERANCE_BYTES = 256 * 2 ** 20;

export class CardMemory {
  private cards: readonly Card[];
  /** By card; none while the probe is blind. */
  private readonly usedBytes = new Map<string, number>();
  /** What others hold, by card. */
  private readonly foreignBytes = new Map<string, number>();
  private returning: Returning[] = [];

  /** @param returnMs how long the memory of a replica that has gone may take to come back */
  constructor(
    cards: readonly Card[],
    public returnMs: number,
  ) {
    this.cards = cards;
  }

  /** Newest readings; none while the probe is blind, and what others hold is then what it was. */
  read(readings: readonly GpuReading[], holdings: Iterable<Holding>): void {
    this.usedBytes.clear();
    const own = ownBytes(holdings);
    this.cards = this.cards.map((card) => {
      const reading = readings.find(({ uuid }) => uuid === card.cardId);
      if (reading === undefined) return card;
      this.usedBytes.set(card.cardId, reading.memoryUsedBytes);
      return { cardId: card.cardId, totalBytes: reading.memoryTotalBytes };
    });
    this.returning = this.returning.filter(({ share }) => !this.isBack(share, own));
    for (const [cardId, used] of this.usedBytes) {
      const { settled, moving } = own.get(cardId) ?? NOTHING;
      // What loads, leaves or comes back is in the reading to an unknown part.
      const most = Math.max(0, used - settled);
      const least = Math.max(0, most - moving - this.returningBytes(cardId));
      const known = this.foreignBytes.get(cardId) ?? least;
      this.foreignBytes.set(cardId, Math.min(most, Math.max(least, known)));
    }
  }

  /** A replica has gone. */
  left(shares: readonly Share[], nowMs: number): void {
    for (const share of shares) {
      // A blind probe cannot say when it is back, and the last reading may be from before it was taken.
      if (!this.usedBytes.has(share.cardId)) continue;
      this.returning.push({ share, untilMs: nowMs + this.returnMs });
    }
  }

  /** When memory that has not come back is waited for no longer; null where none is. */
  nextReturnMs(): number | null {
    return this.returning.length === 0 ? null : Math.min(...this.returning.map(({ untilMs }) => untilMs));
  }

  rooms(holdings: Iterable<Holding>, nowMs: number): readonly CardRoom[] {
    const own = ownBytes(holdings);
    this.giveUp(nowMs, own);
    return this.cards.map(({ cardId, totalBytes }) => {
      const { held } = own.get(cardId) ?? NOTHING;
      const returningBytes = this.returningBytes(cardId);
      const foreign = this.foreignBytes.get(cardId) ?? 0;
      return {
        cardId,
        totalBytes,
        freeBytes: totalBytes - foreign - held - returningBytes,
        returningBytes,
      };
    });
  }

  /** What has not come back in time is somebody else's. */
  private giveUp(nowMs: number, own: ReadonlyMap<string, OwnBytes>): void {
    const late = this.returning.filter(({ untilMs }) => untilMs <= nowMs);
    if (late.length === 0) return;
    this.returning = this.returning.filter(({ untilMs }) => untilMs > nowMs);
    for (const { cardId } of late.map(({ share }) => share)) {
      const { settled } = own.get(cardId) ?? NOTHING;
      const used = this.usedBytes.get(cardId) ?? 0;
      // The last reading may be from before a load that is under way, and from before what is returning was taken.
      const others = used - settled - this.returningBytes(cardId);
      this.foreignBytes.set(cardId, Math.max(this.foreignBytes.get(cardId) ?? 0, others));
    }
  }

  private isBack({ cardId }: Share, own: ReadonlyMap<string, OwnBytes>): boolean {
    const used = this.usedBytes.get(cardId);
    if (used === undefined) return true;
    const { settled, moving } = own.get(cardId) ?? NOTHING;
    return used <= (this.foreignBytes.get(cardId) ?? 0) + settled + moving + TOLERANCE_BYTES;
  }

  private returningBytes(cardId: string): number {
    let bytes = 0;
    for (const { share } of this.returning) if (share.cardId === cardId) bytes += usedBy(share);
    return bytes;
  }
}

/** What the driver reads of it. */
function usedBy({ bytes, marginBytes = 0 }: Share): number {
  return bytes - marginBytes;
}

interface OwnBytes {
  /** With the margins. */
  readonly held: number;
  readonly settled: number;
  /** Of replicas that load or leave. */
  readonly moving: number;
}

const NOTHING: OwnBytes = { held: 0, settled: 0, moving: 0 };

function ownBytes(holdings: Iterable<Holding>): ReadonlyMap<string, OwnBytes> {
  const own = new Map<string, OwnBytes>();
  for (const { shares, phase } of holdings) {
    for (const share of shares) {
      const { held, settled, moving } = own.get(share.cardId) ?? NOTHING;
      const used = usedBy(share);
      const now =
        phase === 'ready' ? { settled: settled + used, moving } : { settled, moving: moving + used };
      own.set(share.cardId, { held: held + share.bytes, ...now });
    }
  }
  return own;
}
