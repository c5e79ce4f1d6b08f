import { expect } from 'chai';
import { AbortedError, ConnectionError, ProtocolError, TimeoutError } from './errors.js';
import {
  correlationId,
  json,
  refusal,
  refusedConnection,
  rejection,
  ScriptedServer,
  ScriptedTiming,
  started,
  stream,
  taskId,
} from './scripted-server.js';

describe('calls', () => {
  it('SDK-007: withResponse gives data, status, headers and correlation id', async () => {
    const server = new ScriptedServer(json(200, { pools: [] }, { 'X-Extra': 'yes' }));
    const { data, response, correlationId: id } = await server.client().pools.list().withResponse();
    expect(data).to.deep.equal({ pools: [] });
    expect(response.status).to.equal(200);
    expect(response.headers.get('X-Extra')).to.equal('yes');
    expect(id).to.equal(correlationId);
  });

  it('SDK-007: a 204 and a stream have it too', async () => {
    const server = new ScriptedServer(
      () => new Response(null, { status: 204, headers: { 'X-Correlation-Id': correlationId } }),
      stream([started], 'hang'),
    );
    const canceled = await server.client().tasks.cancel(taskId).withResponse();
    expect(canceled.data).to.equal(undefined);
    expect(canceled.correlationId).to.equal(correlationId);
    const opened = await server.client().tasks.stream(taskId).withResponse();
    expect(opened.correlationId).to.equal(correlationId);
    await opened.response.body?.cancel();
  });

  it('SDK-007: the caller’s correlation id is sent', async () => {
    const server = new ScriptedServer(json(200, { pools: [] }));
    await server.client().pools.list({ correlationId: 'run-17' });
    expect(server.requests[0]?.headers.get('X-Correlation-Id')).to.equal('run-17');
  });

  it('SDK-007: catch and finally work as on any promise', async () => {
    const server = new ScriptedServer(
      refusal(404, { code: 'NOT_FOUND', retriable: false }),
      json(200, { pools: [] }),
    );
    const seen: string[] = [];
    expect(
      await server
        .client()
        .pools.health('x')
        .catch(() => 'caught'),
    ).to.equal('caught');
    await server
      .client()
      .pools.list()
      .finally(() => seen.push('finally'));
    expect(seen).to.deep.equal(['finally']);
  });

  it('SDK-010: a refused connection names the address and what to run', async () => {
    const server = new ScriptedServer(refusedConnection);
    const error = await rejection(server.client({ maxRetries: 0 }).ops.livez());
    expect(error).to.be.instanceOf(ConnectionError);
    expect(String(error))
      .to.include('http://scripted')
      .and.include('ECONNREFUSED')
      .and.include('npm start')
      .and.include('baseUrl');
  });

  it('SDK-005: an answer that is not JSON is a ProtocolError', async () => {
    const server = new ScriptedServer(() => new Response('<html>login</html>', { status: 200 }));
    const error = await rejection(server.client().pools.list());
    expect(error).to.be.instanceOf(ProtocolError);
    expect(String(error)).to.include('baseUrl');
  });

  it('SDK-005: no answer within timeoutMs is a TimeoutError, even from a fetch that ignores signals', async () => {
    const timing = new ScriptedTiming();
    const server = new ScriptedServer(() => {
      queueMicrotask(() => timing.fire(30_000));
      return new Promise(() => {});
    });
    const error = await rejection(server.client({ maxRetries: 0 }, timing).pools.list());
    expect(error).to.be.instanceOf(TimeoutError);
    expect(String(error)).to.include('30000 ms');
    expect(timing.heldCount).to.equal(0);
  });

  it('SDK-006: a signal that is aborted already sends nothing', async () => {
    const server = new ScriptedServer();
    const error = await rejection(server.client().pools.list({ signal: AbortSignal.abort('enough') }));
    expect(error).to.be.instanceOf(AbortedError);
    expect(error).to.have.property('cause', 'enough');
    expect(server.requests).to.have.length(0);
  });

  it('SDK-006: an abort ends a call that waits for its answer, and is not retried', async () => {
    const abort = new AbortController();
    const server = new ScriptedServer(() => {
      queueMicrotask(() => abort.abort());
      return new Promise(() => {});
    });
    const timing = new ScriptedTiming();
    const error = await rejection(server.client({}, timing).pools.list({ signal: abort.signal }));
    expect(error).to.be.instanceOf(AbortedError);
    expect(server.requests).to.have.length(1);
    expect(timing.heldCount).to.equal(0);
  });

  it('SDK-006: an abort ends the wait before a retry', async () => {
    const abort = new AbortController();
    const timing = new ScriptedTiming([30_000, 1840]);
    const server = new ScriptedServer(
      refusal(429, { code: 'ADMISSION_REJECT', retriable: true }, { 'X-Backoff-Ms': '1840' }),
    );
    const after = timing.after.bind(timing);
    timing.after = (delayMs, action) => {
      if (delayMs === 1840) queueMicrotask(() => abort.abort());
      return after(delayMs, action);
    };
    const error = await rejection(server.client({}, timing).pools.list({ signal: abort.signal }));
    expect(error).to.be.instanceOf(AbortedError);
    expect(timing.heldCount).to.equal(0);
  });
});
