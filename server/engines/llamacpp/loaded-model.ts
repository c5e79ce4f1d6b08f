/** A model in memory, and what the replica needs to know of its vocabulary. */
import type { Llama, LlamaModel, Token } from 'node-llama-cpp';
import { EngineRejection, type ReplicaSpec, type TaskInput } from '../../core/engine-port.js';
import { ChatPrompt } from './chat-prompt.js';

export interface LoadedModel {
  readonly llama: Llama;
  readonly model: LlamaModel;
  /** Upper bound of the UTF-8 bytes that one token stands for. */
  readonly maxTokenBytes: number;
  /** The prompt as token ids, begin-of-text included. Throws an `EngineRejection`. */
  tokenizeInput(input: TaskInput): Token[];
}

export async function loadModel(llama: Llama, spec: ReplicaSpec): Promise<LoadedModel> {
  const model = await llama.loadModel({
    modelPath: spec.modelPath,
    gpuLayers: spec.device.kind === 'cuda' ? 'max' : 0,
  });
  const chatPrompt = createChatPrompt(model);
  return {
    llama,
    model,
    maxTokenBytes: maxTokenBytes(model),
    tokenizeInput: (input) => tokenizeInput(model, chatPrompt, input),
  };
}

function tokenizeInput(model: LlamaModel, chatPrompt: ChatPrompt | null, input: TaskInput): Token[] {
  if (input.kind === 'prompt') {
    // A raw prompt is the caller's own template: control texts in it are control tokens, as in llama-server.
    return withBeginOfText(model, model.tokenize(input.prompt, true));
  }
  if (chatPrompt === null) {
    throw new EngineRejection(
      'the model has no chat template; send "prompt" instead of "messages"',
      'messages',
    );
  }
  const tokens = chatPrompt
    .render(input.messages)
    .flatMap((piece, index) =>
      model.tokenize(piece.text, piece.parseControlTokens, index === 0 ? undefined : 'trimLeadingSpace'),
    );
  return withBeginOfText(model, tokens);
}

/** Exactly one begin-of-text where the model wants one, also when the template has already written it. */
function withBeginOfText(model: LlamaModel, tokens: Token[]): Token[] {
  const { bos, shouldPrependBosToken } = model.tokens;
  if (!shouldPrependBosToken || bos === null || tokens[0] === bos) return tokens;
  return [bos, ...tokens];
}

function createChatPrompt(model: LlamaModel): ChatPrompt | null {
  const template = model.fileInfo.metadata.tokenizer.chat_template;
  if (template === undefined) return null;
  const controlTexts = [...model.iterateAllTokens()]
    .filter((token) => model.getTokenAttributes(token).control)
    .map((token) => model.detokenize([token], true));
  const { bosString, eosString } = model.tokens;
  return new ChatPrompt({ template, bosText: bosString ?? '', eosText: eosString ?? '', controlTexts });
}

function maxTokenBytes(model: LlamaModel): number {
  const { tokens, model: vocabularyKind } = model.fileInfo.metadata.tokenizer.ggml;
  let longest = 1;
  for (const text of tokens) {
    // A byte-level vocabulary writes every byte as one character; the others write UTF-8 text.
    const bytes = vocabularyKind === 'gpt2' ? [...text].length : Buffer.byteLength(text);
    if (bytes > longest) longest = bytes;
  }
  return longest;
}
