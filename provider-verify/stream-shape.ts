/** Event streams as Pact shapes: an example for the mock and an expression for the provider's bytes. */
import type { TextShape } from './consumer/pact-session.js';
import { outputTexts, registeredModel } from './scenario.js';

interface FrameShape {
  /** Null where it has none; of metrics frames a provider may send any number after each token. */
  readonly id: number | null;
  readonly event: 'started' | 'token' | 'metrics' | 'end' | 'error' | 'model';
  readonly data: Record<string, unknown>;
  /** Fields that the provider must send with just these values, in any order among other fields. */
  readonly fixed: readonly string[];
}

/** A stream of exactly these frames; comments are allowed before the first. */
export function streamShape(frames: readonly FrameShape[]): TextShape {
  return {
    example: frames.map(frameText).join(''),
    pattern: `^(: [^\\n]*\\n\\n)*${frames.map(framePattern).join('')}$`,
  };
}

export function startedFrame(taskId: string): FrameShape {
  return {
    id: 1,
    event: 'started',
    data: {
      task_id: taskId,
      correlation_id: '0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11',
      queue_position: 0,
      predicted_start_ms: null,
      queued_ms: 0,
      pool_id: 'demo',
      replica_id: 'demo-0',
      engine: 'fake',
      engine_version: '1',
      device: 'cpu',
      model_digest: 'sha256:00',
      seed: 7,
      sampler_profile_version: 'v1',
      kv_warmth: false,
      tokens_in: 4,
    },
    fixed: ['task_id'],
  };
}

export function tokenFrames(from: number, to: number): FrameShape[] {
  return outputTexts.slice(from, to).map((t, offset) => ({
    id: from + offset + 2,
    event: 'token',
    data: { t, i: from + offset },
    fixed: ['t', 'i'],
  }));
}

export const metricsFrame: FrameShape = {
  id: null,
  event: 'metrics',
  data: {
    queue_depth: 0,
    on_time_probability: null,
    tokens_out: outputTexts.length,
    tokens_per_second: null,
    kv_warmth: false,
  },
  fixed: ['queue_depth', 'on_time_probability'],
};

export const endFrame: FrameShape = {
  id: outputTexts.length + 2,
  event: 'end',
  data: {
    tokens_in: 4,
    tokens_out: outputTexts.length,
    cached_tokens: 0,
    decode_ms: 3,
    attempts: 1,
    finish_reason: 'stop',
    output_sha256: 'fe02d6ae02ce6eefeb755d44dd53a526f92aec60b81848a09035c018fd61fc14',
  },
  fixed: ['finish_reason', 'attempts'],
};

/** The end of a ranking of two inputs, whose only frames are this one and `started`. */
export const rankedFrame: FrameShape = {
  id: 2,
  event: 'end',
  data: {
    tokens_in: 10,
    tokens_out: 0,
    cached_tokens: 0,
    decode_ms: 0,
    attempts: 1,
    finish_reason: 'stop',
    output_sha256: 'fe02d6ae02ce6eefeb755d44dd53a526f92aec60b81848a09035c018fd61fc14',
    result: { scores: [0.5, 0.25] },
  },
  fixed: ['finish_reason', 'tokens_out'],
};

/** Of a model that was registered, and of which nothing is under way. */
export const modelFrame: FrameShape = {
  id: null,
  event: 'model',
  data: {
    ...registeredModel,
    origin: 'api',
    workload: 'completion',
    state: 'Active',
    available: false,
    digest: null,
    declared_digest: null,
    signatures: [],
    sbom: null,
    trust_policy: 'permissive',
    file: null,
    verification: { running: false, progress: null, result: null, reasons: [], finished_ms: null },
    pull: null,
    created_ms: 1795300000000,
  },
  fixed: ['id', 'state', 'pull'],
};

export function errorFrame(id: number, code: string, retriable: boolean, message: string): FrameShape {
  return {
    id,
    event: 'error',
    data: { code, message, retriable, correlation_id: '0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11' },
    fixed: ['code', 'retriable'],
  };
}

function frameText({ id, event, data }: FrameShape): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Any number of them. */
const METRICS_FRAMES = '(event: metrics\\ndata: [^\\n]*\\n\\n)*';

function framePattern({ id, event, data, fixed }: FrameShape): string {
  if (event === 'metrics') return METRICS_FRAMES;
  const fields = fixed.map((name) => escaped(`"${name}":${JSON.stringify(data[name])}`));
  // Fields may come in any order, and the expression language of Pact has no look-ahead.
  const orders = permutations(fields).map((order) => `[^\\n]*${order.join('[^\\n]*')}[^\\n]*`);
  const head = id === null ? '' : `id: ${id}\\n`;
  const frame = `${head}event: ${event}\\ndata: \\{(${orders.join('|')})\\}\\n\\n`;
  return event === 'token' ? `${frame}${METRICS_FRAMES}` : frame;
}

function permutations(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
