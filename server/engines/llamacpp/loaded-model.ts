/** A model in memory, and what the replica needs to know of its vocabulary. */
import type { Llama, LlamaModel, Token } from 'node-llama-cpp';
import type { ChatMessage } from '../../core/contract.js';
import { EngineRejection, type PromptInput, type ReplicaSpec } from '../../core/engine-port.js';
import { ChatPrompt, type PromptPiece } from './chat-prompt.js';
import { checkGgufHeader } from './gguf-header.js';
import { GrammarCache } from './grammar-cache.js';

export interface LoadedModel {
  readonly llama: Llama;
  readonly model: LlamaModel;
  /** Upper bound of the UTF-8 bytes that one token stands for. */
  readonly maxTokenBytes: number;
  readonly grammars: GrammarCache;
  /** The prompt as token ids, begin-of-text included. Throws an `EngineRejection`. */
  tokenizeInput(input: PromptInput): Token[];
}

type RenderChat = (messages: readonly ChatMessage[]) => PromptPiece[];

/** @param onProgress share of the weights that is read, 0..1 */
export async function loadModel(
  llama: Llama,
  spec: ReplicaSpec,
  onProgress: (share: number) => void,
): Promise<LoadedModel> {
  await checkGgufHeader(spec.modelPath);
  const model = await llama.loadModel({
    modelPath: spec.modelPath,
    gpuLayers: spec.device.kind === 'cuda' ? 'max' : 0,
    onLoadProgress: onProgress,
    // For contexts that cannot be asked: those of inputs.
    defaultContextFlashAttention: spec.device.kind === 'cuda' ? 'auto' : false,
  });
  const renderChat = chatRenderer(model);
  return {
    llama,
    model,
    maxTokenBytes: maxTokenBytes(model),
    grammars: new GrammarCache((grammar) => llama.createGrammar({ grammar })),
    tokenizeInput: (input) => tokenizeInput(model, renderChat, input),
  };
}

function tokenizeInput(model: LlamaModel, renderChat: RenderChat, input: PromptInput): Token[] {
  if (input.kind === 'prompt') {
    // A raw prompt is the caller's own template: control texts in it are control tokens, as in llama-server.
    return withBeginOfText(model, model.tokenize(input.prompt, true));
  }
  const tokens = renderChat(input.messages).flatMap((piece, index) =>
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

/** A model without a usable template still serves prompts. */
function chatRenderer(model: LlamaModel): RenderChat {
  const template = model.fileInfo.metadata.tokenizer.chat_template;
  if (template === undefined) return refuseChat('the model has no chat template');
  const { bosString, eosString } = model.tokens;
  try {
    const chatPrompt = new ChatPrompt({
      template,
      bosText: bosString ?? '',
      eosText: eosString ?? '',
      controlTexts: controlTexts(model),
    });
    return (messages) => chatPrompt.render(messages);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuseChat(`the model's chat template cannot be read: ${reason}`);
  }
}

function refuseChat(problem: string): RenderChat {
  return () => {
    throw new EngineRejection(`${problem}; send "prompt" instead of "messages"`, 'messages');
  };
}

/** Every text that the tokenizer reads as a token of its own only where control tokens are parsed. */
function controlTexts(model: LlamaModel): string[] {
  return [...model.iterateAllTokens()]
    .filter((token) => {
      const { control, unknown } = model.getTokenAttributes(token);
      return control || unknown;
    })
    .map((token) => model.detokenize([token], true));
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
