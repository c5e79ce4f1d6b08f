/** Puts a bug into a text. */
import type { PlantedBug } from './planted-bugs.js';

/** @throws Error unless the piece occurs exactly once */
export function planted(text: string, { name, file, from, to }: PlantedBug): string {
  const pieces = text.split(from);
  if (pieces.length !== 2) {
    throw new Error(
      `"${name}": its piece occurs ${pieces.length - 1} times in ${file}; give it one that occurs once`,
    );
  }
  return pieces.join(to);
}
