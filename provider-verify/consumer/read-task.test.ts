import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'chai';
import type { OperationId } from '../../generated/types.js';
import {
  CanceledError,
  DeadlineUnmetError,
  DecodeTimeoutError,
  GoneError,
  InvalidParamsError,
  NotFoundError,
  QueueFullError,
  StorageUnavailableError,
  type TaskEvent,
  WorkerResetError,
} from '../../sdk/index.js';
import { originalTaskId, outputTexts, pactToken, taskId, unknownTaskId } from '../scenario.js';
import {
  completedSummary,
  completedTask,
  correlationHeader,
  equalReplay,
  errorEnvelope,
  queuedTask,
  retryEnvelope,
  retryHeaders,
} from '../shapes.js';
import {
  endFrame,
  errorFrame,
  metricsFrame,
  startedFrame,
  streamShape,
  tokenFrames,
} from '../stream-shape.js';
import { type Interaction, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

const { regex } = MatchersV3;

describe('consumer pact of getTask, listTasks, streamTask and cancelTask', () => {
  const session = new PactSession('llama-orch-tasks');
  const taskPath = `/v1/tasks/${taskId}`;

  /** A request about the one task that the state `given` is about. */
  const ask = (
    operationId: OperationId,
    does: string,
    given: string,
    path: string,
    response: Interaction['response'],
    headers: Record<string, string> = {},
  ): Interaction => ({
    operationId,
    does,
    given,
    params: { task_id: taskId },
    request: { method: operationId === 'cancelTask' ? 'POST' : 'GET', path, headers },
    response,
  });

  const answered = (jsonBody: unknown): Interaction['response'] => ({
    status: 200,
    headers: correlationHeader,
    jsonBody,
  });

  const refused = (status: number, jsonBody: unknown): Interaction['response'] => ({
    status,
    headers: correlationHeader,
    jsonBody,
  });

  const streamed = (textBody: Interaction['response']['textBody'] & object): Interaction['response'] => ({
    status: 200,
    headers: {
      ...correlationHeader,
      'Content-Type': regex('^text/event-stream(;.*)?$', 'text/event-stream'),
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
    textBody,
  });

  const notFound = refused(404, errorEnvelope('NOT_FOUND', `no task ${unknownTaskId} is known`, false));

  it('ADM-010: a finished task has its text and its usage', () =>
    session.play(
      ask(
        'getTask',
        'gives the text of a finished task',
        'the task has finished',
        taskPath,
        answered(completedTask(taskId)),
      ),
      async ({ client }) => {
        const task = await client.tasks.get(taskId);
        expect(task).to.include({ state: 'completed', text: outputTexts.join(''), attempts: 1 });
      },
    ));

  it('DET-009: a replay says whether it has repeated its task', () =>
    session.play(
      ask(
        'getTask',
        'gives the verdict of a replay',
        'the task has repeated another',
        taskPath,
        answered(equalReplay(taskId, originalTaskId)),
      ),
      async ({ client }) => {
        const { replay } = await client.tasks.get(taskId);
        expect(replay).to.deep.equal({
          replay_of: originalTaskId,
          verdict: 'equal',
          first_difference: null,
        });
      },
    ));

  it('ADM-010: a queued task has its position and what it waits for', () =>
    session.play(
      ask(
        'getTask',
        'gives the position of a queued task',
        'the task waits',
        taskPath,
        answered(queuedTask(taskId, 1)),
      ),
      async ({ client }) => {
        const task = await client.tasks.get(taskId);
        expect(task).to.include({ state: 'queued', queue_position: 1, predicted_start_ms: null });
        expect(task.waiting_for?.reason).to.equal('free_slot');
      },
    ));

  it('ADM-010: an unknown task is not found', () =>
    session.play(
      ask('getTask', 'refuses an unknown task', 'the server is idle', `/v1/tasks/${unknownTaskId}`, notFound),
      async ({ client }) => {
        expect(await rejection(client.tasks.get(unknownTaskId))).to.be.instanceOf(NotFoundError);
      },
    ));

  it('ADM-004: a task_id that is no UUID is refused', () =>
    session.play(
      ask(
        'getTask',
        'refuses a task_id that is no UUID',
        'the server is idle',
        '/v1/tasks/seven',
        refused(400, errorEnvelope('INVALID_PARAMS', 'id is "seven"; send a UUID', false, { field: 'id' })),
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.get('seven'))).to.be.instanceOf(InvalidParamsError);
      },
    ));

  it('ADM-011: tasks are found again by state and label', () => {
    const interaction = ask(
      'listTasks',
      'finds finished tasks by label',
      'the task has finished',
      '/v1/tasks',
      answered({ tasks: [completedSummary(taskId)], next_cursor: null }),
    );
    const request = {
      ...interaction.request,
      query: { state: 'completed', label: 'agent=planner', limit: '10' },
    };
    return session.play({ ...interaction, request }, async ({ client }) => {
      const page = await client.tasks.list({ state: 'completed', label: 'agent=planner', limit: 10 });
      expect(page.tasks.map((task) => task.task_id)).to.deep.equal([taskId]);
      expect(page.next_cursor).to.equal(null);
    });
  });

  it('STR-001: a whole stream is started, tokens, metrics and one end, in order', () =>
    session.play(
      ask(
        'streamTask',
        'streams a finished task from its start',
        'the task has finished',
        `${taskPath}/stream`,
        streamed(streamShape([startedFrame(taskId), ...tokenFrames(0, 5), metricsFrame, endFrame])),
      ),
      async ({ client }) => {
        const events: TaskEvent[] = [];
        for await (const event of client.tasks.stream(taskId)) events.push(event);
        expect(events.map((event) => event.type)).to.deep.equal([
          'started',
          ...outputTexts.map(() => 'token'),
          'metrics',
          'end',
        ]);
      },
    ));

  it('STR-003: Last-Event-ID resumes right after that event', () =>
    session.play(
      ask(
        'streamTask',
        'resumes after the third token',
        'the task has finished',
        `${taskPath}/stream`,
        streamed(streamShape([...tokenFrames(3, 5), metricsFrame, endFrame])),
        { 'Last-Event-ID': '4' },
      ),
      async ({ client }) => {
        const texts: string[] = [];
        for await (const event of client.tasks.stream(taskId, { lastEventId: 4 })) {
          if (event.type === 'token') texts.push(event.t);
        }
        expect(texts).to.deep.equal(outputTexts.slice(3));
      },
    ));

  it('STR-011: a task that was canceled while it waited has an error without started', () =>
    session.play(
      ask(
        'streamTask',
        'ends with CANCELED when the task was canceled while it waited',
        'the task was canceled while it waited',
        `${taskPath}/stream`,
        streamed(streamShape([errorFrame(1, 'CANCELED', false, 'the task was canceled')])),
      ),
      async ({ client }) => {
        expect(await rejection(drained(client.tasks.stream(taskId)))).to.be.instanceOf(CanceledError);
      },
    ));

  it('ENG-005: a task whose engine died ends with WORKER_RESET', () =>
    session.play(
      ask(
        'streamTask',
        'ends with WORKER_RESET when the engine died',
        'the engine died after two tokens of the task',
        `${taskPath}/stream`,
        streamed(
          streamShape([
            startedFrame(taskId),
            ...tokenFrames(0, 2),
            metricsFrame,
            errorFrame(4, 'WORKER_RESET', true, 'the engine process died'),
          ]),
        ),
      ),
      async ({ client }) => {
        const error = await rejection(drained(client.tasks.stream(taskId)));
        expect(error).to.be.instanceOf(WorkerResetError);
        expect(error).to.include({ retriable: true });
      },
    ));

  it('ADM-019: a task whose deadline passes while it waits has an error without started', () =>
    session.play(
      ask(
        'streamTask',
        'ends with DEADLINE_UNMET when the deadline has passed',
        'the deadline of the task has passed while it waited',
        `${taskPath}/stream`,
        streamed(streamShape([errorFrame(1, 'DEADLINE_UNMET', false, 'deadline_ms is 1; it passed')])),
      ),
      async ({ client }) => {
        expect(await rejection(drained(client.tasks.stream(taskId)))).to.be.instanceOf(DeadlineUnmetError);
      },
    ));

  it('QUE-010: a task that a newcomer has pushed out has an error without started', () =>
    session.play(
      ask(
        'streamTask',
        'ends with QUEUE_FULL_DROP_LRU when a newcomer has the place',
        'a newcomer has pushed the task out of the queue',
        `${taskPath}/stream`,
        streamed(streamShape([errorFrame(1, 'QUEUE_FULL_DROP_LRU', true, 'a newcomer has its place')])),
      ),
      async ({ client }) => {
        const error = await rejection(drained(client.tasks.stream(taskId)));
        expect(error).to.be.instanceOf(QueueFullError);
        expect(error).to.include({ code: 'QUEUE_FULL_DROP_LRU', status: null, retriable: true });
      },
    ));

  it('ENG-016: a task whose engine falls silent ends with DECODE_TIMEOUT', () =>
    session.play(
      ask(
        'streamTask',
        'ends with DECODE_TIMEOUT when the engine falls silent',
        'the engine has fallen silent after two tokens of the task',
        `${taskPath}/stream`,
        streamed(
          streamShape([
            startedFrame(taskId),
            ...tokenFrames(0, 2),
            metricsFrame,
            errorFrame(4, 'DECODE_TIMEOUT', true, 'the engine gave no token'),
          ]),
        ),
      ),
      async ({ client }) => {
        const error = await rejection(drained(client.tasks.stream(taskId)));
        expect(error).to.be.instanceOf(DecodeTimeoutError);
        expect(error).to.include({ retriable: true });
      },
    ));

  it('STR-012: a stream past its retention is gone', () =>
    session.play(
      ask(
        'streamTask',
        'refuses a stream past its retention',
        'the task is past its retention',
        `${taskPath}/stream`,
        refused(410, errorEnvelope('GONE', 'the stream is past its retention', false)),
      ),
      async ({ client }) => {
        expect(await rejection(drained(client.tasks.stream(taskId)))).to.be.instanceOf(GoneError);
      },
    ));

  it('STR-013: a Last-Event-ID beyond the end is refused', () =>
    session.play(
      ask(
        'streamTask',
        'refuses a Last-Event-ID beyond the end',
        'the task has finished',
        `${taskPath}/stream`,
        refused(400, errorEnvelope('INVALID_PARAMS', 'Last-Event-ID is 99; the stream ends with 7', false)),
        { 'Last-Event-ID': '99' },
      ),
      async ({ client }) => {
        const stream = client.tasks.stream(taskId, { lastEventId: 99 });
        expect(await rejection(drained(stream))).to.be.instanceOf(InvalidParamsError);
      },
    ));

  it('STR-012: the stream of an unknown task is not found', () =>
    session.play(
      ask(
        'streamTask',
        'refuses an unknown task',
        'the server is idle',
        `/v1/tasks/${unknownTaskId}/stream`,
        notFound,
      ),
      async ({ client }) => {
        expect(await rejection(drained(client.tasks.stream(unknownTaskId)))).to.be.instanceOf(NotFoundError);
      },
    ));

  const canceled: Interaction['response'] = { status: 204, headers: correlationHeader };

  for (const state of ['the task waits', 'the task runs', 'the task has finished']) {
    it(`ADM-012: cancel answers 204 when ${state}`, () =>
      session.play(
        ask('cancelTask', `answers 204 when ${state}`, state, `${taskPath}/cancel`, canceled),
        async ({ client }) => {
          await client.tasks.cancel(taskId);
        },
      ));
  }

  it('ADM-012: cancel refuses only an unknown task', () =>
    session.play(
      ask(
        'cancelTask',
        'refuses an unknown task',
        'the server is idle',
        `/v1/tasks/${unknownTaskId}/cancel`,
        notFound,
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.cancel(unknownTaskId))).to.be.instanceOf(NotFoundError);
      },
    ));

  it('ADM-016: a cancel that the disk refuses is a 503, to be sent again', () => {
    const unavailable: Interaction['response'] = {
      status: 503,
      headers: { ...correlationHeader, ...retryHeaders },
      jsonBody: retryEnvelope('STORAGE_UNAVAILABLE', 'no task can be stored: the disk is full'),
    };
    return session.play(
      ask(
        'cancelTask',
        'refuses a cancel that cannot be kept',
        'the disk refuses writes while the task runs',
        `${taskPath}/cancel`,
        unavailable,
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.cancel(taskId))).to.be.instanceOf(StorageUnavailableError);
      },
    );
  });

  it('OPS-012: another method on a known path is refused with the allowed ones', () =>
    session.play(
      {
        operationId: 'getTask',
        does: 'refuses another method on its path',
        given: 'the server is idle',
        request: { method: 'DELETE', path: taskPath },
        response: {
          status: 405,
          headers: { ...correlationHeader, Allow: regex('GET', 'GET') },
          jsonBody: errorEnvelope('METHOD_NOT_ALLOWED', 'DELETE is not allowed here; allowed: GET', false),
        },
      },
      async ({ baseUrl }) => {
        const answer = await fetch(`${baseUrl}${taskPath}`, {
          method: 'DELETE',
          headers: { Authorization: `Bearer ${pactToken}` },
        });
        expect(answer.status).to.equal(405);
      },
    ));

  it('OPS-010: the committed pact of the task operations is the one that these tests record', () =>
    session.finish());
});

async function drained(stream: AsyncIterable<TaskEvent>): Promise<void> {
  for await (const _event of stream);
}
