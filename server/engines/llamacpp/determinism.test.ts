import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { requantizeDemoModel } from '../../../examples/demo-model/requantize.js';
import type { ChatMessage } from '../../core/contract.js';
import type { EngineReplica, GenerateRequest, ReplicaSpec } from '../../core/engine-port.js';
import { aSampledRequest, finished, WatchedKv } from '../conformance.js';
import { wholeBlocks } from '../kv-blocks.js';
import { LlamaCppEngine } from './llamacpp-engine.js';
import { buildChild } from './testing/build-child.js';

const SLOTS = 8;
const MODEL_PATH = fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url));
const LOAD_DEPENDENT_CHILD = fileURLToPath(new URL('./testing/load-dependent-child.ts', import.meta.url));

const WARM_REUSE_CHILD = fileURLToPath(new URL('./testing/warm-reuse-child.ts', import.meta.url));

let sessions = 0;

/** A prompt and a temperature at which small differences change most streams of the bundled model. */
const SENSITIVE = { input: { kind: 'prompt', prompt: 'Once upon a' }, maxTokens: 200 } as const;
const SENSITIVE_TEMPERATURE = 1.5;
/** A machine that stalls can start the tasks of a round one after the other. */
const ROUNDS = 8;

describe('strict determinism on llama.cpp', function () {
  this.timeout(60_000);
  const replicas: EngineReplica[] = [];
  afterEach(() => Promise.all(replicas.splice(0).map((replica) => replica.stop(2000))));

  async function load(childPath?: string, spec: Partial<ReplicaSpec> = {}): Promise<EngineReplica> {
    const device = { kind: 'cpu', threads: 1 } as const;
    const replica = await new LlamaCppEngine(childPath).load(
      {
        replicaId: 'demo-0',
        poolId: 'demo',
        modelPath: MODEL_PATH,
        workload: 'completion',
        ctx: 512,
        slots: SLOTS,
        bestEffortSlots: 0,
        device,
        ...spec,
      },
      new AbortController().signal,
    );
    replicas.push(replica);
    return replica;
  }

  it('DET-003: a request has the same stream 20 times, alone and with 4 others running', async () => {
    const replica = await load();
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
      [load(), load()].map(async (replica) => streamsTogether(await replica)),
    );
    expect(first).to.deep.equal(second);
  });

  it('DET-003: streams do not change when all slots are busy', async () => {
    const replica = await load();
    const alone = await streamsAlone(replica);
    for (let round = 0; round < ROUNDS / 2; round++) {
      expect(await streamsTogether(replica)).to.deep.equal(alone);
    }
  });

  it('DET-003: slots that compute otherwise while others run are found out', async () => {
    const replica = await load(await buildChild(LOAD_DEPENDENT_CHILD, 'load-dependent-child'));
    const alone = await streamsAlone(replica);
    let changed = 0;
    for (let round = 0; round < ROUNDS && changed === 0; round++) {
      const together = await streamsTogether(replica);
      changed = together.filter((stream, index) => stream !== alone[index]).length;
    }
    expect(changed).to.be.above(0);
  });
});

describe('warm strict turns on llama.cpp, a model and an attention that show each change of shape', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-warm-'));
  const modelPath = join(folder, 'demo-chat-q8_0.gguf');
  let childPath: string;
  let replica: EngineReplica;
  before(async () => {
    writeFileSync(modelPath, requantizeDemoModel(readFileSync(MODEL_PATH), 'q8_0'));
    childPath = await buildChild(WARM_REUSE_CHILD, 'warm-reuse-child');
  });
  after(() => rmSync(folder, { recursive: true }));
  afterEach(() => replica.stop(2000));

  async function load(poolId: string): Promise<EngineReplica> {
    const device = { kind: 'cpu', threads: 1 } as const;
    const spec = {
      replicaId: 'warm-0',
      poolId,
      modelPath,
      workload: 'completion' as const,
      ctx: 512,
      slots: 2,
      bestEffortSlots: 0,
      device,
    };
    replica = await new LlamaCppEngine(childPath).load(spec, new AbortController().signal);
    return replica;
  }

  it('DET-007: 8 seeds have the same second turn cold, warm at once, and warm after a rest', async () => {
    const warm = await load('whole blocks');
    const kv = new WatchedKv(warm);
    let withOutput = 0;
    for (let seed = 0; seed < 8; seed++) {
      const atOnce = await secondTurn(warm, seed);
      const rested = await secondTurn(warm, seed, kv);
      expect(atOnce.warm, `seed ${seed}`).to.equal(atOnce.cold);
      expect(rested.warm, `seed ${seed}, rested`).to.equal(atOnce.cold);
      if (rested.cachedTokens > rested.firstTokensIn) withOutput += 1;
    }
    expect(withOutput, 'second turns that found output of the first').to.be.above(0);
  });

  it('DET-007: slots that reuse the whole common prefix are found out', async () => {
    const naive = await load('whole prefix');
    let changed = 0;
    for (let seed = 0; seed < 24 && changed === 0; seed++) {
      const { warm, cold } = await secondTurn(naive, seed);
      if (warm !== cold) changed += 1;
    }
    expect(changed).to.equal(1);
  });
});

/**
 * The second turn of a chat, with the KV of the first and without.
 * @param kv lets the session rest between its turns, until the output of the first is reusable
 */
async function secondTurn(replica: EngineReplica, seed: number, kv: WatchedKv | null = null) {
  sessions += 1;
  const sessionId = `session ${sessions}`;
  const request = (messages: readonly ChatMessage[]): GenerateRequest => ({
    ...aSampledRequest(seed, 1.2),
    sessionId,
    input: { kind: 'messages', messages },
    maxTokens: 150,
  });
  const ask: ChatMessage = { role: 'user', content: 'Tell me a story about an owl and a river.' };
  const first = await finished(replica, request([ask]));
  const next = request([
    ask,
    { role: 'assistant', content: first.text },
    { role: 'user', content: 'Tell me another one.' },
  ]);
  const { tokensIn: firstTokensIn } = first.started;
  const fillsBlock = wholeBlocks(firstTokensIn + first.texts.length) > wholeBlocks(firstTokensIn - 1);
  if (fillsBlock) await kv?.until(sessionId, (_, count) => count === 2);
  const warm = await finished(replica, next);
  const { cachedTokens } = warm.started;
  expect(cachedTokens).to.be.above(0);
  replica.evictSession(sessionId);
  const cold = await finished(replica, next);
  expect(cold.started.cachedTokens).to.equal(0);
  return { warm: warm.sha256, cold: cold.sha256, cachedTokens, firstTokensIn };
}

function sensitiveRequests(): GenerateRequest[] {
  return Array.from({ length: SLOTS }, (_, seed) => ({
    ...aSampledRequest(seed, SENSITIVE_TEMPERATURE),
    ...SENSITIVE,
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
