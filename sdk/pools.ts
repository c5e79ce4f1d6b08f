import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type { PoolHealth, PoolList } from './contract.js';
import type { Transport } from './transport.js';

/** Pools and their replicas. */
export class Pools {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Every pool with its queue and slots. */
  list(options: CallOptions = {}): ApiPromise<PoolList> {
    return this.#transport.send(options, (http, init) => http['/v1/pools'].GET(init));
  }

  /** Replicas, last error and queue of one pool. */
  health(poolId: string, options: CallOptions = {}): ApiPromise<PoolHealth> {
    const params = { path: { id: poolId } };
    return this.#transport.send(options, (http, init) =>
      http['/v1/pools/{id}/health'].GET({ ...init, params }),
    );
  }
}
