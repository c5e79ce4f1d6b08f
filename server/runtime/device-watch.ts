/** The newest reading of the cards, and how often it is renewed. */
import type { GpuProbe, GpuReading, GpuReport } from '../core/gpu-probe-port.js';
import type { Clock } from './clock.js';
import type { LogSink } from './ports.js';

export interface DeviceWatchOptions {
  readonly probe: GpuProbe;
  readonly clock: Clock;
  readonly log: LogSink;
  /** Whether anything runs or loads now. */
  readonly busy: () => boolean;
  /** Told each reading, and none when the probe goes blind. */
  readonly onRead: (readings: readonly GpuReading[]) => void;
}

/** How often it is looked whether anything runs; each look at an idle card keeps it awake (PLC-006). */
const PACE_INTERVAL_MS = 10_000;
/** Longest time that start-up waits for a first reading. */
const FIRST_READING_MS = 6_000;

export class DeviceWatch {
  private newest: readonly GpuReading[] = [];
  private blindness: string | null = 'no reading has come yet';
  private wake: () => void = () => {};
  private cancelPace: () => void = () => {};

  constructor(private readonly options: DeviceWatchOptions) {}

  /** Every card by its last reading; empty while the probe is blind, for old numbers are no measurement (PLC-005). */
  get readings(): readonly GpuReading[] {
    return this.blindness === null ? this.newest : [];
  }

  /** Starts the probe. Resolves with the first reading, or without one after a few seconds. */
  async start(): Promise<readonly GpuReading[]> {
    const { probe, clock } = this.options;
    probe.start((report) => this.take(report));
    this.paceLater();
    let cancelLimit = (): void => {};
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      cancelLimit = clock.callAt(clock.now().monotonicMs + FIRST_READING_MS, resolve);
      if (this.readings.length > 0) resolve();
    });
    cancelLimit();
    return this.readings;
  }

  async close(): Promise<void> {
    this.cancelPace();
    await this.options.probe.close();
  }

  private take(report: GpuReport): void {
    const { log } = this.options;
    const was = this.blindness;
    if (report.kind === 'read') {
      this.newest = report.snapshot.gpus;
      this.blindness = null;
      if (was !== null) log.log('info', 'devices_read', { devices: this.newest.length });
      this.wake();
      this.options.onRead(this.newest);
      return;
    }
    this.blindness = report.reason;
    this.options.onRead([]);
    if (was !== report.reason) log.log('warn', 'devices_blind', { reason: report.reason });
  }

  private paceLater(): void {
    const { clock, probe, busy } = this.options;
    this.cancelPace = clock.callAt(clock.now().monotonicMs + PACE_INTERVAL_MS, () => {
      probe.pace(busy() ? 'active' : 'idle');
      this.paceLater();
    });
  }
}
