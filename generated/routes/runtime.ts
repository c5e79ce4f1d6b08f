// GENERATED from contracts/templates/koa/runtime.ts by `npm run generate`: do not edit.
/**
 * The small runtime under the generated routes: it turns a Koa context into a typed request, and a typed
 * response back into bytes. Handlers never touch the context for either.
 */
import type { ServerResponse } from 'node:http';

/** The shape that openapi-typescript gives to each member of `operations`. */
export interface OperationShape {
  parameters: { query?: unknown; header?: unknown; path?: unknown; cookie?: unknown };
  requestBody?: unknown;
  responses: object;
}

type Field<T, K extends string> = T extends { [P in K]?: infer V } ? V : never;
type OrEmpty<T> = [Exclude<T, undefined>] extends [never] ? Record<never, never> : Exclude<T, undefined>;
type LowercaseKeys<T> = { [K in keyof T as K extends string ? Lowercase<K> : never]: T[K] };

/**
 * A request that has passed the generated validators. `headers` holds only the headers that the contract
 * declares, in lower case; `query` and `path` have the contract's types (numbers are numbers).
 */
export interface RequestOf<Op extends OperationShape> {
  path: OrEmpty<Field<Op['parameters'], 'path'>>;
  query: OrEmpty<Field<Op['parameters'], 'query'>>;
  headers: LowercaseKeys<OrEmpty<Field<Op['parameters'], 'header'>>>;
  /** An optional body that is not sent is an empty object. */
  body: Exclude<Field<Op, 'requestBody'>, undefined> extends { content: { 'application/json': infer Body } }
    ? Body
    : undefined;
}

/** A body that writes itself, frame by frame. The runtime has sent the head when it calls `open`. */
export interface EventStream {
  open(res: ServerResponse): void;
}

/** JSON as it is stored: its bytes are what a digest is of, so they are written as they are. */
export class EncodedJson {
  constructor(readonly bytes: Buffer) {}
}

/** Set on every answer by the middleware, so a handler does not have to. */
type MiddlewareHeader = 'X-Correlation-Id';

type DeclaredHeaders<Headers> = {
  [K in keyof Headers as string extends K ? never : K extends MiddlewareHeader ? never : K]: Headers[K];
};
type OptionalWithUndefined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: T[K] | undefined };
type HeadersPart<Headers> =
  Record<never, never> extends DeclaredHeaders<Headers>
    ? { headers?: OptionalWithUndefined<DeclaredHeaders<Headers>> }
    : { headers: OptionalWithUndefined<DeclaredHeaders<Headers>> };

type BodyPart<Type, Body> = Type extends 'application/json'
  ? { contentType?: Type; body: Body | EncodedJson }
  : Type extends 'text/event-stream'
    ? { contentType: Type; body: EventStream }
    : { contentType: Type; body: Body };

type ResponseAt<Status, Declared> = {
  [Type in keyof Field<Declared, 'content'>]: { status: Status } & HeadersPart<Field<Declared, 'headers'>> &
    BodyPart<Type, Field<Declared, 'content'>[Type]>;
}[keyof Field<Declared, 'content'>];

type EmptyResponseAt<Status, Declared> = { status: Status; contentType?: never; body?: never } & HeadersPart<
  Field<Declared, 'headers'>
>;

/**
 * Every answer that the contract lists for an operation, and no other: one member for each status and content
 * type, with its headers and its body. JSON needs no `contentType`; any other type is named.
 */
export type ResponseOf<Op extends OperationShape> = {
  [Status in keyof Op['responses']]: [Exclude<Field<Op['responses'][Status], 'content'>, undefined>] extends [
    never,
  ]
    ? EmptyResponseAt<Status, Op['responses'][Status]>
    : ResponseAt<Status, Op['responses'][Status]>;
}[keyof Op['responses']];

/** What the runtime needs of a Koa context, so that no Koa type leaks into handlers. */
export interface RouteContext {
  readonly method: string;
  readonly params?: Record<string, string>;
  readonly query: Record<string, string | string[] | undefined>;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly state: { correlationId?: string; operationId?: string };
  readonly res: ServerResponse;
  status: number;
  body: unknown;
  respond?: boolean | undefined;
  set(field: string, value: string): void;
}

/** What a handler knows beside its request. */
export interface HandlerContext {
  /** Echoed or made by the correlation middleware before the route runs. */
  readonly correlationId: string;
  readonly ctx: RouteContext;
}

/** Answers one operation. It may throw what the server's error middleware knows how to write. */
export type Handler<Op extends OperationShape> = (
  request: RequestOf<Op>,
  context: HandlerContext,
) => ResponseOf<Op> | Promise<ResponseOf<Op>>;

export type RequestPart = 'path' | 'query' | 'headers' | 'body';

