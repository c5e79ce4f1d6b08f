/** What every task store must do; each adapter's test calls it with its own store. */
import { expect } from 'chai';
import type { StoredTask, StoreWrite, TaskStore } from '../core/task-store-port.js';

export interface StoreUnderTest {
  readonly store: TaskStore;
  /** The same content as a new process sees it after a crash; the old store is not used any more. */
  reopen(): Promise<TaskStore>;
  end(): Promise<void>;
}

export function storedTask(seq: number, changes: Partial<StoredTask> = {}): StoredTask {
  const taskId = `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`;
  return {
    seq,
    spec: {
      taskId,
      correlationId: `correlation-${seq}`,
      modelRef: 'demo',
      workload: 'completion',
      priority: 'interactive',
      determinism: 'strict',
      seed: 2 ** 53 - 1,
      samplerProfileVersion: 'v1',
      sampling: { temperature: 0.8, topK: 40, topP: 0.95, minP: 0.05, repeatPenalty: 1, repeatLastN: 64 },
      stop: [],
      responseFormat: null,
      labels: {},
      inputKind: 'prompt',
      inputBytes: 5,
      maxTokens: null,
      expectedTokens: null,
      deadlineMs: null,
      onDisconnect: 'continue',
      sessionId: null,
      kvHint: 'reuse',
      ctx: null,
      engine: null,
      poolId: null,
      deviceMask: null,
      keepsTrace: false,
      replayOf: null,
    },
    receipt: {
      taskId,
      correlationId: `correlation-${seq}`,
      poolId: 'demo',
      replicaId: 'demo-0',
      engine: 'fake',
      engineVersion: 'fake-1',
      queuePosition: 0,
      admittedMs: 1_795_300_000_000,
      predictedStartMs: null,
      predictedEndMs: null,
      onTimeProbability: null,
      backoffMs: 0,
      seed: 2 ** 53 - 1,
      policyLabel: 'reject',
      budgets: null,
    },
    bodyDigest: 'digest',
    state: 'queued',
    input: { kind: 'prompt', prompt: 'højde 🦙' },
    tokensIn: 3,
    cachedTokens: null,
    engineVersion: 'fake-1',
    replicaId: 'unassigned',
    attempts: 0,
    engineDeaths: 0,
    startedMs: null,
    startedOn: null,
    finishedMs: null,
    usage: null,
    error: null,
    outputSha256: null,
    streamBytes: 0,
    streamTokens: 0,
    expired: false,
    ...changes,
  };
}

const putTask = (task: StoredTask): StoreWrite => ({ type: 'put_task', task });
const putFrames = (seq: number, firstId: number, text: string): StoreWrite => ({
  type: 'put_frames',
  seq,
  frames: { firstId, bytes: Buffer.from(text) },
});
const seqs = (store: TaskStore): number[] => [...store.tasks()].map(({ seq }) => seq);
const texts = (store: TaskStore, seq: number): [number, string][] =>
  store.frames(seq).map(({ firstId, bytes }) => [firstId, Buffer.from(bytes).toString('utf8')]);

