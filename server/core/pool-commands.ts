/** What an operator asks of a pool while it serves: drain, resume, reload (PLC-018, PLC-019). */
import type { EffectOutbox } from './effect-outbox.js';
import { OrchestratorError } from './errors.js';
import type { ReplicaFleet } from './fleet.js';
import { MemoryNeed } from './memory-need.js';
import type { Pool, PoolConfig } from './pool.js';
import { isUnderWay, type PoolReload } from './pool-reload.js';
import { Replica } from './replica.js';
import type { Instant } from './task.js';

export class PoolCommands {
  constructor(
    private readonly fleet: ReplicaFleet,
    private readonly outbox: EffectOutbox,
  ) {}

  /**
   * Starts nothing more, lets running tasks go on for so long, and unloads the replicas.
   * @param deadlineMs null = until they end
   * @throws POOL_BUSY
   */
  drain(pool: Pool, deadlineMs: number | null, now: Instant): void {
    refuseBusy(pool);
    if (pool.phase === 'drained') return;
    pool.phase = 'draining';
    pool.drainDueMs = deadlineMs === null ? null : now.monotonicMs + deadlineMs;
    this.outbox.logPool('info', 'pool_draining', pool, { deadline_ms: deadlineMs, running: pool.busySlots });
    this.fleet.touch();
  }

  /** Undoes a drain; harmless otherwise. */
  resume(pool: Pool): void {
    if (pool.phase === 'open') return;
    pool.phase = 'open';
    pool.drainDueMs = null;
    this.outbox.logPool('info', 'pool_resumed', pool, {});
    this.fleet.touch();
  }

  /**
   * Puts replicas of another configuration in the place of the present ones; what fails changes nothing.
   * @throws POOL_BUSY
   */
  reload(pool: Pool, next: PoolConfig, deadlineMs: number, byOperator: boolean, now: Instant): void {
    refuseBusy(pool);
    if (pool.phase === 'drained') this.resume(pool);
    const fresh = withFreshIds(next, (replicaId) => this.fleet.find(replicaId) !== null);
    const incoming = fresh.replicas.map((spec) => new Replica(spec));
    const reload: PoolReload = {
      next: fresh,
      need: new MemoryNeed(next.cardUse?.estimateBytes ?? 0),
      // Of an elastic pool one that works proves the rest.
      incoming: next.residency.elastic ? incoming.slice(0, 1) : incoming,
      spare: next.residency.elastic ? incoming.slice(1) : [],
      byOperator,
      state: 'loading',
      reason: null,
      dueMs: now.monotonicMs + deadlineMs,
      startedMs: now.wallMs,
      finishedMs: null,
    };
    pool.reload = reload;
    this.outbox.logPool('info', 'pool_reload_started', pool, { model: next.model });
    for (const replica of reload.incoming) this.fleet.add(pool, replica);
    if (this.fleet.fitsBeside(pool, now.monotonicMs)) return;
    reload.state = 'draining';
    this.outbox.logPool('info', 'pool_reload_drains', pool, { deadline_ms: deadlineMs });
  }

  /** A reload that has failed before anything was loaded. */
  rejectReload(pool: Pool, next: PoolConfig, reason: string, now: Instant): void {
    refuseBusy(pool);
    pool.reload = {
      next,
      need: new MemoryNeed(0),
      incoming: [],
      spare: [],
      byOperator: true,
      state: 'rolled_back',
      reason,
      dueMs: now.monotonicMs,
      startedMs: now.wallMs,
      finishedMs: now.wallMs,
    };
    this.outbox.logPool('error', 'pool_reload_failed', pool, { model: next.model, reason });
  }

  /** A replica that a reload brings could not be loaded, or has died. */
  incomingFailed(pool: Pool, replica: Replica, reason: string, now: Instant): void {
    if (pool.brings(replica)) this.giveUpReload(pool, reason, now);
  }

  /** Rolls back a reload that is under way. */
  giveUpReload(pool: Pool, reason: string, now: Instant): void {
    const { reload } = pool;
    if (isUnderWay(reload)) this.rollBack(pool, reload, reason, now);
  }

  /** Takes the next step of what is under way. @returns whether there is more to plan or to start than before */
  advance(pool: Pool, now: Instant): boolean {
    this.advanceDrain(pool, now.monotonicMs);
    this.retire(pool, now.monotonicMs);
    const { reload } = pool;
    if (!isUnderWay(reload)) return false;
    if (reload.state === 'draining') return this.advanceReloadDrain(pool, reload, now.monotonicMs);
    const obstacle = reload.incoming
      .map((replica) => this.fleet.obstacleOf(replica))
      .find((each) => each !== null);
    if (obstacle?.kind === 'impossible') {
      this.rollBack(pool, reload, obstacle.why, now);
      return true;
    }
    if (!reload.incoming.every(({ state }) => state === 'ready')) return false;
    this.takeOver(pool, reload, now);
    return true;
  }

