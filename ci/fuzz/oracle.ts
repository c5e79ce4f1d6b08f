/** What an answer must be, whatever was sent. */
import { type OperationInfo, operationList } from '../../generated/operations.js';
import { type CheckedResponse, responseChecker, type Validator } from '../../generated/routes/runtime.js';
import { requestValidators } from '../../generated/validators/requests.js';
import { responseValidators } from '../../generated/validators/responses.js';
import { sseEventValidators } from '../../generated/validators/sse-events.js';
import type { FuzzAnswer } from './fuzz-client.js';
import type { FuzzRequest } from './fuzz-requests.js';

/** What is answered beside the operations of the contract: unknown routes and methods, and what is not HTTP. */
const UNLISTED: ReadonlyMap<number, string> = new Map([
  [400, 'INVALID_PARAMS'],
  [401, 'UNAUTHORIZED'],
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [431, 'INVALID_PARAMS'],
]);
const USABLE_CORRELATION_ID = /^[\x21-\x7e]{1,128}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The operation that a request names in the end; null for none. */
export function operationOf({ method, target }: FuzzRequest): OperationInfo | null {
  const path = target.split('?')[0] ?? '';
  return (
    operationList.find(
      (operation) => operation.method === method && pathPattern(operation.path).test(path),
    ) ?? null
  );
}

/** Why an answer must not be, or null where nothing is wrong. */
export function violation(request: FuzzRequest, answer: FuzzAnswer, token: string): string | null {
  try {
    checkAnswer(request, answer, token);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkAnswer(request: FuzzRequest, answer: FuzzAnswer, token: string): void {
  const { status, headers } = answer;
  const text = answer.body.toString();
  if (text.includes(token) || JSON.stringify(headers).includes(token))
    throw new Error('the answer holds the token');
  checkCorrelation(request, answer);
  if (status === 500) throw new Error(`${status}: ${text}`);
  const operation = operationOf(request);
  const body = bodyOf(request, answer, text);
  if (status >= 400 && body !== null) checkEnvelope(body, answer);
  if (operation === null || status === 431) {
    const code = UNLISTED.get(status);
    if (body !== null && (code === undefined || code !== (body as { code?: string }).code))
      throw new Error(`${status} ${text} for what is no operation`);
    return;
  }
  checkContract({
    operationId: operation.operationId,
    status,
    contentType: headers['content-type']?.replace(/; charset=utf-8$/, '') ?? null,
    headers,
    body,
  });
  if (status < 300) {
    const fault = faultOf(request, operation, token);
    if (fault !== null) throw new Error(`${status} for a request whose ${fault}`);
  }
  if (headers['content-type'] === 'text/event-stream') checkEvents(operation, text);
}

const checkContract: (answer: CheckedResponse) => void = responseChecker(responseValidators);

function checkEnvelope(body: unknown, { headers }: FuzzAnswer): void {
  const validator = responseValidators.livez[400]?.content['application/json'];
  if (!validator?.(body)) throw new Error(`the error is no envelope: ${JSON.stringify(validator?.errors)}`);
  const { correlation_id: inBody } = body as { correlation_id: string };
  const inHeader = headers['x-correlation-id'];
  if (inBody !== inHeader) throw new Error(`correlation_id is ${inBody}, X-Correlation-Id ${inHeader}`);
}

function checkCorrelation({ headers }: FuzzRequest, answer: FuzzAnswer): void {
  const got = answer.headers['x-correlation-id'];
  const sent = headers
    .filter(([name]) => name.toLowerCase() === 'x-correlation-id')
    .map(([, value]) => value.trim());
  const [only = ''] = sent;
  // What the parser of HTTP refuses has been read no further, so nothing of it can be echoed.
  const isUnread = answer.headers['connection'] === 'close' && answer.status >= 400;
  if (sent.length === 1 && USABLE_CORRELATION_ID.test(only) && !isUnread) {
    if (got !== only) throw new Error(`X-Correlation-Id is ${got}, sent was ${only}`);
  } else if (got === undefined || !(UUID.test(got) || got === only)) {
    throw new Error(`X-Correlation-Id is ${got}`);
  }
}

/** The body as the contract describes it; null where there is none. @throws Error when it is not what its type says */
function bodyOf({ method }: FuzzRequest, { status, headers }: FuzzAnswer, text: string): unknown {
  if (method === 'HEAD' || status === 204 || status === 304) {
    if (text !== '') throw new Error(`${status} with a body`);
    return null;
  }
  return headers['content-type'] === 'application/json' ? JSON.parse(text) : text;
}

/** The first thing that forbids a request to succeed; null where nothing does. */
function faultOf(request: FuzzRequest, operation: OperationInfo, token: string): string | null {
  const { target, headers, body } = request;
  const value = (name: string): string | undefined =>
    headers.findLast(([sent]) => sent.toLowerCase() === name)?.[1];
  if (operation.secured && value('authorization')?.toLowerCase() !== `bearer ${token}`.toLowerCase())
    return 'token is missing or wrong';
  if (value('host') !== 'localhost') return `Host is ${value('host')}`;
  if (value('origin') !== undefined) return `Origin is ${value('origin')}`;
  const validators = requestValidators[operation.operationId];
  const [path = '', ...query] = target.split('?');
  if (!isValid(validators.path, pathPattern(operation.path).exec(path)?.groups ?? {}, decoded))
    return 'path parameter is invalid';
  if (!isValid(validators.query, queryOf(query.join('?')))) return 'query is invalid';
  if (validators.body === undefined) return null;
  if (validators.bodyOptional === true && (body === null || body.length === 0)) return null;
  if (value('content-encoding') === 'gzip') return 'body is said to be compressed';
  if (!/^application\/json$/i.test(value('content-type') ?? ''))
    return `Content-Type is ${value('content-type')}`;
  try {
    const sent: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(body ?? Buffer.alloc(0)),
    );
    return validators.body(sent) ? null : `body is invalid: ${JSON.stringify(validators.body.errors)}`;
  } catch (error) {
    return `body is no JSON: ${String(error)}`;
  }
}

/** A name that is sent twice has a list of values. */
function queryOf(text: string): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const known = values[name];
    values[name] = known === undefined ? value : [known, value].flat();
  }
  return values;
}

/** Parameter validators turn text into the declared types in place, so they get a copy. */
function isValid(
  validator: Validator,
  sent: object,
  read: (text: unknown) => unknown = (text) => text,
): boolean {
  return validator(Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, read(value)])));
}

function decoded(segment: unknown): unknown {
  try {
    return decodeURIComponent(String(segment));
  } catch {
    return segment;
  }
}

const patterns = new Map<string, RegExp>();
function pathPattern(path: string): RegExp {
  const pattern =
    patterns.get(path) ??
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  patterns.set(path, pattern);
  return pattern;
}

const EVENTS: Readonly<Record<string, Readonly<Record<string, Validator>>>> = sseEventValidators;

/** The events that have come whole. */
function checkEvents({ operationId }: OperationInfo, text: string): void {
  const whole = text.slice(0, text.lastIndexOf('\n\n') + 2);
  for (const frame of whole.split('\n\n').filter((part) => part !== '' && !part.startsWith(':'))) {
    const event = /^event: (.*)$/m.exec(frame)?.[1] ?? '';
    const data = /^data: (.*)$/m.exec(frame)?.[1] ?? '';
    const validator = EVENTS[operationId]?.[event];
    if (validator === undefined) throw new Error(`an event is ${JSON.stringify(frame)}`);
    if (!validator(JSON.parse(data)))
      throw new Error(`event ${event} is ${data}: ${JSON.stringify(validator.errors)}`);
  }
}
