import { readFileSync } from 'node:fs';

/** Memory of a process that lies in RAM now, in MiB. Linux only. */
export function residentMibOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) / 1_024;
}
