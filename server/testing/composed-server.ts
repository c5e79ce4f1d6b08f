/** A whole server on a free port, over the fake engine, for tests that speak HTTP to it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../generated/config.js';
import { createLogger } from '../adapters/logger-pino.js';
import { type ComposeOptions, type Composition, compose } from '../compose.js';
import { resolveConfig } from '../config.js';
import { FakeEngine, type FakeEngineOptions } from '../engines/fake/fake-engine.js';

export const TEST_TOKEN = 'canary-token-0123456789abcdef';

export interface ComposedServer {
  readonly composition: Composition;
  readonly port: number;
  readonly baseUrl: string;
  /** Every line that was logged. */
  readonly logLines: string[];
  /** `fetch` with the token; `path` starts with a slash. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  submit(body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export interface ComposedServerOptions {
  readonly config?: Config;
  readonly slots?: number;
  readonly engine?: FakeEngineOptions;
  readonly compose?: Partial<ComposeOptions>;
}

export async function startServer(options: ComposedServerOptions = {}): Promise<ComposedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'llama-orch-http-'));
  const pool = {
    id: 'demo',
    model: 'demo',
    engine: 'fake',
    device: 'cpu',
    slots: options.slots ?? 2,
  } as const;
  const logLines: string[] = [];
  const composition = await compose({
    config: resolveConfig({ bind: '127.0.0.1:0', pools: [pool], ...options.config }, folder),
    token: TEST_TOKEN,
    engines: new Map([['fake', new FakeEngine(options.engine)]]),
    logSink: createLogger({
      level: 'debug',
      secrets: [TEST_TOKEN],
      destination: { write: (line) => logLines.push(line) },
    }),
    checkResponses: true,
    ...options.compose,
  });
  const { baseUrl, port } = await composition.listen();
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${TEST_TOKEN}`);
    return fetch(`${baseUrl}${path}`, { ...init, headers });
  };
  return {
    composition,
    port,
    baseUrl,
    logLines,
    ask,
    submit: (body, headers = {}) =>
      ask('/v1/tasks', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await composition.close(0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
