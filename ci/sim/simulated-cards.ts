/** Cards as a driver sees them: what engine processes and others hold, and memory that comes back late. */
import type { Card } from '../../server/core/card-memory.js';
import type { ReplicaSpec } from '../../server/core/engine-port.js';
import type { GpuReading } from '../../server/core/gpu-probe-port.js';

interface Hold {
  readonly replicaId: string;
  readonly cardId: string;
  readonly bytes: number;
}

export class SimulatedCards {
  /** What processes outside of ours hold, by card. */
  private readonly foreign = new Map<string, number>();
  /** By replica, from the start of its load to the end of its process. */
  private readonly held = new Map<string, readonly Hold[]>();
  /** Of processes that have ended, and which the driver still counts. */
  private readonly returning = new Set<Hold>();

  constructor(
    readonly cards: readonly Card[],
    private readonly later: (action: () => void) => void,
  ) {}

  /** Others take what they want of what is free. @returns whether that is more than before */
  setForeign(cardId: string, bytes: number): boolean {
    const before = this.foreign.get(cardId) ?? 0;
    const after = Math.min(bytes, before + Math.max(0, this.freeOf(cardId)));
    this.foreign.set(cardId, after);
    return after > before;
  }

  /** A load begins. @returns false when a card has no room for it */
  take({ replicaId, device }: ReplicaSpec, bytes: number): boolean {
    if (device.kind === 'cpu') return true;
    const holds = device.uuids.map((cardId, index) => ({
      replicaId,
      cardId,
      bytes: Math.ceil(bytes * (device.ratios?.[index] ?? 1)),
    }));
    if (holds.some((hold) => hold.bytes > this.freeOf(hold.cardId))) return false;
    this.held.set(replicaId, holds);
    return true;
  }

  /** Its process has ended, or its load. */
  release(replicaId: string): void {
    for (const hold of this.held.get(replicaId) ?? []) {
      this.returning.add(hold);
      this.later(() => this.returning.delete(hold));
    }
    this.held.delete(replicaId);
  }

  /** All processes of ours have ended long ago. */
  restart(): void {
    this.held.clear();
    this.returning.clear();
  }

  readings(): readonly GpuReading[] {
    return this.cards.map(({ cardId, totalBytes }) => ({
      uuid: cardId,
      name: `simulated ${cardId}`,
      memoryTotalBytes: totalBytes,
      memoryUsedBytes: totalBytes - this.freeOf(cardId),
      utilization: null,
    }));
  }

  /** Whether the memory of the replica's last process has not come back yet. */
  isReturning(replicaId: string): boolean {
    return [...this.returning].some((hold) => hold.replicaId === replicaId);
  }

  private freeOf(cardId: string): number {
    const total = this.cards.find((card) => card.cardId === cardId)?.totalBytes ?? 0;
    const holds = [...this.held.values()].flat().concat(...this.returning);
    const own = holds.filter((hold) => hold.cardId === cardId).reduce((sum, { bytes }) => sum + bytes, 0);
    return total - own - (this.foreign.get(cardId) ?? 0);
  }
}
