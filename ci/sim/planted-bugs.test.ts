import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { TaskQueue } from '../../server/core/queue.js';
import { TokenJournal } from '../../server/core/token-journal.js';
import { StoreJournal } from '../../server/runtime/store-journal.js';
import { planted } from './plant.js';
import { PLANTED_BUGS } from './planted-bugs.js';
import { runRange } from './seed-range.js';

const textOf = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

async function firstViolation(): Promise<string | undefined> {
  const { failures } = await runRange({ from: 1, seeds: 100, stride: 1, first: true, fleet: false });
  return failures[0]?.violation;
}

describe('planted bugs', () => {
  it('OPS-021: every bug of the list can be planted, changes its file, and has a name of its own', () => {
    const rotten = PLANTED_BUGS.flatMap((bug) => {
      try {
        return planted(textOf(bug.file), bug) === textOf(bug.file) ? [`"${bug.name}" changes nothing`] : [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    });
    expect(rotten).to.deep.equal([]);
    expect(new Set(PLANTED_BUGS.map(({ name }) => name)).size).to.equal(PLANTED_BUGS.length);
  });

  it('OPS-021: bugs that are planted in this process are found within a few seeds', async function () {
    this.timeout(60_000);
    const { dequeue } = TaskQueue.prototype;
    const { rewind } = TokenJournal.prototype;
    const { flushed } = StoreJournal.prototype;
    try {
      TaskQueue.prototype.dequeue = function () {
        return this.size > 2 ? null : dequeue.call(this);
      };
      expect(await firstViolation()).to.match(/waits while .* has a free slot/);
      TaskQueue.prototype.dequeue = dequeue;
      TokenJournal.prototype.rewind = () => {};
      expect(await firstViolation()).to.be.a('string');
      TokenJournal.prototype.rewind = rewind;
      StoreJournal.prototype.flushed = () => Promise.resolve();
      expect(await firstViolation()).to.match(/a cancel of .* was acknowledged; its end is not on disk/);
    } finally {
      TaskQueue.prototype.dequeue = dequeue;
      TokenJournal.prototype.rewind = rewind;
      StoreJournal.prototype.flushed = flushed;
    }
  });

  it('OPS-021: a piece of text that occurs twice is refused', () => {
    const bug = { name: 'twice', file: 'any.ts', from: 'x', to: 'y' };
    expect(() => planted('x and x', bug)).to.throw('occurs 2 times');
  });
});
