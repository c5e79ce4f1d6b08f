import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** The first line of `haproxy -v`, or null where haproxy is not installed. */
export function haproxyVersion(): string | null {
  const answer = spawnSync('haproxy', ['-v'], { encoding: 'utf8' });
  return answer.status === 0 ? (answer.stdout.split('\n')[0] ?? null) : null;
}

/** Starts haproxy as a one-thread HTTP proxy in front of `upstreamPort` and waits until it accepts. */
export async function startHaproxy(upstreamPort: number): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort();
  const config = join(mkdtempSync(join(tmpdir(), 'llama-orch-bench-')), 'haproxy.cfg');
  writeFileSync(
    config,
    [
      'global',
      '  nbthread 1',
      '  maxconn 2048',
      'defaults',
      '  mode http',
      '  timeout connect 5s',
      '  timeout client 60s',
      '  timeout server 60s',
      'listen bench',
      `  bind 127.0.0.1:${port}`,
      `  server source 127.0.0.1:${upstreamPort}`,
      '',
    ].join('\n'),
  );
  const child = spawn('haproxy', ['-db', '-f', config], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await accepts(port)) return { process: child, port };
    await delay(50);
  }
  child.kill('SIGKILL');
  throw new Error(`haproxy does not accept connections on port ${port} after 5 s`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
