import { expect } from 'chai';
import { storedTask } from '../adapters/task-store-conformance.js';
import { MemoryTaskStore } from '../adapters/task-store-memory.js';
import type { StoredFrames, StoreWrite } from '../core/task-store-port.js';
import { StoreJournal } from './store-journal.js';
import { VirtualClock } from './testing/virtual-clock.js';

const frames = (firstId: number): StoredFrames => ({ firstId, bytes: Buffer.from(`id: ${firstId}\n\n`) });
const putFrames = (seq: number, firstId: number): StoreWrite => ({
  type: 'put_frames',
  seq,
  frames: frames(firstId),
});
const idsOf = (store: MemoryTaskStore, seq: number): number[] =>
  store.frames(seq).map(({ firstId }) => firstId);

function aJournal() {
  const clock = new VirtualClock();
  const store = new MemoryTaskStore();
  return { clock, store, journal: new StoreJournal({ store, clock, onChange: () => {} }) };
}

describe('store journal', () => {
  it('STR-016: tokens that lag are on disk after 250 ms, those of all tasks at once', async () => {
    const { clock, store, journal } = aJournal();
    journal.lag(1, frames(2));
    journal.lag(1, frames(3));
    clock.advance(200);
    journal.lag(2, frames(2));
    await journal.flushed();
    expect([idsOf(store, 1), idsOf(store, 2)]).to.deep.equal([[], []]);
    clock.advance(50);
    await journal.flushed();
    expect([idsOf(store, 1), idsOf(store, 2)]).to.deep.equal([[2], [2]]);
    expect(Buffer.from(store.frames(1)[0]?.bytes ?? []).toString()).to.equal('id: 2\n\nid: 3\n\n');
  });

  it('STR-016: no frame is on disk before the tokens of its task, and commits of others leave those alone', async () => {
    const { store, journal } = aJournal();
    journal.lag(1, frames(2));
    journal.lag(2, frames(2));
    journal.write({ type: 'put_task', task: storedTask(3) }, putFrames(3, 1));
    await journal.flushed();
    expect([idsOf(store, 1), idsOf(store, 2)]).to.deep.equal([[], []]);
    journal.write(putFrames(1, 3));
    await journal.flushed();
    expect([idsOf(store, 1), idsOf(store, 2)]).to.deep.equal([[2, 3], []]);
  });

  it('ADM-016: tokens that lag when the disk refuses are written when it takes writes again', async () => {
    const { clock, store, journal } = aJournal();
    journal.lag(1, frames(2));
    store.breakDown('full');
    clock.advance(250);
    await journal.flushed().catch(() => {});
    journal.lag(1, frames(3));
    store.breakDown(null);
    clock.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect([journal.fault, idsOf(store, 1)]).to.deep.equal([null, [2, 3]]);
  });

  it('ADM-015: of several states of a task in one commit the last is written', async () => {
    const { store, journal } = aJournal();
    const commits: (readonly StoreWrite[])[] = [];
    store.commit = async (writes) => void commits.push(writes);
    const progress = (attempts: number): StoreWrite => ({
      type: 'put_progress',
      seq: 1,
      progress: storedTask(1, { attempts }),
    });
    journal.write(progress(1), putFrames(1, 1));
    journal.write(progress(2));
    await journal.flushed();
    expect(commits).to.deep.equal([[putFrames(1, 1), progress(2)]]);
  });

  it('OPS-002: closing writes the tokens that lag', async () => {
    const { store, journal } = aJournal();
    journal.lag(1, frames(2));
    await journal.close();
    expect(idsOf(store, 1)).to.deep.equal([2]);
  });
});
