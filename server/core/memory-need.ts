/**
 * What a replica of a pool needs on its cards: the estimate, what loads really took, and what was too little
 * (PLC-016). Bytes, without the margin.
 */

/** Growth after a load that ran out of memory. */
const GROWTH = 1.15;
/** How long such a growth is believed: what was short may have been held by somebody else. */
const GROWTH_LASTS_MS = 600_000;

export class MemoryNeed {
  private measuredBytes: number | null = null;
  private grown: { readonly bytes: number; readonly untilMs: number } | null = null;

  constructor(readonly estimateBytes: number) {}

  bytes(nowMs: number): number {
    const known = this.measuredBytes ?? this.estimateBytes;
    return this.grown === null || this.grown.untilMs <= nowMs ? known : Math.max(known, this.grown.bytes);
  }

  /** When less will be asked for; null where that is not to come. */
  shrinksMs(nowMs: number): number | null {
    return this.grown === null || this.grown.untilMs <= nowMs ? null : this.grown.untilMs;
  }

  /** A load has taken so much. */
  measured(bytes: number): void {
    this.measuredBytes = bytes;
    this.grown = null;
  }

  /** A load for which so much was set apart has run out of the card's memory. */
  wasTooLittle(bytes: number, nowMs: number): void {
    this.grown = {
      bytes: Math.ceil(Math.max(bytes, this.bytes(nowMs)) * GROWTH),
      untilMs: nowMs + GROWTH_LASTS_MS,
    };
  }
}
