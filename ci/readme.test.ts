import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const main = join(root, 'server/dist/main.js');

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly default?: unknown;
}

/** `a.b` → default, for every setting; undefined where the schema has none. */
function settings(node: SchemaNode, prefix = ''): [key: string, value: unknown][] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    child.properties === undefined
      ? [[`${prefix}${key}`, child.default]]
      : settings(child, `${prefix}${key}.`),
  );
}

/** First cell → second cell of every table row of the README whose first cell is made of code. */
function tableRows(): Map<string, string> {
  const rows = new Map<string, string>();
  for (const [, keys = '', value = ''] of readme.matchAll(/^\| (`[^|]+`) +\| ([^|]+?) +\|/gm)) {
    for (const key of keys.split(', ')) rows.set(key.trim().replace(/`|\[\]/g, ''), value.replace(/`/g, ''));
  }
  return rows;
}

describe('README', () => {
  const schema = JSON.parse(
    readFileSync(join(root, 'contracts/config-schema/llama-orch.schema.json'), 'utf8'),
  ) as SchemaNode;
  const known = [...settings(schema), ...settings(schema.properties?.['pools']?.items ?? {})];

  it('OPS-006: the tables name every setting of the schema with its default, and no other', () => {
    const rows = tableRows();
    expect([...rows.keys()]).to.have.members(known.map(([key]) => key));
    for (const [key, value] of known) {
      const scalar = typeof value === 'string' || typeof value === 'number';
      if (scalar) expect(rows.get(key), key).to.equal(String(value));
    }
  });

  describe('on the built server', () => {
    const run = promisify(execFile);
    const home = mkdtempSync(join(tmpdir(), 'llama-orch-readme-'));
    let server: ChildProcess | undefined;
    let baseUrl = '';
    let banner = '';

    before(async function () {
      if (!(await hasCurl())) this.skip();
      if (!existsSync(main)) throw new Error('server/dist/main.js is missing; run npm run build');
      server = spawn(process.execPath, [main, 'serve', '--bind', '127.0.0.1:0'], {
        cwd: home,
        env: { PATH: process.env['PATH'] },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (server.stderr === null) throw new Error('the server has no stderr');
      for await (const line of createInterface({ input: server.stderr })) {
        banner += `${line}\n`;
        baseUrl = /ready at (\S+)/.exec(line)?.[1] ?? baseUrl;
        if (line.includes('/stream')) break;
      }
    });

    after(async () => {
      if (server === undefined) return;
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    });

    const hasCurl = (): Promise<boolean> =>
      run('curl', ['--version']).then(
        () => true,
        () => false,
      );

    /** A shell that stops at the first error, in the folder where the server runs. */
    const sh = async (script: string): Promise<string> =>
      (await run('sh', ['-euc', script], { cwd: home, env: { PATH: process.env['PATH'] } })).stdout;

    it('OPS-001: the commands of the README submit a task and stream it to its end', async () => {
      const [, snippet = ''] = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
      expect(snippet).to.contain('http://127.0.0.1:8080');
      const output = await sh(snippet.replaceAll('http://127.0.0.1:8080', baseUrl));
      expect(output).to.contain('"queue_position":0');
      expect(output).to.match(/event: started[\s\S]*event: token[\s\S]*event: metrics[\s\S]*event: end/);
    });

    it('OPS-013: the printed commands submit a task and stream it, and the printed token file exists', async () => {
      const commands = banner.split('\n').filter((line) => line.trimStart().startsWith('curl '));
      expect(commands).to.have.length(2);
      expect(await sh(commands.join('\n'))).to.match(
        /"queue_position":0[\s\S]*event: started[\s\S]*event: end/,
      );
      const tokenFile = /API token: (\S+)/.exec(banner)?.[1] ?? '';
      expect(
        readFileSync(join(tokenFile.startsWith('/') ? '' : home, tokenFile), 'utf8'),
      ).to.have.length.above(40);
    });
  });
});
