/** Draws of one seed: everything that happens in a simulation comes from here. */
import { RandomSource } from '../../server/core/random-source.js';

export class Dice {
  private readonly source: RandomSource;

  constructor(seed: number) {
    // Two rounds apart, so that neighbouring seeds do not walk over each other's draws.
    this.source = new RandomSource(new RandomSource(seed ^ 0x51ed270b).uint32());
  }

  uint32(): number {
    return this.source.uint32();
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.source.unit();
  }

  /** A whole number in 0..count-1. */
  below(count: number): number {
    return Math.floor(this.source.unit() * count);
  }

  chance(probability: number): boolean {
    return this.source.unit() < probability;
  }

  /** @throws Error for an empty list */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('there is nothing to pick from');
    return items[this.below(items.length)] as T;
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let left = this.source.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    const [first] = entries;
    if (first === undefined) throw new Error('there is nothing to choose from');
    return first[0];
  }
}
