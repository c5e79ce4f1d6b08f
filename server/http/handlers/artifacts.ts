/** Artifacts: store, read, find. */
import { type ArtifactsHandlers, EncodedJson } from '../../../generated/routes/index.js';
import type { ArtifactRegistry } from '../../runtime/artifact-registry.js';
import * as wire from '../wire.js';

/** Pages of listArtifacts where the query names no limit; the contract's default. */
const PAGE_ARTIFACTS = 50;

/** What has a digest for a name never changes. */
const FOR_EVER = 'private, max-age=31536000, immutable';

export function artifactsHandlers(artifacts: ArtifactRegistry): ArtifactsHandlers {
  return {
    async createArtifact({ body }) {
      const { artifact, isNew } = await artifacts.create(wire.toNewArtifact(body));
      const answer = wire.artifact(artifact);
      return { status: isNew ? 201 : 200, headers: { Location: answer.url }, body: answer };
    },

    listArtifacts({ query: { limit = PAGE_ARTIFACTS, cursor = null, ...filter } }) {
      const page = artifacts.list(wire.toArtifactFilter(filter), { limit, cursor });
      return {
        status: 200,
        body: { artifacts: page.artifacts.map(wire.artifact), next_cursor: page.nextCursor },
      };
    },

    async getArtifact({ path: { id }, headers: asked }) {
      artifacts.artifact(id);
      const headers = { ETag: `"${id}"`, 'Cache-Control': FOR_EVER };
      const etags = asked['if-none-match']?.split(',').map((etag) => etag.trim().replace(/^W\//, '')) ?? [];
      if (etags.includes(headers.ETag) || etags.includes('*')) return { status: 304, headers };
      return { status: 200, headers, body: new EncodedJson(await artifacts.content(id)) };
    },
  };
}
