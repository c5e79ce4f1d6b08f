/** Admission guards: which pools may take a task, and why none may (ADM-005, ADM-008). */
import { OrchestratorError, RETRY_AFTER_CAP_MS, retryAfterMs } from './errors.js';
import { type AllowedPlacement, bothAllow } from './policy.js';
import type { Pool } from './pool.js';
import type { Session } from './session.js';
import type { TaskSpec } from './task.js';

/**
 * Pools that the task's hard filters leave, in the order of the configuration; never empty.
 * @param deviceIds all that there are
 * @throws NOT_FOUND for a model or pool that nobody knows, INVALID_PARAMS when the filters leave no pool
 */
export function candidatePools(
  spec: TaskSpec,
  pools: readonly Pool[],
  deviceIds: readonly string[],
): readonly Pool[] {
  const ofModel = pools.filter(({ config }) => config.modelRef === spec.modelRef);
  if (ofModel.length === 0) {
    throw new OrchestratorError(
      'NOT_FOUND',
      `no model "${spec.modelRef}" is known; known: ${listed(pools.map(({ config }) => config.modelRef))}`,
      { field: 'model_ref' },
    );
  }
  if (spec.poolId !== null && !pools.some(({ id }) => id === spec.poolId)) {
    throw new OrchestratorError(
      'NOT_FOUND',
      `no pool "${spec.poolId}" is known; known: ${listed(pools.map(({ id }) => id))}`,
      { field: 'placement.pool_id' },
    );
  }
  const inPool = ofModel.filter(({ id }) => spec.poolId === null || id === spec.poolId);
  if (inPool.length === 0) {
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `pool "${spec.poolId}" does not serve model "${spec.modelRef}"; pools that do: ${listed(ofModel.map(({ id }) => id))}`,
      { field: 'placement.pool_id' },
    );
  }
  const onWorkload = inPool.filter(({ workload }) => workload === spec.workload);
  if (onWorkload.length === 0) {
    const served = listed(inPool.map(({ workload }) => workload));
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `workload is "${spec.workload}"; pools of model "${spec.modelRef}" serve: ${served}`,
      { field: 'workload' },
    );
  }
  const onEngine = onWorkload.filter(({ config }) => spec.engine === null || config.engine === spec.engine);
  if (onEngine.length === 0) {
    const engines = listed(onWorkload.map(({ config }) => config.engine));
    throw new OrchestratorError(
      'INVALID_PARAMS',
      `engine is "${spec.engine}"; model "${spec.modelRef}" is served by: ${engines}`,
      { field: 'engine' },
    );
  }
  return insideMask(spec, onEngine, deviceIds);
}

/** Pools that can run the task inside its device mask (PLC-009). @throws INVALID_PARAMS when none can */
function insideMask(
  { deviceMask, modelRef }: TaskSpec,
  pools: readonly Pool[],
  deviceIds: readonly string[],
): readonly Pool[] {
  if (deviceMask === null) return pools;
  const refusal = (message: string): OrchestratorError =>
    new OrchestratorError('INVALID_PARAMS', message, { field: 'placement.device_mask' });
  const unknown = deviceMask.filter((id) => !deviceIds.includes(id));
  if (unknown.length > 0) {
    throw refusal(
      `placement.device_mask names ${listed(unknown)}; the devices of this server are: ${listed(deviceIds)}`,
    );
  }
  const serving = pools.filter((pool) => pool.canServe(deviceMask));
  if (serving.length > 0) return serving;
  const sets = pools.flatMap(({ deviceSets }) => deviceSets.map((ids) => ids.join(' with ')));
  throw refusal(
    `placement.device_mask is ${deviceMask.join(', ')}; replicas of model "${modelRef}" can run on: ${listed(sets)}`,
  );
}

/**
 * Pools that the policy leaves (POL-004).
 * @param placements null = everything is allowed
 * @throws POOL_UNAVAILABLE when pools have changed since it was asked, so that none is left
 */
export function allowedPools(
  spec: TaskSpec,
  pools: readonly Pool[],
  placements: readonly AllowedPlacement[] | null,
): readonly Pool[] {
  if (placements === null) return pools;
  const specIn = specInPools(spec, placements);
  const allowed = pools.filter(
    (pool) => placements.some(({ poolId }) => poolId === pool.id) && pool.canServe(specIn(pool).deviceMask),
  );
  if (allowed.length > 0) return allowed;
  const waitMs = retryAfterMs('POOL_UNAVAILABLE', null);
  throw new OrchestratorError(
    'POOL_UNAVAILABLE',
    `the pools of model "${spec.modelRef}" have just changed; retry after ${waitMs} ms`,
    { retryAfterMs: waitMs },
  );
}

