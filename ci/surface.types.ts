/**
 * Type tests of the generated surface (OPS-014): compiled by `tsc -p .`, never run. Each `@ts-expect-error`
 * stands on the narrowest line that the compiler has to reject; where it does not, the build fails.
 */
import type { Handler, Handlers, RequestOf, ResponseOf } from '../generated/routes/index.js';
import type { operations, Schema } from '../generated/types.js';

declare const receipt: Schema.AdmissionReceipt;
declare const busy: Schema.BackpressureEnvelope;
declare const envelope: Schema.ErrorEnvelope;

type CreateTask = ResponseOf<operations['createTask']>;
type StreamTask = ResponseOf<operations['streamTask']>;
/** One status of an answer, so that the compiler points at the field and not at the union. */
type At<Response, Status> = Extract<Response, { status: Status }>;

export const accepted: CreateTask = { status: 202, headers: { Location: '/v1/tasks/1' }, body: receipt };

export const refused: CreateTask = {
  status: 429,
  headers: { 'Retry-After': 2, 'X-Backoff-Ms': 1840, 'retry-after-ms': 1840 },
  body: busy,
};

export const undeclaredStatus: CreateTask = {
  // @ts-expect-error 418 is not a status of createTask
  status: 418,
  body: envelope,
};

export const missingRetryAfter: At<CreateTask, 429> = {
  status: 429,
  // @ts-expect-error a 429 has Retry-After
  headers: { 'X-Backoff-Ms': 1840, 'retry-after-ms': 1840 },
  body: busy,
};

// @ts-expect-error a 429 has headers
export const missingHeaders: CreateTask = { status: 429, body: busy };

export const undeclaredHeader: CreateTask = {
  status: 202,
  // @ts-expect-error X-Powered-By is not a header of the contract
  headers: { Location: '/v1/tasks/1', 'X-Powered-By': 'us' },
  body: receipt,
};

export const wrongContentType: CreateTask = {
  status: 202,
  headers: { Location: '/v1/tasks/1' },
  // @ts-expect-error a receipt is JSON
  contentType: 'text/plain',
  body: receipt,
};

export const wrongBody: At<CreateTask, 202> = {
  status: 202,
  headers: { Location: '/v1/tasks/1' },
  // @ts-expect-error an error envelope is not a receipt
  body: envelope,
};

// @ts-expect-error a 200 of getTask has a body
export const missingBody: ResponseOf<operations['getTask']> = { status: 200 };

export const canceled: ResponseOf<operations['cancelTask']> = { status: 204 };

export const bodyWithoutContent: At<ResponseOf<operations['cancelTask']>, 204> = {
  status: 204,
  // @ts-expect-error a 204 has no body
  body: envelope,
};

const streamHeaders = { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };

export const stream: StreamTask = {
  status: 200,
  headers: streamHeaders,
  contentType: 'text/event-stream',
  body: { open: (res) => res.end() },
};

export const streamWithoutContentType: At<StreamTask, 200> = {
  status: 200,
  headers: streamHeaders,
  // @ts-expect-error a stream's content type is named, for JSON is the default
  contentType: undefined,
  body: { open: (res) => res.end() },
};

export const streamOfText: StreamTask = {
  status: 200,
  headers: streamHeaders,
  contentType: 'text/event-stream',
  // @ts-expect-error a stream writes itself
  body: 'event: end',
};

// @ts-expect-error 418 is not a status of getTask
export const returnsUndeclaredStatus: Handler<operations['getTask']> = async () => {
  return { status: 418, body: envelope };
};

declare const { createTask: _left, ...withoutCreateTask }: Handlers;
// @ts-expect-error createTask has no handler
export const missingHandler: Handlers = withoutCreateTask;

declare const listRequest: RequestOf<operations['listTasks']>;
export const limit: number | undefined = listRequest.query.limit;
// @ts-expect-error offset is not a parameter of listTasks
export const offset = listRequest.query.offset;

declare const streamRequest: RequestOf<operations['streamTask']>;
export const id: string = streamRequest.path.id;
export const lastEventId: string | undefined = streamRequest.headers['last-event-id'];
// @ts-expect-error streamTask has no body
export const bodyOfGet: object = streamRequest.body;
