/** The policy in force: asked for every placement and every call to the outside, and telling what it decides. */
import {
  concernsPlacements,
  decide,
  type PolicyDecision,
  type PolicyRequest,
  type PolicyRules,
} from '../core/policy.js';
import type { PolicyHook } from '../core/policy-hook-port.js';
import type { LogSink, MetricsSink } from './ports.js';

export class ConfiguredPolicy implements PolicyHook {
  asksPlacements: boolean;

  constructor(
    private rules: PolicyRules,
    private readonly log: LogSink,
    private readonly metrics: MetricsSink,
  ) {
    this.asksPlacements = concernsPlacements(rules);
  }

  /** Other rules, for every request from now on (POL-006). */
  configure(rules: PolicyRules): void {
    this.rules = rules;
    this.asksPlacements = concernsPlacements(rules);
  }

  decide(request: PolicyRequest, correlationId: string): PolicyDecision {
    const decision = decide(this.rules, request);
    this.note(request, decision, correlationId);
    return decision;
  }

  note(request: PolicyRequest, { effect, reason, by }: PolicyDecision, correlationId: string): void {
    const { action } = request;
    this.metrics.increment('policy_decisions_total', { action, effect }, 1);
    this.log.log('info', 'policy_decided', {
      correlation_id: correlationId,
      action,
      effect,
      reason,
      decided_by: by,
      ...told(request),
    });
  }
}

/** No path and no query, which may hold secrets. */
function told(request: PolicyRequest) {
  if (request.action === 'placement') {
    const { model, pool, device } = request;
    return { model_ref: model, pool_id: pool, device };
  }
  const { scheme, host, port, method } = request;
  return { scheme, host, port, method };
}
