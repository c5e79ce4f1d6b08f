/**
 * What a structured output must look like (ENG-028): a JSON schema, read into the shapes that a grammar can enforce.
 *
 * Every output of a shape is valid under its schema, not every valid value an output of the shape: objects have the
 * properties that the schema names, in its order. What cannot be enforced is refused, never left out in silence.
 * Sizes are bounded, for a grammar costs the engine time at every token: nothing here may grow with a product.
 */
import { OrchestratorError } from './errors.js';

export type Shape =
  /** Any JSON value. */
  | { readonly kind: 'any' }
  | { readonly kind: 'boolean' | 'null' | 'integer' | 'number' }
  /** In Unicode characters; `max` null = no bound. */
  | { readonly kind: 'string'; readonly min: number; readonly max: number | null }
  /** One of these JSON texts. */
  | { readonly kind: 'literal'; readonly texts: readonly string[] }
  | { readonly kind: 'array'; readonly items: Shape; readonly min: number; readonly max: number | null }
  | { readonly kind: 'object'; readonly properties: readonly ShapeProperty[] }
  /** An object with any names. */
  | { readonly kind: 'map'; readonly values: Shape }
  | { readonly kind: 'choice'; readonly of: readonly Shape[] }
  /** Of `definitions`. */
  | { readonly kind: 'ref'; readonly name: string };

export interface ShapeProperty {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

export interface OutputShape {
  readonly root: Shape;
  /** By the reference that names them. */
  readonly definitions: ReadonlyMap<string, Shape>;
}

export const SHAPE_LIMITS = {
  /** Schemas inside schemas, all together. */
  schemas: 256,
  properties: 64,
  /** Values of one `enum`. */
  values: 256,
  /** `minLength` and `maxLength`. */
  length: 512,
  /** `minItems` and `maxItems`. */
  items: 256,
  /** All four of a schema added up, over all of it. */
  repetitions: 2_048,
  /** Characters of names and values. */
  characters: 16_384,
  /** Alternatives of one JSON type that an output may have to follow at once. */
  alternatives: 8,
} as const;

/** Any JSON object. */
export const ANY_OBJECT: OutputShape = {
  root: { kind: 'map', values: { kind: 'any' } },
  definitions: new Map(),
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };
type JsonType = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

const SIMPLE_TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'object', 'array'] as const;
type SchemaType = (typeof SIMPLE_TYPES)[number];

/** They describe and restrict nothing. */
const ANNOTATIONS = [
  '$schema',
  '$id',
  '$comment',
  '$defs',
  'definitions',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
];
const KEYWORDS: Readonly<Record<SchemaType, readonly string[]>> = {
  string: ['minLength', 'maxLength'],
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'minItems', 'maxItems'],
  number: [],
  integer: [],
  boolean: [],
  null: [],
};
const SUPPORTED = ['type', 'enum', 'const', 'anyOf', '$ref', ...Object.values(KEYWORDS).flat(), '$defs'];

/**
 * @param field wire name of the schema, for refusals
 * @throws INVALID_PARAMS naming what is not supported, or which limit is passed
 */
export function outputShape(schema: unknown, field: string): OutputShape {
  return new SchemaReader(schema as Json, field).read();
}

class SchemaReader {
  private readonly definitions = new Map<string, Shape>();
  private schemas = 0;
  private repetitions = 0;
  private characters = 0;

  constructor(
    private readonly schema: Json,
    private readonly field: string,
  ) {}

  read(): OutputShape {
    const root = this.shape(this.schema, this.field);
    const output = { root, definitions: this.definitions };
    this.refuseCircular(output);
    this.refuseEndless(output);
    this.refuseAmbiguous(output);
    return output;
  }

  private shape(schema: Json | undefined, path: string): Shape {
    this.schemas += 1;
    this.limit(this.schemas, SHAPE_LIMITS.schemas, 'schemas', this.field);
    if (schema === true) return { kind: 'any' };
    if (!isObject(schema)) throw refusal(path, `is ${inBrief(schema)}; a schema is an object, or true`);
    if (schema['$ref'] !== undefined) return this.reference(schema, path);
    if (schema['anyOf'] !== undefined) return this.choice(schema, path);
    if (schema['enum'] !== undefined || schema['const'] !== undefined) return this.literal(schema, path);
    const types = this.types(schema, path);
    this.refuseOthers(schema, path, ['type', ...types.flatMap((type) => KEYWORDS[type])]);
    const [only] = types;
    if (only === undefined) return { kind: 'any' };
    if (types.length === 1) return this.typed(only, schema, path);
    return { kind: 'choice', of: types.map((type) => this.typed(type, schema, path)) };
  }

