import { expect } from 'chai';
import { MemoryCatalogStore } from '../adapters/catalog-store-memory.js';
import type { FileMeasurement, ModelFiles } from '../core/catalog-store-port.js';
import { OrchestratorError } from '../core/errors.js';
import { ModelCatalog, type Registration } from './model-catalog.js';
import { VirtualClock } from './testing/virtual-clock.js';

const MEASURED: FileMeasurement = {
  sizeBytes: 100,
  digest: `sha256:${'a'.repeat(64)}`,
  blake2b512: 'b'.repeat(128),
  gguf: {
    architecture: 'llama',
    name: null,
    trainedCtx: 512,
    parameters: 10,
    quantisation: 'F32',
    chatTemplate: false,
  },
  malformed: null,
  signatures: [],
};
const registration = (more: Partial<Registration> = {}): Registration => ({
  id: 'coder',
  source: 'file:/models/coder.gguf',
  workload: 'completion',
  declaredDigest: null,
  signatures: [],
  sbom: null,
  trustPolicy: null,
  tags: [],
  ...more,
});

describe('the catalog at work', () => {
  let store: MemoryCatalogStore;
  let catalog: ModelCatalog;
  let changes: number;
  /** Readings under way, by path. */
  let readings: Map<string, { end(measured: FileMeasurement | Error): void; progress(share: number): void }>;
  let signals: AbortSignal[];
  /** What estimates wait for. */
  let estimating: Promise<void>;

  const files: ModelFiles = {
    exists: (path) => path.endsWith('.gguf'),
    measure: (path, signal, onProgress) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        readings.set(path, {
          progress: onProgress,
          end: (measured) => (measured instanceof Error ? reject(measured) : resolve(measured)),
        });
      });
    },
    rename: async () => {},
    remove: async () => {},
  };
  const made = (trustPolicy: 'permissive' | 'strict' = 'permissive'): ModelCatalog =>
    new ModelCatalog({
      store,
      files,
      download: { download: async () => {} },
      pullDir: '/data/models',
      pullMaxBytes: 1_000,
      hfEndpoint: 'https://hub.test',
      trustPolicy,
      servedUnder: (id) => (id === 'main' ? 'demo' : null),
      checkSignature: () => ({ kind: 'good', keyId: 'K' }),
      estimate: async () => {
        await estimating;
        return { vramBytes: 7, hostBytes: 0, cpuOnlyBytes: 8, trainedCtx: 512 };
      },
      clock: new VirtualClock(),
      log: { log() {} },
      metrics: { increment() {}, observe() {} },
    });
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const reading = async (path = '/models/coder.gguf') => {
    for (;;) {
      const found = readings.get(path);
      readings.delete(path);
      if (found !== undefined) return found;
      await turns();
    }
  };

  beforeEach(() => {
    store = new MemoryCatalogStore();
    changes = 0;
    readings = new Map();
    signals = [];
    estimating = Promise.resolve();
    catalog = made();
    catalog.start(async () => void changes++);
  });

  it('CAT-006: the progress is that of the reading, and the last result stays until there is another', async () => {
    await catalog.register(registration());
    catalog.verify('coder');
    const first = await reading();
    first.progress(0.5);
    expect(catalog.view('coder')).to.include({ verifying: 0.5, verification: null });
    first.end(MEASURED);
    await turns();
    const { verification, digest, file, verifying } = catalog.view('coder');
    expect([verification?.result, digest, verifying]).to.deep.equal(['warn', MEASURED.digest, null]);
    expect(file).to.include({ sizeBytes: 100, vramBytes: 7, hostBytes: 8 });

    catalog.verify('coder');
    const second = await reading();
    catalog.verify('coder');
    expect(readings.size).to.equal(0);
    expect(catalog.view('coder').verification?.result).to.equal('warn');
    second.end(new Error('EIO: i/o error, read'));
    await turns();
    expect(catalog.view('coder').verification).to.deep.include({
      result: 'fail',
      reasons: ['the file cannot be read: EIO: i/o error, read'],
    });
    expect(catalog.view('coder').digest).to.equal(MEASURED.digest);
  });

  it('CAT-019: who watches is told of each change and of the deletion, not of progress nor of another model', async () => {
    await catalog.register(registration());
    await catalog.register(registration({ id: 'poet', source: 'file:/models/poet.gguf' }));
    const told: (string | null)[] = [];
    const end = catalog.watch('coder', () => {
      const model = catalog.find('coder');
      told.push(model && `${model.state} ${model.verifying} ${model.verification?.result}`);
    });
    await catalog.setState('poet', 'Retired');
    expect(told).to.deep.equal([]);
    await catalog.setState('coder', 'Retired');
    catalog.verify('coder');
    const { progress, end: read } = await reading();
    progress(0.5);
    await turns();
    read(MEASURED);
    await turns();
    expect(told).to.deep.equal([
      'Retired null undefined',
      'Retired 0 undefined',
      'Retired 0.5 warn',
      'Retired null warn',
    ]);
    await catalog.remove('coder');
    expect(told.at(-1)).to.equal(null);
    end();
    await catalog.register(registration());
    expect(told).to.have.length(5);
  });

  it('CAT-019: a configuration that no longer names a model tells who watches it', async () => {
    await catalog.adopt([{ modelRef: 'demo', modelPath: '/models/demo.gguf', workload: 'completion' }]);
    const told: boolean[] = [];
    catalog.watch('demo', () => told.push(catalog.find('demo') === null));
    await catalog.adopt([]);
    expect(told).to.deep.equal([true]);
  });

  it('CAT-006: large files are read one after the other', async () => {
    await catalog.register(registration());
    await catalog.register(registration({ id: 'poet', source: 'file:/models/poet.gguf' }));
    catalog.verify('coder');
    catalog.verify('poet');
    const first = await reading();
    expect(readings.has('/models/poet.gguf')).to.equal(false);
    first.end(MEASURED);
    (await reading('/models/poet.gguf')).end(MEASURED);
    await turns();
    expect(catalog.views().map(({ verification }) => verification?.result)).to.deep.equal(['warn', 'warn']);
  });

  it('CAT-018: a verification of a source that has changed meanwhile says nothing of the new one', async () => {
    await catalog.register(registration());
    catalog.verify('coder');
    const old = await reading();
    await catalog.register(registration({ source: 'file:/models/new.gguf' }));
    old.end(MEASURED);
    await turns();
    expect(catalog.view('coder')).to.include({ verification: null, digest: null, verifying: null });
    expect(signals[0]?.aborted).to.equal(true);
  });

  it('CAT-018: nor does one whose source has changed once the file was read', async () => {
    let estimated = (): void => {};
    estimating = new Promise((resolve) => {
      estimated = resolve;
    });
    await catalog.register(registration());
    catalog.verify('coder');
    (await reading()).end(MEASURED);
    await turns();
    await catalog.register(registration({ source: 'file:/models/new.gguf' }));
    estimated();
    await turns();
    expect(catalog.view('coder')).to.include({ verification: null, digest: null, file: null });
  });

  it('CAT-018: a digest that is declared while the file is read is compared', async () => {
    await catalog.register(registration());
    catalog.verify('coder');
    const { end } = await reading();
    await catalog.register(registration({ declaredDigest: `sha256:${'0'.repeat(64)}` }));
    end(MEASURED);
    await turns();
    expect(catalog.view('coder').verification?.result).to.equal('fail');
  });

  it('CAT-001: a change that the disk refuses is none', async () => {
    await catalog.register(registration());
    store.fault = 'ENOSPC: no space left on device';
    for (const attempt of [
      () => catalog.register(registration({ id: 'poet' })),
      () => catalog.setState('coder', 'Retired'),
      () => catalog.remove('coder'),
    ]) {
      const refused = await attempt().catch((error: unknown) => error);
      if (!(refused instanceof OrchestratorError)) throw new Error('it must be refused');
      expect(refused.code).to.equal('STORAGE_UNAVAILABLE');
    }
    expect(catalog.views().map(({ id, state }) => [id, state])).to.deep.equal([['coder', 'Active']]);
    expect(changes).to.equal(1);
    store.fault = null;
    expect((await catalog.setState('coder', 'Retired')).state).to.equal('Retired');
  });

  it('CAT-001: changes at once are all kept', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `model-${index}`);
    await Promise.all(ids.map((id) => catalog.register(registration({ id }))));
    expect(store.models.map(({ id }) => id)).to.have.members(ids);
  });

  it('CAT-012: what the configuration names is taken over, and goes with it', async () => {
    const demo = { modelRef: 'demo', modelPath: '/models/demo.gguf', workload: 'completion' } as const;
    await catalog.register(registration());
    await catalog.adopt([demo]);
    await catalog.setState('demo', 'Retired');
    await catalog.adopt([demo]);
    expect(catalog.view('demo')).to.include({ origin: 'config', state: 'Retired' });
    await catalog.adopt([]);
    expect(catalog.views().map(({ id }) => id)).to.deep.equal(['coder']);
    expect(store.models.map(({ id }) => id)).to.deep.equal(['coder']);
  });

  it('CAT-011: under strict a model is verified by itself, and kept from tasks until it has passed', async () => {
    catalog = made('strict');
    catalog.start(async () => {});
    await catalog.register(registration({ signatures: ['x'] }));
    expect(catalog.bars().get('coder')?.code).to.equal('UNTRUSTED_ARTIFACT');
    (await reading()).end(MEASURED);
    await turns();
    expect(catalog.view('coder').verification?.result).to.equal('pass');
    expect([...catalog.bars()]).to.deep.equal([]);
  });

  it('CAT-005: of several models with one digest the first Active one serves', async () => {
    for (const id of ['b', 'a', 'c'])
      await catalog.register(
        registration({ id, source: `file:/models/${id}.gguf`, declaredDigest: MEASURED.digest }),
      );
    expect(catalog.idOf(MEASURED.digest)).to.equal('a');
    await catalog.setState('a', 'Retired');
    expect(catalog.idOf(MEASURED.digest)).to.equal('b');
    expect(catalog.idOf('file:/models/c.gguf')).to.equal('c');
    expect(catalog.idOf('file:/models/d.gguf')).to.equal('file:/models/d.gguf');
  });

  it('CAT-004: a name that a pool of another model has is refused, for no pool could be named so', async () => {
    const refused = await catalog.register(registration({ id: 'main' })).catch((error: unknown) => error);
    if (!(refused instanceof OrchestratorError)) throw new Error('it must be refused');
    expect(refused).to.include({ code: 'INVALID_PARAMS', field: 'id' });
    expect(refused.message).to.contain('serves model "demo"');
  });

  it('CAT-015: the end of the server gives up what is under way', async () => {
    await catalog.register(registration());
    catalog.verify('coder');
    await reading();
    await catalog.close();
    expect(catalog.view('coder').verification).to.equal(null);
    catalog.verify('coder');
    await turns();
    expect(readings.size).to.equal(0);
  });
});
