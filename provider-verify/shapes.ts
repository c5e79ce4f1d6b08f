/**
 * What the consumer relies on in the answers, as Pact matchers over the generated types. Values that the
 * contract leaves to the server are matched by type; codes, states, nulls and flags are matched exactly.
 */
import { MatchersV3 } from '@pact-foundation/pact';
import type { components } from '../generated/types.js';
import { outputTexts, seededArtifactId, seededTask } from './scenario.js';

const { decimal, eachLike, integer, like, regex } = MatchersV3;

type Schemas = components['schemas'];
/** Every key that the contract requires, so that a shape cannot forget one; values are matchers. */
type ShapeOf<T> = { [K in keyof T as undefined extends T[K] ? never : K]: unknown };

const correlationPattern = '^[\\x21-\\x7e]{1,128}$';
const correlationExample = '0192f0c1-7d1a-7b5e-9d43-0b5f0c9d8e11';
const correlationId = () => regex(correlationPattern, correlationExample);
const admittedMs = () => integer(1795300000000);

export const correlationHeader = { 'X-Correlation-Id': regex(correlationPattern, correlationExample) };

/** Retry headers of a 429 or 503, as the contract bounds them. */
export const retryHeaders = {
  'Retry-After': regex('^([1-9]|[1-5][0-9])$', '2'),
  'X-Backoff-Ms': regex('^[0-9]{1,5}$', '1840'),
  'retry-after-ms': regex('^[0-9]{1,5}$', '1840'),
};

const urls = (taskId: string): ShapeOf<Schemas['TaskUrls']> => ({
  self: `/v1/tasks/${taskId}`,
  stream: `/v1/tasks/${taskId}/stream`,
  cancel: `/v1/tasks/${taskId}/cancel`,
});

/** Receipt of the first task of a server that has measured nothing yet: its predictions are null. */
export const receipt = (taskId: string, seed: unknown): ShapeOf<Schemas['AdmissionReceipt']> => ({
  task_id: taskId,
  correlation_id: correlationId(),
  pool_id: 'demo',
  replica_id: like('demo-0'),
  engine: 'fake',
  engine_version: like('1'),
  queue_position: 0,
  admitted_ms: admittedMs(),
  predicted_start_ms: null,
  predicted_end_ms: null,
  on_time_probability: null,
  backoff_ms: 0,
  seed,
  policy_label: 'reject',
  urls: urls(taskId),
});

export const completedSummary = (taskId: string): ShapeOf<Schemas['TaskSummary']> => ({
  task_id: taskId,
  correlation_id: correlationId(),
  state: 'completed',
  model_ref: 'demo',
  pool_id: 'demo',
  replica_id: like('demo-0'),
  engine: 'fake',
  engine_version: like('1'),
  priority: 'interactive',
  determinism: 'strict',
  seed: 7,
  labels: seededTask.labels,
  admitted_ms: admittedMs(),
  started_ms: admittedMs(),
  finished_ms: admittedMs(),
  queue_position: null,
  predicted_start_ms: null,
  predicted_end_ms: null,
  tokens_in: integer(4),
  tokens_out: integer(outputTexts.length),
  finish_reason: 'stop',
  urls: urls(taskId),
});

/** A session that has had two turns and holds KV of them. */
export const warmSession = (id: string): ShapeOf<Schemas['Session']> => ({
  id,
  ttl_ms_remaining: integer(600_000),
  turns: 2,
  turns_max: 8,
  kv_tokens: integer(9),
  kv_bytes: integer(9216),
  kv_warmth: true,
  replica_id: like('demo-0'),
});

const sampling: ShapeOf<Schemas['Sampling']> = {
  temperature: like(0.8),
  top_k: integer(40),
  top_p: like(0.95),
  min_p: like(0.05),
  repeat_penalty: like(1),
  repeat_last_n: integer(64),
};

const taskOf = (taskId: string): ShapeOf<Schemas['Task']> => ({
  ...completedSummary(taskId),
  workload: 'completion',
  sampler_profile_version: 'v1',
  sampling: like(sampling),
  deadline_ms: null,
  on_time_probability: null,
  on_disconnect: 'continue',
  session_id: null,
  kv_hint: 'reuse',
  device_mask: null,
  receipt: null,
  text: null,
  cached_tokens: null,
  decode_ms: null,
  attempts: integer(1),
  output_sha256: null,
});

