/**
 * Chat messages through the model's own template, so that no message can pose as a control token.
 *
 * A template writes control tokens (`<|im_start|>`) as text, and its result is tokenized with that text parsed.
 * Message content must not get that power: every control text found in it is replaced by a mark before
 * rendering and tokenized as plain text afterwards. All other content reaches the template unchanged, so
 * templates that look into it work and ordinary messages tokenize as they do in llama-server; only a message
 * that holds a control text is cut there, which can move a token boundary next to it.
 */
import { Environment, Interpreter, parse, tokenize } from '@huggingface/jinja';
import type { ChatMessage } from '../../core/contract.js';
import { EngineRejection } from '../../core/engine-port.js';

/** A stretch of rendered prompt; control texts in it are control tokens only if the template wrote them. */
export interface PromptPiece {
  readonly text: string;
  readonly parseControlTokens: boolean;
}

export interface ChatTemplateSource {
  readonly template: string;
  readonly bosText: string;
  readonly eosText: string;
  /** Texts of every control token of the vocabulary. */
  readonly controlTexts: readonly string[];
}

const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;

export class ChatPrompt {
  private readonly program: ReturnType<typeof parse>;
  private readonly controlText: RegExp | null;

  /** Throws when the template does not parse. */
  constructor(private readonly source: ChatTemplateSource) {
    this.program = parse(tokenize(source.template, { lstrip_blocks: true, trim_blocks: true }));
    const texts = source.controlTexts.filter((text) => text !== '').sort((a, b) => b.length - a.length);
    this.controlText = texts.length === 0 ? null : new RegExp(texts.map(escapeRegExp).join('|'), 'g');
  }

  /** Throws an `EngineRejection` where the template refuses the messages. */
  render(messages: readonly ChatMessage[]): PromptPiece[] {
    const mark = unusedMark([this.source.template, ...messages.map(({ content }) => content)]);
    const plainTexts: string[] = [];
    const marked = messages.map((message) => ({
      ...message,
      content: this.hide(message.content, mark, plainTexts),
    }));
    const pieces = this.run(marked).split(mark);
    // A mark, the index of the hidden text, a mark: every second piece is such an index.
    return pieces.flatMap((piece, index): PromptPiece[] => {
      if (index % 2 === 0) return piece === '' ? [] : [{ text: piece, parseControlTokens: true }];
      return [{ text: plainTexts[Number(piece)] ?? piece, parseControlTokens: false }];
    });
  }

  private hide(content: string, mark: string, plainTexts: string[]): string {
    if (this.controlText === null) return content;
    return content.replace(this.controlText, (text) => {
      plainTexts.push(text);
      return `${mark}${plainTexts.length - 1}${mark}`;
    });
  }

  private run(messages: readonly ChatMessage[]): string {
    const environment = new Environment();
    // No `strftime_now`: a prompt that holds today's date would give another stream tomorrow (DET-003).
    // Templates that ask whether it is defined fall back to a date of their own.
    const variables = {
      true: true,
      false: false,
      none: null,
      True: true,
      False: false,
      None: null,
      range,
      raise_exception: (reason: string): never => {
        throw new Error(reason);
      },
      messages,
      add_generation_prompt: true,
      bos_token: this.source.bosText,
      eos_token: this.source.eosText,
    };
    for (const [name, value] of Object.entries(variables)) environment.set(name, value);
    try {
      return String(new Interpreter(environment).run(this.program).value);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new EngineRejection(`the model's chat template refuses these messages: ${reason}`, 'messages');
    }
  }
}

/** A private-use text that none of `texts` holds, so that a mark in the rendered prompt is always one of ours. */
function unusedMark(texts: readonly string[]): string {
  for (let length = 1; ; length++) {
    for (let code = FIRST_MARK; code <= LAST_MARK; code++) {
      const mark = String.fromCharCode(code).repeat(length);
      if (texts.every((text) => !text.includes(mark))) return mark;
    }
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function range(first: number, end?: number, step = 1): number[] {
  const [start, stop] = end === undefined ? [0, first] : [first, end];
  if (step === 0) throw new Error('range() needs a step other than 0');
  const values: number[] = [];
  for (let value = start; step > 0 ? value < stop : value > stop; value += step) values.push(value);
  return values;
}
