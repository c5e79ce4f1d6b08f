import { expect } from 'chai';
import { lintScrape } from '../ci/metrics-lint.js';
import { ask, type RawAnswer, submit } from './raw-http.js';
import { readStream } from './raw-stream.js';
import { ServerProcess } from './server-process.js';

const canary = 'canary-9d1f7c52-token';
const secretPrompt = 'My password is sardine-4711.';

describe('feature: observability, with the real process', () => {
  let server: ServerProcess;
  const answers: RawAnswer[] = [];
  let receipt: RawAnswer['json'];

  before(async () => {
    server = await ServerProcess.start(canary, 'log: { level: debug }');
    const admitted = await ask(server, {
      path: '/v1/tasks',
      body: { model_ref: 'demo', prompt: secretPrompt, max_tokens: 20, priority: 'batch' },
      headers: { 'x-correlation-id': 'mine-3' },
    });
    receipt = admitted.json;
    await readStream(server, receipt.task_id);
    const canceled = await submit(server, { model_ref: 'demo', prompt: 'a' });
    answers.push(
      admitted,
      await ask(server, { method: 'POST', path: canceled.urls.cancel }),
      await ask(server, {
        path: '/v1/tasks',
        body: { model_ref: canary, prompt: secretPrompt, [canary]: 1 },
      }),
      await ask(server, { path: `/v1/tasks/${canary}` }),
      await ask(server, { path: `/${canary}`, headers: { 'x-correlation-id': canary } }),
      await ask(server, { path: '/v1/pools', headers: { authorization: `Bearer ${canary}x` } }),
      await ask(server, { path: '/metrics' }),
    );
  });
  after(() => server.end());

  it('OBS-004: one admission line has every field that the operator needs', async () => {
    await server.logged((line) => line['event'] === 'task_admitted');
    const lines = server.log.filter(
      (line) => line['event'] === 'task_admitted' && line['task_id'] === receipt.task_id,
    );
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include({
      queue_position: 0,
      predicted_start_ms: null,
      engine: 'llamacpp',
      pool_id: 'demo',
      correlation_id: 'mine-3',
      engine_version: receipt.engine_version,
      replica_id: receipt.replica_id,
    });
  });

  it('OBS-008: one correlation id goes from the admission to the stream and to the last log line', async () => {
    const ended = await server.logged(
      (line) => line['event'] === 'task_ended' && line['task_id'] === receipt.task_id,
    );
    expect(ended['correlation_id']).to.equal('mine-3');
    const [started] = await readStream(server, receipt.task_id);
    expect(started?.data.correlation_id).to.equal('mine-3');
    const ids = server.log
      .filter((line) => line['task_id'] === receipt.task_id)
      .map((line) => line['correlation_id']);
    expect(new Set(ids)).to.deep.equal(new Set(['mine-3']));
  });

  it('SEC-008: the token is found in no log line, no metric and no error', () => {
    expect(server.output).to.not.contain(canary);
    // What a caller wrote into its own fields is said back to it; a token that it tried is not.
    const unauthorized = answers.filter(({ status }) => status === 401);
    expect(unauthorized.map(({ text }) => text.includes(canary))).to.deep.equal([false]);
    const scrape = answers.at(-1)?.text ?? '';
    expect(scrape).to.contain('tasks_enqueued_total').and.to.not.contain(canary);
  });

  it('SEC-008: a prompt is not logged', () => {
    expect(server.output).to.not.contain('sardine');
  });

  it('OBS-002: a scrape after load keeps the contract of the metrics, and a wrong label is found', () => {
    const scrape = answers.at(-1)?.text ?? '';
    expect(lintScrape(scrape)).to.deep.equal([]);
    expect(lintScrape(scrape.replace('tasks_started_total{', 'tasks_started_total{gpu="0",'))).to.have.length(
      1,
    );
  });

  it('OBS-003: every line of the log is one JSON object with time, level and event', () => {
    expect(server.log.length).to.be.greaterThan(3);
    for (const line of server.log) expect(line).to.include.keys('time', 'level', 'event');
  });

  it('OBS-005: every answer has a correlation id', () => {
    for (const { headers } of answers) expect(headers['x-correlation-id']).to.match(/^[\x21-\x7e]{1,128}$/);
  });
});
