/**
 * The matrix requirement IDs ↔ operations ↔ tests, and the check that it has no hole (OPS-009).
 *
 *     tsx ci/spec-trace.ts [--print] [--root DIR]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { listOperations, loadContract } from './contract.js';
import { lineAt, type Problem, report } from './problem.js';
import { readSourceFiles, type SourceFile } from './source-files.js';

const ID_PATTERN = '(?:ADM|QUE|EST|STR|DET|SES|CAT|ART|PLC|POL|ENG|SEC|OBS|OPS|SDK)-\\d{3}';
const ONE_ID = new RegExp(`^${ID_PATTERN}$`);
const EVERY_ID = new RegExp(`\\b${ID_PATTERN}\\b`, 'g');
/** `QUE-002: a sentence`, or `QUE-002, QUE-003: a sentence`. */
const TITLE_IDS = new RegExp(`^(${ID_PATTERN}(?:, ${ID_PATTERN})*): \\S`);
const KEYWORD = /\*\*(MUST NOT|MUST|SHOULD NOT|SHOULD|MAY)\*\*/g;
const TEST_FUNCTIONS = new Set(['it', 'specify', 'test']);

/** Where tests live. */
export const TEST_FOLDERS = ['server', 'sdk', 'bdd', 'provider-verify', 'ci', 'contracts', 'examples'];
const DOCUMENTS = ['TODO.md', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', '.docs'];

export interface Requirement {
  readonly id: string;
  readonly title: string;
  readonly keyword: string;
  /** Why no test names it; null where tests have to. */
  readonly untested: string | null;
  readonly file: string;
  readonly line: number;
}

export interface TestTitle {
  readonly title: string;
  readonly ids: readonly string[];
  readonly file: string;
  readonly line: number;
}

export interface OperationTrace {
  readonly operationId: string;
  readonly requirementIds: readonly string[];
}

export interface Trace {
  readonly requirements: readonly Requirement[];
  readonly operations: readonly OperationTrace[];
  readonly tests: readonly TestTitle[];
  readonly problems: readonly Problem[];
}

/** Reads the requirements of one spec; what breaks the grammar goes to `problems`. */
export function parseSpec(spec: SourceFile, problems: Problem[]): Requirement[] {
  const requirements: Requirement[] = [];
  const lines = spec.text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('### ')) continue;
    const at = { file: spec.path, line: index + 1 };
    const [id = '', ...words] = line.slice(4).split(' ');
    if (!ONE_ID.test(id)) {
      problems.push({ ...at, message: `"${line}" is not a requirement; write "### QUE-003 Title"` });
      continue;
    }
    const rest = lines.slice(index + 1);
    const next = rest.findIndex((later) => later.startsWith('#'));
    const body = next === -1 ? rest : rest.slice(0, next);
    const quote = body.filter((text) => text.startsWith('>')).join(' ');
    const keywords = [...quote.matchAll(KEYWORD)].map((match) => match[1] ?? '');
    if (keywords.length !== 1) {
      const found = keywords.length === 0 ? 'none' : keywords.join(', ');
      problems.push({
        ...at,
        message: `${id} has ${keywords.length} bold keywords (${found}); its quote needs exactly one`,
      });
    }
    if (!body.some((text) => /^Intent: \S/.test(text))) {
      problems.push({
        ...at,
        message: `${id} has no intent; write "Intent: why the rule exists" below its quote`,
      });
    }
    const untested =
      body
        .find((text) => text.startsWith('Untested:'))
        ?.slice('Untested:'.length)
        .trim() ?? null;
    if (untested === '')
      problems.push({ ...at, message: `${id} is Untested without a reason; say why, or test it` });
    requirements.push({ id, title: words.join(' '), keyword: keywords[0] ?? '', untested, ...at });
  }
  return requirements;
}

/** Titles of the tests of one file, and the IDs in them. A skipped test proves nothing and is a problem. */
export function parseTests(file: SourceFile, problems: Problem[]): TestTitle[] {
  if (file.path.endsWith('.types.ts')) return parseTypeTests(file);
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022);
  const titles: TestTitle[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) readCall(node);
    ts.forEachChild(node, visit);
  };
  const readCall = (call: ts.CallExpression): void => {
    const callee = call.expression.getText(source);
    const [name = '', modifier] = callee.split('.');
    if (!TEST_FUNCTIONS.has(name) && name !== 'describe' && name !== 'xit') return;
    const line = source.getLineAndCharacterOfPosition(call.getStart(source)).line + 1;
    if (modifier === 'skip' || name === 'xit') {
      problems.push({
        file: file.path,
        line,
        message: 'a skipped test proves nothing; mend it or delete it',
      });
      return;
    }
    const [title] = call.arguments;
    if (!TEST_FUNCTIONS.has(name) || title === undefined || modifier !== undefined) return;
    const text = titleText(title, source);
    const ids = TITLE_IDS.exec(text)?.[1]?.split(', ') ?? tableIds(text, file.text);
    titles.push({ title: text, ids, file: file.path, line });
    if (ids.length === 0 && file.path.endsWith('.test.ts')) {
      problems.push({
        file: file.path,
        line,
        message: `test "${text}" names no requirement; begin it with "QUE-002: "`,
      });
    }
  };
  visit(source);
  return titles;
}

