import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type { DrainRequest, PlanRequest, PoolHealth, PoolList, PoolPlan, ReloadRequest } from './contract.js';
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

  /**
   * Lets running tasks end, admits and starts nothing more, and unloads the replicas; the queue stays. Resolves at
   * once: `health` says when the state is `drained`. Sent once, unless `options.maxRetries` says otherwise (SDK-011).
   */
  drain(poolId: string, drain: DrainRequest = {}, options: CallOptions = {}): ApiPromise<PoolHealth> {
    const params = { path: { id: poolId } };
    return this.#transport.send({ maxRetries: 0, ...options }, (http, init) =>
      http['/v1/pools/{id}/drain'].POST({ ...init, params, body: drain }),
    );
  }

  /** Undoes a drain. */
  resume(poolId: string, options: CallOptions = {}): ApiPromise<PoolHealth> {
    const params = { path: { id: poolId } };
    return this.#transport.send(options, (http, init) =>
      http['/v1/pools/{id}/resume'].POST({ ...init, params }),
    );
  }

  /**
   * Loads the pool anew, with another model where one is named. Resolves at once: `reload` of the health says how it
   * went. Sent once, unless `options.maxRetries` says otherwise (SDK-011).
   */
  reload(poolId: string, reload: ReloadRequest = {}, options: CallOptions = {}): ApiPromise<PoolHealth> {
    const params = { path: { id: poolId } };
    return this.#transport.send({ maxRetries: 0, ...options }, (http, init) =>
      http['/v1/pools/{id}/reload'].POST({ ...init, params, body: reload }),
    );
  }

  /** Where a model would be loaded, what would have to leave, and when a task could start; nothing of it happens. */
  plan(plan: PlanRequest, options: CallOptions = {}): ApiPromise<PoolPlan> {
    return this.#transport.send(options, (http, init) =>
      http['/v1/pools/plan'].POST({ ...init, body: plan }),
    );
  }
}
