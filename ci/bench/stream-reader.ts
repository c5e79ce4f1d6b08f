import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';

/** What one reader saw of one stream. */
export interface StreamCount {
  readonly tokens: number;
  /** False when a token was lost, came twice or out of order, or the stream did not end. */
  readonly intact: boolean;
}

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/** Reads one event stream to its end, counting token events and checking that `i` has no gap. */
export async function readStream(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<StreamCount> {
  const response = await open(port, path, headers);
  if (response.statusCode !== 200)
    throw new Error(`GET ${path} on port ${port} answered ${response.statusCode}`);
  response.setEncoding('utf8');
  let rest = '';
  let next = 0;
  let intact = true;
  let ended = false;
  for await (const chunk of response) {
    rest += chunk as string;
    for (let cut = rest.indexOf('\n\n'); cut >= 0; cut = rest.indexOf('\n\n')) {
      const frame = rest.slice(0, cut);
      rest = rest.slice(cut + 2);
      if (frame.includes('event: token')) {
        intact &&= frame.includes(`"i":${next}}`);
        next += 1;
      } else if (frame.includes('event: end')) ended = true;
    }
  }
  return { tokens: next, intact: intact && ended };
}

function open(port: number, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, headers, agent }, resolve);
    request.once('error', reject);
    request.end();
  });
}
