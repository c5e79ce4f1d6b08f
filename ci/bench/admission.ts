import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { startScript } from './bench-process.js';
import { startOurServer } from './our-server.js';
import { cpuUs } from './process-cpu.js';

export interface AdmissionOptions {
  readonly rounds: number;
  readonly requests: number;
  readonly connections: number;
}

export interface AdmissionCell {
  readonly requestsPerSecond: number;
  readonly cpuUsPerRequest: number;
}

interface PostTarget {
  readonly port: number;
  readonly path: string;
  readonly headers: Record<string, string>;
}

interface Target extends PostTarget {
  readonly name: string;
  readonly pid: number;
}

/** Admission rate and CPU of ours and of a Koa + router echo, one cell a round. */
export async function measureAdmission(options: AdmissionOptions): Promise<Map<string, AdmissionCell[]>> {
  const koa = await startScript('./koa-peer.ts', { UPSTREAM_PORT: '0' });
  // Tasks end after one token at no pace, so that the queue stays short as it does below saturation.
  const ours = await startOurServer({ TOKENS: '1', PACE_MS: '0', SLOTS: '64' });
  try {
    const targets: Target[] = [
      { name: 'llama-orch', pid: ours.pid, port: ours.port, path: '/v1/tasks', headers: ours.authorization },
      { name: 'Koa + koa-router echo', pid: koa.pid, port: koa.port, path: '/tasks', headers: {} },
    ];
    const results = new Map<string, AdmissionCell[]>(targets.map((target) => [target.name, []]));
    for (const target of targets) await measureRound(target, options);
    for (let round = 0; round < options.rounds; round += 1) {
      for (const target of targets) results.get(target.name)?.push(await measureRound(target, options));
    }
    return results;
  } finally {
    for (const child of [ours.process, koa.process]) child.kill('SIGKILL');
  }
}

async function measureRound(target: Target, options: AdmissionOptions): Promise<AdmissionCell> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const cpuBefore = cpuUs(target.pid);
  const startedAt = performance.now();
  let next = 0;
  const connection = async () => {
    while (next < options.requests) {
      next += 1;
      const status = await postTask(target, agent, taskBody());
      if (status !== 202) throw new Error(`${target.name} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, connection));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return {
    requestsPerSecond: options.requests / seconds,
    cpuUsPerRequest: (cpuUs(target.pid) - cpuBefore) / options.requests,
  };
}

/** A task of its own of about 550 bytes. */
export function taskBody(): string {
  return JSON.stringify({
    task_id: randomUUID(),
    model_ref: 'bench',
    prompt: 'word '.repeat(80),
    priority: 'batch',
    seed: 7,
    max_tokens: 1,
    labels: { agent: 'bench' },
  });
}

/** Status of the answer, once it is read. */
export function postTask(target: PostTarget, agent: Agent, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...target.headers,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    };
    const request = httpRequest(
      { host: '127.0.0.1', port: target.port, path: target.path, method: 'POST', headers, agent },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}
