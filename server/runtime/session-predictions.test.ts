import { expect } from 'chai';
import { RandomSource } from '../core/random-source.js';
import type { TaskSubmission } from '../core/submission.js';
import type { Receipt } from '../core/task.js';
import type { FakeEngine } from '../engines/fake/fake-engine.js';
import { aWorkstation, dataOf, refusalOf } from './testing/fake-workstation.js';
import { aPool, type Workstation } from './testing/workstation.js';

type Station = Workstation<FakeEngine>;

const TOKEN_MS = 10;
const PREFILL_MS = 256;
/** Four blocks and a few tokens. */
const LONG = Array.from({ length: 260 }, (_, word) => `word${word} `).join('');

/** A task of so many tokens, one more than a power of two, which makes times that floats hold. */
const submit = (station: Station, tokens: number, more: Partial<TaskSubmission> = {}) =>
  station.submit({ maxTokens: tokens, expectedTokens: tokens, ...more });

const ended = (station: Station, { taskId }: Receipt): Promise<void> =>
  station.until(() => !['queued', 'running'].includes(station.state(taskId)), 5);

/** A workstation that has measured, and on which tasks take exactly as long as they were measured to. */
async function aMeasuredStation(
  pools = [aPool({ slots: 2, queueCapacity: 100 })],
  prefillMs = 0,
): Promise<Station> {
  const station = await aWorkstation({
    pools,
    run: ({ maxTokens }) => {
      const tokens = maxTokens ?? 3;
      // The first comes at once.
      return { tokens, tokenMs: (TOKEN_MS * tokens) / (tokens - 1), prefillMs };
    },
  });
  for (const { poolId } of pools)
    await ended(station, await submit(station, 9, { prompt: LONG, placement: { poolId } }));
  return station;
}

describe('predictions of turns', () => {
  it('EST-011: a turn is foreseen after the earlier one, and puts nobody off until then', async () => {
    const station = await aMeasuredStation();
    const chat = { sessionId: 'chat' };
    const receipts = [
      await submit(station, 33, chat),
      await submit(station, 5, chat),
      // It has the other slot at once, the next one after it, and the one after that waits for the second turn.
      await submit(station, 9),
      await submit(station, 33),
      await submit(station, 9),
    ];
    expect(receipts.map(({ predictedStartMs }) => predictedStartMs)).to.deep.equal([0, 330, 0, 90, 380]);
    const [, second, , , last] = receipts.map(({ taskId }) => station.dispatcher.task(taskId));
    expect([second?.predictedStartMs, last?.predictedStartMs], 'anew').to.deep.equal([330, 380]);
  });

  it('EST-011: turns of chats, and tasks beside them, start when they were predicted to', async () => {
    const errorsMs: number[] = [];
    for (let seed = 0; seed < 12; seed++) {
      const random = new RandomSource(seed);
      const station = await aMeasuredStation([aPool({ slots: 3, queueCapacity: 100 })]);
      const receipts: Receipt[] = [];
      for (let task = 0; task < 24; task++) {
        const tokens = 1 + 2 ** (1 + Math.floor(random.unit() * 5));
        const turn = { sessionId: `chat ${Math.floor(random.unit() * 5)}` };
        receipts.push(await submit(station, tokens, random.unit() < 0.3 ? {} : turn));
        await station.pass(Math.floor(random.unit() * 100));
      }
      for (const receipt of receipts) {
        await ended(station, receipt);
        const { queued_ms } = dataOf(station.read(receipt.taskId).text, 'started');
        errorsMs.push(Math.abs((receipt.predictedStartMs ?? Number.NaN) - Number(queued_ms)));
      }
    }
    const meanMs = errorsMs.reduce((sum, errorMs) => sum + errorMs, 0) / errorsMs.length;
    // A running task is foreseen to within a token, and now and then that decides who has the next slot.
    expect(meanMs).to.be.below(TOKEN_MS);
  });

  it('EST-012: what a turn finds cached is not counted, and all of it once others have its slot', async () => {
    const station = await aMeasuredStation([aPool({ queueCapacity: 100 })], PREFILL_MS);
    const took = ({ predictedStartMs, predictedEndMs }: Receipt): number =>
      (predictedEndMs ?? Number.NaN) - (predictedStartMs ?? Number.NaN);
    const turn = (more: Partial<TaskSubmission> = {}) =>
      submit(station, 9, { prompt: LONG, sessionId: 'chat', ...more });
    const first = await turn();
    const behind = await turn();
    await ended(station, behind);
    const warm = await turn();
    await ended(station, warm);
    const cold = await turn({ kvHint: 'cold' });
    const other = await submit(station, 9, { prompt: LONG });
    const late = await turn();
    // Four blocks of its 260 tokens.
    const times = [first, behind, warm, cold, other, late].map(took);
    for (const [place, ms] of [346, 94, 94, 346, 346, 346].entries())
      expect(times[place], `${place}`).to.be.closeTo(ms, 5);
    await ended(station, late);
    const { cached_tokens } = dataOf(station.read(late.taskId).text, 'end');
    expect(cached_tokens, 'the task between has taken its slot').to.equal(0);
  });

  it('EST-012: a deadline that only a warm turn can meet is refused to no warm one', async () => {
    const station = await aMeasuredStation([aPool({ queueCapacity: 100 })], PREFILL_MS);
    const turn = (more: Partial<TaskSubmission> = {}) =>
      submit(station, 3, { prompt: LONG, sessionId: 'chat', ...more });
    await ended(station, await turn());
    const hurried = { deadlineMs: PREFILL_MS / 2 };
    const refusal = await refusalOf(turn({ ...hurried, sessionId: 'other' }));
    expect(refusal.code).to.equal('DEADLINE_UNMET');
    expect((await refusalOf(turn({ ...hurried, kvHint: 'cold' }))).code).to.equal('DEADLINE_UNMET');
    const { taskId, onTimeProbability } = await turn(hurried);
    expect(onTimeProbability).to.equal(1);
    await station.until(() => station.state(taskId) === 'completed', 5);
  });

  it('SES-018: of two pools for one model a turn goes to that of its session', async () => {
    const pools = ['a', 'b', 'c'].map((poolId) => aPool({ poolId, slots: 2 }));
    const station = await aMeasuredStation(pools, PREFILL_MS);
    const turn = (more: Partial<TaskSubmission> = {}) =>
      submit(station, 9, { prompt: LONG, sessionId: 'chat', ...more });
    const first = await turn({ placement: { poolId: 'b' } });
    const behind = await turn();
    expect(behind.poolId, 'behind a turn that runs').to.equal('b');
    await ended(station, first);
    await ended(station, behind);
    expect((await turn()).poolId, 'where its KV is').to.equal('b');
    expect((await submit(station, 9, { prompt: LONG })).poolId, 'any other task').to.equal('a');
  });

  it('SES-018: a turn goes to the pool of its session also where nothing was measured of another', async () => {
    const station = await aWorkstation({ pools: ['a', 'b'].map((poolId) => aPool({ poolId })) });
    const chat = { prompt: LONG, sessionId: 'chat' };
    await ended(station, await submit(station, 9, { ...chat, placement: { poolId: 'b' } }));
    expect((await submit(station, 9, chat)).poolId).to.equal('b');
  });
});
