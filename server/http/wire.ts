/**
 * The only place of the server's request and answer names: snake_case outside, the core's types inside.
 */
import type { Schema } from '../../generated/types.js';
import type { Artifact, ArtifactFilter } from '../core/artifact.js';
import type { BudgetView } from '../core/budget.js';
import type { ModelFile, ModelView } from '../core/catalog-model.js';
import type { ResolvedSampling } from '../core/engine-port.js';
import { isRetriable, type TaskError } from '../core/errors.js';
import type { ReplayRequest } from '../core/replay.js';
import type { SessionView } from '../core/session.js';
import type { TaskSubmission } from '../core/submission.js';
import type { Receipt } from '../core/task.js';
import type { NewArtifact } from '../runtime/artifact-registry.js';
import { canonicalDigest } from '../runtime/canonical-json.js';
import type { Registration } from '../runtime/model-catalog.js';
import type {
  EngineCapability,
  PoolHealthView,
  PoolPlanView,
  PoolView,
  ReloadView,
} from '../runtime/pool-view.js';
import type { ReplayView, TaskSummary, TaskView } from '../runtime/task-view.js';

export function toSubmission(body: Schema.TaskRequest, correlationId: string): TaskSubmission {
  const { sampling, placement } = body;
  const taskId = body.task_id === undefined ? undefined : taskIdOf(body.task_id);
  return {
    taskId,
    modelRef: body.model_ref,
    workload: body.workload,
    engine: body.engine,
    prompt: body.prompt,
    messages: body.messages,
    inputs: body.inputs,
    query: body.query,
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
    responseFormat: body.response_format,
    maxTokens: body.max_tokens,
    expectedTokens: body.expected_tokens,
    deadlineMs: body.deadline_ms,
    onDisconnect: body.on_disconnect,
    sessionId: body.session_id,
    kvHint: body.kv_hint,
    placement: placement && { poolId: placement.pool_id, deviceMask: placement.device_mask },
    labels: body.labels,
    correlationId,
    bodyDigest: canonicalDigest({ ...body, task_id: taskId }),
  };
}

export function toReplay(taskId: string, body: Schema.ReplayRequest, correlationId: string): ReplayRequest {
  const replayId = body.task_id === undefined ? undefined : taskIdOf(body.task_id);
  return {
    taskId: replayId,
    priority: body.priority,
    correlationId,
    bodyDigest: canonicalDigest({ ...body, task_id: replayId, replay_of: taskId }),
  };
}

