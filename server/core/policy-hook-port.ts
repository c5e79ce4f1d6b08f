/** Where everyone asks who must not decide alone. Every decision is logged and counted behind it (POL-005). */
import type { PolicyDecision, PolicyRequest } from './policy.js';

export interface PolicyHook {
  /** Whether a placement could be denied at all; where not, none is asked (POL-007). */
  readonly asksPlacements: boolean;
  /** Never rejects: what cannot be decided is decided as configured. */
  decide(request: PolicyRequest, correlationId: string): PolicyDecision | Promise<PolicyDecision>;
  /** Tells of a decision that was taken elsewhere. */
  note(request: PolicyRequest, decision: PolicyDecision, correlationId: string): void;
}
