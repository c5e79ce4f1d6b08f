import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { planted } from './plant.js';
import { PLANTED_BUGS } from './planted-bugs.js';

const textOf = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

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

  it('OPS-021: a piece of text that occurs twice is refused', () => {
    const bug = { name: 'twice', file: 'any.ts', from: 'x', to: 'y' };
    expect(() => planted('x and x', bug)).to.throw('occurs 2 times');
  });
});
