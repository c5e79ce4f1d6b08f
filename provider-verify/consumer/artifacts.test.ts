import { expect } from 'chai';
import type { OperationId } from '../../generated/types.js';
import { InternalError, NotFoundError } from '../../sdk/index.js';
import { seededArtifact, seededArtifactId } from '../scenario.js';
import { correlationHeader, errorEnvelope, seededArtifactRecord } from '../shapes.js';
import { type Interaction, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

describe('consumer pact of artifacts', () => {
  const session = new PactSession('llama-orch-artifacts');

  const ask = (
    operationId: OperationId,
    does: string,
    given: string,
    request: Interaction['request'],
    response: Omit<Interaction['response'], 'headers'> & Partial<Interaction['response']>,
  ): Interaction => ({
    operationId,
    does,
    given,
    request,
    response: { ...response, headers: { ...correlationHeader, ...response.headers } },
  });
  const path = `/v1/artifacts/${seededArtifactId}`;
  const headers = { 'Content-Type': 'application/json' };

  it('ART-001: an artifact is stored under the digest of its content', () =>
    session.play(
      ask(
        'createArtifact',
        'stores an artifact',
        'the server is idle',
        { method: 'POST', path: '/v1/artifacts', headers, jsonBody: seededArtifact },
        { status: 201, headers: { Location: path }, jsonBody: seededArtifactRecord({ tags: ['nightly'] }) },
      ),
      async ({ client }) => {
        expect(await client.artifacts.create(seededArtifact)).to.include({ id: seededArtifactId, url: path });
      },
    ));

  it('ART-002: an artifact that is there gets more links', () => {
    const again = { ...seededArtifact, tags: ['kept'], metadata: { agent: 'planner' } };
    return session.play(
      ask(
        'createArtifact',
        'adds to the links of an artifact',
        'an artifact is stored',
        { method: 'POST', path: '/v1/artifacts', headers, jsonBody: again },
        {
          status: 200,
          headers: { Location: path },
          jsonBody: seededArtifactRecord({ tags: ['nightly', 'kept'], metadata: { agent: 'planner' } }),
        },
      ),
      async ({ client }) => {
        expect((await client.artifacts.create(again)).tags).to.deep.equal(['nightly', 'kept']);
      },
    );
  });

  it('ART-009: an artifact of a parent that nobody knows is refused', () => {
    const parent = '0'.repeat(64);
    return session.play(
      ask(
        'createArtifact',
        'refuses an unknown parent',
        'the server is idle',
        { method: 'POST', path: '/v1/artifacts', headers, jsonBody: { ...seededArtifact, parent } },
        {
          status: 404,
          jsonBody: errorEnvelope('NOT_FOUND', `no artifact ${parent} is known`, false, { field: 'parent' }),
        },
      ),
      async ({ client }) => {
        expect(await rejection(client.artifacts.create({ ...seededArtifact, parent }))).to.be.instanceOf(
          NotFoundError,
        );
      },
    );
  });

  it('ART-004: an artifact is read, with its id as its ETag', () =>
    session.play(
      ask(
        'getArtifact',
        'reads an artifact',
        'an artifact is stored',
        { method: 'GET', path },
        {
          status: 200,
          headers: { ETag: `"${seededArtifactId}"`, 'Cache-Control': 'private, max-age=31536000, immutable' },
          jsonBody: { content: seededArtifact.content, kind: 'plan' },
        },
      ),
      async ({ client }) => {
        const { content } = await client.artifacts.get(seededArtifactId);
        expect(content).to.deep.equal(seededArtifact.content);
      },
    ));

  it('ART-004: an id that nobody has stored is not found', () =>
    session.play(
      ask(
        'getArtifact',
        'refuses an unknown artifact',
        'the server is idle',
        { method: 'GET', path },
        {
          status: 404,
          jsonBody: errorEnvelope('NOT_FOUND', `no artifact ${seededArtifactId} is known`, false, {
            field: 'id',
          }),
        },
      ),
      async ({ client }) => {
        expect(await rejection(client.artifacts.get(seededArtifactId))).to.be.instanceOf(NotFoundError);
      },
    ));

  it('ART-005: damaged content is not answered', () =>
    session.play(
      ask(
        'getArtifact',
        'refuses damaged content',
        'the content of an artifact is damaged',
        { method: 'GET', path },
        {
          status: 500,
          jsonBody: errorEnvelope('INTERNAL', 'it has failed its integrity check', true, { field: 'id' }),
        },
      ),
      async ({ client }) => {
        expect(await rejection(client.artifacts.get(seededArtifactId))).to.be.instanceOf(InternalError);
      },
    ));

  it('ART-006: artifacts are found by their links', () =>
    session.play(
      ask(
        'listArtifacts',
        'lists the artifacts with a tag',
        'an artifact is stored',
        { method: 'GET', path: '/v1/artifacts', query: { tag: 'nightly', kind: 'plan' } },
        {
          status: 200,
          jsonBody: { artifacts: [seededArtifactRecord({ tags: ['nightly'] })], next_cursor: null },
        },
      ),
      async ({ client }) => {
        const { artifacts } = await client.artifacts.list({ tag: 'nightly', kind: 'plan' });
        expect(artifacts.map(({ id }) => id)).to.deep.equal([seededArtifactId]);
      },
    ));

  it('OPS-010: the committed pact of artifacts is the one that these tests record', () => session.finish());
});
