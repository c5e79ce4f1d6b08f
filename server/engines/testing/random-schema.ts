/** JSON schemas whose values are small, drawn from all that is supported. */
type Schema = Record<string, unknown>;

export function randomSchema(seed: number): Schema {
  let state = seed * 2_654_435_761 + 1;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const name = (index: number): string =>
    ['id', 'naïve "name"', '東京', 'a\\b\n', 'Owl', 'x'][index] ?? `p${index}`;

  const leaf = (): Schema => {
    switch (below(7)) {
      case 0:
        return { type: 'string', minLength: below(4), maxLength: 4 + below(8) };
      case 1:
        return { type: 'integer' };
      case 2:
        return { type: 'number', title: 'a number' };
      case 3:
        return { enum: ['red', 'green "one"', 'żółw', 7, -0.5, true, null] };
      case 4:
        return { type: ['boolean', 'null'] };
      case 5:
        return { const: `\u2028 ${below(100)}` };
      default:
        return { $ref: '#/$defs/point' };
    }
  };
  const inner = (depth: number): Schema => {
    if (depth === 0) return leaf();
    switch (below(4)) {
      case 0: {
        const names = Array.from({ length: 1 + below(4) }, (_, index) => name(index));
        return {
          type: 'object',
          properties: Object.fromEntries(names.map((each) => [each, inner(depth - 1)])),
          required: names.filter(() => below(2) === 1),
          additionalProperties: below(2) === 1,
        };
      }
      case 1:
        return { type: 'array', items: inner(depth - 1), minItems: below(2), maxItems: 1 + below(3) };
      case 2:
        return { anyOf: [inner(depth - 1), { type: 'boolean' }] };
      default:
        return leaf();
    }
  };
  const point = { type: 'object', properties: { x: { type: 'integer' } }, required: ['x'] };
  return { ...inner(3), $defs: { point } };
}
