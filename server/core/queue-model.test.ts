import { expect } from 'chai';
import fc from 'fast-check';
import type { Priority } from './contract.js';
import { allows, type DeviceMask } from './device-mask.js';
import { type QueueEntry, type Serves, type SlotNeeds, TaskQueue } from './queue.js';

interface Item {
  readonly seq: number;
  readonly priority: Priority;
  readonly needs: SlotNeeds;
}

/** Plain lists: what has started once before what has not, each by seq. */
interface Model {
  readonly capacity: number;
  readonly lanes: Record<Priority, Item[]>;
  readonly resumed: Record<Priority, Item[]>;
  /** Taken out, by a start or a drop, and able to come back. */
  readonly started: Item[];
  readonly dropped: Item[];
  lastSeq: number;
}

interface Real {
  readonly queue: TaskQueue<Item>;
  readonly entries: Map<Item, QueueEntry<Item>>;
}

type Command = fc.Command<Model, Real>;

const orderOf = ({ resumed, lanes }: Model): readonly Item[] => [
  ...resumed.interactive,
  ...lanes.interactive,
  ...resumed.batch,
  ...lanes.batch,
];
const inLanes = ({ lanes }: Model): number => lanes.interactive.length + lanes.batch.length;
const bySeq = (left: Item, right: Item): number => left.seq - right.seq;
const picked = <T>(items: readonly T[], pick: number): T | undefined => items[pick % items.length];

function takeOut(items: Item[], item: Item): void {
  const at = items.indexOf(item);
  if (at >= 0) items.splice(at, 1);
}

function compare(model: Model, { queue, entries }: Real): void {
  const order = orderOf(model);
  expect([...queue.items()]).to.deep.equal(order);
  expect(queue.peek()).to.equal(order[0] ?? null);
  for (const slots of SLOTS) expect(queue.peek(slots.serves)).to.equal(firstIn(model, slots.serves));
  expect([queue.size, queue.full]).to.deep.equal([order.length, inLanes(model) >= model.capacity]);
  order.forEach((item, place) => {
    const entry = entries.get(item);
    expect(entry === undefined ? null : queue.position(entry)).to.equal(place);
  });
  for (const priority of ['interactive', 'batch'] as const) {
    expect(queue.oldest(priority)).to.equal(model.lanes[priority][0] ?? null);
    expect(queue.depth(priority)).to.equal(model.lanes[priority].length + model.resumed[priority].length);
  }
}

/** A command that does something in both worlds and compares them. */
function command(
  name: string,
  check: (model: Model) => boolean,
  run: (model: Model, real: Real) => void,
): Command {
  return {
    check,
    run: (model, real) => {
      run(model, real);
      compare(model, real);
    },
    toString: () => name,
  };
}

const DETERMINISMS = ['strict', 'best_effort'] as const;

interface Slots {
  readonly name: string;
  readonly serves: Serves;
}

/** One replica with two kinds of slots, one with a single kind for all tasks. */
const SLOTS: readonly Slots[] = [
  ...DETERMINISMS.map((kind) => ({
    name: `a, ${kind}`,
    serves: ({ mask, determinism }: SlotNeeds) => determinism === kind && allows(mask, ['a']),
  })),
  { name: 'b', serves: ({ mask }) => allows(mask, ['b']) },
];
const MASKS: readonly DeviceMask[] = [null, ['a'], ['b'], ['a', 'b']];

const NEEDS: readonly SlotNeeds[] = MASKS.flatMap((mask) =>
  DETERMINISMS.map((determinism) => ({ mask, hold: null, determinism })),
);

const firstIn = (model: Model, serves: Serves): Item | null =>
  orderOf(model).find(({ needs }) => serves(needs)) ?? null;

