/** What a client submits, and the task that it becomes once every default is applied (ADM-002, ADM-003). */
import type {
  ChatMessage,
  Determinism,
  KvHint,
  OnDisconnect,
  Priority,
  WireResponseFormat,
  Workload,
} from './contract.js';
import type { PromptInput, TaskInput } from './engine-port.js';
import { OrchestratorError } from './errors.js';
import { responseFormatOf } from './response-format.js';
import { PROFILE_V1, resolveSampling, type SamplerProfile, type SamplingOverrides } from './sampling.js';
import { seedOfTask } from './seed.js';
import type { TaskSpec } from './task.js';

/** The contract's TaskRequest, with what HTTP knows of it. */
export interface TaskSubmission {
  readonly taskId?: string | undefined;
  readonly modelRef: string;
  readonly workload?: Workload | undefined;
  readonly engine?: string | undefined;
  readonly prompt?: string | undefined;
  readonly messages?: readonly ChatMessage[] | undefined;
  readonly inputs?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly ctx?: number | undefined;
  readonly priority?: Priority | undefined;
  readonly seed?: number | undefined;
  readonly determinism?: Determinism | undefined;
  readonly samplerProfileVersion?: string | undefined;
  readonly sampling?: SamplingOverrides | undefined;
  readonly stop?: readonly string[] | undefined;
  readonly responseFormat?: WireResponseFormat | undefined;
  readonly maxTokens?: number | undefined;
  readonly expectedTokens?: number | undefined;
  readonly deadlineMs?: number | undefined;
  readonly onDisconnect?: OnDisconnect | undefined;
  readonly sessionId?: string | undefined;
  readonly kvHint?: KvHint | undefined;
  readonly placement?:
    | { readonly poolId?: string | undefined; readonly deviceMask?: readonly string[] | undefined }
    | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly correlationId: string;
  /** Hex digest of the body as canonical JSON, before defaults: what "the same submission" means (ADM-006). */
  readonly bodyDigest: string;
}

/** @throws INVALID_PARAMS unless there is exactly the input that the workload takes (ADM-003, ADM-021) */
export function inputOf(submission: TaskSubmission): TaskInput {
  const { workload = 'completion', inputs, query } = submission;
  refuseFields(submission, workload, UNUSED[workload]);
  if (workload === 'completion') return promptOf(submission);
  const missing =
    inputs === undefined ? 'inputs' : workload === 'rerank' && query === undefined ? 'query' : null;
  if (inputs === undefined || missing !== null) {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `${missing} was not sent; workload "${workload}" takes ${workload === 'rerank' ? 'inputs and query' : 'inputs'}`,
      { field: missing ?? 'inputs' },
    );
  }
  return { kind: 'inputs', query: query ?? null, inputs };
}

/** What a workload has no use for, with its wire name; taken in silence it would look as if it counted. */
const OF_COMPLETIONS = [
  ['prompt', 'prompt'],
  ['messages', 'messages'],
  ['sampling', 'sampling'],
  ['stop', 'stop'],
  ['responseFormat', 'response_format'],
  ['maxTokens', 'max_tokens'],
  ['expectedTokens', 'expected_tokens'],
  ['sessionId', 'session_id'],
  ['kvHint', 'kv_hint'],
] as const;
type Unused = readonly (readonly [keyof TaskSubmission, string])[];
const UNUSED: Readonly<Record<Workload, Unused>> = {
  completion: [
    ['inputs', 'inputs'],
    ['query', 'query'],
  ],
  embedding: [...OF_COMPLETIONS, ['query', 'query']],
  rerank: OF_COMPLETIONS,
};

function refuseFields(submission: TaskSubmission, workload: Workload, unused: Unused): void {
  const sent = unused.find(([name]) => submission[name] !== undefined);
  if (sent === undefined) return;
  const [, field] = sent;
  const message = `${field} was sent; a task of workload "${workload}" has no use for it, leave it out`;
  throw new OrchestratorError('INVALID_PARAMS', message, { field });
}

function promptOf({ prompt, messages }: TaskSubmission): PromptInput {
  if (prompt !== undefined && messages !== undefined) {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      'both prompt and messages were sent; send exactly one of them',
      {
        field: 'messages',
      },
    );
  }
  if (prompt !== undefined) return { kind: 'prompt', prompt };
  if (messages !== undefined) return { kind: 'messages', messages };
  throw new OrchestratorError(
    'INVALID_PARAMS',
    'neither prompt nor messages was sent; send exactly one of them',
    {
      field: 'prompt',
    },
  );
}

/**
 * @param inputBytes UTF-8 bytes of the input's texts
 * @param profiles all that are known
 * @throws INVALID_PARAMS for an unknown sampler profile or an unusable response format
 */
export function specOf(
  submission: TaskSubmission,
  taskId: string,
  inputKind: TaskInput['kind'],
  inputBytes: number,
  profiles: readonly SamplerProfile[] = [PROFILE_V1],
): TaskSpec {
  const samplerProfileVersion = submission.samplerProfileVersion ?? PROFILE_V1.version;
  return {
    taskId,
    correlationId: submission.correlationId,
    modelRef: submission.modelRef,
    workload: submission.workload ?? 'completion',
    priority: submission.priority ?? 'interactive',
    determinism: submission.determinism ?? 'strict',
    seed: submission.seed ?? seedOfTask(taskId),
    samplerProfileVersion,
    sampling: resolveSampling(profiles, samplerProfileVersion, submission.sampling),
    stop: submission.stop ?? [],
    responseFormat: responseFormatOf(submission.responseFormat),
    labels: submission.labels ?? {},
    inputKind,
    inputBytes,
    maxTokens: submission.maxTokens ?? null,
    expectedTokens: submission.expectedTokens ?? null,
    deadlineMs: submission.deadlineMs ?? null,
    onDisconnect: submission.onDisconnect ?? 'continue',
    sessionId: submission.sessionId ?? null,
    kvHint: submission.kvHint ?? 'reuse',
    ctx: submission.ctx ?? null,
    engine: submission.engine ?? null,
    poolId: submission.placement?.poolId ?? null,
    deviceMask: submission.placement?.deviceMask?.toSorted() ?? null,
    keepsTrace: submission.labels?.['trace'] === 'artifact',
    replayOf: null,
  };
}
