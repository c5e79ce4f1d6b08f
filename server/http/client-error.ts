/**
 * Answers for bytes that Node's parser refused (400, 408, 431): the same envelope and correlation id as everywhere,
 * written to the raw socket because no request exists (OBS-005, SEC-010).
 */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { OrchestratorError } from '../core/errors.js';
import type { CorrelationIdSource } from './correlation.js';
import { errorEnvelope } from './wire.js';

/** Makes `server` answer in the envelope where its parser would hang up or answer by itself. */
export function answerClientErrors(server: Server, newCorrelationId: CorrelationIdSource): void {
  const lastResponse = new WeakMap<Duplex, ServerResponse>();
  const remember = (req: IncomingMessage, res: ServerResponse) => lastResponse.set(req.socket, res);
  server.on('request', remember);

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = lastResponse.get(socket);
    // Bytes of ours in the middle of another answer would be read as part of it.
    const isAnswering = response?.headersSent === true && !response.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
      socket.destroy();
      return;
    }
    const [status, message] = explain(error.code);
    socket.end(rawAnswer(status, message, newCorrelationId()), () => socket.destroy());
  });
  server.on('connect', (_req, socket) => {
    const message = 'CONNECT is not served here; send an ordinary request';
    socket.end(rawAnswer(400, message, newCorrelationId()), () => socket.destroy());
  });
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
