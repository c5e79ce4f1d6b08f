import type { ApiPromise } from './api-promise.js';
import type { CallOptions } from './client-options.js';
import type {
  Artifact,
  ArtifactContent,
  ArtifactPage,
  ArtifactRequest,
  ListArtifactsQuery,
} from './contract.js';
import type { Transport } from './transport.js';

/** Artifacts: what agents leave behind, by the digest of its content. */
export class Artifacts {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Stores an artifact, or adds to the links of the one that is there. Harmless any number of times. */
  create(artifact: ArtifactRequest, options: CallOptions = {}): ApiPromise<Artifact> {
    return this.#transport.send(options, (http, init) =>
      http['/v1/artifacts'].POST({ ...init, body: artifact }),
    );
  }

  /** Kind and content. */
  get(artifactId: string, options: CallOptions = {}): ApiPromise<ArtifactContent> {
    const params = { path: { id: artifactId } };
    return this.#transport.send(options, (http, init) => http['/v1/artifacts/{id}'].GET({ ...init, params }));
  }

  /** One page with every link that the query names, newest first; `next_cursor` of a page is the `cursor` of the next. */
  list(query: ListArtifactsQuery = {}, options: CallOptions = {}): ApiPromise<ArtifactPage> {
    return this.#transport.send(options, (http, init) =>
      http['/v1/artifacts'].GET({ ...init, params: { query } }),
    );
  }
}
