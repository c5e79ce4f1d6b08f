/** Which replicas go on which cards. Pure and deterministic: the same state gives the same plan (PLC-002, PLC-008). */

export interface CardRoom {
  readonly cardId: string;
  readonly totalBytes: number;
  /** What no process uses. */
  readonly freeBytes: number;
}

/** A replica that wants a card. */
export interface ReplicaWant {
  readonly replicaId: string;
  /** With the margin that is to stay free beside it. */
  readonly bytes: number;
  /** Nothing else serves its pool. */
  readonly first: boolean;
}

/** `why`: the numbers behind it, for a person. */
export type PlannedReplica =
  | { readonly kind: 'placed'; readonly replicaId: string; readonly cardId: string; readonly why: string }
  | { readonly kind: 'no_room'; readonly replicaId: string; readonly why: string };

const GIB = 2 ** 30;

/**
 * One replica of each pool before the second of any, then the largest first, so that a small model does not block a
 * big one; each on the card that keeps the most free, ties in the order of the cards.
 * @param cards at least one
 */
export function planReplicas(
  cards: readonly CardRoom[],
  wants: readonly ReplicaWant[],
): readonly PlannedReplica[] {
  const free = new Map(cards.map(({ cardId, freeBytes }) => [cardId, freeBytes]));
  return [...wants].sort(byUrgency).map(({ replicaId, bytes }): PlannedReplica => {
    const roomiest = cards.reduce((best, card) =>
      (free.get(card.cardId) ?? 0) > (free.get(best.cardId) ?? 0) ? card : best,
    );
    const leftBytes = (free.get(roomiest.cardId) ?? 0) - bytes;
    if (leftBytes < 0) return { kind: 'no_room', replicaId, why: shortfall(bytes, cards, free) };
    free.set(roomiest.cardId, leftBytes);
    const why = `it needs ${gib(bytes)} on ${roomiest.cardId}, which keeps ${gib(leftBytes)} free`;
    return { kind: 'placed', replicaId, cardId: roomiest.cardId, why };
  });
}

function shortfall(bytes: number, cards: readonly CardRoom[], free: ReadonlyMap<string, number>): string {
  const rooms = cards.map(({ cardId, totalBytes }) => {
    const freeBytes = Math.max(0, free.get(cardId) ?? 0);
    return `${cardId} has ${gib(freeBytes)} free of ${gib(totalBytes)}`;
  });
  return `it needs ${gib(bytes)}, and ${rooms.join(', ')}`;
}

function byUrgency(left: ReplicaWant, right: ReplicaWant): number {
  return (
    Number(right.first) - Number(left.first) ||
    right.bytes - left.bytes ||
    (left.replicaId < right.replicaId ? -1 : 1)
  );
}

function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GiB`;
}
