/**
 * What an engine process prints, in bounded space however much that is: its last words, and the line that says most of
 * the cause of a failure (ENG-017, ENG-019).
 */
import { type Evidence, evidenceIn, mayHoldEvidence } from './failure-patterns.js';

const LAST_WORDS_CHARACTERS = 2000;
/** What of a longer line is read for evidence. */
const LINE_CHARACTERS = 500;

export class EngineOutput {
  private lastWords = '';
  private line = '';
  private found: Evidence | null = null;

  push(text: string): void {
    this.lastWords = (this.lastWords + text).slice(-LAST_WORDS_CHARACTERS);
    const unread = this.line + text;
    const end = unread.lastIndexOf('\n') + 1;
    const whole = unread.slice(0, end);
    this.line = unread.slice(end, end + LINE_CHARACTERS);
    // One look at all of it: a flood of lines costs no look at each of them.
    if (!mayHoldEvidence(whole)) return;
    for (const line of whole.split('\n')) this.weigh(line);
  }

  /** Takes a line as evidence that was not printed, but said. */
  weigh(line: string): void {
    this.found = weightier(this.found, evidenceIn(line.slice(0, LINE_CHARACTERS)));
  }

  /** What counts most of all that was printed since the start or `forget`; null where nothing points to a cause. */
  get evidence(): Evidence | null {
    return weightier(this.found, evidenceIn(this.line));
  }

  /** What was printed up to now explains nothing of what comes. */
  forget(): void {
    this.lastWords = '';
    this.line = '';
    this.found = null;
  }

  /** `message`, then the evidence where it is in neither, then what the engine has said last. */
  explain(message: string): string {
    const words = this.lastWords.trim();
    const line = this.evidence?.line.trim() ?? '';
    const parts = [message];
    if (!message.includes(line) && !words.includes(line)) parts.push(line);
    if (words !== '') parts.push(`the engine's last words: ${words}`);
    return parts.join('; ');
  }
}

function weightier(a: Evidence | null, b: Evidence | null): Evidence | null {
  if (a === null || b === null) return a ?? b;
  return b.rank < a.rank ? b : a;
}
