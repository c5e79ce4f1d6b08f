import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'chai';
import type { OperationId } from '../../generated/types.js';
import {
  InvalidParamsError,
  ModelRetiredError,
  NotFoundError,
  UntrustedArtifactError,
} from '../../sdk/index.js';
import { pulledSource, registeredModel, seededTask, taskId } from '../scenario.js';
import { configuredModel, correlationHeader, errorEnvelope, registered } from '../shapes.js';
import { modelFrame, streamShape } from '../stream-shape.js';
import { type Interaction, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

const { regex } = MatchersV3;
const task = { task_id: taskId, model_ref: 'demo', prompt: seededTask.prompt };

describe('consumer pact of the catalog', () => {
  const session = new PactSession('llama-orch-catalog');

  const ask = (
    operationId: OperationId,
    does: string,
    given: string,
    request: Interaction['request'],
    status: number,
    jsonBody?: unknown,
  ): Interaction => ({
    operationId,
    does,
    given,
    request,
    response: { status, headers: correlationHeader, ...(jsonBody !== undefined && { jsonBody }) },
  });
  const path = '/v1/catalog/models';
  const created = (jsonBody: unknown): Interaction['request'] => ({ method: 'POST', path, jsonBody });
  const ofCoder = (method: 'GET' | 'POST' | 'DELETE', step = ''): Interaction['request'] => ({
    method,
    path: `${path}/coder${step}`,
  });
  const known = 'a model is registered';

  it('CAT-017: models are listed by id, those of the configuration too', () =>
    session.play(
      ask('listModels', 'lists the models', known, { method: 'GET', path }, 200, {
        models: [registered, configuredModel],
      }),
      async ({ client }) => {
        expect((await client.catalog.list()).models.map(({ id }) => id)).to.deep.equal(['coder', 'demo']);
      },
    ));

  it('CAT-004: a model is registered', () =>
    session.play(
      ask(
        'createModel',
        'registers a model',
        'the server is idle',
        created(registeredModel),
        201,
        registered,
      ),
      async ({ client }) => {
        expect(await client.catalog.create(registeredModel)).to.include({ id: 'coder', state: 'Active' });
      },
    ));

  it('CAT-018: a model is registered again', () =>
    session.play(
      ask(
        'createModel',
        'changes a registration',
        known,
        created({ ...registeredModel, tags: ['new'] }),
        200,
        {
          ...registered,
          tags: ['new'],
        },
      ),
      async ({ client }) => {
        expect((await client.catalog.create({ ...registeredModel, tags: ['new'] })).tags).to.deep.equal([
          'new',
        ]);
      },
    ));

  it('CAT-003: a source that is none is refused', () => {
    const registration = { id: 'coder', source: 'http://models.example/coder.gguf' };
    return session.play(
      ask(
        'createModel',
        'refuses a source',
        'the server is idle',
        created(registration),
        400,
        errorEnvelope('INVALID_PARAMS', 'source is "http://models.example/coder.gguf"', false, {
          field: 'source',
        }),
      ),
      async ({ client }) => {
        expect(await rejection(client.catalog.create(registration))).to.be.instanceOf(InvalidParamsError);
      },
    );
  });

  it('CAT-011: an unsigned model is refused under strict', () => {
    const registration = { ...registeredModel, trust_policy: 'strict' } as const;
    return session.play(
      ask(
        'createModel',
        'refuses what is unsigned',
        'the server is idle',
        created(registration),
        400,
        errorEnvelope('UNTRUSTED_ARTIFACT', 'model "coder" has the trust policy strict', false, {
          field: 'signatures',
        }),
      ),
      async ({ client }) => {
        expect(await rejection(client.catalog.create(registration))).to.be.instanceOf(UntrustedArtifactError);
      },
    );
  });

  it('CAT-017: a model says what is known of it', () =>
    session.play(
      ask('getModel', 'looks at a model', known, ofCoder('GET'), 200, registered),
      async ({ client }) => {
        expect((await client.catalog.get('coder')).verification.result).to.equal(null);
      },
    ));

  it('CAT-017: an unknown model is not found', () =>
    session.play(
      ask(
        'getModel',
        'refuses an unknown model',
        'the server is idle',
        ofCoder('GET'),
        404,
        errorEnvelope('NOT_FOUND', 'no model "coder" is known; known: demo', false, { field: 'id' }),
      ),
      async ({ client }) => {
        expect(await rejection(client.catalog.get('coder'))).to.be.instanceOf(NotFoundError);
      },
    ));

  it('CAT-019: a model of which nothing is under way is one event', () =>
    session.play(
      {
        operationId: 'watchModel',
        does: 'shows a model once',
        given: known,
        request: ofCoder('GET', '/events'),
        response: {
          status: 200,
          headers: {
            ...correlationHeader,
            'Content-Type': regex('^text/event-stream(;.*)?$', 'text/event-stream'),
            'Cache-Control': 'no-store',
            'X-Accel-Buffering': 'no',
          },
          textBody: streamShape([modelFrame]),
        },
      },
      async ({ client }) => {
        const states: string[] = [];
        for await (const { state } of client.catalog.watch('coder')) states.push(state);
        expect(states).to.deep.equal(['Active']);
      },
    ));

  it('CAT-019: an unknown model cannot be watched', () =>
    session.play(
      ask(
        'watchModel',
        'refuses an unknown model',
        'the server is idle',
        ofCoder('GET', '/events'),
        404,
        errorEnvelope('NOT_FOUND', 'no model "coder" is known; known: demo', false, { field: 'id' }),
      ),
      async ({ client }) => {
        const first = client.catalog.watch('coder')[Symbol.asyncIterator]().next();
        expect(await rejection(first)).to.be.instanceOf(NotFoundError);
      },
    ));

  it('CAT-013: a model is forgotten', () =>
    session.play(ask('deleteModel', 'forgets a model', known, ofCoder('DELETE'), 204), async ({ client }) => {
      expect(await client.catalog.delete('coder')).to.equal(undefined);
    }));

  it('CAT-012: a model of the configuration is deleted there', () =>
    session.play(
      ask(
        'deleteModel',
        'refuses a model of the configuration',
        'the server is idle',
        { method: 'DELETE', path: `${path}/demo` },
        400,
        errorEnvelope('INVALID_PARAMS', 'model "demo" is in the configuration', false, { field: 'id' }),
      ),
      async ({ client }) => {
        expect(await rejection(client.catalog.delete('demo'))).to.be.instanceOf(InvalidParamsError);
      },
    ));

  it('CAT-006: a verification is under way', () =>
    session.play(
      ask('verifyModel', 'verifies a model', known, ofCoder('POST', '/verify'), 202, {
        ...registered,
        verification: { running: true, progress: 0, result: null, reasons: [], finished_ms: null },
      }),
      async ({ client }) => {
        expect((await client.catalog.verify('coder')).verification.running).to.equal(true);
      },
    ));

  it('CAT-009: a model is retired', () =>
    session.play(
      ask(
        'setModelState',
        'retires a model',
        known,
        { ...ofCoder('POST', '/state'), jsonBody: { state: 'Retired' } },
        202,
        { ...registered, state: 'Retired' },
      ),
      async ({ client }) => {
        expect((await client.catalog.setState('coder', 'Retired')).state).to.equal('Retired');
      },
    ));

  it('CAT-009: a retired model takes no task', () =>
    session.play(
      ask(
        'createTask',
        'refuses a retired model',
        'the model is retired',
        { method: 'POST', path: '/v1/tasks', jsonBody: task },
        403,
        errorEnvelope('MODEL_RETIRED', 'model "demo" is Retired', false, { field: 'model_ref' }),
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.create(task))).to.be.instanceOf(ModelRetiredError);
      },
    ));

  it('CAT-015: a pull is under way', () =>
    session.play(
      ask(
        'pullModel',
        'pulls a model',
        'a model that can be pulled is registered',
        ofCoder('POST', '/pull'),
        202,
        {
          ...registered,
          source: pulledSource,
          pull: { state: 'running', bytes_done: 0, bytes_total: null, reason: null },
        },
      ),
      async ({ client }) => {
        expect((await client.catalog.pull('coder')).pull?.state).to.equal('running');
      },
    ));

  it('CAT-015: a file is not pulled', () =>
    session.play(
      ask(
        'pullModel',
        'refuses to pull a file',
        known,
        ofCoder('POST', '/pull'),
        400,
        errorEnvelope('INVALID_PARAMS', 'the source of model "coder" is file:/models/coder.gguf', false, {
          field: 'id',
        }),
      ),
      async ({ client }) => {
        expect(await rejection(client.catalog.pull('coder'))).to.be.instanceOf(InvalidParamsError);
      },
    ));

  it('OPS-010: the committed pact of the catalog is the one that these tests record', () => session.finish());
});
