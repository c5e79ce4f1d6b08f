import { expect } from 'chai';
import fc from 'fast-check';
import { type Artifact, linked, makingRoom, NO_LINKS, spaceOf } from './artifact.js';

const anArtifact = (seq: number, more: Partial<Artifact> = {}): Artifact => ({
  id: String(seq),
  seq,
  kind: 'plan',
  createdMs: seq,
  sizeBytes: 10,
  ...NO_LINKS,
  ...more,
});
const ids = (artifacts: readonly Artifact[] | null): string[] | undefined => artifacts?.map(({ id }) => id);
/** What one of these takes: a block for the content, one for its links. */
const ONE = 8_192;

describe('links of artifacts', () => {
  it('ART-002: links add up, each once, and only the value of a metadata key is replaced', () => {
    const first = linked(anArtifact(1), {
      tags: ['a'],
      parents: ['p'],
      taskIds: ['t'],
      metadata: { k: '1' },
    });
    const second = linked(first, {
      tags: ['b', 'a'],
      parents: ['q'],
      taskIds: [],
      metadata: { k: '2', l: '3' },
    });
    expect(second).to.deep.include({
      tags: ['a', 'b'],
      parents: ['p', 'q'],
      taskIds: ['t'],
      metadata: { k: '2', l: '3' },
    });
    expect(linked(second, { ...NO_LINKS, tags: ['b'], metadata: { l: '3' } })).to.equal(second);
  });

  it('ART-002: 64 entries of a list are allowed, and one more is refused by name', () => {
    const named = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);
    const full = linked(anArtifact(1), { ...NO_LINKS, tags: named(64) });
    expect(full.tags).to.have.length(64);
    expect(linked(full, { ...NO_LINKS, tags: ['t3'] })).to.equal(full);
    expect(() => linked(full, { ...NO_LINKS, tags: ['more'] }))
      .to.throw('65 entries in tags; allowed are 64')
      .with.property('code', 'INVALID_PARAMS');
    const metadata = Object.fromEntries(named(65).map((key) => [key, '']));
    expect(() => linked(full, { ...NO_LINKS, metadata })).to.throw('65 entries in metadata');
  });
});

describe('room for artifacts', () => {
  it('ART-008: the oldest without tag and child go, a parent once its last child has gone, and no more than needed', () => {
    const artifacts = [
      anArtifact(1),
      anArtifact(2, { tags: ['keep'] }),
      anArtifact(3),
      anArtifact(4, { parents: ['1', '2'] }),
      anArtifact(5),
    ];
    expect(ids(makingRoom(artifacts, 1, new Set()))).to.deep.equal(['3']);
    expect(ids(makingRoom(artifacts, ONE + 1, new Set()))).to.deep.equal(['3', '4']);
    expect(ids(makingRoom(artifacts, 2 * ONE + 1, new Set()))).to.deep.equal(['3', '4', '1']);
    expect(ids(makingRoom(artifacts, 4 * ONE, new Set()))).to.deep.equal(['3', '4', '1', '5']);
    expect(makingRoom(artifacts, 4 * ONE + 1, new Set())).to.equal(null);
    expect(ids(makingRoom(artifacts, 1, new Set(['3'])))).to.deep.equal(['4']);
  });

  it('ART-008: whatever the links, what goes is enough and not tagged, and leaves no child without its parent', () => {
    const links = fc.array(
      fc.record({ parents: fc.uniqueArray(fc.nat(11)), isTagged: fc.boolean(), sizeBytes: fc.nat(9_000) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(links, fc.integer({ min: 1, max: 80_000 }), (drawn, neededBytes) => {
        const artifacts = drawn.map(({ parents, isTagged, sizeBytes }, index) =>
          anArtifact(index, {
            sizeBytes,
            tags: isTagged ? ['keep'] : [],
            parents: parents.filter((parent) => parent < index).map(String),
          }),
        );
        const kept = new Set(['0']);
        const going = makingRoom(artifacts, neededBytes, kept);
        const protectedIds = new Set([
          ...kept,
          ...artifacts.filter(({ tags }) => tags.length > 0).map(({ id }) => id),
        ]);
        // Parents are older, so one walk from the newest finds all that something kept came from.
        for (const { id, parents } of [...artifacts].reverse()) {
          if (protectedIds.has(id)) for (const parent of parents) protectedIds.add(parent);
        }
        const loose = artifacts.filter(({ id }) => !protectedIds.has(id));
        const looseBytes = loose.reduce((sum, artifact) => sum + spaceOf(artifact), 0);
        if (going === null) {
          expect(looseBytes).to.be.lessThan(neededBytes);
          return;
        }
        const gone = new Set(ids(going));
        expect(gone.size).to.equal(going.length);
        expect(going.filter(({ id }) => protectedIds.has(id))).to.deep.equal([]);
        const bytes = going.map(spaceOf);
        const freed = bytes.reduce((sum, one) => sum + one, 0);
        expect(freed).to.be.at.least(neededBytes);
        expect(freed - (bytes.at(-1) ?? 0)).to.be.lessThan(neededBytes);
        const left = artifacts.filter(({ id }) => !gone.has(id));
        expect(left.flatMap(({ parents }) => parents).filter((parent) => gone.has(parent))).to.deep.equal([]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
