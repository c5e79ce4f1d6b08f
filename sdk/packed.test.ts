import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { build } from 'tsdown';
import { end, receipt, started, token } from './scripted-server.js';

const execute = promisify(execFile);
const packageFolder = fileURLToPath(new URL('.', import.meta.url));
const modules = join(packageFolder, '..', 'node_modules');
const dependencies = ['eventsource-parser', 'openapi-fetch', 'openapi-typescript-helpers'];

/** The first script of the README, as a file of each module system. */
const script = /```js\n(.*?)```/s.exec(readFileSync(join(packageFolder, 'README.md'), 'utf8'))?.[1] ?? '';
const commonJsScript = `(async () => {\n${script.replace(/import (.*) from (.*);/, 'const $1 = require($2);')}})();\n`;

describe('packed package', function () {
  this.timeout(180_000);
  let folder: string;
  let application: string;
  let server: Server;
  const requests: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-sdk-'));
    application = join(folder, 'application');
    await packAndInstall();
    server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      if (request.method === 'POST') {
        response.writeHead(202, { 'Content-Type': 'application/json' }).end(JSON.stringify(receipt));
      } else {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.end([started, token(0, 'Os'), token(1, 'lo.'), end(2)].join(''));
      }
      request.resume();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  after(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  async function packAndInstall(): Promise<void> {
    const source = join(folder, 'package');
    mkdirSync(source);
    mkdirSync(application);
    await build({ cwd: packageFolder, outDir: join(source, 'dist'), logLevel: 'error' });
    for (const file of ['package.json', 'README.md', 'LICENSE'])
      cpSync(join(packageFolder, file), join(source, file));
    // The dependencies are packed from where they are installed already, so that no registry is needed.
    const folders = [source, ...dependencies.map((name) => join(modules, name))];
    const quiet = ['--ignore-scripts', '--silent'];
    await execute('npm', ['pack', ...quiet, '--pack-destination', folder, ...folders]);
    const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
    expect(tarballs).to.have.length(folders.length);
    writeFileSync(join(application, 'package.json'), '{ "private": true }');
    const install = ['install', ...quiet, '--offline', '--no-audit', '--no-fund'];
    await execute('npm', [...install, ...tarballs.map((file) => join(folder, file))], { cwd: application });
  }

  async function outputOf(file: string, text: string): Promise<string> {
    requests.length = 0;
    writeFileSync(join(application, file), text);
    const { port } = server.address() as AddressInfo;
    const env = {
      PATH: process.env['PATH'],
      LLORCH_BASE_URL: `http://127.0.0.1:${port}`,
      LLORCH_API_TOKEN: 'secret',
    };
    const { stdout } = await execute(process.execPath, [file], { cwd: application, env });
    return stdout;
  }

  for (const [file, text] of [
    ['agent.mjs', script],
    ['agent.cjs', commonJsScript],
  ] as const) {
    it(`SDK-009: the README's agent script runs against the installed package as ${file}`, async () => {
      const output = await outputOf(file, text);
      expect(output.split('\n')).to.deep.equal([
        '3 tasks start before ours',
        'Os',
        'lo.',
        'Oslo. (stop after 2 tokens)',
        '',
      ]);
      expect(requests).to.have.length(2);
      expect(requests[0]).to.equal('POST /v1/tasks Bearer secret');
      expect(requests[1]).to.match(/^GET \/v1\/tasks\/[0-9a-f-]{36}\/stream Bearer secret$/);
    });
  }

  it('SDK-009: the bundles import their two dependencies and nothing of Node', () => {
    const dist = join(application, 'node_modules', '@llama-orch', 'sdk', 'dist');
    expect(readdirSync(dist).sort()).to.deep.equal(['index.cjs', 'index.d.cts', 'index.d.ts', 'index.js']);
    for (const file of readdirSync(dist)) {
      const text = readFileSync(join(dist, file), 'utf8');
      const imported = [...text.matchAll(/(?:\bfrom |\bimport |\brequire\(|\bimport\()["']([^"']+)["']/g)];
      const names = new Set(imported.map(([, name]) => name));
      expect(
        [...names].every((name) => dependencies.includes(String(name))),
        `${file} imports ${[...names]}`,
      ).to.equal(true);
    }
  });

  it('SDK-009: the types serve both module systems', async () => {
    const typed = script.replace('const client = ', 'const client: LlamaOrch = ');
    writeFileSync(join(application, 'typed.mts'), typed);
    writeFileSync(
      join(application, 'typed.cts'),
      'import { LlamaOrch, QueueFullError } from "@llama-orch/sdk";\n' +
        'export const seed: Promise<number> = new LlamaOrch().tasks.run({ model_ref: "demo", prompt: "a" }).then((r) => r.seed);\n' +
        'export const wait = (e: unknown): number | null => (QueueFullError.isInstance(e) ? e.retryAfterMs : null);\n',
    );
    const tsconfig = {
      compilerOptions: {
        noEmit: true,
        strict: true,
        target: 'es2022',
        module: 'nodenext',
        lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
        types: [],
      },
      files: ['typed.mts', 'typed.cts'],
    };
    writeFileSync(join(application, 'tsconfig.json'), JSON.stringify(tsconfig));
    const tsc = join(modules, 'typescript', 'bin', 'tsc');
    const { stdout } = await execute(process.execPath, [tsc], { cwd: application }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).to.equal('');
  });
});
