/** Who reads the tasks that are to be canceled when nobody does (STR-017). */
import { DueTimes } from './due-times.js';

/** How long a task may be without a reader: a reconnect takes a moment. */
export const ABSENCE_GRACE_MS = 15_000;

export class Readership {
  private readonly readers = new Map<string, number>();
  private readonly absences = new DueTimes();

  joined(taskId: string): void {
    this.readers.set(taskId, (this.readers.get(taskId) ?? 0) + 1);
    this.absences.delete(taskId);
  }

  /** @param byItself false where the server closed the reader: that says nothing of what the reader wants */
  left(taskId: string, byItself: boolean, nowMs: number): void {
    const left = (this.readers.get(taskId) ?? 0) - 1;
    if (left > 0) {
      this.readers.set(taskId, left);
      return;
    }
    this.readers.delete(taskId);
    if (byItself) this.absences.set(taskId, nowMs + ABSENCE_GRACE_MS);
  }

  /** When the next task will have been without a reader for too long; null when none will. */
  earliestMs(): number | null {
    return this.absences.earliestMs();
  }

  /** Takes out the tasks whose readers have been gone for the whole grace. */
  takeAbandoned(nowMs: number): string[] {
    return this.absences.take(nowMs);
  }

  ended(taskId: string): void {
    this.readers.delete(taskId);
    this.absences.delete(taskId);
  }
}
