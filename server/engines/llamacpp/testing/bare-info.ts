/** What an engine process without a model says of itself. */
import type { ReplicaInfo } from '../../../core/engine-port.js';

export const bareInfo = (engine: string): ReplicaInfo => ({
  engine,
  engineVersion: '1',
  device: 'cpu',
  modelDigest: 'sha256:',
  shape: 'bare',
  ctx: 1,
  maxTokenBytes: 1,
  pid: process.pid,
  loadMs: 0,
  vramBytes: null,
  hostBytes: null,
});
