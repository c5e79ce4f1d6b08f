import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { sseEventValidators } from '../generated/validators/sse-events.js';
import {
  type ApiError,
  ConnectionError,
  InvalidParamsError,
  type Model,
  ModelRetiredError,
  NotFoundError,
  PoolUnavailableError,
  UntrustedArtifactError,
} from '../sdk/index.js';
import { minisignSigner } from '../server/adapters/testing/minisign-signer.js';
import { bundledModelPath } from '../server/config.js';
import { type DownloadRequest, notePathOf } from '../server/core/model-download-port.js';
import { poolUntil } from './pool-health.js';
import { ask, send, submit } from './raw-http.js';
import { RawStream, readStream } from './raw-stream.js';
import { fakeWorld, sample, type World, type WorldOptions } from './world.js';

const model = readFileSync(bundledModelPath());
const digest = `sha256:${createHash('sha256').update(model).digest('hex')}`;
const signer = minisignSigner();
const prompt = 'Once upon a time';

describe('feature: catalog', () => {
  let world: World;
  let folder: string;
  let file: string;

  const aWorld = async (options: WorldOptions = {}): Promise<World> => {
    world = await fakeWorld({
      ...options,
      config: {
        pools: [{ id: 'demo', model: 'demo', engine: 'fake', device: 'cpu', slots: 1 }],
        model_defaults: { engine: 'fake', device: 'cpu', slots: 1 },
        catalog: { trusted_keys: [signer.publicKey] },
        ...options.config,
      },
    });
    return world;
  };
  const register = (
    more: Partial<Parameters<World['client']['catalog']['create']>[0]> = {},
  ): Promise<Model> =>
    Promise.resolve(world.client.catalog.create({ id: 'coder', source: `file:${file}`, ...more }));
  const refusal = async (promise: PromiseLike<unknown>): Promise<ApiError> => {
    try {
      await promise;
    } catch (error) {
      return error as ApiError;
    }
    throw new Error('it must be refused');
  };
  const modelUntil = async (isWanted: (model: Model) => boolean): Promise<Model> => {
    for (;;) {
      const view = await world.client.catalog.get('coder');
      if (isWanted(view)) return view;
    }
  };
  const verified = async (): Promise<Model> => {
    await world.client.catalog.verify('coder');
    return modelUntil(({ verification }) => !verification.running);
  };
  const served = async (model_ref: string): Promise<string> => {
    const frames = await readStream(world, (await submit(world, { model_ref, prompt })).task_id);
    expect(frames.at(-1)?.event).to.equal('end');
    return frames[0]?.data.pool_id;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-models-'));
    file = join(folder, 'coder.gguf');
    copyFileSync(bundledModelPath(), file);
  });
  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('CAT-004: a model that is registered serves without a restart, in a pool of its own', async () => {
    await aWorld();
    expect((await refusal(world.client.tasks.create({ model_ref: 'coder', prompt }))).code).to.equal(
      'NOT_FOUND',
    );
    const { status, json } = await ask(world, {
      path: '/v1/catalog/models',
      body: { id: 'coder', source: `file:${file}`, tags: ['code'] },
    });
    expect(status).to.equal(201);
    expect(json).to.deep.include({
      id: 'coder',
      origin: 'api',
      state: 'Active',
      available: true,
      tags: ['code'],
    });
    expect(await served('coder')).to.equal('coder');
    expect(await served('demo')).to.equal('demo');
  });

  it('CAT-005: a task names its model by id, source or digest, and is listed under the id', async () => {
    await aWorld();
    await register();
    await verified();
    for (const name of ['coder', `file:${file}`, digest]) expect(await served(name)).to.equal('coder');
    const { tasks } = await world.client.tasks.list();
    expect(tasks.map(({ model_ref }) => model_ref)).to.deep.equal(['coder', 'coder', 'coder']);
    const unknown = await refusal(
      world.client.tasks.create({ model_ref: `sha256:${'0'.repeat(64)}`, prompt }),
    );
    expect(NotFoundError.isInstance(unknown)).to.equal(true);
  });

  it('CAT-006: unsigned it is a warning, signed it passes, and with a flipped byte it fails and stays Active', async () => {
    await aWorld();
    await register();
    const unsigned = await verified();
    expect(unsigned.verification.result).to.equal('warn');
    expect(unsigned.verification.reasons.join()).to.contain('unsigned');
    expect(unsigned).to.include({ digest, state: 'Active' });
    expect(unsigned.file).to.include({
      architecture: 'llama',
      size_bytes: model.length,
      chat_template: true,
    });

    expect((await register({ signatures: [signer.sign(model)] })).verification.result).to.equal(null);
    const signed = await verified();
    expect(signed.verification).to.deep.include({ result: 'pass', reasons: [] });

    const flipped = Buffer.from(model);
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    writeFileSync(file, flipped);
    const broken = await verified();
    expect(broken.verification.result).to.equal('fail');
    expect(broken.verification.reasons.join()).to.contain('has signed another file');
    expect(broken.state).to.equal('Active');
  });

  it('CAT-007: a signature beside the file counts, a digest that does not match is a failure', async () => {
    await aWorld();
    writeFileSync(`${file}.minisig`, signer.sign(model));
    await register();
    expect((await verified()).verification.result).to.equal('pass');
    await register({ digest: `sha256:${'0'.repeat(64)}` });
    const { verification } = await verified();
    expect(verification.result).to.equal('fail');
    expect(verification.reasons).to.deep.equal([
      `the digest of the file is ${digest}; the registration says sha256:${'0'.repeat(64)}`,
    ]);
  });

  it('CAT-008: a file that is no model, a folder and nothing at all fail in words', async () => {
    await aWorld();
    await register();
    writeFileSync(file, 'GGUF but not really');
    expect((await verified()).verification.reasons.join()).to.contain('malformed model file');
    rmSync(file);
    mkdirSync(file);
    expect((await verified()).verification.reasons.join()).to.contain('is not a file');
    rmSync(file, { recursive: true });
    expect((await verified()).verification.reasons.join()).to.contain('ENOENT');
    const refused = await refusal(world.client.tasks.create({ model_ref: 'coder', prompt }));
    expect(PoolUnavailableError.isInstance(refused)).to.equal(true);
  });

  it('CAT-009: a retired model lets its running task finish and ends its waiting one, and CAT-010 brings it back', async () => {
    await aWorld({ engine: { run: () => ({ tokens: 3, tokenMs: 10 }) } });
    await register();
    const running = await submit(world, { model_ref: 'coder', prompt });
    const stream = await RawStream.open(world, running.task_id);
    await world.clock.runUntil(stream.until('token'), 10);
    const waiting = await submit(world, { model_ref: 'coder', prompt });
    const retired = await world.client.catalog.setState('coder', 'Retired');
    expect(retired.state).to.equal('Retired');

    const refused = await refusal(world.client.tasks.create({ model_ref: 'coder', prompt }));
    expect(ModelRetiredError.isInstance(refused)).to.equal(true);
    expect(refused).to.include({ status: 403, retriable: false });
    expect(
      (await readStream(world, waiting.task_id)).map(({ event, data }) => [event, data.code]),
    ).to.deep.equal([['error', 'MODEL_RETIRED']]);
    expect((await world.clock.runUntil(stream.rest(), 10)).at(-1)?.event).to.equal('end');
    await poolUntil(world, ({ state }) => state === 'drained', 'coder');

    await world.client.catalog.setState('coder', 'Active');
    expect(await world.clock.runUntil(served('coder'), 10)).to.equal('coder');
  });

  it('CAT-010: a state that it has is harmless, and there is no third', async () => {
    await aWorld();
    await register();
    for (let time = 0; time < 2; time++)
      expect((await world.client.catalog.setState('coder', 'Retired')).state).to.equal('Retired');
    const { status, json } = await ask(world, {
      path: '/v1/catalog/models/coder/state',
      body: { state: 'Broken' },
    });
    expect([status, json.code, json.field]).to.deep.equal([400, 'INVALID_PARAMS', 'state']);
  });

  it('CAT-011: strict, nothing is served before it has passed, and nothing unsigned is registered', async () => {
    await aWorld();
    const unsigned = await refusal(register({ trust_policy: 'strict' }));
    expect(UntrustedArtifactError.isInstance(unsigned)).to.equal(true);
    expect(unsigned.status).to.equal(400);

    await register({ trust_policy: 'strict', signatures: [minisignSigner('STRANGER').sign(model)] });
    await modelUntil(({ verification }) => verification.result === 'fail');
    const refused = await refusal(world.client.tasks.create({ model_ref: 'coder', prompt }));
    expect(refused.code).to.equal('UNTRUSTED_ARTIFACT');
    expect(refused.message).to.contain('which catalog.trusted_keys does not name');

    await register({ trust_policy: 'strict', signatures: [signer.sign(model)] });
    await modelUntil(({ verification }) => verification.result === 'pass' && !verification.running);
    expect(await served('coder')).to.equal('coder');
  });

  it('CAT-012: models of the configuration are listed, can be retired, and are deleted there alone', async () => {
    await aWorld();
    await register();
    const { models } = await world.client.catalog.list();
    expect(models.map(({ id, origin }) => [id, origin])).to.deep.equal([
      ['coder', 'api'],
      ['demo', 'config'],
    ]);
    for (const attempt of [
      () => world.client.catalog.delete('demo'),
      () => world.client.catalog.create({ id: 'demo', source: `file:${file}` }),
    ]) {
      const refused = await refusal(attempt());
      expect(InvalidParamsError.isInstance(refused)).to.equal(true);
      expect(refused.message).to.contain('is in the configuration');
    }
    await world.client.catalog.setState('demo', 'Retired');
    expect((await refusal(world.client.tasks.create({ model_ref: 'demo', prompt }))).code).to.equal(
      'MODEL_RETIRED',
    );
  });

  it('CAT-013: a deleted model is gone with its pool, and its file stays', async () => {
    await aWorld();
    await register();
    await world.client.catalog.delete('coder');
    for (const attempt of [
      () => world.client.catalog.get('coder'),
      () => world.client.catalog.delete('coder'),
      () => world.client.catalog.verify('coder'),
      () => world.client.tasks.create({ model_ref: 'coder', prompt }),
      () => world.client.pools.health('coder'),
    ])
      expect(NotFoundError.isInstance(await refusal(attempt()))).to.equal(true);
    expect(existsSync(file)).to.equal(true);
  });

  it('CAT-003: sources that nobody could mean are refused with what is allowed', async () => {
    await aWorld();
    const sources = [
      'file:models/coder.gguf',
      'file:/models/../../etc/passwd',
      'http://models.example/coder.gguf',
      'https://user:secret@models.example/coder.gguf',
      'https://user@models.example/coder.gguf',
      'hf:org/coder.gguf',
      'hf:org/repo/../../coder.gguf',
      'hf:../repo/coder.gguf',
      'hf:org/repo/coder.bin',
      'ftp://models.example/coder.gguf',
      '/models/coder.gguf',
    ];
    for (const source of sources) {
      const refused = await refusal(register({ source }));
      expect(refused, source).to.include({ code: 'INVALID_PARAMS', field: 'source' });
    }
  });

  it('CAT-016: verifications are counted by result, and every model shows its state', async () => {
    await aWorld();
    await register();
    for (let time = 0; time < 2; time++) await verified();
    rmSync(file);
    await verified();
    await world.client.catalog.setState('coder', 'Retired');
    const counted = ['pass', 'warn', 'fail'].map((result) =>
      sample(world, 'catalog_verifications_total', { result }),
    );
    expect(await Promise.all(counted)).to.deep.equal([0, 2, 1]);
    const states = [
      ['coder', 'Retired'],
      ['coder', 'Active'],
      ['demo', 'Active'],
      ['demo', 'Retired'],
    ] as const;
    const shown = states.map(([model_id, state]) => sample(world, 'model_state', { model_id, state }));
    expect(await Promise.all(shown)).to.deep.equal([1, 0, 1, 0]);
  });

  it('CAT-018: registered again it keeps its state, and its verification while nothing differs', async () => {
    await aWorld();
    await register();
    await verified();
    await world.client.catalog.setState('coder', 'Retired');
    const { status, json } = await ask(world, {
      path: '/v1/catalog/models',
      body: { id: 'coder', source: `file:${file}`, tags: ['new'] },
    });
    expect(status).to.equal(200);
    expect(json).to.deep.include({ state: 'Retired', tags: ['new'], digest });
    expect(json.verification.result).to.equal('warn');
    const moved = await register({ source: 'file:/elsewhere/coder.gguf' });
    expect(moved).to.include({ digest: null, file: null, available: false });
    expect(moved.verification.result).to.equal(null);
  });

  it('CAT-001: models, states and verifications are there after a restart, also with one file cut', async () => {
    const dataDir = join(folder, 'data');
    await aWorld({ dataDir });
    await register();
    await verified();
    await world.client.catalog.setState('coder', 'Retired');
    const before = await world.client.catalog.get('coder');
    await world.close();
    writeFileSync(join(dataDir, 'catalog.json'), readFileSync(join(dataDir, 'catalog.json')).subarray(0, 40));
    await aWorld({ dataDir });
    expect(await world.client.catalog.get('coder')).to.deep.equal(before);
    expect((await refusal(world.client.tasks.create({ model_ref: 'coder', prompt }))).code).to.equal(
      'MODEL_RETIRED',
    );
    await world.client.catalog.setState('coder', 'Active');
    expect(await served('coder')).to.equal('coder');
  });

  describe('pulls', () => {
    let requests: DownloadRequest[];
    /** What comes; thrown where it is an error. */
    let comes: Buffer | Error;
    const download = {
      async download(request: DownloadRequest): Promise<void> {
        requests.push(request);
        mkdirSync(dirname(request.path), { recursive: true });
        if (comes instanceof Error) throw comes;
        request.onProgress(comes.length, comes.length);
        writeFileSync(request.path, comes);
        writeFileSync(notePathOf(request.path), '{}');
      },
    };
    const source = 'hf:org/coder-gguf/q4/coder.gguf';
    const pulled = async (): Promise<Model> => {
      await world.client.catalog.pull('coder');
      return modelUntil(({ pull }) => pull !== null && pull.state !== 'running');
    };
    const brought = (): readonly string[] => {
      const dir = join(folder, 'data', 'models');
      return existsSync(dir) ? readdirSync(dir) : [];
    };
    beforeEach(async () => {
      requests = [];
      comes = model;
      await aWorld({ download, dataDir: join(folder, 'data') });
    });

    it('CAT-015: what is pulled is whole, verified and served without a restart, and goes with its model', async () => {
      await register({ source, digest });
      const refused = await refusal(world.client.tasks.create({ model_ref: 'coder', prompt }));
      expect(refused.code).to.equal('POOL_UNAVAILABLE');
      expect(refused.message).to.contain('pull it');
      const { pull, ...view } = await pulled();
      expect(pull).to.deep.equal({
        state: 'succeeded',
        bytes_done: model.length,
        bytes_total: model.length,
        reason: null,
      });
      expect(view).to.include({ available: true, digest });
      expect(view.verification.result).to.equal('warn');
      expect(requests.map(({ url }) => url)).to.deep.equal([
        'https://huggingface.co/org/coder-gguf/resolve/main/q4/coder.gguf',
      ]);
      for (const name of ['coder', source, digest]) expect(await served(name)).to.equal('coder');
      expect(brought()).to.have.length(1);
      await world.client.catalog.delete('coder');
      expect(brought()).to.deep.equal([]);
    });

    it('CAT-019: a script that watches sees the pull go on to its end, and is told of each step', async () => {
      await world.close();
      let last: DownloadRequest | null = null;
      let arrive = (): void => {};
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await aWorld({
        virtualTime: true,
        dataDir: join(folder, 'data'),
        download: {
          async download(request) {
            last = request;
            request.onProgress(7, model.length);
            await arrived;
            await download.download(request);
          },
        },
      });
      await register({ source, digest });
      await world.client.catalog.pull('coder');
      const message = await send(world, { path: '/v1/catalog/models/coder/events' });
      expect(message.headers).to.include({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      });
      let text = '';
      message.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const [, data = ''] = text.split('\n\n').at(-2)?.split('data: ') ?? [];
        const done = data === '' ? null : JSON.parse(data).pull.bytes_done;
        if (done === 7) {
          last?.onProgress(8, model.length);
          world.clock.advance(1_000);
        }
        if (done === 8) arrive();
      });
      await once(message, 'end');
      const models = text
        .split('\n\n')
        .filter((block) => block.startsWith('event: model\n'))
        .map((block) => JSON.parse(block.slice('event: model\ndata: '.length)) as Model);
      for (const each of models) expect(sseEventValidators.watchModel.model(each)).to.equal(true);
      expect(models.slice(0, 2).map(({ pull }) => pull?.bytes_done)).to.deep.equal([7, 8]);
      expect(models.at(-1)).to.deep.equal(await world.client.catalog.get('coder'));
      expect(models.at(-1)?.pull?.state).to.equal('succeeded');
      expect(models.slice(0, -1).every(({ pull }) => pull?.state === 'running')).to.equal(true);
    });

    it('CAT-019: a deletion ends it, and a shutdown breaks it off', async () => {
      await world.close();
      await aWorld({
        dataDir: join(folder, 'data'),
        download: {
          download: ({ signal }) =>
            new Promise((_resolve, reject) =>
              signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
            ),
        },
      });
      const pulling = async (): Promise<AsyncIterator<Model>> => {
        await register({ source });
        await world.client.catalog.pull('coder');
        const models = world.client.catalog.watch('coder')[Symbol.asyncIterator]();
        expect((await models.next()).value?.pull.state).to.equal('running');
        return models;
      };
      const deleted = await pulling();
      await world.client.catalog.delete('coder');
      expect((await deleted.next()).done).to.equal(true);
      const next = (await pulling()).next();
      const [broken] = await Promise.all([refusal(next), world.close()]);
      expect(ConnectionError.isInstance(broken)).to.equal(true);
      await aWorld();
    });

    it('CAT-015: a wrong digest and what is no model are refused and deleted', async () => {
      await register({ source, digest });
      comes = Buffer.from(model).fill(1, 0, 1);
      expect((await pulled()).pull?.reason).to.contain(`the registration says ${digest}`);
      await register({ source });
      const { pull, available } = await pulled();
      expect(pull?.reason).to.contain('malformed model file');
      expect(available).to.equal(false);
      expect(brought()).to.deep.equal([]);
    });

    it('CAT-015: a pull that breaks says why, and the next one goes on where it was', async () => {
      await register({ source });
      comes = new Error('the connection was reset');
      expect((await pulled()).pull).to.include({ state: 'failed', reason: 'the connection was reset' });
      comes = model;
      expect((await pulled()).pull?.state).to.equal('succeeded');
      expect(requests[0]?.path).to.equal(requests[1]?.path);
      expect(requests[0]?.path).to.match(/\.part$/);
    });

    it('CAT-015: a file is nothing to pull', async () => {
      await register();
      expect(await refusal(world.client.catalog.pull('coder'))).to.include({ code: 'INVALID_PARAMS' });
    });
  });
});
