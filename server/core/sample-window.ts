/** The newest samples of a quantity, kept in order: an empirical distribution that forgets. */
export class SampleWindow {
  private readonly sorted: Float64Array;
  private readonly arrived: Float64Array;
  private samples = 0;

  /** @param capacity most samples; the oldest goes when one more comes */
  constructor(capacity: number) {
    this.sorted = new Float64Array(capacity);
    this.arrived = new Float64Array(capacity);
  }

  get size(): number {
    return Math.min(this.samples, this.sorted.length);
  }

  add(value: number): void {
    const at = this.samples % this.arrived.length;
    let { size } = this;
    if (size === this.sorted.length) {
      const oldest = this.indexOf(this.arrived[at] ?? 0);
      this.sorted.copyWithin(oldest, oldest + 1, size);
      size--;
    }
    const place = this.indexOf(value, size);
    this.sorted.copyWithin(place + 1, place, size);
    this.sorted[place] = value;
    this.arrived[at] = value;
    this.samples++;
  }

  /** @param level 0..1 (1 gives the largest); NaN without samples */
  quantile(level: number): number {
    return this.size === 0 ? Number.NaN : this.at(0, level);
  }

  /**
   * A quantile of what is left of the distribution once `least` is reached. Past all samples nothing is known but
   * that it went on: then it goes on for as long again at the very most.
   * @param level 0..1
   */
  quantileFrom(least: number, level: number): number {
    const first = this.indexOf(least);
    return first === this.size ? least * (1 + level) : this.at(first, level);
  }

  private at(first: number, level: number): number {
    const { size } = this;
    return this.sorted[Math.min(size - 1, first + Math.floor(level * (size - first)))] ?? 0;
  }

  /** Index of the first sample that is not smaller. */
  private indexOf(value: number, size = this.size): number {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
