/** The names and values that the pacts and the provider states share. */

/** The token of every pact; the provider under verification is started with it. */
export const pactToken = 'pact-token-0123456789abcdef';

export const taskId = '7a6d2d5e-3d0b-4f0a-8f83-1c1d0e8f4b11';
/** The task that a replay repeats. */
export const originalTaskId = '1c9d7a62-0e55-4c0e-9d1d-3f2a8b7c6e10';
export const unknownTaskId = '00000000-0000-4000-8000-000000000000';

/** What the engine of a verified provider says for every task. */
export const outputTexts = ['The', ' capital', ' is', ' Oslo', '.'];

/** The input of every task that a provider state seeds. */
export const seededTask = {
  model_ref: 'demo',
  prompt: 'What is the capital?',
  seed: 7,
  labels: { agent: 'planner' },
} as const;

/** A session that provider states give turns. */
export const sessionId = 'planner-1';
/** The inputs of every embedding and ranking that a provider state seeds. */
export const seededInputs = { model_ref: 'demo', inputs: ['An owl.', 'A lamp.'], seed: 7 };

/** The artifact that provider states store, and its id. */
export const seededArtifact = {
  kind: 'plan' as const,
  content: { steps: ['read the failing test', 'mend the parser'] },
  tags: ['nightly'],
};
export const seededArtifactId = 'e2d36976654a29247b2ebd94ebc4d2e5e0f584e386a8f7eea8dd89dc715518d7';

/** A model that provider states register; its file is not there. */
export const registeredModel = { id: 'coder', source: 'file:/models/coder.gguf', tags: ['code'] };
/** The source of one that can be pulled. */
export const pulledSource = 'hf:org/coder-gguf/coder-q4_k_m.gguf';

/** The engine's words in the state in which no replica loads. */
export const loadFailure = 'the model file is not a GGUF file';

/** Where a server answers in the pact; the verified provider is given that of a server which does. */
export const upstreamUrl = 'http://127.0.0.1:9/news';
/** Where nobody answers: no server may use port 1 without being root. */
export const closedUrl = 'http://127.0.0.1:1/';

/** Longer than the body limit of the state in which bodies are limited to 1024 bytes. */
export const longPrompt = 'Once upon a time '.repeat(100);
