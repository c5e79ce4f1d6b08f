import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Config, configDefaults } from '../generated/config.js';
import { ConfigFileError, parseConfig, readConfigFile } from './adapters/config-file.js';
import {
  autoPools,
  ConfigError,
  type Environment,
  loadConfig,
  resolveConfig,
  resolveToken,
} from './config.js';

describe('configuration', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (text: string): string => {
    const path = join(folder, 'llama-orch.yaml');
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };

  it('DET-012: a profile has its own values, those of v1 where it names none, and a version of its own', () => {
    const profilesOf = (...profiles: NonNullable<Config['sampler_profiles']>) =>
      resolveConfig({ sampler_profiles: profiles }, folder).samplerProfiles;
    expect(profilesOf({ version: 'cold', temperature: 0, repeat_last_n: 8 })).to.deep.equal([
      {
        version: 'cold',
        sampling: { temperature: 0, topK: 40, topP: 0.95, minP: 0.05, repeatPenalty: 1, repeatLastN: 8 },
      },
    ]);
    expect(() => profilesOf({ version: 'v1' })).to.throw(
      ConfigError,
      'the version v1 is there already, and stays as it is; choose another',
    );
    expect(() => profilesOf({ version: 'a' }, { version: 'b' }, { version: 'a' })).to.throw(
      'the version a is there twice',
    );
  });

  it('OPS-006: without any configuration there is one pool demo with the bundled model on loopback', () => {
    const config = resolveConfig({}, folder);
    expect(config.bind).to.deep.equal({ host: '127.0.0.1', port: 8080 });
    expect(config.tokenSource).to.deep.equal({ kind: 'data_dir' });
    expect(config.pools).to.have.length(1);
    expect(config.pools[0]).to.include({
      poolId: 'demo',
      modelRef: 'demo',
      engine: 'llamacpp',
      device: 'auto',
    });
    expect(config.pools[0]?.modelPath).to.match(/demo-chat-f32\.gguf$/);
    expect(config.limits).to.deep.equal({
      bodyBytes: 1_048_576,
      streamBufferBytes: 262_144,
      requestsPerSecond: null,
    });
    expect(config.queue).to.deep.equal({ capacity: 64, policy: 'reject' });
    expect(config.watchdog).to.deep.equal({
      firstTokenMs: 300_000,
      interTokenMs: 60_000,
      loadStallMs: 120_000,
    });
  });

  it('OPS-006: flags win over environment, environment over file, file over defaults', () => {
    const path = written('bind: 127.0.0.1:1111\ndata_dir: ./data\nlog: { level: debug }\n');
    const fromFile = loadConfig({ config: path }, {}).config;
    expect(fromFile.bind.port).to.equal(1111);
    expect(fromFile.dataDir).to.equal(join(folder, 'data'));
    expect(fromFile.queue.capacity).to.equal(64);
    const env: Environment = {
      LLORCH_CONFIG: path,
      LLORCH_BIND: '127.0.0.1:2222',
      LLORCH_DATA_DIR: '/tmp/elsewhere',
    };
    const fromEnv = loadConfig({}, env).config;
    expect(fromEnv.bind.port).to.equal(2222);
    expect(fromEnv.dataDir).to.equal('/tmp/elsewhere');
    expect(fromEnv.log.level).to.equal('debug');
    const fromFlags = loadConfig({ bind: '[::1]:3333', logLevel: 'warn' }, env).config;
    expect(fromFlags.bind).to.deep.equal({ host: '::1', port: 3333 });
    expect(fromFlags.log.level).to.equal('warn');
  });

  it('OPS-006: an unknown key is refused with its line, its column and the key that was probably meant', () => {
    const path = written(
      'queue:\n  capacity: 8\npools:\n  - id: coder\n    model: ./coder.gguf\n    replicsa: 2\n',
    );
    expect(() => readConfigFile(path)).to.throw(
      ConfigFileError,
      `${path}:6:5: unknown key \`replicsa\` in pools.0; did you mean \`replicas\`? allowed: id, `,
    );
  });

  const brokenFiles: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    ['a number out of range', 'queue:\n  capacity: 0\n', /:2:3: queue\.capacity is 0; allowed: >= 1$/],
    ['a wrong type', 'pools: 3\n', /:1:1: pools is 3; allowed: array$/],
    [
      'an unknown engine',
      'pools:\n  - {id: a, model: m, engine: gpt}\n',
      /:2:23: .*"gpt"; allowed: llamacpp, fake$/,
    ],
    [
      'a number that may also be a word',
      'pools:\n  - {id: a, model: m, replicas: atuo}\n',
      /:2:23: pools\.0\.replicas is "atuo"; allowed: integer or auto$/,
    ],
    [
      'a card twice',
      'pools:\n  - {id: a, model: m, devices: [1, 1]}\n',
      /:2:23: pools\.0\.devices is \[1,1\]; allowed: each entry once$/,
    ],
    ['a missing key', 'pools:\n  - id: a\n', /:2:5: pools\.0\.model is missing; it is required$/],
    ['a key twice', 'bind: a:1\nbind: b:2\n', /:2:1: .*unique/],
    ['text that is not YAML', 'pools: [\n', /:2:1: /],
    ['a list instead of keys', '- 1\n', /:1:1: the file is \[1\]; allowed: object$/],
  ];
  for (const [name, text, message] of brokenFiles) {
    it(`OPS-006: a file with ${name} is refused with its place`, () => {
      expect(() => parseConfig(text, 'llama-orch.yaml')).to.throw(ConfigFileError, message);
    });
  }

  it('OPS-006: a named file that is not there, a bad bind and a bad log level are refused', () => {
    expect(() => loadConfig({ config: join(folder, 'none.yaml') }, {})).to.throw(
      ConfigFileError,
      /cannot be read/,
    );
    expect(() => resolveConfig({ bind: '127.0.0.1' }, folder)).to.throw(ConfigError, /allowed: host:port/);
    expect(() => resolveConfig({ bind: '127.0.0.1:70000' }, folder)).to.throw(
      ConfigError,
      /allowed: host:port/,
    );
    expect(() => resolveConfig({}, folder, { logLevel: 'loud' })).to.throw(
      ConfigError,
      /allowed: error, warn/,
    );
  });

  it('OPS-022: a model that no pool serves has an on-demand pool of its own with the defaults of models', () => {
    const config = resolveConfig(
      {
        models: [
          { id: 'chat', model: 'chat.gguf' },
          { id: 'coder', model: '/models/coder.gguf' },
          { id: 'tiny', model: 'demo' },
        ],
        model_defaults: { ctx: 4096, replicas: 'auto' },
        pools: [
          { id: 'fast', model: 'chat' },
          { id: 'fast-too', model: './chat', model_ref: 'other' },
        ],
      },
      '/conf',
    );
    expect(config.pools.map(({ modelRef, modelPath: path }) => [modelRef, path])).to.deep.equal([
      ['chat', '/conf/chat.gguf'],
      ['other', '/conf/chat'],
    ]);
    const [coder, tiny, ...more] = autoPools(config);
    expect(more).to.deep.equal([]);
    expect(coder).to.deep.equal({
      poolId: 'coder',
      modelRef: 'coder',
      modelPath: '/models/coder.gguf',
      workload: 'completion',
      engine: 'llamacpp',
      device: 'auto',
      devices: null,
      tensorSplit: null,
      replicas: 'auto',
      load: 'on_demand',
      idleUnloadMs: 300_000,
      minResidencyMs: 10_000,
      slots: 2,
      bestEffortSlots: 0,
      ctx: 4096,
      threads: null,
    });
    expect(tiny).to.include({ poolId: 'tiny', modelRef: 'tiny' });
    expect(tiny?.modelPath).to.match(/demo-chat-f32\.gguf$/);
  });

  it('ADM-021: a pool, and the pool of a model, serve the workload that stands there', () => {
    const file: Config = {
      models: [{ id: 'vectors', model: 'demo', workload: 'embedding' }],
      pools: [{ id: 'ranker', model: 'demo', workload: 'rerank' }],
    };
    const config = resolveConfig(file, folder);
    const pools = [...config.pools, ...autoPools(config)];
    expect(pools.map(({ poolId, workload }) => [poolId, workload])).to.deep.equal([
      ['ranker', 'rerank'],
      ['vectors', 'embedding'],
    ]);
  });

  it('DET-015: completions alone have slots for best_effort, wherever these come from', () => {
    const file: Config = {
      models: [
        { id: 'chat', model: 'demo' },
        { id: 'vectors', model: 'demo', workload: 'embedding' },
      ],
      pools: [{ id: 'fast', model: 'demo', best_effort_slots: 16 }],
      model_defaults: { best_effort_slots: 4 },
    };
    const config = resolveConfig(file, folder);
    const pools = [...config.pools, ...autoPools(config)];
    expect(pools.map(({ poolId, bestEffortSlots }) => [poolId, bestEffortSlots])).to.deep.equal([
      ['fast', 16],
      ['chat', 4],
      ['vectors', 0],
    ]);
    const ranker = { id: 'ranker', model: 'demo', workload: 'rerank', best_effort_slots: 2 } as const;
    expect(() => resolveConfig({ pools: [ranker] }, folder)).to.throw(
      ConfigError,
      'pool ranker has best_effort_slots: 2 and workload: rerank; these slots are for completions alone',
    );
  });

  it('OPS-022: models alone are enough, and then there is no pool demo', () => {
    const config = resolveConfig({ models: [{ id: 'chat', model: 'demo' }] }, folder);
    expect(config.pools).to.deep.equal([]);
    expect(autoPools(config).map(({ poolId }) => poolId)).to.deep.equal(['chat']);
    expect(autoPools(resolveConfig({}, folder))).to.deep.equal([]);
  });

  it('OPS-022: a pool and the pool of a model have the same defaults but for how they are loaded', () => {
    const { load, workload, ...pool } = configDefaults.pools;
    const { idle_unload_s: idle, ...model } = configDefaults.model_defaults;
    // What is asked of a model is said where the model is.
    expect([load, idle, workload]).to.deep.equal(['preload', 300, 'completion']);
    expect(model).to.deep.equal(pool);
  });

  const a = { id: 'a', model: 'demo' } as const;
  const contradictions: readonly (readonly [name: string, file: Config, message: RegExp])[] = [
    ['a pool id twice', { pools: [a, a] }, /pools: the id a is there twice/],
    ['a model id twice', { models: [a, a] }, /models: the id a is there twice/],
    ['cards on the CPU', { pools: [{ ...a, device: 'cpu', devices: [0] }] }, /device: cpu and devices/],
    [
      'ratios for the embedded engine',
      { pools: [{ ...a, devices: [0, 1], tensor_split: [2, 1] }] },
      /tensor_split and engine: llamacpp.*drop tensor_split/,
    ],
    [
      'ratios without cards',
      { pools: [{ ...a, engine: 'fake', tensor_split: [2, 1] }] },
      /2 ratios in tensor_split and no devices/,
    ],
    [
      'more ratios than cards',
      { pools: [{ ...a, engine: 'fake', devices: [0, 1], tensor_split: [2, 1, 1] }] },
      /3 ratios in tensor_split and 2 devices/,
    ],
    [
      'a model whose own pool would have the id of another pool',
      { pools: [{ ...a, model_ref: 'b' }], models: [a] },
      /no pool serves a, .* since the pool a serves b; give that pool another id/,
    ],
  ];
  for (const [name, file, message] of contradictions) {
    it(`OPS-023: ${name} is refused`, () => {
      expect(() => resolveConfig(file, folder)).to.throw(ConfigError, message);
    });
  }

  it('OPS-023: one ratio a card is taken by an engine that divides by ratios', () => {
    const file: Config = { pools: [{ ...a, engine: 'fake', devices: ['GPU-1', 1], tensor_split: [2, 1] }] };
    expect(resolveConfig(file, folder).pools[0]).to.deep.include({
      devices: ['GPU-1', 1],
      tensorSplit: [2, 1],
    });
  });

  it('OPS-006: settings in seconds are kept in milliseconds', () => {
    const config = resolveConfig(
      {
        pools: [{ ...a, load: 'on_demand', idle_unload_s: 60, min_residency_s: 0 }],
        breaker: { open_s: 7 },
        placement: { longest_turn_s: 9 },
        devices: { vram_return_ms: 0 },
      },
      folder,
    );
    expect(config.pools[0]).to.include({ load: 'on_demand', idleUnloadMs: 60_000, minResidencyMs: 0 });
    expect(config.breaker).to.deep.equal({ failures: 5, openMs: 7000 });
    expect(config.placement).to.deep.equal({ longestTurnMs: 9000 });
    expect(config.devices).to.deep.equal({ marginBytes: 536_870_912, vramReturnMs: 0, simulated: null });
  });

  it('SEC-006: a bind that the network reaches needs a token that was set on purpose', () => {
    for (const bind of ['0.0.0.0:8080', '[::]:8080', '192.168.1.2:8080', 'box.lan:8080']) {
      expect(() => resolveConfig({ bind }, folder), bind).to.throw(
        ConfigError,
        /no API token was set on purpose/,
      );
      expect(resolveConfig({ bind }, folder, {}, { LLORCH_API_TOKEN: 'x'.repeat(16) }).bind.port).to.equal(
        8080,
      );
    }
    for (const bind of ['127.0.0.1:0', '127.9.9.9:1', '[::1]:1', 'localhost:1']) {
      expect(resolveConfig({ bind }, folder).tokenSource.kind, bind).to.equal('data_dir');
    }
  });

  it('POL-002: a rule that nothing can match is refused with its fields and its place', () => {
    const rules = [{ effect: 'deny', model: 'coder', host: 'example.org' }] as const;
    expect(() => resolveConfig({ policy: { rules: [...rules] } }, folder)).to.throw(
      ConfigError,
      /policy\.rules\[0\] has model, host, which nothing has together/,
    );
  });

  it('SEC-009: the token comes from the environment, a file, the configuration or the data directory', () => {
    const file = join(folder, 'my-token');
    writeFileSync(file, 'file-token-0123456789\n', { mode: 0o600 });
    const tokenOf = (config: Parameters<typeof resolveConfig>[0], env: Environment = {}) =>
      resolveToken(resolveConfig({ data_dir: 'data', ...config }, folder, {}, env)).token;
    expect(
      tokenOf({ auth: { token: 'config-token-01234567' } }, { LLORCH_API_TOKEN: 'env-token-0123456789' }),
    ).to.equal('env-token-0123456789');
    expect(tokenOf({}, { LLORCH_API_TOKEN_FILE: file })).to.equal('file-token-0123456789');
    expect(tokenOf({ auth: { token_file: 'my-token' } })).to.equal('file-token-0123456789');
    expect(tokenOf({ auth: { token: 'config-token-01234567' } })).to.equal('config-token-01234567');
    expect(tokenOf({})).to.match(/^[\w-]{43}$/);
    expect(() => tokenOf({}, { LLORCH_API_TOKEN: 'short' })).to.throw(
      /LLORCH_API_TOKEN holds no usable token/,
    );
    expect(() => tokenOf({}, { LLORCH_API_TOKEN: 'x'.repeat(20), LLORCH_API_TOKEN_FILE: file })).to.throw(
      /set one/,
    );
  });

  it('SEC-009: a configuration file that holds the token and that others can read is refused', () => {
    const path = written('auth:\n  token: config-token-01234567\n');
    chmodSync(path, 0o644);
    expect(() => readConfigFile(path)).to.throw(ConfigFileError, `chmod 600 '${path}'`);
    chmodSync(path, 0o600);
    expect(readConfigFile(path).config.auth?.token).to.equal('config-token-01234567');
  });

  it('SEC-008: an error about the configuration file does not quote what may be the token', () => {
    for (const text of [
      'auth: { token: 7777777777777777 }',
      'auth: { token: canary }',
      'auth: canary',
      'auth: [canary]',
      'canary-token',
    ]) {
      expect(() => parseConfig(text, 'a.yaml'), text)
        .to.throw(ConfigFileError, /\[redacted\]/)
        .with.property('message')
        .that.does.not.match(/canary|7777/);
    }
  });
});
