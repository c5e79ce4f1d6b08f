import { IncomingMessage } from 'node:http';
import { connect, Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { expect } from 'chai';
import { type ComposedServer, startServer, TEST_TOKEN } from '../testing/composed-server.js';
import { exchange, isWholeAnswer, type RawAnswer } from '../testing/raw-socket.js';

const AUTHORIZED = `Host: localhost\r\nAuthorization: Bearer ${TEST_TOKEN}\r\n`;

function expectEnvelope(answer: RawAnswer, status: number): void {
  expect(answer.status).to.equal(status);
  expect(answer.headers.get('content-type')).to.equal('application/json');
  const correlationId = answer.headers.get('x-correlation-id');
  expect(correlationId).to.match(/^[0-9a-f-]{36}$/);
  expect(JSON.parse(answer.body)).to.include({ code: 'INVALID_PARAMS', correlation_id: correlationId });
}

describe('requests that are not HTTP', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer({
      compose: { requestArrivalMs: 150 },
      engine: { run: () => ({ texts: ['a'], breaks: { how: 'hang', afterTokens: 1 } }) },
    });
  });
  after(() => server.close());

  it('OBS-005: bytes that are no HTTP get 400 with envelope and correlation id', async () => {
    expectEnvelope(await exchange(server.port, 'hello there\r\n\r\n'), 400);
    expectEnvelope(await exchange(server.port, 'GET / HTTP/1.1\r\nBad Header: x\r\n\r\n'), 400);
    const smuggled = `POST /v1/tasks HTTP/1.1\r\n${AUTHORIZED}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expectEnvelope(await exchange(server.port, smuggled), 400);
    expectEnvelope(
      await exchange(server.port, 'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      400,
    );
  });

  it('SEC-010: 17 KiB of headers get 431 with envelope and correlation id', async () => {
    const flood = `GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Flood: ${'x'.repeat(17 * 1024)}\r\n\r\n`;
    expectEnvelope(await exchange(server.port, flood, isWholeAnswer), 431);
  });

  it('SEC-010: more than 100 headers get 431', async () => {
    const flood = (count: number): string =>
      `GET /livez HTTP/1.1\r\nHost: localhost\r\n${'a: b\r\n'.repeat(count - 1)}\r\n`;
    expectEnvelope(await exchange(server.port, flood(101), isWholeAnswer), 431);
    expect((await exchange(server.port, flood(100), isWholeAnswer)).status).to.equal(200);
  });

  it('SEC-010: headers that do not arrive in time get 408', async () => {
    expectEnvelope(await exchange(server.port, 'GET /livez HTTP/1.1\r\nHost: local'), 408);
  });

  it('SEC-010: a body that does not arrive in time ends the connection', async () => {
    const request = `POST /v1/tasks HTTP/1.1\r\n${AUTHORIZED}Content-Type: application/json\r\nContent-Length: 90\r\n\r\n{`;
    expectEnvelope(await exchange(server.port, request), 408);
  });

  it('SEC-010: two hundred connections that never finish their heads hold up nobody, and are ended', async () => {
    const besieged = await startServer({ compose: { requestArrivalMs: 1_000 } });
    const slow = Array.from({ length: 200 }, () => {
      const socket = connect(besieged.port, '127.0.0.1', () =>
        socket.write('GET /livez HTTP/1.1\r\nHost: loc'),
      );
      return new Promise((resolve) =>
        socket
          .on('error', () => {})
          .on('close', resolve)
          .resume(),
      );
    });
    for (let asked = 0; asked < 20; asked++) expect((await besieged.ask('/livez')).status).to.equal(200);
    await Promise.all(slow);
    await besieged.close();
  });

  it('SEC-012: a CONNECT whose connection breaks under its answer does not end the process', async () => {
    const broken = new Duplex({
      read() {},
      write: (_chunk, _encoding, done) => done(new Error('write ECONNRESET')),
    });
    const closed = new Promise((resolve) => broken.once('close', resolve));
    server.composition.server.emit('connect', new IncomingMessage(new Socket()), broken, Buffer.alloc(0));
    await closed;
    expect((await server.ask('/livez')).status).to.equal(200);
  });

  it('SEC-012: the rest of a request that is already answered gets no second answer', async () => {
    const refused = 'POST /v1/tasks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90\r\n\r\n{';
    const answer = await exchange(server.port, refused);
    expect(answer.status).to.equal(401);
    expect(answer.text.match(/HTTP\/1\.1/g)).to.have.length(1);
  });

  it('SEC-012: a broken request behind one that still waits for its answer is not answered in its place', async () => {
    const { urls } = (await (await server.submit({ model_ref: 'demo', prompt: 'x' })).json()) as {
      urls: { stream: string };
    };
    const broken = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n';
    const answer = await exchange(
      server.port,
      `GET ${urls.stream} HTTP/1.1\r\n${AUTHORIZED}\r\nPOST /v1/tasks HTTP/1.1\r\n${AUTHORIZED}${broken}`,
    );
    expect(answer.text).not.to.contain('HTTP/1.1 400');
  });

  it('OBS-005: junk behind an answered request gets its own 400', async () => {
    const answers = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(`GET /livez HTTP/1.1\r\n${AUTHORIZED}\r\n`),
      );
      socket.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.endsWith('{"status":"ok"}')) socket.write('junk\r\n\r\n');
      });
      socket.on('error', () => {}).on('close', () => resolve(text));
    });
    expect(answers)
      .to.match(/^HTTP\/1\.1 200 /)
      .and.to.contain('HTTP/1.1 400 ');
  });

  it('OBS-005: junk behind the request of an open stream cuts it and writes nothing into it', async () => {
    const taken = await server.submit({ model_ref: 'demo', prompt: 'x' });
    const { urls } = (await taken.json()) as { urls: { stream: string } };
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(`GET ${urls.stream} HTTP/1.1\r\n${AUTHORIZED}\r\n`);
      });
      socket.setEncoding('utf8').on('data', (part: string) => {
        if (!text.includes('event: token') && `${text}${part}`.includes('event: token'))
          socket.write('junk\r\n\r\n');
        text += part;
      });
      socket.on('error', () => {}).on('close', () => resolve(text));
    });
    expect(answer).to.contain('event: token').and.not.to.contain('event: end');
    expect(answer.match(/HTTP\/1\.1/g)).to.have.length(1);
  });
});
