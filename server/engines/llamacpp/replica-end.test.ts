import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { EngineReplica, ReplicaExit, ReplicaSpec } from '../../core/engine-port.js';
import { aRequest, finished, WatchedGeneration } from '../conformance.js';
import { LlamaCppEngine } from './llamacpp-engine.js';
import { buildChild } from './testing/build-child.js';
import { groupGone, processes } from './testing/process-table.js';

const SPEC: ReplicaSpec = {
  replicaId: 'demo-0',
  poolId: 'demo',
  modelPath: fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url)),
  workload: 'completion',
  ctx: 2048,
  slots: 2,
  bestEffortSlots: 0,
  device: { kind: 'cpu', threads: 1 },
};
// Rewarding repetition makes the greedy model turn in circles.
const ENDLESS = aRequest({
  input: { kind: 'prompt', prompt: '{' },
  sampling: { temperature: 0, topK: 0, topP: 1, minP: 0, repeatPenalty: 0.3, repeatLastN: 64 },
});
const GONE_MS = 5_000;

function exitOf(replica: EngineReplica): Promise<ReplicaExit> {
  return new Promise((resolve) => replica.onExit(resolve));
}

function pidOf({ info: { pid } }: EngineReplica): number {
  if (pid === null) throw new Error('the replica is no process');
  return pid;
}

describe('end of a llama.cpp replica', function () {
  this.timeout(30_000);
  let scriptedPath: string;
  before(async function () {
    if (process.platform !== 'linux') this.skip();
    scriptedPath = await buildChild(
      fileURLToPath(new URL('./testing/scripted-child.ts', import.meta.url)),
      'scripted-child',
    );
  });

  let oomKills = 0;
  const load = (modelPath = SPEC.modelPath, childPath?: string): Promise<EngineReplica> =>
    new LlamaCppEngine(childPath, () => oomKills).load({ ...SPEC, modelPath }, new AbortController().signal);
  const loadScripted = (script: string): Promise<EngineReplica> => load(script, scriptedPath);

  it('ENG-005: of two replicas side by side one is killed in mid-stream, and the stream of the other is untouched', async () => {
    const [doomed, other] = await Promise.all([load(), load()]);
    const alone = await finished(other, ENDLESS);
    const [lost, kept] = [doomed, other].map((replica) => new WatchedGeneration(replica, ENDLESS));
    await Promise.all([lost?.seen('tokens'), kept?.seen('tokens')]);
    const exit = exitOf(doomed);
    const pid = pidOf(doomed);
    process.kill(pid, 'SIGKILL');
    expect(await exit).to.include({ expected: false, kind: 'other' });
    expect((await exit).reason).to.contain('SIGKILL');
    expect(await lost?.terminal).to.have.nested.property('failure.kind', 'died');
    expect(await groupGone(pid, GONE_MS), 'its process group is gone').to.equal(true);
    expect((await kept?.terminal)?.type).to.equal('end');
    expect(kept?.texts.join('')).to.equal(alone.text);
    await other.stop(2000);
  });

  it('ENG-017: a kill counts as want of memory only where the kernel has killed for it meanwhile, and the guess is called one', async () => {
    const replica = await loadScripted('idles');
    oomKills += 1;
    const exit = exitOf(replica);
    process.kill(pidOf(replica), 'SIGKILL');
    expect(await exit).to.include({ expected: false, kind: 'host_memory_exhausted' });
    expect((await exit).reason).to.match(/SIGKILL, probably by the kernel/);
  });

  it('ENG-017: an abort in mid-stream has the cause that was printed before it', async () => {
    const replica = await loadScripted('idles');
    const exit = exitOf(replica);
    const generation = await finished(replica, aRequest({ requestId: 'aborts' }));
    expect(await generation.terminal).to.have.nested.property('failure.kind', 'died');
    expect(await exit).to.include({ expected: false, kind: 'vram_exhausted' });
    expect((await exit).reason).to.match(/SIGABRT.*CUDA error: out of memory/);
  });

  it('ENG-020: a generation that breaks with the driver ends its replica and all that runs on it', async () => {
    const replica = await loadScripted('idles');
    const exit = exitOf(replica);
    const bystander = new WatchedGeneration(replica, aRequest({ requestId: 'waits' }));
    await bystander.seen('started');
    const broken = await finished(replica, aRequest({ requestId: 'breaks with the driver' }));
    for (const generation of [broken, bystander]) {
      expect(await generation.terminal).to.have.nested.property('failure.kind', 'died');
    }
    expect(await exit).to.include({ expected: false, kind: 'driver' });
    expect((await exit).reason).to.match(/a generation failed: Eval has failed.*illegal memory access/);
    expect(await groupGone(pidOf(replica), GONE_MS)).to.equal(true);
  });

  it('ENG-020: a generation that breaks by itself leaves its replica, also where the load has survived worse', async () => {
    const replica = await loadScripted('survives');
    const broken = await finished(replica, aRequest({ requestId: 'breaks' }));
    expect(await broken.terminal).to.deep.equal({
      type: 'failed',
      failure: { kind: 'fault', message: 'no logits' },
    });
    await replica.stop(2000);
  });

  it('ENG-019: a flood of output stops no load, and its first and last lines are in the reason', async () => {
    const error = await loadScripted('floods').catch((reason: unknown) => reason);
    expect(error).to.include({ name: 'EngineLoadError', kind: 'vram_exhausted' });
    const { message } = error as Error;
    expect(message).to.match(/Failed to load model; .*cudaMalloc failed: out of memory/);
    expect(message.endsWith('the last line'), message).to.equal(true);
    expect(message.length).to.be.below(3_000);
  });

  it('PLC-021: what an engine process has started does not outlive it, when it stops in order and when it crashes', async () => {
    for (const end of ['stop', 'crash']) {
      const replica = await loadScripted('has a child');
      const pid = pidOf(replica);
      const family = processes().filter(({ group }) => group === pid);
      expect(family.length, 'the process and its child').to.equal(2);
      const exit = exitOf(replica);
      if (end === 'stop') await replica.stop(GONE_MS);
      else process.kill(pid, 'SIGKILL');
      await exit;
      expect(await groupGone(pid, GONE_MS), end).to.equal(true);
    }
  });
});
