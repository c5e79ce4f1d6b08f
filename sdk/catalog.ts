import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type { Model, ModelList, ModelRegistration, ModelState } from './contract.js';
import { readModels } from './event-stream.js';
import type { Transport } from './transport.js';

/** The models that the workstation knows. */
export class Catalog {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Every model, by id. */
  list(options: CallOptions = {}): ApiPromise<ModelList> {
    return this.#transport.send(options, (http, init) => http['/v1/catalog/models'].GET(init));
  }

  /** Makes a model known, or changes what is known of it. One whose file is there can be run at once. */
  create(registration: ModelRegistration, options: CallOptions = {}): ApiPromise<Model> {
    return this.#transport.send(options, (http, init) =>
      http['/v1/catalog/models'].POST({ ...init, body: registration }),
    );
  }

  /** Source, state, verification and pull of one model. */
  get(modelId: string, options: CallOptions = {}): ApiPromise<Model> {
    const params = { path: { id: modelId } };
    return this.#transport.send(options, (http, init) =>
      http['/v1/catalog/models/{id}'].GET({ ...init, params }),
    );
  }

  /**
   * The record of a model, at once and whenever it changes, until neither a pull nor a verification of it is under way
   * or it is gone: a loop over it waits for their end. One connection, which does not resume; a new one begins with the
   * newest record. Leaving the loop early closes it.
   */
  watch(modelId: string, options: CallOptions = {}): AsyncIterable<Model> {
    const transport = this.#transport;
    const params = { path: { id: modelId } };
    return {
      async *[Symbol.asyncIterator]() {
        const { response } = await transport
          .send(options, (http, init) =>
            http['/v1/catalog/models/{id}/events'].GET({
              ...init,
              headers: { ...init.headers, Accept: 'text/event-stream' },
              params,
              parseAs: 'stream',
            }),
          )
          .withResponse();
        yield* readModels(response, { timing: transport.timing, signal: options.signal });
      },
    };
  }

  /** Takes it out of the catalog. Sent once, unless `options.maxRetries` says otherwise: a second time it is unknown. */
  delete(modelId: string, options: CallOptions = {}): ApiPromise<void> {
    const params = { path: { id: modelId } };
    return this.#transport.send<void>({ maxRetries: 0, ...options }, (http, init) =>
      http['/v1/catalog/models/{id}'].DELETE({ ...init, params }),
    );
  }

  /** Resolves at once: `verification` of the model says how it goes. */
  verify(modelId: string, options: CallOptions = {}): ApiPromise<Model> {
    const params = { path: { id: modelId } };
    return this.#transport.send(options, (http, init) =>
      http['/v1/catalog/models/{id}/verify'].POST({ ...init, params }),
    );
  }

  /** `Retired`, its waiting tasks end with ModelRetiredError and its running ones finish. */
  setState(modelId: string, state: ModelState, options: CallOptions = {}): ApiPromise<Model> {
    const params = { path: { id: modelId } };
    return this.#transport.send(options, (http, init) =>
      http['/v1/catalog/models/{id}/state'].POST({ ...init, params, body: { state } }),
    );
  }

  /** Downloads what its source names. Resolves at once: `pull` of the model says how it goes. */
  pull(modelId: string, options: CallOptions = {}): ApiPromise<Model> {
    const params = { path: { id: modelId } };
    return this.#transport.send(options, (http, init) =>
      http['/v1/catalog/models/{id}/pull'].POST({ ...init, params }),
    );
  }
}
