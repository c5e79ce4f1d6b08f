import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ensureTokenFile, readTokenFile, TokenFileError } from './token-file.js';

describe('token file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-token-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('SEC-009: the first start makes 32 random bytes in a 0600 file in a 0700 directory, later ones read it', () => {
    const dataDir = join(folder, 'new', 'data');
    const umask = process.umask(0);
    try {
      const first = ensureTokenFile(dataDir);
      expect(first.created).to.equal(true);
      expect(Buffer.from(first.token, 'base64url')).to.have.length(32);
      expect(modeOf(dataDir)).to.equal('700');
      expect(modeOf(first.path)).to.equal('600');
      expect(readFileSync(first.path, 'utf8')).to.equal(`${first.token}\n`);
      expect(ensureTokenFile(dataDir)).to.deep.equal({ ...first, created: false });
      expect(ensureTokenFile(join(folder, 'other')).token).not.to.equal(first.token);
    } finally {
      process.umask(umask);
    }
  });

  it('SEC-009: a file or directory that others can use is refused with the command that repairs it', () => {
    const dataDir = join(folder, 'data');
    const { path } = ensureTokenFile(dataDir);
    chmodSync(path, 0o640);
    expect(() => ensureTokenFile(dataDir)).to.throw(TokenFileError, `chmod 600 '${path}'`);
    chmodSync(path, 0o600);
    chmodSync(dataDir, 0o755);
    expect(() => ensureTokenFile(dataDir)).to.throw(TokenFileError, `chmod 700 '${dataDir}'`);
  });

  it('SEC-009: a symbolic link, an empty file and a missing file are refused', () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'a-token-0123456789\n', { mode: 0o600 });
    expect(readTokenFile(target)).to.equal('a-token-0123456789');
    const link = join(folder, 'token');
    symlinkSync(target, link);
    expect(() => readTokenFile(link)).to.throw(TokenFileError, /symbolic link/);
    writeFileSync(target, '');
    expect(() => readTokenFile(target)).to.throw(TokenFileError, /holds no usable token/);
    expect(() => readTokenFile(join(folder, 'none'))).to.throw(TokenFileError, /cannot be read/);
  });
});
