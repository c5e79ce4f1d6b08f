import { expect } from 'chai';
import { countTests } from './test.js';

const mochaOutput = '\n  4 passing (3s)\n\n  12 passing (3s)\n  1 pending\n  2 failing\n';

describe('the test runner', () => {
  it('OPS-001: counts of mocha are taken from its last summary', () => {
    expect(countTests(mochaOutput, false)).to.deep.equal({ passed: 12, failed: 2, pending: 1 });
  });

  it('OPS-001: a step without counts is one test', () => {
    expect(countTests('', true)).to.deep.equal({ passed: 1, failed: 0, pending: 0 });
    expect(countTests('boom', false)).to.deep.equal({ passed: 0, failed: 1, pending: 0 });
  });

  it('OPS-001: a run that dies after its tests has failed', () => {
    expect(countTests('  3 passing (1s)\n', false)).to.deep.equal({ passed: 3, failed: 1, pending: 0 });
  });
});
