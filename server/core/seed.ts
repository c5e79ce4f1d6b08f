/** Sampling seeds: 0..2^53-1, so that every JSON reader keeps them exactly. */

/** The finalizing mix spreads every input bit over the word, so that ids that differ in one digit do not give related seeds. */
function mix32(text: string, basis: number): number {
  let hash = basis | 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The seed of a task that brought none: a pure function of its id (DET-001). */
export function seedOfTask(taskId: string): number {
  const high = mix32(taskId, 0x811c9dc5) & 0x1fffff;
  return high * 2 ** 32 + mix32(taskId, 0x5bd1e995);
}