/** A type test is what the compiler has to refuse; its requirements are those of the file's head comment. */
function parseTypeTests({ path, text }: SourceFile): TestTitle[] {
  const head = text.slice(0, Math.max(0, text.indexOf('*/')));
  const ids = [...head.matchAll(EVERY_ID)].map((match) => match[0]);
  return [...text.matchAll(/^\s*\/\/ @ts-expect-error (.+)$/gm)].map((match) => ({
    title: `does not compile: ${match[1]}`,
    ids,
    file: path,
    line: lineAt(text, match.index + match[0].indexOf('//')),
  }));
}

function titleText(title: ts.Expression, source: ts.SourceFile): string {
  if (ts.isStringLiteralLike(title)) return title.text;
  return title.getText(source).replace(/^`|`$/g, '');
}

/** A title that is made from a table of cases: the IDs are the literals of the file that are nothing but an ID,
 * or that begin like a title. */
function tableIds(title: string, text: string): string[] {
  if (!title.startsWith('${') && !/^[\w.]+$/.test(title)) return [];
  const literals = text.matchAll(new RegExp(`['"\`](${ID_PATTERN})(?:['"\`]|: )`, 'g'));
  return [...new Set([...literals].map((match) => match[1] ?? ''))];
}

/** Everything together. `root` is the repository. */
export function traceSpecs(root: string, operations: readonly OperationTrace[]): Trace {
  const problems: Problem[] = [];
  const requirements = readSourceFiles(root, ['.specs'], ['.md']).flatMap((spec) =>
    parseSpec(spec, problems),
  );
  const known = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const first = known.get(requirement.id);
    if (first === undefined) known.set(requirement.id, requirement);
    else {
      const { id, file, line } = requirement;
      problems.push({
        file,
        line,
        message: `${id} is already at ${first.file}:${first.line}; IDs are never reused, take the next`,
      });
    }
  }
  const code = readSourceFiles(root, TEST_FOLDERS, ['.ts']);
  const contracts = readSourceFiles(root, ['contracts'], ['.yaml']);
  const documents = readSourceFiles(root, ['.specs', ...DOCUMENTS], ['.md']);
  for (const file of [...code, ...contracts, ...documents]) problems.push(...unknownIds(file, known));

  const tests = code.flatMap((file) => parseTests(file, problems));
  const cited = new Set(tests.flatMap((test) => test.ids));
  for (const { id, keyword, untested, file, line } of requirements) {
    if (keyword.startsWith('MUST') && untested === null && !cited.has(id)) {
      problems.push({
        file,
        line,
        message: `${id} has neither a test nor a reason; begin a test title with "${id}: ", or add "Untested: reason"`,
      });
    }
    if (untested !== null && cited.has(id)) {
      problems.push({ file, line, message: `${id} says Untested and is tested; delete the Untested line` });
    }
  }
  return { requirements, operations, tests, problems };
}

function unknownIds(file: SourceFile, known: ReadonlyMap<string, Requirement>): Problem[] {
  const problems: Problem[] = [];
  for (const match of file.text.matchAll(EVERY_ID)) {
    if (known.has(match[0])) continue;
    problems.push({
      file: file.path,
      line: lineAt(file.text, match.index),
      message: `${match[0]} is no requirement; write it into .specs/ first, or name one that exists`,
    });
  }
  return problems;
}

/** The matrix as text: one requirement a line, then its tests. */
export function formatMatrix(trace: Trace): string {
  const lines: string[] = [];
  for (const { id, title, keyword, untested } of trace.requirements) {
    const operations = trace.operations.filter((operation) => operation.requirementIds.includes(id));
    const tests = trace.tests.filter((test) => test.ids.includes(id));
    const names = operations.map((operation) => operation.operationId).join(', ') || '-';
    lines.push(`${id} ${title} [${keyword}]  operations: ${names}  tests: ${tests.length}`);
    if (untested !== null) lines.push(`    untested: ${untested}`);
    for (const test of tests) lines.push(`    ${test.file}:${test.line}  ${test.title}`);
  }
  return lines.join('\n');
}

function main(): void {
  const { values } = parseArgs({
    options: { print: { type: 'boolean' }, root: { type: 'string', default: '.' } },
  });
  const trace = traceSpecs(values.root, listOperations(loadContract()));
  if (values.print === true) console.log(formatMatrix(trace));
  const { requirements, operations, tests } = trace;
  report(
    trace.problems,
    `${requirements.length} requirements, ${operations.length} operations, ${tests.length} tests: no hole`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
