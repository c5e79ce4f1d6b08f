import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { makeTinyRanker } from '../../../examples/demo-model/tiny-ranker.js';
import { EngineLoadError, type EngineReplica, type ReplicaSpec } from '../../core/engine-port.js';
import { aRequest, finished, inputsConformance } from '../conformance.js';
import { LlamaCppEngine } from './llamacpp-engine.js';

const DEMO_MODEL = fileURLToPath(new URL('../../demo/demo-chat-f32.gguf', import.meta.url));

describe('inputs in llama.cpp', function () {
  this.timeout(20_000);
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-inputs-'));
  const ranker = join(folder, 'ranker.gguf');
  before(() => writeFileSync(ranker, makeTinyRanker()));
  after(() => rmSync(folder, { recursive: true }));

  const load = (workload: ReplicaSpec['workload'], modelPath: string): Promise<EngineReplica> => {
    const device = { kind: 'cpu', threads: 1 } as const;
    const spec = {
      replicaId: 'a-0',
      poolId: 'a',
      modelPath,
      workload,
      ctx: 512,
      slots: 2,
      bestEffortSlots: 0,
      device,
    };
    return new LlamaCppEngine().load(spec, new AbortController().signal);
  };

  inputsConformance('llamacpp', {
    load: (workload) => load(workload, workload === 'rerank' ? ranker : DEMO_MODEL),
  });

  it('DET-009: the shape of a replica of inputs names the batch that holds a whole one', async () => {
    const replica = await load('embedding', DEMO_MODEL);
    await replica.stop(2000);
    expect(replica.info.shape).to.equal('sequences=1 batch=512 threads=1 flash_attention=off');
  });

  it('ENG-034: a model without a ranking head is not loaded to rank, and the reason says what to do', async () => {
    const error = await load('rerank', DEMO_MODEL).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(EngineLoadError).and.include({ kind: 'model' });
    expect(String(error))
      .to.contain('cannot serve workload "rerank"')
      .and.contain('another model or workload');
  });

  it('ENG-034: a replica that was loaded to complete refuses inputs', async () => {
    const replica = await load('completion', DEMO_MODEL);
    const request = aRequest({ input: { kind: 'inputs', query: null, inputs: ['An owl.'] } });
    const { terminal } = await finished(replica, request);
    await replica.stop(2000);
    expect(await terminal).to.have.nested.property('failure.kind', 'rejected');
  });
});
