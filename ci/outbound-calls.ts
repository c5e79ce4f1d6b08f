/** No way out of the server but `server/adapters/egress.ts` (POL-010): what a file would need for another is refused. */
import { basename } from 'node:path';
import ts from 'typescript';
import type { Problem } from './problem.js';
import type { SourceFile } from './source-files.js';

const THE_CLIENT = 'server/adapters/egress.ts';
/** What of Node's networking goes nowhere; types go nowhere either. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  http: ['createServer', 'STATUS_CODES', 'METHODS'],
  net: ['BlockList', 'isIP', 'isIPv4', 'isIPv6'],
};
const NETWORKING = /^(?:node:)?(http|https|http2|net|tls|dns|dns\/promises|dgram|inspector)$/;
const CLIENTS =
  /^(undici|axios|got|node-fetch|cross-fetch|ky|superagent|request|needle|ws|openapi-fetch|eventsource)(\/|$)/;
const GLOBALS = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

export function checkOutboundCalls({ path, text }: SourceFile): Problem[] {
  const isTest = path.includes('/testing/') || /\.(test|types)\.ts$/.test(basename(path));
  if (!path.startsWith('server/') || isTest || path === THE_CLIENT) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const problems: Problem[] = [];
  const add = (node: ts.Node, what: string): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    problems.push({
      file: path,
      line,
      message: `${what} leads out of the server; call through ${THE_CLIENT}`,
    });
  };
  const visit = (node: ts.Node): void => {
    for (const what of outwardOf(node)) add(node, what);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

function outwardOf(node: ts.Node): readonly string[] {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return outwardImports(node.moduleSpecifier.text, node.importClause);
  if (ts.isCallExpression(node) && isLoad(node.expression)) {
    const [argument] = node.arguments;
    const specifier = argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : '';
    return leadsOut(specifier) ? [`import of ${specifier}`] : [];
  }
  if (!ts.isIdentifier(node) || !GLOBALS.has(node.text) || !isUse(node)) return [];
  return [node.text];
}

const isLoad = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

const leadsOut = (specifier: string): boolean => NETWORKING.test(specifier) || CLIENTS.test(specifier);

function outwardImports(specifier: string, clause: ts.ImportClause | undefined): readonly string[] {
  if (!leadsOut(specifier) || clause?.isTypeOnly === true) return [];
  const harmless = HARMLESS[NETWORKING.exec(specifier)?.[1] ?? ''] ?? [];
  const bindings = clause?.namedBindings;
  if (
    clause === undefined ||
    clause.name !== undefined ||
    bindings === undefined ||
    !ts.isNamedImports(bindings)
  )
    return [`import of ${specifier}`];
  return bindings.elements
    .filter(
      ({ isTypeOnly, name, propertyName }) => !isTypeOnly && !harmless.includes((propertyName ?? name).text),
    )
    .map(({ name, propertyName }) => `${(propertyName ?? name).text} of ${specifier}`);
}

/** Not a property, member or parameter that happens to have the name. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() === 'globalThis';
  const declares = 'name' in parent && parent.name === node;
  return !declares && !ts.isTypeReferenceNode(parent);
}
