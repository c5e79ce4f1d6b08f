import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { LlamaOrch } from './client.js';
import { AbortedError, ConnectionError } from './errors.js';
import { end, receipt, rejection, ScriptedTiming, started, taskId, token } from './scripted-server.js';

const task = { task_id: taskId, model_ref: 'demo', prompt: 'Once' };

describe('over real connections', () => {
  type Listener = (request: IncomingMessage, response: ServerResponse) => void;
  let listener: Listener = () => {};
  const server = createServer((request, response) => {
    request.resume();
    if (request.method === 'GET') return listener(request, response);
    response.writeHead(202, { 'Content-Type': 'application/json' }).end(JSON.stringify(receipt));
  });

  before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const client = () =>
    new LlamaOrch(
      { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, apiToken: 'secret' },
      new ScriptedTiming(),
    );

  function openStream(response: ServerResponse, ...pieces: string[]): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (const piece of pieces) response.write(piece);
  }

  it('SDK-003: a socket that dies inside a token is resumed after the last whole one', async () => {
    const lastEventIds: unknown[] = [];
    listener = (request, response) => {
      lastEventIds.push(request.headers['last-event-id']);
      if (lastEventIds.length === 1) {
        openStream(response, started, token(0, 'Os'), token(1, 'lo').slice(0, 25));
        setImmediate(() => response.destroy());
      } else {
        openStream(response, token(1, 'lo'), end(2));
        response.end();
      }
    };
    const first: string[] = [];
    const handle = client().tasks.run(task);
    for await (const event of handle) first.push(event.type);
    expect(first).to.deep.equal(['started', 'token', 'token', 'end']);
    expect((await handle).text).to.equal('Oslo');
    expect(lastEventIds).to.deep.equal([undefined, '2']);
  });

  it('SDK-006: an abort closes the server’s connection', async () => {
    const abort = new AbortController();
    const closed = new Promise<unknown>((resolve) => {
      listener = (_request, response) => {
        response.once('close', resolve);
        openStream(response, started);
      };
    });
    const handle = client().tasks.run(task, { signal: abort.signal });
    handle.on('started', () => abort.abort());
    expect(await rejection(handle)).to.be.instanceOf(AbortedError);
    await closed;
  });

  it('SDK-006: breaking out closes the server’s connection', async () => {
    const closed = new Promise<unknown>((resolve) => {
      listener = (_request, response) => {
        response.once('close', resolve);
        openStream(response, started, token(0, 'Os'));
      };
    });
    for await (const event of client().tasks.run(task)) if (event.type === 'token') break;
    await closed;
  });

  it('SDK-010: a port that nobody listens on is named with what to run', async () => {
    const unused = createServer();
    await once(unused.listen(0, '127.0.0.1'), 'listening');
    const baseUrl = `http://127.0.0.1:${(unused.address() as AddressInfo).port}`;
    await once(unused.close(), 'close');
    const error = await rejection(new LlamaOrch({ baseUrl }, new ScriptedTiming()).tasks.run(task));
    expect(error).to.be.instanceOf(ConnectionError);
    expect(String(error)).to.include(baseUrl).and.include('ECONNREFUSED').and.include('npm start');
  });
});
