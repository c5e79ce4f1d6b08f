import { expect } from 'chai';
import type { TaskSubmission } from '../core/submission.js';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import {
  aWorkstation,
  dataOf,
  ENDLESS,
  eventsOf,
  type FakeWorkstationOptions,
  refusalOf,
  SHORT,
  SlowStore,
} from './testing/fake-workstation.js';
import { aPool, type Workstation } from './testing/workstation.js';

const TTL_MS = 600_000;
/** Longer than a block, so that strict turns find some of it. */
const SYSTEM = Array.from({ length: 40 }, (_, word) => `word${word} `).join('');

type Station = Workstation<FakeEngine>;

/** A turn of the session, whose prompt begins as that of every other turn. */
const turn = (station: Station, sessionId: string, more: Partial<TaskSubmission> = {}) =>
  station.submit({ prompt: SYSTEM, sessionId, ...more });

const ended = (station: Station, taskId: string): Promise<void> =>
  station.until(() => !['queued', 'running'].includes(station.state(taskId)));

/** A turn from its submission to its end. */
async function played(
  station: Station,
  sessionId: string,
  more: Partial<TaskSubmission> = {},
): Promise<{ readonly taskId: string; readonly started: Record<string, unknown>; readonly text: string }> {
  const { taskId } = await turn(station, sessionId, more);
  const stream = station.read(taskId);
  await station.until(() => stream.ended);
  return { taskId, started: dataOf(stream.text, 'started'), text: stream.text };
}

const shortWorkstation = (options: FakeWorkstationOptions = {}) =>
  aWorkstation({ run: () => SHORT, ...options });

