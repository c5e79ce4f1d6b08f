import { expect } from 'chai';
import fc from 'fast-check';
import {
  type DeviceRoom,
  type PlanState,
  type PlanStep,
  planReplicas,
  type ReplicaWant,
  type ResidentReplica,
} from './replica-plan.js';

const GIB = 2 ** 30;
const on = (...deviceIds: readonly string[]) =>
  deviceIds.map((deviceId) => ({ deviceId, share: 1 / deviceIds.length }));

const BIG: DeviceRoom = { deviceId: 'big', totalBytes: 24 * GIB, freeBytes: 24 * GIB };
const SMALL: DeviceRoom = { deviceId: 'small', totalBytes: 12 * GIB, freeBytes: 12 * GIB };
const withFree = (room: DeviceRoom, gib: number): DeviceRoom => ({ ...room, freeBytes: gib * GIB });

const aWant = (poolId: string, gib: number, more: Partial<ReplicaWant> = {}): ReplicaWant => ({
  replicaId: `${poolId}-0`,
  poolId,
  bytes: gib * GIB,
  placings: [on('big'), on('small')],
  first: true,
  interactive: false,
  sinceMs: 0,
  ...more,
});

const aResident = (poolId: string, gib: number, more: Partial<ResidentReplica> = {}): ResidentReplica => ({
  replicaId: `${poolId}-0`,
  poolId,
  placing: on('big'),
  bytes: gib * GIB,
  state: 'ready',
  busy: false,
  kept: false,
  evictable: true,
  lastUsedMs: 0,
  wanted: false,
  ...more,
});

const plan = (state: Partial<PlanState>): readonly PlanStep[] =>
  planReplicas({
    nowMs: 1_000,
    devices: [BIG, SMALL],
    residents: [],
    wants: [],
    longestTurnMs: 5_000,
    ...state,
  });

const brief = (steps: readonly PlanStep[]): string[] =>
  steps.map((step) => {
    if (step.kind === 'load') return `load ${step.replicaId} on ${step.placing.map((part) => part.deviceId)}`;
    return `${step.kind} ${'replicaId' in step ? step.replicaId : step.poolId}`;
  });

