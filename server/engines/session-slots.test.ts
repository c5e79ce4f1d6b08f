import { expect } from 'chai';
import { chooseSlot, ownSession } from './session-slots.js';

const slot = (name: string, sessionId: string | null, lastUse: number, busy = false) => ({
  name,
  sessionId,
  lastUse,
  busy,
  kind: 'single' as const,
});

describe('session slots', () => {
  it('ENG-025: its own slot, else one without a session, else the one used least recently, never a busy one', () => {
    const slots = [
      slot('busy', null, 0, true),
      slot('old', 'a', 1),
      slot('new', 'b', 3),
      slot('none', null, 2),
    ];
    expect(chooseSlot(slots, 'b')?.name).to.equal('new');
    expect(chooseSlot(slots, 'c')?.name).to.equal('none');
    expect(chooseSlot(slots, null)?.name).to.equal('none');
    expect(chooseSlot(slots.slice(0, 3), 'c')?.name).to.equal('old');
    expect(chooseSlot(slots.slice(0, 3), null)?.name).to.equal('old');
    expect(chooseSlot(slots.slice(0, 1), 'c')).to.equal(null);
  });

  it('ENG-022: a session whose generation runs has no second one', () => {
    const slots = [slot('own', 'a', 1, true), slot('idle', 'b', 2), slot('none', null, 0, true)];
    expect(ownSession(slots, 'a')).to.equal(null);
    expect(ownSession(slots, 'b')).to.equal('b');
    expect(ownSession(slots, null)).to.equal(null);
  });
});
