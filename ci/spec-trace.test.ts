import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { formatProblem } from './problem.js';
import { formatMatrix, parseTests, traceSpecs } from './spec-trace.js';

const fixture = fileURLToPath(new URL('fixtures/spec-trace', import.meta.url));
const trace = traceSpecs(fixture, [{ operationId: 'createTask', requirementIds: ['QUE-001'] }]);
const problems = trace.problems.map(formatProblem);

const faults: readonly (readonly [fault: string, problem: string])[] = [
  ['a MUST with neither test nor reason', '.specs/que.md:9: error: QUE-002 has neither a test nor a reason'],
  ['two keywords', '.specs/que.md:15: error: QUE-003 has 2 bold keywords (MUST, SHOULD)'],
  ['a duplicate', '.specs/que.md:21: error: QUE-003 is already at .specs/que.md:15'],
  ['a requirement without keyword', '.specs/que.md:41: error: QUE-006 has 0 bold keywords (none)'],
  ['a heading without ID', '.specs/que.md:47: error: "### Queue without ID" is not a requirement'],
  ['an unknown ID in a test', `server/queue.test.ts:2: error: QUE-${'099'} is no requirement`],
  ['an unknown ID in TODO.md', `TODO.md:1: error: QUE-${'098'} is no requirement`],
  ['a test without ID', 'server/queue.test.ts:3: error: test "has no ID" names no requirement'],
  ['a skipped test', 'server/queue.test.ts:4: error: a skipped test proves nothing'],
];

describe('spec trace', () => {
  for (const [fault, problem] of faults) {
    it(`OPS-009: ${fault} is found, with its place`, () => {
      expect(problems.filter((line) => line.startsWith(problem))).to.have.length(1);
    });
  }

  it('OPS-009: nothing else is wrong with the fixture', () => {
    expect(problems).to.have.length(faults.length);
  });

  it('OPS-009: the matrix names operations and tests of a requirement', () => {
    const matrix = formatMatrix(trace);
    expect(matrix).to.contain('QUE-001 Tested [MUST]  operations: createTask  tests: 1');
    expect(matrix).to.contain('server/queue.test.ts:1  QUE-001, QUE-003: two at once');
  });

  it('OPS-009: what a type test refuses counts for the requirements of its head comment', () => {
    const text = `/** Refused (QUE-001). */\n// @ts-expect-error no such status\nexport const x: 1 = 2;\n`;
    expect(parseTests({ path: 'x.types.ts', text }, [])).to.deep.equal([
      { title: 'does not compile: no such status', ids: ['QUE-001'], file: 'x.types.ts', line: 2 },
    ]);
  });

  it('OPS-009: titles made from a table take their IDs from its literals', () => {
    const text =
      "for (const row of [{ title: 'QUE-001: a' }, { title: 'QUE-004: b' }]) it(row.title, () => {});";
    expect(parseTests({ path: 'x.test.ts', text }, []).flatMap((test) => test.ids)).to.deep.equal([
      'QUE-001',
      'QUE-004',
    ]);
  });
});
