/**
 * Sends engine events to the server. While a send is outstanding, events wait and texts of one generation grow
 * together, so a server that is slow to read costs fewer, larger messages instead of a longer queue.
 */
import type { EngineEvent } from '../../core/engine-port.js';
import type { AddressedEvent, ChildMessage } from './protocol.js';

export class EventOutbox {
  private waiting: AddressedEvent[] = [];
  private sending = false;
  private onEmpty: (() => void) | null = null;

  /** `send` calls `done` when the channel has taken the message. */
  constructor(private readonly send: (message: ChildMessage, done: () => void) => void) {}

  post(generationId: number, event: EngineEvent): void {
    if (event.type === 'tokens') this.postTexts(generationId, event.texts);
    else this.waiting.push([generationId, event]);
    this.flush();
  }

  /** Calls `listener` once everything posted so far has been taken by the channel. */
  whenEmpty(listener: () => void): void {
    this.onEmpty = listener;
    this.flush();
  }

  private postTexts(generationId: number, texts: readonly string[]): void {
    // Only the latest entry of the same generation may grow: its own events keep their order, and the order
    // between generations carries no meaning.
    for (let i = this.waiting.length - 1; i >= 0; i--) {
      const entry = this.waiting[i];
      if (entry === undefined || entry[0] !== generationId) continue;
      if (entry[1].type !== 'tokens') break;
      this.waiting[i] = [generationId, { type: 'tokens', texts: [...entry[1].texts, ...texts] }];
      return;
    }
    this.waiting.push([generationId, { type: 'tokens', texts }]);
  }

  private flush(): void {
    if (this.sending) return;
    if (this.waiting.length === 0) {
      this.onEmpty?.();
      return;
    }
    const events = this.waiting;
    this.waiting = [];
    this.sending = true;
    this.send({ type: 'events', events }, () => {
      this.sending = false;
      this.flush();
    });
  }
}
