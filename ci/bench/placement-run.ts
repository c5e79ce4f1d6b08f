/** One case of the placement benchmark with the real scheduler, which learns the length of a task by running it. */
import type { PlacementCase } from './placement-cases.js';
import { VirtualWorkstation } from './virtual-workstation.js';

/** Set for throughput: the makespan of a batch knows no impatience. */
const LONGEST_TURN_MS = 120_000;

/** @returns when the last task ends */
export function scheduledMakespan({ cards, models, tasks }: PlacementCase): number {
  const residency = {
    load: 'on_demand',
    elastic: true,
    idleUnloadMs: null,
    minResidencyMs: 0,
    loadStallMs: 120_000,
  } as const;
  const station = new VirtualWorkstation(
    cards,
    models.map((model) => ({ ...model, slots: 1, residency })),
    LONGEST_TURN_MS,
  );
  for (const { taskId, model, atMs, work } of tasks)
    station.when(atMs, () => station.submit(taskId, model, work));
  station.run(3_600_000);
  if (station.endedMs.size !== tasks.length)
    throw new Error(`${tasks.length - station.endedMs.size} tasks never ended`);
  return Math.max(...station.endedMs.values());
}