  /** None where the schema restricts nothing. */
  private types(schema: JsonObject, path: string): readonly SchemaType[] {
    const { type } = schema;
    if (type === undefined) {
      // Without a type its keywords would say nothing of values of other types.
      return Object.keys(KEYWORDS)
        .filter(isSchemaType)
        .filter((each) => KEYWORDS[each].some((keyword) => schema[keyword] !== undefined));
    }
    const types = Array.isArray(type) ? type : [type];
    for (const each of types) {
      if (!isSchemaType(each)) {
        throw refusal(`${path}.type`, `is ${inBrief(each)}; allowed: ${SIMPLE_TYPES.join(', ')}`);
      }
    }
    if (types.length === 0) throw refusal(`${path}.type`, 'is empty; name at least one type');
    const named = [...new Set(types.filter(isSchemaType))];
    return named.includes('number') ? named.filter((each) => each !== 'integer') : named;
  }

  private typed(type: SchemaType, schema: JsonObject, path: string): Shape {
    switch (type) {
      case 'string':
        return {
          kind: 'string',
          ...this.bounds(schema, path, 'minLength', 'maxLength', SHAPE_LIMITS.length),
        };
      case 'array': {
        const bounds = this.bounds(schema, path, 'minItems', 'maxItems', SHAPE_LIMITS.items);
        return { kind: 'array', items: this.shape(schema['items'] ?? true, `${path}.items`), ...bounds };
      }
      case 'object':
        return this.object(schema, path);
      default:
        return { kind: type };
    }
  }

  private object(schema: JsonObject, path: string): Shape {
    const { properties = {}, required = [], additionalProperties } = schema;
    if (!isObject(properties)) throw refusal(`${path}.properties`, 'is not an object');
    if (!Array.isArray(required) || !required.every((name) => typeof name === 'string')) {
      throw refusal(`${path}.required`, 'is not a list of names');
    }
    const names = [...new Set([...Object.keys(properties), ...required])];
    if (names.length === 0 && additionalProperties !== false) {
      const values = this.shape(additionalProperties ?? true, `${path}.additionalProperties`);
      return { kind: 'map', values };
    }
    this.limit(names.length, SHAPE_LIMITS.properties, 'properties', `${path}.properties`);
    return {
      kind: 'object',
      properties: names.map((name) => {
        this.spend(name, path);
        const own = Object.hasOwn(properties, name);
        if (!own && additionalProperties === false) {
          throw refusal(`${path}.required`, `names "${brief(name)}", which is not one of properties`);
        }
        const value = own ? properties[name] : (additionalProperties ?? true);
        const shape = this.shape(value, `${path}.properties.${brief(name)}`);
        return { name, required: required.includes(name), shape };
      }),
    };
  }

  private reference(schema: JsonObject, path: string): Shape {
    this.refuseOthers(schema, path, ['$ref']);
    const name = schema['$ref'];
    const found = typeof name === 'string' ? this.referred(name) : undefined;
    if (typeof name !== 'string' || found === undefined) {
      throw refusal(`${path}.$ref`, `is ${inBrief(name)}; allowed: # and #/$defs/NAME of the whole schema`);
    }
    if (!this.definitions.has(name)) {
      // Known before it is read, since it may refer to itself.
      this.definitions.set(name, { kind: 'any' });
      this.definitions.set(
        name,
        this.shape(found, `${this.field}${brief(name.slice(1)).replaceAll('/', '.')}`),
      );
    }
    return { kind: 'ref', name };
  }

  private referred(name: string): Json | undefined {
    if (name === '#') return this.schema;
    const [root, keyword, key, ...others] = name.split('/');
    if (root !== '#' || (keyword !== '$defs' && keyword !== 'definitions')) return undefined;
    if (key === undefined || others.length > 0 || !isObject(this.schema)) return undefined;
    const owner = this.schema[keyword];
    return isObject(owner) ? owned(owner, key) : undefined;
  }

