/** Clients that keep to the advice of a refusal, against one server. */
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export type Priority = 'interactive' | 'batch';

/** What the clients have seen so far. */
export interface Seen {
  submitted: number;
  /** Tasks that were refused at least once. */
  refused: number;
  /** Of those, tasks whose first retry has been answered, and that it admitted. */
  firstRetries: number;
  admittedAtFirstRetry: number;
  admitted: number;
  /** Milliseconds from request to answer of each 429. */
  readonly refusalMs: number[];
  /** Milliseconds from admission to start. */
  readonly waitedMs: Readonly<Record<Priority, number[]>>;
  /** Answers that are neither 202 nor 429. */
  readonly faults: string[];
}

export const nothingSeen = (): Seen => ({
  submitted: 0,
  refused: 0,
  firstRetries: 0,
  admittedAtFirstRetry: 0,
  admitted: 0,
  refusalMs: [],
  waitedMs: { interactive: [], batch: [] },
  faults: [],
});

interface Answer {
  readonly status: number;
  readonly backoffMs: number;
  readonly text: string;
}

export interface Target {
  readonly port: number;
  readonly authorization: Readonly<Record<string, string>>;
}

export class OverloadClients {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  private stopped = false;

  constructor(
    private readonly target: Target,
    private readonly seen: Seen,
  ) {}

  /**
   * Submits one task, again and again when it is refused, each time after the advised pause, and reads its stream.
   * Resolves at its end, and when the clients are stopped.
   */
  async run(priority: Priority, maxTokens: number): Promise<void> {
    const body = JSON.stringify({
      task_id: randomUUID(),
      model_ref: 'bench',
      prompt: 'word '.repeat(80),
      priority,
      max_tokens: maxTokens,
    });
    const { seen } = this;
    seen.submitted++;
    for (let tries = 0; !this.stopped; tries++) {
      const askedMs = performance.now();
      const answer = await this.ask('POST', '/v1/tasks', body);
      if (tries === 1) seen.firstRetries++;
      if (answer.status === 202) {
        seen.admitted++;
        if (tries === 1) seen.admittedAtFirstRetry++;
        await this.read(priority, JSON.parse(body).task_id);
        return;
      }
      if (answer.status !== 429) {
        seen.faults.push(`POST /v1/tasks was answered ${answer.status}: ${answer.text}`);
        return;
      }
      seen.refusalMs.push(performance.now() - askedMs);
      if (tries === 0) seen.refused++;
      // Who still waits when the measurement is over keeps no process alive.
      await setTimeout(answer.backoffMs, undefined, { ref: false });
    }
  }

  /** Nobody asks again; what is under way is let go. */
  stop(): void {
    this.stopped = true;
    this.agent.destroy();
  }

  private async read(priority: Priority, taskId: string): Promise<void> {
    const { status, text } = await this.ask('GET', `/v1/tasks/${taskId}/stream`);
    if (this.stopped) return;
    const queuedMs = /"queued_ms":(\d+)/.exec(text)?.[1];
    if (status !== 200 || queuedMs === undefined || !text.includes('event: end'))
      this.seen.faults.push(`the stream of ${taskId} was answered ${status} and did not end well`);
    else this.seen.waitedMs[priority].push(Number(queuedMs));
  }

  private ask(method: string, path: string, body?: string): Promise<Answer> {
    return new Promise((resolve) => {
      const headers = {
        ...this.target.authorization,
        ...(body !== undefined && {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
        }),
      };
      const request = httpRequest(
        { host: '127.0.0.1', port: this.target.port, path, method, headers, agent: this.agent },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
          });
          const advisedMs =
            response.headers['x-backoff-ms'] ?? Number(response.headers['retry-after'] ?? 1) * 1_000;
          response.once('close', () =>
            resolve({ status: response.statusCode ?? 0, backoffMs: Number(advisedMs), text }),
          );
        },
      );
      request.once('error', (error: NodeJS.ErrnoException) => {
        // The server may close an idle connection just as it is used again; such a request was not read.
        if (request.reusedSocket && error.code === 'ECONNRESET' && !this.stopped)
          resolve(this.ask(method, path, body));
        else resolve({ status: 0, backoffMs: 0, text: `${error.message}, reused: ${request.reusedSocket}` });
      });
      request.end(body);
    });
  }
}
