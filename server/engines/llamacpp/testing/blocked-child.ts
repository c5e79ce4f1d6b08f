/** An engine process that has started another, calls itself ready, and whose event loop never turns again after that. */
import { spawn } from 'node:child_process';
import { dieWithServer } from '../parent-watchdog.js';
import { bareInfo } from './bare-info.js';

dieWithServer(Number(process.argv[2]));
process.on('message', () => {
  spawn('sleep', ['60'], { stdio: 'ignore' });
  process.send?.({ type: 'ready', info: bareInfo('blocked') }, undefined, {}, () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
});
