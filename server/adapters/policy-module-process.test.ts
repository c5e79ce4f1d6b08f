import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ModuleOpinion } from '../core/policy-module-port.js';
import { PolicyModuleProcess } from './policy-module-process.js';

describe('policy modules', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-policy-'));
  let now = 0;
  let module: PolicyModuleProcess;

  const start = (code: string, timeoutMs = 20_000): void => {
    const path = join(folder, 'policy.mjs');
    writeFileSync(path, code);
    module = new PolicyModuleProcess({ path, timeoutMs, nowMs: () => now });
  };
  afterEach(() => module.close());
  after(() => rmSync(folder, { recursive: true, force: true }));

  const ask = (host: string): Promise<ModuleOpinion | null> =>
    module.consult(
      { action: 'tool_http', scheme: 'http', host, port: 80, method: 'GET', path: '/' },
      'mine-1',
    );
  const failure = (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => {
        throw new Error('it answered');
      },
      (error) => String(error.message),
    );

  it('POL-030: it is asked with the request and its correlation id, and may leave it to the rules', async () => {
    start(`export const decide = async ({ host, correlation_id }) =>
      host === 'none' ? undefined : { effect: host === 'good' ? 'allow' : 'deny', reason: correlation_id };`);
    expect(await Promise.all(['good', 'bad', 'none'].map(ask))).to.deep.equal([
      { effect: 'allow', reason: 'mine-1' },
      { effect: 'deny', reason: 'mine-1' },
      null,
    ]);
  });

  it('POL-030: its process knows nothing of ours', async () => {
    process.env['LLORCH_API_TOKEN'] = 'canary-token';
    try {
      start(
        `export const decide = () => ({ effect: 'deny', reason: JSON.stringify([process.env, process.argv]) });`,
      );
      expect((await ask('a'))?.reason)
        .to.not.contain('canary')
        .and.not.contain('LLORCH');
    } finally {
      delete process.env['LLORCH_API_TOKEN'];
    }
  });

  const failing: readonly (readonly [what: string, code: string, words: RegExp])[] = [
    ['throws', `export const decide = () => { throw new Error('boom'); };`, /^it threw: Error: boom/],
    ['answers nonsense', `export const decide = () => 'maybe';`, /its answer is none; allowed/],
    ['ends itself', `export const decide = () => process.exit(3);`, /its process ended with status 3/],
    ['cannot be parsed', 'export const decide = (;', /it cannot be loaded: SyntaxError/],
    ['exports nothing', 'export const other = 1;', /it exports no function decide/],
    [
      'takes memory without end',
      'export const decide = () => { for (const all = []; ; ) all.push(Buffer.alloc(4e6, 1)); };',
      /it took more than \d+ KiB of memory|its process ended/,
    ],
    [
      'fills its heap',
      'export const decide = () => { for (const all = []; ; ) all.push({ all }); };',
      /it took more than \d+ KiB of memory|its process ended/,
    ],
  ];
  const writes = (text: string): string =>
    `import { writeSync } from 'node:fs'; export const decide = () => { writeSync(3, ${text}); return new Promise(() => {}); };`;
  for (const [what, text] of [
    ['garbage', `'garbage\\n'`],
    ['null', `'null\\n'`],
    ['an answer to nothing', `'{"type":"answer","id":99,"opinion":null}\\n'`],
    ['a failure without words', `'{"type":"unusable","reason":{"toString":1}}\\n'`],
  ] as const) {
    it(`POL-030: one that writes ${what} where answers go is ended`, async () => {
      start(writes(text));
      expect(await failure(ask('a'))).to.equal('it sent what is no answer to anything that waits for it');
    });
  }

  it('POL-030: one that answers without end is ended', async () => {
    start(writes(`'x'.repeat(1e6)`));
    expect(await failure(ask('a'))).to.match(/^its answer is longer than 65536 characters/);
  });

  for (const [what, code, words] of failing) {
    it(`POL-030: one that ${what} is told in words`, async () => {
      start(code);
      expect(await failure(ask('a'))).to.match(words);
    });
  }

  for (const [what, hang] of [
    ['never yields', 'for (;;);'],
    ['never answers', 'return new Promise(() => {});'],
  ]) {
    it(`POL-030: one that ${what} is ended with all that waits for it, and started anew`, async () => {
      start(
        `export function decide({ host }) { if (host === 'hang') { ${hang} } return { effect: 'allow' }; }`,
        1_500,
      );
      expect((await ask('a'))?.effect).to.equal('allow');
      expect(await Promise.all(['hang', 'hang'].map((host) => failure(ask(host))))).to.deep.equal([
        'it gave no answer in 1500 ms',
        'it gave no answer in 1500 ms',
      ]);
      expect(await failure(ask('a')), 'at once').to.equal('it gave no answer in 1500 ms');
      now += 1_000;
      expect((await ask('a'))?.effect).to.equal('allow');
    });
  }

  it('POL-030: no more wait for it than it has room for', async () => {
    start('export const decide = () => new Promise(() => {});');
    const asked = Array.from({ length: 257 }, () => failure(ask('a')));
    expect(await asked[256]).to.equal('256 requests wait for it already');
    module.close();
    expect(await asked[0]).to.equal('the server ends');
  });
});
