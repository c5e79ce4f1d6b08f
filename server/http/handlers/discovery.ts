/** What this workstation can do (OBS-007). */
import { apiVersion } from '../../../generated/operations.js';
import type { DiscoveryHandlers } from '../../../generated/routes/index.js';
import type { QueuePolicy } from '../../core/contract.js';
import type { Dispatcher } from '../../runtime/dispatcher.js';
import { JSON_DEPTH_MAX } from '../request-body.js';
import * as wire from '../wire.js';

export interface ServerFacts {
  readonly serverVersion: string;
  readonly bodyBytes: number;
  readonly artifactBodyBytes: number;
  readonly streamBufferBytes: number;
  readonly queuePolicy: QueuePolicy;
  /** Null = no limit. */
  readonly requestsPerSecond: number | null;
  readonly firstTokenMs: number;
  readonly interTokenMs: number;
  readonly sessionTtlMs: number;
  readonly sessionTurnsMax: number;
  readonly retentionMs: number;
  readonly retentionBytes: number;
  /** As they are now. */
  readonly devices: () => readonly wire.DeviceView[];
}

/** Bounds that the contract's schemas state. */
const STOP_MAX = 8;
const LABELS_MAX = 16;
const LIST_LIMIT_MAX = 200;

/** What this version offers, by name. */
const FEATURES = [
  'artifacts',
  'budgets',
  'chat_messages',
  'deadlines',
  'device_masks',
  'durable_queue',
  'idempotent_submit',
  'on_disconnect',
  'predicted_start',
  'priorities',
  'replay',
  'sampler_profiles',
  'seeded_sampling',
  'sessions',
  'stream_resume',
  'strict_determinism',
  'structured_output',
];

export function discoveryHandlers(dispatcher: Dispatcher, facts: ServerFacts): DiscoveryHandlers {
  return {
    getCapabilities: () => ({
      status: 200,
      body: {
        api_version: apiVersion,
        server_version: facts.serverVersion,
        queue_policy: facts.queuePolicy,
        limits: {
          body_bytes: facts.bodyBytes,
          artifact_body_bytes: facts.artifactBodyBytes,
          json_depth: JSON_DEPTH_MAX,
          stop_max: STOP_MAX,
          labels_max: LABELS_MAX,
          list_limit_max: LIST_LIMIT_MAX,
          retention_ms: facts.retentionMs,
          retention_bytes: facts.retentionBytes,
          stream_buffer_bytes: facts.streamBufferBytes,
          requests_per_second: facts.requestsPerSecond,
          first_token_ms: facts.firstTokenMs,
          inter_token_ms: facts.interTokenMs,
          session_ttl_ms: facts.sessionTtlMs,
          session_turns_max: facts.sessionTurnsMax,
        },
        engines: dispatcher.engineCapabilities().map(wire.engineCapability),
        sampler_profiles: dispatcher.samplerProfiles().map(({ version, sampling }) => ({
          version,
          sampling: wire.sampling(sampling),
        })),
        devices: facts.devices().map(wire.device),
        features: FEATURES,
      },
    }),
  };
}
