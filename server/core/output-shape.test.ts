import { expect } from 'chai';
import { OrchestratorError } from './errors.js';
import { outputShape, SHAPE_LIMITS, type Shape } from './output-shape.js';

function refusalOf(schema: unknown): string {
  try {
    outputShape(schema, 'schema');
  } catch (error) {
    if (error instanceof OrchestratorError && error.code === 'INVALID_PARAMS') return error.message;
    throw error;
  }
  return 'accepted';
}

const rootOf = (schema: unknown): Shape => outputShape(schema, 'schema').root;

describe('output shape', () => {
  it('ENG-029: what a grammar cannot enforce is refused by its name and place', () => {
    const refused: readonly [unknown, string][] = [
      [{ type: 'string', pattern: '^a' }, 'schema has "pattern", which is not supported; supported: type'],
      [{ type: 'integer', minimum: 3 }, '"minimum"'],
      [{ oneOf: [{ type: 'null' }] }, '"oneOf"'],
      [{ properties: { a: { not: {} } } }, 'schema.properties.a has "not"'],
      [{ type: 'array', items: { format: 'date' } }, 'schema.items has "format"'],
      [{ type: 'string', properties: {} }, '"properties", which cannot be used beside type'],
      [{ type: 'text' }, 'schema.type is "text"; allowed: string, number'],
      [{ $ref: 'https://example.org/schema' }, 'schema.$ref is "https://example.org/schema"; allowed: #'],
      [{ $ref: '#/$defs/__proto__', $defs: {} }, 'schema.$ref'],
      [{ enum: [{ a: 1 }] }, 'lists an object'],
      [{ type: 'string', enum: [1] }, 'allows no value'],
      [{ type: 'array', minItems: 3, maxItems: 2 }, 'schema.maxItems is 2, below minItems, 3'],
      [{ required: ['a'], additionalProperties: false }, 'schema.required names "a"'],
      [false, 'schema is false'],
    ];
    for (const [schema, part] of refused) expect(refusalOf(schema)).to.contain(part);
  });

  it('ENG-029: a schema that would cost an engine too much is refused with the limit', () => {
    const properties = (count: number, value: unknown = {}) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, value]));
    const refused: readonly [unknown, string][] = [
      [{ properties: properties(SHAPE_LIMITS.properties + 1) }, '64 properties'],
      [{ anyOf: Array.from({ length: 300 }, () => true) }, '256 schemas'],
      [{ enum: Array.from({ length: 300 }, (_, index) => index) }, '256 values'],
      [{ type: 'string', maxLength: 1e9 }, 'schema.maxLength is 1000000000; allowed: 0..512'],
      [{ type: 'array', maxItems: 257 }, 'allowed: 0..256'],
      [{ properties: properties(5, { type: 'string', maxLength: 512 }) }, '2048 repetitions'],
      [{ const: 'x'.repeat(20_000) }, '16384 characters'],
    ];
    for (const [schema, part] of refused) expect(refusalOf(schema)).to.contain(part);
    expect(refusalOf({ properties: properties(SHAPE_LIMITS.properties) })).to.equal('accepted');
  });

  it('ENG-029: a schema that refers to itself for ever is refused', () => {
    expect(refusalOf({ $ref: '#' })).to.contain('refer to itself alone');
    expect(refusalOf({ anyOf: [{ $ref: '#' }, { type: 'null' }] })).to.contain('refer to itself alone');
    expect(refusalOf({ properties: { a: { $ref: '#' } }, required: ['a'] })).to.contain('no value that ends');
    const node = { properties: { value: { type: 'integer' }, next: { $ref: '#' } }, required: ['value'] };
    expect(refusalOf(node)).to.equal('accepted');
    const list = { properties: { next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } }, required: ['next'] };
    expect(refusalOf(list)).to.equal('accepted');
  });

  it('ENG-029: alternatives that multiply are refused, whether nested, referred to or recursive', () => {
    const twice = (shape: unknown) => ({ anyOf: [shape, shape].map((a) => ({ properties: { a } })) });
    const nested = (depth: number): unknown => (depth === 0 ? true : twice(nested(depth - 1)));
    expect(refusalOf(nested(3))).to.equal('accepted');
    expect(refusalOf(nested(4))).to.contain('more than 8 ways');

    const definitions = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `d${index}`,
        index === 0 ? { type: 'null' } : twice({ $ref: `#/$defs/d${index - 1}` }),
      ]),
    );
    expect(refusalOf({ $ref: '#/$defs/d3', $defs: definitions })).to.equal('accepted');
    expect(refusalOf({ $ref: '#/$defs/d19', $defs: definitions })).to.contain('more than 8 ways');

    expect(refusalOf(twice({ $ref: '#' }))).to.contain('more than 8 ways');
    const through = { $defs: { a: twice({ $ref: '#/$defs/b' }), b: { items: { $ref: '#/$defs/a' } } } };
    expect(refusalOf({ $ref: '#/$defs/b', ...through })).to.contain('more than 8 ways');
  });

  it('ENG-028: a schema without a type is that of its keywords, and annotations restrict nothing', () => {
    expect(rootOf({ title: 'a', description: 'b', default: 1 })).to.deep.equal({ kind: 'any' });
    expect(rootOf({ maxLength: 3 })).to.deep.equal({ kind: 'string', min: 0, max: 3 });
    expect(rootOf({ type: 'object' })).to.deep.equal({ kind: 'map', values: { kind: 'any' } });
    expect(rootOf({ type: ['integer', 'number'] })).to.deep.equal({ kind: 'number' });
    expect(rootOf({ type: 'integer', enum: [1, 'one', 1.5, 2] })).to.deep.equal({
      kind: 'literal',
      texts: ['1', '2'],
    });
  });
});
