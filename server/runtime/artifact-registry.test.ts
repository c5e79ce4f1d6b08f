import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { FileArtifactStore } from '../adapters/artifact-store-files.js';
import { type Artifact, NO_LINKS } from '../core/artifact.js';
import type { OrchestratorError } from '../core/errors.js';
import { ArtifactRegistry, type NewArtifact } from './artifact-registry.js';

const MIB = 2 ** 20;
const plan = (content: unknown, more: Partial<NewArtifact> = {}): NewArtifact => ({
  kind: 'plan',
  content,
  ...NO_LINKS,
  ...more,
});
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

describe('ArtifactRegistry', () => {
  let folder: string;
  let logged: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-artifacts-'));
    logged = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const opened = (quotaBytes = MIB, store = new FileArtifactStore(folder)): Promise<ArtifactRegistry> =>
    ArtifactRegistry.open({
      store,
      quotaBytes,
      clock: { now: () => ({ monotonicMs: 0, wallMs: 1_795_300_000_000 }) },
      log: { log: (_, event) => void logged.push(event) },
    });
  const created = async (registry: ArtifactRegistry, newcomer: NewArtifact): Promise<Artifact> =>
    (await registry.create(newcomer)).artifact;
  const all = (registry: ArtifactRegistry): readonly Artifact[] =>
    registry.list({}, { limit: 200, cursor: null }).artifacts;
  const refused = (
    answer: Promise<unknown>,
  ): Promise<Pick<OrchestratorError, 'code' | 'message' | 'field'>> =>
    answer.then(
      () => expect.fail('it was not refused'),
      (error) => error,
    );
  const shard = (id: string): string => join(folder, 'artifacts', id.slice(0, 2));
  const file = (id: string, suffix: string): string => join(shard(id), `${id}.${suffix}`);

  it('ART-001: the id is the digest of the RFC 8785 form, and what means the same is stored once', async () => {
    const registry = await opened();
    const canonical = '{"content":{"10":1,"2":[1e+30,"ö\\n"],"é":null},"kind":"plan"}';
    const { artifact, isNew } = await registry.create(
      plan(JSON.parse('{"é":null,"2":[1E30,"\\u00f6\\n"],"10":1.0}')),
    );
    expect([artifact.id, artifact.sizeBytes, isNew]).to.deep.equal([
      sha256(canonical),
      Buffer.byteLength(canonical),
      true,
    ]);
    expect((await registry.content(artifact.id)).toString()).to.equal(canonical);
    const twin = await registry.create(plan(JSON.parse('{"10":1,"é":null,"2":[1e30,"ö\\n"]}')));
    expect([twin.artifact.id, twin.isNew, all(registry).length]).to.deep.equal([artifact.id, false, 1]);
    expect((await created(registry, plan(JSON.parse('{"10":1}')))).id).not.to.equal(artifact.id);
    expect((await created(registry, { ...plan(1), kind: 'diff' })).id).not.to.equal(
      (await created(registry, plan(1))).id,
    );
  });

  it('ART-003: a restart finds every artifact with its links, in order, and goes on numbering', async () => {
    const before = await opened();
    const parent = await created(before, plan('a', { tags: ['keep'], metadata: { agent: 'x' } }));
    await created(before, plan('b', { parents: [parent.id], taskIds: ['t1'] }));
    await created(before, plan('a', { tags: ['more'] }));
    const after = await opened();
    expect(all(after)).to.deep.equal(all(before));
    expect(after.artifact(parent.id).tags).to.deep.equal(['keep', 'more']);
    expect((await created(after, plan('c'))).seq).to.equal(3);
    expect(logged).to.deep.equal([]);
  });

  it('ART-003: whatever a crash has left of a file, a start shows whole artifacts only', async () => {
    const registry = await opened();
    const { id } = await created(registry, plan('a', { tags: ['keep'] }));
    const [content, record] = [readFileSync(file(id, 'json')), readFileSync(file(id, 'record'))];
    rmSync(shard(id), { recursive: true });

    mkdirSync(shard(id));
    writeFileSync(file(id, 'json.draft'), content.subarray(0, 7));
    expect(all(await opened())).to.deep.equal([]);
    expect(readdirSync(shard(id))).to.deep.equal([]);

    writeFileSync(file(id, 'json'), content);
    writeFileSync(file(id, 'record.draft'), record.subarray(0, 20));
    const adopted = await opened();
    expect(all(adopted).map((artifact) => [artifact.id, artifact.kind, artifact.tags])).to.deep.equal([
      [id, 'plan', []],
    ]);
    expect((await adopted.content(id)).equals(content)).to.equal(true);
    expect(logged).to.deep.equal(['artifact_links_lost']);

    writeFileSync(file(id, 'record'), record);
    expect(all(await opened())[0]?.tags).to.deep.equal(['keep']);
  });

  it('ART-003: a record with a flipped bit is not believed, and its content is not lost', async () => {
    const { id } = await created(await opened(), plan('a', { tags: ['keep'] }));
    const record = readFileSync(file(id, 'record'), 'utf8');
    writeFileSync(file(id, 'record'), record.replace('keep', 'keeq'));
    expect(all(await opened()).map(({ tags }) => tags)).to.deep.equal([[]]);
    expect(all(await opened()).map((artifact) => artifact.id)).to.deep.equal([id]);
    expect(logged).to.deep.equal(['artifact_links_lost']);
  });

  it('ART-003: a start leaves alone what is neither a content nor whole', async () => {
    const { id } = await created(await opened(), plan('a'));
    const stray = sha256('{"kind":"what"}');
    mkdirSync(shard(stray), { recursive: true });
    writeFileSync(file(stray, 'json'), '{"kind":"what"}');
    const damaged = sha256('x');
    mkdirSync(shard(damaged), { recursive: true });
    writeFileSync(file(damaged, 'json'), 'y');
    writeFileSync(join(folder, 'artifacts', 'notes.txt'), 'mine');
    expect(all(await opened()).map((artifact) => artifact.id)).to.deep.equal([id]);
    expect(readdirSync(shard(stray))).to.include(`${stray}.json`);
  });

  it('ART-005: damaged content is set aside and not answered until it is posted again, and its links stay', async () => {
    const registry = await opened();
    const { id } = await created(registry, plan('Once upon a time', { tags: ['keep'] }));
    const content = readFileSync(file(id, 'json'));
    const flipped = Buffer.from(content);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    writeFileSync(file(id, 'json'), flipped);
    // Several readers at once meet it, and none sets aside what another has healed.
    const [first] = await Promise.all([refused(registry.content(id)), refused(registry.content(id))]);
    expect(first.code).to.equal('INTERNAL');
    expect(first.message).to.contain('integrity').and.to.contain('post it again');
    expect(readFileSync(file(id, 'damaged')).equals(flipped)).to.equal(true);
    expect(logged).to.include('artifact_damaged');
    const after = await opened();
    expect((await refused(after.content(id))).code).to.equal('INTERNAL');
    const healed = await after.create(plan('Once upon a time'));
    expect([healed.isNew, healed.artifact.tags]).to.deep.equal([false, ['keep']]);
    expect((await after.content(id)).equals(content)).to.equal(true);
    expect(logged).to.include('artifact_healed');
  });

  it('ART-005: a reader that met the damage late does not set aside what a POST has healed', async () => {
    /** Answers its second read only when it is let. */
    class SlowStore extends FileArtifactStore {
      let = (): void => {};
      private readonly allowed = new Promise<void>((resolve) => {
        this.let = resolve;
      });
      private reads = 0;
      override async content(id: string): Promise<Uint8Array | null> {
        this.reads += 1;
        const isSecond = this.reads === 2;
        const content = await super.content(id);
        if (isSecond) await this.allowed;
        return content;
      }
    }
    const { id } = await created(await opened(), plan('a'));
    writeFileSync(file(id, 'json'), 'a');
    const store = new SlowStore(folder);
    const registry = await opened(MIB, store);
    const read = registry.content(id).catch(() => {});
    const healed = registry.create(plan('a'));
    // The POST must wait for the reader; one that does not is done long before.
    const turns = (async () => {
      for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve));
    })();
    await Promise.race([healed, turns]);
    store.let();
    await Promise.all([read, healed]);
    await registry.content(id);
  });

  it('ART-005: a POST heals content that nobody has read since it was damaged', async () => {
    const registry = await opened();
    const { id } = await created(registry, plan('a'));
    writeFileSync(file(id, 'json'), 'a');
    await registry.create(plan('a'));
    expect((await registry.content(id)).toString()).to.equal('{"content":"a","kind":"plan"}');
  });

  it('ART-006: every link finds it, the newest first, and pages stay while artifacts are added', async () => {
    const registry = await opened();
    const root = await created(registry, plan(0, { tags: ['root'] }));
    for (let index = 1; index <= 5; index++)
      await created(registry, plan(index, { parents: [root.id], taskIds: [`t${index % 2}`] }));
    const diff = await created(registry, { ...plan(6), kind: 'diff' });
    const found = (filter: Parameters<ArtifactRegistry['list']>[0]): number[] =>
      registry.list(filter, { limit: 200, cursor: null }).artifacts.map(({ seq }) => seq - 1);
    expect(found({})).to.deep.equal([6, 5, 4, 3, 2, 1, 0]);
    expect(found({ kind: 'diff' })).to.deep.equal([6]);
    expect(found({ tag: 'root' })).to.deep.equal([0]);
    expect(found({ parent: root.id })).to.deep.equal([5, 4, 3, 2, 1]);
    expect(found({ parent: root.id, taskId: 't0' })).to.deep.equal([4, 2]);
    expect(found({ id: diff.id })).to.deep.equal([6]);
    expect(found({ id: diff.id, tag: 'root' })).to.deep.equal([]);
    const first = registry.list({ parent: root.id }, { limit: 3, cursor: null });
    await created(registry, plan(7, { parents: [root.id] }));
    const second = registry.list({ parent: root.id }, { limit: 3, cursor: first.nextCursor });
    const seqs = [...first.artifacts, ...second.artifacts].map(({ seq }) => seq - 1);
    expect([seqs, second.nextCursor]).to.deep.equal([[5, 4, 3, 2, 1], null]);
    expect(() => registry.list({}, { limit: 1, cursor: 'x' }))
      .to.throw('next_cursor')
      .with.property('field', 'cursor');
  });

  it('ART-007, ART-008: a full quota deletes the oldest loose one, and refuses where there is none', async () => {
    const registry = await opened(3 * 8_192);
    const kept = await created(registry, plan(0, { tags: ['keep'] }));
    const oldest = await created(registry, plan(1));
    const child = await created(registry, plan(2, { parents: [kept.id] }));
    const next = await created(registry, plan(3));
    const left = [kept.id, child.id, next.id];
    expect(all(registry).map(({ id }) => id)).to.have.members(left);
    expect((await refused(registry.content(oldest.id))).code).to.equal('NOT_FOUND');
    expect(readdirSync(shard(oldest.id)).filter((name) => name.startsWith(oldest.id))).to.deep.equal([]);
    expect(logged).to.deep.equal(['artifact_made_room']);
    for (const content of [2, 3]) await created(registry, plan(content, { tags: ['keep'] }));
    const refusal = await refused(registry.create(plan(4)));
    expect(refusal.code).to.equal('PAYLOAD_TOO_LARGE');
    expect(refusal.message).to.contain('artifacts.quota_bytes');
    const after = await opened(3 * 8_192);
    for (const registryNow of [registry, after]) {
      expect(all(registryNow).map(({ id }) => id)).to.have.members(left);
      for (const id of left) await registryNow.content(id);
      expect((await refused(registryNow.create(plan(4)))).code).to.equal('PAYLOAD_TOO_LARGE');
    }
  });

  it('ART-008: the parent of a newcomer never makes room for it', async () => {
    const registry = await opened(2 * 8_192);
    const parent = await created(registry, plan(0));
    const other = await created(registry, plan(1));
    const child = await created(registry, plan(2, { parents: [parent.id] }));
    expect(all(registry).map(({ id }) => id)).to.deep.equal([child.id, parent.id]);
    expect((await refused(registry.content(other.id))).code).to.equal('NOT_FOUND');
    expect((await refused(registry.create(plan(3, { parents: [child.id] })))).code).to.equal(
      'PAYLOAD_TOO_LARGE',
    );
  });

  it('ART-009: a parent must be known and must not come from the artifact', async () => {
    const registry = await opened();
    const unknown = await refused(registry.create(plan(0, { parents: ['0'.repeat(64)] })));
    expect([unknown.code, unknown.field]).to.deep.equal(['NOT_FOUND', 'parent']);
    expect(all(registry)).to.deep.equal([]);
    const first = await created(registry, plan(1));
    const second = await created(registry, plan(2, { parents: [first.id] }));
    const third = await created(registry, plan(3, { parents: [second.id] }));
    for (const parent of [first.id, second.id, third.id]) {
      const circle = await refused(registry.create(plan(1, { parents: [parent] })));
      expect([circle.code, circle.field]).to.deep.equal(['INVALID_PARAMS', 'parent']);
    }
    expect((await created(registry, plan(3, { parents: [first.id] }))).parents).to.have.length(2);
  });

  it('ART-010: files and folders are the owner’s alone under any umask, and links are not followed', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, '{"content":"b","kind":"plan"}');
    const umask = process.umask(0);
    try {
      const registry = await opened();
      const { id } = await created(registry, plan('a'));
      expect(statSync(file(id, 'json')).mode & 0o777).to.equal(0o600);
      expect(statSync(file(id, 'record')).mode & 0o777).to.equal(0o600);
      for (const path of [shard(id), join(folder, 'artifacts')])
        expect(statSync(path).mode & 0o777).to.equal(0o700);
      const linkedId = sha256(readFileSync(secret));
      mkdirSync(shard(linkedId), { recursive: true });
      symlinkSync(secret, file(linkedId, 'json'));
      symlinkSync(secret, file(linkedId, 'json.draft'));
      expect(all(await opened()).map((artifact) => artifact.id)).to.deep.equal([id]);
      symlinkSync(secret, file(linkedId, 'json.draft'));
      await created(registry, plan('b', { tags: ['keep'] }));
      expect(statSync(file(linkedId, 'json')).ino).not.to.equal(statSync(secret).ino);
    } finally {
      process.umask(umask);
    }
  });

  it('ART-011: a disk that refuses is told, and what is there is read as before', async () => {
    const registry = await opened();
    const kept = await created(registry, plan('a', { tags: ['keep'] }));
    const folderOf = join(folder, 'artifacts');
    renameSync(folderOf, `${folderOf}.away`);
    writeFileSync(folderOf, 'a file, in which nothing can be made');
    const refusal = await refused(registry.create(plan('b')));
    expect([refusal.code, all(registry).length]).to.deep.equal(['STORAGE_UNAVAILABLE', 1]);
    expect(refusal.message).not.to.contain(folder);
    rmSync(folderOf);
    renameSync(`${folderOf}.away`, folderOf);
    await registry.content(kept.id);
    expect((await registry.create(plan('b'))).isNew).to.equal(true);
  });

  it('ART-012: what has no canonical form is refused', async () => {
    const registry = await opened();
    for (const content of [{ a: [Number.POSITIVE_INFINITY] }, 'half \ud83d', { '\udc00': 1 }]) {
      const refusal = await refused((async () => registry.create(plan(content)))());
      expect(refusal.code).to.equal('INVALID_PARAMS');
    }
    expect(all(registry)).to.deep.equal([]);
  });
});