/** UUIDs are compared as text, so one spelling of them is kept. */
export function taskIdOf(uuid: string): string {
  return uuid.toLowerCase();
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
    on_time_probability: admitted.onTimeProbability,
    backoff_ms: admitted.backoffMs,
    seed: admitted.seed,
    policy_label: admitted.policyLabel,
    ...(admitted.budgets !== null && { budgets: budgets(admitted.budgets) }),
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

export function taskSummary(task: TaskSummary): Schema.TaskSummary {
  return {
    task_id: task.taskId,
    correlation_id: task.correlationId,
    state: task.state,
    model_ref: task.modelRef,
    pool_id: task.poolId,
    replica_id: task.replicaId,
    engine: task.engine,
    engine_version: task.engineVersion,
    priority: task.priority,
    determinism: task.determinism,
    seed: task.seed,
    labels: task.labels,
    admitted_ms: task.admittedMs,
    started_ms: task.startedMs,
    finished_ms: task.finishedMs,
    queue_position: task.queuePosition,
    predicted_start_ms: task.predictedStartMs,
    predicted_end_ms: task.predictedEndMs,
    tokens_in: task.tokensIn,
    tokens_out: task.tokensOut,
    finish_reason: task.finishReason,
    urls: taskUrls(task.taskId),
  };
}

export function task(view: TaskView): Schema.Task {
  return {
    ...taskSummary(view),
    workload: view.workload,
    sampler_profile_version: view.samplerProfileVersion,
    sampling: sampling(view.sampling),
    deadline_ms: view.deadlineMs,
    on_time_probability: view.onTimeProbability,
    on_disconnect: view.onDisconnect,
    session_id: view.sessionId,
    kv_hint: view.kvHint,
    device_mask: view.deviceMask === null ? null : [...view.deviceMask],
    ...(view.waitingFor !== null && { waiting_for: view.waitingFor }),
    receipt: runReceipt(view),
    text: view.text,
    cached_tokens: view.cachedTokens,
    decode_ms: view.decodeMs,
    attempts: view.attempts,
    output_sha256: view.outputSha256,
    ...(view.replay !== null && { replay: taskReplay(view.replay) }),
    ...(view.result !== null && { result: view.result }),
    ...(view.error !== null && { error: errorEnvelope(view.error, view.correlationId) }),
  };
}

export function session(view: SessionView): Schema.Session {
  return {
    id: view.id,
    ttl_ms_remaining: view.ttlMsRemaining,
    turns: view.turns,
    turns_max: view.turnsMax,
    kv_tokens: view.kvTokens,
    kv_bytes: view.kvBytes,
    kv_warmth: view.kvTokens > 0,
    replica_id: view.replicaId,
    ...(view.budgets !== null && budgetsRemaining(view.budgets)),
  };
}

function budgets(view: BudgetView): Schema.Budgets {
  return { mode: view.mode, currency: view.currency, ...budgetsRemaining(view) };
}

function budgetsRemaining({ remaining: { tokens, timeMs, cost } }: BudgetView) {
  return {
    ...(tokens !== null && { tokens_budget_remaining: tokens }),
    ...(timeMs !== null && { time_budget_remaining: timeMs }),
    ...(cost !== null && { cost_budget_remaining: cost }),
  };
}

/** None where the session has no budget. */
export function budgetHeaders(view: BudgetView | null) {
  if (view === null) return {};
  const { tokens, timeMs, cost } = view.remaining;
  return {
    ...(tokens !== null && { 'X-Budget-Tokens-Remaining': tokens }),
    ...(timeMs !== null && { 'X-Budget-Time-Remaining': timeMs }),
    ...(cost !== null && { 'X-Budget-Cost-Remaining': cost }),
  };
}

function taskReplay({ of, verdict, firstDifference }: ReplayView): Schema.TaskReplay {
  return {
    replay_of: of,
    verdict,
    first_difference: firstDifference && {
      i: firstDifference.index,
      expected: firstDifference.expected,
      received: firstDifference.received,
    },
  };
}

function runReceipt({ ranOn, ...view }: TaskView): Schema.Task['receipt'] {
  if (ranOn === null) return null;
  return {
    seed: view.seed,
    sampler_profile_version: view.samplerProfileVersion,
    sampling: sampling(view.sampling),
    engine: view.engine,
    engine_version: ranOn.engineVersion,
    model_digest: ranOn.modelDigest,
    device: ranOn.device,
    shape: ranOn.shape,
  };
}

export function poolSummary(pool: PoolView): Schema.PoolSummary {
  return {
    pool_id: pool.poolId,
    model_ref: pool.modelRef,
    model: pool.model,
    engine: pool.engine,
    engine_version: pool.engineVersion,
    state: pool.state,
    load: pool.load,
    breaker: pool.breaker,
    live: pool.live,
    ready: pool.ready,
    slots: pool.slots,
    slots_busy: pool.slotsBusy,
    best_effort_slots: pool.bestEffortSlots,
    best_effort_slots_busy: pool.bestEffortSlotsBusy,
    queue: pool.queue,
  };
}

export function poolHealth(health: PoolHealthView): Schema.PoolHealth {
  return {
    pool_id: health.poolId,
    model_ref: health.modelRef,
    model: health.model,
    engine: health.engine,
    engine_version: health.engineVersion,
    state: health.state,
    load: health.load,
    breaker: health.breaker,
    live: health.live,
    ready: health.ready,
    draining: health.draining,
    reload: poolReload(health.reload),
    last_error: health.lastError,
    replicas: health.replicas.map((replica) => ({
      replica_id: replica.replicaId,
      state: replica.state,
      device: replica.device,
      devices: [...replica.devices],
      engine_version: replica.engineVersion,
      model_digest: replica.modelDigest,
      slots: replica.slots,
      slots_busy: replica.slotsBusy,
      best_effort_slots: replica.bestEffortSlots,
      best_effort_slots_busy: replica.bestEffortSlotsBusy,
      restarts: replica.restarts,
      last_error: replica.lastError,
      load_progress: replica.loadProgress,
      vram_used_bytes: replica.vramUsedBytes,
      vram_estimate_bytes: replica.vramEstimateBytes,
      last_used_ms: replica.lastUsedMs,
    })),
    queue: health.queue,
    metrics: {
      tasks_finished: health.metrics.tasksFinished,
      prefill_tokens_per_second: health.metrics.prefillTokensPerSecond,
      decode_tokens_per_second: health.metrics.decodeTokensPerSecond,
    },
  };
}

function poolReload(reload: ReloadView | null): Schema.PoolReload {
  if (reload === null) return null;
  const { state, model, reason, startedMs, finishedMs } = reload;
  return { state, model_ref: model, reason, started_ms: startedMs, finished_ms: finishedMs };
}

export function poolPlan(plan: PoolPlanView): Schema.PoolPlan {
  return {
    model_ref: plan.modelRef,
    estimate_bytes: plan.estimateBytes,
    placeable: plan.placeable,
    devices: [...plan.devices],
    evicts: plan.evicts.map(({ poolId, replicaId }) => ({ pool_id: poolId, replica_id: replicaId })),
    start_in_ms: plan.startInMs,
    reason: plan.reason,
  };
}

export function engineCapability({
  engine,
  engineVersion,
  pools,
}: EngineCapability): Schema.EngineCapability {
  return {
    engine,
    engine_version: engineVersion,
    pools: pools.map((pool) => ({
      pool_id: pool.poolId,
      model_ref: pool.modelRef,
      model_digest: pool.modelDigest,
      workloads: [...pool.workloads],
      ctx_max: pool.ctxMax,
      max_tokens_out: pool.maxTokensOut,
      load: pool.load,
      devices: [...pool.devices],
      replicas: pool.replicas,
      slots: pool.slots,
      best_effort_slots: pool.bestEffortSlots,
      concurrency_hint: pool.concurrencyHint,
      queue_capacity: pool.queueCapacity,
      determinism: [...pool.determinism],
    })),
  };
}

export function toRegistration(body: Schema.ModelRegistration): Registration {
  return {
    id: body.id,
    source: body.source,
    workload: body.workload ?? 'completion',
    declaredDigest: body.digest ?? null,
    signatures: body.signatures ?? [],
    sbom: body.sbom ?? null,
    trustPolicy: body.trust_policy ?? null,
    tags: body.tags ?? [],
  };
}

export function model(view: ModelView): Schema.Model {
  const { verification, verifying, pull } = view;
  return {
    id: view.id,
    source: view.source,
    origin: view.origin,
    workload: view.workload,
    state: view.state,
    available: view.available,
    digest: view.digest,
    declared_digest: view.declaredDigest,
    signatures: [...view.signatures],
    sbom: view.sbom,
    trust_policy: view.trustPolicy,
    tags: [...view.tags],
    file: modelFile(view.file),
    verification: {
      running: verifying !== null,
      progress: verifying,
      result: verification?.result ?? null,
      reasons: [...(verification?.reasons ?? [])],
      finished_ms: verification?.finishedMs ?? null,
    },
    pull: pull && {
      state: pull.state,
      bytes_done: pull.bytesDone,
      bytes_total: pull.bytesTotal,
      reason: pull.reason,
    },
    created_ms: view.createdMs,
  };
}

function modelFile(file: ModelFile | null): Schema.ModelFile {
  if (file === null) return null;
  const { gguf, sizeBytes, vramBytes, hostBytes } = file;
  return {
    size_bytes: sizeBytes,
    architecture: gguf.architecture,
    name: gguf.name,
    trained_ctx: gguf.trainedCtx,
    parameters: gguf.parameters,
    quantisation: gguf.quantisation,
    chat_template: gguf.chatTemplate,
    vram_bytes: vramBytes,
    host_bytes: hostBytes,
  };
}

/** A device that replicas can run on. */
export interface DeviceView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'cpu' | 'cuda';
  /** Null where nothing measures it now. */
  readonly vramTotalBytes: number | null;
  readonly vramUsedBytes: number | null;
}

