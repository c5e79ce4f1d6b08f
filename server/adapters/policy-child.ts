/**
 * Entry of the process in which a policy module runs; built to `server/dist/policy-child.js`. Its arguments are the path
 * of the module and the server's pid.
 */
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What the server asks. */
export interface PolicyQuestion {
  readonly id: number;
  readonly request: unknown;
}

export type PolicyChildMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'unusable'; readonly reason: string }
  | { readonly type: 'answer'; readonly id: number; readonly opinion: unknown }
  | { readonly type: 'thrown'; readonly id: number; readonly reason: string };

/** What a thrown error says of itself is cut, for it goes into the log and to the client. */
const REASON_LENGTH = 256;
// A module that never yields does not see the channel close, so a thread looks whether the server is still there.
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
  }, 250);
`;

const [path = '', serverPid = ''] = process.argv.slice(2);
const say = (message: PolicyChildMessage): void => void process.send?.(message);
const wordsOf = (error: unknown): string => String(error).slice(0, REASON_LENGTH);

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
new Worker(WATCH, { eval: true, workerData: Number(serverPid) }).unref();

try {
  const { decide } = (await import(pathToFileURL(path).href)) as { readonly decide?: unknown };
  if (typeof decide !== 'function') throw new Error('it exports no function decide');
  process.on('message', async ({ id, request }: PolicyQuestion) => {
    try {
      say({ type: 'answer', id, opinion: (await decide(request)) ?? null });
    } catch (error) {
      say({ type: 'thrown', id, reason: wordsOf(error) });
    }
  });
  say({ type: 'ready' });
} catch (error) {
  say({ type: 'unusable', reason: wordsOf(error) });
}
