/**
 * Loads and stops replicas as the scheduler asks, and says what became of them. When to restart is the scheduler's
 * decision.
 */
import type { ReplicaChange } from '../core/effects.js';
import type { Engine, EngineReplica, ReplicaSpec } from '../core/engine-port.js';

interface Supervised {
  readonly loading: AbortController;
  replica: EngineReplica | null;
}

export interface SupervisionOptions {
  /** By engine name. */
  readonly engines: ReadonlyMap<string, Engine>;
  /** 0..1, spreads restarts. */
  readonly random: () => number;
  onChange(replicaId: string, change: ReplicaChange): void;
}

export class ReplicaSupervision {
  private readonly supervised = new Map<string, Supervised>();

  constructor(private readonly options: SupervisionOptions) {}

  /** The loaded replica; null while it loads and after it has gone. */
  replica(replicaId: string): EngineReplica | null {
    return this.supervised.get(replicaId)?.replica ?? null;
  }

  load(engineName: string, spec: ReplicaSpec): void {
    const engine = this.options.engines.get(engineName);
    const entry: Supervised = { loading: new AbortController(), replica: null };
    this.supervised.set(spec.replicaId, entry);
    const loaded =
      engine === undefined
        ? Promise.reject(
            new Error(`no engine "${engineName}"; known: ${[...this.options.engines.keys()].join(', ')}`),
          )
        : engine.load(spec, entry.loading.signal);
    loaded.then(
      (replica) => this.loaded(spec.replicaId, entry, replica),
      (error: unknown) => this.gone(spec.replicaId, entry, 'load_failed', reasonOf(error)),
    );
  }

  /** Ends a replica, or gives its load up; `exited` or `load_failed` follows. */
  stop(replicaId: string, graceMs: number): void {
    const entry = this.supervised.get(replicaId);
    if (entry === undefined) {
      // Nothing was there to stop: say so, and not from inside the caller's own turn.
      queueMicrotask(() => this.change(replicaId, 'exited', 'the replica was not loaded'));
      return;
    }
    entry.loading.abort();
    if (entry.replica !== null) this.end(replicaId, entry, entry.replica, graceMs);
  }

  private loaded(replicaId: string, entry: Supervised, replica: EngineReplica): void {
    replica.onExit(({ reason }) => this.gone(replicaId, entry, 'exited', reason));
    if (entry.loading.signal.aborted) {
      this.end(replicaId, entry, replica, 0);
      return;
    }
    entry.replica = replica;
    this.options.onChange(replicaId, { kind: 'ready', info: replica.info });
  }

  private end(replicaId: string, entry: Supervised, replica: EngineReplica, graceMs: number): void {
    replica.stop(graceMs).then(
      () => this.gone(replicaId, entry, 'exited', 'the orchestrator stopped it'),
      (error: unknown) => this.gone(replicaId, entry, 'exited', reasonOf(error)),
    );
  }

  /** Says it once: an exit is seen both by its listener and by the stop that caused it. */
  private gone(replicaId: string, entry: Supervised, kind: 'exited' | 'load_failed', reason: string): void {
    if (this.supervised.get(replicaId) !== entry) return;
    this.supervised.delete(replicaId);
    this.change(replicaId, kind, reason);
  }

  private change(replicaId: string, kind: 'exited' | 'load_failed', reason: string): void {
    this.options.onChange(replicaId, { kind, reason, jitter: this.options.random() * 2 - 1 });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
