import { expect } from 'chai';
import { StorageUnavailable } from '../core/task-store-port.js';
import { storedTask, taskStoreConformance } from './task-store-conformance.js';
import { MemoryTaskStore } from './task-store-memory.js';

taskStoreConformance('memory', async () => {
  const store = new MemoryTaskStore();
  return { store, reopen: async () => store, end: () => store.close() };
});

describe('memory task store', () => {
  it('ADM-016: a store that breaks refuses the whole commit; a full one comes back, a failed one does not', async () => {
    const store = new MemoryTaskStore();
    const commit = () =>
      store.commit([{ type: 'put_task', task: storedTask(1) }]).then(
        () => 'written',
        (error: unknown) => (error instanceof StorageUnavailable ? error.fault : 'unknown'),
      );
    store.breakDown('full');
    expect(await commit()).to.equal('full');
    expect([...store.tasks()]).to.deep.equal([]);
    store.breakDown(null);
    expect(await commit()).to.equal('written');
    store.breakDown('failed');
    store.breakDown(null);
    expect(await commit()).to.equal('failed');
  });
});
