/** What a client can send by mistake or on purpose: valid values with something wrong, and values of no shape at all. */
import fc from 'fast-check';

const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\r\nX-Injected: 1',
  '\ud800',
  'a\udfff\ud83e',
  '\u202e\u2066\u200d',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(40),
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '<script>alert(1)</script>',
  'a'.repeat(10_000),
  '🦉'.repeat(3_000),
];

const ODD_NUMBERS: readonly number[] = [
  -0,
  -1,
  0.1,
  1.5,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 63),
  1e21,
  1e308,
  5e-324,
];

const ODD_KEYS: readonly string[] = [
  'constructor',
  'prototype',
  'toString',
  'model_reff',
  'taskId',
  '',
  '\ud800',
  '🦉',
  'x'.repeat(300),
];

const nested = fc.tuple(fc.constantFrom(1, 8, 30, 33, 200), fc.boolean()).map(([levels, asList]) => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = asList ? [value] : { a: value };
  return value;
});

export const oddTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: 'binary' }),
);

export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  oddTexts,
  fc.constantFrom<unknown>(...ODD_NUMBERS, null, true, false, '1', 'true', 'null', {}, [], [[]]),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
  { arbitrary: nested, weight: 1 },
);

/** Characters; several times the largest body that the server reads. */
const REPEATED_MAX = 300_000;

type Fault =
  | { readonly type: 'replace'; readonly at: number; readonly value: unknown }
  | { readonly type: 'drop'; readonly at: number }
  | { readonly type: 'add'; readonly at: number; readonly key: string; readonly value: unknown }
  | { readonly type: 'wrap'; readonly at: number }
  | { readonly type: 'repeat'; readonly at: number; readonly times: number };

const at = fc.nat(60);
const faults: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ type: fc.constant('replace' as const), at, value: oddValues }),
  fc.record({ type: fc.constant('drop' as const), at }),
  fc.record({
    type: fc.constant('add' as const),
    at,
    key: fc.oneof(fc.constantFrom(...ODD_KEYS), fc.string()),
    value: oddValues,
  }),
  fc.record({ type: fc.constant('wrap' as const), at }),
  fc.record({ type: fc.constant('repeat' as const), at, times: fc.constantFrom(2, 20, 2_000) }),
);

/** Values with one to three faults in them; some of them are valid all the same. */
export function spoiled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.array(faults, { minLength: 1, maxLength: 3 }))
    .map(([value, all]) =>
      all.reduce<unknown>(
        (broken, fault) => applied(broken, fault, { left: fault.at % (1 + size(broken)) }),
        value,
      ),
    );
}

function size(value: unknown): number {
  return isTree(value) ? Object.values(value).reduce((sum: number, part) => sum + 1 + size(part), 0) : 0;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The tree with a fault at the node that lies `left` nodes behind its root; null where the node was dropped. */
function applied(value: unknown, fault: Fault, place: { left: number }): unknown {
  if (place.left-- === 0) return broken(value, fault);
  if (!isTree(value)) return value;
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const isTarget = place.left === 0;
    const changed = applied(part, fault, place);
    return isTarget && fault.type === 'drop' ? [] : [[key, changed] as const];
  });
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function broken(value: unknown, fault: Fault): unknown {
  switch (fault.type) {
    case 'replace':
      return fault.value;
    case 'drop':
      return null;
    case 'wrap':
      return [value];
    case 'repeat':
      if (typeof value === 'string')
        return value.repeat(Math.min(fault.times, REPEATED_MAX / (value.length + 1)));
      if (Array.isArray(value))
        return Array.from(
          { length: Math.min(fault.times, REPEATED_MAX / (1 + size(value)) / 100) },
          () => value,
        ).flat();
      return typeof value === 'number' ? value * fault.times : value;
    case 'add':
      if (Array.isArray(value)) return [...value, fault.value];
      return isTree(value) ? { ...value, [fault.key]: fault.value } : { [fault.key]: fault.value };
  }
}

/** Bytes of a JSON text, or of something that is none. */
export function bodyBytes(values: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> {
  const texts = fc.oneof(values, spoiled(values)).map((value) => JSON.stringify(value));
  const breaks = fc.constantFrom<(text: string, place: number) => Buffer>(
    (text, place) => Buffer.from(text.slice(0, place % (text.length + 1))),
    (text) => Buffer.from(`\ufeff${text}`),
    (text) => Buffer.from(`${text}${text}`),
    (text) => Buffer.from(text.replace(/}$/, ',}')),
    (text) => Buffer.from(text.replace(/^\{/, '{"__proto__":{"a":1},')),
    (text) => Buffer.from(text.replace(/^\{/, '{"constructor":{"prototype":{"a":1}},')),
    (text) => Buffer.from(text.replace(/\d+/, '1e999')),
    (text) => Buffer.from(text.replace(/\d+/, '-0')),
    (text) => Buffer.from(text.replace(/\d+/, '9'.repeat(400))),
    (text) => Buffer.from(text.replaceAll('"', "'")),
    (text) => Buffer.from(text, 'utf16le'),
    (text) => Buffer.from(text.replace(/"[^"]*"/, 'NaN')),
    (text) =>
      Buffer.concat([
        Buffer.from(text.slice(0, -2)),
        Buffer.from([0xc0, 0x80, 0xff]),
        Buffer.from(text.slice(-2)),
      ]),
    (text) => Buffer.from('['.repeat(text.length)),
    () => Buffer.alloc(0),
  );
  return fc.oneof(
    { arbitrary: texts.map((text) => Buffer.from(text)), weight: 9 },
    {
      arbitrary: fc.tuple(texts, fc.nat(), breaks).map(([text, place, change]) => change(text, place)),
      weight: 1,
    },
  );
}
