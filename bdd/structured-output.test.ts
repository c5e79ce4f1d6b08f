import { Ajv } from 'ajv';
import { expect } from 'chai';
import { ask } from './raw-http.js';
import { demoWorld, fakeWorld, type World } from './world.js';

const SCHEMA = {
  type: 'object',
  properties: {
    city: { type: 'string', minLength: 1, maxLength: 12 },
    population: { type: 'integer' },
    rivers: { type: 'array', items: { type: 'string', maxLength: 8 }, maxItems: 2 },
  },
  required: ['city', 'population'],
} as const;

describe('feature: structured output', () => {
  let world: World;
  afterEach(() => world.close());

  it('ENG-028: the text is valid under the schema, and the same seed gives the same one', async () => {
    world = await demoWorld(2);
    const task = {
      model_ref: 'demo',
      messages: [{ role: 'user' as const, content: 'Name a city.' }],
      response_format: { type: 'json_schema' as const, schema: SCHEMA },
      seed: 7,
    };
    const [one, other] = await Promise.all([1, 2].map(() => world.client.tasks.run(task)));
    expect(new Ajv().validate(SCHEMA, JSON.parse(one?.text ?? '')), one?.text).to.equal(true);
    expect(one).to.include({ finish_reason: 'stop' });
    expect(other?.text).to.equal(one?.text);
  });

  it('ENG-028: max_tokens that cut the JSON end it with length', async () => {
    world = await fakeWorld();
    const schema = { type: 'string', minLength: 100, maxLength: 100 };
    const result = await world.client.tasks.run({
      model_ref: 'demo',
      prompt: 'Once',
      response_format: { type: 'json_schema', schema },
      max_tokens: 2,
    });
    expect(result).to.include({ finish_reason: 'length', tokens_out: 2 });
    expect(() => JSON.parse(result.text)).to.throw();
  });

  it('ENG-029: a format that cannot be kept is refused with what is supported', async () => {
    world = await fakeWorld();
    const refused = [
      [
        { type: 'json_schema', schema: { type: 'string', pattern: 'a' } },
        'has "pattern", which is not supported',
      ],
      [{ type: 'json_schema' }, 'schema is missing'],
      [{ type: 'text', schema: {} }, 'schema was sent with type "text"'],
      [{ type: 'xml' }, 'json_schema'],
    ] as const;
    for (const [response_format, part] of refused) {
      const body = { model_ref: 'demo', prompt: 'Once', response_format };
      const { status, json } = await ask(world, { path: '/v1/tasks', body });
      expect([status, json.code]).to.deep.equal([400, 'INVALID_PARAMS']);
      expect(json.message).to.contain(part);
    }
  });
});
