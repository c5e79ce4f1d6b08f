import { expect } from 'chai';
import { ATTACKS } from './attack-table.js';
import { attacked } from './attacked.js';

describe('the attack table', () => {
  it('SEC-021: each attack names tests that are there, and one that names none is found', async function () {
    this.timeout(120_000);
    const planted = {
      attack: 'x',
      expected: 'y',
      file: 'server/http/auth.test.ts',
      title: 'SEC-001: nobody',
    };
    const outcomes = await attacked([...ATTACKS, planted], 'list');
    expect(outcomes.filter(({ held }) => held === 0)).to.deep.equal([
      { ...planted, held: 0, skipped: [], failed: [] },
    ]);
  });
});
