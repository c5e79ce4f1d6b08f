/** Writes four catalogs, each with one model more, to a data directory, and says which are written. */
import { LowdbCatalogStore } from '../catalog-store-lowdb.js';
import { catalogModel } from './catalog-model.js';

const store = await LowdbCatalogStore.open(process.argv[2] ?? '', { log() {} });
for (let count = 1; count <= 4; count++) {
  await store.write(Array.from({ length: count }, (_, index) => catalogModel(`model-${index}`)));
  process.stdout.write('written\n');
}
