/** A record of the catalog, for tests. */
import type { CatalogModel } from '../../core/catalog-model.js';

export const catalogModel = (id: string): CatalogModel => ({
  id,
  source: `file:/models/${id}.gguf`,
  workload: 'completion',
  declaredDigest: null,
  signatures: [],
  sbom: null,
  trustPolicy: 'permissive',
  tags: ['köln'],
  origin: 'api',
  state: 'Active',
  digest: null,
  file: null,
  verification: null,
  createdMs: 1,
});
