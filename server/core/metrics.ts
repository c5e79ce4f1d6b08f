/** The metric series as data (OBS-001). The metrics adapter registers exactly these. */

export interface MetricSeries {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds of a histogram. */
  readonly buckets?: readonly number[];
}

const POOL = ['engine', 'engine_version', 'pool_id'] as const;
const REPLICA = [...POOL, 'replica_id'] as const;
const LATENCY_BUCKETS_MS = [
  1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000,
];

export const METRIC_SERIES = {
  queue_depth: { type: 'gauge', help: 'Waiting tasks.', labels: [...POOL, 'priority'] },
  queue_capacity: {
    type: 'gauge',
    help: 'Most waiting tasks; policy_label is what a full queue does with a newcomer.',
    labels: [...POOL, 'policy_label'],
  },
  tasks_enqueued_total: { type: 'counter', help: 'Admitted tasks.', labels: [...REPLICA, 'priority'] },
  tasks_rejected_total: {
    type: 'counter',
    help: 'Refused submissions; engine is unknown where none was resolved.',
    labels: ['engine', 'reason'],
  },
  tasks_started_total: {
    type: 'counter',
    help: 'Tasks given to a replica.',
    labels: [...REPLICA, 'priority'],
  },
  tasks_canceled_total: { type: 'counter', help: 'Canceled tasks.', labels: [...REPLICA, 'reason'] },
  tokens_in_total: { type: 'counter', help: 'Prompt tokens of started tasks.', labels: REPLICA },
  tokens_out_total: { type: 'counter', help: 'Generated tokens.', labels: REPLICA },
  gpu_utilization: {
    type: 'gauge',
    help: 'Busy share of the card of a replica, 0 to 1.',
    labels: [...REPLICA, 'device'],
  },
  vram_used_bytes: {
    type: 'gauge',
    help: 'Memory in use on the card of a replica, by every process.',
    labels: [...REPLICA, 'device'],
  },
  latency_first_token_ms: {
    type: 'histogram',
    help: 'Milliseconds from admission to the first token.',
    labels: [...POOL, 'priority'],
    buckets: LATENCY_BUCKETS_MS,
  },
  latency_decode_ms: {
    type: 'histogram',
    help: 'Milliseconds of decode of completed tasks, as the engine measured them.',
    labels: [...POOL, 'priority'],
    buckets: LATENCY_BUCKETS_MS,
  },
  admission_backpressure_events_total: {
    type: 'counter',
    help: 'Submissions answered with 429.',
    labels: ['engine', 'policy_label'],
  },
  predicted_start_error_ms: {
    type: 'histogram',
    help: 'Absolute difference between the predicted and the real start of a task.',
    labels: [...POOL, 'priority'],
    buckets: LATENCY_BUCKETS_MS,
  },
  replica_state: {
    type: 'gauge',
    help: '1 for the state that the replica is in.',
    labels: [...REPLICA, 'state'],
  },
  catalog_verifications_total: {
    type: 'counter',
    help: 'Verifications of models that have ended.',
    labels: ['result'],
  },
  model_state: {
    type: 'gauge',
    help: '1 for the state that the model is in.',
    labels: ['model_id', 'state'],
  },
  kv_cache_usage_ratio: {
    type: 'gauge',
    help: 'Share of the context of all slots of a ready replica that running tasks fill, 0 to 1.',
    labels: REPLICA,
  },
  policy_decisions_total: {
    type: 'counter',
    help: 'Decisions of the policy.',
    labels: ['action', 'effect'],
  },
} as const satisfies Readonly<Record<string, MetricSeries>>;

export type SeriesName = keyof typeof METRIC_SERIES;
export type MetricLabels = Readonly<Record<string, string>>;

export interface GaugeSample {
  readonly series: SeriesName;
  readonly labels: MetricLabels;
  readonly value: number;
}