export const completedTask = (taskId: string) => ({
  ...taskOf(taskId),
  receipt: {
    seed: 7,
    sampler_profile_version: 'v1',
    sampling: like(sampling),
    engine: 'fake',
    engine_version: like('1'),
    model_digest: like('sha256:00'),
    device: like('cpu'),
    shape: like('fake'),
  } satisfies ShapeOf<NonNullable<Schemas['RunReceipt']>>,
  text: outputTexts.join(''),
  cached_tokens: integer(0),
  decode_ms: integer(3),
  attempts: 1,
  output_sha256: regex('^[0-9a-f]{64}$', 'fe02d6ae02ce6eefeb755d44dd53a526f92aec60b81848a09035c018fd61fc14'),
});

/** Of a replay of `originalId` that has repeated it. */
export const equalReplay = (taskId: string, originalId: string) => ({
  ...completedTask(taskId),
  replay: {
    replay_of: originalId,
    verdict: 'equal',
    first_difference: null,
  } satisfies ShapeOf<Schemas['TaskReplay']>,
});

/** A finished embedding of two inputs. */
export const embeddedTask = (taskId: string) => ({
  ...completedTask(taskId),
  labels: {},
  workload: 'embedding',
  tokens_out: 0,
  text: null,
  result: { embeddings: eachLike(eachLike(decimal(0.5)), 2) },
});

export const queuedTask = (taskId: string, queuePosition: number) => ({
  ...taskOf(taskId),
  state: 'queued',
  started_ms: null,
  finished_ms: null,
  queue_position: queuePosition,
  tokens_in: like(4),
  tokens_out: null,
  finish_reason: null,
  attempts: 0,
  waiting_for: { reason: 'free_slot', message: like('waits for a free slot') },
});

/** An error whose message names what was received; `fixed` are the fields that matter to the caller. */
export const errorEnvelope = (
  code: Schemas['ErrorCode'],
  message: string,
  retriable: boolean,
  fixed: Partial<Schemas['ErrorEnvelope']> = {},
) => ({ code, message: like(message), retriable, correlation_id: correlationId(), ...fixed });

/** An error with `retry_after_ms`; for a 429 with the policy in force. */
export const retryEnvelope = (
  code: Schemas['ErrorCode'],
  message: string,
  fixed: Partial<Schemas['ErrorEnvelope']> = {},
) => ({ ...errorEnvelope(code, message, true, fixed), retry_after_ms: integer(1840) });

const poolQueue = { interactive: 0, batch: 0, capacity: integer(64) };

/** Of a pool that was never drained or reloaded. */
const poolAtRest = { model: 'demo', state: 'ready', load: 'preload', breaker: 'closed' } as const;

export const poolSummary: ShapeOf<Schemas['PoolSummary']> = {
  pool_id: 'demo',
  model_ref: 'demo',
  ...poolAtRest,
  engine: 'fake',
  engine_version: like('1'),
  live: true,
  ready: true,
  slots: integer(2),
  slots_busy: 0,
  best_effort_slots: integer(0),
  best_effort_slots_busy: 0,
  queue: poolQueue,
};

const replica: ShapeOf<Schemas['Replica']> = {
  replica_id: like('demo-0'),
  state: 'ready',
  device: like('cpu'),
  devices: eachLike('cpu'),
  engine_version: like('1'),
  model_digest: like('sha256:00'),
  slots: integer(2),
  slots_busy: 0,
  best_effort_slots: integer(0),
  best_effort_slots_busy: 0,
  restarts: 0,
  last_error: null,
  load_progress: null,
  vram_used_bytes: null,
  vram_estimate_bytes: null,
  last_used_ms: integer(1795300000000),
};

export const readyPool: ShapeOf<NonNullable<Schemas['PoolHealth']>> = {
  pool_id: 'demo',
  model_ref: 'demo',
  ...poolAtRest,
  engine: 'fake',
  engine_version: like('1'),
  live: true,
  ready: true,
  draining: false,
  reload: null,
  last_error: null,
  replicas: eachLike(replica),
  queue: poolQueue,
  metrics: { tasks_finished: 0, prefill_tokens_per_second: null, decode_tokens_per_second: null },
};

export const failedPool = (reason: string) => ({
  ...readyPool,
  engine_version: like('unknown'),
  state: regex('^(failed|loading)$', 'failed'),
  live: like(false),
  ready: false,
  last_error: regex(`.*${reason}.*`, reason),
  replicas: eachLike({
    ...replica,
    state: regex('^(failed|loading)$', 'failed'),
    engine_version: like('unknown'),
    devices: like([]),
    model_digest: null,
    last_used_ms: null,
    restarts: integer(0),
    last_error: regex(`.*${reason}.*`, reason),
  }),
});

/** A pool that has just been told to drain, and still runs a task. */
export const drainingPool = {
  ...readyPool,
  state: 'draining',
  draining: true,
  replicas: eachLike({ ...replica, state: 'draining', slots_busy: integer(1) }),
};

