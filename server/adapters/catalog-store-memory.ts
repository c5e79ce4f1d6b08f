/** A catalog that ends with the process. */
import type { CatalogModel } from '../core/catalog-model.js';
import type { CatalogStore } from '../core/catalog-store-port.js';

export class MemoryCatalogStore implements CatalogStore {
  models: readonly CatalogModel[] = [];
  /** Why it refuses writes; null while it takes them. */
  fault: string | null = null;

  async write(models: readonly CatalogModel[]): Promise<void> {
    if (this.fault !== null) throw new Error(this.fault);
    this.models = models;
  }
}
