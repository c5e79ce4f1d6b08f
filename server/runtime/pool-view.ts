/** What a client may see of pools; camelCase of the contract's PoolSummary, PoolHealth, PoolCapability and so on. */
import type { BreakerState } from '../core/breaker.js';
import type { Determinism, ReplicaState, Workload } from '../core/contract.js';
import { deviceIdsOf } from '../core/device-mask.js';
import type { ReplicaSpec } from '../core/engine-port.js';
import type { Pool } from '../core/pool.js';
import type { PoolReload } from '../core/pool-reload.js';
import type { Replica } from '../core/replica.js';
import type { SlotKind } from '../core/slot-kind.js';
import type { Instant } from '../core/task.js';

export type PoolState = 'absent' | 'loading' | 'ready' | 'draining' | 'drained' | 'failed';

export interface PoolQueueView {
  readonly interactive: number;
  readonly batch: number;
  readonly capacity: number;
}

export interface PoolView extends SlotsView {
  readonly poolId: string;
  readonly modelRef: string;
  /** What is loaded, or would be: the name of a known model, or the path of its file. */
  readonly model: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly state: PoolState;
  readonly load: 'preload' | 'on_demand';
  readonly breaker: BreakerState;
  readonly live: boolean;
  readonly ready: boolean;
  readonly queue: PoolQueueView;
}

/** Slots in contexts of their own, and those that are batched together beside them (DET-015). */
export interface SlotsView {
  readonly slots: number;
  readonly slotsBusy: number;
  readonly bestEffortSlots: number;
  readonly bestEffortSlotsBusy: number;
}

export interface ReplicaView extends SlotsView {
  readonly replicaId: string;
  readonly state: ReplicaState;
  readonly device: string;
  /** Ids as capabilities list them; none while nothing is loaded. */
  readonly devices: readonly string[];
  readonly engineVersion: string;
  readonly modelDigest: string | null;
  readonly restarts: number;
  /** 0..1 while it loads and says so. */
  readonly loadProgress: number | null;
  /** Measured at its load. */
  readonly vramUsedBytes: number | null;
  /** What is set apart for it on its cards; null where it lies on none. */
  readonly vramEstimateBytes: number | null;
  /** Wall clock. */
  readonly lastUsedMs: number | null;
  readonly lastError: string | null;
}

export interface ReloadView {
  readonly state: PoolReload['state'];
  readonly model: string;
  readonly reason: string | null;
  /** Wall clock. */
  readonly startedMs: number;
  readonly finishedMs: number | null;
}

export interface PoolHealthView extends Omit<PoolView, keyof SlotsView> {
  readonly draining: boolean;
  readonly lastError: string | null;
  readonly replicas: readonly ReplicaView[];
  /** The last one; null before the first. */
  readonly reload: ReloadView | null;
  readonly metrics: {
    readonly tasksFinished: number;
    readonly prefillTokensPerSecond: number | null;
    readonly decodeTokensPerSecond: number | null;
  };
}

export interface PoolCapability {
  readonly poolId: string;
  readonly modelRef: string;
  readonly modelDigest: string | null;
  readonly workloads: readonly Workload[];
  readonly ctxMax: number;
  readonly maxTokensOut: number;
  readonly load: 'preload' | 'on_demand';
  /** Ids of all devices that it may use. */
  readonly devices: readonly string[];
  readonly replicas: number;
  readonly slots: number;
  readonly bestEffortSlots: number;
  /** Tasks that run at once when the pool has what it may have of the cards as they are now. */
  readonly concurrencyHint: number;
  readonly queueCapacity: number;
  readonly determinism: readonly Determinism[];
}

export interface EngineCapability {
  readonly engine: string;
  readonly engineVersion: string;
  readonly pools: readonly PoolCapability[];
}

/** What a model would need, and what would happen, were a task to ask for it now. */
export interface PoolPlanView {
  readonly modelRef: string;
  /** Null where the model lies on no card. */
  readonly estimateBytes: number | null;
  readonly placeable: boolean;
  readonly devices: readonly string[];
  readonly evicts: readonly { readonly poolId: string; readonly replicaId: string }[];
  /** Null where nothing measured says so. */
  readonly startInMs: number | null;
  readonly reason: string;
}

export function poolView(pool: Pool, now: Instant): PoolView {
  const { queue, config } = pool;
  return {
    poolId: pool.id,
    modelRef: config.modelRef,
    model: config.model,
    engine: config.engine,
    engineVersion: pool.engineVersion,
    state: stateOf(pool),
    load: config.residency.load,
    breaker: pool.breaker.state(now.monotonicMs),
    live: pool.live,
    ready: pool.ready,
    ...slotsView(pool.replicas, pool.config),
    queue: { interactive: queue.depth('interactive'), batch: queue.depth('batch'), capacity: queue.capacity },
  };
}

