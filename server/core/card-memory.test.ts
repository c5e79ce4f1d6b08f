import { expect } from 'chai';
import { CardMemory, type Holding } from './card-memory.js';

const GIB = 2 ** 30;
const aReading = (usedGib: number) => ({
  uuid: 'big',
  name: 'RTX 3090',
  memoryTotalBytes: 24 * GIB,
  memoryUsedBytes: usedGib * GIB,
  utilization: null,
});
const holding = (gib: number, phase: Holding['phase'] = 'ready'): Holding => ({
  shares: [{ cardId: 'big', bytes: gib * GIB }],
  phase,
});

function aMemory(): { memory: CardMemory; freeGib: (holdings: Holding[], nowMs?: number) => number } {
  const memory = new CardMemory([{ cardId: 'big', totalBytes: 24 * GIB }], 5_000);
  const freeGib = (holdings: Holding[], nowMs = 0): number =>
    (memory.rooms(holdings, nowMs)[0]?.freeBytes ?? Number.NaN) / GIB;
  return { memory, freeGib };
}

describe('CardMemory', () => {
  it('PLC-008: what others hold is not free, and is known still while a load is under way', () => {
    const { memory, freeGib } = aMemory();
    memory.read([aReading(3)], []);
    expect(freeGib([])).to.equal(21);
    const loading = [holding(10, 'loading')];
    expect(freeGib(loading)).to.equal(11);
    // The driver sees a part of the load, then all of it: both are counted once.
    memory.read([aReading(7)], loading);
    expect(freeGib(loading)).to.equal(11);
    memory.read([aReading(13)], [holding(10)]);
    expect(freeGib([holding(10)])).to.equal(11);
  });

  it('PLC-005: while the probe is blind, our own replicas alone are counted', () => {
    const { memory, freeGib } = aMemory();
    memory.read([], []);
    expect(freeGib([holding(10)])).to.equal(14);
  });

  it('PLC-015: what a replica held is free once the driver says so', () => {
    const { memory, freeGib } = aMemory();
    memory.read([aReading(10)], [holding(10)]);
    memory.left(holding(10).shares, 1_000);
    expect([freeGib([], 1_000), memory.rooms([], 1_000)[0]?.returningBytes]).to.deep.equal([14, 10 * GIB]);
    memory.read([aReading(0)], []);
    expect([freeGib([], 1_500), memory.nextReturnMs()]).to.deep.equal([24, null]);
  });

  it('PLC-015: what has not come back in time is somebody else’s', () => {
    const { memory } = aMemory();
    memory.read([aReading(10)], [holding(10)]);
    memory.left(holding(10).shares, 1_000);
    expect(memory.nextReturnMs()).to.equal(6_000);
    expect(memory.rooms([], 6_000)[0]).to.include({ freeBytes: 14 * GIB, returningBytes: 0 });
  });

  it('PLC-015: what was taken after the last reading is waited for too', () => {
    const { memory, freeGib } = aMemory();
    memory.read([aReading(0)], []);
    memory.left(holding(10).shares, 1_000);
    expect(freeGib([], 1_000)).to.equal(14);
    memory.read([aReading(0)], []);
    expect(freeGib([], 1_500)).to.equal(24);
  });

  it('PLC-015: what others hold is not forgotten when memory is waited for no longer', () => {
    const { memory, freeGib } = aMemory();
    memory.read([aReading(5)], []);
    memory.left(holding(10).shares, 1_000);
    memory.left(holding(8).shares, 3_000);
    expect(freeGib([], 6_000)).to.equal(11);
  });

  it('PLC-015: what others hold is not forgotten while memory comes back part by part', () => {
    const { memory, freeGib } = aMemory();
    memory.read([aReading(5)], []);
    memory.read([aReading(23)], [holding(10), holding(8)]);
    memory.left(holding(10).shares, 1_000);
    memory.left(holding(8).shares, 1_500);
    memory.read([aReading(13)], []);
    const loading = [holding(6, 'loading')];
    memory.read([aReading(5)], loading);
    expect(freeGib(loading, 2_000)).to.equal(13);
  });

  it('PLC-015: a margin is kept free and nobody takes it, so memory is back without it', () => {
    const { memory, freeGib } = aMemory();
    const withMargin = [{ cardId: 'big', bytes: 11 * GIB, marginBytes: GIB }];
    memory.read([aReading(13)], [{ shares: withMargin, phase: 'ready' }]);
    expect(freeGib([{ shares: withMargin, phase: 'ready' }])).to.equal(10);
    memory.left(withMargin, 1_000);
    memory.read([aReading(3)], []);
    expect([freeGib([], 1_500), memory.nextReturnMs()]).to.deep.equal([21, null]);
  });

  it('PLC-015: a load that has begun since the last reading makes nothing of others free', () => {
    const { memory, freeGib } = aMemory();
    memory.read([aReading(13)], [holding(10)]);
    memory.left(holding(10).shares, 1_000);
    memory.read([aReading(5)], []);
    // It needs no more room than there is; the rest of what has left is waited for no longer.
    expect(freeGib([holding(4, 'loading')], 6_000)).to.equal(15);
  });
});
