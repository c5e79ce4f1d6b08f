import { expect } from 'chai';
import fc from 'fast-check';
import type { Priority } from './contract.js';
import { allows } from './device-mask.js';
import { type Hold, PRIORITIES, type QueueEntry, type SlotNeeds, TaskQueue } from './queue.js';

const on = (card: string): SlotNeeds => ({ mask: [card], hold: null, determinism: 'strict' });
const held = (hold: Hold): SlotNeeds => ({ mask: null, hold, determinism: 'strict' });

describe('TaskQueue', () => {
  it('QUE-001: there are two priorities, and an item waits in the lane of its own', () => {
    expect(PRIORITIES).to.deep.equal(['interactive', 'batch']);
    const queue = new TaskQueue<number>(2);
    queue.enqueue(1, 'batch', 1);
    expect(PRIORITIES.map((priority) => queue.depth(priority))).to.deep.equal([0, 1]);
  });

  it('QUE-002: an interactive item leaves before batch items queued earlier', () => {
    const queue = new TaskQueue<string>(4);
    queue.enqueue('batch', 'batch', 1);
    queue.enqueue('interactive', 'interactive', 2);
    expect([queue.dequeue(), queue.dequeue(), queue.dequeue()]).to.deep.equal(['interactive', 'batch', null]);
  });

  it('QUE-004: a full queue takes nothing, whatever the priority', () => {
    const queue = new TaskQueue<number>(2);
    queue.enqueue(1, 'batch', 1);
    queue.enqueue(2, 'interactive', 2);
    expect(queue.enqueue(3, 'interactive', 3)).to.equal(null);
    expect(queue.size).to.equal(2);
  });

  it('QUE-003, QUE-005: any mix of enqueue, dequeue and cancel keeps two first-in, first-out lanes with exact positions', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('enqueue' as const), batch: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('dequeue' as const) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), pick: fc.nat() }) },
    );
    // Left to itself, fast-check takes ten steps at most, and no lane ever fills.
    const longRuns = fc.array(step, { maxLength: 120, size: 'max' });
    fc.assert(
      fc.property(longRuns, fc.integer({ min: 1, max: 60 }), (steps, capacity) => {
        const queue = new TaskQueue<number>(capacity);
        const lanes: Record<Priority, number[]> = { interactive: [], batch: [] };
        const entries = new Map<number, QueueEntry<number>>();
        const expected = (): number[] => [...lanes.interactive, ...lanes.batch];
        steps.forEach((each, item) => {
          if (each.do === 'enqueue') {
            const priority = each.batch ? 'batch' : 'interactive';
            const entry = queue.enqueue(item, priority, item);
            expect(entry === null).to.equal(expected().length >= capacity);
            if (entry === null) return;
            lanes[priority].push(item);
            entries.set(item, entry);
          } else if (each.do === 'dequeue') {
            const next = expected()[0] ?? null;
            expect(queue.peek()).to.equal(next);
            expect(queue.dequeue()).to.equal(next);
            if (lanes.interactive.length > 0) lanes.interactive.shift();
            else lanes.batch.shift();
          } else {
            const waiting = expected();
            const item = waiting[each.pick % Math.max(1, waiting.length)];
            const entry = item === undefined ? undefined : entries.get(item);
            if (item === undefined || entry === undefined) return;
            expect(queue.cancel(entry)).to.equal(true);
            expect(queue.cancel(entry)).to.equal(false);
            for (const lane of Object.values(lanes)) {
              const at = lane.indexOf(item);
              if (at >= 0) lane.splice(at, 1);
            }
          }
          const order = expected();
          expect([...queue.items()]).to.deep.equal(order);
          expect(queue.size).to.equal(order.length);
          const positions = [...entries].map(([item, entry]) => [item, queue.position(entry)]);
          const places = [...entries.keys()].map((item) => [item, order.indexOf(item)]);
          expect(positions).to.deep.equal(places.map(([item, place]) => [item, place === -1 ? null : place]));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('QUE-007: places and positions stay exact after many more items than the queue ever held at once', () => {
    const queue = new TaskQueue<number>(8);
    const first = queue.enqueue(-1, 'batch', -1);
    for (let item = 0; item < 10_000; item++) {
      const entry = queue.enqueue(item, 'batch', item);
      if (entry === null) throw new Error('the queue must have room');
      expect(queue.position(entry)).to.equal(1);
      queue.cancel(entry);
    }
    expect(first && queue.position(first)).to.equal(0);
    expect(queue.dequeue()).to.equal(-1);
  });

  it('QUE-011: a free slot finds its task without searching through those that may not have it', () => {
    const queue = new TaskQueue<number>(4_000);
    for (let item = 0; item < 3_000; item++) queue.enqueue(item, 'interactive', item, on('a'));
    const open = queue.enqueue(3_000, 'interactive', 3_000);
    queue.enqueue(3_001, 'interactive', 3_001, on('b'));
    let asked = 0;
    const onB = ({ mask }: SlotNeeds): boolean => {
      asked++;
      return allows(mask, ['b']);
    };
    expect([open && queue.position(open), queue.dequeue(onB), queue.dequeue(onB)]).to.deep.equal([
      3_000, 3_000, 3_001,
    ]);
    expect(asked).to.be.below(20);
    expect([queue.dequeue(onB), queue.size, queue.peek()]).to.deep.equal([null, 3_000, 0]);
  });

  it('QUE-008: what has started once waits before its lane, by rank, outside the capacity', () => {
    const queue = new TaskQueue<string>(2);
    queue.enqueue('i1', 'interactive', 10);
    const b1 = queue.enqueue('b1', 'batch', 11);
    const late = queue.requeue('late', 'batch', 9);
    const early = queue.requeue('early', 'batch', 3);
    queue.requeue('i0', 'interactive', 5);
    expect([queue.full, queue.size, queue.enqueue('x', 'batch', 12)]).to.deep.equal([true, 5, null]);
    const order = ['i0', 'i1', 'early', 'late', 'b1'];
    expect([...queue.items()]).to.deep.equal(order);
    expect([early, late, b1].map((entry) => entry && queue.position(entry))).to.deep.equal([2, 3, 4]);
    expect([queue.cancel(late), queue.cancel(late), queue.position(late)]).to.deep.equal([true, false, null]);
    queue.restore('b2', 'batch', 13);
    expect(Array.from({ length: 6 }, () => queue.dequeue())).to.deep.equal([
      'i0',
      'i1',
      'early',
      'b1',
      'b2',
      null,
    ]);
    expect(queue.position(early)).to.equal(null);
  });

  it('SES-005: what is parked keeps its place, is served to nobody, and comes back to it', () => {
    const queue = new TaskQueue<string>(5);
    queue.enqueue('a', 'interactive', 1);
    const parked = queue.enqueue('b', 'interactive', 2, held('parked'));
    const behind = queue.enqueue('c', 'interactive', 3);
    if (parked === null || behind === null) throw new Error('the queue has room');
    const served = ({ hold }: SlotNeeds): boolean => hold !== 'parked';
    expect([queue.dequeue(served), queue.peek(), queue.head('interactive')]).to.deep.equal(['a', 'c', 'c']);
    expect([queue.front(), queue.oldest('interactive'), queue.position(behind)]).to.deep.equal(['b', 'b', 1]);
    queue.enqueue('d', 'interactive', 4, held('parked'));
    queue.cancel(parked);
    const back = queue.reinstate('b', 'interactive', 2, held('unparked'));
    expect([queue.position(back), queue.position(behind), queue.size]).to.deep.equal([0, 1, 3]);
    expect([queue.dequeue(served), queue.dequeue(served), queue.dequeue(served)]).to.deep.equal([
      'b',
      'c',
      null,
    ]);
    expect([...queue.items()]).to.deep.equal(['d']);
  });
});
