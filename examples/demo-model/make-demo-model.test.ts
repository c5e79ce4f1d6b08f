import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { trainVocabulary, type Vocabulary } from './bpe.js';
import { SPECIAL_TOKENS } from './chat-template.js';
import { DEMO_CORPUS, generateCorpus } from './corpus.js';
import { demoMetadata, exportModel, readWeights } from './export.js';
import { makeDemoModel } from './make-demo-model.js';
import { DEMO_SHAPE } from './model-shape.js';
import { type ReadGguf, readGguf } from './read-gguf.js';

const BUNDLED = readFileSync(new URL('../../server/demo/demo-chat-f32.gguf', import.meta.url));

describe('bundled demo model', () => {
  const bundled = readGguf(BUNDLED);

  it('ENG-013: the vocabulary learned from the corpus is the vocabulary of the bundled model', () => {
    const vocabulary = trainVocabulary(generateCorpus(DEMO_CORPUS), DEMO_SHAPE.vocabulary);

    expect(vocabulary).to.deep.equal(vocabularyOf(bundled));
  });

  it('ENG-013: the metadata of the bundled model are the metadata that the export writes', () => {
    const written = demoMetadata(DEMO_SHAPE, vocabularyOf(bundled), 'f32').map(([key, { type, value }]) => [
      key,
      type === 'f32' ? Math.fround(value) : value,
    ]);

    expect([...bundled.metadata]).to.deep.equal(written);
    expect(bundled.metadata.get('llama.context_length')).to.equal(2048);
  });

  it('ENG-013: the weights of the bundled model, exported again, give the bundled file byte for byte', () => {
    const again = exportModel(
      { shape: DEMO_SHAPE, values: trainingOrder(bundled, BUNDLED) },
      vocabularyOf(bundled),
      'f32',
    );

    expect(Buffer.compare(again, BUNDLED)).to.equal(0);
  });

  it('ENG-013: a weight file that does not fit its shape is refused', () => {
    const vocabulary = vocabularyOf(bundled);

    expect(() => exportModel({ shape: DEMO_SHAPE, values: new Float32Array(7) }, vocabulary, 'f32')).to.throw(
      RangeError,
      'weight file holds 7 parameters; its shape needs 344736',
    );
    expect(() => readWeights(new Uint8Array(30))).to.throw(RangeError, 'weight file has 30 bytes');
  });

  it('ENG-013: the whole pipeline runs and gives a model of the bundled shape', function () {
    if (spawnSync('gcc', ['--version']).status !== 0) {
      console.warn('SKIPPED: gcc is missing, so the trainer of the demo model was not tried');
      this.skip();
    }
    const out = mkdtempSync(path.join(tmpdir(), 'demo-model-'));
    try {
      const lines: string[] = [];
      const file = makeDemoModel({
        out,
        steps: 2,
        documents: 600,
        type: 'f32',
        report: (line) => lines.push(line),
      });

      const made = readFileSync(file);
      const { tensors } = readGguf(made);
      expect(tensors).to.deep.equal(bundled.tensors);
      expect(trainingOrder(readGguf(made), made).every(Number.isFinite)).to.equal(true);
      expect(lines).to.have.length(4);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});

function vocabularyOf({ metadata }: ReadGguf): Vocabulary {
  const tokens = metadata.get('tokenizer.ggml.tokens') as string[];
  return {
    tokens: tokens.slice(0, -SPECIAL_TOKENS.length),
    merges: metadata.get('tokenizer.ggml.merges') as string[],
  };
}

/** The f32 tensors of a model file as the trainer would have written them: linear layers turned back. */
function trainingOrder({ tensors, dataStart }: ReadGguf, file: Buffer): Float32Array {
  const values = tensors.flatMap(({ name, dimensions, offset }) => {
    const [columns = 0, rows = 1] = dimensions;
    const at = (row: number, column: number): number =>
      file.readFloatLE(dataStart + offset + (row * columns + column) * 4);
    const turned = dimensions.length === 2 && name !== 'token_embd.weight';
    return Array.from({ length: rows * columns }, (_, i) =>
      turned ? at(i % rows, Math.floor(i / rows)) : at(Math.floor(i / columns), i % columns),
    );
  });
  return Float32Array.from(values);
}