describe('turns of a session', () => {
  it('SES-001: the first turn makes the session, and after its end the id is a new one', async () => {
    const station = await shortWorkstation();
    expect((await refusalOf(Promise.resolve().then(() => station.dispatcher.session('chat')))).code).to.equal(
      'NOT_FOUND',
    );
    await played(station, 'chat');
    expect(station.dispatcher.session('chat')).to.include({ id: 'chat', turns: 1, turnsMax: 8 });
    expect((await played(station, 'chat')).started['kv_warmth']).to.equal(true);
    await station.dispatcher.deleteSession('chat');
    const anew = await played(station, 'chat');
    expect([anew.started['kv_warmth'], station.dispatcher.session('chat').turns]).to.deep.equal([false, 1]);
  });

  it('SES-001: only completions are turns', async () => {
    const station = await shortWorkstation();
    const embedding = turn(station, 'chat', { prompt: undefined, inputs: ['a'], workload: 'embedding' });
    expect(await refusalOf(embedding)).to.include({ code: 'INVALID_PARAMS', field: 'session_id' });
    expect(station.dispatcher.sessions()).to.deep.equal([]);
  });

  it('SES-003: the ninth turn is refused, also while others wait, and a canceled one that never ran is given back', async () => {
    const station = await aWorkstation({ run: () => ENDLESS, pools: [aPool({ queueCapacity: 20 })] });
    const turns: string[] = [];
    for (let count = 0; count < 8; count++) turns.push((await turn(station, 'chat')).taskId);
    const refusal = await refusalOf(turn(station, 'chat'));
    expect([refusal.code, refusal.field]).to.deep.equal(['SESSION_TURNS_EXCEEDED', 'session_id']);
    expect(station.dispatcher.session('chat').turns).to.equal(8);
    await station.dispatcher.cancel(turns[7] ?? '');
    expect(station.dispatcher.session('chat').turns).to.equal(7);
    await turn(station, 'chat');
    // The first one runs: its turn is taken.
    await station.dispatcher.cancel(turns[0] ?? '');
    expect((await refusalOf(turn(station, 'chat'))).code).to.equal('SESSION_TURNS_EXCEEDED');
    await turn(station, 'other');
  });

  it('SES-003: a turn whose engine dies counts once', async () => {
    const station = await aWorkstation({
      run: (_, run) => (run === 0 ? { ...SHORT, breaks: { how: 'death', afterTokens: 2 } } : SHORT),
    });
    const { taskId } = await played(station, 'chat');
    expect([
      station.dispatcher.task(taskId).attempts,
      station.dispatcher.session('chat').turns,
    ]).to.deep.equal([2, 1]);
  });

  it('SES-004: turns run one at a time in the order of admission, whatever is free', async () => {
    const station = await shortWorkstation({ pools: [aPool({ slots: 4 })] });
    const turns = await Promise.all([1, 2, 3].map(() => turn(station, 'chat')));
    const states = () => turns.map(({ taskId }) => station.state(taskId)).join();
    expect(states()).to.equal('running,queued,queued');
    expect(station.dispatcher.task(turns[1]?.taskId ?? '').waitingFor?.reason).to.equal('earlier_turn');
    const seen = new Set<string>();
    await station.until(() => seen.add(states()).has('completed,completed,completed'), 5);
    expect([...seen]).to.deep.equal([
      'running,queued,queued',
      'completed,running,queued',
      'completed,completed,running',
      'completed,completed,completed',
    ]);
  });

  it('SES-004: a turn waits until the slot of a canceled one is free', async () => {
    const station = await aWorkstation({
      pools: [aPool({ slots: 2 })],
      run: (_, run) => (run === 0 ? { ...ENDLESS, ignoresAbort: true } : SHORT),
    });
    const first = await turn(station, 'chat');
    const second = await turn(station, 'chat');
    await station.dispatcher.cancel(first.taskId);
    await station.pass(500);
    expect([station.state(first.taskId), station.state(second.taskId)]).to.deep.equal(['canceled', 'queued']);
    await ended(station, second.taskId);
    expect(station.state(second.taskId)).to.equal('completed');
  });

  it('SES-005: a waiting turn is overtaken and keeps its place', async () => {
    const station = await shortWorkstation({ pools: [aPool({ slots: 2, queueCapacity: 20 })] });
    const first = await turn(station, 'chat');
    const waiting = await turn(station, 'chat');
    const others = await Promise.all([1, 2].map(() => station.submit()));
    expect([waiting, ...others].map(({ queuePosition }) => queuePosition)).to.deep.equal([0, 1, 1]);
    expect([first, waiting, ...others].map(({ taskId }) => station.state(taskId))).to.deep.equal([
      'running',
      'queued',
      'running',
      'queued',
    ]);
    await ended(station, others[1]?.taskId ?? '');
    expect(station.events('task_started').map(({ task_id }) => task_id)).to.deep.equal(
      [first, others[0], waiting, others[1]].map((receipt) => receipt?.taskId),
    );
  });

  it('SES-005: a waiting turn counts in the capacity and is dropped as any other', async () => {
    const station = await aWorkstation({
      run: () => ENDLESS,
      pools: [aPool({ queueCapacity: 1, queuePolicy: 'drop-lru' })],
    });
    const first = await turn(station, 'chat');
    const waiting = await turn(station, 'chat');
    const newcomer = await station.submit();
    expect([first, waiting, newcomer].map(({ taskId }) => station.state(taskId))).to.deep.equal([
      'running',
      'failed',
      'queued',
    ]);
    expect(station.dispatcher.session('chat').turns).to.equal(1);
  });

  it('SES-005: what is predicted of a waiting turn comes after the end of the earlier one', async () => {
    const station = await shortWorkstation({ pools: [aPool({ slots: 4 })] });
    await played(station, 'chat');
    const [running, waiting] = await Promise.all([turn(station, 'chat'), turn(station, 'chat')]);
    const [, predicted] = [running, waiting].map(({ taskId }) => station.dispatcher.task(taskId));
    expect(waiting.predictedStartMs).to.be.greaterThan(0);
    expect(predicted?.predictedStartMs).to.be.at.least(
      station.dispatcher.task(running.taskId).predictedEndMs ?? 0,
    );
  });
});