/** The task as it would be in a pool: on no device that the policy denies it there. */
export function specInPools(
  spec: TaskSpec,
  placements: readonly AllowedPlacement[] | null,
): (pool: Pool) => TaskSpec {
  return (pool) => {
    const devices = placements?.find(({ poolId }) => poolId === pool.id)?.devices ?? null;
    return devices === null ? spec : { ...spec, deviceMask: bothAllow(spec.deviceMask, devices) };
  };
}

/**
 * Pools whose context holds the task, so that nothing is ever cut silently (ADM-005).
 * @param tokensIn exact prompt tokens, null where nothing has counted them
 * @throws INVALID_PARAMS with the numbers of the pool with the largest context
 */
export function fittingPools(
  spec: TaskSpec,
  tokensIn: number | null,
  pools: readonly Pool[],
): readonly Pool[] {
  let widest: { readonly pool: Pool; readonly misfit: OrchestratorError } | null = null;
  const fitting: Pool[] = [];
  for (const pool of pools) {
    const misfit = misfitOf(spec, tokensIn, pool);
    if (misfit === null) fitting.push(pool);
    else if (widest === null || pool.ctx > widest.pool.ctx) widest = { pool, misfit };
  }
  if (fitting.length === 0 && widest !== null) throw widest.misfit;
  return fitting;
}

function misfitOf(spec: TaskSpec, tokensIn: number | null, pool: Pool): OrchestratorError | null {
  const { ctx, maxInputBytes } = pool;
  const misfit = (field: string, message: string): OrchestratorError =>
    new OrchestratorError('INVALID_PARAMS', message, { field, poolId: pool.id, engine: pool.config.engine });

  if (spec.ctx !== null && spec.ctx > ctx) {
    return misfit('ctx', `ctx is ${spec.ctx}; pool "${pool.id}" allows 1..${ctx}`);
  }
  if (spec.maxTokens !== null && spec.maxTokens > ctx - 1) {
    return misfit('max_tokens', `max_tokens is ${spec.maxTokens}; pool "${pool.id}" allows 1..${ctx - 1}`);
  }
  // Each of several inputs has the context for itself; the engine that counts them refuses one that is too long.
  if (spec.inputKind === 'inputs') return null;
  if (maxInputBytes !== null && spec.inputBytes > maxInputBytes) {
    return misfit(
      spec.inputKind,
      `the input has ${spec.inputBytes} bytes; the context of pool "${pool.id}" holds ${ctx} tokens, ${maxInputBytes} bytes at the very most; send less`,
    );
  }
  if (tokensIn === null) return null;
  if (tokensIn >= ctx) {
    return misfit(
      spec.inputKind,
      `the input has ${tokensIn} tokens; pool "${pool.id}" allows ${ctx - 1} (context ${ctx}, one left for output); send less`,
    );
  }
  if (spec.maxTokens !== null && tokensIn + spec.maxTokens > ctx) {
    return misfit(
      'max_tokens',
      `max_tokens is ${spec.maxTokens} after an input of ${tokensIn} tokens; the context of pool "${pool.id}" holds ${ctx}, which allows 1..${ctx - tokensIn}`,
    );
  }
  return null;
}

/** @throws POOL_UNREADY when all of them are drained */
export function openPools(pools: readonly Pool[]): readonly Pool[] {
  const open = pools.filter(({ phase }) => phase === 'open');
  const [pool] = pools;
  if (open.length > 0 || pool === undefined) return open;
  const waitMs = retryAfterMs('POOL_UNREADY', null);
  throw new OrchestratorError(
    'POOL_UNREADY',
    `pool "${pool.id}" is ${pool.phase} and takes no tasks until it is resumed; retry after ${waitMs} ms`,
    { poolId: pool.id, engine: pool.config.engine, retryAfterMs: waitMs },
  );
}

/**
 * @param specIn the task as it would be in a pool
 * @param unplaceable why no replica of a pool can be loaded; null where one is, or could be
 * @throws POOL_UNAVAILABLE when no replica of any of them works, is coming up or can be loaded, or the breaker of
 *   each is open (ADM-008, ADM-009, PLC-017)
 */
