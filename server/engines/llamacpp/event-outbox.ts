/**
 * Sends engine events to the server. While a send is outstanding, events wait and texts of one generation grow
 * together, so a server that is slow to read costs fewer, larger messages instead of a longer queue.
 */
import type { EngineEvent } from '../../core/engine-port.js';
import type { AddressedEvent, ChildMessage } from './protocol.js';

export class EventOutbox {
  private waiting: AddressedEvent[] = [];
  /** Texts that wait as the latest event of their generation, and so may still grow. */
  private readonly growing = new Map<number, string[]>();
  private sending = false;
  private onEmpty: (() => void) | null = null;

  /** `send` calls `done` when the channel has taken the message. */
  constructor(private readonly send: (message: ChildMessage, done: () => void) => void) {}

  post(generationId: number, event: EngineEvent): void {
    if (event.type === 'tokens') this.postTexts(generationId, event.texts);
    else {
      this.growing.delete(generationId);
      this.waiting.push([generationId, event]);
    }
    this.flush();
  }

  /** Calls `listener` once everything posted so far has been taken by the channel. */
  whenEmpty(listener: () => void): void {
    this.onEmpty = listener;
    this.flush();
  }

  // A generation's own events keep their order; the order between generations carries no meaning.
  private postTexts(generationId: number, texts: readonly string[]): void {
    const waitingTexts = this.growing.get(generationId);
    if (waitingTexts !== undefined) {
      waitingTexts.push(...texts);
      return;
    }
    const ownTexts = [...texts];
    this.growing.set(generationId, ownTexts);
    this.waiting.push([generationId, { type: 'tokens', texts: ownTexts }]);
  }

  private flush(): void {
    if (this.sending) return;
    if (this.waiting.length === 0) {
      this.onEmpty?.();
      return;
    }
    const events = this.waiting;
    this.waiting = [];
    this.growing.clear();
    this.sending = true;
    this.send({ type: 'events', events }, () => {
      this.sending = false;
      this.flush();
    });
  }
}
