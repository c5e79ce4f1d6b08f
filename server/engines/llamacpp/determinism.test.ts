import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { EngineReplica, GenerateRequest } from '../../core/engine-port.js';
import { aSampledRequest, finished } from '../conformance.js';
import { LlamaCppEngine } from './llamacpp-engine.js';
import { buildChild } from './testing/build-child.js';

const SLOTS = 8;
const MODEL_PATH = fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url));
const LOAD_DEPENDENT_CHILD = fileURLToPath(new URL('./testing/load-dependent-child.ts', import.meta.url));

/** A prompt and a temperature at which small differences change most streams of the bundled model. */
const SENSITIVE = { input: { kind: 'prompt', prompt: 'Once upon a' }, maxTokens: 200 } as const;
const SENSITIVE_TEMPERATURE = 1.5;
/** A machine that stalls can start the tasks of a round one after the other. */
const ROUNDS = 8;

describe('strict determinism on llama.cpp', function () {
  this.timeout(60_000);
  const replicas: EngineReplica[] = [];
  afterEach(() => Promise.all(replicas.splice(0).map((replica) => replica.stop(2000))));

  async function load(childPath?: string): Promise<EngineReplica> {
    const device = { kind: 'cpu', threads: 1 } as const;
    const replica = await new LlamaCppEngine(childPath).load(
      { replicaId: 'demo-0', poolId: 'demo', modelPath: MODEL_PATH, ctx: 512, slots: SLOTS, device },
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