/** One finding of a generated validator. `instancePath` is a JSON pointer into the part. */
export interface ValidationError {
  keyword: string;
  instancePath: string;
  schemaPath: string;
  /** For `knownFields`: `{ unknown: string, known: string[] }`; for other keywords as ajv documents them. */
  params: Record<string, unknown>;
  message?: string;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** The validators of one declared answer; header names are in lower case. */
export interface ResponseValidators {
  headers: Validator;
  content: Record<string, Validator>;
}

export interface InvalidRequest {
  operationId: string;
  part: RequestPart;
  /** The part as it was received. */
  value: unknown;
  errors: readonly ValidationError[];
}

/** An answer as it is about to be written. */
export interface CheckedResponse {
  operationId: string;
  status: number;
  /** Null when the answer has no body. */
  contentType: string | null;
  /** In lower case, the middleware's headers included. */
  headers: Readonly<Record<string, unknown>>;
  body: unknown;
}

/** What the server lends to the generated routes. */
export interface RouteIo {
  /** Parses the JSON body under the server's limits; throws what the server answers with (413, 415, 400). */
  readBody(ctx: RouteContext): Promise<unknown>;
  /** Makes the error that is thrown when a part of a request does not match the contract. */
  invalid(details: InvalidRequest): Error;
  /** Called with each answer before it is written; tests pass `responseChecker(responseValidators)`. */
  checkResponse?(answer: CheckedResponse): void;
}

type RouteFunction = (ctx: RouteContext) => Promise<void>;

/** The part of koa-router that the generated routes use. */
export interface RouterLike {
  get(path: string, handler: RouteFunction): unknown;
  post(path: string, handler: RouteFunction): unknown;
  put(path: string, handler: RouteFunction): unknown;
  patch(path: string, handler: RouteFunction): unknown;
  delete(path: string, handler: RouteFunction): unknown;
}

export interface Route {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the contract: `/v1/tasks/{task_id}`. */
  path: string;
  validators: {
    path: Validator;
    query: Validator;
    headers: Validator;
    body?: Validator;
    /** The request may come without a body. */
    bodyOptional?: boolean;
  };
  /** Request headers that the contract declares, in lower case. */
  headerNames: readonly string[];
}

interface AnyResponse {
  status: number;
  headers?: Record<string, unknown>;
  contentType?: string;
  body?: unknown;
}

/** Mounts one operation: validate each part, call the handler, write its answer. */
export function addRoute<Op extends OperationShape>(
  router: RouterLike,
  route: Route,
  handler: Handler<Op>,
  io: RouteIo,
): void {
  router[route.method.toLowerCase() as Lowercase<typeof route.method>](
    route.path.replace(/\{(\w+)\}/g, ':$1'),
    async (ctx) => {
      ctx.state.operationId = route.operationId;
      const request = await readRequest(ctx, route, io);
      const response = await handler(request as RequestOf<Op>, {
        correlationId: ctx.state.correlationId ?? '',
        ctx,
      });
      writeResponse(ctx, route, response as AnyResponse, io);
    },
  );
}

async function readRequest(ctx: RouteContext, route: Route, io: RouteIo): Promise<RequestOf<OperationShape>> {
  const { validators } = route;
  const check = (part: RequestPart, validator: Validator, value: unknown): unknown => {
    if (validator(value)) return value;
    throw io.invalid({ operationId: route.operationId, part, value, errors: validator.errors ?? [] });
  };
  // The parameter validators turn text into the declared types in place, so they get copies.
  const path = check('path', validators.path, { ...ctx.params });
  const query = check('query', validators.query, { ...ctx.query });
  const headers = check('headers', validators.headers, pick(ctx.headers, route.headerNames));
  const bodyOf = async (): Promise<unknown> =>
    validators.bodyOptional === true && !hasBody(ctx.headers) ? {} : io.readBody(ctx);
  const body = validators.body ? check('body', validators.body, await bodyOf()) : undefined;
  return { path, query, headers, body } as RequestOf<OperationShape>;
}

/** Whether a request has announced a body, by RFC 9112. */
function hasBody(headers: Readonly<Record<string, unknown>>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function pick(source: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (source[name] !== undefined) picked[name] = source[name];
  return picked;
}

function writeResponse(ctx: RouteContext, route: Route, response: AnyResponse, io: RouteIo): void {
  for (const [name, value] of Object.entries(response.headers ?? {})) {
    if (value !== undefined) ctx.set(name, String(value));
  }
  const { status, body } = response;
  const contentType = body === undefined ? null : (response.contentType ?? 'application/json');
  io.checkResponse?.({
    operationId: route.operationId,
    status,
    contentType,
    headers: ctx.res.getHeaders(),
    body: body instanceof EncodedJson ? JSON.parse(body.bytes.toString()) : body,
  });

  ctx.status = status;
  if (contentType === null) {
    // Koa turns a null body into 204, so only a status without content may have it.
    ctx.body = status === 204 || status === 304 ? null : '';
    return;
  }
  if (contentType === 'text/event-stream') {
    ctx.set('Content-Type', contentType);
    openStream(ctx, body as EventStream);
    return;
  }
  ctx.set('Content-Type', contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType);
  if (body instanceof EncodedJson) ctx.body = body.bytes;
  else ctx.body = contentType === 'application/json' ? JSON.stringify(body) : body;
}

/** Hands the socket to the stream: Koa must neither end nor buffer it, and a token must not wait for Nagle. */
function openStream(ctx: RouteContext, stream: EventStream): void {
  ctx.respond = false;
  ctx.res.socket?.setNoDelay(true);
  ctx.res.flushHeaders();
  if (ctx.method === 'HEAD') ctx.res.end();
  else stream.open(ctx.res);
}

/** Throws when an answer is not one that the contract lists, with its headers and its body. */
export function responseChecker(
  validators: Record<string, Record<number, ResponseValidators>>,
): (answer: CheckedResponse) => void {
  return ({ operationId, status, contentType, headers, body }) => {
    const broken = (what: string): Error =>
      new Error(`${operationId} answered ${status} ${contentType ?? 'without body'}: ${what}`);
    const declared = validators[operationId]?.[status];
    if (!declared) throw broken('the contract does not list this status');
    // Header validators turn text into the declared types in place, so they get a copy.
    if (!declared.headers({ ...headers })) throw broken(`headers ${JSON.stringify(declared.headers.errors)}`);
    if (contentType === null) {
      if (Object.keys(declared.content).length > 0) throw broken('the contract wants a body');
      return;
    }
    const validator = declared.content[contentType];
    if (!validator) throw broken('the contract does not list this content type');
    const isStream = contentType === 'text/event-stream';
    if (!isStream && !validator(body)) throw broken(`body ${JSON.stringify(validator.errors)}`);
  };
}
