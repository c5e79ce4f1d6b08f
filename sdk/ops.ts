import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type { Probe } from './contract.js';
import type { Transport } from './transport.js';

/** Liveness, readiness and metrics. */
export class Ops {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The metrics in the Prometheus text format. */
  metrics(options: CallOptions = {}): ApiPromise<string> {
    return this.#transport.send(options, (http, init) => http['/metrics'].GET({ ...init, parseAs: 'text' }));
  }

  /** Resolves when the process answers. */
  livez(options: CallOptions = {}): ApiPromise<Probe> {
    return this.#transport.send(options, (http, init) => http['/livez'].GET(init));
  }

  /** Resolves when tasks are admitted; throws a DrainingError while the server shuts down. */
  readyz(options: CallOptions = {}): ApiPromise<Probe> {
    return this.#transport.send(options, (http, init) => http['/readyz'].GET(init));
  }
}
