import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'chai';
import type { Schema } from '../../generated/types.js';
import {
  DeadlineUnmetError,
  DrainingError,
  ForbiddenError,
  GoneError,
  InvalidParamsError,
  NotFoundError,
  PayloadTooLargeError,
  PoolUnavailableError,
  PoolUnreadyError,
  QueueFullError,
  SessionTurnsExceededError,
  StorageUnavailableError,
  TaskIdConflictError,
  ThrottledError,
  UnauthorizedError,
} from '../../sdk/index.js';
import {
  loadFailure,
  longPrompt,
  originalTaskId,
  pactToken,
  seededTask,
  sessionId,
  taskId,
} from '../scenario.js';
import { correlationHeader, errorEnvelope, receipt, retryEnvelope, retryHeaders } from '../shapes.js';
import { type Interaction, type Mock, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

const { integer, regex } = MatchersV3;

const chatTask = {
  task_id: taskId,
  model_ref: 'demo',
  messages: [{ role: 'user', content: 'What is the capital of Norway?' }],
  priority: 'interactive',
  seed: 7,
  sampling: { temperature: 0.8 },
  max_tokens: 64,
} satisfies Schema.TaskRequest;

const promptTask = {
  task_id: taskId,
  model_ref: 'demo',
  prompt: 'Once upon a time',
} satisfies Schema.TaskRequest;

describe('consumer pact of createTask', () => {
  const session = new PactSession('llama-orch-admission');

  /** A submit of `task` in the state `given`. */
  const submit = (
    does: string,
    given: string,
    task: Schema.TaskRequest,
    response: Interaction['response'],
  ) => ({
    operationId: 'createTask' as const,
    does,
    given,
    params: { task_id: taskId },
    request: { method: 'POST' as const, path: '/v1/tasks', jsonBody: task },
    response,
  });

  const accepted = (seed: unknown): Interaction['response'] => ({
    status: 202,
    headers: { ...correlationHeader, Location: `/v1/tasks/${taskId}` },
    jsonBody: receipt(taskId, seed),
  });

  /** Its predictions are numbers: one task has finished by then. */
  const replayAccepted: Interaction['response'] = {
    ...accepted(7),
    jsonBody: { ...receipt(taskId, 7), predicted_start_ms: integer(0), predicted_end_ms: integer(1) },
  };

  const refused = (status: number, jsonBody: unknown): Interaction['response'] => ({
    status,
    headers: correlationHeader,
    jsonBody,
  });

  const retryLater = (status: number, jsonBody: unknown): Interaction['response'] => ({
    status,
    headers: { ...correlationHeader, ...retryHeaders },
    jsonBody,
  });

  it('SES-003: a session that has had its turns gets no other', () =>
    session.play(
      submit(
        'refuses a turn too many',
        'the session has had all its turns',
        { ...promptTask, session_id: sessionId },
        refused(
          409,
          errorEnvelope('SESSION_TURNS_EXCEEDED', 'session "planner-1" has had 1 turns', false, {
            field: 'session_id',
          }),
        ),
      ),
      async ({ client }) => {
        const error = await rejection(client.tasks.create({ ...promptTask, session_id: sessionId }));
        expect(error).to.be.instanceOf(SessionTurnsExceededError);
        expect(error).to.include({ field: 'session_id', retriable: false });
      },
    ));

  it('ADM-001: a chat task is admitted with a whole receipt and its Location', () =>
    session.play(
      submit('accepts a chat task', 'the server is idle', chatTask, accepted(7)),
      async ({ client }) => {
        const { data, response } = await client.tasks.create(chatTask).withResponse();
        expect(data).to.include({ task_id: taskId, queue_position: 0, predicted_start_ms: null, seed: 7 });
        expect(response.headers.get('location')).to.equal(data.urls.self);
      },
    ));

  it('ADM-002: a model and a prompt are enough', () =>
    session.play(
      submit(
        'accepts a prompt without further fields',
        'the server is idle',
        promptTask,
        accepted(integer(5)),
      ),
      async ({ client }) => {
        expect(await client.tasks.create(promptTask)).to.include({ policy_label: 'reject', backoff_ms: 0 });
      },
    ));

  it('DET-009: a completed task is replayed by a task of its own', () =>
    session.play(
      {
        operationId: 'replayTask',
        does: 'admits a replay of a completed task',
        given: 'the original of the task has finished',
        params: { task_id: taskId },
        request: {
          method: 'POST',
          path: `/v1/tasks/${originalTaskId}/replay`,
          jsonBody: { task_id: taskId, priority: 'batch' },
        },
        response: replayAccepted,
      },
      async ({ client }) => {
        const replay = await client.tasks.replay(originalTaskId, { task_id: taskId, priority: 'batch' });
        expect(replay).to.include({ task_id: taskId, seed: 7 });
      },
    ));

  it('DET-010: a task that still runs is not replayed', () =>
    session.play(
      {
        operationId: 'replayTask',
        does: 'refuses a replay of a task that runs',
        given: 'the task runs',
        params: { task_id: taskId },
        request: {
          method: 'POST',
          path: `/v1/tasks/${taskId}/replay`,
          jsonBody: { task_id: originalTaskId },
        },
        response: refused(
          400,
          errorEnvelope('INVALID_PARAMS', `task ${taskId} is running; only a completed task`, false, {
            field: 'id',
          }),
        ),
      },
      async ({ client }) => {
        const replay = client.tasks.replay(taskId, { task_id: originalTaskId });
        expect(await rejection(replay)).to.be.instanceOf(InvalidParamsError);
      },
    ));

  it('DET-010: a task past its retention is not replayed', () =>
    session.play(
      {
        operationId: 'replayTask',
        does: 'refuses a replay of a task that is past its retention',
        given: 'the task is past its retention',
        params: { task_id: taskId },
        request: {
          method: 'POST',
          path: `/v1/tasks/${taskId}/replay`,
          jsonBody: { task_id: originalTaskId },
        },
        response: refused(
          410,
          errorEnvelope('GONE', `the input and tokens of task ${taskId} are past their retention`, false, {
            field: 'id',
          }),
        ),
      },
      async ({ client }) => {
        const replay = client.tasks.replay(taskId, { task_id: originalTaskId });
        expect(await rejection(replay)).to.be.instanceOf(GoneError);
      },
    ));

  it('PLC-009: a task bound to a device that its pool is on is admitted', () => {
    const task = { ...promptTask, placement: { device_mask: ['cpu'] } };
    return session.play(
      submit('accepts a task with a device mask', 'the server is idle', task, accepted(integer(5))),
      async ({ client }) => {
        expect(await client.tasks.create(task)).to.include({ pool_id: 'demo', replica_id: 'demo-0' });
      },
    );
  });

  it('PLC-009: a device that is not there is refused, and those that are there are named', () => {
    const task = { ...promptTask, placement: { device_mask: ['GPU-none'] } };
    const unknown = {
      ...errorEnvelope('INVALID_PARAMS', '', false, { field: 'placement.device_mask' }),
      message: regex('.*GPU-none.*cpu.*', 'placement.device_mask names GPU-none; there is: cpu'),
    };
    return session.play(
      submit('refuses a device that nobody knows', 'the server is idle', task, refused(400, unknown)),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(task));
        expect(error).to.be.instanceOf(InvalidParamsError);
        expect(error).to.include({ field: 'placement.device_mask' });
      },
    );
  });

  it('ADM-006: the same task_id and body get the receipt again', () => {
    const task = { task_id: taskId, ...seededTask };
    return session.play(
      submit('gives the receipt again for the same body', 'the task has finished', task, accepted(7)),
      async ({ client }) => {
        expect((await client.tasks.create(task)).task_id).to.equal(taskId);
      },
    );
  });

  it('ADM-006: a known task_id with another body is a conflict', () => {
    const conflict = errorEnvelope('TASK_ID_CONFLICT', 'the task_id is known with another body', false, {
      field: 'task_id',
    });
    return session.play(
      submit(
        'refuses a known task_id with another body',
        'the task has finished',
        promptTask,
        refused(409, conflict),
      ),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(promptTask));
        expect(error).to.be.instanceOf(TaskIdConflictError);
        expect(error).to.include({ status: 409, code: 'TASK_ID_CONFLICT', retriable: false });
      },
    );
  });

  it('ADM-003: both inputs at once are refused', () => {
    const task = { ...chatTask, prompt: 'Once upon a time' };
    const both = errorEnvelope(
      'INVALID_PARAMS',
      'prompt and messages were both sent; send one of them',
      false,
    );
    return session.play(
      submit('refuses a prompt together with messages', 'the server is idle', task, refused(400, both)),
      async ({ client }) => {
        expect(await rejection(client.tasks.create(task))).to.be.instanceOf(InvalidParamsError);
      },
    );
  });

  it('ADM-004: an unknown field is refused by its name, with the nearest allowed one', () => {
    const task: Schema.TaskRequest = { ...promptTask, ...{ max_token: 64 } };
    const unknown = {
      ...errorEnvelope('INVALID_PARAMS', '', false, { field: 'max_token' }),
      message: regex('.*max_token\\b.*max_tokens.*', 'unknown field "max_token"; did you mean "max_tokens"?'),
    };
    return session.play(
      submit('refuses an unknown field', 'the server is idle', task, refused(400, unknown)),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(task));
        expect(error).to.be.instanceOf(InvalidParamsError);
        expect(error).to.include({ field: 'max_token' });
      },
    );
  });

  it('ADM-008: an unknown model is not found, and the known ones are named', () => {
    const task = { ...promptTask, model_ref: 'coder' };
    const unknown = {
      ...errorEnvelope('NOT_FOUND', '', false, { field: 'model_ref' }),
      message: regex('.*coder.*demo.*', 'no model "coder" is known; known: demo'),
    };
    return session.play(
      submit('refuses a model that nobody knows', 'the server is idle', task, refused(404, unknown)),
      async ({ client }) => {
        expect(await rejection(client.tasks.create(task))).to.be.instanceOf(NotFoundError);
      },
    );
  });

  it('ADM-007: a full queue refuses with headers and body that say when to come back', () => {
    const full = retryEnvelope('ADMISSION_REJECT', 'the queue of pool "demo" is full', {
      policy_label: 'reject',
      pool_id: 'demo',
    });
    return session.play(
      submit(
        'refuses a task while the queue is full',
        'the queue is full',
        promptTask,
        retryLater(429, full),
      ),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(promptTask));
        expect(error).to.be.instanceOf(QueueFullError);
        expect(error).to.include({ retriable: true, retryAfterMs: 1840 });
      },
    );
  });

  it('QUE-009: a full queue under drop-lru refuses a batch task where only interactive tasks wait', () => {
    const task = { ...promptTask, priority: 'batch' } as const;
    const full = retryEnvelope('QUEUE_FULL_DROP_LRU', 'the queue of pool "demo" is full', {
      policy_label: 'drop-lru',
      pool_id: 'demo',
    });
    return session.play(
      submit(
        'refuses a batch task while the queue is full of interactive ones',
        'the queue is full of interactive tasks under drop-lru',
        task,
        retryLater(429, full),
      ),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(task));
        expect(error).to.be.instanceOf(QueueFullError);
        expect(error).to.include({ code: 'QUEUE_FULL_DROP_LRU', retriable: true });
      },
    );
  });

  it('ADM-020: more requests than the token may send are throttled', () => {
    const throttled = retryEnvelope('THROTTLED', 'this token may send 0.01 requests a second', {
      policy_label: 'throttle',
    });
    return session.play(
      submit(
        'refuses a task while the token is throttled',
        'the token has sent its requests',
        promptTask,
        retryLater(429, throttled),
      ),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(promptTask));
        expect(error).to.be.instanceOf(ThrottledError);
        expect(error).to.include({ retriable: true, retryAfterMs: 1840 });
      },
    );
  });

  it('ADM-018: a deadline that even an idle server cannot meet is refused', () => {
    const task = { ...promptTask, deadline_ms: 5 };
    const unmet = errorEnvelope('DEADLINE_UNMET', 'deadline_ms is 5; it takes at least 400 ms', false, {
      field: 'deadline_ms',
      pool_id: 'demo',
    });
    return session.play(
      submit(
        'refuses a deadline that nothing could meet',
        'every task takes 20 ms of prefill',
        task,
        refused(400, unmet),
      ),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(task));
        expect(error).to.be.instanceOf(DeadlineUnmetError);
        expect(error).to.include({ field: 'deadline_ms', retriable: false });
      },
    );
  });

  it('PLC-019: a pool that drains refuses tasks, and says when to ask again', () => {
    const unready = retryEnvelope(
      'POOL_UNREADY',
      'pool "demo" is draining and takes no tasks until it is resumed',
      {
        pool_id: 'demo',
      },
    );
    return session.play(
      submit('refuses a task while the pool drains', 'the pool drains', promptTask, retryLater(503, unready)),
      async ({ client }) => {
        const error = await rejection(client.tasks.create(promptTask));
        expect(error).to.be.instanceOf(PoolUnreadyError);
        expect(error).to.include({ retriable: true, retryAfterMs: 1840, poolId: 'demo' });
      },
    );
  });

  it('ADM-008: a pool whose replicas all failed is unavailable, for the reason that the engine gave', () => {
    const unavailable = {
      ...retryEnvelope('POOL_UNAVAILABLE', '', { pool_id: 'demo' }),
      message: regex(`.*${loadFailure}.*`, `pool "demo" has no working replica: ${loadFailure}`),
    };
    return session.play(
      submit(
        'refuses a task while no replica works',
        'no replica loads',
        promptTask,
        retryLater(503, unavailable),
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.create(promptTask))).to.be.instanceOf(PoolUnavailableError);
      },
    );
  });

  it('ADM-014: a server that shuts down admits nothing', () => {
    const draining = retryEnvelope('DRAINING', 'the server is shutting down');
    return session.play(
      submit(
        'refuses a task while it shuts down',
        'the server is shutting down',
        promptTask,
        retryLater(503, draining),
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.create(promptTask))).to.be.instanceOf(DrainingError);
      },
    );
  });

  it('ADM-016: a server whose disk refuses writes admits nothing', () => {
    const unavailable = retryEnvelope('STORAGE_UNAVAILABLE', 'no task can be stored: the disk is full');
    return session.play(
      submit(
        'refuses a task while the disk refuses writes',
        'the disk refuses writes',
        promptTask,
        retryLater(503, unavailable),
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.create(promptTask))).to.be.instanceOf(StorageUnavailableError);
      },
    );
  });

  it('SEC-007: a body over the limit is refused', () => {
    const task = { ...promptTask, prompt: longPrompt };
    const tooLarge = errorEnvelope(
      'PAYLOAD_TOO_LARGE',
      'the body is larger than 1024 bytes; send less',
      false,
    );
    return session.play(
      submit(
        'refuses a body over the limit',
        'bodies are limited to 1024 bytes',
        task,
        refused(413, tooLarge),
      ),
      async ({ client }) => {
        expect(await rejection(client.tasks.create(task))).to.be.instanceOf(PayloadTooLargeError);
      },
    );
  });

  it('SEC-007: a body of another type is refused', () =>
    session.play(
      {
        operationId: 'createTask',
        does: 'refuses a body that is not JSON',
        given: 'the server is idle',
        request: {
          method: 'POST',
          path: '/v1/tasks',
          textBody: { contentType: 'text/plain', text: 'Once upon' },
        },
        response: refused(
          415,
          errorEnvelope(
            'UNSUPPORTED_MEDIA_TYPE',
            'Content-Type is "text/plain"; send application/json',
            false,
          ),
        ),
      },
      async ({ baseUrl }) => {
        const answer = await fetch(`${baseUrl}/v1/tasks`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${pactToken}`, 'Content-Type': 'text/plain' },
          body: 'Once upon',
        });
        expect(answer.status).to.equal(415);
      },
    ));

  /** A refusal that depends on the request's headers alone. */
  const submitWith = (
    does: string,
    headers: Record<string, string | null>,
    response: Interaction['response'],
    act: (mock: Mock) => Promise<void>,
  ) => {
    const interaction = submit(does, 'the server is idle', promptTask, response);
    return session.play({ ...interaction, request: { ...interaction.request, headers } }, act);
  };

  it('SEC-001: a wrong token is refused and named as such', () =>
    submitWith(
      'refuses a wrong token',
      { Authorization: 'Bearer not-the-token' },
      {
        status: 401,
        headers: {
          ...correlationHeader,
          'WWW-Authenticate': regex('^Bearer.*error="invalid_token"', 'Bearer error="invalid_token"'),
        },
        jsonBody: errorEnvelope('UNAUTHORIZED', 'the bearer token is wrong', false),
      },
      async ({ clientWith }) => {
        const stranger = clientWith({ apiToken: 'not-the-token' });
        expect(await rejection(stranger.tasks.create(promptTask))).to.be.instanceOf(UnauthorizedError);
      },
    ));

  it('SEC-001: no token at all is refused', () =>
    submitWith(
      'refuses a request without a token',
      { Authorization: null },
      {
        status: 401,
        headers: { ...correlationHeader, 'WWW-Authenticate': regex('^Bearer', 'Bearer') },
        jsonBody: errorEnvelope('UNAUTHORIZED', 'no bearer token was sent', false),
      },
      async ({ baseUrl }) => {
        const answer = await fetch(`${baseUrl}/v1/tasks`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(promptTask),
        });
        expect(answer.status).to.equal(401);
      },
    ));

  it('SEC-005: a request from a web page is refused', () =>
    submitWith(
      'refuses an Origin that is not configured',
      { Origin: 'https://evil.example' },
      refused(403, errorEnvelope('FORBIDDEN', 'Origin is "https://evil.example"; none is allowed', false)),
      async ({ clientWith }) => {
        const page = clientWith({ defaultHeaders: { Origin: 'https://evil.example' } });
        expect(await rejection(page.tasks.create(promptTask))).to.be.instanceOf(ForbiddenError);
      },
    ));

  it('OPS-010: the committed pact of createTask is the one that these tests record', () => session.finish());
});
