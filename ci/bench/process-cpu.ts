import { readFileSync } from 'node:fs';

/** Linux counts process time in ticks of 1/100 s (USER_HZ). */
const TICK_US = 10_000;

/** CPU time, user and system together, that a process has used so far, in microseconds. Linux only. */
export function cpuUs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command name may hold spaces and parentheses, so fields are counted from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_US;
}
