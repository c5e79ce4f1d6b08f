/** Commits ten rows to the store of a data directory, says what became of each, and then what can be read. */
import { StorageUnavailable } from '../../core/task-store-port.js';
import { storedTask } from '../task-store-conformance.js';
import { LmdbTaskStore } from '../task-store-lmdb.js';

const store = await LmdbTaskStore.open(process.argv[2] ?? '');
for (let seq = 2; seq <= 11; seq++) {
  const outcome = await store.commit([{ type: 'put_task', task: storedTask(seq) }]).then(
    () => 'written',
    (error: unknown) => (error instanceof StorageUnavailable ? error.fault : String(error)),
  );
  process.stdout.write(`${outcome}\n`);
}
process.stdout.write(`${[...store.tasks()].map(({ seq }) => seq).join(' ')}\n`);
process.exit();
