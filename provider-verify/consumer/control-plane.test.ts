import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'chai';
import type { OperationId } from '../../generated/types.js';
import { DrainingError, NotFoundError, PoolBusyError } from '../../sdk/index.js';
import { loadFailure, pactToken } from '../scenario.js';
import {
  capabilities,
  correlationHeader,
  drainingPool,
  errorEnvelope,
  failedPool,
  loadedPlan,
  poolSummary,
  readyPool,
  reloadingPool,
  resumedPool,
  retryEnvelope,
  retryHeaders,
} from '../shapes.js';
import { type Interaction, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

const { integer, regex } = MatchersV3;

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

  const tell = (
    operationId: OperationId,
    does: string,
    given: string,
    path: string,
    jsonBody: unknown,
    response: Interaction['response'],
  ): Interaction => ({
    operationId,
    does,
    given,
    request: { method: 'POST', path, ...(jsonBody !== undefined && { jsonBody }) },
    response,
  });

  const accepted = (jsonBody: unknown): Interaction['response'] => ({ ...answered(jsonBody), status: 202 });

  const refused = (status: number, jsonBody: unknown): Interaction['response'] => ({
    ...answered(jsonBody),
    status,
  });

  const busy = (what: string) =>
    refused(
      409,
      errorEnvelope('POOL_BUSY', `a ${what} of pool "demo" is under way`, true, { pool_id: 'demo' }),
    );

  it('PLC-019: a pool that is told to drain says so, and what runs goes on', () =>
    session.play(
      tell(
        'drainPool',
        'drains a pool that runs a task',
        'a task runs',
        '/v1/pools/demo/drain',
        { deadline_ms: 5000 },
        accepted(drainingPool),
      ),
      async ({ client }) => {
        const health = await client.pools.drain('demo', { deadline_ms: 5000 });
        expect(health).to.include({ state: 'draining', draining: true });
      },
    ));

  it('PLC-019: a pool that drains cannot be told to drain again', () =>
    session.play(
      tell(
        'drainPool',
        'refuses a second drain',
        'the pool drains',
        '/v1/pools/demo/drain',
        {},
        busy('drain'),
      ),
      async ({ client }) => {
        const error = await rejection(client.pools.drain('demo'));
        expect(error).to.be.instanceOf(PoolBusyError);
        expect(error).to.include({ retriable: true, poolId: 'demo' });
      },
    ));

  it('PLC-019: a drained pool that is resumed admits again', () =>
    session.play(
      tell(
        'resumePool',
        'undoes a drain',
        'the pool is drained',
        '/v1/pools/demo/resume',
        undefined,
        accepted(resumedPool),
      ),
      async ({ client }) => {
        expect((await client.pools.resume('demo')).draining).to.equal(false);
      },
    ));

  it('PLC-019: a pool that nobody knows cannot be resumed', () =>
    session.play(
      tell(
        'resumePool',
        'refuses an unknown pool',
        'the server is idle',
        '/v1/pools/coder/resume',
        undefined,
        refused(404, errorEnvelope('NOT_FOUND', 'no pool "coder" is known; known: demo', false)),
      ),
      async ({ client }) => {
        expect(await rejection(client.pools.resume('coder'))).to.be.instanceOf(NotFoundError);
      },
    ));

  it('PLC-018: a reload is accepted before it has happened', () =>
    session.play(
      tell(
        'reloadPool',
        'loads the model anew',
        'the server is idle',
        '/v1/pools/demo/reload',
        {},
        accepted(reloadingPool),
      ),
      async ({ client }) => {
        expect((await client.pools.reload('demo')).reload?.state).to.equal('loading');
      },
    ));

  it('PLC-018: a model that nobody knows cannot be loaded', () =>
    session.play(
      tell(
        'reloadPool',
        'refuses an unknown model',
        'the server is idle',
        '/v1/pools/demo/reload',
        { new_model_ref: 'coder' },
        refused(
          404,
          errorEnvelope('NOT_FOUND', 'no model "coder" is known; known: demo', false, {
            field: 'new_model_ref',
          }),
        ),
      ),
      async ({ client }) => {
        const error = await rejection(client.pools.reload('demo', { new_model_ref: 'coder' }));
        expect(error).to.be.instanceOf(NotFoundError);
        expect(error).to.include({ field: 'new_model_ref' });
      },
    ));

  it('PLC-018: a pool that drains is not reloaded', () =>
    session.play(
      tell(
        'reloadPool',
        'refuses while a drain is under way',
        'the pool drains',
        '/v1/pools/demo/reload',
        {},
        busy('drain'),
      ),
      async ({ client }) => {
        expect(await rejection(client.pools.reload('demo'))).to.be.instanceOf(PoolBusyError);
      },
    ));

  it("PLC-018: a reload that was rolled back says why in the engine's words, and the pool serves", () =>
    session.play(
      ask(
        'getPoolHealth',
        'tells why a reload was rolled back',
        'the pool could not be reloaded',
        '/v1/pools/demo/health',
        answered({
          ...readyPool,
          last_error: null,
          reload: {
            state: 'rolled_back',
            model_ref: 'demo',
            reason: regex(`.*${loadFailure}.*`, loadFailure),
            started_ms: integer(1795300000000),
            finished_ms: integer(1795300000400),
          },
        }),
      ),
      async ({ client }) => {
        const { ready, reload } = await client.pools.health('demo');
        expect([ready, reload?.state]).to.deep.equal([true, 'rolled_back']);
      },
    ));

  it('PLC-011: a plan says where a model is, and when a task could start', () =>
    session.play(
      tell(
        'planPool',
        'plans for a model that is loaded',
        'the server is idle',
        '/v1/pools/plan',
        { model_ref: 'demo' },
        answered(loadedPlan),
      ),
      async ({ client }) => {
        const plan = await client.pools.plan({ model_ref: 'demo' });
        expect(plan).to.deep.include({ placeable: true, devices: ['cpu'], evicts: [], start_in_ms: 0 });
      },
    ));

  it('PLC-011: nothing is planned for a model that nobody knows', () =>
    session.play(
      tell(
        'planPool',
        'refuses an unknown model',
        'the server is idle',
        '/v1/pools/plan',
        { model_ref: 'coder' },
        refused(
          404,
          errorEnvelope('NOT_FOUND', 'no model "coder" is known; known: demo', false, { field: 'model_ref' }),
        ),
      ),
      async ({ client }) => {
        expect(await rejection(client.pools.plan({ model_ref: 'coder' }))).to.be.instanceOf(NotFoundError);
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
