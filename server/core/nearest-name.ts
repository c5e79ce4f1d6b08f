/**
 * The allowed name that a person most likely meant, for error messages.
 */

/** The nearest of `allowed` to `received`, or null when none is close: at most a third of its letters differ. */
export function nearestName(received: string, allowed: readonly string[]): string | null {
  // A name far longer than every allowed one cannot be near; the bound also keeps hostile input cheap.
  if (received.length > 64) return null;
  let nearest: string | null = null;
  let nearestDistance = Math.max(1, Math.ceil(received.length / 3)) + 1;
  for (const name of allowed) {
    const distance = editDistance(received.toLowerCase(), name.toLowerCase());
    if (distance < nearestDistance) {
      nearest = name;
      nearestDistance = distance;
    }
  }
  return nearest;
}

/** Letters to insert, delete or replace to make `from` into `to` (Levenshtein distance). */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
