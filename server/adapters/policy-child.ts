/**
 * Entry of the process in which a policy module runs; built to `server/dist/policy-child.js`. Its arguments are the path
 * of the module and the server's pid. Questions come in lines of JSON on standard input, and answers go out in such
 * lines on `ANSWERS_FD`.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ANSWERS_FD, type PolicyChildMessage, type PolicyQuestion } from './policy-child-protocol.js';

/** What a thrown error says of itself is cut, for it goes into the log and to the client. */
const REASON_LENGTH = 256;
// A module that never yields does not see its input end, so a thread looks whether the server is still there.
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
  }, 250);
`;

const [path = '', serverPid = ''] = process.argv.slice(2);
const say = (message: PolicyChildMessage): void => void writeSync(ANSWERS_FD, `${JSON.stringify(message)}\n`);
const wordsOf = (error: unknown): string => String(error).slice(0, REASON_LENGTH);

const questions = createInterface({ input: process.stdin });
questions.on('close', () => process.kill(process.pid, 'SIGKILL'));
new Worker(WATCH, { eval: true, workerData: Number(serverPid) }).unref();

try {
  const { decide } = (await import(pathToFileURL(path).href)) as { readonly decide?: unknown };
  if (typeof decide !== 'function') throw new Error('it exports no function decide');
  questions.on('line', async (line) => {
    const { id, request } = JSON.parse(line) as PolicyQuestion;
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
