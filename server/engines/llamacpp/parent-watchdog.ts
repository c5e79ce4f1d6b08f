/**
 * An engine process never outlives its server (ENG-004). The closed channel is noticed at once while the event
 * loop turns; a thread of its own looks at the parent id for the times when native code holds the loop.
 */
import { Worker } from 'node:worker_threads';

const CHECK_INTERVAL_MS = 250;

// SIGKILL, not exit: an exit would wait for native threads that may be busy for minutes. The whole group, which
// this process leads: llama.cpp tries its backends in a process of their own.
const WATCH = `
  const { workerData } = require('node:worker_threads');
  const check = () => {
    if (process.ppid !== workerData.serverPid) process.kill(-process.pid, 'SIGKILL');
  };
  check();
  setInterval(check, workerData.intervalMs);
`;

export function dieWithServer(serverPid: number): void {
  process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
  const workerData = { serverPid, intervalMs: CHECK_INTERVAL_MS };
  new Worker(WATCH, { eval: true, workerData }).unref();
}
