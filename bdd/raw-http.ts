/** Plain HTTP as any client can speak it, so that a promise of the wire is not checked through our own SDK. */
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

export interface Address {
  readonly port: number;
  readonly token: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  /** On top of the token; null leaves a header out. */
  readonly headers?: Record<string, string | null>;
  /** Sent as JSON, unless it is text already. */
  readonly body?: unknown;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  readonly json: any;
}

/** One request; resolves with the whole answer. */
export async function ask(address: Address, raw: RawRequest): Promise<RawAnswer> {
  const answer = await send(address, raw);
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += chunk;
  const isJson = answer.headers['content-type']?.startsWith('application/json') ?? false;
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** One request; resolves with its head. */
export function send(address: Address, raw: RawRequest): Promise<IncomingMessage> {
  const body = typeof raw.body === 'string' || raw.body === undefined ? raw.body : JSON.stringify(raw.body);
  const headers: Record<string, string | null> = {
    authorization: `Bearer ${address.token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...raw.headers,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: address.port,
      method: raw.method ?? (body === undefined ? 'GET' : 'POST'),
      path: raw.path,
      headers: Object.fromEntries(
        Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null),
      ),
      agent: false,
    });
    outgoing.on('response', resolve).on('error', reject);
    outgoing.end(body);
  });
}

/** Submits a task that must be admitted. */
export async function submit(address: Address, task: unknown): Promise<RawAnswer['json']> {
  const answer = await ask(address, { path: '/v1/tasks', body: task });
  if (answer.status !== 202) throw new Error(`expected 202, got ${answer.status}: ${answer.text}`);
  return answer.json;
}
