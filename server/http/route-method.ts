/**
 * Which operation a request names, from the contract's own list: 404 for an unknown path, 405 with Allow for a
 * known path under another method (OPS-012). HEAD and OPTIONS count as other methods.
 */
import type { Middleware } from 'koa';
import { operationList } from '../../generated/operations.js';
import { OrchestratorError } from '../core/errors.js';
import { shown } from '../core/shown-value.js';

interface PathOperations {
  readonly pattern: RegExp;
  /** By method. */
  readonly operations: ReadonlyMap<string, { readonly operationId: string; readonly secured: boolean }>;
}

const PATHS: readonly PathOperations[] = [...new Set(operationList.map(({ path }) => path))].map((path) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  operations: new Map(
    operationList
      .filter((operation) => operation.path === path)
      .map((operation) => [operation.method, operation]),
  ),
}));

export function operationIdOf(method: string, path: string): string | null {
  return operationsAt(path)?.get(method)?.operationId ?? null;
}

/** True where the contract exempts the operation from the token; unknown paths and methods are not exempt. */
export function isExemptFromToken(method: string, path: string): boolean {
  return operationsAt(path)?.get(method)?.secured === false;
}

export const routeMethod: Middleware = async (ctx, next) => {
  const operations = operationsAt(ctx.path);
  if (operations === undefined) {
    throw new OrchestratorError(
      'NOT_FOUND',
      `no route ${shown(ctx.path)}; the API starts at /v1/capabilities`,
    );
  }
  if (!operations.has(ctx.method)) {
    const allow = [...operations.keys()].join(', ');
    ctx.set('Allow', allow);
    throw new OrchestratorError(
      'METHOD_NOT_ALLOWED',
      `the method is ${ctx.method}; ${ctx.path} allows ${allow}`,
    );
  }
  await next();
};

function operationsAt(path: string): PathOperations['operations'] | undefined {
  return PATHS.find(({ pattern }) => pattern.test(path))?.operations;
}
