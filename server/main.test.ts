import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';

const MAIN = fileURLToPath(new URL('./dist/main.js', import.meta.url));
const FAKE_POOL = 'pools:\n  - { id: demo, model: demo, engine: fake }\n';

/** The built command, run in a folder of its own with nothing of our environment but PATH. */
class Command {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  readonly exit: Promise<number | null>;

  constructor(folder: string, args: readonly string[], env: Record<string, string> = {}) {
    const path = process.env['PATH'] ?? '';
    this.child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { PATH: path, ...env } });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.exit = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Resolves once the banner is out, whose last command is the stream's. */
  ready(): Promise<void> {
    return this.printed(/curl -sN .*\n/);
  }

  /** Resolves once something that was printed matches. */
  async printed(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.stdout + this.stderr)) {
      const output = [this.child.stdout, this.child.stderr].map(
        (stream) => new Promise<false>((resolve) => stream?.once('data', () => resolve(false))),
      );
      const ended = await Promise.race([...output, this.exit.then(() => true)]);
      if (ended) throw new Error(`the server ended: ${this.stderr}`);
    }
  }

  get logged(): Record<string, unknown>[] {
    return this.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

describe('the llama-orch command', () => {
  let folder: string;
  const started: Command[] = [];
  const run = (args: readonly string[], env?: Record<string, string>): Command => {
    const command = new Command(folder, args, env);
    started.push(command);
    return command;
  };
  before(() => {
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is not built; run: npm run build`);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'llama-orch-main-'));
    writeFileSync(join(folder, 'llama-orch.yaml'), FAKE_POOL);
  });
  afterEach(async () => {
    for (const { child, exit } of started.splice(0)) {
      child.kill('SIGKILL');
      await exit;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('OPS-013, OPS-002: the first start prints commands that work when pasted, and SIGTERM ends it with 0', async () => {
    const server = run(['serve', '--bind', '127.0.0.1:0']);
    await server.ready();
    const tokenPath = join(folder, '.llama-orch', 'token');
    expect(server.stderr).to.contain(`API token: ${tokenPath}`);
    expect(statSync(tokenPath).mode & 0o777).to.equal(0o600);
    const commands = server.stderr.split('\n').filter((line) => line.startsWith('  curl'));
    const { stdout } = await promisify(execFile)('sh', ['-c', commands.join('\n')]);
    expect(stdout)
      .to.match(/^\{"task_id"/)
      .and.to.contain('event: started')
      .and.to.match(/event: end\n.*\n\n$/);
    const token = readFileSync(tokenPath, 'utf8').trim();
    expect(server.stdout + server.stderr).not.to.contain(token);
    const ready = server.logged.find(({ event }) => event === 'server_ready');
    expect(ready).to.include({ host: '127.0.0.1' });
    server.child.kill('SIGTERM');
    expect(await server.exit).to.equal(0);
    expect(server.logged.at(-1)).to.include({ event: 'shutdown_finished' });
  });

  it('OPS-028: SIGHUP puts a changed file in force, and flags still win over it', async () => {
    const server = run(['serve', '--bind', '127.0.0.1:0']);
    await server.ready();
    writeFileSync(
      join(folder, 'llama-orch.yaml'),
      `bind: 127.0.0.1:1\n${FAKE_POOL}log: { level: debug }\nmodel_defaults: { slots: 3 }\n`,
    );
    server.child.kill('SIGHUP');
    await server.printed(/config_(reloaded|refused)[^\n]*\n/);
    expect(server.stdout).to.contain('config_reloaded').and.not.to.contain('config_refused');
  });

  it('SEC-006: an open bind without a token set on purpose ends with 2 and says what to set', async () => {
    const server = run(['serve', '--bind', '0.0.0.0:0']);
    expect(await server.exit).to.equal(2);
    expect(server.stderr).to.contain('bind is 0.0.0.0:0').and.to.contain('LLORCH_API_TOKEN');
    expect(existsSync(join(folder, '.llama-orch'))).to.equal(false);
  });

  it('SEC-008: the token is in the arguments of no process that serves, for everyone can read those', async function () {
    if (process.platform !== 'linux') this.skip();
    const server = run(['serve', '--bind', '127.0.0.1:0'], { LLORCH_API_TOKEN: 'canary-token-0123456789' });
    await server.ready();
    const { pid = 0 } = server.child;
    for (const each of [pid, ...childrenOf(pid)])
      expect(readFileSync(`/proc/${each}/cmdline`, 'utf8')).not.to.contain('canary-token');
    expect(server.stdout + server.stderr).not.to.contain('canary-token');
  });

  it('OPS-006: a broken configuration file ends with 2 and names the place', async () => {
    writeFileSync(join(folder, 'llama-orch.yaml'), 'queue:\n  capcity: 3\n');
    const server = run([]);
    expect(await server.exit).to.equal(2);
    expect(server.stderr).to.contain(
      'llama-orch.yaml:2:3: unknown key `capcity` in queue; did you mean `capacity`?',
    );
  });

  it('OPS-024: config check ends with 0 and a line a pool, or with 2 and the place alone, and makes nothing', async () => {
    const good = run(['config', 'check']);
    expect([await good.exit, good.stderr]).to.deep.equal([0, '']);
    expect(good.stdout).to.match(/^demo: model_ref demo, engine fake, .*\n$/);
    const path = join(folder, 'llama-orch.yaml');
    writeFileSync(path, 'queue:\n  polcy: reject\n');
    const bad = run(['config', 'check']);
    expect([await bad.exit, bad.stdout]).to.deep.equal([2, '']);
    expect(bad.stderr).to.equal(
      `${path}:2:3: unknown key \`polcy\` in queue; did you mean \`policy\`? allowed: capacity, policy\n`,
    );
    expect(existsSync(join(folder, '.llama-orch'))).to.equal(false);
  });

  it('OPS-025: config print says where each value comes from, and no token', async () => {
    const printed = run(['config', 'print', '--origin', '--bind', '127.0.0.1:0'], {
      LLORCH_API_TOKEN: 'main-token-0123456789',
    });
    expect([await printed.exit, printed.stderr]).to.deep.equal([0, '']);
    expect(printed.stdout)
      .to.contain('bind: 127.0.0.1:0 # --bind\n')
      .and.contain('token: "[redacted]" # LLORCH_API_TOKEN\n')
      .and.not.contain('main-token');
  });

  it('ENG-011: a pool that insists on a GPU which is not there ends with 2 and says why', async () => {
    writeFileSync(join(folder, 'llama-orch.yaml'), 'pools:\n  - { id: big, model: demo, device: cuda }\n');
    // An empty PATH hides nvidia-smi, so that this holds on a machine with a GPU too.
    const server = run([], { PATH: folder });
    expect(await server.exit).to.equal(2);
    expect(server.stderr).to.match(
      /pool big has device: cuda, and no NVIDIA GPU: .*; use device: auto or cpu/,
    );
  });

  it('OPS-006: an address in use ends with 1 and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const server = run(['serve'], { LLORCH_BIND: `127.0.0.1:${port}` });
    expect(await server.exit).to.equal(1);
    expect(server.stderr).to.contain(`cannot listen on 127.0.0.1:${port}`);
    other.close();
  });

  it('OPS-016: a second server on the same data directory ends at once and names the first', async () => {
    const first = run(['serve', '--bind', '127.0.0.1:0']);
    await first.ready();
    const second = run(['serve', '--bind', '127.0.0.1:0']);
    expect(await second.exit).to.equal(2);
    expect(second.stderr).to.contain(`.llama-orch is in use by process ${first.child.pid};`);
    // A server that was killed locks nobody out.
    first.child.kill('SIGKILL');
    await first.exit;
    const third = run(['serve', '--bind', '127.0.0.1:0']);
    await third.ready();
  });

  it('OPS-016: a data directory that cannot be made ends it with 2 and a sentence', async () => {
    const server = run(['serve', '--bind', '127.0.0.1:0', '--data-dir', '/dev/null/data']);
    expect(await server.exit).to.equal(2);
    expect(server.stderr).to.match(/^llama-orch cannot start: ENOTDIR.*--data-dir/);
    expect(server.stderr.trim().split('\n')).to.have.length(1);
  });

  it('OPS-002: a signal at the moment of readiness already ends it with 0, and so does SIGINT', async () => {
    const server = run(['serve', '--bind', '127.0.0.1:0'], { LLORCH_API_TOKEN: 'main-token-0123456789' });
    await server.ready();
    server.child.kill('SIGINT');
    expect(await server.exit).to.equal(0);
    expect(server.stdout + server.stderr).not.to.contain('main-token');
  });

  it('OPS-002: a second signal ends a shutdown that does not finish at once, with 1', async () => {
    const server = run(['serve', '--bind', '127.0.0.1:0'], {
      LLORCH_API_TOKEN: 'main-token-0123456789',
      NODE_OPTIONS: preloading("import http from 'node:http'; http.Server.prototype.close = () => {};"),
    });
    await server.ready();
    server.child.kill('SIGTERM');
    await server.printed(/"shutdown_started"/);
    server.child.kill('SIGTERM');
    expect(await server.exit).to.equal(1);
    expect(server.stdout).not.to.contain('shutdown_finished');
  });

  it('OPS-015: a defect that nobody caught is logged, ends it with 1, and takes the engines along', async function () {
    if (process.platform !== 'linux') this.skip();
    writeFileSync(join(folder, 'llama-orch.yaml'), 'pools:\n  - { id: demo, model: demo, device: cpu }\n');
    const server = run(['serve', '--bind', '127.0.0.1:0'], {
      LLORCH_API_TOKEN: 'main-token-0123456789',
      NODE_OPTIONS: preloading("process.once('SIGUSR2', () => { throw new Error('planted defect'); });"),
    });
    await server.printed(/"replica_ready"/);
    const [engine] = childrenOf(server.child.pid);
    if (engine === undefined) throw new Error('the server has no engine process');
    server.child.kill('SIGUSR2');
    expect(await server.exit).to.equal(1);
    expect(server.logged.at(-1)).to.include({ event: 'fatal', message: 'planted defect' });
    // Its own death is not announced to us; the limit of the test is the limit of the wait.
    while (isAlive(engine)) await delay(20);
  });
});

/** NODE_OPTIONS that run `code` before the command. */
function preloading(code: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

/** Linux only. */
function childrenOf(pid: number | undefined): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === '' ? [] : children.split(' ').map(Number);
}

function isAlive(pid: number): boolean {
  try {
    // A zombie has ended; it only waits to be reaped.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
