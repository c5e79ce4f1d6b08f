import { expect } from 'chai';
import type { ErrorCode } from './contract.js';
import { ERROR_TABLE, retryAfterMs } from './errors.js';

const RULES: readonly (readonly [ErrorCode, number | null, boolean, boolean])[] = [
  ['INVALID_PARAMS', 400, true, false],
  ['UNAUTHORIZED', 401, false, false],
  ['FORBIDDEN', 403, false, false],
  ['BUDGET_EXHAUSTED', 403, false, false],
  ['POLICY_DENIED', 403, false, false],
  ['MODEL_RETIRED', 403, true, false],
  ['UNTRUSTED_ARTIFACT', 400, true, false],
  ['NOT_FOUND', 404, false, false],
  ['METHOD_NOT_ALLOWED', 405, false, false],
  ['TASK_ID_CONFLICT', 409, false, false],
  ['SESSION_TURNS_EXCEEDED', 409, false, false],
  ['GONE', 410, false, false],
  ['PAYLOAD_TOO_LARGE', 413, false, false],
  ['UNSUPPORTED_MEDIA_TYPE', 415, false, false],
  ['DEADLINE_UNMET', 400, true, false],
  ['ADMISSION_REJECT', 429, false, true],
  ['QUEUE_FULL_DROP_LRU', 429, true, true],
  ['THROTTLED', 429, false, true],
  ['POOL_BUSY', 409, false, true],
  ['UPSTREAM_FAILED', 502, false, true],
  ['POOL_UNAVAILABLE', 503, true, true],
  ['POOL_UNREADY', 503, false, true],
  ['DRAINING', 503, false, true],
  ['STORAGE_UNAVAILABLE', 503, false, true],
  ['WORKER_RESET', null, true, true],
  ['DECODE_TIMEOUT', null, true, true],
  ['CANCELED', null, true, false],
  ['INTERNAL', 500, true, true],
];

describe('error table', () => {
  it('OPS-008: every code has the status, place and retriability of the contract, and there is no other', () => {
    const table = Object.entries(ERROR_TABLE).map(([code, { status, inStream, retriable }]) => [
      code,
      status,
      inStream,
      retriable,
    ]);
    expect(table).to.have.deep.members(RULES.map((rule) => [...rule]));
  });

  it('EST-004: exactly the codes of 429 and 503 have a floor, and advice stays within 1..59000 ms', () => {
    for (const [code, { status, floorMs }] of Object.entries(ERROR_TABLE)) {
      expect(floorMs !== null, code).to.equal(status === 429 || status === 503);
    }
    expect(retryAfterMs('ADMISSION_REJECT', null)).to.equal(1_000);
    expect(retryAfterMs('ADMISSION_REJECT', 1_234.2)).to.equal(1_235);
    expect(retryAfterMs('ADMISSION_REJECT', 0)).to.equal(1);
    expect(retryAfterMs('ADMISSION_REJECT', 600_000)).to.equal(59_000);
  });
});
