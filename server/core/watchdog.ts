/** When silence of an engine is taken for a hang (ENG-016). */
import type { Occupant } from './replica.js';

export interface WatchdogLimits {
  /** Longest time from the start to the first token, in milliseconds. */
  readonly firstTokenMs: number;
  /** Longest time between two tokens, in milliseconds. */
  readonly interTokenMs: number;
}

/** When the task ends with DECODE_TIMEOUT if no token comes before; null before the engine has it, and once it has been aborted. */
export function watchdogDueMs(occupant: Occupant, limits: WatchdogLimits): number | null {
  const { abortDueMs, lastTokenMs, givenMs } = occupant;
  if (abortDueMs !== null || givenMs === null) return null;
  return lastTokenMs === null ? givenMs + limits.firstTokenMs : lastTokenMs + limits.interTokenMs;
}

/** What was awaited in vain, in words. */
export function silenceOf({ lastTokenMs, task }: Occupant, limits: WatchdogLimits): string {
  return lastTokenMs === null
    ? `the engine gave no first token within ${limits.firstTokenMs} ms`
    : `the engine gave no token for ${limits.interTokenMs} ms after ${task.stream.tokens} tokens`;
}
