/** The catalog as a document of lowdb in the data directory (CAT-001, CAT-002). */
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { CatalogModel } from '../core/catalog-model.js';
import type { CatalogStore } from '../core/catalog-store-port.js';
import type { LogLevel } from '../core/effects.js';
import type { LogFields } from '../core/log-fields.js';
import { DurableFileDamaged, DurableJsonFile } from './durable-json-file.js';

interface CatalogDocument {
  readonly format: number;
  readonly models: readonly CatalogModel[];
}

interface CatalogLog {
  log(level: LogLevel, event: string, fields: LogFields): void;
}

const FORMAT = 1;

export class LowdbCatalogStore implements CatalogStore {
  private constructor(private readonly db: Low<CatalogDocument>) {}

  /** @throws DurableFileDamaged, also for a format that a later version has written */
  static async open(dataDir: string, log: CatalogLog): Promise<LowdbCatalogStore> {
    const path = join(dataDir, 'catalog.json');
    const file = new DurableJsonFile<CatalogDocument>(path, (damaged, aside) =>
      log.log('error', 'catalog_damaged', {
        message: `${damaged} cannot be read and is set aside as ${aside}; the other copy is whole, nothing is lost`,
      }),
    );
    const db = new Low<CatalogDocument>(file, { format: FORMAT, models: [] });
    await db.read();
    if (db.data.format !== FORMAT) {
      throw new DurableFileDamaged(
        `${path} has format ${db.data.format}; this version reads ${FORMAT}: use the version that wrote it`,
      );
    }
    return new LowdbCatalogStore(db);
  }

  get models(): readonly CatalogModel[] {
    return this.db.data.models;
  }

  async write(models: readonly CatalogModel[]): Promise<void> {
    const before = this.db.data;
    this.db.data = { format: FORMAT, models };
    try {
      await this.db.write();
    } catch (error) {
      this.db.data = before;
      throw error;
    }
  }
}
