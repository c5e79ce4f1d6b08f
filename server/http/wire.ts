/**
 * The only place of the server's request and answer names: snake_case outside, the core's types inside.
 */
import type { Schema } from '../../generated/types.js';
import type { ResolvedSampling } from '../core/engine-port.js';
import { isRetriable, type TaskError } from '../core/errors.js';
import type { TaskSubmission } from '../core/submission.js';
import type { Receipt } from '../core/task.js';
import { canonicalDigest } from './canonical-json.js';

export function toSubmission(body: Schema.TaskRequest, correlationId: string): TaskSubmission {
  const { sampling, placement } = body;
  return {
    // UUIDs are compared as text, so one spelling of them is kept.
    taskId: body.task_id?.toLowerCase(),
    modelRef: body.model_ref,
    workload: body.workload,
    engine: body.engine,
    prompt: body.prompt,
    messages: body.messages,
    ctx: body.ctx,
    priority: body.priority,
    seed: body.seed,
    determinism: body.determinism,
    samplerProfileVersion: body.sampler_profile_version,
    sampling: sampling && {
      temperature: sampling.temperature,
      topK: sampling.top_k,
      topP: sampling.top_p,
      minP: sampling.min_p,
      repeatPenalty: sampling.repeat_penalty,
      repeatLastN: sampling.repeat_last_n,
    },
    stop: body.stop,
    maxTokens: body.max_tokens,
    expectedTokens: body.expected_tokens,
    placement: placement && { poolId: placement.pool_id },
    labels: body.labels,
    correlationId,
    bodyDigest: canonicalDigest(body),
  };
}

export function receipt(admitted: Receipt): Schema.AdmissionReceipt {
  return {
    task_id: admitted.taskId,
    correlation_id: admitted.correlationId,
    pool_id: admitted.poolId,
    replica_id: admitted.replicaId,
    engine: admitted.engine,
    engine_version: admitted.engineVersion,
    queue_position: admitted.queuePosition,
    admitted_ms: admitted.admittedMs,
    predicted_start_ms: admitted.predictedStartMs,
    predicted_end_ms: admitted.predictedEndMs,
    backoff_ms: admitted.backoffMs,
    seed: admitted.seed,
    policy_label: admitted.policyLabel,
    urls: taskUrls(admitted.taskId),
  };
}

/** Paths without host, so that they work through a tunnel. */
export function taskUrls(taskId: string): Schema.TaskUrls {
  const self = `/v1/tasks/${taskId}`;
  return { self, stream: `${self}/stream`, cancel: `${self}/cancel` };
}

export function sampling(resolved: ResolvedSampling): Schema.Sampling {
  return {
    temperature: resolved.temperature,
    top_k: resolved.topK,
    top_p: resolved.topP,
    min_p: resolved.minP,
    repeat_penalty: resolved.repeatPenalty,
    repeat_last_n: resolved.repeatLastN,
  };
}

export function errorEnvelope(error: TaskError, correlationId: string): Schema.ErrorEnvelope {
  return {
    code: error.code,
    message: error.message,
    retriable: isRetriable(error.code),
    correlation_id: correlationId,
    ...(error.engine !== undefined && { engine: error.engine }),
    ...(error.poolId !== undefined && { pool_id: error.poolId }),
    ...(error.field !== undefined && { field: error.field }),
    ...(error.retryAfterMs !== undefined && { retry_after_ms: error.retryAfterMs }),
    ...(error.policyLabel !== undefined && { policy_label: error.policyLabel }),
  };
}
