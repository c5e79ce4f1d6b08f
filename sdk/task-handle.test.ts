import { expect } from 'chai';
import {
  AbortedError,
  CanceledError,
  ConnectionError,
  GoneError,
  NotFoundError,
  StreamIntegrityError,
  WorkerResetError,
} from './errors.js';
import type { TaskEvent } from './event-stream.js';
import {
  type Answer,
  admitted,
  correlationId,
  end,
  failure,
  metrics,
  refusal,
  refusedConnection,
  rejection,
  ScriptedServer,
  ScriptedTiming,
  started,
  stream,
  taskId,
  token,
} from './scripted-server.js';

const task = { task_id: taskId, model_ref: 'demo', prompt: 'What is the capital of Norway?' };
const canceled: Answer = () => new Response(null, { status: 204 });

describe('task handle', () => {
  async function eventsOf(events: AsyncIterable<TaskEvent>): Promise<string[]> {
    const seen: string[] = [];
    for await (const event of events) seen.push(event.type === 'token' ? event.t : event.type);
    return seen;
  }

  it('SDK-002: awaiting gives the whole text with usage, seed and origin', async () => {
    const server = new ScriptedServer(
      admitted,
      stream([started, token(0, 'Os'), metrics, token(1, 'lo'), end(2)]),
    );
    const result = await server.client().tasks.run(task);
    expect(result).to.include({
      task_id: taskId,
      text: 'Oslo',
      finish_reason: 'stop',
      tokens_in: 5,
      tokens_out: 2,
      seed: 7,
      pool_id: 'demo',
      output_sha256: '0'.repeat(64),
    });
    expect(result).to.not.have.property('type');
    expect(server.paths).to.deep.equal(['POST /v1/tasks', `GET /v1/tasks/${taskId}/stream`]);
  });

  it('SDK-002: iterating gives every event, then the result, then every event again', async () => {
    const server = new ScriptedServer(admitted, stream([started, token(0, 'Oslo'), metrics, end(1)]));
    const handle = server.client().tasks.run(task);
    const expected = ['started', 'Oslo', 'metrics', 'end'];
    expect(await eventsOf(handle)).to.deep.equal(expected);
    expect((await handle).text).to.equal('Oslo');
    expect(await eventsOf(handle)).to.deep.equal(expected);
    expect(server.requests).to.have.length(2);
  });

  it('SDK-002: the task_id is known at once and is the one that is submitted', async () => {
    const server = new ScriptedServer(admitted, stream([started, end(0)]));
    const handle = server.client().tasks.run({ model_ref: 'demo', prompt: 'Once' });
    await handle;
    expect(server.requests[0]?.body).to.have.property('task_id', handle.taskId);
    expect(server.paths[1]).to.equal(`GET /v1/tasks/${handle.taskId}/stream`);
  });

  it('SDK-002: listeners hear the admission, the queue and every event', async () => {
    const queued = ': queued position=2 predicted_start_ms=80\n\n';
    const server = new ScriptedServer(admitted, stream([queued, started, token(0, 'Oslo'), metrics, end(1)]));
    const heard: unknown[] = [];
    await server
      .client()
      .tasks.run(task)
      .on('admitted', ({ queue_position, predicted_start_ms }) =>
        heard.push([queue_position, predicted_start_ms]),
      )
      .on('queued', (notice) => heard.push(notice))
      .on('started', ({ seed }) => heard.push(seed))
      .on('token', ({ t }) => heard.push(t))
      .on('metrics', ({ queue_depth }) => heard.push(queue_depth))
      .on('end', ({ finish_reason }) => heard.push(finish_reason));
    expect(heard).to.deep.equal([
      [3, 420],
      { queue_position: 2, predicted_start_ms: 80 },
      7,
      'Oslo',
      0,
      'stop',
    ]);
  });

  it('SDK-002: a listener that throws ends the handle with its error', async () => {
    const server = new ScriptedServer(admitted, stream([started, end(0)]));
    const bug = new Error('bug of the caller');
    const handle = server.client().tasks.run(task);
    handle.on('started', () => {
      throw bug;
    });
    expect(await rejection(handle)).to.equal(bug);
  });

  it('SDK-002: attach follows a task without submitting it', async () => {
    const server = new ScriptedServer(stream([started, token(0, 'Oslo'), end(1)]));
    expect(await server.client().tasks.attach(taskId)).to.include({ text: 'Oslo' });
    expect(server.paths).to.deep.equal([`GET /v1/tasks/${taskId}/stream`]);
  });

  it('SDK-007: withResponse gives the result with the stream’s headers', async () => {
    const server = new ScriptedServer(admitted, stream([started, token(0, 'Oslo'), end(1)]));
    const answer = await server.client().tasks.run(task).withResponse();
    expect(answer.data.text).to.equal('Oslo');
    expect(answer.response.headers.get('Content-Type')).to.include('text/event-stream');
    expect(answer.correlationId).to.equal(correlationId);
  });

  it('SDK-005: an error in the stream is thrown to the loop and to the awaiter', async () => {
    const answers = [admitted, stream([started, token(0, 'Os'), failure('WORKER_RESET', 3, true)])];
    const handle = new ScriptedServer(...answers).client().tasks.run(task);
    const seen: string[] = [];
    const thrown = await rejection(
      (async () => {
        for await (const event of handle) seen.push(event.type);
      })(),
    );
    expect(seen).to.deep.equal(['started', 'token']);
    expect(thrown).to.be.instanceOf(WorkerResetError);
    expect(await rejection(handle)).to.equal(thrown);
  });

  it('SDK-005: a refused submit is thrown and no stream is opened', async () => {
    const server = new ScriptedServer(refusal(404, { code: 'NOT_FOUND', retriable: false }));
    const handle = server.client().tasks.run(task);
    expect(await rejection(handle)).to.be.instanceOf(NotFoundError);
    expect(await rejection(eventsOf(handle))).to.be.instanceOf(NotFoundError);
    await handle.cancel();
    expect(server.requests).to.have.length(1);
  });

  it('SDK-003: dropped connections are resumed after the last event, without gap or repeat', async () => {
    const server = new ScriptedServer(
      admitted,
      // Cut inside a token event: that token has not arrived.
      stream([started, token(0, 'Os'), token(1, 'lo').slice(0, 20)], 'break'),
      refusedConnection,
      refusal(503, { code: 'DRAINING', retriable: true }, { 'X-Backoff-Ms': '70' }),
      stream([token(1, 'lo'), metrics], 'close'),
      stream([token(2, '.'), end(3)]),
    );
    const timing = new ScriptedTiming();
    const handle = server.client({}, timing).tasks.run(task);
    expect(await eventsOf(handle)).to.deep.equal(['started', 'Os', 'lo', 'metrics', '.', 'end']);
    expect((await handle).text).to.equal('Oslo.');
    const lastEventIds = server.requests.slice(1).map(({ headers }) => headers.get('Last-Event-ID'));
    expect(lastEventIds).to.deep.equal([null, '2', '2', '2', '3']);
    expect(timing.waitsMs).to.deep.equal([100, 100, 70, 100]);
    expect(timing.heldCount).to.equal(0);
  });

  it('SDK-003: a stream that stalls is opened again', async () => {
    const timing = new ScriptedTiming();
    const server = new ScriptedServer(
      admitted,
      stream([started], 'hang'),
      stream([token(0, 'Oslo'), end(1)]),
    );
    const handle = server.client({}, timing).tasks.run(task);
    for await (const event of handle) {
      if (event.type !== 'started') continue;
      // The reader is in its next wait one turn of the loop later.
      setImmediate(() => timing.fire(45_000));
    }
    expect(await handle).to.include({ text: 'Oslo' });
  });

  it('SDK-003: a task that waits long is read over as many connections as it takes', async () => {
    const comment = stream([': queued position=1 predicted_start_ms=unknown\n\n']);
    const server = new ScriptedServer(admitted, ...Array(25).fill(comment), stream([started, end(0)]));
    expect(await server.client().tasks.run(task)).to.include({ finish_reason: 'stop' });
  });

  it('SDK-003: a server that does not come back is given up', async () => {
    const server = new ScriptedServer(
      admitted,
      stream([started], 'break'),
      ...Array(50).fill(refusedConnection),
    );
    const timing = new ScriptedTiming();
    const error = await rejection(server.client({}, timing).tasks.run(task));
    expect(error).to.be.instanceOf(ConnectionError);
    expect(timing.waitsMs).to.have.length(10);
  });

  for (const [status, code, ErrorOfCode] of [
    [404, 'NOT_FOUND', NotFoundError],
    [410, 'GONE', GoneError],
  ] as const) {
    it(`SDK-003: a resume that meets ${status} ${code} is thrown at once`, async () => {
      const server = new ScriptedServer(
        admitted,
        stream([started], 'break'),
        refusal(status, { code, retriable: false }),
      );
      expect(await rejection(server.client().tasks.run(task))).to.be.instanceOf(ErrorOfCode);
      expect(server.requests).to.have.length(3);
    });
  }

  it('SDK-003: a resumed stream with a gap is refused, not glued together', async () => {
    const server = new ScriptedServer(
      admitted,
      stream([started, token(0, 'a')], 'break'),
      stream([token(2, 'c'), end(3)]),
    );
    expect(await rejection(server.client().tasks.run(task))).to.be.instanceOf(StreamIntegrityError);
    expect(server.requests).to.have.length(3);
  });

  it('SDK-006: breaking out closes the stream, and the awaiter is told that it is not complete', async () => {
    let closed = 0;
    const server = new ScriptedServer(
      admitted,
      stream([started, token(0, 'a')], 'hang', () => (closed += 1)),
    );
    const timing = new ScriptedTiming();
    const handle = server.client({}, timing).tasks.run(task);
    for await (const event of handle) if (event.type === 'token') break;
    expect(closed).to.equal(1);
    expect(await rejection(handle)).to.be.instanceOf(AbortedError);
    expect(server.requests).to.have.length(2);
    expect(timing.heldCount).to.equal(0);
  });

  it('SDK-006: breaking out cancels the task if the caller asked so', async () => {
    const server = new ScriptedServer(admitted, stream([started], 'hang'), canceled);
    for await (const _event of server.client().tasks.run(task, { cancelOnBreak: true })) break;
    expect(server.paths[2]).to.equal(`POST /v1/tasks/${taskId}/cancel`);
  });

  it('SDK-006: breaking out at the end is no abort', async () => {
    const server = new ScriptedServer(admitted, stream([started, token(0, 'a'), end(1)], 'hang'));
    const handle = server.client().tasks.run(task, { cancelOnBreak: true });
    for await (const event of handle) if (event.type === 'end') break;
    expect((await handle).text).to.equal('a');
    expect(server.requests).to.have.length(2);
  });

  it('SDK-006: an abort throws to the loop and to the awaiter, and closes the stream', async () => {
    let closed = 0;
    const abort = new AbortController();
    const server = new ScriptedServer(
      admitted,
      stream([started, token(0, 'a')], 'hang', () => (closed += 1)),
    );
    const timing = new ScriptedTiming();
    const handle = server.client({}, timing).tasks.run(task, { signal: abort.signal });
    handle.on('token', () => abort.abort('enough'));
    const thrown = await rejection(eventsOf(handle));
    expect(thrown).to.be.instanceOf(AbortedError);
    expect(thrown).to.have.property('cause', 'enough');
    expect(await rejection(handle)).to.equal(thrown);
    expect(closed).to.equal(1);
    expect(server.requests).to.have.length(2);
    expect(timing.heldCount).to.equal(0);
  });

  it('SDK-006: nothing is told after an abort, not even what has arrived already', async () => {
    const abort = new AbortController();
    const server = new ScriptedServer(
      admitted,
      stream([[started, token(0, 'a'), token(1, 'b'), end(2)].join('')]),
    );
    const heard: string[] = [];
    const handle = server.client().tasks.run(task, { signal: abort.signal });
    handle.on('token', ({ t }) => {
      heard.push(t);
      abort.abort();
    });
    expect(await rejection(handle)).to.be.instanceOf(AbortedError);
    expect(heard).to.deep.equal(['a']);
  });

  it('SDK-006: an abort cancels the task if the caller asked so', async () => {
    const abort = new AbortController();
    const server = new ScriptedServer(admitted, stream([started], 'hang'), canceled);
    const handle = server.client().tasks.run(task, { signal: abort.signal, cancelOnBreak: true });
    handle.on('started', () => abort.abort());
    expect(await rejection(handle)).to.be.instanceOf(AbortedError);
    expect(server.paths[2]).to.equal(`POST /v1/tasks/${taskId}/cancel`);
  });

  it('SDK-006: a handle that nobody awaits does not end the process', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    const server = new ScriptedServer(refusal(404, { code: 'NOT_FOUND', retriable: false }));
    server.client().tasks.run(task);
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    process.off('unhandledRejection', note);
    expect(server.requests).to.have.length(1);
    expect(unhandled).to.deep.equal([]);
  });

  it('SDK-002: cancel waits for the admission, and the handle throws a CanceledError', async () => {
    const server = new ScriptedServer(admitted, stream([failure('CANCELED', 1)]), canceled);
    const handle = server.client().tasks.run(task);
    await handle.cancel();
    expect(server.paths[0]).to.equal('POST /v1/tasks');
    expect(server.paths).to.include(`POST /v1/tasks/${taskId}/cancel`);
    expect(await rejection(handle)).to.be.instanceOf(CanceledError);
  });
});
