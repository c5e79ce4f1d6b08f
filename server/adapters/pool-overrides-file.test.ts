import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { PoolOverrides, readPoolOverrides } from './pool-overrides-file.js';

const OLD = '/models/old.gguf';
const NEW = { modelRef: 'new', modelPath: '/models/new.gguf' };

describe('models that reloads put in place', () => {
  let folder: string;
  let logged: [event: string, fields: Record<string, unknown>][];
  const log = {
    log: (_: string, event: string, fields: Record<string, unknown>) => void logged.push([event, fields]),
  };
  const opened = (): PoolOverrides => PoolOverrides.open(folder, log);
  const file = (): string => join(folder, 'pool-overrides.json');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-overrides-'));
    logged = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('OPS-026: an override is there after a restart, in a file for its owner alone, until it is cleared', async () => {
    const overrides = opened();
    expect(overrides.of('a', OLD)).to.equal(null);
    await overrides.set('a', { ...NEW, replaces: OLD });
    expect(overrides.of('a', OLD)).to.deep.equal(NEW);
    expect(opened().of('a', OLD)).to.deep.equal(NEW);
    expect(opened().of('b', OLD)).to.equal(null);
    expect(statSync(file()).mode & 0o777).to.equal(0o600);
    await overrides.clear('a');
    expect([overrides.of('a', OLD), opened().of('a', OLD)]).to.deep.equal([null, null]);
    expect(logged).to.deep.equal([]);
  });

  it('OPS-026: an override of a model that the configuration no longer names is cleared for good, and the log says why', async () => {
    await opened().set('a', { ...NEW, replaces: OLD });
    const overrides = opened();
    expect(overrides.of('a', '/models/other.gguf')).to.equal(null);
    expect(logged).to.have.length(1);
    expect(logged[0]?.[0]).to.equal('pool_override_cleared');
    expect(logged[0]?.[1]).to.include({ pool_id: 'a', model_ref: 'new' });
    expect(logged[0]?.[1]['reason']).to.contain('/models/other.gguf').and.to.contain(OLD);
    // Changes are written in turn, so the clearing is on disk by the time of the next one.
    await overrides.set('b', { ...NEW, replaces: OLD });
    expect(opened().of('a', OLD)).to.equal(null);
  });

  it('OPS-026: with the next override those of pools go that the configuration no longer has', async () => {
    await opened().set('gone', { ...NEW, replaces: OLD });
    await opened().set('kept', { ...NEW, replaces: OLD });
    await opened().set('b', { ...NEW, replaces: OLD }, (poolId) => poolId !== 'gone');
    const later = opened();
    expect(['gone', 'kept', 'b'].map((poolId) => later.of(poolId, OLD))).to.deep.equal([null, NEW, NEW]);
  });

  for (const [name, text] of [
    ['is cut off', '{"format":1,"pools":{"a":'],
    ['is not an object', 'null'],
    ['has another format', '{"format":2,"pools":{}}'],
    ['has no pools', '{"format":1,"pools":null}'],
    ['names no model', '{"format":1,"pools":{"a":{"model_ref":"new","replaces":"x"}}}'],
    ['has nothing for a pool', '{"format":1,"pools":{"a":null}}'],
  ] as const) {
    it(`OPS-026: a file that ${name} is set aside and said, and holds up nothing`, async () => {
      writeFileSync(file(), text);
      expect(readPoolOverrides(folder)).to.equal('damaged');
      const overrides = opened();
      expect(logged.map(([event]) => event)).to.deep.equal(['pool_overrides_damaged']);
      expect(readFileSync(`${file()}.damaged`, 'utf8')).to.equal(text);
      expect(overrides.of('a', OLD)).to.equal(null);
      await overrides.set('a', { ...NEW, replaces: OLD });
      expect(opened().of('a', OLD)).to.deep.equal(NEW);
    });
  }

  it('OPS-026: what a process left half written is not in the way', async () => {
    writeFileSync(`${file()}.draft`, '{"form', { mode: 0o644 });
    await opened().set('a', { ...NEW, replaces: OLD });
    expect(opened().of('a', OLD)).to.deep.equal(NEW);
    expect(readdirSync(folder)).to.deep.equal(['pool-overrides.json']);
    expect(statSync(file()).mode & 0o777).to.equal(0o600);
  });

  it('OPS-026: changes at the same time are all kept', async () => {
    const overrides = opened();
    const ids = Array.from({ length: 8 }, (_, index) => `pool-${index}`);
    await Promise.all(ids.map((id) => overrides.set(id, { ...NEW, modelRef: id, replaces: OLD })));
    await Promise.all([overrides.clear('pool-0'), overrides.clear('pool-7')]);
    const later = opened();
    expect(ids.map((id) => later.of(id, OLD)?.modelRef)).to.deep.equal([
      undefined,
      ...ids.slice(1, 7),
      undefined,
    ]);
  });

  it('OPS-026: a change that cannot be written is refused, changes nothing, and hinders none that follows', async () => {
    const overrides = opened();
    await overrides.set('a', { ...NEW, replaces: OLD });
    rmSync(folder, { recursive: true });
    const refused = await overrides.clear('a').catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'ENOENT');
    expect(overrides.of('a', OLD)).to.deep.equal(NEW);
    mkdirSync(folder);
    await overrides.set('b', { ...NEW, replaces: OLD });
    expect(opened().of('b', OLD)).to.deep.equal(NEW);
  });

  it('OPS-026: an override is synced before it takes its name, and its folder after', function () {
    if (!existsSync('/usr/bin/strace')) this.skip();
    const adapter = new URL('./pool-overrides-file.ts', import.meta.url).href;
    const script = `
      const { PoolOverrides } = await import('${adapter}');
      await PoolOverrides.open('${folder}', { log() {} }).set('a', { modelRef: 'b', modelPath: 'c', replaces: 'd' });`;
    const trace = join(folder, 'trace');
    const calls = ['-f', '-qq', '-y', '-o', trace, '-e', 'trace=openat,fsync,rename'];
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', script];
    expect(spawnSync('strace', [...calls, ...node], { encoding: 'utf8' })).to.include({
      status: 0,
      stderr: '',
    });
    const own = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => line.includes(folder) && !line.includes('resumed'));
    const steps = own.flatMap((line) => /(O_EXCL.*0600|fsync|rename)/.exec(line)?.[1]?.slice(0, 6) ?? []);
    expect(steps).to.deep.equal(['O_EXCL', 'fsync', 'rename', 'fsync']);
  });
});
