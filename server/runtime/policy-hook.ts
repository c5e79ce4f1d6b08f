/** The policy in force: asked for every placement and every call to the outside, and telling what it decides. */
import { isDeepStrictEqual } from 'node:util';
import {
  concernsPlacements,
  decide,
  type PolicyDecision,
  type PolicyEffect,
  type PolicyRequest,
  type PolicyRules,
} from '../core/policy.js';
import type { PolicyHook } from '../core/policy-hook-port.js';
import type { PolicyModule } from '../core/policy-module-port.js';
import type { LogSink, MetricsSink } from './ports.js';

export interface PolicyModuleSettings {
  readonly path: string;
  readonly timeoutMs: number;
  /** Where it gives no answer. */
  readonly onFailure: PolicyEffect | 'rules';
}

export interface PolicySettings extends PolicyRules {
  /** Asked before the rules; null = none. */
  readonly module: PolicyModuleSettings | null;
}

export class ConfiguredPolicy implements PolicyHook {
  private module: PolicyModule | null = null;

  constructor(
    private settings: PolicySettings,
    private readonly log: LogSink,
    private readonly metrics: MetricsSink,
    private readonly startModule: (settings: PolicyModuleSettings) => PolicyModule,
  ) {
    if (settings.module !== null) this.module = startModule(settings.module);
  }

  get asksPlacements(): boolean {
    return this.module !== null || concernsPlacements(this.settings);
  }

  /** Other settings, for every request from now on (POL-006). */
  configure(settings: PolicySettings): void {
    const before = this.settings.module;
    this.settings = settings;
    if (isDeepStrictEqual(before, settings.module)) return;
    this.module?.close();
    this.module = settings.module === null ? null : this.startModule(settings.module);
  }

  close(): void {
    this.module?.close();
  }

  decide(request: PolicyRequest, correlationId: string): PolicyDecision | Promise<PolicyDecision> {
    const { module, settings } = this;
    if (module === null || settings.module === null)
      return this.told(request, decide(settings, request), correlationId);
    return this.consult(module, settings, settings.module.onFailure, request, correlationId);
  }

  note(request: PolicyRequest, decision: PolicyDecision, correlationId: string): void {
    this.told(request, decision, correlationId);
  }

  private async consult(
    module: PolicyModule,
    settings: PolicySettings,
    onFailure: PolicyEffect | 'rules',
    request: PolicyRequest,
    correlationId: string,
  ): Promise<PolicyDecision> {
    const by = 'policy.module';
    try {
      const opinion = await module.consult(request, correlationId);
      const decision = opinion === null ? decide(settings, request) : { ...opinion, by };
      return this.told(request, decision, correlationId);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.log('error', 'policy_module_failed', { correlation_id: correlationId, reason });
      const decision =
        onFailure === 'rules'
          ? decide(settings, request)
          : { effect: onFailure, reason: 'it gave no answer, see the log', by };
      return this.told(request, decision, correlationId);
    }
  }

  private told(request: PolicyRequest, decision: PolicyDecision, correlationId: string): PolicyDecision {
    const { action } = request;
    const { effect, reason, by } = decision;
    this.metrics.increment('policy_decisions_total', { action, effect }, 1);
    this.log.log('info', 'policy_decided', {
      correlation_id: correlationId,
      action,
      effect,
      reason,
      decided_by: by,
      ...fieldsOf(request),
    });
    return decision;
  }
}

/** No path and no query, which may hold secrets. */
function fieldsOf(request: PolicyRequest) {
  if (request.action === 'placement') {
    const { model, pool, device } = request;
    return { model_ref: model, pool_id: pool, device };
  }
  const { scheme, host, port, method } = request;
  return { scheme, host, port, method };
}