describe('the time of a session', () => {
  it('SES-002: it expires ten minutes after its last turn, and each turn gives it the whole time again', async () => {
    const station = await shortWorkstation();
    await played(station, 'chat');
    expect(station.dispatcher.session('chat').ttlMsRemaining).to.be.within(TTL_MS - 100, TTL_MS);
    await station.pass(TTL_MS - 1_000);
    expect(station.dispatcher.session('chat').ttlMsRemaining).to.be.at.most(1_000);
    await played(station, 'chat');
    await station.pass(TTL_MS - 1_000);
    expect(station.dispatcher.session('chat').turns).to.equal(2);
    await station.pass(1_000);
    expect((await refusalOf(Promise.resolve().then(() => station.dispatcher.session('chat')))).code).to.equal(
      'NOT_FOUND',
    );
    expect([...station.store.sessions()]).to.deep.equal([]);
    expect((await played(station, 'chat')).started['kv_warmth']).to.equal(false);
  });

  it('SES-002: it does not expire while a turn waits or runs', async () => {
    const station = await aWorkstation({
      run: (_, run) => (run < 2 ? SHORT : { breaks: { how: 'hang', afterTokens: 1 } }),
      pools: [aPool({ watchdog: { firstTokenMs: 3 * TTL_MS, interTokenMs: 3 * TTL_MS } })],
    });
    await station.submit();
    const { taskId: first } = await turn(station, 'chat');
    const { taskId } = await turn(station, 'chat');
    await ended(station, first);
    await station.pass(2 * TTL_MS);
    expect([station.state(taskId), station.dispatcher.session('chat').ttlMsRemaining]).to.deep.equal([
      'running',
      TTL_MS,
    ]);
  });

  it('SES-008: its KV is freed when it expires', async () => {
    const station = await shortWorkstation();
    await played(station, 'chat');
    const gauge = () =>
      [...station.dispatcher.gauges()].find(({ series }) => series === 'kv_cache_usage_ratio')?.value;
    expect(gauge()).to.be.greaterThan(0);
    await station.pass(TTL_MS);
    expect(gauge()).to.equal(0);
  });
});

describe('the end of a session', () => {
  it('SES-007: its running and waiting turns are canceled, and its KV is free', async () => {
    const station = await aWorkstation({
      run: (_, run) => (run === 0 ? SHORT : ENDLESS),
      pools: [aPool({ slots: 2 })],
    });
    await played(station, 'chat');
    const turns = [await turn(station, 'chat'), await turn(station, 'chat')];
    const streams = turns.map(({ taskId }) => station.read(taskId));
    const other = await station.submit();
    await station.pass(0);
    await station.dispatcher.deleteSession('chat');
    await station.pass(0);
    expect(turns.map(({ taskId }) => station.state(taskId))).to.deep.equal(['canceled', 'canceled']);
    expect(streams.map(({ text }) => dataOf(text, 'error')['code'])).to.deep.equal(['CANCELED', 'CANCELED']);
    expect(eventsOf(streams[1]?.text ?? '')).to.deep.equal(['error']);
    expect(station.count('tasks_canceled_total', { reason: 'session_evicted' })).to.equal(2);
    expect(station.state(other.taskId)).to.equal('running');
    expect([...station.store.sessions()]).to.deep.equal([]);
    expect((await played(station, 'other', { maxTokens: 1 })).started['kv_warmth']).to.equal(false);
  });

  it('SES-007: a second deletion and an unknown id do nothing', async () => {
    const station = await shortWorkstation();
    await played(station, 'chat');
    await station.dispatcher.deleteSession('chat');
    await station.dispatcher.deleteSession('chat');
    await station.dispatcher.deleteSession('nobody');
    expect(station.dispatcher.sessions()).to.deep.equal([]);
  });

  it('SES-007: a turn that is being flushed is acknowledged and canceled', async () => {
    const store = new SlowStore();
    const station = await shortWorkstation({ store });
    store.held = true;
    const admitted = turn(station, 'chat');
    await station.pass(0);
    const deleted = station.dispatcher.deleteSession('chat');
    store.held = false;
    await store.flush();
    const { taskId } = await admitted;
    await deleted;
    await station.pass(0);
    expect([station.state(taskId), [...store.sessions()]]).to.deep.equal(['canceled', []]);
  });

  it('SES-007: a turn that was to be dropped, and is not because the disk refuses, is canceled too', async () => {
    const store = new SlowStore();
    const station = await aWorkstation({
      store,
      run: () => ENDLESS,
      pools: [aPool({ queueCapacity: 1, queuePolicy: 'drop-lru' })],
    });
    await station.submit();
    const { taskId } = await turn(station, 'chat');
    store.held = true;
    const newcomer = refusalOf(station.submit());
    await station.pass(0);
    const deleted = refusalOf(station.dispatcher.deleteSession('chat'));
    store.breakDown('full');
    await store.flush();
    expect([(await newcomer).code, (await deleted).code]).to.deep.equal([
      'STORAGE_UNAVAILABLE',
      'STORAGE_UNAVAILABLE',
    ]);
    store.held = false;
    store.breakDown(null);
    await station.pass(2_000);
    expect([station.state(taskId), [...store.sessions()]]).to.deep.equal(['canceled', []]);
  });

  it('SES-007: it is on disk before it is answered', async () => {
    const store = new SlowStore();
    const station = await shortWorkstation({ store });
    await played(station, 'chat');
    store.held = true;
    let answered = false;
    const deleted = station.dispatcher.deleteSession('chat').then(() => {
      answered = true;
    });
    await station.pass(0);
    expect([answered, [...store.sessions()].length]).to.deep.equal([false, 1]);
    store.held = false;
    await store.flush();
    await deleted;
    expect([...store.sessions()]).to.deep.equal([]);
  });
});

