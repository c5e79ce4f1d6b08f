/** What may run where, and what may leave the workstation: rules in, a decision out (POL-001, POL-002). */
import { allows, type DeviceMask } from './device-mask.js';
import { OrchestratorError } from './errors.js';

export type HttpAction = 'model_pull' | 'engine_http' | 'tool_http';
export type PolicyAction = 'placement' | HttpAction;
export type PolicyEffect = 'allow' | 'deny';

/** Each field but effect and reason narrows what the rule matches; null = anything. */
export interface PolicyRule {
  readonly effect: PolicyEffect;
  readonly reason: string | null;
  readonly action: PolicyAction | null;
  readonly scheme: 'http' | 'https' | null;
  /** In small letters; `*.example.org` is every name below example.org. */
  readonly host: string | null;
  readonly port: number | null;
  readonly method: string | null;
  /** With `*` at its end, every path that begins so. */
  readonly path: string | null;
  readonly model: string | null;
  readonly pool: string | null;
  readonly device: string | null;
}

export interface PolicyRules {
  readonly byDefault: PolicyEffect;
  readonly rules: readonly PolicyRule[];
}

/** A task of the model on a device of the pool. */
export interface PlacementRequest {
  readonly action: 'placement';
  readonly model: string;
  readonly pool: string;
  readonly device: string;
}

export interface HttpRequest {
  readonly action: HttpAction;
  readonly scheme: 'http' | 'https';
  /** In small letters, without a dot at its end; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly method: string;
  /** Begins with a slash; without query. */
  readonly path: string;
}

export type PolicyRequest = PlacementRequest | HttpRequest;

export interface PolicyDecision {
  readonly effect: PolicyEffect;
  /** In the words of who wrote the policy; null where they gave none. */
  readonly reason: string | null;
  /** The setting that decided, such as `policy.rules[2]`. */
  readonly by: string;
}

/** What of a task's pools and devices the policy leaves; pools that it denies are not among them (POL-004). */
export interface AllowedPlacement {
  readonly poolId: string;
  /** Null = all that the pool has. */
  readonly devices: DeviceMask;
}

export const HTTP_FIELDS = ['scheme', 'host', 'port', 'method', 'path'] as const;
export const PLACEMENT_FIELDS = ['model', 'pool', 'device'] as const;

export function decide({ rules, byDefault }: PolicyRules, request: PolicyRequest): PolicyDecision {
  const index = rules.findIndex((rule) => matches(rule, request));
  const rule = rules[index];
  if (rule === undefined) return { effect: byDefault, reason: null, by: 'policy.default' };
  return { effect: rule.effect, reason: rule.reason, by: `policy.rules[${index}]` };
}

/** Whether any placement could be denied (POL-007). */
export function concernsPlacements({ rules, byDefault }: PolicyRules): boolean {
  return byDefault === 'deny' || rules.some((rule) => rule.effect === 'deny' && canMatchPlacement(rule));
}

function canMatchPlacement(rule: PolicyRule): boolean {
  if (rule.action !== null) return rule.action === 'placement';
  return HTTP_FIELDS.every((field) => rule[field] === null);
}

/** Fields of a rule that no request has together; empty for a rule that can match. */
export function contradiction(rule: PolicyRule): readonly string[] {
  const named = (fields: readonly (keyof PolicyRule)[]): readonly string[] =>
    fields.filter((field) => rule[field] !== null);
  const ofPlacements = named(PLACEMENT_FIELDS);
  const ofHttp = named(HTTP_FIELDS);
  if (rule.action === 'placement' && ofHttp.length > 0) return ['action', ...ofHttp];
  if (rule.action !== null && rule.action !== 'placement' && ofPlacements.length > 0)
    return ['action', ...ofPlacements];
  return ofPlacements.length > 0 && ofHttp.length > 0 ? [...ofPlacements, ...ofHttp] : [];
}

function matches(rule: PolicyRule, request: PolicyRequest): boolean {
  if (rule.action !== null && rule.action !== request.action) return false;
  if (request.action === 'placement') {
    return (
      HTTP_FIELDS.every((field) => rule[field] === null) &&
      PLACEMENT_FIELDS.every((field) => rule[field] === null || rule[field] === request[field])
    );
  }
  return (
    PLACEMENT_FIELDS.every((field) => rule[field] === null) &&
    (rule.scheme === null || rule.scheme === request.scheme) &&
    (rule.host === null || hostMatches(rule.host, request.host)) &&
    (rule.port === null || rule.port === request.port) &&
    (rule.method === null || rule.method === request.method) &&
    (rule.path === null || pathMatches(rule.path, request.path))
  );
}

function hostMatches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function pathMatches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** Devices of a task in a pool: what both the task and the policy allow; null = any. */
export function bothAllow(task: DeviceMask, policy: DeviceMask): DeviceMask {
  if (task === null || policy === null) return task ?? policy;
  return task.filter((id) => policy.includes(id));
}

/**
 * What is left of a pool after the decisions on its devices.
 * @param sets of devices that its replicas can be on
 * @returns null when no replica of it can be inside of what is allowed
 */
export function allowedPlacement(
  poolId: string,
  sets: readonly (readonly string[])[],
  denied: ReadonlySet<string>,
): AllowedPlacement | null {
  if (denied.size === 0) return { poolId, devices: null };
  const devices = [...new Set(sets.flat())].filter((id) => !denied.has(id)).sort();
  return sets.some((set) => allows(devices, set)) ? { poolId, devices } : null;
}

/** @param what names the request in a sentence, such as `model "coder" in pool "coder" on cpu` */
export function policyDenied(
  { reason, by }: PolicyDecision,
  what: string,
  field?: string | undefined,
): OrchestratorError {
  return new OrchestratorError(
    'POLICY_DENIED',
    `${what} is denied by ${by}${reason === null ? '' : `: ${reason}`}`,
    {
      field,
    },
  );
}
