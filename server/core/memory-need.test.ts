import { expect } from 'chai';
import { MemoryNeed } from './memory-need.js';

describe('MemoryNeed', () => {
  it('PLC-016: what a load has taken is what the pool needs, more or less than was estimated', () => {
    const need = new MemoryNeed(1_000);
    expect(need.bytes(0)).to.equal(1_000);
    need.measured(1_200);
    expect(need.bytes(0)).to.equal(1_200);
    need.measured(900);
    expect(need.bytes(0)).to.equal(900);
  });

  it('PLC-016: after a load that ran out of memory more is asked for, for ten minutes', () => {
    const need = new MemoryNeed(1_000);
    need.wasTooLittle(1_000, 5_000);
    expect(need.bytes(5_000)).to.equal(1_150);
    need.wasTooLittle(1_150, 6_000);
    expect(need.bytes(6_000)).to.be.at.least(1_322);
    expect(need.bytes(605_999)).to.be.above(1_150);
    expect(need.bytes(606_000)).to.equal(1_000);
  });
});