describe('the view of a session', () => {
  it('SES-006: it tells what the replica has reported, and the list tells all', async () => {
    const station = await shortWorkstation({ pools: [aPool({ slots: 2 })] });
    await played(station, 'one');
    await played(station, 'two');
    const one = station.dispatcher.session('one');
    expect(one).to.include({ id: 'one', turns: 1, turnsMax: 8, replicaId: 'demo-0' });
    expect([one.kvTokens > 0, one.kvBytes]).to.deep.equal([true, one.kvTokens * 1024]);
    expect(station.dispatcher.sessions().map(({ id }) => id)).to.deep.equal(['one', 'two']);
    // The slot that was used least recently is the one of the first.
    await played(station, 'three');
    expect(station.dispatcher.session('one')).to.include({ kvTokens: 0, kvBytes: 0, replicaId: null });
  });

  it('SES-006: nobody sees a session before its first turn is on disk', async () => {
    const store = new SlowStore();
    const station = await shortWorkstation({ store });
    store.held = true;
    const admitted = turn(station, 'chat');
    await station.pass(0);
    expect(station.dispatcher.sessions()).to.deep.equal([]);
    store.held = false;
    await store.flush();
    await admitted;
    expect(station.dispatcher.sessions()).to.have.length(1);
  });

  it('SES-006: a turn that the disk refuses leaves no session', async () => {
    const station = await shortWorkstation();
    station.store.breakDown('full');
    expect((await refusalOf(turn(station, 'chat'))).code).to.equal('STORAGE_UNAVAILABLE');
    expect(station.dispatcher.sessions()).to.deep.equal([]);
  });
});

