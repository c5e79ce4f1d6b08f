import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { DataDirInUse, lockDataDir } from './data-dir-lock.js';

describe('the lock of a data directory', () => {
  let folder: string;
  let lockFile: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-lock-'));
    lockFile = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (owner: object): void => writeFileSync(lockFile, JSON.stringify(owner));
  const ownLock = (): Record<string, unknown> => JSON.parse(readFileSync(lockFile, 'utf8'));

  it('OPS-016: a second owner is refused with the pid of the first, until that one lets go', () => {
    const lock = lockDataDir(folder);
    expect(() => lockDataDir(folder))
      .to.throw(DataDirInUse)
      .with.property('message')
      .that.contains(`${folder} is in use by process ${process.pid}`);
    lock.release();
    expect(readdirSync(folder)).to.deep.equal([]);
    lockDataDir(folder).release();
  });

  it('OPS-016: the lock of a process that is gone is taken over', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    write({ pid: child.pid, startTime: null, bootId: null });
    const lock = lockDataDir(folder);
    expect(ownLock()).to.include({ pid: process.pid });
    lock.release();
  });

  it('OPS-016: neither a pid that another process has now, nor an earlier boot, counts as the owner', function () {
    if (!existsSync('/proc/self/stat')) this.skip();
    for (const other of [{ startTime: '1' }, { bootId: 'another-boot' }]) {
      write({ pid: process.ppid, startTime: null, bootId: null });
      expect(() => lockDataDir(folder)).to.throw(DataDirInUse);
      write({ pid: process.ppid, startTime: null, bootId: null, ...other });
      lockDataDir(folder).release();
    }
  });

  it('OPS-016: a lock file that names nobody locks nobody out', () => {
    for (const text of ['', '{"pid":', 'null', '[]']) {
      writeFileSync(lockFile, text);
      lockDataDir(folder).release();
    }
  });
});
