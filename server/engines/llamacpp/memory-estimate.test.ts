import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { LlamaCppEngine } from './llamacpp-engine.js';
import { SPARSE_SHAPES, type SparseShape, writeSparseModel } from './testing/sparse-model.js';

const GIB = 2 ** 30;

describe('memory estimate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-estimate-'));
  const engine = new LlamaCppEngine();
  after(() => rmSync(folder, { recursive: true, force: true }));

  const sparse = (name: string, shape: SparseShape): string => {
    const path = join(folder, `${name}.gguf`);
    writeSparseModel(path, shape);
    return path;
  };

  it('PLC-007: models of 8B and 70B take their weights and, per slot of each kind, their KV cache', async () => {
    for (const name of ['8B', '70B'] as const) {
      const shape = SPARSE_SHAPES[name];
      const modelPath = sparse(name, shape);
      const fileBytes = statSync(modelPath).size;
      const one = await engine.estimate({
        modelPath,
        workload: 'completion',
        ctx: 2_048,
        slots: 1,
        bestEffortSlots: 0,
      });
      const four = await engine.estimate({
        modelPath,
        workload: 'completion',
        ctx: 2_048,
        slots: 4,
        bestEffortSlots: 0,
      });
      const batched = await engine.estimate({
        modelPath,
        workload: 'completion',
        ctx: 2_048,
        slots: 1,
        bestEffortSlots: 8,
      });
      const kvBytes = 2 * shape.layers * (shape.dim / shape.heads) * shape.kvHeads * 2_048 * 2;
      expect(one.vramBytes, name).to.be.within(fileBytes * 0.9 + kvBytes, fileBytes * 1.1 + kvBytes * 1.5);
      expect((four.vramBytes - one.vramBytes) / 3, name).to.be.within(kvBytes, kvBytes * 1.5 + 0.1 * GIB);
      expect((batched.vramBytes - one.vramBytes) / 8, name).to.be.within(kvBytes, kvBytes * 1.5 + 0.1 * GIB);
      expect(one.cpuOnlyBytes, name).to.be.at.least(fileBytes * 0.9);
      expect(one.trainedCtx).to.equal(shape.contextLength);
    }
  }).timeout(60_000);

  it('PLC-007: a file that is missing, cut short or no model is an error in words, and the next estimate works', async () => {
    const broken = join(folder, 'broken.gguf');
    writeFileSync(broken, 'GGUF but not really');
    for (const modelPath of [broken, join(folder, 'missing.gguf'), folder]) {
      const refused = await engine
        .estimate({ modelPath, workload: 'completion', ctx: 512, slots: 1, bestEffortSlots: 0 })
        .catch((error: unknown) => error);
      expect(refused).to.include({ name: 'EngineLoadError' });
      expect(String(refused)).to.contain(`cannot read ${modelPath}: `);
    }
    const modelPath = sparse('again', SPARSE_SHAPES['8B']);
    expect(
      (await engine.estimate({ modelPath, workload: 'completion', ctx: 512, slots: 1, bestEffortSlots: 0 }))
        .vramBytes,
    ).to.be.above(3 * GIB);
  }).timeout(60_000);
});
