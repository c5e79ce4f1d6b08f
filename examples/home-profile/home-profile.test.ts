import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { readConfigFile } from '../../server/adapters/config-file.js';
import { compose } from '../../server/compose.js';
import { resolveConfig, type ServerConfig } from '../../server/config.js';
import { FakeEngine } from '../../server/engines/fake/fake-engine.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const GIB = 2 ** 30;
/** What a replica takes, by the size in the name of its file. */
const SIZES: readonly (readonly [RegExp, number])[] = [
  [/-30b-/, 20],
  [/-8b-/, 7],
  [/-7b-/, 7],
  [/-4b-/, 4],
  [/./, 1],
];
const CARDS = {
  'reference.yaml': [24, 12],
  'single-gpu.yaml': [12],
};
const TOKEN = 'example-token-0123456789';

describe('example configurations', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

  for (const file of files) {
    it(`OPS-006: ${file} is valid, and its first line tells editors the schema`, () => {
      const path = join(FOLDER, file);
      const [firstLine = ''] = readFileSync(path, 'utf8').split('\n');
      const schema = /^# yaml-language-server: \$schema=(.+)$/.exec(firstLine)?.[1] ?? '';
      expect(JSON.parse(readFileSync(join(FOLDER, schema), 'utf8'))).to.have.property(
        'title',
        'llama-orch configuration',
      );
      expect(resolveConfig(readConfigFile(path).config, FOLDER).pools).not.to.have.length(0);
    });
  }

  for (const [file, sizes] of Object.entries(CARDS)) {
    it(`OPS-006, PLC-008: ${file} boots on the cards it names`, async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'llama-orch-example-'));
      const example = resolveConfig(
        readConfigFile(join(FOLDER, file)).config,
        FOLDER,
        { bind: '127.0.0.1:0', dataDir },
        { LLORCH_API_TOKEN: TOKEN },
      );
      const config: ServerConfig = {
        ...example,
        devices: {
          ...example.devices,
          simulated: sizes.map((gib) => ({ name: `${gib} GB`, memoryBytes: gib * GIB })),
        },
        pools: example.pools.map((pool) => ({
          ...pool,
          engine: 'fake',
          device: pool.device === 'auto' ? 'cuda' : pool.device,
        })),
      };
      const fake = new FakeEngine({
        estimate: ({ modelPath }) => ({
          vramBytes: (SIZES.find(([name]) => name.test(modelPath))?.[1] ?? 1) * GIB,
          hostBytes: 0,
          cpuOnlyBytes: 0,
          trainedCtx: null,
        }),
      });
      // A preloaded pool without room for one replica is refused here.
      const composition = await compose({
        config,
        token: TOKEN,
        engines: new Map([['fake', fake]]),
        logSink: { log() {} },
      });
      await composition.listen();
      await composition.close(0);
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  it('OPS-006: cpu-only.yaml boots and answers a task with the bundled model', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'llama-orch-example-'));
    const config = resolveConfig(readConfigFile(join(FOLDER, 'cpu-only.yaml')).config, FOLDER, {
      bind: '127.0.0.1:0',
      dataDir,
    });
    const composition = await compose({ config, token: TOKEN, logSink: { log() {} }, checkResponses: true });
    try {
      const { baseUrl } = await composition.listen();
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      const body = JSON.stringify({
        model_ref: 'demo',
        messages: [{ role: 'user', content: 'What is the capital of Norway?' }],
        sampling: { temperature: 0 },
      });
      const taken = await fetch(`${baseUrl}/v1/tasks`, { method: 'POST', headers, body });
      expect(taken.status).to.equal(202);
      const { urls } = (await taken.json()) as { urls: { self: string; stream: string } };
      expect(await (await fetch(`${baseUrl}${urls.stream}`, { headers })).text()).to.contain('event: end');
      const task = (await (await fetch(`${baseUrl}${urls.self}`, { headers })).json()) as { text: string };
      expect(task.text).to.match(/Oslo\.$/);
    } finally {
      await composition.close(0);
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
