/**
 * Turns what the generated validators found into the INVALID_PARAMS error a caller can act on (ADM-004).
 */
import type { InvalidRequest, RequestPart } from '../../generated/routes/index.js';
import { OrchestratorError } from '../core/errors.js';
import { describeFinding, dotted } from '../core/validation-finding.js';

const NOUNS: Record<RequestPart, string> = {
  path: 'path parameter',
  query: 'query parameter',
  headers: 'header',
  body: 'field',
};

export function invalidRequest({ part, value, errors }: InvalidRequest): OrchestratorError {
  const [first, ...more] = errors;
  if (first === undefined) return new OrchestratorError('INVALID_PARAMS', `the ${part} breaks the contract`);
  const { path, message } = describeFinding([first, ...more], value, NOUNS[part]);
  return new OrchestratorError('INVALID_PARAMS', message, path.length === 0 ? {} : { field: dotted(path) });
}
