import { expect } from 'chai';
import fc from 'fast-check';
import { planReplicas, type ReplicaWant } from './replica-plan.js';

const GIB = 2 ** 30;
const aCard = (cardId: string, totalGib: number, freeGib = totalGib) => ({
  cardId,
  totalBytes: totalGib * GIB,
  freeBytes: freeGib * GIB,
});
const aWant = (replicaId: string, gib: number, first = true): ReplicaWant => ({
  replicaId,
  poolId: replicaId.replace(/-\d+$/, ''),
  bytes: gib * GIB,
  first,
});
const CARDS = [aCard('big', 24), aCard('small', 12)];

const brief = (cards: typeof CARDS, wants: readonly ReplicaWant[]): string[] =>
  planReplicas(cards, wants).map((each) =>
    each.kind === 'placed' ? `${each.replicaId} on ${each.cardId}` : `no room for ${each.replicaId}`,
  );

describe('planReplicas', () => {
  it('PLC-008: the largest goes first, so that a small model does not block a big one', () => {
    const wants = [aWant('8b', 6), aWant('30b', 18), aWant('embedding', 1)];
    expect(brief(CARDS, wants)).to.deep.equal(['30b on big', '8b on small', 'embedding on small']);
  });

  it('PLC-008: one replica of each pool comes before the second of any', () => {
    const wants = [aWant('a-1', 11, false), aWant('a-0', 11), aWant('b-0', 20)];
    expect(brief(CARDS, wants)).to.deep.equal(['b-0 on big', 'a-0 on small', 'no room for a-1']);
  });

  it('PLC-008: replicas of a pool go to different cards, and small models share the cards by their sizes', () => {
    expect(brief(CARDS, [aWant('a-0', 2), aWant('a-1', 2, false)])).to.deep.equal([
      'a-0 on big',
      'a-1 on small',
    ]);
    const tiny = ['a-0', 'b-0', 'c-0', 'd-0', 'e-0', 'f-0'].map((replicaId) => aWant(replicaId, 1));
    const onSmall = brief(CARDS, tiny).filter((line) => line.endsWith('small'));
    expect(onSmall).to.have.length(2);
  });

  it('PLC-008: what foreign processes hold is not free, and the refusal tells all numbers', () => {
    const [refused] = planReplicas([aCard('big', 24, 8), aCard('small', 12, 5)], [aWant('30b', 18)]);
    expect(refused).to.deep.equal({
      kind: 'no_room',
      replicaId: '30b',
      why: 'it needs 18.0 GiB, and big has 8.0 GiB free of 24.0 GiB, small has 5.0 GiB free of 12.0 GiB',
    });
  });

  it('PLC-002, PLC-008: no plan overfills a card, leaves out what would fit, or depends on the order of the wants', () => {
    const wants = fc.array(fc.record({ gib: fc.integer({ min: 0, max: 26 }), first: fc.boolean() }), {
      maxLength: 10,
    });
    const used = fc.record({ big: fc.nat(24), small: fc.nat(12) });
    fc.assert(
      fc.property(wants, used, (asked, { big, small }) => {
        const cards = [aCard('big', 24, 24 - big), aCard('small', 12, 12 - small)];
        const all = asked.map(({ gib, first }, index) => aWant(`r${index}`, gib, first));
        const plan = planReplicas(cards, all);
        expect(planReplicas(cards, [...all].reverse())).to.deep.equal(plan);
        const free = new Map(cards.map(({ cardId, freeBytes }) => [cardId, freeBytes]));
        for (const each of plan) {
          const bytes = all.find(({ replicaId }) => replicaId === each.replicaId)?.bytes ?? 0;
          if (each.kind === 'no_room') expect(Math.max(...free.values())).to.be.below(bytes);
          else free.set(each.cardId, (free.get(each.cardId) ?? 0) - bytes);
          expect(Math.min(...free.values())).to.be.at.least(0);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
