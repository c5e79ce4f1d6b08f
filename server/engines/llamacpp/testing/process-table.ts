/** The processes of this machine, as Linux tells them. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

/** Waits until no process of the group is left. @returns false when one still is after `limitMs` */
export async function groupGone(group: number, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (processes().some((each) => each.group === group)) {
    if (performance.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** Engine processes of this server: children that lead a group. */
export function engineProcesses(): readonly number[] {
  return processes().flatMap(({ pid, parent, group }) =>
    parent === process.pid && group === pid ? [pid] : [],
  );
}

/** Every process that is not a zombie. */
export function processes(): ProcessEntry[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The command in parentheses may hold anything; state, parent and group follow it.
      const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), group: Number(group) }];
    } catch {
      return []; // It ended in between.
    }
  });
}
