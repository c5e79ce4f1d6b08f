import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { LowdbCatalogStore } from './catalog-store-lowdb.js';
import { catalogModel as model } from './testing/catalog-model.js';

describe('the catalog on disk', () => {
  let folder: string;
  let logged: string[];
  const open = () => LowdbCatalogStore.open(folder, { log: (_level, event) => logged.push(event) });
  const path = (name: string): string => join(folder, name);
  const idsOf = ({ models }: LowdbCatalogStore): readonly string[] => models.map(({ id }) => id);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-catalog-'));
    logged = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Two writes, of which the second is the one to be found. */
  const written = async (): Promise<void> => {
    const store = await open();
    await store.write([model('coder')]);
    await store.write([model('coder'), model('poet')]);
  };

  it('CAT-001: what was written is there after a start, readable by its owner alone', async () => {
    expect((await open()).models).to.deep.equal([]);
    await written();
    expect((await open()).models).to.deep.equal([model('coder'), model('poet')]);
    expect(readdirSync(folder).sort()).to.deep.equal(['catalog.json', 'catalog.json.copy']);
    for (const name of readdirSync(folder)) expect(statSync(path(name)).mode & 0o777).to.equal(0o600);
  });

  it('CAT-002: either file may be cut at any byte, and the last change is still there', async () => {
    await written();
    const whole = readFileSync(path('catalog.json'));
    for (const name of ['catalog.json', 'catalog.json.copy']) {
      for (let length = 0; length < whole.length; length += 97) {
        for (const each of ['catalog.json', 'catalog.json.copy']) writeFileSync(path(each), whole);
        truncateSync(path(name), length);
        logged = [];
        expect(idsOf(await open())).to.deep.equal(['coder', 'poet']);
        expect(logged).to.deep.equal(['catalog_damaged']);
        expect(readFileSync(path(`${name}.damaged`))).to.have.length(length);
        expect(readFileSync(path(name)).equals(whole), 'made anew at once').to.equal(true);
      }
    }
  });

  it('CAT-002: a flipped byte is damage, also where it is still JSON', async () => {
    await written();
    const text = readFileSync(path('catalog.json'), 'utf8');
    writeFileSync(path('catalog.json'), text.replace('poet', 'goat'));
    expect(idsOf(await open())).to.deep.equal(['coder', 'poet']);
  });

  it('CAT-002: with both files damaged it does not begin anew by itself', async () => {
    await written();
    for (const name of ['catalog.json', 'catalog.json.copy']) truncateSync(path(name), 10);
    const refused = await open().catch((error: unknown) => error);
    expect(refused).to.include({ name: 'DurableFileDamaged' });
    expect(String(refused)).to.contain('put a good copy there');
    expect(readdirSync(folder).sort()).to.deep.equal(['catalog.json', 'catalog.json.copy']);
  });

  it('CAT-001: of a kill between the two files the newer is found', async () => {
    await written();
    const older = readFileSync(path('catalog.json'));
    const store = await open();
    await store.write([model('coder')]);
    writeFileSync(path('catalog.json.copy'), older);
    expect(idsOf(await open())).to.deep.equal(['coder']);
    truncateSync(path('catalog.json'), 10);
    expect(idsOf(await open()), 'the older is gone').to.deep.equal(['coder']);
  });

  it("CAT-001: what an earlier process has left half written is in nobody's way, and no link is followed", async () => {
    const outside = path('outside');
    writeFileSync(outside, 'mine');
    symlinkSync(outside, path('catalog.json.draft'));
    await written();
    expect(readFileSync(outside, 'utf8')).to.equal('mine');
    rmSync(path('catalog.json'));
    symlinkSync(outside, path('catalog.json'));
    const refused = await open().catch((error: unknown) => error);
    expect(String(refused)).to.contain('ELOOP');
  });

  it('CAT-001: a change whose second file the disk refuses is not there after a start', async () => {
    await written();
    const store = await open();
    // In the way of the draft.
    mkdirSync(path('catalog.json.copy.draft'));
    expect(await store.write([]).catch((error: unknown) => error)).to.be.an('error');
    expect(idsOf(store)).to.deep.equal(['coder', 'poet']);
    expect(idsOf(await open())).to.deep.equal(['coder', 'poet']);
  });

  it('CAT-001: a refused write changes nothing', async () => {
    await written();
    const store = await open();
    rmSync(folder, { recursive: true, force: true });
    const refused = await store.write([]).catch((error: unknown) => error);
    expect(String(refused)).to.contain('ENOENT');
    expect(idsOf(store)).to.deep.equal(['coder', 'poet']);
  });
});
