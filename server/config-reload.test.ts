import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Config } from '../generated/config.js';
import { ConfigError, loadConfig, resolveConfig, type ServerConfig } from './config.js';
import { configChanges } from './config-changes.js';
import { ConfigReload } from './config-reload.js';
import { VirtualClock } from './runtime/testing/virtual-clock.js';

/** Within which a change has to be seen. */
const SEEN_MS = 10_000;
const ONE = 'pools: [{ id: one, model: m, engine: fake }]\n';
const TWO = 'pools: [{ id: one, model: m, engine: fake }, { id: two, model: m, engine: fake }]\n';

describe('changes of the configuration', () => {
  const base: Config = { pools: [{ id: 'one', model: 'm', engine: 'fake' }] };
  const changes = (more: Config) =>
    configChanges(resolveConfig(base, '/'), resolveConfig({ ...base, ...more }, '/'));

  const live: readonly Config[] = [
    { pools: [] },
    { sampler_profiles: [{ version: 'cold', temperature: 0 }] },
    { models: [{ id: 'chat', model: 'n' }] },
    { model_defaults: { slots: 7 } },
    { placement: { longest_turn_s: 7 } },
    { breaker: { failures: 7 } },
    { watchdog: { inter_token_ms: 7_000 } },
    { policy: { default: 'deny' } },
    { log: { level: 'debug' } },
  ];
  for (const more of live) {
    it(`OPS-028: a running server takes over another ${Object.keys(more).join()}`, () => {
      expect(changes(more)).to.deep.equal({ refusals: [], areThere: true });
    });
  }

  const fixed: readonly Config[] = [
    { bind: '127.0.0.1:9' },
    { data_dir: './other' },
    { auth: { token: 'canary-token-0123456789' } },
    { network: { advertised_names: ['box'] } },
    { limits: { body_bytes: 2_000_000 } },
    { queue: { capacity: 7 } },
    { retention: { finished_ms: 7_000 } },
    { shutdown: { drain_ms: 7_000 } },
    { devices: { margin_bytes: 7 } },
  ];
  for (const more of fixed) {
    const name = Object.keys(more).join();
    it(`OPS-028: another ${name} is refused by name, with no word of its value`, () => {
      expect(changes({ ...more, pools: [] }).refusals).to.deep.equal([
        `${name} cannot change while the server runs; restart it, or change it back`,
      ]);
    });
  }

  it('DET-012: a version that is in force keeps its values; it may go, and others may come', () => {
    const withProfiles = (...profiles: NonNullable<Config['sampler_profiles']>) =>
      resolveConfig({ ...base, sampler_profiles: profiles }, '/');
    const before = withProfiles({ version: 'cold', temperature: 0 }, { version: 'hot', temperature: 2 });
    expect(
      configChanges(before, withProfiles({ version: 'warm' }, { version: 'hot', temperature: 2 })),
    ).to.deep.equal({ refusals: [], areThere: true });
    expect(configChanges(before, withProfiles({ version: 'cold', temperature: 0.1 })).refusals).to.deep.equal(
      ['sampler_profiles gives cold other values; give them another version'],
    );
  });

  it('OPS-028: the same configuration is no change', () => {
    expect(changes({})).to.deep.equal({ refusals: [], areThere: false });
  });
});

