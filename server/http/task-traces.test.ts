import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Config } from '../../generated/config.js';
import type { Schema } from '../../generated/types.js';
import { MemoryTaskStore } from '../adapters/task-store-memory.js';
import {
  type ComposedServer,
  type ComposedServerOptions,
  startServer,
  TEST_TOKEN,
} from '../testing/composed-server.js';
import type { TaskTrace } from './task-traces.js';

const asked = { labels: { trace: 'artifact' } };

describe('transcripts of tasks', () => {
  let dataDir: string;
  let server: ComposedServer;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'llama-orch-traces-'));
  });
  afterEach(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = async (
    artifacts: Config['artifacts'] = {},
    options: ComposedServerOptions = {},
  ): Promise<void> => {
    const pool = { id: 'demo', model: 'demo', engine: 'fake', device: 'cpu', slots: 1 } as const;
    const config: Config = { data_dir: dataDir, pools: [pool], artifacts };
    server = await startServer({ engine: { run: () => ({ texts: ['The', ' end'] }) }, ...options, config });
  };
  const run = async (task: object): Promise<string> => {
    const answer = await server.submit({ model_ref: 'demo', prompt: 'Once', seed: 7, ...task });
    const { task_id: id } = (await answer.json()) as { task_id: string };
    await (await server.ask(`/v1/tasks/${id}/stream`)).text();
    return id;
  };
  const traces = async (query = ''): Promise<Schema.Artifact[]> => {
    const answer = await server.ask(`/v1/artifacts?kind=trace${query}`);
    return ((await answer.json()) as Schema.ArtifactPage).artifacts;
  };
  /** It is stored beside the end of the stream. */
  const traceOf = async (taskId: string): Promise<TaskTrace> => {
    for (;;) {
      const [found] = await traces(`&task_id=${taskId}`);
      if (found === undefined) continue;
      const { content } = (await (await server.ask(found.url)).json()) as { content: TaskTrace };
      return content;
    }
  };

  it('ART-013: a task that asks leaves its input and what getTask tells, and no other does', async () => {
    await start();
    await run({});
    await run({ labels: { trace: 'yes' } });
    const id = await run(asked);
    const { input, task } = await traceOf(id);
    expect(input).to.deep.equal({ kind: 'prompt', prompt: 'Once' });
    expect(task).to.include({ state: 'completed', text: 'The end', tokens_out: 2 });
    expect(task).to.deep.equal(await (await server.ask(`/v1/tasks/${id}`)).json());
    expect((await traces()).map(({ task_ids }) => task_ids)).to.deep.equal([[id]]);
  });

  it('ART-013: what was canceled or promised nothing leaves its input as well', async () => {
    await start({}, { engine: { run: () => ({ texts: ['The'], breaks: { how: 'hang', afterTokens: 1 } }) } });
    const messages = [{ role: 'user', content: 'Once' }];
    const answer = await server.submit({ model_ref: 'demo', messages, determinism: 'best_effort', ...asked });
    const { task_id: id } = (await answer.json()) as { task_id: string };
    await server.ask(`/v1/tasks/${id}/cancel`, { method: 'POST' });
    const { input, task } = await traceOf(id);
    expect(input).to.deep.equal({ kind: 'messages', messages });
    expect([task.state, task.error?.code]).to.deep.equal(['canceled', 'CANCELED']);
  });

  it('ART-013: the configuration can ask for all of them', async () => {
    await start({ traces: 'all' });
    expect((await traceOf(await run({ determinism: 'best_effort' }))).input).to.include({ prompt: 'Once' });
  });

  it('ART-013: a trace that was not stored is told, and made up for by the next start, once', async () => {
    const store = new MemoryTaskStore();
    writeFileSync(join(dataDir, 'artifacts'), 'in the way');
    await start({}, { compose: { store } });
    const id = await run(asked);
    while (!server.logLines.some((line) => line.includes('trace_not_stored'))) await server.ask('/livez');
    await server.close();
    rmSync(join(dataDir, 'artifacts'));
    await start({}, { compose: { store } });
    expect((await traceOf(id)).task.text).to.equal('The end');
    await server.close();
    await start({ trace_omits: ['input'] }, { compose: { store } });
    await traceOf(await run(asked));
    expect(await traces(`&task_id=${id}`)).to.have.length(1);
  });

  it('ART-014: no token gets into a trace, and what is to be left out is not there', async () => {
    await start({ trace_omits: ['output'] });
    const prompt = `Use ${TEST_TOKEN} or "Bearer sk-secret" \\`;
    const first = await traceOf(await run({ prompt, ...asked }));
    expect(first.input).to.deep.equal({ kind: 'prompt', prompt: 'Use [redacted] or "Bearer [redacted]" \\' });
    expect([first.task.text, first.task.output_sha256]).to.deep.equal([
      null,
      createHash('sha256').update('The end').digest('hex'),
    ]);
    await server.close();
    await start({ trace_omits: ['input'] });
    const second = await traceOf(await run({ prompt, ...asked }));
    expect([second.input, second.task.text]).to.deep.equal([null, 'The end']);
  });
});
