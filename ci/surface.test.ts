import { expect } from 'chai';
import {
  checkErrorCodes,
  checkErrorTable,
  checkFeatures,
  checkPacts,
  checkSdkMethods,
  parseErrorSpec,
} from './surface.js';

const operations = [{ operationId: 'getTask', requirementIds: ['ADM-010'] }];
const messages = (problems: readonly { message: string }[]): string =>
  problems.map((problem) => problem.message).join('\n');
const pact = (...descriptions: string[]) => ({
  path: 'provider-verify/pacts/x.json',
  text: JSON.stringify({ interactions: descriptions.map((description) => ({ description })) }),
});
const errorSpec = `
| NOT_FOUND | 404 | no | no | unknown |
| DRAINING | 503 | yes | yes | shutting down |
| CANCELED | stream | yes | no | canceled |
| DRAINING | 5000 |
`;
const errorTable = {
  NOT_FOUND: { status: 404, inStream: false, retriable: false, floorMs: null },
  DRAINING: { status: 503, inStream: true, retriable: true, floorMs: 5000 },
  CANCELED: { status: null, inStream: true, retriable: false, floorMs: null },
};

describe('surface', () => {
  it('OPS-010: an operation with every side passes', () => {
    const client = { tasks: { get: () => null } };
    expect(checkSdkMethods(operations, { getTask: 'tasks.get' }, client)).to.deep.equal([]);
    expect(checkPacts(operations, [pact('getTask: a finished task')])).to.deep.equal([]);
  });

  it('OPS-010: an operation without SDK method is found', () => {
    expect(messages(checkSdkMethods(operations, {}, {}))).to.contain('getTask has no SDK method');
    expect(messages(checkSdkMethods(operations, { getTask: 'tasks.get' }, { tasks: {} }))).to.contain(
      'no client.tasks.get()',
    );
  });

  it('OPS-010: an operation without requirement is found', () => {
    const bare = [{ operationId: 'getTask', requirementIds: [] }];
    const client = { tasks: { get: () => null } };
    expect(messages(checkSdkMethods(bare, { getTask: 'tasks.get' }, client))).to.contain(
      'getTask has no requirement',
    );
  });

  it('OPS-010: a method for an operation that is gone is found', () => {
    expect(messages(checkSdkMethods([], { getTask: 'tasks.get' }, {}))).to.contain('which no contract has');
  });

  it('OPS-010: an operation without pact, and a pact of no operation, are found', () => {
    const found = messages(checkPacts(operations, [pact('readTask: a finished task')]));
    expect(found).to.contain('"readTask: a finished task" is of no operation');
    expect(found).to.contain('getTask has no consumer pact');
  });

  it('OPS-010: an error code that no test produces is found', () => {
    const tests = [{ path: 'server/a.test.ts', text: "it('x', () => expect(code).to.equal('NOT_FOUND'))" }];
    expect(messages(checkErrorCodes(['NOT_FOUND', 'GONE'], tests))).to.equal(
      'GONE is produced by no test; expect it in a test of server/ or bdd/, or in a pact',
    );
  });

  it('OPS-010: a feature in force that is missing or empty is found, a later one is not asked for', () => {
    const features = ['admission', 'streaming-order', 'backpressure'].map((name) => ({
      path: `bdd/${name}.test.ts`,
      text: name === 'admission' ? 'nothing' : "it('works')",
    }));
    expect(checkFeatures(features, 1).map((problem) => problem.file)).to.deep.equal([
      'bdd/admission.test.ts',
      'bdd/cancel.test.ts',
    ]);
  });

  it('OPS-008: an error table that agrees with contract and code passes', () => {
    const codes = Object.keys(errorTable);
    expect(checkErrorTable(parseErrorSpec(errorSpec), codes, errorTable)).to.deep.equal([]);
  });

  it('OPS-008: a code that one side lacks, and a value that differs, are found', () => {
    const code = { ...errorTable, DRAINING: { ...errorTable.DRAINING, status: 500, floorMs: 1 } };
    const found = messages(
      checkErrorTable(parseErrorSpec(errorSpec), ['NOT_FOUND', 'DRAINING', 'GONE'], code),
    );
    expect(found).to.contain('CANCELED is not in ErrorCode');
    expect(found).to.contain('GONE has no row');
    expect(found).to.contain('GONE is not in server/core/errors.ts');
    expect(found).to.contain('DRAINING: status is 503 here and 500');
    expect(found).to.contain('DRAINING: floorMs is 5000 here and 1');
  });
});
