/** A program of the owner's that is asked before the rules. */
import type { PolicyEffect, PolicyRequest } from './policy.js';

export interface PolicyModule {
  /** Null = it leaves the request to the rules. Rejects with words for a person when it gives no usable answer in time. */
  consult(request: PolicyRequest, correlationId: string): Promise<ModuleOpinion | null>;
  close(): void;
}

export interface ModuleOpinion {
  readonly effect: PolicyEffect;
  readonly reason: string | null;
}
