/** Seeded randomness: the same seed draws the same values on every machine. Not for secrets. */
export interface Random {
  /** A number in [0, 1). */
  uniform(): number;
  /** A standard normal number (mean 0, deviation 1). */
  normal(): number;
  /** An integer in [low, high]. */
  integer(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the choices; throws RangeError when there is none. */
  pick<T>(choices: readonly T[]): T;
}

/** The mulberry32 generator; `seed` is taken as a 32-bit integer. */
export function seededRandom(seed: number): Random {
  let state = seed;

  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform()),
    integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    chance: (probability) => uniform() < probability,
    pick: <T>(choices: readonly T[]): T => {
      if (choices.length === 0) throw new RangeError('pick got an empty list; give at least one choice');
      return choices[Math.floor(uniform() * choices.length)] as T;
    },
  };
}