describe('the KV of a session', () => {
  it('SES-010: warmth and cached tokens are those of the engine, and an evicted session is cold with the same text', async () => {
    const station = await shortWorkstation();
    const cold = await played(station, 'one', { seed: 7 });
    const warm = await played(station, 'one', { seed: 7 });
    expect([cold.started['kv_warmth'], warm.started['kv_warmth']]).to.deep.equal([false, true]);
    const { cachedTokens, text } = station.dispatcher.task(warm.taskId);
    expect(dataOf(warm.text, 'end')['cached_tokens']).to.equal(cachedTokens);
    expect(cachedTokens).to.be.greaterThan(0);
    await played(station, 'two');
    const again = await played(station, 'one', { seed: 7 });
    expect(again.started['kv_warmth']).to.equal(false);
    expect(station.dispatcher.task(again.taskId).text).to.equal(text);
  });

  it('SES-010: a failover is cold, and metrics say so from then on', async () => {
    const station = await aWorkstation({
      run: (_, run) =>
        run === 1 ? { ...SHORT, breaks: { how: 'death', afterTokens: 2 } } : { tokens: 30, tokenMs: 100 },
    });
    await played(station, 'chat');
    const { started, text, taskId } = await played(station, 'chat');
    expect(started['kv_warmth']).to.equal(true);
    expect(dataOf(text, 'metrics')['kv_warmth']).to.equal(false);
    expect([
      dataOf(text, 'end')['cached_tokens'],
      station.dispatcher.task(taskId).cachedTokens,
    ]).to.deep.equal([0, 0]);
  });

  it('SES-011: a turn goes to the replica that is warm, whatever else is free', async () => {
    const station = await shortWorkstation({ pools: [aPool({ replicas: 2 })] });
    const other = await station.submit();
    const first = await played(station, 'chat');
    expect([other.replicaId, first.started['replica_id']]).to.deep.equal(['demo-0', 'demo-1']);
    for (let count = 0; count < 3; count++) {
      const { started } = await played(station, 'chat');
      expect(started).to.include({ replica_id: 'demo-1', kv_warmth: true });
    }
  });

  it('SES-019: a task without a session leaves its KV alone where another replica has an empty slot', async () => {
    const station = await aWorkstation({
      pools: [aPool({ replicas: 2 })],
      run: ({ input }) => ({ ...SHORT, prefillMs: JSON.stringify(input).length }),
    });
    await played(station, 'chat');
    expect(station.dispatcher.session('chat').replicaId).to.equal('demo-0');
    expect((await station.submit()).replicaId).to.equal('demo-1');
    // Only the slot that holds it is free.
    expect((await station.submit()).replicaId).to.equal('demo-0');
    await station.until(() => station.dispatcher.session('chat').kvTokens === 0);
  });

  it('SES-019: of two replicas whose slots all hold KV a task takes the one that has less to lose', async () => {
    const station = await aWorkstation({
      pools: [aPool({ replicas: 2 })],
      run: ({ input }) => ({ ...SHORT, prefillMs: JSON.stringify(input).length }),
    });
    await Promise.all([played(station, 'long', { prompt: SYSTEM + SYSTEM }), played(station, 'short')]);
    expect(station.dispatcher.session('long').replicaId).to.equal('demo-0');
    expect((await station.submit()).replicaId).to.equal('demo-1');
  });

  it('SES-012: a turn on another replica frees what the first holds', async () => {
    const station = await aWorkstation({
      pools: [aPool({ cards: ['a', 'b'] })],
      deviceIds: ['a', 'b'],
      run: () => SHORT,
    });
    const on = (card: string) => ({ placement: { deviceMask: [card] } });
    await played(station, 'chat', on('a'));
    expect(station.dispatcher.session('chat').replicaId).to.equal('demo-0');
    const moved = await played(station, 'chat', on('b'));
    expect(moved.started).to.include({ replica_id: 'demo-1', kv_warmth: false });
    expect(station.dispatcher.session('chat').replicaId).to.equal('demo-1');
    const back = await played(station, 'chat', on('a'));
    expect(back.started['kv_warmth']).to.equal(false);
  });

  it('SES-013: kv_hint cold finds nothing and leaves its own', async () => {
    const station = await shortWorkstation();
    await played(station, 'chat');
    expect((await played(station, 'chat', { kvHint: 'cold' })).started['kv_warmth']).to.equal(false);
    expect((await played(station, 'chat')).started['kv_warmth']).to.equal(true);
  });
});

describe('sessions over a restart', () => {
  it('SES-009: turns, time and order are there again, the KV is not', async () => {
    const before = await aWorkstation({ run: (_, run) => (run === 0 ? SHORT : ENDLESS) });
    await played(before, 'chat');
    const turns = [await turn(before, 'chat'), await turn(before, 'chat'), await turn(before, 'chat')];
    await before.pass(0);
    const after = await shortWorkstation({ store: before.store });
    expect(after.dispatcher.session('chat')).to.include({ turns: 4, kvTokens: 0, replicaId: null });
    const [running, next, last] = turns.map(({ taskId }) => taskId);
    await ended(after, running ?? '');
    expect(after.state(last ?? '')).to.equal('queued');
    await ended(after, last ?? '');
    const startedMs = [running, next, last].map(
      (taskId) => after.dispatcher.task(taskId ?? '').startedMs ?? 0,
    );
    expect([...startedMs].sort((left, right) => left - right)).to.deep.equal(startedMs);
    expect(after.dispatcher.session('chat').turns).to.equal(4);
  });

  it('SES-009: the time goes on by the wall clock', async () => {
    const before = await shortWorkstation();
    await played(before, 'chat');
    const { ttlMsRemaining } = before.dispatcher.session('chat');
    // The next start is at the epoch of the clock again, 60 s earlier than this.
    await before.pass(60_000);
    const after = await shortWorkstation({ store: before.store });
    expect(after.dispatcher.session('chat').ttlMsRemaining).to.be.within(ttlMsRemaining, TTL_MS);
    await after.pass(TTL_MS);
    expect(after.dispatcher.sessions()).to.deep.equal([]);
    expect([...after.store.sessions()]).to.deep.equal([]);
  });
});
