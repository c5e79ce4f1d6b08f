/**
 * One kind of queue in a process of its own, so that no other kind changes what the compiler makes of its loops.
 * Measures itself at a depth for each message that names one.
 */
import TinyQueue from 'tinyqueue';
import type { Priority } from '../../server/core/contract.js';
import { type QueueEntry, TaskQueue } from '../../server/core/queue.js';
import type { QueueCosts } from './queue-costs.js';

/** What a queued task is to a queue: an object with a lane and an order. */
interface Item {
  readonly priority: Priority;
  readonly seq: number;
}

interface Subject<H> {
  /** The operations that walk the queue; they are measured with few calls. */
  readonly linear: ReadonlySet<keyof QueueCosts>;
  enqueue(item: Item): H;
  dequeue(): Item | null;
  cancel?(handle: H): void;
  position?(handle: H): number | null;
}

class TaskQueueSubject implements Subject<QueueEntry<Item>> {
  readonly linear = new Set<keyof QueueCosts>();
  private readonly queue = new TaskQueue<Item>(Number.MAX_SAFE_INTEGER);

  enqueue(item: Item): QueueEntry<Item> {
    const entry = this.queue.enqueue(item, item.priority, item.seq);
    if (entry === null) throw new Error('the queue has no bound');
    return entry;
  }

  dequeue(): Item | null {
    return this.queue.dequeue();
  }

  cancel(entry: QueueEntry<Item>): void {
    this.queue.cancel(entry);
  }

  position(entry: QueueEntry<Item>): number | null {
    return this.queue.position(entry);
  }
}

/** A binary heap cannot take out what is not its head, and knows no positions but by counting. */
class HeapSubject implements Subject<Item> {
  readonly linear = new Set<keyof QueueCosts>(['position']);
  private readonly heap = new TinyQueue<Item>([], before);

  enqueue(item: Item): Item {
    this.heap.push(item);
    return item;
  }

  dequeue(): Item | null {
    return this.heap.pop() ?? null;
  }

  position(item: Item): number {
    let ahead = 0;
    for (const other of this.heap.data) if (before(other, item) < 0) ahead++;
    return ahead;
  }
}

function before(left: Item, right: Item): number {
  if (left.priority === right.priority) return left.seq - right.seq;
  return left.priority === 'interactive' ? -1 : 1;
}

class ArraySubject implements Subject<Item> {
  readonly linear = new Set<keyof QueueCosts>(['dequeue', 'cancel', 'position']);
  private readonly lanes: Record<Priority, Item[]> = { interactive: [], batch: [] };

  enqueue(item: Item): Item {
    this.lanes[item.priority].push(item);
    return item;
  }

  dequeue(): Item | null {
    return this.lanes.interactive.shift() ?? this.lanes.batch.shift() ?? null;
  }

  cancel(item: Item): void {
    const lane = this.lanes[item.priority];
    lane.splice(lane.indexOf(item), 1);
  }

  position(item: Item): number {
    const ahead = item.priority === 'batch' ? this.lanes.interactive.length : 0;
    return ahead + this.lanes[item.priority].indexOf(item);
  }
}

const BLOCK = 1_000;
/** Calls of an operation that does not walk the queue, at least; and twice the depth, so that every growth is paid. */
const CALLS_MIN = 200_000;
/** Items that operations which walk the queue may pass in all. */
const STEPS_MAX = 20_000_000;
const INTERACTIVE_SHARE = 0.1;

/** xorshift32: the same tasks in every round and for every subject. */
let state = 1;
function random(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32;
}

const items = (count: number, firstSeq: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({
    priority: random() < INTERACTIVE_SHARE ? 'interactive' : 'batch',
    seq: firstSeq + index,
  }));

function costsOf<H>(subject: Subject<H>, depth: number): QueueCosts {
  state = 1;
  const handles = items(depth, 0).map((item) => subject.enqueue(item));
  globalThis.gc?.();
  const outside = takeOut(subject, handles, depth);
  const through = passThrough(subject, depth);
  return { ...outside, ...through };
}

/** Tasks come and go at the same depth. */
function passThrough<H>(subject: Subject<H>, depth: number): Pick<QueueCosts, 'enqueue' | 'dequeue'> {
  const steps = Math.min(STEPS_MAX / depth, CALLS_MIN);
  const calls = subject.linear.has('dequeue') ? Math.max(200, steps) : Math.max(CALLS_MIN, 2 * depth);
  const block = Math.min(BLOCK, calls);
  let [enqueueMs, dequeueMs, done] = [0, 0, 0];
  for (; done < calls; done += block) {
    const newcomers = items(block, depth + done);
    const beginMs = performance.now();
    for (const item of newcomers) subject.enqueue(item);
    const middleMs = performance.now();
    for (let taken = 0; taken < block; taken++) subject.dequeue();
    dequeueMs += performance.now() - middleMs;
    enqueueMs += middleMs - beginMs;
  }
  return { enqueue: (enqueueMs * 1e6) / done, dequeue: (dequeueMs * 1e6) / done };
}

/** As many are canceled as positions are asked for, so that a position pays for what a cancel has left to do. */
function takeOut<H>(
  subject: Subject<H>,
  handles: H[],
  depth: number,
): Pick<QueueCosts, 'cancel' | 'position'> {
  const batch = Math.max(1, Math.floor(depth / 10));
  const isLinear = subject.linear.has('position');
  const calls = isLinear ? Math.max(20, STEPS_MAX / 10 / depth) : CALLS_MIN;
  let [cancelMs, positionMs, done] = [0, 0, 0];
  let sum = 0;
  for (let seq = 2 ** 30; done < calls; ) {
    const count = Math.min(batch, Math.ceil(calls));
    const canceled = Array.from({ length: count }, () => takeRandom(handles));
    const asked = Array.from({ length: count }, () => handles[Math.floor(random() * handles.length)] as H);
    const beginMs = performance.now();
    if (subject.cancel !== undefined) for (const handle of canceled) subject.cancel(handle);
    const middleMs = performance.now();
    if (subject.position !== undefined) for (const handle of asked) sum += subject.position(handle) ?? -1;
    positionMs += performance.now() - middleMs;
    cancelMs += middleMs - beginMs;
    done += count;
    if (subject.cancel === undefined) handles.push(...canceled);
    else for (const item of items(count, seq)) handles.push(subject.enqueue(item));
    seq += count;
  }
  if (sum < 0) throw new Error('a waiting task has no position');
  return {
    cancel: subject.cancel === undefined ? null : (cancelMs * 1e6) / done,
    position: subject.position === undefined ? null : (positionMs * 1e6) / done,
  };
}

function takeRandom<H>(handles: H[]): H {
  const at = Math.floor(random() * handles.length);
  const taken = handles[at] as H;
  handles[at] = handles[handles.length - 1] as H;
  handles.pop();
  return taken;
}

function measure(depth: number): QueueCosts {
  switch (process.argv[2]) {
    case 'heap':
      return costsOf(new HeapSubject(), depth);
    case 'array':
      return costsOf(new ArraySubject(), depth);
    default:
      return costsOf(new TaskQueueSubject(), depth);
  }
}

process.on('message', (depth) => process.send?.(measure(Number(depth))));
process.on('disconnect', () => process.exit());
