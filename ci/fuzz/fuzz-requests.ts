/** Requests for every operation of the contract: valid ones, nearly valid ones, and ones that nobody should send. */
import fc from 'fast-check';
import {
  isObject,
  type Json,
  type JsonObject,
  listOperations,
  type Operation,
  objectAt,
  resolve,
} from '../contract.js';
import { schemaValues } from './schema-values.js';
import { bodyBytes, oddTexts } from './spoiled-values.js';

export interface FuzzRequest {
  /** The operation that it was drawn for; what it names in the end may be another, or none. */
  readonly operationId: string;
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Null for a request that announces none. */
  readonly body: Buffer | null;
  /** How the body is framed. */
  readonly chunked: boolean;
}

/** Each draw stands in a few of a hundred requests, so that most faults come alone. */
const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, odds = 20): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: odds }, { arbitrary: odd, weight: 1 });

/** Segments that are no encoded text. */
const RAW_SEGMENTS = [
  '..',
  '.',
  '%',
  '%zz',
  '%00',
  '%2e%2e%2f%2e%2e',
  '%ed%a0%80',
  '%c0%af',
  '..%5c',
  'a/b',
  '',
  '*',
  ';',
  'demo;x=1',
  '%25',
  '+',
];
const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'GET', 'POST', 'TRACE'];
const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ['Accept', 'text/html'],
  ['Accept-Encoding', 'gzip, br'],
  ['Connection', 'close'],
  ['Content-Encoding', 'gzip'],
  ['Content-Encoding', 'identity'],
  ['Cookie', 'token=x'],
  ['Expect', '100-continue'],
  ['Expect', 'the-unexpected'],
  ['Forwarded', 'for=10.0.0.1;host=evil.example'],
  ['Host', 'evil.example'],
  ['If-None-Match', '*'],
  ['Origin', 'https://evil.example'],
  ['Range', 'bytes=0-1'],
  ['Upgrade', 'h2c'],
  ['X-Correlation-Id', 'x'.repeat(129)],
  ['X-Correlation-Id', 'with space'],
  ['X-Correlation-Id', 'ünïcode'],
  ['X-Correlation-Id', ''],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-Long', 'x'.repeat(8_000)],
  ['X-Too-Long', 'x'.repeat(17_000)],
  ['X-Control', 'a\u0001b'],
];
const ODD_CONTENT_TYPES = [
  'text/plain',
  'application/json; charset=latin1',
  'application/jsonp',
  'multipart/form-data; boundary=x',
  '',
  'application/json, text/plain',
  'APPLICATION/JSON',
];

/** @param token is sent in most requests */
export function fuzzRequests(contract: JsonObject, token: string): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(
    ...listOperations(contract).map((operation) => ({
      arbitrary: requestsOf(contract, operation, token),
      weight: operation.requestBody === null ? 1 : 4,
    })),
  );
}

function requestsOf(contract: JsonObject, operation: Operation, token: string): fc.Arbitrary<FuzzRequest> {
  const parameters = (place: string) => operation.parameters.filter((parameter) => parameter['in'] === place);
  const target = fc
    .tuple(pathOf(contract, operation.path, parameters('path')), queryOf(contract, parameters('query')))
    .map(([path, query]) => path + query);
  const method = operation.method.toUpperCase();
  const content = objectAt(operation.requestBody?.['content'] ?? {}, 'content');
  const bodies = bodyBytes(bodiesOf(contract, content['application/json']));
  const body =
    operation.requestBody === null
      ? rarely<Buffer | null>(fc.constant(null), bodies)
      : rarely<Buffer | null>(bodies, fc.constant(null));
  return fc
    .record({
      method: rarely(fc.constant(method), fc.constantFrom(...METHODS), 60),
      target: rarely(
        target,
        fc.constantFrom(
          '*',
          '/',
          '//',
          'http://localhost/v1/tasks',
          '/%',
          '/v1/../v1/tasks',
          '/v1/tasks#a',
          '//[x#',
          '/v1/tasks\u00a0',
          '/v1/tasks?cursor=\u00a0',
          '/v1/tasks/',
        ),
        60,
      ),
      authorization: rarely<string | null>(
        fc.constant(`Bearer ${token}`),
        fc.constantFrom(
          null,
          '',
          'Bearer',
          'Bearer wrong',
          `Basic ${token}`,
          `Bearer  ${token} x`,
          `bearer ${token}`,
        ),
      ),
      contentType: rarely<string | null>(
        fc.constant('application/json'),
        fc.constantFrom(null, ...ODD_CONTENT_TYPES),
      ),
      declared: headersOf(contract, parameters('header')),
      odd: rarely<(readonly [string, string])[]>(
        fc.constant([]),
        fc.array(fc.constantFrom(...ODD_HEADERS), { minLength: 1, maxLength: 3 }),
        8,
      ),
      flood: rarely(fc.constant(0), fc.constantFrom(50, 120), 100),
      body,
      chunked: rarely(fc.constant(false), fc.constant(true)),
    })
    .map(({ authorization, contentType, declared, odd, flood, ...drawn }) => ({
      operationId: operation.operationId,
      ...drawn,
      headers: [
        ...(odd.some(([name]) => name === 'Host') ? [] : [['Host', 'localhost'] as const]),
        ...(authorization === null ? [] : [['Authorization', authorization] as const]),
        ...(drawn.body === null || contentType === null ? [] : [['Content-Type', contentType] as const]),
        ...declared,
        ...odd,
        ...Array.from({ length: flood }, (_, index) => [`X-Flood-${index}`, 'x'] as const),
      ],
    }));
}