/** Were all the replicas loaded. */
function slotsView(
  replicas: readonly Replica[],
  { slots, bestEffortSlots }: Pick<ReplicaSpec, 'slots' | 'bestEffortSlots'>,
): SlotsView {
  const busy = (kind: SlotKind): number => replicas.reduce((sum, replica) => sum + replica.busy(kind), 0);
  return {
    slots: slots * replicas.length,
    slotsBusy: busy('single'),
    bestEffortSlots: bestEffortSlots * replicas.length,
    bestEffortSlotsBusy: busy('batched'),
  };
}

function stateOf(pool: Pool): PoolState {
  if (pool.phase !== 'open') return pool.phase;
  if (pool.ready) return 'ready';
  if (pool.broken) return 'failed';
  return pool.live ? 'loading' : 'absent';
}

/** @param closing the server shuts down */
export function poolHealth(pool: Pool, closing: boolean, now: Instant): PoolHealthView {
  const {
    slots: _slots,
    slotsBusy: _slotsBusy,
    bestEffortSlots: _bestEffortSlots,
    bestEffortSlotsBusy: _bestEffortSlotsBusy,
    ...summary
  } = poolView(pool, now);
  const { reload } = pool;
  return {
    ...summary,
    draining: closing || pool.phase === 'draining',
    lastError: pool.lastError,
    replicas: pool.held.map((replica) => replicaView(pool, replica, now)),
    reload:
      reload === null
        ? null
        : {
            state: reload.state,
            model: reload.next.model,
            reason: reload.reason,
            startedMs: reload.startedMs,
            finishedMs: reload.finishedMs,
          },
    metrics: {
      tasksFinished: pool.history.finished,
      prefillTokensPerSecond: pool.history.prefillTokensPerSecond,
      decodeTokensPerSecond: pool.history.decodeTokensPerSecond,
    },
  };
}

function replicaView(pool: Pool, replica: Replica, now: Instant): ReplicaView {
  const { spec, state, info, restarts, lastError, shares, lastUsedMs, loadProgress } = replica;
  const here = state === 'loading' || state === 'ready' || state === 'stopping';
  const closing = state === 'ready' && (replica.closing || pool.phase === 'draining');
  const used = state === 'ready' ? info : null;
  return {
    replicaId: spec.replicaId,
    state: closing ? 'draining' : state,
    device: used?.device ?? spec.device.kind,
    devices: here ? deviceIdsOf(spec.device) : [],
    engineVersion: info?.engineVersion ?? pool.engineVersion,
    modelDigest: info?.modelDigest ?? null,
    ...slotsView([replica], spec),
    restarts,
    loadProgress,
    vramUsedBytes: used?.vramBytes ?? null,
    vramEstimateBytes: shares.length === 0 ? null : shares.reduce((sum, { bytes }) => sum + bytes, 0),
    lastUsedMs: info === null ? null : Math.round(now.wallMs - (now.monotonicMs - lastUsedMs)),
    lastError,
  };
}

/** @param loadable replicas of the pool that could be loaded together now, those included that are */
export function engineCapabilities(
  pools: readonly Pool[],
  loadable: (pool: Pool) => number,
): readonly EngineCapability[] {
  const engines = [...new Set(pools.map(({ config }) => config.engine))];
  return engines.map((engine) => {
    const own = pools.filter(({ config }) => config.engine === engine);
    const loaded = own.find((pool) => pool.modelDigest !== null) ?? own[0];
    return {
      engine,
      engineVersion: loaded?.engineVersion ?? 'unknown',
      pools: own.map((pool) => poolCapability(pool, loadable(pool))),
    };
  });
}

function poolCapability(pool: Pool, loadable: number): PoolCapability {
  return {
    poolId: pool.id,
    modelRef: pool.config.modelRef,
    modelDigest: pool.modelDigest,
    workloads: [pool.workload],
    ctxMax: pool.ctx,
    maxTokensOut: pool.workload === 'completion' ? pool.ctx - 1 : 0,
    load: pool.config.residency.load,
    devices: [...new Set(pool.deviceSets.flat())],
    replicas: pool.replicas.length,
    slots: pool.config.slots * pool.replicas.length,
    bestEffortSlots: pool.config.bestEffortSlots * pool.replicas.length,
    concurrencyHint: loadable * pool.slotsOfReplica,
    queueCapacity: pool.queue.capacity,
    determinism: ['strict', 'best_effort'],
  };
}
