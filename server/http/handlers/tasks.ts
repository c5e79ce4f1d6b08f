/** Tasks: submit, look, watch, replay, cancel. */
import type { TasksHandlers } from '../../../generated/routes/index.js';
import type { Dispatcher } from '../../runtime/dispatcher.js';
import { CORRELATION_HEADER, isUsableCorrelationId } from '../correlation.js';
import type { OpenStreams } from '../open-streams.js';
import { markSubmitted } from '../submitted.js';
import * as wire from '../wire.js';

/** Pages of listTasks where the query names no limit; the contract's default. */
const PAGE_TASKS = 50;

export function tasksHandlers(dispatcher: Dispatcher, openStreams: OpenStreams): TasksHandlers {
  return {
    async createTask({ body }, { correlationId, ctx }) {
      const submission = wire.toSubmission(body, correlationId);
      markSubmitted(ctx.res);
      const admitted = await dispatcher.submit(submission);
      const receipt = wire.receipt(admitted);
      const headers = { Location: receipt.urls.self, ...wire.budgetHeaders(admitted.budgets) };
      return { status: 202, headers, body: receipt };
    },

    getTask: ({ path }) => ({ status: 200, body: wire.task(dispatcher.task(wire.taskIdOf(path.id))) }),

    listTasks({ query }) {
      const { tasks, nextCursor } = dispatcher.tasks(
        { state: query.state, poolId: query.pool_id, sessionId: query.session_id, label: query.label },
        { limit: query.limit ?? PAGE_TASKS, cursor: query.cursor ?? null },
      );
      return { status: 200, body: { tasks: tasks.map(wire.taskSummary), next_cursor: nextCursor } };
    },

    streamTask({ path, headers }, { ctx }) {
      const taskId = wire.taskIdOf(path.id);
      const afterEventId = Number(headers['last-event-id'] ?? 0);
      const writer = openStreams.open((sink) => {
        const { correlationId, close } = dispatcher.subscribe(taskId, afterEventId, sink);
        // A reader that names no correlation id of its own gets the task's.
        if (!isUsableCorrelationId(headers['x-correlation-id'])) ctx.set(CORRELATION_HEADER, correlationId);
        return {
          unsubscribe: close,
          queuePlace() {
            const waiting = dispatcher.queueState(taskId);
            return waiting && { position: waiting.position, predictedStartMs: waiting.prediction.startMs };
          },
        };
      });
      return {
        status: 200,
        contentType: 'text/event-stream',
        headers: {
          'Cache-Control': 'no-store',
          'X-Accel-Buffering': 'no',
          ...wire.budgetHeaders(dispatcher.budgets(taskId)),
        },
        body: { open: (res) => writer.attach(res) },
      };
    },

    async replayTask({ path, body }, { correlationId, ctx }) {
      const taskId = wire.taskIdOf(path.id);
      const replay = wire.toReplay(taskId, body, correlationId);
      markSubmitted(ctx.res);
      const receipt = wire.receipt(await dispatcher.replay(taskId, replay));
      return { status: 202, headers: { Location: receipt.urls.self }, body: receipt };
    },

    async cancelTask({ path }) {
      await dispatcher.cancel(wire.taskIdOf(path.id));
      return { status: 204 };
    },
  };
}