describe('planReplicas', () => {
  it('PLC-008: the largest goes first among equals, so that a small model does not block a big one', () => {
    const wants = [aWant('small-8b', 6), aWant('large-30b', 18), aWant('embedding', 1)];
    expect(brief(plan({ wants }))).to.deep.equal([
      'load large-30b-0 on big',
      'load small-8b-0 on small',
      'load embedding-0 on big',
    ]);
  });

  it('PLC-008: with equal rights the card that keeps the most memory free is taken', () => {
    const devices = [withFree(BIG, 8), withFree(SMALL, 12)];
    expect(brief(plan({ devices, wants: [aWant('a', 6)] }))).to.deep.equal(['load a-0 on small']);
  });

  it('PLC-008: who has nothing comes before who wants more, interactive before batch, then the longest wait', () => {
    const devices = [withFree(BIG, 7)];
    const only = { placings: [on('big')] };
    const wants = [
      aWant('more', 6, { ...only, first: false, interactive: true }),
      aWant('late', 6, { ...only, sinceMs: 9 }),
      aWant('early', 6, { ...only, sinceMs: 3 }),
      aWant('person', 6, { ...only, sinceMs: 11, interactive: true }),
    ];
    expect(brief(plan({ devices, wants }))[0]).to.equal('load person-0 on big');
    expect(brief(plan({ devices, wants: wants.slice(0, 3) }))[0]).to.equal('load early-0 on big');
  });

  it('PLC-009: the idle replica that was used longest ago makes room, and no more than needed', () => {
    const residents = [
      aResident('old', 5, { lastUsedMs: 100 }),
      aResident('older', 5, { lastUsedMs: 50 }),
      aResident('new', 5, { lastUsedMs: 900 }),
    ];
    const wants = [aWant('want', 8, { placings: [on('big')] })];
    const steps = plan({ devices: [withFree(BIG, 4)], residents, wants });
    expect(brief(steps)).to.deep.equal(['evict older-0']);
  });

  it('PLC-009: busy, kept, young and loading replicas are never evicted', () => {
    const residents = [
      aResident('busy', 5, { busy: true }),
      aResident('kept', 5, { kept: true }),
      aResident('young', 5, { evictable: false }),
      aResident('loading', 5, { state: 'loading' }),
    ];
    const wants = [aWant('want', 8, { placings: [on('big')] })];
    const steps = plan({ devices: [withFree(BIG, 4)], residents, wants });
    expect(brief(steps)).to.deep.equal(['wait want']);
    expect(steps[0]?.why).to.equal(
      '8.0 GiB on big are not free: busy-0, kept-0, loading-0, young-0 hold them',
    );
  });

  it('PLC-009: memory that is on its way back is waited for, and nothing else makes room meanwhile', () => {
    const residents = [aResident('leaving', 8, { state: 'leaving' }), aResident('idle', 8)];
    const wants = [aWant('want', 10, { placings: [on('big')] })];
    expect(brief(plan({ devices: [withFree(BIG, 4)], residents, wants }))).to.deep.equal(['wait want']);
  });

  it('PLC-010: a model that is still asked for keeps its replica until the other has waited its turn out', () => {
    const wants = [aWant('want', 8, { placings: [on('big')] })];
    const devices = [withFree(BIG, 4)];
    const working = [aResident('asked', 20, { wanted: true, busy: true })];
    expect(brief(plan({ devices, residents: working, wants, nowMs: 4_999 }))).to.deep.equal(['wait want']);
    expect(brief(plan({ devices, residents: working, wants, nowMs: 5_000 }))).to.deep.equal([
      'wait want',
      'yield asked-0',
    ]);
    const idle = [aResident('asked', 20, { wanted: true })];
    expect(brief(plan({ devices, residents: idle, wants, nowMs: 4_999 }))).to.deep.equal(['wait want']);
    expect(brief(plan({ devices, residents: idle, wants, nowMs: 5_000 }))).to.deep.equal(['evict asked-0']);
  });

  it('PLC-011: a mask is never left, and one that nothing on it can serve is impossible, with both numbers', () => {
    const steps = plan({ wants: [aWant('masked', 18, { placings: [on('small')] })] });
    expect(brief(steps)).to.deep.equal(['impossible masked']);
    expect(steps[0]?.why).to.equal('it needs 18.0 GiB, and the largest device that it may use has 12.0 GiB');
  });

  it('PLC-011: a split takes its share of every card of its mask', () => {
    const placing = [
      { deviceId: 'big', share: 2 / 3 },
      { deviceId: 'small', share: 1 / 3 },
    ];
    const wants = [aWant('split', 30, { placings: [placing] })];
    expect(brief(plan({ wants }))).to.deep.equal(['load split-0 on big,small']);
    expect(brief(plan({ devices: [BIG, withFree(SMALL, 9)], wants }))).to.deep.equal(['wait split']);
  });

  it('PLC-008, PLC-009: no plan overfills a card, leaves a mask or evicts what works, and it repeats', () => {
    const placing = fc.constantFrom(on('big'), on('small'), on('big', 'small'));
    const residents = fc.array(
      fc.record({
        gib: fc.integer({ min: 1, max: 9 }),
        placing,
        state: fc.constantFrom('loading' as const, 'ready' as const, 'leaving' as const),
        busy: fc.boolean(),
        kept: fc.boolean(),
        evictable: fc.boolean(),
        lastUsedMs: fc.nat(1_000),
        wanted: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    const wants = fc.array(
      fc.record({
        gib: fc.integer({ min: 1, max: 30 }),
        placings: fc.array(placing, { minLength: 1, maxLength: 3 }),
        first: fc.boolean(),
        interactive: fc.boolean(),
        sinceMs: fc.nat(20_000),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(residents, wants, (have, want) => {
        const used: Record<string, number> = { big: 0, small: 0 };
        const resident: ResidentReplica[] = [];
        for (const [index, { gib, ...rest }] of have.entries()) {
          const parts = rest.placing.map(({ deviceId, share }) => ({ deviceId, part: gib * share }));
          const fits = parts.every(
            ({ deviceId, part }) => (used[deviceId] ?? 0) + part <= (deviceId === 'big' ? 24 : 12),
          );
          if (!fits) continue;
          for (const { deviceId, part } of parts) used[deviceId] = (used[deviceId] ?? 0) + part;
          resident.push(aResident(`r${index}`, gib, rest));
        }
        const devices = [withFree(BIG, 24 - (used['big'] ?? 0)), withFree(SMALL, 12 - (used['small'] ?? 0))];
        const wanted = want.map(({ gib, ...rest }, index) => aWant(`w${index}`, gib, rest));
        const state = { nowMs: 20_000, devices, residents: resident, wants: wanted, longestTurnMs: 5_000 };
        const steps = planReplicas(state);
        expect(planReplicas(structuredClone(state))).to.deep.equal(steps);
        for (const step of steps) {
          if (step.kind === 'load') {
            const asked = wanted.find(({ replicaId }) => replicaId === step.replicaId);
            expect(asked?.placings).to.deep.include(step.placing);
            for (const { deviceId, share } of step.placing) {
              used[deviceId] = (used[deviceId] ?? 0) + ((asked?.bytes ?? 0) / GIB) * share;
            }
          } else if (step.kind === 'evict') {
            const victim = resident.find(({ replicaId }) => replicaId === step.replicaId);
            expect(victim).to.include({ busy: false, kept: false, state: 'ready', evictable: true });
          }
        }
        // What is evicted is still there: no load may count on it.
        expect(used['big']).to.be.at.most(24 + 1e-9);
        expect(used['small']).to.be.at.most(12 + 1e-9);
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });
});
