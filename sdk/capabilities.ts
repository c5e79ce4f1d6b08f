import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type { Capabilities as CapabilitiesAnswer } from './contract.js';
import type { Transport } from './transport.js';

/** What the workstation offers. */
export class Capabilities {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Limits, engines, pools, models and devices: what to choose limits and concurrency by. */
  get(options: CallOptions = {}): ApiPromise<CapabilitiesAnswer> {
    return this.#transport.send(options, (http, init) => http['/v1/capabilities'].GET(init));
  }
}
