import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ensureTokenFile, TokenFileError } from './adapters/token-file.js';
import { type ComposedServer, startServer } from './testing/composed-server.js';
import { LogEvents } from './testing/log-events.js';

describe('the data directory', () => {
  let folder: string;
  let dataDir: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-data-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const pool = { id: 'demo', model: 'demo', engine: 'fake', device: 'cpu' } as const;
  const defaults = { engine: 'fake', device: 'cpu' } as const;
  const models = [{ id: 'spare', model: 'demo' }];
  const serve = (logSink = new LogEvents()): Promise<ComposedServer> =>
    startServer({
      config: { data_dir: dataDir, bind: '127.0.0.1:0', pools: [pool], models, model_defaults: defaults },
      compose: { logSink },
    });
  const post = (server: ComposedServer, path: string, body: unknown): Promise<Response> =>
    server.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('SEC-016: under umask 000 whatever a life with tasks, models, artifacts and reloads leaves is for the owner only', async () => {
    const umask = process.umask(0);
    try {
      ensureTokenFile(dataDir);
      const log = new LogEvents();
      const server = await serve(log);
      const { urls } = (await (await server.submit({ model_ref: 'demo', prompt: 'x' })).json()) as {
        urls: { stream: string };
      };
      await (await server.ask(urls.stream)).text();
      await post(server, '/v1/catalog/models', { id: 'mine', source: 'file:/nonexistent/mine.gguf' });
      await post(server, '/v1/artifacts', { kind: 'plan', content: 1 });
      await log.next('pool_reloaded', () =>
        post(server, '/v1/pools/demo/reload', { new_model_ref: 'spare' }),
      );
      await server.close();
    } finally {
      process.umask(umask);
    }
    const paths = ['', ...(readdirSync(dataDir, { recursive: true }) as string[])];
    const modes = paths.map((path) => {
      const stats = lstatSync(join(dataDir, path));
      return [path, (stats.mode & 0o777).toString(8), stats.isDirectory() ? '700' : '600'] as const;
    });
    expect(paths).to.include.members([
      'token',
      'catalog.json',
      'pool-overrides.json',
      'artifacts',
      'store/data.mdb',
    ]);
    expect(modes.filter(([, mode, wanted]) => mode !== wanted)).to.deep.equal([]);
  });

  const linked = [
    'token',
    'lock',
    'store',
    'catalog.json',
    'catalog.json.copy',
    'pool-overrides.json',
    'store/data.mdb',
    'store/lock.mdb',
  ];
  for (const name of linked) {
    it(`SEC-017: ${name} that is a link is refused with the command that mends it, and its target is left alone`, async () => {
      mkdirSync(join(dataDir, 'store'), { recursive: true, mode: 0o700 });
      if (name === 'store') rmSync(join(dataDir, 'store'), { recursive: true });
      const target = join(folder, 'target');
      if (name === 'store') mkdirSync(target, { mode: 0o700 });
      else writeFileSync(target, '', { mode: 0o600 });
      symlinkSync(target, join(dataDir, name));
      const outcome = await serve().then(
        (server) => server.close().then(() => null),
        (error: unknown) => error,
      );
      expect(outcome).to.be.instanceOf(TokenFileError);
      expect(String(outcome)).to.contain(`rm '${join(dataDir, name)}'`);
      const { size, nlink } = lstatSync(target);
      expect(name === 'store' ? readdirSync(target) : [size, nlink]).to.deep.equal(
        name === 'store' ? [] : [0, 1],
      );
    });
  }

  it('SEC-017: models may be a link to another disk', async () => {
    mkdirSync(dataDir, { mode: 0o700 });
    symlinkSync(folder, join(dataDir, 'models'));
    await (await serve()).close();
  });
});
