/** Commits ten tasks with frames to the store of a data directory, says what became of each, and then what can be read. */
import { StorageUnavailable } from '../../core/task-store-port.js';
import { storedTask } from '../task-store-conformance.js';
import { LmdbTaskStore } from '../task-store-lmdb.js';

const store = await LmdbTaskStore.open(process.argv[2] ?? '');
for (let seq = 2; seq <= 11; seq++) {
  const frames = { firstId: 1, bytes: Buffer.from(`frames of ${seq}`) };
  const writes = [
    { type: 'put_task', task: storedTask(seq) },
    { type: 'put_frames', seq, frames },
  ] as const;
  const outcome = await store.commit(writes).then(
    () => 'written',
    (error: unknown) => (error instanceof StorageUnavailable ? error.fault : String(error)),
  );
  process.stdout.write(`${outcome}\n`);
  // As the server does, which commits nothing to a full disk before a probe has passed.
  if (outcome === 'full') await store.probe().catch(() => {});
}
process.stdout.write(`${[...store.tasks()].map(({ seq }) => seq).join(' ')}\n`);
process.exit();
