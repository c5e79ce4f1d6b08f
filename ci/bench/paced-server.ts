/**
 * Our whole server as the process composes it, auth, metrics and logs on, over the fake engine: each task says
 * TOKENS tokens, one every PACE_MS; the first HISTORY tasks end at once, so that there is something to predict from.
 * CAPACITY tasks may wait, and ended ones are kept for RETENTION_MS. Prints its port on standard output, its log goes to /dev/null.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createLogger } from '../../server/adapters/logger-pino.js';
import { compose } from '../../server/compose.js';
import { resolveConfig } from '../../server/config.js';
import { FakeEngine } from '../../server/engines/fake/fake-engine.js';

const tokens = Number(process.env['TOKENS']);
const tokenMs = Number(process.env['PACE_MS']);
const slots = Number(process.env['SLOTS']);
const history = Number(process.env['HISTORY'] ?? 0);
const capacity = Number(process.env['CAPACITY'] ?? 64);
const retentionMs = Number(process.env['RETENTION_MS'] ?? 3_600_000);
const token = process.env['BENCH_TOKEN'] ?? '';

/** The configuration allows so many slots on a replica. */
const SLOTS_PER_REPLICA = 64;

const folder = mkdtempSync(join(tmpdir(), 'llama-orch-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('disconnect', () => process.exit());

const composition = await compose({
  config: resolveConfig(
    {
      bind: '127.0.0.1:0',
      queue: { capacity },
      retention: { finished_ms: retentionMs },
      pools: [
        {
          id: 'bench',
          model: 'demo',
          engine: 'fake',
          device: 'cpu',
          ctx: 4096,
          slots: Math.min(slots, SLOTS_PER_REPLICA),
          replicas: Math.ceil(slots / SLOTS_PER_REPLICA),
        },
      ],
    },
    folder,
  ),
  token,
  engines: new Map([
    ['fake', new FakeEngine({ run: (_, run) => (run < history ? { tokens } : { tokens, tokenMs }) })],
  ]),
  logSink: createLogger({ level: 'info', secrets: [token], destination: pino.destination('/dev/null') }),
});
const { port } = await composition.listen();
process.stdout.write(`${port}\n`);
