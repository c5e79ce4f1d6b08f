import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { getLlama } from 'node-llama-cpp';
import { requantizeDemoModel } from '../../../examples/demo-model/requantize.js';
import type { EngineEvent, EngineReplica, GenerateRequest, ReplicaSpec } from '../../core/engine-port.js';
import { aSampledRequest, finished } from '../conformance.js';
import { LlamaCppEngine } from './llamacpp-engine.js';
import { loadModel } from './loaded-model.js';
import { PREFILL_CHUNK_TOKENS, Slot } from './slot.js';

const SLOTS = 8;
const MODEL_PATH = fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url));

/** At this temperature small differences change most streams of the sensitive model. */
const SENSITIVE_TEMPERATURE = 1.5;
const ROUNDS = 3;

describe('strict determinism on llama.cpp', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-determinism-'));
  /** Rounds its weights to 8 bits, so that the shape of an evaluation shows in the streams where f32 hides it. */
  const sensitiveModel = join(folder, 'demo-chat-q8_0.gguf');
  before(() => writeFileSync(sensitiveModel, requantizeDemoModel(readFileSync(MODEL_PATH), 'q8_0')));
  after(() => rmSync(folder, { recursive: true }));
  const replicas: EngineReplica[] = [];
  afterEach(() => Promise.all(replicas.splice(0).map((replica) => replica.stop(2000))));

  async function load(modelPath: string): Promise<EngineReplica> {
    const replica = await new LlamaCppEngine().load(aSpec(modelPath), new AbortController().signal);
    replicas.push(replica);
    return replica;
  }

  it('DET-003: a request has the same stream 20 times, alone and with 4 others running', async () => {
    const replica = await load(MODEL_PATH);
    const request = aSampledRequest(42);
    const streams = new Set<string>();
    for (let run = 0; run < 20; run++) {
      const others =
        run < 10 ? [] : [1, 2, 3, 4].map((seed) => finished(replica, aSampledRequest(run * 10 + seed)));
      streams.add((await finished(replica, request)).sha256);
      await Promise.all(others);
    }
    expect(streams.size).to.equal(1);
  });

  it('DET-003: two replicas give the same streams', async () => {
    const [first, second] = await Promise.all(
      [load(sensitiveModel), load(sensitiveModel)].map(async (replica) =>
        together(0, onReplica(await replica)),
      ),
    );
    expect(first).to.deep.equal(second);
  });

  it('DET-003: streams do not change when all slots are busy', async () => {
    const generate = onReplica(await load(sensitiveModel));
    for (let round = 0; round < ROUNDS; round++) {
      expect(await together(round, generate)).to.deep.equal(await oneByOne(round, generate));
    }
  });

  it('DET-003: strict tasks that share one context with many sequences are found out', async () => {
    const generate = await onSharedContext(sensitiveModel);
    let changed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const alone = await oneByOne(round, generate);
      changed += (await together(round, generate)).filter((sha256, index) => sha256 !== alone[index]).length;
    }
    expect(changed).to.be.above(0);
  });
});

function aSpec(modelPath: string): ReplicaSpec {
  const device = { kind: 'cpu', threads: 1 } as const;
  return { replicaId: 'demo-0', poolId: 'demo', modelPath, ctx: 512, slots: SLOTS, device };
}

/** Runs a request, in the slot of that number where slots have numbers, and gives the sha256 of its output. */
type Generate = (request: GenerateRequest, slot: number) => Promise<string>;

const onReplica =
  (replica: EngineReplica): Generate =>
  async (request) =>
    (await finished(replica, request)).sha256;

/** The planted violation: slots that are sequences of one context, whose tasks are evaluated together. */
async function onSharedContext(modelPath: string): Promise<Generate> {
  const llama = await getLlama({
    gpu: false,
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    maxThreads: 1,
  });
  const loaded = await loadModel(llama, aSpec(modelPath));
  const context = await loaded.model.createContext({
    contextSize: 512,
    sequences: SLOTS,
    batchSize: PREFILL_CHUNK_TOKENS,
    flashAttention: false,
    threads: 1,
  });
  const slots = Array.from({ length: SLOTS }, () => new Slot(loaded, context.getSequence()));
  return async (request, slot) => {
    const sha256 = createHash('sha256');
    const show = (event: EngineEvent): void => {
      if (event.type === 'tokens') sha256.update(event.texts.join(''));
    };
    await slots[slot]?.run(request, show, new AbortController().signal);
    return sha256.digest('hex');
  };
}

/** Prompts of different lengths, so that tasks that share a batch meet in it unevenly; other ones each round. */
function sensitiveRequests(round: number): GenerateRequest[] {
  return Array.from({ length: SLOTS }, (_, slot) => ({
    ...aSampledRequest(round * SLOTS + slot, SENSITIVE_TEMPERATURE),
    input: { kind: 'prompt', prompt: 'Once upon a time '.repeat(1 + ((slot * 3 + round) % 5)) },
    maxTokens: 200,
  }));
}

async function oneByOne(round: number, generate: Generate): Promise<string[]> {
  const streams: string[] = [];
  for (const [slot, request] of sensitiveRequests(round).entries())
    streams.push(await generate(request, slot));
  return streams;
}

function together(round: number, generate: Generate): Promise<string[]> {
  return Promise.all(sensitiveRequests(round).map(generate));
}
