/**
 * Recording of one consumer pact: tests play interactions against a Pact mock with the real SDK. What they
 * recorded is then compared with the committed pact, or replaces it when `LLORCH_PACTS=write`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MatchersV3, PactV4 } from '@pact-foundation/pact';
import type { OperationId } from '../../generated/types.js';
import { LlamaOrch, type LlamaOrchOptions } from '../../sdk/index.js';
import { pactToken } from '../scenario.js';

const consumer = 'llama-orch-sdk';
const pactsFolder = fileURLToPath(new URL('../pacts/', import.meta.url));

/** The mock notes a request only after it has answered it, so it can be asked too early and deny a request that
 * it has answered; a request that differs is never answered as the interaction says. */
const MAX_ATTEMPTS = 5;

type Outcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'failed'; readonly answered: boolean; readonly error: unknown };

type HeaderShape = Record<string, string | MatchersV3.Matcher<string>>;

/** Text that the mock sends, and the expression that a provider's text must match. */
export interface TextShape {
  readonly example: string;
  readonly pattern: string;
}

export interface Interaction {
  /** Sentence after the operationId; both together are the interaction's description. */
  readonly does: string;
  readonly operationId: OperationId;
  /** Provider state, a sentence of `states.ts`. */
  readonly given: string;
  readonly params?: Record<string, string>;
  readonly request: {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly path: string;
    readonly query?: Record<string, string>;
    /** `Authorization` is the pact's token unless it is set here; null sends none. */
    readonly headers?: Record<string, string | null>;
    readonly jsonBody?: unknown;
    readonly textBody?: { readonly contentType: string; readonly text: string };
  };
  readonly response: {
    readonly status: number;
    readonly headers: HeaderShape;
    readonly jsonBody?: unknown;
    readonly textBody?: TextShape;
  };
}

/** The Pact mock as a consumer sees it. */
export interface Mock {
  readonly client: LlamaOrch;
  /** A client that differs from `client` in these options. */
  clientWith(options: LlamaOrchOptions): LlamaOrch;
  /** For requests that the SDK cannot be made to send. */
  readonly baseUrl: string;
}

export class PactSession {
  readonly #folder = mkdtempSync(join(tmpdir(), 'llama-orch-pact-'));
  readonly #provider: string;
  readonly #pact: PactV4;

  /** `provider` names the plane; one pact file comes out of one session. */
  constructor(provider: string) {
    // Pact would otherwise report each run to its makers.
    process.env['PACT_DO_NOT_TRACK'] = 'true';
    this.#provider = provider;
    this.#pact = new PactV4({ consumer, provider, dir: this.#folder, logLevel: 'error' });
  }

  /** Runs `act` with SDK clients of the mock; a request that differs from the interaction fails the test. */
  async play(interaction: Interaction, act: (mock: Mock) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#record(interaction, act);
      if (outcome.kind === 'recorded') return;
      if (!outcome.answered || attempt === MAX_ATTEMPTS) throw outcome.error;
    }
  }

  async #record(interaction: Interaction, act: (mock: Mock) => Promise<void>): Promise<Outcome> {
    const { request, response } = interaction;
    let answered = false;
    const recording = this.#pact
      .addInteraction()
      .given(interaction.given, interaction.params)
      .uponReceiving(`${interaction.operationId}: ${interaction.does}`)
      .withRequest(request.method, request.path, (builder) => {
        builder.headers(sentHeaders(request.headers));
        if (request.query) builder.query(request.query);
        if (request.jsonBody !== undefined) builder.jsonBody(request.jsonBody);
        if (request.textBody) builder.body(request.textBody.contentType, Buffer.from(request.textBody.text));
      })
      .willRespondWith(response.status, (builder) => {
        builder.headers(response.headers);
        if (response.jsonBody !== undefined) builder.jsonBody(response.jsonBody);
        if (response.textBody) {
          // Typed as plain text, since Pact does not compare bodies of type text/event-stream.
          builder.body('text/plain', Buffer.from(response.textBody.example));
          builder.matchingRules({ body: { path: '$', rules: [wholeText(response.textBody.pattern)] } });
        }
      })
      .executeTest(async (mock) => {
        const clientWith = (options: LlamaOrchOptions) =>
          new LlamaOrch({ baseUrl: mock.url, apiToken: pactToken, maxRetries: 0, ...options });
        await act({ client: clientWith({}), clientWith, baseUrl: mock.url });
        answered = true;
      });
    return recording.then(
      () => ({ kind: 'recorded' }),
      (error) => ({ kind: 'failed', answered, error }),
    );
  }

  /** Compares the recording with the committed pact. Throws with what to run when they differ. */
  finish(): void {
    const name = `${consumer}-${this.#provider}.json`;
    const recorded = canonicalPact(readFileSync(join(this.#folder, name), 'utf8'));
    rmSync(this.#folder, { recursive: true });
    const committedPath = join(pactsFolder, name);
    if (process.env['LLORCH_PACTS'] === 'write') {
      writeFileSync(committedPath, recorded);
      return;
    }
    if (recorded !== readFileSync(committedPath, 'utf8')) {
      throw new Error(`the consumer tests recorded another pact than pacts/${name}; if the change is meant, run
LLORCH_PACTS=write npx mocha 'provider-verify/consumer/*.test.ts'`);
    }
  }
}

/** A rule in the form that a pact file holds, which is not the form of the builder's type. */
function wholeText(pattern: string): MatchersV3.Matcher<string> {
  const rule = { match: 'regex', regex: pattern };
  return rule as unknown as MatchersV3.Matcher<string>;
}

function sentHeaders(headers: Record<string, string | null> = {}): Record<string, string> {
  const all = { Authorization: `Bearer ${pactToken}`, ...headers };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** Without the versions of Pact's own parts, so that the same interactions always give the same bytes. */
function canonicalPact(text: string): string {
  const pact = JSON.parse(text);
  pact.metadata = { pactSpecification: pact.metadata.pactSpecification };
  return `${JSON.stringify(pact, null, 2)}\n`;
}