export function workingPools(
  specIn: (pool: Pool) => TaskSpec,
  pools: readonly Pool[],
  nowMs: number,
  unplaceable: (pool: Pool) => string | null,
): readonly Pool[] {
  const working = pools.filter((pool) => reasonAgainst(specIn(pool), pool, nowMs, unplaceable) === null);
  const [pool] = pools;
  if (working.length > 0 || pool === undefined) return working;
  const { reason = '', inMs = null } = reasonAgainst(specIn(pool), pool, nowMs, unplaceable) ?? {};
  const waitMs = retryAfterMs('POOL_UNAVAILABLE', inMs);
  throw new OrchestratorError('POOL_UNAVAILABLE', `pool "${pool.id}" ${reason}; retry after ${waitMs} ms`, {
    poolId: pool.id,
    engine: pool.config.engine,
    retryAfterMs: waitMs,
  });
}

function reasonAgainst(
  spec: TaskSpec,
  pool: Pool,
  nowMs: number,
  unplaceable: (pool: Pool) => string | null,
): { readonly reason: string; readonly inMs: number | null } | null {
  if (pool.isBrokenFor(spec)) {
    const reason = `has no working replica: ${pool.lastError ?? 'it never loaded'}`;
    return { reason, inMs: pool.nextLoadInMs(nowMs) };
  }
  const { breaker, config } = pool;
  if (breaker.state(nowMs) === 'open') {
    const inMs = (breaker.openUntilMs ?? nowMs) - nowMs;
    return { reason: `has failed ${config.breaker.failures} tasks in a row and pauses`, inMs };
  }
  const why = unplaceable(pool);
  return why === null ? null : { reason: `cannot be loaded: ${why}`, inMs: null };
}

/**
 * Pools that could end the task by its deadline if they had nothing else to do (ADM-018); all of them while nothing
 * was measured or counted.
 * @throws DEADLINE_UNMET with the time of the fastest
 */
export function punctualPools(
  { deadlineMs, ...spec }: TaskSpec,
  tokensIn: number | null,
  session: Session | null,
  pools: readonly Pool[],
): readonly Pool[] {
  if (deadlineMs === null || tokensIn === null) return pools;
  let fastest: { readonly pool: Pool; readonly leastMs: number } | null = null;
  const punctual = pools.filter((pool) => {
    const leastMs = pool.leastServiceMs({ deadlineMs, ...spec }, tokensIn, session);
    if (leastMs === null || leastMs <= deadlineMs) return true;
    if (fastest === null || leastMs < fastest.leastMs) fastest = { pool, leastMs };
    return false;
  });
  if (punctual.length > 0 || fastest === null) return punctual;
  const { pool, leastMs } = fastest as { readonly pool: Pool; readonly leastMs: number };
  throw new OrchestratorError(
    'DEADLINE_UNMET',
    `deadline_ms is ${deadlineMs}; ${tokensIn} tokens of input and one of output take pool "${pool.id}" at least ` +
      `${Math.ceil(leastMs)} ms when it is idle; allow more time or send less`,
    { field: 'deadline_ms', poolId: pool.id, engine: pool.config.engine },
  );
}

/** The refusal of a newcomer whom no queue can take (ADM-007). Notes the advised time with the pool. */
export function queueFull(pools: readonly Pool[], nowMs: number): OrchestratorError {
  let soonest: { readonly pool: Pool; readonly freesInMs: number } | null = null;
  for (const pool of pools) {
    const freesInMs = pool.placeFreesInMs(nowMs);
    if (freesInMs !== null && (soonest === null || freesInMs < soonest.freesInMs))
      soonest = { pool, freesInMs };
  }
  const pool = soonest?.pool ?? pools[0];
  const policy = pool?.config.queuePolicy ?? 'reject';
  const code = policy === 'drop-lru' ? 'QUEUE_FULL_DROP_LRU' : 'ADMISSION_REJECT';
  const waitMs = retryAfterMs(code, soonest?.freesInMs ?? null);
  // At the cap all later senders get the same advice, so counting on would only cost memory.
  if (soonest !== null && waitMs < RETRY_AFTER_CAP_MS) soonest.pool.refusals.add(nowMs + waitMs);
  const capacity = pool?.queue.capacity ?? 0;
  return new OrchestratorError(
    code,
    `the queue of pool "${pool?.id}" holds ${pool?.queue.size} of ${capacity} tasks` +
      `${policy === 'drop-lru' ? ' and none that may be dropped' : ''}; retry after ${waitMs} ms`,
    { poolId: pool?.id, engine: pool?.config.engine, retryAfterMs: waitMs, policyLabel: policy },
  );
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].sort().join(', ');
}