/** A pool that was drained until now, and has its replicas to load again. */
export const resumedPool = {
  ...readyPool,
  state: regex('^(absent|loading|ready)$', 'absent'),
  live: like(false),
  ready: like(false),
  replicas: eachLike({
    ...replica,
    state: regex('^(absent|loading|ready)$', 'absent'),
    devices: like([]),
    slots_busy: 0,
  }),
};

/** A pool whose reload, with the model that it has, has just begun. */
export const reloadingPool = {
  ...readyPool,
  replicas: [
    replica,
    {
      ...replica,
      replica_id: like('demo-1'),
      state: regex('^(absent|loading)$', 'loading'),
      devices: like([]),
      model_digest: null,
      last_used_ms: null,
    },
  ],
  reload: {
    state: 'loading',
    model_ref: 'demo',
    reason: null,
    started_ms: integer(1795300000000),
    finished_ms: null,
  } satisfies ShapeOf<NonNullable<Schemas['PoolReload']>>,
};

/** A model that was registered and whose file is not there. */
export const registered: ShapeOf<Schemas['Model']> = {
  id: 'coder',
  source: 'file:/models/coder.gguf',
  origin: 'api',
  workload: 'completion',
  state: 'Active',
  available: false,
  digest: null,
  declared_digest: null,
  signatures: [],
  sbom: null,
  trust_policy: 'permissive',
  tags: ['code'],
  file: null,
  verification: {
    running: false,
    progress: null,
    result: null,
    reasons: [],
    finished_ms: null,
  } satisfies ShapeOf<Schemas['ModelVerification']>,
  pull: null,
  created_ms: integer(1795300000000),
};

/** Of the model of the pool, whose file comes with the server. */
export const configuredModel: ShapeOf<Schemas['Model']> = {
  ...registered,
  id: 'demo',
  source: regex('^file:/.+[.]gguf$', 'file:/llama-orch/demo/demo-chat-f32.gguf'),
  origin: 'config',
  available: true,
  tags: [],
};

/** The plan of a model that is there already, on the CPU. */
export const loadedPlan: ShapeOf<Schemas['PoolPlan']> = {
  model_ref: 'demo',
  estimate_bytes: null,
  placeable: true,
  devices: ['cpu'],
  evicts: [],
  start_in_ms: 0,
  reason: like('pool "demo" has it on cpu'),
};

export const capabilities: ShapeOf<Schemas['Capabilities']> = {
  api_version: regex('^\\d+\\.\\d+\\.\\d+$', '0.1.0'),
  server_version: regex('^\\d+\\.\\d+\\.\\d+$', '0.1.0'),
  queue_policy: 'reject',
  limits: like({
    body_bytes: 1048576,
    artifact_body_bytes: 16777216,
    json_depth: 32,
    stop_max: 8,
    labels_max: 16,
    list_limit_max: 200,
    retention_ms: 3600000,
    retention_bytes: 134217728,
    stream_buffer_bytes: 262144,
    requests_per_second: null,
    first_token_ms: 300000,
    inter_token_ms: 60000,
    session_ttl_ms: 600000,
    session_turns_max: 8,
  } satisfies ShapeOf<Schemas['Capabilities']['limits']>),
  engines: eachLike({
    engine: 'fake',
    engine_version: like('1'),
    pools: eachLike({
      pool_id: 'demo',
      model_ref: 'demo',
      model_digest: like('sha256:00'),
      workloads: ['completion'],
      ctx_max: integer(512),
      max_tokens_out: integer(511),
      load: 'preload',
      devices: ['cpu'],
      replicas: integer(1),
      slots: integer(2),
      best_effort_slots: integer(0),
      concurrency_hint: integer(2),
      queue_capacity: integer(64),
      determinism: ['strict', 'best_effort'],
    } satisfies ShapeOf<Schemas['PoolCapability']>),
  }),
  sampler_profiles: eachLike({ version: 'v1', sampling: like(sampling) }),
  devices: eachLike({ id: like('cpu'), name: like('cpu'), kind: regex('^(cpu|cuda)$', 'cpu') }),
  features: eachLike('last_event_id'),
};

/** The seeded artifact with these links. */
export const seededArtifactRecord = (links: Partial<Schemas['Artifact']>): ShapeOf<Schemas['Artifact']> => ({
  id: seededArtifactId,
  digest: `sha256:${seededArtifactId}`,
  kind: 'plan',
  tags: [],
  parents: [],
  task_ids: [],
  metadata: {},
  created_ms: admittedMs(),
  size_bytes: 79,
  url: `/v1/artifacts/${seededArtifactId}`,
  ...links,
});
