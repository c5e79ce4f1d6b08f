/**
 * Stop texts over a stream of whole-character texts: the output ends before the stop text that is complete
 * first, and nothing is held back that cannot become part of one.
 *
 * The joined output is a function of the joined input alone: how the input was cut into texts never shows in
 * it (DET-004).
 */

/** What one pushed text lets out. */
export interface StopTextOutput {
  /** Text that is now certain to belong to the output; empty while everything is held back. */
  readonly text: string;
  /** A stop text is complete: the output is finished and nothing is held back any more. */
  readonly stopped: boolean;
}

export interface StopText {
  push(text: string): StopTextOutput;
  /** What was still held back, for an output that ends without a stop text. */
  flush(): string;
}

/**
 * Why these stop texts cannot be used, or null. An empty text would end every output at once; half of a
 * surrogate pair could cut a character in two.
 */
export function stopTextProblem(stops: readonly string[]): string | null {
  for (const [index, stop] of stops.entries()) {
    if (stop === '') return `stop[${index}] is empty; a stop text needs at least one character`;
    if (/\p{Surrogate}/u.test(stop)) {
      return `stop[${index}] holds half of a surrogate pair; stop texts are whole characters`;
    }
  }
  return null;
}

/** `stops` must have passed `stopTextProblem`. */
export function createStopText(stops: readonly string[]): StopText {
  let held = '';
  return {
    push(text) {
      if (stops.length === 0) return { text, stopped: false };
      const pending = held + text;
      const start = firstStop(pending, stops);
      if (start !== null) {
        held = '';
        return { text: pending.slice(0, start), stopped: true };
      }
      const certain = pending.length - unfinishedStopLength(pending, stops);
      held = pending.slice(certain);
      return { text: pending.slice(0, certain), stopped: false };
    },
    flush() {
      const rest = held;
      held = '';
      return rest;
    },
  };
}

/** Start of the stop text that is complete first; of those that are complete together, the longest. */
function firstStop(text: string, stops: readonly string[]): number | null {
  let start: number | null = null;
  let end = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (at === -1) continue;
    const stopEnd = at + stop.length;
    if (stopEnd < end || (stopEnd === end && start !== null && at < start)) {
      start = at;
      end = stopEnd;
    }
  }
  return start;
}

/** Length of the longest tail that is a proper prefix of a stop text. */
function unfinishedStopLength(text: string, stops: readonly string[]): number {
  let longest = 0;
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
      if (stop.startsWith(text.slice(text.length - length))) longest = length;
    }
  }
  return longest;
}
