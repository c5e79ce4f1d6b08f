import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type { HttpAnswer, HttpCall } from './contract.js';
import type { Transport } from './transport.js';

/** What agents reach through the server. */
export class Tools {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Calls another server, as far as the policy allows it; whatever that answers is returned, errors of its own too.
   * Sent once, unless `options.maxRetries` says otherwise (SDK-011).
   */
  http(call: HttpCall, options: CallOptions = {}): ApiPromise<HttpAnswer> {
    return this.#transport.send({ maxRetries: 0, ...options }, (http, init) =>
      http['/v1/tools/http'].POST({ ...init, body: call }),
    );
  }
}
