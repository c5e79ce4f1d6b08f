/** One connection that sends bytes as they are, and reads what comes back without being lenient about it. */
import { connect, type Socket } from 'node:net';

export interface FuzzAnswer {
  readonly status: number;
  /** Lower-case names; repeated ones are joined. */
  readonly headers: Readonly<Record<string, string>>;
  /** All of it; of an event stream what came first. */
  readonly body: Buffer;
}

interface Waiting {
  readonly method: string;
  resolve(answer: FuzzAnswer): void;
  reject(error: Error): void;
}

/** The server answers everything at once; a request that it has read must not wait longer. */
const ANSWER_MS = 20_000;

export class FuzzClient {
  private socket: Socket | null = null;
  private received = Buffer.alloc(0);
  private waiting: Waiting | null = null;

  constructor(private readonly port: number) {}

  /** Sends one request on the connection that the one before has left, or on a new one. @throws Error without an answer */
  ask(method: string, bytes: Buffer): Promise<FuzzAnswer> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => this.fail(new Error(`no answer within ${ANSWER_MS} ms`)), ANSWER_MS);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(limit);
          this.waiting = null;
          then(value);
        };
      this.received = Buffer.alloc(0);
      this.waiting = { method, resolve: settle(resolve), reject: settle(reject) };
      this.socket ??= this.connected();
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  private connected(): Socket {
    const socket = connect(this.port, '127.0.0.1').setNoDelay(true);
    const isCurrent = (): boolean => socket === this.socket;
    socket.on('data', (part: Buffer) => isCurrent() && this.read(part));
    socket.on('error', (error) => isCurrent() && this.fail(error));
    socket.on('close', () => {
      if (isCurrent())
        this.fail(
          new Error(`the connection closed after ${JSON.stringify(this.received.toString('latin1'))}`),
        );
    });
    return socket;
  }

  private fail(error: Error): void {
    this.close();
    this.waiting?.reject(error);
  }

  private read(part: Buffer): void {
    this.received = Buffer.concat([this.received, part]);
    if (this.waiting === null) {
      this.close();
      return;
    }
    try {
      const answer = parsedAnswer(this.received, this.waiting.method);
      if (answer === null) return;
      if (isEventStream(answer) || answer.headers['connection'] === 'close') this.close();
      this.waiting.resolve(answer);
    } catch (error) {
      this.fail(error as Error);
    }
  }
}

const isEventStream = ({ headers }: FuzzAnswer): boolean => headers['content-type'] === 'text/event-stream';

/** Null while more must come. @throws Error when it is no answer */
function parsedAnswer(bytes: Buffer, method: string): FuzzAnswer | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) [\x20-\x7e]*$/.exec(statusLine)?.[1]);
  if (Number.isNaN(status)) throw new Error(`the status line is ${JSON.stringify(statusLine)}`);
  const rest = bytes.subarray(headEnd + 4);
  if (status === 100) return parsedAnswer(rest, method);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([\w-]+): ?([\x20-\x7e]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new Error(`a header line is ${JSON.stringify(line)}`);
    const known = headers[name.toLowerCase()];
    headers[name.toLowerCase()] = known === undefined ? value : `${known}, ${value}`;
  }
  const body =
    method === 'HEAD' || status === 204 || status === 304 ? Buffer.alloc(0) : bodyOf(rest, headers);
  return body && { status, headers, body };
}

/** Null while more must come. */
function bodyOf(rest: Buffer, headers: Readonly<Record<string, string>>): Buffer | null {
  const length = headers['content-length'];
  if (length !== undefined) {
    if (rest.length > Number(length))
      throw new Error(`${rest.length - Number(length)} bytes follow the answer`);
    return rest.length < Number(length) ? null : rest;
  }
  if (headers['transfer-encoding'] !== 'chunked') throw new Error('the answer says nothing of its length');
  const [body, isWhole] = unchunked(rest);
  const isEnough = isWhole || (headers['content-type'] === 'text/event-stream' && body.length > 0);
  return isEnough ? body : null;
}

function unchunked(rest: Buffer): [body: Buffer, isWhole: boolean] {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf('\r\n', at);
    if (lineEnd < 0) return [Buffer.concat(parts), false];
    const length = Number.parseInt(rest.toString('latin1', at, lineEnd), 16);
    if (length === 0) return [Buffer.concat(parts), true];
    const end = lineEnd + 2 + length;
    if (rest.length < end + 2) return [Buffer.concat(parts), false];
    parts.push(rest.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}
