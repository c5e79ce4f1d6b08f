/** A log of which tests wait for entries. */
export class LogEvents {
  private readonly waiting = new Map<string, () => void>();

  log(_level: string, event: string): void {
    this.waiting.get(event)?.();
  }

  /** Resolves once `event` is logged after `cause`. */
  async next(event: string, cause: () => unknown): Promise<void> {
    const logged = new Promise<void>((resolve) => this.waiting.set(event, resolve));
    await cause();
    await logged;
  }
}
