import { expect } from 'chai';
import type { OperationId } from '../../generated/types.js';
import { NotFoundError } from '../../sdk/index.js';
import { sessionId, taskId } from '../scenario.js';
import { correlationHeader, errorEnvelope, warmSession } from '../shapes.js';
import { type Interaction, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

describe('consumer pact of sessions', () => {
  const session = new PactSession('llama-orch-sessions');

  const ask = (
    operationId: OperationId,
    does: string,
    given: string,
    request: Pick<Interaction['request'], 'method' | 'path'>,
    response: Omit<Interaction['response'], 'headers'>,
  ): Interaction => ({
    operationId,
    does,
    given,
    params: { task_id: taskId },
    request,
    response: { headers: correlationHeader, ...response },
  });
  const path = `/v1/sessions/${sessionId}`;

  it('SES-006: a session tells its turns, its time and its KV', () =>
    session.play(
      ask(
        'getSession',
        'tells of a warm session',
        'the session has had two turns',
        { method: 'GET', path },
        { status: 200, jsonBody: warmSession(sessionId) },
      ),
      async ({ client }) => {
        expect(await client.sessions.get(sessionId)).to.include({ turns: 2, kv_warmth: true });
      },
    ));

  it('SES-006: an id without a session is not found', () =>
    session.play(
      ask(
        'getSession',
        'refuses an unknown session',
        'the server is idle',
        { method: 'GET', path },
        {
          status: 404,
          jsonBody: errorEnvelope('NOT_FOUND', 'no session "planner-1" is known', false, { field: 'id' }),
        },
      ),
      async ({ client }) => {
        expect(await rejection(client.sessions.get(sessionId))).to.be.instanceOf(NotFoundError);
      },
    ));

  it('SES-006: all sessions are listed', () =>
    session.play(
      ask(
        'listSessions',
        'lists the sessions',
        'the session has had two turns',
        { method: 'GET', path: '/v1/sessions' },
        { status: 200, jsonBody: { sessions: [warmSession(sessionId)] } },
      ),
      async ({ client }) => {
        expect((await client.sessions.list()).sessions.map(({ id }) => id)).to.deep.equal([sessionId]);
      },
    ));

  it('SES-007: a session is deleted', () =>
    session.play(
      ask(
        'deleteSession',
        'ends a session',
        'the session has had two turns',
        { method: 'DELETE', path },
        { status: 204 },
      ),
      async ({ client }) => {
        expect(await client.sessions.delete(sessionId)).to.equal(undefined);
      },
    ));

  it('SES-007: what is no session is deleted as well', () =>
    session.play(
      ask(
        'deleteSession',
        'has nothing to end',
        'the server is idle',
        { method: 'DELETE', path },
        { status: 204 },
      ),
      async ({ client }) => {
        expect(await client.sessions.delete(sessionId)).to.equal(undefined);
      },
    ));

  it('OPS-010: the committed pact of sessions is the one that these tests record', () => session.finish());
});