/** What the schema allows, and the examples of the contract, which mean something. */
function bodiesOf(contract: JsonObject, content: Json | undefined): fc.Arbitrary<unknown> {
  if (!isObject(content)) return fc.jsonValue();
  const examples = Object.values(objectAt(content['examples'] ?? {}, 'examples')).map(
    (example) => resolve(contract, example, 'example')['value'],
  );
  const drawn = schemaValues(contract, content['schema']);
  return examples.length === 0 ? drawn : fc.oneof(drawn, fc.constantFrom(...examples));
}

function pathOf(contract: JsonObject, path: string, parameters: readonly JsonObject[]): fc.Arbitrary<string> {
  const names = parameters.map(({ name }) => String(name));
  const segments = parameters.map(({ schema }) =>
    rarely(
      schemaValues(contract, schema).map((value) => encoded(String(value))),
      fc.oneof(fc.constantFrom(...RAW_SEGMENTS), oddTexts.map(encoded)),
      6,
    ),
  );
  return fc
    .tuple(...segments)
    .map((drawn) => path.replace(/\{(\w+)\}/g, (_, name: string) => drawn[names.indexOf(name)] ?? ''));
}

function queryOf(contract: JsonObject, parameters: readonly JsonObject[]): fc.Arbitrary<string> {
  const pair = (name: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
    fc.tuple(name, value).map(([key, text]) => `${encoded(key)}=${encoded(String(text))}`);
  const declared = parameters.map(({ name, schema }) =>
    pair(fc.constant(String(name)), rarely(schemaValues(contract, schema), oddTexts, 5)),
  );
  const unknown = fc.oneof(
    pair(oddTexts, oddTexts),
    fc.constantFrom('%zz=%', '&&&', '=', '?', 'limit[]=1', 'a=1&a=2', 'token=x'),
  );
  const some = declared.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...declared), { maxLength: 3 });
  return fc
    .tuple(
      some,
      rarely<string[]>(
        fc.constant([]),
        unknown.map((text) => [text]),
      ),
    )
    .map(([pairs, more]) => [...pairs, ...more])
    .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`));
}

function headersOf(
  contract: JsonObject,
  parameters: readonly JsonObject[],
): fc.Arbitrary<(readonly [string, string])[]> {
  const each = parameters.map(({ name, schema }) =>
    rarely<(readonly [string, string])[]>(
      fc.constant([]),
      rarely(schemaValues(contract, schema), oddTexts, 3).map((value) => [
        [String(name), headerText(String(value))],
      ]),
      4,
    ),
  );
  return fc.tuple(...each).map((lists) => lists.flat());
}

/** What a header can hold: no line breaks, for those would make another header of it. */
function headerText(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[\r\n]/g, ' ')
    .slice(0, 4_000);
}

/** Percent-encoded UTF-8; a lone surrogate becomes the bytes that it would have. */
function encoded(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isLone = code >= 0xd800 && code <= 0xdfff;
      return isLone
        ? `%ED%${(0x80 | ((code >> 6) & 0x3f)).toString(16)}%${(0x80 | (code & 0x3f)).toString(16)}`
        : encodeURIComponent(character);
    })
    .join('');
}

/** The bytes of a request, as they go over the wire. */
export function requestBytes({ method, target, headers, body, chunked }: FuzzRequest): Buffer {
  const framing =
    body === null ? '' : chunked ? 'Transfer-Encoding: chunked\r\n' : `Content-Length: ${body.length}\r\n`;
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}${framing}\r\n`, 'latin1');
  if (body === null) return head;
  if (!chunked) return Buffer.concat([head, body]);
  const chunk =
    body.length === 0 ? [] : [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')];
  return Buffer.concat([head, ...chunk, Buffer.from('0\r\n\r\n')]);
}
