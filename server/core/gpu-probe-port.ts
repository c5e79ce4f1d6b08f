/**
 * The GPU probe port: what the cards of this machine say of themselves. Every adapter passes the one conformance
 * suite (`server/adapters/gpu-probe-conformance.ts`).
 */

/** One card at one moment. */
export interface GpuReading {
  /** As `CUDA_VISIBLE_DEVICES` takes it. */
  readonly uuid: string;
  readonly name: string;
  readonly memoryTotalBytes: number;
  /** By every process of the machine, ours and foreign ones. */
  readonly memoryUsedBytes: number;
  /** Busy share of the last sampling period, 0..1; null where the driver does not tell. */
  readonly utilization: number | null;
}

export interface GpuSnapshot {
  /** In the order of the driver, without those that do not tell their memory; never empty. */
  readonly gpus: readonly GpuReading[];
  readonly driverVersion: string;
}

export type GpuReport =
  | { readonly kind: 'read'; readonly snapshot: GpuSnapshot }
  /** `reason`: one sentence for a person. What was read before is stale from now on. */
  | { readonly kind: 'blind'; readonly reason: string };

/** `idle`: hardly ever, since each look keeps a card from its deepest sleep. */
export type ProbePace = 'active' | 'idle';

export interface GpuProbe {
  /** Reports from now on, the first time as soon as it can. Once. */
  start(listener: (report: GpuReport) => void): void;
  pace(pace: ProbePace): void;
  /** Reports nothing more; what it has started has ended when this resolves. */
  close(): Promise<void>;
}
