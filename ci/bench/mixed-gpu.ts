/**
 * `npm run bench:mixed-gpu`: what the scheduler makes of a 24 GiB and a 12 GiB card, in virtual time.
 *
 * 1. The reference models (8B chat with `replicas: auto`, 30B, embedding), estimated from model files of their shapes
 *    and loaded without pinning, under 40 tasks: a timeline, the share of tasks each card ran, and the most memory that
 *    was ever held.
 * 2. Three agents on three models of which no two fit together, ABCABC for ten minutes: loads, against those of a
 *    queue that serves in order of arrival, and the longest wait.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomSource } from '../../server/core/random-source.js';
import { LlamaCppEngine } from '../../server/engines/llamacpp/llamacpp-engine.js';
import {
  SPARSE_SHAPES,
  type SparseShape,
  writeSparseModel,
} from '../../server/engines/llamacpp/testing/sparse-model.js';
import { GIB, type VirtualModel, VirtualWorkstation } from './virtual-workstation.js';

const BIG = { cardId: 'RTX 3090', totalBytes: 24 * GIB, speed: 1 };
const SMALL = { cardId: 'RTX 3060', totalBytes: 12 * GIB, speed: 0.4 };
const LOAD_BYTES_PER_MS = GIB / 1_000;
/** Left free on each card beside a replica. */
const MARGIN_BYTES = 2 ** 29;
const LONGEST_TURN_MS = 30_000;
const TEN_MINUTES_MS = 600_000;

const RESIDENCY = {
  load: 'on_demand',
  elastic: false,
  idleUnloadMs: null,
  minResidencyMs: 10_000,
  loadStallMs: 120_000,
} as const;

const aModel = (
  name: string,
  gib: number,
  more: Partial<VirtualModel['residency']> = {},
  slots = 2,
): VirtualModel => ({
  name,
  bytes: gib * GIB,
  loadMs: (gib * GIB) / LOAD_BYTES_PER_MS,
  slots,
  residency: { ...RESIDENCY, ...more },
});

const EMBEDDING_SHAPE = {
  layers: 24,
  dim: 1_024,
  feedForward: 4_096,
  heads: 16,
  kvHeads: 16,
  vocabulary: 128_256,
  contextLength: 8_192,
};

/** In GiB, with the margin of the configuration. */
async function estimates(): Promise<Readonly<Record<'chat' | 'coder' | 'embedding', number>>> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-mixed-gpu-'));
  const engine = new LlamaCppEngine();
  const gibOf = async (name: string, shape: SparseShape, ctx: number, slots: number): Promise<number> => {
    const modelPath = join(folder, `${name}.gguf`);
    writeSparseModel(modelPath, shape);
    const fit = { modelPath, workload: 'completion', ctx, slots, bestEffortSlots: 0 } as const;
    const { vramBytes } = await engine.estimate(fit);
    console.log(`   ${name}: ${(vramBytes / GIB).toFixed(2)} GiB with ${slots} x ${ctx} tokens`);
    return (vramBytes + MARGIN_BYTES) / GIB;
  };
  try {
    return {
      chat: await gibOf('chat-8b', SPARSE_SHAPES['8B'], 8_192, 2),
      coder: await gibOf('coder-30b', SPARSE_SHAPES['30B'], 2_048, 1),
      embedding: await gibOf('embedding', EMBEDDING_SHAPE, 2_048, 2),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeline(): Promise<void> {
  console.log('1. the reference models under 40 tasks, 24 + 12 GiB');
  const gib = await estimates();
  const models = [
    aModel('chat-8b', gib.chat, { load: 'preload', elastic: true }),
    aModel('coder-30b', gib.coder, { load: 'preload' }, 1),
    aModel('embedding', gib.embedding, { load: 'preload' }),
  ];
  const station = new VirtualWorkstation([BIG, SMALL], models);
  const random = new RandomSource(4);
  for (let index = 0; index < 40; index++) {
    const model = random.unit() < 0.5 ? 'chat-8b' : random.unit() < 0.6 ? 'coder-30b' : 'embedding';
    const work = model === 'embedding' ? 200 : 1_000 + random.unit() * 4_000;
    station.when(index * 400, () => station.submit(`${index} ${model}`, model, work));
  }
  station.run(3_600_000);
  for (const { atMs, what, replicaId, cards } of station.moments) {
    console.log(`${seconds(atMs).padStart(8)}  ${what.padEnd(6)} ${replicaId} on ${cards.join('+')}`);
  }
  for (const { cardId, totalBytes } of station.cards) {
    const ran = [...station.started.values()].filter(({ cards }) => cards.includes(cardId)).length;
    const peak = station.peakBytes.get(cardId) ?? 0;
    console.log(`   ${cardId}: ${ran} tasks, at most ${(peak / GIB).toFixed(1)} of ${totalBytes / GIB} GiB`);
  }
  const last = Math.max(...station.endedMs.values());
  console.log(`   ${station.endedMs.size} tasks ended, the last at ${seconds(last)}`);
}

interface TurnsOutcome {
  readonly tasks: number;
  readonly loads: number;
  readonly longestWaitMs: number;
}

/** With no turn and no residency every task that comes is served in order of arrival. */
function agentsOnThreeModels(longestTurnMs: number, minResidencyMs: number): TurnsOutcome {
  const names = ['a', 'b', 'c'];
  const models = names.map((name) => aModel(name, 10, { minResidencyMs }, 1));
  const station = new VirtualWorkstation([SMALL], models, longestTurnMs);
  const random = new RandomSource(7);
  let number = 0;
  const ask = (name: string): void => {
    if (station.nowMs >= TEN_MINUTES_MS) return;
    station.submit(`${name}-${number++}`, name, 400 + random.unit() * 800);
  };
  // An agent thinks for a moment, and asks again.
  station.whenEnded((taskId) => {
    const name = taskId.slice(0, 1);
    station.when(station.nowMs + 200, () => ask(name));
  });
  for (const [index, name] of names.entries()) station.when(index, () => ask(name));
  station.run(3_600_000);
  return {
    tasks: station.endedMs.size,
    loads: station.moments.filter(({ what }) => what === 'load').length,
    longestWaitMs: Math.max(...[...station.started.values()].map(({ waitedMs }) => waitedMs)),
  };
}

function turns(): void {
  console.log('\n2. three agents on three models that do not fit together, ten minutes');
  tell('in turns', agentsOnThreeModels(LONGEST_TURN_MS, RESIDENCY.minResidencyMs));
  tell('in order of arrival', agentsOnThreeModels(0, 0));
  // Two others are before it, each for a turn or its residency, with its load and a last task.
  const boundMs = 2 * (LONGEST_TURN_MS + 10_000 + 3_000);
  console.log(`   bound of the wait in turns: ${seconds(boundMs)}`);
}

function tell(name: string, { tasks, loads, longestWaitMs }: TurnsOutcome): void {
  const share = (tasks / loads).toFixed(1);
  console.log(
    `   ${name}: ${tasks} tasks, ${loads} loads, ${share} tasks a load, longest wait ${seconds(longestWaitMs)}`,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

await timeline();
turns();
