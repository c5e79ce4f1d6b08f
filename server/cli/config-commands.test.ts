import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { parseConfig } from '../adapters/config-file.js';
import { silentLogger } from '../adapters/logger-pino.js';
import { PoolOverrides } from '../adapters/pool-overrides-file.js';
import { bundledModelPath, resolveConfig } from '../config.js';
import { checkConfig } from './config-check.js';
import { printedConfig } from './config-print.js';

const CANARY = 'canary-token-0123456789';

describe('configuration commands', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-cli-'));
    path = join(folder, 'llama-orch.yaml');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (text: string): void => writeFileSync(path, text, { mode: 0o600 });
  const dataDir = (): string => join(folder, '.llama-orch');

  it('OPS-024: one line a pool, those of models included, says what it serves and whether the file is there', () => {
    written(
      'pools:\n  - { id: coder, model: ./coder.gguf, replicas: auto, devices: [1] }\nmodels:\n  - { id: chat, model: demo }\n',
    );
    expect(checkConfig({ config: path }, {})).to.deep.equal([
      `coder: model_ref coder, engine llamacpp, devices 1, replicas auto, slots 2, ctx 512, load preload, model ${join(folder, 'coder.gguf')}, which is not there`,
      `chat: model_ref chat, engine llamacpp, device auto, replicas 1, slots 2, ctx 512, load on_demand, model ${bundledModelPath()}`,
    ]);
    expect(readdirSync(folder)).to.deep.equal(['llama-orch.yaml']);
  });

  const pool = '  - { id: a, model: m, engine: fake';
  const faults: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    [
      'a word close to an allowed one',
      'queue: { policy: drop-lur }\n',
      /:1:10: .*did you mean `drop-lru`\? allowed: reject, drop-lru$/,
    ],
    [
      'ratios without cards',
      `pools:\n${pool}, tensor_split: [2, 1] }\n`,
      /:2:38: pool a has 2 ratios in tensor_split and no devices/,
    ],
    ['an id twice', `pools:\n${pool} }\n${pool} }\n`, /:3:7: pools: the id a is there twice/],
    ['a bad address', '\nbind: nowhere\n', /:2:1: bind is "nowhere"; allowed: host:port/],
    [
      'an open address without a token',
      '\n\nbind: 0.0.0.0:80\n',
      /:3:1: bind is 0\.0\.0\.0:80, .*set LLORCH_API_TOKEN/,
    ],
    [
      'a taken pool id',
      `pools:\n${pool}, model_ref: b }\nmodels: [{ id: a, model: m }]\n`,
      /:2:7: models: no pool serves a/,
    ],
  ];
  for (const [name, text, message] of faults) {
    it(`OPS-024: ${name} is refused with its place`, () => {
      written(text);
      expect(() => checkConfig({ config: path }, {}))
        .to.throw(message)
        .with.property('message')
        .that.satisfies((told: string) => told.startsWith(path));
    });
  }

  it('OPS-024: a bad value that flag or environment gave is refused under their name', () => {
    written('bind: 127.0.0.1:0\n');
    expect(() => checkConfig({ config: path, logLevel: 'loud' }, {})).to.throw(/^--log-level: .*"loud"/);
    expect(() => checkConfig({ config: path }, { LLORCH_BIND: 'x' })).to.throw(/^LLORCH_BIND: bind is "x"/);
  });

  it('OPS-024: a token that would not do is found', () => {
    written('auth: { token_file: ./none }\n');
    expect(() => checkConfig({ config: path }, {})).to.throw(/none cannot be read/);
    expect(() => checkConfig({ config: path }, { LLORCH_API_TOKEN: 'short' })).to.throw(/no usable token/);
  });

  it('OPS-025: what is printed is the configuration in force, and a file that means the same', () => {
    written(
      'data_dir: ./data\nlimits: { requests_per_second: 5 }\ndevices: { simulated: [{ name: big, memory_bytes: 1048576 }] }\n' +
        'pools:\n  - { id: a, model: chat, devices: [0, GPU-1], idle_unload_s: 9 }\nmodels: [{ id: chat, model: ./m.gguf }]\n',
    );
    const printed = printedConfig({ config: path, origin: true }, {});
    const config = resolveConfig(parseConfig(printed, 'printed').config, '/elsewhere');
    expect(config).to.deep.equal(resolveConfig(parse(printed), folder));
    expect(config.dataDir).to.equal(join(folder, 'data'));
    expect(config.pools[0]).to.deep.include({
      modelRef: 'chat',
      modelPath: join(folder, 'm.gguf'),
      idleUnloadMs: 9000,
    });
    expect(config.limits.requestsPerSecond).to.equal(5);
  });

  it('OPS-025: each value tells its origin: default, place in the file, environment, flag', () => {
    written('bind: 127.0.0.1:1\nqueue:\n  capacity: 7\npools:\n  - id: a\n    model: demo\n');
    const printed = printedConfig(
      { config: path, origin: true, logLevel: 'debug' },
      { LLORCH_BIND: '127.0.0.1:2', LLORCH_DATA_DIR: '/tmp/nowhere' },
    );
    for (const line of [
      'bind: 127.0.0.1:2 # LLORCH_BIND',
      'data_dir: /tmp/nowhere # LLORCH_DATA_DIR',
      '  level: debug # --log-level',
      `  capacity: 7 # ${path}:3`,
      '  policy: reject # default',
      `  - id: a # ${path}:5`,
      '    model_ref: a # default',
      `    model: demo # ${path}:6`,
    ]) {
      expect(printed.split('\n')).to.include(line);
    }
    expect(printedConfig({ config: path }, {})).not.to.contain('#');
  });

  it('OPS-025: no token is ever printed, wherever it comes from', () => {
    written(`auth: { token: ${CANARY} }\n`);
    for (const printed of [
      printedConfig({ config: path, origin: true }, {}),
      printedConfig({ config: path, origin: true }, { LLORCH_API_TOKEN: `${CANARY}-2` }),
    ]) {
      expect(printed).to.contain('token: "[redacted]" # ').and.not.to.contain('canary');
    }
  });

  it('OPS-025: a pool that was reloaded shows its model with the origin override, until the file names another', async () => {
    written('pools:\n  - { id: a, model: ./old.gguf }\n  - { id: b, model: ./old.gguf }\n');
    mkdirSync(dataDir(), { mode: 0o700 });
    await PoolOverrides.open(dataDir(), silentLogger).set('a', {
      modelRef: 'new',
      modelPath: '/models/new.gguf',
      replaces: join(folder, 'old.gguf'),
    });
    const lines = (): string[] => printedConfig({ config: path, origin: true }, {}).split('\n');
    expect(lines()).to.include.members([
      '    model_ref: new # override',
      '    model: /models/new.gguf # override',
      `    model: ${join(folder, 'old.gguf')} # ${path}:3`,
    ]);
    written('pools:\n  - { id: a, model: ./other.gguf }\n');
    expect(lines().join('\n')).to.not.contain('override');
  });
});
