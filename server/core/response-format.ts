/** The form that a task's output is asked to have (ENG-028). */
import type { WireResponseFormat } from './contract.js';
import { OrchestratorError } from './errors.js';
import { ANY_OBJECT, type OutputShape, outputShape } from './output-shape.js';

/** `schema` is as it was sent, and has been read once: it can be read again. */
export type ResponseFormat =
  | { readonly kind: 'json_object' }
  | { readonly kind: 'json_schema'; readonly schema: Readonly<Record<string, unknown>> };

const SCHEMA_FIELD = 'response_format.schema';

/**
 * Null for plain text.
 * @throws INVALID_PARAMS for a schema that is missing, superfluous, not supported or too large
 */
export function responseFormatOf(asked: WireResponseFormat | undefined): ResponseFormat | null {
  if (asked === undefined) return null;
  const { type, schema } = asked;
  if (type !== 'json_schema') {
    if (schema === undefined) return type === 'text' ? null : { kind: type };
    throw refusal(`schema was sent with type "${type}"; send it with type "json_schema" alone`);
  }
  if (schema === undefined) throw refusal('schema is missing; type "json_schema" needs it');
  outputShape(schema, SCHEMA_FIELD);
  return { kind: type, schema };
}

export function shapeOf(format: ResponseFormat): OutputShape {
  return format.kind === 'json_object' ? ANY_OBJECT : outputShape(format.schema, SCHEMA_FIELD);
}

function refusal(message: string): OrchestratorError {
  return new OrchestratorError('INVALID_PARAMS', `response_format: ${message}`, { field: SCHEMA_FIELD });
}
