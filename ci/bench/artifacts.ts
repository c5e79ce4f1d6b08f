/**
 * `npm run bench:artifacts`: how long a client waits for a create, on disk when it is answered, and for a read, verified
 * each time; then how fast a server is ready again after a kill with all of them, and what listing by a tag costs.
 *
 * ARTIFACTS is their number, BYTES the size of one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Schema } from '../../generated/types.js';
import { KilledServer } from '../crash/killed-server.js';
import { residentMibOf } from './process-memory.js';
import { printTable } from './report.js';

const count = Number(process.env['ARTIFACTS'] ?? 10_000);
const text = 'x'.repeat(Number(process.env['BYTES'] ?? 4_000));
/** One of so many has the tag that is listed. */
const TAGGED = 100;

const headers = { 'content-type': 'application/json' };

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const startedMs = performance.now();
  const value = await work();
  return { ms: performance.now() - startedMs, value };
}

function row(name: string, times: readonly number[]): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
  return [name, String(times.length), at(0.5), at(0.99), at(1)];
}

async function jsonOf<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  if (!response.ok) throw new Error(`answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

const folder = mkdtempSync(join(tmpdir(), 'llama-orch-artifacts-'));
const options = { engine: 'fake' };
let server = await KilledServer.start(folder, options);
try {
  const emptyMs = server.readyMs;
  const urls: string[] = [];
  const creates: number[] = [];
  for (let number = 0; number < count; number++) {
    const body = JSON.stringify({
      kind: 'other',
      content: { number, text },
      tags: number % TAGGED === 0 ? ['some'] : [],
    });
    const { ms, value } = await timed(() =>
      jsonOf<Schema.Artifact>(server.ask('/v1/artifacts', { method: 'POST', headers, body })),
    );
    creates.push(ms);
    urls.push(value.url);
  }
  const reads: number[] = [];
  for (const url of urls) reads.push((await timed(() => jsonOf(server.ask(url)))).ms);
  await server.kill();
  server = await KilledServer.start(folder, options);
  const lists: number[] = [];
  for (let round = 0; round < 20; round++) {
    const list = () => jsonOf<Schema.ArtifactPage>(server.ask('/v1/artifacts?tag=some&limit=200'));
    const { ms, value } = await timed(list);
    lists.push(ms);
    if (value.artifacts.length !== Math.min(200, Math.ceil(count / TAGGED)))
      throw new Error('the list is not whole');
  }
  printTable(
    ['ms', 'n', 'p50', 'p99', 'max'],
    [row('create', creates), row('get', reads), row('list by tag', lists)],
  );
  console.log(
    `ready ${server.readyMs.toFixed(0)} ms after the start with ${count} artifacts, ${emptyMs.toFixed(0)} ms with none; ` +
      `${residentMibOf(server.pid).toFixed(0)} MiB resident`,
  );
} finally {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
}
