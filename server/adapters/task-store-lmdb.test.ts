import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { open } from 'lmdb';
import type { DamagedRow } from '../core/task-store-port.js';
import { storedTask, taskStoreConformance } from './task-store-conformance.js';
import { LmdbTaskStore, STORE_FORMAT, StoreFormatError } from './task-store-lmdb.js';

const STRACE = '/usr/bin/strace';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'llama-orch-store-'));

taskStoreConformance('lmdb', async () => {
  const folder = newFolder();
  let store = await LmdbTaskStore.open(folder);
  return {
    store,
    async reopen() {
      await store.close();
      store = await LmdbTaskStore.open(folder);
      return store;
    },
    async end() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

describe('lmdb task store', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('OPS-017: a store of a newer format is refused with both formats, and left as it is', async () => {
    await (await LmdbTaskStore.open(folder)).close();
    const write = async (format: number) => {
      const root = open({ path: join(folder, 'store'), maxDbs: 4, overlappingSync: false });
      await root.openDB({ name: 'meta', encoding: 'json' }).put('format', format);
      await root.close();
    };
    await write(STORE_FORMAT + 1);
    for (let attempt = 0; attempt < 2; attempt++) {
      const refused = await LmdbTaskStore.open(folder).then(
        () => null,
        (error: unknown) => error,
      );
      expect(refused).to.be.instanceOf(StoreFormatError);
      const formats = `has format ${STORE_FORMAT + 1}; this version reads format ${STORE_FORMAT}`;
      expect(String(refused)).to.contain(formats);
    }
    await write(STORE_FORMAT);
    await (await LmdbTaskStore.open(folder)).close();
  });

  it('OPS-018: rows that cannot be read are told and left as they are, and the others come', async () => {
    const store = await LmdbTaskStore.open(folder);
    await store.commit([1, 2, 3, 4, 5, 6].map((seq) => ({ type: 'put_task', task: storedTask(seq) })));
    await store.close();
    const root = open({ path: join(folder, 'store'), maxDbs: 8, overlappingSync: false });
    const table = root.openDB<Buffer, number>({ name: 'tasks', encoding: 'binary' });
    const key = (seq: number, part: number) => seq * 4 + part;
    await table.put(key(1, 0), Buffer.from('{"seq":1,"spec":{'));
    await table.put(key(2, 0), Buffer.from('null'));
    await table.put(key(3, 1), Buffer.from('{"state":"asleep"}'));
    await table.remove(key(5, 1));
    await table.put(key(6, 2), Buffer.from([0xff]));
    await root.close();
    for (let start = 0; start < 2; start++) {
      const again = await LmdbTaskStore.open(folder);
      const damaged: DamagedRow[] = [];
      expect([...again.tasks((row) => damaged.push(row))]).to.deep.equal([storedTask(4)]);
      expect(damaged.map(({ seq }) => seq)).to.deep.equal([1, 2, 3, 5, 6]);
      expect(damaged.filter(({ reason }) => reason === '')).to.deep.equal([]);
      await again.close();
    }
  });

  it('SEC-009: the files of the store are for their owner only', async () => {
    await (await LmdbTaskStore.open(folder)).close();
    const modes = ['store', 'store/data.mdb', 'store/lock.mdb'].map(
      (file) => statSync(join(folder, file)).mode & 0o777,
    );
    expect(modes).to.deep.equal([0o700, 0o600, 0o600]);
  });

  const WRITER = fileURLToPath(new URL('./testing/store-writer.ts', import.meta.url));

  it('ADM-016: a disk that takes no write refuses the start before a store is made', function () {
    if (!existsSync(STRACE)) this.skip();
    const probe = join(folder, 'store', 'probe');
    const fault = ['-f', '-qq', '-o', '/dev/null', '-P', probe, '-e', 'inject=write,pwrite64:error=ENOSPC'];
    const { stderr, status } = spawnSync(
      'strace',
      [...fault, process.execPath, '--import', 'tsx', WRITER, folder],
      { encoding: 'utf8' },
    );
    expect([status, readdirSync(join(folder, 'store'))]).to.deep.equal([1, []]);
    expect(stderr).to.contain("code: 'ENOSPC'").and.to.contain("syscall: 'write'");
  });

  /** What became of ten commits while system calls failed as told, and the rows that could be read then. */
  const outcomesUnder = async (fault: string): Promise<string[]> => {
    const store = await LmdbTaskStore.open(folder);
    await store.commit([{ type: 'put_task', task: storedTask(1) }]);
    await store.close();
    const trace = ['-f', '-qq', '-o', '/dev/null', '-e', `inject=${fault}`];
    const child = spawn('strace', [...trace, process.execPath, '--import', 'tsx', WRITER, folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    for await (const chunk of child.stdout) output += String(chunk);
    return output.trim().split('\n');
  };

  it('ADM-016: after a sync that failed nothing is written any more, and what was synced stays readable', async function () {
    if (!existsSync(STRACE)) this.skip();
    const outcomes = await outcomesUnder('fdatasync,fsync:error=EIO');
    expect(outcomes).to.deep.equal([...Array.from({ length: 10 }, () => 'failed'), '1']);
  });

  it('ADM-016: a disk without room for a commit is found full before LMDB is touched, and used again with room', async () => {
    let freeBytes = 2 ** 40;
    const store = await LmdbTaskStore.open(folder, () => freeBytes);
    await store.commit([{ type: 'put_task', task: storedTask(1) }]);
    freeBytes = 100_000;
    const refused = await store
      .commit([{ type: 'put_task', task: storedTask(2) }])
      .catch((error: unknown) => error);
    expect(refused).to.include({ name: 'StorageUnavailable', fault: 'full' });
    freeBytes = 2 ** 40;
    await store.probe();
    await store.commit([{ type: 'put_task', task: storedTask(3) }]);
    expect([...store.tasks()].map(({ seq }) => seq)).to.deep.equal([1, 3]);
    await store.close();
  });

  it('ADM-016: a full disk refuses whole commits, and takes the next once it has room', async function () {
    if (!existsSync(STRACE)) this.skip();
    // Calls are counted by thread, and LMDB has a few: each of them fails once.
    const outcomes = await outcomesUnder('pwrite64,pwritev,writev:error=ENOSPC:when=1');
    const rows = outcomes.pop();
    const taken = outcomes.indexOf('written');
    expect(taken).to.be.greaterThan(0);
    expect(outcomes.slice(0, taken)).to.deep.equal(Array.from({ length: taken }, () => 'full'));
    expect(outcomes.slice(taken)).to.include('written').and.not.to.include('failed');
    const written = outcomes.flatMap((outcome, index) => (outcome === 'written' ? [index + 2] : []));
    expect(rows).to.equal([1, ...written].join(' '));
  });
});
