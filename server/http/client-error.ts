/**
 * Answers for bytes that Node's parser refused (400, 408, 431): the same envelope and correlation id as everywhere,
 * written to the raw socket because no request exists (OBS-005, SEC-010).
 */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { OrchestratorError } from '../core/errors.js';
import type { CorrelationIdSource } from './correlation.js';
import { errorEnvelope } from './wire.js';

/** What one connection has been asked so far. */
interface Exchanges {
  readonly last: ServerResponse;
  /** Answers that are not written to their end, the last one included. */
  open: number;
}

/** Makes `server` answer in the envelope where its parser would hang up or answer by itself. */
export function answerClientErrors(server: Server, newCorrelationId: CorrelationIdSource): void {
  const exchanges = new WeakMap<Duplex, Exchanges>();
  server.on('request', ({ socket }: IncomingMessage, last: ServerResponse) => {
    exchanges.set(socket, { last, open: (exchanges.get(socket)?.open ?? 0) + 1 });
    last.once('close', () => {
      const now = exchanges.get(socket);
      if (now !== undefined) now.open--;
    });
  });

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || !isAwaited(exchanges.get(socket))) {
      socket.destroy();
      return;
    }
    const [status, message] = explain(error.code);
    socket.end(rawAnswer(status, message, newCorrelationId()), () => socket.destroy());
  });
  server.on('connect', (_req, socket) => {
    // Node has let go of this socket: without a listener, a caller that resets it would end the process.
    socket.on('error', () => socket.destroy());
    const message = 'CONNECT is not served here; send an ordinary request';
    socket.end(rawAnswer(400, message, newCorrelationId()), () => socket.destroy());
  });
}

/** True where the client can only read an answer as one to the bytes that were refused, not to an earlier request. */
function isAwaited(exchanges: Exchanges | undefined): boolean {
  if (exchanges === undefined) return true;
  const { last, open } = exchanges;
  // The refused bytes begin a request, or they are the rest of the last one.
  if (last.req.complete) return open === 0;
  return open === 1 && !last.headersSent;
}

function explain(code: string | undefined): [status: number, message: string] {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return [431, 'the request headers are larger than 16384 bytes; send fewer or shorter ones'];
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [408, 'the request did not arrive in time; send it without pauses'];
    default:
      return [400, 'the bytes received are not an HTTP/1.1 request; send a well-formed one'];
  }
}

function rawAnswer(status: number, message: string, correlationId: string): string {
  const envelope = errorEnvelope(new OrchestratorError('INVALID_PARAMS', message), correlationId);
  const body = JSON.stringify(envelope);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `X-Correlation-Id: ${correlationId}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
