/** A plain list of the contract's operations, for what is decided by operation: auth, 405, metrics, traces. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonObject, listOperations, objectAt } from './contract.js';
import { generatedHeader } from './generated-header.js';

export function generateOperations(contract: JsonObject, output: string): void {
  const operations = listOperations(contract).map(
    ({ operationId, method, path, tag, requirementIds, statuses, secured }) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      tag,
      requirementIds,
      statuses,
      secured,
    }),
  );
  const version = String(objectAt(contract['info'], 'info')['version']);
  const text = `${generatedHeader()}import type { OperationId } from './types.js';

export interface OperationInfo {
  operationId: OperationId;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  /** As in the contract: \`/v1/tasks/{id}\`. */
  path: string;
  tag: string;
  requirementIds: readonly string[];
  statuses: readonly number[];
  /** False where the contract exempts the operation from the token. */
  secured: boolean;
}

/** info.version of the contract; \`api_version\` on the wire. */
export const apiVersion = '${version}';

export const operationList: readonly OperationInfo[] = [
${operations.map((operation) => `  ${JSON.stringify(operation)},`).join('\n')}
];
`;
  writeFileSync(join(output, 'operations.ts'), text);
}
