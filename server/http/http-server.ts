/** Node's HTTP server with the time limits of SEC-010 and one answer format for whatever its parser refuses. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { answerClientErrors } from './client-error.js';
import type { CorrelationIdSource } from './correlation.js';

/** Milliseconds within which a request's headers, and all of it, must arrive. Streams we write are not bounded. */
export const REQUEST_ARRIVAL_MS = 5_000;
const KEEP_ALIVE_MS = 5_000;
const CHECK_INTERVAL_MS = 1_000;
const HEADER_BYTES_MAX = 16_384;

export function createHttpServer(
  listener: RequestListener,
  newCorrelationId: CorrelationIdSource,
  requestArrivalMs = REQUEST_ARRIVAL_MS,
): Server {
  const server = createServer({
    maxHeaderSize: HEADER_BYTES_MAX,
    headersTimeout: requestArrivalMs,
    requestTimeout: requestArrivalMs,
    connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, requestArrivalMs),
    keepAliveTimeout: KEEP_ALIVE_MS,
    // A missing Host is refused by our own check, with envelope and correlation id.
    requireHostHeader: false,
    noDelay: true,
  });
  answerClientErrors(server, newCorrelationId);
  server.on('request', listener);
  // With a listener Node does not ask for the body by itself: a caller without the token never sends it (SEC-002).
  server.on('checkContinue', (req, res) => server.emit('request', req, res));
  server.on('checkExpectation', (req, res) => server.emit('request', req, res));
  return server;
}
