import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type { Session, SessionList } from './contract.js';
import type { Transport } from './transport.js';

/** Sessions: a task with a new `session_id` makes one. */
export class Sessions {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Every session that has not expired, the oldest first. */
  list(options: CallOptions = {}): ApiPromise<SessionList> {
    return this.#transport.send(options, (http, init) => http['/v1/sessions'].GET(init));
  }

  /** Time to live, turns, and what of its KV lies where. */
  get(sessionId: string, options: CallOptions = {}): ApiPromise<Session> {
    const params = { path: { id: sessionId } };
    return this.#transport.send(options, (http, init) => http['/v1/sessions/{id}'].GET({ ...init, params }));
  }

  /** Cancels its queued and running turns and frees its KV. Harmless any number of times. */
  delete(sessionId: string, options: CallOptions = {}): ApiPromise<void> {
    const params = { path: { id: sessionId } };
    return this.#transport.send<void>(options, (http, init) =>
      http['/v1/sessions/{id}'].DELETE({ ...init, params }),
    );
  }
}
