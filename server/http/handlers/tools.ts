/** Calls of agents to other servers, through the one way out (POL-016). */
import type { ToolsHandlers } from '../../../generated/routes/index.js';
import type { Egress } from '../../core/egress-port.js';
import { OrchestratorError } from '../../core/errors.js';

/** The defaults that the contract documents. */
const TIMEOUT_MS = 30_000;
const MAX_BYTES = 1_048_576;
const REDIRECTS_MAX = 5;
const CLIENT_GONE = new OrchestratorError('UPSTREAM_FAILED', 'the client has gone');

export function toolsHandlers(egress: Egress, nowMs: () => number): ToolsHandlers {
  return {
    async callHttp({ body: call }, { correlationId, ctx }) {
      const startedMs = nowMs();
      const { method = 'GET', url, headers = {}, timeout_ms: totalMs = TIMEOUT_MS } = call;
      const gone = new AbortController();
      ctx.res.once('close', () => gone.abort(CLIENT_GONE));
      const answer = await egress.send({
        action: 'tool_http',
        method,
        url,
        headers,
        body: bytesOf(call.body, call.body_encoding),
        redirectsMax: (call.follow_redirects ?? true) ? REDIRECTS_MAX : 0,
        headMs: totalMs,
        totalMs,
        correlationId,
        signal: gone.signal,
      });
      const { bytes, truncated } = await upTo(call.max_bytes ?? MAX_BYTES, answer.body);
      return {
        status: 200,
        body: {
          status: answer.status,
          url: answer.url,
          headers: answer.headers,
          ...textOf(bytes, truncated),
          truncated,
          redirects: [...answer.redirects],
          duration_ms: Math.max(0, Math.round(nowMs() - startedMs)),
        },
      };
    },
  };
}

function bytesOf(body: string | undefined, encoding: 'utf8' | 'base64' = 'utf8'): Uint8Array | null {
  if (body === undefined) return null;
  if (encoding === 'base64' && !/^[A-Za-z0-9+/]*={0,2}$/.test(body)) {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      'body is no base64; send it so, or leave out body_encoding',
      {
        field: 'body',
      },
    );
  }
  return Buffer.from(body, encoding);
}

async function upTo(maxBytes: number, body: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  let left = maxBytes;
  for await (const chunk of body) {
    chunks.push(chunk.subarray(0, left));
    if (chunk.length > left) return { bytes: Buffer.concat(chunks), truncated: true };
    left -= chunk.length;
  }
  return { bytes: Buffer.concat(chunks), truncated: false };
}

/** @param truncated the last character may lack its end, and is left out then */
function textOf(bytes: Buffer, truncated: boolean): { body: string; body_encoding: 'utf8' | 'base64' } {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { body: decoder.decode(bytes, { stream: truncated }), body_encoding: 'utf8' };
  } catch {
    return { body: bytes.toString('base64'), body_encoding: 'base64' };
  }
}
