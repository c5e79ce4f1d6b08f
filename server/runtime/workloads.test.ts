import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { TaskSubmission } from '../core/submission.js';
import { aWorkstation, dataOf, eventsOf, refusalOf } from './testing/fake-workstation.js';
import { aPool } from './testing/workstation.js';

const EMBED: Partial<TaskSubmission> = {
  workload: 'embedding',
  prompt: undefined,
  inputs: ['An owl.', 'A lamp.'],
};
const RERANK: Partial<TaskSubmission> = { ...EMBED, workload: 'rerank', query: 'Who flies?' };
const ofWorkload = (workload: 'embedding' | 'rerank') => [aPool({ workload })];

describe('workloads', () => {
  it('ENG-031: an embedding streams started, metrics and end with its result, which getTask shows too', async () => {
    const station = await aWorkstation({ pools: ofWorkload('embedding') });
    const { taskId } = await station.submit(EMBED);
    const stream = station.read(taskId);
    await station.until(() => station.state(taskId) === 'completed');
    expect(eventsOf(stream.text)).to.deep.equal(['started', 'metrics', 'end']);
    const end = dataOf(stream.text, 'end');
    expect(end).to.include({ tokens_in: 4, tokens_out: 0, cached_tokens: 0, finish_reason: 'stop' });
    const { result } = end as { result: { embeddings: number[][] } };
    expect(result.embeddings.map((vector) => vector.length)).to.deep.equal([8, 8]);
    const digest = createHash('sha256').update(JSON.stringify(result)).digest('hex');
    expect(end['output_sha256']).to.equal(digest);
    const task = station.dispatcher.task(taskId);
    expect(task).to.deep.include({ workload: 'embedding', text: null, result, outputSha256: digest });
  });

  it('ENG-031: a result is there after a restart, and gone with its retention', async () => {
    const pools = ofWorkload('rerank');
    const before = await aWorkstation({ pools });
    const { taskId } = await before.submit(RERANK);
    await before.until(() => before.state(taskId) === 'completed');
    const { result } = before.dispatcher.task(taskId);
    expect(result?.scores).to.have.length(2);
    await before.pass(500);

    const after = await aWorkstation({ pools, store: before.store });
    expect(after.dispatcher.task(taskId).result).to.deep.equal(result);
    const late = await aWorkstation({ pools, retention: { finishedMs: 0, finishedBytes: 0 } });
    const { taskId: expired } = await late.submit(RERANK);
    await late.until(() => late.state(expired) === 'completed');
    expect(late.dispatcher.task(expired).result).to.equal(null);
  });

  it('ADM-021: a task is given to the pool of its model that serves its workload', async () => {
    const pools = [aPool({ poolId: 'chat' }), aPool({ poolId: 'vectors', workload: 'embedding' })];
    const station = await aWorkstation({ pools });
    expect((await station.submit({})).poolId).to.equal('chat');
    expect((await station.submit(EMBED)).poolId).to.equal('vectors');
    const [chat, vectors] = station.dispatcher.engineCapabilities()[0]?.pools ?? [];
    expect([chat?.workloads, vectors?.workloads]).to.deep.equal([['completion'], ['embedding']]);
    const refused = await refusalOf(station.submit(RERANK));
    expect(refused).to.include({ code: 'INVALID_PARAMS', field: 'workload' });
    expect(refused.message).to.contain(
      'workload is "rerank"; pools of model "demo" serve: completion, embedding',
    );
  });

  it('ADM-021: a workload without its input, or with what it has no use for, is refused', async () => {
    const station = await aWorkstation({ pools: ofWorkload('embedding') });
    const refused: readonly [Partial<TaskSubmission>, string][] = [
      [{ ...EMBED, inputs: undefined }, 'inputs'],
      [{ ...RERANK, query: undefined }, 'query'],
      [{ ...EMBED, query: 'a' }, 'query'],
      [{ ...EMBED, prompt: 'a' }, 'prompt'],
      [{ ...EMBED, maxTokens: 1 }, 'max_tokens'],
      [{ ...RERANK, sampling: {} }, 'sampling'],
      [{ ...EMBED, sessionId: 'chat' }, 'session_id'],
      [{ ...RERANK, responseFormat: { type: 'json_object' } }, 'response_format'],
      [{ inputs: ['a'] }, 'inputs'],
      [{ query: 'a' }, 'query'],
    ];
    for (const [submission, field] of refused) {
      expect(await refusalOf(station.submit(submission)), field).to.include({
        code: 'INVALID_PARAMS',
        field,
      });
    }
  });

  it('ENG-033: inputs fit one by one, however many there are, and one that does not is refused', async () => {
    const station = await aWorkstation({ pools: [aPool({ workload: 'embedding', ctx: 8 })] });
    const seven = 'x'.repeat(28);
    const { taskId } = await station.submit({ ...EMBED, inputs: [seven, seven, seven] });
    await station.until(() => station.state(taskId) === 'completed');
    expect(station.dispatcher.task(taskId).tokensIn).to.equal(21);
    const refused = await refusalOf(station.submit({ ...EMBED, inputs: [seven, `${seven}y`] }));
    expect(refused).to.include({ code: 'INVALID_PARAMS', field: 'inputs' });
    expect(refused.message).to.contain('inputs[1] has 8 tokens');
  });

  it('EST-001: embeddings are predicted by their own history, and canceled in the queue and at work', async () => {
    const station = await aWorkstation({ pools: ofWorkload('embedding'), run: () => ({ prefillMs: 400 }) });
    const { taskId: first } = await station.submit(EMBED);
    await station.until(() => station.state(first) === 'completed', 200);
    const { taskId: running } = await station.submit(EMBED);
    const waiting = await station.submit(EMBED);
    expect(waiting.predictedStartMs).to.be.within(350, 450);
    await station.dispatcher.cancel(waiting.taskId);
    await station.dispatcher.cancel(running);
    expect([station.state(waiting.taskId), station.state(running)]).to.deep.equal(['canceled', 'canceled']);
    const { taskId: next } = await station.submit(EMBED);
    await station.until(() => station.state(next) === 'completed', 200);
  });

  it('ADM-017: a queued task whose pool serves another workload after a restart ends and says so', async () => {
    const before = await aWorkstation({ pools: ofWorkload('embedding'), run: () => ({ prefillMs: 1e6 }) });
    const { taskId } = await before.submit(EMBED);
    const { taskId: second } = await before.submit(EMBED);
    await before.pass(500);
    const after = await aWorkstation({ store: before.store });
    for (const id of [taskId, second]) {
      await after.until(() => after.state(id) === 'failed');
      expect(after.dispatcher.task(id).error).to.include({ code: 'POOL_UNAVAILABLE' });
    }
  });
});
