import { expect } from 'chai';
import { admitted, json, ScriptedServer, started, stream, taskId } from './scripted-server.js';

describe('operations', () => {
  it('SDK-008: every operation is one request to its path', async () => {
    const ok = json(200, {});
    const noContent = () => new Response(null, { status: 204 });
    const text = () => new Response('# HELP queue_depth\n');
    const server = new ScriptedServer(
      admitted,
      ok,
      ok,
      stream([started], 'hang'),
      noContent,
      admitted,
      ok,
      ok,
      ok,
      text,
      ok,
      ok,
    );
    const client = server.client();
    await client.tasks.create({ model_ref: 'demo', prompt: 'Once' });
    await client.tasks.get(taskId);
    await client.tasks.list({ state: 'running', limit: 5, label: 'agent=planner' });
    await client.tasks.stream(taskId, { lastEventId: 4 });
    await client.tasks.cancel(taskId);
    await client.tasks.replay(taskId, { priority: 'batch' });
    await client.capabilities.get();
    await client.pools.list();
    await client.pools.health('demo');
    expect(await client.ops.metrics()).to.equal('# HELP queue_depth\n');
    await client.ops.livez();
    await client.ops.readyz();
    expect(server.paths).to.deep.equal([
      'POST /v1/tasks',
      `GET /v1/tasks/${taskId}`,
      'GET /v1/tasks?state=running&limit=5&label=agent%3Dplanner',
      `GET /v1/tasks/${taskId}/stream`,
      `POST /v1/tasks/${taskId}/cancel`,
      `POST /v1/tasks/${taskId}/replay`,
      'GET /v1/capabilities',
      'GET /v1/pools',
      'GET /v1/pools/demo/health',
      'GET /metrics',
      'GET /livez',
      'GET /readyz',
    ]);
    expect(server.requests[3]?.headers.get('Last-Event-ID')).to.equal('4');
    expect(server.requests[3]?.headers.get('Accept')).to.equal('text/event-stream');
    expect(server.requests[4]?.body).to.equal(undefined);
    expect(server.requests[5]?.body).to.include({ priority: 'batch' });
    for (const { headers } of server.requests) expect(headers.get('Authorization')).to.equal('Bearer secret');
  });

  it('SDK-008: an id with a slash stays one segment of the path', async () => {
    const server = new ScriptedServer(json(200, {}));
    await server.client().pools.health('../tasks');
    expect(server.paths).to.deep.equal(['GET /v1/pools/..%2Ftasks/health']);
  });
});
