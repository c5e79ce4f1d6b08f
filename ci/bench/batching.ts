/**
 * `npm run bench:batching`: tokens a second of as many tasks at once, in slots of their own and batched (DET-015), and
 * what one task alone gets. Needs the build. The model has random weights and is larger than the caches of a CPU, as a
 * real one is: what batching saves is the reading of weights.
 *
 *     npm run bench:batching -- [--tasks 8] [--tokens 48] [--rounds 3] [--model FILE] [--device cpu]
 *
 * `--device` is cpu, or the UUID of a card.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTinyModel } from '../../examples/demo-model/tiny-model.js';
import type { Determinism } from '../../server/core/contract.js';
import type { DeviceBinding, EngineReplica } from '../../server/core/engine-port.js';
import { aSampledRequest, finished } from '../../server/engines/conformance.js';
import { LlamaCppEngine } from '../../server/engines/llamacpp/llamacpp-engine.js';
import { median, printTable, spread } from './report.js';

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '8' },
    tokens: { type: 'string', default: '48' },
    rounds: { type: 'string', default: '3' },
    model: { type: 'string' },
    device: { type: 'string', default: 'cpu' },
  },
});
const tasks = Number(values.tasks);
const maxTokens = Number(values.tokens);
const device: DeviceBinding =
  values.device === 'cpu'
    ? { kind: 'cpu', threads: 1 }
    : { kind: 'cuda', uuids: [values.device], ratios: null, threads: 1 };

/** 100 MB in f16. */
const SHAPE = { dim: 768, layers: 7, heads: 12, kvHeads: 4, feedForward: 2048, contextTokens: 512 } as const;

/** Generated tokens a second of so many tasks at once. */
async function tokensPerSecond(
  replica: EngineReplica,
  determinism: Determinism,
  count: number,
): Promise<number> {
  const startedMs = performance.now();
  const ended = await Promise.all(
    Array.from({ length: count }, async (_, seed) => {
      const { terminal } = await finished(replica, { ...aSampledRequest(seed), determinism, maxTokens });
      return terminal;
    }),
  );
  const tokens = ended.reduce((sum, event) => sum + (event.type === 'end' ? event.tokensOut : Number.NaN), 0);
  return tokens / ((performance.now() - startedMs) / 1_000);
}

const folder = mkdtempSync(join(tmpdir(), 'llama-orch-batching-'));
try {
  const modelPath = values.model ?? join(folder, 'random.gguf');
  if (values.model === undefined) writeFileSync(modelPath, makeTinyModel(SHAPE));
  const spec = { replicaId: 'batching-0', poolId: 'batching', modelPath, workload: 'completion' } as const;
  const sizes = { ctx: 512, slots: tasks, bestEffortSlots: tasks };
  const replica = await new LlamaCppEngine().load(
    { ...spec, ...sizes, device },
    new AbortController().signal,
  );
  const measured = { alone: [] as number[], own: [] as number[], batched: [] as number[] };
  // Alternating, so that a machine that slows down slows all.
  for (let round = 0; round < Number(values.rounds); round++) {
    measured.alone.push(await tokensPerSecond(replica, 'strict', 1));
    measured.own.push(await tokensPerSecond(replica, 'strict', tasks));
    measured.batched.push(await tokensPerSecond(replica, 'best_effort', tasks));
  }
  await replica.stop(2_000);
  const own = median(measured.own);
  const row = (name: string, rates: readonly number[]): string[] => [
    name,
    median(rates).toFixed(1),
    spread(rates),
    (median(rates) / own).toFixed(2),
  ];
  console.log(`${tasks} tasks of ${maxTokens} tokens on ${replica.info.device}:`);
  printTable(
    ['', 'tokens/s', 'min..max', 'ratio'],
    [
      row('one task alone, strict', measured.alone),
      row('all at once, strict', measured.own),
      row('all at once, best_effort', measured.batched),
    ],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