describe('reload of the configuration', () => {
  let folder: string;
  let path: string;
  let clock: VirtualClock;
  let reload: ConfigReload;
  /** Pools of each configuration that was put in force. */
  let applied: string[];
  let logged: string[];
  let onLog: () => void;
  let failure: Error | null;

  const begin = (): void => {
    const load = (): ServerConfig => loadConfig({ config: path }, {}).config;
    reload = new ConfigReload({
      config: load(),
      path,
      load,
      apply: async ({ pools }) => {
        if (failure !== null) throw failure;
        applied.push(pools.map(({ poolId }) => poolId).join());
      },
      clock,
      log: {
        log(_level, event, fields) {
          logged.push(`${event} ${String(fields['message'] ?? '')}`.trim());
          onLog();
        },
      },
    });
  };
  /** As much time as it may take, and then what is said of it. */
  const seen = async (): Promise<void> => {
    const said = new Promise<void>((resolve) => {
      onLog = resolve;
    });
    clock.advance(SEEN_MS);
    await said;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-reload-'));
    path = join(folder, 'llama-orch.yaml');
    clock = new VirtualClock();
    applied = [];
    logged = [];
    onLog = () => {};
    failure = null;
    writeFileSync(path, ONE);
  });
  afterEach(() => {
    reload.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('OPS-028: a file that is written anew is in force within 10 s, once', async () => {
    begin();
    writeFileSync(path, TWO);
    await seen();
    clock.advance(SEEN_MS);
    await reload.reload();
    expect(applied).to.deep.equal(['one,two']);
    expect(logged).to.deep.equal(['config_reloaded', 'config_unchanged']);
  });

  it('OPS-028: a file that another replaces is in force within 10 s, also after a moment without any', async () => {
    begin();
    rmSync(path);
    clock.advance(SEEN_MS);
    writeFileSync(`${path}.new`, TWO);
    renameSync(`${path}.new`, path);
    await seen();
    expect(applied).to.deep.equal(['one,two']);
    expect(logged).to.deep.equal(['config_reloaded']);
  });

  it('OPS-028: a link that is turned to another file is followed within 10 s', async () => {
    const files = [ONE, TWO].map((text, index) => {
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, text);
      return file;
    });
    const [before = '', after = ''] = files;
    rmSync(path);
    symlinkSync(before, path);
    begin();
    symlinkSync(after, `${path}.new`);
    renameSync(`${path}.new`, path);
    await seen();
    expect(applied).to.deep.equal(['one,two']);
  });

  it('OPS-028: a file that is still being written is left alone', async () => {
    begin();
    for (let size = 0; size < 10; size++) {
      writeFileSync(path, `${'#'.repeat(size)}\n`);
      clock.advance(2_000);
      // A reload that had begun would read the file as it is now.
      await new Promise(setImmediate);
    }
    expect(applied).to.deep.equal([]);
    writeFileSync(path, TWO);
    await seen();
    expect(applied).to.deep.equal(['one,two']);
  });

  it('OPS-028: a file with a mistake changes nothing and is told with its place; a mended one is in force', async () => {
    begin();
    writeFileSync(path, `${TWO}queue:\n  capacty: 3\n`);
    await seen();
    expect(applied).to.deep.equal([]);
    expect(logged).to.have.length(1);
    expect(logged[0]).to.match(/^config_refused .*llama-orch\.yaml:3:3: .*nothing was changed$/);
    writeFileSync(path, TWO);
    await seen();
    expect(applied).to.deep.equal(['one,two']);
  });

  it('OPS-028: with a change that needs a restart nothing changes, and each such change is told', async () => {
    begin();
    writeFileSync(path, `${TWO}bind: 127.0.0.1:9\nqueue: { capacity: 3 }\n`);
    await reload.reload();
    expect(applied).to.deep.equal([]);
    expect(logged.map((line) => line.split(' ').slice(0, 4).join(' '))).to.deep.equal([
      'config_refused bind cannot change',
      'config_refused queue cannot change',
    ]);
  });

  it('OPS-028: after the end nothing is put in force any more', async () => {
    begin();
    reload.close();
    writeFileSync(path, TWO);
    clock.advance(SEEN_MS);
    await reload.reload();
    expect([applied, logged]).to.deep.equal([[], []]);
  });

  it('OPS-028: what this machine cannot give is told, and tried again when it is asked for again', async () => {
    begin();
    writeFileSync(path, TWO);
    failure = new ConfigError('pool two has device: cuda');
    await reload.reload();
    expect(logged).to.deep.equal(['config_refused pool two has device: cuda; nothing was changed']);
    failure = null;
    await reload.reload();
    expect(applied).to.deep.equal(['one,two']);
  });
});
