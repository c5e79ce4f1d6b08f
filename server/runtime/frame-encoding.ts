/** Stream frames as the exact bytes of the contract's server-sent events; each frame is encoded once. */
import type { StreamFrame } from '../core/stream.js';

type KeptFrame = Exclude<StreamFrame, { type: 'end' }>;
type EndFrame = Extract<StreamFrame, { type: 'end' }>;

export function encodeFrame(frame: KeptFrame): Buffer {
  switch (frame.type) {
    case 'tokens':
      return encodeTokens(frame.firstIndex, frame.texts);
    case 'started': {
      const { started } = frame;
      return encodeEvent(frame.id, 'started', {
        task_id: started.taskId,
        correlation_id: started.correlationId,
        queue_position: started.queuePosition,
        predicted_start_ms: started.predictedStartMs,
        queued_ms: started.queuedMs,
        pool_id: started.poolId,
        replica_id: started.replicaId,
        engine: started.engine,
        engine_version: started.engineVersion,
        device: started.device,
        model_digest: started.modelDigest,
        seed: started.seed,
        sampler_profile_version: started.samplerProfileVersion,
        kv_warmth: started.kvWarmth,
        tokens_in: started.tokensIn,
      });
    }
    case 'metrics': {
      const { metrics } = frame;
      const remaining = metrics.budgets?.remaining;
      return encodeEvent(null, 'metrics', {
        queue_depth: metrics.queueDepth,
        on_time_probability: metrics.onTimeProbability,
        tokens_out: metrics.tokensOut,
        tokens_per_second: metrics.tokensPerSecond,
        kv_warmth: metrics.kvWarmth,
        tokens_budget_remaining: remaining?.tokens ?? undefined,
        time_budget_remaining: remaining?.timeMs ?? undefined,
        cost_budget_remaining: remaining?.cost ?? undefined,
      });
    }
    case 'error': {
      const { error } = frame;
      return encodeEvent(frame.id, 'error', {
        code: error.code,
        message: error.message,
        retriable: frame.retriable,
        correlation_id: frame.correlationId,
        engine: error.engine,
        pool_id: error.poolId,
        field: error.field,
        policy_label: error.policyLabel,
      });
    }
  }
}

/** @param outputSha256 hex sha256 of the UTF-8 of all texts joined */
export function encodeEnd({ id, end }: EndFrame, outputSha256: string): Buffer {
  return encodeEvent(id, 'end', {
    tokens_in: end.tokensIn,
    tokens_out: end.tokensOut,
    cached_tokens: end.cachedTokens,
    decode_ms: end.decodeMs,
    attempts: end.attempts,
    finish_reason: end.finishReason,
    output_sha256: outputSha256,
  });
}

/** Texts of the token events among encoded frames, in order. */
export function decodeTexts(frames: Buffer): string[] {
  const texts: string[] = [];
  for (const frame of frames.toString('utf8').split('\n\n')) {
    const [, event, data] = frame.split('\n');
    if (event !== 'event: token' || data === undefined) continue;
    texts.push((JSON.parse(data.slice('data: '.length)) as { t: string }).t);
  }
  return texts;
}

function encodeTokens(firstIndex: number, texts: readonly string[]): Buffer {
  let frames = '';
  let index = firstIndex;
  for (const text of texts) {
    frames += `id: ${index + 2}\nevent: token\ndata: {"t":${JSON.stringify(text)},"i":${index}}\n\n`;
    index++;
  }
  return Buffer.from(frames, 'utf8');
}

function encodeEvent(id: number | null, event: string, data: object): Buffer {
  const idLine = id === null ? '' : `id: ${id}\n`;
  return Buffer.from(`${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`, 'utf8');
}
