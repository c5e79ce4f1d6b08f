import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'chai';
import type { OperationId } from '../../generated/types.js';
import { DrainingError, NotFoundError } from '../../sdk/index.js';
import { loadFailure, pactToken } from '../scenario.js';
import {
  capabilities,
  correlationHeader,
  errorEnvelope,
  failedPool,
  poolSummary,
  readyPool,
  retryEnvelope,
  retryHeaders,
} from '../shapes.js';
import { type Interaction, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

const { regex } = MatchersV3;

describe('consumer pact of the control plane', () => {
  const session = new PactSession('llama-orch-control');

  const ask = (
    operationId: OperationId,
    does: string,
    given: string,
    path: string,
    response: Interaction['response'],
    headers: Record<string, string | null> = {},
  ): Interaction => ({ operationId, does, given, request: { method: 'GET', path, headers }, response });

  const answered = (jsonBody: unknown): Interaction['response'] => ({
    status: 200,
    headers: correlationHeader,
    jsonBody,
  });

  it('OBS-007: capabilities say limits, pools, slots, profiles and devices', () =>
    session.play(
      ask(
        'getCapabilities',
        'says what can be asked',
        'the server is idle',
        '/v1/capabilities',
        answered(capabilities),
      ),
      async ({ client }) => {
        const found = await client.capabilities.get();
        expect(found.engines[0]?.pools[0]?.slots).to.be.greaterThan(0);
      },
    ));

  it('OPS-007: pools are listed with slots and queue', () =>
    session.play(
      ask(
        'listPools',
        'lists the pools',
        'the server is idle',
        '/v1/pools',
        answered({ pools: [poolSummary] }),
      ),
      async ({ client }) => {
        expect((await client.pools.list()).pools[0]).to.include({ pool_id: 'demo', ready: true });
      },
    ));

  it('OPS-007: a pool has its replicas and its queue in its health', () =>
    session.play(
      ask(
        'getPoolHealth',
        'gives the health of a ready pool',
        'the server is idle',
        '/v1/pools/demo/health',
        answered(readyPool),
      ),
      async ({ client }) => {
        expect(await client.pools.health('demo')).to.include({ ready: true, last_error: null });
      },
    ));

  it("ENG-006: a pool whose replicas fail says why in the engine's words", () =>
    session.play(
      ask(
        'getPoolHealth',
        'gives the reason why no replica works',
        'no replica loads',
        '/v1/pools/demo/health',
        answered(failedPool(loadFailure)),
      ),
      async ({ client }) => {
        expect((await client.pools.health('demo')).last_error).to.contain(loadFailure);
      },
    ));

  it('OPS-007: an unknown pool is not found', () =>
    session.play(
      ask('getPoolHealth', 'refuses an unknown pool', 'the server is idle', '/v1/pools/coder/health', {
        status: 404,
        headers: correlationHeader,
        jsonBody: errorEnvelope('NOT_FOUND', 'no pool "coder" is known; known: demo', false),
      }),
      async ({ client }) => {
        expect(await rejection(client.pools.health('coder'))).to.be.instanceOf(NotFoundError);
      },
    ));

  it('OBS-001: metrics come in the Prometheus text format', () =>
    session.play(
      ask('getMetrics', 'gives the series', 'the server is idle', '/metrics', {
        status: 200,
        headers: { ...correlationHeader, 'Content-Type': regex('^text/plain(;.*)?$', 'text/plain') },
        textBody: {
          example: '# HELP queue_depth Tasks waiting.\n# TYPE queue_depth gauge\n',
          pattern: '[\\s\\S]*# HELP queue_depth [\\s\\S]*# TYPE queue_depth gauge\\n[\\s\\S]*',
        },
      }),
      async ({ client }) => {
        expect(await client.ops.metrics()).to.contain('# TYPE queue_depth gauge');
      },
    ));

  it('OPS-003: liveness needs no token', () =>
    session.play(
      ask('livez', 'answers without a token', 'the server is idle', '/livez', answered({ status: 'ok' }), {
        Authorization: null,
      }),
      async ({ client }) => {
        expect(await client.ops.livez()).to.deep.equal({ status: 'ok' });
      },
    ));

  it('OPS-003: a server that admits is ready, without a token', () =>
    session.play(
      ask('readyz', 'answers without a token', 'the server is idle', '/readyz', answered({ status: 'ok' }), {
        Authorization: null,
      }),
      async ({ client }) => {
        expect(await client.ops.readyz()).to.deep.equal({ status: 'ok' });
      },
    ));

  it('OPS-002: a server that shuts down is not ready', () =>
    session.play(
      ask(
        'readyz',
        'says that it shuts down',
        'the server is shutting down',
        '/readyz',
        {
          status: 503,
          headers: { ...correlationHeader, ...retryHeaders },
          jsonBody: retryEnvelope('DRAINING', 'the server is shutting down'),
        },
        { Authorization: null },
      ),
      async ({ client }) => {
        expect(await rejection(client.ops.readyz())).to.be.instanceOf(DrainingError);
      },
    ));

  it('OPS-012: an unknown path is not found', () =>
    session.play(
      ask('getCapabilities', 'is the only capabilities path', 'the server is idle', '/v1/capability', {
        status: 404,
        headers: correlationHeader,
        jsonBody: errorEnvelope('NOT_FOUND', 'no route /v1/capability', false),
      }),
      async ({ baseUrl }) => {
        const answer = await fetch(`${baseUrl}/v1/capability`, {
          headers: { Authorization: `Bearer ${pactToken}` },
        });
        expect(answer.status).to.equal(404);
      },
    ));

  it('OPS-010: the committed pact of the control plane is the one that these tests record', () =>
    session.finish());
});