const enqueue = (priority: Priority, needs: SlotNeeds): Command =>
  command(
    `enqueue(${priority}, ${needs.mask?.join('') ?? 'any'}, ${needs.determinism})`,
    () => true,
    (model, real) => {
      const item = { seq: ++model.lastSeq, priority, needs };
      const entry = real.queue.enqueue(item, priority, item.seq, needs);
      expect(entry === null).to.equal(inLanes(model) >= model.capacity);
      if (entry === null) return;
      real.entries.set(item, entry);
      model.lanes[priority].push(item);
    },
  );

const dequeue = ({ name, serves }: Slots): Command =>
  command(
    `dequeue(${name})`,
    () => true,
    (model, real) => {
      const item = firstIn(model, serves);
      expect(real.queue.dequeue(serves)).to.equal(item);
      if (item === null) return;
      for (const lanes of [model.lanes, model.resumed]) takeOut(lanes[item.priority], item);
      model.started.push(item);
    },
  );

const requeue = (pick: number): Command =>
  command(
    `requeue(${pick})`,
    ({ started }) => started.length > 0,
    (model, real) => {
      const item = picked(model.started, pick);
      if (item === undefined) return;
      takeOut(model.started, item);
      real.entries.set(item, real.queue.requeue(item, item.priority, item.seq, item.needs));
      model.resumed[item.priority].push(item);
      model.resumed[item.priority].sort(bySeq);
    },
  );

const cancel = (pick: number, drop: boolean): Command =>
  command(
    `${drop ? 'drop' : 'cancel'}(${pick})`,
    (model) => (drop ? inLanes(model) : orderOf(model).length) > 0,
    (model, real) => {
      const items = drop ? [...model.lanes.interactive, ...model.lanes.batch] : orderOf(model);
      const item = picked(items, pick);
      const entry = item === undefined ? undefined : real.entries.get(item);
      if (item === undefined || entry === undefined) return;
      expect(real.queue.cancel(entry)).to.equal(true);
      expect(real.queue.position(entry)).to.equal(null);
      for (const lanes of [model.lanes, model.resumed]) takeOut(lanes[item.priority], item);
      if (drop) model.dropped.push(item);
    },
  );

const reinstate = (pick: number): Command =>
  command(
    `reinstate(${pick})`,
    ({ dropped }) => dropped.length > 0,
    (model, real) => {
      const item = picked(model.dropped, pick);
      if (item === undefined) return;
      takeOut(model.dropped, item);
      const entry = real.queue.reinstate(item, item.priority, item.seq, item.needs);
      real.entries.set(item, entry);
      model.lanes[item.priority].push(item);
      model.lanes[item.priority].sort(bySeq);
    },
  );

const pick = fc.nat(40);
const commands = fc.commands(
  [
    ...Array.from({ length: 2 }, () =>
      fc
        .tuple(fc.constantFrom<Priority>('interactive', 'batch'), fc.constantFrom(...NEEDS))
        .map(([priority, needs]) => enqueue(priority, needs)),
    ),
    fc.constantFrom(...SLOTS).map(dequeue),
    pick.map(requeue),
    fc.tuple(pick, fc.boolean()).map(([which, drop]) => cancel(which, drop)),
    pick.map(reinstate),
  ],
  { maxCommands: 120, size: 'max' },
);

describe('TaskQueue against plain lists', () => {
  it('QUE-003, QUE-005, QUE-008, QUE-010, QUE-011: with any masks and determinism, starts, returns, cancels and drops that are taken back keep order and exact positions', () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 1, max: 40 }), (steps, capacity) => {
        const setup = () => ({
          model: {
            capacity,
            lanes: { interactive: [], batch: [] },
            resumed: { interactive: [], batch: [] },
            started: [],
            dropped: [],
            lastSeq: 0,
          } satisfies Model,
          real: { queue: new TaskQueue<Item>(capacity), entries: new Map<Item, QueueEntry<Item>>() },
        });
        fc.modelRun(setup, steps);
      }),
      { seed: 4711, numRuns: 200 },
    );
  });
});
