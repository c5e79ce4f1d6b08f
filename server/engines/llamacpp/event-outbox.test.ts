import { expect } from 'chai';
import type { EngineEvent } from '../../core/engine-port.js';
import { EventOutbox } from './event-outbox.js';
import type { ChildMessage } from './protocol.js';

const tokens = (...texts: string[]): EngineEvent => ({ type: 'tokens', texts });
const ABORTED: EngineEvent = { type: 'aborted', tokensOut: 1 };

describe('event outbox', () => {
  let sent: ChildMessage[];
  let taken: (() => void)[];
  let outbox: EventOutbox;
  beforeEach(() => {
    sent = [];
    taken = [];
    outbox = new EventOutbox((message, done) => {
      sent.push(message);
      taken.push(done);
    });
  });

  it('ENG-001: the first event goes out at once', () => {
    outbox.post(1, tokens('a'));
    expect(sent).to.deep.equal([{ type: 'events', events: [[1, tokens('a')]] }]);
  });

  it('DET-004: while the channel is busy texts of one generation travel together, in order', () => {
    outbox.post(1, tokens('a'));
    outbox.post(1, tokens('b'));
    outbox.post(2, tokens('x'));
    outbox.post(1, tokens('c'));
    outbox.post(1, ABORTED);
    expect(sent).to.have.length(1);
    taken.shift()?.();
    expect(sent[1]).to.deep.equal({
      type: 'events',
      events: [
        [1, tokens('b', 'c')],
        [2, tokens('x')],
        [1, ABORTED],
      ],
    });
  });

  it('ENG-001: the end of the queue is told when the channel has taken everything', () => {
    let empty = 0;
    outbox.post(1, tokens('a'));
    outbox.post(1, ABORTED);
    outbox.whenEmpty(() => {
      empty += 1;
    });
    taken.shift()?.();
    expect(empty).to.equal(0);
    taken.shift()?.();
    expect(empty).to.equal(1);
  });
});
