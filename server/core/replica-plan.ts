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
  readonly poolId: string;
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
 * big one; each on a card that has none of its pool yet, and among those on the one that keeps the largest share of
 * its memory free, ties in the order of the cards.
 */
export function planReplicas(
  cards: readonly CardRoom[],
  wants: readonly ReplicaWant[],
): readonly PlannedReplica[] {
  const free = new Map(cards.map(({ cardId, freeBytes }) => [cardId, freeBytes]));
  const held = new Map<string, number>();
  return [...wants].sort(byUrgency).map(({ replicaId, poolId, bytes }): PlannedReplica => {
    const siblings = ({ cardId }: CardRoom): number => held.get(`${poolId} ${cardId}`) ?? 0;
    const left = ({ cardId }: CardRoom): number => (free.get(cardId) ?? 0) - bytes;
    let chosen: CardRoom | null = null;
    for (const card of cards) {
      if (left(card) < 0) continue;
      if (chosen === null || isBetter(card, chosen)) chosen = card;
    }
    if (chosen === null) return { kind: 'no_room', replicaId, why: shortfall(bytes, cards, free) };
    const { cardId } = chosen;
    const leftBytes = left(chosen);
    held.set(`${poolId} ${cardId}`, siblings(chosen) + 1);
    free.set(cardId, leftBytes);
    const why = `it needs ${gib(bytes)} on ${cardId}, which keeps ${gib(leftBytes)} free`;
    return { kind: 'placed', replicaId, cardId, why };

    function isBetter(card: CardRoom, best: CardRoom): boolean {
      const more = siblings(card) - siblings(best);
      return more < 0 || (more === 0 && left(card) / card.totalBytes > left(best) / best.totalBytes);
    }
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
