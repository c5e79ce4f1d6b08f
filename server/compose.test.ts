import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Config } from '../generated/config.js';
import { compose } from './compose.js';
import { resolveConfig } from './config.js';
import { ManualClock } from './engines/fake/manual-clock.js';
import { type ComposedServer, startServer, TEST_TOKEN } from './testing/composed-server.js';
import { LogEvents } from './testing/log-events.js';

const CANARY = 'my-secret-prompt';

describe('composition', () => {
  it('OPS-002: close lets a running task finish, closes the streams of queued ones, and leaves nothing open', async () => {
    const clock = new ManualClock();
    const run = () => ({ tokens: 20, tokenMs: 5 });
    const server = await startServer({ slots: 1, engine: { clock, run } });
    const [running, queued] = [await streamOfNew(server), await streamOfNew(server)];
    await readUntil(running, 'event: token');
    const closed = server.composition.close(60_000);
    expect(await clock.runUntil(readUntil(running, 'event: end'))).to.contain('"finish_reason"');
    expect(await restOf(queued)).not.to.match(/event: (error|end)/);
    await closed;
    expect(server.composition.server.listening).to.equal(false);
    expect(
      await fetch(`${server.baseUrl}/livez`).then(
        () => 'up',
        () => 'down',
      ),
    ).to.equal('down');
  });

  it('OPS-002: close at once leaves a running task to the next start, and a second close is harmless', async () => {
    const server = await startServer({
      engine: { run: () => ({ texts: ['a'], breaks: { how: 'hang', afterTokens: 1 } }) },
    });
    const running = await streamOfNew(server);
    await readUntil(running, 'event: token');
    const closed = server.composition.close(0);
    expect(await restOf(running)).not.to.match(/event: (error|end)/);
    await closed;
    await server.composition.close(0);
  });

  it('OPS-002: a server that never listened closes at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-orch-compose-'));
    const config = resolveConfig(
      { bind: '127.0.0.1:0', pools: [{ id: 'a', model: 'demo', engine: 'fake' }] },
      folder,
    );
    // Twice, for the first has to leave the data directory to the second.
    for (let start = 0; start < 2; start++) {
      await (await compose({ config, token: TEST_TOKEN, logSink: { log() {} } })).close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('OPS-026: a model that a reload has put into a pool is in it after a restart, until it is reloaded back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-orch-compose-'));
    const file: Config = {
      data_dir: folder,
      pools: [{ id: 'a', model: 'old', model_ref: 'a', engine: 'fake' }],
      models: ['old', 'new'].map((id) => ({ id, model: join(folder, `${id}.gguf`) })),
      model_defaults: { engine: 'fake' },
    };
    const reloadedTo = async (model: string): Promise<void> => {
      const log = new LogEvents();
      const server = await startServer({ config: file, compose: { logSink: log } });
      await log.next('pool_reloaded', () =>
        server.ask('/v1/pools/a/reload', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ new_model_ref: model }),
        }),
      );
      await server.close();
    };
    const served = async (): Promise<unknown> => {
      const server = await startServer({ config: file });
      const { model } = (await (await server.ask('/v1/pools/a/health')).json()) as { model: string };
      await server.close();
      return model;
    };
    expect(await served()).to.equal('old');
    await reloadedTo('new');
    expect(await served()).to.equal('new');
    await reloadedTo('old');
    expect(await served()).to.equal('old');
    rmSync(folder, { recursive: true, force: true });
  });

  it('OPS-028: another configuration brings its pools and limits without a restart', async () => {
    const server = await startServer();
    const ask = async (path: string): Promise<Record<string, unknown>> =>
      (await (await server.ask(path)).json()) as Record<string, unknown>;
    await server.composition.reconfigure(
      resolveConfig(
        {
          pools: ['demo', 'more'].map((id) => ({ id, model: 'demo', engine: 'fake', device: 'cpu' })),
          watchdog: { first_token_ms: 7_000 },
        },
        '.',
      ),
    );
    const taken = await server.submit({ model_ref: 'more', prompt: 'x', max_tokens: 3 });
    const { urls } = (await taken.json()) as { urls: { stream: string } };
    expect(await (await server.ask(urls.stream)).text()).to.contain('event: end');
    expect(await ask('/v1/capabilities')).to.have.nested.property('limits.first_token_ms', 7_000);

    const impossible = resolveConfig(
      { pools: [{ id: 'x', model: 'demo', engine: 'fake', device: 'cuda' }] },
      '.',
    );
    const refused = await server.composition.reconfigure(impossible).then(() => '', String);
    expect(refused).to.contain('pool x has device: cuda');
    const { pools } = (await ask('/v1/pools')) as { pools: { pool_id: string }[] };
    expect(pools.map((pool) => pool.pool_id)).to.deep.equal(['demo', 'more']);
    await server.close();
  });

  it('OPS-006: a pool on an engine that is not there is refused by name', async () => {
    const config = resolveConfig({ pools: [{ id: 'a', model: 'demo', device: 'cpu' }] }, '.');
    const refused = await compose({
      config,
      token: TEST_TOKEN,
      engines: new Map(),
      logSink: { log() {} },
    }).then(() => '', String);
    expect(refused).to.contain('pool a has engine: llamacpp; there are: ');
  });

  it('SEC-008: neither token nor prompt is in any log line, metric or error', async () => {
    const server = await startServer();
    const texts: string[] = [];
    const keep = async (answer: Response) => texts.push(await answer.text());
    await keep(await server.submit({ model_ref: 'demo', prompt: CANARY, max_tokens: 3 }));
    await keep(await server.submit({ model_ref: CANARY, prompt: CANARY }));
    await keep(await server.submit(`{"prompt": "${CANARY}`));
    await keep(await server.submit({ model_ref: 'demo', prompt: CANARY, max_tokens: 9_999_999 }));
    await keep(await server.ask('/metrics'));
    await server.close();
    const echoed = [
      ...texts.slice(0, 1),
      ...texts.slice(2),
      ...server.logLines.filter((line) => !line.includes('"model_ref":"my-')),
    ];
    expect(echoed.join('\n')).not.to.contain(CANARY);
    expect([...texts, ...server.logLines].join('\n')).not.to.contain(TEST_TOKEN);
  });

  it('OBS-008: one correlation id leads from the admission to the end in the log', async () => {
    const server = await startServer();
    const taken = await server.submit({ model_ref: 'demo', prompt: 'x' }, { 'x-correlation-id': 'find-me' });
    const { urls } = (await taken.json()) as { urls: { stream: string } };
    await (await server.ask(urls.stream)).text();
    await server.close();
    const events = server.logLines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((entry) => entry['correlation_id'] === 'find-me')
      .map((entry) => entry['event']);
    expect(events).to.deep.equal(['task_admitted', 'task_started', 'task_ended']);
  });
});

type Reader = ReadableStreamDefaultReader<string>;

async function streamOfNew(server: ComposedServer): Promise<Reader> {
  const taken = await server.submit({ model_ref: 'demo', prompt: 'x' });
  const { urls } = (await taken.json()) as { urls: { stream: string } };
  const { body } = await server.ask(urls.stream);
  if (body === null) throw new Error('the stream has no body');
  return body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
}

/** Everything until the stream closes. */
async function restOf(reader: Reader): Promise<string> {
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value;
  return text;
}

/** Everything up to the frame that holds `mark`. */
async function readUntil(reader: Reader, mark: string): Promise<string> {
  let text = '';
  while (!text.includes(mark) || !text.endsWith('\n\n')) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream ended without ${mark}: ${text}`);
    text += value;
  }
  return text;
}
