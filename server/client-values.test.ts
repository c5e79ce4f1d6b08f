/** What clients choose, where it could do harm: in the log, in the metrics, and in what others can see of us. */
import { expect } from 'chai';
import { type ComposedServer, startServer, TEST_TOKEN } from './testing/composed-server.js';

const PROMPT = 'prompt-canary-8f83';

describe('what clients choose', () => {
  let server: ComposedServer;
  before(async () => {
    server = await startServer({ engine: { run: () => ({ texts: ['a'] }) } });
  });
  after(() => server.close());
  const text = async (path: string): Promise<string> => (await server.ask(path)).text();

  const INJECTIONS: readonly string[] = [
    'a\n{"level":"error","event":"forged"}',
    'a\r\nevent=forged',
    'a","event":"forged","b":"',
    '\u001b[2J\u001b[31mforged',
    'a\u2028forged',
    'a\u009b2Jforged',
    'a\u0000forged',
    '\\u000a{"event":"forged"}',
    '%0a{"event":"forged"}',
  ];
  it('SEC-019: each line of the log is one entry that we have written, whatever stands in ids, labels and paths', async () => {
    const from = server.logLines.length;
    for (const value of INJECTIONS) {
      const one = encodeURIComponent(value);
      await server.submit({ model_ref: value, prompt: value });
      await server.submit({ model_ref: 'demo', prompt: value, session_id: value });
      await server.submit({ model_ref: 'demo', prompt: value, labels: { [value]: value }, stop: [value] });
      await server.submit({ model_ref: `file:/${value}`, prompt: value });
      await server.ask(`/v1/tasks/${one}/cancel`, { method: 'POST' });
      await server.ask(`/${one}?${one}=${one}`);
      const isHeader = /^[\x20-\x7e]*$/.test(value);
      if (isHeader) await server.submit({ model_ref: 'demo', prompt: 'x' }, { 'x-correlation-id': value });
    }
    const lines = server.logLines.slice(from);
    expect(lines.length).to.be.above(0);
    for (const line of lines) {
      expect(line.slice(0, -1)).not.to.match(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect((JSON.parse(line) as { event: string }).event)
        .to.match(/^[a-z_]+$/)
        .and.not.to.equal('forged');
    }
  });

  it('SEC-020: hundreds of models, engines, sessions, labels, correlation ids and paths make no series', async () => {
    const ask = async (number: number): Promise<void> => {
      const own = `chosen-${number}`;
      const correlation = { 'x-correlation-id': own };
      const task = { model_ref: 'demo', prompt: 'x' };
      const answers = [
        await server.submit({ ...task, model_ref: own }, correlation),
        await server.submit({ ...task, engine: own }),
        await server.submit({ ...task, session_id: own, labels: { [own]: own } }, correlation),
        await server.ask(`/${own}`),
      ];
      for (const answer of answers) await answer.text();
    };
    for (let number = 0; number < 300; number += 10)
      await Promise.all(Array.from({ length: 10 }, (_, index) => ask(number + index)));
    const samples = (await text('/metrics'))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(samples.filter((line) => line.includes('chosen-'))).to.deep.equal([]);
    expect(samples.length).to.be.below(300);
  }).timeout(120_000);

  it('SEC-008: neither token nor prompt is in metrics, lists, health or an error', async () => {
    const answers: string[] = [];
    const taken = await server.submit({ model_ref: 'demo', prompt: PROMPT });
    const { urls } = (await taken.json()) as { urls: { self: string; stream: string } };
    for (const path of [
      urls.stream,
      urls.self,
      '/metrics',
      '/v1/tasks',
      '/v1/sessions',
      '/v1/capabilities',
      '/v1/pools',
      '/v1/pools/demo/health',
      '/v1/catalog/models',
    ])
      answers.push(await text(path));
    answers.push(
      await (await server.submit({ model_ref: 'demo', prompt: PROMPT, max_tokens: 9_999_999 })).text(),
    );
    answers.push(await (await server.submit({ model_ref: 'demo', prompt: PROMPT, unknown: 1 })).text());
    const all = [...answers, ...server.logLines].join('\n');
    expect(all).not.to.contain(PROMPT);
    expect(all).not.to.contain(TEST_TOKEN);
  });
});
