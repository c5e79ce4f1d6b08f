import { expect } from 'chai';
import { Breaker } from './breaker.js';

describe('Breaker', () => {
  it('PLC-017: so many failures in a row open it, and one that ends well in between starts the count anew', () => {
    const breaker = new Breaker({ failures: 3, openMs: 1_000 });
    expect([breaker.failed(0), breaker.failed(0)]).to.deep.equal([false, false]);
    breaker.succeeded();
    expect([breaker.failed(0), breaker.failed(0), breaker.state(0)]).to.deep.equal([false, false, 'closed']);
    expect([breaker.failed(10), breaker.state(10), breaker.openUntilMs]).to.deep.equal([true, 'open', 1_010]);
  });

  it('PLC-017: a trial that fails opens it for twice as long, at most ten minutes, and one that ends well closes it', () => {
    const breaker = new Breaker({ failures: 1, openMs: 1_000 });
    let nowMs = 0;
    const pauses: number[] = [];
    for (let opening = 0; opening < 12; opening++) {
      expect(breaker.failed(nowMs)).to.equal(true);
      pauses.push((breaker.openUntilMs ?? 0) - nowMs);
      nowMs = breaker.openUntilMs ?? 0;
      expect(breaker.state(nowMs)).to.equal('half_open');
    }
    expect(pauses.slice(0, 4)).to.deep.equal([1_000, 2_000, 4_000, 8_000]);
    expect(pauses.at(-1)).to.equal(600_000);
    breaker.succeeded();
    expect(breaker.state(nowMs)).to.equal('closed');
    breaker.failed(nowMs);
    expect((breaker.openUntilMs ?? 0) - nowMs).to.equal(1_000);
  });
});