  /** When the next step is due by the clock; null where it waits for something else. */
  nextWakeMs(pool: Pool): number | null {
    const { reload, retiring, replicas, phase, drainDueMs } = pool;
    const dueMs: number[] = [];
    if (phase === 'draining' && drainDueMs !== null && pool.held.some(works)) dueMs.push(drainDueMs);
    if (reload?.state === 'draining' && replicas.some(works)) dueMs.push(reload.dueMs);
    for (const replica of retiring) if (works(replica)) dueMs.push(replica.retireDueMs);
    return dueMs.length === 0 ? null : Math.min(...dueMs);
  }

  private advanceDrain(pool: Pool, nowMs: number): void {
    if (pool.phase !== 'draining') return;
    const due = pool.drainDueMs !== null && pool.drainDueMs <= nowMs;
    if (pool.held.some(works) && !due) return;
    pool.drainDueMs = null;
    this.unloadAll(pool, pool.held, 'the pool is drained');
    if (!pool.absent) return;
    pool.phase = 'drained';
    this.outbox.logPool('info', 'pool_drained', pool, { queued: pool.queue.size });
  }

  /** @returns whether the old replicas are gone, so that there is another plan to make */
  private advanceReloadDrain(pool: Pool, reload: PoolReload, nowMs: number): boolean {
    if (pool.busySlots > 0 && reload.dueMs > nowMs) return false;
    this.unloadAll(pool, pool.replicas, 'the pool is reloaded');
    if (!pool.replicas.every(({ state }) => state === 'absent')) return false;
    reload.state = 'loading';
    this.fleet.touch();
    return true;
  }

  private takeOver(pool: Pool, reload: PoolReload, now: Instant): void {
    for (const replica of pool.replicas) replica.retireDueMs = reload.dueMs;
    pool.retiring = [...pool.retiring, ...pool.replicas];
    pool.replicas = [...reload.incoming, ...reload.spare];
    for (const replica of reload.spare) this.fleet.add(pool, replica);
    pool.config = reload.next;
    pool.need = reload.need;
    this.finish(pool, reload, 'succeeded', null, now);
    this.retire(pool, now.monotonicMs);
  }

  private rollBack(pool: Pool, reload: PoolReload, reason: string, now: Instant): void {
    for (const replica of reload.incoming) this.fleet.unload(pool, replica, 'the reload is rolled back', 0);
    // What still has a process leaves as the old ones of a reload do.
    pool.retiring = [...pool.retiring, ...reload.incoming];
    this.finish(pool, reload, 'rolled_back', reason, now);
    this.retire(pool, now.monotonicMs);
  }

  private finish(
    pool: Pool,
    reload: PoolReload,
    state: 'succeeded' | 'rolled_back',
    reason: string | null,
    now: Instant,
  ): void {
    reload.state = state;
    reload.reason = reason;
    reload.finishedMs = now.wallMs;
    reload.incoming = [];
    reload.spare = [];
    this.fleet.touch();
    const { model } = reload.next;
    if (reason === null) this.outbox.logPool('info', 'pool_reloaded', pool, { model });
    else this.outbox.logPool('error', 'pool_reload_failed', pool, { model, reason });
    if (state === 'succeeded' && reload.byOperator) {
      this.outbox.emit({ type: 'model_replaced', poolId: pool.id, config: reload.next });
    }
  }

  /** Old replicas leave once nothing runs on them, or when their time is over. */
  private retire(pool: Pool, nowMs: number): void {
    for (const replica of pool.retiring) {
      replica.closing = true;
      if (replica.occupants.size === 0 || replica.retireDueMs <= nowMs)
        this.fleet.unload(pool, replica, 'the pool was reloaded');
    }
    const gone = pool.retiring.filter(({ state }) => state === 'absent');
    if (gone.length === 0) return;
    for (const replica of gone) this.fleet.remove(replica);
    pool.retiring = pool.retiring.filter((replica) => !gone.includes(replica));
  }

  private unloadAll(pool: Pool, replicas: readonly Replica[], reason: string): void {
    for (const replica of replicas) if (replica.state !== 'absent') this.fleet.unload(pool, replica, reason);
  }
}

/** Tasks run on it, and nobody has stopped it: one that stops already says itself when it has. */
const works = ({ state, occupants }: Replica): boolean => state !== 'stopping' && occupants.size > 0;

/** @throws POOL_BUSY */
export function refuseBusy(pool: Pool): void {
  const what = pool.phase === 'draining' ? 'drain' : isUnderWay(pool.reload) ? 'reload' : null;
  if (what === null) return;
  throw new OrchestratorError(
    'POOL_BUSY',
    `a ${what} of pool "${pool.id}" is under way; wait for its end, which the pool's health shows`,
    { poolId: pool.id, engine: pool.config.engine },
  );
}

/** The configuration with replica ids that nothing has, the lowest numbers first, so that labels stay few. */
export function withFreshIds(config: PoolConfig, isTaken: (replicaId: string) => boolean): PoolConfig {
  let number = 0;
  const replicas = config.replicas.map((spec) => {
    while (isTaken(`${config.poolId}-${number}`)) number++;
    return { ...spec, replicaId: `${config.poolId}-${number++}` };
  });
  return { ...config, replicas };
}
