/** Cards that exist in the configuration only: for tests, for planning, and for machines without a GPU. */
import type { GpuProbe, GpuReport, ProbePace } from '../core/gpu-probe-port.js';

export interface SimulatedGpu {
  readonly uuid: string;
  readonly name: string;
  readonly memoryTotalBytes: number;
}

export class SimulatedGpuProbe implements GpuProbe {
  private readonly used = new Map<string, number>();
  private listener: ((report: GpuReport) => void) | null = null;

  /** @param gpus at least one */
  constructor(private readonly gpus: readonly SimulatedGpu[]) {}

  start(listener: (report: GpuReport) => void): void {
    this.listener = listener;
    queueMicrotask(() => this.report());
  }

  /** Sets what processes use of a card, foreign ones included. */
  use(uuid: string, bytes: number): void {
    this.used.set(uuid, bytes);
    this.report();
  }

  pace(_pace: ProbePace): void {}

  async close(): Promise<void> {
    this.listener = null;
  }

  private report(): void {
    const gpus = this.gpus.map((gpu) => ({
      ...gpu,
      memoryUsedBytes: this.used.get(gpu.uuid) ?? 0,
      // Nothing computes on a card that is not there.
      utilization: null,
    }));
    this.listener?.({ kind: 'read', snapshot: { gpus, driverVersion: 'simulated' } });
  }
}
