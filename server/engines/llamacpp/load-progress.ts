/** How far a load is: the mean of its parts, told whenever it has grown by a hundredth (ENG-018). */
const STEP = 0.01;

export class LoadProgress<Part extends string> {
  private readonly shares: Record<Part, number>;
  private toldShare = 0;

  constructor(
    parts: readonly Part[],
    private readonly tell: (share: number) => void,
  ) {
    this.shares = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  }

  /** @param share of this part that is done, 0..1; less than before changes nothing */
  told(part: Part, share: number): void {
    this.shares[part] = Math.max(this.shares[part], Math.min(1, share));
    const shares = Object.values<number>(this.shares);
    const whole = shares.reduce((sum, each) => sum + each, 0) / shares.length;
    if (whole < this.toldShare + STEP && (whole < 1 || this.toldShare === 1)) return;
    this.toldShare = whole;
    this.tell(whole);
  }
}