export function taskStoreConformance(name: string, begin: () => Promise<StoreUnderTest>): void {
  describe(`task store: ${name}`, () => {
    let under: StoreUnderTest;
    let store: TaskStore;
    beforeEach(async () => {
      under = await begin();
      store = under.store;
    });
    afterEach(() => under.end());

    it('ADM-015: a row comes back as it was written, also after a crash', async () => {
      const tasks = [
        storedTask(1),
        storedTask(2, {
          state: 'failed',
          input: null,
          error: { code: 'WORKER_RESET', message: 'the engine ended' },
        }),
      ];
      await store.commit(tasks.map(putTask));
      expect([...store.tasks()]).to.deep.equal(tasks);
      expect([...(await under.reopen()).tasks()]).to.deep.equal(tasks);
    });

    it('ADM-015: progress replaces what changes of a row and nothing else, and makes no row', async () => {
      const { seq, spec, receipt, bodyDigest, input, ...progress } = storedTask(2, {
        state: 'running',
        attempts: 1,
        startedMs: 1_795_300_000_500,
        startedOn: { engineVersion: 'fake-2', modelDigest: 'sha256:0', device: 'CPU', shape: 'fake' },
      });
      await store.commit([putTask(storedTask(2)), putTask(storedTask(3))]);
      await store.commit([
        { type: 'put_progress', seq: 1, progress },
        { type: 'put_progress', seq, progress: { ...progress, attempts: 7 } },
        { type: 'put_progress', seq, progress },
      ]);
      const changed = { seq, spec, receipt, bodyDigest, input, ...progress };
      expect([...store.tasks()]).to.deep.equal([changed, storedTask(3)]);
      await store.commit([{ type: 'delete_task', seq: 3 }]);
      await store.commit([{ type: 'put_progress', seq: 3, progress }]);
      expect([...(await under.reopen()).tasks()]).to.deep.equal([changed]);
    });

    it('ADM-017: an input that was deleted is null, and an input put again is the new one', async () => {
      const large = { kind: 'prompt', prompt: 'word '.repeat(10_000) } as const;
      await store.commit([1, 2, 3].map((seq) => putTask(storedTask(seq, { input: large }))));
      await store.commit([
        { type: 'delete_input', seq: 1 },
        putTask(storedTask(2, { input: null })),
        { type: 'delete_input', seq: 9 },
      ]);
      const inputs = [...(await under.reopen()).tasks()].map(({ input }) => input);
      expect(inputs).to.deep.equal([null, null, large]);
    });

    it('DET-011: the input of a task that has ended is not read with its row, and is there until deleted', async () => {
      const ended = storedTask(1, { state: 'completed', finishedMs: 1_795_300_001_000 });
      await store.commit([putTask(ended), putTask(storedTask(2))]);
      const after = await under.reopen();
      expect([...after.tasks()]).to.deep.equal([{ ...ended, input: null }, storedTask(2)]);
      expect([1, 2, 9].map((seq) => after.input(seq))).to.deep.equal([ended.input, ended.input, null]);
      await after.commit([{ type: 'delete_input', seq: 1 }]);
      expect([1, 2].map((seq) => after.input(seq))).to.deep.equal([null, ended.input]);
    });

    it('ADM-015: rows come in the order of their seq, not of their writing or their digits', async () => {
      await store.commit([putTask(storedTask(10)), putTask(storedTask(9)), putTask(storedTask(100_000))]);
      await store.commit([putTask(storedTask(2))]);
      expect(seqs(store)).to.deep.equal([2, 9, 10, 100_000]);
    });

    it('ADM-015: commits that are asked for at once are applied in the order of the calls', async () => {
      const states = ['queued', 'running', 'completed'] as const;
      await Promise.all(states.map((state) => store.commit([putTask(storedTask(1, { state }))])));
      expect([...(await under.reopen()).tasks()].map(({ state }) => state)).to.deep.equal(['completed']);
    });

    it('STR-016: frames come back byte for byte, in the order of their event ids', async () => {
      const bytes = 'id: 2\nevent: token\ndata: {"t":"\\u0000🦙é","i":0}\n\n';
      await store.commit([putFrames(7, 12, 'twelve'), putFrames(7, 2, bytes), putFrames(70, 1, 'other')]);
      await store.commit([putFrames(7, 1, 'one'), putFrames(6, 1, 'before')]);
      const wanted = [
        [1, 'one'],
        [2, bytes],
        [12, 'twelve'],
      ];
      expect(texts(store, 7)).to.deep.equal(wanted);
      expect(texts(await under.reopen(), 7)).to.deep.equal(wanted);
    });

    it('STR-012: frames and tasks that were deleted are gone, and nothing else is', async () => {
      for (const seq of [1, 2, 3]) {
        await store.commit([putTask(storedTask(seq)), putFrames(seq, 1, 'a'), putFrames(seq, 2, 'b')]);
      }
      const tombstone = storedTask(1, { state: 'completed', input: null, expired: true });
      await store.commit([{ type: 'delete_frames', seq: 1 }, putTask(tombstone)]);
      await store.commit([{ type: 'delete_task', seq: 2 }]);
      const after = await under.reopen();
      expect(seqs(after)).to.deep.equal([1, 3]);
      expect([...after.tasks()][0]?.expired).to.equal(true);
      expect([1, 2, 3].map((seq) => texts(after, seq).length)).to.deep.equal([0, 0, 2]);
    });

    it('ADM-015: a large commit is one, and a probe changes nothing', async () => {
      const rows = Array.from({ length: 3_000 }, (_, index) => putTask(storedTask(index + 1)));
      await store.commit(rows);
      await store.probe();
      expect(seqs(await under.reopen())).to.have.length(3_000);
    });

    it('SES-009: sessions come back as they were written last, by seq, until they are deleted', async () => {
      const [first, second] = [7, 70].map((seq) => ({
        seq,
        id: 'planner',
        turnsStarted: 1,
        spent: { tokens: 9, timeMs: 1.5, cost: 0.1 },
        expiresMs: 1_000,
      }));
      if (first === undefined || second === undefined) throw new Error('there are two');
      await store.commit([
        { type: 'put_session', session: second },
        { type: 'put_session', session: { ...first, turnsStarted: 0 } },
        putTask(storedTask(7)),
      ]);
      await store.commit([{ type: 'put_session', session: first }]);
      const again = await under.reopen();
      expect([...again.sessions()]).to.deep.equal([first, second]);
      await again.commit([{ type: 'delete_session', seq: 7 }]);
      expect([...again.sessions()]).to.deep.equal([second]);
      expect([...again.tasks()]).to.have.length(1);
    });

    it('ADM-015: an empty store has no tasks and no frames', () => {
      expect(seqs(store)).to.deep.equal([]);
      expect(store.frames(1)).to.deep.equal([]);
    });
  });
}
