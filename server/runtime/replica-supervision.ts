/**
 * Loads and stops replicas as the scheduler asks, and says what became of them. When to restart is the scheduler's
 * decision.
 */
import type { ReplicaChange, ReplicaEnd } from '../core/effects.js';
import {
  type Engine,
  EngineLoadError,
  type EngineReplica,
  type ReplicaSpec,
  type SessionKv,
} from '../core/engine-port.js';

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
  onSessionKv(replicaId: string, kv: SessionKv): void;
}

type EndOf = Omit<ReplicaEnd, 'jitter'>;

export class ReplicaSupervision {
  private readonly supervised = new Map<string, Supervised>();

  constructor(private readonly options: SupervisionOptions) {}

  /** The loaded replica; null while it loads and after it has gone. */
  replica(replicaId: string): EngineReplica | null {
    return this.supervised.get(replicaId)?.replica ?? null;
  }

  load(engineName: string, spec: ReplicaSpec): void {
    const { replicaId } = spec;
    const engine = this.options.engines.get(engineName);
    const entry: Supervised = { loading: new AbortController(), replica: null };
    this.supervised.set(replicaId, entry);
    const loaded =
      engine === undefined
        ? Promise.reject(
            new Error(`no engine "${engineName}"; known: ${[...this.options.engines.keys()].join(', ')}`),
          )
        : engine.load(spec, entry.loading.signal, (share) => this.progressed(replicaId, entry, share));
    loaded.then(
      (replica) => this.loaded(replicaId, entry, replica),
      (error: unknown) => this.gone(replicaId, entry, endOf('load_failed', error)),
    );
  }

  /** Ends a replica, or gives its load up; `exited` or `load_failed` follows. */
  stop(replicaId: string, graceMs: number): void {
    const entry = this.supervised.get(replicaId);
    if (entry === undefined) {
      // Nothing was there to stop: say so, and not from inside the caller's own turn.
      queueMicrotask(() =>
        this.ended(replicaId, { kind: 'exited', reason: 'the replica was not loaded', cause: 'other' }),
      );
      return;
    }
    entry.loading.abort();
    if (entry.replica !== null) this.end(replicaId, entry, entry.replica, graceMs);
  }

  /** A load that was given up is not waited for any more, whatever it says. */
  private progressed(replicaId: string, entry: Supervised, share: number): void {
    if (this.supervised.get(replicaId) !== entry || entry.loading.signal.aborted) return;
    this.options.onChange(replicaId, { kind: 'progress', share });
  }

  private loaded(replicaId: string, entry: Supervised, replica: EngineReplica): void {
    replica.onExit(({ reason, kind }) =>
      this.gone(replicaId, entry, { kind: 'exited', reason, cause: kind }),
    );
    if (entry.loading.signal.aborted) {
      this.end(replicaId, entry, replica, 0);
      return;
    }
    entry.replica = replica;
    replica.onSessionKv((kv) => {
      if (this.supervised.get(replicaId) === entry) this.options.onSessionKv(replicaId, kv);
    });
    this.options.onChange(replicaId, { kind: 'ready', info: replica.info });
  }

  private end(replicaId: string, entry: Supervised, replica: EngineReplica, graceMs: number): void {
    const reason = 'the orchestrator stopped it';
    replica.stop(graceMs).then(
      () => this.gone(replicaId, entry, { kind: 'exited', reason, cause: 'other' }),
      (error: unknown) => this.gone(replicaId, entry, endOf('exited', error)),
    );
  }

  /** Says it once: an exit is seen both by its listener and by the stop that caused it. */
  private gone(replicaId: string, entry: Supervised, end: EndOf): void {
    if (this.supervised.get(replicaId) !== entry) return;
    this.supervised.delete(replicaId);
    this.ended(replicaId, end);
  }

  private ended(replicaId: string, end: EndOf): void {
    this.options.onChange(replicaId, { ...end, jitter: this.options.random() * 2 - 1 });
  }
}

function endOf(kind: ReplicaEnd['kind'], error: unknown): EndOf {
  return {
    kind,
    reason: error instanceof Error ? error.message : String(error),
    cause: error instanceof EngineLoadError ? error.kind : 'other',
  };
}
