/** What a request says under one name, where it may matter that it says it twice. */
import type { IncomingMessage } from 'node:http';

/** Every value that was sent; Node's `headers` hides repeated ones. */
export function headerValues(req: IncomingMessage, name: string): string[] {
  return req.rawHeaders.filter((_, index, raw) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === name);
}