export function device({ id, name, kind, vramTotalBytes, vramUsedBytes }: DeviceView): Schema.Device {
  return { id, name, kind, vram_total_bytes: vramTotalBytes, vram_used_bytes: vramUsedBytes };
}

export function toNewArtifact(body: Schema.ArtifactRequest): NewArtifact {
  return {
    kind: body.kind,
    content: body.content,
    tags: body.tags ?? [],
    parents: body.parent === undefined ? [] : [body.parent],
    taskIds: body.task_id === undefined ? [] : [taskIdOf(body.task_id)],
    metadata: body.metadata ?? {},
  };
}

export function toArtifactFilter({
  task_id: taskId,
  ...filter
}: Omit<ArtifactFilter, 'taskId'> & { readonly task_id?: string | undefined }): ArtifactFilter {
  return { ...filter, taskId: taskId === undefined ? undefined : taskIdOf(taskId) };
}

export function artifact({ id, kind, tags, parents, taskIds, ...artifact }: Artifact): Schema.Artifact {
  return {
    id,
    digest: `sha256:${id}`,
    kind,
    tags: [...tags],
    parents: [...parents],
    task_ids: [...taskIds],
    metadata: { ...artifact.metadata },
    created_ms: artifact.createdMs,
    size_bytes: artifact.sizeBytes,
    url: `/v1/artifacts/${id}`,
  };
}
