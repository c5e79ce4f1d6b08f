import { expect } from 'chai';
import { operationList } from '../../generated/operations.js';
import type { OperationId } from '../../generated/types.js';
import type { FuzzAnswer } from './fuzz-client.js';
import { type FuzzOptions, fuzz } from './fuzz-run.js';
import { operationOf } from './oracle.js';

const RUNS = 800;

type Plant = NonNullable<FuzzOptions['plant']>;

/** Another status or body for the answers of one operation that have one status. */
const instead =
  (operationId: OperationId, of: number, status: number, body?: string): Plant =>
  (request, answer) =>
    operationOf(request)?.operationId === operationId && answer.status === of
      ? { ...answer, status, ...(body !== undefined && { body: Buffer.from(body) }) }
      : answer;

/** The last good answer of an operation, for requests whose body it has refused. */
function takenAnyway(operationId: OperationId): Plant {
  let good: FuzzAnswer | null = null;
  return (request, answer) => {
    if (operationOf(request)?.operationId !== operationId) return answer;
    if (answer.status < 300) good = answer;
    const isBody = answer.status === 400 && answer.body.includes('field');
    return good === null || !isBody ? answer : { ...good, headers: { ...good.headers, ...answer.headers } };
  };
}

describe('the fuzzer', () => {
  it('SEC-015: requests drawn from the contract meet answers of the contract, of every operation', async function () {
    this.timeout(60_000);
    const { failure, counts } = await fuzz({ runs: RUNS, seed: 20 });
    expect(failure).to.equal(null);
    expect([...counts.keys()]).to.include.members(operationList.map(({ operationId }) => operationId));
  });

  const planted: readonly (readonly [name: string, plant: Plant, says: RegExp])[] = [
    ['a status that the contract does not list', instead('listPools', 200, 202), /does not list this status/],
    ['a 500', instead('listSessions', 200, 500, '{}'), /500/],
    [
      'a body of another form',
      instead('listTasks', 200, 200, '{"tasks":1,"next_cursor":null}'),
      /listTasks .*body/,
    ],
    ['an error of another form', instead('getTask', 404, 404, '{"code":"NOT_FOUND"}'), /envelope/],
    ['an invalid body that is taken', takenAnyway('drainPool'), /202 for a request whose/],
    ['a header that is missing', (_request, answer) => ({ ...answer, headers: {} }), /X-Correlation-Id/],
  ];
  for (const [name, plant, says] of planted) {
    it(`SEC-015: ${name} is found, with the request that shows it`, async function () {
      this.timeout(60_000);
      const { failure } = await fuzz({ runs: RUNS * 2, seed: 20, plant });
      expect(failure?.says).to.match(says);
      expect(failure?.request).to.match(/^[A-Z]+ \S+ HTTP\/1\.1\r\n/);
    });
  }
});
