import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type BenchProcess, startScript } from './bench-process.js';

interface Receipt {
  readonly urls: { readonly stream: string };
}

export interface OurServer extends BenchProcess {
  readonly authorization: Record<string, string>;
  submit(task: Record<string, unknown>): Promise<Receipt>;
  /** Ends it with its files, which a kill would leave behind. */
  end(): Promise<void>;
}

/** Our whole server in a process of its own: auth, metrics and logs on, the fake engine at a fixed pace. */
export async function startOurServer(env: {
  readonly TOKENS: string;
  readonly PACE_MS: string;
  readonly SLOTS: string;
  readonly HISTORY?: string;
  readonly CAPACITY?: string;
  readonly RETENTION_MS?: string;
}): Promise<OurServer> {
  const token = randomUUID();
  const child = await startScript('./paced-server.ts', { ...env, BENCH_TOKEN: token });
  const authorization = { Authorization: `Bearer ${token}` };
  return {
    ...child,
    authorization,
    async end() {
      const exited = once(child.process, 'exit');
      child.process.disconnect();
      await exited;
    },
    async submit(task) {
      const response = await fetch(`http://127.0.0.1:${child.port}/v1/tasks`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify(task),
      });
      if (response.status !== 202)
        throw new Error(`POST /v1/tasks answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as Receipt;
    },
  };
}
