import { expect } from 'chai';
import fc from 'fast-check';
import {
  type CardRoom,
  type MemoryState,
  type PlanStep,
  planReplicas,
  type ReplicaWant,
  type Resident,
} from './replica-plan.js';

const GIB = 2 ** 30;
const LONGEST_TURN_MS = 30_000;

const aCard = (cardId: string, totalGib: number, freeGib = totalGib, returningGib = 0): CardRoom => ({
  cardId,
  totalBytes: totalGib * GIB,
  freeBytes: freeGib * GIB,
  returningBytes: returningGib * GIB,
});
const poolOf = (replicaId: string): string => replicaId.replace(/-\d+$/, '');
const on = (cardId: string, gib: number) => ({ shares: [{ cardId, bytes: gib * GIB }] });

function aWant(replicaId: string, gib: number, overrides: Partial<ReplicaWant> = {}): ReplicaWant {
  const placings = ['big', 'small'].map((cardId) => on(cardId, gib));
  const poolId = poolOf(replicaId);
  return {
    replicaId,
    poolId,
    placings,
    cpuFallback: false,
    first: true,
    apart: false,
    urgency: 'preload',
    sinceMs: 0,
    promised: false,
    ...overrides,
  };
}

function aResident(
  replicaId: string,
  cardId: string,
  gib: number,
  overrides: Partial<Resident> = {},
): Resident {
  return {
    replicaId,
    poolId: poolOf(replicaId),
    ...on(cardId, gib),
    phase: 'ready',
    busy: false,
    keptUntilMs: 0,
    lastUsedMs: 0,
    wantedBy: null,
    ...overrides,
  };
}

function aState(overrides: Partial<MemoryState> = {}): MemoryState {
  return {
    nowMs: 100_000,
    cards: [aCard('big', 24), aCard('small', 12)],
    residents: [],
    longestTurnMs: LONGEST_TURN_MS,
    absent: [],
    ...overrides,
  };
}

function briefly(step: PlanStep): string {
  switch (step.kind) {
    case 'load':
      return `${step.replicaId} on ${step.placing.shares.map(({ cardId }) => cardId).join('+') || 'cpu'}`;
    case 'evict':
    case 'yield':
      return `${step.kind} ${step.replicaId}`;
    case 'wait':
      return `${step.replicaId} waits${step.wakeMs === null ? '' : ` until ${step.wakeMs}`}`;
    case 'impossible':
      return `no room for ${step.replicaId}`;
  }
}

const plan = (state: Partial<MemoryState>, ...wants: readonly ReplicaWant[]): string[] =>
  planReplicas(aState(state), wants).map(briefly);

