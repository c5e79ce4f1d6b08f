/** How many processes the kernel has killed for want of memory since the machine started (proc(5), /proc/vmstat). */
import { readFileSync } from 'node:fs';

/** Null where the system does not tell: not Linux, or older than 4.13. */
export function countOomKills(): number | null {
  try {
    const [, count] = /^oom_kill (\d+)$/m.exec(readFileSync('/proc/vmstat', 'utf8')) ?? [];
    return count === undefined ? null : Number(count);
  } catch {
    return null;
  }
}
