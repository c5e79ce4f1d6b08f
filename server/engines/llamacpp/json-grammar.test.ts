import { expect } from 'chai';
import { getLlama, type Llama, LlamaLogLevel } from 'node-llama-cpp';
import { ANY_OBJECT, outputShape } from '../../core/output-shape.js';
import { shapeOf } from '../../core/response-format.js';
import { GrammarCache } from './grammar-cache.js';
import { jsonGrammar } from './json-grammar.js';

describe('JSON grammar', function () {
  this.timeout(20_000);
  let llama: Llama;
  before(async () => {
    llama = await getLlama({
      gpu: false,
      build: 'never',
      skipDownload: true,
      logLevel: LlamaLogLevel.disabled,
    });
  });
  after(() => llama.dispose());

  const takes = async (grammar: string, text: string): Promise<boolean> => {
    const compiled = await llama.createGrammar({ grammar });
    return (compiled as unknown as { _testText(text: string): boolean })._testText(text);
  };
  const schemaTakes = (schema: unknown, text: string) =>
    takes(jsonGrammar(outputShape(schema, 'schema')), text);

  it('ENG-028: an object has its required properties, and others of its own in their order', async () => {
    const schema = {
      properties: { a: { type: 'integer' }, b: { type: 'boolean' }, 'c"\\é🦉': { type: 'null' } },
      required: ['b'],
    };
    for (const text of ['{"b":true}', '{"a": 1, "b": false}', '{"a":-7,"b":true,"c\\"\\\\é🦉":null}']) {
      expect(await schemaTakes(schema, text), text).to.equal(true);
    }
    for (const text of [
      '{}',
      '{"a":1}',
      '{"b":true,"a":1}',
      '{"b":true,}',
      '{"b":1}',
      '{"b":true,"d":1}',
      '[]',
    ]) {
      expect(await schemaTakes(schema, text), text).to.equal(false);
    }
  });

  it('ENG-028: lengths and counts are kept at both ends', async () => {
    const string = { type: 'string', minLength: 2, maxLength: 3 };
    for (const [text, fits] of [
      ['"a"', false],
      ['"ab"', true],
      ['"🦉\\n\\u00e9"', true],
      ['"abcd"', false],
    ] as const) {
      expect(await schemaTakes(string, text), text).to.equal(fits);
    }
    const array = { type: 'array', items: { enum: [1, 'one'] }, minItems: 1, maxItems: 2 };
    for (const [text, fits] of [
      ['[]', false],
      ['[1]', true],
      ['[1, "one"]', true],
      ['[1,1,1]', false],
    ] as const) {
      expect(await schemaTakes(array, text), text).to.equal(fits);
    }
    expect(await schemaTakes({ type: 'array', maxItems: 0 }, '[]')).to.equal(true);
    expect(await schemaTakes({ type: 'string', maxLength: 0 }, '""')).to.equal(true);
  });

  it('ENG-028: no text holds half of a surrogate pair, and no number loses a digit', async () => {
    for (const text of ['"\\ud83e\\udd89"', '"\\uDC00"', '"\n"']) {
      expect(await schemaTakes({ type: 'string' }, text), text).to.equal(false);
    }
    for (const text of ['01', '1.', '.5', '+1', '1e999', '1234567890123456', '1.5e']) {
      expect(await schemaTakes({ type: 'number' }, text), text).to.equal(false);
    }
    expect(await schemaTakes({ type: 'number' }, '-123456789012345.25e-7')).to.equal(true);
  });

  it('ENG-028: any object holds any JSON, and nothing comes before or after it', async () => {
    const grammar = jsonGrammar(ANY_OBJECT);
    expect(await takes(grammar, '{"a":[1, {"b":[]}, "c", null, -2.5e3],"d":{}}')).to.equal(true);
    for (const text of ['[]', ' {}', '{} ', '{"a":1'])
      expect(await takes(grammar, text), text).to.equal(false);
  });

  it('ENG-029: the largest schemas that are taken make a small grammar that compiles', async () => {
    const property = (index: number) => [`p${index}`, { anyOf: [{ type: 'string' }, { type: 'null' }] }];
    const wide = {
      properties: Object.fromEntries(Array.from({ length: 64 }, (_, index) => property(index))),
    };
    const long = { type: 'array', items: { type: 'string', maxLength: 512, minLength: 512 }, maxItems: 256 };
    for (const schema of [wide, long]) {
      const grammar = jsonGrammar(outputShape(schema, 'schema'));
      expect(grammar.length).to.be.below(20_000);
      expect(await llama.createGrammar({ grammar })).to.be.an('object');
    }
    expect(await schemaTakes(wide, '{"p0":null, "p63":"x"}')).to.equal(true);
    expect(await schemaTakes(long, `["${'x'.repeat(512)}"]`)).to.equal(true);
  });

  it('ENG-030: a format is compiled once, and only the last 32 of them are kept', async () => {
    const compiled: string[] = [];
    const cache = new GrammarCache((grammar) => {
      compiled.push(grammar);
      return llama.createGrammar({ grammar });
    });
    const format = (value: number) => ({ kind: 'json_schema', schema: { const: value } }) as const;
    const first = cache.grammarOf(format(0));
    expect(cache.grammarOf(format(0))).to.equal(first);
    for (let value = 1; value < 32; value++) await cache.grammarOf(format(value));
    expect(cache.grammarOf(format(0))).to.equal(first);
    await cache.grammarOf(format(32));
    expect([cache.size, compiled.length]).to.deep.equal([32, 33]);
    await cache.grammarOf(format(0));
    expect(compiled).to.have.length(33);
    // The one that was used longest ago has gone.
    await cache.grammarOf(format(1));
    expect(compiled.at(-1)).to.equal(jsonGrammar(shapeOf(format(1))));
  });
});
