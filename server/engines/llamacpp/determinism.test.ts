import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { EngineReplica, GenerateRequest } from '../../core/engine-port.js';
import { aSampledRequest, finished } from '../conformance.js';
import { LlamaCppEngine } from './llamacpp-engine.js';
import { buildChild } from './testing/build-child.js';

const SLOTS = 8;
const MODEL_PATH = fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url));
const SHARED_CONTEXT_CHILD = fileURLToPath(new URL('./testing/shared-context-child.ts', import.meta.url));

describe('strict determinism on llama.cpp', function () {
  this.timeout(60_000);

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
    await replica.stop(2000);
  });

  it('DET-003: two replicas give the same streams', async () => {
    const replicas = [await load(), await load()];
    const streams = await Promise.all(replicas.map((replica) => streamsOf(replica, requests())));
    expect(streams[0]).to.deep.equal(streams[1]);
    await Promise.all(replicas.map((replica) => replica.stop(2000)));
  });

  it('DET-003: streams do not change when all slots are busy', async () => {
    const replica = await load();
    expect(await changedByCompany(replica)).to.equal(0);
    await replica.stop(2000);
  });

  it('DET-003: the check sees slots that share one context', async () => {
    const replica = await load(await buildChild(SHARED_CONTEXT_CHILD, 'shared-context-child'));
    expect(await changedByCompany(replica)).to.be.above(0);
    await replica.stop(2000);
  });
});

function load(childPath?: string): Promise<EngineReplica> {
  return new LlamaCppEngine(childPath).load(
    {
      replicaId: 'demo-0',
      poolId: 'demo',
      modelPath: MODEL_PATH,
      ctx: 512,
      slots: SLOTS,
      device: { kind: 'cpu', threads: 1 },
    },
    new AbortController().signal,
  );
}

/** Hot enough that a difference in the last bit of a logit shows within one stream. */
function requests(): GenerateRequest[] {
  return Array.from({ length: SLOTS }, (_, seed) => ({ ...aSampledRequest(seed, 1.5), maxTokens: 200 }));
}

/** How many streams differ between running alone and running with all others. */
async function changedByCompany(replica: EngineReplica): Promise<number> {
  const alone: string[] = [];
  for (const request of requests()) alone.push((await finished(replica, request)).sha256);
  const together = await streamsOf(replica, requests());
  return together.filter((sha256, index) => sha256 !== alone[index]).length;
}

async function streamsOf(replica: EngineReplica, all: readonly GenerateRequest[]): Promise<string[]> {
  const generations = await Promise.all(all.map((request) => finished(replica, request)));
  return generations.map(({ sha256 }) => sha256);
}
