/** Turns OpenAPI 3.0 schemas (and our draft-07 ones) into the JSON Schema that the validators are compiled from. */
import { isObject, type Json, type JsonObject } from './contract.js';

/** Words that document or only concern clients; ajv's strict mode would refuse them. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'xml',
  'externalDocs',
  'discriminator',
  '$schema',
  '$id',
  'nullable',
]);
const NUMERIC_FORMATS = new Set(['int32', 'int64', 'float', 'double']);

/**
 * `#/components/schemas/X` becomes `schemas#/$defs/X`; `nullable` becomes a type; a boolean `exclusiveMinimum`
 * becomes a number; `additionalProperties: false` becomes `knownFields`, whose errors name the allowed fields.
 */
export function toJsonSchema(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const result: JsonObject = {};
  for (const [word, value] of Object.entries(schema)) {
    if (!ANNOTATIONS.has(word) && !word.startsWith('x-')) result[word] = convertWord(word, value);
  }
  if (NUMERIC_FORMATS.has(String(result['format']))) delete result['format'];
  exclusiveBound(result, 'exclusiveMinimum', 'minimum');
  exclusiveBound(result, 'exclusiveMaximum', 'maximum');
  if (result['additionalProperties'] === false) {
    delete result['additionalProperties'];
    result['knownFields'] = isObject(result['properties']) ? Object.keys(result['properties']) : [];
  }
  return schema['nullable'] === true ? orNull(result) : result;
}

function convertWord(word: string, value: Json): Json {
  if (word === '$ref') return String(value).replace('#/components/schemas/', 'schemas#/$defs/');
  if (word === 'properties' || word === 'patternProperties' || word === '$defs') {
    return isObject(value) ? mapValues(value, toJsonSchema) : value;
  }
  if (word === 'items' || word === 'additionalProperties' || word === 'not') return toJsonSchema(value);
  if (word === 'allOf' || word === 'anyOf' || word === 'oneOf') return (value as Json[]).map(toJsonSchema);
  return value;
}

function exclusiveBound(schema: JsonObject, exclusive: string, inclusive: string): void {
  if (typeof schema[exclusive] !== 'boolean') return;
  const bound = schema[inclusive];
  const isExclusive = schema[exclusive];
  delete schema[exclusive];
  if (!isExclusive || bound === undefined) return;
  delete schema[inclusive];
  schema[exclusive] = bound;
}

function orNull(schema: JsonObject): JsonObject {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema['enum'];
  const nullable: JsonObject = { ...schema, type: [schema['type'], 'null'] };
  if (Array.isArray(values) && !values.includes(null)) nullable['enum'] = [...values, null];
  return nullable;
}

export function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
