import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { builtChildPath } from './engine-process.js';
import { buildChild } from './testing/build-child.js';
import { groupGone, processes } from './testing/process-table.js';

const DOOMED_SERVER = fileURLToPath(new URL('./testing/doomed-server.ts', import.meta.url));
const LIMIT_MS = 1000;

describe('engine processes of a killed server', function () {
  this.timeout(20_000);
  let blockedChildPath: string;
  before(async function () {
    if (process.platform !== 'linux') this.skip();
    blockedChildPath = await buildChild(
      fileURLToPath(new URL('./testing/blocked-child.ts', import.meta.url)),
      'blocked-child',
    );
  });

  for (const phase of ['idle', 'stream', 'prefill', 'load']) {
    it(`ENG-004: kill -9 of the server leaves no engine process (${phase})`, () =>
      expectNoOrphans(phase, builtChildPath()));
  }

  it('ENG-004: kill -9 of the server ends an engine process whose event loop is blocked, and what that has started', () =>
    expectNoOrphans('idle', blockedChildPath));

  async function expectNoOrphans(phase: string, childPath: string): Promise<void> {
    const server = spawn(process.execPath, ['--import', 'tsx', DOOMED_SERVER, phase, childPath], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await printed(server);
    const [engine] = processes().filter((each) => each.parent === server.pid && each.group === each.pid);
    if (engine === undefined) throw new Error('the server has no engine process');
    server.kill('SIGKILL');
    expect(await groupGone(engine.pid, LIMIT_MS), `engine process ${engine.pid} is gone`).to.equal(true);
  }
});

async function printed(server: ChildProcess): Promise<void> {
  if (server.stdout === null) throw new Error('the server has no output');
  await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('the server ended before it was killed'))),
  ]);
}
