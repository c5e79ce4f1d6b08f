/** Asks the policy where a task may run (POL-003, POL-004). */
import {
  type AllowedPlacement,
  allowedPlacement,
  bothAllow,
  type PlacementRequest,
  type PolicyDecision,
  policyDenied,
} from '../core/policy.js';
import type { PolicyHook } from '../core/policy-hook-port.js';
import type { Pool } from '../core/pool.js';
import type { TaskSpec } from '../core/task.js';

type Answer = readonly [PlacementRequest, PolicyDecision];

/**
 * @param pools that the task may go to by what it asks itself
 * @returns null where nothing is to be asked; a promise only where the policy takes its time
 * @throws POLICY_DENIED when nothing is left; the promise rejects with it
 */
export function allowedPlacements(
  policy: PolicyHook,
  spec: TaskSpec,
  pools: readonly Pool[],
): readonly AllowedPlacement[] | null | Promise<readonly AllowedPlacement[]> {
  if (!policy.asksPlacements) return null;
  const asked = pools.flatMap((pool) =>
    devicesOf(pool, spec).map((device) => {
      const request = { action: 'placement', model: spec.modelRef, pool: pool.id, device } as const;
      return [request, policy.decide(request, spec.correlationId)] as const;
    }),
  );
  if (asked.every((answer): answer is Answer => !(answer[1] instanceof Promise)))
    return leftOf(asked, spec, pools);
  const answers = asked.map(async ([request, decision]): Promise<Answer> => [request, await decision]);
  return Promise.all(answers).then((all) => leftOf(all, spec, pools));
}

/** Those that the task itself excludes are not asked for. */
function devicesOf({ deviceSets }: Pool, { deviceMask }: TaskSpec): readonly string[] {
  return [...new Set(deviceSets.flat())].filter((id) => deviceMask?.includes(id) ?? true);
}

function leftOf(
  answers: readonly Answer[],
  { deviceMask, modelRef }: TaskSpec,
  pools: readonly Pool[],
): readonly AllowedPlacement[] {
  const denials = answers.filter(([, { effect }]) => effect === 'deny');
  const left = pools.flatMap((pool) => {
    const denied = new Set(denials.flatMap(([{ pool: id, device }]) => (id === pool.id ? [device] : [])));
    const placement = allowedPlacement(pool.id, pool.deviceSets, denied);
    return placement !== null && pool.canServe(bothAllow(deviceMask, placement.devices)) ? [placement] : [];
  });
  const [first] = denials;
  if (left.length > 0 || first === undefined) return left;
  const [{ pool, device }, decision] = first;
  throw policyDenied(decision, `model "${modelRef}" in pool "${pool}" on ${device}`, 'model_ref');
}
