/** Models as the catalog knows them: where they come from, and whether tasks may have them. */
import type {
  ModelOrigin,
  ModelState,
  PullState,
  TrustPolicy,
  VerificationResult,
  Workload,
} from './contract.js';
import { OrchestratorError, retryAfterMs, type TaskError } from './errors.js';
import type { GgufSummary } from './gguf.js';
import { shown } from './shown-value.js';

/** What a client registers, or the configuration does. */
export interface ModelRegistration {
  readonly id: string;
  readonly source: string;
  readonly workload: Workload;
  /** `sha256:` and hex; null = none was given. */
  readonly declaredDigest: string | null;
  /** Texts of .minisig files. */
  readonly signatures: readonly string[];
  readonly sbom: string | null;
  readonly trustPolicy: TrustPolicy;
  readonly tags: readonly string[];
}

/** What is known of the file itself. */
export interface ModelFile {
  readonly gguf: GgufSummary;
  readonly sizeBytes: number;
  /** Null where the engine cannot say. */
  readonly vramBytes: number | null;
  readonly hostBytes: number | null;
}

/** A verification that has ended. */
export interface Verification {
  readonly result: VerificationResult;
  readonly reasons: readonly string[];
  /** Wall clock. */
  readonly finishedMs: number;
}

/** What is kept of a model. */
export interface CatalogModel extends ModelRegistration {
  readonly origin: ModelOrigin;
  readonly state: ModelState;
  /** As measured by the last verification. */
  readonly digest: string | null;
  readonly file: ModelFile | null;
  readonly verification: Verification | null;
  readonly createdMs: number;
}

/** A download since the start. */
export interface ModelPull {
  readonly state: PullState;
  readonly bytesDone: number;
  readonly bytesTotal: number | null;
  readonly reason: string | null;
}

/** What it is now. */
export interface ModelView extends CatalogModel {
  readonly available: boolean;
  /** 0..1 of the verification that runs; null while none does. */
  readonly verifying: number | null;
  readonly pull: ModelPull | null;
}

export type ModelSource =
  | { readonly kind: 'file'; readonly path: string }
  /** `url` is where to download from. */
  | { readonly kind: 'download'; readonly url: string };

const HF = /^hf:([A-Za-z0-9][\w.-]*)\/([A-Za-z0-9][\w.-]*)\/((?:[\w.-]+\/)*[\w.-]+\.gguf)$/;
const HTTPS = /^https:\/\/(?![^/?#]*@)[^/?#\s]+\/[^\s#]*$/;

/**
 * @param hfEndpoint where `hf:` sources are pulled from
 * @throws INVALID_PARAMS (CAT-003)
 */
export function parseSource(source: string, hfEndpoint = 'https://huggingface.co'): ModelSource {
  const path = /^file:(?:\/\/)?(\/.+)$/.exec(source)?.[1];
  if (path !== undefined && !path.split('/').includes('..')) return { kind: 'file', path };
  const [, org, repository, file] = HF.exec(source) ?? [];
  if (file !== undefined && !file.split('/').some((step) => step === '.' || step === '..')) {
    return { kind: 'download', url: `${hfEndpoint}/${org}/${repository}/resolve/main/${file}` };
  }
  if (HTTPS.test(source)) return { kind: 'download', url: source };
  throw new OrchestratorError(
    'INVALID_PARAMS',
    `source is ${shown(source)}; allowed: file: and an absolute path without .., an https URL without credentials, ` +
      'or hf:org/repo/path.gguf',
    { field: 'source' },
  );
}

/** Why tasks cannot have a model. */
export interface ModelBar extends TaskError {
  readonly code: 'MODEL_RETIRED' | 'UNTRUSTED_ARTIFACT' | 'POOL_UNAVAILABLE';
}

/** By model id. */
export type ModelBars = ReadonlyMap<string, ModelBar>;

/** Null where tasks may have it (CAT-004, CAT-009, CAT-011). */
export function barOf({
  id,
  state,
  trustPolicy,
  verification,
  available,
  source,
  origin,
}: ModelView): ModelBar | null {
  if (state === 'Retired') {
    return {
      code: 'MODEL_RETIRED',
      message: `model "${id}" is Retired; use another model, or set it to Active`,
      field: 'model_ref',
    };
  }
  if (trustPolicy === 'strict' && verification?.result !== 'pass') {
    const why =
      verification === null
        ? 'it was not verified yet'
        : `its verification said: ${verification.reasons.join('; ')}`;
    return {
      code: 'UNTRUSTED_ARTIFACT',
      message: `model "${id}" has the trust policy strict, and ${why}; verify it, or use another model`,
      field: 'model_ref',
    };
  }
  // The pool of a configured one says itself what it misses.
  if (available || origin === 'config') return null;
  const waitMs = retryAfterMs('POOL_UNAVAILABLE', null);
  const remedy = parseSource(source).kind === 'download' ? 'pull it' : 'put it there and verify it';
  return {
    code: 'POOL_UNAVAILABLE',
    message: `model "${id}" is known, but its file is not there: ${remedy}, or retry after ${waitMs} ms`,
    retryAfterMs: waitMs,
  };
}

/** The refusal of a task. */
export function barred({ code, message, ...details }: ModelBar): OrchestratorError {
  return new OrchestratorError(code, message, details);
}

/**
 * The id of the model that a task names by id, source or digest (CAT-005); the name itself where no model has it.
 * @param models by id
 */
export function modelIdOf(ref: string, models: Iterable<CatalogModel>): string {
  if (!ref.includes(':')) return ref;
  let found: CatalogModel | null = null;
  for (const model of models) {
    if (model.source !== ref && (model.digest ?? model.declaredDigest) !== ref) continue;
    if (found === null || rank(model) < rank(found)) found = model;
  }
  return found?.id ?? ref;
}

/** The lowest serves. */
function rank({ state, id }: CatalogModel): string {
  return `${state === 'Active' ? 0 : 1} ${id}`;
}

/**
 * A registration in the place of what was known under its id (CAT-018).
 * @param known null = nothing
 */
export function registered(
  registration: ModelRegistration,
  origin: ModelOrigin,
  known: CatalogModel | null,
  wallMs: number,
): CatalogModel {
  const { id, source, workload, declaredDigest, signatures, sbom, trustPolicy, tags } = registration;
  const sameFile = known?.source === source;
  const sameTrust =
    sameFile &&
    known.declaredDigest === declaredDigest &&
    known.trustPolicy === trustPolicy &&
    known.signatures.join('\0') === signatures.join('\0');
  return {
    id,
    source,
    workload,
    declaredDigest,
    signatures,
    sbom,
    trustPolicy,
    tags,
    origin,
    state: known?.state ?? 'Active',
    digest: sameFile ? known.digest : null,
    file: sameFile ? known.file : null,
    verification: sameTrust ? known.verification : null,
    createdMs: known?.createdMs ?? wallMs,
  };
}
