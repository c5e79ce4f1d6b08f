/** The one way out: every HTTP call of the server to anything else (POL-010). */
import type { HttpAction } from './policy.js';

export interface Egress {
  /**
   * Resolves with the head of the last answer, whatever its status. Rejects with an `OrchestratorError`: POLICY_DENIED,
   * INVALID_PARAMS for a URL or header that is not allowed, UPSTREAM_FAILED where no answer came; or with the reason of
   * `signal`.
   */
  send(request: EgressRequest): Promise<EgressAnswer>;
}

export interface EgressRequest {
  readonly action: HttpAction;
  /** In capitals. */
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  /** 0 = a redirect is the answer. */
  readonly redirectsMax: number;
  /** Until the head of the last answer is there. */
  readonly headMs: number;
  /** For everything, body included; null = no limit. */
  readonly totalMs: number | null;
  readonly correlationId: string;
  readonly signal?: AbortSignal;
}

export interface EgressAnswer {
  readonly status: number;
  /** By name in small letters; several of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** That answered. */
  readonly url: string;
  /** Those that were followed. */
  readonly redirects: readonly { readonly status: number; readonly url: string }[];
  /** As it came: nothing is decompressed. Throws UPSTREAM_FAILED where it breaks off. To be read or closed. */
  readonly body: AsyncIterable<Uint8Array>;
  close(): void;
}
