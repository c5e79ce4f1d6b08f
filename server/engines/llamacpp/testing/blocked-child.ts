/** An engine process that has started another, calls itself ready, and whose event loop never turns again after that. */
import { spawn } from 'node:child_process';
import type { ReplicaInfo } from '../../../core/engine-port.js';
import { dieWithServer } from '../parent-watchdog.js';

const INFO: ReplicaInfo = {
  engine: 'blocked',
  engineVersion: '1',
  device: 'cpu',
  modelDigest: 'sha256:',
  ctx: 1,
  maxTokenBytes: 1,
  pid: process.pid,
  loadMs: 0,
  vramBytes: null,
  hostBytes: null,
};

dieWithServer(Number(process.argv[2]));
process.on('message', () => {
  spawn('sleep', ['60'], { stdio: 'ignore' });
  process.send?.({ type: 'ready', info: INFO }, undefined, {}, () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
});
