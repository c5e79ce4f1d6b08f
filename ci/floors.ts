/**
 * Import directions, the purity of the core, file names that say something (OPS-011), and the one way out (POL-010).
 *
 *     generated <- core <- { runtime, engines, adapters } <- http <- compose
 *
 *     tsx ci/floors.ts [--root DIR]
 */
import { builtinModules } from 'node:module';
import { basename, dirname, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { checkOutboundCalls } from './outbound-calls.js';
import { type Problem, report } from './problem.js';
import { readSourceFiles, type SourceFile } from './source-files.js';

/** Folders that form a floor; the first match counts. */
const FLOORS: readonly (readonly [path: string, floor: string])[] = [
  ['generated', 'generated'],
  ['server/core', 'core'],
  ['server/runtime', 'runtime'],
  ['server/engines', 'engines'],
  ['server/adapters', 'adapters'],
  ['server/http', 'http'],
  ['server', 'compose'],
  ['sdk', 'sdk'],
  ['bdd', 'bdd'],
  ['provider-verify', 'provider-verify'],
  ['ci', 'ci'],
  ['contracts', 'contracts'],
  ['examples', 'examples'],
];

interface FloorRule {
  /** Floors that its files may import, beside their own. */
  readonly floors: readonly string[];
  /** Packages that its files may import; absent, any. `node:` stands for Node's built-ins. */
  readonly packages?: readonly string[];
  /** Where the refused import belongs. */
  readonly move: string;
}

const RULES: Readonly<Record<string, FloorRule>> = {
  generated: { floors: [], move: 'change the contract or a template' },
  core: {
    floors: [],
    packages: [],
    move: 'move the call into server/runtime or an adapter and pass its result in',
  },
  runtime: {
    floors: ['generated', 'core'],
    move: 'take it as a port from server/core, wired in server/compose.ts',
  },
  engines: { floors: ['generated', 'core'], move: 'put what is shared into server/core' },
  adapters: { floors: ['generated', 'core'], move: 'take it as an argument, wired in server/compose.ts' },
  http: {
    floors: ['generated', 'core', 'runtime', 'engines', 'adapters'],
    move: 'take it as an argument, wired in server/compose.ts',
  },
  compose: {
    floors: ['generated', 'core', 'runtime', 'engines', 'adapters', 'http'],
    move: 'the server knows nothing of what is built on it',
  },
  sdk: {
    floors: ['generated'],
    packages: ['openapi-fetch', 'eventsource-parser'],
    move: 'the SDK runs without server and without Node',
  },
  bdd: {
    floors: ['sdk', 'generated', 'compose', 'engines', 'adapters', 'core', 'provider-verify', 'ci'],
    move: 'drive the server through the SDK or raw HTTP',
  },
  'provider-verify': {
    floors: ['sdk', 'generated', 'compose', 'engines', 'adapters', 'core', 'ci'],
    move: 'drive the server through the SDK or raw HTTP',
  },
};

/** A test sees its own floor, the floors below it, and the floors beside it. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  core: ['generated'],
  runtime: ['engines', 'adapters'],
  engines: ['runtime', 'adapters', 'examples'],
  adapters: ['runtime', 'engines', 'compose'],
  http: ['compose'],
  compose: ['ci'],
  generated: ['contracts'],
};

/** What would bring time, randomness or waiting into the core. */
const IMPURE = new Set([
  'Date',
  'Promise',
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

const EMPTY_NAME = /(^|-)(utils?|helpers?|managers?|commons?|misc)(-|\.|$)/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const NODE_BUILTINS = new Set(builtinModules);

const isTest = (path: string): boolean =>
  /\.(test|types)\.ts$/.test(path) ||
  path.includes('/testing/') ||
  /(^|-)conformance\.ts$/.test(basename(path));

function floorOf(path: string): string | null {
  return FLOORS.find(([folder]) => path === folder || path.startsWith(`${folder}/`))?.[1] ?? null;
}

/** Everything that one file does against the floors. */
export function checkFloors(file: SourceFile): Problem[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const problems: Problem[] = [];
  const add = (node: ts.Node, message: string): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    problems.push({ file: file.path, line, message });
  };
  problems.push(...checkName(file.path));
  const floor = floorOf(file.path);
  const rule = floor === null ? undefined : RULES[floor];
  if (floor === null || rule === undefined) return problems;
  const pure = floor === 'core' && !isTest(file.path);

  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported !== null) {
      const refusal = refuseImport(file.path, floor, rule, imported);
      if (refusal !== null) add(node, refusal);
    }
    const impurity = pure ? impurityOf(node) : null;
    if (impurity !== null && !isTypeInPort(node, file.path)) {
      add(node, `core may not use ${impurity}; take the time, id, random number or outcome as an argument`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

/** A port only describes what others do, so its types may speak of promises. */
function isTypeInPort(node: ts.Node, path: string): boolean {
  return ts.isTypeReferenceNode(node.parent) && /(^|[/-])ports?\.ts$/.test(path);
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importOf(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.importClause?.isTypeOnly === true };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    if (argument !== undefined && ts.isStringLiteral(argument))
      return { specifier: argument.text, typeOnly: false };
  }
  return null;
}

function refuseImport(path: string, floor: string, rule: FloorRule, imported: Import): string | null {
  const { specifier, typeOnly } = imported;
  if (!specifier.startsWith('.')) return refusePackage(path, floor, rule, specifier);
  const target = posix.normalize(posix.join(dirname(path), specifier));
  const targetFloor = floorOf(target);
  if (targetFloor === floor) return refuseOtherEngine(path, target);
  if (targetFloor === 'generated' && (floor === 'core' || floor === 'sdk') && !isTest(path)) {
    if (floor === 'core' && path !== 'server/core/contract.ts') {
      return `core may not import generated (${specifier}); take the type from server/core/contract.ts`;
    }
    return typeOnly ? null : `${floor} may not import generated code (${specifier}); use "import type"`;
  }
  const allowed = isTest(path) ? [...rule.floors, ...(BESIDE[floor] ?? [])] : rule.floors;
  if (targetFloor !== null && allowed.includes(targetFloor)) return null;
  return `${floor} may not import ${targetFloor ?? target} (${specifier}); ${rule.move}`;
}

/** Each engine is a folder of its own; what two need lies beside them or in the core. */
function refuseOtherEngine(path: string, target: string): string | null {
  const engine = /^server\/engines\/([^/]+)\//;
  const from = engine.exec(path)?.[1];
  const to = engine.exec(target)?.[1];
  if (from === undefined || to === undefined || from === to) return null;
  return `engine ${from} may not import engine ${to}; put what both need into server/core`;
}

function refusePackage(path: string, floor: string, rule: FloorRule, specifier: string): string | null {
  if (rule.packages === undefined || isTest(path) || basename(path).endsWith('.config.ts')) return null;
  const [first = '', second = ''] = specifier.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  if (rule.packages.includes(name)) return null;
  const kind = name.startsWith('node:') || NODE_BUILTINS.has(name) ? 'the Node built-in' : 'the package';
  return `${floor} may not import ${kind} ${specifier}; ${rule.move}`;
}

/** How a node of a core file brings in the outside world; null when it does not. */
function impurityOf(node: ts.Node): string | null {
  if (ts.isAwaitExpression(node)) return 'await';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (!ts.isIdentifier(node)) return null;
  if (node.text === 'Math' && isMathRandom(node.parent)) return 'Math.random';
  if (!IMPURE.has(node.text)) return null;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return null;
  const names =
    ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent) || ts.isMethodSignature(parent);
  return names && parent.name === node ? null : node.text;
}

const isMathRandom = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) && node.name.text === 'random';

function checkName(path: string): Problem[] {
  const name = basename(path);
  const problems: Problem[] = [];
  if (EMPTY_NAME.test(name)) {
    problems.push({
      file: path,
      line: 1,
      message: `the name ${name} says nothing; name the file after its one subject`,
    });
  }
  if (!KEBAB_CASE.test(name)) {
    problems.push({
      file: path,
      line: 1,
      message: `the name ${name} is not kebab-case; write it like event-log.ts`,
    });
  }
  return problems;
}

/** Every file of the repository at `root`. */
export function checkRepository(root: string): Problem[] {
  const folders = [...new Set(FLOORS.map(([folder]) => folder.split('/')[0] ?? folder))];
  return readSourceFiles(root, folders, ['.ts', '.mts', '.tsx', '.js', '.mjs'])
    .filter((file) => !file.path.startsWith('generated/'))
    .flatMap((file) => [...checkFloors(file), ...checkOutboundCalls(file)]);
}

function main(): void {
  const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });
  report(checkRepository(values.root), 'every import keeps to its floor');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