describe('planReplicas', () => {
  describe('placing', () => {
    it('PLC-008: the largest goes first, so that a small model does not block a big one', () => {
      const steps = plan({}, aWant('8b', 6), aWant('30b', 18), aWant('embedding', 1));
      expect(steps).to.deep.equal(['30b on big', '8b on small', 'embedding on small']);
    });

    it('PLC-008: one replica of each pool comes before the second of any', () => {
      const steps = plan({}, aWant('a-1', 11, { first: false }), aWant('a-0', 11), aWant('b-0', 20));
      expect(steps).to.deep.equal(['b-0 on big', 'a-0 on small', 'no room for a-1']);
    });

    it('PLC-008: replicas of a pool go to different cards, and small models share the cards by their sizes', () => {
      expect(plan({}, aWant('a-0', 2), aWant('a-1', 2, { first: false }))).to.deep.equal([
        'a-0 on big',
        'a-1 on small',
      ]);
      const tiny = ['a-0', 'b-0', 'c-0', 'd-0', 'e-0', 'f-0'].map((replicaId) => aWant(replicaId, 1));
      expect(plan({}, ...tiny).filter((line) => line.endsWith('small'))).to.have.length(2);
    });

    it('PLC-008: a model goes where the most others still have room', () => {
      const absent = [aWant('30b', 19), aWant('14b', 10)];
      expect(plan({}, aWant('8b', 6))).to.deep.equal(['8b on big']);
      expect(plan({ absent: absent.slice(0, 1) }, aWant('8b', 6))).to.deep.equal(['8b on small']);
      // The 30b has no room either way; the 14b has if the small card stays free.
      const cards = [aCard('big', 24, 5), aCard('small', 12)];
      expect(plan({ absent, cards }, aWant('8b', 5))).to.deep.equal(['8b on big']);
    });

    it('PLC-023: a pool that grows by need has one replica a card', () => {
      const extra = aWant('a-1', 2, { first: false, apart: true });
      const beside = [aResident('a-0', 'big', 2)];
      const cards = [aCard('big', 24, 2), aCard('small', 12)];
      expect(plan({ residents: beside, cards }, extra)).to.deep.equal(['a-1 on small']);
      const both = [...beside, aResident('a-2', 'small', 2)];
      expect(plan({ residents: both, cards }, extra)).to.deep.equal([]);
      expect(plan({}, aWant('a-0', 2, { apart: true }), extra)).to.deep.equal(['a-0 on big', 'a-1 on small']);
    });

    it('PLC-008: what foreign processes hold is not free, and the refusal tells all numbers', () => {
      const cards = [aCard('big', 24, 8), aCard('small', 12, 5)];
      expect(planReplicas(aState({ cards }), [aWant('30b', 18)])).to.deep.equal([
        {
          kind: 'impossible',
          replicaId: '30b',
          why: 'it needs 18.0 GiB, and big has 8.0 GiB free of 24.0 GiB, small has 5.0 GiB free of 12.0 GiB',
        },
      ]);
    });

    it('PLC-008: what no card can ever hold runs on the CPU where it may', () => {
      expect(plan({}, aWant('70b', 40, { cpuFallback: true }))).to.deep.equal(['70b on cpu']);
      // Somebody else will leave: that is worth the wait.
      const residents = [aResident('8b-0', 'big', 20, { busy: true, keptUntilMs: 0 })];
      const cards = [aCard('big', 24, 4), aCard('small', 12)];
      const waits = plan(
        { cards, residents },
        aWant('30b', 18, { cpuFallback: true, urgency: 'batch', sinceMs: 99_000 }),
      );
      expect(waits).to.deep.equal(['yield 8b-0', '30b waits']);
    });

    it('PLC-012: a replica that is divided over cards needs its share of each', () => {
      const divided = {
        placings: [
          {
            shares: [
              { cardId: 'big', bytes: 20 * GIB },
              { cardId: 'small', bytes: 10 * GIB },
            ],
          },
        ],
      };
      expect(plan({}, aWant('70b', 0, divided))).to.deep.equal(['70b on big+small']);
      expect(
        plan({ cards: [aCard('big', 24), aCard('small', 12, 9)] }, aWant('70b', 0, divided)),
      ).to.deep.equal(['no room for 70b']);
    });
  });

  describe('eviction', () => {
    const full = [aCard('big', 24, 2), aCard('small', 12, 0)];
    const asked = { urgency: 'interactive', sinceMs: 99_900 } as const;

    it('PLC-013: of idle replicas the one leaves that was not used for longest', () => {
      const residents = [
        aResident('old-0', 'big', 11, { lastUsedMs: 10 }),
        aResident('new-0', 'big', 11, { lastUsedMs: 20 }),
      ];
      expect(plan({ cards: full, residents }, aWant('x', 12, asked))).to.deep.equal([
        'evict old-0',
        'x waits',
      ]);
    });

    it('PLC-013: no more leave than have to', () => {
      const residents = [
        aResident('tiny-0', 'big', 1, { lastUsedMs: 10 }),
        aResident('large-0', 'big', 20, { lastUsedMs: 20 }),
      ];
      expect(plan({ cards: full, residents }, aWant('x', 18, asked))).to.deep.equal([
        'evict large-0',
        'x waits',
      ]);
    });

    it('PLC-023: a copy leaves before the last replica of a model, and at once', () => {
      const wanted = { busy: true, wantedBy: 'interactive' } as const;
      const residents = [aResident('b-0', 'big', 23, wanted), aResident('a-0', 'small', 11, wanted)];
      const waits = (more: readonly Resident[]) =>
        plan({ cards: full, residents: more }, aWant('x', 10, asked));
      expect(waits(residents)).to.deep.equal(['x waits until 129900']);
      const copies = [
        residents[0],
        aResident('a-0', 'small', 5, wanted),
        aResident('a-1', 'small', 6, wanted),
      ];
      const known = copies.filter((each) => each !== undefined);
      // Both would have to leave, and one of them is the last.
      expect(waits(known)).to.deep.equal(['x waits until 129900']);
      // Nor do both go where nothing else could: busy, or idle.
      const small = aWant('x', 10, { ...asked, placings: [on('small', 10)] });
      expect(plan({ cards: full, residents: known }, small)).to.deep.equal(['x waits until 129900']);
      const idle = known.map((each) => ({ ...each, busy: false }));
      expect(plan({ cards: full, residents: idle }, small)).to.deep.equal(['x waits until 129900']);
      const spare = [...residents, aResident('b-1', 'other', 23, wanted)];
      expect(
        plan({ cards: [...full, aCard('other', 24, 23)], residents: spare }, aWant('x', 10, asked)),
      ).to.deep.equal(['yield b-0', 'x waits']);
    });

    it('PLC-013: who is busy, wanted, kept or still loading stays', () => {
      const holder = (overrides: Partial<Resident>) => [
        aResident('big-0', 'big', 22, overrides),
        aResident('kept-0', 'small', 12, { keptUntilMs: Number.POSITIVE_INFINITY }),
      ];
      const waits = (overrides: Partial<Resident>) =>
        plan({ cards: full, residents: holder(overrides) }, aWant('x', 10, asked));
      expect(waits({ busy: true, wantedBy: 'interactive' })).to.deep.equal(['x waits until 129900']);
      expect(waits({ keptUntilMs: 105_000 })).to.deep.equal(['x waits until 105000']);
      // The end of a load wakes by itself.
      expect(waits({ phase: 'loading', keptUntilMs: 110_000 })).to.deep.equal(['x waits']);
      expect(waits({ keptUntilMs: Number.POSITIVE_INFINITY })).to.deep.equal(['no room for x']);
    });

    it('PLC-015: what leaves already, or is on its way back, is waited for before anyone else has to leave', () => {
      const idle = aResident('idle-0', 'small', 12);
      const leaving = aResident('gone-0', 'big', 22, { phase: 'leaving' });
      expect(plan({ cards: full, residents: [idle, leaving] }, aWant('x', 12, asked))).to.deep.equal([
        'x waits',
      ]);
      const returning = [aCard('big', 24, 2, 22), aCard('small', 12, 0)];
      expect(plan({ cards: returning, residents: [idle] }, aWant('x', 12, asked))).to.deep.equal(['x waits']);
    });

    it('PLC-015: two that wait do not count on the same memory', () => {
      const cards = [aCard('big', 24, 0), aCard('small', 12, 0)];
      const residents = [aResident('a-0', 'big', 24), aResident('b-0', 'small', 12)];
      expect(
        plan({ cards, residents }, aWant('x', 20, asked), aWant('y', 10, { ...asked, sinceMs: 99_950 })),
      ).to.deep.equal(['evict a-0', 'x waits', 'evict b-0', 'y waits']);
    });
  });

  describe('turns', () => {
    const cards = [aCard('big', 24, 2), aCard('small', 12, 12)];
    const holder = (overrides: Partial<Resident> = {}) => [
      aResident('a-0', 'big', 22, { busy: true, wantedBy: 'batch', ...overrides }),
    ];
    const other = (urgency: 'interactive' | 'batch', waitedMs: number) =>
      aWant('b-0', 20, { urgency, sinceMs: 100_000 - waitedMs });

    it('PLC-014: a model goes on with its own tasks until another has waited for the longest turn', () => {
      expect(plan({ cards, residents: holder() }, other('batch', 29_999))).to.deep.equal([
        'b-0 waits until 100001',
      ]);
      expect(plan({ cards, residents: holder() }, other('batch', 30_000))).to.deep.equal([
        'yield a-0',
        'b-0 waits',
      ]);
    });

    it('PLC-014: an interactive task does not wait for a turn of batch tasks', () => {
      expect(plan({ cards, residents: holder() }, other('interactive', 0))).to.deep.equal([
        'yield a-0',
        'b-0 waits',
      ]);
      const alike = holder({ wantedBy: 'interactive' });
      expect(plan({ cards, residents: alike }, other('interactive', 0))).to.deep.equal([
        'b-0 waits until 130000',
      ]);
    });

    it('PLC-014: a model that has just come is kept for its minimum residency, whoever waits', () => {
      const young = holder({ keptUntilMs: 104_000 });
      expect(plan({ cards, residents: young }, other('batch', 60_000))).to.deep.equal([
        'b-0 waits until 104000',
      ]);
    });

    it('PLC-014: one more replica of a pool makes nobody leave who is wanted', () => {
      const one = { ...other('batch', 60_000), first: false };
      expect(plan({ cards, residents: holder() }, one)).to.deep.equal(['b-0 waits']);
    });
  });

  it('PLC-002, PLC-013: no plan overfills a card, evicts who may stay, or depends on the order of the wants', () => {
    const residents = fc.array(
      fc.record({
        card: fc.constantFrom('big', 'small'),
        gib: fc.integer({ min: 1, max: 8 }),
        busy: fc.boolean(),
        kept: fc.boolean(),
        wantedBy: fc.constantFrom(null, 'interactive' as const, 'batch' as const),
        usedMs: fc.nat(100),
      }),
      { maxLength: 6 },
    );
    const wants = fc.array(
      fc.record({
        gib: fc.integer({ min: 0, max: 26 }),
        first: fc.boolean(),
        urgency: fc.constantFrom('preload' as const, 'interactive' as const, 'batch' as const),
        waitedMs: fc.constantFrom(0, 10_000, 60_000),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(residents, wants, (held, asked) => {
        const totals = { big: 24, small: 12 };
        const present = held.map(({ card, gib, busy, kept, wantedBy, usedMs }, index) =>
          aResident(`h${index}-0`, card, gib, {
            busy,
            wantedBy,
            lastUsedMs: usedMs,
            keptUntilMs: kept ? Number.POSITIVE_INFINITY : 0,
          }),
        );
        const freeGib = (card: 'big' | 'small') =>
          totals[card] - held.filter((each) => each.card === card).reduce((sum, { gib }) => sum + gib, 0);
        const cards = [aCard('big', 24, freeGib('big')), aCard('small', 12, freeGib('small'))];
        const all = asked.map(({ gib, first, urgency, waitedMs }, index) =>
          aWant(`w${index}-0`, gib, { first, urgency, sinceMs: 100_000 - waitedMs }),
        );
        const state = aState({ cards, residents: present });
        const steps = planReplicas(state, all);
        expect(planReplicas(state, [...all].reverse())).to.deep.equal(steps);
        const free = new Map(cards.map(({ cardId, freeBytes }) => [cardId, freeBytes]));
        for (const step of steps) {
          if (step.kind === 'load') {
            for (const { cardId, bytes } of step.placing.shares)
              free.set(cardId, (free.get(cardId) ?? 0) - bytes);
          }
          if (step.kind !== 'evict' && step.kind !== 'yield') continue;
          const leaver = present.find(({ replicaId }) => replicaId === step.replicaId);
          expect(leaver?.keptUntilMs).to.equal(0);
          if (step.kind === 'evict') expect(leaver?.busy).to.equal(false);
        }
        // Loads never count on memory that is still to come.
        for (const [cardId, bytes] of free) {
          if ((cards.find((card) => card.cardId === cardId)?.freeBytes ?? 0) >= 0)
            expect(bytes).to.be.at.least(0);
        }
        // Everyone is loaded, waits, or is told why not.
        const answered = steps.filter(
          ({ kind }) => kind === 'load' || kind === 'wait' || kind === 'impossible',
        );
        expect(answered.map(({ replicaId }) => replicaId).sort()).to.deep.equal(
          all.map(({ replicaId }) => replicaId).sort(),
        );
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
