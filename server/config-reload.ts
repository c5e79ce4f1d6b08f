/** Puts a changed configuration file in force while the server runs (OPS-028). */
import { statSync } from 'node:fs';
import type { ServerConfig } from './config.js';
import { configChanges } from './config-changes.js';
import type { Clock } from './runtime/clock.js';
import type { LogSink } from './runtime/ports.js';

export interface ConfigReloadOptions {
  /** In force. */
  readonly config: ServerConfig;
  /** Of the file, which need not be there. */
  readonly path: string;
  /** Reads all layers anew; throws what a person is told. */
  readonly load: () => ServerConfig;
  /** Rejects when nothing of it could be put in force. */
  readonly apply: (next: ServerConfig) => Promise<void>;
  readonly clock: Clock;
  readonly log: LogSink;
}

const POLL_MS = 2_000;

export class ConfigReload {
  private inForce: ServerConfig;
  /** Of the file that was last read. */
  private readStamp: string | null;
  /** At the last poll. */
  private seenStamp: string | null;
  private stopPolling: () => void;
  private settled: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly options: ConfigReloadOptions) {
    this.inForce = options.config;
    this.readStamp = stampOf(options.path);
    this.seenStamp = this.readStamp;
    this.stopPolling = this.pollLater();
  }

  /** Reads the file now, changed or not. Resolves when it is in force or refused; never rejects. */
  reload(): Promise<void> {
    this.readStamp = stampOf(this.options.path);
    this.settled = this.settled.then(() => this.take());
    return this.settled;
  }

  /** From now on nothing is put in force any more. */
  close(): void {
    this.closed = true;
    this.stopPolling();
  }

  private pollLater(): () => void {
    const { clock } = this.options;
    return clock.callAt(clock.now().monotonicMs + POLL_MS, () => this.poll());
  }

  private poll(): void {
    const stamp = stampOf(this.options.path);
    // A file that is being written is read once it rests: the half of it could be a valid one without some pools.
    const rests = stamp === this.seenStamp;
    this.seenStamp = stamp;
    this.stopPolling = this.pollLater();
    // One that has gone may be about to be replaced.
    if (rests && stamp !== null && stamp !== this.readStamp) this.reload();
  }

  private async take(): Promise<void> {
    if (this.closed) return;
    const { load, apply, log, path } = this.options;
    const refuse = (message: string) =>
      log.log('error', 'config_refused', { config_path: path, message: `${message}; nothing was changed` });
    try {
      const next = load();
      const { refusals, areThere } = configChanges(this.inForce, next);
      for (const refusal of refusals) refuse(refusal);
      if (refusals.length > 0) return;
      if (areThere) await apply(next);
      this.inForce = next;
      log.log('info', areThere ? 'config_reloaded' : 'config_unchanged', { config_path: path });
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Differs when the file was written or another has taken its place, also behind a link; null when there is none. */
function stampOf(path: string): string | null {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${dev}:${ino}:${size}:${mtimeNs}`;
  } catch {
    return null;
  }
}
