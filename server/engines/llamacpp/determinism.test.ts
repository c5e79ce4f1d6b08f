import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { requantizeDemoModel } from '../../../examples/demo-model/requantize.js';
import type { EngineReplica, GenerateRequest } from '../../core/engine-port.js';
import { aSampledRequest, finished } from '../conformance.js';
import { LlamaCppEngine } from './llamacpp-engine.js';
import { buildChild } from './testing/build-child.js';

const SLOTS = 8;
const MODEL_PATH = fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url));
const SHARED_CONTEXT_CHILD = fileURLToPath(new URL('./testing/shared-context-child.ts', import.meta.url));

/** At this temperature small differences change most streams of the sensitive model. */
const SENSITIVE_TEMPERATURE = 1.5;
/** A machine that stalls can run the tasks of a round one after the other, and then they share nothing. */
const ROUNDS = 8;

describe('strict determinism on llama.cpp', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-determinism-'));
  /** Rounds its weights to 8 bits, so that the shape of an evaluation shows in the streams where f32 hides it. */
  const sensitiveModel = join(folder, 'demo-chat-q8_0.gguf');
  before(() => writeFileSync(sensitiveModel, requantizeDemoModel(readFileSync(MODEL_PATH), 'q8_0')));
  after(() => rmSync(folder, { recursive: true }));
  const replicas: EngineReplica[] = [];
  afterEach(() => Promise.all(replicas.splice(0).map((replica) => replica.stop(2000))));

  async function load(modelPath: string, childPath?: string): Promise<EngineReplica> {
    const device = { kind: 'cpu', threads: 1 } as const;
    const replica = await new LlamaCppEngine(childPath).load(
      { replicaId: 'demo-0', poolId: 'demo', modelPath, ctx: 512, slots: SLOTS, device },
      new AbortController().signal,
    );
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
      [load(sensitiveModel), load(sensitiveModel)].map(async (replica) => streamsTogether(await replica)),
    );
    expect(first).to.deep.equal(second);
  });

  it('DET-003: streams do not change when all slots are busy', async () => {
    const replica = await load(sensitiveModel);
    const alone = await streamsAlone(replica);
    for (let round = 0; round < ROUNDS / 2; round++) {
      expect(await streamsTogether(replica)).to.deep.equal(alone);
    }
  });

  it('DET-003: strict tasks that share one context with many sequences are found out', async () => {
    const replica = await load(
      sensitiveModel,
      await buildChild(SHARED_CONTEXT_CHILD, 'shared-context-child'),
    );
    const alone = await streamsAlone(replica);
    let changed = 0;
    for (let round = 0; round < ROUNDS && changed === 0; round++) {
      const together = await streamsTogether(replica);
      changed = together.filter((stream, index) => stream !== alone[index]).length;
    }
    expect(changed).to.be.above(0);
  });
});

/** Prompts of different lengths, so that tasks that share a batch meet in it unevenly. */
function sensitiveRequests(): GenerateRequest[] {
  return Array.from({ length: SLOTS }, (_, seed) => ({
    ...aSampledRequest(seed, SENSITIVE_TEMPERATURE),
    input: { kind: 'prompt', prompt: 'Once upon a time '.repeat(1 + ((seed * 3) % 5)) },
    maxTokens: 200,
  }));
}

async function streamsAlone(replica: EngineReplica): Promise<string[]> {
  const streams: string[] = [];
  for (const request of sensitiveRequests()) streams.push((await finished(replica, request)).sha256);
  return streams;
}

async function streamsTogether(replica: EngineReplica): Promise<string[]> {
  const generations = await Promise.all(sensitiveRequests().map((request) => finished(replica, request)));
  return generations.map(({ sha256 }) => sha256);
}
