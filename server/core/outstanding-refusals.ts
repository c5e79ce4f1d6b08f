/**
 * Refusals whose advised time has not come yet. Each holds one of the places that free next, so that a herd that
 * was refused together does not return together (EST-004).
 */
export class OutstandingRefusals {
  /** In order of time; those before `first` are past. */
  private dueMs: number[] = [];
  private first = 0;

  /** @returns how many senders have been promised a place that is not free yet */
  count(nowMs: number): number {
    while (this.first < this.dueMs.length && (this.dueMs[this.first] ?? 0) <= nowMs) this.first++;
    if (this.first > 64 && this.first * 2 > this.dueMs.length) {
      this.dueMs = this.dueMs.slice(this.first);
      this.first = 0;
    }
    return this.dueMs.length - this.first;
  }

  /** The advised time may lie before that of an earlier refusal, where work ended sooner than predicted. */
  add(dueMs: number): void {
    let low = this.first;
    let high = this.dueMs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.dueMs[middle] ?? 0) <= dueMs) low = middle + 1;
      else high = middle;
    }
    if (low === this.dueMs.length) this.dueMs.push(dueMs);
    else this.dueMs.splice(low, 0, dueMs);
  }
}
