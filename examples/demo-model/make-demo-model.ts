/**
 * Makes the demo model: corpus, vocabulary, training, GGUF file.
 *
 *   npx tsx examples/demo-model/make-demo-model.ts                              the whole model, minutes
 *   npx tsx examples/demo-model/make-demo-model.ts --steps 5 --documents 600    a try of the pipeline, seconds
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BpeTokenizer, trainingTokens, trainVocabulary } from './bpe.js';
import { DEMO_CORPUS, generateCorpus } from './corpus.js';
import { exportModel, readWeights } from './export.js';
import type { TensorType } from './gguf-writer.js';
import { DEMO_SHAPE, TRAINING_WINDOW_TOKENS } from './model-shape.js';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Training steps of 8 windows each that the full model takes. */
const DEMO_STEPS = 3200;

export interface PipelineOptions {
  /** Folder for the model and everything made on the way; created when missing. */
  out: string;
  /** Training steps, at least 1. */
  steps: number;
  /** Documents in the corpus, at least 600: fewer give too few tokens or nothing to hold out. */
  documents: number;
  type: TensorType;
  /** Gets one line a step of the pipeline. */
  report: (line: string) => void;
}

/** Runs the pipeline and returns the path of the model. Needs gcc. */
export function makeDemoModel(options: PipelineOptions): string {
  const { out, report } = options;
  const inOut = (name: string): string => path.join(out, name);
  mkdirSync(out, { recursive: true });

  const corpus = generateCorpus({ ...DEMO_CORPUS, documents: options.documents });
  writeFileSync(inOut('corpus.jsonl'), corpus.map((document) => `${JSON.stringify(document)}\n`).join(''));
  report(`corpus: ${corpus.length} documents, sha256 ${sha256(readFileSync(inOut('corpus.jsonl')))}`);

  const vocabulary = trainVocabulary(corpus, DEMO_SHAPE.vocabulary);
  const tokens = trainingTokens(new BpeTokenizer(vocabulary), corpus);
  writeFileSync(inOut('tokens.bin'), tokens);
  report(`vocabulary: ${vocabulary.merges.length} merges; training text: ${tokens.length} tokens`);

  compileTrainer(inOut('train'));
  report(`training: ${options.steps} steps`);
  execFileSync(inOut('train'), [inOut('tokens.bin'), inOut('weights.bin'), String(options.steps)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

  const model = exportModel(readWeights(readFileSync(inOut('weights.bin'))), vocabulary, options.type);
  const file = inOut(`demo-chat-${options.type}.gguf`);
  writeFileSync(file, model);
  report(`model: ${file}, ${model.length} bytes, sha256 ${sha256(model)}`);
  return file;
}

function compileTrainer(binary: string): void {
  const sizes = {
    DIM: DEMO_SHAPE.dim,
    LAYERS: DEMO_SHAPE.layers,
    HEADS: DEMO_SHAPE.heads,
    KV_HEADS: DEMO_SHAPE.kvHeads,
    FEED_FORWARD: DEMO_SHAPE.feedForward,
    VOCAB: DEMO_SHAPE.vocabulary,
    WINDOW: TRAINING_WINDOW_TOKENS,
  };
  const defines = Object.entries(sizes).map(([name, size]) => `-D${name}=${size}`);
  const source = path.join(here, 'train.c');
  execFileSync('gcc', ['-Ofast', '-march=native', ...defines, source, '-o', binary, '-lm'], {
    stdio: 'inherit',
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function tensorType(text: string): TensorType {
  if (text === 'f32' || text === 'f16' || text === 'q8_0') return text;
  throw new RangeError(`--type is "${text}"; allowed are f32, f16 and q8_0`);
}

function atLeast(option: string, text: string, minimum: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= minimum) return value;
  throw new RangeError(`--${option} is "${text}"; give a whole number of at least ${minimum}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: path.join(here, 'build') },
      steps: { type: 'string', default: String(DEMO_STEPS) },
      documents: { type: 'string', default: String(DEMO_CORPUS.documents) },
      type: { type: 'string', default: 'f32' },
    },
  });
  makeDemoModel({
    out: values.out,
    steps: atLeast('steps', values.steps, 1),
    documents: atLeast('documents', values.documents, 600),
    type: tensorType(values.type),
    report: (line) => console.log(line),
  });
}
