/** Values that are valid under a schema of the contract, as fast-check arbitraries. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isObject, type Json, type JsonObject, objectAt, resolve } from '../contract.js';

export const KNOWN_SESSION_ID = 'planner-1';
export const KNOWN_TASK_IDS: readonly string[] = [1, 2, 3, 4].map(
  (number) => `7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b0${number}`,
);

/** Of what `KNOWN_ARTIFACT` is in its canonical form. */
export const KNOWN_ARTIFACT = { content: { steps: ['read'] }, kind: 'plan' };
const KNOWN_ARTIFACT_ID = createHash('sha256').update(JSON.stringify(KNOWN_ARTIFACT)).digest('hex');

/** Names that exist in the fuzzed server, and some of each form, so that requests meet. */
const KNOWN_TEXTS: readonly string[] = [
  'demo',
  'embed',
  'ranker',
  'spare',
  KNOWN_SESSION_ID,
  'v1',
  'fake',
  'cpu',
  ...KNOWN_TASK_IDS,
  `sha256:${'a'.repeat(64)}`,
  KNOWN_ARTIFACT_ID,
  'file:/nonexistent/model.gguf',
  'https://localhost/model.gguf',
  'hf:owner/name/model.gguf',
  'key=value',
];

/** Most optional fields are left out, so that what excludes each other is not always there together. */
const OPTIONAL = { left: 4, sent: 1 } as const;

/** What was made of a schema before: patterns take long to read. */
const made = new Map<string, fc.Arbitrary<unknown>>();

/** @throws Error on a word of JSON Schema that it does not know how to draw */
export function schemaValues(contract: JsonObject, schema: Json | undefined): fc.Arbitrary<unknown> {
  const key = JSON.stringify(schema) ?? '';
  const values = made.get(key) ?? drawnValues(contract, schema);
  made.set(key, values);
  return values;
}

function drawnValues(contract: JsonObject, schema: Json | undefined): fc.Arbitrary<unknown> {
  if (!isObject(schema)) return fc.jsonValue({ maxDepth: 3 });
  const { nullable, ...rest } = resolve(contract, schema, 'schema');
  if (nullable === true) return fc.oneof(fc.constant(null), schemaValues(contract, rest));
  const { enum: values, type } = rest;
  if (Array.isArray(values)) return fc.constantFrom(...values);
  switch (type) {
    case 'string':
      return texts(rest);
    case 'integer':
      return integers(
        bound(rest, 'minimum', Number.MIN_SAFE_INTEGER),
        bound(rest, 'maximum', Number.MAX_SAFE_INTEGER),
      );
    case 'number':
      return fc.double({
        min: bound(rest, 'minimum', -1e300),
        max: bound(rest, 'maximum', 1e300),
        minExcluded: rest['exclusiveMinimum'] === true,
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return lists(contract, rest);
    case 'object':
      return objects(contract, rest);
    case undefined:
      return fc.jsonValue({ maxDepth: 3 });
    default:
      throw new Error(
        `the fuzzer cannot draw a value of ${JSON.stringify(rest)}; teach ci/fuzz/schema-values.ts`,
      );
  }
}

function bound(schema: JsonObject, word: string, otherwise: number): number {
  const value = schema[word];
  return typeof value === 'number' ? value : otherwise;
}

function integers(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 100) }), fc.integer({ min, max }));
}

function texts(schema: JsonObject): fc.Arbitrary<string> {
  const { pattern, format } = schema;
  const minLength = bound(schema, 'minLength', 0);
  const maxLength = bound(schema, 'maxLength', 2_048);
  const fits = (text: string): boolean =>
    [...text].length >= minLength &&
    [...text].length <= maxLength &&
    (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text)) &&
    (format !== 'uuid' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text));
  const known = KNOWN_TEXTS.filter(fits);
  return known.length === 0
    ? drawnTexts(schema).filter(fits)
    : fc.oneof(
        { arbitrary: fc.constantFrom(...known), weight: 3 },
        { arbitrary: drawnTexts(schema).filter(fits), weight: 1 },
      );
}

function drawnTexts({ pattern, format, minLength, maxLength }: JsonObject): fc.Arbitrary<string> {
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern, 'u'));
  if (format === 'uuid') return fc.uuid();
  if (format !== undefined)
    throw new Error(`the fuzzer cannot draw format ${String(format)}; teach ci/fuzz/schema-values.ts`);
  const min = Number(minLength ?? 0);
  const length = { minLength: min, maxLength: Math.min(Number(maxLength ?? 64), min + 64) };
  return fc.oneof(fc.string({ ...length, unit: 'grapheme' }), fc.string({ ...length, unit: 'binary' }));
}

function lists(contract: JsonObject, schema: JsonObject): fc.Arbitrary<unknown[]> {
  const items = schemaValues(contract, schema['items']);
  const minLength = bound(schema, 'minItems', 0);
  const length = { minLength, maxLength: Math.min(bound(schema, 'maxItems', 4), minLength + 4) };
  return schema['uniqueItems'] === true ? fc.uniqueArray(items, length) : fc.array(items, length);
}

function objects(contract: JsonObject, schema: JsonObject): fc.Arbitrary<object> {
  const required = (schema['required'] ?? []) as string[];
  const fields = objectAt(schema['properties'] ?? {}, 'properties');
  const named = fc
    .record(
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => {
          const value = schemaValues(contract, field);
          const optional = fc.oneof(
            { arbitrary: fc.constant(undefined), weight: OPTIONAL.left },
            { arbitrary: value, weight: OPTIONAL.sent },
          );
          return [name, required.includes(name) ? value : optional];
        }),
      ),
      { noNullPrototype: true },
    )
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
  const others = schema['additionalProperties'];
  if (others === false) return named;
  const maxKeys = Math.min(4, bound(schema, 'maxProperties', 4));
  return fc
    .tuple(
      named,
      fc.dictionary(fc.string({ minLength: 1, maxLength: 16 }), schemaValues(contract, others), {
        maxKeys,
        noNullPrototype: true,
      }),
    )
    .map(([own, more]) => ({ ...more, ...own }));
}
