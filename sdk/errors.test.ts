import { expect } from 'chai';
import {
  ApiError,
  apiErrorOfEvent,
  apiErrorOfResponse,
  ConnectionError,
  errorClassOfCode,
  LlamaOrchError,
  ProtocolError,
  QueueFullError,
  StreamIntegrityError,
  WorkerResetError,
} from './errors.js';
import { correlationId, refusal, rejection, ScriptedServer } from './scripted-server.js';

const envelope = { message: 'why', retriable: true, correlation_id: correlationId };
/** Another URL is another module. */
const copyOfErrors: string = './errors.js?copy=2';

describe('errors', () => {
  for (const [code, ErrorOfCode] of Object.entries(errorClassOfCode)) {
    it(`SDK-005: ${code} is thrown as ${ErrorOfCode.kind}, from an answer and from a stream`, () => {
      const answered = apiErrorOfResponse(new Response(null, { status: 400 }), { ...envelope, code });
      expect(answered).to.be.instanceOf(ErrorOfCode);
      expect(answered).to.include({ name: ErrorOfCode.kind, code, status: 400 });
      const streamed = apiErrorOfEvent({ ...envelope, code });
      expect(streamed).to.be.instanceOf(ErrorOfCode);
      expect(streamed).to.include({ code, status: null, correlationId });
    });
  }

  it('SDK-005: a refusal carries status, code, correlation id, retriability, retry time, field and pool', async () => {
    const server = new ScriptedServer(
      refusal(
        429,
        {
          code: 'ADMISSION_REJECT',
          retriable: true,
          retry_after_ms: 1840,
          pool_id: 'demo',
          field: 'model_ref',
        },
        { 'Retry-After': '2', 'X-Backoff-Ms': '1840', 'retry-after-ms': '1840' },
      ),
    );
    const error = await rejection(
      server.client({ maxRetries: 0 }).tasks.create({ model_ref: 'demo', prompt: 'a' }),
    );
    expect(error).to.be.instanceOf(QueueFullError);
    expect(error).to.include({
      status: 429,
      code: 'ADMISSION_REJECT',
      message: 'scripted ADMISSION_REJECT',
      correlationId,
      retriable: true,
      retryAfterMs: 1840,
      field: 'model_ref',
      poolId: 'demo',
    });
  });

  it('SDK-005: a code of a newer server is an ApiError with that code', () => {
    const error = apiErrorOfResponse(new Response(null, { status: 429 }), {
      ...envelope,
      code: 'TOO_CLEVER',
    });
    expect(error).to.include({ name: 'ApiError', code: 'TOO_CLEVER', retriable: true });
    const inherited = apiErrorOfResponse(new Response(null, { status: 400 }), {
      ...envelope,
      code: 'toString',
    });
    expect(inherited).to.include({ name: 'ApiError', code: 'toString' });
  });

  it('SDK-005: an answer without an envelope says so, and is retriable by its status', () => {
    const proxy = apiErrorOfResponse(new Response(null, { status: 502 }), '<html>Bad Gateway</html>');
    expect(proxy).to.include({ status: 502, code: null, retriable: true });
    expect(proxy.message).to.include('502').and.include('Bad Gateway').and.include('baseUrl');
    expect(apiErrorOfResponse(new Response(null, { status: 404 }), undefined)).to.include({
      retriable: false,
    });
  });

  it('SDK-005: isInstance follows the tree', () => {
    const reset = apiErrorOfEvent({ ...envelope, code: 'WORKER_RESET' });
    expect(WorkerResetError.isInstance(reset)).to.equal(true);
    expect(ApiError.isInstance(reset)).to.equal(true);
    expect(LlamaOrchError.isInstance(reset)).to.equal(true);
    expect(QueueFullError.isInstance(reset)).to.equal(false);
    expect(ProtocolError.isInstance(new StreamIntegrityError('gap'))).to.equal(true);
    expect(StreamIntegrityError.isInstance(new ProtocolError('no JSON'))).to.equal(false);
    for (const other of [new Error('other'), null, undefined, 'ApiError', {}]) {
      expect(LlamaOrchError.isInstance(other)).to.equal(false);
    }
  });

  it('SDK-005: isInstance knows the errors of another copy of the package', async () => {
    const other: typeof import('./errors.js') = await import(copyOfErrors);
    const theirs = new other.ConnectionError('refused');
    expect(theirs).to.not.be.instanceOf(ConnectionError);
    expect(ConnectionError.isInstance(theirs)).to.equal(true);
    expect(ApiError.isInstance(theirs)).to.equal(false);
  });
});
