/** Negative controls: what must not be equal, so that an equality of the suite is worth something. */
import { firstTurn } from './chat.js';
import { CONDITIONS } from './conditions.js';
import { runSuite, type StreamDifference } from './suite.js';
import { identityOf, type Target } from './target.js';

const OTHER_SEED = 2 ** 41;

/** Of these seeds, those whose stream another seed has too. */
export async function sameWithOtherSeed(target: Target, seeds: readonly number[]): Promise<number> {
  return countSame(seeds, (seed) => [
    target.stream(firstTurn(seed)),
    target.stream(firstTurn(OTHER_SEED + seed)),
  ]);
}

/** Of these seeds, those whose stream another model has too. */
export async function sameOnOther(one: Target, other: Target, seeds: readonly number[]): Promise<number> {
  return countSame(seeds, (seed) => [one.stream(firstTurn(seed)), other.stream(firstTurn(seed))]);
}

async function countSame(
  seeds: readonly number[],
  pairOf: (seed: number) => [ReturnType<Target['stream']>, ReturnType<Target['stream']>],
): Promise<number> {
  let same = 0;
  for (const seed of seeds) {
    const [one, other] = await Promise.all(pairOf(seed));
    if (identityOf(one) === identityOf(other)) same += 1;
  }
  return same;
}

/**
 * The first difference that the suite finds on a target whose warm turns have another shape; null where it finds none.
 * @param seeds enough of them, since not every stream shows it
 */
export async function plantedDifference(
  planted: Target,
  seeds: readonly number[],
): Promise<StreamDifference | null> {
  const conditions = CONDITIONS.filter(({ name }) => name === 'warm');
  for (const seed of seeds) {
    const [difference] = (await runSuite([planted], [seed], conditions)).differences;
    if (difference !== undefined) return difference;
  }
  return null;
}
