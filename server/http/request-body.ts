/**
 * Reads a JSON body under the server's limits (SEC-007). Called by the generated routes, after the token and the
 * other request parts were checked.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
import { parse } from 'secure-json-parse';
import { OrchestratorError } from '../core/errors.js';
import { shown } from '../core/shown-value.js';
import { jsonDepth } from './json-depth.js';

export const JSON_DEPTH_MAX = 32;

export interface BodyLimits {
  readonly bodyBytes: number;
  /** Where the configuration sets it. */
  readonly setting: string;
}

export async function readJsonBody(
  req: IncomingMessage,
  res: ServerResponse,
  limits: BodyLimits,
): Promise<unknown> {
  requirePlainJson(req);
  const declaredBytes = Number(req.headers['content-length'] ?? 0);
  if (declaredBytes > limits.bodyBytes) throw tooLarge(limits);
  if (req.headers.expect?.toLowerCase() === '100-continue') res.writeContinue();
  return parseJson(decodeUtf8(await readBytes(req, limits)));
}

function requirePlainJson(req: IncomingMessage): void {
  const contentType = req.headers['content-type'];
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '')) {
    throw new OrchestratorError(
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Type is ${contentType === undefined ? 'missing' : shown(contentType)}; send application/json`,
    );
  }
  const encoding = req.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new OrchestratorError(
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Encoding is ${shown(encoding)}; send the body uncompressed`,
    );
  }
}

async function readBytes(req: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  try {
    return await getRawBody(req, { limit: limits.bodyBytes });
  } catch (error) {
    // The rest is thrown away unread, so that a client that is still sending gets to read its answer; Node's
    // request timeout bounds it.
    req.resume();
    if (isRawBodyError(error, 'entity.too.large')) throw tooLarge(limits);
    throw new OrchestratorError(
      'INVALID_PARAMS',
      'the body ended before its announced length; send it whole',
    );
  }
}

function isRawBodyError(error: unknown, type: string): boolean {
  return error instanceof Error && 'type' in error && error.type === type;
}

function tooLarge(limits: BodyLimits): OrchestratorError {
  return new OrchestratorError(
    'PAYLOAD_TOO_LARGE',
    `the body is larger than ${limits.bodyBytes} bytes (${limits.setting}); send less`,
  );
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new OrchestratorError('INVALID_PARAMS', 'the body is not valid UTF-8; send JSON in UTF-8');
  }
}

function parseJson(text: string): unknown {
  if (jsonDepth(text, JSON_DEPTH_MAX) > JSON_DEPTH_MAX) {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `the body nests deeper than ${JSON_DEPTH_MAX} levels; send a flatter one`,
    );
  }
  try {
    return parse(text);
  } catch (error) {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      String(error).includes('forbidden prototype')
        ? 'the body has a key __proto__ or constructor.prototype; leave it out'
        : `the body is not JSON: ${placeOf(error)}; send one JSON object`,
    );
  }
}

/** Where the parser stopped, without the text around the place: that may be a prompt. */
function placeOf(error: unknown): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined
    ? 'it ends too early or holds a wrong character'
    : `wrong at character ${position}`;
}
