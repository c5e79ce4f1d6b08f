import { readdirSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Verifier } from '@pact-foundation/pact';
import type { Provider } from './provider.js';
import { providerStates } from './states.js';

const pactsFolder = fileURLToPath(new URL('./pacts/', import.meta.url));

/** One address for the verifier, in front of the server of the current state; the bytes pass unchanged. */
class CurrentProvider {
  readonly #sockets = new Set<Socket>();
  readonly #forwarder = createServer((incoming) => {
    const outgoing = connect(this.#provider?.port ?? 0, '127.0.0.1');
    for (const [from, to] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      this.#sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => this.#sockets.delete(from));
      from.pipe(to);
    }
  });
  #provider: Provider | null = null;

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#forwarder.listen(0, '127.0.0.1', resolve));
    const address = this.#forwarder.address();
    if (address === null || typeof address === 'string') throw new Error('the forwarder has no port');
    return `http://127.0.0.1:${address.port}`;
  }

  async replace(provider: Provider): Promise<void> {
    await this.end();
    this.#provider = provider;
  }

  async end(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await this.#provider?.close();
    this.#provider = null;
  }

  async close(): Promise<void> {
    await this.end();
    this.#forwarder.close();
  }
}

describe('provider verification', () => {
  const current = new CurrentProvider();
  let providerBaseUrl = '';

  before(async () => {
    // Pact would otherwise report each run to its makers, and go through a proxy to reach this machine.
    process.env['PACT_DO_NOT_TRACK'] = 'true';
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) delete process.env[name];
    providerBaseUrl = await current.listen();
  });

  after(() => current.close());

  const stateHandlers = Object.fromEntries(
    Object.entries(providerStates).map(([sentence, start]) => [
      sentence,
      async (parameters?: unknown) => {
        const taskId = (parameters as { task_id?: string } | undefined)?.task_id ?? '';
        const provider = await start(taskId);
        await current.replace(provider);
        return provider.values;
      },
    ]),
  );

  for (const pact of readdirSync(pactsFolder)) {
    it(`OPS-010: the server keeps the committed pact ${pact}`, async () => {
      await new Verifier({
        providerBaseUrl,
        pactUrls: [`${pactsFolder}${pact}`],
        stateHandlers,
        logLevel: 'error',
      })
        .verifyProvider()
        .catch((error: unknown) => {
          throw new Error(brokenPromises(error));
        });
    });
  }
});

interface VerifierReport {
  readonly errors: readonly { readonly interaction: string; readonly mismatch: unknown }[];
}

/** The verifier's report without what was kept; any other error as it is. */
function brokenPromises(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (!text.startsWith('{')) return text;
  const { errors } = JSON.parse(text) as VerifierReport;
  return errors.map(({ interaction, mismatch }) => `${interaction}: ${JSON.stringify(mismatch)}`).join('\n');
}