  private choice(schema: JsonObject, path: string): Shape {
    this.refuseOthers(schema, path, ['anyOf']);
    const { anyOf } = schema;
    if (!Array.isArray(anyOf) || anyOf.length === 0)
      throw refusal(`${path}.anyOf`, 'is not a list of schemas');
    return { kind: 'choice', of: anyOf.map((each, index) => this.shape(each, `${path}.anyOf[${index}]`)) };
  }

  private literal(schema: JsonObject, path: string): Shape {
    this.refuseOthers(schema, path, ['type', 'enum', 'const']);
    const types = schema['type'] === undefined ? null : this.types(schema, path);
    const { enum: listed, const: only } = schema;
    if (listed !== undefined && !Array.isArray(listed))
      throw refusal(`${path}.enum`, 'is not a list of values');
    if (listed !== undefined && only !== undefined) throw refusal(path, 'has both enum and const; use one');
    const values = listed === undefined ? [only ?? null] : (listed as readonly Json[]);
    this.limit(values.length, SHAPE_LIMITS.values, 'values', `${path}.enum`);
    const texts = values
      .filter((value) => types === null || types.some((type) => isOfType(value, type)))
      .map((value) => {
        if (typeof value === 'object' && value !== null) {
          throw refusal(path, 'lists an object or a list; allowed: strings, numbers, true, false and null');
        }
        const text = JSON.stringify(value);
        this.spend(text, path);
        return text;
      });
    if (texts.length === 0) throw refusal(path, 'allows no value at all');
    return { kind: 'literal', texts: [...new Set(texts)] };
  }

  private bounds(
    schema: JsonObject,
    path: string,
    minName: string,
    maxName: string,
    most: number,
  ): { readonly min: number; readonly max: number | null } {
    const bound = (name: string): number | null => {
      const value = schema[name];
      if (value === undefined) return null;
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
      throw refusal(`${path}.${name}`, `is ${inBrief(value)}; allowed: 0..${most}`);
    };
    const min = bound(minName) ?? 0;
    const max = bound(maxName);
    if (max !== null && max < min) throw refusal(`${path}.${maxName}`, `is ${max}, below ${minName}, ${min}`);
    this.repetitions += min + (max ?? 0);
    this.limit(this.repetitions, SHAPE_LIMITS.repetitions, 'repetitions', this.field);
    return { min, max };
  }

  private refuseOthers(schema: JsonObject, path: string, allowed: readonly string[]): void {
    for (const keyword of Object.keys(schema)) {
      if (allowed.includes(keyword) || ANNOTATIONS.includes(keyword)) continue;
      const why = SUPPORTED.includes(keyword)
        ? `cannot be used beside ${allowed.filter((name) => schema[name] !== undefined).join(', ') || 'the rest'}`
        : `is not supported; supported: ${SUPPORTED.join(', ')}`;
      throw refusal(path, `has "${brief(keyword)}", which ${why}`);
    }
  }

  private spend(text: string, path: string): void {
    this.characters += text.length;
    this.limit(this.characters, SHAPE_LIMITS.characters, 'characters of names and values', path);
  }

  private limit(count: number, most: number, what: string, path: string): void {
    if (count > most) throw refusal(path, `has more than ${most} ${what}; send a smaller schema`);
  }

  /** A reference that leads to itself without an object or a list in between allows nothing. */
  private refuseCircular({ root, definitions }: OutputShape): void {
    const visit = (shape: Shape, path: readonly string[]): void => {
      if (shape.kind === 'choice') for (const each of shape.of) visit(each, path);
      if (shape.kind !== 'ref') return;
      if (path.includes(shape.name)) throw refusal(this.field, `has "${shape.name}" refer to itself alone`);
      visit(target(definitions, shape.name), [...path, shape.name]);
    };
    visit(root, []);
    for (const [name, shape] of definitions) visit(shape, [name]);
  }

