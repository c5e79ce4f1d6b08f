import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Download, ensureGeneratorJar, generatorPin } from './generator-jar.js';

const GOOD = 'the generator';
const sha256 = createHash('sha256').update(GOOD).digest('hex');

describe('generator JAR', () => {
  let storageDir: string;
  beforeEach(() => {
    storageDir = mkdtempSync(join(tmpdir(), 'generator-jar-'));
  });
  afterEach(() => rmSync(storageDir, { recursive: true }));

  const pin = () => ({ version: '1.2.3', storageDir, sha256 });
  const gives =
    (text: string): Download =>
    (_pin, jar) =>
      writeFileSync(jar, text);
  const fails: Download = () => {
    throw new Error('no network');
  };

  it('OPS-004: the second download is tried when the first fails', () => {
    ensureGeneratorJar(pin(), { wrapper: fails, mvn: gives(GOOD) });
    expect(readFileSync(join(storageDir, '1.2.3.jar'), 'utf8')).to.equal(GOOD);
  });

  it('OPS-004: a cached JAR with the committed sha256 is used as it is', () => {
    writeFileSync(join(storageDir, '1.2.3.jar'), GOOD);
    ensureGeneratorJar(pin(), { wrapper: fails });
  });

  it('OPS-004: a JAR with another sha256 is refused with both sums and not kept', () => {
    const other = createHash('sha256').update('tampered').digest('hex');
    const act = () => ensureGeneratorJar(pin(), { wrapper: gives('tampered') });
    expect(act).to.throw(new RegExp(`sha256 is ${other}.*says ${sha256}`));
    expect(existsSync(join(storageDir, '1.2.3.jar'))).to.equal(false);
  });

  it('OPS-004: a JAR that cannot be had says why and what to do', () => {
    const act = () => ensureGeneratorJar(pin(), { wrapper: fails, mvn: fails });
    expect(act).to.throw(
      /wrapper: no network\nmvn: no network\nAllow access to Maven Central, or put the JAR at/,
    );
  });

  it('OPS-004: the pinned version has a committed sha256', () => {
    expect(generatorPin().sha256).to.match(/^[0-9a-f]{64}$/);
  });
});