  /** What needs itself inside of itself has no value that ends. */
  private refuseEndless({ root, definitions }: OutputShape): void {
    const ending = new Set<string>();
    const ends = (shape: Shape): boolean => {
      switch (shape.kind) {
        case 'ref':
          return ending.has(shape.name);
        case 'array':
          return shape.min === 0 || ends(shape.items);
        case 'object':
          return shape.properties.every((each) => !each.required || ends(each.shape));
        case 'choice':
          return shape.of.some(ends);
        default:
          return true;
      }
    };
    for (let before = -1; before < ending.size; ) {
      before = ending.size;
      for (const [name, shape] of definitions) if (ends(shape)) ending.add(name);
    }
    if (!ends(root)) throw refusal(this.field, 'has no value that ends; make a recursive property optional');
  }

  /** While alternatives of one type look the same, an engine follows all of them, and theirs, at once. */
  private refuseAmbiguous(output: OutputShape): void {
    const most = new Ambiguity(output).most;
    if (most <= SHAPE_LIMITS.alternatives) return;
    throw refusal(
      this.field,
      `has anyOf whose alternatives of one type make more than ${SHAPE_LIMITS.alternatives} ways to follow at once` +
        '; send alternatives of different types, or fewer',
    );
  }
}

type Ways = { readonly [Type in JsonType]?: number };

/** How many alternatives an output may have to be compared with at once. */
class Ambiguity {
  readonly most: number;
  private readonly known = new Map<string, Ways>();
  private readonly open: string[] = [];
  /** Definitions that lead to themselves. */
  private readonly recursive = new Set<string>();

  constructor(private readonly output: OutputShape) {
    this.most = total(this.ways(output.root));
  }

  private ways(shape: Shape): Ways {
    switch (shape.kind) {
      case 'any':
        return { string: 1, number: 1, boolean: 1, null: 1, object: 1, array: 1 };
      case 'literal':
        return Object.fromEntries(shape.texts.map((text) => [typeOfText(text), 1]));
      case 'integer':
        return { number: 1 };
      case 'array':
        return { array: total(this.ways(shape.items)) };
      case 'map':
        return { object: total(this.ways(shape.values)) };
      case 'object':
        return { object: Math.max(1, ...shape.properties.map((each) => total(this.ways(each.shape)))) };
      case 'choice':
        return shape.of.map((each) => this.ways(each)).reduce(added, {});
      case 'ref':
        return this.ofReference(shape.name);
      default:
        return { [shape.kind]: 1 };
    }
  }

  private ofReference(name: string): Ways {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const index = this.open.indexOf(name);
    if (index >= 0) {
      for (const each of this.open.slice(index)) this.recursive.add(each);
      return { object: 1, array: 1 };
    }
    this.open.push(name);
    const ways = this.ways(target(this.output.definitions, name));
    this.open.pop();
    // At each level it would multiply again.
    const counted = this.recursive.has(name) && total(ways) > 1 ? { object: Number.POSITIVE_INFINITY } : ways;
    this.known.set(name, counted);
    return counted;
  }
}

function added(one: Ways, other: Ways): Ways {
  const sum: { [Type in JsonType]?: number } = { ...one };
  for (const [type, ways] of Object.entries(other) as [JsonType, number][])
    sum[type] = (sum[type] ?? 0) + ways;
  return sum;
}

function total(ways: Ways): number {
  return Math.max(1, ...Object.values(ways));
}

function target(definitions: ReadonlyMap<string, Shape>, name: string): Shape {
  const shape = definitions.get(name);
  if (shape === undefined) throw new Error(`the shape has no definition ${name}`);
  return shape;
}

function typeOfText(text: string): JsonType {
  const value = JSON.parse(text) as null | boolean | number | string;
  return value === null ? 'null' : (typeof value as 'boolean' | 'number' | 'string');
}

function isOfType(value: Json, type: SchemaType): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  return typeof value === type && value !== null;
}

function isSchemaType(type: unknown): type is SchemaType {
  return SIMPLE_TYPES.some((each) => each === type);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function owned(object: JsonObject, key: string): Json | undefined {
  const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function brief(text: string): string {
  return text.length <= 64 ? text : `${text.slice(0, 64)}…`;
}

function inBrief(value: unknown): string {
  return brief(JSON.stringify(value) ?? 'missing');
}

function refusal(path: string, problem: string): OrchestratorError {
  const field = path.length <= 256 ? path : `${path.slice(0, 256)}…`;
  return new OrchestratorError('INVALID_PARAMS', `${field} ${problem}`, { field });
}
